import { cellName } from "../../../shared/desk/row-to-case.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { digestOf, digestOfTable, digestOfWord } from "../../../shared/files-first/digest.ts";
import type { FileDigest, FoundScan, ReadFoundFile } from "../../../shared/files-first/found-file.ts";
import type { FileText } from "../../../shared/reading/page-text.ts";
import { docxRows } from "../../documents/docx-pages.ts";
import { readWorkbook } from "../../files/workbook.ts";
import { fileType, refusalOf } from "../../ingest/file-type.ts";
import { type LoadedAttachment, loadFile } from "../../ingest/loaded-attachment.ts";
import { withoutWord } from "../../ingest/without-word.ts";
import { decodeText } from "../../library/guides/guide-folder.ts";
import { readText } from "../../reading/read-text.ts";
import type { JobControl } from "../../workers/progress.ts";

/** `path`: where it lies; `file`: what messages call it; `recognises`: pages without text are recognised, which takes long. */
export type FoundFileRequest = { readonly path: string; readonly file: string; readonly recognises: boolean };

const TABLE_LIMITS = { rows: 2_000, columns: 200 };
/** Pages of a scan that are recognised: what it is, whose, and as a rule the term, stand among them. */
const MOST_RECOGNISED = 12;
const PLAIN_TEXT = /\.(?:txt|md)$/i;
const MOST_PLAIN_BYTES = 1_000_000;

/**
 * Reads a file with which a project may begin, as far as it tells what the file is and what it says for the form. Nothing is written
 * beside it. Of its progress only the pages that are recognised are told: a text layer is read in a moment. Errors: `file-unreadable`, those of `readText`, `attachment-unsupported`, `attachment-damaged`, `cancelled`.
 */
export async function readFoundFile(
  { path, file, recognises }: FoundFileRequest,
  control: JobControl = {},
): Promise<Result<ReadFoundFile | FoundScan, AppError>> {
  const loaded = await loadFile(path, file);
  if (!loaded.ok) return loaded;
  const { sha256 } = loaded.value;
  const read = await digestFile(loaded.value, recognises, control);
  if (control.signal?.aborted) return fail({ kind: "cancelled" });
  if (!read.ok) return read;
  return ok("digest" in read.value ? { kind: "read", sha256, ...read.value } : read.value);
}

type Digested = { readonly digest: FileDigest; readonly pages?: number };

async function digestFile(loaded: LoadedAttachment, recognises: boolean, control: JobControl): Promise<Result<Digested | FoundScan, AppError>> {
  const { bytes, file } = loaded;
  const type = fileType(bytes, file);
  if (type.kind === "other" && type.found.code === "excel") {
    const table = await readWorkbook(bytes, TABLE_LIMITS);
    return table.ok ? ok({ digest: digestOfTable(table.value, cellName) }) : fail({ kind: "attachment-damaged", file, cause: { code: "not-parsed" } });
  }
  if (type.kind === "other" || type.kind === "broken") {
    const isPlain = type.kind === "other" && type.found.code === "text" && PLAIN_TEXT.test(file);
    const plain = isPlain ? digestPlainText(bytes) : undefined;
    return plain ? ok({ digest: plain }) : fail(refusalOf(type, file));
  }
  if (type.kind === "word" && type.ending === "docx") {
    const read = docxRows(bytes, file);
    if (!read.ok) return read;
    const { rows, isUnderReview } = read.value;
    return ok({ digest: { ...digestOfWord(rows), ...(isUnderReview && { isUnderReview }) } });
  }
  const readable = await withoutWord(loaded, { signal: control.signal }, type);
  return readable.ok ? digestPages(readable.value, recognises, control) : readable;
}

/** Notes about a project, a paragraph a line; `undefined`: they say nothing for the form, and no attachment is such a file. */
function digestPlainText(bytes: Uint8Array): FileDigest | undefined {
  const lines = decodeText(bytes.subarray(0, MOST_PLAIN_BYTES)).replace(/^\uFEFF/, "");
  const digest = digestOfWord(lines.split(/\r\n?|\n/).map((line) => [line]));
  const isOurs = digest.role === undefined || digest.role === "report" || digest.role === "budget";
  return isOurs && digest.facts.length > 0 ? digest : undefined;
}

async function digestPages(loaded: LoadedAttachment, recognises: boolean, control: JobControl): Promise<Result<Digested | FoundScan, AppError>> {
  const digital = await pagesOf(loaded, control, {});
  if (!digital.ok) return digital;
  const { pages, unread } = digital.value;
  const scanned = unread.map(({ page }) => page).slice(0, MOST_RECOGNISED);
  if (scanned.length > 0 && !recognises) return ok({ kind: "scan", pages: scanned.length });
  const recognised = scanned.length === 0 ? digital : await pagesOf(loaded, control, { recognise: scanned });
  if (!recognised.ok) return recognised;
  const fresh = new Map(recognised.value.pages.map((page) => [page.page, page]));
  const left = unread.filter(({ page }) => !scanned.includes(page));
  const all = pages.map((page) => fresh.get(page.page) ?? page);
  return ok({ digest: digestOf({ pages: all, unread: scanned.length === 0 ? unread : [...recognised.value.unread, ...left] }), pages: all.length });
}

const pagesOf = (
  loaded: LoadedAttachment,
  control: JobControl,
  { recognise }: { readonly recognise?: readonly number[] },
): Promise<Result<FileText, AppError>> =>
  readText(loaded, {
    ocr: recognise !== undefined,
    ...(recognise && { pages: recognise, freesBytes: true }),
    ...(control.signal && { signal: control.signal }),
    onPage: ({ stage, done, pages }) => {
      if (stage === "ocr") control.onProgress?.({ step: { code: "reading-page", file: loaded.file, stage }, done, total: pages });
    },
  });
