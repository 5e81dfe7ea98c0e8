import { editsBetween } from "../../../text/near-name.ts";
import type { BodyLine } from "../../body-lines.ts";
import { folded, simplified } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { isPinyin } from "../../pinyin.ts";
import { sameName } from "../../same-name.ts";
import { CHINESE_SURNAMES, E_STAMP } from "../../vocabulary/signing-words.ts";
import type { Signatory, SignLine } from "./sign-line.ts";
import { nameIn, signerIn } from "./sign-names.ts";

/**
 * Whether two names are of one person: in print below a stamp (GALEN FRIEDERIKE and Friederike Galen), with initials (F. Galen), by hand and in print, or in two
 * scripts (钮文渊 and Niu Wenyuan, 乔瓦娜·里奇 and Giovanna Ricci). Li Wei and Liu Wei are two.
 */

/** gez. F. Galen above “Name: Friederike Galen”: one person, told twice. */
export function isNamedAgain(line: BodyLine, side: readonly BodyLine[], parties: readonly Party[]): boolean {
  const name = nameIn(line, parties)?.name;
  const isStamp = ({ text }: BodyLine) => E_STAMP.test(folded(text)) || signerIn(text, parties) !== undefined;
  return name !== undefined && side.some((other) => isSamePerson(nameIn(other, parties)?.name, name, isStamp(line) || isStamp(other)));
}
/** Whether two names are of one person; in the stamp of an electronic signature they may stand in another order, and more of them. */
export const isSamePerson = (one: string | undefined, other: string, isStamped: boolean) => {
  if (one === undefined) return false;
  const [first, second] = [one, other].map((name) =>
    folded(name)
      .split(/[\s.]+/u)
      .filter((word) => word !== ""),
  );
  const [given = "", otherGiven = ""] = [first?.[0], second?.[0]];
  // an initial stands for a name; Li Wei and Liu Wei are two people
  const isSameGiven = given === otherGiven || (Math.min(given.length, otherGiven.length) === 1 && given.charAt(0) === otherGiven.charAt(0));
  // GALEN FRIEDERIKE in a certificate is the same person
  const [few = [], many = []] = [first ?? [], second ?? []].toSorted((a, b) => a.length - b.length);
  const areSameWords = isStamped && few.length > 1 && few.every((word) => word.length > 1 && many.includes(word));
  return (areSameWords || (first?.at(-1) === second?.at(-1) && isSameGiven)) && (first?.length ?? 0) > 1;
};

/** Whether two who sign bear one name. */
export const isSame = (one: Signatory, other: Signatory) =>
  one.name !== undefined && other.name !== undefined && (folded(one.name) === folded(other.name) || sameName(one.name, other.name));

/** 代表（签字）：苗青山 by hand, 苗青山院长 in print below it: one person, though an engine may have read a sign of the hand as another. */
export function isPrintedBelow(line: SignLine, above: SignLine | undefined, parties: readonly Party[]): boolean {
  const written = above && /^[^:：]{2,14}[:：]\s*(\p{Script=Han}{2,4})$/u.exec(above.text.trim())?.[1];
  const printed = nameIn(line, parties)?.name;
  if (written === undefined || printed === undefined || written.length !== printed.length) return false;
  return written.charAt(0) === printed.charAt(0) && editsBetween(written, printed) <= 1;
}

/** 禹承泽　院长 and “Yu Chengze, Institutsleiter” right below it: one person, in Chinese signs and in the letters of their sounds. */
export function isTranscribed(line: SignLine, above: SignLine | undefined, parties: readonly Party[]): boolean {
  const names = above ? [above, line].map((one) => nameIn(one, parties)?.name ?? "") : [];
  const isSigns = (name: string) => /^\p{Script=Han}{2,4}$/u.test(name) && CHINESE_SURNAMES.includes(simplified(name).charAt(0));
  const isLabelled = ({ text }: SignLine) => /^\p{Script=Han}{2,12}\s*[:：]/u.test(text.trim());
  return (names.some(isSigns) && names.some(isSounds)) || (!isLabelled(line) && areTransliterated(names));
}

/** 乔瓦娜·里奇 and Giovanna Ricci: a foreign name as Chinese signs write it, of as many parts as the name has words, or fewer. */
export function areTransliterated(names: readonly string[]): boolean {
  const han = names.find((name) => /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,10}){1,3}$/u.test(name));
  const other = names.find((name) => /^[\p{Script=Latin}\p{Script=Cyrillic}.'’ -]+$/u.test(name));
  if (han === undefined || other === undefined) return false;
  const [parts, words] = [han.split(/[·•]/u).length, other.trim().split(/\s+/u).length];
  return words >= parts && words <= parts + 2 && !isPinyin(other);
}

/** 钮文渊 and Niu Wenyuan: two or three signs, and two words of Chinese syllables. */
export const isInSounds = (names: readonly string[]) => names.some((name) => /^\p{Script=Han}{2,4}$/u.test(name)) && names.some(isSounds);
const isSounds = (name: string) => (/^\p{Script=Latin}+(?:[ -]\p{Script=Latin}+){1,2}$/u.test(name) && isPinyin(name)) || IN_CYRILLIC.test(name);
/** Доу Юнцянь: Chinese syllables in Cyrillic letters, by the table of Palladius. */
const CYRILLIC_SYLLABLE =
  "(?:чж|цз|[бпмфдтнлгкхцсчшжв])?(?:уань|юань|уай|уан|янь|яо|ян|юнь|юэ|юй|юн|унь|ун|уй|уа|уо|оу|ай|ао|ань|ан|эй|эрр?|энь|эн|инь|ин|ия|я|ю|е|и|а|о|у|ы|э)";
const IN_CYRILLIC = new RegExp(`^${CYRILLIC_SYLLABLE}(?:${CYRILLIC_SYLLABLE})?(?: (?:${CYRILLIC_SYLLABLE}){1,2}){1,2}$`, "iu");
