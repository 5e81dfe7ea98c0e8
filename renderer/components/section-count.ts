import type { SectionSummary } from "../state/checked.ts";
import { text } from "../ui/text.ts";

const words = text.workspace;

/** What is left of a section, in the same words wherever it is listed, in the parts that may break apart: its weightiest count; none where nothing is counted. */
export function sectionCount({ state, must, lack, open, drafts, blanks }: SectionSummary): readonly string[] {
  if (state === "must") return [words.items(must), words.toMend];
  if (state !== "doing") return [];
  if (drafts > 0) return [words.items(drafts), words.notTaken];
  if (lack > 0) return [words.lackCount(lack)];
  if (open > 0) return [words.items(open), words.toConfirm];
  return blanks.length > 0 ? [words.items(blanks.length), words.unanswered] : [];
}
