import type { Clause } from "../clauses.ts";
import { folded } from "../folded.ts";
import type { Party } from "../parties.ts";
import { CHINESE_PLACES } from "../vocabulary/chinese-places.ts";

/** What sentences call a party by though nothing says so: a proper word or two of its name alone, as their subject. */
export type ShortName = { readonly name: string; readonly isPlace: boolean };

/** “De Bollenstreek breeds …”: words with capitals in front of one without. */
const SUBJECT = /^(?:(?:The|De|Het|Die|Der|Das|La|Le|El|Il|[OA])\s+|L['’])?(\p{Lu}[\p{L}’'-]{2,}(?:\s\p{Lu}[\p{L}’'-]{2,}){0,2})\s+(?=\p{Ll})/u;
/** Words that units of every kind bear, and what a unit is for. */
const GENERAL =
  /(?:^|[\s-])(?:universi|univerz|uniwer|instit|instyt|ustav|cent(?:re|er|ro|rum)|zentrum|colleg|academ|akadem|accadem|compan|school|ecole|escuela|scuola|hochsch|fachhoch|hogesch|hospital|hopital|ospedal|klinik|laborat|labor(?![a-z])|foundation|fonda|stiftung|stichting|fundac|group|grup|society|agency|trust|council|museum|musee|east|west|north|south|central|normal|first|second|third|inter|national|nacional|nazional|advanc|appli|angewandt|techn|tecn|medic|mediz|ocean|marit|new(?![a-z])|green|joint|science|scien|research|forschung|recherche|investiga|ricerca|pesquisa|engineering|develop|entwickl|energ|material|health|bio|data|agricult|environment|federal|state|public|royal|smart|digital|part(?:y|ie|ei|ner)|project|projekt|projet)/u;
const BEHIND_FOR = /(?:^|\s)(?:for|fur|pour|para|per|voor|for|och|og|and|und|et|y|e|en)\s$/u;
/** A place alone may be meant too: it counts where it begins a sentence. */
const PLACE = new RegExp(`^(?:${CHINESE_PLACES.latin})$`, "u");
const FEWEST = 2;

/** For each party, in their order, the words of its name alone that sentences begin with, at least twice in the document. */
export function shortNames(clauses: readonly Clause[], parties: readonly Party[]): readonly (readonly ShortName[])[] {
  const texts = clauses.flatMap(({ statements, isPreamble }) => (isPreamble ? [] : statements.filter(({ isHeading }) => !isHeading)));
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const subject = SUBJECT.exec(text)?.[1];
    if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const holders = (word: string) => parties.flatMap((party, index) => (wordAt(party.name, word) === undefined ? [] : [index]));
  const found = parties.map((): ShortName[] => []);
  for (const [word, count] of counts) {
    const [own, ...others] = holders(word);
    if (own === undefined || others.length > 0 || GENERAL.test(folded(word))) continue;
    const before = wordAt(parties[own]?.name ?? "", word) ?? "";
    if (BEHIND_FOR.test(folded(before)) || count < FEWEST) continue;
    found[own]?.push({ name: folded(word), isPlace: PLACE.test(word) });
  }
  return found;
}

/** What stands before whole words within a name. */
function wordAt(name: string, word: string): string | undefined {
  const at = name.indexOf(word);
  if (at < 0 || name.trim() === word || /\p{L}/u.test(name.charAt(at - 1)) || /\p{L}/u.test(name.charAt(at + word.length))) return undefined;
  return name.slice(0, at);
}

/** 安亭中心 above 单位：上海安亭传感技术研究中心: what the text calls a party whose whole name stands there too. @param own folded text of a side */
export const isShortFor = ({ name }: Party, parties: readonly Party[], own: string): boolean =>
  parties.some((other) => other.name !== name && other.aliases.includes(folded(name)) && own.includes(folded(other.name)));
