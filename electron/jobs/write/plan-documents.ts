import type { Case } from "../../../shared/case/case.ts";
import type { DocumentContent } from "../../../shared/documents/blocks.ts";
import { withheldBecause } from "../../../shared/documents/document-conditions.ts";
import { letterKey, subjectsOf } from "../../../shared/documents/document-subjects.ts";
import type { LetterSource } from "../../../shared/documents/fact-values.ts";
import type { LetterTemplate } from "../../../shared/documents/template.ts";
import { documentOf, type FilledForm, type FilledUnitTemplate, type LetterOutcome, writeLetter } from "../../../shared/documents/write-letter.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { partyName } from "../../../shared/facts/facts.ts";
import { findTopic, type Guide, type GuideDocument, type GuideTopic, speaksOf } from "../../../shared/guide/guide.ts";
import { documentNote } from "../../../shared/messages/document-note.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { Policy } from "../../../shared/policies/policy.ts";
import type { CheckReport, WriteReport } from "../../../shared/report.ts";

export type PlanRequest = {
  readonly case: Case;
  readonly guide: Guide;
  readonly letters: readonly LetterTemplate[];
  /** the check of the same case, which checklists, budget sheet and seal list print; without it they are left out */
  readonly report?: Pick<CheckReport, "findings" | "slots"> & Partial<Pick<CheckReport, "at">>;
  /** the installed policy documents, for 政策依据对应表 */
  readonly policies?: readonly Policy[];
  /** ids of the documents that are asked for; absent: all that apply */
  readonly only?: readonly string[];
  /** of documents with one for each agreement or partner: only the one for this */
  readonly subject?: string;
  /** whether documents that nothing asks for are written too; absent: those that `only` names */
  readonly onRequest?: boolean;
};

/** `unit`: the unit's own Word template is filled instead of `content`; `form`: the guide's own is the .docx of `content`. */
export type Planned = {
  readonly id: string;
  readonly content: DocumentContent;
  readonly missing: readonly string[];
  readonly unit?: FilledUnitTemplate;
  readonly form?: FilledForm;
};
export type Skipped = WriteReport["skipped"][number];
export type Plan = {
  readonly planned: readonly Planned[];
  readonly skipped: readonly Skipped[];
  /** the first template that could not be read: the others come all the same */
  readonly failure?: AppError;
};

/** Documents that only a finished bundle can give. */
const FROM_BUNDLE: readonly string[] = ["upload-list", "attachment-list"];

/**
 * The documents of a case as blocks, in the guide's order, and those left out with the reason. `pagesOf` counts the pages
 * of a letter as it will be printed, for the seal list. Errors: `topic-unknown`, `document-unknown`.
 */
export function planDocuments(request: PlanRequest, pagesOf: (content: DocumentContent) => number): Result<Plan> {
  const { case: theCase, guide, letters, only, onRequest = only !== undefined } = request;
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) return topic;
  // a document whose clause differs by topic stands in the guide once for each
  const known = [...new Set(guide.documents.map(({ id }) => id))];
  const unknown = only?.find((id) => !known.includes(id));
  if (unknown !== undefined) return fail({ kind: "document-unknown", document: unknown, known });
  const planned: Planned[] = [];
  const skipped: Skipped[] = [];
  let failure: AppError | undefined;
  const letterPages = pagesOfLetters(request, topic.value, pagesOf);
  for (const id of known.filter((one) => only === undefined || only.includes(one))) {
    const document = documentOf(guide, id, topic.value.id);
    if (document === undefined) continue;
    const letter = letters.find((candidate) => candidate.id === id);
    const reason = notOurs(document, letter);
    if (reason !== undefined || letter === undefined) {
      // a document that this case calls for and nobody can write is named, asked for or not
      const called = letter === undefined && isCalledFor(document, { ...request, topic: topic.value });
      if (only !== undefined || called) skipped.push({ id, why: reason ?? "" });
      continue;
    }
    if (only === undefined && !speaksOf(document, topic.value.id)) continue;
    for (const subject of subjectsOf(document, request)) {
      if (request.subject !== undefined && subject !== request.subject) continue;
      const about = subject === undefined ? {} : { subject };
      const outcome = writeLetter({ ...request, topic: topic.value, letter, letterPages, ...about, onRequest });
      if (outcome.kind === "written") {
        const { content, missing, unit, form } = outcome;
        planned.push({ id, content, missing, ...(unit && { unit }), ...(form && { form }) });
      } else if (outcome.kind === "withheld") {
        const why = subject === undefined || document.writtenWhen === undefined ? outcome.why : `${partyName(theCase, subject)}：${outcome.why}`;
        skipped.push(skippedBecause(id, { ...outcome, why }));
        // a condition is asked of each subject, every other reason holds for all
        if (document.writtenWhen === undefined) break;
      } else {
        failure ??= outcome.error;
        skipped.push({ id, why: errorText(outcome.error), ...("problems" in outcome.error && { problems: outcome.error.problems }) });
        break;
      }
    }
  }
  return ok({ planned, skipped, ...(failure === undefined ? {} : { failure }) });
}

const isCalledFor = (document: GuideDocument, source: LetterSource): boolean =>
  !FROM_BUNDLE.includes(document.id) && document.when !== "bundle" && withheldBecause(document, source, false) === undefined;

/** Why `write` has nothing for this document; `undefined` when it has. */
function notOurs(document: GuideDocument, letter: LetterTemplate | undefined): string | undefined {
  if (FROM_BUNDLE.includes(document.id) || document.when === "bundle") return documentNote({ code: "made-by-bundle" });
  return letter === undefined ? documentNote({ code: "not-made-yet", title: document.title }) : undefined;
}

function skippedBecause(id: string, { why, missing }: Extract<LetterOutcome, { kind: "withheld" }>): Skipped {
  return missing.length === 0 ? { id, why } : { id, why: `${why}（${missing.join("、")}）`, missing };
}

/** Pages of the letters of ours that fill slots, counted when they are first asked for. */
function pagesOfLetters(request: PlanRequest, topic: GuideTopic, pagesOf: (content: DocumentContent) => number): ReadonlyMap<string, number> {
  const { guide, letters, only } = request;
  if (only !== undefined && !only.includes("seal-list")) return new Map();
  const documents = new Set(guide.slots.flatMap(({ document }) => document ?? []));
  return new Map(
    letters
      .filter(({ id }) => documents.has(id))
      .flatMap((letter): [string, number][] => {
        const document = documentOf(guide, letter.id, topic.id);
        return (document === undefined ? [] : subjectsOf(document, request)).flatMap((subject): [string, number][] => {
          const outcome = writeLetter({ ...request, topic, letter, ...(subject === undefined ? {} : { subject }) });
          return outcome.kind === "written" ? [[letterKey(letter.id, subject), pagesOf(outcome.content)]] : [];
        });
      }),
  );
}
