import type { AppError } from "../errors.ts";
import { type Guide, type GuideDocument, speaksOf } from "../guide/guide.ts";
import { type DocumentContent, documentText } from "./blocks.ts";
import { withheldBecause } from "./document-conditions.ts";
import { conditionWithheld, subjectsOf } from "./document-subjects.ts";
import type { LetterSource } from "./fact-values.ts";
import { leaveBlank } from "./fill-expressions.ts";
import { type FactValues, fillTemplate } from "./fill-template.ts";
import { type Withheld, withheld } from "./letter-conditions.ts";
import { letterFactNames, letterFacts } from "./letter-facts.ts";
import { letterStyle } from "./letter-style.ts";
import { type LetterTemplate, parseTemplate } from "./template.ts";
import type { FactNames } from "./template-expressions.ts";
import { fillUnitTemplate, sha256OfWords } from "./unit-template.ts";

/**
 * `onRequest`: the user names the letter, so that it is also written where nothing asks for it. Checklists, budget sheet
 * and seal list need `report`; a document with one for each agreement needs `subject` (see `subjectsOf` in `document-subjects.ts`).
 */
export type LetterRequest = LetterSource & { readonly letter: LetterTemplate; readonly onRequest?: boolean };

export type LetterOutcome =
  /**
   * `missing`: fields that the letter shows as 【未填：…】; `unit`: the unit's own Word template says it instead of `content`;
   * `otherWords`: and not in the words that the guide gives (`verbatim`)
   */
  | {
      readonly kind: "written";
      readonly content: DocumentContent;
      readonly missing: readonly string[];
      readonly unit?: FilledUnitTemplate;
      /** the guide's own Word form, which says what `content` does */
      readonly form?: FilledForm;
      readonly otherWords?: true;
    }
  | Withheld
  | { readonly kind: "template-invalid"; readonly error: AppError };

/** A Word file with places for a case: where it lies, and the facts to fill it with. */
export type FilledForm = { readonly file: string; readonly values: FactValues; readonly names: FactNames };
/** A unit's own Word template for a case, with its words when filled. */
export type FilledUnitTemplate = FilledForm & { readonly words: string };

/** Writes one document of a case, or says why it is not written. Works for any guide: numbers and names come from its data. */
export function writeLetter(request: LetterRequest): LetterOutcome {
  const { letter, guide, topic, onRequest = false } = request;
  const names = letterFactNames(guide);
  const template = parseTemplate(letter, names);
  if (!template.ok) return { kind: "template-invalid", error: template.error };
  const document = documentOf(guide, letter.id, topic.id);
  if (document === undefined) return withheld("not-needed", `${guide.title}没有要求这份文书`);
  if (request.report === undefined && document.fromCheck) return withheld("missing-answer", "这份文书取自检查结果，须先检查申报项目");
  const source = { ...request, document };
  const subjects = request.subject === undefined ? subjectsOf(document, request) : [request.subject];
  const of = (subject: string | undefined) => (subject === undefined ? source : { ...source, subject });
  const subject = subjects.find((one) => conditionWithheld(document, of(one)) === undefined) ?? subjects[0];
  const reason = withheldBecause(document, of(subject), onRequest);
  if (reason) return reason;
  const values = leaveBlank(letterFacts(of(subject)), document.optional);
  const { content, missing } = fillTemplate(template.value, values, subject, letterStyle(request.case, letter.id), letter.form ? [] : document.signers);
  if (letter.unit === undefined) return { kind: "written", content, missing, ...(letter.form && { form: { file: letter.form.file, values, names } }) };
  if (!letter.unit.ok) return { kind: "template-invalid", error: letter.unit.error };
  const filled = fillUnitTemplate(letter.unit.value, names, values);
  const body = { ...letter.unit.value, parts: letter.unit.value.parts.filter(({ name }) => name === "正文") };
  const otherWords = document.verbatim && !isSameLetter(content, fillUnitTemplate(body, names, values).words);
  return {
    kind: "written",
    content,
    missing: filled.missing,
    unit: { file: letter.unit.value.file, words: filled.words, values, names },
    ...(otherWords && { otherWords: true }),
  };
}

/** Whether a unit's template says what the letter says; the note on the place of the seal is no part of what is promised. */
function isSameLetter(content: DocumentContent, words: string): boolean {
  const blocks = content.blocks.map((block) => (block.kind === "signature" ? { kind: block.kind, unit: block.unit, date: block.date } : block));
  return [content, { ...content, blocks }].some((one) => sha256OfWords(documentText(one)) === sha256OfWords(words));
}

/** The guide's entry of a document: the one of the topic, where each topic has its own. */
export function documentOf(guide: Guide, id: string, topic: string): GuideDocument | undefined {
  const entries = guide.documents.filter((document) => document.id === id);
  return entries.find((document) => speaksOf(document, topic)) ?? entries[0];
}
