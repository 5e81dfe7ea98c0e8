import { PDFiumModule } from "@hyzyla/pdfium";

/**
 * The calls of PDFium's C interface that the bundle needs. `@hyzyla/pdfium` (MIT) ships the whole library as
 * WebAssembly, but types and wraps only rendering and text; saving, regions and bookmarks are called directly here.
 * Handles are pointers into the module's memory; 0 means failure. Names as in PDFium's public headers.
 */
const callNames = [
  "_FPDF_InitLibrary",
  "_FPDF_LoadMemDocument",
  "_FPDF_LoadCustomDocument",
  "_FPDF_CloseDocument",
  "_FPDF_GetLastError",
  "_FPDF_GetPageCount",
  "_FPDF_LoadPage",
  "_FPDF_ClosePage",
  "_FPDF_GetPageWidthF",
  "_FPDF_GetPageHeightF",
  "_FPDF_GetPageSizeByIndexF",
  "_FPDF_SaveAsCopy",
  "_FPDF_CreateNewDocument",
  "_FPDF_ImportPages",
  "_FPDF_GetSecurityHandlerRevision",
  "_FPDF_DocumentHasValidCrossReferenceTable",
  "_FPDF_GetSignatureCount",
  "_FPDFBitmap_CreateEx",
  "_FPDFBitmap_FillRect",
  "_FPDFBitmap_Destroy",
  "_FPDF_RenderPageBitmap",
  "_FPDFText_LoadPage",
  "_FPDFText_ClosePage",
  "_FPDFText_CountChars",
  "_FPDFText_GetText",
  "_FPDFBookmark_GetFirstChild",
  "_FPDFBookmark_GetNextSibling",
  "_FPDFBookmark_GetTitle",
  "_FPDFBookmark_GetDest",
  "_FPDFDest_GetDestPageIndex",
  "_FPDF_GetPageLabel",
  "_FPDF_GetFormType",
  "_FPDFPage_GetObject",
  "_FPDFPage_CountObjects",
  "_FPDFPageObj_GetType",
  "_FPDFPageObj_GetBounds",
  "_FPDFPageObj_GetMatrix",
  "_FPDFPageObj_HasTransparency",
  "_FPDFPath_CountSegments",
  "_FPDFPath_GetPathSegment",
  "_FPDFPathSegment_GetType",
  "_FPDFPathSegment_GetPoint",
  "_FPDFTextObj_GetTextRenderMode",
  "_FPDFFormObj_CountObjects",
  "_FPDFFormObj_GetObject",
  "_FPDFImageObj_GetImageDataRaw",
  "_FPDFImageObj_GetImagePixelSize",
  "_FPDFText_GetCharAngle",
  "_FPDFImageObj_GetBitmap",
  "_FPDFBitmap_GetWidth",
  "_FPDFBitmap_GetHeight",
  "_FPDFBitmap_GetStride",
  "_FPDFBitmap_GetFormat",
  "_FPDFBitmap_GetBuffer",
  "_FPDFText_GetUnicode",
  "_FPDFText_IsGenerated",
  "_FPDFText_HasUnicodeMapError",
  "_FPDFText_GetCharBox",
  "_FPDF_PageToDevice",
] as const;

export type PdfiumCalls = Readonly<Record<(typeof callNames)[number], (...args: number[]) => number>>;

export type PdfiumModule = PdfiumCalls & {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (pointer: number) => void };
  /** Where PDFium's callbacks lead; only one of them can be called at a time. */
  readonly callbacks: Callbacks;
};

export type Callbacks = {
  /** FPDF_SaveAsCopy hands over bytes of its output */
  write: ((pointer: number, length: number) => void) | undefined;
  /** a document that is read piece by piece asks for bytes of source number `source`; false when they cannot be read */
  read: (source: number, position: number, pointer: number, length: number) => boolean;
  /** says which of the two the next calls of C mean */
  readonly use: (which: "write" | "read") => void;
};

/** The place in the module's function table that holds the callback: 0, the null function, the only one that is free. */
export const CALLBACK = 0;

/**
 * WebAssembly modules that re-export one imported function of type (i32 × 3) → i32 or (i32 × 4) → i32, because the
 * function table takes only WebAssembly functions: header, type, import "e" "f", export "f".
 */
const trampolineCode = (parameters: 3 | 4) =>
  new Uint8Array(
    [
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      [1, 5 + parameters, 1, 0x60, parameters, ...Array.from({ length: parameters }, () => 0x7f), 1, 0x7f],
      [2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
      [7, 5, 1, 1, 0x66, 0, 0],
    ].flat(),
  );

/** The part of JavaScript's own WebAssembly that is used here; Node's type package leaves it to the DOM's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly f?: unknown } };
  readonly Table: new (descriptor: { readonly element: "anyfunc"; readonly initial: number }) => { readonly set: (index: number, value: unknown) => void };
};

type RawModule = Awaited<ReturnType<typeof PDFiumModule>>;

function hasCalls(raw: RawModule): raw is RawModule & PdfiumCalls {
  return callNames.every((name) => typeof Reflect.get(raw, name) === "function");
}

/** Starts a fresh PDFium. Throws when the shipped library lacks one of the calls: a broken installation, no bad input. */
export async function startPdfium(): Promise<PdfiumModule> {
  // Emscripten's, not in the package's types: a memory that may not grow is reported by whoever refused it
  const quiet: object = { printErr: () => undefined };
  const raw = await PDFiumModule(quiet);
  if (!hasCalls(raw)) throw new Error("the installed @hyzyla/pdfium lacks calls that the bundle needs");
  raw._FPDF_InitLibrary();
  const table: unknown = Reflect.get(raw.wasmExports, "__indirect_function_table");
  if (!(table instanceof WebAssembly.Table)) throw new Error("the installed @hyzyla/pdfium has no function table");
  const trampoline = (parameters: 3 | 4, f: (...args: number[]) => number) =>
    new WebAssembly.Instance(new WebAssembly.Module(trampolineCode(parameters)), { e: { f } }).exports.f;
  const functions = {
    write: trampoline(3, (_self, pointer = 0, length = 0) => {
      callbacks.write?.(pointer, length);
      return 1;
    }),
    read: trampoline(4, (source = 0, position = 0, pointer = 0, length = 0) => (callbacks.read(source, position >>> 0, pointer, length) ? 1 : 0)),
  };
  const callbacks: Callbacks = { write: undefined, read: () => false, use: (which) => table.set(CALLBACK, functions[which]) };
  callbacks.use("read");
  return Object.assign(raw, { callbacks });
}
