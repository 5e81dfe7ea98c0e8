import { parseCase } from "../case/case.ts";
import { isRecord, joinPath, questionPath, readPath, writePath } from "../case/case-path.ts";
import { checkCase } from "../check/check-case.ts";
import { lettersOf } from "../documents/guide-letters.ts";
import type { Guide } from "../guide/guide.ts";
import { answerPathOf } from "../guide/questions.ts";
import { isUnfilled } from "../messages/attachment-count.ts";
import type { CheckReport } from "../report.ts";
import { parseMoment } from "../text/moment.ts";
import type { Field } from "../wizard/fields.ts";
import { sectionCatalogue } from "../wizard/sections.ts";
import { factsUsed } from "./facts-used.ts";

/**
 * The answers of a made-up case that is as complete as rules ask: each answer that one of them misses is filled in, each
 * attachment that is wanted is there, and of the answers that can be chosen those stand under which most is met. Rules that
 * cannot be met so stay as they are. Pure; takes up to some hundred checks. `at`: a moment of the check.
 */
export function completeCase(guide: Guide, topic: string, at: string): Readonly<Record<string, unknown>> {
  const moment = parseMoment(at);
  const letters = lettersOf(guide);
  const check = (value: unknown): CheckReport | undefined => {
    const parsed = parseCase(value, "");
    const report = parsed.ok && moment !== undefined ? checkCase({ case: parsed.value, guide, letters, moment }) : undefined;
    return report?.ok === true ? report.value : undefined;
  };
  let best: unknown = { formatVersion: 1, id: "situation", guide: guide.id, topic, period: guide.period, letterDate: guide.filing.opens.slice(0, 10) };
  let report = check(best);
  const tried = new Set<string>();
  let weight = 0.4;
  const costOf = (said: CheckReport | undefined) => cost(said, weight);
  const improve = (path: string, candidates: readonly unknown[]): boolean => {
    let found = false;
    for (const candidate of candidates) {
      const next = writePath(best, path, candidate);
      const said = check(next);
      if (said === undefined || (found && costOf(said) >= costOf(report))) continue;
      if (!found || costOf(said) < costOf(report)) [best, report, found] = [next, said, true];
    }
    return found;
  };
  for (let round = 0; round < MOST_ROUNDS && report !== undefined; round++) {
    const missing: string[] = report.findings.flatMap(({ missing: paths = [] }) => paths).filter((path) => !tried.has(path) && !NOT_FILLED.test(path));
    const [path] = missing;
    if (path !== undefined) {
      tried.add(path);
      improve(path, candidatesFor(path, guide, best));
      continue;
    }
    const slot = report.slots.find((one) => isUnfilled(one) && !tried.has(`slot ${one.slot} ${one.for ?? ""}`));
    if (slot === undefined) break;
    tried.add(`slot ${slot.slot} ${slot.for ?? ""}`);
    const own = {
      id: `file-${round + 1}`,
      slot: slot.slot,
      file: `attachments/${slot.slot}-${round + 1}.pdf`,
      pages: 1,
      sealedBy: "applicant",
      languages: ["zh"],
      state: "checked",
    };
    const attachments = readPath(best, "attachments");
    improve("attachments", [[...(Array.isArray(attachments) ? attachments : []), { ...own, ...(slot.for !== undefined && { for: slot.for }) }]]);
  }
  // what is not met although all is answered: another answer to what the rule looks at
  weight = 12;
  const failing = report?.findings.filter(({ outcome }) => outcome === "not-met") ?? [];
  for (const { rule, field } of failing) {
    const checks = guide.rules.filter(({ id }) => id === rule).map((one) => one.check);
    const numbers = numbersIn(checks);
    for (const path of new Set([...(field === undefined ? [] : [field]), ...checks.flatMap(factsUsed)])) {
      const before = readPath(best, path);
      if (before === undefined || NOT_FILLED.test(path)) continue;
      const [kept, saidBefore] = [best, report];
      improve(path, [...candidatesFor(path, guide, best), ...(typeof before === "number" ? numbers : [])]);
      if (costOf(report) >= costOf(saidBefore)) [best, report] = [kept, saidBefore];
    }
  }
  return isRecord(best) ? best : {};
}

const MOST_ROUNDS = 200;
const NOT_FILLED = /^(?:at$|attachments)/;

/** How far from complete a report is: `missing`: what an absent answer weighs, little while it is filled in next. */
function cost(report: CheckReport | undefined, missing: number): number {
  if (report === undefined) return Number.POSITIVE_INFINITY;
  const of = { "not-met": 10, "cannot-tell": 4, advice: 1, met: 0, "not-applicable": 0.5 } as const;
  return report.findings.reduce((sum, { outcome, reason }) => sum + (reason === "missing-answer" ? missing : of[outcome]), 0);
}

/** Every number of a part of the guide, and what is one more or less. */
function numbersIn(part: unknown): readonly number[] {
  if (typeof part === "number") return [part, part - 1, part + 1];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(numbersIn) : [];
}

/** Answers that a question can have, the likeliest first. */
function candidatesFor(path: string, guide: Guide, value: unknown): readonly unknown[] {
  const wanted = questionPath(path);
  const question = guide.questions.find((one) => answerPathOf(one) === wanted);
  if (question !== undefined) {
    const { start, end } = guide.period;
    const options = question.type === "choice" ? question.options.map((option) => option.value) : [];
    switch (question.type) {
      case "yes-no":
        return [true, false];
      case "number":
        return [1, 10, 0, 100];
      case "money":
        return [100_000, 1_000_000, 0];
      case "date":
        return [start, end, guide.issuedOn, "1980-01-01"];
      case "month":
        return [start.slice(0, 7), end.slice(0, 7)];
      case "choice":
        return question.type === "choice" && question.several === true ? options.map((option) => [option]) : options;
      case "element":
        return [{ stated: true, page: 1, quote: TEXT }];
      case "list":
        return [[{ id: "entry-1" }], []];
      case "code":
      case "text":
        return [TEXT];
    }
  }
  const field = fieldAt(wanted);
  return field === undefined ? [true, TEXT, 1, guide.period.start] : candidatesOf(field, guide, value, path);
}

const TEXT = "示例";

function candidatesOf(field: Field, guide: Guide, value: unknown, path: string): readonly unknown[] {
  const { start, end } = guide.period;
  switch (field.kind) {
    case "yes-no":
      return [true, false];
    case "yuan":
      return [1_000_000, 500_000, 300_000, 2_000_000, 0];
    case "count":
    case "page":
      return [1, 10, 0];
    case "choice":
    case "words":
      return field.kind === "choice" ? field.options.map((option) => option.value) : [field.options.slice(0, 1).map((option) => option.value)];
    case "date":
      return [guide.issuedOn, start, end];
    case "month":
      return ["2020-01"];
    case "country":
      return ["DE", "CN", ...guide.topics.flatMap(({ priorityPartners }) => priorityPartners.map(({ country }) => country))];
    case "research-field": {
      const topic = readPath(value, "topic");
      return [...(guide.topics.find(({ id }) => id === topic)?.fields.map(({ name }) => name) ?? []), TEXT];
    }
    case "party":
      return partiesOf(value, field.several);
    case "ethics-categories":
      return [[]];
    case "list": {
      const ids = field.idPrefix === undefined ? {} : { id: `${field.idPrefix}-1` };
      const entry = { ...field.fresh, ...ids };
      return [[entry]];
    }
    case "text":
    case "long-text":
      return [path.endsWith("creditCode") ? "91310000MA1FL0000A" : TEXT];
    default:
      return [TEXT];
  }
}

function partiesOf(value: unknown, several: boolean): readonly unknown[] {
  const partners = readPath(value, "partners");
  const ids = Array.isArray(partners) ? partners.flatMap((one: unknown) => (isRecord(one) && typeof one.id === "string" ? [one.id] : [])) : [];
  return several ? [ids, ["applicant"]] : ["applicant", ...ids];
}

/** The field of the catalogue that asks for a path without item numbers. */
function fieldAt(wanted: string): Field | undefined {
  const below = (fields: readonly Field[], base: string): Field | undefined => {
    for (const field of fields) {
      if (field.kind === "heading") continue;
      const own = joinPath(base, field.path);
      if (own === wanted) return field;
      const inner = field.kind === "list" ? below(field.fields, `${own}[]`) : undefined;
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  for (const { fields } of sectionCatalogue) {
    const found = below(fields, "");
    if (found !== undefined) return found;
  }
  return undefined;
}
