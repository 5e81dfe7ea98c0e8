import type { Case } from "../case/case.ts";
import type { Guide } from "../guide/guide.ts";
import { isUnfilled, lackOf, unfilledName } from "../messages/attachment-count.ts";
import { missingText } from "../messages/missing-text.ts";
import type { CheckReport, Finding, SlotReport } from "../report.ts";
import { ACTORS, type Actor, actorOfFinding, actorOfSlot } from "../rules/who-acts.ts";
import { isAfter, parseMoment, shanghaiDate } from "../text/moment.ts";
import { monthAndDay, writtenMomentText } from "../text/moment-text.ts";
import { slotStateText } from "../text/slot-states.ts";
import { lateLine } from "./after-closing.ts";
import { findingText, type Group, groupOf, isBlocking } from "./finding-group.ts";
import { type FindingLine, isFoundTwice } from "./finding-lines.ts";
import { allFindings, type PlacedFinding } from "./place-findings.ts";

/** A finding in its group, with a key that tells it from all others of the report. */
export type GroupedFinding = { readonly key: string; readonly finding: Finding; readonly group: Group };

/** One thing that is still missing: a finding, or a slot that no finding speaks of. */
export type MissingItem<F extends GroupedFinding = GroupedFinding> =
  | { readonly kind: "finding"; readonly key: string; readonly words: string; readonly placed: F }
  | { readonly kind: "slot"; readonly key: string; readonly words: string; readonly slot: SlotReport };

export type MissingGroup<F extends GroupedFinding = GroupedFinding> = { readonly actor: Actor; readonly items: readonly MissingItem<F>[] };

/** The same as it is listed: one cause in one line, as in 检查结果. */
export type MissingLine =
  | { readonly kind: "line"; readonly key: string; readonly line: FindingLine<PlacedFinding> }
  | Extract<MissingItem, { readonly kind: "slot" }>;

export type MissingLines = { readonly actor: Actor; readonly items: readonly MissingLine[] };

/** The findings of a report in their groups. */
export const groupedFindings = (report: Pick<CheckReport, "findings" | "doubts">): readonly GroupedFinding[] =>
  allFindings(report).map((finding, index) => ({ key: String(index), finding, group: groupOf(finding) }));

/** What keeps a package from being ready, by who must act. */
export function missingGroups<F extends GroupedFinding>(report: CheckReport, findings: readonly F[], guide: Guide): readonly MissingGroup<F>[] {
  const blocking = findings.filter(({ group }) => isBlocking(group));
  const unfilled = report.slots.filter(isUnfilled);
  const copyOf = (finding: Finding) => unfilled.find((slot) => saysOfCopy(finding, slot, guide));
  // a finding about the attachment says more than the empty slot
  const named = (slot: SlotReport) =>
    blocking.some(
      ({ finding }) => (finding.rule === slot.rule && (slot.for === undefined || finding.subject === slot.for)) || saysOfCopy(finding, slot, guide),
    );
  const empty = unfilled.filter((slot) => !named(slot));
  const actorOf = (finding: Finding) => {
    const copy = copyOf(finding);
    return copy ? actorOfSlot(copy, guide) : actorOfFinding(finding, guide);
  };
  const items = [
    ...blocking.map((placed) => ({
      actor: actorOf(placed.finding),
      item: { kind: "finding", key: placed.key, words: findingText(placed.finding), placed } satisfies MissingItem<F>,
    })),
    ...empty.map((slot) => ({
      actor: actorOfSlot(slot, guide),
      item: { kind: "slot", key: `slot:${slot.slot}:${slot.for ?? ""}`, words: slotText(slot, guide), slot } satisfies MissingItem<F>,
    })),
  ];
  return ACTORS.flatMap((actor) => {
    const own = items.flatMap((one) => (one.actor === actor ? [one.item] : []));
    return own.length === 0 ? [] : [{ actor, items: own }];
  });
}

/**
 * Whether a finding says of an agreement what keeps its copy from filling this slot: it is not there, and without one no seal is on it
 * either, or it bears another seal than the applicant's. A slot of the whole case holds the copy of the one agreement that it is for.
 */
function saysOfCopy({ rule: id, outcome, subject, values }: Finding, slot: SlotReport, guide: Guide): boolean {
  const isOfCase = slot.for === undefined && (hasOtherSeal(slot) || values?.copy === slotTitle(slot, guide));
  if (outcome !== "not-met" || !(isOfCase || (slot.for !== undefined && subject === slot.for))) return false;
  if (slot.state !== "missing" && !hasOtherSeal(slot)) return false;
  const check = guide.rules.find((rule) => rule.id === id)?.check;
  return check?.kind === "agreementSealed" && Object.values(check.copySlots).includes(slot.slot);
}

/** The same with one line for each cause, under the actor of the first finding that it stands for; that filing has closed is nothing missing. */
export function missingLines(report: CheckReport, all: readonly FindingLine<PlacedFinding>[], guide: Guide): readonly MissingLines[] {
  const isLate = lateLine(guide);
  const lines = all.filter((line) => !isLate(line));
  const byFirst = new Map(lines.flatMap((line) => line.members.slice(0, 1).map((first) => [first, line] as const)));
  // of what is told only by that nothing is entered yet, the attachment is still to be named
  const told = lines.flatMap(({ group, members }) => members.filter((member) => member.group === group || group === "must"));
  const groups = missingGroups(report, told, guide);
  return groups.flatMap(({ actor, items }) => {
    const own = items.flatMap((item): readonly MissingLine[] => {
      if (item.kind === "slot") return [item];
      const line = byFirst.get(item.placed);
      return line === undefined ? [] : [{ kind: "line", key: line.key, line }];
    });
    return own.length === 0 ? [] : [{ actor, items: own }];
  });
}

/** A sealed attachment that still does not fill its slot bears another seal than the applicant's. */
export const hasOtherSeal = (slot: SlotReport): boolean => slot.sealed && !slot.filled && (slot.state === "sealed-scan" || slot.state === "checked");

/** What belongs into a slot, by the one name that every screen and message gives it: the guide's short one. The full title stands on the document itself. */
export const slotTitle = ({ slot, title }: Pick<SlotReport, "slot" | "title">, guide: Pick<Guide, "slots"> | undefined): string =>
  guide?.slots.find(({ id }) => id === slot)?.shortTitle ?? title;

/** The same, and of whom where there is one for each agreement or partner. */
export const slotName = (slot: Pick<SlotReport, "slot" | "title" | "forName">, guide: Pick<Guide, "slots"> | undefined): string =>
  slot.forName === undefined ? slotTitle(slot, guide) : `${slotTitle(slot, guide)} · ${slot.forName}`;

/** Whether a line asks already whose seal the files of a slot bear: one cause, told once. */
export const isSealAsked = (slot: SlotReport, told: readonly GroupedFinding[], { attachments }: Pick<Case, "attachments">): boolean =>
  slot.sealUnsaid === true &&
  told.some(({ group, finding: { missing = [] } }) =>
    (attachments ?? []).some(({ id }, index) => group === "lack" && slot.attachments.includes(id) && missing.includes(`attachments[${index}].sealedBy`)),
  );

/** What is unfilled, each by its name: as many as the count of the attachments says. */
export const unfilledNames = (slots: readonly SlotReport[], toPrint: ReadonlySet<SlotReport>, guide: Guide | undefined): readonly string[] =>
  slots.flatMap((slot) => {
    const lack = lackOf(slot, toPrint);
    return lack === undefined ? [] : [unfilledName(slotName(slot, guide), lack)];
  });

/** Whether a slot is for a document that we write: what lies in it came from nobody else. */
export const isOwnLetter = ({ slot }: Pick<SlotReport, "slot">, guide: Pick<Guide, "slots">): boolean =>
  guide.slots.some(({ id, document }) => id === slot && document !== undefined);

/** How an attachment stands that is still asked for, in words. */
export const slotState = (slot: SlotReport, guide: Guide): string =>
  hasOtherSeal(slot)
    ? missingText.otherSeal
    : slotStateText(slot.state, { isOwn: isOwnLetter(slot, guide) || slot.sealUnsaid === true, awaitsSeal: slot.sealed });

const slotText = (slot: SlotReport, guide: Guide): string => missingText.slot(slotTitle(slot, guide), slot.forName, slotState(slot, guide));

/**
 * A case as the head of its message names it, and when it was checked. `lead`: whom it is written to; `by`: the day that the unit set itself, unless it
 * is over; `unchecked`: so many files are there that nobody has marked as checked; `isStale`: its package was built of other answers.
 */
export type MessageHead = {
  readonly title: string;
  readonly topic: string;
  readonly at: string;
  readonly closes: string;
  readonly lead?: string;
  readonly by?: string;
  readonly unchecked?: number;
  readonly isStale?: boolean;
};

/** What is missing as a message to a colleague: plain lines under who must act, numbered through. */
export function missingMessage(groups: readonly MissingLines[], of: MessageHead): string {
  const { title, topic, at, closes, lead, by, unchecked = 0, isStale = false } = of;
  const [now, end] = [parseMoment(at), parseMoment(closes)];
  const isOver = now !== undefined && end !== undefined && isAfter(now, end);
  let number = 0;
  const parts = groups.map(({ actor, items }) => [missingText.actors[actor], ...items.map((item) => `${++number}. ${lineOf(item)}`)].join("\n"));
  const left = isOver ? [] : [...(unchecked > 0 ? [missingText.toCheck(unchecked)] : []), ...(isStale ? [missingText.toBuild] : [])];
  const head = groups.length === 0 ? missingText.nothing(title, topic, left) : missingText.head(title, topic, number, by && monthAndDay(by));
  return [...(lead ? [missingText.greeting(lead)] : []), head, ...parts, missingText.foot(writtenMomentText(at), writtenMomentText(closes), isOver)].join(
    "\n\n",
  );
}

/** So many questions of one line are named in a message. */
const MOST_NAMED = 8;

function lineOf(item: MissingLine): string {
  if (item.kind === "slot") return `${item.words}（${missingText.place(item.slot.clause.place)}）`;
  const { members, about, result, whom, deciding } = item.line;
  const names = [...new Set(deciding?.map(({ name }) => name))];
  if (deciding) return missingText.questions(about, names.slice(0, MOST_NAMED), deciding.length);
  const [first, ...others] = members;
  // what waits for the same answers is told by them, not rule by rule
  if (first === undefined || (others.length > 0 && !isFoundTwice(item.line))) return missingText.line(about, result, whom === about ? undefined : whom);
  return members.map(({ finding }) => `${findingText(finding)}${finding.todo ?? ""}${placeText(finding)}`).join("");
}

const placeText = ({ clause: { place } }: Finding): string => (place === "" ? "" : `（${missingText.place(place)}）`);

/** How a message names a case: its title, and its topic as the guide has it. */
export function messageHead(theCase: Pick<Case, "title" | "topic" | "internalDeadline">, guide: Guide, at: string): MessageHead {
  const checked = parseMoment(at);
  const by = theCase.internalDeadline;
  const known = guide.topics.find(({ id }) => id === theCase.topic);
  return {
    title: theCase.title?.trim() || missingText.untitled,
    topic: known ? `${known.name}　${known.title}` : theCase.topic,
    at,
    closes: guide.filing.closes,
    ...(by && checked && by >= shanghaiDate(checked) && { by }),
  };
}
