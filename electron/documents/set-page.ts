import type { DocumentContent, PageStyle } from "../../shared/documents/blocks.ts";
import type { Mark } from "./flow.ts";
import { points, typeArea } from "./house-style.ts";
import { letterheadName } from "./letterhead-name.ts";
import { baselineIn, type Setting, setText } from "./set-text.ts";

/** What stands on each page outside the text: page number, mark, letterhead. Marks in points from the type area's corner. */
export function pageFurniture(content: DocumentContent, page: number, setting: Setting): readonly Mark[] {
  return [...pageNumber(content.page, page, setting), ...pageMark(content.page, setting), ...(page === 1 ? letterhead(content.page, setting) : [])];
}

const ENDLESS = { firstWidth: 1e6, width: 1e6, justify: false };

/** GB/T 9704-2012, 7.5: between two 一字线, odd pages right, even pages left, one character in; none on page 1 of a 信函 (10.1). */
function pageNumber(kind: PageStyle, page: number, setting: Setting): readonly Mark[] {
  const { style, area } = setting;
  if (kind.kind === "official-letter" && page === 1) return [];
  const line = setText([{ kind: "text", text: `— ${page} —` }], style.pageNumber, ENDLESS, setting)[0];
  if (line === undefined) return [];
  const inset = style.pageNumber.inset * area.characterPitch;
  const x = page % 2 === 1 ? area.width - inset - line.width : inset;
  // the dash stands at the given height: the middle of the glyph box
  const baseline = points(style.pageNumber.y) - area.top + 0.38 * style.pageNumber.size;
  return [{ kind: "line", x, baseline, line }];
}

function pageMark(kind: PageStyle, setting: Setting): readonly Mark[] {
  if (kind.kind !== "table-document" || kind.mark === undefined) return [];
  const { mark } = setting.style.tableDocument;
  const line = setText([{ kind: "text", text: kind.mark }], mark, ENDLESS, setting)[0];
  return line === undefined ? [] : [{ kind: "line", x: 0, baseline: points(mark.top) - setting.area.top + baselineIn(16, mark.size), line }];
}

/** 信函格式 (GB/T 9704-2012, 10.1): name of the unit and two double lines in red, number of the letter. */
function letterhead(kind: PageStyle, setting: Setting): readonly Mark[] {
  if (kind.kind !== "official-letter") return [];
  const { style, area } = setting;
  const { name, line, red, numberBelow } = style.officialLetter;
  const color = [red[0], red[1], red[2]] as const;
  const center = points(style.paper.width) / 2 - area.left;
  const upper = points(name.top) - area.top + name.size + points(line.below);
  const lower = points(style.paper.height - line.fromBottom) - area.top;
  const rule = (y: number, width: number): Mark => ({
    kind: "rule",
    x1: center - points(line.width) / 2,
    x2: center + points(line.width) / 2,
    y1: y,
    y2: y,
    width,
    color,
  });
  const marks: Mark[] = [];
  if (!kind.ownPaper) {
    const head = letterheadName(kind.unitName, setting);
    // one line hangs from its upper edge; two stand on the place of one and reach higher, so that lines and text keep theirs
    const above = head === undefined || head.lines.length < 2 ? 0 : head.lines.length * head.pitch - name.size;
    for (const [index, nameLine] of (head?.lines ?? []).entries()) {
      const baseline = points(name.top) - area.top - above + index * (head?.pitch ?? 0) + 0.88 * (above === 0 ? name.size : (head?.size ?? name.size));
      marks.push({ kind: "line", x: center - (nameLine.width - (head?.spacing ?? 0)) / 2, baseline, line: nameLine, color });
    }
    const apart = line.gap + (line.thick + line.thin) / 2;
    marks.push(rule(upper, line.thick), rule(upper + apart, line.thin), rule(lower - apart, line.thin), rule(lower, line.thick));
  }
  const number =
    kind.documentNumber === undefined
      ? undefined
      : setText([{ kind: "text", text: kind.documentNumber, field: "declarations.recusal.documentNumber" }], style.body, ENDLESS, setting)[0];
  if (number) marks.push({ kind: "line", x: area.width - number.width, baseline: upper + numberBelow + 0.88 * style.body.size, line: number });
  return marks;
}

/** Height of the type area on a page, and how far below its corner the text begins there, in points. */
export function textRoom(kind: PageStyle, page: number, setting: Setting): { readonly top: number; readonly height: number } {
  const { area, style } = setting;
  if (kind.kind !== "official-letter" || page > 1) return { top: 0, height: area.height };
  // 10.1 puts name, lines and number above the text; the type area of page 1 begins lower and stands on the same grid
  const top = points(style.officialLetter.firstPageTop) - typeArea(style).top;
  return { top, height: area.height - top };
}
