import { folded } from "./folded.ts";
import type { ClauseNumber } from "./numbering.ts";
import type { Paragraph } from "./paragraphs.ts";
import { partiesOf } from "./parties.ts";
import { mainScript } from "./scripts.ts";
import type { Topic } from "./vocabulary/headings.ts";

/** Fewer characters are a name, a number or a date. */
const SHORTEST = { han: 12, latin: 40 };

/** How recitals and the words that lead to the provisions go on; also where a party is introduced. */
const INTRODUCES =
  /(?:如下|以下)[^。;,]{0,6}[:：]?$|鉴于|(?:签订|订立|制定)[^。;,]{0,2}本|达成[^。;,]{0,4}(?:协议|共识|一致|意向)|下称|简称|(?<![a-z])(?:whereas|considering|recogni[sz]ing|having regard|mindful|desir(?:ing|ous)|hereinafter|hereafter)(?![a-z])|(?<![a-z])as follows[:.]?$/u;
const COLON_END = /[:：]\s*$/u;
const SENTENCE_END = /[.。;；!！?？]["”’»]?\s*$/u;

/**
 * Whether a paragraph without a number begins the provisions: the parties are named above it, and it is a sentence that introduces neither
 * them nor what is agreed, a line that leads a list, or a table of what each does or gives.
 */
export function beginsProvisions(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || INTRODUCES.test(paragraph.folded)) return false;
  const { text, isCell, columnHead } = paragraph;
  const isLong = text.length > (mainScript(text) === "han" ? SHORTEST.han : SHORTEST.latin);
  if (!isCell && !(SENTENCE_END.test(text) && isLong) && !(COLON_END.test(text) && isItem(paragraphs[index + 1]))) return false;
  const parties = partiesOf(paragraphs.slice(0, index).map((one) => one.text));
  if (parties.length < 2) return false;
  // a column or a cell of each party
  if (isCell)
    return parties.some(({ name, aliases }) => [folded(name), ...aliases].some((alias) => [columnHead.trim(), paragraph.folded.trim()].includes(alias)));
  return partiesOf([text]).every(({ aliases }) => aliases.length === 0);
}

/** What a clause shows of itself to those behind it. */
type Above = {
  readonly label: string | undefined;
  readonly isPreamble: boolean;
  readonly topics: ReadonlySet<Topic>;
  readonly statements: readonly { readonly folded: string }[];
};

/** A numbered paragraph that stands before the provisions: a party, recitals by its heading, or a reason. @param before what stands above it */
export function staysBefore(
  { folded: own, text }: Paragraph,
  { label, length }: ClauseNumber,
  heading: Pick<Above, "topics"> | undefined,
  before: Above | undefined,
): boolean {
  // “1. Scope of Work. The University … (the “Research”)” names what it provides
  const isHeaded = heading !== undefined && heading.topics.size > 0 && !heading.topics.has("parties");
  if (isParty(text, label) && !isHeaded) return true;
  return heading === undefined ? before?.isPreamble === true && isReason(own.slice(length), label, before) : heading.topics.has("recitals");
}
const isParty = (text: string, label: string) =>
  label === "1" &&
  (mainScript(text) === "han" ? /[（(][^（()）]{0,16}[“"「]|简称|下称/u : /[“"(（].{0,40}[”"]/u).test(text) &&
  /Universi|Institut|Ltd|GmbH|大学|公司|研究/u.test(text) &&
  !/Article|第一/u.test(text);

/** “II. Que ambas instituciones …” and “B. …”, one behind the other below CONSIDERANDO or 鉴于. */
function isReason(text: string, label: string, { label: last, topics, statements }: Above): boolean {
  if (SAYS_THAT.test(text)) return topics.has("recitals") || SAYS_THAT.test(statements.at(-1)?.folded ?? "");
  return LETTER.test(label) && (label === "a" ? topics.has("recitals") : last !== undefined && LETTER.test(last));
}
const SAYS_THAT = /^(?:que|che|dass|that|whereas|considerando que|considerato che)(?![a-z])/u;
const LETTER = /^[a-h]$/u;

const isItem = (paragraph: Paragraph | undefined) => paragraph !== undefined && /^(?:[-–—•·*‣]|[(（]?(?:[a-h1-9]|[一二三])[)）])\s*\S/u.test(paragraph.text);
