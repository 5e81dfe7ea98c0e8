import { z } from "zod";
import { caseSchema } from "../case/case.ts";
import { applicantKinds } from "../case/kinds.ts";
import type { GuideQuestion, GuideQuestionPart } from "../guide/questions.ts";

/** What kind of value a fact has, so that a guide compares it with its like. `any`: only the case tells (a cell of a list). */
export type FactKind = "number" | "money" | "date" | "text" | "flag" | "choice" | "country" | "list" | "group" | "any";
export type FactType = {
  readonly kind: FactKind;
  /** the values of a choice, and those that a yes-no answer can have besides */
  readonly values?: readonly string[];
  /** of a list: its entries */
  readonly of?: FactType;
};

const DERIVED: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ...["at", "filing.opens", "filing.closes", "guide.period.start", "guide.period.end"].map((name) => [name, { kind: "date" }] as const),
  ...["budget.sum", "budget.ownSelfFunding", "budget.allSelfFunding"].map((name) => [name, { kind: "money" }] as const),
  ["applicant.isEnterprise", { kind: "flag" }],
  ["applicant.registeredKind", { kind: "choice", values: [...applicantKinds, "unclear"] }],
  // written as 2019 or 2019-05
  ["partners.cooperatingSince", { kind: "date" }],
]);

let ofCase: ReadonlyMap<string, FactType> | undefined;

/** The type of a field of the case by its path without indexes (`budget.items.amount`), of a derived fact by its name. */
export function typeOfField(path: string): FactType | undefined {
  ofCase ??= new Map(fieldTypes(z.toJSONSchema(caseSchema, { io: "input", unrepresentable: "any" }), ""));
  return DERIVED.get(path) ?? ofCase.get(path);
}

/** The type of an answer to a question, or to a part of a list. */
export function typeOfQuestion(question: GuideQuestion | GuideQuestionPart): FactType {
  switch (question.type) {
    case "yes-no":
    case "element":
      return { kind: "flag" };
    case "number":
    case "money":
      return { kind: question.type };
    case "date":
    case "month":
      return { kind: "date" };
    case "choice": {
      const one: FactType = { kind: "choice", values: question.options.map(({ value }) => value) };
      return question.several === true ? { kind: "list", of: one } : one;
    }
    case "code":
    case "text":
      return { kind: "text" };
    case "list":
      return { kind: "list", of: { kind: "group" } };
  }
}

const part = (form: unknown, key: string): unknown =>
  typeof form === "object" && form !== null && Object.hasOwn(form, key) ? Reflect.get(form, key) : undefined;

/** A form is of a type; of an answer that can be `null` besides, its types are a list. */
function isOf(form: unknown, ...wanted: readonly string[]): boolean {
  const type = part(form, "type");
  return wanted.some((one) => type === one || (Array.isArray(type) && type.includes(one)));
}

/** The forms of an answer, `null` (there is none) aside. */
function formsOf(form: unknown): readonly unknown[] {
  const several = part(form, "anyOf");
  return Array.isArray(several) ? several.flatMap((one: unknown) => formsOf(one)) : part(form, "type") === "null" ? [] : [form];
}

function* fieldTypes(schema: unknown, path: string): Generator<readonly [string, FactType]> {
  for (const form of formsOf(schema)) {
    if (path !== "") yield [path, typeOfForms(formsOf(schema), path)];
    const items = part(form, "items");
    for (const inner of items === undefined ? [form] : formsOf(items)) {
      const properties = part(inner, "properties");
      if (typeof properties !== "object" || properties === null) continue;
      for (const [key, below] of Object.entries(properties)) yield* fieldTypes(below, path === "" ? key : `${path}.${key}`);
    }
  }
}

function typeOfForms(forms: readonly unknown[], path: string): FactType {
  const [form] = forms;
  if (forms.some((one) => isOf(one, "boolean"))) {
    return { kind: "flag", values: forms.flatMap((one) => [part(one, "const")].filter((value): value is string => typeof value === "string")) };
  }
  const values = part(form, "enum");
  if (Array.isArray(values)) return { kind: "choice", values: values.map(String) };
  if (isOf(form, "string")) {
    if (part(form, "format") === "date") return { kind: "date" };
    return { kind: part(form, "pattern") === "^[A-Z]{2}$" ? "country" : "text" };
  }
  if (isOf(form, "integer", "number")) return { kind: path.startsWith("budget.") ? "money" : "number" };
  if (isOf(form, "array")) return { kind: "list", of: typeOfForms(formsOf(part(form, "items")), path) };
  // what an agreement states is said by its `stated`
  return { kind: part(part(form, "properties"), "stated") === undefined ? "group" : "flag" };
}
