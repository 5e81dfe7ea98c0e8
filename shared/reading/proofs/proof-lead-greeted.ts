import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import { CLOSING, FOR_ANOTHER, GRANTS_YOURS, GREETING, MAIL_LINE, OFFICE_BELOW, TO_YOU, YOU_LEAD } from "../vocabulary/letter-words.ts";
import { titlesOf } from "../vocabulary/person-titles.ts";
import { CAPITALS, type NamedPerson, nameAt } from "./proof-persons.ts";

/**
 * “Dear Dr Example”: a letter that greets by the family name, to the one person of its pages who bears it in full, as in a mail that it
 * answers (专题二·申报主体要求). Not the office that an address tells.
 */
export function leadGreetedByFamily(paragraphs: readonly Paragraph[], whole: readonly Paragraph[]): NamedPerson | undefined {
  const isGranted = paragraphs.some(({ folded: text }) => TO_YOU.test(text) || YOU_LEAD.test(text) || GRANTS_YOURS.test(text) || YOUR_APPLICATION.test(text));
  if (!isGranted || paragraphs.some(({ folded: text }) => FOR_ANOTHER.test(text))) return undefined;
  const head = paragraphs.slice(0, LINES_OF_HEAD);
  const end = head.findIndex(({ folded: text }) => CLOSING.test(text));
  for (const { text } of head.slice(0, end < 0 ? undefined : end)) {
    const greeted = GREETING.exec(folded(text))?.[0].length ?? FORMAL.exec(folded(text))?.[0].length;
    if (greeted === undefined) continue;
    const rest = text.slice(greeted);
    const family = FAMILY.exec(rest.slice(titlesOf(rest)))?.[0];
    if (family === undefined || titlesOf(rest) === 0) return undefined;
    return namedInFull(whole, family);
  }
  return undefined;
}

function namedInFull(paragraphs: readonly Paragraph[], family: string): NamedPerson | undefined {
  const ending = ` ${folded(family)}`;
  const found = paragraphs.flatMap((paragraph, index) =>
    [...paragraph.text.matchAll(NAMES)].flatMap(({ 0: name, index: at }) => {
      const bare = name.slice(titlesOf(name)).replace(/^(?:AM|PM|To|From|Cc|Attn)\s+/u, "");
      if (!folded(bare).endsWith(ending) || GREETING.test(paragraph.folded) || FORMAL.test(paragraph.folded)) return [];
      const below = paragraphs.slice(index, index + 3).filter(({ folded: text }, of) => of === 0 || !MAIL_LINE.test(text));
      const isOffice = FOR_UNIT.test(paragraph.folded) || below.some(({ folded: text }) => text.length < LONGEST_ADDRESS && OFFICE_BELOW.test(text));
      return [{ bare, isOffice, person: nameAt(paragraph, bare, at) }];
    }),
  );
  const [first] = found;
  return first && found.every(({ bare, isOffice }) => folded(bare) === folded(first.bare) && !isOffice) ? first.person : undefined;
}
/** T.a.v. mevrouw J. Example, controller: whom an address of a company names. */
const FOR_UNIT =
  /^(?:t\.?a\.?v\.?|z\.? ?h(?:d|dn)\.?|zu handen|attn?\.?|attention|f\.?a\.?o\.?|c\/o|a l'attention|a la atencion|att?\.?n?e?|all'attenzione|c\.?a\.?|ao cuidado|att)(?![a-z])/u;
const NAMES = new RegExp(`(?<![\\p{L}-])${CAPITALS.source.slice(1)}`, "gu");
const FAMILY = /^(?:(?:van|von|de|del|da|di|der|den|la|le|ten|ter|Van|De)\s)*\p{Lu}[\p{L}\p{M}'’-]+(?=\s*[,:!，：]?\s*$)/u;
const FORMAL =
  /^(?:sehr geehrte[rs]?|liebe[rs]?|madame,? monsieur,?|monsieur|madame|egregi[oa]|chiarissim[oa]|spett\.?|stimat[ea]|distinguid[oa]|muy senor[a]? mi[oa]|ilustre|ex\.?m[oa]\.?|arvoisa|tisztelt|szanown[ya]) /u;
const YOUR_APPLICATION =
  /(?<![a-z])(?:your (?:application|proposal|project|award|grant|fellowship)|ihr(?:en?|em)? (?:antrag|projekt|vorhaben)|votre (?:demande|projet|candidature)|su (?:solicitud|proyecto)|(?:sua|vostra) (?:domanda|proposta)|(?:seu|sua) (?:projeto|candidatura)|uw (?:aanvraag|project)|din (?:ansokan|ansogning|soknad)|hakemuksenne)(?![a-z])/u;
const [LINES_OF_HEAD, LONGEST_ADDRESS] = [20, 80];
