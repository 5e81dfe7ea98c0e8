import type { Party } from "../../parties.ts";
import { isPinyin } from "../../pinyin.ts";
import { mainScript } from "../../scripts.ts";
import type { Signatory } from "./sign-line.ts";

/** People whose names stand in two scripts. */

/** 乔瓦娜·里奇 and Giovanna Ricci: a foreign name as Chinese signs write it, of as many parts as the name has words, or fewer. */
export function areTransliterated(names: readonly string[]): boolean {
  const han = names.find((name) => /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,10}){1,3}$/u.test(name));
  const other = names.find((name) => /^[\p{Script=Latin}\p{Script=Cyrillic}.'’ -]+$/u.test(name));
  if (han === undefined || other === undefined) return false;
  const [parts, words] = [han.split(/[·•]/u).length, other.trim().split(/\s+/u).length];
  return words >= parts && words <= parts + 2 && !isPinyin(other);
}

/** 钮文渊 and Niu Wenyuan: two or three signs, and two words of Chinese syllables. */
const isInSounds = (names: readonly string[]) =>
  names.some((name) => /^\p{Script=Han}{2,4}$/u.test(name)) &&
  names.some((name) => /^\p{Script=Latin}+(?:[ -]\p{Script=Latin}+){1,2}$/u.test(name) && isPinyin(name));

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
      return areTwo && party !== undefined && party === partyOf(before) && (one.date === undefined || one.date === before.date);
    });
  return sides.filter((one, index) => !isAgain(one, index));
}
