import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { type HouseStyle, points, readHouseStyle } from "../documents/house-style.ts";
import { layOutFront } from "../documents/lay-out-front.ts";
import { drawFrontPage } from "../documents/pdf.ts";
import { createTypesetter } from "../documents/typesetter.ts";
import { productFonts } from "../pdf/fonts/fonts.ts";
import { writeMetadata, writeOutline, writePageLabels } from "../pdf/outline.ts";
import { claimPdfA } from "../pdf/pdfa/claim-pdfa.ts";
import { NOT_PDFA } from "../pdf/pdfa/pdfa-problems.ts";
import type { Checkpoint } from "../workers/checkpoint.ts";
import type { PlacedPage } from "./append-document.ts";
import { linkBack } from "./back-link.ts";
import type { BundleFile, WrittenFile } from "./bundle-file.ts";
import type { BundleInput } from "./bundle-input.ts";
import type { BundleRecord, RecordedAttachment } from "./bundle-record.ts";
import type { Cover } from "./cover.ts";
import { runningText, stampPage } from "./draw-stamp.ts";
import { embedRecord } from "./embedded-record.ts";
import { frontText, layOutDivider, layOutFrontPages } from "./front-pages.ts";
import { type IndexRow, indexPages } from "./index-pages.ts";
import { type KeptNumbers, type LaidBundle, layOutBundle } from "./lay-out-bundle.ts";
import type { Place } from "./upload-files.ts";
import type { ExpectedBundle } from "./verify-output.ts";

export type FinishOptions = BundleSettings & { readonly createdAt: Date };

export type AssembledBundle = {
  readonly written: WrittenFile;
  readonly pages: number;
  /** the index as an attachment of its own */
  readonly list: { readonly bytes: Uint8Array; readonly pages: number };
  readonly expected: ExpectedBundle;
  /** where each attachment stands */
  readonly places: readonly Place[];
  readonly record: BundleRecord;
  readonly warnings: readonly BundleWarning[];
};

/** What a page must show after writing: the data of its scan, else whether it has ink. */
export type Shown = { readonly scan: string | undefined; readonly inked: boolean };

/** What the record keeps of reading an attachment. */
export type RecordedFacts = Pick<RecordedAttachment, "source" | "kind" | "compressed" | "looks" | "warnings">;

export type Bundled = {
  readonly planned: PlannedAttachment;
  readonly pages: readonly PlacedPage[];
  readonly shown: readonly Shown[];
  readonly facts: RecordedFacts;
};

/** Makes cover, index, dividers, stamps and bookmarks around the pages that are in the file, and ends it. */
export async function finishBundle(
  file: BundleFile,
  bundled: readonly Bundled[],
  input: BundleInput,
  warnings: readonly BundleWarning[],
  options: FinishOptions,
  checkpoint: Checkpoint,
): Promise<Result<AssembledBundle>> {
  const style = readHouseStyle();
  if (!style.ok) return style;
  const { stamp } = style.value;
  const bundle = file.pdf;
  const typesetter = createTypesetter(bundle, productFonts());
  const kept = options.keepNumbers ? input.kept : undefined;
  const look = { style: style.value, fonts: productFonts() };
  const laid = layOutBundle(bundled, options, kept, look, input.missing);
  const { rows, starts, labels } = laid;
  const { totals, labelOf, attachments } = frontText(laid);
  const size = pageSize(style.value);
  const textOfCover = input.cover(attachments);
  const front = layOutFrontPages(textOfCover, laid, look);
  const cover = bundle.insertPage(0, size);
  const indexSheets = front.index.map((_, index) => bundle.insertPage(1 + index, size));
  const targets = bundled.flatMap(({ pages }) => (pages[0] ? [pages[0].page] : []));
  drawFrontPage(cover, front.cover, typesetter, style.value);
  for (const [index, page] of indexSheets.entries()) drawFrontPage(page, front.index[index] ?? { marks: [] }, typesetter, style.value, targets);
  const stamps: ExpectedBundle["stamps"][number][] = indexSheets.map((_, index) => ({ page: 2 + index, words: [runningText(labelOf(2 + index))] }));
  if (options.dividers) {
    for (const [index, { planned }] of bundled.entries()) {
      const number = (starts[index] ?? 0) - 1;
      const page = bundle.insertPage(number - 1, size);
      drawFrontPage(page, layOutDivider(planned, labelOf(number), look), typesetter, style.value);
      stamps.push({ page: number, words: [`附件${planned.number}`, runningText(labelOf(number))] });
    }
  }
  const lists = front.index.flatMap(({ marks }, index) => marks.filter(({ kind }) => kind === "link").map(() => indexSheets[index]));
  const inked: ExpectedBundle["inked"][number][] = [];
  const scans: ExpectedBundle["scans"][number][] = [];
  for (const [place, { planned, pages, shown }] of bundled.entries()) {
    let running = (starts[place] ?? 0) - 1;
    for (const [index, placed] of pages.entries()) {
      running += 1;
      await checkpoint.pass({ code: "numbering-pages" }, running, totals.bundle);
      stampPage(placed, { number: planned.number, name: planned.name, page: index + 1, pages: pages.length, running: labelOf(running) }, typesetter, stamp);
      const list = index === 0 ? lists[place] : undefined;
      if (list) linkBack(placed, list, stamp);
      stamps.push({ page: running, words: [`附件${planned.number}`, `第${index + 1}页 共${pages.length}页`, runningText(labelOf(running))] });
      const { scan, inked: hasInk } = shown[index] ?? { scan: undefined, inked: false };
      if (scan !== undefined) scans.push({ page: running, digest: scan });
      else if (hasInk) inked.push({ page: running, geometry: placed.geometry });
    }
  }
  const bookmarks = [
    { title: "封面", page: cover, number: 1 },
    ...(indexSheets[0] ? [{ title: "附件清单", page: indexSheets[0], number: 2 }] : []),
    ...attachmentBookmarks(bundled, rows, starts),
  ];
  writeOutline(bundle, bookmarks);
  writePageLabels(bundle, labels);
  const { createdAt } = options;
  const { title, author, subject } = input;
  const metadata = { title, author, subject, createdAt };
  writeMetadata(bundle, metadata);
  if (options.pdfa && !warnings.some(({ kind }) => kind === NOT_PDFA)) claimPdfA(bundle, metadata);
  const set = typesetter.finish();
  if (!set.ok) return set;
  const list = await listAlone(laid, input, createdAt, style.value);
  if (!list.ok) return list;
  const record = recordOf(bundled, laid, input, options, textOfCover, kept);
  embedRecord(bundle, record, createdAt);
  const written = await file.finish();
  const expected = { pages: totals.bundle, stamps, inked, scans, bookmarks: flat(bookmarks) };
  return ok({
    written,
    pages: totals.bundle,
    list: list.value,
    expected,
    places: rows.map(({ pages }, index) => ({ first: starts[index] ?? 0, pages })),
    record,
    warnings,
  });
}

type NumberedBookmark = { readonly title: string; readonly page: PDFPage; readonly number: number; readonly below?: readonly NumberedBookmark[] };

/** The bookmarks of the attachments, below those of their sections where there are any. */
function attachmentBookmarks(bundled: readonly Bundled[], rows: readonly IndexRow[], starts: readonly number[]): readonly NumberedBookmark[] {
  const marks: (NumberedBookmark & { readonly below: NumberedBookmark[] })[] = [];
  let section: NumberedBookmark[] | undefined;
  for (const [index, { planned, pages }] of bundled.entries()) {
    const page = pages[0]?.page;
    const number = starts[index] ?? 0;
    const heading = rows[index]?.section;
    if (!page) continue;
    if (heading !== undefined) {
      section = [];
      marks.push({ title: heading, page, number, below: section });
    }
    const mark = { title: `附件${planned.number}　${planned.title}`, page, number, below: [] };
    if (section) section.push(mark);
    else marks.push(mark);
  }
  return marks;
}

/** What opening the bundle again needs. */
function recordOf(
  bundled: readonly Bundled[],
  { starts, numbers, front, pages }: LaidBundle,
  input: BundleInput,
  { createdAt: _, ...settings }: FinishOptions,
  cover: Cover,
  kept: KeptNumbers | undefined,
): BundleRecord {
  const { title, author, subject, project, identity, missing = [] } = input;
  const own = { title, author, subject, ...(project && { project }), cover };
  const attachments = bundled.map(({ planned, pages: placed, facts }, index): RecordedAttachment => {
    const { source: __, fileNameCut: ___, ...plan } = planned;
    return { ...plan, ...facts, first: starts[index] ?? 1, pages: placed.length, numbers: numbers.ranges[index + 1] ?? { first: 1, count: 1 } };
  });
  const lastNumber = Math.max(kept?.papers.last ?? 0, ...bundled.map(({ planned }) => planned.number));
  return {
    formatVersion: 1,
    ...identity,
    settings,
    ...own,
    pages,
    front: numbers.ranges[0]?.count ?? front,
    lastPage: numbers.last,
    lastNumber,
    ...(missing.length > 0 && { missing }),
    attachments,
  };
}

/** In the order in which readers show them: a section, then what is below it. */
const flat = (bookmarks: readonly NumberedBookmark[]): ExpectedBundle["bookmarks"] =>
  bookmarks.flatMap(({ title, number, below = [] }) => [{ title, page: number }, ...flat(below)]);

/** 附件清单.pdf: the same index with the same running numbers, without links. */
async function listAlone(laid: LaidBundle, input: BundleInput, createdAt: Date, style: HouseStyle): Promise<Result<AssembledBundle["list"]>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const typesetter = createTypesetter(pdf, productFonts());
  const pages = layOutFront(indexPages(laid.listed, frontText(laid)), style, productFonts());
  for (const page of pages) drawFrontPage(pdf.addPage(pageSize(style)), page, typesetter, style);
  writeMetadata(pdf, { title: "附件清单", author: input.author, subject: input.title, createdAt });
  const set = typesetter.finish();
  if (!set.ok) return set;
  return ok({ bytes: await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }), pages: pages.length });
}

const pageSize = ({ paper }: HouseStyle): [number, number] => [points(paper.width), points(paper.height)];
