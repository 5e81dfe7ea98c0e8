import { useEffect } from "react";
import type { ComparedCounts } from "../../shared/reading/translation/compared-counts.ts";
import { isOfClause, type TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { writtenOf } from "../../shared/reading/translation/place.ts";
import { comparedInShort, unmatched } from "../components/compared-lines.ts";
import { differenceName } from "../components/difference-name.ts";
import type { ReadingState } from "../state/readings.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import "./translation-comparison.css";
import type { PairFiles, PairSide } from "./use-translation-pair.ts";

const words = text.agreements.differences;
const NOTHING: { readonly differences?: undefined; readonly compared?: undefined } = {};
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
  const { differences, compared } = comparison?.kind === "done" ? comparison.read : NOTHING;
  useEffect(() => onCompared(differences?.length ?? 0), [differences, onCompared]);
  return (
    <section aria-labelledby="translation-comparison-title">
      <h2 id="translation-comparison-title">{text.papers.translation.title}</h2>
      {differences ? (
        <List differences={differences} compared={compared} settled={settledBy(pair)} chosen={chosen} onShow={onShow} />
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
  readonly differences: readonly TranslationDifference[];
  readonly compared: ComparedCounts | undefined;
  /** of `settledBy` */
  readonly settled: string | undefined;
};

function List({ differences, compared, settled, chosen, onShow }: ListProps) {
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
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same as long as both files are
          <li key={index} className={index === chosen ? "opened" : undefined}>
            <p>
              <b className="nth">{index + 1}</b>
              <span className="grow">{differenceName(difference)}</span>
              {difference.isUnsure && <span className="second">{words.unsure}</span>}
            </p>
            {SIDES.map((side) => {
              const place = difference[side];
              return (
                <p key={side}>
                  <span className="third">{words[side]}</span>
                  <span className={place ? "grow" : "grow second"}>{place ? writtenOf(place, isOfClause(difference.kind)) : ABSENT[side]}</span>
                  {place && (
                    <button
                      type="button"
                      className="link dense nowrap"
                      aria-label={`${words[side]}：${words.page(place.page)}，${index + 1}`}
                      onClick={() => onShow(side, place.page, index)}
                    >
                      {words.page(place.page)}
                    </button>
                  )}
                </p>
              );
            })}
          </li>
        ))}
      </ol>
      {compared && <p className="second dense">{comparedInShort(compared)}</p>}
      <p className="meta">{words.rest}</p>
    </>
  );
}
