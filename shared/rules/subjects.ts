import type { Case } from "../case/case.ts";
import { given, nameOf, numberedPartner, outsidePartners } from "../facts/facts.ts";
import type { GuideRule, GuideTopic } from "../guide/guide.ts";
import { missing, notApplicable, type Subject, type Verdict } from "./verdict.ts";

/** Whom a rule speaks of one by one: partners, agreements, units, signatories, budget items; and what they are called. */

/** The partners and agreements of a case, to be gone through by each rule that speaks of them. */
export type Subjects = {
  readonly partners: readonly Subject[];
  readonly agreements: readonly Subject[];
  readonly agreementsAnswered: boolean;
  readonly outside: boolean;
};

export const subjectsIn = (theCase: Case): Subjects => ({
  partners: (theCase.partners ?? []).map((partner, index): Subject => ({ kind: "partner", path: `partners[${index}]`, partner })),
  agreements: (theCase.agreements ?? []).map((agreement, index): Subject => ({ kind: "agreement", path: `agreements[${index}]`, agreement })),
  agreementsAnswered: theCase.agreements !== undefined,
  outside: outsidePartners(theCase).length > 0,
});

const THE_CASE: readonly [{ readonly kind: "case" }] = [{ kind: "case" }];

/** What the rule speaks of one by one. An empty list where the topic needs one is an unanswered question, never a pass: a verdict of its own. */
export function subjectsOf(rule: GuideRule, topic: GuideTopic, about: Subjects, theCase: Case): readonly (Subject | { readonly kind: "case" } | Verdict)[] {
  switch (rule.each) {
    case undefined:
      return THE_CASE;
    case "partners": {
      // partners of the mainland alone are no 外方: the foreign ones are still to be named
      const enough = topic.foreignPartners !== "required" || about.outside || rule.check.kind === "priorityPartner";
      if (about.partners.length > 0 && enough) return about.partners;
      if (rule.check.kind === "priorityPartner") return THE_CASE;
      if (topic.foreignPartners === "required") {
        // partners that are all of the mainland: said once, by the rule that every topic has
        if (about.partners.length === 0) return [missing(["partners"])];
        return [rule.check.kind === "agreementPresent" ? missing(["partners"], {}, "no-foreign-partner") : notApplicable({}, "no-foreign-partner")];
      }
      // E3: a foreign-invested applicant may have no partner abroad
      return [rule.check.kind === "agreementPresent" ? { outcome: "advice" } : notApplicable()];
    }
    case "agreements":
      if (about.agreements.length > 0) return about.agreements;
      return [about.agreementsAnswered ? notApplicable({}, "no-agreement") : missing(["agreements"])];
    case "units":
      return entriesOrNone(theCase.units, "units", (unit, path) => ({ kind: "unit", path, unit }));
    case "items":
      return entriesOrNone(theCase.budget === null ? null : theCase.budget?.items, "budget.items", (item, path) => ({
        kind: "entry",
        path,
        name: given(item.name) ?? `预算明细第 ${numberIn(path)} 项`,
        ...keyOf(
          "budget.items",
          item.name,
          (theCase.budget?.items ?? []).map(({ name }) => name),
        ),
      }));
    case "signatories":
      return entriesOrNone(theCase.agreements, "agreements", (agreement, path) => ({ kind: "agreement", path, agreement })).flatMap((subject) =>
        "outcome" in subject || subject.kind !== "agreement" ? subject : signatoriesOf(subject),
      );
  }
}

type AgreementSubject = Extract<Subject, { kind: "agreement" }>;

/** The entries of a list one by one; unanswered it is missing, empty it leaves nothing to say. */
function entriesOrNone<T>(list: readonly T[] | null | undefined, path: string, subject: (entry: T, path: string) => Subject): readonly (Subject | Verdict)[] {
  if (list === undefined) return [missing([path])];
  return list === null || list.length === 0 ? [notApplicable({}, "no-entries")] : list.map((entry, index) => subject(entry, `${path}[${index}]`));
}

function signatoriesOf({ agreement, path }: AgreementSubject): readonly (Subject | Verdict)[] {
  if (agreement.form === "support-letter") return [];
  const title = given(agreement.title) ?? `协议${numberIn(path)}`;
  return entriesOrNone(agreement.signatories, `${path}.signatories`, (signatory, place) => {
    const number = numberIn(place.slice(path.length + 1));
    const called = given(signatory.name) ?? given(signatory.unit);
    const all = (agreement.signatories ?? []).map(({ name, unit }) => given(name) ?? unit);
    return { kind: "entry", path: place, name: `${title}的${called ?? `第 ${number} 个签署方`}`, ...keyOf(agreement.id, called, all) };
  });
}

/** A name stays with an entry when the list is put in another order; without one, or with that of another entry, nothing does. */
function keyOf(list: string, name: string | null | undefined, all: readonly (string | null | undefined)[]): { readonly key?: string } {
  const own = given(name);
  return own === undefined || all.filter((other) => given(other) === own).length > 1 ? {} : { key: `${list}/${own}` };
}

/** What confirmations and lists know it by: its id or its name, or its place in the case where it has neither. */
export function subjectId(subject: Subject): string {
  switch (subject.kind) {
    case "partner":
      return subject.partner.id;
    case "agreement":
      return subject.agreement.id;
    case "unit":
      return subject.unit.id;
    case "entry":
      return subject.key ?? subject.path;
  }
}

/** As screens and letters name it: the Chinese name where there is one, and while there is none its number in the list. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case "partner":
      return nameOf({ ...subject.partner, id: numberedPartner(subject.partner, numberIn(subject.path)) });
    case "agreement":
      return given(subject.agreement.title) ?? `协议${numberIn(subject.path)}`;
    case "unit":
      return nameOf({ ...subject.unit, id: `国内单位${numberIn(subject.path)}` });
    case "entry":
      return subject.name;
  }
}

/** `partners[2]` → 3. */
const numberIn = (path: string): number => Number.parseInt(path.slice(path.indexOf("[") + 1), 10) + 1;
