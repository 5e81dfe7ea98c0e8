import { freeBytes } from "../../files/free-bytes.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { fitBox, type LineBox, spanOf } from "./line-box.ts";
import type { InferenceSession } from "./onnx-runtime.ts";
import { runNetwork } from "./onnx-runtime.ts";

/** The network of PP-OCRv4 that finds lines was trained on pictures about so large; smaller ones cost less and lose small print. */
const LONGEST_SIDE = 960;
/** Pictures come in whole blocks of pixels. */
const BLOCK = 32;
/** Pictures so tall are searched in halves, each with so many rows of the other. */
const LEAST_HALVED = 640;
const BESIDE = 64;
/** ImageNet's means and deviations, with which the network was trained. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
/** The network says of each pixel how likely it is text: more than this belongs to a line, so much on average makes one. */
const TEXT = 0.3;
const LINE = 0.55;
/** The network shrinks each line: so far it is widened again, as a share of area by perimeter. */
const WIDEN = 1.5;
const LEAST_PIXELS = 12;

/** The lines of text that a picture of a page shows, in pixels of it, in no order. */
export async function findLines(session: InferenceSession, picture: GrayscaleImage): Promise<readonly LineBox[]> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const blocks = (pixels: number) => Math.max(BLOCK, Math.round((pixels * scale) / BLOCK) * BLOCK);
  const [width, height] = [blocks(picture.width), blocks(picture.height)];
  const input = networkInput(picture, width, height);
  const likely = await likelyText(session, input, width, height);
  freeBytes(input);
  const boxes = componentsOf(likely, width);
  freeBytes(likely);
  return boxes.map((box) => scaled(box, picture.width / width, picture.height / height));
}

/** Of each pixel how likely it is text. A tall picture goes through the network in two halves, each with a little of the other: it takes half the memory. */
async function likelyText(session: InferenceSession, input: Float32Array, width: number, height: number): Promise<Float32Array> {
  if (height < LEAST_HALVED) return (await runNetwork(session, input, [1, 3, height, width])).data;
  const middle = Math.ceil(height / 2 / BLOCK) * BLOCK;
  const all = new Float32Array(width * height);
  for (const [from, to, keep] of [
    [0, middle + BESIDE, 0],
    [middle - BESIDE, height, BESIDE],
  ] as const) {
    const part = new Float32Array(3 * width * (to - from));
    for (let channel = 0; channel < 3; channel++)
      part.set(input.subarray((channel * height + from) * width, (channel * height + to) * width), channel * (to - from) * width);
    const { data } = await runNetwork(session, part, [1, 3, to - from, width]);
    all.set(data.subarray(keep * width), (from + keep) * width);
    freeBytes(data);
  }
  return all;
}

/** The picture in another size, each pixel the mean of those it stands for. */
function resized({ width, height, pixels }: GrayscaleImage, toWidth: number, toHeight: number): Float32Array {
  const rows = new Float32Array(toWidth * height);
  for (let x = 0; x < toWidth; x++) {
    const [from, to] = [(x * width) / toWidth, ((x + 1) * width) / toWidth];
    const weights = weightsOf(from, to, width);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (const [at, weight] of weights) sum += (pixels[y * width + at] ?? 0) * weight;
      rows[y * toWidth + x] = sum;
    }
  }
  const result = new Float32Array(toWidth * toHeight);
  for (let y = 0; y < toHeight; y++) {
    for (const [at, weight] of weightsOf((y * height) / toHeight, ((y + 1) * height) / toHeight, height)) {
      for (let x = 0; x < toWidth; x++) result[y * toWidth + x] = (result[y * toWidth + x] ?? 0) + (rows[at * toWidth + x] ?? 0) * weight;
    }
  }
  freeBytes(rows);
  return result;
}

/** Which pixels lie between two places, each with its share. */
function weightsOf(from: number, to: number, most: number): readonly (readonly [at: number, weight: number])[] {
  if (to - from <= 1) {
    const middle = Math.min(most - 1, Math.max(0, (from + to) / 2 - 0.5));
    const first = Math.floor(middle);
    const share = middle - first;
    return [[first, 1 - share] as const, [Math.min(most - 1, first + 1), share] as const];
  }
  const weights: [number, number][] = [];
  for (let at = Math.floor(from); at < Math.min(most, Math.ceil(to)); at++) weights.push([at, (Math.min(to, at + 1) - Math.max(from, at)) / (to - from)]);
  return weights;
}

function networkInput(picture: GrayscaleImage, width: number, height: number): Float32Array {
  const small = resized(picture, width, height);
  const input = new Float32Array(3 * small.length);
  for (const [channel, mean] of MEAN.entries()) {
    const deviation = DEVIATION[channel] ?? 1;
    for (let at = 0; at < small.length; at++) input[channel * small.length + at] = ((small[at] ?? 0) / 255 - mean) / deviation;
  }
  freeBytes(small);
  return input;
}

/** Pixels that hang together and are likely text, each as the slanting box around them. */
function componentsOf(likely: Float32Array, width: number): readonly LineBox[] {
  const seen = new Uint8Array(likely.length);
  const boxes: LineBox[] = [];
  for (let start = 0; start < likely.length; start++) {
    if (seen[start] === 1 || (likely[start] ?? 0) <= TEXT) continue;
    const open = [start];
    const found: number[] = [];
    seen[start] = 1;
    let sum = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      found.push(at);
      sum += likely[at] ?? 0;
      const x = at % width;
      for (const to of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (to < 0 || to >= likely.length || seen[to] === 1 || (likely[to] ?? 0) <= TEXT) continue;
        seen[to] = 1;
        open.push(to);
      }
    }
    if (found.length < LEAST_PIXELS || sum / found.length < LINE) continue;
    const box = fitBox(found, width);
    const { across, up } = spanOf(box);
    if (Math.min(across, up) < 2) continue;
    const by = (across * up * WIDEN) / (2 * (across + up));
    boxes.push({ ...box, halfWidth: box.halfWidth + by, halfHeight: box.halfHeight + by });
  }
  return boxes;
}

const scaled = (box: LineBox, x: number, y: number): LineBox => ({
  centreX: box.centreX * x,
  centreY: box.centreY * y,
  halfWidth: box.halfWidth * x,
  halfHeight: box.halfHeight * y,
  slope: (box.slope * y) / x,
});
