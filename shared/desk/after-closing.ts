import type { Guide } from "../guide/guide.ts";
import { isUnfilled } from "../messages/attachment-count.ts";
import type { CheckReport, Finding } from "../report.ts";
import { isDoubted } from "./finding-group.ts";

/** Tells the finding that filing has closed from all others: it is no missing document, and nothing in the case puts it right. */
function lateFinding({ rules }: Pick<Guide, "rules">): (finding: Finding) => boolean {
  const windows = new Set(rules.flatMap(({ id, check }) => (check.kind === "filingWindow" ? [id] : [])));
  return ({ rule, outcome }) => outcome === "not-met" && windows.has(rule);
}

/** The same of a line of 检查结果. */
export function lateLine(guide: Pick<Guide, "rules">): (line: { readonly members: readonly { readonly finding: Finding }[] }) => boolean {
  const isLate = lateFinding(guide);
  return ({ members }) => members.some(({ finding }) => isLate(finding));
}

/**
 * Whether filing has closed; `complete`: nothing else keeps the package from being ready. The report and the cover stay not ready, as nothing
 * can be filed any more.
 */
export function afterClosing({ findings, slots, doubts = [] }: Pick<CheckReport, "findings" | "slots" | "doubts">, guide: Guide) {
  const isLate = lateFinding(guide);
  const blocking = findings.filter(({ outcome }) => outcome === "not-met" || outcome === "cannot-tell");
  const closed = blocking.some(isLate);
  return { closed, complete: closed && !isDoubted(doubts) && blocking.every(isLate) && !slots.some(isUnfilled) };
}
