import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { letterKey } from "../../../shared/documents/document-subjects.ts";
import { presentTextOf } from "../../../shared/documents/letter-text.ts";
import { type SealDocument, sealDocuments } from "../../../shared/documents/seal-list.ts";
import { documentOf, writeLetter } from "../../../shared/documents/write-letter.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { findTopic, type GuideTopic } from "../../../shared/guide/guide.ts";
import { documentNote } from "../../../shared/messages/document-note.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { readHouseStyle } from "../../documents/house-style.ts";
import { layOut } from "../../documents/layout.ts";
import { renderPdf } from "../../documents/pdf.ts";
import { sha256 } from "../../files/sha256.ts";
import type { LoadedAttachment } from "../../ingest/loaded-attachment.ts";
import { productFonts } from "../../pdf/fonts/fonts.ts";
import { bundleInput } from "../build/plan-bundle-input.ts";
import type { CheckedCase } from "../check/check-case.ts";
import { planDocuments } from "../write/plan-documents.ts";

/**
 * A paper of the print pack: its name on the seal list, where its scan belongs, and how its pages are got. `document`: of a
 * letter of ours. `version`: SHA-256 (hex) of what is printed: of a letter its text, of another paper its file. A letter from a unit's
 * own Word template is printed in Word: of it there is the version alone.
 */
export type DocumentToSeal = {
  readonly title: string;
  readonly slot: string;
  readonly for?: string;
  readonly document?: string;
  readonly content: { readonly inWord: false; readonly load: () => Promise<Result<Printed>> } | { readonly inWord: true; readonly version: string };
};

type Printed = LoadedAttachment & { readonly version: string };

export type DocumentsToSeal = {
  /** 用印清单 of the case */
  readonly cover: DocumentContent | undefined;
  readonly papers: readonly DocumentToSeal[];
  /** papers on the list that cannot be printed here, with the reason */
  readonly leftOut: readonly { readonly title: string; readonly why: string }[];
};

/** What of a case must still be sealed, in the order of its 用印清单. Errors: those of `bundleInput`, `planDocuments`, `renderPdf`. */
export async function documentsToSeal(checked: CheckedCase): Promise<Result<DocumentsToSeal>> {
  const topic = findTopic(checked.guide, checked.case.topic);
  if (!topic.ok) return topic;
  const input = await bundleInput({ kind: "case", checked }, checked.folder, true);
  if (!input.ok) return input;
  const style = readHouseStyle();
  if (!style.ok) return style;
  // a guide need not have the list: its papers are packed all the same
  const only = checked.guide.documents.some(({ id }) => id === "seal-list") ? ["seal-list"] : [];
  const plan = planDocuments({ ...checked, only }, (content) => layOut(content, style.value, productFonts()).pages.length);
  if (!plan.ok) return plan;
  if (plan.value.failure) return fail(plan.value.failure);
  const papers: DocumentToSeal[] = [];
  const leftOut: DocumentsToSeal["leftOut"][number][] = [];
  for (const paper of sealDocuments({ case: checked.case, guide: checked.guide, topic: topic.value, report: checked.report })) {
    const { planned, title, slot } = paper;
    if (paper.back) {
      // it may be sealed already: until somebody says so, it is not taken to the seal unseen, and not passed over unsaid
      if (!paper.sealed) leftOut.push({ title, why: documentNote({ code: "seal-unknown" }) });
      continue;
    }
    const place = { title, slot: slot.slot, ...(slot.for !== undefined && { for: slot.for }) };
    const letter = letterInstead(paper, checked);
    if (letter !== undefined) {
      const printed = await printLetter(letter, checked, topic.value);
      if (!printed.ok) return printed;
      if (typeof printed.value === "string") leftOut.push({ title, why: printed.value });
      else if ("inWord" in printed.value) papers.push({ ...place, document: letter.id, content: printed.value });
      else {
        const loaded = ok(printed.value);
        papers.push({ ...place, document: letter.id, content: { inWord: false, load: async () => loaded } });
      }
    } else if (planned === undefined) leftOut.push({ title, why: documentNote({ code: "not-there-yet" }) });
    else papers.push({ ...place, content: { inWord: false, load: async () => withVersion(await input.value.load(planned)) } });
  }
  return ok({ cover: plan.value.planned[0]?.content, papers, leftOut });
}

/** What of these no pack has pages of, and why; `sheets`: the pack has a separator sheet for what is printed in Word. */
export function notPrintedHere({ papers, leftOut }: DocumentsToSeal, sheets: boolean): DocumentsToSeal["leftOut"] {
  const why = documentNote({ code: sheets ? "print-behind-sheet" : "print-in-word" });
  return [...leftOut, ...papers.filter(({ content }) => content.inWord).map(({ title }) => ({ title, why }))];
}

const withVersion = (loaded: Result<LoadedAttachment>) => (loaded.ok ? ok({ ...loaded.value, version: loaded.value.sha256 }) : loaded);

/** A letter of ours by its document; `subject`: whom it is for, where each has its own. */
type OwnLetter = { readonly id: string; readonly subject: string | undefined };

/** Our letter that is to be printed for this paper: one not yet sealed, or one whose sealed scan no longer says what the case says. */
function letterInstead({ planned, slot }: SealDocument, { guide, case: theCase }: CheckedCase): OwnLetter | undefined {
  if (planned?.source.kind === "letter") return { id: planned.source.document, subject: planned.source.for };
  const id = slot.state === "outdated" ? guide.slots.find((own) => own.id === slot.slot)?.document : undefined;
  const document = id === undefined ? undefined : documentOf(guide, id, theCase.topic);
  return id === undefined ? undefined : { id, subject: document?.each === undefined ? undefined : slot.for };
}

/** The letter as it will be printed here or in Word, or why there is none from us. */
async function printLetter(
  { id, subject }: OwnLetter,
  checked: CheckedCase,
  topic: GuideTopic,
): Promise<Result<Printed | Extract<DocumentToSeal["content"], { inWord: true }> | string>> {
  const letter = checked.letters.find((candidate) => candidate.id === id);
  if (letter === undefined) return ok(documentNote({ code: "not-made-here" }));
  const outcome = writeLetter({ ...checked, topic, letter, ...(subject === undefined ? {} : { subject }) });
  if (outcome.kind === "template-invalid") return letter.unit ? ok(errorText(outcome.error)) : fail(outcome.error);
  if (outcome.kind === "withheld") return ok(outcome.why);
  if (outcome.unit) return ok({ inWord: true, version: presentTextOf(outcome).sha256 });
  const rendered = await renderPdf(outcome.content);
  if (!rendered.ok) return rendered;
  const { bytes } = rendered.value;
  return ok({ file: `${letterKey(id, subject)}.pdf`, bytes, sha256: sha256(bytes), version: presentTextOf(outcome).sha256 });
}
