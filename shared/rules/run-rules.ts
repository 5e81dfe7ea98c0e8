import type { Case, Confirmation } from "../case.ts";
import { applicantIsEnterprise, given, outsidePartners, partyName } from "../facts.ts";
import type { ClauseQuote, Finding, ReadingNote } from "../report.ts";
import { groupDigits } from "../text/money.ts";
import { fieldName } from "./field-names.ts";
import { type GuideRule, quote, speaksOf } from "./guide.ts";
import { runCheck } from "./run-check.ts";
import { type CheckContext, missing, notApplicable, open, type Subject, type Verdict } from "./verdict.ts";

/** All findings of a case in the order of the guide's rules. Pure: same case, guide and moment, same findings. */
export function runRules(context: Omit<CheckContext, "rule">): readonly Finding[] {
  return context.guide.rules.filter((rule) => speaksOf(rule, context.topic.id)).flatMap((rule) => findingsOf({ ...context, rule }));
}

function findingsOf(context: CheckContext): readonly Finding[] {
  const subjects = subjectsOf(context);
  if (subjects.kind === "none") return [toFinding(subjects.verdict, context, undefined)];
  return subjects.list.map((subject) => toFinding(verdictFor(context, subject), context, subject));
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
  return runCheck(context.rule.check, context, subject);
}

type Subjects = { readonly kind: "some"; readonly list: readonly (Subject | undefined)[] } | { readonly kind: "none"; readonly verdict: Verdict };

/** What the rule speaks of one by one. An empty list where the topic needs one is an unanswered question, never a pass. */
function subjectsOf(context: CheckContext): Subjects {
  const { case: theCase, rule, topic } = context;
  switch (rule.each) {
    case undefined:
      return { kind: "some", list: [undefined] };
    case "partners": {
      const list = (theCase.partners ?? []).map((partner, index): Subject => ({ kind: "partner", path: `partners[${index}]`, partner }));
      // partners of the mainland alone are no 外方: the foreign ones are still to be named
      const enough = topic.foreignPartners !== "required" || outsidePartners(theCase).length > 0 || rule.check.kind === "priorityPartner";
      if (list.length > 0 && enough) return { kind: "some", list };
      if (rule.check.kind === "priorityPartner") return { kind: "some", list: [undefined] };
      if (topic.foreignPartners === "required") return { kind: "none", verdict: missing(["partners"]) };
      // E3: a foreign-invested applicant may have no partner abroad
      return { kind: "none", verdict: rule.check.kind === "agreementPresent" ? { outcome: "advice" } : notApplicable() };
    }
    case "agreements": {
      const list = (theCase.agreements ?? []).map((agreement, index): Subject => ({ kind: "agreement", path: `agreements[${index}]`, agreement }));
      if (list.length > 0) return { kind: "some", list };
      return { kind: "none", verdict: theCase.agreements === undefined ? missing(["agreements"]) : notApplicable({}, "no-agreement") };
    }
  }
}

function toFinding(verdict: Verdict, context: CheckContext, subject: Subject | undefined): Finding {
  const { rule, guide } = context;
  const id = subject?.kind === "partner" ? subject.partner.id : subject?.kind === "agreement" ? subject.agreement.id : undefined;
  const name = id === undefined ? undefined : partyName(context.case, id);
  const [first, ...others] = rule.cites.map((citation): ClauseQuote => quote(guide, citation));
  if (!first) throw new Error(`rule ${rule.id} cites nothing, which parseGuide should have refused`);
  const confirmation = verdict.outcome === "open" ? confirmationFor(context.case, rule, id) : undefined;
  const values = { ...verdict.values, ...(name !== undefined && { partner: name, agreement: name }) };
  const todo = sentence(rule.todo, verdict, values);
  const field = fieldOf(rule, verdict, subject);
  const reading = rule.readings.flatMap((wanted): ReadingNote[] => {
    const found = guide.readings.find((candidate) => candidate.id === wanted);
    if (!found) return [];
    const { hotline, ...note } = found;
    return [{ ...note, ...((hotline || verdict.outcome === "open") && { hotline: guide.hotline.join(" / ") }) }];
  });
  const message = sentence(rule.say, verdict, values) ?? standardSentence(verdict, context.case);
  return {
    rule: rule.id,
    title: rule.title,
    ...outcomeOf(verdict, confirmation !== undefined),
    ...(id !== undefined && { subject: id, subjectName: name ?? id }),
    clause: first,
    ...(others.length > 0 && { alsoClauses: others }),
    message: confirmation ? `已确认依据：${given(confirmation.basis) ?? ""}（${message}）` : message,
    ...(todo !== undefined && { todo }),
    ...(verdict.missing && verdict.missing.length > 0 && { missing: verdict.missing }),
    ...(field !== undefined && { field }),
    ...(verdict.values && Object.keys(verdict.values).length > 0 && { values: verdict.values }),
    ...(reading.length > 0 && { reading }),
    ...(confirmation && { confirmed: { basis: given(confirmation.basis) ?? "", ...whoAndWhen(confirmation) } }),
  };
}

function outcomeOf(verdict: Verdict, confirmed: boolean): Pick<Finding, "outcome" | "reason"> {
  switch (verdict.outcome) {
    case "missing":
      return { outcome: "cannot-tell", reason: "missing-answer" };
    case "open":
      return confirmed ? { outcome: "advice" } : { outcome: "cannot-tell", reason: "open-reading" };
    case "met":
    case "not-met":
    case "not-applicable":
    case "advice":
      return { outcome: verdict.outcome };
  }
}

/** The user's confirmation of an open reading: for this very subject, or for the rule as a whole; it needs a basis. */
function confirmationFor(theCase: Case, rule: GuideRule, subject: string | undefined): Confirmation | undefined {
  return (theCase.confirmations ?? []).find((confirmation) => {
    const about = given(confirmation.subject);
    return confirmation.rule === rule.id && Boolean(given(confirmation.basis)) && (!about || about === subject);
  });
}

function whoAndWhen({ by, on }: Confirmation): { readonly by?: string; readonly on?: string } {
  return { ...(given(by) && { by: given(by) ?? "" }), ...(on && { on }) };
}

/** The sentence of the guide's data for this verdict: first the one for its variant, then the general one. */
function sentence(sentences: Readonly<Record<string, string>>, verdict: Verdict, values: NonNullable<Verdict["values"]>): string | undefined {
  const template = (verdict.variant ? sentences[`${verdict.outcome}.${verdict.variant}`] : undefined) ?? sentences[verdict.outcome];
  if (template === undefined || (verdict.outcome === "missing" && verdict.variant === undefined && !mentionsValues(template, values))) return template;
  return template.replace(/\(\(([A-Za-z]+)\)\)/g, (_match, key: string) => shown(values[key]));
}

function mentionsValues(template: string, values: NonNullable<Verdict["values"]>): boolean {
  return [...template.matchAll(/\(\(([A-Za-z]+)\)\)/g)].every(([, key]) => key !== undefined && values[key] !== undefined);
}

function shown(value: NonNullable<Verdict["values"]>[string] | undefined): string {
  if (typeof value === "number") return groupDigits(value);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  return value === undefined ? "" : value.join("、");
}

function standardSentence(verdict: Verdict, theCase: Case): string {
  if (verdict.outcome === "missing") return `尚未填写：${[...new Set((verdict.missing ?? []).map((path) => fieldWithDraft(path, theCase)))].join("、")}。`;
  if (verdict.variant === "no-agreement") return "没有登记协议，无从核对；见“与外方签有合作协议”。";
  return "不适用。";
}

/** The field's name; where something was typed that cannot be an answer, with those words. */
function fieldWithDraft(path: string, theCase: Case): string {
  const typed = theCase.drafts?.[path];
  return typed === undefined ? fieldName(path) : `${fieldName(path)}（所填“${typed.trim()}”不能采用）`;
}

/** Where the screen goes: the first unanswered field, else the field that the rule names, below its subject. */
function fieldOf(rule: GuideRule, verdict: Verdict, subject: Subject | undefined): string | undefined {
  const first = verdict.missing?.find((path) => path !== "at");
  if (first !== undefined) return first;
  if (rule.field === undefined || subject === undefined || rule.field === "attachments" || rule.field === "partners" || rule.field === "agreements")
    return rule.field;
  return `${subject.path}.${rule.field}`;
}
