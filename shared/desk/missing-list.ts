import type { Guide } from "../guide/guide.ts";
import { missingText } from "../messages/missing-text.ts";
import type { CheckReport, Finding, SlotReport } from "../report.ts";
import { ACTORS, type Actor, actorOfFinding, actorOfSlot } from "../rules/who-acts.ts";
import { writtenMomentText } from "../text/moment-text.ts";
import { findingText, type Group, groupOf } from "./finding-group.ts";

/** A finding in its group, with a key that tells it from all others of the report. */
export type GroupedFinding = { readonly key: string; readonly finding: Finding; readonly group: Group };

/** One thing that is still missing: a finding, or a slot that no finding speaks of. */
export type MissingItem<F extends GroupedFinding = GroupedFinding> =
  | { readonly kind: "finding"; readonly key: string; readonly words: string; readonly placed: F }
  | { readonly kind: "slot"; readonly key: string; readonly words: string; readonly slot: SlotReport };

export type MissingGroup<F extends GroupedFinding = GroupedFinding> = { readonly actor: Actor; readonly items: readonly MissingItem<F>[] };

const BLOCKING: ReadonlySet<Group> = new Set<Group>(["must", "lack", "open"]);

/** The findings of a report in their groups. */
export const groupedFindings = (report: Pick<CheckReport, "findings">): readonly GroupedFinding[] =>
  report.findings.map((finding, index) => ({ key: String(index), finding, group: groupOf(finding) }));

/** What keeps a package from being ready, by who must act. */
export function missingGroups<F extends GroupedFinding>(report: CheckReport, findings: readonly F[], guide: Guide): readonly MissingGroup<F>[] {
  const blocking = findings.filter(({ group }) => BLOCKING.has(group));
  // a finding about the attachment says more than the empty slot
  const named = (slot: SlotReport) => blocking.some(({ finding }) => finding.rule === slot.rule && (slot.for === undefined || finding.subject === slot.for));
  const empty = report.slots.filter((slot) => slot.required && !slot.filled && !named(slot));
  const items = [
    ...blocking.map((placed) => ({
      actor: actorOfFinding(placed.finding, guide),
      item: { kind: "finding", key: placed.key, words: findingText(placed.finding), placed } satisfies MissingItem<F>,
    })),
    ...empty.map((slot) => ({
      actor: actorOfSlot(slot, guide),
      item: { kind: "slot", key: `slot:${slot.slot}:${slot.for ?? ""}`, words: slotText(slot), slot } satisfies MissingItem<F>,
    })),
  ];
  return ACTORS.flatMap((actor) => {
    const own = items.flatMap((one) => (one.actor === actor ? [one.item] : []));
    return own.length === 0 ? [] : [{ actor, items: own }];
  });
}

/** A sealed attachment that still does not fill its slot bears another seal than the applicant's. */
export const hasOtherSeal = (slot: SlotReport): boolean => slot.sealed && !slot.filled && (slot.state === "sealed-scan" || slot.state === "checked");

function slotText(slot: SlotReport): string {
  if (hasOtherSeal(slot)) return missingText.slot(slot.title, slot.forName, missingText.otherSeal);
  const awaitsSeal = slot.state === "received" && slot.sealed;
  return missingText.slot(slot.title, slot.forName, awaitsSeal ? missingText.receivedForSeal : missingText.states[slot.state]);
}

/** A case as the head of its message names it, and when it was checked. */
export type MessageHead = { readonly title: string; readonly topic: string; readonly at: string; readonly closes: string };

/** What is missing as a message to a colleague: plain lines under who must act, numbered through. */
export function missingMessage(groups: readonly MissingGroup[], { title, topic, at, closes }: MessageHead): string {
  let number = 0;
  const parts = groups.map(({ actor, items }) => [missingText.actors[actor], ...items.map((item) => `${++number}. ${lineOf(item)}`)].join("\n"));
  const head = groups.length === 0 ? missingText.nothing(title, topic) : missingText.head(title, topic);
  return [head, ...parts, missingText.foot(writtenMomentText(at), writtenMomentText(closes))].join("\n\n");
}

function lineOf(item: MissingItem): string {
  if (item.kind === "slot") return `${item.words}（${missingText.place(item.slot.clause.place)}）`;
  const { todo, clause } = item.placed.finding;
  return `${item.words}${todo ?? ""}（${missingText.place(clause.place)}）`;
}

/** How a message names a case: its title, and its topic as the guide has it. */
export function messageHead(theCase: { readonly title?: string | null | undefined; readonly topic: string }, guide: Guide, at: string): MessageHead {
  const known = guide.topics.find(({ id }) => id === theCase.topic);
  return {
    title: theCase.title?.trim() || missingText.untitled,
    topic: known ? `${known.name}　${known.title}` : theCase.topic,
    at,
    closes: guide.filing.closes,
  };
}
