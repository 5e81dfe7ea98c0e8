import { LRUCache } from "lru-cache";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { fileType, refusalOf } from "../ingest/file-type.ts";
import { passwordBytes } from "../ingest/passwords.ts";
import { imageAsPdf } from "../ingest/read-image.ts";
import { readPdf } from "../ingest/read-pdf.ts";
import { tiffAsPdf } from "../ingest/read-tiff.ts";
import { openPdfium, type Pdfium, type PdfiumDocument } from "../pdf/pdfium.ts";

/** A file to be looked at. `stamp`: another one when the file is another. `converted`: the PDF that was made of a Word file. */
export type ViewedSource = {
  readonly path: string;
  readonly stamp: string;
  /** as messages name it */
  readonly file: string;
  readonly passwords: readonly string[];
  readonly converted?: Uint8Array;
};

/** Documents that stay open, those used last: a PDF costs what PDFium keeps of it, a picture its own size. */
const MOST_OPEN = 4;

/** The attachments that the thread has open, read by the same readers as the bundle's. */
export class OpenedAttachments {
  private pdfium: Pdfium | undefined;
  private readonly open = new LRUCache<string, PdfiumDocument>({ max: MOST_OPEN, dispose: (document) => document.close() });

  /** Errors: those of `prepareAttachment`. */
  async document(source: ViewedSource): Promise<Result<PdfiumDocument, AppError>> {
    const key = `${source.path}\n${source.stamp}`;
    const known = this.open.get(key);
    if (known) return ok(known);
    this.pdfium ??= await openPdfium();
    const opened = await openAttachment(source, this.pdfium);
    if (!opened.ok) return opened;
    this.open.set(key, opened.value);
    return opened;
  }

  /** Closes all of them: a file that is held open cannot be moved or deleted everywhere. */
  close(): void {
    this.open.clear();
  }
}

async function openAttachment({ path, file, passwords, converted }: ViewedSource, pdfium: Pdfium): Promise<Result<PdfiumDocument, AppError>> {
  if (converted) return opened(pdfium.open(converted), file);
  // read piece by piece: a scan of hundreds of megabytes is looked at without being loaded
  const direct = pdfium.openFile(path);
  if (typeof direct !== "string" && direct.pageCount > 0) return ok(direct);
  if (typeof direct !== "string") direct.close();
  const bytes = await readRegularFile(path);
  const type = fileType(bytes, file);
  switch (type.kind) {
    case "pdf":
    case "headless-pdf":
      return openPdf(type.kind === "pdf" ? bytes.subarray(type.start) : Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]), file, passwords, pdfium);
    case "jpeg":
    case "png":
      return pictured(await imageAsPdf(bytes, type.kind, file), file, pdfium);
    case "tiff":
      return pictured(await tiffAsPdf(bytes, file, pdfium), file, pdfium);
    case "word":
      return fail({ kind: "attachment-not-converted", file, cause: { code: "no-pdf" } });
    case "broken":
    case "other":
      return fail(refusalOf(type, file));
  }
}

/** The way of the bundle for files that PDFium does not open at once: a password first, then a copy that is repaired. */
async function openPdf(bytes: Uint8Array, file: string, passwords: readonly string[], pdfium: Pdfium): Promise<Result<PdfiumDocument, AppError>> {
  for (const password of passwords.flatMap(passwordBytes)) {
    const tried = pdfium.open(bytes, password);
    if (typeof tried !== "string") return ok(tried);
  }
  const read = await readPdf(bytes, file, passwords, pdfium);
  return read.ok ? ok(read.value.seen) : read;
}

type MadePdf = Awaited<ReturnType<typeof imageAsPdf>>;

async function pictured(made: MadePdf, file: string, pdfium: Pdfium): Promise<Result<PdfiumDocument, AppError>> {
  return made.ok ? opened(pdfium.open(await made.value.save({ useObjectStreams: false })), file) : made;
}

const opened = (document: PdfiumDocument | string, file: string): Result<PdfiumDocument, AppError> =>
  typeof document === "string" ? fail({ kind: "attachment-damaged", file, cause: { code: "not-shown" } }) : ok(document);
