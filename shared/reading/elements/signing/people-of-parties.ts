import { hasHan } from "../../../text/han.ts";
import { folded, simplified } from "../../folded.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { CHINESE_NO_NAME, CHINESE_SURNAMES, COMPOUND_SURNAMES, HONORIFIC, IS_POST, NO_NAME } from "../../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";

/** People whom a sentence names for the parties: “… represented by its Rector, Prof. Jane Smith”, “Ms Smith, Director of the Institute, and …”, 由主任俞观澜代表. */
type PersonOfParty = { readonly party: Party; readonly name: string; readonly from: number };

type Placed = { readonly name: string; readonly from: number; readonly to: number };

/** In whose presence others sign: behind it nobody signs. */
const PRESENCE =
  /(?<=\S.*)(?:in the presence of|before (?:me|us|the witness)|witnessed by|en presencia de|en presence de|(?:in|alla) presenza di|na presenca de|em presenca de|in (?:anwesenheit|gegenwart)|in aanwezigheid van|w obecnosci|za pritomnosti|i narvaro av|i naervaer af|jelenleteben|lasna ollessa|в присутствии|见证|在场)/u;
/** Right in front of a person who stands for a party, perhaps with the office between. */
const STANDS_BEFORE =
  /(?<![a-z])(?:by|through|durch|genom|gjennom|gennem|par|por|pel[oa]|da|dal|dalla|door|a[vf]|ved|przez|zastoupen[aye]*|prin|de catre|в лице|namely|undersigned|soussignee?s?|sottoscritt[oaie]|abaixo[- ]assinad[oa]s?|unterzeichnet(?:e|er|en))\s*[:：,]?\s*(?:[\p{L}'’. -]{0,60}?,?\s)?$/u;
const BEGINS = /(?<![\p{L}\p{N}'’.-])(?=\p{Lu}[\p{L}'’.-]|(?:prof|dr|dott|dhr|mevr|ing|drs|ir|mgr|mag|p|r|ks|inż|hab)\.\s)/gu;
/** Where the words of a name end at the latest. */
const ENDS =
  /[,;:()（）“”"„«»]|\s[–—-]\s|\s(?:and|und|et|y|e|i|og|och|ja|en|és|a|и|as|in|who|acting|agissant|actuando)\s(?!\p{Lu}\p{Ll}+$)|(?<=\p{Ll}{2})\.\s/u;
const LONGEST_NAME = 64;
const LONGEST_OFFICE = 60;

/** A Chinese name behind an office, and what may stand behind it. */
const CHINESE_PERSON = new RegExp(
  `(?<=长|主任|主席|经理|总监|书记|总裁|董事|秘书|由|为|[，,；;、])(${"\\p{Script=Han}{1,6}(?:[·•]\\p{Script=Han}{1,8}){1,2}"}|${COMPOUND_SURNAMES.source.slice(1).replace(/\(\?=.*$/u, "")}\\p{Script=Han}{1,2}|[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2})(?=[，,；;。、（(\\s]|代表|先生|女士|教授|博士|[与和及于在]|作为|$)`,
  "gu",
);

/** Where a text names the parties, the longest name first where two stand in one place. */
function mentionsIn(own: string, parties: readonly Party[]): readonly { readonly party: Party; readonly from: number; readonly to: number }[] {
  const all = parties.flatMap((party) =>
    [...callNames(party), ...(party.otherName === undefined ? [] : [folded(party.otherName)])]
      .filter((name) => name.length > 2 || /^\p{Script=Han}{2}$/u.test(name))
      .flatMap((name) => placesOf(own, name).map((from) => ({ party, from, to: from + name.length }))),
  );
  return all
    .filter((one) => !all.some((other) => other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from))
    .toSorted((one, other) => one.from - other.from);
}
function placesOf(own: string, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = own.indexOf(name); at >= 0; at = own.indexOf(name, at + 1)) {
    const isWhole = hasHan(name) || !(/[a-z\d]/u.test(own.charAt(at - 1)) || /[a-z\d]/u.test(own.charAt(at + name.length)));
    if (isWhole) places.push(at);
  }
  return places;
}

/** Whether an office stands right behind a name: “, Director General of …”, （院长）, – Rektora. */
function hasOfficeBehind(behind: string): boolean {
  const [, office = ""] = /^\s*(?:[,(（]|\s[–—-]\s)\s*([^,;()（）]{2,60})/u.exec(behind) ?? [];
  return (
    IS_POST.test(folded(office)) || NO_NAME.test(folded(office)) || /(?:director|rektor|dyrektor|[dt]irector|secretar|gerente|kanzler)/u.test(folded(office))
  );
}

function latinPeople(text: string, parties: readonly Party[]): readonly Placed[] {
  const own = folded(text);
  const units = [...unitsIn(text), ...parties.flatMap(({ name, otherName = name }) => [name, otherName])].flatMap((name) =>
    placesOf(own, folded(name)).map((from) => ({ from, to: from + name.length })),
  );
  const found: Placed[] = [];
  for (const { index: from } of text.matchAll(BEGINS)) {
    if (from < (found.at(-1)?.to ?? 0) || units.some((unit) => from >= unit.from && from < unit.to)) continue;
    const words = text.slice(from, from + LONGEST_NAME);
    const end = words.search(ENDS);
    const segment = end < 0 ? words : words.slice(0, end);
    const person = personIn(segment, parties);
    const at = person ? text.indexOf(person.name, from) : -1;
    if (!person?.name.includes(" ") || at < 0 || at > from + segment.length || NO_NAME.test(folded(person.name))) continue;
    const isHonoured = at > from && HONORIFIC.test(own.slice(from));
    const isTold =
      isHonoured || hasOfficeBehind(text.slice(at + person.name.length)) || STANDS_BEFORE.test(own.slice(Math.max(0, from - LONGEST_OFFICE), from));
    if (isTold) found.push({ name: person.name, from: at, to: at + person.name.length });
  }
  return found;
}

function chinesePeople(text: string, parties: readonly Party[]): readonly Placed[] {
  const calls = parties.flatMap(callNames);
  return [...simplified(text).matchAll(CHINESE_PERSON)].flatMap(({ 1: name = "", index }) => {
    const printed = text.slice(index, index + name.length);
    const isNobody = CHINESE_NO_NAME.test(name) || unitsIn(printed).length > 0 || calls.some((called) => name.includes(called));
    return isNobody ? [] : [{ name: printed, from: index, to: index + name.length }];
  });
}

/** The people whom a text names for the parties: each for the one named before them, or where people stand first, behind them. */
export function peopleOfParties(whole: string, parties: readonly Party[]): readonly PersonOfParty[] {
  const presence = folded(whole).search(PRESENCE);
  const sentence = presence < 0 ? undefined : /[^，,；;。.]*$/u.exec(whole.slice(0, presence))?.[0];
  // 专员伊莎贝尔·奥索里奥在场见证: who witnesses stands in front of the word
  const text =
    sentence === undefined
      ? whole
      : /[见证在场]/u.test(whole.slice(presence, presence + 2))
        ? whole.slice(0, presence - sentence.length)
        : whole.slice(0, presence);
  const people = [...latinPeople(text, parties), ...chinesePeople(text, parties)].toSorted((one, other) => one.from - other.from);
  const mentions = mentionsIn(folded(text), parties);
  const [first, named] = [people[0], mentions[0]];
  if (!first || !named) return [];
  const isPartyFirst = named.from < first.from;
  return people.flatMap(({ name, from, to }) => {
    const mention = isPartyFirst ? mentions.findLast((one) => one.from < from) : mentions.find((one) => one.from >= to);
    return mention ? [{ party: mention.party, name, from }] : [];
  });
}
