import { folded } from "../folded.ts";
import type { Party } from "../parties.ts";
import { CHINESE_NO_NAME, CHINESE_SURNAMES, NO_NAME } from "../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import type { Signatory } from "./sign-line.ts";

/** Two who sign for one unit on one line: “By: Noam Levi, CEO, and Tal Oren, CFO”, 王建国、李文华. */

const AND = "(?:and|und|sowie|et|y|e|ed|og|och|ja|en|&)";
/** Right behind the first name, or behind the office of the first and a comma or a bracket. */
const BEHIND_NAME = new RegExp(`^\\s*(?:,?\\s*${AND}\\s+|\\s[/／]\\s*|、\\s*)(?=\\p{Lu})`, "u");
const BEHIND_OFFICE = new RegExp(
  `^\\s*(?:,[^,;:()（）]{2,48},\\s*${AND}\\s+|[(（][^()（）:：]{2,48}[)）]\\s*(?:,?\\s*${AND}\\s+|,\\s*|[/／、]\\s*))(?=\\p{Lu})`,
  "u",
);
const CHINESE_BEHIND = /^(?:\s*[(（][^()（）:：]{2,24}[)）])?\s*[、/／和与及]\s*(?=\p{Script=Han}{2,4}(?:$|\s*[(（]))/u;
const HAS_OFFICE = /^\s*(?:[,(（–-]\s*\p{L}{2,}|$)/u;

/** The second of two people on the line of the first, who bears an office where the first does. */
function secondOn(text: string, first: string, parties: readonly Party[]): string | undefined {
  const at = text.indexOf(first);
  if (at < 0) return undefined;
  const behind = text.slice(at + first.length);
  const chinese = CHINESE_BEHIND.exec(behind);
  if (chinese) {
    const name = /^\p{Script=Han}{2,4}/u.exec(behind.slice(chinese[0].length))?.[0] ?? "";
    return CHINESE_SURNAMES.includes(name.charAt(0)) && !CHINESE_NO_NAME.test(name) ? name : undefined;
  }
  const mark = BEHIND_NAME.exec(behind) ?? BEHIND_OFFICE.exec(behind);
  // 沈致远 / Shen Zhiyuan is one person in two scripts
  if (!mark || /\p{Script=Han}/u.test(first)) return undefined;
  const rest = behind.slice(mark[0].length);
  const name = personIn(rest, parties)?.name;
  if (name === undefined || !name.includes(" ") || NO_NAME.test(folded(name))) return undefined;
  const own = rest.slice(rest.indexOf(name) + name.length);
  // “Dean of Law, Arts, and Global Health” ends with no office
  return BEHIND_NAME.test(behind) ? (HAS_OFFICE.test(own) ? name : undefined) : /^\s*[,(（–-]\s*\p{L}{2,}/u.test(own) ? name : undefined;
}

/** Each of two who sign on one line as a signer, with the unit, the day and the hand of that line. */
export function withCouples(read: readonly Signatory[], parties: readonly Party[]): readonly Signatory[] {
  return read.flatMap((one) => {
    const at = one.lines.findIndex(({ text, printed }) => (printed ?? text.trim()) === one.quote);
    const texts = [one.quote, `${one.quote} ${one.lines[at + 1]?.text.trim() ?? ""}`];
    const second = texts.map((text) => (one.name === undefined ? undefined : secondOn(text, one.name, parties))).find((name) => name !== undefined);
    const isNew = second !== undefined && !read.some(({ name }) => name !== undefined && folded(name) === folded(second));
    return isNew ? [one, { ...one, name: second }] : [one];
  });
}
