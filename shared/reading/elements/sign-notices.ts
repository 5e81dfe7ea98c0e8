import { readDates } from "../dates.ts";
import { folded } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import type { Paragraph } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { CONTACT_LABEL, HAS_CONTACT, NOTICES_HEAD } from "../vocabulary/bystander-words.ts";
import { DATE_LABEL, FOR_SIDE, IN_WITNESS, NAME_LABEL, NO_NAME, PARTY_LABEL, SIGN_LABEL } from "../vocabulary/signing-words.ts";

/** Addresses for notices, and lists of an annex: people who stand there sign nothing. */

const isDay = (text: string) => text.length < 48 && readDates(text).length > 0;
/** 甲方联系人：… is no side that signs. */
const isContact = (own: string) => HAS_CONTACT.test(own) || CONTACT_LABEL.test(own);
/** 2 Lake Road, Wuhan: a number that begins no clause. */
const ADDRESS = /^\d{1,4}[A-Za-z]?\s[^.:]{4,60},/u;
/** Where sides sign: no list of addresses goes on here. */
const signs = ({ folded: own }: Paragraph) =>
  IN_WITNESS.test(own) || SIGN_LABEL.test(own) || DATE_LABEL.test(own) || isDay(own) || (!isContact(own) && (FOR_SIDE.test(own) || PARTY_LABEL.test(own)));

/** Paragraphs below a heading of notices, or from the first contact of a party on, up to where sides sign; none where nothing of signing stands behind. */
export function contactsIn(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  let begun = false;
  for (const [index, one] of paragraphs.entries()) {
    const number = one.isCell ? undefined : clauseNumber(one.folded, one.text);
    const head = one.folded.slice(number?.length ?? 0).trim();
    const begins = NOTICES_HEAD.test(head) || CONTACT_LABEL.test(head);
    if (begun && !begins && ((number !== undefined && number.rank < 8 && !ADDRESS.test(one.text)) || signs(one))) begun = false;
    const isOfBlock = number === undefined && paragraphs.slice(Math.max(0, index - 4), index).some((other) => signs(other) && !found.has(other));
    if (begins && !isOfBlock && paragraphs.slice(index + 1).some(signs)) begun = true;
    if (begun) found.add(one);
  }
  return found;
}

/** A list of people in an annex: behind its title neither a word of signing, nor a day, nor an office behind a name. */
export function isListOfAnnex(run: readonly Paragraph[], before: readonly Paragraph[]): boolean {
  const annex = before.findLastIndex((one) => !one.isCell && clauseNumber(one.folded, one.text)?.isAnnex);
  if (annex < 0) return false;
  const own = [...before.slice(annex + 1), ...run];
  const bearsOffice = ({ text }: Paragraph) => NO_NAME.test(folded(unitsIn(text).reduce((rest, unit) => rest.replace(unit, " "), text)));
  return !own.some((one) => signs(one) || NAME_LABEL.test(one.folded)) && !run.some(bearsOffice);
}
