import { beginsProvisions, staysBefore } from "./begins-provisions.ts";
import type { BodyLine } from "./body-lines.ts";
import { type ClauseNumber, clauseNumber } from "./numbering.ts";
import { lineAt, linesBetween, type Paragraph } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { mainScript } from "./scripts.ts";
import { SENTENCE_END, withoutContents } from "./table-of-contents.ts";
import { HEADING_WORDS, TOPICS, type Topic } from "./vocabulary/headings.ts";
import { DATE_LABEL, FOR_SIDE, NAME_LABEL, SIGN_LABEL } from "./vocabulary/signing-words.ts";
import { wordsIn } from "./vocabulary/words.ts";

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

const LONGEST_HEADING = { han: 24, latin: 76 };
const VERBS =
  /(?<![a-z])(?:shall|will|is|are|has|have|must|may|agree|wird|werden|ist|sind|sera|seront|sera(?:n)?|podra|kuulu(?:u|vat)|tillhor|tilhorer|ags|eies|ejes|gehor(?:t|en)|appartien(?:t|nent)|pertenecen?|appartengono|behoren|naleza|patri|steh(?:t|en)|bleib(?:t|en)|sono|zijn|ovat)(?![a-z])|应当|负责|承担|由[^,]{1,12}(?:所有|共有|负责|承担)/u;

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
  let holders: { rank: number; heading: string; topics: ReadonlySet<Topic>; isAnnex: boolean }[] = [];
  let begun = false;
  let lead = "";
  let bracketed: Heading | undefined;
  const open = (label: string | undefined, rank: number, isAnnex: boolean, heading: string, topics: ReadonlySet<Topic>) => {
    holders = holders.filter((one) => one.rank < rank);
    // the first numbered clause ends the recitals, whatever stands between
    const isRecital = (one: { readonly topics: ReadonlySet<Topic> }) => one.topics.has("recitals") || one.topics.has("parties");
    const above = label !== undefined && rank < 8 ? holders.filter((one) => !isRecital(one)) : holders;
    const inherited = topics.size > 0 ? topics : (above.findLast((one) => one.topics.size > 0)?.topics ?? topics);
    if (holders.some((one) => one.isAnnex)) isAnnex = true;
    const under = heading === "" && topics.size === 0 ? (above.at(-1)?.heading ?? "") : heading;
    holders.push({ rank, heading: under, topics, isAnnex });
    clauses.push({ label, rank, isAnnex, isPreamble: !begun, heading, under, topics: inherited, statements: [] });
  };
  open(undefined, 0, false, "", new Set());
  const told = withoutContents(paragraphs);
  for (const [index, paragraph] of told.entries()) {
    const printed: ClauseNumber | undefined = paragraph.isCell ? undefined : clauseNumber(paragraph.folded, paragraph.text);
    // 12 Harbor Way: the first clause of a document is no twelfth, unless its heading says what it is about
    const isLate: boolean = printed !== undefined && !begun && printed.rank === 5 && Number(printed.label) > 2;
    const isAddress: boolean = isLate && !headingOf(paragraph, printed?.length ?? 0, languages)?.topics.size;
    const number: ClauseNumber | undefined = isAddress ? undefined : printed;
    // “(Term)” on a line of its own stands above “Article 2. …”
    const own: Heading | undefined = paragraph.isCell ? undefined : (headingOf(paragraph, number?.length ?? 0, languages) ?? (number && bracketed));
    const heading: Heading | undefined = number === undefined && own && isLabelOfDay(paragraph, own, clauses.at(-1)) ? undefined : own;
    bracketed = number === undefined && heading?.isWhole && IN_BRACKETS.test(paragraph.text) ? { ...heading, isWhole: false, length: 0 } : undefined;
    // parties are numbered before the first clause too: (1) X, (2) Y
    if (number && (begun || number.rank < 8 || isProvision(paragraph))) {
      begun ||= !staysBefore(paragraph, number, heading, clauses.at(-1));
      // “b. Results: all knowledge that …” below “Definitions” says what a word means
      const isEntry = heading?.isWhole === false && holders.some(({ rank, topics }) => rank < number.rank && topics.has("definitions"));
      open(number.label, number.rank, number.isAnnex, heading?.text ?? "", (!isEntry && heading?.topics) || new Set());
    } else if (heading && (heading.isWhole ? index > 1 && !paragraph.isBeside : heading.topics.size > 0)) {
      begun ||= !heading.topics.has("recitals") && !heading.topics.has("parties");
      open(undefined, heading.isWhole ? 2.5 : 9, false, heading.text, heading.topics);
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

const LONGEST_LEAD = 100;
const IN_BRACKETS = /^[（(][^()（）]{2,56}[)）]$/u;
/** An item of a list, led in by what stands above it. */
const isItem = ({ text, isCell }: Paragraph, rank: number | undefined) => !isCell && (rank === undefined ? /^[-–—•·*‣]\s/u.test(text) : rank >= 8);
/** How agreements close: what follows is about signing. */
const CLOSING =
  /^(?:in witness|geschehen zu|fait (?:a|en|le)(?![a-z])|en foi de quoi|hecho en|en fe de|y en prueba|en prueba de|y para que conste|firmado en|letto,|fatto a|feito em|e por estarem|aldus|sporzadzono w|kelt(?![a-z]))/u;
/** These words begin provisions too: Agreed in advance, … */
const MAY_CLOSE = /^(?:thus |so )?(?:done|signed|executed|agreed) (?:at|in|by|this|on)(?![a-z])/u;
const OBLIGES = /(?<![a-z])(?:shall|will|must|may)(?![a-z])/u;

/** Whether a paragraph closes an agreement: signatures rather than provisions come next. */
function closes(paragraph: Paragraph, rest: readonly Paragraph[]): boolean {
  if (CLOSING.test(paragraph.folded)) return true;
  if (!MAY_CLOSE.test(paragraph.folded) || OBLIGES.test(paragraph.folded)) return false;
  const provision = rest.findIndex(
    (one) => OBLIGES.test(one.folded) || (clauseNumber(one.folded, one.text) !== undefined && (isProse(one) || isHeadingNumber(one))),
  );
  const signature = rest.findIndex(({ folded }) => [FOR_SIDE, NAME_LABEL, SIGN_LABEL, DATE_LABEL].some((label) => label.test(folded)));
  return provision < 0 || (signature >= 0 && signature < provision);
}
const isHeadingNumber = ({ folded, text }: Paragraph) => (clauseNumber(folded, text)?.rank ?? 9) < 3;

/** Ends with a stop; or has several, and a greeting or a place joined to its end. */
const isProse = ({ text }: Paragraph) =>
  (text.length > 40 && /[.。;；!！?？:：]["”’»]?\s*$/u.test(text)) || (text.length > 200 && (text.match(/\p{Ll}{3}[.;]\s+\p{Lu}/gu)?.length ?? 0) > 2);

type Heading = { readonly text: string; readonly topics: ReadonlySet<Topic>; readonly isWhole: boolean; readonly length: number };

/** The heading of a paragraph: all of it, or its beginning up to a stop (“Term. This Agreement …”, “知识产权：…”). */
function headingOf({ folded, text, lines }: Paragraph, start: number, languages: readonly string[]): Heading | undefined {
  const rest = folded.slice(start);
  const longest = mainScript(rest) === "han" ? LONGEST_HEADING.han : LONGEST_HEADING.latin;
  const inBrackets = start === 0 && IN_BRACKETS.test(text);
  // a unit above its signature may hold the word of a topic: Institute of Water Resources
  if (start === 0 && unitsIn(text).some((name) => name.length >= text.trim().length - 2)) return undefined;
  const hasVerb = VERBS.test(rest) && !ASKS.test(rest);
  if (!isValueBehind(rest, languages) && rest.length <= longest && lines.length <= 2 && !/[。;；,，]\s*$/u.test(rest) && !hasVerb && !isSentence(rest)) {
    const bare = rest.replace(/^[-\s(]+|[-\s.):：]+$/gu, "");
    const topics = topicsOf(bare, languages);
    if (topics.size > 0 && (start > 0 || inBrackets || isTitleLike(text, bare))) return { text: bare, topics, isWhole: true, length: folded.length };
    if (start > 0 && !SENTENCE_END.test(rest) && rest.split(" ").length < 8) return { text: bare, topics, isWhole: true, length: folded.length };
  }
  const runIn =
    (start > 0 ? /^\(([^()]{2,56})\)\s*(?=\S)/u.exec(rest) : null) ??
    /^\(?([^.:：。;；()]{2,56}?)\)?\s*(?:[.:：。]\s*|\s-\s|\s{2,})(?=\S)/u.exec(rest) ??
    /^([\p{Script=Han}、与和及]{2,14})\s+(?=\p{Script=Han})/u.exec(rest);
  const prefix = runIn?.[1]?.trim() ?? "";
  if (!runIn || prefix.split(" ").length > 7 || (VERBS.test(prefix) && !ASKS.test(prefix)) || prefix.includes(",")) return undefined;
  const topics = topicsOf(prefix, languages);
  // the sign of a ratio: 4:3:3
  if (/\d$/u.test(prefix) && /^\d/u.test(rest.slice(runIn[0].length))) return undefined;
  const colon = /[:：]\s*$/u.test(runIn[0]);
  const isItemMark = /^\((?:[a-z]|\d{1,2})\)/u.test(runIn[0]);
  if (isItemMark) return undefined;
  // “Duration. The work starts …” in a letter
  const isWord = /^[.]/u.test(runIn[0].slice(prefix.length)) && prefix.split(" ").length < 5 && !/\d$/u.test(prefix);
  return topics.size > 0 && (start > 0 || colon || isWord) && !/^\p{Ll}/u.test(text.slice(start))
    ? { text: prefix, topics, isWhole: false, length: start + runIn[0].length }
    : undefined;
}

/** 执行期：2026年8月1日至…: a heading and what stands under it in one line. */
const isValueBehind = (rest: string, languages: readonly string[]) =>
  /^([^:]{2,40}):\s*(?=\S{2})/u.test(rest) && topicsOf(rest.slice(0, rest.indexOf(":")), languages).size > 0;

/** “Vertragsbeginn: 1.4.2027” and “Vertragsende: 31.3.2030” below a heading on the term are its two days. */
const isLabelOfDay = (
  { folded }: Paragraph,
  { isWhole, topics, length }: Heading,
  last: { readonly topics: ReadonlySet<Topic>; readonly isPreamble: boolean } | undefined,
) => !isWhole && topics.has("term") && topics.size === 1 && last?.topics.has("term") === true && !last.isPreamble && folded.length - length < LONGEST_DAY;
const LONGEST_DAY = 40;

/** A heading that asks: “What each of us will bring”, “How we will share results”. */
const ASKS = /^(?:what|who|how|when|where|was|wer|wie|qui|ce que)\s[^.;,:]+$/u;

/** A short sentence is no heading: it has a stop and many words, or a year. */
const isSentence = (rest: string) => SENTENCE_END.test(rest) && (rest.trim().split(" ").length > 6 || /(?<!\d)\d{4}(?!\d)/u.test(rest));

/** A line without a number that is a heading: few words in front of a bracket at its end, a capital, no colon behind it. */
const isTitleLike = (text: string, bare: string) =>
  /^[\p{Lu}\p{Script=Han}]/u.test(text) &&
  !/[:：.]\s*$/u.test(text) &&
  !/[:：]\s*\S/u.test(text) &&
  bare.replace(/\s*\([^()]*\)?$/u, "").split(" ").length <= 8 &&
  (mainScript(text) !== "han" || bare.length <= 14) &&
  !/(?:agreement|协议书?|合同|备忘录)$/u.test(bare);

export function topicsOf(heading: string, languages: readonly string[]): ReadonlySet<Topic> {
  return new Set(TOPICS.filter((topic) => wordsIn(HEADING_WORDS[topic], languages).test(heading)));
}

/** Stops that end no sentence: abbreviations, numbers, initials. */
const ABBREVIATED =
  /(?:(?<![a-z])(?:art|nr|no|dr|prof|co|ltd|inc|mr|mrs|ms|abs|bzw|z\.b|ca|st|cf|e\.g|i\.e|al|approx|vs|fig|sec|cl|n|p|pp|d|dott|sr|sra|ing|ph|ul|sz|op|tel|s|str|u\.s|a|r|l|b|v|m|dña|resp|etc|jr|incl|max|min|exc|hon|rev|mio|mrd|tsd)|(?<!\d)\d{1,2}|(?<![a-z])[a-z])$/u;

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
  for (const { index, 0: stop } of folded.matchAll(/[.。;；!?]["')»”]?(?=\s|$|\p{Script=Han}|[a-z]{3})|[。；]/gu)) {
    if (index < from || (stop.startsWith(".") && !endsSentence(paragraph, index))) continue;
    if (folded.slice(from, index).trim() !== "") add(from, index + stop.length);
    from = index + stop.length;
  }
  add(from, folded.length);
  return found;
}

/** A full stop ends a sentence before a capital or a bracket, and not behind an abbreviation. */
function endsSentence({ folded, text }: Paragraph, at: number): boolean {
  const next = /^[\s"')»”]*(.)/u.exec(text.slice(at + 1))?.[1];
  if (next === undefined) return true;
  return (
    /[\p{Lu}\p{Script=Han}(（“"„«\d]/u.test(next) &&
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
