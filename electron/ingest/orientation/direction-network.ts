import { HIDDEN, NETWORK } from "./network-weights.ts";
import { WINDOW_PIXELS } from "./text-windows.ts";

/** Weights of a layer of hidden units and one of outputs; each row of a matrix belongs to one unit. */
export type Network = {
  readonly hidden: { readonly weights: Int8Array; readonly scale: number; readonly biases: readonly number[] };
  readonly output: { readonly weights: Int8Array; readonly scale: number; readonly biases: readonly number[] };
};

const bytesOf = (text: string) => new Int8Array(Buffer.from(text, "base64"));

let shipped: Network | undefined;

/** The network that test/orientation/fit-network.ts fitted. */
export function shippedNetwork(): Network {
  shipped ??= {
    hidden: { ...NETWORK.hidden, weights: bytesOf(NETWORK.hidden.weights) },
    output: { ...NETWORK.output, weights: bytesOf(NETWORK.output.weights) },
  };
  return shipped;
}

/**
 * Probabilities that a window (`WINDOW_PIXELS` of darkness, 0 to 255) is text that stands upright, text that stands on its head, or
 * anything else (text on its side, pictures). A window and the same one turned by 180° give the same probabilities with the first two
 * exchanged: neither direction is preferred by itself.
 */
export function windowDirection(window: Uint8Array, network: Network): readonly [upright: number, upsideDown: number, other: number] {
  const { hidden, output } = network;
  const [units, turned] = [hiddenUnits(window, hidden), hiddenUnits(window.toReversed(), hidden)];
  const [up, down, other] = outputsOf(units, output);
  const [turnedUp, turnedDown, turnedOther] = outputsOf(turned, output);
  return shares(up + turnedDown, down + turnedUp, other + turnedOther);
}

/** What each hidden unit says. Whole numbers all the way, at most 384 × 127 × 255; four pixels a turn, which is twice as fast as one. */
function hiddenUnits(window: Uint8Array, { weights, scale, biases }: Network["hidden"]): Float64Array {
  const units = new Float64Array(HIDDEN);
  for (let unit = 0; unit < HIDDEN; unit++) {
    const from = unit * WINDOW_PIXELS;
    let sum = 0;
    for (let at = 0; at < WINDOW_PIXELS; at += 4) {
      const one = Math.imul(weights[from + at] ?? 0, window[at] ?? 0) + Math.imul(weights[from + at + 1] ?? 0, window[at + 1] ?? 0);
      const other = Math.imul(weights[from + at + 2] ?? 0, window[at + 2] ?? 0) + Math.imul(weights[from + at + 3] ?? 0, window[at + 3] ?? 0);
      sum = (sum + one + other) | 0;
    }
    units[unit] = Math.max(0, (sum * scale) / 255 + (biases[unit] ?? 0));
  }
  return units;
}

type Three = readonly [number, number, number];

function outputsOf(units: Float64Array, output: Network["output"]): Three {
  const sumOf = (row: number) => {
    let sum = 0;
    for (let unit = 0; unit < HIDDEN; unit++) sum += (output.weights[row * HIDDEN + unit] ?? 0) * (units[unit] ?? 0);
    return sum * output.scale + (output.biases[row] ?? 0);
  };
  return [sumOf(0), sumOf(1), sumOf(2)];
}

/** Logits to probabilities, at half their sum: each is the mean of two outputs. */
function shares(...sums: Three): Three {
  const most = Math.max(...sums);
  const [a, b, c] = sums.map((sum) => Math.exp((sum - most) / 2));
  const total = (a ?? 0) + (b ?? 0) + (c ?? 0);
  return [(a ?? 0) / total, (b ?? 0) / total, (c ?? 0) / total];
}
