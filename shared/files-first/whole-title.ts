import { folded } from "../reading/folded.ts";
import type { Paragraph } from "../reading/paragraphs.ts";

const CALLS_ITSELF = /协议|合同|备忘录|意向书|agreement|contract|memorandum|vertrag|vereinbarung/u;
/** “on Embodied Robotics for Flexible Assembly between”: what an agreement is about, below what it calls itself. */
const ABOUT = /^(?:on|for|regarding|concerning|über|zur|zum)\s(?!the parties)/iu;
const BEFORE_PARTIES = /[\s,]+(?:by and )?(?:between|among|zwischen)[\s:]*$/iu;
const LONGEST_ABOUT = 110;
const SHORTEST_TITLE = 6;

/**
 * The title of an agreement as it stands on its first page, with what it is about in the line below. A running head above it, with a mark
 * of the page or the title in another language, is none.
 * @param quote the line that says what the paper is
 */
export function wholeTitle(paragraphs: readonly Paragraph[], quote: string): string {
  const quoted = folded(quote);
  const at = paragraphs.findIndex(({ text }) => text.trim() === quote.trim());
  const bare = paragraphs.findIndex(
    (one, index) => index > at && one.folded.length >= SHORTEST_TITLE && CALLS_ITSELF.test(one.folded) && quoted.includes(one.folded.trim()),
  );
  const place = Math.max(at, bare);
  const head = paragraphs[place];
  if (head === undefined) return quote;
  const about = paragraphs[place + 1]?.text.trim() ?? "";
  const isAbout = ABOUT.test(about) && about.length <= LONGEST_ABOUT && !/[.;:。；：]$/u.test(about);
  return [head.text.trim(), ...(isAbout ? [about.replace(BEFORE_PARTIES, "")] : [])].join(" ");
}
