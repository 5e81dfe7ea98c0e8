import type { Party } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { areTransliterated, isInSounds, isSame } from "./same-person.ts";
import type { Signatory } from "./sign-line.ts";

/**
 * People who are told more than once: in the block of the other language below the first (`withoutOtherScript`), in a translation behind the original
 * (`isRepeated`), for one unit in two places (`withoutTwice`), and in a counterpart that leaves open the place of a party that has signed on its own page
 * (`withoutOpenCopies`). Each is a signatory once: 钮文渊 for 某大学 and Niu Wenyuan for the same university, on one day, are one.
 */

/** Without those of a block who sign for a party once more in the other script, on the same day: the block in English below the Chinese one. */
export function withoutOtherScript(sides: readonly Signatory[], parties: readonly Party[]): readonly Signatory[] {
  const partyOf = ({ unit }: Signatory) => parties.find(({ name, otherName }) => unit === name || (otherName !== undefined && unit === otherName));
  const isAgain = (one: Signatory, index: number) =>
    sides.slice(0, index).some((before) => {
      const [first, second] = [before.name ?? "", one.name ?? ""];
      // two of one unit stand below one head
      if (before.lines[0] === one.lines[0]) return false;
      const party = partyOf(one);
      const areTwo = mainScript(first) === "han" && mainScript(second) !== "han" && (areTransliterated([first, second]) || isInSounds([first, second]));
      // Jane Smith, below Chinese labels and below those in English
      const isTold = areTwo || (isSame(one, before) && one.unit !== before.unit);
      return isTold && party !== undefined && party === partyOf(before) && (one.date === undefined || one.date === before.date);
    });
  return sides.filter((one, index) => !isAgain(one, index));
}

/** Whether these sides are those found before: the same people, or as many whose names are written in the other script. */
export function isRepeated(sides: readonly Signatory[], found: readonly Signatory[]): boolean {
  if (found.length === 0 || sides.length === 0) return false;
  const rest = found.filter((other) => !sides.some((one) => isSame(one, other)));
  // a page of its own for a party that has not signed yet
  const isNewUnit = sides.length === 1 && sides[0]?.name === undefined && sides[0]?.unit !== undefined && !found.some(({ unit }) => unit === sides[0]?.unit);
  if (isNewUnit) return false;
  if (!sides.every((one) => one.name === undefined || found.some((other) => isSame(one, other)) || isOtherScript(one, rest))) return false;
  // one more side that accepts signs in its own script
  return rest.length < found.length || sides.length > 1 || sides.every(({ name, date }) => name === undefined || found.some((other) => other.date === date));
}

const isOtherScript = (one: Signatory, found: readonly Signatory[]) =>
  one.name !== undefined && found.some(({ name }) => name !== undefined) && found.every(({ name = "" }) => mainScript(name) !== mainScript(one.name ?? ""));

/** Each person once for a unit, with the day where only one of the places tells it. */
export const withoutTwice = (all: readonly Signatory[]): readonly Signatory[] =>
  all.filter((one, at) => {
    const isSameAs = (other: Signatory, place: number) =>
      other !== one &&
      one.name !== undefined &&
      other.name === one.name &&
      other.unit === one.unit &&
      (other.date === one.date ? place < at : one.date === undefined);
    return !all.some(isSameAs);
  });

/** Without the places that a counterpart leaves open for a party that has signed on a page of its own. */
export const withoutOpenCopies = (all: readonly Signatory[]): readonly Signatory[] =>
  all.filter(({ name, date, hand, unit, page }) => {
    const isOpen = name === undefined && date === undefined && hand !== "signed" && unit !== undefined;
    return !isOpen || !all.some((other) => other.unit === unit && other.page !== page && other.name !== undefined && other.hand === "signed");
  });
