import { ParseSpeeds, PDFArray, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { keptImageText } from "../../../shared/messages/kept-image.ts";
import type { CompressedPage } from "../../../shared/report.ts";
import type { PicturePool } from "../../images/picture-client.ts";
import type { ShrunkPicture, StoredPicture } from "../../images/picture-steps.ts";
import { shrinkToFit } from "../../images/shrink-to-fit.ts";
import { pictureInPdf } from "./picture-in-pdf.ts";
import { type ShownPicture, shownPictures } from "./shown-pictures.ts";

export type RecompressedPdf = {
  readonly bytes: Uint8Array;
  readonly fits: boolean;
  /** pages whose pictures were coded again; pages count from 1 */
  readonly pages: readonly CompressedPage[];
  /** pages with pictures that stay as they are, and why */
  readonly kept: readonly { readonly page: number; readonly why: string }[];
};

type Found = {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly bytes: Uint8Array;
  readonly picture: StoredPicture;
  readonly pages: readonly number[];
};

/**
 * Codes the pictures of a PDF again, step by step, until the file has at most `limit` bytes. Only image XObjects that the
 * pages show are replaced; text, lines and everything else stay byte for byte as they are, though objects may lie
 * elsewhere in the file. When even the last step does not reach the limit, `fits` is false and `bytes` the smallest form.
 * @param onPicture called after each picture; what it throws ends the work
 */
export async function recompressPdf(
  bytes: Uint8Array,
  limit: number,
  pool: PicturePool,
  onPicture: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<RecompressedPdf> {
  // what pdf-lib slices out of a Buffer is no copy
  const pdf = await PDFDocument.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    throwOnInvalidObject: false,
  });
  const { found, kept } = findPictures(pdf);
  const shrunk = await shrinkToFit(found, bytes.length, limit, pool, onPicture);
  for (const one of found) {
    const smaller = shrunk.get(one);
    if (smaller) pdf.context.assign(one.ref, replaced(one.stream, smaller));
  }
  const saved = shrunk.size === 0 ? bytes : await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes: saved, fits: saved.length <= limit, pages: pagesOf(found, shrunk), kept };
}

function findPictures(pdf: PDFDocument): { readonly found: readonly Found[]; readonly kept: RecompressedPdf["kept"] } {
  const shown = new Map<PDFRef, { ppi: number; readonly pages: number[] }>();
  const kept: { page: number; why: string }[] = [];
  for (const [index, page] of pdf.getPages().entries()) {
    const pictures = shownPictures(page.node);
    if (!pictures) kept.push({ page: index + 1, why: keptImageText("page-not-parsed") });
    const unit = page.node.lookup(PDFName.of("UserUnit"));
    const scale = unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
    for (const picture of pictures ?? []) {
      const ppi = ppiOf(picture, pdf, scale);
      const known = shown.get(picture.ref) ?? { ppi, pages: [] };
      // shown in several sizes: the largest decides how many pixels are needed
      known.ppi = Math.min(known.ppi, ppi);
      if (known.pages.at(-1) !== index + 1) known.pages.push(index + 1);
      shown.set(picture.ref, known);
    }
  }
  const found: Found[] = [];
  for (const [ref, { ppi, pages }] of shown) {
    const stream = pdf.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const seen = pictureInPdf(stream);
    if (seen.kind === "codable") found.push({ ref, stream, bytes: stream.contents, picture: { ...seen.picture, ppi }, pages });
    else if (seen.why !== undefined) kept.push({ page: pages[0] ?? 1, why: keptImageText(seen.why) });
  }
  return { found, kept };
}

/** Pixels an inch along the side that has fewer: a picture that is shown stretched keeps enough for it. */
function ppiOf({ ref, width, height }: ShownPicture, pdf: PDFDocument, unit: number): number {
  const stream = pdf.context.lookup(ref);
  const pixels = (name: string) => {
    const value = stream instanceof PDFRawStream ? stream.dict.lookup(PDFName.of(name)) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  const along = (count: number, points: number) => (points > 0 ? count / ((points * unit) / 72) : Number.POSITIVE_INFINITY);
  return Math.min(along(pixels("Width"), width), along(pixels("Height"), height));
}

function replaced(old: PDFRawStream, { bytes, width, height, change }: ShrunkPicture): PDFRawStream {
  const dict = old.dict.clone();
  const set = (name: string, value: string | number) => dict.set(PDFName.of(name), typeof value === "string" ? PDFName.of(value) : PDFNumber.of(value));
  for (const name of ["DecodeParms", "Length"]) dict.delete(PDFName.of(name));
  set("Width", width);
  set("Height", height);
  switch (change.kind) {
    case "black-and-white":
      set("ColorSpace", "DeviceGray");
      set("BitsPerComponent", 1);
      set("Filter", "CCITTFaxDecode");
      dict.set(PDFName.of("DecodeParms"), dict.context.obj({ K: -1, Columns: width, Rows: height }));
      break;
    case "grey-jpeg":
    case "jpeg":
      // a palette's own colours, and the gray of a coloured picture, are named again; a profile stays with its picture
      if (needsOwnSpace(old, change.kind)) set("ColorSpace", change.kind === "jpeg" ? "DeviceRGB" : "DeviceGray");
      set("BitsPerComponent", 8);
      set("Filter", "DCTDecode");
      break;
  }
  return PDFRawStream.of(dict, bytes);
}

/** Whether the colour space of the old picture cannot be that of the new one. */
function needsOwnSpace(old: PDFRawStream, kind: "jpeg" | "grey-jpeg"): boolean {
  const components = componentsOf(old.dict.lookup(PDFName.of("ColorSpace")));
  return components !== (kind === "jpeg" ? 3 : 1);
}

/** 0 for a palette. */
function componentsOf(space: unknown): number {
  if (space === PDFName.of("DeviceGray")) return 1;
  if (space === PDFName.of("DeviceRGB")) return 3;
  if (!(space instanceof PDFArray)) return 0;
  const family = space.lookup(0);
  if (family === PDFName.of("CalGray")) return 1;
  if (family === PDFName.of("CalRGB")) return 3;
  const profile = family === PDFName.of("ICCBased") ? space.lookup(1) : undefined;
  const count = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of("N")) : undefined;
  return count instanceof PDFNumber ? count.asNumber() : 0;
}

function pagesOf(found: readonly Found[], shrunk: ReadonlyMap<Found, ShrunkPicture>): readonly CompressedPage[] {
  const pages = new Map<number, { before: number; after: number; changes: ShrunkPicture["change"][] }>();
  for (const one of found) {
    const smaller = shrunk.get(one);
    for (const page of smaller ? one.pages : []) {
      const sum = pages.get(page) ?? { before: 0, after: 0, changes: [] };
      sum.before += one.bytes.length;
      sum.after += smaller?.bytes.length ?? 0;
      if (smaller && !sum.changes.some((change) => JSON.stringify(change) === JSON.stringify(smaller.change))) sum.changes.push(smaller.change);
      pages.set(page, sum);
    }
  }
  return [...pages].sort(([one], [other]) => one - other).map(([page, sum]) => ({ page, ...sum }));
}
