import { join } from "node:path";
import { LARGE_FILE_BYTES } from "../../shared/case/bundle-choices.ts";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { uploadFileName } from "../../shared/documents/default-upload-names.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { DurableFiles } from "../files/durable-files.ts";
import { sha256 } from "../files/sha256.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { recordedChanges } from "../ingest/page-changes.ts";
import type { ReadAttachment } from "../ingest/read-attachment.ts";
import { brokenSignatureWarning } from "../ingest/read-pdf.ts";
import type { BundleMetadata } from "../pdf/outline.ts";
import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { type FilePart, splitBySize } from "../pdf/split-by-size.ts";
import { holdsFiles } from "./append-document.ts";
import { asPdfA, PDFA_BYTES } from "./as-pdfa.ts";
import { FILES, type ManifestFile } from "./manifest.ts";

/** A single file; `shortClause`: its first note in the index, `number`: of its attachment. */
export type UploadFile = ManifestFile & { readonly shortClause: string; readonly number: number };

/** Where an attachment stands in the finished bundle: `first` counts its pages from 1. */
export type Place = { readonly first: number; readonly pages: number };

/** Title, author and date of a single file that is written again. */
type About = Pick<BundleMetadata, "author" | "subject" | "createdAt">;

type Waiting = { readonly planned: PlannedAttachment; readonly loaded: LoadedAttachment };

/** Writes the single files below `files/`: each when its attachment has been read, stamped ones when the bundle is finished. */
export class UploadFiles {
  readonly uploads: UploadFile[] = [];
  readonly originals: ManifestFile[] = [];
  readonly warnings: BundleWarning[] = [];
  /** how many attachments came from an earlier bundle, and how many were read again */
  readonly count = { reused: 0, redone: 0 };
  private readonly waiting: Waiting[] = [];
  private readonly files = new DurableFiles();
  private readonly folder: string;
  private readonly settings: BundleSettings;
  private readonly about: About;

  constructor(folder: string, settings: BundleSettings, about: About) {
    this.folder = folder;
    this.settings = settings;
    this.about = about;
  }

  /** Errors: `attachment-too-large`. Throws the system's errors. */
  async add(planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment): Promise<Result<undefined, AppError>> {
    this.count[loaded.reused ? "reused" : "redone"] += 1;
    const { stampFiles, split } = this.settings;
    // a stamp, new metadata or splitting breaks a signature and leaves files within behind: the original lies beside
    const signed = read.seen.hasSignatures();
    const breaks = read.untouched === undefined && (signed || holdsFiles(read.pages));
    const cut = stampFiles || (split && read.upload.length > this.mostBytes());
    // made once, be it asked for the original or for the single file
    const wanted = breaks && !cut ? await this.asWanted(planned, read.upload) : undefined;
    const original = breaks && (cut || wanted !== read.upload) ? read.upload : undefined;
    if (signed && original) this.warnings.push(brokenSignatureWarning(loaded.file));
    const untouched = read.untouched ?? original;
    if (untouched) {
      const name = planned.fileName.replace(/\.pdf$/, "_原件.pdf");
      this.originals.push(await this.write(`${FILES}/${name}`, untouched, { pages: read.pageCount, source: sourceOf(loaded) }));
    }
    if (stampFiles) {
      this.waiting.push({ planned, loaded });
      return ok(undefined);
    }
    return this.writeParts(planned, loaded, read.upload, read.seen, wanted);
  }

  /** Writes the stamped files as pages of the finished bundle at `path`; `places` in the order in which they were added. Errors: `attachment-too-large`. */
  async addStamped(path: string, places: readonly Place[], pdfium: Pdfium): Promise<Result<undefined, AppError>> {
    if (this.waiting.length === 0) return ok(undefined);
    const bundle = pdfium.openFile(path);
    if (typeof bundle === "string") return fail({ kind: "bundle-differs", file: path, problem: { code: "not-opened" } });
    try {
      for (const [index, { planned, loaded }] of this.waiting.entries()) {
        const { first, pages } = places[index] ?? { first: 1, pages: 1 };
        const bytes = bundle.copyPages(first, first + pages - 1);
        const seen = bytes === undefined ? "damaged" : pdfium.open(bytes);
        if (bytes === undefined || typeof seen === "string")
          return fail({ kind: "attachment-damaged", file: loaded.file, cause: { code: "stamped-not-written" } });
        try {
          const written = await this.writeParts(planned, loaded, bytes, seen);
          if (!written.ok) return written;
        } finally {
          seen.close();
        }
      }
      return ok(undefined);
    } finally {
      bundle.close();
    }
  }

  async write(path: string, bytes: Uint8Array, facts: Omit<ManifestFile, "path" | "sha256" | "bytes">, known?: string): Promise<ManifestFile> {
    await this.files.write(join(this.folder, ...path.split("/")), bytes);
    return { path, sha256: known ?? sha256(bytes), bytes: bytes.length, ...facts };
  }

  /** Waits until the disk has every file. Throws the system's errors. */
  settle(): Promise<void> {
    return this.files.settle();
  }

  /** Waits until no file is open any more: the folder may be taken away then. */
  end(): Promise<void> {
    return this.files.end();
  }

  private async writeParts(
    planned: PlannedAttachment,
    loaded: LoadedAttachment,
    upload: Uint8Array,
    seen: PdfiumDocument,
    wanted?: Uint8Array,
  ): Promise<Result<undefined, AppError>> {
    const parts = this.partsOf(planned, loaded, upload, seen);
    if (!parts.ok) return parts;
    for (const { name, part: plain } of parts.value) {
      const part = { ...plain, bytes: plain.bytes === upload && wanted ? wanted : await this.asWanted(planned, plain.bytes) };
      const { slot, for: subject, clause, state } = planned;
      const about = { ...(slot && { slot }), ...(subject && { for: subject }), ...(clause && { clause }), ...(state && { state }) };
      const known = part.bytes === loaded.bytes ? (loaded.reused?.sha256 ?? loaded.sha256) : undefined;
      const file = await this.write(`${FILES}/${name}`, part.bytes, { pages: part.pages, ...about, source: sourceOf(loaded) }, known);
      if (this.settings.maxFileBytes === undefined && part.bytes.length > LARGE_FILE_BYTES)
        this.warnings.push(bundleWarning(loaded.file, { code: "upload-large", fileName: name, bytes: part.bytes.length }));
      this.uploads.push({ ...file, shortClause: planned.notes[0] ?? "", number: planned.number });
    }
    return ok(undefined);
  }

  /** How large what is written may be before PDF/A adds to it. */
  private mostBytes(): number {
    const { maxFileBytes = Number.POSITIVE_INFINITY, pdfa } = this.settings;
    return pdfa ? Math.max(1, maxFileBytes - PDFA_BYTES) : maxFileBytes;
  }

  /** The bytes as PDF/A where that is wanted and nothing forbids it. */
  private async asWanted({ title }: PlannedAttachment, bytes: Uint8Array): Promise<Uint8Array> {
    return (this.settings.pdfa ? await asPdfA(bytes, { title, ...this.about }) : undefined) ?? bytes;
  }

  /** The single file, or its parts when it is larger than allowed and may be split. */
  private partsOf(
    planned: PlannedAttachment,
    loaded: LoadedAttachment,
    upload: Uint8Array,
    seen: PdfiumDocument,
  ): Result<readonly { readonly name: string; readonly part: FilePart }[]> {
    const { split, recompress } = this.settings;
    const maxBytes = this.mostBytes();
    if (upload.length <= maxBytes) return ok([{ name: planned.fileName, part: { bytes: upload, pages: seen.pageCount } }]);
    if (!split) {
      const shrunk = seen.hasSignatures() ? "signed" : recompress ? "compressed" : undefined;
      return fail({ kind: "attachment-too-large", file: loaded.file, bytes: upload.length, limit: maxBytes, ...(shrunk && { shrunk }) });
    }
    const parts = splitBySize(seen, upload.length, maxBytes, loaded.file);
    if (!parts.ok) return parts;
    const [number = "", ...rest] = planned.fileName.replace(/\.pdf$/, "").split("_");
    return ok(parts.value.map((part, index) => ({ name: uploadFileName([`${number}-${index + 1}`, ...rest]), part })));
  }
}

/** What a file was made from; the pages that were turned or put elsewhere are told with it. */
const sourceOf = ({ file, sha256: hash, changes }: LoadedAttachment): NonNullable<ManifestFile["source"]> => ({
  file,
  sha256: hash,
  ...recordedChanges(changes),
});
