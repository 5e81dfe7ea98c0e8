import type { Case, Confirmation } from "../case/case.ts";
import { fieldName } from "../case/field-catalogue.ts";
import { fileSealName, sealedFile } from "../case/file-seal-name.ts";
import { doubleOf } from "../facts/doubles.ts";
import { applicantIsEnterprise, given, partyName, titleForPartner } from "../facts/facts.ts";
import { type CheckKind, COMPARED_FIELDS } from "../guide/check-kinds.ts";
import { type GuideRule, isFieldOfCase } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { Finding, SlotReport } from "../report.ts";
import { deadlineText } from "../text/moment-text.ts";
import { groupDigits, inSentence } from "../text/money.ts";
import { withDifferingAnswers } from "./checks/differing-answers.ts";
import { type PreparedRule, preparedRules, type Sentence, sentenceFor } from "./prepared-rules.ts";
import { type ReadingFilter, readingFilter } from "./readings-shown.ts";
import { runCheck } from "./run-check.ts";
import { slotFinder } from "./slots.ts";
import { subjectId, subjectName, subjectsIn, subjectsOf } from "./subjects.ts";
import { advice, type CheckContext, missing, notApplicable, open, type Subject, type Verdict } from "./verdict.ts";

type RulesInput = Pick<CheckContext, "case" | "guide" | "topic" | "moment"> & { readonly slots: readonly SlotReport[] };

type RunContext = CheckContext & { readonly readingsOf: ReadingFilter };

/** All findings of a case in the order of the guide's rules. Pure: same case, guide and moment, same findings. */
export function runRules(input: RulesInput): readonly Finding[] {
  const { case: theCase, guide, topic, moment } = input;
  const findings: Finding[] = [];
  const about = subjectsIn(theCase);
  const base = { case: theCase, guide, topic, moment, slotFor: slotFinder(input.slots), readingsOf: readingFilter(input) };
  for (const prepared of preparedRules(guide, topic.id)) {
    const context: RunContext = { ...base, rule: prepared.rule };
    for (const subject of subjectsOf(prepared.rule, topic, about, theCase)) {
      if ("outcome" in subject) findings.push(toFinding(subject, context, prepared, undefined));
      else {
        const speaksOfOne = subject.kind === "case" ? undefined : subject;
        findings.push(toFinding(verdictFor(context, speaksOfOne), context, prepared, speaksOfOne));
      }
    }
  }
  return findings;
}

function verdictFor(context: CheckContext, subject: Subject | undefined): Verdict {
  if (context.rule.onlyEnterprise) {
    switch (applicantIsEnterprise(context.case)) {
      case undefined:
        return missing(["applicant.kind"], {}, "kind");
      case false:
        return notApplicable();
      case "unclear":
        return open({}, "enterprise-unclear");
      case true:
        break;
    }
  }
  const { check } = context.rule;
  return setAside(context, subject) ?? withDifferingAnswers(runCheck(check, context, subject), check, context, subject);
}

/** What is said of a subject once, by one rule, and not again by the others: a support letter (E12), a partner entered twice (C16). */
function setAside(context: CheckContext, subject: Subject | undefined): Verdict | undefined {
  const { kind } = context.rule.check;
  if (subject?.kind === "unit" && doubleOf(context, subject.unit.id) !== undefined) {
    const first = doubleOf(context, subject.unit.id) ?? "";
    const number = (context.case.units ?? []).findIndex(({ id }) => id === first) + 1;
    return notApplicable({ first: partyName(context.case, first), number }, "double");
  }
  if (subject?.kind === "agreement" && subject.agreement.form === "support-letter" && kind !== "agreementValid") return notApplicable({}, "support-letter");
  const double = subject?.kind === "partner" ? doubleOf(context, subject.partner.id) : undefined;
  if (double === undefined) return undefined;
  // the two often bear one name: the number tells them apart
  const values = { first: partyName(context.case, double), number: (context.case.partners ?? []).findIndex(({ id }) => id === double) + 1 };
  return kind === "agreementPresent" ? advice(values, "double") : notApplicable(values, "double");
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function toFinding(verdict: Verdict, context: RunContext, prepared: PreparedRule, subject: Subject | undefined): Finding {
  const { case: theCase, rule } = context;
  const id = subject === undefined ? undefined : subjectId(subject);
  const name = subject === undefined ? undefined : subjectName(subject);
  // what is known by its place alone would hand its confirmation to another when the list is put in another order
  const isNameless = subject?.kind === "entry" && subject.key === undefined;
  const confirmation = verdict.outcome === "open" ? confirmationFor(theCase, rule, isNameless ? undefined : id) : undefined;
  const values = name === undefined ? (verdict.values ?? {}) : { ...verdict.values, partner: name, agreement: name };
  const setAside = setAsideSentence(verdict, context);
  const own = setAside ?? sentence(prepared.say, verdict, values) ?? verdict.message;
  const message = own ?? standardSentence(verdict, context);
  // written key by key: this runs for each rule and partner at every key that is pressed
  const finding: Writable<Finding> = {
    rule: rule.id,
    title: subject?.kind === "partner" ? titleForPartner(rule.title, subject.partner) : rule.title,
    outcome: outcomeOf(verdict, confirmation),
    clause: prepared.clause,
    message,
  };
  const reason = reasonOf(verdict, confirmation !== undefined);
  if (reason !== undefined) finding.reason = reason;
  if (id !== undefined) {
    finding.subject = id;
    finding.subjectName = name ?? id;
    if (isNameless) finding.namelessSubject = true;
    const named = setAside === undefined ? sentenceFor(prepared.say, verdict)?.namesSubject : verdict.values?.first === name;
    if (named === true) finding.namesSubject = true;
  }
  if (prepared.alsoClauses) finding.alsoClauses = prepared.alsoClauses;
  // who has confirmed has done what is to be done of an open reading, unless the answer was no
  const todo = confirmation ? (isRefused(confirmation) ? FOLLOW_ANSWER : undefined) : sentence(prepared.todo, verdict, values);
  if (todo !== undefined) finding.todo = todo;
  if (verdict.missing && verdict.missing.length > 0) finding.missing = verdict.missing;
  const variant = verdict.variant ?? verdict.detail;
  if (variant !== undefined) finding.variant = variant;
  if (own === undefined && verdict.outcome === "missing" && sealQuestion(verdict, context) === undefined) finding.namesFieldsOnly = true;
  const field = fieldOf(rule, verdict, subject);
  if (field !== undefined) finding.field = field;
  if (verdict.values !== undefined && hasEntries(verdict.values)) finding.values = verdict.values;
  const isOpen = verdict.outcome === "open";
  const readings = context.readingsOf(prepared.readings, subject, isOpen);
  if (readings.length > 0) finding.reading = readings.map(({ note, open: withHotline }) => (isOpen ? withHotline : note));
  if (confirmation) {
    const basis = given(confirmation.basis) ?? "";
    finding.message = isRefused(confirmation) ? `答复不认可这样做：“${basis}”（${message}）` : `已确认依据：${basis}（${message}）`;
    finding.confirmed = { ...(isRefused(confirmation) && { accepted: false }), basis, ...whoAndWhen(confirmation) };
  }
  return finding;
}

function hasEntries(values: object): boolean {
  for (const _key in values) return true;
  return false;
}

/** Whether whoever was asked does not accept what the case has. */
const isRefused = ({ accepted }: Confirmation): boolean => accepted === false;

const FOLLOW_ANSWER = "请照答复修改相应的答案或材料；另有认可的答复的，请修改这条答复。";

function outcomeOf(verdict: Verdict, confirmation: Confirmation | undefined): Finding["outcome"] {
  switch (verdict.outcome) {
    case "missing":
      return "cannot-tell";
    case "open":
      if (confirmation && isRefused(confirmation)) return "not-met";
      return confirmation ? "advice" : "cannot-tell";
    case "met":
    case "not-met":
    case "not-applicable":
    case "advice":
      return verdict.outcome;
  }
}

function reasonOf({ outcome }: Verdict, confirmed: boolean): Finding["reason"] {
  if (outcome === "missing") return "missing-answer";
  return outcome === "open" && !confirmed ? "open-reading" : undefined;
}

/** The confirmations with a basis, by rule and subject; `""`: for the rule as a whole. The earliest of each stands. */
const confirmations = new WeakMap<readonly Confirmation[], ReadonlyMap<string, { readonly confirmation: Confirmation; readonly index: number }>>();

const confirmationKey = (rule: string, subject: string) => `${rule} ${subject}`;

function confirmationsIn(list: readonly Confirmation[]) {
  const made = new Map<string, { readonly confirmation: Confirmation; readonly index: number }>();
  for (const [index, confirmation] of list.entries()) {
    const key = confirmationKey(confirmation.rule, given(confirmation.subject) ?? "");
    if (given(confirmation.basis) && !made.has(key)) made.set(key, { confirmation, index });
  }
  confirmations.set(list, made);
  return made;
}

/** The user's confirmation of an open reading: for this very subject, or for the rule as a whole; it needs a basis. */
function confirmationFor(theCase: Case, rule: GuideRule, subject: string | undefined): Confirmation | undefined {
  const list = theCase.confirmations ?? [];
  const known = confirmations.get(list) ?? confirmationsIn(list);
  const general = known.get(confirmationKey(rule.id, ""));
  const own = subject === undefined ? undefined : known.get(confirmationKey(rule.id, subject));
  return (own !== undefined && (general === undefined || own.index < general.index) ? own : general)?.confirmation;
}

function whoAndWhen({ whom, by, on }: Confirmation): Omit<NonNullable<Finding["confirmed"]>, "basis"> {
  const [asked, confirmer] = [given(whom), given(by)];
  return { ...(asked && { whom: asked }), ...(confirmer && { by: confirmer }), ...(on && { on }) };
}

/** The sentence of the guide's data for this verdict, with its values. One for missing answers stays as it is while a value is unknown. */
function sentence(sentences: ReadonlyMap<string, Sentence>, verdict: Verdict, values: NonNullable<Verdict["values"]>): string | undefined {
  const found = sentenceFor(sentences, verdict);
  if (found === undefined || found.rest.length === 0) return found?.text;
  if (verdict.outcome === "missing" && verdict.variant === undefined && found.rest.some(({ value }) => values[value] === undefined)) return found.text;
  let filled = found.first;
  for (const { value, amount, words } of found.rest) filled += shown(values[value], amount) + words;
  return filled;
}

function shown(value: NonNullable<Verdict["values"]>[string] | undefined, amount: boolean): string {
  if (typeof value === "number") return amount ? inSentence(value) : groupDigits(value);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  return value === undefined ? "" : value.join("、");
}

function standardSentence(verdict: Verdict, context: CheckContext): string {
  if (verdict.outcome === "missing")
    return sealQuestion(verdict, context) ?? `尚未填写：${[...new Set((verdict.missing ?? []).map((path) => fieldWithDraft(path, context)))].join("、")}。`;
  const window = context.rule.check.kind === "filingWindow" ? windowSentence(verdict, context.rule.check) : undefined;
  if (window !== undefined) return window;
  if (verdict.outcome === "met") return `${context.rule.title}：符合。`;
  if (verdict.outcome === "not-met") return `${context.rule.title}：不符合。`;
  if (verdict.outcome === "open") return `${context.rule.title}：指南没有写明，请咨询。`;
  if (verdict.outcome === "advice") return `${context.rule.title}：请留意。`;
  return "不适用。";
}

/** 请确认 2 份文件上盖的是不是申报单位公章：…: where nothing but the seals on scans is unanswered, nobody fills in anything: one looks at them. */
function sealQuestion({ missing = [] }: Verdict, { case: theCase }: CheckContext): string | undefined {
  const files = missing.map((path) => sealedFile(path, theCase.attachments));
  const named = [...new Set(files.filter((file) => file !== undefined))];
  if (named.length === 0 || files.includes(undefined)) return undefined;
  return named.length === 1 ? `请确认“${named[0]}”上盖的是不是申报单位公章。` : `请确认 ${named.length} 份文件上盖的是不是申报单位公章：${named.join("、")}。`;
}

/** What the time of filing says where the guide has no words for it. */
function windowSentence({ outcome, variant }: Verdict, { opens, closes }: { readonly opens: string; readonly closes: string }): string | undefined {
  if (outcome === "met") return `现在可以填报，${deadlineText(closes)}截止${variant === "last-hour" ? "，不到一小时" : ""}。`;
  if (outcome === "not-met") return `填报已于${deadlineText(closes)}截止。`;
  return outcome === "advice" ? `填报${deadlineText(opens)}开始，${deadlineText(closes)}截止。` : undefined;
}

/** Why a rule says nothing of what another rule says already; whatever its own sentence for what does not apply. */
function setAsideSentence(verdict: Verdict, context: CheckContext): string | undefined {
  if (verdict.outcome !== "not-applicable") return undefined;
  if (verdict.variant === "no-agreement") return `没有登记协议，无从核对${seeRule("agreementSigned", context) || seeRule("agreementPresent", context)}。`;
  if (verdict.variant === "no-entries") return "不适用：没有登记，无从核对。";
  if (verdict.variant === "no-foreign-partner") return `登记的合作方都在中国内地，不是外方${seeRule("agreementPresent", context)}。`;
  if (verdict.variant === "support-letter") return `单方支持信不能代替双方签署的协议，不再逐项核对${seeRule("agreementValid", context)}。`;
  if (verdict.variant === "double") return `可能与第 ${String(verdict.values?.number ?? "")} 项“${String(verdict.values?.first ?? "")}”重复登记，按一个核对。`;
  return undefined;
}

/** ；见“与外方签有合作协议”: the rule of the topic that says it, by its title in the guide. Nothing where the guide has none. */
function seeRule(kind: CheckKind, { guide, topic }: CheckContext): string {
  const prepared = preparedRules(guide, topic.id).find(({ rule }) => rule.check.kind === kind);
  return prepared === undefined ? "" : `；见“${prepared.rule.title}”`;
}

/** The field's name, for an attachment with that of its file; where something was typed that cannot be an answer, with those words. */
function fieldWithDraft(path: string, { case: theCase, guide }: Pick<CheckContext, "case" | "guide">): string {
  const ofFile = fileSealName(path, theCase.attachments);
  if (ofFile !== undefined) return ofFile;
  const typed = theCase.drafts?.[path];
  const name = fieldName(path, questionNames(guide));
  return typed === undefined ? name : `${name}（所填“${typed.trim()}”不能采用）`;
}

/** Where the screen goes: the first unanswered field, else the one that decides, else the one that the rule names (below its subject), else the one that its kind compares. */
function fieldOf(rule: GuideRule, verdict: Verdict, subject: Subject | undefined): string | undefined {
  const first = verdict.missing?.find((path) => path !== "at");
  if (first !== undefined) return first;
  if (verdict.field !== undefined) return verdict.field;
  if (rule.field === undefined) return COMPARED_FIELDS[rule.check.kind];
  if (subject === undefined || isFieldOfCase(rule.field)) return rule.field;
  return `${subject.path}.${rule.field}`;
}
