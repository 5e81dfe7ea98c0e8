import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import type { PageText } from "../../page-text.ts";
import { lineAt, type Paragraph } from "../../paragraphs.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { isOfAnother, SIGNS_WITHIN } from "./days-of-others.ts";
import { peopleOfParties } from "./people-of-parties.ts";
import { personIn } from "./person-names.ts";
import { headDate } from "./sign-days.ts";
import type { Signatory } from "./sign-line.ts";

/**
 * Who signs by what the text says, where the places to sign name nobody: by the sentence that closes an agreement (`toldToSign`: “Ms Smith, Director of
 * the Institute, and … have signed at Helsinki on …”, “EXECUTED as a deed by … acting by Jane Smith, a director”, 本协议的签署人，在…一方为主任俞观澜), or by
 * the particulars of the parties at its head (`withNamesOfHead`: 甲方：某研究院, 法定代表人：俞观澜, and below only 甲方（盖章）).
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

/** Who signs for a party whose name stands in print at the head of an agreement alone, above a place left to the hand. */

/** 授权代表：, 法定代表人：, behind the name of the party. */
const AUTHORISED = /(?:(?:授权|委托|签约|签字|签署)(?:代表|代理)人?|(?:[甲乙丙丁戊]方|(?<![\p{Script=Han}]))代\s?表\s?人?|委托人代表)\s*[:：]\s*/u;
const LEGAL = /法\s?定\s?代\s?表\s?人?\s*[:：]\s*/u;
/** How far down the head may go, where no clause ends it. */
const LONGEST_HEAD = 40;

type Named = { readonly name: string; readonly line: BodyLine };
type AtHead = { authorised?: Named; legal?: Named; represented?: readonly Named[] };

/** In a sentence at the head that says by whom a party is represented; 法定代表人： is a label, and need not be who signs. */
const IS_REPRESENTED =
  /(?<![a-z])(?:(?:represente|acting by|acting through|vertreten|representad|rappresentat|vertegenwoordigd|foretrad|foretratt|reprezentow|reprezentat|zastoupen|zastupen|edustaj|kepvisel|temsil|representert|repraesenter)|imien(?:iu|iem) (?:ktorej |ktorego )?dziala|jmenem ktere?\w* jedna|(?:in whose name|on whose behalf)|(?:de (?:una|otra) parte|da una parte|dall'altra|de (?:um|outro) lado))|в лице|由\P{L}?\p{Script=Han}{2,24}代表/u;
const HAS_LABEL = /法\s?定\s?代\s?表\s?人?/u;

/** Those who stand for the parties by sentences of the head. */
function representedIn(head: readonly Paragraph[], parties: readonly Party[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const one of head) {
    const known = new Set(found.keys());
    if (!IS_REPRESENTED.test(one.folded) || HAS_LABEL.test(one.folded)) continue;
    const people = peopleOfParties(one.text, parties);
    // the same sentence stands in the other language too
    for (const { party, name, from } of people.filter((person) => !known.has(person.party.name))) {
      const line = lineAt(one, from);
      if (line) found.set(party.name, [...(found.get(party.name) ?? []), { name, line }]);
    }
  }
  return found;
}

/** The party that a paragraph of the head names first, by its label or its name. */
function partyOf(own: Paragraph, parties: readonly Party[]): Party | undefined {
  const [label] = PARTY_LABEL.exec(own.folded) ?? [];
  const byName = parties.find(({ name, otherName = name }) => [name, otherName].some((one) => own.folded.includes(folded(one))));
  return byName ?? (label === undefined ? undefined : parties.find((party) => callNames(party).includes(label)));
}

/** Whoever stands behind a label in a paragraph, or in the cell beside it. */
function behind(label: RegExp, own: Paragraph, next: Paragraph | undefined, parties: readonly Party[]): Named | undefined {
  const inCells = own.isBeside && next?.isBeside === true && !/[:：]/u.test(own.text) && own.text.trim().length < 12;
  const [text, at] = inCells ? [`${own.folded.trim()}:`, next] : [own.folded, own];
  const found = label.exec(text);
  const line = at.lines[0]?.line;
  if (!found || !line || (inCells && found.index > 0)) return undefined;
  const words = inCells ? next.text.trim() : own.text.slice(found.index + found[0].length);
  const person = personIn(words.split(/[，,；;。、]|\s{2,}|\u3000/u)[0]?.trim() ?? "", parties);
  return person && unitsIn(person.name).length === 0 ? { name: person.name, line } : undefined;
}

function headOf(paragraphs: readonly Paragraph[], parties: readonly Party[]): ReadonlyMap<string, AtHead> {
  const clause = paragraphs.findIndex((one) => !one.isCell && (clauseNumber(one.folded, one.text)?.rank ?? 9) < 5 && partyOf(one, parties) === undefined);
  const head = paragraphs.slice(0, clause < 0 ? LONGEST_HEAD : Math.min(clause, LONGEST_HEAD));
  const found = new Map<string, AtHead>();
  let party: Party | undefined;
  for (const [index, own] of head.entries()) {
    party = partyOf(own, parties) ?? party;
    if (!party) continue;
    const known = found.get(party.name) ?? {};
    const [authorised, legal] = [AUTHORISED, LEGAL].map((label) => behind(label, own, head[index + 1], parties));
    found.set(party.name, { ...known, ...(authorised && !known.authorised && { authorised }), ...(legal && !known.legal && { legal }) });
  }
  for (const [name, represented] of representedIn(head, parties)) found.set(name, { ...found.get(name), represented });
  return found;
}

/** 法定代表人（签字）： with nobody else beside it; 法定代表人或授权代表 leaves open who signs. */
const FOR_LEGAL = /法\s?定\s?代\s?表\s?人?/u;
const FOR_ANOTHER = /授权|委托|代理/u;

/** Each side without a name with the one who stands for its party at the head: whoever is authorised, or the legal representative where that one is to sign. */
export function withNamesOfHead(read: readonly Signatory[], paragraphs: readonly Paragraph[], parties: readonly Party[]): readonly Signatory[] {
  if (read.every(({ name }) => name !== undefined)) return read;
  const head = headOf(paragraphs, parties);
  const taken = new Set(read.flatMap(({ name }) => (name === undefined ? [] : [folded(name)])));
  return read.map((one) => {
    // nobody has signed on a line that is drawn and left blank
    if (one.name !== undefined || (one.hand !== "signed" && one.lines.some(({ text }) => /_{4}/u.test(text)))) return one;
    const party = parties.find(({ name, otherName }) => one.unit === name || (otherName !== undefined && one.unit === otherName));
    const { authorised, legal, represented = [] } = head.get(party?.name ?? "") ?? {};
    const label = one.lines.map(({ text }) => folded(text)).join("\n");
    const isLegal = FOR_LEGAL.test(label) && !FOR_ANOTHER.test(label);
    const ofUnit = read.filter(({ unit }) => unit === one.unit);
    // as many sign for the party as its sentence names
    const inSentence = represented.length === ofUnit.length ? represented[ofUnit.indexOf(one)] : undefined;
    const named = (ofUnit.length > 1 ? undefined : isLegal ? legal : authorised) ?? inSentence;
    if (!named || taken.has(folded(named.name))) return one;
    return { ...one, name: named.name, page: named.line.page, quote: named.line.text.trim() };
  });
}
