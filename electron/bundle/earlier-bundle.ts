import { stat } from "node:fs/promises";
import { join } from "node:path";
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { readingError } from "../files/file-error.ts";
import { readRegularFile, readRegularText } from "../files/regular-file.ts";
import { sha256, sha256OfFile } from "../files/sha256.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import { BACK_LINK } from "./back-link.ts";
import type { BundleRecord, RecordedAttachment } from "./bundle-record.ts";
import { readEmbeddedRecord } from "./embedded-record.ts";
import { BUNDLE, FILES, MANIFEST, type Manifest, parseManifest } from "./manifest.ts";

/** A bundle of ours that is opened again; `folder` and `manifest` are absent for a bundle.pdf that lies alone. */
export type EarlierBundle = {
  readonly path: string;
  readonly record: BundleRecord;
  readonly file: string;
  readonly folder?: { readonly path: string; readonly manifest: Manifest };
};

/**
 * Opens an earlier bundle: its folder, the output of `build` around it, or its bundle.pdf alone.
 * Errors: `file-not-found`, `file-unreadable`, `not-a-bundle`, `manifest-invalid`, `bundle-without-plan`, `bundle-changed`.
 */
export async function openEarlierBundle(path: string): Promise<Result<EarlierBundle, AppError>> {
  try {
    if (!(await stat(path)).isDirectory()) {
      const record = await readEmbeddedRecord(path);
      return record.ok ? ok({ path, record: record.value, file: path }) : record;
    }
    for (const folder of [path, join(path, "bundle")]) {
      const text = await readRegularText(join(folder, MANIFEST)).catch(() => undefined);
      if (text === undefined) continue;
      const manifest = parseManifest(text, join(folder, MANIFEST));
      if (!manifest.ok) return manifest;
      const { plan } = manifest.value;
      if (!plan) return fail({ kind: "bundle-without-plan", file: join(folder, MANIFEST) });
      return ok({ path: folder, record: plan, file: join(folder, BUNDLE), folder: { path: folder, manifest: manifest.value } });
    }
    return fail({ kind: "not-a-bundle", folder: path });
  } catch (error) {
    return fail(readingError(path, error));
  }
}

/**
 * The single file of an attachment as it was written, whole and without stamp; `undefined` when it was split, stamped or
 * never was. Errors: `bundle-changed` when its bytes are others now; `file-not-found`, `file-unreadable`.
 */
export async function earlierSingle(
  earlier: EarlierBundle,
  { fileName, source, pages }: RecordedAttachment,
): Promise<Result<Uint8Array | undefined, AppError>> {
  const { folder, record } = earlier;
  if (!folder || record.settings.stampFiles) return ok(undefined);
  const path = `${FILES}/${fileName}`;
  const entry = folder.manifest.files.find((file) => file.path === path);
  if (!entry || entry.pages !== pages || entry.source?.sha256 !== source.sha256) return ok(undefined);
  return readListed(folder.path, path, entry.sha256);
}

/** The original that was kept beside for its signatures, where there is one. Errors: as `earlierSingle`. */
export async function earlierOriginal({ folder }: EarlierBundle, { fileName }: RecordedAttachment): Promise<Result<Uint8Array | undefined, AppError>> {
  const path = `${FILES}/${fileName.replace(/\.pdf$/, "_原件.pdf")}`;
  const entry = folder?.manifest.files.find((file) => file.path === path);
  return folder && entry ? readListed(folder.path, path, entry.sha256) : ok(undefined);
}

async function readListed(folder: string, path: string, expected: string): Promise<Result<Uint8Array, AppError>> {
  const file = join(folder, ...path.split("/"));
  try {
    const bytes = await readRegularFile(file);
    return sha256(bytes) === expected ? ok(bytes) : fail({ kind: "bundle-changed", file });
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** Errors: `bundle-changed` when bundle.pdf is not the one that the manifest lists. A bundle that lies alone was looked at when it was opened. */
export async function checkEarlierFile({ folder, file }: EarlierBundle): Promise<Result<undefined, AppError>> {
  const listed = folder?.manifest.files.find(({ path }) => path === BUNDLE)?.sha256;
  try {
    return listed === undefined || (await sha256OfFile(file)) === listed ? ok(undefined) : fail({ kind: "bundle-changed", file });
  } catch (error) {
    return fail(readingError(file, error));
  }
}

/** The pages of an attachment out of bundle.pdf, without stamp and without the way back to the index. Errors: `bundle-changed`. */
export async function pagesFromBundle({ file }: EarlierBundle, { first, pages }: RecordedAttachment, pdfium: Pdfium): Promise<Result<Uint8Array, AppError>> {
  const bundle = pdfium.openFile(file);
  if (typeof bundle === "string") return fail({ kind: "bundle-changed", file });
  const bytes = first + pages - 1 <= bundle.pageCount ? bundle.copyPages(first, first + pages - 1) : undefined;
  bundle.close();
  if (!bytes) return fail({ kind: "bundle-changed", file });
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { node } of pdf.getPages()) {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [];
    const own = streams.find((ref) => {
      const stream = pdf.context.lookup(ref);
      return stream instanceof PDFRawStream && /\/(Bundled|Field1) Do/.test(Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1"));
    });
    node.set(PDFName.of("Contents"), own ? pdf.context.obj([own]) : pdf.context.obj([]));
    node.Resources()?.delete(PDFName.of("Font"));
    const kept = (node.Annots()?.asArray() ?? []).filter((ref) => {
      const annotation = pdf.context.lookup(ref);
      return !(annotation instanceof PDFDict && annotation.has(PDFName.of(BACK_LINK)));
    });
    node.set(PDFName.of("Annots"), pdf.context.obj(kept));
  }
  // objects that only the stamp used are left behind
  const clean = pdfium.open(await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
  if (typeof clean === "string") return fail({ kind: "bundle-changed", file });
  const alone = clean.copyPages();
  clean.close();
  return alone ? ok(alone) : fail({ kind: "bundle-changed", file });
}
