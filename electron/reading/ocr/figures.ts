import { type LineBox, partOf } from "./line-box.ts";
import type { ReadCharacters } from "./pp-ocr.ts";

/** Figures of a line whose letters are set narrow: the noughts of 180,000 run together there, and one is lost. */

/** Where figures that may have lost one stand: at which signs of the line, and the box of them with a sign on either side. */
export type PlaceOfFigures = { readonly from: number; readonly to: number; readonly box: LineBox };

const FIGURES = /\d[\d.,]*\d/gu;
/** 2026 has no two like figures side by side, and does not end as what has lost a nought: 20 may be 200. */
const MAY_HAVE_LOST = /(\d)\1|0$/u;

/** In which places of a line figures are to be read again as wide as they are. @param box the whole line */
export function placesOfFigures({ text, places, line }: ReadCharacters, box: LineBox): readonly PlaceOfFigures[] {
  /** The middle between two signs, or an end of the line where there are not both, as a share of the line. */
  const edge = (before: number, behind: number, end: number) => {
    const [one, other] = [places[before], places[behind]];
    return one === undefined || other === undefined ? end : (one + other) / 2 / line.width;
  };
  return [...text.matchAll(FIGURES)].flatMap(({ 0: figures, index }) => {
    if (!MAY_HAVE_LOST.test(figures)) return [];
    const from = [...text.slice(0, index)].length;
    const to = from + figures.length;
    return [{ from, to, box: partOf(box, edge(from - 2, from - 1, 0), edge(to, to + 1, 1)) }];
  });
}

/** The text with figures as they were read again, where these are the same but for points and for how often one stands in a row. */
export function withFigures(text: string, read: readonly { readonly place: PlaceOfFigures; readonly text: string }[]): string {
  const signs = [...text];
  for (const { place, text: again } of read.toReversed()) {
    const own = signs.slice(place.from, place.to).join("");
    const fuller = (again.match(FIGURES) ?? []).find((figures) => figures.length > own.length && onceEach(figures) === onceEach(own));
    if (fuller !== undefined) signs.splice(place.from, place.to - place.from, fuller);
  }
  return signs.join("");
}

const onceEach = (figures: string) => figures.replaceAll(/[.,]/gu, "").replaceAll(/(.)\1+/gu, "$1");
