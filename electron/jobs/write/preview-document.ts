import type { Case } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { PreviewedDocument } from "../../../shared/ipc/documents.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readHouseStyle } from "../../documents/house-style.ts";
import { laidDocument } from "../../documents/laid-document.ts";
import { layOut } from "../../documents/layout.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";
import { readPolicies } from "../../library/guides/policies.ts";
import { productFonts } from "../../pdf/fonts/fonts.ts";
import { planDocuments } from "./plan-documents.ts";

/** `case` as it stands on screen, saved or not. `before`: the words of an older version, from which what changed is marked. */
export type PreviewRequest = {
  readonly case: Case;
  readonly document: string;
  readonly subject?: string | undefined;
  readonly before?: string | undefined;
  /** the user asked for a document that nothing asks for */
  readonly onRequest?: boolean | undefined;
  readonly moment: Moment;
};

/**
 * The pages of one document as its PDF will have them. `undefined`: the answers do not carry it any more. Errors:
 * `glyph-missing`; those of `checkCase` and `planDocuments`.
 */
export async function previewDocument(request: PreviewRequest): Promise<Result<PreviewedDocument | undefined>> {
  const { case: theCase, document, subject, moment } = request;
  const style = readHouseStyle();
  if (!style.ok) return style;
  const guide = findGuide(await readGuides(), theCase);
  if (!guide.ok) return guide;
  const letters = lettersOf(guide.value);
  const report = checkCase({ case: theCase, guide: guide.value, letters, moment });
  if (!report.ok) return report;
  const { policies } = await readPolicies();
  const setting = { style: style.value, fonts: productFonts() };
  const plan = planDocuments(
    {
      case: theCase,
      guide: guide.value,
      letters,
      report: report.value,
      policies,
      only: [document],
      onRequest: request.onRequest === true,
      ...(subject === undefined ? {} : { subject }),
    },
    (content) => layOut(content, setting.style, setting.fonts).pages.length,
  );
  if (!plan.ok) return plan;
  if (plan.value.failure) return fail(plan.value.failure);
  const [planned] = plan.value.planned;
  if (planned === undefined) return ok(undefined);
  const laid = laidDocument(planned.content, setting, request.before);
  return laid.ok ? ok({ ...laid.value, words: documentText(planned.content) }) : laid;
}

/** Reads what the first document needs, which takes seconds: guides with their letters, policies and the fonts of every face. */
export async function preparePreview(): Promise<void> {
  await Promise.all([readGuides(), readPolicies()]);
  readHouseStyle();
  const fonts = productFonts();
  for (const font of new Set(Object.values(fonts.faces).flatMap(({ chinese, latin }) => [chinese[0], latin[0]]))) {
    if (font !== undefined) for (const character of "国a1") fonts.glyph(font, character.codePointAt(0) ?? 0);
  }
}
