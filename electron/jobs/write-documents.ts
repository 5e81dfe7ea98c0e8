import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "../../shared/case.ts";
import type { DocumentContent } from "../../shared/documents/blocks.ts";
import type { LetterTemplate } from "../../shared/documents/template.ts";
import { type LetterOutcome, writeLetter } from "../../shared/documents/write-letter.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Progress, WriteReport } from "../../shared/report.ts";
import { findTopic, type Guide, speaksOf } from "../../shared/rules/guide.ts";
import { renderDocx } from "../documents/docx.ts";
import { productFonts } from "../documents/fonts.ts";
import { readHouseStyle } from "../documents/house-style.ts";
import { type RenderedPdf, renderPdf } from "../documents/pdf.ts";
import { writeAtomically } from "../library/atomic-write.ts";
import { writingError } from "../library/file-error.ts";

export type WriteRequest = {
  readonly case: Case;
  readonly guide: Guide;
  readonly letters: readonly LetterTemplate[];
  /** folder for the documents, made if it is not there */
  readonly out: string;
  /** ids of the documents that are asked for; absent: all that apply */
  readonly only?: readonly string[];
};

export type WriteOptions = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/** Documents that only a finished bundle can give. */
const FROM_BUNDLE: readonly string[] = ["upload-list", "attachment-list"];

type Planned = { readonly id: string; readonly content: DocumentContent; readonly missing: readonly string[] };
type Skipped = WriteReport["skipped"][number];
type Plan = { readonly planned: readonly Planned[]; readonly skipped: readonly Skipped[] };

/**
 * Writes the documents of a case as `<id>[--<for>].docx` and `.pdf` with the same words. A document that the answers do
 * not carry is left out and named in `skipped` with the reason. All are rendered before the first is put on disk.
 * Errors: `document-unknown`, `topic-unknown`, `template-invalid`, `glyph-missing`, `output-unwritable`, `cancelled`.
 */
export async function writeDocuments(request: WriteRequest, options: WriteOptions = {}): Promise<Result<WriteReport>> {
  const plan = planDocuments(request);
  if (!plan.ok) return plan;
  const { planned, skipped } = plan.value;
  const rendered = await renderAll(planned, options);
  if (!rendered.ok) return rendered;
  try {
    await mkdir(request.out, { recursive: true });
  } catch (error) {
    return fail(writingError(request.out, error));
  }
  const documents: WriteReport["documents"][number][] = [];
  for (const { id, name, docx, pdf } of rendered.value) {
    const files = { docx: join(request.out, `${name.file}.docx`), pdf: join(request.out, `${name.file}.pdf`) };
    for (const [file, bytes] of [[files.docx, docx] as const, [files.pdf, pdf.bytes] as const]) {
      const written = await writeAtomically(file, bytes);
      if (!written.ok) return written;
    }
    documents.push({ id, ...(name.for === undefined ? {} : { for: name.for }), ...files, pages: pdf.pages });
  }
  const warnings = rendered.value.flatMap(({ id, warnings: messages }) => messages.map((message) => ({ id, message })));
  return ok({ documents, skipped, warnings: [...warnings, ...(await leftOvers(request.out, skipped))] });
}

/** A letter that is not written now may lie in the folder from before: nobody must print it by mistake. */
async function leftOvers(out: string, skipped: readonly Skipped[]): Promise<WriteReport["warnings"]> {
  const names = await readdir(out);
  return skipped.flatMap(({ id }) => {
    const old = names.filter((name) => name === `${id}.docx` || name === `${id}.pdf`);
    return old.length === 0 ? [] : [{ id, message: `文件夹中还有以前生成的${old.join("、")}，与现在的答案不符，请勿使用` }];
  });
}

function planDocuments({ case: theCase, guide, letters, only }: WriteRequest): Result<Plan> {
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) return topic;
  // a document whose clause differs by topic stands in the guide once for each
  const known = [...new Set(guide.documents.map(({ id }) => id))];
  const unknown = only?.find((id) => !known.includes(id));
  if (unknown !== undefined) return fail({ kind: "document-unknown", document: unknown, known });
  const planned: Planned[] = [];
  const skipped: Skipped[] = [];
  const ofTopic = (id: string) => guide.documents.find((document) => document.id === id && speaksOf(document, topic.value.id));
  const wanted = known
    .filter((id) => only === undefined || only.includes(id))
    .flatMap((id) => ofTopic(id) ?? guide.documents.find((document) => document.id === id) ?? []);
  for (const document of wanted) {
    const { id } = document;
    const letter = letters.find((candidate) => candidate.id === id);
    if (FROM_BUNDLE.includes(id) || document.when === "bundle") {
      if (only !== undefined) skipped.push({ id, why: "由 guohe bundle 生成" });
    } else if (letter === undefined) {
      if (only !== undefined) skipped.push({ id, why: `本版程序尚不能生成“${document.title}”` });
    } else if (only !== undefined || speaksOf(document, topic.value.id)) {
      const outcome = writeLetter({ case: theCase, guide, topic: topic.value, letter, onRequest: only !== undefined });
      if (outcome.kind === "template-invalid") return fail(outcome.error);
      if (outcome.kind === "withheld") skipped.push(skippedBecause(id, outcome));
      else planned.push({ id, content: outcome.content, missing: outcome.missing });
    }
  }
  return ok({ planned, skipped });
}

function skippedBecause(id: string, { why, missing }: Extract<LetterOutcome, { kind: "withheld" }>): Skipped {
  return missing.length === 0 ? { id, why } : { id, why: `${why}（${missing.join("、")}）`, missing };
}

type Rendered = {
  readonly id: string;
  readonly name: { readonly file: string; readonly for?: string };
  readonly docx: Uint8Array;
  readonly pdf: RenderedPdf;
  readonly warnings: readonly string[];
};

async function renderAll(planned: readonly Planned[], { onProgress, signal }: WriteOptions): Promise<Result<readonly Rendered[]>> {
  const style = readHouseStyle();
  if (!style.ok) return style;
  const shared = { style: style.value, fonts: productFonts() };
  const rendered: Rendered[] = [];
  for (const [index, { id, content, missing }] of planned.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    onProgress?.({ step: `生成文书：${content.title}`, done: index, total: planned.length });
    const docx = await renderDocx(content, shared);
    if (!docx.ok) return docx;
    const pdf = await renderPdf(content, shared);
    if (!pdf.ok) return pdf;
    const name = content.for === undefined ? { file: id } : { file: `${id}--${content.for}`, for: content.for };
    const blanks = missing.length === 0 ? [] : [`文中有未填的内容：${missing.join("、")}`];
    rendered.push({ id, name, docx: docx.value, pdf: pdf.value, warnings: [...pdf.value.warnings, ...blanks] });
  }
  if (planned.length > 0) onProgress?.({ step: "文书已生成", done: planned.length, total: planned.length });
  return ok(rendered);
}
