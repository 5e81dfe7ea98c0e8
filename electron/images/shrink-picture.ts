import { encodeG4 } from "./ccitt-g4.ts";
import type { JpegCodec, Samples } from "./jpeg-codec.ts";
import { asGrayscale, isNeutral, textThreshold } from "./picture-colours.ts";
import { type PictureStep, type ShrunkPicture, type StoredPicture, TEXT_PPI } from "./picture-steps.ts";
import { resample } from "./resample.ts";
import { scaledJpeg } from "./scaled-jpeg.ts";
import { type Stored, storedSamples } from "./stored-samples.ts";

/** A picture must lose at least this share of its bytes to be replaced: less is not worth a second coding. */
const WORTH = 0.9;

/** Codes a picture as a step says. `undefined` where that is no gain, or its samples cannot be read: it then stays as it is. */
export async function shrinkPicture(bytes: Uint8Array, picture: StoredPicture, step: PictureStep, codec: JpegCodec): Promise<ShrunkPicture | undefined> {
  const may: May = {
    beGrayscale: step.grey && picture.plainColour,
    beText: step.text && picture.plainColour && picture.ppi >= TEXT_PPI.least,
  };
  const { stored } = picture;
  const found = stored.kind === "samples" ? await ofSamples(bytes, { ...picture, stored }, step, may, codec) : ofJpeg(bytes, picture, step, may, codec);
  return found && found.bytes.length <= bytes.length * WORTH ? found : undefined;
}

/** What a picture may become beside smaller. */
type May = { readonly beGrayscale: boolean; readonly beText: boolean };

/** Made smaller row by row while it is inflated; read twice where it might be plain text but is not. */
async function ofSamples(
  bytes: Uint8Array,
  picture: StoredPicture & { readonly stored: Stored },
  step: PictureStep,
  may: May,
  codec: JpegCodec,
): Promise<ShrunkPicture | undefined> {
  const { stored } = picture;
  const read = async (ppi: number) => {
    const found = await storedSamples(bytes, picture, stored, sizeAt(picture, picture.ppi, ppi));
    return found && may.beGrayscale && found.neutral ? asGrayscale(found.samples) : found?.samples;
  };
  if (may.beText) {
    const fine = await read(TEXT_PPI.most);
    const text = fine?.components === 1 ? blackAndWhite(fine, picture) : undefined;
    if (text || !fine) return text;
  }
  if (may.beGrayscale) {
    const samples = await read(step.ppi);
    return samples && jpeg(samples, picture, step, codec);
  }
  const { components } = stored.palette ?? stored;
  const size = { ...sizeAt(picture, picture.ppi, step.ppi), components };
  const coded = await codec.encodeFilled(size, step.quality, async (into) => (await storedSamples(bytes, picture, stored, size, into)) !== undefined);
  return coded && asJpeg(coded, size, picture, step);
}

function ofJpeg(bytes: Uint8Array, picture: StoredPicture, step: PictureStep, may: May, codec: JpegCodec): ShrunkPicture | undefined {
  let whole: { readonly samples: Samples | undefined } | undefined;
  /** Made smaller while it is read, else decoded in full: of a page of 600 dpi in colour that takes 104 MB, twice. */
  const read = (ppi: number): Samples | undefined => {
    const scaled = whole ? undefined : scaledJpeg(bytes, picture, ppi, may.beGrayscale);
    if (scaled) return scaled;
    whole ??= { samples: decoded(bytes, picture, may, codec) };
    return whole.samples;
  };
  if (may.beText) {
    const fine = read(TEXT_PPI.most);
    const text = fine?.components === 1 ? blackAndWhite(atPpi(fine, ppiOf(fine, picture), TEXT_PPI.most), picture) : undefined;
    if (text || !fine) return text;
  }
  const samples = read(step.ppi);
  return samples && jpeg(samples, picture, step, codec);
}

/** @param samples of the whole picture, or made smaller when it was read */
function jpeg(samples: Samples, picture: StoredPicture, step: PictureStep, codec: JpegCodec): ShrunkPicture {
  const smaller = atPpi(samples, ppiOf(samples, picture), step.ppi);
  return asJpeg(codec.encode(smaller, step.quality), smaller, picture, step);
}

type Size = Omit<Samples, "samples">;

const asJpeg = (bytes: Uint8Array<ArrayBuffer>, size: Size, picture: StoredPicture, { quality }: PictureStep): ShrunkPicture => ({
  bytes,
  width: size.width,
  height: size.height,
  change: { ppi: Math.round(ppiOf(size, picture)), kind: size.components === 1 ? "grey-jpeg" : "jpeg", quality },
});

function decoded(bytes: Uint8Array, picture: StoredPicture, may: May, codec: JpegCodec): Samples | undefined {
  const samples = codec.decode(bytes);
  // the dictionary decides what readers show: a JPEG of another size or kind than it says is left alone
  const same = samples?.width === picture.width && samples.height === picture.height && samples.components === picture.stored.components;
  if (!same) return undefined;
  return may.beGrayscale && isNeutral(samples) ? asGrayscale(samples) : samples;
}

/** Pixels an inch of a picture that may have been made smaller. */
const ppiOf = ({ width }: Size, picture: StoredPicture): number => (picture.ppi * width) / picture.width;

function atPpi(samples: Samples, from: number, to: number): Samples {
  const { width, height } = sizeAt(samples, from, to);
  return resample(samples, width, height);
}

/** The size of a picture of `from` pixels an inch at `to`; its own where it is hardly finer: a few points more are not worth the blur. */
function sizeAt(
  { width, height }: { readonly width: number; readonly height: number },
  from: number,
  to: number,
): { readonly width: number; readonly height: number } {
  if (from <= to * 1.1) return { width, height };
  return { width: Math.max(1, Math.round((width * to) / from)), height: Math.max(1, Math.round((height * to) / from)) };
}

function blackAndWhite(samples: Samples, picture: StoredPicture): ShrunkPicture | undefined {
  const threshold = textThreshold(samples);
  if (threshold === undefined) return undefined;
  const { width, height } = samples;
  return {
    bytes: encodeG4(samples.samples, width, height, threshold),
    width,
    height,
    change: { ppi: Math.round(Math.min(TEXT_PPI.most, ppiOf(samples, picture))), kind: "black-and-white" },
  };
}
