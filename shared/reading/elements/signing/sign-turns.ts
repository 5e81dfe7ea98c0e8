import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import {
  ACCEPTS,
  DATE_LABEL,
  E_STAMP,
  FOR_OFFICE,
  FOR_SIDE,
  isHeadOfSide,
  NAME_LABEL,
  PARTY_LABEL,
  SIGN_LABEL,
  SIGNATURE_PAGE,
  WITNESS,
} from "../../vocabulary/signing-words.ts";
import {
  FORMULA,
  HEADING_OF_ALL,
  isBareLabel,
  isDayBehindWitness,
  isDayOfAll,
  isOpenPlace,
  isRule,
  trailingRules,
  UNIT_BEHIND,
} from "./lines-without-names.ts";
import { isNamedAgain, isPrintedBelow, isTranscribed } from "./same-person.ts";
import { isCalledAtHead, isOtherLabel } from "./sign-languages.ts";
import { ACROSS_PAGE, type Sides, type SignLine, type SignSide } from "./sign-line.ts";
import { isBlankDate, isDay, isPlaceAndDay } from "./sign-lines.ts";
import { isPersonLine, sideUnit, signerIn } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * Sides below each other. Each begins with for whom it signs, with a second person, or with its day, as the block does it throughout:
 *
 *     甲方：某研究院              a side of two lines,
 *     代表：俞观澜
 *     乙方：某大学                and another one
 *     代表：晏红
 */

/** The name of a party, or in whose name somebody signs, and no person. */
const isPartyLine = (line: SignLine, parties: readonly Party[]) =>
  ownUnit({ lines: [line] }, parties) !== undefined && readDates(folded(line.text)).length === 0 && !isPersonLine(line, parties);

/** Who has the papers in hand, beside who signs. */
export const HANDLER =
  /^(?:(?:经\s*办|承\s*办|联\s*系)人|(?:项目|课题|技术)负责人|(?:法务|财务|合规|法律)(?:部门?|处|负责人|主管|审[核查]|顾问|人员?)*\s*[(（:：])/u;

/** Sides below each other. Where what is read so leaves a side without a person or with two units, and cuts above each unit or each day do not, these are the sides. */
export function inTurns(lines: readonly SignLine[], parties: readonly Party[]): Sides {
  const read = withDaysAbove(withOtherNames(withStampsJoined(byBeginnings(lines, parties), parties), parties), parties);
  const own = read.sides.map((side) => side.lines);
  if (own.length === 0 || areWhole(own, parties)) return read;
  const rest = [own.flat(), [...read.shared, ...own.flat()]];
  const isUnit = (line: SignLine) => ownUnit({ lines: [line] }, parties) !== undefined;
  const isPerson = (line: SignLine) => isPersonLine(line, parties);
  // what the first side begins with, word for word: Signed by
  const isFirstAgain = ({ text }: SignLine) => folded(text).trim() === folded(own[0]?.[0]?.text ?? "").trim();
  const cuts = [isUnit, isDay, isFirstAgain, isPerson].flatMap((begins) => rest.map((all) => cutAbove(all, begins)));
  const whole = cuts.find((sides) => areWhole(sides, parties));
  return whole ? { shared: read.shared.filter((line) => !whole.flat().includes(line)), sides: whole.map((side) => ({ lines: side, ...ACROSS_PAGE })) } : read;
}

/** “Assinado por: João Leitão” with the day of the stamp, above “Pela Universidade:” and the same name in print: one side. */
function withStampsJoined(read: Sides, parties: readonly Party[]): Sides {
  const sides: SignSide[] = [];
  for (const side of read.sides) {
    const before = sides.at(-1);
    const stamp = before?.lines.find((line) => signerIn(line.text, parties) !== undefined);
    const isOne = before && stamp && ownUnit(before, parties) === undefined && side.lines.some((line) => isNamedAgain(line, [stamp], parties));
    if (isOne) sides[sides.length - 1] = { ...side, lines: [...before.lines, ...side.lines] };
    else sides.push(side);
  }
  return { ...read, sides };
}

/** “For and on behalf of Shanghai Sample Institute” above 代表上海样例研究所 and who signs for it: one side, its unit in both languages. */
function withOtherNames(read: Sides, parties: readonly Party[]): Sides {
  const sides: SignSide[] = [];
  for (const side of read.sides) {
    const before = sides.at(-1);
    const heads = [before?.lines, side.lines.slice(0, 1)].map((lines = []) => ownUnit({ lines }, parties));
    const isOne = parties.some(({ name, otherName }) => otherName !== undefined && heads.includes(name) && heads.includes(otherName));
    if (before?.lines.length === 1 && isOne) sides[sides.length - 1] = { ...side, lines: [...before.lines, ...side.lines] };
    else sides.push(side);
  }
  return { ...read, sides };
}

/** För Ådalens universitet, and for each of two who sign for it “Kramfors 2026-06-23” or a stamp above the name: what stands below the first name is of the second. */
function withDaysAbove(read: Sides, parties: readonly Party[]): Sides {
  const isStamp = ({ text }: SignLine) => E_STAMP.test(folded(text));
  const sides = [...read.sides];
  for (const [at, side] of read.sides.entries()) {
    const [own, next] = [sides[at], read.sides[at + 1]];
    if (!own || !next || next.lines.some(isDay) || ownUnit(next, parties) !== undefined) continue;
    const person = side.lines.findLastIndex((line) => isPersonLine(line, parties) && !isStamp(line));
    const from = side.lines.findIndex((line, index) => index > person && (isDay(line) || isStamp(line)));
    if (person < 0 || from < 0 || !side.lines.slice(0, person).some(isDay) || !side.lines.slice(from).some(isDay)) continue;
    sides[at] = { ...own, lines: own.lines.filter((line) => !side.lines.slice(from).includes(line)) };
    sides[at + 1] = { ...next, lines: [...side.lines.slice(from), ...next.lines] };
  }
  return { ...read, sides };
}

/** The lines cut above each that begins a side; several in a row begin one. */
function cutAbove(lines: readonly SignLine[], begins: (line: SignLine) => boolean): readonly (readonly SignLine[])[] {
  const sides: SignLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || (begins(line) && !begins(before))) sides.push([]);
    sides.at(-1)?.push(line);
  }
  return sides;
}

/** Whether each side has one person and one unit, no two the same unit. */
export function areWhole(sides: readonly (readonly SignLine[])[], parties: readonly Party[]): boolean {
  const units = sides.map((lines) => new Set(lines.flatMap((line) => ownUnit({ lines: [line] }, parties) ?? [])));
  const hasOne = (lines: readonly SignLine[]) => {
    const people = lines.filter((line) => isPersonLine(line, parties));
    const isAgain = (line: SignLine) => isNamedAgain(line, people.slice(0, 1), parties) || isTranscribed(line, lines[lines.indexOf(line) - 1], parties);
    return people.length > 0 && people.slice(1).every(isAgain);
  };
  return sides.length > 1 && sides.every(hasOne) && units.every(({ size }) => size === 1) && new Set(units.flatMap((one) => [...one])).size === sides.length;
}

/** Sides below each other: a new one begins with its name or label, or with a second person. */
function byBeginnings(lines: readonly SignLine[], parties: readonly Party[]): Sides {
  const sides: SignLine[][] = [];
  const shared: SignLine[] = [];
  let hasPerson = false;
  let begun = false;
  let aside = false;
  const behind: SignLine[] = [];
  // “Punta Arenas, 8 de septiembre de 2026” is a place where other lines bear the names
  const people = lines.filter((line) => isPersonLine(line, parties));
  const places = new Set(people.filter(isPlaceAndDay));
  const areHandlers = people.filter(({ text }) => HANDLER.test(text)).length < people.length;
  const isPerson = (line: BodyLine) =>
    isPersonLine(line, parties) && !(places.has(line) && people.length - places.size >= places.size) && !(areHandlers && HANDLER.test(line.text));
  // “Lindental, 11.06.2026” above the first unit, and “Ort, Datum: ____” above the next
  const isOpenAbove = (line: BodyLine) => {
    const at = lines.indexOf(line as SignLine);
    const [first, second, below] = [lines[0], lines[1], lines[at + 1]];
    const areAbove = first !== undefined && second !== undefined && readDates(folded(first.text)).length === 1 && isPartyLine(second, parties);
    return at > 1 && areAbove && isBlankDate(folded(line.text)) && below !== undefined && isPartyLine(below, parties);
  };
  const isDate = (line: BodyLine) => (readDates(folded(line.text)).length > 0 || isOpenPlace(folded(line.text)) || isOpenAbove(line)) && !isPerson(line);
  const firstDate = lines.findIndex(isDate);
  // place and date above each name
  const isOfSide = (line: BodyLine) => isHeadOfSide(line) || NAME_LABEL.test(folded(line.text));
  const dateFirst =
    firstDate >= 0 &&
    firstDate < lines.findIndex((line) => isPerson(line)) &&
    lines.filter(isDate).length > 1 &&
    // below the last name the day of a stamp: each has its own so
    !lines.slice(lines.findLastIndex((line) => isPerson(line)) + 1).some((line) => isDate(line) && DATE_LABEL.test(folded(line.text))) &&
    !lines.slice(0, firstDate).some((line) => isOfSide(line));
  const isUnit = ({ text }: BodyLine) =>
    sideUnit(text, parties) !== undefined &&
    !/(?:director|president|rector|head|dean|principal|manager|officer|chair|geschaftsfuhr|leiter|direktor|kanzler|校长|院长|所长|主任|rektor|rettore|directeur|diretor|johtaja|igazgato)/u.test(
      folded(text),
    );
  // a unit behind a name stands above the next name, or it is that of the name before
  const nextIsPerson = (at: number) => {
    const isLabel = ({ text }: SignLine) => NAME_LABEL.test(folded(text));
    // a unit in two languages stands on two lines
    const [own, again] = [lines[at], lines[at + 1]];
    const isAgain = own && again && isUnit(again) && mainScript(own.text) !== mainScript(again.text);
    const next = lines.slice(at + (isAgain ? 2 : 1)).find((line) => isPerson(line) || isUnit(line) || isLabel(line) || isHeadOfSide(line));
    return next !== undefined && (isPerson(next) || isLabel(next));
  };
  // a line to sign on above each name
  const firstRule = lines.findIndex((line) => isRule(line) || isBareLabel(line));
  const rulesFirst = firstRule >= 0 && firstRule < lines.findIndex((line) => isPerson(line));
  // units above the names, unless the first name stands above the first unit
  const firstUnit = lines.findIndex((line) => isUnit(line) || isHeadOfSide(line));
  const unitsFirst = firstUnit < 0 || firstUnit < lines.findIndex((line) => isPerson(line));
  const isDayAlone = (line: SignLine | undefined) => line !== undefined && isDate(line) && sideUnit(line.text, parties) === undefined;
  // “Signed, sealed and delivered by”, and the next line says for whom
  const isFormula = (line: SignLine | undefined) => line !== undefined && FORMULA.test(folded(line.text));
  const calls = parties.flatMap(callNames).filter((name) => name.length > 2 || mainScript(name) === "han");
  // “KOU: Kitayama Institute”, “Lead Institute: …”
  const isCalledFirst = (text: string) => isCalledAtHead(text, calls);
  // “Pour le président et par délégation” below the head of its side
  const isOwnHead = (line: SignLine) => !FOR_OFFICE.test(folded(line.text)) && isHeadOfSide(line);
  const isForOffice = (text: string) =>
    begun &&
    !hasPerson &&
    FOR_OFFICE.test(text) &&
    unitsIn(text).length === 0 &&
    !/[:：]\s*\S/u.test(text) &&
    sides.at(-1)?.some((line) => isOwnHead(line) || isUnit(line)) === true;
  const isFor = (line: SignLine) => FOR_SIDE.test(folded(line.text)) && !ACCEPTS.test(folded(line.text)) && !isPerson(line);
  // below the writer of a letter, who names no side, “Pour l'institut” is the head of who accepts it
  const behindFor = lines.slice(lines.findLastIndex(isFor) + 1);
  const isLastBelow = !behindFor.some(isPerson) || behindFor.some(({ text }) => ACCEPTS.test(folded(text)));
  const namesFirst = people.some(isPerson) && lines.findIndex(isPerson) < lines.findIndex(isFor) && isLastBelow;
  // “for the Institute” below the name of who signs
  const isForBelow = (text: string) =>
    namesFirst &&
    hasPerson &&
    /^(?:for|on behalf of|fur|pour|por|per|p\.|pel[oa]|voor) |(?:puolesta|nimissa|reszerol|kepviseleteben|neveben|adina)$/u.test(text) &&
    !/[:：]\s*$/u.test(text);
  // where each side approves below its name, what stands behind the word is its day: Name, Approved, 1 June 2026
  const eachApproves = people.length > 1 && lines.filter(({ text }) => ACCEPTS.test(folded(text))).length >= people.length;
  const isOwnApproval = (at: number) => {
    if (!eachApproves || !hasPerson || sides.at(-1)?.some(isDate)) return false;
    const next = lines.slice(at + 1).find((line) => isPerson(line) || isUnit(line) || isDate(line) || DATE_LABEL.test(folded(line.text)));
    return next !== undefined && !isPerson(next) && !isUnit(next);
  };
  // “Acknowledged:” is a side's own word where it is the second to sign and no other comes behind it
  const isAcceptance = (at: number) =>
    ACCEPTS.test(folded(lines[at]?.text ?? "")) &&
    lines.slice(0, at).filter(isPerson).length < 2 &&
    !lines.slice(at + 1).some((line) => !isPerson(line) && (isUnit(line) || isHeadOfSide(line)));
  // 海港大学（盖章）／日期 and 东湖理工大学（盖章）／日期 below it, nobody named
  const unitOf = (line: SignLine) => ownUnit({ lines: [line] }, parties);
  const isOtherSealed = (line: SignLine) => {
    const above = sides.at(-1)?.findLast((one) => (UNIT_BEHIND.test(line.text) || SIGN_LABEL.test(folded(one.text))) && unitOf(one) !== undefined);
    return above !== undefined && SIGN_LABEL.test(folded(line.text)) && unitOf(line) !== undefined && unitOf(line) !== unitOf(above);
  };
  const isSealedAlone = (line: SignLine) => people.length === 0 && isOtherSealed(line);
  // 姓名：　职务：副院长 and the day: a side whose name is left open is whole as it stands
  const isLeftOpen = () => {
    const own = hasPerson ? [] : (sides.at(-1) ?? []);
    return own.some(({ text }) => NAME_LABEL.test(folded(text))) && own.some(isDate) && own.some((line) => unitOf(line) !== undefined);
  };
  for (const [index, line] of lines.entries()) {
    const text = folded(line.text);
    const isAside = WITNESS.test(text) || (TAKES_NOTE.test(text) && !isAcceptance(index));
    if (!begun && (HEADING_OF_ALL.test(text) || SIGNATURE_PAGE.test(text))) {
      shared.push(line);
      continue;
    }
    const starts =
      !isAside &&
      (isCalledFirst(text) ||
        (dateFirst && isDate(line) && (!begun || hasPerson)) ||
        (FOR_SIDE.test(text) && !isForBelow(text) && !isForOffice(text)) ||
        PARTY_LABEL.test(text) ||
        (ACCEPTS.test(text) && !isOwnApproval(index)) ||
        (isUnit(line) && (hasPerson || isLeftOpen() ? unitsFirst && (nextIsPerson(index) || isOtherSealed(line)) : !begun || isSealedAlone(line))));
    if (isAside || (aside && signerIn(line.text, parties))) aside = isAside;
    const person = isPerson(line) && !aside;
    if (
      starts ||
      (person &&
        hasPerson &&
        !isPrintedBelow(line, sides.at(-1)?.at(-1), parties) &&
        !isTranscribed(line, sides.at(-1)?.at(-1), parties) &&
        !isNamedAgain(line, sides.at(-1) ?? [], parties)) ||
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
          ((!isHeadOfSide(line) && !isOtherSealed(line)) ||
            isDayAlone(sides.at(-1)?.[0]) ||
            isFormula(sides.at(-1)?.[0]) ||
            isOtherLabel(sides.at(-1)?.at(-1), line, parties))
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
    if (aside && !isDayBehindWitness(line, lines[index - 1], sides.at(-1) ?? [])) {
      if (isDayOfAll(line)) behind.push(line);
      continue;
    }
    if (begun) sides.at(-1)?.push(line);
    else shared.push(line);
  }
  // the day of the document, below whoever witnesses it
  if (behind.length === 1 && !sides.flat().some(isDay)) shared.push(...behind);
  // a day for all: only days in what looks like the first side, and none in the others
  const [first = [], ...rest] = sides;
  if (rest.length > 1 && first.every(isDate) && !rest.some((own) => own.some((line) => readDates(folded(line.text)).length > 0)))
    shared.push(...(sides.shift() ?? []));
  return { sides: sides.map((own) => ({ lines: own, ...ACROSS_PAGE })), shared };
}
