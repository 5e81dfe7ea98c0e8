import type { ReactNode } from "react";
import type { Unmatched } from "../../shared/reading/translation/compared-counts.ts";
import type { WrittenPlace } from "../../shared/reading/translation/place.ts";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import { PlaceQuote } from "./place-quote.tsx";

const words = text.agreements.differences;

type Props = {
  readonly unmatched: readonly Unmatched[];
  /** how many differences are listed above; these go on from there */
  readonly before: number;
  /** number of the one whose page is shown, from 0, counted with the differences */
  readonly chosen?: number | undefined;
  readonly onShow: (side: "original" | "translation", page: number, nth: number) => void;
  /** what is on the page at a place of a scan, cut from its picture */
  readonly picture: (place: WrittenPlace) => ReactNode;
};

/** What an original has and was not found in its translation, though nothing there differs: each with the ways to both pages, open where it is all there is. */
export function UnmatchedPlaces({ unmatched, before, chosen, onShow, picture }: Props) {
  if (unmatched.length === 0) return null;
  return (
    <details open={before === 0}>
      <summary>{words.unmatched(unmatched.length)}</summary>
      <ol className="pair-differences" start={before + 1}>
        {unmatched.map(({ kind, original, translationPage }, index) => {
          const nth = before + index;
          const name = text.compared.ofKind[kind];
          const sides = [
            { side: "original", page: original.page, said: <PlaceQuote place={original} /> },
            { side: "translation", page: translationPage, said: words.notFound },
          ] as const;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is the same as long as both files are
            <li key={index} className={nth === chosen ? "opened" : undefined}>
              <p>
                <b className="nth">{nth + 1}</b>
                <button type="button" className="pair-name grow" onClick={() => onShow("original", original.page, nth)}>
                  {name}
                </button>
              </p>
              {sides.map(({ side, page, said }) => (
                <p key={side}>
                  <span className="third">{words[side]}</span>
                  <span className={side === "original" ? "grow" : "grow second"}>{said}</span>
                  {page !== undefined && (
                    <PlaceLink label={words.pageOf(words[side], page, `${nth + 1} ${name}`)} onClick={() => onShow(side, page, nth)}>
                      {words.page(page)}
                    </PlaceLink>
                  )}
                </p>
              ))}
              {(nth === chosen || unmatched.length === 1) && picture(original)}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
