import { z } from "zod";
import { caseSchema } from "../case/case.ts";
import { conditionSchema, patternSchema } from "./conditions.ts";

/**
 * Questions that a guide itself asks (`questions.yaml`): data that becomes a field of the wizard, a fact of rules and a word
 * of letters at once. The answer stands in the case under `answers.<id>` of whom it is asked.
 */
export const QUESTION_OBJECTS = ["project", "applicant", "lead", "partner", "unit", "agreement", "signatory", "budget-item"] as const;
export type QuestionObject = (typeof QUESTION_OBJECTS)[number];

/** Where the answers of each object stand in the case, and the section that asks for them unless the question names another. */
export const OBJECT_PLACES: Readonly<Record<QuestionObject, { readonly base: string; readonly section: string }>> = {
  project: { base: "", section: "project" },
  applicant: { base: "applicant", section: "applicant" },
  lead: { base: "lead", section: "lead" },
  partner: { base: "partners[]", section: "partners" },
  unit: { base: "units[]", section: "units" },
  agreement: { base: "agreements[]", section: "agreements" },
  signatory: { base: "agreements[].signatories[]", section: "agreements" },
  "budget-item": { base: "budget.items[]", section: "budget" },
};

const words = z.string().min(1);
/** A letter first: a path of digits alone would be a place in a list. */
const questionId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "须以小写字母开头，只用小写字母、数字和短横");
const length = z.int("须为整数").positive("须大于 0").optional();
const option = z.strictObject({ value: words, label: words });

const asked = {
  id: questionId,
  /** as the screen and findings name it */
  label: words,
  /** its name in letters, where the label does not read well there */
  letterName: words.optional(),
  help: words.optional(),
  /** what “asked, and there is none” is called; the answer is then `null` */
  none: words.optional(),
  when: conditionSchema.optional(),
};

const yesNo = z.strictObject({ ...asked, type: z.literal("yes-no") });
const number = z.strictObject({ ...asked, type: z.literal("number"), unit: words.optional() });
/** `negative`: the amount may be a loss */
const money = z.strictObject({ ...asked, type: z.literal("money"), negative: z.boolean().optional() });
const date = z.strictObject({ ...asked, type: z.literal("date") });
const month = z.strictObject({ ...asked, type: z.literal("month") });
const choice = z.strictObject({ ...asked, type: z.literal("choice"), several: z.boolean().optional(), options: z.array(option).min(2, "至少两个选项") });
/** `check`: a known kind of number, `pattern`: how the office's own look; either is a hint, a rule judges */
const code = z.strictObject({ ...asked, type: z.literal("code"), check: z.enum(["credit-code"]).optional(), pattern: patternSchema.optional() });
/** characters, blanks not counted; a hint, a rule judges */
const text = z.strictObject({ ...asked, type: z.literal("text"), minLength: length, maxLength: length });

/** A question whose answer is one value: those that the entries of a list are made of. */
const partSchema = z.discriminatedUnion("type", [yesNo, number, money, date, month, choice, code, text]);

const own = {
  on: z.enum(QUESTION_OBJECTS),
  section: words.optional(),
  /** why it is asked */
  clause: words.optional(),
  /** asked even where no rule, slot, letter or other question of the topic uses it */
  always: z.boolean().optional(),
};

const questionShape = z.discriminatedUnion("type", [
  yesNo.extend(own),
  number.extend(own),
  money.extend(own),
  date.extend(own),
  month.extend(own),
  choice.extend(own),
  code.extend(own),
  text.extend(own),
  z.strictObject({ ...asked, ...own, type: z.literal("list"), item: words, fields: z.array(partSchema).min(1, "至少一个字段") }),
  /** what an agreement states, and where: `{ stated, page, quote, translationPage }` */
  z.strictObject({ ...asked, ...own, type: z.literal("element") }),
]);

export type GuideQuestion = z.infer<typeof questionShape>;
export type GuideQuestionPart = z.infer<typeof partSchema>;
export type QuestionType = GuideQuestion["type"];
export const questionSchema = questionShape.superRefine(questionProblems);

export const questionsSchema = z.array(questionSchema).superRefine((questions, context) => {
  const tell = (message: string, ...path: PropertyKey[]) => context.addIssue({ code: "custom", message, path });
  const names = new Map<string, number>();
  for (const [index, question] of questions.entries()) {
    const earlier = questions.findIndex(({ id }) => id === question.id);
    if (earlier !== index) tell(`与第 ${earlier + 1} 个问题的编号相同：${question.id}`, index, "id");
    for (const name of new Set([nameInLetters(question), ...(question.type === "money" ? [`${nameInLetters(question)}大写`] : [])])) {
      const same = names.get(name);
      if (same === undefined) names.set(name, index);
      else tell(`与第 ${same + 1} 个问题同名：${name}；请改 label 或写 letterName`, index, "label");
    }
    const circle = circleFrom(question.id, questions);
    if (circle !== undefined) tell(`何时问互相依赖：${circle.join(" → ")}`, index, "when");
  }
});

/** Words that mean something else where a fact is named. */
const NOT_AN_ID: readonly string[] = [
  ...Object.keys(caseSchema.shape),
  "at",
  "lead",
  "partner",
  "unit",
  "agreement",
  "signatory",
  "item",
  "entry",
  "constructor",
];

type Issues = { addIssue(issue: { readonly code: "custom"; readonly message: string; readonly path?: PropertyKey[] }): void };

function questionProblems(question: GuideQuestion, context: Issues): void {
  const tell = (message: string, ...path: PropertyKey[]) => context.addIssue({ code: "custom", message, path });
  if (NOT_AN_ID.includes(question.id)) tell(`“${question.id}”是已有的名称，请换一个编号`, "id");
  if (question.type === "element" && question.on !== "agreement") tell("element 只能问协议（on: agreement）", "type");
  partProblems(question, tell);
  if (question.type !== "list") return;
  for (const [index, part] of question.fields.entries()) {
    if (question.fields.findIndex(({ id }) => id === part.id) !== index) tell(`列表中编号重复：${part.id}`, "fields", index, "id");
    if (["id", "constructor"].includes(part.id)) tell(`“${part.id}”不能作编号，请换一个`, "fields", index, "id");
    if (question.fields.findIndex((other) => nameInLetters(other) === nameInLetters(part)) !== index) {
      tell(`列表中名称重复：${nameInLetters(part)}`, "fields", index, "label");
    }
    partProblems(part, (message, ...path) => tell(message, "fields", index, ...path));
  }
}

function partProblems(part: GuideQuestion | GuideQuestionPart, tell: (message: string, ...path: PropertyKey[]) => void): void {
  if (part.when !== undefined && factsOf(part.when).includes("at")) tell("何时问不能看检查的时刻（at）", "when");
  if (/[()?]/.test(nameInLetters(part))) tell("名称中不能有半角的 ( ) ?", part.letterName === undefined ? "label" : "letterName");
  if (part.type === "choice") {
    for (const [index, { value, label }] of part.options.entries()) {
      if (part.options.findIndex((other) => other.value === value) !== index) tell(`选项的值重复：${value}`, "options", index, "value");
      if (part.options.findIndex((other) => other.label === label) !== index) tell(`选项的名称重复：${label}`, "options", index, "label");
    }
  }
  if (part.type === "code" && part.check !== undefined && part.pattern !== undefined) tell("check 与 pattern 只写一个", "pattern");
  if (part.type === "text" && part.minLength !== undefined && part.maxLength !== undefined && part.minLength > part.maxLength) {
    tell(`最少 ${part.minLength} 字多于最多 ${part.maxLength} 字`, "minLength");
  }
}

/** The name by which letters ask for an answer. */
export const nameInLetters = ({ label, letterName }: { readonly label: string; readonly letterName?: string | undefined }): string => letterName ?? label;

/** Where the answer stands in the case, with `[]` for an entry of a list: `agreements[].answers.data-sharing`. */
export function answerPathOf({ id, on }: { readonly id: string; readonly on: QuestionObject }): string {
  const { base } = OBJECT_PLACES[on];
  return base === "" ? `answers.${id}` : `${base}.answers.${id}`;
}

/** The keys of a guide under which a fact or a list of the case is named; everything else is a value, an id or a sentence. */
const FACT_KEYS: ReadonlySet<string> = new Set(["fact", "facts", "sum", "of", "count", "list", "distinctBy", "length", "by", "field", "elements"]);

/** Every name of a fact in a part of a guide, however deep: a condition, a check, a rule. */
export function factsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one: unknown) => factsOf(one));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): readonly string[] => {
    // the list of a choice is one of the guide (lists/*.csv), a text of `from` and `to` a date
    if (!FACT_KEYS.has(key) || (key === "list" && "column" in part)) return factsOf(value);
    if (typeof value === "string") return [value];
    return Array.isArray(value) ? value.flatMap((one: unknown) => (typeof one === "string" ? [one] : factsOf(one))) : factsOf(value);
  });
}

/** The question that a fact names: by its id alone, or by a path below `answers`. */
export function questionOfFact<Q extends { readonly id: string }>(questions: readonly Q[], fact: string): Q | undefined {
  const [, id = fact] = /(?:^|\.)answers\.([^.[\]]+)/.exec(fact) ?? [];
  return questions.find((question) => question.id === id);
}

/** The questions on whose answers it depends whether one is asked, back to itself; `undefined`: they end. */
function circleFrom(start: string, questions: readonly GuideQuestion[]): readonly string[] | undefined {
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    const when = questions.find((question) => question.id === id)?.when;
    for (const fact of when === undefined ? [] : factsOf(when)) {
      const next = questionOfFact(questions, fact)?.id;
      if (next === start) return [...way, next];
      if (next === undefined || way.includes(next)) continue;
      const found = walk(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
