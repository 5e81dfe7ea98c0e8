import type { FrontBlock, FrontMatter } from "../../shared/documents/front-matter.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { type LineBox, type Mark, paginate } from "./flow.ts";
import { type HouseStyle, points, typeArea } from "./house-style.ts";
import type { LaidPage } from "./layout.ts";
import { lineMarks, oneLine } from "./line-marks.ts";
import { setCoverFacts, setDisplay } from "./set-cover.ts";
import { setIndex } from "./set-index.ts";
import type { Setting } from "./set-text.ts";

/** Lays out cover, index or divider with the lines, tables and pages of all documents; each page ends with its running number. */
export function layOutFront(front: FrontMatter, style: HouseStyle, fonts: Fonts): readonly LaidPage[] {
  const area = typeArea(style);
  const setting: Setting = { fonts, style, area, linePitch: area.linePitch, freeLinesAbove: 0, inLetter: false };
  const pages = paginate(
    front.blocks.flatMap((block) => setFrontBlock(block, setting)),
    () => area.height,
  );
  return pages.map(({ marks }, index) => ({ marks: [...marks, ...footer(front.footers?.[index], setting)] }));
}

function setFrontBlock(block: FrontBlock, setting: Setting): readonly LineBox[] {
  switch (block.kind) {
    case "display":
      return [setDisplay(block, setting)];
    case "cover-facts":
      return [setCoverFacts(block, setting)];
    case "index":
      return setIndex(block, setting);
  }
}

/** The running number where the stamp of an attachment's page has it. */
function footer(words: string | undefined, setting: Setting): readonly Mark[] {
  if (words === undefined) return [];
  const { area, style } = setting;
  const { face, size, side, bottom, line } = style.stamp;
  const left = points(side) - area.left;
  const right = points(style.paper.width - side) - area.left;
  const fromBottom = (distance: number) => points(style.paper.height - distance) - area.top;
  const marks = lineMarks([oneLine([{ kind: "text", text: words }], { face, size }, setting)], {
    x: ({ width }) => right - width,
    // a glyph box reaches 0.12 em below its baseline, and its lower edge stands at the given height
    top: fromBottom(bottom) - size,
    pitch: size,
    size,
  });
  return [{ kind: "fill", x: left, y: fromBottom(line.from) - line.width / 2, width: right - left, height: line.width, grey: line.grey }, ...marks];
}
