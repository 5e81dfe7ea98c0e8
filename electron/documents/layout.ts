import type { Block, DocumentContent } from "../../shared/documents/blocks.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { closerTables } from "./closer-tables.ts";
import { type LineBox, type Mark, moveDown, type PlacedPage, paginate } from "./flow.ts";
import { type HouseStyle, typeArea } from "./house-style.ts";
import { setTextBlock } from "./set-blocks.ts";
import { pageFurniture, textRoom } from "./set-page.ts";
import { setSignature } from "./set-signature.ts";
import { setFacts, setNote, setTable, setTableTitle } from "./set-table.ts";
import type { Setting } from "./set-text.ts";

/** A laid-out page: marks in points from the upper left corner of the type area. */
export type LaidPage = { readonly marks: readonly Mark[] };

/** The pages of a document and the spacing that they were set with. */
export type Layout = { readonly pages: readonly LaidPage[]; readonly setting: Setting };

const laidOut = new WeakMap<DocumentContent, { readonly style: HouseStyle; readonly fonts: Fonts; readonly layout: Layout }>();

/** The layout of a document, found once for both writers: .docx needs its spacing, PDF its pages. */
export function layOut(content: DocumentContent, style: HouseStyle, fonts: Fonts): Layout {
  const known = laidOut.get(content);
  if (known?.style === style && known.fonts === fonts) return known.layout;
  const layout = findLayout(content, style, fonts);
  laidOut.set(content, { style, fonts, layout });
  return layout;
}

/**
 * Lays a document out. When a signature block would fall on a page of its own, GB/T 9704-2012, 7.3.5.5 allows changing
 * the spacing instead of a page that says 此页无正文: first a free line above the title goes, then the line pitch
 * shrinks; else at least two lines of text move on with the block. A sheet of tables that says how far its rows stand apart
 * draws them closer, and then its lines, before it takes a page more.
 */
function findLayout(content: DocumentContent, style: HouseStyle, fonts: Fonts): Layout {
  const area = typeArea(style);
  // the number of a 信函 takes the first line (GB/T 9704-2012, 10.1), the title stands two free lines below it
  const freeLinesAbove = style.title.freeLinesAbove + (content.page.kind === "official-letter" ? 1 : 0);
  const usual: Setting = {
    fonts,
    style,
    area,
    linePitch: area.linePitch,
    freeLinesAbove,
    inLetter: content.page.kind !== "table-document",
    ...(content.page.kind === "table-document" && content.page.cellPadding !== undefined ? { cellPadding: content.page.cellPadding } : {}),
  };
  let setting = usual;
  let pages = pagesOf(content, usual);
  if (pages.length > 1) {
    for (const tighter of tighterSettings(usual)) {
      const tried = pagesOf(content, tighter);
      if (tried.length < pages.length && (tighter.style === style || tried.length === 1)) {
        pages = tried;
        setting = tighter;
        break;
      }
    }
  }
  const laid = pages.map(({ marks }, index): LaidPage => {
    const { top } = textRoom(content.page, index + 1, setting);
    return { marks: [...pageFurniture(content, index + 1, setting), ...marks.map((mark) => moveDown(mark, top))] };
  });
  return { pages: laid, setting };
}

function tighterSettings(usual: Setting): readonly Setting[] {
  if (!usual.inLetter) return closerTables(usual);
  const freeLinesAbove = Math.max(0, usual.freeLinesAbove - 1);
  const { tightestPitch } = usual.style.grid;
  const steps = [0.25, 0.5, 0.75, 1].map((share) => usual.area.linePitch - share * (usual.area.linePitch - tightestPitch));
  return [{ ...usual, freeLinesAbove }, ...steps.map((linePitch) => ({ ...usual, freeLinesAbove, linePitch }))];
}

function pagesOf(content: DocumentContent, setting: Setting): readonly PlacedPage[] {
  const lineBoxes: LineBox[] = [];
  let newPage = false;
  for (const [index, block] of content.blocks.entries()) {
    if (block.kind === "page-break") {
      newPage = true;
      continue;
    }
    const set = [...gapAbove(block, content.blocks[index - 1], setting), ...setBlock(block, content, setting)];
    const aboveForPen = block.kind === "spacer" && isForPen(content.blocks[index + 1]);
    const pen = aboveForPen ? index + 1 : isForPen(block) ? index : undefined;
    const follows = block.kind === "signature" || block.kind === "note" || isSignOff(block);
    if (pen === undefined ? follows : staysWithText(content.blocks, pen)) keepWithText(lineBoxes);
    // the free line for the pen is never parted from its line
    else if (pen === index) keepWithNext(lineBoxes, lineBoxes.length - 1);
    lineBoxes.push(...(newPage ? set.map((lineBox, index) => (index === 0 ? { ...lineBox, newPage: true } : lineBox)) : set));
    newPage = false;
  }
  return paginate(lineBoxes, (page) => textRoom(content.page, page, setting).height);
}

/** A line to be signed by hand. */
export const isForPen = (block: Block | undefined) => block?.kind === "paragraph" && block.forPen === true;

/** More lines for a pen than these are a list of people, which may go on on another page. */
const MOST_TOGETHER = 4;

/**
 * Whether a line for a pen stays with what stands above it: a few always do. Of a list of people the first stays with the text and the
 * last with the line above it, and the others part where the page ends, so that no list drags the text before it along.
 */
export function staysWithText(blocks: readonly Block[], index: number): boolean {
  const lines = blocks.flatMap((block, at) => (isForPen(block) ? [at] : []));
  const own = lines.indexOf(index);
  const joined = (one: number) => blocks.slice(lines[one] ?? 0, lines[one + 1]).every((block, at) => at === 0 || block.kind === "spacer");
  let [first, last] = [own, own];
  while (first > 0 && joined(first - 1)) first -= 1;
  while (last < lines.length - 1 && joined(last)) last += 1;
  return last - first < MOST_TOGETHER || own === first || own === last;
}

/** Rows for a pen at the end of a checklist: they never stand on a page alone. */
const isSignOff = (block: Block) => block.kind === "table" && block.rows[0]?.style === "hand-filled";

/** A table without a caption keeps away from what stands before it. */
function gapAbove(block: Block, before: Block | undefined, { style, inLetter }: Setting): readonly LineBox[] {
  if (block.kind !== "table" || block.caption !== undefined || inLetter) return [];
  const { facts, gapAbove: apart } = style.tableDocument;
  const height = before?.kind === "facts" ? facts.below : before?.kind === "note" || before?.kind === "table" ? apart : 0;
  return height === 0 ? [] : [{ height, marks: [], keepWithNext: isSignOff(block), space: true }];
}

function setBlock(block: Exclude<Block, { kind: "page-break" }>, content: DocumentContent, setting: Setting): readonly LineBox[] {
  switch (block.kind) {
    case "title":
      return content.page.kind === "table-document" ? setTableTitle(block, setting) : setTextBlock(block, setting);
    case "addressee":
    case "paragraph":
    case "heading":
    case "item":
    case "spacer":
      return setTextBlock(block, setting);
    case "facts":
      return setFacts(block, setting);
    case "table":
      return setTable(block, setting);
    case "note":
      return setNote(block, setting);
    case "signature":
      return setSignature(block, setting);
  }
}

/**
 * The last two lines of the text before a signature, or the last two rows before notes, stay on its page; free space between them is
 * no line. A row so high that it would be cut stays where it stands, and one line goes alone.
 */
function keepWithText(lineBoxes: LineBox[]): void {
  let left = 2;
  for (let index = lineBoxes.length - 1; index >= 0 && left > 0; index -= 1) {
    const lineBox = lineBoxes[index];
    if (left === 1 && lineBox?.splitsLast !== true && lineBox?.split?.(lineBox.height)) return;
    keepWithNext(lineBoxes, index);
    if (lineBox?.space !== true) left -= 1;
  }
}

function keepWithNext(lineBoxes: LineBox[], index: number): void {
  const lineBox = lineBoxes[index];
  if (lineBox) lineBoxes[index] = { ...lineBox, keepWithNext: true };
}
