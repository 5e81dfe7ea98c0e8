import { pagesToRead, type StackPage, type StackPart, splitStack as splitPages } from "../../../shared/desk/scan-stack.ts";
import { type PrintedScan, scansByText } from "../../../shared/desk/scan-text.ts";
import type { AssignedScan, ExpectedDocument, FilePages, LeftOverScan, SplitReport, StackPageReport } from "../../../shared/desk/split-report.ts";
import { parseSeparator } from "../../../shared/documents/separator-code.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { endIdleReaders } from "../../ingest/decoding-client.ts";
import { readGuides } from "../../library/guides/guides.ts";
import { findCases } from "../../library/workspaces/workspace.ts";
import { endCodeReader, readStackFile, type StackFile } from "../../reading/read-stack.ts";
import { endIdleRecognition, type PageRead, readText } from "../../reading/read-text.ts";
import { isAsOpened } from "../../reading/stored-pdf.ts";
import type { JobControl } from "../../workers/progress.ts";
import { type ExpectedOfCase, expectedDocuments } from "./expected-documents.ts";

/** `files`: the stack in its order, absolute paths. `cases`: the folder that the cases are in. `passwords`: each is tried on encrypted files. */
export type SplitRequest = {
  readonly files: readonly string[];
  readonly cases: string;
  readonly moment: Moment;
  readonly passwords: readonly string[];
};

/** A file of the stack as it was opened: its pages as a PDF for the threads, and no other copy of it. */
type OpenedFile = StackFile & { readonly file: string };
/** A page of the stack, and the one of its file that it is (from 1). `gap`: the file before could not be read. */
type Place = { readonly opened: OpenedFile; readonly page: number; readonly gap?: boolean };

/**
 * Reads a stack of scans and says which pages are which document of which case; nothing is written. Text is recognised only on pages
 * that no separator sheet assigns. Files and cases that cannot be read are reported, and hold up nothing else; a file that is written or
 * moved away meanwhile is one of these, with all its pages.
 * Errors: those of `findCases`; `cancelled`.
 */
export async function splitStack({ files, cases, moment, passwords }: SplitRequest, control: JobControl = {}): Promise<Result<SplitReport>> {
  const { signal } = control;
  const refused: AppError[] = [];
  const folders = await findCases(cases, (_folder, error) => refused.push(error));
  if (!folders.ok) return folders;
  const expected: ExpectedOfCase[] = [];
  const installed = await readGuides();
  for (const [index, folder] of folders.value.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    const found = await expectedDocuments(folder, installed, moment);
    if (found.ok) expected.push(...found.value);
    else refused.push(found.error);
    control.onProgress?.({ step: { code: "reading-cases" }, done: index + 1, total: folders.value.length });
  }
  const openedFiles: (OpenedFile | undefined)[] = [];
  for (const file of files) {
    const opened = await openFile(file, passwords, control);
    if (!opened.ok && opened.error.kind === "cancelled") return opened;
    openedFiles.push(opened.ok ? opened.value : undefined);
    if (!opened.ok) refused.push(opened.error);
  }
  // what these threads made of the stack is needed no more, and recognising text takes much
  await Promise.all([endCodeReader(), endIdleReaders()]);
  const pages = await readPages(openedFiles, expected, passwords, control);
  if (!pages.ok) return pages;
  const { places, stack, texts } = pages.value;
  refused.push(...pages.value.refused);
  const printed = new Map<ExpectedOfCase, PrintedScan>();
  for (const document of texts.size === 0 ? [] : expected) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    printed.set(document, await document.printed());
  }
  const textOf = (index: number) => {
    const place = places[index];
    return (
      place &&
      texts
        .get(place)
        ?.lines.map(({ text }) => text)
        .join("\n")
    );
  };
  const split = () => splitPages(stack, expected, scansByText(textOf, [...printed.values()]));
  const first = split();
  // pages are left over, and what is awaited is known only as a picture: it is read like the pages themselves
  for (const document of first.some(isUnrecognised) ? expected : []) {
    const isFound = first.some((part) => part.kind === "assigned" && part.expected === document.key);
    if (document.back || isFound || printed.get(document)?.pages.length !== 0) continue;
    if (signal?.aborted) return fail({ kind: "cancelled" });
    const onPage = ({ done, pages, stage }: PageRead) =>
      control.onProgress?.({ step: { code: "reading-page", file: document.title, stage }, done, total: pages });
    printed.set(document, await document.printed({ passwords, onPage, ...(signal && { signal }) }));
  }
  const parts = split();
  const read = [...new Set(places.map(({ opened }) => opened))].map(({ file, sha256 }) => ({ file, sha256 }));
  return ok({
    files: read,
    ...scansOf(parts, places, expected),
    pages: pageReports(places, stack, parts, texts),
    expected: expected.map(plain),
    refused,
  });
}

type ReadPages = {
  readonly places: readonly Place[];
  readonly stack: readonly StackPage[];
  readonly texts: ReadonlyMap<Place, PageText>;
  readonly refused: readonly AppError[];
};

/**
 * The pages of these files, with the text of those that no separator sheet assigns; a file that could not be opened is `undefined`.
 * One that turns out to be changed while it is read is refused as a whole; its neighbours are then looked at again.
 */
async function readPages(
  files: readonly (OpenedFile | undefined)[],
  expected: readonly ExpectedOfCase[],
  passwords: readonly string[],
  control: JobControl,
): Promise<Result<ReadPages>> {
  const places = files.flatMap((opened, at): readonly Place[] => {
    const behindGap = at > 0 && files[at - 1] === undefined;
    return opened?.inspected.map((_, index) => ({ opened, page: index + 1, gap: behindGap && index === 0 })) ?? [];
  });
  const stack = places.map(stackPage);
  const toRead = pagesToRead(stack, expected).flatMap((index) => places[index] ?? []);
  const texts = await textsOf(toRead, passwords, control).finally(endIdleRecognition);
  if (!texts.ok) return texts;
  const changed = files.filter((opened) => opened !== undefined && !isAsOpened(opened.pdf));
  if (changed.length === 0) return ok({ places, stack, texts: texts.value, refused: [] });
  const sound = files.map((opened) => (changed.includes(opened) ? undefined : opened));
  const rest = await readPages(sound, expected, passwords, control);
  const refused = changed.flatMap((opened) => (opened ? [{ kind: "scan-changing" as const, file: opened.file }] : []));
  return rest.ok ? ok({ ...rest.value, refused: [...refused, ...rest.value.refused] }) : rest;
}

/** Nothing told where these pages belong. */
const isUnrecognised = (part: StackPart): boolean => part.kind === "left-over" && (part.why === "not-recognised" || part.why === "alike");

async function openFile(file: string, passwords: readonly string[], { signal, onProgress }: JobControl): Promise<Result<OpenedFile, AppError>> {
  const read = await readStackFile(file, {
    passwords,
    signal,
    onLook: (done, total) => onProgress?.({ step: { code: "reading-file", file, stage: "look" }, done, total }),
    onPage: (done, total) => onProgress?.({ step: { code: "reading-file", file }, done, total }),
  });
  return read.ok ? ok({ ...read.value, file }) : read;
}

function stackPage({ opened, page, gap = false }: Place): StackPage {
  const text = opened.codes[page - 1];
  const code = text === undefined ? undefined : parseSeparator(text);
  return { blank: opened.inspected[page - 1]?.blank ?? false, ...(code !== undefined && { code }), ...(gap && { gap }) };
}

/** The text of these pages, recognised where it must be; a page that cannot be read has none. */
async function textsOf(
  wanted: readonly Place[],
  passwords: readonly string[],
  { signal, onProgress }: JobControl,
): Promise<Result<ReadonlyMap<Place, PageText>>> {
  const texts = new Map<Place, PageText>();
  for (const opened of new Set(wanted.map((place) => place.opened))) {
    const own = wanted.filter((place) => place.opened === opened);
    const read = await readText(
      { file: opened.file, sha256: opened.sha256, opened },
      {
        ocr: true,
        passwords,
        pages: own.map(({ page }) => page),
        ...(signal && { signal }),
        onPage: ({ stage, done, pages }) => onProgress?.({ step: { code: "reading-page", file: opened.file, stage }, done, total: pages }),
      },
    );
    if (signal?.aborted) return fail({ kind: "cancelled" });
    if (!read.ok) continue;
    for (const place of own) {
      const text = read.value.pages.find(({ page }) => page === place.page);
      if (text && !read.value.unread.some(({ page }) => page === place.page)) texts.set(place, text);
    }
  }
  return ok(texts);
}

function scansOf(parts: readonly StackPart[], places: readonly Place[], expected: readonly ExpectedOfCase[]): Pick<SplitReport, "assigned" | "unassigned"> {
  const byKey = new Map(expected.map((document) => [document.key, plain(document)]));
  const assigned: AssignedScan[] = [];
  const unassigned: LeftOverScan[] = [];
  for (const part of parts) {
    if (part.kind === "list") continue;
    const document = part.expected === undefined ? undefined : byKey.get(part.expected);
    const pages = filePages(part.pages.flatMap((index) => places[index] ?? []));
    if (part.kind === "assigned" && document) assigned.push({ parts: pages, document, by: part.by });
    else if (part.kind === "left-over") unassigned.push({ parts: pages, why: part.why, ...(document && { maybe: document }) });
  }
  return { assigned, unassigned };
}

const plain = ({ key, case: folder, slot, for: subject, project, lead, title, shortTitle, back, replaces }: ExpectedOfCase): ExpectedDocument => ({
  key,
  case: folder,
  slot,
  ...(subject !== undefined && { for: subject }),
  project,
  lead,
  title,
  shortTitle,
  back,
  ...(replaces !== undefined && { replaces }),
});

/** Places in the stack as pages of its files. */
function filePages(places: readonly Place[]): readonly FilePages[] {
  const parts: { file: string; pages: number[] }[] = [];
  for (const { opened, page } of places) {
    const last = parts.at(-1);
    if (last?.file === opened.file) last.pages.push(page);
    else parts.push({ file: opened.file, pages: [page] });
  }
  return parts;
}

function pageReports(
  places: readonly Place[],
  stack: readonly StackPage[],
  parts: readonly StackPart[],
  texts: ReadonlyMap<Place, PageText>,
): readonly StackPageReport[] {
  const lists = new Set(parts.flatMap((part) => (part.kind === "list" ? part.pages : [])));
  return places.map((place, index) => {
    const { opened, page } = place;
    const inspected = opened.inspected[page - 1]?.turn ?? null;
    const kind = stack[index]?.code !== undefined ? "separator" : stack[index]?.blank ? "blank" : lists.has(index) ? "list" : "content";
    return { file: opened.file, page, kind, turn: texts.get(place)?.turn ?? inspected };
  });
}
