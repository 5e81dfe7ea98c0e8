import { type Case, caseSchema } from "../case/case.ts";
import { isRecord, joinPath } from "../case/case-path.ts";
import { fieldName } from "../case/field-catalogue.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { attachmentName } from "../text/file-names.ts";
import { type CaseAnswer, caseAnswers, OTHER_SECTIONS } from "./case-answers.ts";
import { withOtherItemsApart } from "./other-items.ts";

/**
 * One line to choose when two versions of a case are made one: an answer, an item that only one of them has, a list whose items
 * cannot be told apart, or an attachment. `key` names it; `own` and `received` are what either side says, absent where it says nothing.
 */
export type MergeLine = {
  readonly key: string;
  readonly section: string;
  readonly labels: readonly string[];
  readonly own?: string;
  readonly received?: string;
};

/** A step into a case: a field, an item by its id, an item by its place. */
type Step = string | number | { readonly id: string };
type Steps = readonly Step[];
type Found = { readonly line: MergeLine; readonly at: readonly Steps[]; readonly order: number };

/**
 * What differs between two versions, line by line in the order of the screens. What no reader can tell apart is no line. Another
 * partner, unit or agreement under an id of an own one is an item that only the received version has.
 * @param common a version that both come from, where one is known
 */
export function mergeLines(own: Case, received: Case, guide: Guide | undefined, common?: Case): readonly MergeLine[] {
  return foundLines(own, withOtherItemsApart(own, received, common), guide).lines.map(({ line }) => line);
}

/**
 * Lines of attachments of which both versions say the same, but whose files are not: here it is missing, or has another content.
 * @param files by the ids of the attachments
 */
export function fileLines(own: Case, guide: Guide | undefined, files: ReadonlyMap<string, "missing" | "other">): readonly MergeLine[] {
  const answers = caseAnswers(own, guide);
  return (own.attachments ?? []).flatMap(({ id, file }): readonly MergeLine[] => {
    const here = files.get(id);
    const key = keyOf(["attachments", { id }]);
    const answer = answers.find((one) => one.key === key || isBelow(one.key, key));
    if (here === undefined || answer === undefined) return [];
    const name = attachmentName(file);
    const [mine, other] = here === "missing" ? ["本机没有这个文件", "收到的有"] : ["本机的文件", "收到的文件，内容不同"];
    return [{ key, section: answer.section, labels: answer.labels.slice(0, 1), own: `${name}（${mine}）`, received: `${name}（${other}）` }];
  });
}

/**
 * The case with the received side of the chosen lines in place of its own. Nothing else is taken, unless every line is: then all is
 * as received, also what no line shows. The case keeps its id. @param fromReceived keys of lines @param common as for `mergeLines`
 */
export function mergedCase(own: Case, other: Case, guide: Guide | undefined, fromReceived: ReadonlySet<string>, common?: Case): Case {
  const received = withOtherItemsApart(own, other, common);
  const { lines, hidden } = foundLines(own, received, guide);
  const chosen = lines.filter(({ line }) => fromReceived.has(line.key));
  const taken = lines.length > 0 && chosen.length === lines.length ? [...chosen.flatMap(({ at }) => at), ...hidden] : chosen.flatMap(({ at }) => at);
  const merged = taken.reduce<unknown>((next, steps) => put(next, steps, valueAt(received, steps)), own);
  return caseSchema.parse({ ...(isRecord(merged) ? merged : own), id: own.id });
}

/** The ids of the attachments that are taken over by the chosen lines. */
export const attachmentsTaken = (received: Case, fromReceived: ReadonlySet<string>): readonly string[] =>
  (received.attachments ?? []).flatMap(({ id }) => (fromReceived.has(keyOf(["attachments", { id }])) ? [id] : []));

/** Not an answer of anybody. */
const NEVER = new Set(["id", "formatVersion"]);

function foundLines(own: Case, received: Case, guide: Guide | undefined): { readonly lines: readonly Found[]; readonly hidden: readonly Steps[] } {
  const [ownAnswers, receivedAnswers] = [caseAnswers(own, guide), caseAnswers(received, guide)];
  const all = [...ownAnswers, ...receivedAnswers];
  const byKey = new Map<string, Found>();
  const hidden: Steps[] = [];
  for (const at of leaves(own, received, [])) {
    const line = lineAt(at, { own: ownAnswers, received: receivedAnswers, all }, guide);
    if (line === undefined || line.own === line.received) {
      hidden.push(at);
      continue;
    }
    const known = byKey.get(line.key);
    const order = all.findIndex(({ key }) => key === line.key || isBelow(key, line.key));
    byKey.set(line.key, known ? { ...known, at: [...known.at, at] } : { line, at: [at], order: order < 0 ? all.length : order });
  }
  // answers that only the received version has stand behind those before which it has them
  const place = ({ line, order }: Found) => (order < ownAnswers.length ? order : ownAnswers.findLastIndex(({ section }) => section === line.section) + 0.5);
  return { lines: [...byKey.values()].toSorted((one, other) => place(one) - place(other) || one.order - other.order), hidden };
}

/** The places where two values differ, as deep as both have the same parts. */
function leaves(one: unknown, other: unknown, steps: Steps): readonly Steps[] {
  if (isSame(one, other)) return [];
  const last = steps.at(-1);
  const isItem = typeof last === "object";
  // an attachment is taken whole: its file, its seal and who checked it belong together
  if (isItem && (one === undefined || other === undefined || steps[0] === "attachments")) return [steps];
  if (isRecordOrNone(one) && isRecordOrNone(other)) {
    const fields = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
    return [...fields].flatMap((field) => (steps.length === 0 && NEVER.has(field) ? [] : leaves(one?.[field], other?.[field], [...steps, field])));
  }
  const [left, right] = [itemsOf(one), itemsOf(other)];
  if (left === undefined || right === undefined) return [steps];
  if ([...left, ...right].every((item) => typeof item.id === "string")) {
    const ids = new Set([...left, ...right].map(({ id }) => String(id)));
    return [...ids].flatMap((id) =>
      leaves(
        left.find((item) => item.id === id),
        right.find((item) => item.id === id),
        [...steps, { id }],
      ),
    );
  }
  return left.length === right.length ? left.flatMap((item, index) => leaves(item, right[index], [...steps, index])) : [steps];
}

type Fields = Readonly<Record<string, unknown>>;
const isRecordOrNone = (value: unknown): value is Fields | undefined => value === undefined || isRecord(value);
const itemsOf = (value: unknown): readonly Fields[] | undefined =>
  value === undefined ? [] : Array.isArray(value) && value.every(isRecord) ? value : undefined;

/** Whether two values say the same, however their fields are ordered. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => isSame(one[field], other[field]));
}

/** As `caseAnswers` writes its keys: `partners[#p1].name`. */
const keyOf = (steps: Steps): string =>
  steps.reduce<string>((key, step) => (typeof step === "string" ? joinPath(key, step) : `${key}[${typeof step === "number" ? step : `#${step.id}`}]`), "");

const isBelow = (key: string, above: string): boolean => key.startsWith(`${above}.`) || key.startsWith(`${above}[`);

type Answers = { readonly own: readonly CaseAnswer[]; readonly received: readonly CaseAnswer[]; readonly all: readonly CaseAnswer[] };

/** The line for a place that differs; `undefined`: no screen says anything of it. Several fields that make one answer are one line. */
function lineAt(at: Steps, answers: Answers, guide: Guide | undefined): MergeLine | undefined {
  const key = keyOf(at);
  const here = answers.all.find((answer) => answer.key === key) ?? answers.all.find((answer) => isBelow(answer.key, key));
  if (here === undefined) {
    const above = answers.all.findLast((answer) => isBelow(key, answer.key) && !answer.key.endsWith("]"));
    return above && { key: above.key, section: above.section, labels: above.labels, ...sides(above.key, answers, above.labels.length) };
  }
  const depth = here.key === key ? here.labels.length : labelsAbove(at);
  const labels =
    here.section === OTHER_SECTIONS.attachments
      ? here.labels.slice(0, 1)
      : here.key === key
        ? here.labels
        : [...here.labels.slice(0, depth), nameOf(at, guide)];
  return { key, section: here.section, labels, ...sides(key, answers, depth) };
}

/** Each item on the way has a label of its own. */
const labelsAbove = (at: Steps): number => at.filter((step) => typeof step !== "string").length;

const nameOf = (at: Steps, guide: Guide | undefined): string =>
  fieldName(at.filter((step) => typeof step === "string").join("."), guide && questionNames(guide));

/** Where nothing but the content of the file differs. */
const OTHER_CONTENT = "文件内容不同";

function sides(key: string, { own, received }: Answers, depth: number): Pick<MergeLine, "own" | "received"> {
  const said = (answers: readonly CaseAnswer[], withHashes: boolean): string | undefined => {
    const exact = answers.find((answer) => answer.key === key);
    const below = answers.filter((answer) => isBelow(answer.key, key));
    if (below.length === 0) return exact?.words;
    const part = ({ labels, words, isHash }: CaseAnswer) =>
      isHash && !withHashes ? [] : [[...labels.slice(depth), words].filter((word) => word !== "").join("　")];
    return below.flatMap(part).join("\n");
  };
  const [mine, theirs] = [said(own, false), said(received, false)];
  const differs = mine === theirs && said(own, true) !== said(received, true);
  const [one, other] = [mine, differs ? `${theirs}\n${OTHER_CONTENT}` : theirs];
  return { ...(one !== undefined && one !== "" && { own: one }), ...(other !== undefined && other !== "" && { received: other }) };
}

function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((current, step) => {
    if (typeof step === "string") return isRecord(current) ? current[step] : undefined;
    if (!Array.isArray(current)) return undefined;
    return typeof step === "number" ? current[step] : current.find((item: unknown) => isRecord(item) && item.id === step.id);
  }, value);
}

/** The value with another one at a place; `undefined` takes it away, and with its last item the list. */
function put(value: unknown, [step, ...rest]: Steps, next: unknown): unknown {
  if (step === undefined) return next;
  if (typeof step === "string") {
    const { [step]: former, ...others } = isRecord(value) ? value : {};
    const changed = put(former, rest, next);
    return changed === undefined ? others : { ...(isRecord(value) ? value : {}), [step]: changed };
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const index = typeof step === "number" ? step : items.findIndex((item) => isRecord(item) && item.id === step.id);
  const changed = put(items[index], rest, next);
  if (index < 0) return changed === undefined ? value : [...items, changed];
  const left = items.flatMap((item, place) => (place !== index ? [item] : changed === undefined ? [] : [changed]));
  return left.length === 0 ? undefined : left;
}
