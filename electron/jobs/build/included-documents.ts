import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import type { IncludedDocument } from "../../../shared/documents/bundle-plan.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { bundleWarning } from "../../../shared/messages/bundle-warning.ts";
import { documentNote } from "../../../shared/messages/document-note.ts";
import type { BundleWarning } from "../../../shared/report.ts";
import { readHouseStyle } from "../../documents/house-style.ts";
import { layOut } from "../../documents/layout.ts";
import { renderPdf } from "../../documents/pdf.ts";
import { productFonts } from "../../pdf/fonts/fonts.ts";
import type { CheckedAnswers } from "../check/check-case.ts";
import { planDocuments } from "../write/plan-documents.ts";

type Included = {
  readonly documents: readonly { readonly source: IncludedDocument; readonly bytes: Uint8Array }[];
  readonly warnings: readonly BundleWarning[];
};

/**
 * Writes the documents that a user takes into the bundle by choice; those that cannot be written now are reported.
 * Errors: `glyph-missing`.
 */
export async function includedDocuments(checked: CheckedAnswers, ids: readonly string[]): Promise<Result<Included>> {
  if (ids.length === 0) return ok({ documents: [], warnings: [] });
  const { case: theCase, guide, letters, report, policies } = checked;
  const known = ids.filter((id) => guide.documents.some((document) => document.id === id));
  const style = readHouseStyle();
  if (!style.ok) return style;
  const pagesOf = (content: DocumentContent) => layOut(content, style.value, productFonts()).pages.length;
  const plan = planDocuments({ case: theCase, guide, letters, report, policies, only: known }, pagesOf);
  if (!plan.ok) return plan;
  const documents: Included["documents"][number][] = [];
  const unknown = ids.filter((id) => !known.includes(id)).map((id) => leftOut(id, documentNote({ code: "not-in-guide" })));
  const warnings = [...unknown, ...plan.value.skipped.map(({ id, why }) => leftOut(titleOf(checked, id), why))];
  for (const { id, content, unit } of plan.value.planned) {
    if (unit) {
      warnings.push(leftOut(content.title, documentNote({ code: "unit-no-pdf-in-bundle" })));
      continue;
    }
    const rendered = await renderPdf(content);
    if (!rendered.ok) return fail(rendered.error);
    const use = guide.documents.find((document) => document.id === id)?.use ?? "internal";
    const subject = content.for === undefined ? {} : { for: content.for };
    documents.push({ source: { kind: "document", document: id, ...subject, title: content.title, use }, bytes: rendered.value.bytes });
  }
  return ok({ documents, warnings });
}

const titleOf = ({ guide }: CheckedAnswers, id: string) => guide.documents.find((document) => document.id === id)?.title ?? id;

const leftOut = (file: string, why: string): BundleWarning => bundleWarning(file, { code: "document-left-out", why });
