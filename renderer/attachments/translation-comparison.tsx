import "../components/pair-differences.css";
import { Fragment, type ReactNode, useEffect } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { ComparedCounts, Unmatched } from "../../shared/reading/translation/compared-counts.ts";
import { isOfClause, type TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { type WrittenPlace, writtenOf } from "../../shared/reading/translation/place.ts";
import { comparedInShort, unmatched } from "../components/compared-lines.ts";
import { differenceName } from "../components/difference-name.ts";
import { PlaceQuote } from "../components/place-quote.tsx";
import { UnmatchedPlaces } from "../components/unmatched-places.tsx";
import { PlaceStrip, scannedPage } from "../reader/place-strip.tsx";
import { readOf, useDocumentReading } from "../reader/use-reading.ts";
import type { ReadingState } from "../state/readings.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import type { PairFiles, PairSide } from "./use-translation-pair.ts";

const words = text.agreements.differences;
/** a kind and its numbers stay together in a line */
const NO_BREAK = "\u00a0";
const NO_FILES: readonly Attachment[] = [];
const NOTHING: { readonly differences?: undefined; readonly compared?: undefined; readonly unmatched?: undefined } = {};
const SIDES = ["original", "translation"] as const;
const ABSENT = { original: words.notInOriginal, translation: words.notInTranslation } as const;

type Props = {
  readonly pair: PairFiles | undefined;
  /** of the translation, with its original */
  readonly comparison: ReadingState | undefined;
  /** number of the difference whose words are shown, from 0 */
  readonly chosen: number | undefined;
  readonly onShow: (side: PairSide, page: number, difference: number) => void;
  readonly onCompared: (differences: number) => void;
};

/**
 * Where the translation of a proof says something else than the proof (专题二·申报主体要求：材料须附中文译件), each with a way to both places. A hint alone:
 * whoever marks the translation as checked says that both mean the same.
 */
export function TranslationComparison({ pair, comparison, chosen, onShow, onCompared }: Props) {
  const original = readOf(useDocumentReading(pair?.original ?? NO_FILES, [], comparison?.kind === "done").state);
  const { differences, compared, unmatched: lost } = comparison?.kind === "done" ? comparison.read : NOTHING;
  const strip = (side: PairSide, place: WrittenPlace) => {
    const read = side === "original" ? original : comparison && readOf(comparison);
    return <PlaceStrip files={pair?.[side] ?? NO_FILES} scanned={scannedPage(read?.pages, place)} place={place} label={words[side]} />;
  };
  useEffect(() => onCompared(differences?.length ?? 0), [differences, onCompared]);
  return (
    <section aria-labelledby="translation-comparison-title">
      <h2 id="translation-comparison-title">{text.papers.translation.title}</h2>
      {differences ? (
        <List
          differences={differences}
          compared={compared}
          lost={lost ?? []}
          settled={settledBy(pair)}
          own={pair?.side}
          strip={strip}
          chosen={chosen}
          onShow={onShow}
        />
      ) : (
        <p className="second">{waitingWords(comparison)}</p>
      )}
    </section>
  );
}

function waitingWords(comparison: ReadingState | undefined): string {
  const isOver = comparison?.kind === "done" || comparison?.kind === "failed" || comparison?.kind === "stopped";
  return isOver ? words.unread : text.papers.translation.reading;
}

/** Who has marked the translation as checked, "" where that is not known; `undefined`: nobody has. */
function settledBy(pair: PairFiles | undefined): string | undefined {
  if (!pair?.translation.every(({ state }) => state === "checked")) return undefined;
  return [...new Set(pair.translation.flatMap(({ checkedBy }) => checkedBy ?? []))].join("、");
}

type ListProps = Pick<Props, "chosen" | "onShow"> & {
  /** what is on the page at a place of a scan, cut from its picture */
  readonly strip: (side: PairSide, place: WrittenPlace) => ReactNode;
  readonly differences: readonly TranslationDifference[];
  readonly compared: ComparedCounts | undefined;
  readonly lost: readonly Unmatched[];
  /** of `settledBy` */
  readonly settled: string | undefined;
  /** the side that is looked at */
  readonly own: PairSide | undefined;
};

function List({ differences, compared, lost, settled, own, strip, chosen, onShow }: ListProps) {
  const title = words.title(differences.length, differences.length, differences.filter(({ isUnsure }) => isUnsure).length, compared && unmatched(compared));
  return (
    <>
      {differences.length === 0 ? (
        <p className="second">{title}</p>
      ) : settled === undefined ? (
        <ControlNote kind="advice">{title}</ControlNote>
      ) : (
        <p className="second">{text.papers.translation.settled(differences.length, settled)}</p>
      )}
      <ol className="pair-differences">
        {differences.map((difference, index) => (
          <Difference
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same as long as both files are
            key={index}
            difference={difference}
            nth={index + 1}
            own={own}
            strip={strip}
            isChosen={index === chosen}
            onShow={(side, page) => onShow(side, page, index)}
          />
        ))}
      </ol>
      <UnmatchedPlaces unmatched={lost} before={differences.length} chosen={chosen} onShow={onShow} picture={(place) => strip("original", place)} />
      {compared && <p className="second dense">{comparedInShort(compared).replaceAll(" ", NO_BREAK)}</p>}
      <p className="meta">{words.rest}</p>
    </>
  );
}

type DifferenceProps = Pick<ListProps, "strip"> & {
  readonly difference: TranslationDifference;
  readonly nth: number;
  readonly own: PairSide | undefined;
  readonly isChosen: boolean;
  readonly onShow: (side: PairSide, page: number) => void;
};

/** What differs, with the page of each side, and the sentence and print of each of the one that is shown; its name leads to the side that is looked at, or to the only one that has it. */
function Difference({ difference, nth, own, strip, isChosen, onShow }: DifferenceProps) {
  const name = differenceName(difference);
  const first = own !== undefined && difference[own] ? own : SIDES.find((side) => difference[side]);
  const place = first && difference[first];
  return (
    <li className={isChosen ? "opened" : undefined}>
      <p>
        <b className="nth">{nth}</b>
        {place ? (
          <button type="button" className="pair-name grow" onClick={() => onShow(first, place.page)}>
            {name}
          </button>
        ) : (
          <span className="grow">{name}</span>
        )}
        {difference.isUnsure && <span className="second">{words.unsure}</span>}
      </p>
      {SIDES.map((side) => {
        const its = difference[side];
        return (
          <Fragment key={side}>
            <p>
              <span className="third">{words[side]}</span>
              <span className={its ? "grow" : "grow second"}>
                {its === undefined ? ABSENT[side] : isChosen ? <PlaceQuote place={its} /> : writtenOf(its, isOfClause(difference.kind))}
              </span>
              {its && (
                <PlaceLink label={words.pageOf(words[side], its.page, `${nth} ${name}`)} onClick={() => onShow(side, its.page)}>
                  {words.page(its.page)}
                </PlaceLink>
              )}
            </p>
            {isChosen && its && strip(side, its)}
          </Fragment>
        );
      })}
    </li>
  );
}
