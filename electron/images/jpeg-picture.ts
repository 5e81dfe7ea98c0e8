import { type Plane, WAVE_BITS } from "./jpeg-blocks.ts";
import { type Component, type Frame, isDamagedJpeg } from "./jpeg-scan.ts";

/** A component of a picture, rows from the top. */
export type Channel = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A picture in a smaller size: its gray, and for colours Cb and Cr of JFIF, each with pixels of its own size. */
export type SmallJpeg = { readonly grey: Channel; readonly colours: readonly [blue: Channel, red: Channel] | undefined };

/** Rows and columns of the zigzag order (ITU-T T.81, figure 5). */
const ZIGZAG = Array.from({ length: 15 }, (_, sum) => {
  const line = Array.from({ length: 8 }, (_, row) => row * 8 + sum - row).filter((_, row) => sum - row >= 0 && sum - row < 8);
  return sum % 2 === 0 ? line.toReversed() : line;
}).flat();

/** R, G and B as names of components: a picture that is not in JFIF's colours. */
const RGB = [82, 71, 66];

/** A coefficient below this changes no pixel by more than four levels of gray: the noise of a scanner, most of what a file holds. */
const SEEN = 16;

/** Reads a JPEG as `readScaledJpeg` does, in the smallest size that is at least `across` pixels wide, for looking at: without its noise. */
export const readSmallJpeg = (bytes: Uint8Array, across: number): ReadJpeg =>
  readScaledJpeg(bytes, ({ width }) => (width < across ? undefined : Math.max(1, Math.ceil((across * 8) / width))), SEEN);

export type ReadJpeg = { readonly damaged: boolean; readonly picture: SmallJpeg | undefined };

/**
 * Reads a sequential JPEG once: whether its data is damaged, and a picture of it, made of the lowest frequencies of each
 * block alone. No picture: of damaged and of progressive ones, and of colours other than gray and YCbCr.
 * @param sideOf pixels a side that a block of 8 × 8 becomes, at most 8; `undefined`: no picture is wanted
 * @param seen coefficients below this are left out, in levels of 8 for each level of gray
 */
export function readScaledJpeg(bytes: Uint8Array, sideOf: (frame: Frame) => number | undefined, seen: number): ReadJpeg {
  let read: { readonly frame: Frame; readonly planes: readonly Plane[] } | undefined;
  const damaged = isDamagedJpeg(bytes, (frame, quantisation, adobe) => {
    if (read !== undefined) return read.planes;
    const { components } = frame;
    const named = components.every(({ id }, index) => id === RGB[index]);
    if (frame.height === 0 || !(components.length === 1 || (components.length === 3 && (adobe ?? 1) === 1 && !named))) return undefined;
    const side = sideOf(frame);
    if (side === undefined) return undefined;
    const planes = components.map((component, index) =>
      planeOf(frame, component, index === 0 ? side : coloursSide(frame, component, side), quantisation, seen),
    );
    if (!planes.every((plane) => plane !== undefined)) return undefined;
    read = { frame, planes };
    return planes;
  });
  if (damaged || read === undefined) return { damaged, picture: undefined };
  const { frame, planes } = read;
  const [grey, blue, red] = frame.components.map((component, index) => cut(frame, component, planes[index]));
  return { damaged, picture: grey && { grey, colours: blue && red && [blue, red] } };
}

/** Colours are seen in half the size of gray, which is how many files hold them. */
const coloursSide = (frame: Frame, { across, up }: Component, side: number) =>
  across === mostOf(frame).across && up === mostOf(frame).up ? Math.ceil(side / 2) : side;

const mostOf = ({ components }: Frame) => ({
  across: Math.max(...components.map(({ across }) => across)),
  up: Math.max(...components.map(({ up }) => up)),
});

function planeOf(
  frame: Frame,
  { across, up, table }: Component,
  side: number,
  quantisation: ReadonlyMap<number, Uint16Array>,
  seen: number,
): Plane | undefined {
  const steps = quantisation.get(table);
  const most = mostOf(frame);
  if (!steps || across * up === 0) return undefined;
  const width = Math.ceil(frame.width / (8 * most.across)) * across * side;
  const height = Math.ceil(frame.height / (8 * most.up)) * up * side;
  return { side, width, height, pixels: new Uint8ClampedArray(width * height), ...transformOf(side, steps, seen) };
}

/** The inverse transform (A.3.3) to `side` pixels a side, of which only the lowest frequencies are part. */
function transformOf(side: number, steps: Uint16Array, seen: number): Pick<Plane, "steps" | "places" | "least" | "loud" | "waves"> {
  const places = new Uint8Array(64);
  const least = new Uint16Array(64).fill(0xffff);
  for (const [index, place] of ZIGZAG.entries()) {
    const [down, right] = [place >> 3, place & 7];
    if (down >= side || right >= side) continue;
    places[index] = place;
    least[index] = Math.max(1, Math.ceil(seen / Math.max(1, steps[index] ?? 1)));
  }
  const wave = (frequency: number, place: number) => (frequency === 0 ? Math.SQRT1_2 : Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * side))) * 0.5;
  const waves = Int32Array.from({ length: side * 8 }, (_, at) => (at % 8 < side ? Math.round(wave(at % 8, at >> 3) * (1 << WAVE_BITS)) : 0));
  // the level of the whole block is no matter of noise
  const loud = least.indexOf(1, 1);
  return { steps: Int32Array.from(steps), places, least, loud: loud < 0 ? 63 : loud, waves };
}

/** Without the parts of blocks that reach over the edge. */
function cut(frame: Frame, { across, up }: Component, plane: Plane | undefined): Channel | undefined {
  if (!plane) return undefined;
  const most = mostOf(frame);
  const width = Math.max(1, Math.floor((frame.width * across * plane.side) / (most.across * 8)));
  const height = Math.max(1, Math.floor((frame.height * up * plane.side) / (most.up * 8)));
  // where they are: a page has a million of them
  if (width < plane.width) for (let row = 1; row < height; row++) plane.pixels.copyWithin(row * width, row * plane.width, row * plane.width + width);
  return { width, height, pixels: new Uint8Array(plane.pixels.buffer, 0, width * height) };
}
