import { PDFiumModule } from "@hyzyla/pdfium";

/**
 * The calls of PDFium's C interface that the bundle needs. `@hyzyla/pdfium` (MIT) ships the whole library as
 * WebAssembly, but types and wraps only rendering and text; saving, regions and bookmarks are called directly here.
 * Handles are pointers into the module's memory; 0 means failure. Names as in PDFium's public headers.
 */
const callNames = [
  "_FPDF_InitLibrary",
  "_FPDF_LoadMemDocument",
  "_FPDF_CloseDocument",
  "_FPDF_GetLastError",
  "_FPDF_GetPageCount",
  "_FPDF_LoadPage",
  "_FPDF_ClosePage",
  "_FPDF_GetPageWidthF",
  "_FPDF_GetPageHeightF",
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
] as const;

export type PdfiumCalls = Readonly<Record<(typeof callNames)[number], (...args: number[]) => number>>;

export type PdfiumModule = PdfiumCalls & {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (pointer: number) => void };
  /** Where FPDF_SaveAsCopy hands over its bytes; set while a copy is being saved. */
  readonly receiver: { write: ((pointer: number, length: number) => void) | undefined };
};

/** The place in the module's function table that holds the write callback: 0, the null function, which C never calls. */
export const WRITE_CALLBACK = 0;

/**
 * A WebAssembly module that re-exports one imported function of type (i32, i32, i32) → i32, because the function table
 * takes only WebAssembly functions: header, type, import "e" "f", export "f".
 */
const TRAMPOLINE = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0,
]);

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
  const raw = await PDFiumModule({});
  if (!hasCalls(raw)) throw new Error("the installed @hyzyla/pdfium lacks calls that the bundle needs");
  raw._FPDF_InitLibrary();
  const receiver: PdfiumModule["receiver"] = { write: undefined };
  const table: unknown = Reflect.get(raw.wasmExports, "__indirect_function_table");
  if (!(table instanceof WebAssembly.Table)) throw new Error("the installed @hyzyla/pdfium has no function table");
  const trampoline = new WebAssembly.Instance(new WebAssembly.Module(TRAMPOLINE), {
    e: {
      f: (_self: number, pointer: number, length: number) => {
        receiver.write?.(pointer, length);
        return 1;
      },
    },
  });
  table.set(WRITE_CALLBACK, trampoline.exports.f);
  return Object.assign(raw, { receiver });
}
