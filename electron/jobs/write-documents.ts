import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { errorText } from "../../shared/error-text.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Progress, WriteReport } from "../../shared/report.ts";
import { renderDocx } from "../documents/docx.ts";
import { type Fonts, productFonts } from "../documents/fonts.ts";
import { type HouseStyle, readHouseStyle } from "../documents/house-style.ts";
import { layOut } from "../documents/layout.ts";
import { type RenderedPdf, renderPdf } from "../documents/pdf.ts";
import { writeAtomically } from "../library/atomic-write.ts";
import { writingError } from "../library/file-error.ts";
import { type Planned, type PlanRequest, planDocuments, type Skipped } from "./plan-documents.ts";

/** `out`: folder for the documents, made if it is not there. */
export type WriteRequest = PlanRequest & { readonly out: string };

/** `failure`: a template that cannot be read or a character without a glyph; its documents stand in `skipped`, the others are written. */
export type Written = WriteReport & { readonly failure?: AppError };

export type WriteOptions = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/**
 * Writes the documents of a case as `<id>[--<for>].docx` and `.pdf` with the same words. A document that the answers do
 * not carry is left out and named in `skipped` with the reason; so is one that cannot be set, and `failure` says why. All
 * are rendered before the first is put on disk. Errors: `document-unknown`, `topic-unknown`, `output-unwritable`,
 * `cancelled`; `template-invalid` and `glyph-missing` when no document is left.
 */
export async function writeDocuments(request: WriteRequest, options: WriteOptions = {}): Promise<Result<Written>> {
  const style = readHouseStyle();
  if (!style.ok) return style;
  const setting = { style: style.value, fonts: productFonts() };
  const plan = planDocuments(request, (content) => layOut(content, setting.style, setting.fonts).pages.length);
  if (!plan.ok) return plan;
  const rendered = await renderAll(plan.value.planned, setting, options);
  if (!rendered.ok) return rendered;
  const failure = plan.value.failure ?? rendered.value.failure;
  const skipped = [...plan.value.skipped, ...rendered.value.skipped];
  if (failure && rendered.value.documents.length === 0) return fail(failure);
  try {
    await mkdir(request.out, { recursive: true });
  } catch (error) {
    return fail(writingError(request.out, error));
  }
  const documents: WriteReport["documents"][number][] = [];
  for (const { id, name, docx, pdf } of rendered.value.documents) {
    const files = { docx: join(request.out, `${name.file}.docx`), pdf: join(request.out, `${name.file}.pdf`) };
    for (const [file, bytes] of [[files.docx, docx] as const, [files.pdf, pdf.bytes] as const]) {
      const written = await writeAtomically(file, bytes);
      if (!written.ok) return written;
    }
    documents.push({ id, ...(name.for === undefined ? {} : { for: name.for }), ...files, pages: pdf.pages });
  }
  const warnings = rendered.value.documents.flatMap(({ id, warnings: messages }) => messages.map((message) => ({ id, message })));
  const old = await leftOvers(request.out, skipped, rendered.value.documents);
  return ok({ documents, skipped, warnings: [...warnings, ...old], ...(failure === undefined ? {} : { failure }) });
}

/** A letter that is not written now may lie in the folder from before: nobody must print it by mistake. */
async function leftOvers(out: string, skipped: readonly Skipped[], rendered: readonly Rendered[]): Promise<WriteReport["warnings"]> {
  const names = await readdir(out);
  const written = new Set(rendered.flatMap(({ name }) => [`${name.file}.docx`, `${name.file}.pdf`]));
  const ids = [...new Set([...skipped.map(({ id }) => id), ...rendered.filter(({ name }) => name.for !== undefined).map(({ id }) => id)])];
  return ids.flatMap((id) => {
    const own = (name: string) => /\.(docx|pdf)$/.test(name) && (name.replace(/\.[a-z]+$/, "") === id || name.startsWith(`${id}--`));
    const old = names.filter((name) => own(name) && !written.has(name));
    return old.length === 0 ? [] : [{ id, message: `文件夹中还有以前生成的${old.join("、")}，与现在的答案不符，请勿使用` }];
  });
}

type Rendered = {
  readonly id: string;
  readonly name: { readonly file: string; readonly for?: string };
  readonly docx: Uint8Array;
  readonly pdf: RenderedPdf;
  readonly warnings: readonly string[];
};

type AllRendered = { readonly documents: readonly Rendered[]; readonly skipped: readonly Skipped[]; readonly failure?: AppError };

async function renderAll(
  planned: readonly Planned[],
  setting: { readonly style: HouseStyle; readonly fonts: Fonts },
  options: WriteOptions,
): Promise<Result<AllRendered>> {
  const { onProgress, signal } = options;
  const documents: Rendered[] = [];
  const skipped: Skipped[] = [];
  let failure: AppError | undefined;
  for (const [index, { id, content, missing }] of planned.entries()) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    onProgress?.({ step: `生成文书：${content.title}`, done: index, total: planned.length });
    // the PDF first: it alone finds characters without a glyph
    const pdf = await renderPdf(content, setting);
    if (!pdf.ok) {
      failure ??= pdf.error;
      skipped.push({ id, why: errorText(pdf.error) });
      continue;
    }
    const docx = await renderDocx(content, setting);
    if (!docx.ok) return docx;
    const blanks = missing.length === 0 ? [] : [`文中有未填的内容：${missing.join("、")}`];
    documents.push({ id, name: fileName(id, content.for, documents), docx: docx.value, pdf: pdf.value, warnings: [...pdf.value.warnings, ...blanks] });
  }
  if (planned.length > 0) onProgress?.({ step: "文书已生成", done: planned.length, total: planned.length });
  return ok({ documents, skipped, ...(failure === undefined ? {} : { failure }) });
}

/** `<id>--<for>`: ids come from the case, so what no file name may hold is left out, and two that then agree get numbers. */
function fileName(id: string, subject: string | undefined, before: readonly Rendered[]): Rendered["name"] {
  if (subject === undefined) return { file: id };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const file = `${id}--${subject.replace(/[\\/:*?"<>|\u0000-\u001F]/g, "_").slice(0, 80)}`;
  const taken = before.filter(({ name }) => name.file === file || name.file.startsWith(`${file}-`)).length;
  return { file: taken === 0 ? file : `${file}-${taken + 1}`, for: subject };
}
