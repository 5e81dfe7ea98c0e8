import type { Guide, GuideSlot } from "../guide/guide.ts";
import type { Finding, SlotReport } from "../report.ts";

/**
 * Who has to act for something that is still missing, or with whom: the lead person fills in answers, the unit's office
 * seals, agreements and foreign attachments come from the partners, translations from whoever translates.
 */
export const ACTORS = ["answers", "agreements", "partner-papers", "translations", "seal", "papers", "unit-review", "hotline"] as const;
export type Actor = (typeof ACTORS)[number];

/** What the guide leaves open, only the one who wrote it can answer. */
export function actorOfFinding(finding: Finding, guide: Guide): Actor {
  if (finding.outcome === "cannot-tell" && finding.reason === "open-reading") return "hotline";
  const rule = guide.rules.find(({ id }) => id === finding.rule);
  const paper = rule !== undefined && "slot" in rule.check ? rule.check.slot : undefined;
  const slot = guide.slots.find(({ id }) => id === paper);
  // an answer without which the attachment cannot be written comes first
  if (slot && finding.outcome === "not-met" && finding.missing === undefined) return actorOfAttachment(slot);
  return actorOfPath(finding.missing?.[0] ?? finding.field ?? "");
}

/** Of a slot that readiness still asks for. */
export function actorOfSlot(slot: SlotReport, guide: Guide): Actor {
  // what lies there, or what we write ourselves, lacks the seal alone
  if (slot.state !== "missing" && slot.sealed) return "seal";
  const known = guide.slots.find(({ id }) => id === slot.slot);
  return known ? actorOfAttachment(known) : "papers";
}

function actorOfAttachment(slot: GuideSlot): Actor {
  if (slot.translates.length > 0) return "translations";
  if (slot.document !== undefined) return "seal";
  if (slot.each === "agreements" || (slot.sealed && slot.each === undefined)) return "agreements";
  return slot.each === "partners" ? "partner-papers" : "papers";
}

/** Answers about agreements are read off the agreements, those about proofs off what the partner sends. */
function actorOfPath(path: string): Actor {
  if (path === "declarations.unitReviewed") return "unit-review";
  if (path.startsWith("agreements")) return "agreements";
  if (/^partners(\.\d+|\[\d+\])?\.localFunding/.test(path)) return "partner-papers";
  return "answers";
}
