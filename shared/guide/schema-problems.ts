import { z } from "zod";
import { fieldPath } from "../case/case-path.ts";
import { hasHan } from "../text/han.ts";
import { nearName } from "../text/near-name.ts";
import { type GuideFault, type GuideProblem, TO_FILL } from "./guide-problems.ts";

/** How messages name the types of YAML. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "列表（每项以“- ”开头，或写在方括号中）",
  boolean: " true 或 false",
  int: "整数",
  number: "数字（不加引号）",
  object: "一组字段",
  record: "一组字段",
  string: "文字（加引号）",
};

/** What a schema finds wrong with a value, as problems of a guide file: one for each field at fault, one for each unknown key. */
export function schemaProblems(schema: z.ZodType, value: unknown): readonly GuideProblem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const form = formOf(schema);
  return parsed.error.issues.flatMap((issue) => problemsOf(issue, value, form));
}

/** Working one out takes longer than checking a guide with it. */
const forms = new WeakMap<z.ZodType, object>();

function formOf(schema: z.ZodType): object {
  const form = forms.get(schema) ?? z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  forms.set(schema, form);
  return form;
}

type Issue = z.core.$ZodIssue;
type Key = PropertyKey;

function problemsOf(issue: Issue, value: unknown, form: unknown): readonly GuideProblem[] {
  const path = fieldPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(form, value, issue.path);
    return issue.keys.map((key) => ({ path: fieldPath([...issue.path, key]), code: "unknown-key", key, near: nearName(key, known) }));
  }
  const meant = hasOwnSentence(issue) ? undefined : issue.code === "invalid_union" ? meantForm(issue) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, value, form));
  return [{ path, ...faultOf(issue, valueAt(value, issue.path), form, value) }];
}

/**
 * What is wrong within that one of several forms which the value has, or comes nearest to: the one with the fewest unknown keys,
 * then with the fewest faults. `undefined`: it has none of their types.
 */
function meantForm(issue: Extract<Issue, { code: "invalid_union" }>): readonly Issue[] | undefined {
  const fitting = issue.errors.filter((issues) => !issues.some(({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value")));
  const [first, ...others] = fitting.map((issues) => ({ issues, unknown: unknownKeys(issues) }));
  return others.reduce(
    (best, one) => (best === undefined || one.unknown < best.unknown || (one.unknown === best.unknown && one.issues.length < best.issues.length) ? one : best),
    first,
  )?.issues;
}

const unknownKeys = (issues: readonly Issue[]): number => issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);

function faultOf(issue: Issue, found: unknown, form: unknown, value: unknown): GuideFault {
  if (found === undefined) return { code: "absent" };
  if (found === TO_FILL) return { code: "to-fill" };
  if (hasOwnSentence(issue)) return { code: "wrong-form", form: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrong-type", wanted: TYPE_NAMES[issue.expected] ?? "另一种写法" };
    case "invalid_value":
      return notOneOf(found, issue.values.map(String));
    case "invalid_format":
      return issue.format === "date" ? { code: "not-a-date" } : { code: "wrong-form", form: "写法不符合格式" };
    case "too_small":
      if (issue.origin === "string") return { code: "not-blank" };
      return issue.origin === "array" ? { code: "too-few", least: Number(issue.minimum) } : { code: "not-positive" };
    case "invalid_union": {
      const values = issue.errors.flatMap((issues) =>
        issues.flatMap((one) => (one.code === "invalid_value" && one.path.length === 0 ? one.values.map(String) : [])),
      );
      const known = values.length > 0 ? values : kindsAt(form, value, issue.path);
      return known.length > 0 ? notOneOf(found, known) : typesOf(issue);
    }
    default:
      return { code: "wrong-form", form: "写法不符合格式" };
  }
}

/** A sentence that the schema brings itself. */
const hasOwnSentence = ({ message }: Issue) => hasHan(message);

/** The types of the forms of which a value has none. */
function typesOf({ errors }: Extract<Issue, { code: "invalid_union" }>): GuideFault {
  const types = errors.flatMap((issues) =>
    issues.flatMap((one) => (one.code === "invalid_type" && one.path.length === 0 ? [TYPE_NAMES[one.expected] ?? "另一种写法"] : [])),
  );
  const names = [...new Set(types)];
  const [last, before] = [names.at(-1), names.slice(0, -1)];
  if (last === undefined) return { code: "wrong-form", form: "写法不符合格式" };
  return { code: "wrong-type", wanted: before.length === 0 ? last : `${before.join("、")}，或${last}` };
}

function notOneOf(found: unknown, values: readonly string[]): GuideFault {
  if (values.length === 0) return { code: "wrong-form", form: "写法不符合格式" };
  const text = typeof found === "string" || typeof found === "number" || typeof found === "boolean" ? String(found) : undefined;
  return { code: "not-one-of", found: text, values, near: text === undefined ? undefined : nearName(text, values) };
}

const part = (value: unknown, key: Key): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

const valueAt = (value: unknown, path: readonly Key[]): unknown => path.reduce<unknown>((inner, key) => part(inner, key), value);

/** A part of a JSON Schema that stands elsewhere in it is written `{ $ref: "#/$defs/name" }`, the whole of it `#`. */
function resolved(form: unknown, root: unknown): unknown {
  const ref = part(form, "$ref");
  if (ref === "#") return root;
  return typeof ref === "string" && ref.startsWith("#/$defs/") ? part(part(root, "$defs"), ref.slice("#/$defs/".length)) : form;
}

/** The JSON Schema of what may stand at a path; of several forms (kinds of checks) those that fit the value's `kind`. */
function formsAt(form: unknown, value: unknown, path: readonly Key[], root = form): readonly unknown[] {
  const forms = branches(form, value, root);
  const [key, ...rest] = path;
  if (key === undefined) return forms;
  const inner = forms.flatMap((one) => {
    const below = typeof key === "number" ? part(one, "items") : (part(part(one, "properties"), key) ?? part(one, "additionalProperties"));
    return below === undefined ? [] : [below];
  });
  return inner.flatMap((one) => formsAt(one, part(value, key), rest, root));
}

function branches(ref: unknown, value: unknown, root: unknown): readonly unknown[] {
  const form = resolved(ref, root);
  const several = [part(form, "anyOf"), part(form, "oneOf")].flatMap((list) => (Array.isArray(list) ? list : []));
  if (several.length === 0) return [form];
  const all: readonly unknown[] = several.flatMap((one: unknown) => branches(one, value, root));
  const kind = part(value, "kind");
  const fitting = all.filter((one) => part(part(part(one, "properties"), "kind"), "const") === kind);
  return kind !== undefined && fitting.length > 0 ? fitting : all;
}

const keysAt = (form: unknown, value: unknown, path: readonly Key[]): readonly string[] =>
  formsAt(form, value, path).flatMap((one) => {
    const properties = part(one, "properties");
    return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  });

/** The kinds of checks, where the issue is at the `kind` of one that does not exist. */
const kindsAt = (form: unknown, value: unknown, path: readonly Key[]): readonly string[] =>
  path.at(-1) === "kind"
    ? formsAt(form, value, path.slice(0, -1)).flatMap((one) => {
        const kind = part(part(part(one, "properties"), "kind"), "const");
        return typeof kind === "string" ? [kind] : [];
      })
    : [];
