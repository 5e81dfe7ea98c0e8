import type { BodyLine } from "../body-lines.ts";
import { folded } from "../folded.ts";
import { startsWithNumber } from "../numbering.ts";
import { withOwnLetters } from "../other-han.ts";
import { mainScript, scriptCounts } from "../scripts.ts";

/** The lines of a bilingual document as two texts, Chinese first; one text otherwise. */
export function streamsOf(lines: readonly BodyLine[]): readonly (readonly BodyLine[])[] {
  const chinese: BodyLine[] = [];
  const foreign: BodyLine[] = [];
  let last: "han" | "foreign" = "han";
  const own = withOwnLetters(lines);
  for (const [index, line] of lines.entries()) {
    const script = mainScript(own[index]?.text ?? "");
    if (script !== "none") last = script === "han" ? "han" : "foreign";
    (last === "han" ? chinese : foreign).push(line);
    // “2 Aufgaben 任务” stands above both
    if (isHeadingOfBoth(line.text)) (last === "han" ? foreign : chinese).push(line);
  }
  const han = chinese.reduce((sum, { text }) => sum + scriptCounts(text).han, 0);
  const letters = foreign.reduce((sum, { text }) => sum + scriptCounts(text).latin + scriptCounts(text).other, 0);
  return han > 60 && letters > 200 && han * 12 > letters && letters > han / 3 ? [chinese, foreign].map(withLinesOfColumn) : [lines];
}

/**
 * The lines of one language whose column an engine has read line by line beside the other, each a row of its own: a full line and the one below
 * it are of one cell again.
 */
function withLinesOfColumn(lines: readonly BodyLine[]): readonly BodyLine[] {
  const found: BodyLine[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const isBelow = last && last.page === line.page && last.cells === line.cells && last.cell === line.cell && last.confidence < 1 && line.confidence < 1;
    found.push(isBelow && line.cells > 1 && runsOn(last, line, lines) && !startsWithNumber(folded(line.text)) ? { ...line, row: last.row } : line);
  }
  return found;
}

/** Whether a line reaches the edge of its column, and the next one begins right below it. */
function runsOn({ page, cell, box }: BodyLine, { box: next }: BodyLine, lines: readonly BodyLine[]): boolean {
  const right = Math.max(...lines.filter((one) => one.page === page && one.cell === cell && one.cells > 1).map((one) => one.box.left + one.box.width));
  const down = next.top - box.top;
  const isFull = right - box.left - box.width < box.height * FULL && box.width > box.height * LEAST_COLUMN;
  return isFull && Math.abs(next.left - box.left) < box.height * ASIDE && down > box.height * 0.5 && down < box.height * BELOW;
}
/** In heights of a line: what a full line leaves open, how wide a column of text is, how far aside and below the next line begins. */
const [FULL, LEAST_COLUMN, ASIDE, BELOW] = [1.6, 8, 1, 1.8];

/** A heading in both scripts, a number in front. */
export const isHeadingOfBoth = (text: string) => /^\D{0,9}[\d一二三四五六七八九十]{1,2}\D/u.test(text) && HEADING_IN_BOTH.test(text);
const HEADING_IN_BOTH =
  /^[^\p{Letter}]{0,6}(?:(?:第[\d一二三四五六七八九十]{1,3}条|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:Article|Art\.|Artikel|Clause|Section|§)\s*\d{1,2}[.:]?)\s*)?(?:\p{Script=Han}{2,14}[\s/|·(（–-]+\p{Script=Latin}[\p{Script=Latin}\s&,'’-]{2,50}|\p{Script=Latin}[\p{Script=Latin}\s&,'’-]{2,50}[\s/|·(（–-]+\p{Script=Han}{2,14})[)）]?$/u;
