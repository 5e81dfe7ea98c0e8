import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { FOR_SIDE, WITNESS_BEHIND } from "../../vocabulary/signing-words.ts";
import type { Sides, SignLine, SignSide } from "./sign-line.ts";
import { isDay } from "./sign-lines.ts";
import { isPersonLine } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

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
export function inBands(
  lines: readonly SignLine[],
  parties: readonly Party[],
  sidesOf: (lines: readonly SignLine[], parties: readonly Party[]) => Sides,
): Sides | undefined {
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
  return { sides: [...sides, ...own.map((side) => ({ ...side, left: 0, right: 10_000 })), ...rest], shared: isOwnDay ? [] : first.shared };
}

/** 某校科研处 / Pour la direction de la recherche : in the name of a party, before anybody is named. */
const beginsForParty = ([head]: readonly SignLine[], parties: readonly Party[]) =>
  head !== undefined &&
  FOR_SIDE.test(folded(head.text.replace(/^[^/／]{2,24}[/／]\s*/u, ""))) &&
  ownUnit({ lines: [head] }, parties) !== undefined &&
  !isPersonLine(head, parties);

/** Place and day above each side, in one language or two, and in one of the sides two who sign beside each other: each side from its day on. */
export function belowDays(
  lines: readonly SignLine[],
  parties: readonly Party[],
  sidesOf: (lines: readonly SignLine[], parties: readonly Party[]) => Sides,
): Sides | undefined {
  const isPerson = (line: SignLine) => isPersonLine(line, parties);
  const isDayAlone = (line: SignLine) => line.cells === 1 && isDay(line) && !isPerson(line);
  const begins = (at: number) => lines[at] !== undefined && isDayAlone(lines[at]) && !(lines[at - 1] && isDayAlone(lines[at - 1] as SignLine));
  const starts = lines.flatMap((_, at) => (begins(at) ? [at] : []));
  const [first = -1] = starts;
  if (starts.length < 2 || lines.slice(0, first).some(isPerson)) return undefined;
  const bands = starts.map((from, at) => lines.slice(from, starts[at + 1]));
  const units = bands.map((band) => ownUnit({ lines: band }, parties));
  if (!bands.every((band) => band.some(isPerson)) || units.includes(undefined) || new Set(units).size < units.length) return undefined;
  const sides = bands.flatMap((band) => {
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
    return read.length > 1 ? read.map((side) => ({ ...side, lines: [...days, ...side.lines, ...alone] })) : [{ lines: band, left: 0, right: 10_000 }];
  });
  return sides.every((side) => side.lines.some(isPerson)) ? { sides, shared: lines.slice(0, first) } : undefined;
}
