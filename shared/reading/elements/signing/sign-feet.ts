import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { FOR_SIDE } from "../../vocabulary/signing-words.ts";
import type { Sides, SignLine } from "./sign-line.ts";
import { isPersonLine } from "./sign-names.ts";
import { ownUnit } from "./sign-units.ts";

/**
 * Two who sign beside each other, and below both “p. UNIVERSIDAD …”, then one alone above “p. CENTRO …”: whoever stands above a line across the
 * page that says for whom, down from the one before it, signs for that party.
 */
export function aboveFeet(
  lines: readonly SignLine[],
  parties: readonly Party[],
  sidesOf: (lines: readonly SignLine[], parties: readonly Party[]) => Sides,
): Sides | undefined {
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
