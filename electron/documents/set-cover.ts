import { type Inline, inlineText } from "../../shared/documents/blocks.ts";
import type { DisplayUse, FrontBlock } from "../../shared/documents/front-matter.ts";
import { hasHan } from "../../shared/text/han.ts";
import type { SetLine } from "./break-lines.ts";
import type { LineBox, Mark } from "./flow.ts";
import { points } from "./house-style.ts";
import { letterspaced, lineMarks, oneLine } from "./line-marks.ts";
import type { Setting } from "./set-text.ts";
import { flushLines, titleLines } from "./set-title.ts";

/** Text at a place of its own on the page, centred in the type area: it takes no room in the flow. */
export function setDisplay({ use, lines }: Extract<FrontBlock, { kind: "display" }>, setting: Setting): LineBox {
  const { area, style } = setting;
  const type = style.display[use];
  const set = lines.flatMap((line) => titleLines(line, type, area.width, setting));
  const top = points(type.top) - area.top;
  const marks = lineMarks(set, { ...type, x: (line) => (area.width - line.width) / 2, top });
  return { height: 0, marks: [...marks, ...displayFrame(use, set, top, setting)], keepWithNext: true };
}

/** The frame around 材料未齐. */
function displayFrame(use: DisplayUse, lines: readonly SetLine[], top: number, { area, style }: Setting): readonly Mark[] {
  if (use !== "incomplete") return [];
  const { pitch, frame, side } = style.display.incomplete;
  const width = Math.max(0, ...lines.map((line) => line.width)) + 2 * side;
  const [left, bottom] = [(area.width - width) / 2, top + lines.length * pitch];
  const edge = (x: number, y: number, across: number, down: number): Mark => ({
    kind: "fill",
    x: x - frame / 2,
    y: y - frame / 2,
    width: across + frame,
    height: down + frame,
    grey: 0,
  });
  return [edge(left, top, width, 0), edge(left, bottom, width, 0), edge(left, top, 0, bottom - top), edge(left + width, top, 0, bottom - top)];
}

type Facts = Extract<FrontBlock, { kind: "cover-facts" }>["facts"];
type Row = { readonly label: string; readonly values: readonly (readonly Inline[])[]; readonly lines: readonly SetLine[]; readonly mayBeCut: boolean };
type Tightness = { readonly pitch: number; readonly padding: number };

/** The rows of the cover, at their place: as wide apart as the page allows, since no name is cut on a cover but those of too many partners. */
export function setCoverFacts({ facts }: { readonly facts: Facts }, setting: Setting): LineBox {
  const { area, style } = setting;
  const { top, left, width, label, labelText, indent, line, labelFace, tightness, ...type } = style.coverFacts;
  const valueLeft = points(left + label) - area.left;
  const right = points(left + width) - area.left;
  const room = right - valueLeft - indent;
  const setValue = (value: readonly Inline[]) => flushLines(value, type, room, setting);
  const rows = facts
    .map((fact): Row => ({ label: fact.label, values: fact.values, lines: fact.values.flatMap(setValue), mayBeCut: fact.mayBeCut === true }))
    .filter(({ lines }) => lines.length > 0);
  const fits = (tried: readonly Row[], { pitch, padding }: Tightness) =>
    points(top) + tried.reduce((sum, row) => sum + row.lines.length * pitch + 2 * padding, 0) <= points(style.display.date.top) - DATE_GAP;
  const [usual] = tightness;
  const { pitch, padding } = tightness.find((one) => fits(rows, one)) ?? tightness.at(-1) ?? usual;
  const shown = withPartnersCut(rows, (tried) => fits(tried, { pitch, padding }), setValue);
  const marks: Mark[] = [];
  let y = points(top) - area.top;
  for (const row of shown) {
    const labelLine = oneLine([{ kind: "text", text: row.label }], { face: labelFace, size: type.size }, setting);
    const gap = Math.max(0, (labelText - labelLine.width) / Math.max(1, labelLine.glyphRuns.length - 1));
    marks.push(...lineMarks([letterspaced(labelLine, gap)], { x: points(left) - area.left, top: y + padding, pitch, size: type.size }));
    marks.push(...lineMarks(row.lines, { x: valueLeft + indent, top: y + padding, pitch, size: type.size }));
    y += row.lines.length * pitch + 2 * padding;
    marks.push({ kind: "fill", x: valueLeft, y: y - line / 2, width: right - valueLeft, height: line, grey: 0 });
  }
  return { height: 0, marks, keepWithNext: true };
}

/** Points between the last row and the date. */
const DATE_GAP = 6;

/**
 * A list of partners that is too long for the page loses the original names below Chinese ones first; then it is cut after a whole
 * name, and its last line says so. All else stays whole.
 */
function withPartnersCut(
  rows: readonly Row[],
  fits: (rows: readonly Row[]) => boolean,
  setValue: (value: readonly Inline[]) => readonly SetLine[],
): readonly Row[] {
  const long = rows.find(({ mayBeCut }) => mayBeCut);
  if (long === undefined || fits(rows)) return rows;
  const withLines = (values: Row["values"]) => rows.map((row) => (row === long ? { ...row, lines: values.flatMap(setValue) } : row));
  // of all partners or of none: a name beside one partner only would look as if the others had none
  const values = long.values.filter((value, index) => !isOriginalName(value, index));
  let cut = withLines(values);
  for (let count = values.length - 1; count > 0 && !fits(cut); count -= 1) {
    const last: readonly Inline[] = [...(values[count - 1] ?? []), { kind: "text", text: "等" }];
    cut = withLines([...values.slice(0, count - 1), last]);
  }
  return cut;
}

/** A name without Chinese, not even that of its country, below another: the original name of that one. */
const isOriginalName = (value: readonly Inline[], index: number): boolean => index > 0 && !hasHan(inlineText(value));
