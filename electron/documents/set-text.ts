import type { Inline } from "../../shared/documents/blocks.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";
import { type BreakOptions, breakLines, type SetLine } from "./break-lines.ts";
import type { HouseStyle, TypeArea } from "./house-style.ts";
import { shapeInlines } from "./set-paragraph.ts";

/** What setting a block needs; `linePitch` and `freeLinesAbove` may be tighter than the house style's, so that a signature fits. */
export type Setting = {
  readonly fonts: Fonts;
  readonly style: HouseStyle;
  readonly area: TypeArea;
  readonly linePitch: number;
  readonly freeLinesAbove: number;
  /** tables stand in a letter and are set larger than those of table documents */
  readonly inLetter: boolean;
  /** points above and below the words of a cell, where the document sets its own */
  readonly cellPadding?: number;
};

/** Baseline below the top of a line: the glyph box, 0.88 em over and 0.12 em under the baseline, is centred in it. */
export const baselineIn = (pitch: number, size: number): number => (pitch - size) / 2 + 0.88 * size;

/** Sets text at any size: lines of at most `width` points. `characterPitch`: points from one Chinese character to the next, where it is not the size. */
export function setText(
  inlines: readonly Inline[],
  type: { readonly face: Face; readonly size: number; readonly characterPitch?: number },
  options: Omit<BreakOptions, "widestGap" | "tightestGap">,
  { fonts, style }: Pick<Setting, "fonts" | "style">,
): readonly SetLine[] {
  const ofStyle = setBefore.get(style) ?? new WeakMap<readonly Inline[], SetBefore>();
  setBefore.set(style, ofStyle);
  const key = JSON.stringify([type.face, type.size, type.characterPitch, options.firstWidth, options.width, options.justify, options.trimStart]);
  const known = ofStyle.get(inlines);
  if (known?.key === key && known.fonts === fonts) return known.lines;
  const { side, after } = style.checkBox;
  const glyphRuns = shapeInlines(
    inlines,
    { face: type.face, size: type.size, pitch: type.characterPitch ?? type.size, latinGap: style.latinGap },
    fonts,
    side + after,
  );
  const lines = breakLines(glyphRuns, { ...options, widestGap: style.widestGap, tightestGap: style.tightestGap });
  ofStyle.set(inlines, { key, fonts, lines });
  return lines;
}

/** Lines of the texts of documents at hand: a layout is tried with several line pitches, and lines do not depend on these. */
type SetBefore = { readonly key: string; readonly fonts: Fonts; readonly lines: readonly SetLine[] };
const setBefore = new WeakMap<HouseStyle, WeakMap<readonly Inline[], SetBefore>>();
