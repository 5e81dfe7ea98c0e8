import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { productFolder } from "../../electron/files/paths.ts";
import { HIDDEN } from "../../electron/ingest/orientation/network-weights.ts";
import { darknessOfLevels, quarterTurned, type TextMask, textMask } from "../../electron/ingest/orientation/text-mask.ts";
import { linePieces, WINDOW_PIXELS } from "../../electron/ingest/orientation/text-windows.ts";
import { drawPage, PAGE_KINDS, type PageKind, pageSvg, type Random, randomNumbers, worn } from "./draw-pages.ts";
import { greyAt100 } from "./grey-at-100.ts";
import { pageFonts } from "./page-fonts.ts";
import { type Language, pageTexts } from "./page-texts.ts";

/**
 * Fits the network of electron/ingest/orientation anew and writes its weights: pages are drawn, worn as by a scanner, cut
 * into windows, and a small network is fitted to them (cross-entropy, Adam). The same weights at each run on one machine.
 *
 *   npx tsx test/orientation/fit-network.ts
 */

const PAGES = Number(process.env.PAGES ?? 420);
const ROUNDS = Number(process.env.ROUNDS ?? 14);
const WINDOWS_OF_PAGE = 90;
const BATCH = 64;
/** Text is what there is to learn from; of what is no text less is enough. */
const KINDS: readonly PageKind[] = [...PAGE_KINDS.filter((kind) => kind !== "blank"), "dense", "letter", "table", "letter", "two-columns"];
const LANGUAGES: readonly Language[] = ["zh", "en", "zh", "de"];

type Example = { readonly window: Uint8Array; readonly direction: 0 | 1 | 2 };

async function examplesOf(
  page: number,
  texts: Awaited<ReturnType<typeof pageTexts>>,
  fonts: Awaited<ReturnType<typeof pageFonts>>,
): Promise<readonly Example[]> {
  const random = randomNumbers(7919 + page);
  const kind = KINDS[page % KINDS.length] ?? "dense";
  const language = LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? "zh";
  const faces = fonts[language];
  const face = faces[Math.floor(random() * faces.length)];
  if (!face) throw new Error(`no font for ${language}`);
  const inner = pageSvg({ ...face, kind, language, seal: random() < 0.25 }, texts[language], random);
  const turn = 90 * Math.floor(random() * 4);
  const drawn = await drawPage(inner, [face.file], [100, 120, 150, 200][Math.floor(random() * 4)] ?? 100, turn, (random() - 0.5) * 6);
  const picture = greyAt100(worn(drawn, { blur: random(), noise: random() * 25, ground: 205 + random() * 50, ink: random() * 90 }, random));
  const levels = darknessOfLevels(picture);
  if (!levels) return [];
  const mask = textMask(picture, levels);
  const isText = kind !== "photo" && kind !== "drawing";
  return [...labelled(windowsOf(mask), isText ? turn : undefined), ...labelled(windowsOf(quarterTurned(mask)), isText ? (turn + 90) % 360 : undefined)];
}

/** Windows evenly chosen among those of a page. */
function windowsOf(mask: TextMask): readonly Uint8Array[] {
  const { count, window } = linePieces(mask);
  const step = Math.max(1, count / WINDOWS_OF_PAGE);
  return Array.from({ length: Math.min(count, WINDOWS_OF_PAGE) }, (_, index) => window(Math.floor(index * step)));
}

/** @param turn clockwise, of what the windows were cut from; `undefined`: it is no text. Of text on its side every second window is enough. */
function labelled(windows: readonly Uint8Array[], turn: number | undefined): readonly Example[] {
  if (turn === undefined || turn % 180 !== 0) return windows.filter((_, index) => index % 2 === 0).map((window) => ({ window, direction: 2 }));
  // a window turned by hand beside each, so that both directions are learned from the same text
  return windows.flatMap((window): readonly Example[] => [
    { window, direction: turn === 0 ? 0 : 1 },
    { window: window.toReversed(), direction: turn === 0 ? 1 : 0 },
  ]);
}

/** One layer's weights as they are fitted, with the two means that Adam keeps of each gradient. */
class Layer {
  readonly weights: Float64Array;
  private readonly gradients: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private step = 0;

  constructor(size: number, spread: number, random: Random) {
    this.weights = Float64Array.from({ length: size }, () => (random() + random() + random() - 1.5) * spread);
    this.gradients = new Float64Array(size);
    this.means = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  add(at: number, gradient: number): void {
    this.gradients[at] = (this.gradients[at] ?? 0) + gradient;
  }

  learn(rate: number, count: number, decay: number): void {
    this.step += 1;
    const [first, second] = [1 - 0.9 ** this.step, 1 - 0.999 ** this.step];
    for (let at = 0; at < this.weights.length; at++) {
      const weight = this.weights[at] ?? 0;
      const gradient = (this.gradients[at] ?? 0) / count;
      const mean = 0.9 * (this.means[at] ?? 0) + 0.1 * gradient;
      const square = 0.999 * (this.squares[at] ?? 0) + 0.001 * gradient * gradient;
      this.means[at] = mean;
      this.squares[at] = square;
      this.weights[at] = weight - rate * (mean / first / (Math.sqrt(square / second) + 1e-8) + decay * weight);
    }
    this.gradients.fill(0);
  }
}

function fitNetwork(examples: readonly Example[], random: Random) {
  const hidden = new Layer(HIDDEN * WINDOW_PIXELS, 0.08, random);
  const hiddenBiases = new Layer(HIDDEN, 0, random);
  const output = new Layer(3 * HIDDEN, 0.3, random);
  const outputBiases = new Layer(3, 0, random);
  const units = new Float64Array(HIDDEN);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const rate = 0.0015 * 0.5 * (1 + Math.cos((Math.PI * round) / ROUNDS));
    let right = 0;
    let loss = 0;
    for (const [place, index] of order.entries()) {
      const { window, direction } = examples[index] ?? { window: new Uint8Array(), direction: 2 };
      for (let unit = 0; unit < HIDDEN; unit++) {
        let sum = 0;
        const row = hidden.weights.subarray(unit * WINDOW_PIXELS, (unit + 1) * WINDOW_PIXELS);
        for (let pixel = 0; pixel < WINDOW_PIXELS; pixel++) sum += (row[pixel] ?? 0) * (window[pixel] ?? 0);
        units[unit] = Math.max(0, sum / 255 + (hiddenBiases.weights[unit] ?? 0));
      }
      const sums = [0, 1, 2].map((row) =>
        units.reduce((sum, value, unit) => sum + value * (output.weights[row * HIDDEN + unit] ?? 0), outputBiases.weights[row] ?? 0),
      );
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      if (sums[direction] === most) right += 1;
      loss -= Math.log((powers[direction] ?? 0) / total + 1e-12);
      const errors = powers.map((power, row) => power / total - (row === direction ? 1 : 0));
      for (let unit = 0; unit < HIDDEN; unit++) {
        const value = units[unit] ?? 0;
        if (value === 0) continue;
        let back = 0;
        for (const [row, error] of errors.entries()) {
          back += error * (output.weights[row * HIDDEN + unit] ?? 0);
          output.add(row * HIDDEN + unit, error * value);
        }
        hiddenBiases.add(unit, back);
        const step = back / 255;
        for (let pixel = 0, weight = unit * WINDOW_PIXELS; pixel < WINDOW_PIXELS; pixel++, weight++) {
          const dark = window[pixel] ?? 0;
          if (dark > 0) hidden.add(weight, step * dark);
        }
      }
      for (const [row, error] of errors.entries()) outputBiases.add(row, error);
      if (place % BATCH === BATCH - 1) for (const layer of [hidden, hiddenBiases, output, outputBiases]) layer.learn(rate, BATCH, layer === hidden ? 0.01 : 0);
    }
    console.log(
      `round ${round + 1}: ${((right * 100) / order.length).toFixed(1)} % of ${order.length} windows right, loss ${(loss / order.length).toFixed(4)}`,
    );
  }
  return { hidden: packed(hidden, hiddenBiases), output: packed(output, outputBiases) };
}

/** Weights as whole numbers from -127 to 127 with one scale for the layer. */
function packed(layer: Layer, biases: Layer) {
  const scale = Math.max(...layer.weights.map(Math.abs)) / 127;
  const bytes = Int8Array.from(layer.weights, (weight) => Math.round(weight / scale));
  return {
    weights: Buffer.from(bytes.buffer).toString("base64"),
    scale: Number(scale.toPrecision(6)),
    biases: [...biases.weights].map((bias) => Number(bias.toFixed(4))),
  };
}

const [texts, fonts] = await Promise.all([pageTexts("fit"), pageFonts("fit")]);
const examples: Example[] = [];
for (let page = 0; page < PAGES; page++) examples.push(...(await examplesOf(page, texts, fonts)));
console.log(
  `${examples.length} windows`,
  [0, 1, 2].map((direction) => examples.filter((example) => example.direction === direction).length),
);
const network = fitNetwork(examples, randomNumbers(1));
const layer = ({ weights, scale, biases }: ReturnType<typeof packed>) => `{ scale: ${scale}, biases: [${biases.join(", ")}], weights: "${weights}" }`;
const source = `/**
 * Weights of the network that tells which way text stands, written by test/orientation/fit-network.ts: bytes from -127 to
 * 127 in base64, one row for each unit. Fitted to ${PAGES} drawn pages, ${examples.length} windows.
 */
export const HIDDEN = ${HIDDEN};

export const NETWORK = {
  hidden: ${layer(network.hidden)},
  output: ${layer(network.output)},
};
`;
await writeFile(join(productFolder(), "electron", "ingest", "orientation", "network-weights.ts"), source);
