import type { SetLine } from "./break-lines.ts";

/** Something drawn, with its place in points from the left and top of what holds it. */
export type Mark =
  | {
      readonly kind: "line";
      readonly x: number;
      readonly baseline: number;
      readonly line: SetLine;
      readonly color?: number | readonly [number, number, number];
    }
  | {
      readonly kind: "rule";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
      readonly color?: readonly [number, number, number];
    }
  | { readonly kind: "fill"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly grey: number }
  /** leads to the first page of an attachment, from 0; nothing is drawn */
  | { readonly kind: "link"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly target: number };

/** A strip of the type area that is not split, but for high rows: a line of text, a row of a table, free space. */
export type LineBox = {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** no page ends between this strip and the next */
  readonly keepWithNext: boolean;
  /** the strip in two, the first no higher than this; `undefined` where neither part would hold two lines */
  readonly split?: (room: number) => readonly [LineBox, LineBox] | undefined;
  /** split only where it is higher than a page of its own, never to fill one */
  readonly splitsLast?: boolean;
  /** dropped at the start of a page */
  readonly space?: boolean;
  /** begins a new page */
  readonly newPage?: boolean;
  /** the table that the strip is a row of */
  readonly table?: TableFrame;
  /** caption or head at the start of a table: nothing is repeated before it */
  readonly opensTable?: boolean;
};

/** What a table repeats on each page that it runs over, and the frame around its part of the page. */
export type TableFrame = { readonly repeat: readonly LineBox[]; readonly frame: (height: number) => readonly Mark[] };

/** Marks of a page, in points from the upper left corner of the type area. */
export type PlacedPage = { readonly marks: readonly Mark[]; readonly used: number };

/** Share of a page that is not left empty where the strip that does not fit can be split. */
const LARGE_GAP = 0.3;

/** Fills pages of `heights(page)` points, page from 1, with strips. Strips that belong together move on together. */
export function paginate(lineBoxes: readonly LineBox[], height: (page: number) => number): readonly PlacedPage[] {
  const pages: Filling[] = [{ lineBoxes: [], used: 0 }];
  let page = pages.at(-1) ?? newPage(pages);
  // nothing stands on the page but what a table repeats
  let isFresh = true;
  const room = () => height(pages.length) - page.used + 0.01;
  const turn = (next: LineBox | undefined) => {
    page = newPage(pages);
    isFresh = true;
    if (next) repeatHead(page, next);
  };
  for (const group of groups(lineBoxes)) {
    const [first] = group;
    const needed = group.reduce((sum, lineBox) => sum + lineBox.height, 0);
    const opensPage = first?.newPage === true && page.lineBoxes.length > 0;
    const cut = !opensPage && needed > room() && room() > height(pages.length) * LARGE_GAP ? boxToCut(group, room()) : undefined;
    if (opensPage || (page.lineBoxes.length > 0 && needed > room() && cut === undefined)) turn(first);
    for (const lineBox of group) {
      let rest = lineBox;
      // a group that is higher than a page is split after all
      while (rest.height > room() || rest === cut) {
        const parts = isFresh || rest === cut ? splitBox(rest, room()) : undefined;
        if (parts) put(page, parts[0]);
        else if (isFresh) break;
        rest = parts?.[1] ?? rest;
        turn(rest);
      }
      if (rest.space === true && page.lineBoxes.length === 0 && pages.length > 1) continue;
      put(page, rest);
      isFresh = false;
    }
  }
  return pages.map(place);
}

/** The strip to be cut where strips that belong together do not fit on the page: the first that does not fit, else the last before it that can be. */
function boxToCut(group: readonly LineBox[], room: number): LineBox | undefined {
  let left = room;
  let cut: LineBox | undefined;
  for (const lineBox of group) {
    if (lineBox.splitsLast !== true && splitBox(lineBox, left)) cut = lineBox;
    if (lineBox.height > left) return cut;
    left -= lineBox.height;
  }
  return undefined;
}

/** The strip in two, at the latest before its last lines. */
function splitBox(lineBox: LineBox, room: number): readonly [LineBox, LineBox] | undefined {
  const { table } = lineBox;
  const [above, below] = lineBox.split?.(room) ?? [];
  return (
    above &&
    below && [
      { ...above, ...(table && { table }) },
      { ...below, ...(table && { table }) },
    ]
  );
}

type Filling = { lineBoxes: LineBox[]; used: number };

function newPage(pages: Filling[]): Filling {
  const page: Filling = { lineBoxes: [], used: 0 };
  pages.push(page);
  return page;
}

/** What a table shows again where it goes on, on a new page. */
function repeatHead(page: Filling, lineBox: LineBox): void {
  const { table } = lineBox;
  if (table === undefined || lineBox.opensTable === true) return;
  for (const repeated of table.repeat) put(page, { ...repeated, table });
}

function put(page: Filling, lineBox: LineBox): void {
  page.lineBoxes.push(lineBox);
  page.used += lineBox.height;
}

function groups(lineBoxes: readonly LineBox[]): readonly (readonly LineBox[])[] {
  const found: LineBox[][] = [];
  let joined = false;
  for (const lineBox of lineBoxes) {
    const last = found.at(-1);
    if (joined && last) last.push(lineBox);
    else found.push([lineBox]);
    joined = lineBox.keepWithNext;
  }
  return found;
}

function place(page: Filling): PlacedPage {
  const marks: Mark[] = [];
  let top = 0;
  let table: { readonly frame: TableFrame; readonly top: number } | undefined;
  const close = () => {
    if (table) marks.push(...table.frame.frame(top - table.top).map((mark) => moveDown(mark, table?.top ?? 0)));
    table = undefined;
  };
  for (const lineBox of page.lineBoxes) {
    if (lineBox.table !== table?.frame) close();
    if (lineBox.table && !table) table = { frame: lineBox.table, top };
    marks.push(...lineBox.marks.map((mark) => moveDown(mark, top)));
    top += lineBox.height;
  }
  close();
  return { marks, used: top };
}

/** The same mark further down. */
export function moveDown(mark: Mark, by: number): Mark {
  switch (mark.kind) {
    case "line":
      return { ...mark, baseline: mark.baseline + by };
    case "rule":
      return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by };
    case "fill":
    case "link":
      return { ...mark, y: mark.y + by };
  }
}

/** Strips of text lines: the first two and the last two of a paragraph stay together. */
export function keepEnds(lines: readonly Omit<LineBox, "keepWithNext">[], last = false): LineBox[] {
  return lines.map((line, index) => ({
    ...line,
    keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2) ? true : index === lines.length - 1 && last,
  }));
}
