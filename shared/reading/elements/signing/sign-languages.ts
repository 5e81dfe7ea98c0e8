import { hasHan } from "../../../text/han.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { DATE_LABEL, FOR_SIDE, isHeadOfSide, NAME_LABEL, PARTY_LABEL, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { isInSounds } from "./same-person.ts";
import { rowsOf, type SignLine, type SignSide } from "./sign-line.ts";
import { isBlankDate, isDay } from "./sign-lines.ts";
import { isPersonLine, nameIn, sideUnit } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * One text in two languages, side by side or line below line: which columns and labels say the same twice. 光子所 | SZIMN above 中心 | CGOI are two sides and not four
 * (`areCopies`), and “For Party A (Signature)” below 甲方（签字） begins no other side (`isOtherLabel`).
 */

/** Columns that hold two languages rather than two sides: each names all of the parties, the same way from top to bottom. */
export function areLanguages(pairs: readonly SignLine[], parties: readonly Party[]): boolean {
  const columns = [0, 1].map((cell) => pairs.filter((one) => one.cell === cell && one.cells === 2).map(({ text }) => folded(text)));
  const labels = columns.map((texts) => new Set(texts.flatMap((text) => ANY_LABEL.exec(text)?.[1] ?? []).map(placeOf)));
  const scripts = columns.map((texts) => mainScript(texts.join(" ")));
  // 代表医学院签署 | SIGNED for and on behalf of the College above 代表公司签署 | SIGNED … the Company
  const heads = columns.map((texts) => texts.filter((text) => FOR_SIDE.test(text) || FOR_CALLED.test(text)).map(hasHan));
  const [first = [], second = []] = heads;
  const areApart = heads.every((own) => new Set(own).size === 1) && first[0] !== second[0];
  const areForSides = areApart && first.length > 1 && first.length === second.length && parties.length <= first.length;
  return scripts[0] !== scripts[1] && (labels.every((own) => own.size > 1) || areForSides || unitsInBoth(pairs) > 1);
}
/** 大学：某大学 | Университет: … above 研究所：某研究所 | Институт: …: rows that name a unit behind what it is called, and beside it the same again. */
const unitsInBoth = (pairs: readonly SignLine[]): number => {
  const called = pairs.filter(({ text }) => /^[^:：]{2,14}[:：]\s*\p{L}/u.test(text) && !ANY_LABEL.test(folded(text)));
  const isAgain = ({ page, row }: SignLine) => called.some((other) => other.cell === 1 && other.page === page && other.row === row);
  return called.filter((line) => line.cell === 0 && unitsIn(line.text).length > 0 && isAgain(line)).length;
};
const FOR_CALLED = /^谨?代\s*表(?!签|盖)\p{Script=Han}{2,12}\s*[:：]?$/u;
/** 甲方 and Party A, one below the other, are one party. */
const placeOf = (label: string) => {
  const sign = label.replace(/方$/u, "").at(-1) ?? "";
  return ["甲a1", "乙b2", "丙c3", "丁d4"].find((same) => same.includes(sign)) ?? sign;
};
const ANY_LABEL = /^.{0,18}?((?:[甲乙丙丁]|[中外])方|part(?:y|ner|ei|ie|e|ij) ?[a-d1-4](?![a-z]))/u;

/** “For the Company | 公司代表” above “For the University | 大学代表”: each side named to the left, and again in Chinese to the right. */
export function areSidesInTwoLanguages(pairs: readonly SignLine[], parties: readonly Party[]): boolean {
  const heads = pairs.filter((line) => line.cell === 0 && line.cells === 2 && !isPersonLine(line, parties) && beginsSide(line, parties));
  const besideOf = ({ page, row }: SignLine) => pairs.filter((line) => line.cell === 1 && line.page === page && line.row === row);
  const areTwo = (text: string, beside: string) =>
    mainScript(text) === "latin"
      ? /^[\p{Script=Han}\p{Lu}()（）]*\p{Script=Han}[:：]?$/u.test(beside)
      : FOR_SIDE.test(folded(beside)) && mainScript(beside) === "latin";
  const inBoth = heads.filter((line) => besideOf(line).length > 0 && besideOf(line).every(({ text }) => areTwo(line.text, text.trim())));
  return inBoth.length === heads.length && new Set(inBoth.map((line) => ownUnit({ lines: [line] }, parties))).size > 1;
}

/**
 * 光子所 | SZIMN above 中心 | CGOI: every side named in both columns, one in Chinese and one in another script, with the same day in each row. The
 * second column tells nobody new: it bears no person, or one of those in the first in Chinese syllables. So stand four parties, two in each
 * column, that sign on the same days, but not with each other's names.
 */
export function areCopies(pairs: readonly SignLine[], parties: readonly Party[]): boolean {
  const rows = rowsOf(pairs);
  const beside = rows.flatMap(([first, second, ...more]) => (first && second && more.length === 0 ? [{ first, second }] : []));
  const [left, right] = [beside.map(({ first }) => first), beside.map(({ second }) => second)];
  const isChinese = ({ text }: SignLine) => mainScript(text) === "han";
  const isForeign = ({ text }: SignLine) => mainScript(text) !== "han";
  const [own, other] = left.filter(isChinese).length > left.length / 2 ? [left, right] : [right, left];
  if (beside.length < rows.length || other.some(({ text }) => hasHan(text)) || own.filter(isForeign).length > own.length / 2) return false;
  const heads = (lines: readonly SignLine[]) => lines.filter((line) => !isPersonLine(line, parties) && !isDayOrOpen(line) && beginsSide(line, parties));
  const units = [left, right].map((lines) => new Set(heads(lines).map((line) => ownUnit({ lines: [line] }, parties))));
  if (units.some(({ size }) => size < 2) || heads(left).length !== heads(right).length) return false;
  if (beside.some(({ first, second }) => beginsSide(first, parties) !== beginsSide(second, parties) && !isPersonLine(first, parties))) return false;
  const dayOf = ({ text }: SignLine) => readDates(folded(text))[0]?.date;
  if (beside.some(({ first, second }) => dayOf(first) !== dayOf(second) || isOpen(first) !== isOpen(second))) return false;
  const people = right.flatMap((line) => nameIn(line, parties)?.name ?? []);
  if (people.length === 0) return right.every(({ text }) => !NAME_LABEL.test(folded(text)) && !SIGN_LABEL.test(folded(text)));
  return beside.some(({ first, second }) => isInSounds([first, second].map((line) => nameIn(line, parties)?.name ?? "")));
}

/** Whether a line names the unit or the party for which a side signs. */
export const beginsSide = (line: SignLine, parties: readonly Party[]) => isHeadOfSide(line) || sideUnit(line.text, parties) !== undefined;
const isOpen = ({ text }: SignLine) => isBlankDate(folded(text));
const isDayOrOpen = (line: SignLine) => DATE_LABEL.test(folded(line.text)) || isDay(line);

/** Sides to the left in Chinese that name nobody, and beside each the same in another language, with the same day and the name: one side for both. */
export function withNamesBeside(sides: readonly SignSide[], parties: readonly Party[]): readonly SignSide[] {
  const [first, second, ...more] = [...new Set(sides.map(({ left }) => left))].toSorted((a, b) => a - b);
  const [own, other] = [first, second].map((left) => sides.filter((side) => side.left === left));
  if (!own || !other || more.length > 0 || own.length < 2 || own.length !== other.length) return sides;
  const people = ({ lines }: SignSide) => lines.filter((line) => isPersonLine(line, parties));
  const scriptOf = ({ lines }: SignSide) => mainScript(lines.map(({ text }) => text).join(" "));
  const daysOf = ({ lines }: SignSide) => lines.flatMap(({ text }) => readDates(folded(text)).map(({ date }) => date)).join();
  const isPair = (one: SignSide, beside: SignSide | undefined) =>
    beside !== undefined &&
    scriptOf(one) === "han" &&
    scriptOf(beside) !== "han" &&
    daysOf(one) === daysOf(beside) &&
    people(one).length === 0 &&
    people(beside).length === 1 &&
    one.lines[0]?.row === beside.lines[0]?.row;
  if (!own.every((one, at) => isPair(one, other[at]))) return sides;
  return own.map((one, at) => ({ ...one, right: other[at]?.right ?? one.right, lines: [...one.lines, ...(other[at] ? people(other[at]) : [])] }));
}

/** The first of two columns in two languages, with those whose names stand in the second alone, as where a hand stands beside them. */
export function firstOfLanguages(lines: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const isFirst = ({ cells, cell }: SignLine) => cells < 2 || cell === 0;
  const bears = (line: SignLine) => isPersonLine(line, parties) && !beginsSide(line, parties) && !isDayOrOpen(line);
  if (lines.some((line) => line.cells > 1 && line.cell === 0 && bears(line))) return withSecondPeople(lines, bears);
  return lines.flatMap((line) => (isFirst(line) ? [line] : bears(line) ? [{ ...line, cell: 0, cells: 1 }] : []));
}

/** The first of two columns, and below each of its people whoever else signs in the same row of the second: two foreign names without a word in common. */
function withSecondPeople(lines: readonly SignLine[], bears: (line: SignLine) => boolean): readonly SignLine[] {
  const found: SignLine[] = [];
  let second: SignLine[] = [];
  for (const row of rowsOf(lines)) {
    const [own, beside] = [row.filter(({ cells, cell }) => cells < 2 || cell === 0), row.filter(({ cells, cell }) => cells > 1 && cell === 1)];
    const [one, other] = [own.find(bears), beside.find(bears)];
    if (one || own.some(isHeadOfSide)) found.push(...second.splice(0));
    found.push(...own);
    const [words = [], others = []] = [one, other].map((line): readonly string[] => folded(line?.text ?? "").match(/\p{Script=Latin}{3,}/gu) ?? []);
    const areTwo = Math.min(words.length, others.length) > 1 && !words.some((word) => others.includes(word));
    if (areTwo || second.length > 0) second = [...second, ...beside.map((line) => ({ ...line, cell: 0, cells: 1 }))];
  }
  return [...found, ...second];
}

/** Behind what a party is called at the head of its side: KOU: …, 某院代表（签字） */
const CALLED_FIRST = /^\s*(?:[:：]|(?:授权|签字|签约)?代表\s*(?:[(（][^()（）]{1,8}[)）])?\s*[:：]?\s*$)/u;

/** Whether a line begins with what a party is called, perhaps in two languages: 云农院 SYAAS： */
export const isCalledAtHead = (text: string, calls: readonly string[]): boolean =>
  calls.some((name) => {
    const rest = text.startsWith(name) ? text.slice(name.length) : undefined;
    if (rest === undefined) return false;
    const [mark] = /^[\s(（/／]+/u.exec(rest) ?? [];
    return CALLED_FIRST.test(rest) || (mark !== undefined && isCalledAtHead(rest.slice(mark.length).replace(/[)）](?=\s*[:：])/u, ""), calls));
  });

/** 代表某大学 above For Some University, whether or not the text names that party in both: two heads of one side, unless they name two parties. */
function isHeadInBoth(above: SignLine, line: SignLine, parties: readonly Party[]): boolean {
  const [one, other] = [above, line].map((own) => parties.find((party) => callNames(party).some((name) => folded(own.text).includes(name))));
  // the text may name a party twice, once in each language
  const areOne = one === other || one === undefined || other === undefined || (mainScript(one.name) === "han") !== (mainScript(other.name) === "han");
  return FOR_SIDE.test(folded(line.text)) && /代表/u.test(above.printed ?? above.text) && areOne;
}

/** “Pour l'Université …” above “For the University …”: one head in two languages of the same letters. */
const isHeadAgain = (above: SignLine, line: SignLine): boolean => {
  const [one, other] = [above, line].map(({ text }) => FOR_WORD.exec(folded(text))?.[1]);
  return one !== undefined && other !== undefined && one !== other;
};
const FOR_WORD = /^(for|fur|pour|por|per|pel[oa]|voor|namens|za|w imieniu|atas nama)(?![a-z])/u;

/** Whether two lines bear what one party is called. */
const sameParty = (one: string, other: string, parties: readonly Party[]) =>
  parties.some(({ name, aliases }) =>
    [one, other].every((text) => [folded(name), ...aliases].some((alias) => alias.length > 1 && folded(text).includes(alias))),
  );

/** 甲方（签字）and For Party A (Signature), 代表某大学 and For Some University: one label in two languages. */
export function isOtherLabel(above: SignLine | undefined, line: SignLine, parties: readonly Party[]): boolean {
  if (above === undefined) return false;
  if (mainScript(above.text) === mainScript(line.text)) return isHeadAgain(above, line);
  return PARTY_LABEL.test(folded(above.text)) ? sameParty(above.text, line.text, parties) : isHeadInBoth(above, line, parties);
}
