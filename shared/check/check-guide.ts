import { ABOUT_THE_FILE, cataloguedFields } from "../case/field-catalogue.ts";
import { agreementKinds, unitKinds } from "../case/kinds.ts";
import { LETTER_FACT_NAMES } from "../documents/letter-facts.ts";
import { ownUploadPlaces } from "../documents/upload-names.ts";
import { type AppError, fail, type Result } from "../errors.ts";
import { derivedFacts } from "../facts/field-value.ts";
import { isGeneral } from "../guide/general-check-schema.ts";
import { type Guide, type GuideRule, isFieldOfCase } from "../guide/guide.ts";
import { type GuideParts, NO_PARTS } from "../guide/guide-parts.ts";
import { type GuideFault, type GuideProblem, TO_FILL } from "../guide/guide-problems.ts";
import { answerPathOf, nameInLetters, OBJECT_PLACES } from "../guide/questions.ts";
import { readGuideValue } from "../guide/read-guide.ts";
import { placesOfPattern, UPLOAD_PLACES } from "../guide/upload.ts";
import { guideProblemText } from "../messages/guide-problem-text.ts";
import { outcomesOf, valuesOf } from "../rules/outcomes.ts";
import { isMomentOfDay } from "../text/moment.ts";
import { nearName } from "../text/near-name.ts";
import { namesInLetter, textsOf } from "../wizard/questions-asked.ts";
import { sectionCatalogue } from "../wizard/sections.ts";
import { conditionNames, listOf, nounsOf, unknownName } from "./condition-names.ts";

/** A guide that may be used: its form is right and all that it cites exists. Errors: `guide-invalid` with every place at fault. */
export function parseGuide(value: unknown, file: string, parts: GuideParts = NO_PARTS): Result<Guide, AppError> {
  const read = readGuideValue(value, parts);
  return read.ok ? read : fail(invalid(file, read.error));
}

/**
 * A guide that may be installed: besides what `parseGuide` asks, each name out of a list of the program exists, so that
 * nothing the guide says is passed over in silence. `templates`: ids of the documents that can be written.
 * Errors: `guide-invalid` with every place at fault.
 */
export function checkGuide(value: unknown, file: string, templates: ReadonlySet<string>, parts: GuideParts = NO_PARTS): Result<Guide, AppError> {
  const read = readGuideValue(value, parts);
  // what is still to be filled in is told at once, also where the rest cannot be looked at yet
  if (!read.ok) return fail(invalid(file, [...read.error, ...toFill(value, "").filter(({ path }) => read.error.every((other) => other.path !== path))]));
  const problems = guideVocabulary(read.value, templates);
  return problems.length > 0 ? fail(invalid(file, problems)) : read;
}

const invalid = (file: string, problems: readonly GuideProblem[]): AppError => ({
  kind: "guide-invalid",
  file,
  problems: problems.map((problem) => ({ path: problem.path, problem: guideProblemText(problem) })),
});

/** Names and forms that only the rest of the program knows: facts, fields, sections, outcomes and values, kinds, templates, moments. */
export function guideVocabulary(guide: Guide, templates: ReadonlySet<string>): readonly GuideProblem[] {
  return [
    ...toFill(guide, ""),
    ...headProblems(guide),
    ...uploadProblems(guide),
    ...guide.rules.flatMap((rule, index) => ruleProblems(rule, `rules[${index}]`, guide)),
    ...guide.examples.flatMap(({ field }, index) => unknownName(`examples[${index}].field`, "field", field, fieldsOf(guide))),
    ...slotProblems(guide, templates),
    ...namesInConditions(guide),
    ...guide.questions.flatMap((question, index) => questionProblems(question, `questions[${index}]`, guide)),
  ];
}

/** A place in the names of files that is neither the program's nor the name of a question of the project, its unit or its lead. */
function uploadProblems(guide: Guide): readonly GuideProblem[] {
  const known = [...UPLOAD_PLACES, ...ownUploadPlaces(guide).keys()];
  return placesOfPattern(guide.upload?.prefix ?? "").flatMap((place) => {
    if (known.includes(place)) return [];
    const near = nearName(place, known);
    const form = `没有 {${place}}${near === undefined ? "" : `，是否指 {${near}}`}；可用的有 ${known.map((one) => `{${one}}`).join("、")}`;
    return [{ path: "upload.prefix", code: "wrong-form" as const, form }];
  });
}

/** Why and where a question is asked: a clause of the guide, and a section that has the list whose entries it is asked of. */
function questionProblems(question: Guide["questions"][number], path: string, guide: Guide): readonly GuideProblem[] {
  const { on, section, clause } = question;
  const { clauses } = guide;
  const name = nameInLetters(question);
  const [list] = OBJECT_PLACES[on].base.split("[]");
  const fitting = sectionCatalogue.filter(
    ({ fields }) => !OBJECT_PLACES[on].base.includes("[]") || fields.some((field) => field.kind === "list" && field.path === list),
  );
  return [
    // letters would print the program's own value in its place
    ...(hasName(name) && isInLetters(name, guide)
      ? [{ path: `${path}.label`, code: "wrong-form" as const, form: `“${name}”是文书里已有的名称；请改 label 或写 letterName` }]
      : []),
    ...(section === undefined
      ? []
      : unknownName(
          `${path}.section`,
          "section",
          section,
          fitting.map(({ id }) => id),
        )),
    ...(clause === undefined
      ? []
      : unknownName(
          `${path}.clause`,
          "clause",
          clause,
          clauses.map(({ id }) => id),
        )),
  ];
}

const hasName = (name: string): boolean => LETTER_FACT_NAMES.facts.has(name) || LETTER_FACT_NAMES.lists.has(name);

const isInLetters = (name: string, guide: Guide): boolean =>
  guide.documents.some((document) => textsOf(document, guide).some((text) => namesInLetter(text).has(name)));

const SECTIONS: readonly string[] = sectionCatalogue.map(({ id }) => id);

const LIST_OF_EACH: ReadonlyMap<string | undefined, string> = new Map([
  ["signatories", "agreements.signatories"],
  ["items", "budget.items"],
]);

/** The conditions of general checks, questions, slots and documents: each speaks of the case or of whom that is for. */
function namesInConditions(guide: Guide): readonly GuideProblem[] {
  const rules = guide.rules.flatMap(({ check, each }, index) => {
    if (!isGeneral(check)) return [];
    // a slot of the check itself is found missing as in every other kind
    const { slot: _known, ...rest } = { slot: undefined, ...check };
    return conditionNames(rest, `rules[${index}].check`, guide, nounsOf(LIST_OF_EACH.get(each) ?? each));
  });
  const slots = guide.slots.flatMap(({ required, each }, index) =>
    typeof required === "object" ? conditionNames(required.when, `slots[${index}].required.when`, guide, nounsOf(each)) : [],
  );
  const questions = guide.questions.flatMap((question, index) => {
    const path = answerPathOf(question);
    const nouns = nounsOf(listAround(path));
    const parts = question.type === "list" ? question.fields : [];
    return [
      ...conditionNames(question.when, `questions[${index}].when`, guide, nouns),
      ...parts.flatMap((part, row) => conditionNames(part.when, `questions[${index}].fields[${row}].when`, guide, nounsOf(path.replaceAll("[]", ""), nouns))),
    ];
  });
  const documents = guide.documents.flatMap(({ writtenWhen, contradictedBy, each }, index) =>
    Object.entries({ writtenWhen, contradictedBy }).flatMap(([key, part]) => conditionNames(part, `documents[${index}].${key}`, guide, nounsOf(each))),
  );
  return [...rules, ...slots, ...questions, ...documents];
}

/** `agreements[].signatories[].answers.id` → `agreements.signatories` */
function listAround(path: string): string | undefined {
  const end = path.lastIndexOf("[]");
  return end < 0 ? undefined : path.slice(0, end).replaceAll("[]", "");
}

/** What a draft left to a person; a document that prints it would say nothing. */
function toFill(value: unknown, path: string): readonly GuideProblem[] {
  if (value === TO_FILL) return [{ path, code: "to-fill" }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => toFill(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => toFill(inner, path === "" ? key : `${path}.${key}`));
}

function headProblems(guide: Guide): readonly GuideProblem[] {
  const { filing, period, hotline, hotlineNotes, workingDays } = guide;
  const problems: GuideProblem[] = [];
  const add = (path: string, fault: GuideFault) => problems.push({ path, ...fault });
  const after = (path: string, from: string, to: string) => {
    if (to < from) add(path, { code: "reversed", from, to });
  };
  for (const key of ["opens", "closes"] as const) if (!isMomentOfDay(filing[key])) add(`filing.${key}`, { code: "not-a-moment" });
  after("filing.closes", filing.opens, filing.closes);
  after("period.end", period.start, period.end);
  if (workingDays) {
    after("workingDays.to", workingDays.from, workingDays.to);
    for (const [index, { from, to }] of workingDays.off.entries()) after(`workingDays.off[${index}].to`, from, to);
  }
  if (hotlineNotes !== undefined && hotlineNotes.length !== hotline.length) {
    add("hotlineNotes", { code: "notes-differ", numbers: hotline.length, notes: hotlineNotes.length });
  }
  for (const [index, topic] of guide.topics.entries()) {
    for (const [row, id] of topic.sections.entries()) problems.push(...unknownName(`topics[${index}].sections[${row}]`, "section", id, SECTIONS));
    for (const [row, name] of topic.without.entries()) problems.push(...unknownName(`topics[${index}].without[${row}]`, "field", name, fields));
  }
  return problems;
}

/** Answers of the case as a whole that a check can look at: none of an item of a list, and none that says what the case is. */
const NO_FACTS: readonly string[] = [...ABOUT_THE_FILE, "at"];
const facts: readonly string[] = [...cataloguedFields.filter((path) => listOf(path) === undefined && !NO_FACTS.includes(path)), ...derivedFacts];
/** Fields and the groups that they stand in: `period` holds `period.start`. */
const fields: ReadonlySet<string> = new Set(cataloguedFields.flatMap((path) => path.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."))));

/** Fields of the case and of the guide's own questions, as rules and examples name them. */
const fieldsOf = ({ questions }: Pick<Guide, "questions">): readonly string[] => [
  ...fields,
  ...questions.map((question) => answerPathOf(question).replaceAll("[]", "")),
];

function ruleProblems(rule: GuideRule, path: string, guide: Pick<Guide, "questions">): readonly GuideProblem[] {
  const { check } = rule;
  const problems: GuideProblem[] = [];
  const fact = (at: string, name: string) => {
    const list = cataloguedFields.includes(name) ? listOf(name) : undefined;
    if (list !== undefined) problems.push({ path: at, code: "fact-in-list", fact: name, list });
    else problems.push(...unknownName(at, "fact", name, facts));
  };
  const kinds = (at: string, what: "unit-kind" | "agreement-kind", names: readonly string[]) => {
    const known = what === "unit-kind" ? unitKinds : agreementKinds;
    for (const [index, name] of names.entries()) problems.push(...unknownName(`${at}[${index}]`, what, name, known));
  };
  if (check.kind === "allTrue") for (const [index, condition] of check.conditions.entries()) fact(`${path}.check.conditions[${index}].fact`, condition.fact);
  if (check.kind === "anyText") for (const [index, name] of check.facts.entries()) fact(`${path}.check.facts[${index}]`, name);
  if (check.kind === "involvement") fact(`${path}.check.fact`, check.fact);
  if (check.kind === "jointWith") {
    kinds(`${path}.check.kinds`, "unit-kind", check.kinds);
    kinds(`${path}.check.openKinds`, "unit-kind", check.openKinds);
  }
  if (check.kind === "agreementSigned" || check.kind === "agreementsState") {
    problems.push(...unknownName(`${path}.check.agreementKind`, "agreement-kind", check.agreementKind, agreementKinds));
  }
  if (check.kind === "agreementSigned" && check.otherSide !== "platform-units") kinds(`${path}.check.otherSide.kinds`, "unit-kind", check.otherSide.kinds);
  if (check.kind === "agreementSealed") {
    for (const kind of Object.keys(check.copySlots)) problems.push(...unknownName(`${path}.check.copySlots.${kind}`, "agreement-kind", kind, agreementKinds));
  }
  if (check.kind === "filingWindow") problems.push(...reversed(`${path}.check.closes`, check.opens, check.closes));
  if (check.kind === "periodExactly") problems.push(...reversed(`${path}.check.end`, check.start, check.end));
  if (check.kind === "agreementValid") problems.push(...reversed(`${path}.check.coverUntil`, check.coverFrom, check.coverUntil));
  return [...problems, ...fieldProblems(rule, path, guide), ...sentenceProblems(rule, path)];
}

const reversed = (path: string, from: string, to: string): readonly GuideProblem[] => (to < from ? [{ path, code: "reversed", from, to }] : []);

function fieldProblems({ field, each }: GuideRule, path: string, { questions }: Pick<Guide, "questions">): readonly GuideProblem[] {
  if (field === undefined) return [];
  const all = fieldsOf({ questions });
  if (each === undefined) return unknownName(`${path}.field`, "field", field, all);
  // below whom the rule speaks of, or one of the lists themselves
  const list = LIST_OF_EACH.get(each) ?? each;
  const below = all.flatMap((known) => (known.startsWith(`${list}.`) ? [known.slice(list.length + 1)] : []));
  // or a field of the case as a whole
  return all.includes(field) && isFieldOfCase(field) && !below.includes(field)
    ? []
    : unknownName(`${path}.field`, "field", field, [...below, "attachments", "partners", "agreements"]);
}

/** A sentence for an outcome that the check never has, or with a value that it never gives, would never be read, or with a gap. */
function sentenceProblems(rule: GuideRule, path: string): readonly GuideProblem[] {
  const [outcomes, values] = [outcomesOf(rule), valuesOf(rule)];
  return (["say", "todo"] as const).flatMap((list) =>
    Object.entries(rule[list]).flatMap(([outcome, text]): readonly GuideProblem[] => {
      const at = `${path}.${list}.${outcome}`;
      const rest = text.replace(/\(\(([A-Za-z]+)( 万元)?\)\)/g, "");
      const torn: readonly GuideProblem[] = /\(\(|\)\)/.test(rest) ? [{ path: at, code: "torn-value" }] : [];
      const named = [...text.matchAll(/\(\(([A-Za-z]+)(?: 万元)?\)\)/g)].flatMap(([, value = ""]) => unknownName(at, "value", value, values));
      return [...unknownName(at, "outcome", outcome, outcomes), ...torn, ...named];
    }),
  );
}

/** Documents that nobody can write (those that the bundle makes itself aside), and slots whose document another topic alone has. */
function slotProblems(guide: Guide, templates: ReadonlySet<string>): readonly GuideProblem[] {
  const problems: GuideProblem[] = [];
  for (const [index, document] of guide.documents.entries()) {
    const path = `documents[${index}]`;
    if (document.when !== "bundle") problems.push(...unknownName(`${path}.id`, "template", document.id, templates));
    for (const [row, name] of document.optional.entries()) problems.push(...unknownName(`${path}.optional[${row}]`, "field", name, cataloguedFields));
  }
  for (const [index, slot] of guide.slots.entries()) {
    const path = `slots[${index}]`;
    for (const [topic, kinds] of Object.entries(slot.agreementKinds)) {
      for (const [row, kind] of kinds.entries())
        problems.push(...unknownName(`${path}.agreementKinds.${topic}[${row}]`, "agreement-kind", kind, agreementKinds));
    }
    if (slot.document === undefined) continue;
    const each = guide.documents.find(({ id }) => id === slot.document)?.each;
    if (each !== undefined && each !== slot.each) problems.push({ path: `${path}.document`, code: "document-of-each", document: slot.document, each });
    const written = guide.documents.filter(({ id }) => id === slot.document).flatMap(({ topics }) => topics);
    const topics = slot.topics === "all" ? guide.topics.map(({ id }) => id) : slot.topics;
    const without = written.includes("all") ? [] : topics.filter((topic) => !written.includes(topic));
    if (without.length > 0) problems.push({ path: `${path}.document`, code: "document-of-other-topic", document: slot.document, topics: without });
  }
  return problems;
}
