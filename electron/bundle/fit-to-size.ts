import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { CompressedFile } from "../../shared/report.ts";
import { PicturePool } from "../images/picture-client.ts";
import { endIdleReaders } from "../ingest/decoding-client.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import { withFurtherWarnings } from "../ingest/page-looks.ts";
import { type ReadAttachment, readAttachment } from "../ingest/read-attachment.ts";
import { closeFonts } from "../pdf/fonts/opened-fonts.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import { collectGarbage } from "../workers/collect-garbage.ts";
import { PDFA_BYTES } from "./as-pdfa.ts";
import type { BundleInput } from "./bundle-input.ts";
import { recompressPdf } from "./recompress/recompress-pdf.ts";

/** Keeps the single files of one bundle below the limits that are set for one file and for all. Close it after use. */
export class FitToSize {
  readonly compressed: CompressedFile[] = [];
  private readonly settings: BundleSettings;
  private readonly pdfium: Pdfium;
  private readonly checkpoint: Checkpoint;
  private readonly pool = new PicturePool();
  /** bytes of the files that are still to come, by attachment */
  private readonly waiting: Map<PlannedAttachment, number>;
  private spent = 0;

  /** For the attachments of a bundle. Errors: those of loading them. */
  static async open(input: BundleInput, settings: BundleSettings, pdfium: Pdfium, checkpoint: Checkpoint): Promise<Result<FitToSize, AppError>> {
    const sizes = await sizesOf(input, settings);
    return sizes.ok ? ok(new FitToSize(fittingSettings(settings), sizes.value, pdfium, checkpoint)) : sizes;
  }

  /** @param sizes bytes of each input; needed where there is a limit for all files together */
  private constructor(settings: BundleSettings, sizes: ReadonlyMap<PlannedAttachment, number>, pdfium: Pdfium, checkpoint: Checkpoint) {
    this.settings = settings;
    this.waiting = new Map(sizes);
    this.pdfium = pdfium;
    this.checkpoint = checkpoint;
  }

  /**
   * The attachment as it was read, or the same with its pictures compressed when it is too large and may be compressed.
   * What still is too large is told by `total` and by the writer of single files. The one that is not returned is closed.
   */
  async fitted(planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment): Promise<Result<ReadAttachment, AppError>> {
    const limit = this.limitOf(planned, read.upload.length);
    // a signature covers every byte: compressing would break it, so such a file goes as it is
    const may = this.settings.recompress && limit < read.upload.length && !read.seen.hasSignatures();
    const result = may ? await this.compress(loaded, read, limit) : ok(read);
    this.waiting.delete(planned);
    if (result.ok) this.spent += result.value.upload.length;
    return result;
  }

  /** Errors: `files-too-large` when all single files together are larger than allowed. */
  total(bytes: number): Result<undefined, AppError> {
    const { maxTotalBytes, recompress } = this.settings;
    if (maxTotalBytes === undefined || bytes <= maxTotalBytes) return ok(undefined);
    return fail({ kind: "files-too-large", bytes, limit: maxTotalBytes, ...(recompress ? { shrunk: "compressed" } : {}) });
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  /**
   * The largest size of this file. Where all together are too large, one height is sought above which each file is cut
   * down, so that small files stay as they are.
   */
  private limitOf(planned: PlannedAttachment, size: number): number {
    const { maxFileBytes = Number.POSITIVE_INFINITY, maxTotalBytes } = this.settings;
    if (maxTotalBytes === undefined) return maxFileBytes;
    const sizes = [...new Map([...this.waiting, [planned, size] as const]).values()].sort((one, other) => one - other);
    let left = maxTotalBytes - this.spent;
    for (const [index, each] of sizes.entries()) {
      const share = left / (sizes.length - index);
      if (each > share) return Math.min(maxFileBytes, Math.max(1, Math.floor(share)));
      left -= each;
    }
    return maxFileBytes;
  }

  /** A page of 600 dots an inch takes some 100 MB to code again: what was needed for reading, and for documents, goes before. */
  private async makeRoom(): Promise<void> {
    await endIdleReaders();
    closeFonts();
    collectGarbage();
  }

  private pageCountOf(bytes: Uint8Array): number | undefined {
    const opened = this.pdfium.open(bytes);
    if (typeof opened === "string") return undefined;
    opened.close();
    return opened.pageCount;
  }

  private async compress(loaded: LoadedAttachment, read: ReadAttachment, limit: number): Promise<Result<ReadAttachment, AppError>> {
    const { file } = loaded;
    await this.makeRoom();
    const smaller = await recompressPdf(read.upload, limit, this.pool, (done, total) => this.checkpoint.pass({ code: "compressing-images" }, done, total));
    // what a page of 600 dots an inch made them take is free again only then
    await this.pool.close();
    if (smaller.pages.length === 0 || smaller.bytes.length >= read.upload.length || this.pageCountOf(smaller.bytes) !== read.pageCount) return ok(read);
    read.seen.close();
    const again = await readAttachment(smaller.bytes, file, { passwords: [], keepSizes: this.settings.keepSizes }, this.pdfium);
    if (!again.ok) return again;
    this.compressed.push({ file, before: loaded.bytes.length, after: smaller.bytes.length, pages: smaller.pages, kept: smaller.kept });
    const { kind, untouched } = read;
    const warnings = withFurtherWarnings(read.warnings, again.value.warnings);
    return ok({ ...again.value, kind, warnings, ...(untouched && { untouched }) });
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

/** Bytes that stamps, with the characters of their font, add to a single file. */
const STAMP_BYTES = 64 << 10;

/** Stamped files, and those that become PDF/A, are compressed so far that what is added fits in as well. */
function fittingSettings(settings: BundleSettings): BundleSettings {
  const { stampFiles, pdfa, maxFileBytes } = settings;
  const added = (stampFiles ? STAMP_BYTES : 0) + (pdfa ? PDFA_BYTES : 0);
  return added > 0 && maxFileBytes !== undefined ? { ...settings, maxFileBytes: Math.max(1, maxFileBytes - added) } : settings;
}
