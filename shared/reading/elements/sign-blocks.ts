import type { BodyLine } from "../body-lines.ts";
import { readDates } from "../dates.ts";
import { folded } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import type { Paragraph } from "../paragraphs.ts";
import { callNames, type Party } from "../parties.ts";
import { mainScript } from "../scripts.ts";
import { partBox } from "../text-marks.ts";
import { ACCEPTS, DATE_LABEL, FOR_SIDE, IN_WITNESS, NAME_LABEL, PARTY_LABEL, SALUTATION, SIGN_LABEL, WITNESS } from "../vocabulary/signing-words.ts";
import { isPersonLine, sideUnit } from "./sign-names.ts";

/** A line of a block; `of`: the lines of the page that it was made from, where it is no whole one. */
export type SignLine = BodyLine & { readonly of?: readonly BodyLine[] };

/** The lines in which one side signs. */
export type SignSide = { readonly lines: readonly SignLine[]; readonly left: number; readonly right: number };
/** A place where all sign: the sides, lines for all of them (a place and date above), and the text before. */
export type SignBlock = { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[]; readonly before: readonly Paragraph[] };

const LONGEST = { han: 48, latin: 104 };

/** The lines of a paragraph; a name or a date that a narrow cell breaks over several is one. */
function linesIn({ text, folded: own, lines, isBeside }: Paragraph, parties: readonly Party[]): readonly SignLine[] {
  const all = lines.map(({ line }) => line);
  const [first, last] = [all[0], all.at(-1)];
  if (!isBeside || !first || !last || all.length < 2 || all.length > 5 || text.length > 48) return all;
  if (all.some((line) => isPersonLine(line, parties) || readDates(folded(line.text)).length > 0)) return all;
  const box = { ...first.box, width: Math.max(...all.map((line) => line.box.width)), height: last.box.top + last.box.height - first.box.top };
  const whole = { ...first, text, box, of: all };
  const [date, ...others] = readDates(own);
  return isPersonLine(whole, parties) || (date !== undefined && others.length === 0) ? [whole] : all;
}

/** The cells of tables in which all sign, and those of other tables of four rows and more. In the first: labels of signing, or a row of people and one of dates. */
function cellsOfTables(
  paragraphs: readonly Paragraph[],
  parties: readonly Party[],
): { readonly signing: ReadonlySet<Paragraph>; readonly others: ReadonlySet<Paragraph> } {
  const tables: Paragraph[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!paragraph.isCell) continue;
    if (paragraphs[index - 1]?.isCell) tables.at(-1)?.push(paragraph);
    else tables.push([paragraph]);
  }
  const [signing, others] = [
    tables.filter((table) => isSigningTable(table, parties)),
    tables.filter((table) => table.length >= 8 && !isSigningTable(table, parties)),
  ];
  return { signing: new Set(signing.flat()), others: new Set(others.flat()) };
}

function isSigningTable(cells: readonly Paragraph[], parties: readonly Party[]): boolean {
  const rows = new Map<number, Paragraph[]>();
  for (const cell of cells) {
    const row = cell.lines[0]?.line.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const hasRow = (fits: (cell: Paragraph) => boolean) => [...rows.values()].some((row) => row.filter(fits).length > 1);
  return (
    hasRow(({ folded: own }) => SIGN_LABEL.test(own) || NAME_LABEL.test(own) || DATE_LABEL.test(own)) ||
    (hasRow((cell) => linesIn(cell, parties).some((line) => isPersonLine(line, parties))) && hasRow(({ folded: own }) => readDates(own).length === 1))
  );
}

/** A line of a block: short, no clause, no end of a sentence. */
function isLoose(paragraph: Paragraph, { signing, others }: ReturnType<typeof cellsOfTables>): boolean {
  const { text, folded: own } = paragraph;
  if (others.has(paragraph)) return false;
  if (paragraph.isCell && paragraph.columnHead !== "" && !signing.has(paragraph)) return false;
  if (IN_WITNESS.test(own) && text.length > 30) return false;
  const longest = mainScript(text) === "han" ? LONGEST.han : LONGEST.latin;
  if (text.length > longest) return false;
  if (NAME_LABEL.test(own)) return true;
  if (/[。；;]\s*$/u.test(text)) return false;
  if (readDates(own).length > 1) return false;
  if (/\.\s*$/u.test(text) && text.length > 32 && !/(?:Ltd|Inc|Co|S\.A|Corp|Univ)\.\s*$/u.test(text)) return false;
  const number = clauseNumber(own, text);
  return !number || (number.rank >= 8 && text.length < 40) || (number.rank === 3 && /^[a-z]\s*\./u.test(own));
}

/** The blocks of signatures of a document: loose lines with labels, names and dates, behind its first sentences. */
export function signBlocks(paragraphs: readonly Paragraph[], parties: readonly Party[] = []): readonly SignBlock[] {
  const blocks: SignBlock[] = [];
  const tables = cellsOfTables(paragraphs, parties);
  const firstProse = paragraphs.findIndex((one) => !isLoose(one, tables) && one.text.length > 40);
  let run: Paragraph[] = [];
  let start = 0;
  const close = (end: number) => {
    const trimmed = trimmedRun(run);
    if (isSignRun(trimmed, end >= paragraphs.length, parties))
      blocks.push({ ...sidesOf(trimmed, parties), before: paragraphs.slice(Math.max(0, start - 4), start) });
    run = [];
    start = end + 1;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index <= firstProse) {
      start = index + 1;
      continue;
    }
    if (SALUTATION.test(paragraph.folded)) {
      // an address
      run = [];
      blocks.length = 0;
      start = index + 1;
    } else if (isLoose(paragraph, tables)) {
      if (run.length === 0) start = index;
      run.push(paragraph);
    } else close(index);
  }
  close(paragraphs.length);
  return blocks.length > 1 ? behindFirstClause(blocks, paragraphs) : blocks;
}

/** Without names that introduce the parties: where others stand behind the first clause, those before it do not sign. */
function behindFirstClause(blocks: readonly SignBlock[], paragraphs: readonly Paragraph[]): readonly SignBlock[] {
  const first = paragraphs.findIndex(({ folded: own, text, isCell }) => {
    const number = isCell ? undefined : clauseNumber(own, text);
    return number !== undefined && !number.isAnnex && number.rank <= 3 && /^(?:1|i|一|premier|primer[oa]?|primeir[oa])$/u.test(number.label);
  });
  const row = paragraphs[first]?.lines[0]?.line.row;
  const behind =
    row === undefined ? blocks : blocks.filter(({ sides, shared }) => [...shared, ...sides.flatMap(({ lines }) => lines)].some((line) => line.row > row));
  return behind.length > 0 ? behind : blocks;
}

/** Without titles of an annex behind the block. */
function trimmedRun(run: readonly Paragraph[]): readonly Paragraph[] {
  const annex = run.findIndex((one, index) => index > 0 && clauseNumber(one.folded, one.text)?.isAnnex);
  return annex < 0 ? run : run.slice(0, annex);
}

/** @param isLast behind it stands nothing: a name and an office at the end of a letter are a signature */
function isSignRun(run: readonly Paragraph[], isLast: boolean, parties: readonly Party[]): boolean {
  const lines = run.flatMap(({ lines: own }) => own.map(({ line }) => folded(line.text)));
  const labels = lines.filter((text) => NAME_LABEL.test(text) || SIGN_LABEL.test(text) || DATE_LABEL.test(text)).length;
  const sides = lines.filter((text) => FOR_SIDE.test(text) || PARTY_LABEL.test(text)).length;
  const dates = lines.filter((text) => readDates(text).length > 0 && text.length < 48).length;
  const people = run.flatMap((one) => linesIn(one, parties)).filter((line) => isPersonLine(line, parties)).length;
  return (
    (isLast && people > 0 && run.length < 8) ||
    (labels > 0 && (people > 0 || dates > 0 || sides > 0 || labels > 1)) ||
    (people > 0 && dates > 0) ||
    people > 1 ||
    (sides > 1 && (people > 0 || dates > 0))
  );
}

function sidesOf(run: readonly Paragraph[], parties: readonly Party[]): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
  const lines = run.flatMap((one) => linesIn(one, parties).flatMap(sidesApart));
  const pairs = lines.filter(({ cells }) => cells > 1);
  // both texts side by side: each side signs once, in the first of them
  if (areLanguages(pairs))
    return inTurns(
      lines.filter(({ cells, cell }) => cells < 2 || cell === 0),
      parties,
    );
  return pairs.length >= 2 && new Set(pairs.map(({ cell }) => cell)).size > 1 ? inColumns(lines, pairs) : inTurns(lines, parties);
}

/** 甲方代表：甘露 乙方代表：Claude Reuland: a line for each, where two sides sign in one. */
function sidesApart(line: SignLine): readonly SignLine[] {
  const { text } = line;
  const places = [...folded(text).matchAll(TWO_SIDES)].map(({ index }) => index);
  if (line.cells > 1 || places.length < 2 || places[0] !== 0) return [line];
  return places.map((from, cell) => {
    const part = text.slice(from, places[cell + 1] ?? text.length).trim();
    return { ...line, text: part, box: partBox(line.box, text, { from, to: from + part.length }), cell, cells: places.length, of: [line] };
  });
}
const TWO_SIDES = /(?:^|(?<=\s))(?:[甲乙丙丁]方|[中外]方|(?:for |on behalf of )?part(?:y|ner) ?[a-d1-4](?![a-z]))[^:：]{0,12}[:：]/gu;

/** Columns that hold two languages rather than two sides: each names all of the parties, the same way from top to bottom. */
function areLanguages(pairs: readonly SignLine[]): boolean {
  const columns = [0, 1].map((cell) => pairs.filter((one) => one.cell === cell && one.cells === 2).map(({ text }) => folded(text)));
  const labels = columns.map((texts) => new Set(texts.flatMap((text) => ANY_LABEL.exec(text)?.[1] ?? [])));
  const scripts = columns.map((texts) => mainScript(texts.join(" ")));
  return scripts[0] !== scripts[1] && labels.every((own) => own.size > 1);
}
const ANY_LABEL = /^.{0,18}?((?:[甲乙丙丁]|[中外])方|part(?:y|ner) ?[a-d1-4](?![a-z]))/u;

/** Sides next to each other: by the cell of their row; lines alone in a row by where they begin. */
function inColumns(lines: readonly SignLine[], pairs: readonly SignLine[]): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
  const count = Math.max(...pairs.map(({ cells }) => cells));
  const lefts = Array.from({ length: count }, (_, cell) =>
    Math.min(...pairs.filter((one) => one.cell === cell && one.cells === count).map(({ box }) => box.left)),
  );
  const columns: SignLine[][] = lefts.map(() => []);
  const shared: SignLine[] = [];
  const firstPair = lines.findIndex(({ cells }) => cells > 1);
  for (const [index, line] of lines.entries()) {
    const right = line.box.left + line.box.width;
    const column = line.cells === count ? line.cell : lefts.findLastIndex((left) => line.box.left >= left - 12);
    const crosses = line.cells === 1 && lefts.some((left, at) => at > Math.max(column, 0) && right > left + 24);
    if ((line.cells === 1 && index < firstPair && line.page === lines[firstPair]?.page) || crosses) shared.push(line);
    else columns[Math.max(column, 0)]?.push(line);
  }
  return {
    sides: columns
      .map((own, at) => ({ lines: own, left: (lefts[at] ?? 0) - 14, right: (lefts[at + 1] ?? 10_000) - 14 }))
      .filter((side) => side.lines.length > 0),
    shared,
  };
}

/** Sides below each other: a new one begins with its name or label, or with a second person. */
function inTurns(lines: readonly SignLine[], parties: readonly Party[]): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
  const sides: SignLine[][] = [];
  const shared: SignLine[] = [];
  let hasPerson = false;
  let begun = false;
  let aside = false;
  const isDate = (line: BodyLine) => readDates(folded(line.text)).length > 0 && !isPersonLine(line, parties);
  const firstDate = lines.findIndex(isDate);
  // place and date above each name
  const dateFirst = firstDate >= 0 && firstDate < lines.findIndex((line) => isPersonLine(line, parties)) && lines.filter(isDate).length > 1;
  const isUnit = ({ text }: BodyLine) =>
    sideUnit(text, parties) !== undefined &&
    !/(?:director|president|rector|head|dean|principal|manager|officer|chair|geschaftsfuhr|leiter|direktor|kanzler|校长|院长|所长|主任|rektor|rettore|directeur|diretor|johtaja|igazgato)/u.test(
      folded(text),
    );
  // a unit behind a name stands above the next name, or it is that of the name before
  const nextIsPerson = (at: number) => {
    const next = lines
      .slice(at + 1)
      .find((line) => isPersonLine(line, parties) || isUnit(line) || FOR_SIDE.test(folded(line.text)) || PARTY_LABEL.test(folded(line.text)));
    return next !== undefined && isPersonLine(next, parties);
  };
  // units above the names, unless the first name stands above the first unit
  const firstUnit = lines.findIndex((line) => isUnit(line) || FOR_SIDE.test(folded(line.text)) || PARTY_LABEL.test(folded(line.text)));
  const unitsFirst = firstUnit < 0 || firstUnit < lines.findIndex((line) => isPersonLine(line, parties));
  const calls = parties.flatMap(callNames).filter((name) => name.length > 2);
  // “KOU: Kitayama Institute”, “Lead Institute: …”
  const isCalledFirst = (text: string) => calls.some((name) => text.startsWith(name) && /^\s*[:：]/u.test(text.slice(name.length)));
  for (const [index, line] of lines.entries()) {
    const text = folded(line.text);
    const starts =
      isCalledFirst(text) ||
      (dateFirst && isDate(line) && (!begun || hasPerson)) ||
      FOR_SIDE.test(text) ||
      PARTY_LABEL.test(text) ||
      ACCEPTS.test(text) ||
      (isUnit(line) && (hasPerson ? unitsFirst && nextIsPerson(index) : !begun));
    if (WITNESS.test(text)) aside = true;
    const person = isPersonLine(line, parties) && !aside;
    if (starts || (person && hasPerson) || (!begun && person)) {
      if (starts) aside = false;
      // the same side goes on: its unit, and its label below
      if (!(starts && begun && !hasPerson && (sides.at(-1)?.length ?? 0) < 2 && !PARTY_LABEL.test(text) && !FOR_SIDE.test(text))) {
        sides.push([]);
        hasPerson = false;
      }
      begun = true;
    }
    hasPerson ||= person;
    if (!begun && (SIGN_LABEL.test(text) || NAME_LABEL.test(text))) {
      begun = true;
      sides.push([]);
    }
    if (aside) continue;
    if (begun) sides.at(-1)?.push(line);
    else shared.push(line);
  }
  return { sides: sides.map((own) => ({ lines: own, left: 0, right: 10_000 })), shared };
}
