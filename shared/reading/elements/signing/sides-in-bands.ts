import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { DATE_LABEL, FOR_SIDE, isHeadOfSide, NAME_LABEL, SIGN_LABEL, WITNESS_BEHIND } from "../../vocabulary/signing-words.ts";
import { ACROSS_PAGE, type Sides, type SignLine, type SignSide } from "./sign-line.ts";
import { isDay } from "./sign-lines.ts";
import { isPersonLine, signerIn } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * A block of which one part stands side by side and another below it: each part is read by itself (`sidesOf`), and the sides are put together.
 * Every reader here returns undefined where the block is not of its shape. Example, for `belowHeads`:
 *
 *     Signed by Harbour University by two of its officers:
 *     Jane Smith, Rector          John Brown, Bursar
 *     Signed by Lake Institute:
 *     Anna Berg, Director
 *
 * is three sides, of which two have the first line as their head.
 */

/** The reader of a whole block, for a part of it. */
type SidesOf = (lines: readonly SignLine[], parties: readonly Party[]) => Sides;

/** “Signed by … by two of its directors:” across both columns, and below it two who sign beside each other: each head and what stands below it by itself. */
export function belowHeads(lines: readonly SignLine[], parties: readonly Party[], sidesOf: SidesOf): Sides | undefined {
  const isHead = (line: SignLine) =>
    line.cells === 1 && (isHeadOfSide(line) || isPartyAlone(line.text, parties)) && ownUnit({ lines: [line] }, parties) !== undefined;
  // “For 研究院” above “Signed for the Institute:” is one head in two languages
  const isBelowChinese = (line: SignLine) => /^For \p{Script=Han}/u.test(lines[lines.indexOf(line) - 1]?.text ?? "");
  const heads = lines.filter((line) => isHead(line) && !isPersonLine(line, parties) && !isBelowChinese(line));
  if (new Set(heads.map((line) => ownUnit({ lines: [line] }, parties))).size < 2) return undefined;
  const places = heads.map((line) => lines.indexOf(line));
  // place and day above each head: Warnow, am 17. Jänner 2024
  const dayAbove = (at: number) => [lines[at - 1]].filter((line) => line?.cells === 1 && readDates(folded(line.text)).length === 1 && !isHead(line));
  const above = places.every((at) => dayAbove(at).length > 0);
  const sides = heads.flatMap((head, at) => {
    const [own = 0, next] = [places[at], places[at + 1]];
    const below = lines.slice(own + 1, next === undefined || !above ? next : next - 1);
    return ownSides(head, sidesOf(below, parties)).map((side) =>
      above ? { ...side, lines: [...dayAbove(own).flatMap((line) => line ?? []), ...side.lines] } : side,
    );
  });
  const isNamed = ({ lines: own }: SignSide) => own.some((line) => isPersonLine(line, parties));
  const isAlone = (side: SignSide) => sides.filter(({ lines: [head] }) => head === side.lines[0]).length === 1;
  // a party that has not signed yet, perhaps told once in each language
  const own = sides.filter((side, at) => isNamed(side) || !sides.slice(0, at).some((other) => !isNamed(other) && isOfOneParty(side, other, parties)));
  const isWhole = sides.length > heads.length && sides.every((side) => isNamed(side) || (isAlone(side) && isLeftOpen(side)));
  return isWhole ? { sides: own, shared: lines.slice(0, above ? (places[0] ?? 1) - 1 : places[0]) } : undefined;
}

/** Whether a line is the name of a party, and nothing else but what it is called or its other name in a bracket. */
export const isPartyAlone = (text: string, parties: readonly Party[]) => {
  const own = folded(text).trim();
  return parties.some(({ name, otherName = name }) =>
    [name, otherName].some(
      (one) => own.startsWith(folded(one)) && (!own.slice(one.length).trim() || /^\s*[,(（]|^(?: [a-z.-]+){1,6}$/u.test(own.slice(one.length))),
    ),
  );
};

/** Those who sign below a head, with it and what stands there for all of them, such as the place and the day. */
const ownSides = (head: SignLine, { sides, shared }: Sides): readonly SignSide[] =>
  (sides.length > 0 ? sides : [{ lines: [], ...ACROSS_PAGE }]).map((side) => ({ ...side, lines: [head, ...shared, ...side.lines] }));

const isOfOneParty = (one: SignSide, other: SignSide, parties: readonly Party[]) => ownUnit(one, parties) === ownUnit(other, parties);

/** Labels of signing, and nothing beside them: （签字）：, (Ort, Datum), (Name, Funktion). */
const isLeftOpen = ({ lines: [, ...own] }: SignSide) =>
  own.some(({ text }) => {
    const label = folded(text).trim();
    return SIGN_LABEL.test(label) || [NAME_LABEL, DATE_LABEL].some((words) => words.test(`${label.replace(/^\((.*)\)$/u, "$1")}:`));
  });

/** The common seal of …, affixed in the presence of two officers: a unit signs from here on. */
export const SEAL_OF = /^(?:the )?(?:common|corporate|company|official) seal of (?:the )?[a-z]/u;

/**
 * Sides below each other, of which one has two who sign beside each other: “Signed by Jane Smith, President, for and on behalf of …” and its day,
 * and below it “Executed as a deed by affixing the common seal of … in the presence of:” above two officers.
 */
export function betweenSigned(lines: readonly SignLine[], parties: readonly Party[], sidesOf: SidesOf): Sides | undefined {
  const isSigned = (line: SignLine | undefined) => line?.cells === 1 && signerIn(line.text, parties) !== undefined;
  const begins = (line: SignLine) =>
    isSigned(line) ||
    (line.cells === 1 && [FOR_SIDE, SEAL_OF].some((words) => words.test(folded(line.text))) && ownUnit({ lines: [line] }, parties) !== undefined);
  const heads = lines.flatMap((line, at) => (begins(line) ? [at] : []));
  const parts = heads.map((from, at) => lines.slice(from, heads[at + 1]));
  const units = parts.map((own) => ownUnit({ lines: own.filter(({ cells }) => cells === 1) }, parties));
  if (parts.length < 2 || heads[0] !== 0 || units.includes(undefined) || new Set(units).size < parts.length) return undefined;
  const sides = parts.map((own): readonly SignSide[] => {
    const first = own.findIndex(({ cells }) => cells > 1);
    if (first < 0) return [{ lines: own, ...ACROSS_PAGE }];
    if (isSigned(own[0])) return [];
    return sidesOf(own.slice(first), parties).sides.map((side) => ({ ...side, lines: [...own.slice(0, first), ...side.lines] }));
  });
  const bearOne = (own: readonly SignSide[]) => own.length > 0 && own.every((side) => side.lines.some((line) => isPersonLine(line, parties)));
  const isMixed = parts.some((own) => isSigned(own[0])) && sides.some((own) => own.length > 1);
  return isMixed && sides.every(bearOne) ? { sides: sides.flat(), shared: [] } : undefined;
}

/**
 * Two who sign beside each other, and below both “p. UNIVERSIDAD …”, then one alone above “p. CENTRO …”: whoever stands above a line across the
 * page that says for whom, down from the one before it, signs for that party.
 */
export function aboveFeet(lines: readonly SignLine[], parties: readonly Party[], sidesOf: SidesOf): Sides | undefined {
  const isFoot = (line: SignLine) =>
    line.cells === 1 && FOR_SIDE.test(folded(line.text)) && !isPersonLine(line, parties) && ownUnit({ lines: [line] }, parties) !== undefined;
  const feet = lines.filter(isFoot);
  const bears = (some: readonly SignLine[]) => some.some((line) => isPersonLine(line, parties));
  if (feet.length < 2 || !lines.some(({ cells }) => cells > 1) || new Set(feet.map((line) => ownUnit({ lines: [line] }, parties))).size < feet.length)
    return undefined;
  const ends = feet.map((foot) => lines.indexOf(foot));
  const groups = ends.map((end, at) => lines.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
  if (!groups.every(bears) || bears(lines.slice((ends.at(-1) ?? 0) + 1))) return undefined;
  const read = groups.map((own) => sidesOf(own, parties));
  const sides = read.flatMap((own, at) => {
    const foot = feet[at];
    // what stands above the first of all, such as a place and a day, is of all
    const shared = at === 0 ? [] : own.shared;
    return own.sides.map((side) => ({ ...side, lines: [...shared, ...side.lines, ...(foot ? [foot] : [])] }));
  });
  return sides.every((side) => bears(side.lines)) ? { sides, shared: read[0]?.shared ?? [] } : undefined;
}

/** The lines in groups: those that stand beside others, and those alone in their rows. */
function groupsOf(lines: readonly SignLine[]): readonly (readonly SignLine[])[] {
  const groups: SignLine[][] = [];
  for (const line of lines) {
    const isBeside = line.cells > 1;
    if (groups.at(-1)?.[0]?.cells === undefined || (groups.at(-1)?.[0]?.cells ?? 0) > 1 !== isBeside) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups;
}

/**
 * Sides beside each other, and below both columns one more that signs by itself: a third party in the middle of the page, the other one below two who
 * sign for the first, 某校科研处 / Pour la direction de la recherche : …
 */
export function inBands(lines: readonly SignLine[], parties: readonly Party[], sidesOf: SidesOf): Sides | undefined {
  const groups = groupsOf(lines);
  const isPerson = (line: SignLine) => isPersonLine(line, parties);
  const partyOf = (own: readonly SignLine[]) => {
    const unit = ownUnit({ lines: own }, parties);
    return parties.find(({ name, otherName = name }) => unit !== undefined && (unit === name || unit === otherName));
  };
  const firstPair = groups.findIndex(([line]) => (line?.cells ?? 0) > 1);
  const at = groups.findIndex((group, index) => {
    if (index <= firstPair || firstPair < 0 || (group[0]?.cells ?? 0) > 1 || !group.some(isPerson)) return false;
    const party = partyOf(group);
    const above = groups.slice(0, index).flat();
    const isNew = !above.some((line) => partyOf([line]) === party);
    return party !== undefined && above.some(isPerson) && (isNew || beginsForParty(group, parties));
  });
  const group = groups[at];
  if (!group) return undefined;
  const [above, below] = [groups.slice(0, at).flat(), groups.slice(at + 1).flat()];
  const first = sidesOf(above, parties);
  const own = sidesOf(group, parties).sides;
  const isWhole = (side: SignSide) => side.lines.some(isPerson);
  if (first.sides.length < 2 || !first.sides.every(isWhole) || !own.every((side) => isWhole(side) && partyOf(side.lines) !== undefined)) return undefined;
  const rest = below.some(isPerson) && !below.some(({ text }) => WITNESS_BEHIND.test(folded(text))) ? sidesOf(below, parties).sides.filter(isWhole) : [];
  // the place and the day of the first are none of the side below them, which has its own or leaves it open
  const isOwnDay = own.every((side) => side.lines.some(isDay)) && first.shared.some(isDay);
  const sides = isOwnDay ? first.sides.map((side) => ({ ...side, lines: [...first.shared, ...side.lines] })) : first.sides;
  return { sides: [...sides, ...own.map((side) => ({ ...side, ...ACROSS_PAGE })), ...rest], shared: isOwnDay ? [] : first.shared };
}

/** 某校科研处 / Pour la direction de la recherche : in the name of a party, before anybody is named. */
const beginsForParty = ([head]: readonly SignLine[], parties: readonly Party[]) =>
  head !== undefined &&
  FOR_SIDE.test(folded(head.text.replace(/^[^/／]{2,24}[/／]\s*/u, ""))) &&
  ownUnit({ lines: [head] }, parties) !== undefined &&
  !isPersonLine(head, parties);

/** Place and day above each side, in one language or two, and in one of the sides two who sign beside each other: each side from its day on. */
export function belowDays(lines: readonly SignLine[], parties: readonly Party[], sidesOf: SidesOf): Sides | undefined {
  const isPerson = (line: SignLine) => isPersonLine(line, parties);
  const isDayAlone = (line: SignLine) => line.cells === 1 && isDay(line) && !isPerson(line);
  const begins = (at: number) => lines[at] !== undefined && isDayAlone(lines[at]) && !(lines[at - 1] && isDayAlone(lines[at - 1] as SignLine));
  const starts = lines.flatMap((_, at) => (begins(at) ? [at] : []));
  const [first = -1] = starts;
  if (starts.length < 2 || lines.slice(0, first).some(isPerson)) return undefined;
  const bands = starts.map((from, at) => lines.slice(from, starts[at + 1]));
  const units = bands.map((band) => ownUnit({ lines: band }, parties));
  // a band for each party, and none says for whom
  const areInOrder = bands.length === parties.length && units.every((unit) => unit === undefined);
  if (!bands.every((band) => band.some(isPerson)) || (!areInOrder && (units.includes(undefined) || new Set(units).size < units.length))) return undefined;
  const sides = bands.flatMap((band, at) => {
    const days = band.slice(
      0,
      band.findIndex((line) => !isDayAlone(line)),
    );
    const below = band.slice(days.length);
    // the unit below both is that of both
    const read = below.some(({ cells }) => cells > 1)
      ? sidesOf(
          below.filter(({ cells }) => cells > 1),
          parties,
        ).sides
      : [];
    const alone = below.filter(({ cells }) => cells < 2);
    const own = read.length > 1 ? read.map((side) => ({ ...side, lines: [...days, ...side.lines, ...alone] })) : [{ lines: band, ...ACROSS_PAGE }];
    const party = areInOrder ? parties[at]?.name : undefined;
    return party === undefined ? own : own.map((side) => ({ ...side, party }));
  });
  return sides.every((side) => side.lines.some(isPerson)) ? { sides, shared: lines.slice(0, first) } : undefined;
}
