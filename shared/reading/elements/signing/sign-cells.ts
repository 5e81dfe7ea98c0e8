import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { withNameOfParty } from "../../misread-names.ts";
import { clauseNumber } from "../../numbering.ts";
import { type Paragraph, pageOf, rowOf } from "../../paragraphs.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { DATE_LABEL, FOR_SIDE, LEAD_ALONE, NAME_LABEL, NO_NAME, PARTY_LABEL, SIGN_LABEL, WITNESS } from "../../vocabulary/signing-words.ts";
import { SLACK } from "./sign-columns.ts";
import { isRecordSentence } from "./sign-events.ts";
import type { SignBlock, SignLine, SignSide } from "./sign-line.ts";
import { spreadName } from "./sign-lines.ts";
import { isPersonLine, sideUnit } from "./sign-names.ts";
import { contactsIn } from "./sign-notices.ts";
import { valuesJoined, withBracketsWhole } from "./sign-rows.ts";
import { signTable } from "./sign-tables.ts";
import { headOf, isHead } from "./table-heads.ts";

/**
 * The cells of tables in which all sign: which they are (`cellsOfTables`), their lines (`linesIn`), those of forms in which units give opinions
 * (`opinionRows`, 承担单位意见 above 负责人签字), and those of a table on the cover (`tableInFront`, 签约方 | 签约代表 | 职务 | 签字 and a row for each side).
 */

/** The lines of a paragraph; a name or a date that a narrow cell breaks over several is one. */
export function linesIn({ text, folded: own, lines, isBeside }: Paragraph, parties: readonly Party[]): readonly SignLine[] {
  const all = lines.map(({ line }) => withNameOfParty(line, parties));
  const [first, last] = [all[0], all.at(-1)];
  if (!isBeside || !first || !last || all.length < 2 || all.length > 5 || text.length > 48) return all;
  // “Date of signature: 6th”, and “October 2026” below it
  const hasDay = all.some((line) => readDates(folded(line.text)).some(({ date, last: to }) => date === to));
  const box = { ...first.box, width: Math.max(...all.map((line) => line.box.width)), height: last.box.top + last.box.height - first.box.top };
  const whole = { ...first, text, box, of: all };
  // “Vice President, Carbon”, and “Neutral Solutions” below it: what it is the office of looks like a name
  if (!hasDay && OFFICE_BROKEN.test(first.text.trim()) && NO_NAME.test(folded(first.text))) return [whole];
  if (hasDay || all.some((line) => isPersonLine(line, parties))) return all;
  const [date, ...others] = readDates(own);
  return isPersonLine(whole, parties) || (date !== undefined && others.length === 0) ? [whole] : all;
}

/** An office and the beginning of what it is the office of. */
const OFFICE_BROKEN = /^(?:\p{Lu}\p{L}+[ -]?(?:\p{Lu}\p{L}+)?),\s+(?:of |for )?\p{L}[\p{L} &-]*$/u;

/**
 * The cells of tables in which all sign, and those of other tables: of eight cells and more, or of four of which none bears anything of signing.
 * In the first: labels of signing, or a row of people and one of dates. With the others: addresses for notices, wherever they stand.
 */
export function cellsOfTables(
  paragraphs: readonly Paragraph[],
  parties: readonly Party[],
): { readonly signing: ReadonlySet<Paragraph>; readonly others: ReadonlySet<Paragraph>; readonly aside: ReadonlySet<Paragraph> } {
  const tables: Paragraph[][] = [];
  const whole: Paragraph[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    // a row of a table may be empty but for its head, or but for two cells; 附件一　团队名单 right below it is none
    const isAnnex = clauseNumber(paragraph.folded, paragraph.text)?.isAnnex === true;
    const goesOn = !isAnnex && whole.at(-1)?.at(-1) === paragraphs[index - 1] && (paragraph.isBeside || isHead(paragraph.folded.trim()));
    if (goesOn) whole.at(-1)?.push(paragraph);
    else if (paragraph.isCell) whole.push([paragraph]);
    if (!paragraph.isCell) continue;
    // a second person in the first column stands alone in a row
    const [above, last] = [paragraphs[index - 1], paragraphs[index - 2]];
    const isBelowPerson = above !== undefined && !above.isCell && last?.isCell === true && linesIn(above, parties).every((line) => isPersonLine(line, parties));
    // a row whose cells bear nothing but the pen, whose columns go on below it
    const isBelowPens =
      above !== undefined &&
      !above.isCell &&
      last?.isCell === true &&
      SIGN_LABEL.test(above.folded) &&
      above.text.length < LONGEST_LABEL &&
      areInColumns(rowOfCell(paragraphs, index - 2), rowOfCell(paragraphs, index));
    if (above?.isCell || isBelowPerson || isBelowPens) tables.at(-1)?.push(paragraph);
    else tables.push([paragraph]);
  }
  const forms = new Set(tables.flatMap((table) => formAbove(table, parties)));
  const rest = tables.map((table) => table.filter((cell) => !forms.has(cell)));
  const [signing, others] = [
    rest.filter((table) => isSigningTable(table, parties)),
    rest.filter((table) => !isSigningTable(table, parties) && (table.length >= 8 || (table.length >= 4 && !table.some((cell) => isOfSigning(cell, parties))))),
  ];
  const bySides = whole
    .map((table) => table.filter((cell) => !forms.has(cell)))
    .filter((table) => signTable(table.flatMap((cell) => linesIn(cell, parties))) !== undefined)
    .flat();
  const opinions = opinionRows(paragraphs);
  const spread = tables.flatMap(rowsIn).filter((row) => spreadName(row.flatMap((cell) => linesIn(cell, parties))) !== undefined);
  const filled = tables
    .flatMap(rowsIn)
    .filter((row) => row.length > 2 && valuesJoined(withBracketsWhole(row.flatMap((cell) => linesIn(cell, parties))), parties) !== undefined);
  // the head of a side at the foot of a column of print, who signs at the top of the next
  const heads = tables.flatMap((table) => {
    const last = table.at(-1);
    const next = last && paragraphs[paragraphs.indexOf(last) + 1];
    if (!next || !(NAME_LABEL.test(next.folded) || linesIn(next, parties).some((line) => isPersonLine(line, parties)))) return [];
    const beginsSideOf = (cell: Paragraph) =>
      FOR_SIDE.test(cell.folded) || /^(?:per|by)\s*:\s*$/u.test(cell.folded) || sideUnit(cell.text, parties) !== undefined;
    return table.slice(table.findLastIndex((cell) => !beginsSideOf(cell)) + 1);
  });
  // one record alone is proof of a signature that stands above it, unless only the unit does
  const told = paragraphs.filter(({ text }, at) => isRecordSentence(text) && !FOR_SIDE.test(paragraphs[at - 1]?.folded ?? ""));
  const ofSigning = new Set([...signing.flat(), ...bySides, ...opinions.signing, ...spread.flat(), ...filled.flat(), ...heads]);
  return {
    signing: ofSigning,
    others: new Set([...[...others.flat(), ...forms].filter((cell) => !ofSigning.has(cell)), ...contactsIn(paragraphs), ...(told.length === 1 ? told : [])]),
    aside: opinions.aside,
  };
}

/** The cells of a row in which one stands. */
const rowOfCell = (paragraphs: readonly Paragraph[], index: number) =>
  paragraphs
    .slice(Math.max(0, index - MOST_CELLS), index + MOST_CELLS)
    .filter((one) => one.isCell && pageOf(one) === pageOf(paragraphs[index]) && rowOf(one) === rowOf(paragraphs[index]));
const MOST_CELLS = 8;
/** Whether a cell behind the first of a row begins where one of another row does. */
function areInColumns(row: readonly Paragraph[], below: readonly Paragraph[]): boolean {
  const leftsOf = (cells: readonly Paragraph[]) => cells.map(({ lines: [first] }) => first?.line.box.left ?? 0);
  const [, ...lefts] = leftsOf(row);
  return leftsOf(below).some((left) => lefts.some((other) => Math.abs(left - other) < SLACK));
}

/** A label alone: 签字, Signature of the representative. */
const LONGEST_LABEL = 32;

/** A label of signing, a side or a day: a list of members among the clauses bears none. */
export const tellsOfSigning = ({ folded: own }: Paragraph) =>
  [SIGN_LABEL, NAME_LABEL, DATE_LABEL, FOR_SIDE, PARTY_LABEL].some((label) => label.test(own)) || readDates(own).length > 0;

/** A label of signing, a side, a person or a day: no such thing stands in a small table of tasks. */
const isOfSigning = (cell: Paragraph, parties: readonly Party[]) =>
  tellsOfSigning(cell) || unitsIn(cell.text).length > 0 || linesIn(cell, parties).some((line) => isPersonLine(line, parties));

/** 主要研究者 | 涂沐春 2026年5月11日: a cell in the row of who leads the work. */
export function isBesideLead(paragraphs: readonly Paragraph[], index: number): boolean {
  const lineOf = (one: Paragraph | undefined) => one?.lines[0]?.line;
  const own = lineOf(paragraphs[index]);
  const row = paragraphs.slice(Math.max(0, index - 2), index + 1).filter((one) => lineOf(one)?.row === own?.row && lineOf(one)?.page === own?.page);
  return row.some((one) => LEAD_ALONE.test(one.folded.trim()));
}

function rowsIn(cells: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const rows = new Map<number, Paragraph[]>();
  for (const cell of cells) {
    const row = cell.lines[0]?.line.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows.values()];
}

/** 管辖 | 上海仲裁委员会, the last of the rows of a form in two columns, above 姓名 | 舒砚秋 | 黎文俊 and what else stands below a head for each side. */
function formAbove(cells: readonly Paragraph[], parties: readonly Party[]): readonly Paragraph[] {
  const rows = rowsIn(cells);
  const leftOf = (row: readonly Paragraph[] | undefined) => row?.[0]?.lines[0]?.line.box.left ?? 0;
  const tells = ([head]: readonly Paragraph[]) =>
    head !== undefined && [SIGN_LABEL, NAME_LABEL, DATE_LABEL, FOR_SIDE, PARTY_LABEL].some((label) => label.test(head.folded));
  const ends = rows.flatMap(({ length }, at) => {
    const before = rows[at - 1];
    if (length < 3 || before === undefined || before.length > 2) return [];
    return [leftOf(before) > leftOf(rows[0]) + SLACK ? at - 1 : at];
  });
  const end = ends.findLast((at) => at > 1 && !rows.slice(0, at).some(tells) && isSigningTable(rows.slice(at).flat(), parties));
  return end === undefined ? [] : rows.slice(0, end).flat();
}

function isSigningTable(cells: readonly Paragraph[], parties: readonly Party[]): boolean {
  const rows = rowsIn(cells);
  const hasRow = (fits: (cell: Paragraph) => boolean) => rows.some((row) => row.filter(fits).length > 1);
  const isPerson = (cell: Paragraph) => linesIn(cell, parties).some((line) => isPersonLine(line, parties));
  return (
    hasRow(({ folded: own }) => SIGN_LABEL.test(own) || NAME_LABEL.test(own) || DATE_LABEL.test(own)) ||
    (hasRow(isPerson) &&
      (hasRow(({ folded: own }) => readDates(own).length === 1) || rows.some(([head]) => head !== undefined && SIGNERS.test(head.folded)))) ||
    // TUS | BRR above who signs for each, and perhaps the offices
    (hasRow(isPerson) && rows.every(({ length }) => length === rows[0]?.length) && areParties(rows[0] ?? [], parties)) ||
    areLabelledRows(rows, isPerson) ||
    (hasRow(({ text }) => sideUnit(text, parties) !== undefined) &&
      hasRow((cell) => /^(?:by|per)\s*:/u.test(cell.folded) && linesIn(cell, parties).some((line) => isPersonLine(line, parties))))
  );
}

/** Name | Anna Berg, Position | Rector, Date | 19 June 2026: the table of one side, its labels in the first of two columns. */
function areLabelledRows(rows: readonly (readonly Paragraph[])[], isPerson: (cell: Paragraph) => boolean): boolean {
  const headOfRow = ([head, value]: readonly Paragraph[], fits: (cell: Paragraph) => boolean) =>
    head?.lines[0] && value && fits(value) ? headOf(head.lines[0].line) : undefined;
  return (
    rows.every(({ length, 0: head }) => length === 2 && head !== undefined && (isHead(head.folded.trim()) || WITNESS.test(head.folded.trim()))) &&
    rows.some((row) => headOfRow(row, isPerson) === "name") &&
    rows.some((row) => headOfRow(row, ({ folded: own }) => readDates(own).length === 1) === "date")
  );
}

/** Whether each cell of a row is what another of the parties is called, and nothing else. */
function areParties(row: readonly Paragraph[], parties: readonly Party[]): boolean {
  const called = row.map(({ folded: own }) => parties.find((party) => callNames(party).includes(own.trim()))?.name);
  return row.length > 1 && !called.includes(undefined) && new Set(called).size === row.length;
}

/** 法定代表人/委托代理人: at the head of a row of those who sign. */
const SIGNERS = /^(?:(?:法定|授权|签约)代表人?|委托代理人|签[字署约]人|授权签[字署]人)(?:\s*[/或]\s*(?:(?:法定|授权)代表人?|(?:委托)?代理人))?\s*[:：]?$/u;

/** 承担单位意见, 合作单位审核意见: at the head of a row of a form in which a unit says that it agrees. */
const OPINION =
  /^(?:承担|合作|参与|参加|牵头|申报|申请|依托|协作)(?:单位|方)(?:审[核查批])?意见\s*[:：]?$|^[甲乙丙中外]方(?:单位)?(?:审[核查批])?意见\s*[:：]?$/u;
/** The same of somebody above them: 上级主管部门意见, 专家组意见. */
const OTHER_OPINION = /意见\s*[:：]?$/u;
/** 负责人签字, 法定代表人签章, 日期: the rows below an opinion in which it is signed. */
const SIGNED_BELOW =
  /^(?:(?:单位|法定)?(?:负责人|代表人?|授权代表|法人(?:代表)?)\s*[(（]?签\s*[字名章][)）]?|签\s*[字名章]|盖\s*章|(?:签[署字]|盖章)?日\s*期)\s*[:：]?$/u;

/**
 * The rows of a form in which units give their opinions and those in charge sign below: `signing` holds who gives it and who signs, `aside` what is
 * said, and the rows of those above them, who are no side. Nothing where fewer than two units sign so.
 */
function opinionRows(paragraphs: readonly Paragraph[]): { readonly signing: ReadonlySet<Paragraph>; readonly aside: ReadonlySet<Paragraph> } {
  const [signing, aside] = [new Set<Paragraph>(), new Set<Paragraph>()];
  let of: "unit" | "other" | undefined;
  let row: number | undefined;
  let rowIsOpinion = false;
  let units = 0;
  for (const paragraph of paragraphs) {
    const line = paragraph.lines[0]?.line;
    const text = paragraph.folded.trim();
    if (!line || line.cells < 2) {
      of = undefined;
      continue;
    }
    if (line.cell === 0) {
      row = line.row;
      rowIsOpinion = OTHER_OPINION.test(text);
      if (OPINION.test(text)) of = "unit";
      else if (rowIsOpinion) of = "other";
      else if (!SIGNED_BELOW.test(text)) of = undefined;
      if (of === "unit" && !rowIsOpinion) units += /签|章/u.test(text) ? 1 : 0;
      if (of === "unit") signing.add(paragraph);
    } else if (of === "unit" && line.row === row && !rowIsOpinion) signing.add(paragraph);
    else if (of === "unit" && line.row === row) aside.add(paragraph);
    if (of === "other") aside.add(paragraph);
  }
  return units > 1 ? { signing, aside } : { signing: new Set(), aside: new Set() };
}

/** On the cover, before the text begins: 签约方 | 签约代表 | 职务 | 签字 | 盖章, and a row for each side. */
export function tableInFront(paragraphs: readonly Paragraph[], signing: ReadonlySet<Paragraph>, parties: readonly Party[]): readonly SignBlock[] {
  const at = paragraphs.findIndex((one) => signing.has(one) && one.isCell);
  const rest = at < 0 ? -1 : paragraphs.findIndex((one, index) => index > at && !signing.has(one));
  const cells = at < 0 ? [] : paragraphs.slice(at, rest < 0 ? undefined : rest);
  const lines = cells.flatMap((one) => linesIn(one, parties));
  const table = signTable(lines);
  const isNamed = ({ lines: own }: SignSide) => own.some((line) => isPersonLine(line, parties));
  return table && table.sides.length > 1 && table.sides.every(isNamed) && lines.some(({ text }) => SIGN_LABEL.test(folded(text)))
    ? [{ sides: table.sides, shared: [], before: paragraphs.slice(Math.max(0, at - 4), at), at }]
    : [];
}
