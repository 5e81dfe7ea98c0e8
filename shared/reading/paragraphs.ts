import type { BodyLine } from "./body-lines.ts";
import { readDates } from "./dates.ts";
import { readDurations } from "./durations.ts";
import { folded } from "./folded.ts";
import { clauseNumber, startsWithNumber } from "./numbering.ts";
import { isBelowGap, pitchesOfScans } from "./scan-pitch.ts";
import { END, isOtherScript } from "./script-changes.ts";
import { mainScript } from "./scripts.ts";
import { CODE_LINE, DATE_WORDS, LABEL_LINE, TITLE_OF_FORM } from "./vocabulary/label-words.ts";

/** Lines that belong together, as one text. `folded` has the same places as `text`. */
export type Paragraph = {
  readonly text: string;
  readonly folded: string;
  readonly lines: readonly { readonly line: BodyLine; readonly from: number }[];
  /** of a cell of a table: what stands at the head of its column and at the beginning of its row */
  readonly columnHead: string;
  readonly rowHead: string;
  readonly isCell: boolean;
  /** the paragraph's row has several cells: texts side by side */
  readonly isBeside: boolean;
};

/** Where a paragraph begins. */
export const pageOf = (paragraph: Paragraph | undefined): number | undefined => paragraph?.lines[0]?.line.page;
export const rowOf = (paragraph: Paragraph | undefined): number | undefined => paragraph?.lines[0]?.line.row;

/** Joins lines to paragraphs: by where a line ends and where the next begins. Texts in cells stay apart. */
export function paragraphsOf(lines: readonly BodyLine[]): readonly Paragraph[] {
  const tables = tableHeads(lines);
  const rights = columnRights(lines);
  const pitches = pitchesOfScans(lines);
  const groups: BodyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !isBelowGap(last, line, pitches) && continues(last, line, rights)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const first = group[0];
    const { text, places } = joined(group);
    const table = first ? tables.get(first.row) : undefined;
    const own = folded(text);
    return {
      text,
      folded: own,
      lines: places,
      isCell: table !== undefined,
      isBeside: (first?.cells ?? 1) > 1,
      columnHead: (first && table?.heads[first.cell]) ?? "",
      rowHead: first && table && first.cell > 0 ? (first.cell > 1 ? table.label : table.rowHead) : "",
    };
  });
}

/** `label`: the second cell where the first is a number alone: | 7 | University's tasks | … |. */
type TableRow = { readonly heads: readonly string[]; readonly rowHead: string; readonly label: string };
const NUMBER_ALONE = /^(?:item|no\.?|nr\.?|pos\.?)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-h]|[a-z][.-]?\d{1,2}|\d{1,2}\.\d{1,2})[.)、]?$/u;

/** Rows of three or more cells, or several rows of two with a short first cell in the same script, are a table. */
function tableHeads(lines: readonly BodyLine[]): ReadonlyMap<number, TableRow> {
  const rows = new Map<number, string[]>();
  // a cell that breaks over lines leaves out numbers of rows: those that follow each other are counted
  const order = new Map([...new Set(lines.map(({ row }) => row))].map((row, index) => [row, index]));
  for (const { row, cell, text, cells } of lines) {
    if (cells < 2) continue;
    const texts = rows.get(row) ?? [];
    texts[cell] = `${texts[cell] ?? ""} ${text}`.trim();
    rows.set(row, texts);
  }
  const found = new Map<number, TableRow>();
  const labelled = labelledRows(rows, order);
  let heads: readonly string[] = [];
  let before = -9;
  for (const [row, texts] of rows) {
    const at = order.get(row) ?? 0;
    if (at > before + 1 || (heads.length !== texts.length && texts.length < 3)) heads = texts.length > 2 ? texts.map(folded) : [];
    before = at;
    const isTable = texts.length > 2 || (heads.length === 0 && (isLabelled(texts) || labelled.has(row)));
    const [rowHead, second] = [folded(texts[0] ?? ""), folded(texts[1] ?? "")];
    const label = texts.length > 2 && NUMBER_ALONE.test(rowHead.trim()) ? second : rowHead;
    if (isTable) found.set(row, { heads: heads.length === texts.length || heads.length > 2 ? heads : [], rowHead, label });
  }
  return found;
}

const LONGEST_LABEL = 40;

/** Rows of two cells one below the other, most of which have a short label in front: all of them have. */
function labelledRows(rows: ReadonlyMap<number, readonly string[]>, order: ReadonlyMap<number, number>): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const [row, texts] of rows) {
    if (texts.length !== 2) continue;
    const run = runs.at(-1);
    if (run && order.get(run.at(-1) ?? -1) === (order.get(row) ?? 0) - 1) run.push(row);
    else runs.push([row]);
  }
  const cells = (row: number) => rows.get(row) ?? [];
  const length = (run: readonly number[], cell: number) => run.reduce((sum, row) => sum + (cells(row)[cell] ?? "").length, 0);
  // a summary: labels without a colon, none twice, and far more behind them, though some values are short
  const isSummary = (run: readonly number[]) =>
    run.length > 5 &&
    run.filter((row) => isLabelled(cells(row))).length * 4 >= run.length &&
    length(run, 1) > length(run, 0) * 1.4 &&
    new Set(run.map((row) => cells(row)[0])).size === run.length &&
    run.every((row) => !/[:：]/u.test(cells(row)[0] ?? ""));
  const isTable = (run: readonly number[]) =>
    (run.length > 3 || (run.length > 2 && run.filter((row) => bearsTime(cells(row))).length > 1)) &&
    (run.filter((row) => isLabelled(cells(row)) || bearsTime(cells(row))).length * 2 > run.length || isSummary(run)) &&
    run.every((row) => (cells(row)[0] ?? "").length < LONGEST_LABEL && mainScript(cells(row)[0] ?? "") !== "none");
  return new Set(runs.filter(isTable).flat());
}

const isLabelled = ([head = "", body = ""]: readonly string[]) =>
  (head.length < 24 && body.length > head.length * 2 && mainScript(head) === mainScript(body)) ||
  (head.length < LONGEST_COUNTED && COUNTED.test(folded(head)) && !COUNTED.test(folded(body)));
/** “End of the Agreement” in front of a day alone, 执行期限 in front of 三年. */
function bearsTime([head = "", body = ""]: readonly string[]): boolean {
  const [time, ...others] = [...readDates(folded(body)), ...readDurations(folded(body))];
  return others.length === 0 && time?.from === 0 && time.to >= body.trim().length && head.length < LONGEST_LABEL && readDates(folded(head)).length === 0;
}

/** “Item 3 – Start Date” in front of its value; a column of numbered clauses beside an annex is longer. */
const LONGEST_COUNTED = 160;
const COUNTED = /^(?:item |nr\.? |no\.? )?\d{1,2}(?:\.|\)|\s[–-]|:)?\s+\p{Letter}/u;

/** The right edge of the text that begins at about the same place on a page. */
function columnRights(lines: readonly BodyLine[]): (line: BodyLine) => number {
  const key = (line: BodyLine) => `${line.page} ${line.cells > 1 ? `${line.cell}/${line.cells}` : "flow"}`;
  const rights = new Map<string, number>();
  for (const line of lines) rights.set(key(line), Math.max(rights.get(key(line)) ?? 0, line.box.left + line.box.width));
  return (line) => rights.get(key(line)) ?? 0;
}

/** “Grant Reference: EP/Z00412X/1”, 项目负责人：…: a short label, a colon, a value. */
export const isLabelLine = (text: string) => LABEL_LINE.test(text);

/** 某研究所　所长　卜鹤鸣: a unit, an office and who signs, a wide blank between them. */
const isRowOfSide = (text: string) => /^\p{Script=Han}{4,40}\u3000+\p{Script=Han}{2,10}\u3000+\S/u.test(text);
/** 某某大学（盖章）, above 签字人：… */
const SEALED = /[（(](?:盖\s?章|公章|签章|印章|单位公章)[)）]\s*$/u;
/** A first line is set in by two signs of its height. */
const WIDEST_INDENT = 3;

/** How much larger a title is printed; a line without letters that reach down is no larger than one with them. */
const LARGER = 1.42;
/** A line that stands in brackets, as some set a heading. */
export const IN_BRACKETS = /^[（(][^()（）]{2,56}[)）]$/u;

function continues(last: BodyLine, line: BodyLine, rightOf: (line: BodyLine) => number): boolean {
  if (last.cells !== line.cells || (line.cells > 1 && (last.row !== line.row || last.cell !== line.cell))) return false;
  const text = folded(line.text);
  if (last.page !== line.page) return line.cells === 1 && !END.test(last.text) && /^\p{Ll}/u.test(line.text) && !startsWithNumber(text);
  const height = Math.max(last.box.height, line.box.height);
  // a day on a line of its own, perhaps behind a place, and to whom a letter is written; “in the presence of” goes on from no Date: 21 May 2026
  const [day] = last.text.length < 40 ? readDates(folded(last.text)) : [];
  const isLabelled = LABEL_OF_DAY.test(folded(last.text).slice(0, day?.from).trim());
  const isDayAlone = isLabelled || ((day?.from === 0 || isPlaceAndDate(last.text.trim())) && !/^\p{Ll}/u.test(line.text));
  if (day && isDayAlone && day.to >= last.text.trim().length) return false;
  // a date to the right below a letterhead
  if (line.cells === 1 && line.box.left > last.box.left + 160) return false;
  if (areSetRight(last, line, rightOf(line))) return false;
  const gap = line.box.top - (last.box.top + last.box.height);
  // a column that goes on at the top of the page
  if (gap < -height) return !END.test(last.text) && !startsWithNumber(text);
  if (gap > height * 1.25) return false;
  // with its capitals: behind the end of a sentence “2 Aufgaben” begins a clause
  if (startsWithNumber(text, line.text) && END.test(last.text)) return false;
  // nor does a title in larger print
  if (last.confidence === 1 && last.box.height > line.box.height * LARGER && line.text.length > 24 && /\p{Ll}/u.test(last.text) && /^\p{Lu}/u.test(line.text))
    return false;
  // a title in capitals does not run on into prose, and a heading in capitals begins behind the end of a sentence
  if (isCapitals(last.text) && OPEN_IN_CAPITALS.test(last.text) && /^\p{Lu}{3}/u.test(line.text)) return true;
  // (“TUS”); the next party, where that fills its line
  if (DEFINED_IN_LIST.test(last.text) && /^\p{Lu}/u.test(line.text)) return false;
  // … INCLUDING MERCHANTABILITY OR FITNESS / FOR A PARTICULAR PURPOSE. To the extent …: a full line of a sentence in capitals that ends in the next
  const isFull = rightOf(last) - (last.box.left + last.box.width) < last.box.height * WIDEST_WORD && last.text.length > LONGEST_TITLE;
  if (isFull && isCapitals(last.text) && line.cells === 1 && !END.test(last.text) && ENDS_IN_CAPITALS.test(line.text)) return true;
  // but for a company's name that goes on: CENTRE CO., LTD., of 12 Willow Road
  const isProse = (!isCapitals(line.text) || startsWithNumber(text)) && /\p{Ll}{3}/u.test(line.text) && !ENDS_AS_COMPANY.test(line.text);
  if (isCapitals(last.text) && isProse && last.text.length > 12) return false;
  if (END.test(last.text) && isCapitals(line.text) && line.text.length < 60 && !isCapitals(last.text)) return false;
  if (isOtherScript(last.text, line.text) || [IS_REMARK, CODE_LINE].some((form) => form.test(last.text.trim()))) return false;
  // who signs, or the letters of a party, below a last sentence that fills its line
  if (line.cells === 1 && END.test(last.text) && NAME_ALONE.test(line.text.trim())) return false;
  // a title that reaches as far as the lines of a form below it: in the middle of the page, or by its last word
  const isBelowTitle = last.box.left > line.box.left + height * WIDEST_INDENT || TITLE_OF_FORM.test(last.text.trim());
  if (line.cells === 1 && isLabelLine(line.text) && isBelowTitle) return false;
  // forms: a label and its value in each line; “Article 3 :” begins a provision whatever the line before ends with
  if ([isLabelLine, isRowOfSide].some((is) => is(last.text) && is(line.text)) || (SEALED.test(last.text) && isLabelLine(line.text))) return false;
  if (END.test(last.text) && /^\d{1,2}\s+\p{Lu}\p{L}[\p{L} ,/&-]{2,56}$/u.test(line.text.trim())) return false;
  if (
    /^(?:Article|Artikel|Art[íi]culo|Articolo|Artigo|Art\.|§|Section|Clause|Cl[áa]usula|ARTICLE|ARTIKEL|ART[ÍI]CULO|ARTICOLO|ARTIGO|CL[ÁA]USULA|第\s?[\d一二三四五六七八九十]+\s?条)\s*\d*\s*[:：–-]\s*\p{Lu}/u.test(
      line.text,
    )
  )
    return false;
  // a numbered heading alone on its line, whatever stands above it: § 3 Beiträge, Tercera. Aportaciones
  if (isNumberedHeading(line, text) && rightOf(line) - (line.box.left + line.box.width) > rightOf(line) * ROOM_BESIDE) return false;
  // a heading that fills its line: 第一条合作内容
  if (/^第\s?[\d一二三四五六七八九十百]+\s?条\s*\p{Script=Han}{2,12}$/u.test(line.text.trim())) return false;
  // （研究の分担） above its article, or 签订时间：… below a sentence that fills its line
  if (END.test(last.text) && [IN_BRACKETS, DAY_OF_ALL].some((head) => head.test(line.text))) return false;
  // 甲方：… below the title, 乙方 alone behind an item of what the other does
  if (/^[甲乙丙丁]\s?方(?:\s?[:：]|\s*\/?\s*Party [A-D]\s*$)/u.test(line.text) || /[；;：:]\s*\n[甲乙丙丁]方\s*$/u.test(`${last.text}\n${line.text}`))
    return false;
  // 甲方代表（签字）：below the last sentence
  if (END.test(last.text) && /^[甲乙丙丁中外]\s?方[^。；，]{0,10}[(（:：]/u.test(line.text)) return false;
  // a provision with its heading in front: Duration: until …
  if (END.test(last.text) && (/^\p{Lu}\p{L}+(?: \p{L}+){0,3}: /u.test(line.text) || isPlaceAndDate(line.text))) return false;
  const em = mainScript(line.text) === "han" ? height : height * 0.55;
  if (line.cells === 1 && line.box.left > last.box.left + height * 1.2 && END.test(last.text)) return false;
  // the first word of the next line would still have found room: the line was ended on purpose
  const word = mainScript(line.text) === "han" ? 2 : Math.min(24, /^\S+/u.exec(line.text)?.[0].length ?? 1) + 1;
  const room = rightOf(line) - (last.box.left + last.box.width);
  // in a column of print: “III. Resources” and its first sentence
  if (startsWithNumber(folded(last.text)) && room >= (word + 1) * em && /^\p{Lu}/u.test(line.text)) return false;
  // “2 Purpose” without a stop, which leaves half of its column open
  const column = rightOf(line) - last.box.left;
  if (line.cells > 1 && column > NARROWEST_COLUMN && room > column / 2 && /^\p{Lu}/u.test(line.text) && isNumberedHeading(last, folded(last.text)))
    return false;
  return room < (word + 1) * em || (line.cells > 1 && !END.test(last.text) && !startsWithNumber(text));
}

/** Lines that end at the right edge, each begun where its length asks for, in the right half of the page: a block of signatures, a letterhead. */
function areSetRight(last: BodyLine, line: BodyLine, right: number): boolean {
  const ends = [last, line].map(({ box }) => box.left + box.width);
  const [from, other] = [last.box.left, line.box.left];
  return line.cells === 1 && ends.every((end) => Math.abs(end - right) < 3) && Math.abs(from - other) > 4 && Math.min(from, other) > right * RIGHT_HALF;
}
const RIGHT_HALF = 0.4;

/** “3. Ресурсы”, “Art. 3 Risorse”: a number and a few words with a capital, no end of a sentence; “§ 3 Absatz 2” goes on with what stands before. */
function isNumberedHeading({ text }: BodyLine, own: string): boolean {
  const number = clauseNumber(own, text);
  if (number === undefined || number.rank > 5) return false;
  const rest = text.slice(number.length).trim();
  if (/^(?:\p{Script=Han}|[（(]\p{Script=Han}+[）)]$)/u.test(rest)) return rest.length <= MOST_HAN && !/[。；，：]$/u.test(rest);
  return (
    /^\p{Lu}/u.test(rest) && rest.split(/\s+/u).length <= MOST_HEADING_WORDS && !/[.,;:]$/u.test(rest) && !/^(?:Abs|Satz|Nr|Nummer|Ziff|Buchst|S\.)/u.test(rest)
  );
}
const [MOST_HEADING_WORDS, MOST_HAN] = [7, 12];
/** Columns of print, in points: a cell of a table is narrower. */
const NARROWEST_COLUMN = 180;
/** A heading leaves so much of the line's width open. */
const ROOM_BESIDE = 0.2;

const NAME_ALONE = /^(?:(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{Lu}\d&-]{1,11})$/u;
/** [Signature page to the Cooperation Agreement], （签字页 / Página de assinaturas） stand above what they are about. */
const IS_REMARK = /^[[【〔][^[\]【】〔〕]{2,90}[\]】〕]$|^[(（]?(?:签[署字名章]|盖章)页(?:\s*\/?\s*\p{Script=Latin}[\p{Script=Latin}’' ]{3,40})?[)）]?$/iu;
const LABEL_OF_DAY = new RegExp(`^(?:${DATE_WORDS})\\s*:$`, "u");
const DAY_OF_ALL = /^(?:(?:签[订署约]|订立)(?:时间|日期|地点)|日期|时间)\s*[:：]/u;
/** A name in capitals that its next line goes on with: (1) THE CHANCELLOR AND SCHOLARS OF THE UNIVERSITY OF */
const OPEN_IN_CAPITALS = /(?:(?<!\p{L})(?:OF|THE|AND|FOR|DE|DU|DES|DEL|DELLA|DI|DA|DO|FÜR|UND|ET|VAN|VOOR)|&)\s*$/u;
/** The last words of a company's name in capitals, and what is said of it. */
const ENDS_AS_COMPANY = /^(?:[\p{Lu}&.'’()-]+\s+){0,4}(?:CO\.?,?\s*)?(?:LTD|LIMITED|INC|LLC|GMBH|CORPORATION|COMPANY|K\.?K|S\.?A)\.?,\s+\p{Ll}/u;
/** What a party of a list is called, and the next one behind it. */
const DEFINED_IN_LIST = /[(（][“"„«][^()（）]{2,30}[”"“»][)）]\s*[;；](?:\s*(?:and|und|et|y|e))?\s*$/u;
/** The end of a sentence in capitals, and prose behind it. */
const ENDS_IN_CAPITALS = /^\p{Lu}+(?:[ ,'’/&-]+\p{Lu}+){1,12}\.\s+\p{Lu}\p{Ll}/u;
/** A line is full where no word of so many times its height finds room; shorter ones may be titles. */
const [WIDEST_WORD, LONGEST_TITLE] = [9, 56];

const isCapitals = (text: string) => !/\p{Ll}/u.test(text) && /\p{Lu}{5}/u.test(text);

/** “Antofagasta, 3 de noviembre de 2026.”: where and when all sign. */
const isPlaceAndDate = (text: string) =>
  /^\p{Lu}[\p{L} .'-]{2,30}, .{6,44}$/u.test(text) && readDates(folded(text)).some(({ to }) => to >= text.trimEnd().length - 1);

export function joined(group: readonly BodyLine[]): { readonly text: string; readonly places: readonly { readonly line: BodyLine; readonly from: number }[] } {
  let text = "";
  const places: { line: BodyLine; from: number }[] = [];
  for (const line of group) {
    const own = line.text.trim();
    // a double name that breaks behind its hyphen: Delacroix-/Yuen
    const isDouble = /\p{Lu}\p{Ll}+-$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(own);
    if (/[a-z]-$/u.test(text) && /^\p{Ll}/u.test(own)) text = text.slice(0, -1);
    else if (
      text !== "" &&
      !isDouble &&
      !(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(text) && /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\d]/u.test(own))
    )
      text += " ";
    places.push({ line, from: text.length });
    text += own;
  }
  return { text, places };
}

/** The line that a place of the paragraph stands on. */
export function lineAt({ lines }: Paragraph, at: number): BodyLine | undefined {
  return lines.findLast(({ from }) => from <= at)?.line ?? lines[0]?.line;
}

/** The lines that a stretch of the paragraph runs through. */
export function linesBetween({ lines }: Pick<Paragraph, "lines">, from: number, to: number): readonly BodyLine[] {
  return lines.filter((one, index) => one.from < to && (lines[index + 1]?.from ?? Number.POSITIVE_INFINITY) > from).map(({ line }) => line);
}
