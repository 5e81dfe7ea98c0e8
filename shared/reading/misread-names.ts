import { hasHan } from "../text/han.ts";
import { editsBetween } from "../text/near-name.ts";
import type { BodyLine } from "./body-lines.ts";
import { folded, simplified } from "./folded.ts";
import type { Party } from "./parties.ts";

/** Shorter names are too near each other. */
const LEAST = { han: 8, latin: 16 };
/** One letter may be misread in so many. */
const LETTERS_EACH = 14;
/** What alone tells two units from each other: 第一医院 and 第二医院, 东 and 西. */
const TELLS_APART = /[\p{N}一二三四五六七八九十东南西北中上下左右前后甲乙丙丁]/u;

const bare = (text: string) => simplified(folded(text)).replace(/[\s.,，·'’‘"-]+/gu, "");

/** Whether an engine has read a name so that stands better elsewhere: one sign of a Chinese one, a letter or two of a long Latin one. */
export function isMisreadOf(read: string, name: string): boolean {
  const [one, other] = [bare(read), bare(name)];
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  if (!hasHan(other)) {
    const most = Math.floor(other.length / LETTERS_EACH);
    return other.length >= LEAST.latin && !/\d/u.test(one + other) && editsBetween(one, other) <= most;
  }
  const wrong = [...one].flatMap((sign, at) => (sign === other[at] ? [] : [sign + (other[at] ?? "")]));
  return one.length === other.length && one.length >= LEAST.han && wrong.length === 1 && !TELLS_APART.test(wrong[0] ?? "");
}

/** Parties of a scan without those that are the misread name of one before them. */
export const withoutMisread = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party, at) => !parties.slice(0, at).some((other) => isMisreadOf(party.name, other.name)));

/** A line of a scan that bears the name of a party, misread, with the name as the beginning has it: 乙方：…湿曼物理研究所（盖章）. */
export function withNameOfParty<T extends Pick<BodyLine, "text" | "confidence">>(
  line: T,
  parties: readonly Party[],
): T & { readonly printed?: string; readonly of?: readonly T[] } {
  if (line.confidence >= 1) return line;
  const [, before = "", name = "", behind = ""] = AROUND_NAME.exec(line.text.trim()) ?? [];
  const names = parties.flatMap((party) => [party.name, ...(party.otherName === undefined ? [] : [party.otherName])]);
  if (name === "" || names.some((one) => bare(one) === bare(name))) return line;
  const meant = names.find((one) => isMisreadOf(name, one));
  return meant === undefined ? line : { ...line, text: `${before}${meant}${behind}`, printed: line.text.trim(), of: [line] };
}
/** A label or words in front of a name, the name, and the mark of a seal or signature behind it. */
const AROUND_NAME =
  /^((?:[^:：]{1,24}[:：]\s*|(?:For|Pour|Für|Por|Per|Voor|Signed for)\s+(?:the |la |le |l['’]|die |das |el |il |het )?)?)(.*?)(\s*[（(](?:盖章|公章|签[字章名]|章|seal|stamp)[)）])?\s*$/iu;
