import { join } from "node:path";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { UPLOAD_LIST, uploadList } from "../../shared/documents/upload-list.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning, CompressedFile } from "../../shared/report.ts";
import { renderPdf } from "../documents/pdf.ts";
import { writeDurably } from "../files/write-durably.ts";
import { openPdfium, type Pdfium } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { assembleBundle } from "./assemble.ts";
import { BundleFile } from "./bundle-file.ts";
import type { BundleInput } from "./bundle-input.ts";
import type { AssembledBundle } from "./finish-bundle.ts";
import { FitToSize } from "./fit-to-size.ts";
import { ATTACHMENT_LIST, BUNDLE, FILES, MANIFEST, type Manifest, type ManifestFile, manifestText } from "./manifest.ts";
import { UploadFiles } from "./upload-files.ts";
import { type ExpectedBundle, verifyOutput } from "./verify-output.ts";

export type FillOptions = { readonly createdAt: string; readonly passwords: readonly string[]; readonly settings: BundleSettings };

/** What now lies in the folder. `uploads`: the single files, in order. */
export type FilledFolder = {
  readonly bundle: ManifestFile;
  readonly uploads: readonly ManifestFile[];
  readonly files: readonly ManifestFile[];
  readonly warnings: readonly BundleWarning[];
  readonly compressed: readonly CompressedFile[];
  /** how many attachments came from an earlier bundle, and how many were read again */
  readonly count: { readonly reused: number; readonly redone: number };
};

/** Writes all files of a bundle into an empty folder, and opens them again to compare them with the plan. */
export async function writeBundleFolder(folder: string, input: BundleInput, options: FillOptions, checkpoint: Checkpoint): Promise<Result<FilledFolder>> {
  const pdfium = await openPdfium();
  // a function of its own, so that nothing of the bundle is left in memory when it is read back
  const written = await writeFiles(folder, input, options, pdfium, checkpoint);
  if (!written.ok) return written;
  const { expected, ...filled } = written.value;
  const verified = await verifyOutput(folder, filled.files, expected, pdfium, (page) => checkpoint.pass({ code: "verifying" }, page, expected.pages));
  return verified.ok ? ok(filled) : verified;
}

async function writeFiles(
  folder: string,
  input: BundleInput,
  options: FillOptions,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
): Promise<Result<FilledFolder & { readonly expected: ExpectedBundle }>> {
  const created = new Date(options.createdAt);
  const single = new UploadFiles(folder, options.settings, { author: input.author, subject: input.title, createdAt: created });
  try {
    const filled = await fillFolder(folder, input, { ...options, created }, single, pdfium, checkpoint);
    if (filled.ok) await single.settle();
    return filled;
  } finally {
    await single.end();
  }
}

async function fillFolder(
  folder: string,
  input: BundleInput,
  options: FillOptions & { readonly created: Date },
  single: UploadFiles,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
): Promise<Result<FilledFolder & { readonly expected: ExpectedBundle }>> {
  const fit = await FitToSize.open(input, options.settings, pdfium, checkpoint);
  if (!fit.ok) return fit;
  const fitting = fit.value;
  const finish = { ...options.settings, createdAt: options.created };
  const reading = { passwords: options.passwords, keepSizes: options.settings.keepSizes };
  const assembled = await assembleTo(join(folder, BUNDLE), async (file) => {
    try {
      const onRead = fitting.fitted.bind(fitting);
      return await assembleBundle(file, input, reading, finish, pdfium, checkpoint, onRead, single.add.bind(single));
    } finally {
      await fitting.close();
    }
  });
  if (!assembled.ok) return assembled;
  const stamped = await single.addStamped(join(folder, BUNDLE), assembled.value.places, pdfium);
  if (!stamped.ok) return stamped;
  const { uploads, originals } = single;
  const within = fitting.total(uploads.reduce((sum, { bytes }) => sum + bytes, 0));
  if (!within.ok) return within;
  const { written, pages, list, expected } = assembled.value;
  const warnings = [...assembled.value.warnings, ...single.warnings];
  const listed = uploads.map(({ shortClause, number: _, ...file }) => ({ ...file, name: file.path.slice(FILES.length + 1), clause: shortClause }));
  const paper = await renderPdf(uploadList(listed, input.project));
  if (!paper.ok) return paper;
  const registered = uploads.map(({ shortClause: _, number: __, ...file }) => file);
  const bundle: ManifestFile = { path: BUNDLE, ...written, pages };
  const files = [
    bundle,
    ...registered,
    ...originals,
    await single.write(UPLOAD_LIST, paper.value.bytes, { pages: paper.value.pages }),
    await single.write(ATTACHMENT_LIST, list.bytes, { pages: list.pages }),
  ];
  const manifest: Manifest = {
    formatVersion: 1,
    ...input.identity,
    createdAt: options.createdAt,
    settings: options.settings,
    plan: assembled.value.record,
    files,
  };
  await writeDurably(join(folder, MANIFEST), manifestText(manifest));
  return ok({ bundle, uploads: registered, files, warnings, compressed: fitting.compressed, count: single.count, expected });
}

async function assembleTo(path: string, assemble: (file: BundleFile) => Promise<Result<AssembledBundle>>): Promise<Result<AssembledBundle>> {
  const file = await BundleFile.create(path);
  try {
    return await assemble(file);
  } finally {
    await file.abandon();
  }
}
