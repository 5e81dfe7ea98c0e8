import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { BundleSettings } from "../../shared/documents/bundle-settings.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { productFonts } from "../documents/fonts.ts";
import { createTypesetter } from "../documents/typesetter.ts";
import type { PlacedPage } from "./append-document.ts";
import { linkBack } from "./back-link.ts";
import type { BundleFile, WrittenFile } from "./bundle-file.ts";
import type { BundleInput } from "./bundle-input.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { drawCover } from "./cover.ts";
import { drawDivider } from "./dividers.ts";
import { PAGE_HEIGHT, PAGE_WIDTH } from "./drawing.ts";
import { drawIndex, type IndexRow, layOutIndex } from "./index-pages.ts";
import { writeMetadata, writeOutline, writePageLabels } from "./outline.ts";
import { pageGeometry } from "./page-geometry.ts";
import { runningWords, stampPage, stampRunningNumber } from "./stamp.ts";
import type { Place } from "./upload-files.ts";
import type { ExpectedBundle } from "./verify-output.ts";

export type FinishOptions = Pick<BundleSettings, "dividers" | "sections"> & { readonly createdAt: Date };

export type AssembledBundle = {
  readonly written: WrittenFile;
  readonly pages: number;
  /** the index as a paper of its own */
  readonly list: { readonly bytes: Uint8Array; readonly pages: number };
  readonly expected: ExpectedBundle;
  /** where each attachment stands */
  readonly places: readonly Place[];
  readonly warnings: readonly BundleWarning[];
};

/** What a page must show after writing: the data of its scan, else whether it has ink. */
export type Shown = { readonly scan: string | undefined; readonly inked: boolean };

export type Bundled = { readonly planned: PlannedAttachment; readonly pages: readonly PlacedPage[]; readonly shown: readonly Shown[] };

/** Makes cover, index, dividers, stamps and bookmarks around the pages that are in the file, and ends it. */
export async function finishBundle(
  file: BundleFile,
  bundled: readonly Bundled[],
  input: BundleInput,
  warnings: readonly BundleWarning[],
  options: FinishOptions,
  checkpoint: Checkpoint,
): Promise<Result<AssembledBundle>> {
  const bundle = file.pdf;
  const typesetter = createTypesetter(bundle, productFonts());
  const rows = bundled.map(({ planned, pages }, index): IndexRow => {
    const { number, title, notes, section } = planned;
    const begins = options.sections && section !== undefined && section !== bundled[index - 1]?.planned.section;
    return { number, title, notes, pages: pages.length, ...(begins ? { section } : {}) };
  });
  const layout = layOutIndex(rows, typesetter);
  const front = 1 + layout.pages.length;
  const attached = rows.reduce((sum, row) => sum + row.pages, 0);
  const starts: number[] = [];
  const before = options.dividers ? 1 : 0;
  for (let at = front + 1, index = 0; index < rows.length; index++) {
    at += before;
    starts.push(at);
    at += rows[index]?.pages ?? 0;
  }
  const totals = { attachments: rows.length, pages: attached, bundle: front + attached + before * rows.length };
  const size: [number, number] = [PAGE_WIDTH, PAGE_HEIGHT];
  const cover = bundle.insertPage(0, size);
  const indexPages = layout.pages.map((_, index) => bundle.insertPage(1 + index, size));
  drawCover(cover, input.cover(`${rows.length}件，共${attached}页（见附件清单）`), typesetter);
  const targets = bundled.flatMap(({ pages }) => (pages[0] ? [pages[0].page] : []));
  drawIndex(indexPages, layout, starts, totals, typesetter, targets);
  for (const [index, page] of indexPages.entries()) stampRunningNumber({ page, geometry: pageGeometry(page.node), change: "none" }, 2 + index, typesetter);
  const stamps: ExpectedBundle["stamps"][number][] = indexPages.map((_, index) => ({ page: 2 + index, words: [runningWords(2 + index)] }));
  if (options.dividers) {
    for (const [index, { planned }] of bundled.entries()) {
      const number = (starts[index] ?? 0) - 1;
      const page = bundle.insertPage(number - 1, size);
      drawDivider(page, planned, typesetter);
      stampRunningNumber({ page, geometry: pageGeometry(page.node), change: "none" }, number, typesetter);
      stamps.push({ page: number, words: [`附件${planned.number}`, runningWords(number)] });
    }
  }
  const lists = layout.pages.flatMap((listed, page) => listed.map(() => indexPages[page]));
  const inked: ExpectedBundle["inked"][number][] = [];
  const scans: ExpectedBundle["scans"][number][] = [];
  for (const [place, { planned, pages, shown }] of bundled.entries()) {
    let running = (starts[place] ?? 0) - 1;
    for (const [index, placed] of pages.entries()) {
      running += 1;
      await checkpoint.pass("标注页码", running, totals.bundle);
      stampPage(placed, { number: planned.number, name: planned.name, page: index + 1, pages: pages.length, running }, typesetter);
      const list = index === 0 ? lists[place] : undefined;
      if (list) linkBack(placed, list);
      stamps.push({ page: running, words: [`附件${planned.number}`, `第${index + 1}页 共${pages.length}页`, runningWords(running)] });
      const { scan, inked: hasInk } = shown[index] ?? { scan: undefined, inked: false };
      if (scan !== undefined) scans.push({ page: running, digest: scan });
      else if (hasInk) inked.push({ page: running, geometry: placed.geometry });
    }
  }
  const bookmarks = [
    { title: "封面", page: cover, number: 1 },
    ...(indexPages[0] ? [{ title: "附件清单", page: indexPages[0], number: 2 }] : []),
    ...attachmentBookmarks(bundled, rows, starts),
  ];
  writeOutline(bundle, bookmarks);
  writePageLabels(bundle);
  const { createdAt } = options;
  const { title, author, subject } = input;
  writeMetadata(bundle, { title, author, subject, createdAt });
  const set = typesetter.finish();
  if (!set.ok) return set;
  const list = await listAlone(rows, starts, totals, input, createdAt);
  if (!list.ok) return list;
  const written = await file.finish();
  const expected = { pages: totals.bundle, stamps, inked, scans, bookmarks: flat(bookmarks) };
  return ok({
    written,
    pages: totals.bundle,
    list: list.value,
    expected,
    places: rows.map(({ pages }, index) => ({ first: starts[index] ?? 0, pages })),
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

/** In the order in which readers show them: a section, then what is below it. */
const flat = (bookmarks: readonly NumberedBookmark[]): ExpectedBundle["bookmarks"] =>
  bookmarks.flatMap(({ title, number, below = [] }) => [{ title, page: number }, ...flat(below)]);

/** 附件清单.pdf: the same index with the same running numbers, without links. */
async function listAlone(
  rows: readonly IndexRow[],
  starts: readonly number[],
  totals: Parameters<typeof drawIndex>[3],
  input: BundleInput,
  createdAt: Date,
): Promise<Result<AssembledBundle["list"]>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const typesetter = createTypesetter(pdf, productFonts());
  const layout = layOutIndex(rows, typesetter);
  const pages: PDFPage[] = layout.pages.map(() => pdf.addPage([PAGE_WIDTH, PAGE_HEIGHT]));
  drawIndex(pages, layout, starts, totals, typesetter);
  writeMetadata(pdf, { title: "附件清单", author: input.author, subject: input.title, createdAt });
  const set = typesetter.finish();
  if (!set.ok) return set;
  return ok({ bytes: await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }), pages: pages.length });
}
