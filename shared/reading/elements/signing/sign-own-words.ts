import { hasHan } from "../../../text/han.ts";
import { initialsOf as lettersOf } from "../../alias-in.ts";
import { folded, simplified } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { PLACE_IN_FRONT } from "../../vocabulary/chinese-places.ts";
import { FOR_SIDE, isHeadOfSide, NO_NAME, PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { IS_UNIT } from "../../vocabulary/unit-words.ts";
import type { SignSide } from "./sign-line.ts";
import { isPersonLine, sideUnit } from "./sign-names.ts";

const namesOf = ({ name, otherName }: Party) => [name, ...(otherName === undefined ? [] : [otherName])];

/** Words of four letters and more, folded, without those that many units have. */
export const wordsIn = (name: string): readonly string[] => (folded(name).match(/[a-z\d]{4,}/gu) ?? []).filter((word) => !IS_UNIT.test(word));

/** Capitals of the words of a name: TUM for Technische Universität München; the same without its first word, such as a town. */
function initialsOf(name: string): readonly string[] {
  const letters = (name.match(/(?<!\p{L})\p{Lu}(?=\p{Ll}|\p{Lu}+(?!\p{L}))/gu) ?? []).join("");
  // in capitals alone the words tell them
  if (!/\p{Ll}/u.test(name)) return [lettersOf(name).toUpperCase()].filter((one) => one.length > 2);
  return [letters, letters.slice(1)].filter((one) => one.length > 2);
}

const withoutPlace = (name: string) => simplified(name).replace(PLACE_IN_FRONT, "");

/** 宝镇 of 上海宝镇船舶设计院: what begins a Chinese name behind its place. */
function beginningOf(name: string): string | undefined {
  const plain = withoutPlace(name);
  return /^\p{Script=Han}{4}/u.test(plain) ? plain.slice(0, 2) : undefined;
}

/**
 * The one of some parties of which a side bears a word that no other has in its name: “Pour Tangzhen :”, “Wesertal, 3. März 2026” for
 * Technische Hochschule Wesertal, TUM, 宝镇设计院（盖章）. Names of people and offices tell nothing.
 */
export function byOwnWords(side: SignSide, free: readonly Party[], parties: readonly Party[], sides: readonly SignSide[]): Party | undefined {
  const { lines } = side;
  // the town in which both sign is no word of one of them
  const elsewhere = new Set(sides.flatMap((one) => (one === side ? [] : one.lines.flatMap(({ text }) => folded(text).match(/[a-z\d]{3,}/gu) ?? []))));
  const told = lines.filter((line) => {
    return !isPersonLine(line, parties) && (isHeadOfSide(line) || !NO_NAME.test(folded(line.text)));
  });
  const [words, signs] = [new Set(told.flatMap(({ text }) => folded(text).match(/[a-z\d]{4,}/gu) ?? [])), told.map(({ text }) => simplified(text).trim())];
  const capitals = new Set(told.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Lu}{3,8}(?!\p{L})/gu) ?? []));
  const bears = (party: Party) => {
    const others = new Set(parties.filter((one) => one !== party).flatMap((one) => [...namesOf(one), ...one.aliases].flatMap(wordsIn)));
    const begins = namesOf(party).flatMap((name) => beginningOf(name) ?? []);
    return (
      namesOf(party)
        .flatMap(wordsIn)
        .some((word) => words.has(word) && !others.has(word) && !elsewhere.has(word)) ||
      namesOf(party)
        .flatMap(initialsOf)
        .some((letters) => capitals.has(letters) && !elsewhere.has(folded(letters))) ||
      begins.some((two) => signs.some((text) => text.replace(/^[^:：]{1,6}[:：]\s*/u, "").startsWith(two)))
    );
  };
  const found = free.filter(bears);
  return found.length === 1 ? found[0] : undefined;
}

/** What stands behind “For”, behind the label of a party, or in the cell of a table for units: a name with a capital that no list of units knows. */
export function unitAsSaid({ lines, unit }: SignSide, parties: readonly Party[]): string | undefined {
  const behind = lines.flatMap((line) => {
    const own = folded(line.text);
    const label = FOR_SIDE.test(own) ? AFTER_FOR.exec(line.text) : PARTY_LABEL.test(own) ? AFTER_LABEL.exec(line.text) : null;
    const isNamedBelow = lines.some((other) => other !== line && isPersonLine(other, parties));
    // Pour Alpinova Transfert, above who signs for it
    return label?.[1] === undefined || (!isNamedBelow && isPersonLine({ ...line, text: label[1] }, parties)) ? [] : [label[1]];
  });
  return [...(unit === undefined ? [] : [unit]), ...behind].map((one) => one.trim()).find((one) => NAMES_UNIT.test(one) && !isCalledSo(one));
}
const AFTER_FOR =
  /^(?:(?:[Ss]igned|[Ee]xecuted|SIGNED|EXECUTED)\s+)?(?:[Ff]or(?: and on behalf of)?|[Oo]n behalf of|FOR(?: AND ON BEHALF OF)?|[Ff]ür|[Pp]our|[Pp]or|[Pp]er|[Vv]oor|[Nn]amens|För|For)\s+(?:the |die |das |den |der |la |le |l['’]|el |il |lo |het |de |o |a )?(\p{Lu}[^,;:：(（]{2,70}?)\s*[:：,]?\s*$/u;
const AFTER_LABEL = /[:：]\s*([^:：,，;；(（]{3,60}?)\s*(?:[(（][^()（）]{1,8}[)）])?\s*$/u;
const NAMES_UNIT = /^(?:\p{Lu}|\p{Script=Han}{3})/u;
/** Party A, 甲方, the University: what a party is called. */
const isCalledSo = (text: string) =>
  /^(?:[甲乙丙丁]方|part(?:y|ner|ei|ie|e|ij)(?![a-z]).{0,3}$|[\p{L}]+$)/u.test(folded(text)) && IS_UNIT_WORD.test(folded(text));
const IS_UNIT_WORD =
  /^(?:[甲乙丙丁]方|part|universi|institut|college|company|hospital|centre|center|school|sponsor|collaborator|contractor|hochschule|klinik|firma|gesellschaft|stichting|fondation|fundacion|foundation|association|academy)/u;

/** The place of a side and of how many: that of its column where nothing names a unit and two sign below each other in one of them. */
export function placeOf(index: number, sides: readonly SignSide[], own: readonly (string | undefined)[]): readonly [number, number] {
  const lefts = [...new Set(sides.map(({ left }) => left))].toSorted((one, other) => one - other);
  const areColumns = own.every((unit) => unit === undefined) && lefts.length > 1 && lefts.length < sides.length;
  return areColumns ? [lefts.indexOf(sides[index]?.left ?? 0), lefts.length] : [index, sides.length];
}

/** In folded text: letters that are no word. */
export const ACRONYM_ALONE = /^[a-z\d]{2,6}$/u;

/** TH Hohenwald, Univ. Tartu: the one party that bears this proper word, whatever kind of school it is; 青阳中心: the one that begins and ends so. */
export function byAbbreviation(printed: string | undefined, parties: readonly Party[]): Party | undefined {
  const [, own] = /^(?:\p{Lu}{1,4}|Univ\.?|Uni|Inst\.?)\s+(\p{Lu}\p{Ll}{3,})$/u.exec(printed ?? "") ?? [];
  const [, stem, kind] = /^(\p{Script=Han}{2,8}?)(研究院|研究所|学院|大学|医院|中心|公司|集团|院|所)$/u.exec(simplified(printed ?? "")) ?? [];
  const isShort = (name: string) =>
    stem !== undefined && kind !== undefined && withoutPlace(name).startsWith(stem) && name.endsWith(kind) && name.length > stem.length + kind.length;
  const fits = parties.filter((party) => namesOf(party).some((name) => (own === undefined ? isShort(name) : wordsIn(name).includes(folded(own)))));
  return fits.length === 1 ? fits[0] : undefined;
}

/** 某公司 right above “Some Company AG”, where the head names that party in one language alone: as it stands first. */
export function inOtherScriptAbove({ lines }: Pick<SignSide, "lines">, party: Party, parties: readonly Party[]): string | undefined {
  const at = lines.findIndex(({ text }) => folded(text).trim() === folded(party.name));
  const above = lines[at - 1];
  if (at !== 1 || !above || party.otherName !== undefined || hasHan(above.text) === hasHan(party.name)) return undefined;
  const unit = sideUnit(above.text, parties);
  return unit === above.text.trim() && !parties.some(({ name, otherName = name }) => [name, otherName].includes(unit)) ? unit : undefined;
}

/** “Some Institute Ltd”, and its Chinese name on the line below: a party of two names signs by the one that stands there first. */
export function otherNameFirst({ lines }: Pick<SignSide, "lines">, { name, otherName }: Party): string | undefined {
  if (otherName === undefined) return undefined;
  const [at, other] = [name, otherName].map((one) => lines.findIndex(({ text }) => withoutThe(folded(text).trim()) === withoutThe(folded(one))));
  // a cell may break a Chinese name
  const bare = (text: string) => folded(text).replace(/\s/gu, "");
  const isFirstInLine = lines.some(({ text }) => {
    const [own, second] = [name, otherName].map((one) => bare(text).indexOf(bare(one)));
    return own !== undefined && second === 0 && own > 0;
  });
  return isFirstInLine || (at !== undefined && other !== undefined && other >= 0 && other < at) ? otherName : undefined;
}

const withoutThe = (own: string) => own.replace(/^the /u, "");

/** “Co-chair for the Laboratory of …”, “Head of Delegation for …”: an office at a meeting, in front of the unit for which it is held. */
export const CHAIR_FOR =
  /^(?:(?:co-?|vice-?|deputy |acting )*(?:chair(?:man|woman|person)?|president|representative|coordinator|secretary)|(?:co-?|deputy )?(?:head|leader) of (?:the )?delegation) (?:for|from) (?:the )?(?=\p{Lu})/iu;

/** 乙方：Nordkoski Oy（盖章）, where the head has the whole name in brackets behind the Chinese one. */
export function nameBehindLabel(label: string, { aliases }: Party): string | undefined {
  const behind = /[:：]\s*(\p{Script=Latin}[^:：()（）]*\s[^:：()（）]*?)\s*(?:[(（]|$)/u.exec(label)?.[1];
  return behind !== undefined && aliases.includes(folded(behind)) ? behind : undefined;
}
