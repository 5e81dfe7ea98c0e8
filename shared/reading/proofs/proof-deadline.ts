import type { Paragraph } from "../paragraphs.ts";
import type { ReadValue } from "../values/read-values.ts";
import { BY_DAY, BY_DAY_BEHIND, DONE, DUE_PAPERS, WHAT_IS_DONE } from "../vocabulary/deadline-words.ts";
import { OF_PAPERS, type ReadText } from "./proof-extension.ts";

/**
 * The last days that are told as the latest by which the project is done (专题二·申报主体要求): “shall be completed no later than 28
 * February 2029”, is uiterlijk op 31 oktober 2029 afgerond, si conclude non oltre il 31 ottobre 2028. The day of a last claim or report is none.
 */
export const lastDaysByDeadline = (paragraphs: readonly Paragraph[], read: ReadText): readonly { readonly found: ReadValue }[] =>
  paragraphs.flatMap((paragraph) =>
    read(paragraph.text)
      .filter((found) => found.kind === "date" && isDoneBy(paragraph, found))
      .map((found) => ({ found })),
  );

function isDoneBy({ folded }: Paragraph, { from, to }: ReadValue): boolean {
  const before = folded.slice(0, from).split(SENTENCE).at(-1) ?? "";
  const behind = /^[^.;,。；，]{0,40}/u.exec(folded.slice(to))?.[0] ?? "";
  const whole = `${before} ${behind.split(AND)[0] ?? ""}`;
  const isByDay = BY_DAY.test(before) || BY_DAY_BEHIND.test(behind);
  return isByDay && DONE.test(whole) && WHAT_IS_DONE.test(before) && !OF_PAPERS.test(whole) && !DUE_PAPERS.test(whole);
}
const SENTENCE = /[.;。；]\s+(?=\p{L})|[。；]/u;
const AND = /(?<![a-z])(?:and|und|et|y|e|en|och|og|ja|i|a)(?![a-z])/u;
