import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import { lineAt, type Paragraph } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { peopleOfParties } from "./people-of-parties.ts";
import { headDate, isOfAnother, SIGNS_WITHIN } from "./sign-days.ts";
import type { Signatory } from "./sign-line.ts";

/**
 * Who signs by the sentence that closes an agreement, where nothing but hands stands below it: “Ms Smith, Director of the Institute, and … have signed
 * at Helsinki on …”, “EXECUTED as a deed by … acting by Jane Smith, a director”, 本协议的签署人，在…一方为主任俞观澜.
 */

/** Who is to sign later, or on another occasion: 须由双方校长签署. */
const IS_TO_SIGN =
  /(?<![a-z])(?:shall|will|must|may|is to|are to|to be|soll(?:en)?|muss|doit|doivent|debera|dovra|devera|should) (?:be |also )?(?:sign|unterzeich|etre sign)|(?:须|应|将|需)(?:当)?(?:由|经)/u;
/** Who certifies what others sign, or takes note of it. */
const CERTIFIES = /(?<![a-z])(?:notar|certif(?:y|ies|ico|ie|ica)|beglaubig|attest)|公证|公證/u;
const isAside = (own: string) => CERTIFIES.test(own) || SPEAKS_FOR_HIMSELF.test(own) || TAKES_NOTE.test(own);
/** A sentence of signing has few words in front of those who sign. */
const LONGEST = 900;

/** Those whom sentences in the second half of a document tell to sign, where these are of two parties. */
export function toldToSign(paragraphs: readonly Paragraph[], parties: readonly Party[], pages: readonly PageText[]): readonly Signatory[] {
  const half = Math.floor(paragraphs.length / 2);
  const isOfList = listedBelow(paragraphs);
  const sentences = paragraphs.slice(half).filter((one) => {
    const { text, folded: own, isCell } = one;
    const signs = SIGNS_WITHIN.test(own) || isOfList.has(one);
    return !isCell && !isOfAnother(one) && text.length < LONGEST && signs && !IS_TO_SIGN.test(own) && !isAside(own);
  });
  const head = headDate(paragraphs);
  const days = sentences.flatMap((one) => {
    const [day, ...others] = readDates(one.folded).filter(({ date, last }) => date === last);
    const line = day && lineAt(one, day.from);
    return day && line && others.length === 0 ? [{ one, date: day.date, line }] : [];
  });
  const found = sentences.flatMap((one) => {
    const ofAll = days.find((other) => other.one === one) ?? (days.length === 1 ? days[0] : head);
    const people = peopleOfParties(one.text, parties);
    return people.flatMap(({ party, name, from }, at): readonly Signatory[] => {
      const line = lineAt(one, from);
      if (!line) return [];
      const day = dayBehind(one, from, people[at + 1]?.from ?? one.text.length) ?? ofAll;
      return [
        {
          name,
          unit: party.name,
          page: line.page,
          quote: line.text.trim(),
          hand: handBelow(line, pages),
          lines: [line],
          ...(day && { date: day.date, dateLine: day.line }),
        },
      ];
    });
  });
  const isNew = ({ name = "" }: Signatory, at: number) => found.findIndex((other) => folded(other.name ?? "") === folded(name)) === at;
  const people = found.filter(isNew);
  return new Set(people.map(({ unit }) => unit)).size > 1 ? people : [];
}

/** “Undertecknat av:”, and below it an entry for each: Harbour University genom Karin Ek, forskningschef, Göteborg den 12 mars 2026. */
function listedBelow(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const head = paragraphs.findLastIndex((one) => HEADS_LIST.test(one.folded.trim()));
  return new Set(head < 0 ? [] : paragraphs.slice(head + 1, head + 7));
}
const HEADS_LIST =
  /^(?:(?:this agreement is |the parties have )?signed by|undertecknat av|underskrevet af|undertegnet av|unterzeichnet (?:von|durch)|signe par|firmad[oa] por|firmat[oa] da|assinad[oa] por|ondertekend door|allekirjoittaneet|podpisano przez|podepsani|alairtak)\s*:$/u;

/** “… by Jane Smith, Rector, at Bergen on 3 June 2026, and …”: the one day between a person and the next, where the sentence has several. */
function dayBehind(one: Paragraph, from: number, to: number): { readonly date: string; readonly line: BodyLine } | undefined {
  const days = readDates(one.folded).filter(({ date, last }) => date === last);
  const [own, ...others] = days.filter((day) => day.from > from && day.to <= to);
  const line = own && lineAt(one, own.from);
  return own && line && others.length === 0 && days.length > 1 ? { date: own.date, line } : undefined;
}

/** Whether a hand stands below a line, on its page or the next. */
function handBelow({ page, box }: BodyLine, pages: readonly PageText[]): Signatory["hand"] {
  const own = pages.filter((one) => one.page === page || one.page === page + 1);
  if (own.every(({ inkMarks }) => inkMarks === undefined)) return "unknown";
  return own.some(({ page: at, inkMarks = [] }) => inkMarks.some(({ top }) => at > page || top > box.top)) ? "signed" : "empty";
}
