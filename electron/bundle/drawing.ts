import { classOf } from "../documents/character-class.ts";
import type { Measure, TextStyle } from "../documents/typesetter.ts";
import { MM } from "../ingest/stamp-band.ts";

/** A4 upright, points. */
export const PAGE_WIDTH = 210 * MM;
export const PAGE_HEIGHT = 297 * MM;

/** Type area of all pages of ours: 28 mm from the left, 156 mm wide, from 37 to 262 mm below the top. */
export const TYPE_AREA = { left: 28 * MM, width: 156 * MM, top: 37 * MM, bottom: 262 * MM };

/** Points from the top of the page to a baseline: the glyph box, 0.88 em above it, is centred in its line. */
export const baselineOf = (top: number, lineHeight: number, size: number): number => top + (lineHeight - size) / 2 + 0.88 * size;

/** Draws on an A4 page, of the PDF or of its preview, with measures from its top left corner, in points. */
export type Sheet = {
  readonly text: (
    words: string,
    left: number,
    baseline: number,
    style: TextStyle,
    options?: { readonly grey?: number; readonly field?: string; readonly steps?: readonly number[] },
  ) => void;
  readonly centred: (words: string, baseline: number, style: TextStyle, field?: string) => void;
  readonly line: (left: number, right: number, y: number, width: number, grey?: number) => void;
  readonly frame: (left: number, top: number, width: number, height: number, line: number) => void;
  /** makes a strip of the type area lead to the attachment of this row of the index, from 0 */
  readonly link: (top: number, height: number, row: number) => void;
};

/** The step of each character, with half an em less where two closing marks meet: pairs such as ）。 */
export function tightSteps(text: string, style: TextStyle, measure: Measure): readonly number[] {
  const characters = [...text.normalize("NFC")];
  return measure.advances(text, style).map((advance, index) => {
    const [own, next] = [characters[index] ?? "", characters[index + 1] ?? ""];
    const pair = advance > 0.9 * style.size && classOf(own).closing && classOf(next).closing;
    return advance - (pair ? style.size / 2 : 0);
  });
}
