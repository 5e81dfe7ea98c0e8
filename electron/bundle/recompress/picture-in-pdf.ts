import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { KeptImage } from "../../../shared/messages/kept-image.ts";
import { jpegFacts } from "../../images/image-facts.ts";
import type { StoredPicture } from "../../images/picture-steps.ts";

/** Below this a picture is a logo or a line: nothing to gain. */
const SMALL = 12 * 1024;

/** A picture that can be coded again, or the reason why it stays as it is. */
export type PictureInPdf = { readonly kind: "codable"; readonly picture: Omit<StoredPicture, "ppi"> } | { readonly kind: "kept"; readonly why?: KeptImage };

const kept = (why?: KeptImage): PictureInPdf => ({ kind: "kept", ...(why === undefined ? {} : { why }) });

/** Looks at the dictionary of an image XObject (ISO 32000-1, 8.9.5): what is unusual is left alone. */
export function pictureInPdf(stream: PDFRawStream): PictureInPdf {
  const { dict } = stream;
  const get = (name: string) => dict.lookup(PDFName.of(name));
  if (stream.contents.length < SMALL || get("ImageMask")?.toString() === "true") return kept();
  // colours that stand for “transparent” must stay exact; a matte belongs to the exact pixels of its mask
  if (get("Mask") instanceof PDFArray) return kept("color-key");
  const softMask = get("SMask");
  if (softMask instanceof PDFRawStream && softMask.dict.has(PDFName.of("Matte"))) return kept("matte");
  if (numberOf(get("SMaskInData")) > 0) return kept("inner-mask");
  const filter = onlyFilter(get("Filter"));
  if (filter === "several") return kept("several-filters");
  const [width, height] = [numberOf(get("Width")), numberOf(get("Height"))];
  if (!(width > 0 && height > 0)) return kept("no-size");
  if (filter === "CCITTFaxDecode" || filter === "JBIG2Decode") return kept("bilevel");
  if (filter === "JPXDecode") return kept("jpeg-2000");
  if (numberOf(get("BitsPerComponent")) !== 8) return kept("not-8-bits");
  const colours = coloursOf(get("ColorSpace"));
  if (!colours) return kept("print-colours");
  const plainColour = colours.plain && !dict.has(PDFName.of("Decode"));
  const parameters = get("DecodeParms");
  if (filter === "DCTDecode") {
    if (parameters !== undefined && parameters instanceof PDFDict && parameters.has(PDFName.of("ColorTransform"))) return kept("colour-transform");
    const facts = jpegFacts(stream.contents);
    if ("code" in facts || colours.palette || facts.components !== colours.components) return kept("jpeg-differs");
    return { kind: "codable", picture: { width, height, plainColour, stored: { kind: "jpeg", components: colours.components } } };
  }
  if (filter !== "FlateDecode" && filter !== "none") return kept("rare-filter");
  if (colours.palette && dict.has(PDFName.of("Decode"))) return kept("odd-palette");
  const predictor = parameters instanceof PDFDict ? predictorOf(parameters, width, colours.components) : 1;
  if (predictor === undefined || (parameters !== undefined && !(parameters instanceof PDFDict))) return kept("rare-filter");
  const { components, palette } = colours;
  return {
    kind: "codable",
    picture: {
      width,
      height,
      plainColour,
      stored: { kind: "samples", components, deflated: filter === "FlateDecode", predictor, ...(palette && { palette }) },
    },
  };
}

function onlyFilter(value: unknown): string {
  if (value === undefined) return "none";
  if (value instanceof PDFName) return value.asString().slice(1);
  if (!(value instanceof PDFArray)) return "several";
  if (value.size() === 0) return "none";
  const only = value.lookup(0);
  return value.size() === 1 && only instanceof PDFName ? only.asString().slice(1) : "several";
}

type Colours = { readonly components: 1 | 3; readonly plain: boolean; readonly palette?: { readonly components: 1 | 3; readonly colours: Uint8Array } };

/** Gray and RGB, calibrated ones and those of a profile, and palettes of these. */
function coloursOf(space: unknown): Colours | undefined {
  if (space === PDFName.of("DeviceGray")) return { components: 1, plain: true };
  if (space === PDFName.of("DeviceRGB")) return { components: 3, plain: true };
  if (!(space instanceof PDFArray) || space.size() < 2) return undefined;
  const family = space.lookup(0);
  if (family === PDFName.of("CalGray")) return { components: 1, plain: true };
  if (family === PDFName.of("CalRGB")) return { components: 3, plain: true };
  if (family === PDFName.of("ICCBased")) {
    const profile = space.lookup(1);
    const count = profile instanceof PDFRawStream ? numberOf(profile.dict.lookup(PDFName.of("N"))) : 0;
    // a profile of three components may also be Lab: its range then differs from 0 to 1
    if (profile instanceof PDFRawStream && profile.dict.has(PDFName.of("Range"))) return undefined;
    return count === 1 || count === 3 ? { components: count, plain: true } : undefined;
  }
  if (family !== PDFName.of("Indexed")) return undefined;
  const base = coloursOf(space.lookup(1));
  const table = tableOf(space.lookup(3));
  return base && !base.palette && table ? { components: 1, plain: base.plain, palette: { components: base.components, colours: table } } : undefined;
}

function tableOf(value: unknown): Uint8Array | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes();
  try {
    return value instanceof PDFRawStream ? decodePDFRawStream(value).decode() : undefined;
  } catch {
    return undefined;
  }
}

/** 1 for none, 10 and more for PNG's; `undefined` for TIFF's and for rows that are not those of the picture. */
function predictorOf(parameters: PDFDict, width: number, components: number): number | undefined {
  const value = (name: string, otherwise: number) => {
    const found = parameters.lookup(PDFName.of(name));
    return found instanceof PDFNumber ? found.asNumber() : otherwise;
  };
  const predictor = value("Predictor", 1);
  if (predictor === 1) return 1;
  const rows = value("Columns", 1) === width && value("Colors", 1) === components && value("BitsPerComponent", 8) === 8;
  return predictor >= 10 && rows ? predictor : undefined;
}

const numberOf = (value: unknown) => (value instanceof PDFNumber ? value.asNumber() : 0);
