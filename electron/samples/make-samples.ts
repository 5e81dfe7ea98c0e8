/**
 * `npm run make-samples`: writes the attachments of the example cases from `papers/*.md` and from the product's own
 * letters, and fills the page numbers, hashes and page counts of their `case.json`. The same at each run: dates and seeds
 * are fixed. No seal and no signature is drawn; each page is marked 样例.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Case, parseCase } from "../../shared/case/case.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { samplesFolder } from "../files/paths.ts";
import { readRegularFileSync } from "../files/regular-file.ts";
import { sha256 } from "../files/sha256.ts";
import { readGuides } from "../library/guides/guides.ts";
import { type Fonts, ownFonts } from "../pdf/fonts/fonts.ts";
import { openPdfium, type Pdfium } from "../pdf/pdfium.ts";
import { layOutSample } from "./lay-out-sample.ts";
import { documentNamed, sheetWith } from "./read-sample-document.ts";
import { ELEMENT_WORDS, EXAMPLE_LETTERS, EXAMPLE_PAPERS, type SampleDocument } from "./sample-documents.ts";
import { scanPages, scansToPdf, scanToJpeg, scanToPng } from "./scan-pages.ts";
import { printLetter } from "./sealed-letters.ts";

type Made = { readonly bytes: Uint8Array; readonly pages: number; readonly wordsSha256?: string; readonly words?: string };

async function makeSampleDocument(example: SampleDocument, pdfium: Pdfium, fonts: Fonts): Promise<Made> {
  const paper = documentNamed(example.paper);
  const bytes = await layOutSample(paper, fonts);
  return { bytes: await inForm(example, bytes, pdfium, paper.head), pages: paper.sheets.length };
}

async function inForm(example: Pick<SampleDocument, "form" | "seed" | "attachment">, bytes: Uint8Array, pdfium: Pdfium, title: string): Promise<Uint8Array> {
  if (example.form === "digital") return bytes;
  const scans = scanPages(pdfium, bytes, example.seed * 1000);
  if (example.form === "scanned-pdf") return scansToPdf(scans, title);
  const [only] = scans;
  if (only === undefined || scans.length !== 1) throw new Error(`${example.attachment} has ${scans.length} pages, a picture holds one`);
  return example.form === "png" ? scanToPng(only) : scanToJpeg(only);
}

/** The case with the page numbers that its papers really have. */
function withPageNumbers(theCase: Case): Case {
  const agreements = (theCase.agreements ?? []).map((agreement) => {
    const known = ELEMENT_WORDS[agreement.id];
    if (known === undefined) return agreement;
    const paper = documentNamed(known.paper);
    const pageOf = (words: string | undefined) => (words === undefined ? undefined : sheetWith(paper, words));
    const at = <T extends object>(element: T | null | undefined, words: string | undefined) => {
      const page = pageOf(words);
      return page === undefined || !element ? element : { ...element, page };
    };
    const { words } = known;
    return {
      ...agreement,
      signatories: (agreement.signatories ?? []).map((signatory) => ({ ...signatory, page: pageOf(words.signatories) })),
      term: at(agreement.term, words.term),
      content: at(agreement.content, words.content),
      inputs: at(agreement.inputs, words.inputs),
      division: at(agreement.division, words.division),
      ip: at(agreement.ip, words.ip),
      benefitSplit: at(agreement.benefitSplit, words.benefitSplit),
    };
  });
  return { ...theCase, agreements };
}

async function makeSample(folder: string, guides: readonly Guide[], pdfium: Pdfium, fonts: Fonts): Promise<void> {
  const file = join(folder, "case.json");
  const parsed = parseCase(JSON.parse(readRegularFileSync(file).toString("utf8")), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const theCase = withPageNumbers(parsed.value);
  const guide = guideOfCase(guides, theCase);
  if (guide === undefined) throw new Error(`${file}: the guide ${theCase.guide} is not installed`);
  rmSync(join(folder, "attachments"), { recursive: true, force: true });
  const attachments: NonNullable<Case["attachments"]> = [];
  for (const attachment of theCase.attachments ?? []) {
    const made = await makeAttachment(theCase, guide, basename(folder), attachment.id, pdfium, fonts);
    const path = join(folder, attachment.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made.bytes);
    const { bytes, ...facts } = made;
    attachments.push({ ...attachment, sha256: sha256(bytes), ...facts });
    console.error(`${basename(folder)}/${attachment.file}: ${made.pages} pages, ${Math.round(bytes.length / 1024)} kB`);
  }
  writeFileSync(file, `${JSON.stringify({ ...theCase, attachments }, null, 2)}\n`);
}

async function makeAttachment(theCase: Case, guide: Guide, sample: string, attachment: string, pdfium: Pdfium, fonts: Fonts): Promise<Made> {
  const letter = EXAMPLE_LETTERS.find((candidate) => candidate.sample === sample && candidate.attachment === attachment);
  if (letter) {
    const { bytes, title, ...facts } = await printLetter(theCase, guide, letter.document, fonts);
    return { bytes: await inForm(letter, bytes, pdfium, title), ...facts };
  }
  const example = EXAMPLE_PAPERS.find((candidate) => candidate.sample === sample && candidate.attachment === attachment);
  if (example === undefined) throw new Error(`${sample}: nothing makes the attachment ${attachment}`);
  return makeSampleDocument(example, pdfium, fonts);
}

const pdfium = await openPdfium();
const fonts = ownFonts();
const { guides } = await readGuides();
for (const entry of readdirSync(samplesFolder(), { withFileTypes: true })) {
  if (entry.isDirectory()) await makeSample(join(samplesFolder(), entry.name), guides, pdfium, fonts);
}
