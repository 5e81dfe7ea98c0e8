import { freeBytes } from "../../files/free-bytes.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { cutOut, type LineBox } from "./line-box.ts";
import type { InferenceSession } from "./onnx-runtime.ts";
import { runNetwork } from "./onnx-runtime.ts";

/** `confidence`: 0 to 1, the mean of the characters'. */
export type ReadWords = { readonly text: string; readonly confidence: number };

/** The network of PP-OCRv4 that reads lines takes pictures so many pixels high. */
const HEIGHT = 48;
const BLOCK = 8;
const LEAST_WIDTH = 32;

/** Reads one line, in whatever of its scripts: Chinese, Latin letters and figures. @param squeeze how wide letters are set, 1 as they are */
export async function readLine(...asked: Parameters<typeof readCharacters>): Promise<ReadWords> {
  const { text, sure } = await readCharacters(...asked);
  return { text, confidence: sure.length === 0 ? 0 : sure.reduce((sum, one) => sum + one, 0) / sure.length };
}

/** The same with how sure, 0 to 1, each of its characters is. */
export async function readCharacters(
  session: InferenceSession,
  alphabet: readonly string[],
  picture: GrayscaleImage,
  box: LineBox,
  squeeze: number,
): Promise<{ readonly text: string; readonly sure: readonly number[] }> {
  const width = Math.max(LEAST_WIDTH, Math.round(((box.halfWidth / box.halfHeight) * HEIGHT * squeeze) / BLOCK) * BLOCK);
  const line = cutOut(picture, box, HEIGHT, width);
  const input = new Float32Array(3 * HEIGHT * width);
  for (let at = 0; at < line.pixels.length; at++) {
    const level = (line.pixels[at] ?? 0) / 127.5 - 1;
    for (let channel = 0; channel < 3; channel++) input[channel * HEIGHT * width + at] = level;
  }
  const { data, shape } = await runNetwork(session, input, [1, 3, HEIGHT, width]);
  const words = decoded(data, shape[1] ?? 0, shape[2] ?? 0, alphabet);
  freeBytes(data);
  return words;
}

/** No character, among the numbers of characters. */
const BLANK = 0;
/** Between steps that are blank for sure, one that is blank with less than this is a sign that the network hardly knows, as 鄢 of a name. */
const SURELY_BLANK = 0.95;
const HARDLY_BLANK = 0.7;
const HAN = /\p{Script=Han}/u;

/** The likeliest character of each step, repeated ones and blanks left out. */
export function decoded(likely: Float32Array, steps: number, classes: number, alphabet: readonly string[]) {
  const best = Array.from({ length: steps }, (_, step) => likeliest(likely, step * classes, classes, 0));
  const isBlank = (step: number) => step < 0 || step >= steps || (likely[step * classes] ?? 0) > SURELY_BLANK;
  let text = "";
  const sure: number[] = [];
  for (const [step, first] of best.entries()) {
    const start = step * classes;
    let at = first;
    if (at === BLANK && (likely[start] ?? 0) < HARDLY_BLANK && isBlank(step - 1) && isBlank(step + 1)) {
      const rare = likeliest(likely, start, classes, 1);
      if (HAN.test(alphabet[rare - 1] ?? "")) at = rare;
    }
    if (at === BLANK || at === best[step - 1]) continue;
    text += alphabet[at - 1] ?? "";
    sure.push(likely[start + at] ?? 0);
  }
  return { text, sure };
}

/** The number of the likeliest character of a step, from one number on. */
function likeliest(likely: Float32Array, start: number, classes: number, from: number): number {
  let best = from;
  for (let at = from + 1; at < classes; at++) if ((likely[start + at] ?? 0) > (likely[start + best] ?? 0)) best = at;
  return best;
}
