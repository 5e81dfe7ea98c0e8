import type { Case } from "../case/case.ts";
import { isAnswered, readPath } from "../case/case-path.ts";
import type { SectionFinder } from "../wizard/sections.ts";
import type { FindingLine } from "./finding-lines.ts";
import { ATTACHMENTS, countedAs, type PlacedFinding } from "./place-findings.ts";
import { isSealOfFile, isUnitReview } from "./short-finding.ts";

/**
 * What is left to do, of a case or of one of its sections. `must`, `open`: lines of 检查结果; `unanswered`: the questions that such lines wait
 * for, so that the number falls as one fills in; `doubted`: lines about an
 * answer or a file that is there; `reviews`: what the unit has not reviewed, as it says; `seals`: files of which nobody has said whose seal they bear, which are no question of the form.
 */
export type Left = Readonly<Record<"must" | "unanswered" | "doubted" | "reviews" | "seals" | "open", number>>;

export const NOTHING_LEFT: Left = { must: 0, unanswered: 0, doubted: 0, reviews: 0, seals: 0, open: 0 };

/** What is left in all, and by the id of the section in which it is done, or `ATTACHMENTS`; `questions`: those that the lines wait for. */
export function leftToDo(
  lines: readonly FindingLine<PlacedFinding>[],
  theCase: Case,
  findSection: SectionFinder,
): { readonly all: Left; readonly bySection: ReadonlyMap<string, Left>; readonly questions: ReadonlySet<string> } {
  const all = { ...NOTHING_LEFT };
  const bySection = new Map<string, typeof all>();
  const add = (name: keyof Left, section: string | undefined) => {
    all[name] += 1;
    if (section === undefined) return;
    const own = bySection.get(section) ?? { ...NOTHING_LEFT };
    own[name] += 1;
    bySection.set(section, own);
  };
  const placeOf = (path: string) => findSection(path)?.id ?? (path.startsWith(`${ATTACHMENTS}[`) ? ATTACHMENTS : undefined);
  const questions = new Set<string>();
  for (const { group, members } of lines) {
    const [first] = members;
    const section = first?.section?.id ?? (first?.path === ATTACHMENTS ? ATTACHMENTS : undefined);
    if (group === "must" || group === "open") add(group, section);
    if (group !== "lack") continue;
    // an answer that is there and does not fit another is doubted
    const missing = members.flatMap(({ finding }) => finding.missing ?? []).filter((path) => !isAnswered(readPath(theCase, path)));
    if (missing.length === 0) add(members.every(({ finding }) => finding.missing?.every(isUnitReview)) ? "reviews" : "doubted", section);
    for (const path of missing) questions.add(path);
  }
  // the moment of a check is nobody's to fill in
  for (const path of new Set([...questions].map(countedAs))) if (path !== "at") add(isSealOfFile(path) ? "seals" : "unanswered", placeOf(path));
  return { all, bySection, questions };
}

/** What is left of a section, as the sums of all sections count it, and `blanks` apart from it: the questions that are blank and that no line waits for. */
export function leftOfSection(
  left: Left,
  blank: readonly string[],
  { questions }: Pick<ReturnType<typeof leftToDo>, "questions">,
  { drafts }: Pick<Case, "drafts">,
): Left & { readonly blanks: readonly string[] } {
  return { ...left, blanks: blank.filter((path) => !questions.has(path) && drafts?.[path] === undefined) };
}

/** How many lines of 检查结果 keep the package from being ready. */
export const linesToClear = ({ must, lack, open }: Readonly<Record<"must" | "lack" | "open", number>>): number => must + lack + open;
