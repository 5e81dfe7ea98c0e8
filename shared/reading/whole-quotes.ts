import type { BodyLine } from "./body-lines.ts";
import { endsSentence } from "./clauses.ts";
import type { Place } from "./elements/element.ts";
import { folded } from "./folded.ts";
import { clauseNumber } from "./numbering.ts";
import type { TextBox } from "./page-text.ts";
import { isLabelLine, joined, linesBetween } from "./paragraphs.ts";
import { mainScript } from "./scripts.ts";

/**
 * A passage as a person quotes it: its whole sentence where it begins or stops within one, as behind a semicolon or where a paragraph of a scan was
 * cut; a value of a table with the row that it stands in, one of a form with its label. What cannot be told stays as it was read.
 * @param lines of the document, as `bodyLines` gives them
 */
export function wholePlace(place: Place, lines: readonly BodyLine[]): Place {
  const own = place.lines.flatMap(({ page, box }) => lines.find((one) => one.page === page && one.box.left === box.left && one.box.top === box.top) ?? []);
  if (own.length < place.lines.length) return place;
  const run = runAround(lines, own);
  const { text, places } = joined(run);
  const from = text.indexOf(place.quote);
  if (from < 0) return place;
  const found = { text, folded: folded(text), lines: places };
  const breaks = hardBreaks(found);
  const [start, end] = [startOf(found, from, breaks), endOf(found, from + place.quote.length, breaks)];
  if (end - start > LONGEST) return place;
  const quote = text.slice(start, end).trim();
  const kept = linesBetween(found, start, end);
  const row = isWhole(quote) ? undefined : rowOf(lines, kept, quote);
  return { page: place.page, ...placeOf(row?.quote ?? quote, row?.lines ?? kept) };
}

/** Longer ones are no quotes any more. */
const LONGEST = 480;
/** So many lines before and after a passage its sentence may take. */
const MOST_LINES = 6;

const placeOf = (quote: string, lines: readonly BodyLine[]) => ({ quote, lines: lines.map(({ page, box }) => ({ page, box })) });

/** The lines of a passage with those of its column that its sentence may run through. */
function runAround(lines: readonly BodyLine[], own: readonly BodyLine[]): readonly BodyLine[] {
  const [above, below]: [BodyLine[], BodyLine[]] = [[], []];
  for (let at = own[0]; at && above.length < MOST_LINES; ) {
    at = besideIn(lines, at, -1);
    if (at) above.unshift(at);
  }
  for (let at = own.at(-1); at && below.length < MOST_LINES; ) {
    at = besideIn(lines, at, 1);
    if (at) below.push(at);
  }
  return [...above, ...own, ...below];
}

/** The next line of the same column in one direction, on the next page where there is none on its own; a cell of a table is left by none. */
function besideIn(lines: readonly BodyLine[], line: BodyLine, by: -1 | 1): BodyLine | undefined {
  const isOfColumn = (one: BodyLine) => sharedWidth(one.box, line.box) > 0 && !isOtherScript(one, line);
  const isOfCell = (one: BodyLine) => line.cells === 1 || (one.row === line.row && one.cell === line.cell) || isBesideTranslation(lines, line);
  const near = lines
    .filter(
      (one) => one !== line && one.page === line.page && (one.box.top - line.box.top) * by > Math.min(one.box.height, line.box.height) * 0.4 && isOfColumn(one),
    )
    .toSorted((one, other) => (one.box.top - other.box.top) * by)[0];
  if (near) return Math.abs(near.box.top - line.box.top) < Math.max(near.box.height, line.box.height) * WIDEST_STEP && isOfCell(near) ? near : undefined;
  const across = lines.filter((one) => one.page === line.page + by && isOfColumn(one));
  return line.cells === 1 ? (by > 0 ? across[0] : across.at(-1)) : undefined;
}
/** From the top of a line to that of the next one, in heights. */
const WIDEST_STEP = 2.6;

const sharedWidth = (one: TextBox, other: TextBox) => Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
/** The other language of an agreement, in a column of its own. */
function isOtherScript(one: BodyLine, other: BodyLine): boolean {
  const [own, next] = [mainScript(one.text), mainScript(other.text)];
  return own !== next && own !== "none" && next !== "none";
}
const isBesideTranslation = (lines: readonly BodyLine[], line: BodyLine) =>
  lines.some((one) => one.page === line.page && one.row === line.row && one.cell !== line.cell && isOtherScript(one, line));

type Run = { readonly text: string; readonly folded: string; readonly lines: ReturnType<typeof joined>["places"] };

const STOP = /[.。!?！？:：]["”’»)）\]]*\s*$/u;
const SENTENCE = /[.。!?！？]["”’»)）\]]*$/u;
/** A sentence is whole with its stop; the lead of a list with its colon. */
const isWhole = (quote: string) => STOP.test(quote) || /[;；]$/u.test(quote);
/** A number or a sign in front of an item of a list. */
const ITEM = /^(?:[-–—•·*]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s/iu;
const BEHIND_ITEM = /(?:^|[\s:：;；])(?:[-–—•·*]|[(（]?(?:[a-z]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,2})[.)）、])\s*$/iu;
/** What no line ends with but within a sentence: a comma, a hyphen, a short word. */
const GOES_ON = /(?:[,，、（(-]|\s\p{Ll}{1,3})$/u;
const CONTINUES = /^(?:\p{Ll}|[,，。；、)）])/u;

/** Where one line of a run does not go on in the next. */
function hardBreaks({ lines }: Run): readonly number[] {
  const right = Math.max(...lines.map(({ line: { box } }) => box.left + box.width));
  return lines.flatMap(({ line, from }, index) => {
    const before = lines[index - 1]?.line;
    return before && goesOn(before, line, right) ? [] : [from];
  });
}

function goesOn(before: BodyLine, line: BodyLine, right: number): boolean {
  const [last, next] = [before.text.trim(), line.text.trim()];
  if (STOP.test(last) || ITEM.test(next) || clauseNumber(folded(next), next) !== undefined || isLabelLine(next)) return false;
  if (CONTINUES.test(next) || GOES_ON.test(last)) return true;
  // Chinese has neither capitals nor blanks: a line that is full goes on
  const isFull = right - (before.box.left + before.box.width) < before.box.height * WIDEST_REST && last.length >= SHORTEST_FULL;
  return isFull && /\p{Script=Han}$/u.test(last) && /^[\p{Script=Han}\d（《“]/u.test(next);
}
/** A full line of Chinese leaves less than so many times its height open, and has so many characters. */
const [WIDEST_REST, SHORTEST_FULL] = [2, 12];

/** Where the sentence begins that stands at a place; the place itself where that is a beginning. */
function startOf(run: Run, at: number, breaks: readonly number[]): number {
  const lowest = breaks.findLast((one) => one <= at) ?? 0;
  const before = run.text.slice(lowest, at);
  const isAtLine = before.trim() === "";
  if (isAtLine || BEHIND_ITEM.test(before)) return at;
  const isWithin = CONTINUES.test(run.text.slice(at)) || /[;；,，、]\s*$/u.test(before) || run.lines.some(({ from }) => from === at);
  const isValue = /[:：]\s*$/u.test(before) && isLabelLine(run.text.slice(lowest)) && !SENTENCE.test(lineOf(run, at));
  if (!isWithin && !isValue) return at;
  const stops = ends(run, lowest, at);
  const from = stops.at(-1) ?? lowest;
  const rest = run.text.slice(from, at);
  const number = clauseNumber(folded(rest.trimStart()), rest.trimStart())?.length ?? 0;
  return from + (/^\s*/u.exec(rest)?.[0].length ?? 0) + number;
}

/** The line that a place stands in, to its end. */
function lineOf({ text, lines }: Run, at: number): string {
  const next = lines.find(({ from }) => from > at)?.from ?? text.length;
  return text.slice(at, next).trim();
}

/** Where the sentence ends that a place stands in, behind its stop. */
function endOf(run: Run, at: number, breaks: readonly number[]): number {
  const said = run.text.slice(0, at).trimEnd();
  if (STOP.test(said)) return at;
  const highest = breaks.find((one) => one >= at) ?? run.text.length;
  const rest = run.text.slice(at, highest);
  if (rest.trim() === "" || (/[;；]$/u.test(said) && ITEM.test(rest.trimStart()))) return at;
  return ends(run, at, highest)[0] ?? highest;
}

/** The places behind the sentences that end in a stretch. */
function ends(run: Run, from: number, to: number): readonly number[] {
  return [...run.text.slice(from, to).matchAll(/[.。!?！？]["”’»)）\]]*/gu)].flatMap(({ index, 0: stop }) =>
    stop.startsWith(".") && !endsSentence(run, from + index) ? [] : [from + index + stop.length],
  );
}

/** A short value with what else stands in its row of a table: “Duration | 36 months”. */
function rowOf(
  lines: readonly BodyLine[],
  [first]: readonly BodyLine[],
  quote: string,
): { readonly quote: string; readonly lines: readonly BodyLine[] } | undefined {
  if (!first || first.cells < 2 || first.cells > MOST_CELLS || quote.length > LONGEST_VALUE) return undefined;
  const row = lines.filter((line) => line.page === first.page && line.row === first.row);
  if (row.some((line) => isOtherScript(line, first))) return undefined;
  const whole = joined(row).text;
  return whole.length > LONGEST_ROW || !whole.includes(quote) ? undefined : { quote: whole, lines: row };
}
const [MOST_CELLS, LONGEST_VALUE, LONGEST_ROW] = [4, 60, 200];
