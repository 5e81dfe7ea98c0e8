import { hasHan } from "../../text/han.ts";
import { bodyLines } from "../body-lines.ts";
import { type ClauseNumber, clauseNumber } from "../numbering.ts";
import type { PageText } from "../page-text.ts";
import { type Paragraph, paragraphsOf } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { END } from "../script-changes.ts";
import { innerClauses } from "./inner-clauses.ts";
import { ordinal } from "./ordinal.ts";

/** A numbered part of a document with the parts in it. `number`: 10 for “第十条”, “Article X” and “DÉCIMA”; `undefined`: what no number leads. */
export type Section = {
  readonly number: number | undefined;
  readonly isAnnex: boolean;
  readonly rank: number;
  readonly paragraphs: readonly Paragraph[];
  readonly parts: readonly Section[];
  /** what is signed: names, dates, places for seals */
  readonly isSignature: boolean;
};

type Draft = { number: number | undefined; isAnnex: boolean; rank: number; paragraphs: Paragraph[]; parts: Draft[]; isSignature: boolean };

const CONTENTS = /^(?:目\s*录|(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matieres|sommaire|indice|sommario)$/u;
const LEADER = /(?:\.{4,}|…{2,}|·{4,})\s*\d{1,3}\s*$/u;

/** The parts of a document, the text before its first number as the paragraphs of the whole. */
export function sectionsOf(pages: readonly PageText[]): Section {
  const whole: Draft = { number: undefined, isAnnex: false, rank: -1, paragraphs: [], parts: [], isSignature: false };
  let open: Draft[] = [whole];
  let labels: readonly Numbering[] = [];
  const letters = new Set<string>();
  let before: Paragraph | undefined;
  for (const paragraph of paragraphsOf(bodyLines(pages)).flatMap(innerClauses)) {
    const last = before;
    before = paragraph;
    if (CONTENTS.test(paragraph.folded.trim()) || LEADER.test(paragraph.folded)) continue;
    if (TRANSLATOR.test(paragraph.folded)) continue;
    const number = paragraph.isCell || (paragraph.isBeside && !isInColumn(paragraph)) ? undefined : inner(paragraph, labels);
    if (number && (isInitial(paragraph, number, letters) || goesOnOverPage(last, paragraph, number))) {
      open.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    if (number && styleOf(paragraph) === "letter") letters.add(number.label);
    // parties are numbered before the first clause too: (1) X, (2) Y
    if (number && (open.length > 1 || number.rank < 8)) {
      open = open.filter(({ rank }) => rank < number.rank);
      const section: Draft = {
        number: ordinal(number.label),
        isAnnex: number.isAnnex,
        rank: number.rank,
        paragraphs: [paragraph],
        parts: [],
        isSignature: false,
      };
      open.at(-1)?.parts.push(section);
      open.push(section);
      labels = [...labels.filter(({ rank }) => rank < number.rank), { rank: number.rank, style: styleOf(paragraph) }];
    } else open.at(-1)?.paragraphs.push(paragraph);
  }
  recitalsToPreamble(whole);
  partiesToPreamble(whole);
  signatureApart(whole);
  return whole;
}

/**
 * Whether a page begins with a reference in a sentence of the page before (“as agreed in” / “Article 4 of …”, 按本协议 / 第四条的约定), which is no clause of
 * its own: the sentence is open there, and it goes on behind the number, or ends in a word that asks for one.
 */
function goesOnOverPage(before: Paragraph | undefined, { text, folded, isBeside, lines }: Paragraph, number: ClauseNumber): boolean {
  const [last, first] = [before?.lines.at(-1)?.line, lines[0]?.line];
  if (!before || before.isBeside || isBeside || number.isAnnex || !last || !first || last.page >= first.page) return false;
  if (END.test(before.text) || isListed(folded)) return false;
  const rest = text.slice(number.length);
  // a heading has a blank in front of it: 第五条　与第三方的关系
  const isJoined = !/\s$/u.test(text.slice(0, number.length));
  return /^\s*\p{Ll}/u.test(rest) || (isJoined && REST_OF_SENTENCE.test(rest)) || REFERS.test(before.folded);
}
const REST_OF_SENTENCE = /^(?:[,，、;；)）]|的|之|规定|约定|中?所(?:列|述|称|规|约|指)|中的|第\p{Script=Han}{1,3}款|[和或与及至](?!\p{Script=Han}{0,4}$))/u;
const REFERS =
  /(?:(?<![a-z])(?:in|under|of|to|by|with|and|or|per|see|from|nach|gemass?|von|und|oder|zu|mit|selon|dans|de|et|ou|segun|y|article|articles|section|clause|artikel|§)|[按依据见与和及或照在由第]|本协议|本合同)\s*$/u;
/** (a), 2.1 and 3) lead items of a list, whatever word stands above them. */
const isListed = (folded: string) => /^(?:\(|\d|[a-z]\s*[.)])/u.test(folded);

type Numbering = { readonly rank: number; readonly style: "letter" | "sign" | "other" };
const styleOf = ({ folded }: Paragraph): Numbering["style"] => (/^[a-h]\s*\./u.test(folded) ? "letter" : folded.startsWith("§") ? "sign" : "other");

/** “H. Kröpfl” by hand in a signing block: an initial and a surname, where no clause G. went before. */
const isInitial = ({ folded, text }: Paragraph, { label }: ClauseNumber, letters: ReadonlySet<string>): boolean =>
  /^[b-h]\s*\./u.test(folded) && INITIAL_AND_SURNAME.test(text.trim()) && !letters.has(String.fromCharCode(label.charCodeAt(0) - 1));
const INITIAL_AND_SURNAME = /^\p{Lu}\s*\.\s*(?:\p{Lu}\s*\.\s*)*(?:(?:von|van|de|der|den|zu|di|da)\s+)*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?$/u;

/** A. and B. below II., and § 1º below a cláusula, are its parts, though each alone numbers articles. */
function inner(paragraph: Paragraph, open: readonly Numbering[]): ClauseNumber | undefined {
  const number = clauseNumber(paragraph.folded, paragraph.text);
  const style = styleOf(paragraph);
  const isBelow = style !== "other" && open.some((one) => one.rank === number?.rank && one.style === "other");
  return number && isBelow ? { ...number, rank: number.rank + 0.5 } : number;
}

/** What a translator adds is no part of the document: 译者注：…, 翻译日期：…. */
const TRANSLATOR =
  /^[(（[【\s]*(?:译者?注|译者|译员|翻译(?:人员?|者|员|日期|时间|单位|公司|机构)?|校对|审校|translator(?:'?s note)?|translated by|translation date)\s*[:：]|^.{0,12}本译文/u;

/** “Article 2. Rôle de chacun” in a column of print, beside other text: a clause, unlike what is numbered by figures beside its translation. */
const isInColumn = ({ folded, text }: Paragraph) => (clauseNumber(folded, text)?.rank ?? 9) === 2 && !hasHan(text);

/** A. The parties wish …, B. LIFS intends …, and then 1. Term: sentences that letters lead are recitals, and hold no clauses. */
function recitalsToPreamble(whole: Draft): void {
  const lettered = whole.parts.filter(({ paragraphs: [first] }) => first !== undefined && /^[a-h]\s*\./u.test(first.folded));
  const last = lettered.at(-1);
  if (
    last?.parts[0]?.number !== 1 ||
    !lettered.every(({ paragraphs: [first] }) => isSentence(first)) ||
    lettered.slice(0, -1).some(({ parts }) => parts.length > 0)
  )
    return;
  const at = whole.parts.indexOf(last);
  for (const one of lettered) whole.paragraphs.push(...one.paragraphs);
  whole.parts.splice(at + 1, 0, ...last.parts);
  whole.parts = whole.parts.filter((part) => !lettered.includes(part));
}
const isSentence = (first: Paragraph | undefined) => first !== undefined && first.text.length > SHORTEST_SENTENCE && /[.。;；]\s*$/u.test(first.text);
const SHORTEST_SENTENCE = 20;

/** Parties that are numbered before the first clause, by figures where clauses are articles, belong to the preamble. */
function partiesToPreamble(whole: Draft): void {
  const main = Math.min(...whole.parts.filter(({ isAnnex }) => !isAnnex).map(({ rank }) => rank));
  const first = whole.parts.findIndex(({ rank }) => rank === main);
  // 1. X, 2. Y, then 1. Purpose
  const again = whole.parts.findIndex(({ rank, number }, index) => index > 0 && rank === main && number === 1);
  const parties = again > 0 && again <= MOST_PARTIES && whole.parts.length - again > again && whole.parts.slice(0, again).every(namesParty) ? again : first;
  for (const part of whole.parts.splice(0, Math.max(0, parties))) whole.paragraphs.push(...allDrafts(part));
}

const MOST_PARTIES = 4;
const LONGEST_PARTY = 400;
/** A numbered paragraph that names a unit, or what a party is called; numbers that begin anew below each heading lead clauses. */
const namesParty = ({ paragraphs: [first] }: Draft) =>
  first !== undefined && first.text.length <= LONGEST_PARTY && (unitsIn(first.text).length > 0 || /[“"„«]/u.test(first.text));
const allDrafts = ({ paragraphs, parts }: Draft): readonly Paragraph[] => [...paragraphs, ...parts.flatMap(allDrafts)];

const SIGNING =
  /^(?:in witness|signed|executed|signatures?|done (?:at|in)|for and on behalf|fait a|hecho en|en prueba|y en prueba|firmado|fdo|letto|fatto a|unterschrift|ort,? datum|underskrift|allekirjoitu|kelt|alulir|feito|assinad|por la|pour |per il|per la|fur die|for )|^(?:签署|签字|签章|盖章|以资证明|本协议由.{0,12}签署|[甲乙丙丁]方(?:代表)?\s*(?:[:：]|[(（](?:盖章|公章|签章|签字))|(?:授权)?代表(?:人)?\s*[(（:：]|姓名\s*[:：]|日期\s*[:：])|^.{0,40}代表\s*[:：]?$|^[^，。；:：]{1,24}代表\s*[:：]|^[^，。；:：]{2,40}[(（](?:签字|签章|盖章|公章)[)）]$|^[^，。；:：]{2,40}\s(?:姓名|签字|签名)\s*[:：]/u;

/** What stands below the last clause, or below the last annex, and is signed is none of its text. */
function signatureApart(whole: Draft): void {
  const ends = [whole.parts.findLast(({ isAnnex }) => !isAnnex), whole.parts.at(-1)].flatMap((part) => (part ? [innermost(part)] : []));
  const signed = [...new Set(ends)].flatMap(signedIn);
  if (signed.length > 0) whole.parts.push({ number: undefined, isAnnex: false, rank: 0, paragraphs: signed, parts: [], isSignature: true });
}

const innermost = (part: Draft): Draft => {
  const last = part.parts.at(-1);
  return last ? innermost(last) : part;
};

/** Takes what is signed out of a part. */
function signedIn(last: Draft): readonly Paragraph[] {
  const from = last.paragraphs.findIndex((one, index) => index > 0 && ((one.isBeside && !one.isCell) || SIGNING.test(one.folded.trim())));
  return from < 0 ? [] : last.paragraphs.splice(from);
}

/** All paragraphs of a section and of those in it. */
export const allParagraphs = ({ paragraphs, parts }: Section): readonly Paragraph[] => [...paragraphs, ...parts.flatMap(allParagraphs)];

/** The line that a section begins with. */
export const firstLine = ({ paragraphs, parts }: Section): Paragraph | undefined => paragraphs[0] ?? (parts[0] && firstLine(parts[0]));

/** The number that leads a clause is none of its values. */
export const headLength = ({ folded }: Paragraph) => /^[^\p{L}\d]*(?:\p{L}+\.?\s*)?(?:[\d.]+|[〇零一二三四五六七八九十百]+)/u.exec(folded)?.[0].length ?? 0;
