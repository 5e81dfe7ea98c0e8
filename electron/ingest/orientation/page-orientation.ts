import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { type Network, shippedNetwork, windowDirection } from "./direction-network.ts";
import { darknessOfLevels, quarterTurned, textMask } from "./text-mask.ts";
import { type LinePieces, linePieces } from "./text-windows.ts";

/** How far a page must be turned clockwise to stand upright. */
export type NeededTurn = 0 | 90 | 180 | 270;

/** What speaks for each turn: how much likelier its windows are with it than if they showed no text, as natural logarithms. */
export type TurnEvidence = Readonly<Record<NeededTurn, number>>;

/** `lines`: whether the page seems to hold lines of text, in whatever script. */
export type PageEvidence = { readonly turns: TurnEvidence; readonly lines: boolean };

/** `no-lines`: a photo, a drawing, an empty page, which stands no way; `unsure`: text of which it cannot be told. */
export type Orientation = NeededTurn | "no-lines" | "unsure";

/** A page is looked through in bands of so many rows until it is plain how it stands. */
const BAND = 112;
/** So many windows of a band are asked along the lines, and as many across them. */
const WINDOWS = 14;
/** One window says at most so much: it may be a name in another script, a figure, a flaw. */
const MOST_SAID = 3;
/** So much must speak for the likeliest turn, and so much more than for the next one: with it no page of test/orientation/ is wrong. */
const LEAST_EVIDENCE = 10;
const LEAST_LEAD = 20;
/** It is plain where so much speaks for the likeliest turn and so much more than for the next, and each of no fewer than three bands of text stands that way. */
const PLAIN_BANDS = 3;
const PLAIN_EVIDENCE = 40;
const PLAIN_LEAD = 32;
/** Where each window says so much for text in lines along the page, a band is not looked through across. */
const PLAINLY_ALONG = 1;

/**
 * So many pieces of lines are text in whatever script, unless they are much likelier none: with test/orientation/ a page of
 * text has from 160 of them, photos and drawings have up to 90, most of which look like no text.
 */
const MANY_LINES = 150;
const UNLIKE_TEXT = -1.5;

/**
 * Which way the text of a page stands: its lines are cut into windows, along the page and across it, and a small network
 * says of each whether it shows text that stands upright or on its head.
 * @param picture the page at about 100 dpi
 */
export const pageOrientation = (picture: GrayscaleImage): Orientation => judged(turnEvidence(picture));

function turnEvidence(picture: GrayscaleImage, network: Network = shippedNetwork()): PageEvidence {
  const [along, across] = [noSums(), noSums()];
  const levels = darknessOfLevels(picture);
  const evidence = () => evidenceOf(along, across);
  if (!levels) return evidence();
  const ways = new Set<NeededTurn | undefined>();
  let bandsOfText = 0;
  for (const top of bandsOf(picture.height)) {
    const mask = textMask(picture, levels, top, Math.min(picture.height, top + BAND));
    const before = { along: { ...along }, across: { ...across } };
    addWindows(along, linePieces(mask), network);
    const alone = since(along, before.along);
    const isAlong = alone.asked > 0 && alone.text >= PLAINLY_ALONG * alone.asked;
    if (!isAlong) addWindows(across, linePieces(quarterTurned(mask)), network);
    const own = evidenceOf(since(along, before.along), since(across, before.across));
    if (own.lines) {
      bandsOfText += 1;
      ways.add(leading(own.turns, 0, 0));
    }
    const seen = evidence();
    if (bandsOfText >= PLAIN_BANDS && ways.size === 1 && leading(seen.turns, PLAIN_EVIDENCE, PLAIN_LEAD) !== undefined) return seen;
  }
  return evidence();
}

/** Upper rows of the bands of a page, its middle first and each next one far from those before: text that stands both ways is met early. */
function bandsOf(height: number): readonly number[] {
  const left = Array.from({ length: Math.ceil(height / BAND) }, (_, index) => index * BAND);
  const taken: number[] = [];
  const apart = (top: number) => (taken.length === 0 ? -Math.abs(top + BAND / 2 - height / 2) : Math.min(...taken.map((other) => Math.abs(top - other))));
  while (left.length > 0) {
    const next = left.reduce((best, top) => (apart(top) > apart(best) ? top : best));
    taken.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return taken;
}

/** `text`: for upright or turned text in horizontal lines against anything else; `upright`: for upright against turned. */
type Sums = { text: number; upright: number; found: number; asked: number };
const noSums = (): Sums => ({ text: 0, upright: 0, found: 0, asked: 0 });

const since = (now: Sums, before: Sums): Sums => ({
  text: now.text - before.text,
  upright: now.upright - before.upright,
  found: now.found - before.found,
  asked: now.asked - before.asked,
});

function addWindows(sums: Sums, { count, window }: LinePieces, network: Network): void {
  const step = Math.max(1, count / WINDOWS);
  for (let at = 0; at < count; at += step) {
    const [up, down, other] = windowDirection(window(Math.floor(at)), network);
    sums.text += said((up + down) / other);
    sums.upright += said(up / down);
    sums.asked += 1;
  }
  sums.found += count;
}

function evidenceOf(along: Sums, across: Sums): PageEvidence {
  const of = ({ text, upright }: Sums, sign: 1 | -1) => text + (sign * upright) / 2;
  const areLines = ({ text, found, asked }: Sums) => text >= LEAST_LEAD || (found >= MANY_LINES && text >= UNLIKE_TEXT * asked);
  return { turns: { 0: of(along, 1), 180: of(along, -1), 90: of(across, 1), 270: of(across, -1) }, lines: areLines(along) || areLines(across) };
}

const said = (ratio: number) => Math.max(-MOST_SAID, Math.min(MOST_SAID, Math.log(ratio)));

const TURNS = [0, 90, 180, 270] as const;

/** The likeliest turn where it is much likelier than every other, and than no text at all. */
export function judged({ turns, lines }: PageEvidence): Orientation {
  return leading(turns, LEAST_EVIDENCE, LEAST_LEAD) ?? (lines ? "unsure" : "no-lines");
}

function leading(turns: TurnEvidence, least: number, lead: number): NeededTurn | undefined {
  const [best, next] = [...TURNS].sort((one, other) => turns[other] - turns[one]);
  if (best === undefined || next === undefined) return undefined;
  return turns[best] >= least && turns[best] - Math.max(0, turns[next]) >= lead ? best : undefined;
}
