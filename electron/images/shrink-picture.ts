import { encodeG4 } from "./ccitt-g4.ts";
import type { JpegCodec, Samples } from "./jpeg-codec.ts";
import { asGrayscale, isNeutral, textThreshold } from "./picture-colours.ts";
import { type PictureStep, type ShrunkPicture, type StoredPicture, TEXT_PPI } from "./picture-steps.ts";
import { resample } from "./resample.ts";
import { scaledJpeg } from "./scaled-jpeg.ts";
import { storedSamples } from "./stored-samples.ts";

/** A picture must lose at least this share of its bytes to be replaced: less is not worth a second coding. */
const WORTH = 0.9;

/** Codes a picture as a step says. `undefined` where that is no gain, or its samples cannot be read: it then stays as it is. */
export function shrinkPicture(bytes: Uint8Array, picture: StoredPicture, step: PictureStep, codec: JpegCodec): ShrunkPicture | undefined {
  const mayBeGrayscale = step.grey && picture.plainColour;
  const mayBeText = step.text && picture.plainColour && picture.ppi >= TEXT_PPI.least;
  // strokes are looked for among all pixels, which are then there to be made fewer
  const scaled = mayBeText && picture.stored.components === 1 ? undefined : scaledJpeg(bytes, picture, step.ppi, mayBeGrayscale);
  const source = scaled && !(mayBeText && scaled.components === 1) ? undefined : decoded(bytes, picture, codec);
  if (!scaled && !source) return undefined;
  const whole = source && mayBeGrayscale && isNeutral(source) ? asGrayscale(source) : source;
  const text = mayBeText && whole?.components === 1 ? blackAndWhite(atPpi(whole, picture.ppi, TEXT_PPI.most), picture.ppi) : undefined;
  const samples = scaled ?? whole;
  const found = text ?? (samples && jpeg(samples, picture, step, codec));
  return found && found.bytes.length <= bytes.length * WORTH ? found : undefined;
}

/** @param samples of the whole picture, or made smaller when it was read */
function jpeg(samples: Samples, picture: StoredPicture, step: PictureStep, codec: JpegCodec): ShrunkPicture {
  const smaller = atPpi(samples, (picture.ppi * samples.width) / picture.width, step.ppi);
  const { width, height, components } = smaller;
  return {
    bytes: codec.encode(smaller, step.quality),
    width,
    height,
    change: { ppi: Math.round((picture.ppi * width) / picture.width), kind: components === 1 ? "grey-jpeg" : "jpeg", quality: step.quality },
  };
}

function decoded(bytes: Uint8Array, picture: StoredPicture, codec: JpegCodec): Samples | undefined {
  if (picture.stored.kind === "samples") return storedSamples(bytes, picture.width, picture.height, picture.stored);
  const samples = codec.decode(bytes);
  // the dictionary decides what readers show: a JPEG of another size or kind than it says is left alone
  const same = samples?.width === picture.width && samples.height === picture.height && samples.components === picture.stored.components;
  return same ? samples : undefined;
}

function atPpi(samples: Samples, from: number, to: number): Samples {
  // a few points more are not worth the blur
  if (from <= to * 1.1) return samples;
  return resample(samples, Math.max(1, Math.round((samples.width * to) / from)), Math.max(1, Math.round((samples.height * to) / from)));
}

function blackAndWhite(samples: Samples, ppi: number): ShrunkPicture | undefined {
  const threshold = textThreshold(samples);
  if (threshold === undefined) return undefined;
  const { width, height } = samples;
  return {
    bytes: encodeG4(samples.samples, width, height, threshold),
    width,
    height,
    change: { ppi: Math.round(Math.min(TEXT_PPI.most, ppi)), kind: "black-and-white" },
  };
}
