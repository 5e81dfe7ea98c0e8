import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import type { KnownLooks } from "./known-looks.ts";
import { paperOf } from "./line-box.ts";
import { lookOfSign } from "./look-of-sign.ts";
import type { ReadCharacters } from "./pp-ocr.ts";

/** A sign of which the network is no surer is looked at by itself: it is another where it looks that much like it, and so much more than like what the network has read, and than like any third. */
const DOUBTED = [
  { sure: 0.9, like: 0.6, than: 0.12, third: 0.04 },
  { sure: 0.99, like: 0.85, than: 0.13, third: 0.12 },
] as const;
/** Where the network has passed over ink as wide as a sign, the sign must be so like. */
const PASSED_OVER = { like: 0.64, third: 0.04 };
/** 一, which the network knows: a rule or the stroke of a pen looks like it. */
const ONE_STROKE = "\u4e00";
/** How sure such a reading is held to be. */
const HELD_SURE = 0.9;
/** In pitches of signs: how far apart neighbours stand, at most; between which one is missing; how far the cut between two is sought from their middle. */
const [NEXT, MISSING, SOUGHT] = [1.4, 1.7, 0.22];
/** In pitches: what has been passed over is so wide. */
const [LEAST_WIDE, WIDEST] = [0.62, 2.4];
/** Where a line has too few signs to tell their pitch: in heights of its ink, and at least and most in its own. */
const PITCH = { ofInk: 1.08, least: 0.55, most: 0.9 };
/** A column or a row with no more ink, of that of the darkest, bears specks. */
const SPECKS = 0.04;
/** So much darker than paper is ink whatever the grain of the paper. */
const DARK = 60;
type Sign = { readonly sign: string; readonly sure: number; readonly place: number };
const HAN = /\p{Script=Han}/u;

const signsOf = ({ text, sure, places }: ReadCharacters): readonly Sign[] =>
  [...text].map((sign, index) => ({ sign, sure: sure[index] ?? 0, place: places[index] ?? 0 }));

/**
 * A line in which signs that the network doubts, or has passed over, are read by what they look like: a fifth of the signs of GB 2312 is not in its alphabet, and
 * names bear them (镕 for 格).
 */
export function withRareSigns(read: ReadCharacters, looks: KnownLooks): ReadCharacters {
  const { line } = read;
  const signs = signsOf(read);
  const pitch = pitchOf(signs) ?? pitchByHeight(line);
  const ink = inkOfColumns(line);
  const cut = (from: number, to: number) => cutSign(line, leastInk(ink, from, pitch), leastInk(ink, to, pitch));
  const added = gapsOf(signs, ink, pitch).flatMap(({ from, to }) => passedOver(cut, from, to, pitch, looks));
  const known = signs.map((one, index) => {
    const least = HAN.test(one.sign) ? DOUBTED.find(({ sure: own }) => one.sure < own) : undefined;
    if (!least) return one;
    const [before, behind] = [signs[index - 1], signs[index + 1]];
    const from = before && one.place - before.place < pitch * NEXT ? (before.place + one.place) / 2 : one.place - pitch / 2;
    const to = behind && behind.place - one.place < pitch * NEXT ? (behind.place + one.place) / 2 : one.place + pitch / 2;
    const other = likelier(cut(from, to), one.sign, least, looks);
    return other === undefined ? one : { ...one, sign: other, sure: HELD_SURE };
  });
  const all = [...known, ...added].toSorted((one, other) => one.place - other.place);
  return { text: all.map(({ sign }) => sign).join(""), sure: all.map((one) => one.sure), places: all.map(({ place }) => place), line };
}

/** Where ink as wide as a sign stands that the network has made nothing of: between two signs, before the first and behind the last. */
function gapsOf(signs: readonly Sign[], ink: Float32Array, pitch: number): readonly { readonly from: number; readonly to: number }[] {
  const edges = signs
    .filter(({ sign }) => sign !== " ")
    .map(({ sign, place }) => ({ left: place - halfOf(sign, pitch), right: place + halfOf(sign, pitch), isHan: HAN.test(sign) }));
  // specks that a seal has left are no sign
  const faint = SPECKS * ink.reduce((most, one) => Math.max(most, one), 0);
  const inked = (from: number, to: number) => {
    let [first, last] = [-1, -1];
    for (let x = Math.max(0, Math.round(from)); x < Math.min(ink.length, to); x++) {
      if ((ink[x] ?? 0) <= faint) continue;
      if (first < 0) first = x;
      last = x;
    }
    return { from: first, to: last + 1 };
  };
  const between = edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return next && (edge.isHan || next.isHan) ? [inked(edge.right, next.left)] : [];
  });
  const [first, last] = [edges[0], edges.at(-1)];
  const outside = [...(first?.isHan ? [inked(0, first.left)] : []), ...(last?.isHan ? [inked(last.right, ink.length)] : [])];
  return [...between, ...outside].filter(({ from, to }) => from >= 0 && to - from > pitch * LEAST_WIDE && to - from < pitch * WIDEST);
}

const halfOf = (sign: string, pitch: number) => (HAN.test(sign) ? pitch / 2 : pitch / 4);

/** The likest sign, where the picture is that much more like it than like what was read. */
function likelier(picture: GrayscaleImage, read: string, least: (typeof DOUBTED)[number], looks: KnownLooks): string | undefined {
  const look = lookOfSign(picture);
  if (!look) return undefined;
  const { sign, like, next, likeOf } = looks.likest(look);
  const isClear = sign !== read && like >= least.like && like - likeOf(read) >= least.than && like - next >= least.third;
  return isClear ? sign : undefined;
}

function passedOver(cut: (from: number, to: number) => GrayscaleImage, from: number, to: number, pitch: number, looks: KnownLooks): readonly Sign[] {
  const count = Math.max(1, Math.round((to - from) / pitch));
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) => from + step * (index + 0.5)).flatMap((place) => {
    const look = lookOfSign(cut(place - step / 2, place + step / 2));
    if (!look) return [];
    const { sign, like, next } = looks.likest(look);
    return sign !== ONE_STROKE && like >= PASSED_OVER.like && like - next >= PASSED_OVER.third ? [{ sign, sure: HELD_SURE, place }] : [];
  });
}

/** Whether the network may have passed over a sign of Chinese between two others, before the first or behind the last. @param squeeze how wide the line is set, 1 as it is */
export function passesOver(read: ReadCharacters, squeeze: number): boolean {
  const signs = signsOf(read);
  const pitch = pitchOf(signs) ?? pitchByHeight(read.line) * squeeze;
  return (
    gapsOf(signs, inkOfColumns(read.line), pitch).length > 0 ||
    signs.some(({ sign, place }, index) => HAN.test(sign) && HAN.test(signs[index + 1]?.sign ?? "") && (signs[index + 1]?.place ?? 0) - place > pitch * MISSING)
  );
}

/** The pitch of signs that stand side by side. */
function pitchOf(signs: readonly Sign[]): number | undefined {
  const steps = signs.flatMap(({ sign, place }, index) => {
    const before = signs[index - 1];
    return before && HAN.test(sign) && HAN.test(before.sign) ? [place - before.place] : [];
  });
  return steps.toSorted((one, other) => one - other)[steps.length >> 1];
}

/** Signs of Chinese are about as wide as high. */
function pitchByHeight({ width, height, pixels }: GrayscaleImage): number {
  const dark = paperOf(pixels) - DARK;
  const rows = Array.from({ length: height }, (_, y) => pixels.subarray(y * width, (y + 1) * width).filter((level) => level < dark).length);
  const isInk = (count: number) => count > SPECKS * Math.max(...rows);
  const tall = rows.findLastIndex(isInk) - rows.findIndex(isInk) + 1;
  return Math.min(PITCH.most * height, Math.max(PITCH.least * height, PITCH.ofInk * tall));
}

/** The column with the least ink near a place; the nearest of several. */
function leastInk(ink: Float32Array, middle: number, pitch: number): number {
  const reach = Math.round(pitch * SOUGHT);
  let best = Math.round(middle);
  for (let by = 0; by <= reach; by++) for (const x of [Math.round(middle) - by, Math.round(middle) + by]) if ((ink[x] ?? 0) < (ink[best] ?? 0) - 1e-6) best = x;
  return Math.min(ink.length, Math.max(0, best));
}

/** How much ink each column bears. */
function inkOfColumns({ width, height, pixels }: GrayscaleImage): Float32Array {
  const paper = paperOf(pixels);
  const rim = height >> 3;
  return Float32Array.from({ length: width }, (_, x) => {
    let sum = 0;
    for (let y = rim; y < height - rim; y++) sum += Math.max(0, paper - 30 - (pixels[y * width + x] ?? 255));
    return sum;
  });
}

function cutSign({ width, height, pixels }: GrayscaleImage, from: number, to: number): GrayscaleImage {
  const wide = Math.max(1, to - from);
  const out = new Uint8Array(wide * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < wide; x++) out[y * wide + x] = pixels[y * width + Math.min(width - 1, from + x)] ?? 255;
  return { width: wide, height, pixels: out };
}
