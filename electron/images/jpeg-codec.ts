/// <reference path="./libjpeg-turbo.d.ts" />

import { createRequire } from "node:module";
import startModule, { type JpegDecoder, type JpegEncoder, type JpegModule } from "@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs";
import { readRegularFile } from "../files/regular-file.ts";

/** Samples of a picture, one byte each, rows from the top, the components of a pixel together: 1 gray, 3 RGB. */
export type Samples = { readonly width: number; readonly height: number; readonly components: 1 | 3; readonly samples: Uint8Array };

/** TJSAMP of turbojpeg.h. */
const HALVED_COLOUR = 2;
const GREY = 3;

/**
 * libjpeg-turbo as WebAssembly: the same bytes on Windows, macOS and Linux, nothing to install or unpack beside the
 * program, and faster than Ghostscript's codec; mozjpeg (@jsquash/jpeg) takes several times as long for a page.
 */
export class JpegCodec {
  private readonly module: JpegModule;

  private constructor(module: JpegModule) {
    this.module = module;
  }

  static async open(): Promise<JpegCodec> {
    return new JpegCodec(await startModule({ wasmBinary: await readRegularFile(wasmPlace()) }));
  }

  /** The samples of a JPEG; `undefined` when it cannot be decoded or is CMYK. */
  decode(bytes: Uint8Array): Samples | undefined {
    // what the decoder hands over is a copy already
    return this.decoded(bytes, (picture, decoder) => ({ ...picture, samples: decoder.getDecodedBuffer() }));
  }

  /** Whether `decode` would give samples; none are copied, of which a page of 600 dpi has 104 MB. */
  canDecode(bytes: Uint8Array): boolean {
    return this.decoded(bytes, () => true) === true;
  }

  private decoded<T>(bytes: Uint8Array, use: (picture: Omit<Samples, "samples">, decoder: JpegDecoder) => T): T | undefined {
    const decoder = new this.module.JPEGDecoder();
    try {
      decoder.getEncodedBuffer(bytes.length).set(bytes);
      decoder.decode();
      const { width, height, componentCount } = decoder.getFrameInfo();
      if (componentCount !== 1 && componentCount !== 3) return undefined;
      return use({ width, height, components: componentCount }, decoder);
    } catch {
      return undefined;
    } finally {
      decoder.delete();
    }
  }

  /** @param quality 1 to 100, as libjpeg counts */
  encode({ width, height, components, samples }: Samples, quality: number): Uint8Array<ArrayBuffer> {
    const encoder = new this.module.JPEGEncoder();
    try {
      this.begin(encoder, { width, height, components }, quality).set(samples);
      encoder.encode();
      return new Uint8Array(encoder.getEncodedBuffer());
    } finally {
      encoder.delete();
    }
  }

  /**
   * As `encode`, of samples that are written where the encoder reads them: of a page of 300 dpi in colour they are not held twice.
   * @param fill nothing else may be coded until it is done. `false`: there are no samples
   */
  async encodeFilled(
    size: Omit<Samples, "samples">,
    quality: number,
    fill: (into: Uint8Array) => Promise<boolean>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const encoder = new this.module.JPEGEncoder();
    try {
      if (!(await fill(this.begin(encoder, size, quality)))) return undefined;
      encoder.encode();
      return new Uint8Array(encoder.getEncodedBuffer());
    } finally {
      encoder.delete();
    }
  }

  /** Where the samples go. */
  private begin(encoder: JpegEncoder, { width, height, components }: Omit<Samples, "samples">, quality: number): Uint8Array {
    encoder.setQuality(quality);
    // progressive is a tenth smaller and takes nearly three times as long
    encoder.setProgressive(false);
    encoder.setSubSampling(components === 1 ? GREY : HALVED_COLOUR);
    return encoder.getDecodedBuffer({ width, height, bitsPerSample: 8, componentCount: components, isSigned: false });
  }
}

/** Built, the WebAssembly lies beside the program; from source in its package. */
function wasmPlace(): string | URL {
  if (!import.meta.url.endsWith(".ts")) return new URL("./libjpegturbowasm.wasm", import.meta.url);
  return createRequire(import.meta.url).resolve("@cornerstonejs/codec-libjpeg-turbo-8bit/wasm");
}
