import type { Case } from "../case/case.ts";
import { joinPath, type PathKey, pathKeys, questionPath, readPath } from "../case/case-path.ts";
import { fieldLabel } from "../case/field-catalogue.ts";
import { findTopic, type Guide } from "../guide/guide.ts";
import { inEveryNameOf, inWordsOf } from "../guide/place-words.ts";
import { type Field, fieldsOfItem, itemName, otherItem, type Question, questionPaths, type Section, type SectionQuestions } from "./fields.ts";
import { withGuideQuestions } from "./fields-of-questions.ts";
import { agreementsSection } from "./sections/agreements.ts";
import { applicantSection, leadSection, projectSection } from "./sections/applicant-and-project.ts";
import { budgetSection } from "./sections/budget.ts";
import { foreignFundingSection, partnersSection, platformSection, unitsSection } from "./sections/parties.ts";
import { declarationsSection, ethicsDataSafetySection, priorFundingSection, recusalSection } from "./sections/statements.ts";

const questions: readonly SectionQuestions[] = [
  applicantSection,
  projectSection,
  leadSection,
  partnersSection,
  unitsSection,
  platformSection,
  foreignFundingSection,
  agreementsSection,
  budgetSection,
  priorFundingSection,
  recusalSection,
  ethicsDataSafetySection,
  declarationsSection,
];

type Words = Pick<Guide, "words" | "issuer">;

const catalogues = new WeakMap<Words, readonly Section[]>();

/** The catalogue that a guide chooses from by id, its fields labelled as the catalogue of fields has them. A new section is one more entry. */
export const sectionCatalogue: readonly Section[] = catalogueOf({ words: {}, issuer: "主管部门" });

function labelled(fields: readonly Question[], base: string): readonly Field[] {
  return fields.map((field): Field => {
    if (field.kind === "heading") return field;
    const path = joinPath(base, field.path);
    const label = fieldLabel(path);
    return field.kind === "list" ? { ...field, label, fields: labelled(field.fields, path) } : { ...field, label };
  });
}

const ofTopics = new WeakMap<Guide, Map<string, readonly Section[]>>();

/** The sections of the case's topic, in the guide's order; the same array for the same topic. Ids that the catalogue does not know are left out. */
export function sectionsOf(guide: Guide, theCase: Case): readonly Section[] {
  const { topic: topicId } = theCase;
  const known = ofTopics.get(guide)?.get(topicId);
  if (known) return known;
  const topic = findTopic(guide, topicId);
  if (!topic.ok) return [];
  const ids = topic.value.sections;
  const made = sectionsWithQuestions(guide)
    .filter(({ id }) => ids.includes(id))
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  ofTopics.set(guide, (ofTopics.get(guide) ?? new Map()).set(topicId, made));
  return made;
}

type Asking = Pick<Guide, "questions" | "words" | "issuer">;
const withQuestions = new WeakMap<Asking, readonly Section[]>();

/** The whole catalogue, with the questions that the guide itself asks in their places; without a guide the catalogue alone. */
export function sectionsWithQuestions(guide: Asking | undefined): readonly Section[] {
  if (guide === undefined) return sectionCatalogue;
  const known = withQuestions.get(guide) ?? catalogueOf(guide).map((section) => withGuideQuestions(section, guide));
  withQuestions.set(guide, known);
  return known;
}

/** The catalogue in the words of a guide; the same for the same guide, as finders know sections by identity. */
export function catalogueOf(guide: Words): readonly Section[] {
  const known = catalogues.get(guide);
  if (known) return known;
  const made = questions.map((section) => {
    const fields = labelled(section.fields, "").map((field) => inWords(field, guide));
    return { ...section, ...(section.intro !== undefined && { intro: inWordsOf(guide, section.intro) }), fields };
  });
  catalogues.set(guide, made);
  return made;
}

function inWords(field: Field, guide: Words): Field {
  const label = inWordsOf(guide, field.label);
  if (field.kind === "list") return { ...field, label, fields: field.fields.map((one) => inWords(one, guide)) };
  if (field.kind !== "choice") return { ...field, label };
  const options = field.options.map(({ alsoWritten, ...option }) => ({
    ...option,
    label: inWordsOf(guide, option.label),
    ...(alsoWritten && { alsoWritten: alsoWritten.flatMap((written) => inEveryNameOf(guide, written)) }),
  }));
  return { ...field, label, options };
}

/** Which section asks for a path as findings name it: `agreements[0].term.end`. */
export type SectionFinder = (path: string) => Section | undefined;

const finders = new WeakMap<readonly Section[], SectionFinder>();

/**
 * Finds the section with the longest question above, at or below a path. Made once for the sections of a topic: findings
 * ask for all their paths on every key stroke and for each of five hundred cases, so answers are remembered.
 */
export function sectionFinder(sections: readonly Section[]): SectionFinder {
  const known = finders.get(sections) ?? newFinder(sections);
  finders.set(sections, known);
  return known;
}

function newFinder(sections: readonly Section[]): SectionFinder {
  const questions = sections.map((section) => ({ section, paths: section.fields.flatMap((field) => questionPaths(field)) }));
  const known = new Map<string, Section | undefined>();
  return (path) => {
    const wanted = questionPath(path);
    if (!known.has(wanted)) known.set(wanted, closest(questions, wanted));
    return known.get(wanted);
  };
}

function closest(questions: readonly { readonly section: Section; readonly paths: readonly string[] }[], wanted: string): Section | undefined {
  let best: { readonly section: Section; readonly score: number } | undefined;
  for (const { section, paths } of questions) {
    for (const question of paths) {
      const score = question === wanted ? 1000 : nested(question, wanted) ? question.length : nested(wanted, question) ? 1 : 0;
      if (score > (best?.score ?? 0)) best = { section, score };
    }
  }
  return best?.section;
}

const nested = (outer: string, inner: string) => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** The names of a section and of a field in it, from the outside in; a question that is called as its section is named once. */
export function placeNames(section: Section, path: string, theCase: Case | undefined): readonly string[] {
  const labels = labelsOfPath(section, path, theCase);
  return labels[0] === section.title ? labels : [section.title, ...labels];
}

/** The same, with what is in a list by its own name: 某大学 in place of 外方合作伙伴1. */
export function placeNamesOfItem(section: Section, path: string, theCase: Case | undefined): readonly string[] {
  const names = placeNames(section, path, theCase);
  const list = section.fields.find((field) => field.kind === "list" && path.startsWith(`${field.path}[`));
  if (theCase === undefined || list?.kind !== "list") return names;
  const index = Number.parseInt(path.slice(list.path.length + 1), 10);
  const [title = "", _numbered, ...rest] = names;
  return [title, itemName(list, theCase, `${list.path}[${index}]`, index + 1), ...rest];
}

/** The words that lead to a field inside its section, from the list item down: `agreements[0].term.end` → 协议1, 到期日. */
export function labelsOfPath(section: Section, path: string, theCase: Case | undefined): readonly string[] {
  // the list that a section is named for, as a whole, is not named twice
  return labelsBelow(section.fields, pathKeys(path), theCase).filter((label) => label !== section.title);
}

/** `value`: what the keys lead into */
function labelsBelow(fields: readonly Field[], keys: readonly PathKey[], value: unknown): readonly string[] {
  const names = keys.map(String);
  for (const field of fields) {
    if (field.kind === "heading") continue;
    const own = field.path.split(".");
    const here = own.every((part, index) => names[index] === part);
    if (field.kind === "list" && here) {
      const item = keys[own.length];
      if (typeof item !== "number") return [field.label];
      const entry = readPath(value, `${field.path}[${item}]`);
      const other = otherItem(field, entry);
      return [`${other ?? field.item}${item + 1}`, ...labelsBelow(fieldsOfItem(field, other), keys.slice(own.length + 1), entry)];
    }
    if (here && own.length === keys.length) return [field.label];
  }
  // a group of answers, such as the term of an agreement: its first question stands for it
  const first = fields.find((field) => field.kind !== "heading" && keys.length > 0 && field.path.startsWith(`${names.join(".")}.`));
  return first ? [first.label] : [];
}
