import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import type { FilePages, ScanPlace, StackFileVersion, StackPageReport } from "../../../shared/desk/split-report.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Progress } from "../../../shared/report.ts";
import { portableName } from "../../../shared/text/file-names.ts";
import { sha256 } from "../../files/sha256.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { normaliseRotation } from "../../pdf/page-geometry.ts";
import { keepTextOfCopy } from "../../reading/kept-texts.ts";
import { openForReading } from "../../reading/read-text.ts";
import type { JobControl } from "../../workers/progress.ts";
import { attachFiles, type CaseChange } from "../attach/attach-files.ts";

/** Pages of a stack that become one attachment. `title`: what its file is called. */
export type ScanToAttach = { readonly place: ScanPlace; readonly title: string; readonly parts: readonly FilePages[] };

/** `file`: in the case; `change`: what the case was changed by, absent where the scan was in its place already. */
export type AttachedScan = { readonly file: string; readonly change?: CaseChange };

/** Each step tells what came of its scan at once: where the job is lost on the way, what it wrote is known. */
export type ScanProgress = Progress & { readonly scan: Result<AttachedScan, AppError> };
type AttachControl = Pick<JobControl, "signal"> & { readonly onProgress?: (progress: ScanProgress) => void };

export type AttachScansOptions = {
  /** what the files of the stack were when they were read: from any other nothing is attached */
  readonly files: readonly StackFileVersion[];
  /** how the pages of the stack stand; those that are not named stay as they are */
  readonly pages: readonly Pick<StackPageReport, "file" | "page" | "turn">[];
  readonly passwords: readonly string[];
  /** somebody has seen the seal of the applicant on those that need one */
  readonly sealed?: boolean;
  /** of the clock, in ms */
  readonly now: number;
};

/**
 * Attaches scans as `attachFiles` does: each as a PDF of its pages, set upright, their pictures as they were scanned. The stack itself
 * stays as it is, and so does every file of the case; the attachment that a scan is the sealed print of is noted as its earlier file. For each scan what came of it, or why nothing did.
 * Errors: `attachment-elsewhere`, `scan-changed`; those of reading the files and of `attachFiles`.
 */
export async function attachScans(
  scans: readonly ScanToAttach[],
  options: AttachScansOptions,
  control: AttachControl = {},
): Promise<readonly Result<AttachedScan, AppError>[]> {
  const stack = new StackFiles(options, control.signal);
  const folder = await mkdtemp(join(tmpdir(), "guohe-split-"));
  try {
    const attached: Result<AttachedScan, AppError>[] = [];
    for (const [index, scan] of scans.entries()) {
      const done = control.signal?.aborted ? fail({ kind: "cancelled" } as const) : await attachScan(scan, stack, join(folder, String(index)), options);
      attached.push(done);
      control.onProgress?.({ step: { code: "reading-attachments" }, done: index + 1, total: scans.length, scan: done });
    }
    return attached;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function attachScan(
  { place, title, parts }: ScanToAttach,
  stack: StackFiles,
  aside: string,
  { now, sealed = false }: AttachScansOptions,
): Promise<Result<AttachedScan, AppError>> {
  const made = await stack.pdfOf(parts);
  if (!made.ok) return made;
  await mkdir(aside);
  const file = join(aside, `${portableName(title, { characters: 60, instead: "scan" })}.pdf`);
  await writeFile(file, made.value);
  await keepTextOfCopy(sha256(made.value), stack.pagesOf(parts));
  const report = await attachFiles(place.case, [file], {
    now,
    moment: { kind: "instant", epochMs: now },
    place: { slot: place.slot, for: place.for },
    printed: place.replaces,
    sealed,
  });
  if (!report.ok) return report;
  const { attached, registered, refused, change } = report.value;
  const [error] = refused;
  if (error) return fail(error);
  const [elsewhere] = registered;
  const here = attached[0] ?? registered.find((one) => one.slot === place.slot && one.for === place.for);
  if (here === undefined && elsewhere) return fail({ kind: "attachment-elsewhere", file: elsewhere.file, place: elsewhere.title });
  if (here === undefined) throw new Error(`neither attached nor refused: ${title}`);
  return ok({ file: here.file, ...(change && { change }) });
}

/** The files of a stack as PDFs, each opened once. */
class StackFiles {
  private readonly options: AttachScansOptions;
  private readonly signal: AbortSignal | undefined;
  private readonly opened = new Map<string, Promise<Result<PDFDocument, AppError>>>();

  constructor(options: AttachScansOptions, signal: AbortSignal | undefined) {
    this.options = options;
    this.signal = signal;
  }

  /** Each of these pages with the content of its file, and how it is turned. */
  pagesOf(parts: readonly FilePages[]) {
    return parts.flatMap(({ file, pages }) =>
      pages.map((page) => ({ sha256: this.options.files.find((one) => one.file === file)?.sha256 ?? "", page, turn: this.turnOf(file, page) })),
    );
  }

  private turnOf(file: string, page: number | undefined): number {
    return this.options.pages.find((one) => one.file === file && one.page === page)?.turn ?? 0;
  }

  /** A PDF of these pages, the same bytes at each run. Errors: `scan-changed`; those of opening the files. */
  async pdfOf(parts: readonly FilePages[]): Promise<Result<Uint8Array, AppError>> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    for (const { file, pages } of parts) {
      const source = await this.open(file);
      if (!source.ok) return source;
      const copied = await pdf.copyPages(
        source.value,
        pages.map((page) => page - 1),
      );
      for (const [index, page] of copied.entries()) {
        const turn = this.turnOf(file, pages[index]);
        if (turn !== 0) page.setRotation(degrees(normaliseRotation(page.getRotation().angle + turn)));
        pdf.addPage(page);
      }
    }
    return ok(await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
  }

  private open(file: string): Promise<Result<PDFDocument, AppError>> {
    const opened = this.opened.get(file) ?? this.load(file);
    this.opened.set(file, opened);
    return opened;
  }

  private async load(file: string): Promise<Result<PDFDocument, AppError>> {
    const loaded = await loadFile(file, file);
    if (!loaded.ok) return loaded;
    if (this.options.files.find((one) => one.file === file)?.sha256 !== loaded.value.sha256) return fail({ kind: "scan-changed", file });
    const opened = await openForReading(loaded.value, this.options.passwords, this.signal);
    return opened.ok ? ok(await PDFDocument.load(opened.value.pdf.bytes, { updateMetadata: false, throwOnInvalidObject: false })) : opened;
  }
}
