import type { CheckKind } from "../guide/check-kinds.ts";
import type { Guide, GuideRule } from "../guide/guide.ts";
import { actorOfFinding } from "../rules/who-acts.ts";
import { lateLine } from "./after-closing.ts";
import type { FindingLine } from "./finding-lines.ts";
import { ATTACHMENTS, type PlacedFinding } from "./place-findings.ts";

/** Who acts for a line, in three: the applicant's own people, partners and translators, the unit's offices. */
const SIDES = ["applicant", "partners", "unit"] as const;
export type Side = (typeof SIDES)[number];

type Line = FindingLine<PlacedFinding>;

const SEALING: ReadonlySet<string> = new Set(["generated", "outdated", "department", "unsealed"]);

/** What is not answered is the applicant's to fill in, wherever the answer is read off; a review by the unit is the unit's. */
function sideOf({ members, group }: Line, guide: Guide): Side {
  const [first] = members;
  if (first === undefined) return "applicant";
  const actor = actorOfFinding(first.finding, guide);
  if (actor === "seal" || actor === "unit-review") return "unit";
  if (group === "lack") return "applicant";
  // what is there and lacks the seal alone
  if (SEALING.has(first.finding.variant ?? "")) return "unit";
  return actor === "agreements" || actor === "partner-papers" || actor === "translations" ? "partners" : "applicant";
}

/** Kinds of checks that decide who may apply at all, whatever field they look at. */
const ELIGIBILITY: ReadonlySet<CheckKind> = new Set<CheckKind>(["countriesAtLeast", "fieldInList", "jointWith", "leadsFewerThan", "localFundingObtained"]);

/** Whether a rule is about who may apply. */
export const isEligibilityRule = ({ check, field }: GuideRule): boolean => ELIGIBILITY.has(check.kind) || /^(applicant|lead)\./.test(field ?? "");

/** Whether a line is about who may apply: it comes before all that can still be put right. */
export function isEligibility({ members }: Line, guide: Guide): boolean {
  return members.some(({ finding }) => {
    const rule = guide.rules.find(({ id }) => id === finding.rule);
    return rule !== undefined && isEligibilityRule(rule);
  });
}

const WEIGHTS = { must: 0, lack: 1, open: 2, advice: 3, met: 4, none: 5 } as const;

/** Lines of one side. */
export type SideLines = { readonly side: Side; readonly lines: readonly Line[] };

/**
 * What blocks, by who acts, each once: first who has something to put right; inside by weight. Of what must be put right eligibility is first,
 * what is not answered goes section by section, as one fills it in; else in the guide's order. Empty groups are left out.
 */
export function linesBySide(lines: readonly Line[], guide: Guide, topic: string | undefined): readonly SideLines[] {
  const blocking = lines.filter(({ group }) => WEIGHTS[group] < WEIGHTS.advice);
  const sections = sectionIds(guide, topic);
  const within = (line: Line) => {
    if (line.group !== "lack") return isEligibility(line, guide) ? 0 : 1;
    const section = line.members[0]?.section;
    return section === undefined ? sections.length : sections.indexOf(section.id);
  };
  const order = (one: Line, other: Line) => WEIGHTS[one.group] - WEIGHTS[other.group] || within(one) - within(other);
  const sides = SIDES.map((side) => ({ side, lines: blocking.filter((line) => sideOf(line, guide) === side).sort(order) }));
  const isRed = (side: SideLines) => side.lines.some(({ group }) => group === "must");
  return [...sides.filter(isRed), ...sides.filter((side) => !isRed(side))].filter((side) => side.lines.length > 0);
}

/** The same in one row: the first is the next step of a case, wherever it is told. That filing has closed, which nobody puts right, comes last. */
export function linesToDo(lines: readonly Line[], guide: Guide, topic: string | undefined): readonly Line[] {
  const isLast = lateLine(guide);
  return linesBySide(lines, guide, topic)
    .flatMap((side) => side.lines)
    .sort((one, other) => Number(isLast(one)) - Number(isLast(other)));
}

/** The sections in the order of the topic's task list, then those that other topics ask. */
const sectionIds = ({ topics }: Guide, topic: string | undefined): readonly string[] => [
  ...new Set([...topics.filter(({ id }) => id === topic), ...topics].flatMap(({ sections }) => sections)),
];

/** The place of what is said of the days of filing, which no answer changes. */
const PLAN = "plan";

/** Lines of one section of the form. `title`: undefined for those of the attachments, of the days of filing, and for those that are repaired at no place. */
export type SectionLines = { readonly place: "section" | "attachments" | "plan" | "none"; readonly title: string | undefined; readonly lines: readonly Line[] };

/** What blocks, in the order in which one fills in, then the attachments and the days of filing, at last what has no place; inside by weight. Sections without any are left out. */
export function linesBySection(lines: readonly Line[], guide: Guide, topic: string | undefined): readonly SectionLines[] {
  const blocking = lines.filter(({ group }) => WEIGHTS[group] < WEIGHTS.advice);
  const ids = [...sectionIds(guide, topic), ATTACHMENTS, PLAN, undefined];
  const windows = new Set(guide.rules.flatMap(({ id, check }) => (check.kind === "filingWindow" ? [id] : [])));
  const idOf = ({ members: [first] }: Line) => {
    const id = first?.path === ATTACHMENTS ? ATTACHMENTS : windows.has(first?.finding.rule ?? "") ? PLAN : first?.section?.id;
    return ids.includes(id) ? id : undefined;
  };
  return ids.flatMap((id): readonly SectionLines[] => {
    const own = blocking.filter((line) => idOf(line) === id);
    const place = id === undefined ? "none" : id === ATTACHMENTS || id === PLAN ? id : "section";
    const title = place === "section" ? own[0]?.members[0]?.section?.title : undefined;
    return own.length === 0 ? [] : [{ place, title, lines: own.toSorted((one, other) => WEIGHTS[one.group] - WEIGHTS[other.group]) }];
  });
}

/** What is met of who may apply, once nothing of it is open any more: the first answer that an applicant looks for. */
export function eligibilityMet(lines: readonly Line[], guide: Guide): readonly Line[] {
  const asked = lines.filter((line) => isEligibility(line, guide));
  return asked.some(({ group }) => WEIGHTS[group] < WEIGHTS.advice) ? [] : asked.filter(({ group }) => group === "met");
}
