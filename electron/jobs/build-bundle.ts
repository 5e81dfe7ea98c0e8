import { rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { uploadFileName } from "../../shared/documents/bundle-file-names.ts";
import { uploadList } from "../../shared/documents/upload-list.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleReport } from "../../shared/report.ts";
import { assembleBundle, type OnAttachment } from "../bundle/assemble.ts";
import { type BundleInput, type BundleSource, bundleInput } from "../bundle/bundle-input.ts";
import { Checkpoint, Stopped } from "../bundle/checkpoint.ts";
import { ATTACHMENT_LIST, BUNDLE, FILES, MANIFEST, type Manifest, type ManifestFile, manifestText, UPLOAD_LIST } from "../bundle/manifest.ts";
import { writeOutputFolder } from "../bundle/output-folder.ts";
import { openPdfium } from "../bundle/pdfium.ts";
import { type FilePart, splitBySize } from "../bundle/split-file.ts";
import { sha256Of, verifyOutput } from "../bundle/verify-output.ts";
import { writeDurably } from "../bundle/write-durably.ts";
import { mayReplaceZip, zipFolder } from "../bundle/zip-folder.ts";
import { renderPdf } from "../documents/pdf.ts";
import { errorCode, writingError } from "../library/file-error.ts";
import type { JobControl } from "./progress.ts";

export type { BundleSource } from "../bundle/bundle-input.ts";

/**
 * `out`: absolute path of the output folder. `createdAt`: ISO 8601 with zone, absent: now. `passwords`: each is tried on
 * encrypted input. `maxBytes`: the largest single file for upload; `split`: larger ones are split. `zip`: `DIR.zip` beside.
 */
export type BundleRequest = {
  readonly source: BundleSource;
  readonly out: string;
  readonly createdAt?: string;
  readonly passwords?: readonly string[];
  readonly maxBytes?: number;
  readonly split?: boolean;
  readonly zip?: boolean;
};

/**
 * Builds a bundle folder: bundle, single files, lists and manifest, verified; as a whole or not at all.
 * Errors: those of attachments (`attachment-…`, `no-attachments`), `glyph-missing`, `output-…`, `bundle-differs`, `cancelled`.
 */
export async function buildBundle(request: BundleRequest, control: JobControl = {}): Promise<Result<BundleReport>> {
  const out = resolve(request.out);
  const createdAt = request.createdAt ?? new Date().toISOString();
  if (request.source.kind === "case" && mixesWithCase(request.source.checked.folder, out)) return fail({ kind: "output-inside-case", folder: out });
  const zip = request.zip ? `${out}.zip` : undefined;
  const zipAside = join(dirname(out), `.${basename(out)}.guohe-zip-${process.pid}`);
  try {
    if (zip && !(await mayReplaceZip(zip))) return fail({ kind: "output-not-ours", folder: zip });
    const input = await bundleInput(request.source, out);
    if (!input.ok) return input;
    const built = await writeOutputFolder(out, async (folder) => {
      const filled = await fillFolder(folder, out, input.value, { ...request, createdAt }, new Checkpoint(control));
      if (filled.ok && zip) await zipFolder(folder, filled.value.paths, basename(out), zipAside, new Date(createdAt));
      return filled;
    });
    if (!built.ok) return built;
    if (zip) await rename(zipAside, zip);
    return ok(built.value.report);
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    if (errorCode(error) === undefined) throw error;
    return fail(writingError(zip ?? out, error));
  } finally {
    await rm(zipAside, { force: true }).catch(() => undefined);
  }
}

/** The case's own folder, its originals and its history are no place for output. */
function mixesWithCase(caseFolder: string, out: string): boolean {
  const folder = resolve(caseFolder);
  const own = [join(folder, "attachments"), join(folder, ".history")];
  return out === folder || own.some((place) => out === place || out.startsWith(place + sep));
}

type Filled = { readonly report: BundleReport; readonly paths: readonly string[] };
type Options = BundleRequest & { readonly createdAt: string };

async function fillFolder(folder: string, out: string, input: BundleInput, options: Options, checkpoint: Checkpoint): Promise<Result<Filled>> {
  const pdfium = await openPdfium();
  const uploads: ManifestFile[] = [];
  const clauses: (string | undefined)[] = [];
  const write = async (path: string, bytes: Uint8Array, facts: Omit<ManifestFile, "path" | "sha256" | "bytes">): Promise<ManifestFile> => {
    await writeDurably(join(folder, ...path.split("/")), bytes);
    return { path, sha256: sha256Of(bytes), bytes: bytes.length, ...facts };
  };
  const writeUpload: OnAttachment = async (planned, loaded, read) => {
    const parts = partsOf(
      read.upload,
      read.pageCount,
      planned.fileName,
      options,
      () => splitBySize(read.seen, read.upload.length, options.maxBytes ?? 0, loaded.file),
      loaded.file,
    );
    if (!parts.ok) return parts;
    for (const { name, part } of parts.value) {
      const { slot, clause, state } = planned;
      const facts = { pages: part.pages, ...(slot && { slot }), ...(planned.for && { for: planned.for }), ...(clause && { clause }), ...(state && { state }) };
      uploads.push(await write(`${FILES}/${name}`, part.bytes, { ...facts, source: { file: loaded.file, sha256: loaded.sha256 } }));
      clauses.push(planned.notes[0]);
    }
    return ok(undefined);
  };
  const assembled = await assembleBundle(input, options.passwords ?? [], new Date(options.createdAt), pdfium, checkpoint, writeUpload);
  if (!assembled.ok) return assembled;
  const { bytes, pages, list, expected, warnings } = assembled.value;
  const listed = uploads.map((file, index) => ({ ...file, name: file.path.slice(FILES.length + 1), clause: clauses[index] ?? "" }));
  const uploadPaper = await renderPdf(uploadList(listed, input.project));
  if (!uploadPaper.ok) return uploadPaper;
  const files = [
    await write(BUNDLE, bytes, { pages }),
    ...uploads,
    await write(UPLOAD_LIST, uploadPaper.value.bytes, { pages: uploadPaper.value.pages }),
    await write(ATTACHMENT_LIST, list.bytes, { pages: list.pages }),
  ];
  const manifest: Manifest = { formatVersion: 1, ...input.identity, createdAt: options.createdAt, files };
  await writeDurably(join(folder, MANIFEST), manifestText(manifest));
  let checked = 0;
  const verified = await verifyOutput(folder, files, expected, pdfium, () => checkpoint.pass("复核", ++checked, expected.stamps.length));
  if (!verified.ok) return verified;
  const report: BundleReport = {
    bundle: join(out, BUNDLE),
    pages,
    bytes: bytes.length,
    files: uploads.map(({ path, slot, for: subject, pages: own, bytes: size, sha256 }) => ({
      path,
      ...(slot && { slot }),
      ...(subject && { for: subject }),
      pages: own,
      bytes: size,
      sha256,
    })),
    warnings,
  };
  return ok({ report, paths: files.map(({ path }) => path) });
}

/** The single file, or its parts when it is larger than allowed and may be split. */
function partsOf(
  upload: Uint8Array,
  pages: number,
  fileName: string,
  { maxBytes, split }: Options,
  splitUp: () => Result<readonly FilePart[], AppError>,
  file: string,
): Result<readonly { readonly name: string; readonly part: FilePart }[]> {
  if (maxBytes === undefined || upload.length <= maxBytes) return ok([{ name: fileName, part: { bytes: upload, pages } }]);
  if (!split) return fail({ kind: "attachment-too-large", file, bytes: upload.length, limit: maxBytes });
  const parts = splitUp();
  if (!parts.ok) return parts;
  const [number = "", ...rest] = fileName.replace(/\.pdf$/, "").split("_");
  return ok(parts.value.map((part, index) => ({ name: uploadFileName([`${number}-${index + 1}`, ...rest]), part })));
}
