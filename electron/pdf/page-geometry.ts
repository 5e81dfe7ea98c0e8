import { PDFArray, PDFName, PDFNumber, type PDFPageLeaf } from "@cantoo/pdf-lib";

/**
 * A page *as seen*: after /Rotate, inside CropBox ∩ MediaBox, with UserUnit (ISO 32000-1, 7.7.3.3 and 14.11.2).
 * Seen coordinates are points of 1/72 inch with the origin at the lower left corner of what the reader sees.
 */
export type PageGeometry = {
  /** visible box in the page's own user space */
  readonly box: Box;
  /** clockwise, one of 0, 90, 180, 270 */
  readonly rotation: number;
  readonly userUnit: number;
  /** size as seen, points */
  readonly width: number;
  readonly height: number;
};

/** Points of one millimetre. */
export const MM = 72 / 25.4;

export type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };

/** PDF's six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What every reader takes when a page has no usable MediaBox: US Letter, as Acrobat, PDFium and pdf.js do. */
const DEFAULT_BOX: Box = { left: 0, bottom: 0, right: 612, top: 792 };

/** Reads boxes, rotation and unit of a page, inherited ones included; odd values as readers take them. */
export function pageGeometry(page: PDFPageLeaf): PageGeometry {
  const media = readBox(page, "MediaBox") ?? DEFAULT_BOX;
  const crop = readBox(page, "CropBox");
  const box = (crop && intersect(crop, media)) ?? media;
  const rotation = normaliseRotation(readNumber(page.getInheritableAttribute(PDFName.of("Rotate")), page) ?? 0);
  const unit = readNumber(page.get(PDFName.of("UserUnit")), page);
  const userUnit = unit !== undefined && unit > 0 ? unit : 1;
  return { box, rotation, userUnit, ...seenSize(box, rotation, userUnit) };
}

/** The same page with another visible box. */
export function withBox(geometry: PageGeometry, box: Box): PageGeometry {
  return { ...geometry, box, ...seenSize(box, geometry.rotation, geometry.userUnit) };
}

function seenSize(box: Box, rotation: number, userUnit: number) {
  const across = (box.right - box.left) * userUnit;
  const up = (box.top - box.bottom) * userUnit;
  return rotation % 180 === 0 ? { width: across, height: up } : { width: up, height: across };
}

/** /Rotate as PDFium reads it: quarter turns clockwise, the rest cut off, negative ones counted from the other side. */
export function normaliseRotation(degrees: number): number {
  const quarters = Math.trunc(degrees / 90) % 4;
  return (quarters < 0 ? quarters + 4 : quarters) * 90;
}

/** Matrix from seen coordinates to the page's own user space. */
export function seenToPage({ box, rotation, userUnit }: PageGeometry): Matrix {
  const s = 1 / userUnit;
  switch (rotation) {
    case 90:
      return [0, s, -s, 0, box.right, box.bottom];
    case 180:
      return [-s, 0, 0, -s, box.right, box.top];
    case 270:
      return [0, -s, s, 0, box.left, box.top];
    default:
      return [s, 0, 0, s, box.left, box.bottom];
  }
}

/** First `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new Error("a matrix that flattens the page has no inverse");
  return [d / determinant, -b / determinant, -c / determinant, a / determinant, (c * f - d * e) / determinant, (b * e - a * f) / determinant];
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const corners = [
    transformPoint(matrix, box.left, box.bottom),
    transformPoint(matrix, box.right, box.bottom),
    transformPoint(matrix, box.left, box.top),
    transformPoint(matrix, box.right, box.top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** A box of four numbers in any order of its corners; `undefined` when it is none or covers nothing. */
export function boxFrom(array: PDFArray): Box | undefined {
  const numbers = [0, 1, 2, 3].map((index) => (index < array.size() ? array.lookup(index) : undefined));
  const [x1, y1, x2, y2] = numbers.map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  // NaN fails both comparisons
  return box.right - box.left > 0 && box.top - box.bottom > 0 ? box : undefined;
}

function readBox(page: PDFPageLeaf, name: "MediaBox" | "CropBox"): Box | undefined {
  const value = page.context.lookup(page.getInheritableAttribute(PDFName.of(name)));
  return value instanceof PDFArray ? boxFrom(value) : undefined;
}

function readNumber(value: ReturnType<PDFPageLeaf["get"]>, page: PDFPageLeaf): number | undefined {
  const number = page.context.lookup(value);
  return number instanceof PDFNumber && Number.isFinite(number.asNumber()) ? number.asNumber() : undefined;
}

function intersect(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return box.right > box.left && box.top > box.bottom ? box : undefined;
}
