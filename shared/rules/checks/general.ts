import { isAnswered, readPath } from "../../case/case-path.ts";
import { type ConditionContext, conditionContext } from "../../conditions/context.ts";
import { describe, describeComparison, titleOfSlot } from "../../conditions/describe.ts";
import { attachmentPresent, compareAll, evaluate } from "../../conditions/evaluate.ts";
import { readFact } from "../../conditions/facts.ts";
import { nameOfFact, nameOfPath } from "../../conditions/labels.ts";
import { quantityValue } from "../../conditions/quantities.ts";
import { TRUE } from "../../conditions/values.ts";
import { OPERATORS, type Operators, type QuantityParts } from "../../guide/conditions.ts";
import type { GeneralCheck, JoinedCheck, SimpleCheck } from "../../guide/general-check-schema.ts";
import { type CheckContext, missing, type Subject, type Verdict } from "../verdict.ts";
import { type Judged, shareOf } from "./share.ts";

/** Runs a general check: applicability, cases, the comparison itself, and a sentence for whatever comes of it. */
export function generalCheck(check: GeneralCheck, { case: theCase, guide, moment, slotFor }: CheckContext, subject: Subject | undefined): Verdict {
  return run(check, conditionContext({ case: theCase, guide, moment, slotFor }, subject?.path));
}

function run(check: GeneralCheck, context: ConditionContext): Verdict {
  const wanted = check.when === undefined ? TRUE : evaluate(check.when, context);
  if (check.when !== undefined && wanted.holds === false) return notApplicable("when", `不适用：只在${quoted(describe(check.when, context))}时要求。`);
  const excepted = check.exceptFor === undefined ? undefined : evaluate(check.exceptFor, context);
  if (check.exceptFor !== undefined && excepted?.holds === true)
    return notApplicable("except-for", `不适用：${quoted(describe(check.exceptFor, context))}的除外。`);
  if (wanted.holds === undefined) return notKnownWhether(check, wanted.missing, context);
  const verdict = isJoined(check) ? joined(check, context) : inItsCase(check, context);
  // who meets it needs no exception
  if (excepted?.holds === undefined && excepted !== undefined && verdict.outcome !== "met" && verdict.outcome !== "not-applicable") {
    return unanswered(check, excepted.missing, context);
  }
  return verdict;
}

const quoted = (text: string) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
const isJoined = (check: GeneralCheck): check is JoinedCheck => check.kind === "any" || check.kind === "all" || check.kind === "not";
const notApplicable = (variant: string, message: string): Verdict => ({ outcome: "not-applicable", variant, message });

/** The check with the operands of the first of its cases that holds. */
function inItsCase(check: SimpleCheck, context: ConditionContext): Verdict {
  for (const { when, ...operands } of check.cases ?? []) {
    const { holds, missing: open } = evaluate(when, context);
    if (holds === undefined) return notKnownWhether(check, open, context);
    if (holds) return judge(merged(check, operands), context);
  }
  return judge(check, context);
}

const UPPER = ["atMost", "lessThan", "before", "notAfter"] as const;
const LOWER = ["atLeast", "moreThan", "after", "notBefore"] as const;
const BOUNDS: ReadonlySet<string> = new Set([...UPPER, ...LOWER]);

/**
 * What is written in the case takes the place of the check's own: a bound that of the same side, any other comparison all of them
 * (who must be an enterprise is not asked besides to be none).
 */
function merged<C extends SimpleCheck>(check: C, operands: Readonly<Record<string, unknown>>): C {
  const written = Object.entries(operands).filter(([, value]) => value !== undefined);
  const named = new Set(written.map(([name]) => name));
  const compares = OPERATORS.filter((operator) => named.has(operator));
  const whole = compares.some((operator) => !BOUNDS.has(operator));
  const gone = OPERATORS.filter((operator) => {
    if (compares.length === 0) return false;
    if (whole || !BOUNDS.has(operator)) return true;
    const side: readonly string[] = UPPER.some((one) => one === operator) ? UPPER : LOWER;
    return side.some((one) => named.has(one));
  });
  const own = Object.fromEntries(gone.map((operator) => [operator, undefined]));
  return { ...check, ...own, ...Object.fromEntries(written) };
}

function judge(check: SimpleCheck, context: ConditionContext): Verdict {
  const judged = judgedBy(check, context);
  if (judged === undefined) return notApplicable("no-case", "不适用：指南对这种情形没有规定。");
  const { truth, values, paths } = judged;
  if (truth.holds === undefined) return { ...unanswered(check, truth.missing, context), values };
  const field = paths.find((path) => path !== "at");
  if (truth.holds) return { outcome: "met", message: judged.met, values, ...(field !== undefined && { field }) };
  return {
    outcome: check.otherwise,
    message: check.otherwise === "advice" ? advised(judged.notMet) : judged.notMet,
    values,
    ...(field !== undefined && { field }),
  };
}

/** What is not met and only advised is no demand: 须属于 → 宜属于. */
const advised = (message: string) => message.replaceAll(/(?<=，)须/gu, "宜");

function judgedBy(check: SimpleCheck, context: ConditionContext): Judged | undefined {
  switch (check.kind) {
    case "compare":
      return compared(check, check, context);
    case "oneOf":
      return compared({ fact: check.fact }, { oneOf: check.oneOf, noneOf: check.noneOf }, context);
    case "matches":
      return compared({ fact: check.fact }, { matches: check.matches }, context);
    case "count":
      return compared({ count: check.list, where: check.where, distinctBy: check.distinctBy }, check, context);
    case "duration":
      return compared({ from: check.from, to: check.to, in: check.in, lastDay: check.lastDay }, check, context);
    case "textLength":
      return compared({ length: check.fact, in: check.in }, check, context);
    case "share":
      return shareOf(check, context);
    case "attachment":
      return attached(check, context);
    case "declared":
      return declared(check, context);
  }
}

function compared(quantity: QuantityParts, check: Operators, context: ConditionContext): Judged | undefined {
  const operators: Operators = check;
  const sources = [quantity.fact, quantity.sum, quantity.count, quantity.from, quantity.length, quantity.lookup];
  if (sources.every((source) => source === undefined)) return undefined;
  const value = quantityValue(quantity, context);
  const truth = compareAll(value, operators, context);
  const said = describeComparison(quantity, value, operators, context);
  return said.limited ? { truth, ...said, paths: value.paths } : undefined;
}

const SEALS = { applicant: "申报单位公章", department: "内设机构章", electronic: "电子签章", anyone: "印章" } as const;

function attached(check: Extract<SimpleCheck, { kind: "attachment" }>, context: ConditionContext): Judged {
  const title = titleOfSlot(check.slot, context);
  const seal = check.sealedBy === undefined ? "" : SEALS[check.sealedBy];
  const truth = attachmentPresent(check.slot, check.sealedBy, context);
  const there = attachmentPresent(check.slot, undefined, context).holds === true;
  return {
    truth,
    met: `已有“${title}”${seal === "" ? "" : `，并加盖${seal}`}。`,
    notMet: there ? `“${title}”尚未加盖${seal}。` : `没有“${title}”${seal === "" ? "" : `（须加盖${seal}）`}。`,
    values: { label: title, value: title, ...(seal !== "" && { limit: seal }) },
    paths: ["attachments"],
  };
}

function declared(check: Extract<SimpleCheck, { kind: "declared" }>, context: ConditionContext): Judged {
  const label = nameOfFact(check.fact, context);
  const [is, isNot] = ["是", "否"];
  const [wanted, other] = check.expect ? [is, isNot] : [isNot, is];
  return {
    truth: evaluate({ fact: check.fact, equals: check.expect }, context),
    met: `${label}：${wanted}。`,
    notMet: `${label}：${other}，须为“${wanted}”。`,
    values: { label, value: other, limit: wanted },
    paths: readFact(check.fact, context).paths,
  };
}

/** What an unanswered fact means is the guide's to say; it is said that nothing is answered. */
function unanswered(check: GeneralCheck, unknown: readonly string[], context: ConditionContext): Verdict {
  const fields = unknown.filter((path) => path !== "at");
  // a share of a day, a number against the time of the check: nothing that an answer could settle
  if (fields.length === 0) return { ...missing(["at"]), message: "按指南的写法算不出所比较的数，无法判断。" };
  const answered = fields.filter((path) => isAnswered(readPath(context.case, path)));
  const message = answered.length > 0 ? unclearText(answered, fields, context) : `尚未填写：${names(fields, context)}`;
  switch (check.unanswered) {
    case "missing":
      return { ...missing(fields), ...(answered.length > 0 && { message: `${message}。` }) };
    case "met":
      return { outcome: "met", variant: "unanswered", message: `${message}，按指南视为符合。` };
    case "not-applicable":
      return notApplicable("unanswered", `不适用：${message}，按指南不作要求。`);
    case "not-met": {
      const field = fields[0];
      return { outcome: check.otherwise, variant: "unanswered", message: `${message}，按指南视为不符合。`, ...(field !== undefined && { field }) };
    }
  }
}

/** Whether it is asked at all is not known yet: what the guide says of unanswered facts speaks of what is checked, and fails nobody here. */
const notKnownWhether = (check: GeneralCheck, fields: readonly string[], context: ConditionContext): Verdict =>
  unanswered(check.unanswered === "not-met" ? { ...check, unanswered: "missing" } : check, fields, context);

const names = (fields: readonly string[], context: ConditionContext) => [...new Set(fields.map((path) => nameOfPath(path, context)))].join("、");

/** Answered, and still it cannot be told: a month where the day decides, a whole of 0, words where a number is compared. */
function unclearText(answered: readonly string[], fields: readonly string[], context: ConditionContext): string {
  const rest = fields.filter((path) => !answered.includes(path));
  const month = answered.some((path) => /^\d{4}(-\d{2})?$/.test(String(readPath(context.case, path))));
  const how = month ? "只到年或月，还不能判断，请写明到日" : "的填写还不足以判断，请核对";
  return `“${names(answered, context)}”${how}${rest.length > 0 ? `；尚未填写：${names(rest, context)}` : ""}`;
}

/** Several checks as one: those that do not apply are left out. */
function joined(check: JoinedCheck, context: ConditionContext): Verdict {
  if (check.kind === "not") return opposite(check, run(check.of, context), context);
  const verdicts = check.of.map((one) => run(one, context)).filter(({ outcome }) => outcome !== "not-applicable");
  if (verdicts.length === 0) return notApplicable("none", "不适用：所列各项都不适用。");
  const of = (...outcomes: readonly Verdict["outcome"][]) => verdicts.filter(({ outcome }) => outcomes.includes(outcome));
  const [met, open, failed] = [of("met"), of("missing"), of("not-met", "open", "advice")];
  const decides = check.kind === "any" ? met : failed;
  if (decides.length === 0 && open.length > 0) return unanswered(check, [...new Set(open.flatMap((verdict) => verdict.missing ?? []))], context);
  const isMet = check.kind === "any" ? met.length > 0 : failed.length === 0;
  const field = (isMet ? met : failed)[0]?.field;
  const told = { ...(field !== undefined && { field }), values: { label: list(isMet ? met : failed) } };
  if (isMet) return { outcome: "met", message: `${list(check.kind === "any" ? met.slice(0, 1) : met)}。`, ...told };
  const lead = check.kind === "any" && failed.length > 1 ? "须满足其中一项，现在都不满足：" : "";
  // none is clearly not met: as mild as the mildest of `any`, as hard as the hardest of `all`
  const outcome = check.otherwise === "not-met" ? harshest(failed, check.kind) : check.otherwise;
  return { outcome, message: `${lead}${list(failed)}。`, ...told };
}

const HARSH: readonly Verdict["outcome"][] = ["not-met", "open", "advice"];

function harshest(verdicts: readonly Verdict[], kind: "any" | "all"): Verdict["outcome"] {
  const found = HARSH.filter((outcome) => verdicts.some((verdict) => verdict.outcome === outcome));
  return (kind === "all" ? found[0] : found.at(-1)) ?? "not-met";
}

const list = (verdicts: readonly Verdict[]) => verdicts.map(({ message }) => (message ?? "").replace(/。$/u, "")).join("；");

/** What is asked of the check inside is not asked here: the gap to it says nothing. */
const withoutDemand = (text: string) => text.replaceAll(/，(?:须|还差|多)[^，；。]*/gu, "");

/** What a check inside asks for, as a condition says it; `undefined` where no condition does. */
function inWords(of: JoinedCheck["of"], context: ConditionContext): string | undefined {
  if (Array.isArray(of) || !("kind" in of)) return undefined;
  switch (of.kind) {
    case "compare": {
      const { kind: _kind, when: _when, exceptFor: _except, cases, unanswered: _unanswered, otherwise: _otherwise, ...condition } = of;
      return cases === undefined ? describe(condition, context) : undefined;
    }
    case "oneOf":
      return of.cases === undefined ? describe({ fact: of.fact, oneOf: of.oneOf, noneOf: of.noneOf }, context) : undefined;
    case "matches":
      return of.cases === undefined ? describe({ fact: of.fact, matches: of.matches }, context) : undefined;
    case "count":
      return of.cases === undefined
        ? describe({ count: of.list, where: of.where, distinctBy: of.distinctBy, atLeast: of.atLeast, atMost: of.atMost, equals: of.equals }, context)
        : undefined;
    default:
      return undefined;
  }
}

/** What must not be: met where the check inside is not met. */
function opposite(check: JoinedCheck, inside: Verdict, context: ConditionContext): Verdict {
  const { outcome, field } = inside;
  const told = { values: { label: list([inside]) }, ...(field !== undefined && { field }) };
  switch (outcome) {
    case "not-applicable":
      return inside;
    case "missing":
      return unanswered(check, inside.missing ?? [], context);
    case "met":
      return { outcome: check.otherwise, message: `按指南不能这样：${list([inside])}。`, ...told };
    default:
      return { outcome: "met", message: `没有指南不允许的情形（${inWords(check.of, context) ?? withoutDemand(list([inside]))}）。`, ...told };
  }
}
