import { isDraft, isOtherPaper } from "../check/answer-doubts.ts";
import { isSaidOtherwise } from "../check/said-otherwise.ts";
import type { Finding } from "../report.ts";

/** What a finding means for the one who works on the package: to be put right, to be filled in, left open by the guide, advice, met, or not asked. */
export type Group = "must" | "lack" | "open" | "advice" | "met" | "none";

/** The groups that keep a package from being ready, the weightiest first. */
export const BLOCKING_GROUPS = ["must", "lack", "open"] as const satisfies readonly Group[];

/** Whether a group keeps a package from being ready. */
export const isBlocking = (group: Group): boolean => BLOCKING_GROUPS.some((one) => one === group);

/** The group of a finding. */
export function groupOf(finding: Finding): Group {
  switch (finding.outcome) {
    case "not-met":
      return "must";
    case "cannot-tell":
      // what is typed and no answer is wrong where it stands
      if (isDraft(finding) || isOtherPaper(finding) || isSaidOtherwise(finding)) return "must";
      return finding.reason === "open-reading" ? "open" : "lack";
    case "advice":
      // a priority is no condition (readings B8), but of one that is there nothing is to be done
      return finding.variant === "listed" || finding.variant === "both" ? "met" : "advice";
    case "met":
      return "met";
    case "not-applicable":
      return "none";
  }
}

/** Whether some answer is doubted that no clause judges. */
export const isDoubted = (doubts: readonly Finding[]): boolean => doubts.some(({ outcome }) => outcome === "cannot-tell");

/** The sentence of a finding, led by whom it is about unless it says so itself. */
export function findingSentence(finding: Finding): string {
  const { subjectName, namesSubject, message } = finding;
  return subjectName === undefined || namesSubject ? message : `${subjectName}：${message}`;
}

/** A finding that only names what is not filled in: what was to be checked, and the sentence; many such sentences are the same. */
export function unfilledText({ title, subjectName, message, namesFieldsOnly }: Finding): { readonly about: string; readonly unfilled: string } | undefined {
  if (!namesFieldsOnly) return undefined;
  return { about: subjectName === undefined ? title : `${title}（${subjectName}）`, unfilled: message.replace("：", "") };
}

/** The sentence of a finding in a list, where it must be told from all others. */
export function findingText(finding: Finding): string {
  const unfilled = unfilledText(finding);
  return unfilled ? `${unfilled.about}：${unfilled.unfilled}` : findingSentence(finding);
}
