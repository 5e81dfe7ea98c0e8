import type { Inline } from "../../shared/documents/blocks.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import type { SetLine } from "./break-lines.ts";
import type { Mark } from "./flow.ts";
import { baselineIn, type Setting, setText } from "./set-text.ts";

export type LineType = { readonly face: Face; readonly size: number; readonly characterPitch?: number };

/** Where lines are drawn: `x` of their left end, `top` of the first one, in points; `pitch` from one to the next. */
export type LinePlace = {
  readonly x: number | ((line: SetLine) => number);
  readonly top: number;
  readonly pitch: number;
  readonly size: number;
  readonly color?: number;
};

/** Lines below one another: of a cell, a fact, an entry, a display text. */
export function lineMarks(lines: readonly SetLine[], { x, top, pitch, size, color }: LinePlace): Mark[] {
  return lines.map((line, index) => ({
    kind: "line",
    x: typeof x === "number" ? x : x(line),
    baseline: top + index * pitch + baselineIn(pitch, size),
    line,
    ...(color === undefined ? {} : { color }),
  }));
}

/** A text on one line, however long. */
export const oneLine = (inlines: readonly Inline[], type: LineType, setting: Pick<Setting, "fonts" | "style">): SetLine =>
  setText(inlines, type, { firstWidth: 1e6, width: 1e6, justify: false }, setting)[0] ?? { glyphRuns: [], origins: [], width: 0 };

/** A text broken into lines of at most `width` points, flush left: an opening mark at the start of one loses its empty half. */
export const raggedLines = (inlines: readonly Inline[], type: LineType, width: number, setting: Pick<Setting, "fonts" | "style">): readonly SetLine[] =>
  setText(inlines, type, { firstWidth: width, width, justify: false, trimStart: true }, setting);

/** The same line with so many points more after each of its characters but the last. */
export const letterspaced = (line: SetLine, points: number): SetLine => ({
  glyphRuns: line.glyphRuns,
  origins: line.origins.map((origin, index) => origin + index * points),
  width: line.width + Math.max(0, line.glyphRuns.length - 1) * points,
});
