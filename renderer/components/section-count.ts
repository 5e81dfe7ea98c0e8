import { BLOCKING_GROUPS, type Group } from "../../shared/desk/finding-group.ts";
import type { Left } from "../../shared/desk/left-to-do.ts";
import { TO_CONFIRM_SEAL } from "../../shared/text/slot-states.ts";
import type { SectionSummary } from "../state/checked.ts";
import { text } from "../ui/text.ts";

const words = text.workspace;

type Part = readonly string[];

/** What is left of a section, in the same words wherever it is listed, in the parts that may break apart: its weightiest count; none where nothing is counted. */
export const sectionCount = (summary: SectionSummary): Part => sectionCounts(summary)[0] ?? [];

/** All that is left of a section, the weightiest first: what heads its checks, and begins as the task list does. What no line of 检查结果 waits for comes last. */
export const sectionCounts = ({ blanks, ...left }: SectionSummary): readonly Part[] => [
  ...parts(left),
  ...(blanks.length > 0 ? [[words.questions(blanks.length), words.forDocuments]] : []),
];

/** The weightiest of what is left: to be put right, typed and no answer, unanswered, to be held against the original, with a seal of nobody knows whom, left open by the guide. */
export const countWords = (left: Left): Part => parts(left)[0] ?? [];

function parts({ must, open, ...lack }: Left): readonly Part[] {
  return [...(must > 0 ? [[words.mustCount(must)]] : []), ...lackParts(lack), ...(open > 0 ? [[words.items(open), words.toConfirm]] : [])];
}

const lackParts = ({ drafts, unanswered, doubted, seals }: Omit<Left, "must" | "open">): readonly Part[] => [
  ...(drafts > 0 ? [[words.items(drafts), words.notTaken]] : []),
  ...(unanswered > 0 ? [[words.questions(unanswered), words.toAnswer]] : []),
  ...(doubted > 0 ? [[words.items(doubted), words.toCompare]] : []),
  ...(seals > 0 ? [[words.files(seals), TO_CONFIRM_SEAL]] : []),
];

/** How many lines of 检查结果 are open, by group; a line may wait for several answers, so that those are counted beside, in the words of the task list. */
export function groupCounts(counts: Readonly<Record<Group, number>>, left: Left): readonly string[] {
  return BLOCKING_GROUPS.flatMap((group) => {
    if (counts[group] === 0) return [];
    const waits = group === "lack" ? lackParts(left).map((part) => part.join("")) : [];
    return [text.findings.counted(text.groups[group].name, counts[group], waits)];
  });
}
