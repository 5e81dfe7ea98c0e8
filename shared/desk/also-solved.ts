import type { Finding } from "../report.ts";
import type { FindingLine } from "./finding-lines.ts";
import type { PlacedFinding } from "./place-findings.ts";

/**
 * What a repair of one finding solves besides it, by the names of its lines: what must be repaired now and no longer afterwards.
 * @param lines as they stand before the repair
 * @param after the findings of the case as the repair leaves it
 */
export function alsoSolved(lines: readonly FindingLine<PlacedFinding>[], after: readonly Finding[], rule: string): readonly string[] {
  const left = new Set(after.flatMap((finding) => (finding.outcome === "not-met" ? [keyOf(finding)] : [])));
  const solved = lines.filter(({ group, members }) => group === "must" && members.every(({ finding }) => finding.rule !== rule && !left.has(keyOf(finding))));
  return [...new Set(solved.map(({ about }) => about))];
}

const keyOf = ({ rule, subject = "" }: Finding) => `${rule}\n${subject}`;
