import { type Case, parseCase } from "../case/case.ts";
import { isAnswered, pathKeys, readPath, writePath } from "../case/case-path.ts";
import { ABOUT_THE_FILE, cataloguedFields, fieldName, type OwnNames } from "../case/field-catalogue.ts";
import { type FieldProblem, fail, ok, type Result } from "../errors.ts";
import type { Guide } from "../guide/guide.ts";
import { settleAnswers } from "../guide/guide-answers.ts";
import { questionNames } from "../guide/question-names.ts";

/** One answer that was given from outside: the field as a path of `case.json`, before and after. */
export type ChangedAnswer = { readonly field: string; readonly before: unknown; readonly after: unknown };

const FIXED: ReadonlySet<string> = new Set([...ABOUT_THE_FILE, "attachments", "profiles"]);
const LARGEST_LIST = 10_000;

/**
 * The case with one answer as it is written on a command line or in the cell of a table: text as it is; numbers, yes and no, lists and
 * `null` (“there is none”) as in JSON; nothing at all takes the answer away. What the case's format or the guide's question
 * does not take changes nothing. Errors: what is wrong with it, by its field.
 */
export function withAnswerGiven(
  theCase: Case,
  field: string,
  written: string,
  guide: Guide,
): Result<{ readonly case: Case; readonly changed: ChangedAnswer }, FieldProblem> {
  const own = questionNames(guide);
  const unknown = fieldIsUnknown(theCase, field, own);
  if (unknown !== undefined) return fail({ path: field, problem: unknown });
  const before = readPath(theCase, field);
  const name = fieldName(field, own);
  let problem: string | undefined;
  for (const value of valuesOf(written)) {
    const parsed = parseCase(writePath(theCase, field, value), field);
    if (!parsed.ok) {
      problem ??= parsed.error.kind === "case-invalid" ? parsed.error.problems[0]?.problem : undefined;
      continue;
    }
    const settled = settleAnswers(parsed.value, guide);
    const notTaken = value !== undefined && !isAnswered(readPath(settled, field)) && isAnswered(value);
    if (!notTaken) return ok({ case: settled, changed: { field, before, after: readPath(settled, field) } });
  }
  return fail({ path: field, problem: `${name}：“${written}”不能作为答案${problem === undefined ? "" : `，${problem.replace(/^，|。$/gu, "")}`}` });
}

/** What a text can stand for, the likeliest first: itself, or what it is as JSON. */
function valuesOf(written: string): readonly unknown[] {
  if (written.trim() === "") return [undefined];
  try {
    const value: unknown = JSON.parse(written);
    // a digit text such as a telephone number is a text first, where the field takes one
    return value === null || typeof value === "boolean" ? [value, written] : [written, value];
  } catch {
    return [written];
  }
}

function fieldIsUnknown(theCase: Case, field: string, own: OwnNames): string | undefined {
  const keys = pathKeys(field);
  const plain = field.replace(/\[\d+\]/g, "");
  if (FIXED.has(String(keys[0]))) return "这一项不能这样改";
  if (keys.some((key) => key === "__proto__" || key === "constructor" || key === "prototype")) return "没有这一项";
  if (!cataloguedFields.includes(plain) && own(plain) === undefined) return `没有“${field}”这一项，写法见 guohe schema`;
  for (const [index, key] of keys.entries()) {
    if (typeof key !== "number") continue;
    const list = readPath(
      theCase,
      keys.slice(0, index).reduce<string>((path, one) => (typeof one === "number" ? `${path}[${one}]` : path === "" ? one : `${path}.${one}`), ""),
    );
    const length = Array.isArray(list) ? list.length : 0;
    if (key > length || key > LARGEST_LIST) return `这个列表现有 ${length} 项，没有第 ${key + 1} 项`;
  }
  return undefined;
}
