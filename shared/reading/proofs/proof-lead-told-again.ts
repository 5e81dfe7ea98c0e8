import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import { LEADS_PART } from "../vocabulary/lead-words.ts";
import { TITLE_OF_PERSON } from "../vocabulary/person-titles.ts";
import { type NamedPerson, nameAt, personsWithTitle } from "./proof-persons.ts";

/**
 * “Dr Example leads our part”, “She leads the project”: who leads is told by the family name, or by a word for a person who was named
 * in full before, as in a letter of an employer (专题二·申报主体要求).
 */
export function leadToldAgain(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const [index, paragraph] of paragraphs.entries()) {
    const named = paragraphs.slice(0, index + 1).flatMap((one, of) => personsWithTitle(one.text).map(({ name, at }) => ({ one, name, at, of })));
    for (const { 0: all, 1: family = "", index: at } of paragraph.text.matchAll(FAMILY)) {
      if (!LEADS_PART.test(paragraph.folded.slice(at + all.length))) continue;
      const [first, ...others] = named.filter(({ name }) => folded(name).endsWith(` ${folded(family)}`));
      if (first && others.every(({ name }) => folded(name) === folded(first.name))) return nameAt(first.one, first.name, first.at);
    }
    for (const { 0: all, index: at } of paragraph.folded.matchAll(PRONOUN)) {
      if (!LEADS_PART.test(paragraph.folded.slice(at + all.length))) continue;
      // of several persons named right before, the word tells none apart
      const [first, ...others] = named.filter((one) => one.of === index - 1 || (one.of === index && one.at < at));
      if (first && others.every(({ name }) => name === first.name)) return nameAt(first.one, first.name, first.at);
    }
  }
  return undefined;
}
/** Dr Example, Frau van der Beispiel: a title and a family name alone. */
const FAMILY = new RegExp(`${TITLE_OF_PERSON}((?:(?:van|von|de|del|da|di|der|den|la|le|ten|ter)\\s)*\\p{Lu}[\\p{L}\\p{M}'’-]+)(?!\\s\\p{Lu}\\p{Ll})`, "gu");
const PRONOUN = /(?:^|[.;。]\s+)(?:he|she|er|sie|il|elle|el|ella|lei|egli|ele|ela|hij|zij|ze|han|hon|hun)(?![a-z])/gu;
