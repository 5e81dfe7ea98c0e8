import { hasHan } from "../../../text/han.ts";
import { folded } from "../../folded.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { likeness, namedSo, sameName } from "../../same-name.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { isHeadOfSide } from "../../vocabulary/signing-words.ts";
import { isShortFor } from "../short-names.ts";
import { byChineseHead } from "./lines-without-names.ts";
import { byCountry } from "./sign-countries.ts";
import type { SignSide } from "./sign-line.ts";
import { sideUnit } from "./sign-names.ts";
import { isOfficeInUnit, OFFICE_OF_WORD } from "./sign-offices.ts";
import {
  ACRONYM_ALONE,
  byAbbreviation,
  byOwnWords,
  CHAIR_FOR,
  inOtherScriptAbove,
  nameBehindLabel,
  otherNameFirst,
  placeOf,
  unitAsSaid,
} from "./sign-own-words.ts";

/** The units for which the sides of a block sign: those that stand there, else by their places, else that of the person before, as where two sign for one. */
export function unitsOf(sides: readonly SignSide[], parties: readonly Party[]): readonly (string | undefined)[] {
  const own = sides.map((side) => side.party ?? ownUnit(side, parties));
  const isClaimed = (name: string) =>
    own.some((one) => one !== undefined && (sameName(one, name) || parties.some((party) => party.name === name && party.otherName === one)));
  return own.map((unit, index) => {
    if (unit !== undefined) return unit;
    // a second person below the first, in a column whose head says for whom they sign
    const above = new Set(own).size > 2 ? unitAbove(index, sides, own) : undefined;
    if (above !== undefined) return above;
    const side = sides[index];
    const free = parties.filter(({ name }) => !isClaimed(name));
    const said = side && byOwnWords(side, free, parties, sides)?.name;
    if (said !== undefined) return said;
    // each of the parties signs: who is left signs where nothing is told
    const left = leftOver(own, parties, isClaimed);
    if (left !== undefined) return left;
    // several sign for the one party that no other side names
    const [only, ...others] = free;
    if (only && others.length === 0 && parties.length > 2 && own.filter((one) => one === undefined).length > 1) return only.name;
    const place = byPlace(...placeOf(index, sides, own), parties);
    if (place !== undefined && !isClaimed(place)) return place;
    const asSaid = side && unitAsSaid(side, parties);
    if (asSaid !== undefined) return byAbbreviation(asSaid, parties)?.name ?? asSaid;
    // heads above the people, or units below them
    return own[0] === undefined ? own.slice(index).find((one) => one !== undefined) : own.slice(0, index).findLast((one) => one !== undefined);
  });
}

/** The one party that no side has named, where one side names nobody: of those that the text calls something, where it does. */
function leftOver(own: readonly (string | undefined)[], parties: readonly Party[], isClaimed: (name: string) => boolean): string | undefined {
  const called = parties.filter(({ aliases }) => aliases.length > 0);
  const signing = called.length >= 2 ? called : parties;
  const free = signing.filter(({ name }) => !isClaimed(name));
  return own.filter((unit) => unit === undefined).length === 1 && free.length === 1 && own.length === signing.length ? free[0]?.name : undefined;
}

/** A name as it is printed in a text that may have other capitals and marks. */
function printedIn(text: string, name: string): string | undefined {
  const at = folded(text).indexOf(folded(name));
  return at < 0 ? undefined : text.slice(at, at + name.length);
}

const BEGINS_LATIN = /^\P{L}*\p{Script=Latin}/u;

/** The unit next above a side in its column, where the column begins with one. */
function unitAbove(index: number, sides: readonly SignSide[], own: readonly (string | undefined)[]): string | undefined {
  const column = sides.flatMap(({ left, right }, at) => (left === sides[index]?.left && right === sides[index]?.right ? [at] : []));
  return own[column[0] ?? -1] === undefined
    ? undefined
    : column
        .filter((at) => at < index)
        .flatMap((at) => own[at] ?? [])
        .at(-1);
}

/** The unit that a side names: by its name, or by what the parties are called. */
export function ownUnit(side: Pick<SignSide, "lines">, parties: readonly Party[]): string | undefined {
  const text = side.lines.map((line) => line.text).join("\n");
  const own = folded(text);
  // a unit of a university bears the name of the university too
  const [byName] = parties
    .filter((one) => placeIn(own, one.name) >= 0 && !isShortFor(one, parties, own))
    .toSorted((a, b) => placeIn(own, a.name) - placeIn(own, b.name) || b.name.length - a.name.length);
  const before = byName && (inOtherScriptAbove(side, byName, parties) ?? otherNameFirst(side, byName));
  if (before !== undefined) return before;
  if (byName) return IN_INSTRUMENTAL.test(byName.name) ? (printedIn(text, byName.name) ?? byName.name) : byName.name;
  // a second name that takes two lines
  const [byOther] = parties.flatMap(({ otherName }) => (otherName !== undefined && otherName.length > 12 && placeIn(own, otherName) >= 0 ? [otherName] : []));
  if (byOther !== undefined) return byOther;
  const declined = parties.find(({ name }) => declinedIn(name, side) !== undefined);
  // named behind “between” with the ending that stands there: Instytutem, where the signature has the plain name
  if (declined) return IN_INSTRUMENTAL.test(declined.name) ? declinedIn(declined.name, side) : declined.name;
  const isOffice = (line: string) => parties.length > 1 && isOfficeInUnit(folded(line).trim(), parties);
  const named = side.lines.flatMap(({ text: line }) =>
    isOffice(line)
      ? []
      : (sideUnit(
          line
            .replace(/^.*[:：]\s*/u, "")
            .replace(CHAIR_FOR, "")
            .replace(
              /^(?:signed|executed|agreed|accepted) (?:for|by|on behalf of) (?:the )?|^(?:the )?(?:common |corporate |official )?seal of (?:the )?/iu,
              "",
            ),
          parties,
        ) ?? []),
  );
  // 邬雪（材料学院院长）: a bracket that the name of a unit does not close is an office
  const printed = named.find(
    (name) =>
      name.length > 5 &&
      !/\s(?:d[eiou]|del|della|of|the|for|für|des|der|van|voor|para|per|pour)$/u.test(name) &&
      !/[（(][^()（）]*$/u.test(name) &&
      !OFFICE_OF_WORD.test(folded(name)) &&
      !/^(?:signed|executed) (?:for|by) /iu.test(name),
  );
  const inChinese = byChineseHead(side.lines, parties);
  if (inChinese) return inChinese.name;
  const short = side.lines.map((line) => byHeadWord(folded(line.text), parties)).find((name) => name !== undefined);
  if (short !== undefined && (printed === undefined || printed.replace(FOR_THE, "").split(" ").length < 3)) return short;
  const known =
    printed === undefined
      ? undefined
      : namedSo(
          parties.map(({ name }) => ({ name })),
          printed,
        );
  if (known) return known.name;
  const alike = side.lines.some(({ confidence }) => confidence < 1) && printed !== undefined ? mostAlike(printed, parties) : undefined;
  if (alike !== undefined) return alike;
  // a party of two names signs by the one that stands there
  const otherName = printed === undefined ? undefined : parties.find((party) => party.otherName !== undefined && sameName(party.otherName, printed))?.otherName;
  if (printed !== undefined && otherName !== undefined) return otherName.length > printed.length ? otherName : printed;
  const isSaid = (alias: string, said: string) =>
    new RegExp(`(?<=^|[^\\p{L}]|代表)${alias.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${hasHan(alias) ? "" : "(?![a-z])"}`, "u").test(said);
  const calledIn = (said: string) => parties.find((party) => callNames(party).some((alias) => isSaid(alias, said)));
  // 甲方母公司 names no party, but the company of which it is one
  if (printed !== undefined && OF_PARENT.test(folded(labelIn(side)))) return printed;
  // “Pour la Société” above CHU Yanbin, where le CHU is the other party
  const byAlias = calledIn(folded(labelIn(side))) ?? calledIn(own) ?? byOrder(own, parties) ?? byCountry(side, parties);
  // 甲方 signs by its Chinese name, Party B by the other
  // 乙方 Party B above “Some Institute of Medicine”, of which the text has the Chinese name alone
  const isLatinAlone = printed !== undefined && !hasHan(printed) && hasHan(byAlias?.name ?? "") && byAlias?.otherName === undefined;
  if (isLatinAlone && !parties.some(({ name }) => !hasHan(name)) && side.lines.some(({ text: line }) => line.trim() === printed)) return printed;
  if (byAlias) {
    const whole = nameBehindLabel(labelIn(side), byAlias);
    if (whole !== undefined) return whole;
    // 圣埃利亚斯大学（盖章） is short for the Chinese name
    const said = [labelIn(side), ...callNames(byAlias).filter((alias) => isSaid(alias, own))];
    // 甲方 / Partie A: as the head has it; 代表某院 For SABS: as it stands first
    if (hasHan(said[0] ?? "") && BEGINS_LATIN.test(said[0] ?? "")) return byAlias.name;
    const [first = ""] = said.slice(1).toSorted((one, other) => own.indexOf(one) - own.indexOf(other));
    const [called = ""] = said.slice(1);
    // CAMRC stands for the name as the text has it first
    if (said[0] === "" && said.length === 2 && ACRONYM_ALONE.test(called) && hasHan(byAlias.name)) return byAlias.name;
    const isHan = hasHan(said[0] ?? "") || (said[0] === "" && hasHan(first));
    // 乙方代表　Pour la partie B, where the text has its name in French first: that of the language in which it begins
    return [byAlias.name, byAlias.otherName].find((name) => name !== undefined && hasHan(name) === isHan) ?? byAlias.name;
  }
  // “W imieniu Politechniki”: a word alone
  const declinedAlias = printed === undefined || /^\p{Script=Latin}+$/u.test(printed) ? byDeclinedAlias(own, parties) : undefined;
  return declinedAlias?.name ?? byAbbreviation(printed, parties)?.name ?? printed;
}

/** “Für die Partei A”, 甲方: the party that the text, in another language, calls by the same letter of the order. */
function byOrder(own: string, parties: readonly Party[]): Party | undefined {
  const [, letter, figure, stem] = ORDER.exec(own) ?? [];
  const inWords = (letter ?? figure ?? stem) ? -1 : IN_WORDS.findIndex((words) => words.test(own));
  if (inWords >= 0) return parties.some(({ aliases }) => aliases.length > 0) ? undefined : parties[inWords];
  const at = letter !== undefined ? "abcd".indexOf(letter) : figure !== undefined ? Number(figure) - 1 : "甲乙丙丁".indexOf(stem ?? "-");
  const inOrder = ["甲乙丙丁", "abcd"].map((signs) => `${signs.charAt(at)}方`);
  return parties.find(({ aliases }) => aliases.some((alias) => inOrder.includes(alias) || PLACE_IN_ORDER[at]?.test(alias) === true));
}
const ORDER = /(?<![a-z])part(?:y|ei|ie|e|ij|ner)\s?(?:([a-d])|([1-4]))(?![a-z\d])|([甲乙丙丁])方/u;
/** PIHAK KEDUA, the Second Party: the place of a party in words, where the text calls none of them anything. */
const IN_WORDS = ["pihak (?:kesatu|pertama)|first party|primer[oa]? ", "pihak kedua|second party|segund[oa] ", "pihak ketiga|third party|te?rce?i?r[oa]? "].map(
  (words) => new RegExp(`^(?:[a-z]+ ){0,2}(?:${words})`, "u"),
);
const PLACE_IN_ORDER = ["[a1]", "[b2]", "[c3]", "[d4]"].map((mark) => new RegExp(`^part(?:y|ei|ie|e|ij|ner)\\s?${mark}$`, "u"));

const OF_PARENT = /^[甲乙丙丁]方(?:的)?(?:母公司|控股股东|股东|担保人|保证人)|^(?:parent|guarantor|shareholder)(?: company)? of /u;

/** Instituutin johtaja, where the text says “Instituutti”, OŚRODEK for „Ośrodkiem”: the one party of which a long word by which it is called stands there with another ending. */
function byDeclinedAlias(own: string, parties: readonly Party[]): Party | undefined {
  const fits = parties.filter(({ aliases }) =>
    aliases.some(
      (alias) =>
        /^[a-z]{7,}$/u.test(alias) &&
        new RegExp(`(?<![a-z])${alias.replace(/(?:kiem|..)$/u, (end) => (end === "kiem" ? "e?k" : ""))}[a-z]{0,4}(?![a-z])`, "u").test(own),
    ),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** The party at the place of the side among those that the text goes on to call something; a letterhead names a unit once more in another script. */
function byPlace(index: number, count: number, parties: readonly Party[]): string | undefined {
  const called = parties.filter(({ aliases }) => aliases.length > 0);
  const own = called.length >= 2 && called.length >= count ? called : parties;
  return count <= own.length || index < own.length ? own[index]?.name : undefined;
}

/** The label of a party with which its side begins. */
const labelIn = ({ lines }: Pick<SignSide, "lines">) => lines.find(isHeadOfSide)?.text ?? "";

/** Units of languages that decline names; English and Romance ones do not: Institute of Physics is not Institute of Physical Chemistry. */
const DECLINES =
  /(?<![a-z])[a-z]*(?:institut(?!e|o|i)|universitat|hochschule|zentrum|akademie|gesellschaft|anstalt|stiftung|klinik|yliopist|korkeakoulu|lait(?:os|oks)|keskus|ho[gyj]skol|universitet|universiteit|egyetem|intezet|kozpont|uniwersytet|politechnik|instytut|univerzit|ustav)/u;
const DECLINES_NOT = /(?<![a-z])(?:of|the|for|and|de|du|des|d|del|di|da|do|et|y)(?![a-z])/u;

/** The ending of a Polish name behind “between”. */
const IN_INSTRUMENTAL = /^(?:\p{L}+ )?\p{L}+(?:[scz]kim|[nwłd]ym|[td]em|kiem|ą)(?= )/u;

/** What a side bears of a name of several words with other endings, and no longer name: Direktor des Baoshan-Instituts für Fertigungstechnik, Helsingin yliopiston puolesta. */
function declinedIn(name: string, { lines }: Pick<SignSide, "lines">): string | undefined {
  const words = folded(name).match(/[\p{Script=Latin}\d]+/gu) ?? [];
  if (words.length < 2 || words.join("").length < 10 || !DECLINES.test(folded(name)) || DECLINES_NOT.test(folded(name))) return undefined;
  const stems = words.map((word) => (word.length > 6 ? `${word.slice(0, -2)}\\p{L}{0,4}` : `${word}\\p{L}{0,${word.length > 4 ? 2 : 0}}`));
  const text = lines.map((line) => line.text).join("\n");
  const found = new RegExp(`(?<!\\p{L})${stems.join("[^\\p{L}\\d]+")}(?!\\p{L})`, "u").exec(folded(text));
  if (!found || /^[ -]*\p{Lu}/u.test(text.slice(found.index + found[0].length))) return undefined;
  // Institut für Baustoffen und Werkzeuge
  const isWhole = lines.flatMap((line) => unitsIn(line.text)).every((unit) => folded(unit).endsWith(found[0]) || !folded(unit).includes(found[0]));
  return isWhole ? text.slice(found.index, found.index + found[0].length).replace(/\s+/gu, " ") : undefined;
}

/** Where a name stands, without the country that the text puts in front of a Chinese one: 以色列内盖夫绿洲园艺研究院. */
function placeIn(text: string, name: string): number {
  const [all, own] = [text, folded(name)].map((one) => one.replace(/\s+/g, "")) as [string, string];
  const country = hasHan(name) ? countriesIn(own).find(({ from, code }) => from === 0 && code !== "CN") : undefined;
  const short = own.slice(country?.to ?? 0);
  return all.indexOf(short.length < 6 ? own : short);
}

/** “For the Museum”: the one party in whose name that word stands. */
function byHeadWord(text: string, parties: readonly Party[]): string | undefined {
  const word =
    /^(?:(?:signed )?(?:for|by|on behalf of|pour|fur|por|per)\s+(?:and on behalf of\s+)?)?(?:the|der|die|das|le|la|l'|il|el|o|a)\s?(\p{Letter}{5,})(?!\s+(?:fur|of|for|pour|de|du|des|di|voor|para|per)\s)\s*[:：,]?/u.exec(
      text,
    )?.[1];
  if (word === undefined) return undefined;
  const known = parties.filter(({ name }) =>
    folded(name)
      .split(/[^\p{Letter}]+/u)
      .includes(word),
  );
  // another may be called so
  const isCalled = (party: Party) => party.aliases.includes(word) && !known.includes(party);
  return known.length === 1 && !parties.some(isCalled) ? known[0]?.name : undefined;
}

/** POR LA UNIVERSIDAD, in capitals. */
const FOR_THE = /^(?:for|pour|f[üu]r|por|per|voor)\s+(?:(?:the|la|le|el|il|lo|die|das|den|het|de|o|a)\s+|l['’])/iu;

/** A name that an engine read with other letters. */
const ALIKE = 0.7;
function mostAlike(printed: string, parties: readonly Party[]): string | undefined {
  const best = parties.map(({ name }) => ({ name, like: likeness(name, printed) })).toSorted((a, b) => b.like - a.like)[0];
  return best && best.like >= ALIKE ? best.name : undefined;
}

/** The full name of a party in a cell, and at most its address and account behind it. */
export const bearsUnitAlone = (cell: Paragraph, signing: ReadonlySet<Paragraph>, parties: readonly Party[]) =>
  !/(?<![a-z])(?:shall|will|may|is|are|has|have)(?![a-z])|[。]/u.test(cell.folded) &&
  ((signing.has(cell) && unitsIn(cell.text).length > 0) || parties.some((party) => bearsParty(cell.folded, party)));
const bearsParty = (own: string, { name }: Party) => {
  const at = own.indexOf(folded(name));
  return at >= 0 && at < 40 && /^\s*["”»]?\s*(?:$|[,;(])/u.test(own.slice(at + name.length));
};

/** “2. Xinbang University of Technology”: the name of a party behind its number, and hardly anything else. */
export const isNumberedParty = (own: string, parties: readonly Party[]) => {
  const behind = own.replace(/^\(?[\da-z]{1,3}[.)]+\s*/u, "");
  return parties.some(({ name }) => behind.startsWith(folded(name)) && behind.length < name.length + 12);
};
