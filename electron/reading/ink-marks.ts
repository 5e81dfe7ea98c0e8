import type { TextBox, TextLine } from "../../shared/reading/page-text.ts";

/** A page in shades of grey, row by row, 255 white. */
export type GreyPage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Darker than this is ink; inside a red seal only what is darker than the seal itself. */
const INK = 185;
const INK_ON_SEAL = 80;
/** In points: so far apart are strokes of one name; sizes that a name by hand has. */
const GAP = 7;
const SMALLEST = { width: 22, height: 7 };
const LARGEST = { width: 270, height: 95 };
/** A rule is no thicker than this, in points. */
const RULE = 2.2;
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
  const heights = lines.map(({ box }) => box.height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  for (const { box, confidence } of lines) if (confidence > 0.6 && box.height < usual * TALL) clear(ink, page, scale, box);
  const strokes = components(ink, page).filter((area) => !isRule(area, RULE * scale));
  return merged(strokes, GAP * scale)
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [(right - left) / scale, (bottom - top) / scale];
      return width >= SMALLEST.width && height >= SMALLEST.height && width <= LARGEST.width && height <= LARGEST.height;
    })
    .map(({ left, top, right, bottom }) => ({ left: left / scale, top: top / scale, width: (right - left) / scale, height: (bottom - top) / scale }));
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
  const room = 1.6;
  for (let y = Math.max(0, Math.floor((box.top - room) * scale)); y < Math.min(height, (box.top + box.height + room) * scale); y++)
    ink.fill(0, y * width + Math.max(0, Math.floor((box.left - room) * scale)), y * width + Math.min(width, Math.ceil((box.left + box.width + room) * scale)));
}

/** Long and thin, lying or standing. */
const isRule = ({ left, top, right, bottom }: Area, thickness: number) =>
  Math.min(right - left, bottom - top) <= thickness && Math.max(right - left, bottom - top) > thickness * 8;

type Area = { left: number; top: number; right: number; bottom: number };

/** Boxes around ink that hangs together. */
function components(ink: Uint8Array, { width, height }: GreyPage): readonly Area[] {
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
    if (area.right - area.left > 2 || area.bottom - area.top > 2) found.push(area);
  }
  return found;
}

function merged(areas: readonly Area[], gap: number): readonly Area[] {
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

const isNear = (one: Area, other: Area, gap: number) =>
  one.left < other.right + gap && other.left < one.right + gap && one.top < other.bottom + gap / 2 && other.top < one.bottom + gap / 2;
