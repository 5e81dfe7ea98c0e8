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

/** A strip of the type area that is never split: a line of text, a row of a table, free space. */
export type LineBox = {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** no page ends between this strip and the next */
  readonly keepWithNext: boolean;
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

/** Fills pages of `heights(page)` points, page from 1, with strips. Strips that belong together move on together. */
export function paginate(lineBoxes: readonly LineBox[], height: (page: number) => number): readonly PlacedPage[] {
  const pages: Filling[] = [{ lineBoxes: [], used: 0 }];
  for (const group of groups(lineBoxes)) {
    let page = pages.at(-1) ?? newPage(pages);
    const first = group[0];
    const needed = group.reduce((sum, lineBox) => sum + lineBox.height, 0);
    const full = page.used + needed > height(pages.length) + 0.01;
    if (page.lineBoxes.length > 0 && (full || first?.newPage === true)) {
      page = newPage(pages);
      if (first) repeatHead(page, first);
    }
    for (const lineBox of group) {
      // a group that is higher than a page is split after all
      if (page.lineBoxes.length > 0 && page.used + lineBox.height > height(pages.length) + 0.01) {
        page = newPage(pages);
        repeatHead(page, lineBox);
      }
      if (!(lineBox.space === true && page.lineBoxes.length === 0 && pages.length > 1)) put(page, lineBox);
    }
  }
  return pages.map(place);
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
