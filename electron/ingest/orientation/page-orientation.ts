import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { type Network, shippedNetwork, windowDirection } from "./direction-network.ts";
import { quarterTurned, type TextMask, textMask } from "./text-mask.ts";
import { textWindows } from "./text-windows.ts";

/** How far a page must be turned clockwise to stand upright. */
export type NeededTurn = 0 | 90 | 180 | 270;

/** What speaks for each turn: how much likelier its windows are with it than if they showed no text, as natural logarithms. */
export type TurnEvidence = Readonly<Record<NeededTurn, number>>;

/** `lines`: whether the page seems to hold lines of text, in whatever script. */
export type PageEvidence = { readonly turns: TurnEvidence; readonly lines: boolean };

/** `no-lines`: a photo, a drawing, an empty page, which stands no way; `unsure`: text of which it cannot be told. */
export type Orientation = NeededTurn | "no-lines" | "unsure";

/** So many windows are asked along the lines, and as many across them. */
const WINDOWS = 72;
/** One window says at most so much: it may be a name in another script, a figure, a flaw. */
const MOST_SAID = 3;
/**
 * So much must speak for the likeliest turn, and so much more than for the next one. With test/orientation/ no page of text
 * has less than twice the lead, and no photo or drawing has any evidence above 0.
 */
const LEAST_EVIDENCE = 10;
const LEAST_LEAD = 20;
/** Where so much speaks for text in lines along the page, it is not looked through across. */
const PLAINLY_ALONG = 60;

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

export function turnEvidence(picture: GrayscaleImage, network: Network = shippedNetwork()): PageEvidence {
  const mask = textMask(picture);
  if (!mask) return { turns: { 0: 0, 90: 0, 180: 0, 270: 0 }, lines: false };
  const along = sums(mask, network);
  const across = along.text >= PLAINLY_ALONG ? { text: 0, upright: 0, lines: false } : sums(quarterTurned(mask), network);
  const of = ({ text, upright }: typeof along, sign: 1 | -1) => text + (sign * upright) / 2;
  return { turns: { 0: of(along, 1), 180: of(along, -1), 90: of(across, 1), 270: of(across, -1) }, lines: along.lines || across.lines };
}

type Sums = { readonly text: number; readonly upright: number; readonly lines: boolean };

/** `text`: for upright or turned text in horizontal lines against anything else; `upright`: for upright against turned. */
function sums(mask: TextMask, network: Network): Sums {
  let [text, upright] = [0, 0];
  const { windows, found } = textWindows(mask, WINDOWS);
  for (const window of windows) {
    const [up, down, other] = windowDirection(window, network);
    text += said((up + down) / other);
    upright += said(up / down);
  }
  return { text, upright, lines: text >= LEAST_LEAD || (found >= MANY_LINES && text >= UNLIKE_TEXT * windows.length) };
}

const said = (ratio: number) => Math.max(-MOST_SAID, Math.min(MOST_SAID, Math.log(ratio)));

const TURNS = [0, 90, 180, 270] as const;

/** The likeliest turn where it is much likelier than every other, and than no text at all. */
export function judged({ turns, lines }: PageEvidence): Orientation {
  const [best, next] = [...TURNS].sort((one, other) => turns[other] - turns[one]);
  if (best === undefined || next === undefined) return "unsure";
  if (turns[best] >= LEAST_EVIDENCE && turns[best] - Math.max(0, turns[next]) >= LEAST_LEAD) return best;
  return lines ? "unsure" : "no-lines";
}
