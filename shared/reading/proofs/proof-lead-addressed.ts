import type { Paragraph } from "../paragraphs.ts";
import { sameName } from "../same-name.ts";
import { ASKED_WITH, CLOSING, FOR_ANOTHER, GRANTS_YOURS, GREETING, MAIL_LINE, OFFICE_BELOW, TO_YOU, YOU_LEAD } from "../vocabulary/letter-words.ts";
import { titlesOf } from "../vocabulary/person-titles.ts";
import { CAPITALS, type NamedPerson, nameAt, personAt, personsWithTitle } from "./proof-persons.ts";

/** A letter to a person whose project is funded: “Dear Dr. Siriporn Example, … has approved your project”. */
export function leadAddressed(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const grants = paragraphs.filter(({ folded }) => TO_YOU.test(folded) || YOU_LEAD.test(folded) || GRANTS_YOURS.test(folded));
  if (grants.length === 0 || paragraphs.some(({ folded }) => FOR_ANOTHER.test(folded))) return undefined;
  const inChinese = paragraphs.slice(0, LINES_OF_HEAD).flatMap((paragraph) => {
    const name = TO_IN_CHINESE.exec(paragraph.text)?.[1];
    return name === undefined ? [] : [nameAt(paragraph, name, 0)];
  });
  if (inChinese[0] && grants.some(({ folded }) => /您/u.test(folded))) return inChinese[0];
  for (const [index, paragraph] of paragraphs.slice(0, LINES_OF_HEAD).entries()) {
    const from =
      /^(?:(?:dear|to:|an:?|sehr geehrte[rs]?|chere?|estimad[oa]|herrn?|frau|z\. ?hd\.|zu handen|attn\.?:?|attention:?|gent(?:ile|\.ma|\.mo)|egr(?:egio|egia|\.)|chiar(?:issim[oa]|\.m[oa]))\s+)+/u.exec(
        paragraph.folded,
      )?.[0].length ?? 0;
    const text = paragraph.text.slice(from);
    if (CLOSING.test(paragraph.folded)) return undefined;
    const title = titlesOf(text);
    const found = title > 0 || TITLE_ALONE.test(paragraphs[index - 1]?.folded.trim() ?? "") ? personAt(text, CAPITALS) : undefined;
    if (!found?.includes(" ")) continue;
    const below = paragraphs.slice(index + 1, index + 3).map(({ folded }) => folded);
    // From: and Through: tell of others than whom a memorandum is to
    const end = below.findIndex((line) => MAIL_LINE.test(line));
    const address = [paragraph.folded.slice(from + title + found.length), ...(end < 0 ? below : below.slice(0, end))];
    const isOffice = address.some((line) => line.length < LONGEST_ADDRESS && OFFICE_BELOW.test(line));
    const isAnother =
      !grants.some(({ folded }) => YOU_LEAD.test(folded)) &&
      grants.some((grant) => personsWithTitle(grant.text.replace(ASKED_WITH, "$1")).some(({ name }) => !sameName(name, found)));
    return isOffice || isAnother ? undefined : nameAt(paragraph, found, from);
  }
  return leadGreeted(paragraphs);
}
/** “Dear Anna Example” below a line with that name alone: a letter that has no titles. */
function leadGreeted(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const [index, { folded, text }] of paragraphs.slice(0, LINES_OF_HEAD).entries()) {
    const from = GREETING.exec(folded)?.[0].length;
    const name =
      from === undefined
        ? undefined
        : text
            .slice(from)
            .trim()
            .replace(/[,:!]$/u, "");
    if (!name?.includes(" ") || CAPITALS.exec(name)?.[0] !== name) continue;
    const address = paragraphs.slice(0, index).find((one) => one.text.trim() === name);
    if (address) return nameAt(address, name, 0);
  }
  return undefined;
}
/** 曲向南 先生/女士： */
const TO_IN_CHINESE =
  /^\s*(?:尊敬的|致)?\s*(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?)\s*(?:先生|女士|教授|博士|研究[员員]|老师|同志)(?:[/／](?:先生|女士))?\s*[:：]?\s*$/u;
/** “Señora”, “Herrn” on a line of its own, above the name. */
const TITLE_ALONE =
  /^(?:senor(?:a|ita)?|don|dona|frau|herrn?|madame|monsieur|signora?|dottor(?:e|essa)|senhora?|mevrouw|(?:de )?heer|professor[ae]?|prof\.?|dr\.?)$/u;
const [LINES_OF_HEAD, LONGEST_ADDRESS] = [16, 80];
