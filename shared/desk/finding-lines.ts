import type { Case } from "../case/case.ts";
import { isAnswered, readPath } from "../case/case-path.ts";
import { fieldName, type OwnNames } from "../case/field-catalogue.ts";
import { isDifferingAnswer, isReplacedTranslation } from "../documents/finding-facts.ts";
import { partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import { preparedRules } from "../rules/prepared-rules.ts";
import { isAsked, type Section } from "../wizard/fields.ts";
import type { Group } from "./finding-group.ts";
import { LONGEST_NAMED, labelOf, labelWithRow } from "./line-labels.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { isSealOfFile, type ShortFinding, shortFinding } from "./short-finding.ts";

/**
 * One cause in one line. `members`: the findings that it stands for, the first of which is shown for it. `whom`: the
 * partner or agreement, where another line says the same of another one.
 */
export type FindingLine<F extends PlacedFinding> = ShortFinding & {
  readonly key: string;
  readonly group: Group;
  readonly whom?: string;
  /** something typed is no answer: as grave as at its field */
  readonly isNotTaken?: true;
  /** of a section in which nothing is answered: the questions that its findings wait for, where it has others too */
  readonly deciding?: readonly Question[];
  readonly members: readonly F[];
};

export type Question = { readonly path: string; readonly name: string };

/** From so many unanswered findings about one agreement or partner on, it is told as a whole. */
const MANY = 3;
/** Of so few open answers the first is named: where nothing is entered yet, one name says nothing. */
const FEW = 6;

/**
 * The findings of a case as lines, in their order, without advice that cannot be given yet. What waits for the same answers is one line: all that an untouched
 * section asks (本节 6 问), an agreement in which nothing is entered yet, and the same answers that several rules look at.
 */
export function findingLines<F extends PlacedFinding>(findings: readonly F[], theCase: Case, guide: Guide): readonly FindingLine<F>[] {
  const own = questionNames(guide);
  const checks = new Map(preparedRules(guide, theCase.topic).map(({ rule }) => [rule.id, rule.check]));
  // what lacks no answer is a line of its own
  const causes = groupedBy(
    findings.filter(({ group }) => group === "lack"),
    (placed) => causeOf(placed, theCase),
  );
  const lacking = [...causes.values()].flat();
  const bySubject = subjectsWithMany(lacking);
  const waiting = new Set(lacking.flatMap(({ finding: { subject } }) => subject ?? []));
  const groups: Grouped<F>[] = [];
  const told = new Set<F>();
  for (const placed of findings) {
    if (told.has(placed) || isAdviceToCome(placed, waiting)) continue;
    const lacks = placed.group === "lack";
    const same = (lacks && causes.get(causeOf(placed, theCase))) || [placed];
    const subjectOf = (one: F) => (lacks && !isUntouched(one, theCase) ? bySubject.get(subjectKey(one) ?? "") : undefined);
    const ofSubject = subjectOf(placed);
    const members = ofSubject ?? same.filter((one) => subjectOf(one) === undefined);
    for (const member of members) told.add(member);
    groups.push({ members, isSubject: ofSubject !== undefined });
  }
  const lines = eachQuestionOnce(groups, theCase).flatMap(({ members, isSubject }): readonly FindingLine<F>[] => {
    const [first] = members;
    if (first === undefined) return [];
    const { key, group, finding } = first;
    const short = shortOf(members, isSubject, { theCase, guide, own, shortOne: () => shortFinding(finding, checks.get(finding.rule), own) });
    return [{ key, group, ...short, ...notTakenOf(members, short.about, theCase, own), ...whomOf(members, theCase), members }];
  });
  return withNeededWhom(lines, theCase);
}

/** What a finding waits for that is not answered yet. */
const openOf = ({ group, finding: { missing = [] } }: PlacedFinding, theCase: Case): readonly string[] =>
  group === "lack" ? missing.filter((path) => !isAnswered(readPath(theCase, path))) : [];

/** Findings of one line; `isSubject`: all that is unanswered about one agreement or partner. */
type Grouped<F extends PlacedFinding> = { readonly members: readonly F[]; readonly isSubject: boolean };

/**
 * Each question in one line, that which waits for the most: a finding all of whose questions other lines name is one more member there, and one
 * that waits for others besides names those alone.
 */
function eachQuestionOnce<F extends PlacedFinding>(groups: readonly Grouped<F>[], theCase: Case): readonly Grouped<F>[] {
  const result = groups.map(({ members }) => [...members]);
  const counted = groups.map(({ members }, at) => {
    const open = [...new Set(members.flatMap((member) => openOf(member, theCase)))];
    // what names answers that are there besides is about more than its question
    const isAboutMore = members.some(({ finding: { missing = [] } }) => missing.some((path) => !open.includes(path)));
    return { at, open, weight: open.length - (isAboutMore ? 0.5 : 0) };
  });
  const teller = new Map<string, number>();
  for (const { at, open } of counted.filter((one) => one.open.length > 0).toSorted((one, other) => other.weight - one.weight)) {
    const isElsewhere = (path: string) => teller.has(path);
    if (open.some(isElsewhere)) {
      result[at] = [];
      for (const member of groups[at]?.members ?? []) {
        const asked = openOf(member, theCase);
        const [elsewhere] = asked.filter(isElsewhere);
        if (elsewhere === undefined) result[at]?.push(member);
        else if (asked.every(isElsewhere)) result[teller.get(elsewhere) ?? at]?.push(member);
        else result[at]?.push({ ...member, ...withoutQuestions(member, isElsewhere) });
      }
    }
    for (const path of open) if (!isElsewhere(path)) teller.set(path, at);
  }
  return groups.map(({ isSubject }, at) => ({ members: result[at] ?? [], isSubject }));
}

/** A finding without questions that other lines name, led to the first of its own. */
function withoutQuestions({ finding }: PlacedFinding, isElsewhere: (path: string) => boolean): Pick<PlacedFinding, "finding" | "path"> {
  const missing = finding.missing?.filter((path) => !isElsewhere(path)) ?? [];
  return { finding: { ...finding, missing }, path: missing[0] };
}

/** Advice that itself waits for an answer of a partner of whom more is unanswered: what is to be filled in says so already. */
const isAdviceToCome = ({ group, finding: { missing, subject } }: PlacedFinding, waiting: ReadonlySet<string>): boolean =>
  group === "advice" && missing !== undefined && missing.length > 0 && subject !== undefined && waiting.has(subject);

/** Whether nothing at all is answered or typed in the section of a finding that lacks answers. */
function isUntouched({ group, section }: PlacedFinding, theCase: Case): boolean {
  return group === "lack" && section !== undefined && !isBegun(section, theCase);
}

/** Whether anything of a section is answered, or typed and not taken. The topic is chosen before a case is there. */
export function isBegun(section: Section, theCase: Case): boolean {
  const typed = Object.keys(theCase.drafts ?? {});
  return section.fields.some(
    (field) =>
      field.kind !== "heading" && field.kind !== "topic" && (isAnswered(readPath(theCase, field.path)) || typed.some((path) => isOf(field.path, path))),
  );
}

/** Whether a path is that of a field or of a part of it. */
const isOf = (field: string, path: string): boolean => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);

/** What keeps a finding that lacks answers open, as a key: those with one key are one line. */
function causeOf(placed: PlacedFinding, theCase: Case): string {
  const { section, finding, key } = placed;
  if (isUntouched(placed, theCase)) return `section ${section?.id ?? ""}`;
  const missing = new Set(finding.missing ?? []);
  // what waits for one answer only is one line, whatever its own sentence says
  return missing.size === 1 || (missing.size > 0 && finding.namesFieldsOnly) ? `answers ${[...missing].toSorted().join(" ")}` : `finding ${key}`;
}

/** That a translation is to be compared again, or an answer with its file, is no answer to fill in: it is told by itself. */
const subjectKey = ({ finding, section }: PlacedFinding): string | undefined =>
  finding.subject !== undefined && finding.reason === "missing-answer" && !isReplacedTranslation(finding) && !isDifferingAnswer(finding)
    ? `${section?.id ?? ""} ${finding.subject}`
    : undefined;

function subjectsWithMany<F extends PlacedFinding>(lacking: readonly F[]): ReadonlyMap<string, readonly F[]> {
  return new Map([...groupedBy(lacking, subjectKey)].filter(([, members]) => members.length >= MANY));
}

/** Findings by a key, in their order; those without one are left out. */
function groupedBy<F extends PlacedFinding>(findings: readonly F[], keyOf: (placed: F) => string | undefined): ReadonlyMap<string, readonly F[]> {
  const groups = new Map<string, F[]>();
  for (const placed of findings) {
    const key = keyOf(placed);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(placed);
    else if (key !== undefined) groups.set(key, [placed]);
  }
  return groups;
}

/** The one value that findings have, however often; `undefined` where they have none or several. Without a set: this runs for each line at every key. */
function onlyOne(members: readonly PlacedFinding[], valuesOf: (placed: PlacedFinding) => readonly string[]): string | undefined {
  let only: string | undefined;
  for (const member of members) {
    for (const value of valuesOf(member)) {
      if (only !== undefined && only !== value) return undefined;
      only = value;
    }
  }
  return only;
}

/** What is typed and no answer comes before what is blank: a field that holds something is not called unfilled. */
function notTakenOf(members: readonly PlacedFinding[], about: string, theCase: Case, own: OwnNames): { readonly result?: string; readonly isNotTaken?: true } {
  const { drafts } = theCase;
  if (!drafts) return {};
  const asked = new Set(members.flatMap(({ finding: { missing = [] } }) => missing.filter((path) => !isAnswered(readPath(theCase, path)))));
  const typed = [...asked].filter((path) => drafts[path] !== undefined);
  const [first] = typed;
  if (first === undefined) return {};
  if (asked.size === 1) return { result: shortLineText.notTaken, isNotTaken: true };
  const name = labelOf(first, about, own);
  return { isNotTaken: true, result: shortLineText.someNotTaken(typed.length, name === about || name.length > LONGEST_NAMED ? undefined : name) };
}

type Naming = { readonly theCase: Case; readonly guide: Guide; readonly own: OwnNames; readonly shortOne: () => ShortFinding };

type Short = ShortFinding & { readonly deciding?: readonly Question[] };

function shortOf(members: readonly PlacedFinding[], isSubject: boolean, { theCase, guide, own, shortOne }: Naming): Short {
  const [first] = members;
  if (first === undefined) return shortOne();
  const { finding, section } = first;
  if (section !== undefined && isUntouched(first, theCase)) {
    const asked = section.fields.filter((field) => field.kind !== "heading" && field.kind !== "topic" && isAsked(field, { theCase, guide, base: "" })).length;
    const place = (path: string) => section.fields.findIndex((field) => field.kind !== "heading" && isOf(field.path, path));
    // as they stand on the page
    const open = [...new Set(members.flatMap(({ finding: { missing } }) => missing ?? []))].toSorted((one, other) => place(one) - place(other));
    const names = open.map((path) => labelOf(path, finding.title, own));
    // two that would be called alike, as the rule that they wait for, go by their own names: as many are named as counted
    const deciding = open.map((path, at) => {
      const name = names[at] ?? "";
      return { path, name: names.indexOf(name) === names.lastIndexOf(name) ? name : fieldName(path, own) };
    });
    return { about: section.title, result: shortLineText.questions(asked, open.length), ...(open.length < asked && { deciding }) };
  }
  const open = new Set(members.flatMap(({ finding: { missing } }) => missing ?? []));
  if (isSubject && open.size > 1) {
    const { about } = shortOne();
    const isNamed = open.size <= FEW && about.length <= LONGEST_NAMED;
    return { about: finding.subjectName ?? finding.title, result: shortLineText.unanswered(open.size, isNamed ? about : undefined) };
  }
  const only = onlyOne(members, ({ finding: { missing } }) => missing ?? []);
  if (members.length < 2 || only === undefined || isSealOfFile(only)) return shortOne();
  return { about: labelWithRow(only, finding.title, own), result: shortLineText.unfilled };
}

function whomOf(members: readonly PlacedFinding[], theCase: Case): { readonly whom?: string } {
  // a rule about all units together waits for the answers of one of them
  const isNamed = members.some(({ finding }) => finding.subjectName !== undefined);
  const name = onlyOne(members, ({ finding }) =>
    isNamed ? (finding.subjectName === undefined ? [] : [finding.subjectName]) : (finding.missing?.map((path) => ownerOf(path, theCase) ?? "") ?? []),
  );
  return name ? { whom: name } : {};
}

type Listed = "units" | "partners" | "agreements";
const LISTED = /^(units|partners|agreements)\[(\d+)\]/;

/** The unit or partner by name whose answer a field is; `undefined`: the project's. */
function ownerOf(path: string, theCase: Case): string | undefined {
  if (path.startsWith("applicant.")) return partyName(theCase, "applicant");
  const [, list, place = ""] = LISTED.exec(path) ?? [];
  const id = list === undefined ? undefined : theCase[list as Listed]?.[Number(place)]?.id;
  return id === undefined ? undefined : partyName(theCase, id);
}

function waitsForOneOfSeveral({ group, members }: FindingLine<PlacedFinding>, theCase: Case): boolean {
  const asked = group === "lack" ? members.flatMap(({ finding }) => finding.missing ?? []) : [];
  return asked.some((path) => {
    const [, list] = LISTED.exec(path) ?? [];
    return list !== undefined && (theCase[list as Listed]?.length ?? 0) > 1;
  });
}

/** A line says whom it is about only where it would else read like another, or waits for an answer that several partners or agreements are asked for. */
function withNeededWhom<F extends PlacedFinding>(lines: readonly FindingLine<F>[], theCase: Case): readonly FindingLine<F>[] {
  const read = new Map<string, number>();
  const words = ({ group, about }: FindingLine<F>) => `${group} ${about}`;
  for (const line of lines) read.set(words(line), (read.get(words(line)) ?? 0) + 1);
  return lines.map((line) => {
    const isOneOfSeveral = (read.get(words(line)) ?? 0) > 1 || waitsForOneOfSeveral(line, theCase);
    if (line.whom === undefined || (line.whom !== line.about && isOneOfSeveral)) return line;
    const { whom: _whom, ...alone } = line;
    return alone;
  });
}
