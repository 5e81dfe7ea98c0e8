import { hasHan } from "../text/han.ts";
import { folded } from "./folded.ts";
import { sameName } from "./same-name.ts";
import { IS_UNIT, NAME_BRACKET } from "./vocabulary/unit-words.ts";

/** Parties in a list, each entry of which begins with a name and says what it is called: the name needs no word of a unit. */

type Named = { name: string; aliases: Set<string>; otherName?: string };

/** (1) …, 2. …, – …, and the small words in front of a name. */
const ENTRY =
  /^\s*(?:\(?(\d)[.)]\)?|[–—•-])\s+(?:(?:(?:and|et|und|en|e|y)\s+)?(?:the|la société|la sociedad|la società|la|le|les|il|el|die|der|das|de|het|o|a)\s+|l['’])?(?=\p{Lu}|vzw\s|asbl\s|ASBL\s)/u;
const NAME = new RegExp(
  `^((?:[^,;:()（）“”"„«»]|${NAME_BRACKET}){4,90}?(?:,\\s*(?:Ltd|Inc|LLC)\\.?)?)\\s*(?=[,(（])(?!${NAME_BRACKET}|,\\s*(?:Ltd|Inc|LLC))`,
  "u",
);
/** A person or an office, who is no party: (1) Dr. …, (2) The Chancellor, Masters and Scholars. */
const IS_PERSON = /^(?:prof|dr|mr|mrs|ms|mme|m|herr|frau|dhr|mevr|chancellor|dean|head|director|president|rector|master|warden|provost)(?![a-z])/u;
/** What it is called: in quotes at the end of the entry, or in a bracket right behind the name. */
const CALLED_LAST = /["][\s]*([^"]{2,30}?)\s*["]\s*\)?\s*(?:[;,.]|,? (?:and|et|und|en|e|y))?\s*$/u;
const CALLED_NEXT = /^\s*\((?:the |le |la |l'|der |die |das |het |de |el |il )?"?\s*([\p{L}\d-]{2,16})\s*"?\)/u;

function entryOf(text: string): { readonly number?: string; readonly name: string; readonly called: string } | undefined {
  const begin = ENTRY.exec(text);
  if (!begin || hasHan(text)) return undefined;
  const behind = text.slice(begin[0].length);
  const name = NAME.exec(behind)?.[1]?.trim();
  if (name === undefined || IS_PERSON.test(folded(name))) return undefined;
  const own = folded(behind);
  const called = CALLED_NEXT.exec(own.slice(name.length))?.[1] ?? CALLED_LAST.exec(own)?.[1];
  return called === undefined
    ? undefined
    : { name, called: called.replace(/^(?:the|la|le|het|de|der|die|das|il|el) /u, ""), ...(begin[1] !== undefined && { number: begin[1] }) };
}

/** The parties found in a text, as its list has them where there is one: those that the list does not begin with are offices, laws, streets. */
export function asListed(found: readonly Named[], paragraphs: readonly string[]): readonly Named[] {
  const entries = paragraphs.flatMap((text) => entryOf(text) ?? []);
  const numbers = entries.map(({ number }) => number).join("");
  const isList = entries.length > 1 && (numbers === "" || "12345678".startsWith(numbers));
  const isUnknown = ({ name }: { readonly name: string }) => !found.some((one) => sameName(one.name, name));
  // a list of defined words names none of the units that were found
  const units = found.filter(({ name }) => IS_UNIT.test(name));
  const isOfWords = units.length > 1 && !entries.some(({ name }) => units.some((one) => sameName(one.name, name)));
  if (!isList || !entries.some(isUnknown) || isOfWords) return found;
  return entries.map(({ name, called }) => {
    const known = found.find((one) => sameName(one.name, name));
    return known ? { ...known, aliases: new Set([...known.aliases, called]) } : { name, aliases: new Set([called]) };
  });
}
