import { join } from "node:path";
import { uploadFileName } from "../../shared/documents/bundle-file-names.ts";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { uploadList } from "../../shared/documents/upload-list.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning, CompressedFile } from "../../shared/report.ts";
import { renderPdf } from "../documents/pdf.ts";
import { sha256 } from "../library/sha256.ts";
import { assembleBundle } from "./assemble.ts";
import { BundleFile } from "./bundle-file.ts";
import type { BundleInput, LoadedAttachment } from "./bundle-input.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { AssembledBundle } from "./finish-bundle.ts";
import { FitToSize } from "./fit-to-size.ts";
import { ATTACHMENT_LIST, BUNDLE, FILES, MANIFEST, type Manifest, type ManifestFile, manifestText, UPLOAD_LIST } from "./manifest.ts";
import { openPdfium, type Pdfium } from "./pdfium.ts";
import type { ReadAttachment } from "./read-attachment.ts";
import { type FilePart, splitBySize } from "./split-file.ts";
import { type ExpectedBundle, verifyOutput } from "./verify-output.ts";
import { writeDurably } from "./write-durably.ts";

export type FillOptions = { readonly createdAt: string; readonly passwords: readonly string[]; readonly settings: BundleSettings };

/** What now lies in the folder. `uploads`: the single files, in order. */
export type FilledFolder = {
  readonly bundle: ManifestFile;
  readonly uploads: readonly ManifestFile[];
  readonly files: readonly ManifestFile[];
  readonly warnings: readonly BundleWarning[];
  readonly compressed: readonly CompressedFile[];
};

/** Writes all files of a bundle into an empty folder, and opens them again to compare them with the plan. */
export async function fillFolder(folder: string, input: BundleInput, options: FillOptions, checkpoint: Checkpoint): Promise<Result<FilledFolder>> {
  const pdfium = await openPdfium();
  // a function of its own, so that nothing of the bundle is left in memory when it is read back
  const written = await writeFiles(folder, input, options, pdfium, checkpoint);
  if (!written.ok) return written;
  const { expected, ...filled } = written.value;
  const verified = await verifyOutput(folder, filled.files, expected, pdfium, (page) => checkpoint.pass("复核", page, expected.pages));
  return verified.ok ? ok(filled) : verified;
}

async function writeFiles(
  folder: string,
  input: BundleInput,
  options: FillOptions,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
): Promise<Result<FilledFolder & { readonly expected: ExpectedBundle }>> {
  const uploads: (ManifestFile & { readonly shortClause: string })[] = [];
  const originals: ManifestFile[] = [];
  const write = async (path: string, bytes: Uint8Array, facts: Omit<ManifestFile, "path" | "sha256" | "bytes">, known?: string): Promise<ManifestFile> => {
    await writeDurably(join(folder, ...path.split("/")), bytes);
    return { path, sha256: known ?? sha256(bytes), bytes: bytes.length, ...facts };
  };
  const writeUpload = async (planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment): Promise<Result<undefined, AppError>> => {
    const parts = partsOf(planned, loaded, read, options);
    if (!parts.ok) return parts;
    for (const { name, part } of parts.value) {
      const { slot, for: subject, clause, state } = planned;
      const about = { ...(slot && { slot }), ...(subject && { for: subject }), ...(clause && { clause }), ...(state && { state }) };
      const source = { file: loaded.file, sha256: loaded.sha256 };
      const known = part.bytes === loaded.bytes ? loaded.sha256 : undefined;
      uploads.push({ ...(await write(`${FILES}/${name}`, part.bytes, { pages: part.pages, ...about, source }, known)), shortClause: planned.notes[0] ?? "" });
    }
    if (read.untouched) {
      const name = planned.fileName.replace(/\.pdf$/, "_原件.pdf");
      const source = { file: loaded.file, sha256: loaded.sha256 };
      originals.push(await write(`${FILES}/${name}`, read.untouched, { pages: read.pageCount, source }));
    }
    return ok(undefined);
  };
  const sizes = await sizesOf(input, options.settings);
  if (!sizes.ok) return sizes;
  const fitting = new FitToSize(options.settings, sizes.value, pdfium, checkpoint);
  const { dividers, sections } = options.settings;
  const finish = { createdAt: new Date(options.createdAt), dividers, sections };
  const reading = { passwords: options.passwords, keepSizes: options.settings.keepSizes };
  const assembled = await assembleTo(join(folder, BUNDLE), async (file) => {
    try {
      const onRead = fitting.fitted.bind(fitting);
      return await assembleBundle(file, input, reading, finish, pdfium, checkpoint, onRead, writeUpload);
    } finally {
      await fitting.close();
    }
  });
  if (!assembled.ok) return assembled;
  const within = fitting.total(uploads.reduce((sum, { bytes }) => sum + bytes, 0));
  if (!within.ok) return within;
  const { written, pages, list, expected, warnings } = assembled.value;
  const listed = uploads.map(({ shortClause, ...file }) => ({ ...file, name: file.path.slice(FILES.length + 1), clause: shortClause }));
  const paper = await renderPdf(uploadList(listed, input.project));
  if (!paper.ok) return paper;
  const registered = uploads.map(({ shortClause: _, ...file }) => file);
  const bundle: ManifestFile = { path: BUNDLE, ...written, pages };
  const files = [
    bundle,
    ...registered,
    ...originals,
    await write(UPLOAD_LIST, paper.value.bytes, { pages: paper.value.pages }),
    await write(ATTACHMENT_LIST, list.bytes, { pages: list.pages }),
  ];
  const manifest: Manifest = { formatVersion: 1, ...input.identity, createdAt: options.createdAt, settings: options.settings, files };
  await writeDurably(join(folder, MANIFEST), manifestText(manifest));
  return ok({ bundle, uploads: registered, files, warnings, compressed: fitting.compressed, expected });
}

async function assembleTo(path: string, assemble: (file: BundleFile) => Promise<Result<AssembledBundle>>): Promise<Result<AssembledBundle>> {
  const file = await BundleFile.create(path);
  try {
    return await assemble(file);
  } finally {
    await file.abandon();
  }
}

/** Bytes of each input, read ahead only where all files together have a limit. */
async function sizesOf(input: BundleInput, { maxTotalBytes, recompress }: BundleSettings): Promise<Result<ReadonlyMap<PlannedAttachment, number>>> {
  const sizes = new Map<PlannedAttachment, number>();
  if (maxTotalBytes === undefined || !recompress) return ok(sizes);
  for (const planned of input.attachments) {
    const loaded = await input.load(planned);
    if (!loaded.ok) return loaded;
    sizes.set(planned, loaded.value.bytes.length);
  }
  return ok(sizes);
}

/** The single file, or its parts when it is larger than allowed and may be split. */
function partsOf(
  planned: PlannedAttachment,
  loaded: LoadedAttachment,
  read: ReadAttachment,
  options: FillOptions,
): Result<readonly { readonly name: string; readonly part: FilePart }[]> {
  const { upload, pageCount, seen } = read;
  const { maxFileBytes: maxBytes, split } = options.settings;
  if (maxBytes === undefined || upload.length <= maxBytes) return ok([{ name: planned.fileName, part: { bytes: upload, pages: pageCount } }]);
  if (!split) return fail({ kind: "attachment-too-large", file: loaded.file, bytes: upload.length, limit: maxBytes });
  const parts = splitBySize(seen, upload.length, maxBytes, loaded.file);
  if (!parts.ok) return parts;
  const [number = "", ...rest] = planned.fileName.replace(/\.pdf$/, "").split("_");
  return ok(parts.value.map((part, index) => ({ name: uploadFileName([`${number}-${index + 1}`, ...rest]), part })));
}
