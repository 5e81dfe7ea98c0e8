import { freeBytes } from "../../files/free-bytes.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { cutOut, type LineBox, paperOf } from "./line-box.ts";
import type { InferenceSession } from "./onnx-runtime.ts";
import { runNetwork } from "./onnx-runtime.ts";

/** `confidence`: 0 to 1, the mean of the characters'. */
export type ReadWords = { readonly text: string; readonly confidence: number };
/** `sure`: how sure, 0 to 1, each of the characters is; `places`: the middle of each, in pixels of `line`, the picture of them all. */
export type ReadCharacters = { readonly text: string; readonly sure: readonly number[]; readonly places: readonly number[]; readonly line: GrayscaleImage };

/** The network of PP-OCRv4 that reads lines takes pictures so many pixels high. */
const HEIGHT = 48;
const BLOCK = 8;
const LEAST_WIDTH = 32;

/** Reads one line, in whatever of its scripts: Chinese, Latin letters and figures. @param squeeze how wide letters are set, 1 as they are */
export async function readLine(...asked: Parameters<typeof readCharacters>): Promise<ReadWords> {
  return wordsOf(await readCharacters(...asked));
}

/** Characters as words. */
export const wordsOf = ({ text, sure }: Pick<ReadCharacters, "text" | "sure">): ReadWords => ({
  text,
  confidence: sure.length === 0 ? 0 : sure.reduce((sum, one) => sum + one, 0) / sure.length,
});

/** The same with how sure, 0 to 1, each of its characters is. */
export async function readCharacters(
  session: InferenceSession,
  alphabet: readonly string[],
  picture: GrayscaleImage,
  box: LineBox,
  squeeze: number,
): Promise<ReadCharacters> {
  const width = Math.max(LEAST_WIDTH, Math.round(((box.halfWidth / box.halfHeight) * HEIGHT * squeeze) / BLOCK) * BLOCK);
  const line = cutOut(picture, box, HEIGHT, width);
  const input = new Float32Array(3 * HEIGHT * width);
  for (let at = 0; at < line.pixels.length; at++) {
    const level = (line.pixels[at] ?? 0) / 127.5 - 1;
    for (let channel = 0; channel < 3; channel++) input[channel * HEIGHT * width + at] = level;
  }
  const { data, shape } = await runNetwork(session, input, [1, 3, HEIGHT, width]);
  const steps = shape[1] ?? 0;
  const { text, sure, at } = decoded(data, steps, shape[2] ?? 0, alphabet);
  freeBytes(data);
  const places = at.map((step) => ((step + 0.5) * width) / steps);
  return withBlanks({ text, sure, places, line });
}

/** A line in which blanks between Chinese signs are seen is no longer: running text has none. */
const LONGEST_SPACED = 24;
/** A blank is this much of a sign wide, and so much wider than what is white between the others. */
const BLANK_WIDTH = 0.6;
const WIDER = 2.5;
/** So much darker than paper is ink, also of a thin stroke. */
const INK = 40;

/** Puts blanks where signs of Chinese stand apart, which the network leaves out: 校长　俞观澜 would be one word. */
function withBlanks(read: ReadCharacters): ReadCharacters {
  const { text, sure, places, line } = read;
  const signs = [...text];
  if (signs.length > LONGEST_SPACED || signs.length !== places.length) return read;
  const white = whiteColumns(line);
  const pairs = signs.flatMap((sign, index) => {
    const [from, to] = [places[index - 1], places[index]];
    const isPair = from !== undefined && to !== undefined && HAN.test(sign) && HAN.test(signs[index - 1] ?? "");
    return isPair ? [{ index, pitch: to - from, gap: longestRun(white, from, to) }] : [];
  });
  const middle = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
  const [pitch, gap] = [middle(pairs.map((pair) => pair.pitch)), middle(pairs.map((pair) => pair.gap))];
  const apart = new Set(pairs.filter((pair) => pairs.length > 2 && pair.gap > pitch * BLANK_WIDTH && pair.gap > gap * WIDER).map(({ index }) => index));
  return {
    text: signs.map((sign, index) => (apart.has(index) ? ` ${sign}` : sign)).join(""),
    sure: sure.flatMap((one, index) => (apart.has(index) ? [1, one] : [one])),
    places: places.flatMap((place, index) => (apart.has(index) ? [(place + (places[index - 1] ?? place)) / 2, place] : [place])),
    line,
  };
}

/** Which columns of a line's picture bear no ink. */
function whiteColumns({ width, height, pixels }: GrayscaleImage): readonly boolean[] {
  const paper = paperOf(pixels);
  // other lines may reach into the rims
  const rim = height >> 3;
  return Array.from({ length: width }, (_, x) => {
    for (let y = rim; y < height - rim; y++) if ((pixels[y * width + x] ?? 255) < paper - INK) return false;
    return true;
  });
}

const longestRun = (white: readonly boolean[], from: number, to: number): number => longestOf(white, from, to).width;

/** Where the widest stretch without ink begins between two places of a line's picture, and how wide it is. */
export const longestWhite = (line: GrayscaleImage, from: number, to: number) => longestOf(whiteColumns(line), from, to);

function longestOf(white: readonly boolean[], from: number, to: number): { readonly from: number; readonly width: number } {
  let [longest, run] = [{ from, width: 0 }, 0];
  for (let x = Math.round(from); x < to; x++) {
    run = white[x] === true ? run + 1 : 0;
    if (run > longest.width) longest = { from: x - run + 1, width: run };
  }
  return longest;
}

/** No character, among the numbers of characters. */
const BLANK = 0;
/**
 * Between steps that are blank for sure, one that is blank with less than this is a sign that the network hardly knows, as 鄢 of a name; behind the
 * last sign it is a stroke of something else.
 */
const SURELY_BLANK = 0.95;
const HARDLY_BLANK = 0.75;
const HAN = /\p{Script=Han}/u;

/** The likeliest character of each step, repeated ones and blanks left out; `at`: its step. */
export function decoded(likely: Float32Array, steps: number, classes: number, alphabet: readonly string[]) {
  const best = Array.from({ length: steps }, (_, step) => likeliest(likely, step * classes, classes, 0));
  const last = best.findLastIndex((at) => at !== BLANK);
  const isBlank = (step: number) => step < 0 || step >= steps || (likely[step * classes] ?? 0) > SURELY_BLANK;
  let text = "";
  const sure: number[] = [];
  const places: number[] = [];
  for (const [step, first] of best.entries()) {
    const start = step * classes;
    let at = first;
    if (at === BLANK && step < last && (likely[start] ?? 0) < HARDLY_BLANK && isBlank(step - 1) && isBlank(step + 1)) {
      const rare = likeliest(likely, start, classes, 1);
      if (HAN.test(alphabet[rare - 1] ?? "")) at = rare;
    }
    if (at === BLANK || at === best[step - 1]) continue;
    text += alphabet[at - 1] ?? "";
    sure.push(likely[start + at] ?? 0);
    places.push(step);
  }
  return { text, sure, at: places };
}

/** The number of the likeliest character of a step, from one number on. */
function likeliest(likely: Float32Array, start: number, classes: number, from: number): number {
  let best = from;
  for (let at = from + 1; at < classes; at++) if ((likely[start + at] ?? 0) > (likely[start + best] ?? 0)) best = at;
  return best;
}
