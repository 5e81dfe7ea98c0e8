import { readDates } from "./dates.ts";
import { folded } from "./folded.ts";
import type { PageText, TextBox, TextLine } from "./page-text.ts";
import { BY_PEN, FILLED_IN } from "./pen-confidence.ts";
import { partBox } from "./text-marks.ts";
import { DATE_LABEL } from "./vocabulary/signing-words.ts";

/** One reading of what a pen has written: `sure`, 0 to 1, of each of its characters. */
export type PenReading = { readonly text: string; readonly sure: readonly number[] };

/** Days that a pen has filled in: ink behind the label of a day, of which the print of the page says nothing. */

/**
 * `line`: which of the page's lines bears the label, of `label` characters. `box`: what is to be read, the ink with what is printed
 * between it; `blanks`: lines printed for single figures, as 年, or read of the ink before, which the day replaces; `marks`: the ink. `isCell`: of a row of a table.
 */
export type DayByPen = {
  readonly line: number;
  readonly label: number;
  readonly box: TextBox;
  readonly blanks: readonly number[];
  readonly marks: readonly TextBox[];
  readonly isCell: boolean;
};

/** What stands in print where a day is to be filled in: ____年__月__日, ../../2026. */
const BLANK = /^[\s_.…/年月日-]*(?:20\d{0,2})?[\s_.…/年月日-]*$/u;
const PRINTED = /[年月日\d]/u;
/** Leoben, am; Fait à Lyon, le; Notifié le: in front of a day without a colon. */
const BEFORE_DAY = /(?:^|[\s,])(?:am|den|le|il|li|em|op|dne|dnia|dana)$|\bat [^\d,]{3,24} on$/u;
/** A place alone in front of a day: Shanghai, or Kelt: Szeged, with nothing else on the line. */
const PLACE_BEFORE_DAY = /^(?:(?:kelt|place|ort|lieu|lugar|luogo|local|plaats|paikka|sted|misto)\s*:\s*)?\p{L}[\p{L}' -]{2,24},$/u;
/** A line that ends so by chance is one of running text. */
const LONGEST = 44;
const CAPTION_DATE = "(?:date|dated|datum|fecha|data|dato|paivays|paivamaara|aika|ido|kelt|(?:签[署订字])?日期|时间)";
/** 日期 Date: of which an engine has misread the second half, or lost the colon. */
const CHINESE_LABEL = /^(?:签[署订字])?日期\s?(?:[a-z]{1,5}\s*[:;.]?|[;.])$/u;
/** A row of a table by its first cell, without a colon. */
const DATE_CELL = /^(?:date(?: of signature| signed)?|datum|fecha|data|日期|签[署订字]日期|日期\s*\/?\s*date|date\s*\/?\s*日期)$/u;
/** In points: so far behind a label begins what is filled in; in heights of the label: so far above and below it may lie, so high it may be. */
const FAR = 70;
const ASIDE = 1.1;
/** So far above what stands below its line, which leaves room for the line. */
const ABOVE = 2;
const HIGHEST = 4.5;

/** Where the days of a page are to be read, none on a page that no pen or stamp has touched there. */
export function daysByPen({ lines, inkMarks = [] }: Pick<PageText, "lines" | "inkMarks">): readonly DayByPen[] {
  const left = [...inkMarks];
  const found: DayByPen[] = [];
  const take = (day: DayByPen) => {
    for (const mark of day.marks) left.splice(left.indexOf(mark), 1);
    found.push(day);
  };
  for (const [at, line] of lines.entries()) {
    const day = behindLabel(at, lines, left);
    const cells = !day && (DATE_CELL.test(folded(line.text).trim()) || endsSpreadLabel(line, lines[at - 1])) ? cellsBehind(at, lines, left) : [];
    const above = day || cells.length > 0 ? undefined : aboveCaption(at, lines, left);
    for (const one of [day ?? above ?? cells].flat()) take(one);
  }
  const taken = new Set(found.flatMap(({ line, blanks }) => [line, ...blanks]));
  return [...found, ...lines.flatMap((line, at) => (isPartOfDay(line) && !taken.has(at) ? [wholeLine(line, at)] : []))];
}

/** 日　　期: the two signs of the label, as wide as labels of more. */
const endsSpreadLabel = (line: TextLine, before: TextLine | undefined) =>
  line.text.trim() === "期" && before?.text.trim() === "日" && isBeside(before.box, line.box);

/** 2026.0., 202605-18: what an engine has read of a day that a stamp or a pen has set alone, of which it has lost signs. */
const isPartOfDay = ({ text, confidence }: TextLine) => confidence < SURE && PART_OF_DAY.test(text.trim()) && readDates(folded(text)).length === 0;
const PART_OF_DAY = /^20\d{2}[\d\s./年月-]{0,7}$/u;
const SURE = 0.95;
const wholeLine = ({ box }: TextLine, line: number): DayByPen => ({ line, label: 0, box, blanks: [], marks: [], isCell: false });

function behindLabel(at: number, lines: readonly TextLine[], marks: readonly TextBox[]): DayByPen | undefined {
  const line = lines[at];
  const label = line && (labelOf(line, lines[at - 1]) ?? labelUnderPen(line, marks) ?? labelAtPen(line, marks));
  if (!line || label === undefined) return undefined;
  const blanks = blanksBehind(at, lines);
  const right = line.box.left + partBox(line.box, line.text, { from: 0, to: label }).width;
  const pieces = blanks.flatMap((index) => lines[index]?.box ?? []);
  const printed = PRINTED.test(line.text.slice(label)) || pieces.length > 0;
  const end = Math.max(...[line, ...pieces.map((box) => ({ box }))].map(({ box }) => box.left + box.width));
  const next = nextBeside(line.box, lines, [at, ...blanks]);
  const isBehind = (mark: TextBox) => mark.left > right - 6 || startsInBox(mark, line.box, right) || endsBox(mark, line);
  const own = marks.filter(
    (mark) => isOn(line.box, mark) && isBehind(mark) && mark.left < Math.min(Math.max(end, right) + FAR, next) && !isOfOther(mark, line, lines),
  );
  if (own.length === 0) return undefined;
  const ink = inRow(around(own), line.box);
  const box = printed ? around([ink, { ...line.box, left: right, width: end - right }]) : ink;
  return { line: at, label, box, blanks, marks: own, isCell: false };
}

/** The box of a label may reach into the pen behind it, up to the half of both. */
const startsInBox = (mark: TextBox, { left }: TextBox, right: number) => mark.left > (left + right) / 2 && mark.left + mark.width / 2 > right;

/** The box of a label of Chinese signs may reach to the end of the pen, so that it is far wider than its signs. */
const endsBox = (mark: TextBox, { text, box: { left, width } }: TextLine) =>
  /^\p{Script=Han}+\s*[:：]\s*$/u.test(text) && mark.left > left + width * LABEL_PART && mark.left + mark.width > left + width - 6;
const LABEL_PART = 0.3;

/** Whether ink stands behind print of a row above or below, which is nearer to it: a name above a day. */
function isOfOther(mark: TextBox, label: TextLine, lines: readonly TextLine[]): boolean {
  const middle = ({ top, height }: TextBox) => top + height / 2;
  const far = ({ box }: TextLine) => Math.abs(middle(box) - middle(mark));
  const isInFront = ({ text, box }: TextLine) => text.trim() !== "" && Math.abs(box.left - label.box.left) < ALIGNED && box.left < mark.left - ALIGNED;
  return lines.some((line) => line !== label && isInFront(line) && far(line) * NEARER < far(label));
}
/** In points: labels below each other begin so; so many times nearer it must be. */
const [ALIGNED, NEARER] = [12, 3];

/** The part of the ink near the line that it is written behind: a name above it may touch the day. */
function inRow(ink: TextBox, { top, height }: TextBox): TextBox {
  if (ink.height < height * TALL) return ink;
  const [from, to] = [Math.max(ink.top, top - height * ROOM), Math.min(ink.top + ink.height, top + height * (1 + ROOM))];
  return { ...ink, top: from, height: to - from };
}
const [TALL, ROOM] = [2.2, 0.8];

/** What stands below the line on which a day is written: (Ort, Datum). */
const CAPTION = new RegExp(
  `^[(（]?\\s*(?:(?:ort|place|lieu|lugar|luogo|local|plaats|paikka|sted|miejscowosc|misto|hely|地点)\\s*(?:[,/&、]|(?<= )(?:und|and|et|y|e|en|ja|och|og|i|a|es))\\s*)?${CAPTION_DATE}\\s*[)）]?$`,
  "u",
);

/** Ink above a caption, with no print on it but the line it stands on. */
function aboveCaption(at: number, lines: readonly TextLine[], marks: readonly TextBox[]): DayByPen | undefined {
  const { box, text } = lines[at] ?? {};
  if (!box || text === undefined || !CAPTION.test(folded(text).trim())) return undefined;
  const high = Math.max(box.height, 7);
  const isAbove = (mark: TextBox) =>
    mark.height < high * HIGHEST &&
    mark.top < box.top &&
    Math.abs(box.top - mark.top - mark.height) < high * ABOVE &&
    mark.left < box.left + box.width + FAR &&
    mark.left + mark.width > box.left - high;
  const isPrinted = (mark: TextBox) =>
    lines.some(({ box: { left, top, width, height }, text: print }) => {
      const [middle, overlap] = [top + height / 2, Math.min(left + width, mark.left + mark.width) - Math.max(left, mark.left)];
      return !BLANK.test(folded(print)) && middle > mark.top && middle < mark.top + mark.height && overlap > 0;
    });
  const own = marks.filter((mark) => isAbove(mark) && !isPrinted(mark));
  return own.length === 0 ? undefined : { line: at, label: text.length, box: around(own), blanks: [], marks: own, isCell: false };
}

/** How many characters of a line are the label of a day behind which nothing but blanks is printed. */
function labelOf({ text, box }: TextLine, before: TextLine | undefined): number | undefined {
  const own = folded(text);
  const colon = own.lastIndexOf(":");
  if (colon >= 0 && BLANK.test(own.slice(colon + 1))) {
    const label = own.slice(0, colon + 1);
    // 日　　期: is set so wide that it is two lines
    const isSpaced = /^期\s*:$/u.test(label) && before?.text.trim() === "日" && isBeside(before.box, box);
    const last = label.slice(Math.max(0, label.lastIndexOf(":", colon - 1)));
    return isSpaced || endsInLabel(last) ? colon + 1 : undefined;
  }
  if (PLACE_BEFORE_DAY.test(own.trim())) return own.trimEnd().length;
  if (CHINESE_LABEL.test(own.trim()) && !DATE_CELL.test(own.trim())) return own.trimEnd().length;
  // what an engine makes of the beginning of a stroke
  const words = own.replace(/[\s;.,|]+$/u, "");
  return words.length <= LONGEST && BEFORE_DAY.test(words) ? words.length : undefined;
}

/** What an engine has read of a day by pen behind its label is no longer. */
const SCRAP = 8;

/** A label behind which an engine has read a little of the pen that lies there, and no day. */
function labelUnderPen({ text, box }: TextLine, marks: readonly TextBox[]): number | undefined {
  const own = folded(text);
  const label = own.lastIndexOf(":") + 1;
  if (label === 0 || own.slice(label).trim().length > SCRAP || readDates(own).length > 0 || !endsInLabel(own.slice(0, label))) return undefined;
  const scrap = partBox(box, text, { from: label, to: text.length });
  const isWritten = marks.some((mark) => isOn(box, mark) && mark.left < scrap.left + scrap.width / 2 && mark.left + mark.width > scrap.left + scrap.width - 3);
  return isWritten ? label : undefined;
}

/** 日期Date, whose box reaches to where a pen has begun behind it, of which an engine has lost the colon: no cell, which would end before the next. */
const labelAtPen = ({ text, box }: TextLine, marks: readonly TextBox[]): number | undefined =>
  DATE_CELL.test(folded(text).trim()) &&
  marks.some((mark) => isOn(box, mark) && mark.left < box.left + box.width && startsInBox(mark, box, box.left + box.width))
    ? text.trimEnd().length
    : undefined;

/** Whether the label of a day is the last of the words before a colon: Place and date: is, Date of birth: is none. */
function endsInLabel(label: string): boolean {
  const match = [...label.matchAll(new RegExp(DATE_LABEL, "gu"))].at(-1);
  return match !== undefined && match.index + match[0].length === label.length;
}

/** Lines behind a label in its row that bear nothing but 年, 月, 日 or a slash. */
function blanksBehind(at: number, lines: readonly TextLine[]): readonly number[] {
  const found: number[] = [];
  const { box } = lines[at] ?? {};
  for (let index = at + 1; box && index < lines.length; index++) {
    const line = lines[index];
    if (!line || !isBeside(box, line.box) || line.text.trim() === "" || !BLANK.test(folded(line.text))) break;
    found.push(index);
  }
  return found;
}

/** The ink of each cell of a row, as a day each, with what was read of it as of a name, and 年 月 日 printed for it. */
function cellsBehind(at: number, lines: readonly TextLine[], marks: readonly TextBox[]): readonly DayByPen[] {
  const { box, text } = lines[at] ?? {};
  if (!box || text === undefined) return [];
  const own = marks.filter((mark) => isOn(box, mark) && mark.left > box.left + box.width);
  const beside = lines.flatMap((line, index) => (index !== at && isBeside(box, line.box) ? [{ ...line, index }] : []));
  const isOfPen = (line: TextLine) => BLANK.test(folded(line.text)) || (line.confidence <= BY_PEN && own.some((mark) => isOver(mark, line.box)));
  if (!beside.every((line) => isOfPen(line) || OF_SEAL.test(line.text.trim()))) return [];
  return own
    .toSorted((one, other) => one.left - other.left)
    .map((mark) => {
      const under = beside.filter((line) => isOver(mark, line.box));
      const printed = under.filter(({ confidence }) => confidence > BY_PEN);
      const blanks = under.map(({ index }) => index);
      return { line: at, label: text.length, box: around([mark, ...printed.map((line) => line.box)]), blanks, marks: [mark], isCell: true };
    });
}

/** A sign of a seal that stands alone in the row. */
const OF_SEAL = /^(?![年月日])\p{Script=Han}$/u;

const isOver = (mark: TextBox, { left, width }: TextBox) => Math.min(left + width, mark.left + mark.width) - Math.max(left, mark.left) > 0;

/** Where the next print of a row begins, to the right of a line. */
function nextBeside(box: TextBox, lines: readonly TextLine[], own: readonly number[]): number {
  const lefts = lines.flatMap((line, index) => (!own.includes(index) && isBeside(box, line.box) ? [line.box.left] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...lefts.filter((left) => left > box.left + box.width));
}

const isBeside = (one: TextBox, other: TextBox) =>
  other.left >= one.left + one.width - 1 && Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top) > 0;

/** Whether ink lies on the line of a label, and is no larger than what is written on one. */
function isOn({ top, height }: TextBox, mark: TextBox): boolean {
  const high = Math.max(height, 7);
  const middle = mark.top + mark.height / 2;
  return mark.height < high * HIGHEST && middle > top - high * ASIDE && middle < top + height + high * ASIDE;
}

function around(boxes: readonly TextBox[]): TextBox {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
  return { left, top, width, height: Math.max(...boxes.map((box) => box.top + box.height)) - top };
}

/** A figure or letter of a day that was read with less is a guess. */
const LEAST = 0.5;
/** 15/5,2026: the second stroke or dot is like the first. */
const SLIP = /(?<!\d)(\d{1,2})([/.-])(\d{1,2}),(?=20\d\d(?!\d))/u;
/** In front of the day a place may stand, behind it no more than what the end of a stroke looks like. */
const PLACE = /^[\p{L}\s,.'’:：-]{0,30}$/u;
const STROKE = /^[^\d\p{Script=Han}]{0,2}$/u;

/** What was written as a day, in the words of the reading: two readings at least name the same, and more of them than any other. */
export function writtenDay(readings: readonly PenReading[]): string | undefined {
  const days = readings.flatMap((reading) => dayIn(reading) ?? []);
  const count = (date: string) => days.filter((day) => day.date === date).length;
  const [best] = days.toSorted((one, other) => count(other.date) - count(one.date));
  return best && count(best.date) >= 2 && days.every(({ date }) => date === best.date || count(date) < count(best.date)) ? best.text : undefined;
}

function dayIn({ text, sure }: PenReading): { readonly date: string; readonly text: string } | undefined {
  const own = folded(text).replace(SLIP, "$1$2$3$2");
  const [day, ...others] = readDates(own);
  if (!day || others.length > 0 || day.date !== day.last || !day.date.startsWith("20")) return undefined;
  if (!PLACE.test(own.slice(0, day.from)) || !STROKE.test(own.slice(day.to))) return undefined;
  return Math.min(...sure.slice(day.from, day.to)) < LEAST
    ? undefined
    : { date: day.date, text: (own === folded(text) ? text : own).slice(day.from, day.to).trim() };
}

/**
 * The page with the days that were read, each behind its label as if it were printed there, but to be confirmed; their ink is no signature.
 * @param days what was read of each place, as `writtenDay` gives it
 */
export function withDays(page: PageText, places: readonly DayByPen[], days: readonly (string | undefined)[]): PageText {
  const read = places.flatMap((place, index) => (days[index] === undefined ? [] : [{ place, day: days[index] }]));
  const gone = new Set(read.flatMap(({ place }) => place.blanks));
  const ink = read.flatMap(({ place }) => place.marks);
  const cellIn = ({ place: { line, box }, day }: (typeof read)[number]) => page.lines.slice(line, line + 1).map((label) => cellOf(label, box, day));
  const lines = page.lines.flatMap((line, index) => {
    const cells = read.filter(({ place }) => place.isCell && (place.blanks[0] ?? place.line) === index).flatMap(cellIn);
    if (gone.has(index)) return cells;
    const own = read.filter(({ place }) => place.line === index && !place.isCell);
    return [own.reduce((all, { place, day }) => filledIn(all, place, day), line), ...cells];
  });
  return { ...page, lines, ...(page.inkMarks && { inkMarks: page.inkMarks.filter((mark) => !ink.includes(mark)) }) };
}

function filledIn({ text, box, confidence }: TextLine, { label, box: written }: DayByPen, day: string): TextLine {
  const width = Math.max(box.width, written.left + written.width - box.left);
  return { text: `${text.slice(0, label).trimEnd()} ${day}`.trim(), box: { ...box, width }, confidence: Math.min(confidence, FILLED_IN) };
}

/** As high as the print of its row. */
const cellOf = ({ box, confidence }: TextLine, { left, width }: TextBox, day: string): TextLine => ({
  text: day,
  box: { ...box, left, width },
  confidence: Math.min(confidence, FILLED_IN),
});
