import type { Agreement } from "../../case/case.ts";
import { ownElementName, readElement } from "../../facts/agreement-element.ts";
import { firstEntryOf } from "../../facts/doubles.ts";
import { given, hasWholeChineseText, namesOf, partyName } from "../../facts/facts.ts";
import { namedInAgreements } from "../../facts/partners-in-agreements.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { compareUnit } from "../../guide/unit-names.ts";
import { chineseDate } from "../../text/dates.ts";
import { shanghaiDate } from "../../text/moment.ts";
import { advice, type CheckContext, met, missing, mostSevere, notApplicable, notMet, open, type Subject, type Verdict } from "../verdict.ts";
import { sealVerdict } from "./seals.ts";

type AgreementSubject = Extract<Subject, { kind: "agreement" }>;
type PartnerSubject = Extract<Subject, { kind: "partner" }>;

/** `agreementPresent`: one agreement at least is a must; whether each partner needs one is open (E4). */
export function agreementPresent(_check: CheckOf<"agreementPresent">, context: CheckContext, subject: PartnerSubject): Verdict {
  const { case: theCase } = context;
  if (subject.partner.country === "CN") return notApplicable();
  if (theCase.agreements === undefined) return missing(["agreements"]);
  const { named, anyOutside, unnamed } = namedInAgreements(context);
  if (named.has(firstEntryOf(context, subject.partner.id))) return met();
  if (unnamed >= 0) return missing([`agreements[${unnamed}].partners`]);
  // E3: 专题三 asks for no 外方合作伙伴; a registered parent abroad makes nothing worse than none
  if (!anyOutside && context.topic.foreignPartners === "optional") return open({}, "parent");
  return anyOutside ? open() : notMet();
}

/** `agreementParties`: the applicant itself and the other side sign; a department or person needs a mandate (E5). */
export function agreementParties(_check: CheckOf<"agreementParties">, context: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  const { case: theCase } = context;
  const signatories = agreement.signatories ?? undefined;
  const unanswered: string[] = [];
  if (agreement.partners === undefined || agreement.partners === null) unanswered.push(`${path}.partners`);
  if (signatories === undefined && agreement.signatories === undefined) unanswered.push(`${path}.signatories`);
  for (const [index, signatory] of (signatories ?? []).entries()) if (!given(signatory.party)) unanswered.push(`${path}.signatories[${index}].party`);
  if (unanswered.length > 0) return missing(unanswered);
  const parties = new Set((signatories ?? []).map((signatory) => firstEntryOf(context, signatory.party ?? "")));
  const absent = (agreement.partners ?? []).filter((partner) => !parties.has(firstEntryOf(context, partner)));
  if ((agreement.partners ?? []).length === 0) return notMet({ absent: "合作方" }, "other-side");
  if (absent.length > 0) return notMet({ absent: absent.map((id) => partyName(theCase, id)).join("、") }, "other-side");
  if (!parties.has("applicant")) return parties.has("applicant-department") ? open() : notMet();
  const unlike = otherNames(context, agreement);
  return unlike.length > 0
    ? open({ differing: unlike.map(({ party, written }) => `${party}写作“${written}”`).join("、") }, "other-name")
    : signedByAll(agreement);
}

/** 列有 is all that can be said while a signature is missing; the signatures have a rule of their own. */
const signedByAll = ({ signatories }: Agreement): Verdict =>
  (signatories ?? []).every(({ signed }) => signed === true) ? met() : { outcome: "met", variant: "listed" };

/** The parties in whose place another unit signs than the registered one (C15): none of their signatures bears one of their names. */
export function otherNames({ case: theCase, guide }: CheckContext, agreement: Agreement): readonly { readonly party: string; readonly written: string }[] {
  const signatories = agreement.signatories ?? [];
  return ["applicant", ...(agreement.partners ?? [])].flatMap((id) => {
    const written = signatories.flatMap((signatory) => (signatory.party === id ? (given(signatory.unit) ?? []) : []));
    const registered = namesOf(theCase, id);
    const [first] = written;
    if (first === undefined || registered.length === 0) return [];
    const unlike = written.every((unit) => compareUnit(unit, registered, guide.unitNames) === "different");
    return unlike ? [{ party: partyName(theCase, id), written: first }] : [];
  });
}

/** `agreementValid`: form and term at the moment of the check (B10, E6). */
export function agreementValid(check: CheckOf<"agreementValid">, { moment }: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  return mostSevere([formVerdict(agreement, path), termVerdict(agreement, path, shanghaiDate(moment), check)]);
}

function formVerdict(agreement: Agreement, path: string): Verdict {
  switch (agreement.form) {
    case undefined:
    case null:
      return missing([`${path}.form`]);
    case "support-letter":
      return notMet({}, "support-letter");
    case "letter-of-intent":
      return open({}, "intent");
    case "memorandum":
      if (agreement.binding === undefined || agreement.binding === null) return missing([`${path}.binding`]);
      return agreement.binding ? notApplicable() : open({}, "intent");
    case "agreement":
      return agreement.binding === false ? open({}, "intent") : notApplicable();
  }
}

function termVerdict(agreement: Agreement, path: string, today: string, { coverFrom: begins, coverUntil: cover }: CheckOf<"agreementValid">): Verdict {
  const term = agreement.term;
  if (term === null || term?.stated === false || term?.stated === null) return open({}, "no-term");
  const [start, end] = [term?.start, term?.end];
  const unanswered = [...(start === undefined ? [`${path}.term.start`] : []), ...(end === undefined ? [`${path}.term.end`] : [])];
  // the day that decides is the one to change, not whether a term is stated
  const byEnd = (verdict: Verdict): Verdict => ({ ...verdict, field: `${path}.term.end` });
  const values = { start: start ? chineseDate(start) : "", end: end ? chineseDate(end) : "", cover: chineseDate(cover), begins: chineseDate(begins) };
  // neither date can be trusted: nothing is decided by the one that would decide
  if (start && end && start > end) return missing([`${path}.term.start`, `${path}.term.end`], values, "reversed");
  if (end && end < today) {
    if (agreement.autoRenewal === undefined) return missing([`${path}.autoRenewal`], values);
    return byEnd(agreement.autoRenewal ? open(values, "renewal") : notMet(values));
  }
  if (start && start > today) return { ...open(values, "not-begun"), field: `${path}.term.start` };
  if (unanswered.length > 0) return missing(unanswered, values);
  if (!end) return { outcome: "met", variant: "open-ended", values };
  // B10: it ends before the project begins
  if (end < begins && !agreement.autoRenewal) return byEnd(open(values, "before-project"));
  if (end < cover) return byEnd(agreement.autoRenewal ? advice(values, "renewal") : advice(values));
  return met(values);
}

/** `agreementSignatories`: two sides at least, each with name, unit and signature (E7). */
export function agreementSignatories(_check: CheckOf<"agreementSignatories">, context: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  if (agreement.signatories === undefined) return missing([`${path}.signatories`]);
  const signatories = agreement.signatories ?? [];
  if (signatories.length === 0) return notMet({ absent: "双方签字" });
  const absent: string[] = [];
  const unanswered: string[] = [];
  for (const [index, signatory] of signatories.entries()) {
    const place = `${path}.signatories[${index}]`;
    const who = whoSigns(context, signatory);
    const look = (key: "name" | "unit", word: string) => {
      if (signatory[key] === null) absent.push(`${who}的${word}`);
      else if (!given(signatory[key])) unanswered.push(`${place}.${key}`);
    };
    look("name", "签字人姓名");
    look("unit", "单位");
    if (signatory.signed === false || signatory.signed === null) absent.push(`${who}的签字`);
    else if (signatory.signed === undefined) unanswered.push(`${place}.signed`);
  }
  // whose signature is wanting is known once the agreement names its other side
  if (signatories.length < 2 && unanswered.length === 0 && !agreement.partners?.length) unanswered.push(`${path}.partners`);
  // a row that is being filled in is not yet the only one
  if (signatories.length < 2 && unanswered.length === 0) absent.push("另一方的签字");
  if (absent.length > 0) return notMet({ absent: absent.join("、") });
  return unanswered.length > 0 ? missing(unanswered) : met();
}

/** `agreementSigningDates`: each side dates its signature (E7). */
export function agreementSigningDates(_check: CheckOf<"agreementSigningDates">, context: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  if (agreement.signatories === undefined) return missing([`${path}.signatories`]);
  const signatories = agreement.signatories ?? [];
  if (signatories.length === 0) return notMet({ absent: "签字双方" });
  const absent = signatories.filter((signatory) => signatory.date === null).map((signatory) => whoSigns(context, signatory));
  if (absent.length > 0) return notMet({ absent: absent.join("、") });
  const unanswered = signatories.flatMap((signatory, index) => (signatory.date ? [] : [`${path}.signatories[${index}].date`]));
  if (unanswered.length > 0) return missing(unanswered);
  const today = shanghaiDate(context.moment);
  const future = signatories.findIndex((signatory) => (signatory.date ?? "") > today);
  const date = signatories[future]?.date;
  return date ? missing([`${path}.signatories[${future}].date`], { date: chineseDate(date) }, "future") : met();
}

function whoSigns(
  { case: theCase }: CheckContext,
  signatory: { readonly party?: string | null | undefined; readonly unit?: string | null | undefined },
): string {
  return given(signatory.unit) ?? (signatory.party ? partyName(theCase, signatory.party) : "一方");
}

export type Element = "term" | "content" | "inputs" | "division" | "ip" | "benefitSplit";
const ELEMENT_NAMES: Readonly<Record<Element, string>> = {
  term: "合作期限",
  content: "合作内容",
  inputs: "各方投入",
  division: "分工",
  ip: "知识产权分配",
  benefitSplit: "利益分配",
};

/** `agreementStates`: the agreement itself states each element; 投入 and 分工 are two (E8). */
export function agreementStates(check: CheckOf<"agreementStates">, { guide }: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  const name = (element: string) => (isKnown(element) ? ELEMENT_NAMES[element] : ownElementName(guide, element));
  const absent = check.elements.filter((element) => isStated(agreement, element) === false);
  const stated = check.elements.map(name).join("、");
  if (absent.length > 0) return { ...notMet({ absent: absent.map(name).join("、") }), field: `${path}.${readElement(agreement, absent[0] ?? "").path}` };
  const unanswered = check.elements.filter((element) => isStated(agreement, element) === undefined);
  return unanswered.length > 0 ? missing(unanswered.map((element) => `${path}.${readElement(agreement, element).path}.stated`)) : met({ stated });
}

const isKnown = (element: string): element is Element => Object.hasOwn(ELEMENT_NAMES, element);

export function isStated(agreement: Agreement, element: string): boolean | undefined {
  const { answer } = readElement(agreement, element);
  if (answer === null || answer?.stated === null) return false;
  return answer?.stated;
}

/** `agreementSealed`: the copy, and the translation where one is asked for, bear the applicant's own seal (E9). */
export function agreementSealed(check: CheckOf<"agreementSealed">, context: CheckContext, { agreement, path }: AgreementSubject): Verdict {
  const copyOfKind = check.copySlots[agreement.kind ?? "cooperation"] ?? check.copySlots.cooperation ?? "";
  const copy = context.slotFor(copyOfKind, agreement.id) ?? context.slotFor(copyOfKind) ?? context.slotFor(check.copySlots.cooperation ?? "", agreement.id);
  const translation = context.slotFor(check.translationSlot, agreement.id);
  const whole = hasWholeChineseText(agreement.languages, agreement.wholeChineseText);
  const ofCopy = sealOfCopy(context, copy);
  // without its kind nobody knows in which of several slots its copy belongs
  const slotUnknown = !agreement.kind && ofCopy.outcome === "not-met" && Object.values(check.copySlots).some((slot) => context.slotFor(slot));
  const verdicts = [slotUnknown ? (copyOfTopic(check, context, agreement) ?? missing([`${path}.kind`])) : ofCopy];
  // D7: said to hold a whole Chinese text, while its languages hold none, is no open question but one that the translation's rule asks
  const contradictory = whole === undefined && agreement.wholeChineseText === true;
  if (whole === undefined && !contradictory) verdicts.push(missing([agreement.languages?.length ? `${path}.wholeChineseText` : `${path}.languages`]));
  // a translation that is not there has a rule of its own
  else if (whole !== true && translation && translation.state !== "missing") verdicts.push(translationSeal(sealVerdict(context, translation, "中文译件")));
  const decided = mostSevere(verdicts);
  // both attachments are named when both decide
  const lacking = (outcome: string) => outcome === "not-met" || outcome === "open";
  const alike = verdicts.filter(({ outcome }) => outcome === decided.outcome || (lacking(outcome) && lacking(decided.outcome)));
  const words = (key: string, link: string) => alike.flatMap((verdict) => verdict.values?.[key] ?? []).join(link);
  if (decided.outcome === "missing") return decided.missing?.every((field) => field.startsWith("attachments[")) ? { ...decided, variant: "seal" } : decided;
  const about = verdicts.flatMap(({ values }) => values?.copy ?? [])[0];
  return { ...decided, values: { ...decided.values, ...(about !== undefined && { copy: about }), papers: words("papers", "、"), lack: words("lack", "；") } };
}

/** `copy` among the values: the slot by the name that the attachments give it. */
function sealOfCopy(context: CheckContext, slot: ReturnType<CheckContext["slotFor"]>): Verdict {
  const verdict = sealVerdict(context, slot, "影印件");
  const own = context.guide.slots.find(({ id }) => id === slot?.slot);
  return own ? { ...verdict, values: { ...verdict.values, copy: own.shortTitle } } : verdict;
}

/**
 * Of an agreement without its kind and without a copy: what the topic asks for of any agreement and nobody else has registered is missing, whatever
 * kind is chosen. Of several such agreements the first is told.
 */
function copyOfTopic(check: CheckOf<"agreementSealed">, context: CheckContext, agreement: Agreement): Verdict | undefined {
  const { case: theCase } = context;
  if ((theCase.agreements ?? []).find(({ kind }) => !kind)?.id !== agreement.id) return undefined;
  if ((theCase.attachments ?? []).some(({ slot, for: subject }) => slot === check.copySlots.cooperation && subject === agreement.id)) return undefined;
  const open = Object.entries(check.copySlots).flatMap(([kind, id]) => {
    const slot = (theCase.agreements ?? []).some((other) => other.kind === kind) ? undefined : context.slotFor(id);
    return slot?.required && slot.state === "missing" ? [slot] : [];
  });
  return open[0] && sealOfCopy(context, open[0]);
}

/** E11: whether the translation itself must bear the seal is open; the copy must. */
const translationSeal = (verdict: Verdict): Verdict => (verdict.outcome === "not-met" ? open(verdict.values, "translation") : verdict);
