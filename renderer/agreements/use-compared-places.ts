import { useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { pagesOf } from "../../shared/facts/paper-differences.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { pairedPage } from "../../shared/reading/translation/paired-page.ts";
import type { BothPlaces } from "./side-by-side.ts";

const FIRST: BothPlaces = { copy: 0, translation: 0 };
const SIDES = { copy: "original", translation: "translation" } as const;

/** Where an original and its translation are beside each other, page by page: whichever is turned, the other goes with it. */
export type ComparedPlaces = {
  readonly place: BothPlaces;
  readonly goTo: (which: keyof BothPlaces) => (place: number) => void;
  /** turns both */
  readonly turn: (by: 1 | -1) => void;
  /** shows the pages of a difference; without one the first pages */
  readonly show: (difference: TranslationDifference | undefined) => void;
};

export function useComparedPlaces(copy: readonly Attachment[], clauses: readonly ClausePair[]): ComparedPlaces {
  const [place, setPlace] = useState(FIRST);
  const beside = (which: keyof BothPlaces, at: number) => (pairedPage(clauses, SIDES[which], at + 1) ?? at + 1) - 1;
  const goTo = (which: keyof BothPlaces) => (at: number) => {
    if (at === place[which]) return;
    setPlace(which === "copy" ? { copy: at, translation: beside("copy", at) } : { copy: beside("translation", at), translation: at });
  };
  const turn = (by: 1 | -1) => goTo("copy")(Math.min(Math.max(0, place.copy + by), (pagesOf(copy) ?? Number.POSITIVE_INFINITY) - 1));
  const show = (difference: TranslationDifference | undefined) => {
    const [own, other] = [difference?.original?.page, difference?.translation?.page];
    if (own !== undefined) setPlace({ copy: own - 1, translation: other === undefined ? beside("copy", own - 1) : other - 1 });
    else setPlace(other === undefined ? FIRST : { copy: beside("translation", other - 1), translation: other - 1 });
  };
  return { place, goTo, turn, show };
}
