import { IS_TASK_OF } from "../../vocabulary/giving-words.ts";
import { DUTY } from "../../vocabulary/provisions.ts";
import type { Reader } from "../reader.ts";

/** A party named further back is no subject of its sentence, but who does it may stand behind: shall be performed by HU. */
export const LATEST_NAME = 45;
export const isSubject = (folded: string, at: number) =>
  at <= LATEST_NAME ||
  IS_TASK_OF.test(folded.slice(0, at)) ||
  /(?:(?<![a-z])(?:by|von|vom|par|por|da|dal|dalla|av|af|door)(?: (?:the|der|dem|la|le|el|il|a|o|l'))?|由)\s*$/u.test(folded.slice(0, at));

/** A name, “and” and an article: more than that between two parties says something of the first. */
const LONGEST_TOGETHER = 36;

/** Two parties named in one breath, who do the same: HU and EIT carry out … */
export function isTogether(reader: Reader, folded: string): boolean {
  const [first, second, third] = reader.named(folded);
  if (!first || !second || third) return false;
  const between = folded.slice(first.at, second.at);
  if (between.length > LONGEST_TOGETHER) return false;
  return (
    / (?:and|und|et|y|e|og|och|ja|es|en|i|a)(?: (?:the|das|die|der|la|le|il|el|o|a))? ?$|(?:[和与及、と]|及ひ|并ひに)\s*$/u.test(between) &&
    !reader.has(DUTY, between)
  );
}
