import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { E_STAMP } from "../../vocabulary/signing-words.ts";
import type { Sides, SignLine } from "./sign-line.ts";
import { isDay } from "./sign-lines.ts";
import { isPersonLine } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/** För Ådalens universitet, and for each of two who sign for it “Kramfors 2026-06-23” or a stamp above the name: what stands below the first name is of the second. */
export function withDaysAbove(read: Sides, parties: readonly Party[]): Sides {
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
