import type { Block, Inline } from "../../shared/documents/blocks.ts";
import type { Face, Fonts } from "../pdf/fonts/fonts.ts";
import { type BreakOptions, breakLines, type SetLine } from "./break-lines.ts";
import { keepEnds, type LineBox } from "./flow.ts";
import type { HouseStyle, TypeArea } from "./house-style.ts";
import { shapeInlines } from "./set-paragraph.ts";
import { titleLines } from "./set-title.ts";

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

export type TextBlock = Extract<Block, { kind: "title" | "addressee" | "paragraph" | "heading" | "item" | "spacer" }>;

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

const numbered = new WeakMap<TextBlock, readonly Inline[]>();

/** Number and words of an entry of a list as one text, the same one each time. */
function itemInlines(block: Extract<TextBlock, { kind: "item" }>): readonly Inline[] {
  const inlines = numbered.get(block) ?? [{ kind: "text", text: block.number }, ...block.inlines];
  numbered.set(block, inlines);
  return inlines;
}

/** Strips for the blocks of a letter, on the line grid. */
export function setTextBlock(block: TextBlock, setting: Setting): readonly LineBox[] {
  const { style, area, linePitch } = setting;
  switch (block.kind) {
    case "spacer":
      return freeLines(block.lines, linePitch);
    case "title":
      return setTitle(block.lines, setting);
    case "addressee":
      return bodyLines(block.inlines, style.body.face, 0, false, setting);
    case "heading":
      return bodyLines(block.inlines, style.headings[block.level - 1] ?? style.body.face, style.indent * area.characterPitch, false, setting).map(
        (lineBox) => ({
          ...lineBox,
          keepWithNext: true,
        }),
      );
    case "paragraph":
      return bodyLines(block.inlines, style.body.face, style.indent * area.characterPitch, true, setting);
    case "item":
      return bodyLines(itemInlines(block), style.body.face, style.indent * area.characterPitch, true, setting);
  }
}

/** Free lines of the grid. */
export const freeLines = (lines: number, linePitch: number): LineBox[] =>
  lines <= 0 ? [] : [{ height: lines * linePitch, marks: [], keepWithNext: false, space: true }];

function bodyLines(inlines: readonly Inline[], face: Face, indent: number, justify: boolean, setting: Setting): LineBox[] {
  const { style, area, linePitch } = setting;
  const { size } = style.body;
  const lines = setText(inlines, { face, size, characterPitch: area.characterPitch }, { firstWidth: area.width - indent, width: area.width, justify }, setting);
  return keepEnds(
    lines.map((line, index) => ({
      height: linePitch,
      marks: [{ kind: "line", x: index === 0 ? indent : 0, baseline: baselineIn(linePitch, size), line }],
    })),
  );
}

/** GB/T 9704-2012, 7.3.1: centred, on the same grid as the text, free lines above and below. */
function setTitle(lines: readonly (readonly Inline[])[], setting: Setting): readonly LineBox[] {
  const { style, area, linePitch, freeLinesAbove } = setting;
  const set = lines.flatMap((line) => titleLines(line, style.title, area.width, setting));
  const lineBoxes = set.map((line): LineBox => {
    const x = (area.width - line.width) / 2;
    return { height: linePitch, marks: [{ kind: "line", x, baseline: baselineIn(linePitch, style.title.size), line }], keepWithNext: true };
  });
  return [
    ...freeLines(freeLinesAbove, linePitch),
    ...lineBoxes,
    ...freeLines(style.title.freeLinesBelow, linePitch).map((lineBox) => ({ ...lineBox, keepWithNext: true })),
  ];
}
