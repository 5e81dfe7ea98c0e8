import { editsBetween } from "../../text/near-name.ts";
import type { BodyLine } from "../body-lines.ts";
import { readDates } from "../dates.ts";
import { folded } from "../folded.ts";
import { callNames, type Party } from "../parties.ts";
import { mainScript } from "../scripts.ts";
import { partBox } from "../text-marks.ts";
import { ACCEPTS, DATE_LABEL, FOR_SIDE, NAME_LABEL, OFFICE_LABEL, PARTY_LABEL, SIGN_LABEL, TAKES_NOTE, WITNESS } from "../vocabulary/signing-words.ts";
import { apart, cutLine, HEADS, isBlankDate, labelsApart, type SignLine, withLabelsBeside } from "./sign-lines.ts";
import { isNamedAgain, isPersonLine, nameIn, sideUnit } from "./sign-names.ts";

/** The lines in which one side signs. */
export type SignSide = { readonly lines: readonly SignLine[]; readonly left: number; readonly right: number };
/** The sides of a block: next to each other, or below each other. @param run the lines of the block */
export function sidesOf(run: readonly SignLine[], parties: readonly Party[]): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
  const table = rowsOfTable(run);
  if (table) return table;
  const lines = apart(withLabelsBeside(labelsApart(run)));
  const pairs = lines.filter(({ cells }) => cells > 1);
  const witnesses = witnessColumn(pairs);
  if (witnesses) {
    const { sides, shared } = inTurns(
      lines.filter(({ cells, cell }) => cells < 2 || cell < witnesses.cell),
      parties,
    );
    return { sides: sides.map((side) => ({ ...side, right: witnesses.left - 14 })), shared };
  }
  // both texts side by side: each side signs once, in the first of them
  if (areLanguages(pairs))
    return inTurns(
      lines.filter(({ cells, cell }) => cells < 2 || cell === 0),
      parties,
    );
  // 授权代表（签字）：…  职务：…: one side, with the office to the right of the name
  if (pairs.every(({ cell, text }) => cell === 0 || OFFICE_LABEL.test(folded(text)))) return inTurns(lines, parties);
  if (pairs.length < 2 || new Set(pairs.map(({ cell }) => cell)).size < 2) return inTurns(lines, parties);
  return completeAbove(lines, parties) ?? inColumns(lines, pairs, parties);
}

/** Sides below each other that sign before anybody stands side by side: behind them others take note, such as those in charge of the work. */
function completeAbove(lines: readonly SignLine[], parties: readonly Party[]): ReturnType<typeof sidesOf> | undefined {
  const first = lines.findIndex(({ cells }) => cells > 1);
  const above = inTurns(lines.slice(0, first), parties);
  const isComplete = ({ lines: own }: SignSide) =>
    own.some((line) => nameIn(line, parties) !== undefined || NAME_LABEL.test(folded(line.text))) &&
    own.some(({ text }) => FOR_SIDE.test(folded(text)) || PARTY_LABEL.test(folded(text)) || sideUnit(text, parties) !== undefined);
  const isOfParty = ({ text }: SignLine) => FOR_SIDE.test(folded(text)) || PARTY_LABEL.test(folded(text)) || sideUnit(text, parties) !== undefined;
  return above.sides.filter(isComplete).length > 1 && !lines.slice(first).some(isOfParty) ? above : undefined;
}

/** A table with such heads: each row below them is a side, its cells in the order of the heads. */
function rowsOfTable(run: readonly SignLine[]): ReturnType<typeof sidesOf> | undefined {
  const rows = new Map<number, SignLine[]>();
  for (const line of run) rows.set(line.row, [...(rows.get(line.row) ?? []), line]);
  const all = [...rows.values()];
  const at = all.findIndex((row) => row.length > 2 && Object.values(HEADS).filter((head) => row.some(({ text }) => head.test(folded(text).trim()))).length > 1);
  const heads = all[at];
  if (!heads?.some(({ text }) => HEADS.name.test(folded(text).trim()))) return undefined;
  const below = all.slice(at + 1).filter((row) => row.some(({ cells }) => cells > 1));
  if (below.length < 2) return undefined;
  const headOf = ({ box }: SignLine) => heads.findLast((head) => head.box.left <= box.left + 6) ?? heads[0];
  const sideOf = (row: readonly SignLine[]) => {
    const cells = heads.flatMap((head): readonly SignLine[] => {
      const own = row.filter((line) => headOf(line) === head);
      const [first] = own;
      if (!first) return [];
      const text = own.map((line) => line.text.trim()).join(/\p{Script=Han}$/u.test(first.text.trim()) ? "" : " ");
      const label = HEADS.name.test(folded(head.text).trim()) ? "姓名：" : "";
      return [{ ...first, text: label + text, of: own }];
    });
    return { lines: cells, left: 0, right: 10_000 };
  };
  return { sides: below.map(sideOf), shared: all.slice(0, at).flat() };
}

/** The column to the right in which witnesses sign. */
function witnessColumn(pairs: readonly SignLine[]): { readonly cell: number; readonly left: number } | undefined {
  const cell = Math.max(0, ...pairs.map((one) => one.cell));
  const own = pairs.filter((one) => one.cell === cell);
  const [first] = own;
  if (cell === 0 || !first || !WITNESS.test(folded(first.text))) return undefined;
  return { cell, left: Math.min(...own.map(({ box }) => box.left)) };
}

/** Columns that hold two languages rather than two sides: each names all of the parties, the same way from top to bottom. */
function areLanguages(pairs: readonly SignLine[]): boolean {
  const columns = [0, 1].map((cell) => pairs.filter((one) => one.cell === cell && one.cells === 2).map(({ text }) => folded(text)));
  const labels = columns.map((texts) => new Set(texts.flatMap((text) => ANY_LABEL.exec(text)?.[1] ?? [])));
  const scripts = columns.map((texts) => mainScript(texts.join(" ")));
  return scripts[0] !== scripts[1] && labels.every((own) => own.size > 1);
}
const ANY_LABEL = /^.{0,18}?((?:[甲乙丙丁]|[中外])方|part(?:y|ner) ?[a-d1-4](?![a-z]))/u;

/** Sides next to each other: by the cell of their row; lines alone in a row by where they begin. */
function inColumns(
  whole: readonly SignLine[],
  pairs: readonly SignLine[],
  parties: readonly Party[],
): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
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

/** How far from where a column begins the second of two names may stand that the first leaves no gap for. */
const BESIDE_COLUMN = 60;

/** Two people in one line, each below its own day, the first of them too long for a gap between them: a line for each. */
function peopleApart(line: SignLine, left: number, parties: readonly Party[]): readonly SignLine[] {
  if (line.cells > 1 || line.box.left > left - BESIDE_COLUMN || line.box.left + line.box.width < left + 24) return [line];
  const places = [...line.text.matchAll(/(?<=\S)\s+(?=\S)/gu)]
    .map(({ index, 0: blank }) => index + blank.length)
    .map((at) => ({ at, off: Math.abs(partBox(line.box, line.text, { from: at, to: line.text.length }).left - left) }))
    .filter(({ off }) => off < BESIDE_COLUMN)
    .toSorted((a, b) => a.off - b.off);
  return (
    places
      .map(({ at }) => cutLine(line, [0, at]))
      .find((parts) => parts.every((part) => nameIn(part, parties) !== undefined && (nameIn(part, parties)?.weight ?? 0) > 4)) ?? [line]
  );
}

/** A town and a day, without a degree or label in front: as a place is given, or a name. */
const isPlaceAndDay = ({ text }: BodyLine) => {
  const [date] = readDates(folded(text));
  return (
    date !== undefined &&
    /^\p{Lu}[\p{L} .'’-]+,\s*(?:den |the |le |a |al |il )?$/u.test(text.slice(0, date.from)) &&
    !/^(?:Prof|Dr|Mr|Ms|Mrs|Ing|Dott)/u.test(text)
  );
};

/** 代表（签字）：苗青山 by hand, 苗青山院长 in print below it: one person, though an engine may have read a sign of the hand as another. */
function isPrintedBelow(line: SignLine, above: SignLine | undefined, parties: readonly Party[]): boolean {
  const written = above && /^[^:：]{2,14}[:：]\s*(\p{Script=Han}{2,4})$/u.exec(above.text.trim())?.[1];
  const printed = nameIn(line, parties)?.name;
  if (written === undefined || printed === undefined || written.length !== printed.length) return false;
  return written.charAt(0) === printed.charAt(0) && editsBetween(written, printed) <= 1;
}

/** Whether two lines bear what one party is called. */
const sameParty = (one: string, other: string, parties: readonly Party[]) =>
  parties.some(({ name, aliases }) =>
    [one, other].every((text) => [folded(name), ...aliases].some((alias) => alias.length > 1 && folded(text).includes(alias))),
  );
const isRule = ({ text }: SignLine) => /^[\s._…-]{4,}$/u.test(text);
/** Takes the lines to sign on from the end of a side: they belong to the next name. */
function trailingRules(side: SignLine[] | undefined): SignLine[] {
  const last = side?.findLastIndex((line) => !isRule(line)) ?? -1;
  return side && last >= 0 ? side.splice(last + 1) : [];
}

/** A label, a town and a line for the pen: the day above a name that is still to sign. */
const isOpenPlace = (text: string) => isBlankDate(text) && /^[a-z]+\s*:\s*[a-z][a-z .'-]+,/u.test(text);

const FORMULA =
  /^(?:duly )?(?:signed|executed|agreed|accepted|sealed|delivered)(?:(?:,| and|, and) (?:signed|sealed|delivered|agreed|accepted))*(?: as a deed)?(?: by| for)?\s*[:：,]?$/u;
/** Signed by the Parties: above the first of them. */
const HEADING_OF_ALL = /^(?:signed|executed)(?: and sealed)? by (?:(?:both|all|each)(?: of)? )?(?:the )?(?:parties|undersigned)\s*[:：.]?$/u;

/** Sides below each other: a new one begins with its name or label, or with a second person. */
function inTurns(lines: readonly SignLine[], parties: readonly Party[]): { readonly sides: readonly SignSide[]; readonly shared: readonly SignLine[] } {
  const sides: SignLine[][] = [];
  const shared: SignLine[] = [];
  let hasPerson = false;
  let begun = false;
  let aside = false;
  // “Punta Arenas, 8 de septiembre de 2026” is a place where other lines bear the names
  const people = lines.filter((line) => isPersonLine(line, parties));
  const places = new Set(people.filter(isPlaceAndDay));
  const isPerson = (line: BodyLine) => isPersonLine(line, parties) && !(places.has(line) && people.length - places.size >= places.size);
  const isDate = (line: BodyLine) => (readDates(folded(line.text)).length > 0 || isOpenPlace(folded(line.text))) && !isPerson(line);
  const firstDate = lines.findIndex(isDate);
  // place and date above each name
  const isOfSide = ({ text }: BodyLine) => [FOR_SIDE, PARTY_LABEL, NAME_LABEL].some((label) => label.test(folded(text)));
  const dateFirst =
    firstDate >= 0 &&
    firstDate < lines.findIndex((line) => isPerson(line)) &&
    lines.filter(isDate).length > 1 &&
    !lines.slice(0, firstDate).some((line) => isOfSide(line));
  const isUnit = ({ text }: BodyLine) =>
    sideUnit(text, parties) !== undefined &&
    !/(?:director|president|rector|head|dean|principal|manager|officer|chair|geschaftsfuhr|leiter|direktor|kanzler|校长|院长|所长|主任|rektor|rettore|directeur|diretor|johtaja|igazgato)/u.test(
      folded(text),
    );
  // a unit behind a name stands above the next name, or it is that of the name before
  const nextIsPerson = (at: number) => {
    const next = lines.slice(at + 1).find((line) => isPerson(line) || isUnit(line) || FOR_SIDE.test(folded(line.text)) || PARTY_LABEL.test(folded(line.text)));
    return next !== undefined && isPerson(next);
  };
  // a line to sign on above each name
  const firstRule = lines.findIndex(isRule);
  const rulesFirst = firstRule >= 0 && firstRule < lines.findIndex((line) => isPerson(line));
  // units above the names, unless the first name stands above the first unit
  const firstUnit = lines.findIndex((line) => isUnit(line) || FOR_SIDE.test(folded(line.text)) || PARTY_LABEL.test(folded(line.text)));
  const unitsFirst = firstUnit < 0 || firstUnit < lines.findIndex((line) => isPerson(line));
  const isDayAlone = (line: SignLine | undefined) => line !== undefined && isDate(line) && sideUnit(line.text, parties) === undefined;
  // “Signed, sealed and delivered by”, and the next line says for whom
  const isFormula = (line: SignLine | undefined) => line !== undefined && FORMULA.test(folded(line.text));
  // 甲方（签字）and For Party A (Signature): one label in two languages
  const isOtherLabel = (above: SignLine | undefined, line: SignLine) =>
    above !== undefined &&
    PARTY_LABEL.test(folded(above.text)) &&
    mainScript(above.text) !== mainScript(line.text) &&
    sameParty(above.text, line.text, parties);
  const calls = parties.flatMap(callNames).filter((name) => name.length > 2);
  // “KOU: Kitayama Institute”, “Lead Institute: …”
  const isCalledFirst = (text: string) => calls.some((name) => text.startsWith(name) && /^\s*[:：]/u.test(text.slice(name.length)));
  const firstFor = lines.findIndex((line) => FOR_SIDE.test(folded(line.text)) && !isPerson(line));
  const namesFirst = firstFor > 0 && lines.findIndex(isPerson) >= 0 && lines.findIndex(isPerson) < firstFor;
  // “for the Institute” below the name of who signs
  const isForBelow = (text: string) => namesFirst && hasPerson && /^(?:for|on behalf of|fur|pour|por|per|voor) /u.test(text) && !/[:：]\s*$/u.test(text);
  // where each side approves below its name, what stands behind the word is its day: Name, Approved, 1 June 2026
  const eachApproves = people.length > 1 && lines.filter(({ text }) => ACCEPTS.test(folded(text))).length >= people.length;
  const isOwnApproval = (at: number) => {
    if (!eachApproves || !hasPerson || sides.at(-1)?.some(isDate)) return false;
    const next = lines.slice(at + 1).find((line) => isPerson(line) || isUnit(line) || isDate(line) || DATE_LABEL.test(folded(line.text)));
    return next !== undefined && !isPerson(next) && !isUnit(next);
  };
  for (const [index, line] of lines.entries()) {
    const text = folded(line.text);
    const isAside = WITNESS.test(text) || TAKES_NOTE.test(text);
    if (!begun && HEADING_OF_ALL.test(text)) {
      shared.push(line);
      continue;
    }
    const starts =
      !isAside &&
      (isCalledFirst(text) ||
        (dateFirst && isDate(line) && (!begun || hasPerson)) ||
        (FOR_SIDE.test(text) && !isForBelow(text)) ||
        PARTY_LABEL.test(text) ||
        (ACCEPTS.test(text) && !isOwnApproval(index)) ||
        (isUnit(line) && (hasPerson ? unitsFirst && nextIsPerson(index) : !begun)));
    if (isAside) aside = true;
    const person = isPerson(line) && !aside;
    if (
      starts ||
      (person && hasPerson && !isPrintedBelow(line, sides.at(-1)?.at(-1), parties) && !isNamedAgain(line, sides.at(-1) ?? [], parties)) ||
      (!begun && person)
    ) {
      if (starts) aside = false;
      // the same side goes on: its unit, and its label below
      if (
        !(
          starts &&
          begun &&
          !hasPerson &&
          (sides.at(-1)?.length ?? 0) < 2 &&
          ((!PARTY_LABEL.test(text) && !FOR_SIDE.test(text)) ||
            isDayAlone(sides.at(-1)?.[0]) ||
            isFormula(sides.at(-1)?.[0]) ||
            isOtherLabel(sides.at(-1)?.[0], line))
        )
      ) {
        sides.push(person && !starts && rulesFirst ? trailingRules(sides.at(-1)) : []);
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
  // a day for all: only days in what looks like the first side, and none in the others
  const [first = [], ...rest] = sides;
  if (rest.length > 1 && first.every(isDate) && !rest.some((own) => own.some((line) => readDates(folded(line.text)).length > 0)))
    shared.push(...(sides.shift() ?? []));
  return { sides: sides.map((own) => ({ lines: own, left: 0, right: 10_000 })), shared };
}
