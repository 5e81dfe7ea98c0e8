import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { Case } from "../../../shared/case/case.ts";
import type { BundleDifference, Misuse } from "../../../shared/causes.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { type PackedCase, printPackCover } from "../../../shared/documents/print-pack-cover.ts";
import { type SeparatorCode, separatorText, shortVersion } from "../../../shared/documents/separator-code.ts";
import { separatorSheet } from "../../../shared/documents/separator-sheet.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { given } from "../../../shared/facts/facts.ts";
import { type BundleWarning, nameInPack, type PrintPackReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { appendDocument } from "../../bundle/append-document.ts";
import { drawSeparatorCode } from "../../documents/draw-qr-code.ts";
import { renderPdf } from "../../documents/pdf.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import type { LoadedAttachment } from "../../ingest/loaded-attachment.ts";
import { readSafely } from "../../ingest/read-attachment.ts";
import { checkOutputPlace } from "../../library/cases/output-place.ts";
import { type Bookmark, writeOutline } from "../../pdf/outline.ts";
import { openPdfium, type Pdfium } from "../../pdf/pdfium.ts";
import { Checkpoint, Stopped } from "../../workers/checkpoint.ts";
import type { JobControl } from "../../workers/progress.ts";
import { checkCaseFolder } from "../check/check-case.ts";
import { type DocumentsToSeal, documentsToSeal, notPrintedHere } from "./print-pack-papers.ts";

/**
 * `paths`: case folders or `case.json`, in the order of the pack; `out`: the PDF, absolute. `passwords`: each is tried on
 * encrypted papers. `base`: for a pack of one case, as of `checkCaseFolder`. `separators`: a sheet with a code goes before each paper
 * and each list, by which the scans that come back are assigned; the papers themselves stay as they are. A letter that is printed in
 * Word is left out; with `separators` its sheet is in the pack.
 */
export type PrintPackRequest = {
  readonly paths: readonly string[];
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
  readonly base?: string | undefined;
  readonly separators?: boolean;
};

/** The pack as it grows. */
type Pack = {
  readonly pdf: PDFDocument;
  readonly pdfium: Pdfium;
  readonly passwords: readonly string[];
  readonly checkpoint: Checkpoint;
  readonly separators: boolean;
  readonly warnings: BundleWarning[];
  readonly bookmarks: Bookmark[];
};

/** A case with its papers in the pack. */
type PackedDocuments = {
  readonly case: Case;
  /** where there are several cases */
  readonly name: string | undefined;
  readonly list: PDFPage | undefined;
  readonly papers: readonly { readonly title: string; readonly pages: readonly PDFPage[] }[];
};

/**
 * One PDF of all that must still be sealed: for each case its 用印清单, then its letters, agreement copies and translations
 * in the order of that list, as they are, with nothing stamped on them; for several cases a list of these in front. The
 * file appears whole or not at all. Errors: those of `checkCaseFolder`, `documentsToSeal` and of reading attachments;
 * `wrong-use` when there is nothing to seal; `output-inside-case`, `output-unwritable`, `bundle-differs`, `cancelled`.
 */
export async function printPack(request: PrintPackRequest, control: JobControl = {}): Promise<Result<PrintPackReport>> {
  try {
    return await makePack(request, new Checkpoint(control));
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    throw error;
  }
}

/** The pack of many cases, with how many papers of each are in it, for which slots, and how many had to be left out, by its path, and the cases that are not in it. `pack` is absent where nothing is left for one. */
export type ManyPacksReport = {
  readonly pack?: PrintPackReport;
  readonly packed: readonly { readonly path: string; readonly papers: number; readonly leftOut: number; readonly slots: readonly string[] }[];
  readonly failed: readonly { readonly path: string; readonly error: AppError }[];
};

/** The same of all cases that can be packed: each that fails is left out and told. Errors: as `printPack`, where they are of no one case. */
export async function printPacks(request: PrintPackRequest, control: JobControl = {}): Promise<Result<ManyPacksReport>> {
  const checkpoint = new Checkpoint(control);
  const failed: ManyPacksReport["failed"][number][] = [];
  try {
    for (let paths = request.paths; ; ) {
      const at: { path?: string | undefined } = {};
      const packed: ManyPacksReport["packed"][number][] = [];
      const made = await makePack({ ...request, paths }, checkpoint, {
        begins: (path) => {
          at.path = path;
        },
        packs: (one) => packed.push(one),
        place: (path) => ({ done: request.paths.indexOf(path), total: request.paths.length }),
      });
      if (made.ok) return ok({ pack: made.value, packed, failed });
      // what is left has nothing to seal: that too is told beside those that failed
      if (at.path === undefined) return failed.length > 0 && made.error.kind === "wrong-use" ? ok({ packed, failed }) : made;
      failed.push({ path: at.path, error: made.error });
      paths = paths.filter((path) => path !== at.path);
      if (paths.length === 0) return ok({ packed: [], failed });
    }
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    throw error;
  }
}

/**
 * What the making of a pack tells: the case that it begins with, `undefined` once all are in, and what of it is packed
 * and left out. `place`: where a case stands among all that were asked for, when some of them are left out already.
 */
type PackWatch = {
  readonly begins: (path: string | undefined) => void;
  readonly packs: (packed: ManyPacksReport["packed"][number]) => void;
  readonly place?: (path: string) => { readonly done: number; readonly total: number };
};
const UNWATCHED: PackWatch = { begins: () => undefined, packs: () => undefined };

async function makePack(
  { paths, out, moment, base, passwords = [], separators = false }: PrintPackRequest,
  checkpoint: Checkpoint,
  watch: PackWatch = UNWATCHED,
): Promise<Result<PrintPackReport>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const pack: Pack = { pdf, pdfium: await openPdfium(), passwords, checkpoint, separators, warnings: [], bookmarks: [] };
  const filled: PackedDocuments[] = [];
  const leftOut: PrintPackReport["leftOut"][number][] = [];
  for (const [index, path] of paths.entries()) {
    const { done, total } = watch.place?.(path) ?? { done: index, total: paths.length };
    await checkpoint.pass({ code: "reading-cases" }, done, total);
    watch.begins(path);
    const checked = await checkCaseFolder(path, { moment, base });
    if (!checked.ok) return checked;
    const place = await checkOutputPlace(checked.value.folder, out);
    if (!place.ok) return place;
    const toSeal = await documentsToSeal(checked.value);
    if (!toSeal.ok) return toSeal;
    const theCase = checked.value.case;
    const name = paths.length > 1 ? (given(theCase.title) ?? theCase.id) : undefined;
    const papersHere = toSeal.value.papers.filter(({ content }) => !content.inWord);
    const notHere = notPrintedHere(toSeal.value, separators);
    leftOut.push(...notHere.map((paper) => ({ caseId: theCase.id, ...named(name), ...paper })));
    watch.packs({ path, papers: papersHere.length, leftOut: notHere.length, slots: [...new Set(papersHere.map(({ slot }) => slot))] });
    if ((separators ? toSeal.value.papers.length : papersHere.length) === 0) continue;
    const added = await addCase(pack, toSeal.value, theCase, name);
    if (!added.ok) return name === undefined ? added : fail(ofCase(added.error, name));
    filled.push({ case: theCase, name, ...added.value });
  }
  watch.begins(undefined);
  const [first] = filled;
  if (first === undefined) return fail({ kind: "wrong-use", problem: nothingToSeal(leftOut) });
  if (filled.length > 1) {
    const front = await addCover(pack, filled);
    if (!front.ok) return front;
  }
  writeOutline(pdf, pack.bookmarks);
  pdf.setTitle(filled.length > 1 ? `用印包　${filled.length}个项目` : `用印包　${given(first.case.title) ?? ""}`.trim(), { showInWindowTitleBar: true });
  pdf.setProducer("国合申报匣");
  pdf.setLanguage("zh-CN");
  const bytes = await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  await checkpoint.pass({ code: "verifying" }, 1, 1);
  const pages = pdf.catalog.Pages().Kids().asArray();
  const problem = readsAgain(pack.pdfium, bytes, pages.length);
  if (problem !== undefined) return fail({ kind: "bundle-differs", file: out, problem });
  const written = await writeAtomically(out, bytes);
  if (!written.ok) return written;
  const placeOf = (page: PDFPage | undefined) => (page === undefined ? 0 : pages.indexOf(page.ref) + 1);
  const papers = filled.flatMap(({ case: { id }, name, papers: own }) =>
    own.map(({ title, pages: sheets }) => ({ caseId: id, ...named(name), title, page: placeOf(sheets[0]), pages: sheets.length })),
  );
  return ok({ file: out, pages: pages.length, bytes: bytes.length, papers, leftOut, warnings: pack.warnings });
}

const named = (name: string | undefined) => (name === undefined ? {} : { case: name });

/** Appends the seal list of a case and its papers. `name`: the case, where there are several: then its papers are bookmarked below it. */
async function addCase(
  pack: Pack,
  { cover, papers }: DocumentsToSeal,
  theCase: Case,
  name: string | undefined,
): Promise<Result<Omit<PackedDocuments, "case" | "name">>> {
  const bookmarks: Bookmark[] = [];
  let first: PDFPage | undefined;
  if (cover) {
    const list = await addDocument(pack, cover, separatorOf(pack, theCase, { title: cover.title, document: cover.id, version: "" }));
    if (!list.ok) return list;
    [first] = list.value;
    if (first) bookmarks.push({ title: cover.title, page: first });
  }
  const added: PackedDocuments["papers"][number][] = [];
  for (const [index, { title, content, ...place }] of papers.entries()) {
    await pack.checkpoint.pass({ code: "reading-papers-to-seal" }, index, papers.length);
    const separatorWith = (version: string) => separatorOf(pack, theCase, { title, document: place.document ?? "", slot: place.slot, for: place.for, version });
    if (content.inWord) {
      const sheet = await separatorWith(content.version)?.(undefined);
      if (sheet && !sheet.ok) return sheet;
      const [page] = sheet?.value ?? [];
      if (page) bookmarks.push({ title, page });
      continue;
    }
    const loaded = await content.load();
    if (!loaded.ok) return loaded;
    const separator = separatorWith(loaded.value.version);
    const pages = await appendLoaded(pack, loaded.value, { name, separator });
    if (!pages.ok) return pages;
    const [page] = pages.value;
    if (page) bookmarks.push({ title, page });
    added.push({ title, pages: pages.value });
  }
  const start = bookmarks[0]?.page;
  if (name === undefined) pack.bookmarks.push(...bookmarks);
  else if (start) pack.bookmarks.push({ title: name, page: start, below: bookmarks });
  return ok({ list: first, papers: added });
}

/** With many cases in one pack, a message about a file names the case that it belongs to. */
const ofCase = (error: AppError, name: string): AppError =>
  "file" in error && error.file !== undefined ? { ...error, file: `${name}：${error.file}` } : error;

/** Puts a separator sheet for a paper of so many pages that show something at the end of the pack; `undefined`: Word alone knows. */
type AddSeparator = (pages: number | undefined) => Promise<Result<readonly PDFPage[]>>;
type Separated = Omit<SeparatorCode, "caseId" | "pages"> & { readonly title: string };

/** `undefined`: no separator sheets are wanted. */
function separatorOf(pack: Pack, theCase: Case | undefined, { title, ...code }: Separated): AddSeparator | undefined {
  if (!pack.separators) return undefined;
  return async (pages) => {
    const sheet = separatorSheet({
      project: given(theCase?.title) ?? "",
      lead: given(theCase?.lead?.name) ?? "",
      title,
      pages,
      isList: code.slot === undefined,
    });
    const added = await addDocument(pack, sheet);
    const [page] = added.ok ? added.value : [];
    if (page) drawSeparatorCode(page, separatorText({ caseId: theCase?.id, pages: pages ?? 0, ...code, version: shortVersion(code.version) }));
    return added;
  };
}

async function addDocument(pack: Pack, content: DocumentContent, separator?: AddSeparator): Promise<Result<readonly PDFPage[]>> {
  const rendered = await renderPdf(content);
  return rendered.ok ? appendLoaded(pack, { file: `${content.id}.pdf`, bytes: rendered.value.bytes, sha256: "" }, { separator }) : rendered;
}

/** Appends all pages of a file as they are, behind its separator sheet. */
async function appendLoaded(
  { pdf, pdfium, passwords, warnings, checkpoint }: Pack,
  loaded: LoadedAttachment,
  { name, separator }: { readonly name?: string | undefined; readonly separator?: AddSeparator | undefined },
): Promise<Result<readonly PDFPage[]>> {
  const read = await readSafely(loaded, { passwords, keepSizes: false, unstamped: true }, pdfium, checkpoint);
  if (!read.ok) return read;
  try {
    const sheet = await separator?.(read.value.looks.filter(({ blank }) => !blank).length);
    if (sheet && !sheet.ok) return sheet;
    const { pages } = appendDocument(pdf, read.value.pages, []);
    warnings.push(...read.value.warnings.map((warning) => (name === undefined ? warning : { ...warning, message: `${name}：${warning.message}` })));
    return ok(pages.map(({ page }) => page));
  } finally {
    read.value.seen.close();
  }
}

/** Puts the list of the cases before all other pages: set once to see how many pages it takes, and again with the places that follow. */
async function addCover(pack: Pack, filled: readonly PackedDocuments[]): Promise<Result<undefined>> {
  const places = pack.pdf.catalog.Pages().Kids().asArray();
  const cover = (before: number) =>
    printPackCover(filled.map((one) => coverEntry(one, (page) => (page === undefined ? 0 : before + places.indexOf(page.ref) + 1))));
  const tried = await renderPdf(cover(0));
  if (!tried.ok) return tried;
  const content = cover(tried.value.pages + (pack.separators ? 1 : 0));
  const added = await addDocument(pack, content, separatorOf(pack, undefined, { title: content.title, document: content.id, version: "" }));
  if (!added.ok) return added;
  // the tree of a file that was made here is flat; pdf-lib's own moving of pages counts them wrongly
  const kids = pack.pdf.catalog.Pages().Kids();
  for (let left = kids.size() - places.length; left > 0; left -= 1) {
    const last = kids.get(kids.size() - 1);
    kids.remove(kids.size() - 1);
    kids.insert(0, last);
  }
  const [page] = added.value;
  if (page) pack.bookmarks.unshift({ title: content.title, page });
  return ok(undefined);
}

const coverEntry = ({ case: theCase, list, papers }: PackedDocuments, placeOf: (page: PDFPage | undefined) => number): PackedCase => ({
  title: given(theCase.title) ?? theCase.id,
  applicant: given(theCase.applicant?.name) ?? "",
  lead: given(theCase.lead?.name) ?? "",
  page: placeOf(list ?? papers[0]?.pages[0]),
  papers: papers.map(({ title, pages }) => ({ title, copies: 1, pages: pages.length, page: placeOf(pages[0]) })),
});

const nothingToSeal = (leftOut: PrintPackReport["leftOut"]): Misuse =>
  leftOut.length === 0
    ? { code: "nothing-to-seal" }
    : { code: "nothing-printable", papers: leftOut.map((paper) => ({ name: nameInPack(paper), why: paper.why })) };

/** What a reader makes of the finished file; `undefined`: the pages that were put into it. */
function readsAgain(pdfium: Pdfium, bytes: Uint8Array, pages: number): BundleDifference | undefined {
  const seen = pdfium.open(bytes);
  if (typeof seen === "string") return { code: "not-opened" };
  const count = seen.pageCount;
  seen.close();
  return count === pages ? undefined : { code: "page-count", planned: pages, found: count };
}
