import type { Guide } from "../../shared/guide/guide.ts";
import type { CheckReport, SlotReport } from "../../shared/report.ts";
import { ACTORS, type Actor, actorOfFinding, actorOfSlot } from "../../shared/rules/who-acts.ts";
import { writtenMomentText } from "../ui/moment-text.ts";
import { text } from "../ui/text.ts";
import { ATTACHMENTS, findingText, type PlacedFinding } from "./checked.ts";

/** One thing that is still missing: a finding, or a slot that no finding speaks of. */
export type MissingItem =
  | { readonly kind: "finding"; readonly key: string; readonly words: string; readonly placed: PlacedFinding }
  | { readonly kind: "slot"; readonly key: string; readonly words: string; readonly slot: SlotReport };

export type MissingGroup = { readonly actor: Actor; readonly items: readonly MissingItem[] };

const BLOCKING: ReadonlySet<PlacedFinding["group"]> = new Set<PlacedFinding["group"]>(["must", "lack", "open"]);

/** What keeps a package from being ready, by who must act. */
export function missingGroups(report: CheckReport, findings: readonly PlacedFinding[], guide: Guide): readonly MissingGroup[] {
  const blocking = findings.filter(({ group }) => BLOCKING.has(group));
  // a finding about the attachment says more than the empty slot
  const told = (slot: SlotReport) => blocking.some(({ finding }) => finding.rule === slot.rule && (slot.for === undefined || finding.subject === slot.for));
  const empty = report.slots.filter((slot) => slot.required && !slot.filled && !told(slot));
  const items = [
    ...blocking.map((placed) => ({
      actor: actorOfFinding(placed.finding, guide),
      item: { kind: "finding", key: placed.key, words: findingText(placed.finding), placed } satisfies MissingItem,
    })),
    ...empty.map((slot) => ({
      actor: actorOfSlot(slot, guide),
      item: { kind: "slot", key: `slot:${slot.slot}:${slot.for ?? ""}`, words: slotText(slot), slot } satisfies MissingItem,
    })),
  ];
  return ACTORS.flatMap((actor) => {
    const own = items.flatMap((one) => (one.actor === actor ? [one.item] : []));
    return own.length === 0 ? [] : [{ actor, items: own }];
  });
}

/** A sealed paper that still does not fill its slot bears another seal than the applicant's. */
export const hasOtherSeal = (slot: SlotReport): boolean => slot.sealed && !slot.filled && (slot.state === "sealed-scan" || slot.state === "checked");

function slotText(slot: SlotReport): string {
  if (hasOtherSeal(slot)) return text.finish.missing.slot(slot.title, slot.forName, text.finish.missing.otherSeal);
  const awaitsSeal = slot.state === "received" && slot.sealed;
  const state = awaitsSeal ? text.attachments.receivedForSeal : text.attachments.states[slot.state];
  return text.finish.missing.slot(slot.title, slot.forName, state);
}

/** The same as a message to a colleague: plain lines under who must act, numbered through. */
export function missingMessage(
  groups: readonly MissingGroup[],
  { title, topic, at, closes }: { readonly title: string; readonly topic: string; readonly at: string; readonly closes: string },
): string {
  const words = text.finish.missing;
  let number = 0;
  const parts = groups.map(({ actor, items }) => [words.actors[actor], ...items.map((item) => `${++number}. ${lineOf(item)}`)].join("\n"));
  return [words.head(title, topic), ...parts, words.foot(writtenMomentText(at), writtenMomentText(closes))].join("\n\n");
}

function lineOf(item: MissingItem): string {
  if (item.kind === "slot") return `${item.words}（${text.place(item.slot.clause.place)}）`;
  const { todo, clause } = item.placed.finding;
  return `${item.words}${todo ?? ""}（${text.place(clause.place)}）`;
}

/** Where the finding is repaired: a section, or the attachments. */
export function placeOf(placed: PlacedFinding): string {
  return placed.section?.title ?? (placed.path === ATTACHMENTS ? text.workspace.attachments : "");
}
