import { PDFDocument } from "@cantoo/pdf-lib";
import type { Case } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import type { PlannedAttachment } from "../../../shared/documents/bundle-plan.ts";
import { type BundleSettings, bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { PreviewedAttachment, PreviewedBundle } from "../../../shared/ipc.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import type { BundleInput } from "../../bundle/bundle-input.ts";
import { type EarlierBundle, openEarlierBundle } from "../../bundle/earlier-bundle.ts";
import { frontText, layOutDivider, layOutFrontPages } from "../../bundle/front-pages.ts";
import { layOutBundle } from "../../bundle/lay-out-bundle.ts";
import { nameNotes } from "../../bundle/name-warnings.ts";
import { keptNumbers } from "../../bundle/reuse-earlier.ts";
import { points, readHouseStyle } from "../../documents/house-style.ts";
import { laidFront } from "../../documents/laid-document.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { lettersInForce } from "../../library/cases/unit-templates.ts";
import { findGuide, readGuides } from "../../library/guides/guides.ts";
import { readPolicies } from "../../library/guides/policies.ts";
import { productFonts } from "../../pdf/fonts/fonts.ts";
import { bundleInput } from "./plan-bundle-input.ts";

/** `case` as it stands on screen, saved or not, and the folder of its files; `out`: where its package lies or would lie. */
export type BundlePreviewRequest = { readonly case: Case; readonly folder: string; readonly out: string; readonly moment: Moment };

/**
 * Cover, index and dividers as a build from these answers would draw them, and where each attachment would begin. Attachments are
 * not opened: their pages are those that were counted when they were added. Errors: `glyph-missing`, those of
 * `checkCase` and `bundleInput`.
 */
export async function previewBundle(request: BundlePreviewRequest): Promise<Result<PreviewedBundle>> {
  const { case: theCase, folder, out } = request;
  const settings = bundleSettings(theCase.bundle);
  const earlier = await earlierOfCase(out, theCase.id);
  const kept = settings.keepNumbers && earlier ? keptNumbers(earlier) : undefined;
  const input = await inputOf(request, settings, kept);
  if (!input.ok) return input;
  const papers: Omit<PreviewedAttachment, "start">[] = [];
  const counted: { readonly planned: PlannedAttachment; readonly pages: { readonly length: number } }[] = [];
  for (const planned of input.value.attachments) {
    const paper = await countAttachment(planned, folder, input.value, earlier);
    papers.push({ key: planned.key, ...paper });
    counted.push({ planned, pages: { length: paper.pages } });
  }
  const style = readHouseStyle();
  if (!style.ok) return style;
  const { paper } = style.value;
  const look = { style: style.value, fonts: productFonts() };
  const laid = layOutBundle(counted, settings, kept, look, input.value.missing);
  const { attachments, starts, labelOf } = frontText(laid);
  const { cover, index } = layOutFrontPages(input.value.cover(attachments), laid, look);
  const dividers = settings.dividers ? counted.map(({ planned }, place) => layOutDivider(planned, labelOf((laid.starts[place] ?? 0) - 1), look)) : [];
  const drawn = laidFront([cover, ...index, ...dividers], look);
  if (!drawn.ok) return drawn;
  return ok({
    front: { width: points(paper.width), height: points(paper.height), ...drawn.value },
    frontPages: 1 + index.length,
    papers: papers.map((paper, place) => ({ ...paper, start: starts[place] ?? "" })),
    pages: laid.pages,
    nameNotes: nameNotes(input.value.attachments),
  });
}

async function inputOf(
  { case: theCase, folder, out, moment }: BundlePreviewRequest,
  settings: BundleSettings,
  kept: ReturnType<typeof keptNumbers> | undefined,
) {
  const guide = findGuide(await readGuides(), theCase);
  if (!guide.ok) return guide;
  const context = { case: theCase, guide: guide.value, letters: await lettersInForce(guide.value, folder), moment };
  const report = checkCase(context);
  if (!report.ok) return fail(report.error);
  const keeps = (theCase.policies?.kept ?? []).length > 0;
  const policies = keeps ? (await readPolicies()).policies : [];
  return bundleInput({ kind: "case", checked: { ...context, folder, policies, report: report.value } }, out, true, settings.include, kept);
}

async function earlierOfCase(out: string, caseId: string): Promise<EarlierBundle | undefined> {
  const earlier = await openEarlierBundle(out);
  return earlier.ok && earlier.value.record.caseId === caseId ? earlier.value : undefined;
}

/** Pages and bytes of an attachment as far as they are known without reading it; a Word file's pages since it was last built. */
async function countAttachment(
  planned: PlannedAttachment,
  folder: string,
  input: BundleInput,
  earlier: EarlierBundle | undefined,
): Promise<Pick<PreviewedAttachment, "pages" | "counted" | "bytes">> {
  if (planned.source.kind !== "attachment") {
    // a letter of ours, written just now
    const loaded = await input.load(planned);
    if (!loaded.ok) return { pages: 1, counted: false };
    const { bytes } = loaded.value;
    return { pages: (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount(), counted: true, bytes: bytes.length };
  }
  const { attachment } = planned.source;
  const found = await findAttachmentFile(folder, attachment);
  const bytes = found.ok ? { bytes: found.value.bytes } : {};
  const pages = attachment.pages ?? earlier?.record.attachments.find(({ source }) => source.sha256 === attachment.sha256)?.pages;
  return pages === undefined ? { pages: 1, counted: false, ...bytes } : { pages, counted: true, ...bytes };
}
