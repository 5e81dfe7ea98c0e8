import { CALLBACK, type PdfiumModule, startPdfium } from "./pdfium-calls.ts";
import { inMemory, onDisk, type PdfiumSource } from "./pdfium-sources.ts";

/** Why PDFium refused a file: FPDF_GetLastError of its public header. */
export type PdfiumProblem = "password" | "damaged";

/** Gray picture, one byte a pixel, rows from the top. */
export type GrayscaleImage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

export type Bookmark = { readonly title: string; readonly page: number | undefined };

/** FPDF_REMOVE_SECURITY of fpdf_save.h: the copy is written without encryption. */
const SAVE_WITHOUT_ENCRYPTION = 3;
/** FPDF_ERR_PASSWORD, and FPDF_ERR_SECURITY: an encryption that PDFium does not know. */
const NEEDS_PASSWORD: ReadonlySet<number> = new Set([4, 5]);
/** FPDFBitmap_Gray; FPDF_ANNOT: annotations are part of what the reader sees. */
const GREY = 1;
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;
/** FORMTYPE_XFA_FULL and FORMTYPE_XFA_FOREGROUND of fpdf_formfill.h. */
const FORM_XFA_ONLY = 2;
const FORM_XFA_BESIDE = 3;

/**
 * One opened document. Only the page that was asked for last stays in memory, with its decoded pictures: looking at one
 * page several times in turn costs little more than once. Close it after use.
 */
export class PdfiumDocument {
  readonly pageCount: number;
  private readonly module: PdfiumModule;
  private readonly handle: number;
  private readonly release: () => void;
  private closed = false;
  private lastPage = { page: 0, handle: 0 };

  /** @param release frees what the document was read from */
  constructor(module: PdfiumModule, handle: number, release: () => void) {
    this.module = module;
    this.handle = handle;
    this.release = release;
    this.pageCount = module._FPDF_GetPageCount(handle);
  }

  /** Runs `work` on the page (from 1); `undefined` when PDFium cannot load it. */
  private withPage<T>(page: number, work: (handle: number) => T): T | undefined {
    if (this.lastPage.page !== page) {
      this.leavePage();
      this.lastPage = { page, handle: this.module._FPDF_LoadPage(this.handle, page - 1) };
    }
    return this.lastPage.handle === 0 ? undefined : work(this.lastPage.handle);
  }

  private leavePage(): void {
    const { handle } = this.lastPage;
    this.lastPage = { page: 0, handle: 0 };
    if (handle !== 0) this.module._FPDF_ClosePage(handle);
  }

  /** Size of the page as seen, in points, after /Rotate and inside the CropBox, UserUnit not applied. */
  pageSize(page: number): { readonly width: number; readonly height: number } | undefined {
    return this.withPage(page, (handle) => ({ width: this.module._FPDF_GetPageWidthF(handle), height: this.module._FPDF_GetPageHeightF(handle) }));
  }

  /** Sizes of all pages as seen, in points, without loading any: those of hundreds of pages at once. 0 × 0 for one that has none. */
  pageSizes(): readonly { readonly width: number; readonly height: number }[] {
    const { module } = this;
    // struct FS_SIZEF { float width, height; }
    const size = module.wasmExports.malloc(8);
    const sizes = Array.from({ length: this.pageCount }, (_, index) => {
      if (module._FPDF_GetPageSizeByIndexF(this.handle, index, size) === 0) return { width: 0, height: 0 };
      const view = new DataView(module.HEAPU8.buffer, size, 8);
      return { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
    });
    module.wasmExports.free(size);
    return sizes;
  }

  /**
   * Renders the lowest part of the page as seen, and nothing else.
   * @param share the strip's height as a share of the page's, above 0, at most 1 (the whole page)
   * @param width pixels across
   * @param annotations whether they are part of the picture
   */
  renderBottom(page: number, share: number, width: number, annotations = true): GrayscaleImage | undefined {
    return this.withPage(page, (handle) => {
      const { module } = this;
      const fullHeight = Math.max(1, Math.round((module._FPDF_GetPageHeightF(handle) / Math.max(module._FPDF_GetPageWidthF(handle), 1e-3)) * width));
      const height = Math.max(1, Math.ceil(fullHeight * share));
      const stride = (width + 3) & ~3;
      const buffer = module.wasmExports.malloc(stride * height);
      const bitmap = module._FPDFBitmap_CreateEx(width, height, GREY, buffer, stride);
      try {
        module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        module._FPDF_RenderPageBitmap(bitmap, handle, 0, height - fullHeight, width, fullHeight, 0, annotations ? WITH_ANNOTATIONS : 0);
        const pixels = new Uint8Array(width * height);
        for (let row = 0; row < height; row++) pixels.set(module.HEAPU8.subarray(buffer + row * stride, buffer + row * stride + width), row * width);
        return { width, height, pixels };
      } finally {
        module._FPDFBitmap_Destroy(bitmap);
        module.wasmExports.free(buffer);
      }
    });
  }

  /** Runs other calls of PDFium on the page; only for the files that know them. `undefined` when the page cannot be loaded. */
  onPage<T>(page: number, work: (module: PdfiumModule, handle: number) => T): T | undefined {
    return this.withPage(page, (handle) => work(this.module, handle));
  }

  /** The document has an XFA form: `only` when its pages are drawn by the form alone, so that other readers show a notice in their place. */
  xfaForm(): "none" | "beside" | "only" {
    const type = this.module._FPDF_GetFormType(this.handle);
    return type === FORM_XFA_ONLY ? "only" : type === FORM_XFA_BESIDE ? "beside" : "none";
  }

  /** Text of the page in PDFium's reading order; `undefined` when the page cannot be loaded. */
  text(page: number): string | undefined {
    return this.withPage(page, (handle) => {
      const { module } = this;
      const text = module._FPDFText_LoadPage(handle);
      if (text === 0) return "";
      const count = module._FPDFText_CountChars(text);
      const buffer = module.wasmExports.malloc((count + 1) * 2);
      const written = module._FPDFText_GetText(text, 0, count, buffer);
      const words = utf16(module.HEAPU8, buffer, Math.max(0, written - 1) * 2);
      module.wasmExports.free(buffer);
      // PDFium writes this before characters that its fonts give no meaning to, and then cuts as many off the end
      const whole = words.includes("\ufffe") ? charByChar(module, text, count) : words;
      module._FPDFText_ClosePage(text);
      return whole;
    });
  }

  /** Bookmarks of the first level, in order. */
  bookmarks(): readonly Bookmark[] {
    const { module, handle } = this;
    const found: Bookmark[] = [];
    const walk = (parent: number): void => {
      for (let at = module._FPDFBookmark_GetFirstChild(handle, parent); at !== 0; at = module._FPDFBookmark_GetNextSibling(handle, at)) {
        take(at);
        walk(at);
      }
    };
    const take = (at: number): void => {
      const destination = module._FPDFBookmark_GetDest(handle, at);
      const index = destination === 0 ? -1 : module._FPDFDest_GetDestPageIndex(handle, destination);
      found.push({ title: this.string((buffer, length) => module._FPDFBookmark_GetTitle(at, buffer, length)), page: index < 0 ? undefined : index + 1 });
    };
    walk(0);
    return found;
  }

  pageLabel(page: number): string {
    return this.string((buffer, length) => this.module._FPDF_GetPageLabel(this.handle, page - 1, buffer, length));
  }

  isEncrypted(): boolean {
    return this.module._FPDF_GetSecurityHandlerRevision(this.handle) !== -1;
  }

  /** false: PDFium had to search the file for its objects, and stricter readers may refuse it */
  hasSoundReferences(): boolean {
    return this.module._FPDF_DocumentHasValidCrossReferenceTable(this.handle) !== 0;
  }

  hasSignatures(): boolean {
    return this.module._FPDF_GetSignatureCount(this.handle) > 0;
  }

  /** The document as PDFium writes it: references repaired, encryption removed. `undefined` when it cannot be written. */
  saveCopy(): Uint8Array | undefined {
    return save(this.module, this.handle);
  }

  /** A new document of this one's pages, or of those between two of them (from 1, both included). `undefined` when it cannot be made. */
  copyPages(from = 1, to = this.pageCount): Uint8Array | undefined {
    const { module } = this;
    const fresh = module._FPDF_CreateNewDocument();
    const range = new TextEncoder().encode(`${from}-${to}\0`);
    const buffer = module.wasmExports.malloc(range.length);
    module.HEAPU8.set(range, buffer);
    try {
      return module._FPDF_ImportPages(fresh, this.handle, buffer, 0) === 0 ? undefined : save(module, fresh);
    } finally {
      module.wasmExports.free(buffer);
      module._FPDF_CloseDocument(fresh);
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.leavePage();
    this.module._FPDF_CloseDocument(this.handle);
    this.release();
  }

  /** Calls that write UTF-16 into a buffer and return the length in bytes, the closing zero included. */
  private string(call: (buffer: number, length: number) => number): string {
    const length = call(0, 0);
    if (length <= 2) return "";
    const buffer = this.module.wasmExports.malloc(length);
    call(buffer, length);
    const words = utf16(this.module.HEAPU8, buffer, length - 2);
    this.module.wasmExports.free(buffer);
    return words;
  }
}

/** PDFium itself. A trap inside WebAssembly leaves it unusable: its calls throw then, and a fresh one must be started. */
export type Pdfium = {
  /** Opens a PDF from memory; the bytes are copied in. An empty password opens files that need none. */
  readonly open: (bytes: Uint8Array, password?: Uint8Array) => PdfiumDocument | PdfiumProblem;
  /** Opens a PDF in memory that stays as it is until the document is closed, without a copy. `onRead`: told how many bytes PDFium takes out of it. */
  readonly openInPlace: (bytes: Uint8Array, onRead?: (length: number) => void) => PdfiumDocument | PdfiumProblem;
  /** Opens a PDF on disk that is read piece by piece, so that its size costs no memory. Throws the system's errors. */
  readonly openFile: (path: string, onRead?: (length: number) => void) => PdfiumDocument | PdfiumProblem;
};

/** @param started absent: a fresh one */
export async function openPdfium(started?: PdfiumModule): Promise<Pdfium> {
  const module = started ?? (await startPdfium());
  const sources = new Map<number, PdfiumSource>();
  module.callbacks.read = (number, position, pointer, length) =>
    sources.get(number)?.read(module.HEAPU8.subarray(pointer, pointer + length), position) ?? false;
  return {
    open: (bytes, password = new Uint8Array()) => openBytes(module, bytes, password),
    openInPlace: (bytes, onRead) => openSource(module, inMemory(bytes, onRead), sources),
    openFile: (path, onRead) => openSource(module, onDisk(path, onRead), sources),
  };
}

function openBytes(module: PdfiumModule, bytes: Uint8Array, password: Uint8Array): PdfiumDocument | PdfiumProblem {
  const copy = module.wasmExports.malloc(Math.max(1, bytes.length));
  if (copy === 0) throw new Error(`no memory for ${bytes.length} bytes`);
  module.HEAPU8.set(bytes, copy);
  const secret = Buffer.concat([password, Buffer.alloc(1)]);
  const secretCopy = module.wasmExports.malloc(secret.length);
  module.HEAPU8.set(secret, secretCopy);
  const handle = module._FPDF_LoadMemDocument(copy, bytes.length, secretCopy);
  // the password is kept nowhere, not even in freed memory
  module.HEAPU8.fill(0, secretCopy, secretCopy + secret.length);
  module.wasmExports.free(secretCopy);
  return opened(module, handle, () => module.wasmExports.free(copy));
}

function openSource(module: PdfiumModule, source: PdfiumSource, sources: Map<number, PdfiumSource>): PdfiumDocument | PdfiumProblem {
  // struct FPDF_FILEACCESS { unsigned long length; int (*GetBlock)(param, position, buffer, size); void* param; }
  const access = module.wasmExports.malloc(12);
  // its own place tells it apart from the others that are open
  sources.set(access, source);
  module.HEAP32[access >> 2] = source.length;
  module.HEAP32[(access >> 2) + 1] = CALLBACK;
  module.HEAP32[(access >> 2) + 2] = access;
  return opened(module, module._FPDF_LoadCustomDocument(access, 0), () => {
    module.wasmExports.free(access);
    sources.delete(access);
    source.close();
  });
}

function opened(module: PdfiumModule, handle: number, release: () => void): PdfiumDocument | PdfiumProblem {
  if (handle !== 0) return new PdfiumDocument(module, handle, release);
  const problem = NEEDS_PASSWORD.has(module._FPDF_GetLastError()) ? "password" : "damaged";
  release();
  return problem;
}

function save(module: PdfiumModule, handle: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  // struct FPDF_FILEWRITE { int version; int (*WriteBlock)(self, data, size); }
  const writer = module.wasmExports.malloc(8);
  module.HEAP32[writer >> 2] = 1;
  module.HEAP32[(writer >> 2) + 1] = CALLBACK;
  module.callbacks.write = (pointer, length) => {
    chunks.push(module.HEAPU8.slice(pointer, pointer + length));
  };
  module.callbacks.use("write");
  try {
    return module._FPDF_SaveAsCopy(handle, writer, SAVE_WITHOUT_ENCRYPTION) === 0 ? undefined : Buffer.concat(chunks);
  } finally {
    module.callbacks.use("read");
    module.callbacks.write = undefined;
    module.wasmExports.free(writer);
  }
}

function utf16(heap: Uint8Array, start: number, length: number): string {
  return new TextDecoder("utf-16le").decode(heap.slice(start, start + length));
}

function charByChar(module: PdfiumModule, text: number, count: number): string {
  let words = "";
  for (let index = 0; index < count; index++) {
    const code = module._FPDFText_GetUnicode(text, index);
    if (code > 0 && code <= 0x10ffff) words += String.fromCodePoint(code);
  }
  return words;
}
