import { ABOUT_THE_FILE, cataloguedFields } from "../case/field-catalogue.ts";
import { listOfNoun } from "../conditions/context.ts";
import { derivedConditionFacts } from "../conditions/facts.ts";
import type { Guide } from "../guide/guide.ts";
import type { GuideFault, GuideProblem, Named } from "../guide/guide-problems.ts";
import { answerPathOf, type GuideQuestion, OBJECT_PLACES } from "../guide/questions.ts";
import { nearName } from "../text/near-name.ts";
import { isDateOrMonth, valueProblems } from "./condition-values.ts";
import { type FactType, typeOfField, typeOfQuestion } from "./fact-types.ts";

/** Nouns that a condition may name, each with the list whose entry it is: `partner` → `partners`, `entry` → `budget.items`. */
export type Nouns = ReadonlyMap<string, string>;

/** The nouns below one entry of a list: `agreements.signatories` has a `signatory` and its `agreement`. */
export function nounsOf(list: string | undefined, outer: Nouns = new Map()): Nouns {
  if (list === undefined) return outer;
  const nouns = new Map(outer);
  for (const noun of NOUNS) {
    const own = listOfNoun(noun);
    if (own !== undefined && (list === own || list.startsWith(`${own}.`))) nouns.set(noun, own);
  }
  return nouns.set("entry", list);
}

const NOUNS = ["partner", "unit", "agreement", "signatory", "item"] as const;

/** Of the guide, what conditions name. */
export type NamingGuide = Pick<Guide, "questions" | "slots"> & {
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly countrySets?: Readonly<Record<string, unknown>>;
};

/** The list of the case that a field belongs to each entry of: `partners` of `partners.name`. */
export const listOf = (path: string) => cataloguedFields.find((other) => path.startsWith(`${other}.`));
/** Fields and the groups that they stand in: `period` holds `period.start`. */
const FIELDS: ReadonlySet<string> = new Set(
  cataloguedFields
    .filter((path) => !ABOUT_THE_FILE.includes(path))
    .flatMap((path) => path.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."))),
);

/** Every fact, list and value that conditions and quantities in a part of a guide name and that does not exist there. */
export function conditionNames(part: unknown, path: string, guide: NamingGuide, nouns: Nouns = new Map(), inList: Nouns = nouns): readonly GuideProblem[] {
  if (Array.isArray(part)) return part.flatMap((one: unknown, index) => conditionNames(one, `${path}[${index}]`, guide, nouns, inList));
  if (!isGroup(part)) return [];
  const counted = [part.sum, part.count, part.list].find((name) => typeof name === "string");
  const ofList = typeof counted === "string" && part.column === undefined ? factPath(counted, guide, nouns) : undefined;
  const inner = ofList === undefined || "inList" in ofList ? inList : nounsOf(ofList.path, nouns);
  return Object.entries(part)
    .flatMap(([key, value]): readonly GuideProblem[] => {
      const at = `${path}.${key}`;
      if (typeof value !== "string") {
        // the cases of a count have their `where` for its list
        return conditionNames(value, at, guide, key === "where" ? inner : nouns, key === "cases" ? inner : undefined);
      }
      switch (key) {
        case "fact":
        case "length":
        case "by":
        case "sum":
        case "count":
          return factProblem(at, value, guide, nouns);
        case "of":
        case "distinctBy":
          return factProblem(at, value, guide, inner);
        case "from":
        case "to":
          return isDateOrMonth(value) ? [] : [{ path: at, code: "not-a-date-or-month" }];
        case "attachment":
        case "slot":
          return unknownName(
            at,
            "slot",
            value,
            guide.slots.map(({ id }) => id),
          );
        case "lookup":
          return tableProblems(path, key, value, part.column, guide);
        case "list":
          return part.column === undefined ? factProblem(at, value, guide, nouns) : tableProblems(path, key, value, part.column, guide);
        case "countries":
          return unknownName(at, "country-set", value, Object.keys(guide.countrySets ?? {}));
        default:
          return [];
      }
    })
    .concat(valueProblems(part, path, { typeOf: (fact) => typeOfFact(fact, guide, nouns), inList: (fact) => typeOfFact(fact, guide, inner) }));
}

type Group = Readonly<Record<string, unknown>>;
const isGroup = (part: unknown): part is Group => typeof part === "object" && part !== null && !Array.isArray(part);

/** The fault of a name that is none of the known ones, with the one that is most like it. */
export function unknownName(path: string, what: Named, name: string, known: Iterable<string>): readonly GuideProblem[] {
  const names = [...known];
  return names.includes(name) ? [] : [{ path, code: "unknown", what, name, near: nearName(name, names) }];
}

function factProblem(path: string, fact: string, guide: NamingGuide, nouns: Nouns): readonly GuideProblem[] {
  const fault = faultOfFact(fact, guide, nouns);
  return fault === undefined ? [] : [{ path, ...fault }];
}

function faultOfFact(fact: string, guide: NamingGuide, nouns: Nouns): GuideFault | undefined {
  if (derivedConditionFacts.includes(fact)) return undefined;
  const found = factPath(fact, guide, nouns);
  if ("inList" in found) return { code: "fact-in-list", fact, list: found.inList };
  if (FIELDS.has(found.path) || isAnswer(found.path, guide)) return undefined;
  return { code: "unknown", what: "fact", name: fact, near: nearName(fact, namesInScope(guide, nouns)) };
}

type FactPath = { readonly path: string } | { readonly inList: string };

/** The field that a fact names, without the numbers of entries; `inList`: its list, where no entry of that is spoken of. */
function factPath(fact: string, guide: NamingGuide, nouns: Nouns): FactPath {
  const question = guide.questions.find(({ id }) => id === fact);
  if (question !== undefined) {
    const list = listOfQuestion(question);
    return list === undefined || [...nouns.values()].includes(list) ? { path: pathOf(question) } : { inList: list };
  }
  const [noun = "", ...rest] = fact.split(".");
  if (noun === "project") return { path: rest.join(".") };
  const list = nouns.get(noun);
  if (list !== undefined) return { path: [list, ...rest].join(".") };
  const elsewhere = listOfNoun(noun) ?? listOf(fact);
  return elsewhere === undefined ? { path: fact } : { inList: elsewhere };
}

const pathOf = (question: GuideQuestion) => answerPathOf(question).replaceAll("[]", "");

function listOfQuestion({ on }: GuideQuestion): string | undefined {
  const { base } = OBJECT_PLACES[on];
  return base.endsWith("[]") ? base.replaceAll("[]", "") : undefined;
}

const ELEMENT_PARTS: ReadonlySet<string> = new Set(["stated", "page", "quote", "translationPage"]);

/** An answer to a question, or a part of one: `answers.milestones.cost`, `agreements.answers.data-sharing.page`. */
function isAnswer(path: string, { questions }: NamingGuide): boolean {
  return questions.some((question) => {
    const own = pathOf(question);
    if (path === own) return true;
    const part = path.startsWith(`${own}.`) ? path.slice(own.length + 1) : undefined;
    if (part === undefined) return false;
    return question.type === "list" ? question.fields.some(({ id }) => id === part) : question.type === "element" && ELEMENT_PARTS.has(part);
  });
}

/** The type of a fact where it exists. */
function typeOfFact(fact: string, guide: NamingGuide, nouns: Nouns): FactType | undefined {
  const derived = derivedConditionFacts.includes(fact);
  const found = derived ? { path: fact } : factPath(fact, guide, nouns);
  if ("inList" in found) return undefined;
  const answer = typeOfAnswer(found.path, guide);
  return answer ?? typeOfField(found.path);
}

function typeOfAnswer(path: string, { questions }: NamingGuide): FactType | undefined {
  for (const question of questions) {
    const own = pathOf(question);
    if (path === own) return typeOfQuestion(question);
    if (!path.startsWith(`${own}.`)) continue;
    const part = path.slice(own.length + 1);
    if (question.type === "element") return part === "quote" ? { kind: "text" } : { kind: part === "stated" ? "flag" : "number" };
    const field = question.type === "list" ? question.fields.find(({ id }) => id === part) : undefined;
    if (field !== undefined) return typeOfQuestion(field);
  }
  return undefined;
}

function namesInScope({ questions }: NamingGuide, nouns: Nouns): readonly string[] {
  const below = [...nouns].flatMap(([noun, list]) => [...FIELDS].flatMap((path) => (path.startsWith(`${list}.`) ? [`${noun}${path.slice(list.length)}`] : [])));
  const lists = new Set(cataloguedFields.filter((path) => cataloguedFields.some((other) => other.startsWith(`${path}.`))));
  const ofCase = [...FIELDS].filter((path) => lists.has(path) || listOf(path) === undefined);
  const entries = questions.flatMap((question) =>
    question.type === "list" && nouns.get("entry") === pathOf(question) ? question.fields.map(({ id }) => `entry.${id}`) : [],
  );
  return [...questions.map(({ id }) => id), ...entries, ...below, ...ofCase, ...derivedConditionFacts];
}

function tableProblems(path: string, key: "lookup" | "list", name: string, column: unknown, { lists = {} }: NamingGuide): readonly GuideProblem[] {
  const rows = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (rows === undefined) return unknownName(`${path}.${key}`, "list", name, Object.keys(lists));
  return typeof column === "string" ? unknownName(`${path}.column`, "column", column, Object.keys(rows[0] ?? {})) : [];
}
