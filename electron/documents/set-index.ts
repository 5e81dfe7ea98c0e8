import { type Inline, inlineText } from "../../shared/documents/blocks.ts";
import type { FrontBlock, IndexEntry } from "../../shared/documents/front-matter.ts";
import type { SetLine } from "./break-lines.ts";
import type { LineBox, Mark, TableFrame } from "./flow.ts";
import { points } from "./house-style.ts";
import { lineMarks, oneLine, raggedLines } from "./line-marks.ts";
import { setNote } from "./set-table.ts";
import type { Setting } from "./set-text.ts";

type IndexBlock = Extract<FrontBlock, { kind: "index" }>;

/** Columns in points from the left edge of the type area. */
type Columns = { readonly name: number; readonly nameRight: number; readonly right: number };

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];

/** The index: title, a head that is repeated on each page, entries that are never split, and a total that is never alone. */
export function setIndex(block: IndexBlock, setting: Setting): readonly LineBox[] {
  const { area, style, linePitch } = setting;
  const { title, numberColumn, wideNumberColumn, pageColumn } = style.index;
  const columns: Columns = {
    name: points(block.wideNumbers ? wideNumberColumn : numberColumn),
    nameRight: area.width - points(pageColumn),
    right: area.width,
  };
  const titleLine = lineMarks([oneLine(text(block.title), title, setting)], {
    x: (line) => (area.width - line.width) / 2,
    top: 0,
    pitch: linePitch,
    size: title.size,
  });
  const head = setHead(block, columns, setting);
  const table: TableFrame = { repeat: [head], frame: () => [] };
  const entries = block.entries.map(
    (entry, index): LineBox => ({ ...setEntry(entry, columns, setting), table, keepWithNext: index === block.entries.length - 1 }),
  );
  return [
    { height: 2 * linePitch, marks: titleLine, keepWithNext: true },
    { ...head, table, opensTable: true },
    ...entries,
    setTotal(block, columns, setting),
    ...setMeaning(block, setting),
  ];
}

const rule = (y: number, height: number, width: number): Mark => ({ kind: "fill", x: 0, y, width, height, grey: 0 });

function setHead({ head: [number, name, page] }: IndexBlock, columns: Columns, setting: Setting): LineBox {
  const { head, lines, above, below, pitch } = setting.style.index;
  const at = (words: string, x: number | ((line: SetLine) => number)) =>
    lineMarks([oneLine(text(words), head, setting)], { x, top: lines.heavy + above, pitch, size: head.size });
  const height = lines.heavy + above + pitch + below + lines.light;
  return {
    height,
    marks: [
      rule(0, lines.heavy, columns.right),
      rule(height - lines.light, lines.light, columns.right),
      ...at(number, 0),
      ...at(name, columns.name),
      ...at(page, (line) => columns.right - line.width),
    ],
    keepWithNext: true,
  };
}

/** Number, name, leader and page, in the order in which they are read, and the notes below the name. */
function setEntry(entry: IndexEntry, columns: Columns, setting: Setting): Omit<LineBox, "keepWithNext"> {
  const { name, number, note, noteGrey, notePitch, head, leader, above, below, pitch, sectionGap } = setting.style.index;
  const room = columns.nameRight - columns.name - leader.gap - leader.least * dotStep(setting);
  const nameLines = entryName(entry.title, room, setting);
  const noteLines = raggedLines(entry.notes, note, columns.right - columns.name, setting);
  const section = entry.section === undefined ? 0 : sectionGap + pitch;
  const top = section + above;
  const lastTop = top + (nameLines.length - 1) * pitch;
  const height = top + nameLines.length * pitch + noteLines.length * notePitch + below;
  const { page, target } = entry;
  const marks: Mark[] = [
    ...(entry.section === undefined ? [] : lineMarks([oneLine(entry.section, head, setting)], { x: 0, top: sectionGap, pitch, size: head.size })),
    ...lineMarks([oneLine(text(entry.number), number, setting)], { x: 0, top, pitch, size: number.size }),
    ...lineMarks(nameLines, { x: columns.name, top, pitch, size: name.size }),
    ...(page === undefined
      ? []
      : [
          ...leaderMarks(columns.name + (nameLines.at(-1)?.width ?? 0), columns.nameRight, lastTop, setting),
          ...lineMarks([oneLine(text(page), name, setting)], { x: (line) => columns.right - line.width, top: lastTop, pitch, size: name.size }),
        ]),
    ...lineMarks(noteLines, { x: columns.name, top: top + nameLines.length * pitch, pitch: notePitch, size: note.size, color: noteGrey }),
  ];
  if (target !== undefined) marks.push({ kind: "link", x: 0, y: 0, width: columns.right, height, target });
  return { height, marks };
}

/** 合作协议中文译件（南郊大学）: a long name that ends with a bracket breaks best before it. */
function entryName(title: readonly Inline[], room: number, setting: Setting): readonly SetLine[] {
  const type = setting.style.index.name;
  if (oneLine(title, type, setting).width <= room) return [oneLine(title, type, setting)];
  const words = inlineText(title);
  const bracket = words.lastIndexOf("（");
  const [only] = title;
  if (bracket > 0 && words.endsWith("）") && only?.kind === "text") {
    const parts = [words.slice(0, bracket), words.slice(bracket)].map((part) => [{ ...only, text: part }]);
    if (parts.every((part) => oneLine(part, type, setting).width <= room)) return parts.flatMap((part) => raggedLines(part, type, room, setting));
  }
  return raggedLines(title, type, room, setting);
}

/** From one dot of a leader to the next. */
function dotStep(setting: Setting): number {
  const { leader } = setting.style.index;
  return oneLine(text("."), leader, setting).width + leader.spacing;
}

/** Dots on one grid counted from the right edge, so that those of all entries stand under one another. */
function leaderMarks(from: number, to: number, top: number, setting: Setting): readonly Mark[] {
  const { leader, pitch } = setting.style.index;
  const step = dotStep(setting);
  const dots = Math.floor((to - from - leader.gap) / step);
  const [dot] = oneLine(text("."), leader, setting).glyphRuns;
  if (dots <= 0 || dot === undefined) return [];
  const line: SetLine = { glyphRuns: new Array(dots).fill(dot), origins: Array.from({ length: dots }, (_, index) => index * step), width: dots * step };
  return lineMarks([line], { x: to - dots * step, top, pitch, size: leader.size });
}

function setTotal({ total: [label, words] }: IndexBlock, columns: Columns, setting: Setting): LineBox {
  const { head, lines, above, below, pitch, totalGap } = setting.style.index;
  const at = (part: string, x: number) => lineMarks([oneLine(text(part), head, setting)], { x, top: totalGap + lines.light + above, pitch, size: head.size });
  const height = totalGap + lines.light + above + pitch + below + lines.heavy;
  return {
    height,
    marks: [rule(totalGap, lines.light, columns.right), rule(height - lines.heavy, lines.heavy, columns.right), ...at(label, 0), ...at(words, columns.name)],
    keepWithNext: true,
  };
}

/** What the page numbers mean. Always as high, so that the number of pages does not depend on the numbers that it names. */
function setMeaning({ note: [label, words] }: IndexBlock, setting: Setting): readonly LineBox[] {
  const lineBoxes = setNote({ kind: "note", label, inlines: text(words) }, setting);
  const free = setting.style.index.noteRoom - lineBoxes.reduce((sum, { height }) => sum + height, 0);
  const joined = lineBoxes.map((lineBox) => ({ ...lineBox, keepWithNext: true }));
  return [...joined, { height: Math.max(0, free), marks: [], keepWithNext: false }];
}
