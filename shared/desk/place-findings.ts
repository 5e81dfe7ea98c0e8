import type { Case } from "../case/case.ts";
import { isAnswered, readPath } from "../case/case-path.ts";
import { isDraft } from "../check/answer-doubts.ts";
import type { Guide } from "../guide/guide.ts";
import type { CheckReport, Finding } from "../report.ts";
import { markedItems } from "../wizard/budget-help.ts";
import { askedFirst, type Section } from "../wizard/fields.ts";
import type { SectionFinder } from "../wizard/sections.ts";
import { type Group, groupOf } from "./finding-group.ts";

/** A finding with its place on the screens. */
export type PlacedFinding = {
  readonly key: string;
  readonly finding: Finding;
  readonly group: Group;
  /** the section to go to; absent: attachments or nowhere */
  readonly section: Section | undefined;
  /** the exact field */
  readonly path: string | undefined;
};

/** Where attachments are repaired. */
export const ATTACHMENTS = "attachments";

/** All that the lines of 检查结果 stand for: what the rules and letters say, and what is doubted of answers that no clause judges. */
export const allFindings = ({ findings, doubts = [] }: Pick<CheckReport, "findings" | "doubts">): readonly Finding[] =>
  doubts.length === 0 ? findings : [...findings, ...doubts];

/**
 * Each finding with its place and a key that lasts from one check to the next: its rule and what it is about. What it waits for are
 * questions that the form shows now: the first day of a term is asked once the agreement is said to state one. What waits for answers of
 * several sections is placed in each, for its answers there.
 */
export function placeFindings(findings: readonly Finding[], findSection: SectionFinder, guide: Guide, theCase: Case): readonly PlacedFinding[] {
  const counted = new Map<string, number>();
  const shown = (path: string) => askedFirst(path, findSection(path)?.fields ?? [], { theCase, guide, base: "" }) ?? path;
  const blankRows = rowsToCome(theCase);
  return findings.flatMap((found) => {
    const waits = blankRows.length > 0 && found.outcome === "not-met" && isOfShare(guide, found.rule);
    const whole = waits ? { ...found, missing: blankRows } : found;
    const finding = whole.missing ? { ...whole, missing: [...new Set(whole.missing.map(shown))] } : whole;
    const name = finding.subject === undefined ? finding.rule : `${finding.rule}:${finding.subject}`;
    const earlier = counted.get(name) ?? 0;
    counted.set(name, earlier + 1);
    const key = earlier === 0 ? name : `${name}:${earlier}`;
    return partsBySection(finding, findSection, theCase).map((part, at) => {
      const named = part.missing?.[0] ?? part.field;
      const path = isAboutAttachment(part, guide) || named?.startsWith(`${ATTACHMENTS}[`) ? ATTACHMENTS : named;
      const section = path === undefined ? undefined : findSection(path);
      return { key: at === 0 ? key : `${key}@${section?.id ?? ATTACHMENTS}`, finding: part, group: waits ? "lack" : groupOf(part), section, path };
    });
  });
}

/** What a finding waits for and is not answered yet; what is typed there and no answer is waited for too. */
export const openQuestions = ({ group, finding }: PlacedFinding, theCase: Case): readonly string[] =>
  group === "lack" || isDraft(finding) ? (finding.missing ?? []).filter((path) => !isAnswered(readPath(theCase, path))) : [];

/**
 * What an open question counts as: what is asked of the signatories of an agreement is one question, as their list was while it was blank, so that
 * entering one of them does not leave more to do than before.
 */
export const countedAs = (path: string): string => /^(agreements\[\d+\]\.signatories)\[/u.exec(path)?.[1] ?? path;

/** A finding by the sections in which it waits for answers; what is answered, and what no section asks, stays with the first. */
function partsBySection(finding: Finding, findSection: SectionFinder, theCase: Case): readonly Finding[] {
  const { missing } = finding;
  if (missing === undefined || missing.length < 2 || finding.outcome === "not-met") return [finding];
  const open = missing.filter((path) => !isAnswered(readPath(theCase, path)));
  const ids = new Map(open.map((path) => [path, findSection(path)?.id ?? (path.startsWith(`${ATTACHMENTS}[`) ? ATTACHMENTS : undefined)]));
  const places = [...new Set(ids.values())].filter((id) => id !== undefined);
  if (places.length < 2) return [finding];
  const first = places[0];
  return places.map((place) => ({ ...finding, missing: missing.filter((path) => (ids.get(path) ?? first) === place) }));
}

/** A rule that looks into a slot and is not met: no answer is at fault, an attachment is missing. */
function isAboutAttachment(finding: Finding, guide: Guide): boolean {
  // an answer without which the attachment cannot be written comes first
  return finding.outcome === "not-met" && finding.missing === undefined && rulesOfSlots(guide).has(finding.rule);
}

/**
 * The rows of the budget that have no amount yet, by the paths of their amounts, where 国际合作交流 is what the ticked rows come to: while they are
 * entered, that it is too little still waits for them.
 */
function rowsToCome(theCase: Case): readonly string[] {
  const { items, internationalCooperation } = theCase.budget ?? {};
  if (internationalCooperation !== markedItems(theCase)?.sum) return [];
  return (items ?? []).flatMap(({ amount }, index) => (amount === undefined ? [`budget.items[${index}].amount`] : []));
}

/** Whether a rule is one on the share of the international cooperation. */
const isOfShare = (guide: Guide, rule: string): boolean => guide.rules.some(({ id, check }) => id === rule && check.kind === "shareOfTotalAtLeast");

const ofSlots = new WeakMap<Guide, ReadonlySet<string>>();

/** The ids of the rules that look into a slot. */
function rulesOfSlots(guide: Guide): ReadonlySet<string> {
  const known = ofSlots.get(guide) ?? new Set(guide.rules.flatMap((rule) => ("slot" in rule.check ? [rule.id] : [])));
  ofSlots.set(guide, known);
  return known;
}
