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

/** The likeliest character of each step, repeated ones and blanks (number 0) left out. */
function decoded(likely: Float32Array, steps: number, classes: number, alphabet: readonly string[]) {
  let text = "";
  const sure: number[] = [];
  let last = 0;
  for (let step = 0; step < steps; step++) {
    const start = step * classes;
    let best = 0;
    for (let at = 1; at < classes; at++) if ((likely[start + at] ?? 0) > (likely[start + best] ?? 0)) best = at;
    if (best !== 0 && best !== last) {
      text += alphabet[best - 1] ?? "";
      sure.push(likely[start + best] ?? 0);
    }
    last = best;
  }
  return { text, sure };
}
