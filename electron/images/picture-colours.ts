import type { Samples } from "./jpeg-codec.ts";

/** Distance of the components from which a pixel is coloured: beyond the colour noise of scanners and JPEG. */
const COLOURED = 32;
/** Share of coloured pixels from which a picture has colour: on A4 a spot of 2 mm. A red seal has a hundred times that. */
const COLOUR_SHARE = 0.00005;

/** Every third pixel of every third row is looked at: what is as large as a spot of 2 mm is met at any resolution of scans. */
const STRIDE = 3;

/** Looks for colour in the rows of a picture, given from the top: `isNeutral` tells after the last. */
export function neutralityOf({ width, height, components }: Omit<Samples, "samples">): {
  readonly look: (row: Uint8Array, y: number) => void;
  readonly isNeutral: () => boolean;
} {
  const most = ((width * height) / (STRIDE * STRIDE)) * COLOUR_SHARE;
  let coloured = 0;
  return {
    look: (row, y) => {
      if (components === 1 || y % STRIDE !== 0 || coloured > most) return;
      // each row begins elsewhere, so that no pattern of a printer falls between
      for (let at = ((y / STRIDE) % STRIDE) * 3; at < width * 3; at += STRIDE * 3) {
        const red = row[at] ?? 0;
        const green = row[at + 1] ?? 0;
        const blue = row[at + 2] ?? 0;
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURED) coloured += 1;
      }
    },
    isNeutral: () => coloured <= most,
  };
}

/** Whether a picture holds nothing but gray: then its colour can go without anything being lost. */
export function isNeutral({ width, height, components, samples }: Samples): boolean {
  const { look, isNeutral: found } = neutralityOf({ width, height, components });
  for (let y = 0; y < height && found(); y += STRIDE) look(samples.subarray(y * width * components, (y + 1) * width * components), y);
  return found();
}

/** Cb and Cr no farther from gray than this never make a pixel coloured. */
const PALE = Math.floor(COLOURED / (1.772 + 1.402));

/** The same of the two colours of JFIF, Cb and Cr, which tell it whatever the tone of the pixel. */
export function isNeutralPair(blues: Uint8Array, reds: Uint8Array): boolean {
  const most = blues.length * COLOUR_SHARE;
  let coloured = 0;
  for (let at = 0; at < blues.length; at++) {
    const blue = (blues[at] ?? 128) - 128;
    const red = (reds[at] ?? 128) - 128;
    if (Math.abs(blue) <= PALE && Math.abs(red) <= PALE) continue;
    // distances of red and blue, and of green, from the tone
    const [r, g, b] = [1.402 * red, -0.344136 * blue - 0.714136 * red, 1.772 * blue];
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOURED && ++coloured > most) return false;
  }
  return true;
}

/** Luma of ITU-R BT.601, as JPEG's own gray. */
export function asGrayscale(picture: Samples): Samples {
  if (picture.components === 1) return picture;
  const { width, height, samples } = picture;
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    grey[at] = (77 * (samples[from] ?? 0) + 150 * (samples[from + 1] ?? 0) + 29 * (samples[from + 2] ?? 0) + 128) >> 8;
  }
  return { width, height, components: 1, samples: grey };
}

/** Paper at least this light; tones this far from it belong to it; ink at least this far. */
const PAPER = 190;
const PAPER_WIDTH = 28;
const INK = 90;
/** Paper covers at least this share of a page of text, ink between these. */
const PAPER_SHARE = 0.75;
const INK_SHARE = { least: 0.0005, most: 0.2 };
/** Side of the squares in which half-tones are looked for, share of a square that they fill, share of such squares. */
const SQUARE = 8;
const TONED = 0.6;
const TONED_SQUARES = 0.0005;

/**
 * The gray from which on a pixel is white, for a page of plain text: even light paper, dark strokes, and no area of tones
 * between them. `undefined` for photographs, shaded tables, faint or dirty scans: they stay as they are.
 */
export function textThreshold({ width, height, components, samples }: Samples): number | undefined {
  if (components !== 1) return undefined;
  const { counts, counted } = tonesOf(samples, width);
  const paper = counts.reduce((best, count, value) => (count > (counts[best] ?? 0) ? value : best), 255);
  if (paper < PAPER) return undefined;
  const sum = (from: number, to: number) => counts.subarray(from, to).reduce((total, count) => total + count, 0) / counted;
  const ink = sum(0, paper - INK);
  if (sum(Math.max(0, paper - PAPER_WIDTH), 256) < PAPER_SHARE || ink < INK_SHARE.least || ink > INK_SHARE.most) return undefined;
  let inkTone = 0;
  for (let value = 0; value < paper - INK; value++) inkTone += (value * (counts[value] ?? 0)) / (ink * counted);
  // strokes that are pale throughout would break up
  if (paper - inkTone < INK + 20) return undefined;
  return hasTonedAreas(samples, width, height, inkTone + 30, paper - PAPER_WIDTH) ? undefined : Math.round((paper * 1.1 + inkTone * 0.9) / 2);
}

/** How often each tone is met in every third row. */
function tonesOf(samples: Uint8Array, width: number): { readonly counts: Uint32Array; readonly counted: number } {
  const counts = new Uint32Array(256);
  let counted = 0;
  for (let start = 0; start + width <= samples.length; start += width * STRIDE, counted += width) {
    for (let at = start; at < start + width; at++) counts[samples[at] ?? 0] = (counts[samples[at] ?? 0] ?? 0) + 1;
  }
  return { counts, counted };
}

function hasTonedAreas(samples: Uint8Array, width: number, height: number, darkest: number, lightest: number): boolean {
  const isTone = Uint8Array.from({ length: 256 }, (_, value) => (value > darkest && value < lightest ? 1 : 0));
  const across = Math.floor(width / SQUARE);
  const down = Math.floor(height / SQUARE);
  const most = across * down * TONED_SQUARES;
  let toned = 0;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let count = 0;
      for (let y = 0; y < SQUARE; y++) {
        const start = (row * SQUARE + y) * width + column * SQUARE;
        for (let at = start; at < start + SQUARE; at++) count += isTone[samples[at] ?? 0] ?? 0;
      }
      if (count > SQUARE * SQUARE * TONED && ++toned > most) return true;
    }
  }
  return false;
}
