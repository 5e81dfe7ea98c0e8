import { join } from "node:path";
import type { ExpectedScan } from "../../../shared/desk/scan-stack.ts";
import type { PrintedScan } from "../../../shared/desk/scan-text.ts";
import type { ExpectedDocument } from "../../../shared/desk/split-report.ts";
import { type DocumentContent, documentLines } from "../../../shared/documents/blocks.ts";
import { presentTextOf } from "../../../shared/documents/letter-text.ts";
import { type SealDocument, sealDocuments } from "../../../shared/documents/seal-list.ts";
import { shortVersion } from "../../../shared/documents/separator-code.ts";
import { documentOf, writeLetter } from "../../../shared/documents/write-letter.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { given } from "../../../shared/facts/facts.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { readHouseStyle } from "../../documents/house-style.ts";
import { layOut } from "../../documents/layout.ts";
import { findAttachmentFile } from "../../files/attachment-files.ts";
import { sha256 } from "../../files/sha256.ts";
import { convertWord } from "../../ingest/convert-word.ts";
import { CONVERTED_FOLDER } from "../../ingest/converted-files.ts";
import { fileType } from "../../ingest/file-type.ts";
import { type LoadedAttachment, loadFile } from "../../ingest/loaded-attachment.ts";
import { readCase } from "../../library/cases/cases.ts";
import type { InstalledGuides } from "../../library/guides/guides.ts";
import { productFonts } from "../../pdf/fonts/fonts.ts";
import { type ReadTextOptions, readText } from "../../reading/read-text.ts";
import { type CheckedAnswers, checkAnswers } from "../check/check-case.ts";

/** A document of a case that bears the applicant's seal. `printed`: what stands on it; of a file that is a picture nothing, unless it was recognised before or is now. */
export type ExpectedOfCase = ExpectedDocument & ExpectedScan & { readonly printed: (recognise?: Recognise) => Promise<PrintedScan> };

/** Pictures are recognised, which takes seconds a page. */
export type Recognise = Pick<ReadTextOptions, "passwords" | "signal" | "onPage">;

/** A document with the text that it is told by, made when it is asked for. */
type Known = { readonly version: string; readonly pages: (recognise?: Recognise) => Promise<Pick<PrintedScan, "pages" | "facts">> };

/**
 * The documents of a case that go to the seal office, also those that are back. Letters are told by what they say now.
 * Errors: those of reading and checking the case.
 */
export async function expectedDocuments(folder: string, installed: InstalledGuides, moment: Moment): Promise<Result<readonly ExpectedOfCase[]>> {
  const read = await readCase(folder);
  if (!read.ok) return read;
  const checked = await checkAnswers(read.value, installed, moment);
  if (!checked.ok) return checked;
  const answers = { ...checked.value, folder: read.value.folder, policies: [] };
  const topic = findTopic(answers.guide, answers.case.topic);
  if (!topic.ok) return topic;
  const { case: theCase, guide, report } = answers;
  const found: ExpectedOfCase[] = [];
  for (const [index, paper] of sealDocuments({ case: theCase, guide, topic: topic.value, report }).entries()) {
    const known = knownLetter(paper, answers) ?? knownFile(paper, answers);
    if (known === undefined) continue;
    const { slot, for: subject } = paper.slot;
    const key = [folder, slot, subject ?? "", index].join("\n");
    found.push({
      key,
      case: folder,
      folder,
      caseId: theCase.id,
      slot,
      ...(subject !== undefined && { for: subject }),
      version: shortVersion(known.version),
      project: given(theCase.title) ?? theCase.id,
      lead: given(theCase.lead?.name) ?? "",
      title: paper.title,
      shortTitle: guide.slots.find(({ id }) => id === slot)?.shortTitle ?? paper.title,
      back: paper.back,
      ...(paper.planned?.source.kind === "attachment" && { replaces: paper.planned.source.attachment.id }),
      printed: async (recognise) => ({ key, ...(await known.pages(recognise)) }),
    });
  }
  return ok(found);
}

/** The letter of ours that belongs into the slot of this paper, sealed or not. */
function knownLetter({ slot }: SealDocument, { guide, case: theCase, letters, report }: CheckedAnswers): Known | undefined {
  const id = guide.slots.find((own) => own.id === slot.slot)?.document;
  const letter = letters.find((candidate) => candidate.id === id);
  const topic = findTopic(guide, theCase.topic);
  if (letter === undefined || !topic.ok) return undefined;
  const subject = documentOf(guide, letter.id, theCase.topic)?.each === undefined ? undefined : slot.for;
  const outcome = writeLetter({ letter, case: theCase, guide, topic: topic.value, report, ...(subject !== undefined && { subject }) });
  if (outcome.kind !== "written") return undefined;
  const facts = factsOf(outcome.content);
  return {
    version: presentTextOf(outcome).sha256,
    // how a unit's own Word template falls into pages is known to Word alone
    pages: async () => (outcome.unit ? { pages: [], facts } : { pages: pagesOf(outcome.content), facts }),
  };
}

/** What stands in a letter of the case, each once. */
function factsOf(content: DocumentContent): readonly string[] {
  const facts = documentLines(content).flatMap((line) => line.flatMap((inline) => (inline.kind === "text" && inline.field !== undefined ? [inline.text] : [])));
  return [...new Set(facts)];
}

function pagesOf(content: DocumentContent): readonly string[] {
  const style = readHouseStyle();
  if (!style.ok) return [];
  return layOut(content, style.value, productFonts()).pages.map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === "line" ? [mark.line.glyphRuns.map(({ text }) => text).join("")] : [])).join("\n"),
  );
}

/** A paper that was put in as a file: told by its text, as far as it has one or was recognised before; of a Word file by that of its print. */
function knownFile({ planned }: SealDocument, { folder }: CheckedAnswers): Known | undefined {
  if (planned?.source.kind !== "attachment") return undefined;
  const { attachment } = planned.source;
  const hash = attachment.sha256;
  if (!hash) return undefined;
  const pages = async (recognise?: Recognise) => {
    const file = await findAttachmentFile(folder, attachment);
    const loaded = file.ok ? await loadPrint(file.value.path, attachment.file, folder, recognise) : file;
    const text = loaded.ok ? await readText(loaded.value, { ocr: recognise !== undefined, ...recognise }) : loaded;
    const read = text.ok && text.value.unread.length === 0 ? text.value.pages.filter(({ lines }) => lines.length > 0) : [];
    return { pages: read.map(({ lines }) => lines.map((line) => line.text).join("\n")), facts: [] };
  };
  return { version: hash, pages };
}

/** The file as it is printed for the seal. A Word file is converted only where pages are recognised too: both take seconds. */
async function loadPrint(path: string, file: string, folder: string, recognise: Recognise | undefined): Promise<Result<LoadedAttachment>> {
  const loaded = await loadFile(path, file);
  const type = loaded.ok ? fileType(loaded.value.bytes) : undefined;
  if (!loaded.ok || recognise === undefined || type?.kind !== "word") return loaded;
  const { signal } = recognise;
  try {
    const converted = await convertWord(loaded.value.bytes, type.ending, file, { kept: join(folder, CONVERTED_FOLDER), ...(signal && { signal }) });
    return converted.ok ? ok({ file, bytes: converted.value.bytes, sha256: sha256(converted.value.bytes) }) : converted;
  } catch (error) {
    if (signal?.aborted) return fail({ kind: "cancelled" });
    throw error;
  }
}
