import { BLOCKING_GROUPS, type Group } from "../../shared/desk/finding-group.ts";
import type { Left } from "../../shared/desk/left-to-do.ts";
import { shortLineText } from "../../shared/messages/short-line-text.ts";
import { TO_CONFIRM_SEAL } from "../../shared/text/slot-states.ts";
import { text } from "../ui/text.ts";

const words = text.workspace;

type Part = readonly string[];

/** What is left of a section; `blanks`: its questions that no line of 检查结果 waits for. */
type SectionLeft = Left & { readonly blanks: readonly unknown[] };

/** What is left of a section, in the same words wherever it is listed, in the parts that may break apart: its weightiest count; none where nothing is counted. */
export const sectionCount = (summary: SectionLeft): Part => sectionCounts(summary)[0] ?? [];

/** All that is left of a section, the weightiest first: what heads its checks, and begins as the task list does. What no line of 检查结果 waits for comes last. */
export const sectionCounts = ({ blanks, ...left }: SectionLeft): readonly Part[] => [
  ...parts(left),
  ...(blanks.length > 0 ? [[words.questions(blanks.length), words.mayFollow]] : []),
];

/** The weightiest of what is left: to be put right, unanswered, to be held against the original, to be reviewed by the unit, with a seal of nobody knows whom, left open by the guide. */
export const countWords = (left: Left): Part => parts(left)[0] ?? [];

function parts({ must, open, ...lack }: Left): readonly Part[] {
  return [...(must > 0 ? [[words.mustCount(must)]] : []), ...lackParts(lack), ...(open > 0 ? [[words.items(open), words.toConfirm]] : [])];
}

const lackParts = ({ unanswered, doubted, reviews, seals }: Omit<Left, "must" | "open">): readonly Part[] => [
  ...(unanswered > 0 ? [[words.questions(unanswered), words.toAnswer]] : []),
  ...(doubted > 0 ? [[words.items(doubted), words.toCompare]] : []),
  ...(reviews > 0 ? [[words.items(reviews), shortLineText.toReview]] : []),
  ...(seals > 0 ? [[words.files(seals), TO_CONFIRM_SEAL]] : []),
];

/**
 * How many lines of 检查结果 are open, by group, in the words of every place that counts them, the weightiest first; and how many questions are
 * unanswered where a line stands for several, which moves with each answer.
 */
export const groupCounts = (counts: Readonly<Record<Group, number>>, unanswered = 0): readonly string[] => [
  ...BLOCKING_GROUPS.flatMap((group) => (counts[group] === 0 ? [] : [text.findings.counted(text.groups[group].name, counts[group])])),
  ...(unanswered > counts.lack ? [text.findings.toAnswer(unanswered)] : []),
];
