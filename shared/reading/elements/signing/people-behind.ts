import { hasHan } from "../../../text/han.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { CHINESE_NO_NAME, IS_POST, NO_NAME } from "../../vocabulary/signing-words.ts";
import { personIn, type ReadName } from "./person-names.ts";

/**
 * Who stands behind something else on one line: a unit (Ospedale di Orsa – il presidente prof. Ugo Neri), what a party is called (申垣院（昝立人，院长）), an office (Der
 * Kanzler, Dr. Bernd Oster) or a label (院长：荀启明).
 */

/** Behind a unit: a mark, and words of an office in small letters, up to a name or the degrees in front of it. */
const OFFICE_IN_FRONT =
  /^\s*(?:[,–—:-]\s*)(?:l['’]|(?:il|lo|la|le|el|der|die|das|the|o|a|its|sa|son|ihre?|su|seu|sua|de|het)\s+)?(\p{Ll}[\p{Ll}\s'’-]{3,48}?)\s*[,:]?\s+(?=(?:\p{Ll}{1,5}\.(?:ssa)?\s+)*\p{Lu})/u;
const IS_REPRESENTATIVE =
  /(?<![a-z])(?:rappresentant|representa|vertret|represent|amministrator|administrad|procurator|apoderad|procurador|bevollm|gerant|zastup)/u;

/** Ospedale di Orsa – il presidente prof. Ugo Neri: a person behind the unit and the office, which has small letters. */
export function personBehindUnit(text: string, parties: readonly Party[]): ReadName | undefined {
  const names = [...parties.flatMap(({ name, otherName = name }) => [name, otherName]), ...unitsIn(text)];
  const unit = names.find((name) => folded(text).startsWith(folded(name)));
  const behind = unit === undefined ? "" : text.slice(unit.length);
  const office = OFFICE_IN_FRONT.exec(behind);
  if (!office || !(NO_NAME.test(folded(office[1] ?? "")) || IS_POST.test(folded(office[1] ?? "")) || IS_REPRESENTATIVE.test(folded(office[1] ?? ""))))
    return undefined;
  const person = personIn(behind.slice(office[0].length), parties);
  return person?.name.includes(" ") ? person : undefined;
}

/** 甲　某某市某某路 655 号　某某研究所　所长　卜鹤鸣: the parts of a line, a wide blank behind each, the office and who holds it last. */
export function lastOfLine(text: string, parties: readonly Party[]): ReadName | undefined {
  const last =
    /^\S.*[\s\u3000]((?:\p{Script=Han}{0,8}(?:长|長|主任|主席|经理|總?經理|总监|董事|书记|总裁|取[缔締]役))[\s\u3000]+\p{Script=Han}[\p{Script=Han}·\s]{1,8})$/u.exec(
      text.trim(),
    )?.[1];
  return last === undefined || /[:：。；]/u.test(text) ? undefined : personIn(last, parties);
}

/** 成员B Harbour Institute　院长　…: which of the members it is, in front of the unit. */
const MEMBER = /^(?:成员|合作|参与|参加|联合体)?(?:单位|伙伴|成员|方)\s?[A-E甲乙丙丁戊一二三四五1-5][\s\u3000:：]+(?=\S{4})/u;

/** 某研究所　所长　卜鹤鸣（签字）　2026年6月4日: a unit, the office, who holds it and perhaps the day, a wide blank between them. */
export function behindChineseUnit(text: string, parties: readonly Party[]): ReadName | undefined {
  const [unit = "", office = "", named = "", ...more] = text
    .trim()
    .replace(MEMBER, "")
    .split(/\u3000+|\s{2,}/u);
  const [first] = unitsIn(unit);
  const isUnit = parties.some(({ name }) => name === unit) || first === unit || (!hasHan(unit) && first !== undefined && unit.startsWith(first));
  const isOffice = hasHan(office) ? /^\p{Script=Han}{2,10}$/u.test(office) && CHINESE_NO_NAME.test(office) : NO_NAME.test(folded(office));
  const isRow = isUnit && isOffice && more.every((part) => /^[\d\s年月日./_-]+$/u.test(part));
  const bare = named.replace(/\s*[(（][^()（）]{1,6}[)）]$/u, "");
  return isRow ? (personIn(bare, parties) ?? chineseBehind(bare)) : undefined;
}

/** 安禄院 ALICT, 安禄院（ALICT）：: what a party is called in both languages, and no person. */
export const isCalledTwice = (own: string, parties: readonly Party[]): boolean =>
  CALLED_TWICE.exec(own)
    ?.slice(1)
    .some((word) => parties.some(({ aliases }) => aliases.includes(word))) === true;
const CALLED_TWICE = /^(\p{Script=Han}{2,8})\s*[\s/(]\s*([a-z]{3,10})\)?[:：]?$/u;

/** 申垣院（昝立人，院长）, Harbour University (Anna Berg, Rector): what a party is called, and in a bracket who signs for it. */
export function calledInFront(text: string, parties: readonly Party[]): ReadName | undefined {
  const [, called = "", inside = ""] = /^([^()（）:：]{2,60}?)\s*[（(]([^()（）]{4,60})[)）]\s*$/u.exec(text.trim()) ?? [];
  const own = folded(called).replace(/^(?:for |on behalf of |fur |pour |por |per |代表)?(?:the |die |das |der |la |le |l'|el |il )?/u, "");
  if (called === "" || !parties.some((party) => callNames(party).includes(own)) || !/[,，、\s]/u.test(inside.trim())) return undefined;
  const [first = "", ...others] = inside.split(/[,，、]\s*/u);
  const person = personIn(inside, parties) ?? personIn(first, parties);
  return person && (person.name.includes(" ") || hasHan(person.name)) && (others.length > 0 || person.weight > 0) ? person : undefined;
}

/** 院长：荀启明, 董事长：（暴振鹭）: a name alone behind a label, of whatever family. */
export function chineseBehind(text: string): ReadName | undefined {
  const [, bare, inBrackets] = /^\s*(?:(\p{Script=Han}{2,4})|[（(]\s*(\p{Script=Han}{2,4})\s*[)）])\s*$/u.exec(text) ?? [];
  const name = bare ?? inBrackets;
  return name === undefined || CHINESE_NO_NAME.test(name) ? undefined : { name, weight: 0 };
}

/** 代表取缔役社长　小野寺健一郎: a Japanese name of five or six signs, told by how it ends, behind an office and a blank. */
const OFFICE_AND_JAPANESE = /^\p{Script=Han}{1,12}(?:长|長|役|主任|董事|总裁)[\s\u3000]+(\p{Script=Han}{4,5}[郎助介彦衛卫])$/u;

/** Der Kanzler, Dr. Bernd Oster: a person alone behind an office and a comma, or with a degree right behind an office. */
export function behindOffice(text: string, parties: readonly Party[]): ReadName | undefined {
  const [, japanese] = OFFICE_AND_JAPANESE.exec(text) ?? [];
  if (japanese !== undefined) return { name: japanese, weight: 1 };
  const places = [...text.matchAll(/(?<=^[^,，–]{4,48})(?:[,，]\s*|\s+[–-]\s+|\s+(?=Prof|Dr|Mag|Ing|Dott|проф))(?=\S)/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  for (const at of places) {
    if (!NO_NAME.test(folded(text.slice(0, at))) || unitsIn(text.slice(0, at)).length > 0) continue;
    const person = personIn(text.slice(at), parties);
    if (person?.name.includes(" ") && text.trimEnd().endsWith(person.name)) return person;
  }
  return undefined;
}
