import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { CONTACT_LABEL, HAS_CONTACT, LISTS_PEOPLE, NOTICES_HEAD } from "../../vocabulary/bystander-words.ts";
import { IS_PART } from "../../vocabulary/part-words.ts";
import { DATE_LABEL, IN_WITNESS, isHeadOfSide, NAME_LABEL, NO_NAME, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { isPlaceAndDay } from "./sign-lines.ts";
import { isPersonLine } from "./sign-names.ts";

/** Addresses for notices, and lists of an annex: people who stand there sign nothing. */

const isDay = (text: string) => text.length < 48 && readDates(text).length > 0;
/** 甲方联系人：… is no side that signs. */
const isContact = (own: string) => HAS_CONTACT.test(own) || CONTACT_LABEL.test(own);
const IS_MAIL = /\S@[\w-]+\.\w/u;
/** “For Harbour University: Dr Anna Berg, Department of Communications”, right below a heading of contacts. */
const FOR_CONTACT = /^(?:for|on behalf of|fur|pour|por|per|voor) [^:]{3,90}:\s*\p{L}/u;
const isOfContacts = ({ folded: own }: Paragraph, at: number) => at === 0 || FOR_CONTACT.test(own);
/** 2 Lake Road, Wuhan: a number that begins no clause. */
const ADDRESS = /^\d{1,4}[A-Za-z]?\s[^.:]{4,60},/u;
/** “Agreed:”, “Signed by the Parties' representatives:”. */
const LEADS_ON = /^(?:agreed|signed|executed|accepted)(?:(?:,| and) (?:agreed|signed|executed|accepted))*(?: (?:by|for)(?![a-z])[^.;]{0,80})?\s*:?\s*$/u;
/** Above the names of those who sign. */
const headsSide = (one: Paragraph) => IN_WITNESS.test(one.folded) || LEADS_ON.test(one.folded) || (!isContact(one.folded) && isHeadOfSide(one));
/** Where sides sign: no list of addresses goes on here. */
const signs = (one: Paragraph) => headsSide(one) || SIGN_LABEL.test(one.folded) || DATE_LABEL.test(one.folded) || isDay(one.folded);

/**
 * Paragraphs below a heading of notices, or from the first contact of a party on, up to the next clause or the head of a side that signs.
 * None where no contact stands there, nor where a day or a place to sign comes first: whoever stands above that may be a signer.
 */
export function contactsIn(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  const areSigning = paragraphs.map(signs);
  const lastSign = areSigning.lastIndexOf(true);
  let list: Paragraph[] | undefined;
  for (const [index, one] of paragraphs.entries()) {
    const number = one.isCell ? undefined : clauseNumber(one.folded, one.text);
    const head = one.folded.slice(number?.length ?? 0).trim();
    const begins = NOTICES_HEAD.test(head) || CONTACT_LABEL.test(head);
    const isClause = number !== undefined && number.rank < 8 && !ADDRESS.test(one.text);
    if (list && !begins && !(FOR_CONTACT.test(one.folded) && list.every(isOfContacts)) && (isClause || areSigning[index])) {
      const isList = headsSide(one) || (isClause && !number.isAnnex);
      // up to a place to sign, who can be written to in the same line
      const written = isList ? list : list.slice(0, list.findLastIndex(({ folded: own, text }) => IS_MAIL.test(text) || FOR_CONTACT.test(own)) + 1);
      if (list.some(({ folded: own, text }) => isContact(own) || FOR_CONTACT.test(own) || ADDRESS.test(text) || IS_MAIL.test(text)))
        for (const own of written) found.add(own);
      list = undefined;
    }
    const isOfBlock = number === undefined && [1, 2, 3, 4].some((up) => areSigning[index - up]);
    if (begins && !isOfBlock && index < lastSign) list ??= [];
    list?.push(one);
  }
  return found;
}

/** Whether a run of paragraphs is a list of people in an annex: its title says so, and behind that stands neither a word of signing, nor a day, nor an office behind a name. */
export function listsOfAnnexes(paragraphs: readonly Paragraph[]): (run: readonly Paragraph[], from: number, to: number) => boolean {
  const isAnnex = paragraphs.map((one) => !one.isCell && clauseNumber(one.folded, one.text)?.isAnnex === true);
  const areSigning = paragraphs.map((one) => signs(one) || NAME_LABEL.test(one.folded));
  return (run, from, to) => {
    const annex = from > 0 ? isAnnex.lastIndexOf(true, from - 1) : -1;
    if (annex < 0 || !paragraphs.slice(annex, annex + 2).some(({ text, folded: own }) => text.length < LONGEST_TITLE && LISTS_PEOPLE.test(own))) return false;
    return areSigning.lastIndexOf(true, Math.max(to - 1, 0)) <= annex && !run.some(bearsOffice);
  };
}

/** A unit that the text has named as no party, above a person and a day, where but one has signed and no other side begins below. */
export function isNewSide(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const [one, next] = [paragraphs[index], paragraphs[index + 1]];
  const people = (paragraph: Paragraph) => paragraph.lines.filter(({ line }) => isPersonLine(line, parties)).length;
  if (one && next && isDayOfNextSide(paragraphs, index, run, parties)) return true;
  const isAlone = one !== undefined && unitsIn(one.text)[0] === one.text.trim() && !IS_PART.test(one.text);
  if (!isAlone || !next || people(next) !== 1 || run.reduce((sum, own) => sum + people(own), 0) > 1) return false;
  const begins = (own: Paragraph) =>
    isHeadOfSide(own) || parties.some(({ name, otherName = name }) => [name, otherName].some((called) => own.folded.includes(folded(called))));
  return paragraphs.slice(index + 2, index + 6).some(({ folded: own }) => isDay(own)) && !paragraphs.slice(index + 1).some(begins);
}

/** “Shanghai, 20 June 2023” above a person and the name of a party that has not signed yet, where a place and a day stand above the one who has. */
function isDayOfNextSide(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const isPlace = (one: Paragraph | undefined) => one?.lines.some(({ line }) => isPlaceAndDay(line)) === true;
  const names = (some: readonly Paragraph[], { name, otherName = name }: Party) =>
    some.some(({ folded: own }) => [name, otherName].some((called) => own.includes(folded(called))));
  const below = paragraphs.slice(index, index + 5);
  return (
    isPlace(paragraphs[index]) &&
    run.slice(0, 2).some(isPlace) &&
    parties.some((party) => names(below, party) && !names(run, party)) &&
    below.some(isOfPerson(parties))
  );
}
const isOfPerson = (parties: readonly Party[]) => (one: Paragraph) => one.lines.some(({ line }) => isPersonLine(line, parties));

const LONGEST_TITLE = 80;
const bearsOffice = ({ text }: Paragraph) => NO_NAME.test(folded(unitsIn(text).reduce((rest, unit) => rest.replace(unit, " "), text)));
