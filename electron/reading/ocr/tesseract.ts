/// <reference path="tesseract-core.d.ts" />
import startCore, { type TesseractCore } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import type { ReadWords } from "./pp-ocr.ts";

/** OEM_LSTM_ONLY and PSM_SINGLE_LINE of tesseract/publictypes.h. */
const LSTM_ONLY = 1;
const SINGLE_LINE = "7";
/** What Tesseract takes a picture for that does not say it; otherwise it warns. */
const DPI = "300";
/** SetImageFile reads this one. */
const FILE = "/input";

/** Tesseract for lines in one language; close it after use. */
export type Tesseract = {
  readonly read: (line: GrayscaleImage) => ReadWords;
  /** the line that was read last, word by word */
  readonly words: () => readonly ReadWords[];
  readonly close: () => void;
};

/** Tesseract itself, which reads any number of languages. */
export type TesseractEngine = { readonly open: (language: string, trainedData: Uint8Array) => Tesseract };

/** @param binary its WebAssembly: it would look for it beside its own file otherwise */
export async function startTesseract(binary: Uint8Array): Promise<TesseractEngine> {
  const core = await startCore({ wasmBinary: binary, print: () => undefined, printErr: () => undefined });
  return { open: (language, trainedData) => openLanguage(core, language, trainedData) };
}

function openLanguage(core: TesseractCore, language: string, trainedData: Uint8Array): Tesseract {
  core.FS.writeFile(`/${language}.traineddata`, trainedData);
  const api = new core.TessBaseAPI();
  const failed = api.Init("/", language, LSTM_ONLY);
  core.FS.unlink(`/${language}.traineddata`);
  if (failed !== 0) throw new Error(`Tesseract does not take its data of ${language}`);
  api.SetVariable("tessedit_pageseg_mode", SINGLE_LINE);
  api.SetVariable("user_defined_dpi", DPI);
  return {
    read: (line) => {
      core.FS.writeFile(FILE, portableGray(line));
      api.SetImageFile(1, 0);
      return { text: api.GetUTF8Text().trim(), confidence: Math.max(0, api.MeanTextConf()) / 100 };
    },
    words: () => wordsOfTable(api.GetTSVText(0)),
    close: () => {
      api.End();
      core.destroy(api);
    },
  };
}

/** Rows of a table of Tesseract's that are words, and where these and how sure they are stand in one. */
const [IS_WORD, SURE, WORD] = ["5", 10, 11];

function wordsOfTable(table: string): readonly ReadWords[] {
  const rows = table.split("\n").map((row) => row.split("\t"));
  return rows.filter(([level]) => level === IS_WORD).map((row) => ({ text: row[WORD] ?? "", confidence: Number(row[SURE]) / 100 }));
}

/** A picture as a PGM, which Leptonica reads by itself. */
function portableGray({ width, height, pixels }: GrayscaleImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
