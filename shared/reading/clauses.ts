import { putInFrom } from "./amended-clauses.ts";
import { beginsProvisions, staysBefore } from "./begins-provisions.ts";
import type { BodyLine } from "./body-lines.ts";
import { type Heading, headingOf, isLabelOfDay, topicsOf } from "./clause-headings.ts";
import { type ClauseNumber, clauseNumber } from "./numbering.ts";
import { IN_BRACKETS, lineAt, linesBetween, type Paragraph } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { withoutContents } from "./table-of-contents.ts";
import type { Topic } from "./vocabulary/headings.ts";
import { DATE_LABEL, FOR_SIDE, NAME_LABEL, SIGN_LABEL } from "./vocabulary/signing-words.ts";

/** A provision: its number, the heading above it (its own, or that of what holds it), its text. */
export type Clause = {
  /** as printed, in folded text: “第三条” is 三; `undefined` for text without a number */
  readonly label: string | undefined;
  readonly rank: number;
  readonly isAnnex: boolean;
  /** before the first clause: title, parties, recitals */
  readonly isPreamble: boolean;
  readonly heading: string;
  /** the heading that it stands under: its own, or that of the clause that holds it: 2.1 under “2 Tasks of VIST” */
  readonly under: string;
  readonly topics: ReadonlySet<Topic>;
  readonly statements: readonly Statement[];
};

/** A sentence, or a cell of a table, with where it stands. */
export type Statement = {
  /** as it is printed, lines joined */
  readonly text: string;
  readonly folded: string;
  readonly paragraph: Paragraph;
  readonly page: number;
  readonly lines: readonly BodyLine[];
  /** whether it is the number and heading of its clause alone */
  readonly isHeading: boolean;
  /** folded: what says of whom it speaks where it does not itself: “MII shall:” above an item, the head of a row, the sentence before “It …” */
  readonly lead: string;
};

/** Puts paragraphs under their headings and cuts them in sentences; a letter with an annex has no other clause. @param languages whose words headings are told by */
export function clausesOf(paragraphs: readonly Paragraph[], languages: readonly string[]): readonly Clause[] {
  const numbered = clausesBy(paragraphs, languages, "numbered");
  return clausesBy(paragraphs, languages, numbered.some(({ isPreamble, isAnnex }) => !isPreamble && !isAnnex) ? "begun" : "plain");
}

/** @param form plain: no paragraph has a number or heading, each is a provision of its own, from the second sentence on; begun: provisions may stand before the first number */
function clausesBy(paragraphs: readonly Paragraph[], languages: readonly string[], form: "numbered" | "begun" | "plain"): readonly Clause[] {
  const isPlain = form === "plain";
  const clauses: {
    label: string | undefined;
    rank: number;
    isAnnex: boolean;
    isPreamble: boolean;
    heading: string;
    under: string;
    topics: ReadonlySet<Topic>;
    statements: Statement[];
  }[] = [];
  let holders: { label: string | undefined; rank: number; heading: string; topics: ReadonlySet<Topic>; isAnnex: boolean }[] = [];
  let begun = false;
  let lead = "";
  let bracketed: Heading | undefined;
  const open = (label: string | undefined, rank: number, isAnnex: boolean, heading: string, topics: ReadonlySet<Topic>) => {
    // the first numbered clause ends the recitals, whatever stands between: for what stands in it too
    const isRecital = (one: { readonly topics: ReadonlySet<Topic> }) => one.topics.has("recitals") || one.topics.has("parties");
    const isNumbered = label !== undefined && rank < 8;
    holders = holders.filter((one) => one.rank < rank && !(isNumbered && one.label === undefined && isRecital(one)));
    const above = isNumbered ? holders.filter((one) => !isRecital(one)) : holders;
    const inherited = topics.size > 0 ? topics : (above.findLast((one) => one.topics.size > 0)?.topics ?? topics);
    if (holders.some((one) => one.isAnnex)) isAnnex = true;
    const under = heading === "" && topics.size === 0 ? (above.at(-1)?.heading ?? "") : heading;
    holders.push({ label, rank, heading: under, topics, isAnnex });
    clauses.push({ label, rank, isAnnex, isPreamble: !begun, heading, under, topics: inherited, statements: [] });
  };
  open(undefined, 0, false, "", new Set());
  const told = withoutContents(paragraphs);
  for (const [index, paragraph] of told.entries()) {
    const isInTable: boolean = paragraph.isCell && !isClauseInColumn(paragraph, languages);
    const printed: ClauseNumber | undefined = isInTable ? undefined : clauseNumber(paragraph.folded, paragraph.text);
    // 12 Harbor Way: the first clause of a document is no twelfth, unless its heading says what it is about
    const isLate: boolean = printed !== undefined && !begun && printed.rank === 5 && Number(printed.label) > 2;
    const isAddress: boolean = isLate && !headingOf(paragraph, printed?.length ?? 0, languages)?.topics.size;
    const number: ClauseNumber | undefined = isAddress ? undefined : printed;
    // “(Term)” on a line of its own stands above “Article 2. …”
    const own: Heading | undefined = isInTable ? undefined : (headingOf(paragraph, number?.length ?? 0, languages) ?? (number && bracketed));
    const isNone: boolean =
      number === undefined && own !== undefined && (isLabelOfDay(paragraph, own, clauses.at(-1)) || (!begun && TITLE_OF_AMENDMENT.test(paragraph.folded)));
    const heading: Heading | undefined = isNone ? undefined : own;
    bracketed = number === undefined && heading?.isWhole && IN_BRACKETS.test(paragraph.text) ? { ...heading, isWhole: false, length: 0 } : undefined;
    // parties are numbered before the first clause too: (1) X, (2) Y
    if (number && (begun || number.rank < 8 || isProvision(paragraph))) {
      begun ||= !staysBefore(paragraph, number, heading, clauses.at(-1));
      // “b. Results: all knowledge that …” below “Definitions” says what a word means
      const isEntry = heading?.isWhole === false && holders.some(({ rank, topics }) => rank < number.rank && topics.has("definitions"));
      open(number.label, number.rank, number.isAnnex, heading?.text ?? "", (!isEntry && heading?.topics) || new Set());
    } else if (
      heading &&
      (heading.isWhole ? index > 1 && (!paragraph.isBeside || (begun && isInColumnOfProvisions(paragraph, heading, told[index + 1]))) : heading.topics.size > 0)
    ) {
      begun ||= !heading.topics.has("recitals") && !heading.topics.has("parties");
      open(undefined, heading.isWhole ? (isAnnexAlone(clauses.at(-1)) ? 0.5 : 2.5) : 9, false, heading.text, heading.topics);
    } else if (begun && closes(paragraph, told.slice(index + 1))) {
      open(undefined, 9, false, "", new Set(["signature"]));
    } else if (paragraph.isCell && isLabelled(paragraph, begun) && clauses.at(-1)?.heading !== paragraph.rowHead) {
      const topics = topicsOf(paragraph.rowHead, languages);
      begun ||= topics.size > 0 && !topics.has("parties");
      if (topics.size > 0) open(undefined, 9, false, paragraph.rowHead, topics);
    }
    if (form === "begun" && !begun && number === undefined && heading === undefined && beginsProvisions(told, index)) {
      begun = true;
      open(undefined, 9, false, "", new Set());
    }
    const introduces = isPlain && !begun && isProse(paragraph) && introducesAndMore(paragraph);
    if (isPlain && isProse(paragraph) && !introduces) {
      if (begun) open(undefined, 9, false, "", new Set());
      else if (unitsIn(paragraph.text).length < 2) {
        begun = true;
        open(undefined, 9, false, "", new Set());
      }
      begun ||= paragraphs.some((one, at) => at > index && isProse(one));
    }
    const start = number?.length ?? 0;
    if (!isItem(paragraph, number?.rank)) lead = "";
    const statements = statementsOf(paragraph, start, heading, paragraph.isCell ? paragraph.rowHead : lead);
    if (/[:：]\s*$/u.test(paragraph.folded) && paragraph.folded.length < LONGEST_LEAD) lead = paragraph.folded.slice(start);
    // one paragraph says who the parties are, and what they do
    const [first, ...rest] = statements;
    if (introduces && first) {
      clauses.at(-1)?.statements.push(first);
      begun = true;
      open(undefined, 9, false, "", new Set());
      clauses.at(-1)?.statements.push(...rest);
    } else clauses.at(-1)?.statements.push(...statements);
  }
  return clauses.filter(({ statements }) => statements.length > 0);
}

/** “Term” between the numbered provisions of one column of print: text stands beside it. */
const isInColumnOfProvisions = ({ isCell }: Paragraph, { topics }: Heading, next: Paragraph | undefined) =>
  !isCell && topics.size > 0 && !topics.has("signature") && !topics.has("parties") && next !== undefined && clauseNumber(next.folded, next.text) !== undefined;

/** “SCHEDULE 2” on a line of its own: what stands below it is its title, above “Part A”. */
const isAnnexAlone = (last: { readonly label: string | undefined; readonly rank: number; readonly statements: readonly Statement[] } | undefined) =>
  last?.rank === 0 && last.label !== undefined && last.statements.every(({ isHeading }) => isHeading);

/** A label in front of its value; below heads too, where a table of details stands before all clauses: | Item | Heading | Particulars |. */
const isLabelled = ({ columnHead, rowHead, folded }: Paragraph, begun: boolean) =>
  rowHead !== "" && (columnHead === "" || (!begun && columnHead !== folded && rowHead !== folded));

/** The first sentence of a paragraph names the parties, and others follow it. */
function introducesAndMore(paragraph: Paragraph): boolean {
  const [first, ...rest] = statementsOf(paragraph, 0, undefined, "");
  return first !== undefined && rest.length > 0 && unitsIn(first.text).length > 1;
}

/** “(1) We will study …” is a provision, “(1) LTU, Denmark (“LTU”)” a party. */
const isProvision = ({ text }: Paragraph) => text.length > 40 && /[.。]\s*$/u.test(text) && !/["“”«»„]/u.test(text) && unitsIn(text).length === 0;

/** AMENDMENT NO. 2, above all that it provides. */
const TITLE_OF_AMENDMENT =
  /^(?:(?:first|second|third|fourth) )?(?:amendment|addendum|supplement|nachtrag|avenant|adenda|addenda|aditivo|aneks|dodatek|tillagg|tillegg|lisays)(?: (?:agreement|letter))?(?:,? (?:no|nr|n|num)?\.?[°º]? ?\d{1,2})?\s*$/u;
const LONGEST_LEAD = 100;
/** An item of a list, led in by what stands above it. */
const isItem = ({ text, isCell }: Paragraph, rank: number | undefined) =>
  !isCell && (rank === undefined ? /^[-–—•·*‣]\s/u.test(text) : rank >= 8 || (rank === 5 && /^\d{1,2}\s*[)）]/u.test(text)));
/** How agreements close: what follows is about signing. */
const CLOSING =
  /^(?:in witness|geschehen zu|fait (?:a|en|le)(?![a-z])|en foi de quoi|hecho en|en fe de|y en prueba|en prueba de|y para que conste|firmado en|letto,|fatto a|feito em|e por estarem|aldus|sporzadzono w|kelt(?![a-z]))/u;
/** These words begin provisions too: Agreed in advance, … */
const MAY_CLOSE = /^(?:thus |so )?(?:done|signed|executed|agreed) (?:at|in|by|this|on)(?![a-z])/u;
const OBLIGES = /(?<![a-z])(?:shall|will|must|may)(?![a-z])/u;

/** Whether a paragraph closes an agreement: signatures rather than provisions come next. */
function closes(paragraph: Paragraph, rest: readonly Paragraph[]): boolean {
  if (CLOSING.test(paragraph.folded)) return true;
  // “Done by” alone is the head of a column of tasks
  if (!MAY_CLOSE.test(paragraph.folded) || OBLIGES.test(paragraph.folded) || /^done by$/u.test(paragraph.folded.trim())) return false;
  const provision = rest.findIndex(
    (one) => OBLIGES.test(one.folded) || (clauseNumber(one.folded, one.text) !== undefined && (isProse(one) || isHeadingNumber(one))),
  );
  const signature = rest.findIndex(({ folded }) => [FOR_SIDE, NAME_LABEL, SIGN_LABEL, DATE_LABEL].some((label) => label.test(folded)));
  return provision < 0 || (signature >= 0 && signature < provision);
}
const isHeadingNumber = ({ folded, text }: Paragraph) => (clauseNumber(folded, text)?.rank ?? 9) < 3;

/** “9. TERM. This Agreement …” in a column of print beside the signatures: a provision with number and heading is no cell of a table. */
function isClauseInColumn(paragraph: Paragraph, languages: readonly string[]): boolean {
  const number = isProse(paragraph) ? clauseNumber(paragraph.folded, paragraph.text) : undefined;
  const heading = number?.rank === 5 ? headingOf(paragraph, number.length, languages) : undefined;
  return heading?.isWhole === false && /^\p{Lu}[\p{Lu} ,&’'-]{3,}\./u.test(paragraph.text.slice(number?.length).trimStart());
}

/** Ends with a stop; or has several, and a greeting or a place joined to its end. */
const isProse = ({ text }: Paragraph) =>
  (text.length > 40 && /[.。;；!！?？:：]["”’»]?\s*$/u.test(text)) || (text.length > 200 && (text.match(/\p{Ll}{3}[.;]\s+\p{Lu}/gu)?.length ?? 0) > 2);

/** Stops that end no sentence: abbreviations, numbers, initials. */
const ABBREVIATED =
  /(?:(?<![a-z])(?:art|arts|ziff|kap|tab|par|nrn?|no|nos|dr|prof|co|ltd|inc|mr|mrs|ms|abs|bzw|z\.b|ca|st|cf|e\.g|i\.e|al|approx|vs|fig|sec|cl|n|p|pp|d|dott|dra|sr|sra|ing|ph|ul|sz|op|tel|s|str|u\.s|a|r|l|b|v|m|dña|resp|etc|jr|incl|max|min|exc|hon|rev|mio|mrd|tsd|ir|drs|mevr|dhr|avv|arch|dipl|mgr|inz|lic|rer|nat|phil|med|habil|hab|doc|univ|priv|m\.a|b\.sc|m\.sc|mnd|ggf|inkl|evtl|vgl)|(?<!\d)\d{1,2}|(?<![a-z]|° ?)[a-z])$/u;

/** “It …”, where the sentence before says of whom. */
export const PRONOUN = /^(?:and |also |und |et |y |e )?(?:it|es|sie(?= [a-z]+t )|elle|il|essa|esso|ella|其|该方|该校|该院|该所|该公司)(?![a-z])/u;

/** What says of whom a sentence speaks: the beginning of a list “MII shall: (i) …; (ii) …”, or the sentence before “It …”. */
function leadOf(folded: string, before: Statement | undefined, lead: string): string {
  if (before === undefined) return lead;
  if (PRONOUN.test(folded)) return before.lead === "" ? before.folded : before.lead;
  if (!/[;；]["')»”]?\s*$/u.test(before.folded)) return before.lead;
  // MII shall: (i) …; (ii) …, or without the colon
  const end = before.folded.search(/[:：]/u) + 1 || Math.max(0, before.folded.search(/\((?:i|a|1)\)/u));
  return before.lead === "" ? before.folded.slice(0, end) : before.lead;
}

function statementsOf(paragraph: Paragraph, start: number, heading: Heading | undefined, lead: string): readonly Statement[] {
  const { folded } = paragraph;
  if (heading?.isWhole) return [statementOf(paragraph, 0, folded.length, true, "")];
  const found: Statement[] = [];
  const add = (from: number, to: number) => {
    if (folded.slice(from, to).trim() !== "") found.push(statementOf(paragraph, from, to, false, leadOf(folded.slice(from, to).trim(), found.at(-1), lead)));
  };
  let from = Math.max(start, heading?.length ?? 0);
  const putIn = putInFrom(folded).map((at) => ({ index: at, stop: "", isSure: true }));
  const stops = [...folded.matchAll(/[.。;；!?]["')»”]?(?=\s|$|\p{Script=Han}|[a-z]{3})|[。；]/gu)].map(({ index, 0: stop }) => ({
    index,
    stop,
    isSure: false,
  }));
  for (const { index, stop, isSure } of [...putIn, ...stops].toSorted((one, other) => one.index - other.index)) {
    if (index < from || (stop.startsWith(".") && !endsSentence(paragraph, index))) continue;
    if (folded.slice(from, index).trim() !== "") add(from, index + stop.length);
    from = index + stop.length + (isSure ? 0 : numberBehind(paragraph, index, index + stop.length));
  }
  add(from, folded.length);
  return found;
}

/** 6.1 Results are owned … them. 6.2 Where Results …: numbers of provisions within one paragraph. */
const NEXT_NUMBER = /^\s+\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=\p{Lu}\p{L})/u;

/** Length of the number of a provision behind a stop, none behind “Ziff.” or “Art.”. */
const numberBehind = ({ folded, text }: Pick<Paragraph, "folded" | "text">, at: number, from: number) =>
  ABBREVIATED.test(folded.slice(Math.max(0, at - 8), at)) ? 0 : (NEXT_NUMBER.exec(text.slice(from))?.[0].length ?? 0);

/** A full stop ends a sentence before a capital or a bracket, and not behind an abbreviation. */
export function endsSentence(paragraph: Pick<Paragraph, "folded" | "text">, at: number): boolean {
  const { folded, text } = paragraph;
  const next = /^[\s"')»”]*(.)/u.exec(text.slice(at + 1))?.[1];
  // 2026. 8. 1.: a day with the year first
  if (/^\.\s\d{1,2}\.\s\d{1,2}\.(?!\d)/u.test(text.slice(at)) && /(?<!\d)(?:19|20)\d{2}$/u.test(folded.slice(Math.max(0, at - 5), at))) return false;
  const isDayBefore = /(?<!\d)(?:19|20)\d{2}\.\s\d{1,2}\.\s\d{1,2}$/u.test(folded.slice(Math.max(0, at - 12), at));
  if (isDayBefore && /^\.\s+\p{Lu}\p{Ll}/u.test(text.slice(at))) return true;
  if (next === undefined || numberBehind(paragraph, at, at + 1) > 0) return true;
  return (
    /[\p{Lu}\p{Script=Han}(（“"„«\d①-⑳]/u.test(next) &&
    !ABBREVIATED.test(folded.slice(Math.max(0, at - 8), at)) &&
    (/(?<!\d)(?:19|20)\d{2}$/u.test(folded.slice(Math.max(0, at - 5), at)) || !/\d$/.test(folded.charAt(at - 1) + (/\d/.test(next) ? "0" : "")))
  );
}

function statementOf(paragraph: Paragraph, from: number, to: number, isHeading: boolean, lead: string): Statement {
  const start = from + (/^\s*/u.exec(paragraph.text.slice(from, to))?.[0].length ?? 0);
  return {
    text: paragraph.text.slice(start, to).trim(),
    folded: paragraph.folded.slice(start, to).trim(),
    paragraph,
    page: lineAt(paragraph, start)?.page ?? 1,
    lines: linesBetween(paragraph, start, to),
    isHeading,
    lead,
  };
}
