import type { Block, Inline } from "../../shared/documents/blocks.ts";
import type { Face } from "../pdf/fonts/fonts.ts";
import { keepEnds, type LineBox } from "./flow.ts";
import { baselineIn, type Setting, setText } from "./set-text.ts";
import { titleLines } from "./set-title.ts";

export type TextBlock = Extract<Block, { kind: "title" | "addressee" | "paragraph" | "heading" | "item" | "spacer" }>;

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
const freeLines = (lines: number, linePitch: number): LineBox[] =>
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
