import { useMemo, useState } from "react";
import { translationPairOf } from "../../shared/attachments/translation-pair.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import type { PlaceMark } from "../reader/page-marks.ts";
import { useDocumentReading, useReadingWhileShown } from "../reader/use-reading.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import type { ReadingState } from "../state/readings.ts";

export type PairSide = "original" | "translation";
/** The files of a proof and of its translation; `side`: on which of them the attachment is that is looked at. */
export type PairFiles = { readonly side: PairSide } & Readonly<Record<PairSide, readonly Attachment[]>>;

const NONE: readonly Attachment[] = [];

/** The proof and the translation that an attachment belongs to, where both are there. */
export function useTranslationPair({ id }: Attachment): PairFiles | undefined {
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots);
  const attachments = useOpenCase((state) => state.case?.attachments);
  return useMemo(() => {
    const pair = guide && slots && translationPairOf(id, slots, guide);
    const filesOf = (ids: readonly string[]) => (attachments ?? []).filter((one) => ids.includes(one.id));
    return pair && { side: pair.side, original: filesOf(pair.original), translation: filesOf(pair.translation) };
  }, [id, guide, slots, attachments]);
}

/** What is shown of an attachment and of what it is compared with. `other`: files of the pair in the place of its own pages. */
export type ShownPair = {
  readonly pair: PairFiles | undefined;
  readonly comparison: ReadingState | undefined;
  /** number of the difference whose words are shown, from 0 */
  readonly chosen: number | undefined;
  readonly other: PairSide | undefined;
  /** page that is shown, from 0 */
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly showOwn: (place: number) => void;
  readonly onShow: (side: PairSide, page: number, difference: number) => void;
};

/** Has a proof compared with its translation while one of them is looked at, and keeps which of their pages is shown. */
export function useShownPair(attachment: Attachment): ShownPair {
  const pair = useTranslationPair(attachment);
  const comparison = useReadingWhileShown(pair?.translation ?? NONE, pair?.original).state;
  const [place, onGo] = useState(0);
  const [chosen, setChosen] = useState<number>();
  const [other, setOther] = useState<PairSide>();
  const showOwn = (to: number) => {
    onGo(to);
    setOther(undefined);
  };
  const onShow = (side: PairSide, page: number, difference: number) => {
    setChosen(difference);
    onGo(page - 1);
    setOther(side === pair?.side && pair[side].length === 1 ? undefined : side);
  };
  return { pair, comparison, chosen, other: pair && other, place, onGo, showOwn, onShow };
}

/** How many differences are known of a translation that was compared with its original; nothing is read for it. */
export function useKnownDifferences(pair: PairFiles | undefined): number {
  const { state } = useDocumentReading(pair?.translation ?? NONE, pair?.original, false);
  return (state?.kind === "done" && state.read.differences?.length) || 0;
}

/**
 * The words of all differences on the pages of one side, each with its number in the list; those of the chosen one strongly. What was not found on the
 * other side is marked once it is chosen.
 */
export function pairMarks(comparison: ReadingState | undefined, side: PairSide, chosen: number | undefined): readonly PlaceMark[] {
  const differences: readonly TranslationDifference[] = (comparison?.kind === "done" && comparison.read.differences) || [];
  const lost = (side === "original" && comparison?.kind === "done" && comparison.read.unmatched) || [];
  const places = [
    ...differences.map(({ [side]: place }) => place),
    ...lost.map(({ original }, index) => (differences.length + index === chosen ? original : undefined)),
  ];
  return places.flatMap((place, index): readonly PlaceMark[] => {
    if (!place) return [];
    const { page, written: quote, lines } = place;
    const kind = index === chosen ? "strong" : "weak";
    return [{ key: `difference ${index}`, label: String(index + 1), tone: index === chosen ? "accent" : "lack", kind, places: [{ page, quote, lines }] }];
  });
}
