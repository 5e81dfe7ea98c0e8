import type { Pdfium, PdfiumDocument } from "../pdf/pdfium.ts";
import { isAsOpened } from "./stored-pdf.ts";
import type { SharedPdf } from "./text-messages.ts";

/** PDFium keeps the data of every picture that it came across until a document is closed: a stack of scans would lie in memory twice. */
const MOST_READ = 24 << 20;

/**
 * The document that was asked for last stays open: its pages are asked for one by one. It is read where it lies, and opened anew when
 * PDFium has taken much out of it.
 */
export class LastDocument {
  private readonly pdfium: Pdfium;
  private last: { readonly key: string; readonly document: PdfiumDocument | undefined } | undefined;
  private taken = 0;

  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
  }

  /** For one page: ask again for the next. `undefined`: PDFium cannot open it. */
  open(pdf: SharedPdf): PdfiumDocument | undefined {
    const { key } = pdf;
    if (this.last?.key === key && this.taken < MOST_READ) return this.last.document;
    this.last?.document?.close();
    const onRead = (length: number) => {
      this.taken += length;
    };
    const opened = "bytes" in pdf ? this.pdfium.openInPlace(pdf.bytes, onRead) : isAsOpened(pdf) ? this.pdfium.openFile(pdf.path, onRead) : "damaged";
    // what opening takes, to find the pages, is not kept
    this.taken = 0;
    this.last = { key, document: typeof opened === "string" ? undefined : opened };
    return this.last.document;
  }
}
