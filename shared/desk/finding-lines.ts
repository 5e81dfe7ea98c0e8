import type { Case } from "../case/case.ts";
import { isAnswered, readPath } from "../case/case-path.ts";
import type { OwnNames } from "../case/field-catalogue.ts";
import { isDraft } from "../check/answer-doubts.ts";
import { given, partyName } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import { preparedRules } from "../rules/prepared-rules.ts";
import type { Section } from "../wizard/fields.ts";
import { groupedBy } from "./grouped-by.ts";
import { labelWithRow } from "./line-labels.ts";
import { openQuestions, type PlacedFinding } from "./place-findings.ts";
import { type FindingLine, gatherQuestions } from "./question-lines.ts";
import { isSealOfFile, type ShortFinding, shortFinding } from "./short-finding.ts";

export type { FindingLine } from "./question-lines.ts";

/**
 * The findings of a case as lines, in their order, without advice that cannot be given yet. What waits for the same answers is one line, and so are the
 * blank questions of a section; what is typed and no answer is a line of its own, which all that waits for it joins.
 */
export function findingLines<F extends PlacedFinding>(findings: readonly F[], theCase: Case, guide: Guide): readonly FindingLine<F>[] {
  const own = questionNames(guide);
  const checks = new Map(preparedRules(guide, theCase.topic).map(({ rule }) => [rule.id, rule.check]));
  const waiting = new Set(findings.flatMap(({ group, finding: { subject } }) => (group === "lack" && subject !== undefined ? [subject] : [])));
  const told = findings.filter((placed) => !isAdviceToCome(placed, waiting));
  const isTyped = ({ finding }: F) => isDraft(finding);
  const causes = groupedBy([...told.filter(isTyped), ...told.filter((placed) => !isTyped(placed))], (placed) =>
    placed.group === "lack" ? causeOf(placed) : `finding ${placed.key}`,
  );
  const untouched = new Map<Section, boolean>();
  const isUntouched = (section: Section) => {
    const known = untouched.get(section) ?? !isBegun(section, theCase);
    untouched.set(section, known);
    return known;
  };
  const lines = eachQuestionOnce([...causes.values()], theCase).flatMap((members): readonly FindingLine<F>[] => {
    const [first] = members;
    if (first === undefined) return [];
    const { key, group, finding, section } = first;
    const short = shortOf(members, () => shortFinding(finding, checks.get(finding.rule), own), own);
    // where nothing is answered, nothing else is told, whatever its rules wait for
    const isBlank = group === "lack" && section !== undefined && isUntouched(section);
    return [{ key, group, ...short, ...(isBlank && { isBlank }), ...whomOf(members, theCase), members }];
  });
  const gathered = gatherQuestions(withOneCauseOnce(lines), {
    theCase,
    guide,
    own,
    isUntouched,
    itemOf: (path) => (isOneOfSeveral(path, theCase) ? ownerOf(path, theCase) : undefined),
  });
  return withNeededWhom(gathered, theCase);
}

/**
 * Each question in one line: that which says what is typed there, or else that which waits for the most. A finding all of whose questions other
 * lines name is one more member there, and one that waits for others besides names those alone.
 */
function eachQuestionOnce<F extends PlacedFinding>(groups: readonly (readonly F[])[], theCase: Case): readonly (readonly F[])[] {
  const result = groups.map((members) => [...members]);
  const counted = groups.map((members, at) => {
    const open = [...new Set(members.flatMap((member) => openQuestions(member, theCase)))];
    // what names answers that are there besides, or comes to something as they are, is about more than its question
    const isAboutMore = members.some(({ finding: { outcome, missing = [] } }) => outcome === "not-met" || missing.some((path) => !open.includes(path)));
    const isTyped = members.some(({ finding }) => isDraft(finding));
    return { at, open, weight: isTyped ? Number.POSITIVE_INFINITY : open.length - (isAboutMore ? 0.5 : 0) };
  });
  const teller = new Map<string, number>();
  const byWeight = counted.filter((one) => one.open.length > 0).toSorted((one, other) => (one.weight === other.weight ? 0 : other.weight - one.weight));
  for (const { at, open } of byWeight) {
    const isElsewhere = (path: string) => teller.has(path);
    if (open.some(isElsewhere)) {
      result[at] = [];
      for (const member of groups[at] ?? []) {
        const asked = openQuestions(member, theCase);
        const [elsewhere] = asked.filter(isElsewhere);
        if (elsewhere === undefined) result[at]?.push(member);
        else if (asked.every(isElsewhere)) result[teller.get(elsewhere) ?? at]?.push(member);
        else result[at]?.push({ ...member, ...withoutQuestions(member, isElsewhere) });
      }
    }
    for (const path of open) if (!isElsewhere(path)) teller.set(path, at);
  }
  return result;
}

/** A finding without questions that other lines name, led to the first of its own. */
function withoutQuestions({ finding }: PlacedFinding, isElsewhere: (path: string) => boolean): Pick<PlacedFinding, "finding" | "path"> {
  const missing = finding.missing?.filter((path) => !isElsewhere(path)) ?? [];
  return { finding: { ...finding, missing }, path: missing[0] };
}

/** Advice that itself waits for an answer of a partner of whom more is unanswered: what is to be filled in says so already. */
const isAdviceToCome = ({ group, finding: { subject, variant } }: PlacedFinding, waiting: ReadonlySet<string>): boolean =>
  group === "advice" && variant === "missing" && subject !== undefined && waiting.has(subject);

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
function causeOf({ finding, key }: PlacedFinding): string {
  const missing = new Set(finding.missing ?? []);
  // what waits for one answer only is one line, whatever its own sentence says
  return missing.size === 1 || (missing.size > 0 && finding.namesFieldsOnly) ? `answers ${[...missing].toSorted().join(" ")}` : `finding ${key}`;
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

/** The short line of findings, and whether it says nothing but that answers are blank. */
function shortOf(members: readonly PlacedFinding[], shortOne: () => ShortFinding, own: OwnNames): ShortFinding {
  const [first] = members;
  const only = onlyOne(members, ({ finding: { missing } }) => missing ?? []);
  if (first === undefined || first.group !== "lack" || members.length < 2 || only === undefined || isSealOfFile(only)) return shortOne();
  return { about: labelWithRow(only, first.finding.title, own), result: shortLineText.unfilled, isBlank: true };
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

/** An ongoing project of the lead, by its title, else its number. */
const ONGOING = /^lead\.ongoingProjects\[(\d+)\]/;

/** The unit, partner or ongoing project by name whose answer a field is; `undefined`: the project's. */
function ownerOf(path: string, theCase: Case): string | undefined {
  if (path.startsWith("applicant.")) return partyName(theCase, "applicant");
  const [, at] = ONGOING.exec(path) ?? [];
  const ongoing = at === undefined ? undefined : theCase.lead?.ongoingProjects?.[Number(at)];
  if (ongoing) return given(ongoing.title) ?? given(ongoing.number) ?? undefined;
  const [, list, place = ""] = LISTED.exec(path) ?? [];
  const id = list === undefined ? undefined : theCase[list as Listed]?.[Number(place)]?.id;
  return id === undefined ? undefined : partyName(theCase, id);
}

/** Whether a path asks one of several units, partners, agreements or ongoing projects. */
function isOneOfSeveral(path: string, theCase: Case): boolean {
  if (ONGOING.test(path)) return (theCase.lead?.ongoingProjects?.length ?? 0) > 1;
  const [, list] = LISTED.exec(path) ?? [];
  return list !== undefined && (theCase[list as Listed]?.length ?? 0) > 1;
}

const waitsForOneOfSeveral = ({ group, members }: FindingLine<PlacedFinding>, theCase: Case): boolean =>
  group === "lack" && members.some(({ finding: { missing = [] } }) => missing.some((path) => isOneOfSeveral(path, theCase)));

/**
 * Faults that several clauses find in the same words of the same field and subject are one line: mending one mends the others, or leaves less of them.
 * What the guide leaves open is asked of each clause by itself, and goes by the name of its rule.
 */
function withOneCauseOnce<F extends PlacedFinding>(lines: readonly FindingLine<F>[]): readonly FindingLine<F>[] {
  const words = ({ group, about, result, members: [first] }: FindingLine<F>) =>
    group === "must" || group === "open" ? [group, about, result, first?.finding.subject, first?.path].join(" ") : undefined;
  return [...groupedBy(lines, (line) => words(line) ?? line.key).values()].flatMap((same): readonly FindingLine<F>[] => {
    const [line, ...others] = same;
    if (line === undefined || others.length === 0) return same;
    if (line.group === "must") return [{ ...line, members: same.flatMap(({ members }) => members) }];
    return same.map((one) => ({ ...one, about: one.members[0]?.finding.title ?? one.about }));
  });
}

/** Whether each finding of a line says itself what is at fault: several clauses find the same. */
export const isFoundTwice = ({ members }: FindingLine<PlacedFinding>): boolean =>
  members.length > 1 && members.every(({ group, finding }) => group === "must" && !isDraft(finding));

/** A line says whom it is about only where it would else read like another, or waits for an answer that several partners or agreements are asked for. */
function withNeededWhom<F extends PlacedFinding>(lines: readonly FindingLine<F>[], theCase: Case): readonly FindingLine<F>[] {
  const read = new Map<string, number>();
  const words = ({ group, about }: FindingLine<F>) => `${group} ${about}`;
  for (const line of lines) read.set(words(line), (read.get(words(line)) ?? 0) + 1);
  return lines.map((line) => {
    const isNeeded = (read.get(words(line)) ?? 0) > 1 || waitsForOneOfSeveral(line, theCase);
    if (line.whom === undefined || (line.whom !== line.about && isNeeded)) return line;
    const { whom: _whom, ...alone } = line;
    return alone;
  });
}
