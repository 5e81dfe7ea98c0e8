import type { Case } from "../case/case.ts";
import { fieldName } from "../case/field-catalogue.ts";
import { withheldBecause } from "../documents/document-conditions.ts";
import { letterKey, subjectsOf } from "../documents/document-subjects.ts";
import { presentTextOf } from "../documents/letter-text.ts";
import type { LetterTemplate } from "../documents/template.ts";
import { documentOf, writeLetter } from "../documents/write-letter.ts";
import { findTopic, type Guide, type GuideDocument, type GuideTopic, quote, speaksOf } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { Finding } from "../report.ts";
import type { WithheldLetter } from "../rules/slots.ts";
import type { LetterText } from "../text/compare-texts.ts";

/** A case with the guide and the letter templates that are in force for it. */
export type LettersInput = { readonly case: Case; readonly guide: Guide; readonly letters: readonly LetterTemplate[] };

/** What a letter says at present, for the slots of its scans (`words`, by `letterKey`), and the findings on its blanks and words. */
export type PresentLetter = { readonly words: ReadonlyMap<string, LetterText | WithheldLetter>; readonly findings: readonly Finding[] };

/** The rule under which blanks of a document stand among the findings; its subject is the document. */
export const BLANKS_RULE = "document-blanks";

/**
 * The letters that a check looks at: those that are uploaded, and those of which a scan is registered, so that blanks are
 * found before somebody seals them and a sealed scan of older words is noticed. By document id.
 */
export function presentLetters(input: LettersInput, topic: GuideTopic): ReadonlyMap<string, PresentLetter> {
  const { case: theCase, guide, letters } = input;
  const registered = new Set((theCase.attachments ?? []).flatMap((attachment) => (attachment.wordsSha256 ? [attachment.slot] : [])));
  const scanned = new Set(guide.slots.flatMap(({ id, document }) => (document !== undefined && registered.has(id) ? [document] : [])));
  const found = new Map<string, PresentLetter>();
  for (const document of guide.documents) {
    if (found.has(document.id) || !speaksOf(document, topic.id) || (document.use !== "upload" && !scanned.has(document.id))) continue;
    const letter = letters.find((candidate) => candidate.id === document.id);
    if (letter) found.set(document.id, makeLetter(letter, document, input, topic));
  }
  return found;
}

/** The rule under which a document stands that the guide asks for and that no template writes; its subject is the document. */
export const TEMPLATE_RULE = "document-template";

/**
 * One finding for each document of the topic that is to be uploaded, or that fills a slot, while the program has no
 * template for it: nobody could write it, and no scan of it could be held against its words. A document that the answers
 * do not call for is passed over.
 */
export function missingTemplates(input: LettersInput, topic: GuideTopic): readonly Finding[] {
  const { guide, letters } = input;
  const known = new Set(letters.map(({ id }) => id));
  const inSlots = new Set(guide.slots.flatMap((slot) => (slot.document !== undefined && speaksOf(slot, topic.id) ? [slot.document] : [])));
  const ids = new Set(guide.documents.filter(({ use, id }) => use === "upload" || inSlots.has(id)).map(({ id }) => id));
  return [...ids].flatMap((id): Finding[] => {
    const document = documentOf(guide, id, topic.id);
    if (document === undefined || known.has(id) || document.when === "bundle") return [];
    return withheldBecause(document, { ...input, topic }, false) === undefined ? [templateFinding(document, guide)] : [];
  });
}

function templateFinding(document: GuideDocument, guide: Guide): Finding {
  const [first = { clause: "" }, ...others] = document.cites;
  return {
    rule: TEMPLATE_RULE,
    title: "文书没有模板",
    outcome: "cannot-tell",
    subject: document.id,
    subjectName: document.title,
    namesSubject: true,
    clause: quote(guide, first),
    ...(others.length === 0 ? {} : { alsoClauses: others.map((other) => quote(guide, other)) }),
    message: `指南要求《${document.title}》，但没有编号为 ${document.id} 的文书模板：写不出这份文书，也无法核对已盖章的扫描件。`,
    todo: "请向提供指南的人索取改好的指南后重新安装；指南中的文书编号须与文书模板的编号一致。",
  };
}

function makeLetter(letter: LetterTemplate, document: GuideDocument, input: LettersInput, topic: GuideTopic): PresentLetter {
  const { case: theCase, guide } = input;
  const outcomes = subjectsOf(document, input).map((subject) => ({
    key: letterKey(letter.id, subject),
    outcome: writeLetter({ letter, case: theCase, guide, topic, ...(subject === undefined ? {} : { subject }) }),
  }));
  const missing = [...new Set(outcomes.flatMap(({ outcome }) => (outcome.kind === "written" ? outcome.missing : [])))];
  // a broken template says nothing about the scan: writing the letter reports it
  const words = outcomes.flatMap(({ key, outcome }): [string, LetterText | WithheldLetter][] =>
    outcome.kind === "template-invalid" ? [] : [[key, outcome.kind === "written" ? presentTextOf(outcome) : { whyNone: outcome.why }]],
  );
  const blanks = document.use === "upload" && missing.length > 0 ? [blanksFinding(document, missing, input)] : [];
  const changed = outcomes.some(({ outcome }) => outcome.kind === "written" && outcome.otherWords === true) ? [wordsFinding(document, guide)] : [];
  return { words: new Map(words), findings: [...blanks, ...changed] };
}

/** What the letter that fills a slot, for `subject` where each has its own, says now; `undefined`: the slot takes none of ours, or the answers allow none at present. */
export function letterInSlot({ case: theCase, guide, letters }: LettersInput, slot: string, subject?: string): LetterText | undefined {
  const document = guide.slots.find(({ id }) => id === slot)?.document;
  const letter = letters.find(({ id }) => id === document);
  const topic = findTopic(guide, theCase.topic);
  if (letter === undefined || !topic.ok) return undefined;
  const own = documentOf(guide, letter.id, topic.value.id)?.each === undefined ? undefined : subject;
  const outcome = writeLetter({ letter, case: theCase, guide, topic: topic.value, ...(own !== undefined && { subject: own }) });
  return outcome.kind === "written" ? presentTextOf(outcome) : undefined;
}

/** The rule under which a document stands whose words the guide gives and the unit's own template changes; its subject is the document. */
export const WORDS_RULE = "document-words";

function wordsFinding(document: GuideDocument, guide: Guide): Finding {
  return {
    rule: WORDS_RULE,
    title: "文书的规定文字",
    outcome: "not-met",
    subject: document.id,
    subjectName: document.title,
    namesSubject: true,
    clause: quote(guide, document.cites[0] ?? { clause: "" }),
    message: `《${document.title}》的文字由指南给定，本单位的 Word 模板与给定的文字不同。`,
    todo: "模板只能改版式：请改回给定的文字，本单位的抬头放在页眉里；或去掉本单位的模板。",
  };
}

/** Cited by the clause that asks for the document: with a blank in it, it is not what the clause asks for. */
function blanksFinding(document: GuideDocument, blanks: readonly string[], { guide }: LettersInput): Finding {
  const [first = { clause: "" }, ...others] = document.cites;
  // E13: what the guide does not ask for keeps nothing from being complete, and is named where nothing else is blank
  const asked = blanks.filter((path) => !document.optional.includes(path.replace(/\[\d+\]/g, "")));
  const missing = asked.length > 0 ? asked : blanks;
  return {
    rule: BLANKS_RULE,
    title: "文书中的未填内容",
    ...(asked.length > 0 ? { outcome: "cannot-tell", reason: "missing-answer" } : { outcome: "advice" }),
    subject: document.id,
    subjectName: document.title,
    namesSubject: true,
    clause: quote(guide, first),
    ...(others.length === 0 ? {} : { alsoClauses: others.map((other) => quote(guide, other)) }),
    message: `《${document.title}》中有${missing.length}处${asked.length > 0 ? "显示为“【未填：…】”" : "没有填写，打印时留空"}：${missing.map((path) => fieldName(path, questionNames(guide))).join("、")}。`,
    todo: asked.length > 0 ? "填写后再打印用印。" : "指南没有要求，不影响材料齐全；本单位有惯例的，填写后再打印用印。",
    missing,
    ...(missing[0] === undefined ? {} : { field: missing[0] }),
  };
}
