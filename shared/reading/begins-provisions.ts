import type { Clause } from "./clauses.ts";
import { folded } from "./folded.ts";
import type { Paragraph } from "./paragraphs.ts";
import { partiesOf } from "./parties.ts";
import { mainScript } from "./scripts.ts";

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

/**
 * “II. Que ambas instituciones …”, numbered below CONSIDERANDO or behind another such: a reason, and no provision.
 * @param text folded, behind its number; @param before what stands above it
 */
export const isReason = (text: string, before: Pick<Clause, "topics" | "statements" | "isPreamble"> | undefined): boolean =>
  SAYS_THAT.test(text) && before?.isPreamble === true && (SAYS_THAT.test(before.statements.at(-1)?.folded ?? "") || before.topics.has("recitals"));
const SAYS_THAT = /^(?:que|che|dass|that|whereas|considerando que|considerato che)(?![a-z])/u;

const isItem = (paragraph: Paragraph | undefined) => paragraph !== undefined && /^(?:[-–—•·*‣]|[(（]?(?:[a-h1-9]|[一二三])[)）])\s*\S/u.test(paragraph.text);
