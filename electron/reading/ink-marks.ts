import { folded } from "../../shared/reading/folded.ts";
import type { TextBox, TextLine } from "../../shared/reading/page-text.ts";
import { SIGN_LABEL } from "../../shared/reading/vocabulary/signing-words.ts";
import { widthUnits } from "../../shared/text/width-units.ts";

/** A page in shades of grey, row by row, 255 white. */
export type GreyPage = PageSize & { readonly pixels: Uint8Array };
export type PageSize = { readonly width: number; readonly height: number };

/** Darker than this is ink; inside a red seal only what is darker than the seal itself. */
const INK = 185;
const INK_ON_SEAL = 80;
/** Blue ink has so much more blue than red, pressed as JPEG does it. The edges of black print may have it too, but not most of its ink. */
const BLUER = 10;
const MOSTLY = 0.6;
/** A pen on a seal is less so. */
const MOSTLY_OF_PEN = 0.5;
/** Of the ink of a name by hand over print so much lies above or below the line of print, where an underline does not reach: in square points, or as a share. */
const LEAST_BESIDE = 2;
const BESIDE_PRINT = 0.12;
const ABOVE_PRINT = 2.6;
/** Where a pen crosses black print, less than this of the ink is blue. */
const AMONG_BLACK = 0.85;
/** Ink of print may stand out of the box of its line by so many points. */
const ROOM = 1.6;
/** In points: so far apart are strokes of one name; sizes that a name by hand has. */
const GAP = 7;
/** Of what a pen has drawn in blue, which is told from print, further apart: “Y. Malka”. */
const PEN_GAP = { across: 14, down: GAP / 2 };
const SMALLEST = { width: 22, height: 7 };
const LARGEST = { width: 270, height: 95 };
/** A rule is no thicker than this, in points. */
const RULE = 2.2;
/** A box that is wider than its text takes, by this factor and so many points more, holds something else behind the text. */
const WIDER = { factor: 1.35, points: 22 };
/** Print is never so much taller than the other lines of its page; a name by hand that an engine has read is. */
const TALL = 1.8;

/**
 * Where something is drawn on a page that is no print, no rule and no red seal: perhaps signatures. Hints, never proof. Boxes in points
 * of the upright page.
 * @param page a picture of the upright page, 100 dots an inch are enough
 */
export function inkMarks(
  page: GreyPage,
  size: { readonly width: number; readonly height: number },
  lines: readonly TextLine[],
  redSeals: readonly TextBox[],
): readonly TextBox[] {
  const scale = page.width / size.width;
  const ink = inkOf(page, scale, redSeals);
  const tall = usualHeight(lines) * TALL;
  eraseRules(ink, page, scale);
  const unit = usualUnit(lines);
  for (const line of lines) if (line.confidence > 0.6 && line.box.height < tall) clear(ink, page, scale, printOf(line, unit));
  return marksIn(ink, page, scale);
}

/** Whether a line stands out by its height, as a name does that is set in a script to look like one by hand. */
export const hasTallPrint = (lines: readonly TextLine[]): boolean => {
  const tall = usualHeight(lines) * TALL;
  return lines.some(({ box }) => box.height >= tall);
};

function usualHeight(lines: readonly TextLine[]): number {
  const heights = lines.map(({ box }) => box.height).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/**
 * Where a pen has drawn in blue on a page in colours. Boxes in points of the page.
 * @param rgba four bytes for each pixel, row by row
 */
export function penMarks(rgba: Uint8Array, page: PageSize, scale: number): readonly TextBox[] {
  return blueMarks(rgba, page, scale, PEN_GAP).filter((box) => {
    const { blue, all } = inkIn(rgba, page, scale, box, []);
    return blue > all * MOSTLY_OF_PEN;
  });
}

/**
 * The same where it crosses print, as where a name by hand is put over the name in print: some of its ink lies above or below the print, which that
 * of blue print does not, and it lies between black ink, or most of it beside the print.
 */
export function penMarksOnPrint(rgba: Uint8Array, page: PageSize, scale: number, lines: readonly TextLine[]): readonly TextBox[] {
  const print = lines.map(({ box }) => box);
  return blueMarks(rgba, page, scale).filter((box) => {
    const [beside, whole] = [inkIn(rgba, page, scale, box, print), inkIn(rgba, page, scale, box, [])];
    const isPen = beside.blue > LEAST_BESIDE * scale * scale && beside.blue > beside.all * MOSTLY;
    return isPen && (beside.blue > whole.blue * BESIDE_PRINT || whole.blue < whole.all * AMONG_BLACK);
  });
}

function blueMarks(rgba: Uint8Array, page: PageSize, scale: number, gap?: Gap): readonly TextBox[] {
  const ink = new Uint8Array(page.width * page.height);
  for (let at = 0; at < ink.length; at++) ink[at] = isBlue(rgba, at) ? 1 : 0;
  return marksIn(ink, page, scale, gap);
}

/** How many pixels of ink but that of a red seal a box holds, and how many of them are blue, beside the print. */
function inkIn(
  rgba: Uint8Array,
  { width, height }: PageSize,
  scale: number,
  box: TextBox,
  print: readonly TextBox[],
): { readonly blue: number; readonly all: number } {
  let [blue, all] = [0, 0];
  const near = print.filter(({ top, height: high }) => top < box.top + box.height + 2 && box.top < top + high + 2);
  for (let y = Math.floor(box.top * scale); y < Math.min(height, (box.top + box.height) * scale); y++)
    for (let x = Math.max(0, Math.floor(box.left * scale)); x < Math.min(width, (box.left + box.width) * scale); x++) {
      const at = y * width + x;
      if ((rgba[at * 4] ?? 255) >= INK || isRed(rgba, at) || near.some((one) => isWithin(one, x / scale, y / scale))) continue;
      all++;
      if (isBlue(rgba, at)) blue++;
    }
  return { blue, all };
}

const isWithin = ({ left, top, width, height }: TextBox, x: number, y: number) =>
  x >= left - ROOM && x < left + width + ROOM && y >= top - ABOVE_PRINT && y < top + height + ABOVE_PRINT;

function isBlue(rgba: Uint8Array, at: number): boolean {
  const [red = 255, green = 255, blue = 255] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]];
  return red < INK && blue - red > BLUER && blue > green;
}

const isRed = (rgba: Uint8Array, at: number) => (rgba[at * 4] ?? 0) - (rgba[at * 4 + 2] ?? 0) > BLUER;

/** Nobody signs at the head of a first page, down to this part of its height: what stands there in blue is a letterhead. */
const HEAD = 0.13;

/** Without what is printed in blue as the letterhead of a document. */
export const byHand = (pens: readonly TextBox[], { page, height }: { readonly page: number; readonly height: number }): readonly TextBox[] =>
  page === 1 ? pens.filter((pen) => pen.top + pen.height > height * HEAD) : pens;

/** Boxes of the right size around ink that lies together, rules left out. */
function marksIn(ink: Uint8Array, page: PageSize, scale: number, { across, down }: Gap = { across: GAP, down: GAP / 2 }): readonly TextBox[] {
  const strokes = components(ink, page).filter((area) => !isRule(area, RULE * scale));
  return merged(strokes, { across: across * scale, down: down * scale })
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [(right - left) / scale, (bottom - top) / scale];
      return width >= SMALLEST.width && height >= SMALLEST.height && width <= LARGEST.width && height <= LARGEST.height;
    })
    .map(({ left, top, right, bottom }) => ({ left: left / scale, top: top / scale, width: (right - left) / scale, height: (bottom - top) / scale }));
}

/** How many points wide a Latin character is on most lines of a page; `undefined`: too few lines tell. */
function usualUnit(lines: readonly TextLine[]): number | undefined {
  const units = lines.flatMap(({ text, box }) => (widthUnits(text) > 16 ? [box.width / widthUnits(text)] : [])).toSorted((a, b) => a - b);
  return units.length < 3 ? undefined : units[Math.floor(units.length / 2)];
}

/** The part of a line's box that its text takes: an engine may put a name by hand into the box of the label before it. */
function printOf({ text, box, confidence }: TextLine, unit: number | undefined): TextBox {
  if (unit === undefined || confidence === 1 || !SIGN_LABEL.test(folded(text))) return box;
  const width = widthUnits(text) * unit;
  return box.width > width * WIDER.factor + WIDER.points ? { ...box, width: width * 1.1 } : box;
}

function inkOf({ width, height, pixels }: GreyPage, scale: number, redSeals: readonly TextBox[]): Uint8Array {
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at++) ink[at] = (pixels[at] ?? 255) < INK ? 1 : 0;
  for (const { left, top, width: across, height: down } of redSeals) {
    for (let y = Math.max(0, Math.floor((top - 4) * scale)); y < Math.min(height, (top + down + 4) * scale); y++)
      for (let x = Math.max(0, Math.floor((left - 4) * scale)); x < Math.min(width, (left + across + 4) * scale); x++)
        if ((pixels[y * width + x] ?? 255) >= INK_ON_SEAL) ink[y * width + x] = 0;
  }
  return ink;
}

function clear(ink: Uint8Array, { width, height }: GreyPage, scale: number, box: TextBox): void {
  for (let y = Math.max(0, Math.floor((box.top - ROOM) * scale)); y < Math.min(height, (box.top + box.height + ROOM) * scale); y++)
    ink.fill(0, y * width + Math.max(0, Math.floor((box.left - ROOM) * scale)), y * width + Math.min(width, Math.ceil((box.left + box.width + ROOM) * scale)));
}

/** Straight runs of so many points are ruling lines, which hold the cells of a table together: no stroke by hand is so straight. */
const RUN = { lying: 60, standing: 40 };

function eraseRules(ink: Uint8Array, { width, height }: GreyPage, scale: number): void {
  const runs: { readonly from: number; readonly step: number; readonly length: number }[] = [];
  const collect = (lines: number, length: number, step: number, start: (line: number) => number, least: number) => {
    for (let line = 0; line < lines; line++) {
      let run = 0;
      for (let at = 0; at <= length; at++) {
        if (at < length && ink[start(line) + at * step] === 1) run++;
        else {
          if (run >= least) runs.push({ from: start(line) + (at - run) * step, step, length: run });
          run = 0;
        }
      }
    }
  };
  collect(height, width, 1, (line) => line * width, RUN.lying * scale);
  collect(width, height, width, (line) => line, RUN.standing * scale);
  for (const { from, step, length } of runs) for (let at = 0; at < length; at++) ink[from + at * step] = 0;
}

/** Long and thin, lying or standing. */
const isRule = ({ left, top, right, bottom }: Area, thickness: number) =>
  Math.min(right - left, bottom - top) <= thickness && Math.max(right - left, bottom - top) > thickness * 8;

export type Area = { left: number; top: number; right: number; bottom: number };

/** Boxes around ink that hangs together. @param least wider or higher than so many pixels */
export function components(ink: Uint8Array, { width, height }: PageSize, least = 2): readonly Area[] {
  const found: Area[] = [];
  const open: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1) continue;
    const area = { left: width, top: height, right: 0, bottom: 0 };
    ink[start] = 2;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      area.left = Math.min(area.left, x);
      area.right = Math.max(area.right, x + 1);
      area.top = Math.min(area.top, y);
      area.bottom = Math.max(area.bottom, y + 1);
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const next = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || ink[next] !== 1) continue;
          ink[next] = 2;
          open.push(next);
        }
    }
    if (area.right - area.left > least || area.bottom - area.top > least) found.push(area);
  }
  return found;
}

/** How far apart what belongs together may lie. */
type Gap = { readonly across: number; readonly down: number };

function merged(areas: readonly Area[], gap: Gap): readonly Area[] {
  const found: Area[] = [];
  for (const area of areas.toSorted((a, b) => a.top - b.top)) {
    let own = { ...area };
    for (let index = found.findIndex((one) => isNear(one, own, gap)); index >= 0; index = found.findIndex((one) => isNear(one, own, gap))) {
      const [other = own] = found.splice(index, 1);
      own = {
        left: Math.min(own.left, other.left),
        top: Math.min(own.top, other.top),
        right: Math.max(own.right, other.right),
        bottom: Math.max(own.bottom, other.bottom),
      };
    }
    found.push(own);
  }
  return found;
}

const isNear = (one: Area, other: Area, { across, down }: Gap) =>
  one.left < other.right + across && other.left < one.right + across && one.top < other.bottom + down && other.top < one.bottom + down;
