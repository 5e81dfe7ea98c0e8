import { z } from "zod";
import { type Case, parseCase } from "../case/case.ts";
import { isRecord } from "../case/case-path.ts";
import { checkCase } from "../check/check-case.ts";
import { lettersOf } from "../documents/guide-letters.ts";
import { type FieldProblem, fail, ok, type Result } from "../errors.ts";
import type { Guide } from "../guide/guide.ts";
import { schemaProblems } from "../guide/schema-problems.ts";
import { guideProblemText } from "../messages/guide-problem-text.ts";
import { situationText } from "../messages/situation-text.ts";
import { parseMoment } from "../text/moment.ts";
import { nearName } from "../text/near-name.ts";
import { completeCase } from "./complete-case.ts";

/**
 * Situations of a guide's rules as data (`tests/*.yaml`): answers on top of a base, and what each rule must say then. A file is a
 * list of them, or `base` (answers as in `case.json`, common to all) and `situations`.
 */
const words = z.string().min(1);
const outcome = z.enum(["met", "not-met", "cannot-tell", "advice", "not-applicable", "no-finding"]);

const situationShape = z.strictObject({
  name: words,
  topic: words,
  /** moment of the check; absent: the day on which filing opens */
  at: words.optional(),
  /** `empty`: nothing is answered; `complete`: all that rules look at is, so that as much as possible is met; absent: the file's own base, else empty */
  base: z.enum(["empty", "complete"]).optional(),
  /** by path in case.json (`partners[0].country`, `answers.age`); `~absent` takes an answer away */
  answers: z.record(z.string(), z.unknown()).default({}),
  /** by rule, or `rule@id` of a partner, agreement or unit */
  expect: z.record(z.string(), outcome).optional(),
  /** words that the message of the rule must hold */
  says: z.record(z.string(), z.union([words, z.array(words)])).default({}),
  /** by slot, or `slot@id` */
  slots: z.record(z.string(), z.enum(["required", "not-required", "filled"])).default({}),
});

/** What says nothing of what must come of it is no situation; slots alone are enough. */
export const situationSchema = situationShape.superRefine(({ expect, says, slots }, context) => {
  if (expect === undefined && Object.keys(says).length + Object.keys(slots).length === 0) context.addIssue({ code: "custom", message: "", path: ["expect"] });
});

const answerTree = z.record(z.string(), z.unknown());
const listSchema = z.array(situationSchema).min(1);
const fileSchema = z.strictObject({ base: answerTree.optional(), situations: listSchema });
export const situationsSchema = z.union([listSchema, fileSchema]);

export type Situation = z.infer<typeof situationSchema>;
export type SituationFile = {
  readonly base?: Readonly<Record<string, unknown>> | undefined;
  readonly situations: readonly Situation[];
  /** path of the list in the file */
  readonly at: string;
};

/** The situations of one file. Errors: what is wrong with it, `path` in that file; names that the guide does not have among them. */
export function readSituations(value: unknown, guide: Guide): Result<SituationFile, readonly FieldProblem[]> {
  // by its form, so that the faults named are those of the form that was meant
  const listed = Array.isArray(value);
  const problemsOf = (schema: z.ZodType) => schemaProblems(schema, value).map((problem) => ({ path: problem.path, problem: guideProblemText(problem) }));
  const read = (listed ? listSchema : fileSchema).safeParse(value);
  if (!read.success) return fail(problemsOf(listed ? listSchema : fileSchema));
  const { data } = read;
  const file: SituationFile = Array.isArray(data) ? { situations: data, at: "" } : { base: data.base, situations: data.situations, at: "situations" };
  const problems = file.situations.flatMap((situation, index) => nameProblems(situation, `${file.at}[${index}]`, guide));
  return problems.length > 0 ? fail(problems) : ok(file);
}

function nameProblems({ topic, at, expect, says, slots }: Situation, path: string, guide: Guide): readonly FieldProblem[] {
  const unknown = (below: string, what: "topic" | "rule" | "slot", name: string, known: readonly string[]): readonly FieldProblem[] =>
    known.includes(name) ? [] : [{ path: `${path}.${below}`, problem: guideProblemText({ path, code: "unknown", what, name, near: nearName(name, known) }) }];
  const [rules, allSlots] = [guide.rules.map(({ id }) => id), guide.slots.map(({ id }) => id)];
  return [
    ...unknown(
      "topic",
      "topic",
      topic,
      guide.topics.map(({ id }) => id),
    ),
    ...(at === undefined || parseMoment(at) !== undefined ? [] : [{ path: `${path}.at`, problem: guideProblemText({ path, code: "not-a-moment" }) }]),
    ...Object.keys(expect ?? {}).flatMap((key) => unknown(`expect.${key}`, "rule", key.split("@")[0] ?? "", rules)),
    ...Object.keys(says).flatMap((key) => unknown(`says.${key}`, "rule", key.split("@")[0] ?? "", rules)),
    ...Object.keys(slots).flatMap((key) => unknown(`slots.${key}`, "slot", key.split("@")[0] ?? "", allSlots)),
  ];
}

/** One expectation that is not fulfilled: `about` the rule (`grant-cap@partner-1`), `found` what is said instead, with its sentence. */
export type Difference = { readonly about: string; readonly expected: string; readonly found: string; readonly message?: string };

export type SituationResult = {
  readonly name: string;
  readonly topic: string;
  readonly at: string;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
  /** the answers make no case: which, and why */
  readonly problems: readonly FieldProblem[];
};

/** Checks the case of a situation, and holds the findings against what is expected. Pure. */
export function runSituation(situation: Situation, file: Pick<SituationFile, "base">, guide: Guide): SituationResult {
  const at = situation.at ?? guide.filing.opens;
  const head = { name: situation.name, topic: situation.topic, at };
  const built = caseOf(situation, file, guide);
  if (!built.ok) return { ...head, passed: false, differences: [], problems: built.error };
  const moment = parseMoment(at);
  const report = moment === undefined ? undefined : checkCase({ case: built.value, guide, letters: lettersOf(guide), moment });
  if (report === undefined || !report.ok) return { ...head, passed: false, differences: [], problems: [{ path: "at", problem: at }] };
  const { findings, slots } = report.value;
  const about = (key: string) => {
    const [rule, subject] = key.split("@");
    return findings.filter((finding) => finding.rule === rule && (subject === undefined || finding.subject === subject));
  };
  const said = (key: string) =>
    about(key)
      .map(({ message }) => message)
      .join(" ");
  const differences: Difference[] = [];
  for (const [key, expected] of Object.entries(situation.expect ?? {})) {
    const found = [...new Set(about(key).map((finding) => finding.outcome))].join(" ") || "no-finding";
    if (found !== expected) differences.push({ about: key, expected, found, ...(said(key) !== "" && { message: said(key) }) });
  }
  for (const [key, wanted] of Object.entries(situation.says)) {
    for (const one of [wanted].flat())
      if (!said(key).includes(one)) differences.push({ about: key, expected: situationText.says(one), found: situationText.said(said(key)) });
  }
  for (const [key, expected] of Object.entries(situation.slots)) {
    const [id, subject] = key.split("@");
    const own = slots.filter((slot) => slot.slot === id && (subject === undefined || slot.for === subject));
    const states = own.map(({ required, filled }) => (expected === "filled" ? (filled ? "filled" : "missing") : required ? "required" : "not-required"));
    const found = [...new Set(states)].join(" ") || "absent";
    if (found !== expected) differences.push({ about: key, expected, found });
  }
  return { ...head, passed: differences.length === 0, differences, problems: [] };
}

/** The case of a situation. Errors: answers that no case can hold. */
export function caseOf(situation: Situation, { base }: Pick<SituationFile, "base">, guide: Guide): Result<Case, readonly FieldProblem[]> {
  const empty = { formatVersion: 1, id: "situation", guide: guide.id, topic: situation.topic };
  const started =
    situation.base === "complete" ? completeCase(guide, situation.topic, situation.at ?? guide.filing.opens) : situation.base === "empty" ? {} : (base ?? {});
  // through JSON: aliases of a YAML file share one object, and a change at one place would show at the other
  const value: unknown = JSON.parse(JSON.stringify({ ...started, ...empty }));
  if (!isRecord(value)) throw new Error("a case is an object");
  for (const [path, answer] of Object.entries(situation.answers)) {
    const problem = setAnswer(value, path, answer);
    if (problem !== undefined) return fail([{ path: `answers.${path}`, problem: situationText[problem] }]);
  }
  const parsed = parseCase(value, "");
  if (parsed.ok) return parsed;
  return fail(
    parsed.error.kind === "case-invalid" ? parsed.error.problems.map((one) => ({ ...one, path: `answers.${one.path}` })) : [{ path: "answers", problem: "" }],
  );
}

/** Sets `partners[0].country` and the like in a case, in place; `~absent` takes the answer away; `[n]` one past the end appends. Returns what is wrong with the path. */
export function setAnswer(target: object, path: string, value: unknown): "empty-path" | "hole" | "absent-already" | undefined {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = keys.pop();
  if (last === undefined) return "empty-path";
  const leavesHole = (list: object, key: string | number) => Array.isArray(list) && typeof key === "number" && key > list.length;
  let place: object = target;
  for (const [index, key] of keys.entries()) {
    const inner: unknown = Reflect.get(place, key);
    if (typeof inner === "object" && inner !== null) place = inner;
    else {
      if (leavesHole(place, key)) return "hole";
      const made = typeof (keys[index + 1] ?? last) === "number" ? [] : {};
      Reflect.set(place, key, made);
      place = made;
    }
  }
  if (leavesHole(place, last)) return "hole";
  if (value !== "~absent") Reflect.set(place, last, copyOf(value));
  else if (Array.isArray(place) && typeof last === "number") place.splice(last, 1);
  else if (!Reflect.has(place, last)) return "absent-already";
  else Reflect.deleteProperty(place, last);
  return undefined;
}

/** Aliases of a YAML file share one object: a change at one place must not show at another. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) : value;
}
