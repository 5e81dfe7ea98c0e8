import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { productFonts } from "../documents/fonts.ts";
import { createTypesetter } from "../documents/typesetter.ts";
import { appendDocument, type PlacedPage } from "./append-document.ts";
import type { BundleFile, WrittenFile } from "./bundle-file.ts";
import type { BundleInput, LoadedAttachment } from "./bundle-input.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { drawCover } from "./cover.ts";
import { PAGE_HEIGHT, PAGE_WIDTH } from "./drawing.ts";
import { drawIndex, type IndexRow, layOutIndex } from "./index-pages.ts";
import { writeMetadata, writeOutline, writePageLabels } from "./outline.ts";
import { hasFieldWithin } from "./page-annotations.ts";
import { pageGeometry } from "./page-geometry.ts";
import { scanDigest } from "./page-picture.ts";
import type { Pdfium } from "./pdfium.ts";
import type { ReadingOptions } from "./prepare-attachment.ts";
import type { ReadAttachment } from "./read-attachment.ts";
import { readSafely } from "./read-safely.ts";
import { runningWords, stampPage, stampRunningNumber } from "./stamp.ts";
import { bandOf } from "./stamp-band.ts";
import type { ExpectedBundle } from "./verify-output.ts";

export type AssembledBundle = {
  readonly written: WrittenFile;
  readonly pages: number;
  /** the index as a paper of its own */
  readonly list: { readonly bytes: Uint8Array; readonly pages: number };
  readonly expected: ExpectedBundle;
  readonly warnings: readonly BundleWarning[];
};

/** What a page must show after writing: the data of its scan, else whether it has ink. */
type Shown = { readonly scan: string | undefined; readonly inked: boolean };

type Bundled = { readonly planned: PlannedAttachment; readonly pages: readonly PlacedPage[]; readonly shown: readonly Shown[] };

/** Called with each attachment when it has been read, so that its single file is written before the next is opened. */
export type OnAttachment = (planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment) => Promise<Result<undefined, AppError>>;

/** Called with each attachment as it was read: gives what is bundled, the same or a smaller form. */
export type OnRead = (planned: PlannedAttachment, loaded: LoadedAttachment, read: ReadAttachment) => Promise<Result<ReadAttachment, AppError>>;

/** Reads all attachments in order and makes the bundle of them in `file`. Stops at the first that cannot be read. */
export async function assembleBundle(
  file: BundleFile,
  input: BundleInput,
  reading: ReadingOptions,
  createdAt: Date,
  pdfium: Pdfium,
  checkpoint: Checkpoint,
  onRead: OnRead,
  onAttachment: OnAttachment,
): Promise<Result<AssembledBundle>> {
  const bundled: Bundled[] = [];
  const warnings: BundleWarning[] = [...input.warnings];
  for (const [index, planned] of input.attachments.entries()) {
    await checkpoint.pass("读取附件", index, input.attachments.length);
    const loaded = await input.load(planned);
    if (!loaded.ok) return loaded;
    const asGiven = await readSafely(loaded.value, reading, pdfium, checkpoint);
    if (!asGiven.ok) return asGiven;
    const read = await onRead(planned, loaded.value, asGiven.value);
    if (!read.ok) return read;
    try {
      const appended = await appendSafely(file.pdf, read.value, loaded.value.file, checkpoint);
      if (!appended.ok) return appended;
      bundled.push({ planned, pages: appended.value.pages, shown: appended.value.shown });
      warnings.push(...read.value.warnings, ...appended.value.warnings);
      const written = await onAttachment(planned, loaded.value, read.value);
      if (!written.ok) return written;
      await file.spill();
    } finally {
      read.value.seen.close();
    }
  }
  return finishBundle(file, bundled, input, warnings, createdAt, checkpoint);
}

async function appendSafely(bundle: PDFDocument, read: ReadAttachment, file: string, checkpoint: Checkpoint) {
  const ink: boolean[] = [];
  const shown: Shown[] = [];
  for (const [index, page] of read.pages.getPages().entries()) {
    await checkpoint.pass("检查页边", index + 1, read.pageCount);
    const look = read.looks[index];
    ink.push(look?.inBand || hasFieldWithin(page.node, bandOf(pageGeometry(page.node))));
    const scan = scanDigest(read.seen, index + 1);
    shown.push({ scan, inked: scan === undefined && look?.inked === true });
  }
  try {
    const appended = appendDocument(bundle, read.pages, ink);
    return ok({ pages: appended.pages, shown, warnings: appendWarnings(appended, file) });
  } catch (error) {
    // several streams of one page must be decoded to be joined
    const page = read.warnings.find(({ kind }) => kind === "content-damaged")?.page;
    if (page === undefined) throw error;
    return fail<AppError>({ kind: "attachment-damaged", file, page, cause: "这一页的内容数据已损坏，无法解码" });
  }
}

function appendWarnings(appended: ReturnType<typeof appendDocument>, file: string): readonly BundleWarning[] {
  const enlarged = appended.pages.flatMap(({ change }, index): BundleWarning[] =>
    change === "enlarged"
      ? [{ file, page: index + 1, kind: "enlarged", message: `${file} 第 ${index + 1} 页小于 A8 纸，合订本中已加大页面以容纳页脚，内容大小不变。` }]
      : [],
  );
  const unseen = appended.fieldsWithoutAppearance;
  return [
    ...enlarged,
    ...(unseen > 0
      ? [
          {
            file,
            kind: "fields-without-appearance",
            message: `${file} 有 ${unseen} 个表单域填了内容但没有可显示的外观，合订本中看不到。请用 PDF 软件打印成新的 PDF 后替换。`,
          },
        ]
      : []),
    ...(appended.embeddedFiles
      ? [{ file, kind: "embedded-files", message: `${file} 内嵌有其他文件，合订本中不含这些文件；files 文件夹中的单件仍含有。` }]
      : []),
  ];
}

async function finishBundle(
  file: BundleFile,
  bundled: readonly Bundled[],
  input: BundleInput,
  warnings: readonly BundleWarning[],
  createdAt: Date,
  checkpoint: Checkpoint,
): Promise<Result<AssembledBundle>> {
  const bundle = file.pdf;
  const typesetter = createTypesetter(bundle, productFonts());
  const rows = bundled.map(({ planned, pages }): IndexRow => ({ number: planned.number, title: planned.title, notes: planned.notes, pages: pages.length }));
  const layout = layOutIndex(rows, typesetter);
  const front = 1 + layout.pages.length;
  const attached = rows.reduce((sum, row) => sum + row.pages, 0);
  const starts: number[] = [];
  for (let at = front + 1, index = 0; index < rows.length; index++) {
    starts.push(at);
    at += rows[index]?.pages ?? 0;
  }
  const totals = { attachments: rows.length, pages: attached, bundle: front + attached };
  const size: [number, number] = [PAGE_WIDTH, PAGE_HEIGHT];
  const cover = bundle.insertPage(0, size);
  const indexPages = layout.pages.map((_, index) => bundle.insertPage(1 + index, size));
  drawCover(cover, input.cover(`${rows.length}件，共${attached}页（见附件清单）`), typesetter);
  const targets = bundled.flatMap(({ pages }) => (pages[0] ? [pages[0].page] : []));
  drawIndex(indexPages, layout, starts, totals, typesetter, targets);
  for (const [index, page] of indexPages.entries()) stampRunningNumber({ page, geometry: pageGeometry(page.node), change: "none" }, 2 + index, typesetter);
  const stamps: ExpectedBundle["stamps"][number][] = indexPages.map((_, index) => ({ page: 2 + index, words: [runningWords(2 + index)] }));
  const inked: ExpectedBundle["inked"][number][] = [];
  const scans: ExpectedBundle["scans"][number][] = [];
  let running = front;
  for (const { planned, pages, shown } of bundled) {
    for (const [index, placed] of pages.entries()) {
      running += 1;
      await checkpoint.pass("标注页码", running, totals.bundle);
      stampPage(placed, { number: planned.number, name: planned.name, page: index + 1, pages: pages.length, running }, typesetter);
      stamps.push({ page: running, words: [`附件${planned.number}`, `第${index + 1}页 共${pages.length}页`, runningWords(running)] });
      const { scan, inked: hasInk } = shown[index] ?? { scan: undefined, inked: false };
      if (scan !== undefined) scans.push({ page: running, digest: scan });
      else if (hasInk) inked.push({ page: running, geometry: placed.geometry });
    }
  }
  const bookmarks = [
    { title: "封面", page: cover, number: 1 },
    ...(indexPages[0] ? [{ title: "附件清单", page: indexPages[0], number: 2 }] : []),
    ...bundled.flatMap(({ planned }, index) => {
      const page = targets[index];
      return page ? [{ title: `附件${planned.number}　${planned.title}`, page, number: starts[index] ?? 0 }] : [];
    }),
  ];
  writeOutline(bundle, bookmarks);
  writePageLabels(bundle);
  const { title, author, subject } = input;
  writeMetadata(bundle, { title, author, subject, createdAt });
  const set = typesetter.finish();
  if (!set.ok) return set;
  const list = await listAlone(rows, starts, totals, input, createdAt);
  if (!list.ok) return list;
  const written = await file.finish();
  const expected = { pages: totals.bundle, stamps, inked, scans, bookmarks: bookmarks.map((bookmark) => ({ title: bookmark.title, page: bookmark.number })) };
  return ok({ written, pages: totals.bundle, list: list.value, expected, warnings });
}

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
