import type { Left } from "../../shared/desk/left-to-do.ts";
import type { SectionSummary } from "../state/checked.ts";
import { text } from "../ui/text.ts";

const words = text.workspace;

/** What is left of a section, in the same words wherever it is listed, in the parts that may break apart: its weightiest count; none where nothing is counted. */
export function sectionCount({ state, blanks, ...counts }: SectionSummary): readonly string[] {
  if (state !== "must" && state !== "doing") return [];
  const left = countWords(counts);
  return left.length > 0 || blanks.length === 0 ? left : [words.questions(blanks.length), words.unanswered];
}

/** The weightiest of what is left: to be put right, typed and no answer, unanswered, to be held against the original, left open by the guide. */
export function countWords({ must, drafts, unanswered, doubted, open }: Left): readonly string[] {
  if (must > 0) return [words.items(must), words.toMend];
  if (drafts > 0) return [words.items(drafts), words.notTaken];
  if (unanswered > 0) return [words.questions(unanswered), words.unanswered];
  if (doubted > 0) return [words.items(doubted), words.toCompare];
  return open > 0 ? [words.items(open), words.toConfirm] : [];
}
