import { gunzipSync } from "node:zlib";
import type { PenReading } from "../../../shared/reading/days-by-pen.ts";
import { readRegularFileSync } from "../../files/regular-file.ts";
import type { GrayscaleImage } from "../../pdf/pdfium.ts";
import { apartColumns } from "./apart-columns.ts";
import { type PlaceOfFigures, placesOfFigures, withFigures } from "./figures.ts";
import { findLines } from "./find-lines.ts";
import { KnownLooks } from "./known-looks.ts";
import { cutOut, type LineBox, partOf } from "./line-box.ts";
import { isMixed, otherLetters, type PartOfLine, partsOf } from "./mixed-lines.ts";
import { type Language, ocrFile } from "./ocr-files.ts";
import type { FoundLines, PenLines, ReadLine, SampledLine, SampledLines } from "./ocr-messages.ts";
import { type InferenceSession, openNetwork, prepareWebAssembly } from "./onnx-runtime.ts";
import { mayHaveParagraphSign, shareWithSigns, withParagraphSigns } from "./paragraph-signs.ts";
import { type ReadCharacters, type ReadWords, readCharacters, readLine, wordsOf } from "./pp-ocr.ts";
import { passesOver, withRareSigns } from "./rare-signs.ts";
import { countScripts, isHardlyRead, likelyLanguage } from "./scripts.ts";
import { withoutSlips, withSideNamed } from "./slips.ts";
import { startTesseract, type Tesseract, type TesseractEngine } from "./tesseract.ts";
import { nameOf } from "./words-with-marks.ts";

/** Letters are set so narrow for PP-OCR: at half their width it reads Chinese as well as at full width, in half the time. */
const SQUEEZE = 0.55;
/** So many of its longest lines are read at first, to tell the script of a page and, by common words, its language. */
const SAMPLES = 4;
/** What Tesseract is handed: pixels up, with a little more around than the box has. */
const LATIN_HEIGHT = 36;
const MARGIN = 0.05;
/** Below this Tesseract's word is not taken alone, and below that PP-OCR's is not taken for Chinese. */
const SURE_LATIN = 0.75;
const JUNK = 0.5;
/**
 * A line of Chinese no longer than names and offices are, with a sign of which the network is no surer, is read again as wide as it is: set narrow, 荻 is 获, and
 * the noughts of 180,000欧元 run together. Of 860 rare signs of names, printed in four faces and scanned, it reads 686 so and 537 without.
 */
const DOUBTED = { sure: 0.98, length: 24 };
/** What is set narrow stays where the network is so sure of it, and surer than of what is wide. */
const SURE_NARROW = 0.95;
/** A foreign name of so many letters in a Chinese line, of which PP-OCR is no surer, is read again with its letters as wide as they are. */
const NAME_LETTERS = 4;
const SURE_MIXED = 0.975;
/** Below this Tesseract's word is not taken for the letters of a name in both scripts, nor where so many of them are others. */
const MIXED = { sure: 0.6, others: 0.4 };

/** A name in English print that Tesseract reads no more surely may bear letters that English has not: these languages have most of them. */
const DOUBTED_NAME = { sure: 0.93, length: 44 };
const WITH_MARKS: readonly Language[] = ["deu", "spa", "por", "swe", "pol", "hun"];
const MAY_BE_NAME = /[\p{Lu}@]\p{L}+[ -](?:[\p{Lu}|] )?[\p{Lu}@]\p{Ll}/u;

/** Reads lines in two passes: PP-OCR, which knows Chinese, and Tesseract, which knows the letters of each language in Latin script. */
export class LineReader {
  private finder: InferenceSession | undefined;
  private readonly reader: InferenceSession;
  private readonly alphabet: readonly string[];
  private readonly engine: TesseractEngine | undefined;
  /** of the page that was looked into last: a page that does not tell is taken for one like it */
  private language: Language = "eng";
  /** the page that was looked into last was in Latin letters alone */
  private isInLatin = false;
  private tesseract: { readonly language: Language; readonly open: Tesseract } | undefined;
  private readonly withMarks = new Map<Language, Tesseract | undefined>();
  private looks: KnownLooks | undefined;

  private constructor(reader: InferenceSession, alphabet: readonly string[], engine: TesseractEngine | undefined) {
    this.reader = reader;
    this.alphabet = alphabet;
    this.engine = engine;
  }

  /** Throws when a file is missing that `hasOcrFiles` asks for. */
  static async open(): Promise<LineReader> {
    prepareWebAssembly(bytesOf("runtime"));
    const reader = await openNetwork(bytesOf("readLines"));
    // one character a line; the network knows the space besides
    const alphabet = [...bytesOf("alphabet").toString("utf8").replaceAll("\r", "").replace(/\n$/, "").split("\n"), " "];
    const tesseract = ocrFile("tesseract");
    return new LineReader(reader, alphabet, tesseract === undefined ? undefined : await startTesseract(readRegularFileSync(tesseract)));
  }

  async find(picture: GrayscaleImage): Promise<FoundLines> {
    // only one of the threads is asked for this: the network takes 100 MB
    this.finder ??= await openNetwork(bytesOf("findLines"));
    return { kind: "found", boxes: apartColumns(picture, await findLines(this.finder, picture)) };
  }

  /** Reads some lines of a page to tell how it is read: mostly as the page before it, and what was read is read for good then. */
  async sample(picture: GrayscaleImage, boxes: readonly LineBox[]): Promise<SampledLines> {
    const longest = [...boxes].sort((one, other) => other.halfWidth - one.halfWidth).slice(0, SAMPLES);
    const told = (this.isInLatin && this.sampledInLatin(picture, longest)) || (await this.sampledInAny(picture, longest));
    this.language = told.language;
    return told;
  }

  /** `undefined`: a line is in no Latin letters that Tesseract is sure of. */
  private sampledInLatin(picture: GrayscaleImage, boxes: readonly LineBox[]): SampledLines | undefined {
    const samples: SampledLine[] = [];
    for (const box of boxes) {
      const read = this.latin(picture, box, this.language);
      if (!read || read.confidence < SURE_LATIN) return undefined;
      samples.push({ box, ...read });
    }
    if (samples.length === 0) return undefined;
    const language = likelyLanguage(samples.map(({ text }) => text).join(" ")) ?? this.language;
    return { kind: "sampled", latinFirst: true, language, samples: language === this.language ? samples : [] };
  }

  private async sampledInAny(picture: GrayscaleImage, boxes: readonly LineBox[]): Promise<SampledLines> {
    const samples: SampledLine[] = [];
    for (const box of boxes) samples.push({ box, ...(await this.chinese(picture, box)) });
    const inChinese = samples.filter(({ text }) => countScripts(text).han > 0);
    const inLatin = samples.filter(({ text }) => countScripts(text).han === 0 && countScripts(text).latin > 0);
    this.isInLatin = inLatin.length > 0 && inChinese.length === 0;
    // PP-OCR sets no spaces between words, by which languages are told apart
    const words = inLatin.slice(0, SAMPLES / 2).flatMap(({ box }) => this.latin(picture, box, this.language)?.text ?? []);
    return { kind: "sampled", latinFirst: this.isInLatin, language: likelyLanguage(words.join(" ")) ?? this.language, samples: inChinese };
  }

  async read(picture: GrayscaleImage, box: LineBox, latinFirst: boolean, language: Language): Promise<ReadLine> {
    return { kind: "read", ...(await (latinFirst ? this.latinFirst(picture, box, language) : this.chineseFirst(picture, box, language))) };
  }

  /** What a pen has written, read with letters as wide as they are: whole, and without the stroke that many end in below. */
  async readPens(picture: GrayscaleImage, boxes: readonly LineBox[]): Promise<PenLines> {
    const readings: PenReading[][] = [];
    for (const box of boxes) {
      const own: PenReading[] = [];
      for (const { height, wide } of PEN_CUTS) own.push(await readCharacters(this.reader, this.alphabet, picture, upperPart(box, height), wide));
      readings.push(own);
    }
    return { kind: "penned", readings };
  }

  private async latinFirst(picture: GrayscaleImage, box: LineBox, language: Language): Promise<ReadWords> {
    const latin = this.latin(picture, box, language);
    const isSure = latin !== undefined && latin.confidence >= SURE_LATIN;
    const hasSign = latin !== undefined && mayHaveParagraphSign(latin.text, language);
    if (isSure && !hasSign) return latin;
    // marks are told apart better at full width
    const signed = isSure && hasSign ? partOf(box, 0, shareWithSigns(latin.text)) : box;
    const other = await (hasSign ? readLine(this.reader, this.alphabet, picture, signed, 1) : this.chinese(picture, box));
    if (!latin) return other;
    const isOther = !isSure && ((countScripts(other.text).han > 0 && other.confidence > JUNK) || better(latin, other) === other);
    if (isOther) return (await this.nameInBoth(picture, box, language, other)) ?? other;
    return hasSign ? { ...latin, text: withParagraphSigns(latin.text, other.text) } : latin;
  }

  private async chineseFirst(picture: GrayscaleImage, box: LineBox, language: Language): Promise<ReadWords> {
    const read = await this.chinese(picture, box);
    const { han, latin } = countScripts(read.text);
    if (han > 0) return (await this.nameInBoth(picture, box, language, read)) ?? read;
    if (latin < 2 && !isHardlyRead(read.text, box)) return read;
    const again = this.latin(picture, box, language);
    return again ? better(again, read) : read;
  }

  /** A name in Chinese and in Latin letters, each part read by the engine that knows its script. `undefined`: they do not agree. @param whole the line as it was read at once */
  private async nameInBoth(picture: GrayscaleImage, box: LineBox, language: Language, whole: ReadWords): Promise<ReadWords | undefined> {
    const parts = isMixed(whole.text) ? partsOf(await readCharacters(this.reader, this.alphabet, picture, box, 1), box) : undefined;
    const letters = parts && this.latin(picture, parts.latin, language, true);
    if (!letters || letters.confidence < MIXED.sure) return undefined;
    const others = otherLetters(parts.letters, letters.text);
    if (others > MIXED.others || (others > 0 && parts.sure > letters.confidence && !/\d/u.test(parts.letters))) return undefined;
    const before = await this.besideLetters(picture, parts.before);
    const behind = await this.besideLetters(picture, parts.behind);
    const [first, last] = [parts.blanks[0] || /\p{Script=Han}\s+\p{Script=Latin}/u.test(whole.text), parts.blanks[1]];
    const text = `${before.text}${first ? " " : ""}${letters.text}${last ? " " : ""}${behind.text}`;
    const all = [before, { ...letters, confidence: others > 0 ? letters.confidence : Math.max(letters.confidence, parts.sure) }, behind];
    return { text, confidence: all.reduce((sum, one) => sum + one.confidence * one.text.length, 0) / all.reduce((sum, one) => sum + one.text.length, 0) };
  }

  /** Chinese beside letters read by itself, unless signs are lost in that. */
  private async besideLetters(picture: GrayscaleImage, { text, box }: PartOfLine): Promise<ReadWords> {
    const { han } = countScripts(text);
    const read = box && han > 0 ? await this.chinese(picture, box) : undefined;
    return read && countScripts(read.text).han >= han ? read : { text, confidence: 1 };
  }

  /** Letters set narrow run together where Chinese stands around them: such a line is read once more as it is. */
  private async chinese(picture: GrayscaleImage, box: LineBox): Promise<ReadWords> {
    const narrow = await readCharacters(this.reader, this.alphabet, picture, box, SQUEEZE);
    const read = wordsOf(narrow);
    const { han, latin } = countScripts(read.text);
    if (han === 0) return await this.withFigures(picture, box, narrow);
    if (latin < NAME_LETTERS) {
      const isDoubted = Math.min(...narrow.sure) < DOUBTED.sure || passesOver(narrow, SQUEEZE);
      if (read.text.length > DOUBTED.length || !isDoubted) return await this.withFigures(picture, box, narrow);
      const both = ofBothWidths(narrow, await readCharacters(this.reader, this.alphabet, picture, box, 1));
      this.looks ??= openLooks();
      const whole = wordsOf(this.looks ? withRareSigns(both, this.looks) : both);
      return { ...whole, text: withSideNamed(whole.text) };
    }
    if (read.confidence >= SURE_MIXED) return await this.withFigures(picture, box, narrow);
    const wide = await readLine(this.reader, this.alphabet, picture, box, 1);
    // letters set narrow keep more of the blanks between them
    return wide.confidence > read.confidence && withoutBlanks(wide.text) !== withoutBlanks(read.text) ? wide : read;
  }

  /** A line read with its letters set narrow, its figures as wide as they are. */
  private async withFigures(picture: GrayscaleImage, box: LineBox, narrow: ReadCharacters): Promise<ReadWords> {
    const read: { readonly place: PlaceOfFigures; readonly text: string }[] = [];
    for (const place of placesOfFigures(narrow, box)) read.push({ place, text: (await readLine(this.reader, this.alphabet, picture, place.box, 1)).text });
    return { ...wordsOf(narrow), text: withFigures(narrow.text, read) };
  }

  /** `undefined`: Tesseract or the data of every language is missing. @param isName it may be a name in another language than the page */
  private latin(picture: GrayscaleImage, box: LineBox, language: Language, isName = language === "eng"): ReadWords | undefined {
    const tesseract = this.languageOf(language);
    const around = { ...box, halfWidth: box.halfWidth + MARGIN * 2 * box.halfHeight, halfHeight: box.halfHeight * (1 + MARGIN) };
    const cut = cutOut(picture, around, LATIN_HEIGHT);
    if (!tesseract) return undefined;
    const read = tesseract.read(cut);
    const isDoubted = isName && read.confidence < DOUBTED_NAME.sure && read.text.length <= DOUBTED_NAME.length && MAY_BE_NAME.test(read.text);
    const best = isDoubted ? this.inForeignLetters(cut, tesseract) : read;
    return { ...best, text: withoutSlips(best.text) };
  }

  /** “Begoiia Solérzano” as Begoña Solórzano, where another language reads it so. @param tesseract that has just read it */
  private inForeignLetters(cut: GrayscaleImage, tesseract: Tesseract): ReadWords {
    const others = WITH_MARKS.flatMap((language) => {
      if (!this.withMarks.has(language)) this.withMarks.set(language, this.opened(language));
      const other = this.withMarks.get(language);
      other?.read(cut);
      return other ? [other.words()] : [];
    });
    return nameOf(tesseract.words(), others);
  }

  private opened(language: Language, file = ocrFile(language)): Tesseract | undefined {
    return file === undefined ? undefined : this.engine?.open(language, gunzipSync(readRegularFileSync(file)));
  }

  private languageOf(language: Language): Tesseract | undefined {
    if (this.tesseract?.language === language) return this.tesseract.open;
    const file = ocrFile(language) ?? ocrFile("eng");
    if (!this.engine || file === undefined) return undefined;
    this.tesseract?.open.close();
    const open = this.opened(language, file);
    this.tesseract = open && { language, open };
    return open;
  }
}

/** Which part of the height of what a pen has written is read, and how wide its letters are set. */
const PEN_CUTS = [
  { height: 1, wide: 1 },
  { height: 0.8, wide: 1 },
  { height: 0.9, wide: 1.3 },
] as const;

const upperPart = (box: LineBox, share: number): LineBox => ({
  ...box,
  centreY: box.centreY - box.halfHeight * (1 - share),
  halfHeight: box.halfHeight * share,
});

const withoutBlanks = (text: string) => text.replaceAll(/\s/gu, "");

/** What is set wide, with what is set narrow where the network knows that better. */
function ofBothWidths(narrow: ReadCharacters, wide: ReadCharacters): ReadCharacters {
  const [others, signs] = [[...narrow.text], [...wide.text]];
  // a sign that is hardly known may be passed over in either
  if (withoutBlanks(narrow.text).length > withoutBlanks(wide.text).length) {
    const wider = wide.line.width / narrow.line.width;
    return { ...narrow, places: narrow.places.map((place) => place * wider), line: wide.line };
  }
  if (others.length !== signs.length) return wide;
  const best = signs.map((sign, at) => {
    const [one = 0, other = 0] = [narrow.sure[at], wide.sure[at]];
    return one >= SURE_NARROW && one > other ? { sign: others[at], sure: one } : { sign, sure: other };
  });
  return { ...wide, text: best.map(({ sign }) => sign).join(""), sure: best.map(({ sure }) => sure) };
}

/** Tesseract's reading of a line in Latin letters, unless it is at a loss where PP-OCR is sure. */
function better(latin: ReadWords, other: ReadWords): ReadWords {
  if (latin.text === "" || (latin.confidence < JUNK && other.confidence > 0.8)) return other;
  return latin;
}

/** `undefined`: the file is missing; lines are read without it. */
function openLooks(): KnownLooks | undefined {
  const file = ocrFile("looks");
  return file === undefined ? undefined : new KnownLooks(readRegularFileSync(file));
}

function bytesOf(name: Parameters<typeof ocrFile>[0]): Buffer {
  const file = ocrFile(name);
  if (file === undefined) throw new Error(`the files for recognising text are not whole: ${name} is missing`);
  return readRegularFileSync(file);
}
