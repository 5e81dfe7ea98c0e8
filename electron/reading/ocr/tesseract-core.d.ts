/** Tesseract as WebAssembly (`tesseract.js-core`, Apache-2.0), of which only what is used here is described. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export type TesseractApi = {
    /** 0: the data was taken */
    readonly Init: (folder: string, language: string, engine: number) => number;
    readonly SetVariable: (name: string, value: string) => boolean;
    /** Takes the picture in the file /input: 1 says that it stands upright; the angle to turn it by. */
    readonly SetImageFile: (exif: number, angle: number) => number;
    readonly GetUTF8Text: () => string;
    /** A row with twelve columns for each block, line and word: what it is, where, how sure from 0 to 100, and the word. */
    readonly GetTSVText: (page: number) => string;
    /** 0 to 100 */
    readonly MeanTextConf: () => number;
    readonly End: () => void;
  };
  export type TesseractCore = {
    readonly TessBaseAPI: new () => TesseractApi;
    readonly destroy: (api: TesseractApi) => void;
    readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void; readonly unlink: (path: string) => void };
  };
  const start: (options: { readonly wasmBinary: Uint8Array; readonly print: () => void; readonly printErr: () => void }) => Promise<TesseractCore>;
  export default start;
}
