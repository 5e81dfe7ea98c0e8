import { batchText } from "../messages/batch-text.ts";
import { missingText } from "../messages/missing-text.ts";
import { ACTORS } from "../rules/who-acts.ts";
import type { BatchResult } from "./batch.ts";

/** What is to be done about the cases of a batch: to mend what kept them from being done, to make them again, or to get what they lack, by who must act. */
const BATCH_GROUPS = ["repair", "rebuild", ...ACTORS, "other"] as const;
export type BatchGroup = (typeof BATCH_GROUPS)[number];

/** The group of a case that somebody has to do something about. */
function groupOfResult({ problem, verified, actor }: BatchResult): BatchGroup {
  if (verified === false || problem === batchText.notBuilt) return "rebuild";
  return problem === undefined ? (actor ?? "other") : "repair";
}

export const groupTitle = (group: BatchGroup): string =>
  group === "repair" || group === "rebuild" || group === "other" ? batchText.groups[group] : missingText.actors[group];

/** Cases by what is to be done, what was not done at all first. */
export function batchGroups(results: readonly BatchResult[]): readonly { readonly group: BatchGroup; readonly results: readonly BatchResult[] }[] {
  return BATCH_GROUPS.flatMap((group) => {
    const own = results.filter((result) => groupOfResult(result) === group);
    return own.length === 0 ? [] : [{ group, results: own }];
  });
}
