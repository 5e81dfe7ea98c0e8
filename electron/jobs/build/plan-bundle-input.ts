import { join } from "node:path";
import { type BundlePlan, keyOf, planBundle } from "../../../shared/documents/bundle-plan.ts";
import { letterKey, subjectsOf } from "../../../shared/documents/document-subjects.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";
import { documentOf, writeLetter } from "../../../shared/documents/write-letter.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { given } from "../../../shared/facts/facts.ts";
import { findTopic, type GuideTopic } from "../../../shared/guide/guide.ts";
import { bundleWarning } from "../../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../../shared/report.ts";
import type { BundleInput } from "../../bundle/bundle-input.ts";
import { caseCover, standaloneCover } from "../../bundle/cover.ts";
import type { KeptNumbers } from "../../bundle/lay-out-bundle.ts";
import { nameWarnings } from "../../bundle/name-warnings.ts";
import { findStandaloneFiles, type StandaloneFile } from "../../bundle/standalone-files.ts";
import { renderPdf } from "../../documents/pdf.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { sha256 } from "../../files/sha256.ts";
import { CONVERTED_FOLDER } from "../../ingest/converted-files.ts";
import { loadFile } from "../../ingest/loaded-attachment.ts";
import { changesOf } from "../../ingest/page-changes.ts";
import type { CheckedAnswers } from "../check/check-case.ts";
import { includedDocuments } from "./included-documents.ts";

/** A case as `checkCaseFolder` gives it, or absolute paths of files and folders. */
export type BundleSource = { readonly kind: "case"; readonly checked: CheckedAnswers } | { readonly kind: "files"; readonly paths: readonly string[] };

/**
 * Plans the bundle.
 * @param out the output folder, which is no input
 * @param evenEmpty cover and index of a case that has no attachment yet
 * @param include ids of documents to take in by choice
 * @param kept numbers of an earlier bundle of the same attachments, which stay
 * Errors: those of finding the input; `no-attachments`.
 */
export async function bundleInput(
  source: BundleSource,
  out: string,
  evenEmpty = false,
  include: readonly string[] = [],
  kept?: KeptNumbers,
): Promise<Result<BundleInput>> {
  if (source.kind === "files") {
    const files = await findStandaloneFiles(source.paths, out);
    return files.ok ? ok(fromFiles(files.value, kept)) : files;
  }
  const { checked } = source;
  const topic = findTopic(checked.guide, checked.case.topic);
  if (!topic.ok) return topic;
  const letters = await unsealedLetters(checked, topic.value);
  if (!letters.ok) return letters;
  const chosen = await includedDocuments(checked, include);
  if (!chosen.ok) return chosen;
  const { case: theCase, guide, report } = checked;
  const included = chosen.value.documents.map(({ source: document }) => document);
  const { pdfs, leftOut } = letters.value;
  const plan = planBundle({ case: theCase, guide, slots: report.slots, letters: new Set(pdfs.keys()), included, kept: kept?.papers });
  if (plan.attachments.length === 0 && !evenEmpty) return fail({ kind: "no-attachments", where: given(checked.case.title) ?? checked.folder });
  const written = new Map(pdfs);
  for (const { source: document, bytes } of chosen.value.documents) written.set(keyOf(document), bytes);
  const input = fromCase(checked, topic.value, plan, written);
  return ok({ ...input, ...(kept && { kept }), warnings: [...input.warnings, ...leftOut, ...chosen.value.warnings] });
}

function fromCase(checked: CheckedAnswers, topic: GuideTopic, plan: BundlePlan, letters: ReadonlyMap<string, Uint8Array>): BundleInput {
  const { case: theCase, guide, report, folder } = checked;
  const title = given(theCase.title) ?? "";
  const applicant = given(theCase.applicant?.name) ?? "";
  return {
    attachments: plan.attachments,
    missing: plan.missing,
    load: async ({ source, fileName }) => {
      switch (source.kind) {
        case "letter":
        case "document": {
          const bytes = letters.get(keyOf(source)) ?? new Uint8Array();
          return ok({ file: `${keyOf(source)}.pdf`, bytes, sha256: sha256(bytes) });
        }
        case "attachment": {
          const { attachment } = source;
          const found = await findAttachmentFile(folder, attachment);
          if (!found.ok) return found;
          const loaded = await loadFile(found.value.path, attachment.file);
          if (!loaded.ok) return loaded;
          if (attachment.sha256 && loaded.value.sha256 !== attachment.sha256.toLowerCase()) return fail({ kind: "attachment-changed", file: attachment.file });
          const changes = changesOf({ pageTurns: attachment.pageTurns, pageOrder: attachment.pageOrder });
          const conversions = join(folder, CONVERTED_FOLDER);
          return ok({ ...loaded.value, conversions, ...(Object.keys(changes).length === 0 ? {} : { changes }) });
        }
        case "loose":
          throw new Error(`${fileName} is no attachment of a case`);
      }
    },
    cover: (attachments) => caseCover(theCase, guide, topic, report.ready, attachments),
    title: `${title === "" ? guide.callName : title}　申报附件材料`,
    author: applicant,
    subject: `${guide.plan}“${guide.callName}”项目　${topic.name}、${topic.title}`,
    ...(title === "" && applicant === "" ? {} : { project: { title, applicant } }),
    identity: { caseId: theCase.id, guide: guide.id, topic: topic.id },
    warnings: [...plan.unasked.map(({ file }) => bundleWarning(file, { code: "not-asked-for" })), ...nameWarnings(plan.attachments)],
  };
}

function fromFiles(files: readonly StandaloneFile[], kept: KeptNumbers | undefined): BundleInput {
  const paths = new Map(files.map(({ path, name }) => [name, path]));
  const attachments = planStandaloneBundle([...paths.keys()], kept?.papers);
  return {
    attachments,
    ...(kept && { kept }),
    load: async ({ source, fileName }) => {
      if (source.kind !== "loose") throw new Error(`${fileName} is no loose file`);
      return loadFile(paths.get(source.path) ?? source.path, source.path);
    },
    cover: standaloneCover,
    title: "附件材料",
    author: "",
    subject: "",
    identity: {},
    warnings: nameWarnings(attachments),
  };
}

/** `leftOut`: one warning for each letter that only Word or WPS can make a PDF of. */
type UnsealedLetters = { readonly pdfs: ReadonlyMap<string, Uint8Array>; readonly leftOut: readonly BundleWarning[] };

/** Letters that can be written now, as PDF: they stand in for sealed attachments that are not there yet. */
async function unsealedLetters(checked: CheckedAnswers, topic: GuideTopic): Promise<Result<UnsealedLetters>> {
  const letters = new Map<string, Uint8Array>();
  const leftOut: BundleWarning[] = [];
  const wanted = checked.report.slots.filter((slot) => slot.required && slot.attachments.length === 0).map((slot) => slot.slot);
  const documents = new Set(checked.guide.slots.filter((slot) => wanted.includes(slot.id)).map((slot) => slot.document));
  for (const letter of checked.letters.filter(({ id }) => documents.has(id))) {
    const document = documentOf(checked.guide, letter.id, topic.id);
    for (const subject of document === undefined ? [] : subjectsOf(document, checked)) {
      const outcome = writeLetter({ case: checked.case, guide: checked.guide, topic, letter, ...(subject === undefined ? {} : { subject }) });
      // what is wrong with a unit's own template is told where the documents are written
      if (outcome.kind === "template-invalid" && letter.unit) continue;
      if (outcome.kind === "template-invalid") return fail(outcome.error);
      if (outcome.kind === "withheld") continue;
      // the PDF of a unit's own Word template comes from Word or WPS, as an attachment
      if (outcome.unit) {
        leftOut.push(bundleWarning(`${letter.id}.docx`, { code: "unit-template", title: outcome.content.title }));
        continue;
      }
      const rendered = await renderPdf(outcome.content);
      if (!rendered.ok) return rendered;
      letters.set(letterKey(letter.id, subject), rendered.value.bytes);
    }
  }
  return ok({ pdfs: letters, leftOut });
}
