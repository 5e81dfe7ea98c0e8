import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { LEAD_ALONE, NAME_LABEL, NO_NAME, OFFICE_LABEL, WITNESS, WITNESS_WITHIN } from "../../vocabulary/signing-words.ts";
import { withColumnsBelow } from "./columns-of-print.ts";
import {
  peopleApart,
  withGivenPer,
  withNamesInBracketsBelow,
  withNumberedPens,
  withOfficesWhole,
  withStampsWhole,
  withTurnedNames,
  withUnitsJoined,
} from "./lines-joined.ts";
import { belowOffices, withCallsOnce, withForFirst, withOfficesOfParties, withPartyFirst, withPartySigns } from "./lines-of-parties.ts";
import { withChineseHeads, withForInChinese } from "./lines-without-names.ts";
import { aboveFeet, belowDays, belowHeads, betweenSigned, inBands } from "./sides-in-bands.ts";
import { areBelowEachOther } from "./sides-in-one-column.ts";
import { sidesOfRecords, withRecordOfOne } from "./sign-events.ts";
import { belowLabels, byUnits, ofOneUnit } from "./sign-in-column.ts";
import { areCopies, areLanguages, areSidesInTwoLanguages, beginsSide, firstOfLanguages, withNamesBeside } from "./sign-languages.ts";
import { ACROSS_PAGE, type Sides, type SignLine, type SignSide } from "./sign-line.ts";
import { apart, isDay, labelsApart, withGapsClosed, withLabelsBeside, withPlainLabel } from "./sign-lines.ts";
import { isPersonLine, nameIn } from "./sign-names.ts";
import {
  areRowsOfFields,
  inOneColumn,
  withBracketsWhole,
  withDaysWhole,
  withDeedBrackets,
  withLabelsBelow,
  withLabelsCut,
  withOpenDaysJoined,
  withoutAbsent,
  withoutAuthority,
  withoutHandlers,
  withoutNotes,
  withoutWitnessBeside,
  withPensBeside,
  withValuesJoined,
} from "./sign-rows.ts";
import { signTable } from "./sign-tables.ts";
import { areWhole, inTurns } from "./sign-turns.ts";
import { ownUnit } from "./sign-units.ts";

/** Lines as they are read next: each reader finds what the ones before have made whole. */
type Reader = (run: readonly SignLine[], parties: readonly Party[]) => readonly SignLine[];

/** What is left out or made whole before labels are plain, as where a bracket begins in one cell and ends in the next. */
const READERS: readonly Reader[] = [
  withColumnsBelow,
  withDeedBrackets,
  withBracketsWhole,
  withPensBeside,
  withoutAuthority,
  withRecordOfOne,
  withoutHandlers,
  withoutAbsent,
  withoutNotes,
  withDaysWhole,
  withOpenDaysJoined,
  // a gap may part a label: it is plain before, and again behind
  (run) => run.map(withPlainLabel),
  withGapsClosed,
  (run) => run.map(withPlainLabel),
  // for whom a side signs, in the words that the readers of sides look for
  withPartySigns,
  withPartyFirst,
  withNumberedPens,
  withGivenPer,
  withForFirst,
  withCallsOnce,
  withForInChinese,
  withOfficesOfParties,
  // cells that hold two labels, and then what is broken over two lines
  withLabelsBelow,
  withLabelsCut,
  withNamesInBracketsBelow,
  withOfficesWhole,
  withStampsWhole,
  withTurnedNames,
  withUnitsJoined,
  withRowsOfOneSide,
];

/** 代表签字：　姓名：　职务：, three labels in each row, or “By: …  Title: …” below each unit: lines of one side, and no table with a column for each. */
function withRowsOfOneSide(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  if (areRowsOfFields(run)) return run.map(inOneColumn);
  const lines = run.some(({ cells }) => cells > 2) ? labelsApart(withValuesJoined(run, parties)) : run;
  return lines !== run && lines.every(({ cells }) => cells === 1) ? lines.map((line) => (run.includes(line) ? line : inOneColumn(line))) : run;
}

/**
 * The sides of a block: those of a record or a table, columns beside each other, bands or turns. The first reader that knows the shape is right: a table is
 * surer than columns, and columns are surer than turns, which fit any block. @param whole the lines of the block
 */
export function sidesOf(whole: readonly SignLine[], parties: readonly Party[]): Sides {
  const run = READERS.reduce((lines, read) => read(lines, parties), whole);
  const records = sidesOfRecords(run);
  if (records) return records;
  const table = signTable(run, parties);
  // behind those who sign, those present at a meeting
  const above = table && sidesOf(table.above, parties);
  if (
    above &&
    areWhole(
      above.sides.map((side) => side.lines),
      parties,
    )
  )
    return above;
  if (table) return { sides: table.sides, shared: table.above };
  const lines = withoutWitnessBeside(apart(withLabelsBeside(labelsApart(withValuesJoined(run, parties)))));
  const pairs = lines.filter(({ cells }) => cells > 1);
  const witnesses = witnessColumn(pairs);
  // two who sign for the first, and beside who signs for the second a witness
  const headed = witnesses && belowHeads(lines, parties, sidesOf);
  if (headed) return headed;
  if (witnesses) {
    const { sides, shared } = inTurns(
      lines.filter(({ cells, cell }) => cells < 2 || (witnesses.isFirst ? cell > 0 : cell < witnesses.cell)),
      parties,
    );
    const place = witnesses.isFirst ? { left: witnesses.left - 14 } : { right: witnesses.left - 14 };
    return { sides: sides.map((side) => ({ ...side, ...place })), shared };
  }
  const feet = aboveFeet(lines, parties, sidesOf);
  if (feet) return feet;
  // both texts side by side: each side signs once, in the first of them
  if (areLanguages(pairs, parties) || areSidesInTwoLanguages(pairs, parties) || areCopies(pairs, parties))
    return inTurns(firstOfLanguages(withChineseHeads(lines, parties), parties), parties);
  // 授权代表（签字）：…  职务：…: one side, with the office to the right of the name
  if (pairs.every(({ cell, text }) => cell === 0 || OFFICE_LABEL.test(folded(text)) || SIGNED_HERE.test(text.trim()))) return inTurns(lines, parties);
  if (pairs.length < 2 || new Set(pairs.map(({ cell }) => cell)).size < 2) return inTurns(lines, parties);
  if (areBelowEachOther(lines, pairs, parties))
    return inTurns(
      lines.map((line) => ({ ...line, cell: 0, cells: 1 })),
      parties,
    );
  return (
    betweenSigned(lines, parties, sidesOf) ??
    completeAbove(lines, parties) ??
    besideBelow(lines, parties) ??
    belowDays(lines, parties, sidesOf) ??
    eachApart(belowHeads(lines, parties, sidesOf), parties) ??
    inBands(lines, parties, sidesOf) ??
    inColumns(lines, pairs, parties)
  );
}

/** 主任　某某　　（签字）: where to sign, to the right of the name. */
const SIGNED_HERE = /^[(（]\s*签\s?[字名章]\s*[)）]$/u;

/** Two beside each other and a third below the first, all for the unit of one head: a side for each. */
function eachApart(read: Sides | undefined, parties: readonly Party[]): Sides | undefined {
  return read && { ...read, sides: read.sides.flatMap((side) => ofOneUnit(side.lines, parties)?.map((lines) => ({ ...side, lines })) ?? [side]) };
}

/** Sides below each other that sign before anybody stands side by side: behind them others take note, such as those in charge of the work. */
function completeAbove(lines: readonly SignLine[], parties: readonly Party[]): Sides | undefined {
  const first = lines.findIndex(({ cells }) => cells > 1);
  const above = inTurns(lines.slice(0, first), parties);
  const isComplete = ({ lines: own }: SignSide) =>
    own.some((line) => nameIn(line, parties) !== undefined || NAME_LABEL.test(folded(line.text))) && own.some((line) => beginsSide(line, parties));
  return above.sides.filter(isComplete).length > 1 && !lines.slice(first).some((line) => beginsSide(line, parties)) ? above : undefined;
}

/** One side that is complete, and below it two people beside each other under the unit of both: a side for each of the two. */
function besideBelow(lines: readonly SignLine[], parties: readonly Party[]): Sides | undefined {
  const first = lines.findIndex(({ cells }) => cells > 1);
  const row = lines.filter((line) => line.page === lines[first]?.page && line.row === lines[first]?.row);
  const people = lines.slice(first);
  const head = lines[first - 1];
  const isUnit = (line: SignLine | undefined) => line !== undefined && ownUnit({ lines: [line] }, parties) !== undefined && !isPersonLine(line, parties);
  const above = inTurns(lines.slice(0, first - 1), parties).sides;
  const isComplete = ({ lines: own }: SignSide) => own.some(isUnit) && own.some((line) => isPersonLine(line, parties));
  if (!head || !isUnit(head) || above.length === 0 || !above.every(isComplete)) return undefined;
  if (row.length !== 2 || !row.every((line) => isPersonLine(line, parties)) || !people.every(({ cells }) => cells === 2)) return undefined;
  const left = Math.min(...people.filter(({ cell }) => cell === 1).map(({ box }) => box.left)) - 14;
  const places = [{ right: left }, { left }];
  return {
    sides: [...above, ...places.map((place, at) => ({ ...ACROSS_PAGE, ...place, lines: [head, ...people.filter(({ cell }) => cell === at)] }))],
    shared: [],
  };
}

/** The column in which witnesses sign: that to the right, or `isFirst`, and `left` is where the other one begins. */
function witnessColumn(pairs: readonly SignLine[]): { readonly cell: number; readonly left: number; readonly isFirst?: boolean } | undefined {
  const [first0, second] = [0, 1].map((one) => pairs.filter(({ cell, cells }) => cell === one && cells === 2));
  const bearsWitness = (lines: readonly SignLine[] = []) => lines.some(({ text }) => WITNESS_WITHIN.test(folded(text)));
  if (second?.length && bearsWitness(first0) && !bearsWitness(second)) return { cell: 0, left: Math.min(...second.map(({ box }) => box.left)), isFirst: true };
  const cell = Math.max(0, ...pairs.map((one) => one.cell));
  const own = pairs.filter((one) => one.cell === cell);
  const [first] = own;
  const isAside = ({ text }: SignLine) => WITNESS_WITHIN.test(folded(text)) || LEAD_ALONE.test(folded(text).trim());
  const isHead = first !== undefined && (WITNESS.test(folded(first.text)) || (own.some(isAside) && !pairs.some((line) => line.cell < cell && isAside(line))));
  if (cell === 0 || !isHead) return undefined;
  // “Name of witness: …” moves with the length of the name on its left, and the witness's pen stands no further left than the last of them
  return { cell, left: Math.max(...own.map(({ box }) => box.left)) };
}

/** Sides next to each other: by the cell of their row; lines alone in a row by where they begin. */
function inColumns(whole: readonly SignLine[], pairs: readonly SignLine[], parties: readonly Party[]): Sides {
  const count = Math.max(...pairs.map(({ cells }) => cells));
  const lefts = Array.from({ length: count }, (_, cell) =>
    Math.min(...pairs.filter((one) => one.cell === cell && one.cells === count).map(({ box }) => box.left)),
  );
  const columns: SignLine[][] = lefts.map(() => []);
  const lines = count === 2 ? whole.flatMap((line) => peopleApart(line, lefts[1] ?? 0, parties)) : whole;
  const shared: SignLine[] = [];
  const firstPair = lines.findIndex(({ cells }) => cells > 1);
  for (const [index, line] of lines.entries()) {
    const right = line.box.left + line.box.width;
    const column = line.cells === count ? line.cell : lefts.findLastIndex((left) => line.box.left >= left - 12);
    const crosses = line.cells === 1 && lefts.some((left, at) => at > Math.max(column, 0) && right > left + 24);
    const isAbove = line.cells === 1 && index < firstPair && line.page === lines[firstPair]?.page;
    if ((isAbove && !isLeftOver(line, index, firstPair, lines, parties)) || crosses) shared.push(line);
    else columns[Math.max(column, 0)]?.push(line);
  }
  // a day below both columns, and none in them, is that of all
  const [days, last] = [columns.flat().filter(isDay), lines.findLastIndex(({ cells }) => cells > 1)];
  if (days.length === 1 && days.every((day) => lines.indexOf(day) > last && day.cells === 1 && !isPersonLine(day, parties)))
    for (const own of columns) shared.push(...own.splice(0, own.length, ...own.filter((line) => !days.includes(line))).filter((line) => days.includes(line)));
  // who certifies it below both columns signs for none of them
  // nor does who witnesses below each of them
  const areAllWitnessed = columns.every((own) => own.some(({ text }) => WITNESS.test(folded(text))));
  const isWitness = (line: SignLine) =>
    (areAllWitnessed && line.cells === count && WITNESS.test(folded(line.text))) ||
    (lines.indexOf(line) > last && line.cells === 1 && (WITNESS.test(folded(line.text)) || TAKES_NOTE.test(folded(line.text))));
  const ends = [...lefts];
  for (const [at, column] of columns.entries()) {
    const heads = headsOver(column, columns[at - 1] ?? [], count, parties);
    // in a cell for both an office may begin before the name above it does
    if (heads.length > 0) ends[at] = column.find((line) => isPersonLine(line, parties))?.box.left ?? lefts[at] ?? 0;
    column.unshift(...heads);
  }
  const sides = columns.flatMap((column, at): readonly SignSide[] => {
    const aside = column.findIndex((line, index) => isWitness(line) && column.slice(0, index).some((above) => isPersonLine(above, parties)));
    const own = aside < 0 ? column : column.slice(0, aside);
    const place = { left: (ends[at] ?? 0) - 14, right: (ends[at + 1] ?? ACROSS_PAGE.right) - 14 };
    const offices = belowOffices(own, parties);
    if (offices) return offices.map((one) => ({ lines: one, ...place }));
    // four parties, two in each column
    const below = inTurns(own, parties).sides.map((side) => side.lines);
    if (areWhole(below, parties)) return below.map((one) => ({ lines: one, ...place }));
    const labelled = belowLabels(own, parties);
    if (labelled) return labelled.map((one) => ({ lines: one, ...place }));
    return byUnits(own, parties)
      .flatMap((part) => ofOneUnit(part, parties, count === 2) ?? [part])
      .flatMap((one) => (one.length > 0 ? [{ lines: one, ...place }] : []));
  });
  return {
    sides: withNamesBeside(
      sides.toSorted((a, b) => (a.lines[0]?.row ?? 0) - (b.lines[0]?.row ?? 0)),
      parties,
    ),
    shared,
  };
}

/** A name right above the first row of offices, beside which a seal has hidden the other one. */
function isLeftOver(line: SignLine, index: number, firstPair: number, lines: readonly SignLine[], parties: readonly Party[]): boolean {
  const row = lines.filter((other) => other.row === lines[firstPair]?.row);
  const isRight = index === firstPair - 1 && line.confidence < 1 && (row[0]?.box.top ?? 0) - line.box.top < line.box.height * 2;
  return isRight && isPersonLine(line, parties) && row.every(({ text }) => NO_NAME.test(folded(text)));
}

/** What a column shares with the one to its left: two who sign beside each other below one head, and perhaps above one day. */
function headsOver(own: readonly SignLine[], left: readonly SignLine[], count: number, parties: readonly Party[]): readonly SignLine[] {
  const isPerson = (line: SignLine) => line.cells === count && isPersonLine(line, parties);
  const [first] = own;
  if (!first || !isPerson(first) || !left.some(isPerson) || own.some(({ cells }) => cells !== count) || ownUnit({ lines: own }, parties) !== undefined)
    return [];
  const wide = left.filter(({ cells }) => cells > 1 && cells < count);
  return ownUnit({ lines: wide }, parties) === undefined ? [] : wide;
}
