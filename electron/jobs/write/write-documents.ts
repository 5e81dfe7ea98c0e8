import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import type { OwnNames } from "../../../shared/case/field-catalogue.ts";
import { type DocumentContent, documentText } from "../../../shared/documents/blocks.ts";
import { documentOf, type FilledForm, type FilledUnitTemplate } from "../../../shared/documents/write-letter.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { given, partyName } from "../../../shared/facts/facts.ts";
import { questionNames } from "../../../shared/guide/question-names.ts";
import { documentNote } from "../../../shared/messages/document-note.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { Progress, WriteReport } from "../../../shared/report.ts";
import { freeName, nameKey, portableName, portablePart } from "../../../shared/text/file-names.ts";
import { renderDocx } from "../../documents/docx.ts";
import type { DocxOrigin } from "../../documents/docx-shell.ts";
import { type HouseStyle, readHouseStyle } from "../../documents/house-style.ts";
import { layOut } from "../../documents/layout.ts";
import { type RenderedPdf, renderPdf } from "../../documents/pdf.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { readingError, writingError } from "../../files/file-error.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { readRegularFile } from "../../files/regular-file.ts";
import { sha256 } from "../../files/sha256.ts";
import { pageCount } from "../../library/cases/add-attachment.ts";
import { keepWrittenFiles, nameToWrite, readWrittenFiles } from "../../library/remembered/written-files.ts";
import { type Fonts, productFonts } from "../../pdf/fonts/fonts.ts";
import { type Planned, type PlanRequest, planDocuments, type Skipped } from "./plan-documents.ts";

/** `out`: folder for the documents, made if it is not there. */
export type WriteRequest = PlanRequest & {
  readonly out: string;
  /** of the case: pages of papers to seal that do not say how many they have are counted there */
  readonly folder?: string;
  /** where `out` will lie in the end, when it is filled aside */
  readonly settlesAt?: string;
  /** files are named as people read them, 承诺书_对方.docx, in place of `<id>--<for>.docx` */
  readonly byTitle?: boolean;
};

/** `failure`: a template that cannot be read or a character without a glyph; its documents stand in `skipped`, the others are written. */
export type Written = WriteReport & {
  readonly failure?: AppError;
  /** what each written document says; `name`: id, or id and `:` and whom it is for */
  readonly words: readonly SaidText[];
};
export type SaidText = { readonly name: string; readonly words: string };

export type WriteOptions = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/** The case with the pages of what the seal list lists, which a case written by another program may leave out; one file is read at a time. */
async function withPageCounts({ case: theCase, guide, folder }: WriteRequest): Promise<Case> {
  const { attachments } = theCase;
  const sealed = new Set(guide.slots.flatMap(({ id, sealed }) => (sealed ? [id] : [])));
  const isCounted = ({ slot, pages }: Attachment) => typeof pages !== "number" && slot !== undefined && sealed.has(slot);
  if (folder === undefined || !attachments?.some(isCounted)) return theCase;
  const counted: Attachment[] = [];
  for (const attachment of attachments) {
    const found = isCounted(attachment) ? await findAttachmentFile(folder, attachment) : undefined;
    const pages = found?.ok ? await pageCount(found.value.path) : undefined;
    counted.push(pages === undefined ? attachment : { ...attachment, pages });
  }
  return { ...theCase, attachments: counted };
}

/**
 * Writes the documents of a case as `<id>[--<for>].docx` and `.pdf` with the same words, or `byTitle`. A document that the answers do
 * not carry is left out and named in `skipped` with the reason; so is one that cannot be set, and `failure` says why. All
 * are rendered before the first is put on disk. A file that was edited since it was written is never overwritten: the new
 * one gets a number, and a warning says so. Errors: `document-unknown`, `topic-unknown`, `output-unwritable`,
 * `cancelled`; `template-invalid` and `glyph-missing` when no document is left.
 */
export async function writeDocuments(asked: WriteRequest, options: WriteOptions = {}): Promise<Result<Written>> {
  const request = { ...asked, case: await withPageCounts(asked) };
  const style = readHouseStyle();
  if (!style.ok) return style;
  const setting = { style: style.value, fonts: productFonts(), names: questionNames(request.guide) };
  const plan = planDocuments(request, (content) => layOut(content, setting.style, setting.fonts).pages.length);
  if (!plan.ok) return plan;
  const unit = given(request.case.applicant?.name);
  const at = request.report?.at;
  const origin = { ...(at === undefined ? {} : { createdAt: at }), ...(unit ? { author: unit } : {}) };
  const names = documentNames(request);
  const rendered = await renderAll(plan.value.planned, { ...setting, ...origin, stemOf: names.stemOf }, options);
  if (!rendered.ok) return rendered;
  const failure = plan.value.failure ?? rendered.value.failure;
  const skipped = [...plan.value.skipped, ...rendered.value.skipped];
  if (failure && rendered.value.documents.length === 0) return fail(failure);
  try {
    await makeFolder(request.out);
  } catch (error) {
    return fail(writingError(request.out, error));
  }
  const saved = await saveAll(request, rendered.value.documents);
  if (!saved.ok) return saved;
  const { documents } = saved.value;
  const warnings = rendered.value.documents.flatMap(({ id, warnings: messages, missing }): WriteReport["warnings"] => [
    ...messages.map((message) => ({ id, message })),
    ...(missing.length === 0 ? [] : [{ id, message: documentNote({ code: "blanks", paths: missing }, setting.names), fields: missing }]),
  ]);
  const old = await leftOvers(request.out, names, skipped, documents);
  const words = rendered.value.documents.map(({ id, name, words: said }) => ({ name: name.for === undefined ? id : `${id}:${name.for}`, words: said }));
  return ok({
    documents,
    skipped,
    words,
    warnings: [...warnings, ...saved.value.kept, ...old],
    bodyFont: setting.fonts.bodyFont,
    ...(failure === undefined ? {} : { failure }),
  });
}

type Saved = { readonly documents: WriteReport["documents"]; readonly kept: WriteReport["warnings"] };

/** Puts the documents on disk; beside a file that the user has edited since it was written, never over it. */
async function saveAll({ out, settlesAt = out }: WriteRequest, rendered: readonly Rendered[]): Promise<Result<Saved>> {
  const written = await readWrittenFiles(out);
  const documents: WriteReport["documents"][number][] = [];
  const warnings: WriteReport["warnings"][number][] = [];
  for (const { id, name, docx, pdf } of rendered) {
    const files = [{ extension: "docx", bytes: docx }, ...(pdf ? [{ extension: "pdf", bytes: pdf.bytes }] : [])];
    const { name: free, kept } = await nameToWrite(written, name.file, files);
    // side by side: the disk takes both in little more than the time of one
    const saved = await Promise.all(files.map(({ extension, bytes }) => writeAtomically(join(out, `${free}.${extension}`), bytes)));
    for (const one of saved) if (!one.ok) return one;
    for (const { extension, bytes } of files) written.hashes.set(`${free}.${extension}`, sha256(bytes));
    if (kept.length > 0) warnings.push({ id, message: documentNote({ code: "kept-edited", kept, written: free, withPdf: pdf !== undefined }) });
    const paths = { docx: join(out, `${free}.docx`), ...(pdf && { pdf: join(out, `${free}.pdf`), pages: pdf.pages }) };
    documents.push({ id, ...(name.for === undefined ? {} : { for: name.for }), ...paths });
  }
  const remembered = documents.length === 0 ? ok(undefined) : await keepWrittenFiles({ ...written, folder: settlesAt });
  return remembered.ok ? ok({ documents, kept: warnings }) : remembered;
}

/** A letter that is not written now may lie in the folder from before: nobody must print it by mistake. */
async function leftOvers(
  out: string,
  { isOf, isOlder }: DocumentNames,
  skipped: readonly Skipped[],
  documents: WriteReport["documents"],
): Promise<WriteReport["warnings"]> {
  const names = await readdir(out);
  const written = new Set(documents.flatMap(({ docx, pdf }) => [basename(docx), ...(pdf === undefined ? [] : [basename(pdf)])]));
  const several = new Set([...skipped.map(({ id }) => id), ...documents.filter((one) => one.for !== undefined || one.pdf === undefined).map(({ id }) => id)]);
  const ids = new Set([...several, ...documents.map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const isLeft = (stem: string) => isOlder(stem, id) || (several.has(id) && isOf(stem, id));
    const old = names.filter((name) => /\.(docx|pdf)$/.test(name) && isLeft(name.replace(/\.[a-z]+$/, "")) && !written.has(name));
    return old.length === 0 ? [] : [{ id, message: documentNote({ code: "left-from-before", files: old }) }];
  });
}

type Rendered = {
  readonly id: string;
  readonly name: { readonly file: string; readonly for?: string };
  readonly docx: Uint8Array;
  /** absent for a unit's own Word template */
  readonly pdf?: RenderedPdf;
  readonly words: string;
  readonly warnings: readonly string[];
  /** unanswered fields that its text names */
  readonly missing: readonly string[];
};

type Setting = { readonly style: HouseStyle; readonly fonts: Fonts; readonly names: OwnNames; readonly stemOf: DocumentNames["stemOf"] } & DocxOrigin;
type AllRendered = { readonly documents: readonly Rendered[]; readonly skipped: readonly Skipped[]; readonly failure?: AppError };

async function renderAll(planned: readonly Planned[], setting: Setting, options: WriteOptions): Promise<Result<AllRendered>> {
  const { onProgress, signal } = options;
  const documents: Rendered[] = [];
  const skipped: Skipped[] = [];
  let failure: AppError | undefined;
  for (const [index, { id, content, missing, unit, form }] of planned.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    onProgress?.({ step: { code: "writing-document", title: content.title }, done: index, total: planned.length });
    const forms = unit ? await fillUnit(unit) : await renderBoth(content, setting, form);
    if (!forms.ok) {
      failure ??= forms.error;
      skipped.push({ id, why: errorText(forms.error), ...("problems" in forms.error && { problems: forms.error.problems }) });
      continue;
    }
    const words = unit?.words ?? documentText(content);
    documents.push({
      id,
      name: fileName(setting.stemOf(id, content.for), content.for, documents),
      words,
      ...forms.value,
      missing,
    });
  }
  if (planned.length > 0) onProgress?.({ step: { code: "documents-written" }, done: planned.length, total: planned.length });
  return ok({ documents, skipped, ...(failure === undefined ? {} : { failure }) });
}

type Forms = Pick<Rendered, "docx" | "pdf" | "warnings">;

/** `form`: the guide's own Word form, whose layout the .docx keeps; the PDF has the same words in our layout. */
async function renderBoth(content: DocumentContent, setting: Setting, form?: FilledForm): Promise<Result<Forms>> {
  // the PDF first: it alone finds characters without a glyph
  const pdf = await renderPdf(content, setting);
  if (!pdf.ok) return pdf;
  const docx = form ? await fillForm(form) : renderDocx(content, setting);
  return docx.ok ? ok({ docx: docx.value, pdf: pdf.value, warnings: pdf.value.warnings }) : docx;
}

/** A unit's own Word template, filled. We cannot print what Word lays out: its PDF comes from there and is taken back as an attachment. */
async function fillUnit(unit: FilledUnitTemplate): Promise<Result<Forms>> {
  const docx = await fillForm(unit);
  return docx.ok ? ok({ docx: docx.value, warnings: [documentNote({ code: "unit-no-pdf" })] }) : docx;
}

async function fillForm({ file, values, names }: FilledForm): Promise<Result<Uint8Array>> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(file);
  } catch (error) {
    return fail(readingError(file, error));
  }
  const { fillUnitDocx } = await import("../../documents/unit-template.ts");
  const filled = fillUnitDocx(bytes, file, names, values);
  return filled.ok ? ok(filled.value.docx) : filled;
}

/** The most characters of a name with its subject: of three bytes each it leaves room for a number and the ending. */
const LONGEST_NAME = 75;

/** `stemOf`: a document's file without its ending; `isOf`: whether a file without its ending is one of a document's, for whomever it is. */
type DocumentNames = {
  readonly stemOf: (id: string, subject: string | undefined) => string;
  readonly isOf: (stem: string, id: string) => boolean;
  /** whether it has a name that the document was given before documents were named by titles */
  readonly isOlder: (stem: string, id: string) => boolean;
};

/** What no file name may hold is left out: ids and names come from the case. */
function documentNames({ case: theCase, guide, byTitle = false }: WriteRequest): DocumentNames {
  const hasId = (stem: string, id: string) => stem === id || stem.startsWith(`${id}--`);
  if (!byTitle) {
    return {
      stemOf: (id, subject) => (subject === undefined ? id : `${id}--${portableName(subject, { characters: 80, instead: "未命名" })}`),
      isOf: hasId,
      isOlder: () => false,
    };
  }
  const titleOf = (id: string) => portablePart(documentOf(guide, id, theCase.topic)?.title ?? id);
  return {
    stemOf: (id, subject) =>
      portableName([titleOf(id), ...(subject === undefined ? [] : [partyName(theCase, subject)])].join("_"), { characters: LONGEST_NAME, instead: id }),
    isOf: (stem, id) => stem === titleOf(id) || stem.startsWith(`${titleOf(id)}_`),
    isOlder: hasId,
  };
}

/** Two names that agree get numbers. */
function fileName(stem: string, subject: string | undefined, before: readonly Rendered[]): Rendered["name"] {
  return { file: freeName(stem, "", new Set(before.map(({ name }) => nameKey(name.file))), "-"), ...(subject !== undefined && { for: subject }) };
}
