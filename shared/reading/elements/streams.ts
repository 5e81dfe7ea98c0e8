import type { BodyLine } from "../body-lines.ts";
import { mainScript, scriptCounts } from "../scripts.ts";

/** The lines of a bilingual document as two texts, Chinese first; one text otherwise. */
export function streamsOf(lines: readonly BodyLine[]): readonly (readonly BodyLine[])[] {
  const chinese: BodyLine[] = [];
  const foreign: BodyLine[] = [];
  let last: "han" | "foreign" = "han";
  for (const line of lines) {
    const script = mainScript(line.text);
    if (script !== "none") last = script === "han" ? "han" : "foreign";
    (last === "han" ? chinese : foreign).push(line);
    // “2 Aufgaben 任务” stands above both
    if (isHeadingOfBoth(line.text)) (last === "han" ? foreign : chinese).push(line);
  }
  const han = chinese.reduce((sum, { text }) => sum + scriptCounts(text).han, 0);
  const letters = foreign.reduce((sum, { text }) => sum + scriptCounts(text).latin + scriptCounts(text).other, 0);
  return han > 60 && letters > 200 && han * 12 > letters && letters > han / 3 ? [chinese, foreign] : [lines];
}

/** A heading in both scripts, a number in front. */
const isHeadingOfBoth = (text: string) => /^\D{0,3}[\d一二三四五六七八九十]{1,2}\D/u.test(text) && HEADING_IN_BOTH.test(text);
const HEADING_IN_BOTH =
  /^[^\p{Letter}]{0,6}(?:(?:第[\d一二三四五六七八九十]{1,3}条|[一二三四五六七八九十]{1,3}、|(?:Article|Art\.|Artikel|Clause|Section|§)\s*\d{1,2}[.:]?)\s*)?(?:\p{Script=Han}{2,14}[\s/|·(（–-]+\p{Script=Latin}[\p{Script=Latin}\s&,'’-]{2,50}|\p{Script=Latin}[\p{Script=Latin}\s&,'’-]{2,50}[\s/|·(（–-]+\p{Script=Han}{2,14})[)）]?$/u;
