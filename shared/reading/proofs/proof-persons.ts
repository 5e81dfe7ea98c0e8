import { hasHan } from "../../text/han.ts";
import type { Paragraph } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { sameName } from "../same-name.ts";
import { TITLE_OF_PERSON, titlesOf } from "../vocabulary/person-titles.ts";
import { type Written, written } from "../written.ts";

/** How a person's name begins a text, for whom a proof of funding names. */

/** Thanaletchumi d/o Veerappan, Rajan a/l Muthu: daughter or son of. */
const CHILD_OF = "(?:[dDsS]/[oO]|[aA]/[lLpP])(?=\\s)";
export const PERSON = new RegExp(
  `^(?:(?:\\p{Lu}\\.){1,4}\\s*\\(\\p{Lu}\\p{Ll}+\\)\\s+)?[\\p{L}\\p{M}'’.·・-]+(?:\\s+(?:${CHILD_OF}|[\\p{L}\\p{M}'’.-]+)){0,4}`,
  "u",
);
/** An initial may end with a stop; behind a longer word the sentence ends. */
export const CAPITALS =
  /^(?:(?:\p{Lu}\.){1,4}\s?\(\p{Lu}\p{Ll}+\)(?:\s(?:van|de|der|den|ten|ter))*\s\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.-(?=\p{Lu}\.))?(?:(?:\p{Lu}\.){2,5}(?=\s)|\p{Lu}(?:[\p{L}\p{M}'’-]{0,3}\.(?!\s(?:The|This|These|She|He|It|They|His|Her|In|For|Der|Die|Das|Sie|Er|Les?|La|Il|Elle|El|Los|Las|Ella)\s)|[\p{L}\p{M}'’-]*))(?:\s+(?:(?:de|del|der|van(?:\s(?:den|het|['’]t))?|von(?:\sden)?|v\.|['’]t|in\s['’]t|ten|ter|bin|binti|da|di|du|la|le|dos|das|y|e|[dDsS]\/[oO]|[aA]\/[lLpP])\s+)*\p{Lu}(?:[\p{L}\p{M}'’-]{0,3}\.(?!\s(?:The|This|These|She|He|It|They|His|Her|In|For|Der|Die|Das|Sie|Er|Les?|La|Il|Elle|El|Los|Las|Ella)\s)|[\p{L}\p{M}'’-]*)){1,4})/u;
/** 项目负责人为罗颖彤教授, … 是欧阳海（…）: a title, a bracket or the end of its part tells where a name ends. */
const IN_CHINESE =
  /^\p{Script=Han}(?:[\p{Script=Han}·]{1,11}?)(?=(?:副|助理)?(?:教授|研究[员員]|博士|先生|女士|院士|[讲講][师師]|主任|工程[师師])|[（(，,。；;、]|$)/u;

/** A name in Chinese signs: two to four, or a foreign one with its point; “项目负责人为依托单位正式职工” names nobody. */
export const chineseAt = (text: string) => {
  const found = personAt(text, IN_CHINESE);
  return found !== undefined && (/^\p{Script=Han}{2,4}$/u.test(found) || found.includes("·")) ? found : undefined;
};

/** A name where it stands; `otherName`: the one in Latin letters behind a Chinese one. */
export type NamedPerson = Written & { readonly otherName?: string };

/** The name where it stands, from a place on. */
export function nameAt(paragraph: Paragraph, name: string, from: number): NamedPerson {
  const start = paragraph.text.indexOf(name, from);
  const own = written(paragraph, start, start + name.length);
  const behind = hasHan(name) ? paragraph.text.slice(start + name.length).replace(BETWEEN_NAMES, "") : "";
  const otherName = personAt(behind, CAPITALS);
  return otherName?.includes(" ") ? { ...own, otherName } : own;
}
/** A title in Chinese, a slash or a bracket. */
const BETWEEN_NAMES = /^\p{Script=Han}{0,6}\s*[/／(（]?\s*/u;

/** 貴校海洋系邱品妤: where somebody teaches, before the name. */
const OF_SCHOOL = /^\p{Script=Han}{1,14}(?:系|[学學]院|研究所|中心|[贵貴本我]校|大[学學])(?=\p{Script=Han}{2,4}$)/u;
/** 诺加·本阿里教授 */
export const TITLE_BEHIND = /(?<=\p{Script=Han}{2})\s?(?:副?教授|助理教授|副?研究[员員]|博士|先生|女士|院士|讲师|副?主任[医醫][师師])+$/u;

/** 麥啟衡教授 Prof. Mak Kai Hang: the same in the other script. */
const IN_LATIN_BEHIND = /(?<=^\p{Script=Han}[\p{Script=Han}·]+)\s*[（(/]?\s*\p{Script=Latin}.*$/u;

/** 大学院自然科学研究科　教授　渡部　さおり: where somebody works and as what, before the name, set apart by blanks. */
const JAPANESE_POST =
  /^(?:\p{Script=Han}{2,16}(?:研究科|学部|研究所|大学院|研究院|学系|部門|センター)[\s　]+)?(?:特任|特命|客員|主任|准|助)?(?:教授|講師|助教|研究員|技師|センター長|所長)[\s　]+(?=\p{Script=Han})/u;

/** A person's name at the beginning of a text, without titles; `undefined` where a unit or a sentence begins. */
export function personAt(text: string, form: RegExp): string | undefined {
  const rest = text.slice(titlesOf(text)).replace(JAPANESE_POST, "");
  const name = withoutUnit(form.exec(rest)?.[0])
    ?.replace(/[.,]$/u, "")
    .replace(TURKISH_END, "")
    .replace(IN_LATIN_BEHIND, "")
    .replace(TITLE_BEHIND, "")
    .replace(OF_SCHOOL, "");
  const isName = name !== undefined && name.length > 1 && /^[\p{Lu}\p{Lo}]/u.test(name) && !unitsIn(name).some((unit) => sameName(unit, name));
  return isName ? name : undefined;
}

/** Liselot Van Example-Maes van het Textielcentrum: a name goes as far as where somebody works. */
function withoutUnit(name: string | undefined): string | undefined {
  const at = name === undefined ? undefined : [...name.matchAll(OF_UNIT)].at(-1)?.index;
  return name === undefined || at === undefined || !name.slice(0, at).includes(" ") || unitsIn(name.slice(at)).length === 0 ? name : name.slice(0, at);
}
const OF_UNIT = /\s(?:van(?:\s(?:de|den|het))?|von(?:\sder)?|de(?:\sla)?|del|della|di|da|do|du)\s(?=\p{Lu})/gu;

/** Volkan Şentürk'ün, Ayşe Kaya'nın: the case of a name in Turkish. */
const TURKISH_END = /(?<=\p{Ll}{2})['’](?:[nsy]?[ıiuü]n?|[ny]?[ae]|[dt][ae]n?)$/u;

/** The persons with a title before their name in full, anywhere in a text, and where they stand. */
export const personsWithTitle = (text: string): readonly { readonly name: string; readonly at: number }[] =>
  [...text.matchAll(WITH_TITLE)].flatMap(({ 0: all, index }) => {
    const name = personAt(text.slice(index + all.length), CAPITALS);
    return name?.includes(" ") ? [{ name, at: text.indexOf(name, index + all.length) }] : [];
  });
const WITH_TITLE = new RegExp(`${TITLE_OF_PERSON}(?=\\p{Lu})`, "gu");
