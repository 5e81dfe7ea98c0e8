import { HIDDEN, NETWORK } from "./network-weights.ts";
import { WINDOW_PIXELS } from "./text-windows.ts";

/** What a piece of a line can be: text that stands upright, text that stands on its head, anything else (text on its side, pictures). */
export const DIRECTIONS = ["upright", "upside-down", "other"] as const;

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
 * Probabilities of the three `DIRECTIONS` of a window (`WINDOW_PIXELS` of darkness, 0 to 255). A window and the same one
 * turned by 180° give the same probabilities with the first two exchanged: neither direction is preferred by itself.
 */
export function windowDirection(window: Uint8Array, network: Network): readonly [upright: number, upsideDown: number, other: number] {
  const { hidden, output } = network;
  const [units, turned] = [new Float64Array(HIDDEN), new Float64Array(HIDDEN)];
  for (let unit = 0; unit < HIDDEN; unit++) {
    let sum = 0;
    let turnedSum = 0;
    for (let at = 0, weight = unit * WINDOW_PIXELS; at < WINDOW_PIXELS; at++, weight++) {
      const factor = hidden.weights[weight] ?? 0;
      sum += factor * (window[at] ?? 0);
      turnedSum += factor * (window[WINDOW_PIXELS - 1 - at] ?? 0);
    }
    const bias = hidden.biases[unit] ?? 0;
    units[unit] = Math.max(0, (sum * hidden.scale) / 255 + bias);
    turned[unit] = Math.max(0, (turnedSum * hidden.scale) / 255 + bias);
  }
  const [up, down, other] = outputsOf(units, output);
  const [turnedUp, turnedDown, turnedOther] = outputsOf(turned, output);
  return shares(up + turnedDown, down + turnedUp, other + turnedOther);
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
