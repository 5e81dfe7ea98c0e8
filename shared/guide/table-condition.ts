import { fail, ok, type Result } from "../errors.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "equals",
  "＝": "equals",
  "≠": "differs",
  "≥": "atLeast",
  ">=": "atLeast",
  "≤": "atMost",
  "<=": "atMost",
  ">": "moreThan",
  "＞": "moreThan",
  "<": "lessThan",
  "＜": "lessThan",
};
const COMPARISON = /^([A-Za-z][A-Za-z0-9.-]*)\s*(>=|<=|[=＝≠≥≤>＞<＜])\s*(.+)$/;
const FORM = "须写作“编号 = 值”，如 has-export = 是；几个条件之间用“且”或“或”（不混用），比较用 = ≠ ≥ ≤ > <，填了没有写作“编号 有”“编号 没有”";

/**
 * A condition as a cell of a table says it: `has-export = 是 且 budget.grant > 500000`, `matching 有`. `optionsOf`: the
 * options of a choice question, so that the name of one stands for its value. Errors: one sentence that tells the form.
 */
export function tableCondition(text: string, optionsOf: (fact: string) => unknown): Result<unknown, string> {
  const joints = [...text.matchAll(/\s(且|或)\s/g)].map(([, joint]) => joint);
  if (new Set(joints).size > 1) return fail(FORM);
  const parts = text.split(/\s(?:且|或)\s/).map((part) => comparison(part.trim(), optionsOf));
  if (parts.some((part) => part === undefined)) return fail(FORM);
  const [only] = parts;
  return ok(parts.length === 1 ? only : { [joints[0] === "或" ? "any" : "all"]: parts });
}

function comparison(text: string, optionsOf: (fact: string) => unknown): unknown {
  const [, given, there] = /^([A-Za-z][A-Za-z0-9.-]*)\s+(\p{Script=Han}+)$/u.exec(text) ?? [];
  if (there === "有" || there === "没有") return { fact: given, given: there === "有" };
  const [, fact, sign, value] = COMPARISON.exec(text) ?? [];
  if (fact === undefined || sign === undefined || value === undefined) return undefined;
  return { fact, [OPERATORS[sign] ?? "equals"]: meantBy(value.trim(), optionsOf(fact)) };
}

function meantBy(text: string, options: unknown): unknown {
  const named: unknown = Array.isArray(options) ? options.find((option: unknown) => hasLabel(option, text)) : undefined;
  if (typeof named === "object" && named !== null && "value" in named) return named.value;
  if (text === "是") return true;
  if (text === "否") return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const hasLabel = (option: unknown, label: string): boolean => typeof option === "object" && option !== null && "label" in option && option.label === label;
