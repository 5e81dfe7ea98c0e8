import { encodeG4 } from "./ccitt-g4.ts";
import type { JpegCodec, Samples } from "./jpeg-codec.ts";
import { asGrey, isNeutral, textThreshold } from "./picture-colours.ts";
import { type PictureStep, type ShrunkPicture, type StoredPicture, TEXT_PPI } from "./picture-steps.ts";
import { resample } from "./resample.ts";
import { storedSamples } from "./stored-samples.ts";

/** A picture must lose at least this share of its bytes to be replaced: less is not worth a second coding. */
const WORTH = 0.9;

/**
 * Codes a picture once for each step. `undefined` where a step does not make it smaller, and for all steps when its
 * samples cannot be read: it then stays as it is.
 */
export function shrinkPicture(
  bytes: Uint8Array,
  picture: StoredPicture,
  steps: readonly PictureStep[],
  codec: JpegCodec,
): readonly (ShrunkPicture | undefined)[] {
  const source = decoded(bytes, picture, codec);
  if (!source) return steps.map(() => undefined);
  const neutral = once(() => picture.plainColour && isNeutral(source));
  const grey = once(() => asGrey(source));
  const sizes = new Map<string, Samples>();
  const sized = (ppi: number, wanted: "grey" | "same"): Samples => {
    const key = `${ppi} ${wanted}`;
    const known = sizes.get(key);
    if (known) return known;
    const made = atPpi(wanted === "grey" ? grey() : source, picture.ppi, ppi);
    sizes.set(key, made);
    return made;
  };
  const text = once(() => (picture.ppi >= TEXT_PPI.least && neutral() ? blackAndWhite(sized(TEXT_PPI.most, "grey"), picture.ppi) : undefined));
  return steps.map((step) => {
    const found = (step.text && text()) || jpeg(step);
    return found.bytes.length <= bytes.length * WORTH ? found : undefined;
  });

  function jpeg(step: PictureStep): ShrunkPicture {
    const wanted = step.grey && neutral() ? "grey" : "same";
    const samples = sized(step.ppi, wanted);
    const kind = samples.components === 1 ? "grey-jpeg" : "jpeg";
    const { width, height } = samples;
    return {
      bytes: codec.encode(samples, step.quality),
      width,
      height,
      change: { ppi: Math.round(Math.min(step.ppi, picture.ppi)), kind, quality: step.quality },
    };
  }
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
  const black = samples.samples.map((value) => (value < threshold ? 1 : 0));
  return { bytes: encodeG4(black, width, height), width, height, change: { ppi: Math.round(Math.min(TEXT_PPI.most, ppi)), kind: "black-and-white" } };
}

function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
