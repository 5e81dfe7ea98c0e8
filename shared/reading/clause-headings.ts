import { withoutRowNumber } from "./numbering.ts";
import { IN_BRACKETS, type Paragraph } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { mainScript } from "./scripts.ts";
import { SENTENCE_END } from "./table-of-contents.ts";
import { TOPICS, type Topic } from "./vocabulary/headings.ts";
import { wordsIn } from "./vocabulary/words.ts";

const LONGEST_HEADING = { han: 24, latin: 76 };
/** Longer than the name of any unit: looking for one there takes long. */
const LONGEST_UNIT = 240;
const VERBS =
  /(?<![a-z])(?:shall|will|is(?! (?:bolum|paket|plan))|are|has|have|must|may|agree|becomes?|enters|takes|commences|expires|applies|wird|werden|ist|sind|sera|seront|sera(?:n)?|podra|kuulu(?:u|vat)|tillhor|tilhorer|ags|eies|ejes|gehor(?:t|en)|appartien(?:t|nent)|pertenecen?|appartengono|behoren|naleza|patri|steh(?:t|en)|bleib(?:t|en)|sono|zijn|ovat)(?![a-z])|应当|(?:负责|承担)(?!的(?:工作|任务|研究)(?:内容)?$)|由[^,]{1,12}(?:所有|共有|负责|承担|享有|拥有|分享|共享|支付|提供|商定|决定)|各(?:占|得)[^,]{0,4}半/u;

export type Heading = { readonly text: string; readonly topics: ReadonlySet<Topic>; readonly isWhole: boolean; readonly length: number };

/** The heading of a paragraph: all of it, or its beginning up to a stop (“Term. This Agreement …”, “知识产权：…”). */
export function headingOf({ folded, text, lines }: Paragraph, start: number, languages: readonly string[]): Heading | undefined {
  const rest = folded.slice(start);
  const longest = mainScript(rest) === "han" ? LONGEST_HEADING.han : LONGEST_HEADING.latin;
  const inBrackets = start === 0 && IN_BRACKETS.test(text);
  // a unit above its signature may hold the word of a topic: Institute of Water Resources
  if (start === 0 && text.length < LONGEST_UNIT && unitsIn(text).some((name) => name.length >= text.trim().length - 2)) return undefined;
  const hasVerb = VERBS.test(rest) && !ASKS.test(rest);
  if (!isValueBehind(rest, languages) && rest.length <= longest && lines.length <= 2 && !/[。;；,，]\s*$/u.test(rest) && !hasVerb && !isSentence(rest)) {
    const bare = rest.replace(/^[-\s(]+|[-\s.):：]+$/gu, "");
    const topics = topicsOf(bare, languages);
    // overwegende dat: in small letters below the parties, a reason a line
    const leadsReasons = topics.has("recitals") && topics.size === 1 && /[:：]\s*$/u.test(rest);
    if (topics.size > 0 && (start > 0 || inBrackets || leadsReasons || isTitleLike(text, bare)))
      return { text: bare, topics, isWhole: true, length: folded.length };
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
  if (IS_TOLD.test(prefix) && /[.。]/u.test(runIn[0].slice(prefix.length))) return undefined;
  if (OBLIGES.test(prefix)) return undefined;
  const colon = /[:：]\s*$/u.test(runIn[0]);
  const isItemMark = /^\((?:[a-z]|\d{1,2})\)/u.test(runIn[0]);
  if (isItemMark) return undefined;
  // “Duration. The work starts …” in a letter
  const isWord = /^[.]/u.test(runIn[0].slice(prefix.length)) && prefix.split(" ").length < 5 && !/\d$/u.test(prefix);
  return topics.size > 0 && (start > 0 || colon || isWord) && !/^\p{Ll}/u.test(text.slice(start))
    ? { text: prefix, topics, isWhole: false, length: start + runIn[0].length }
    : undefined;
}

/** 本备忘录实施期为2026年10月1日至…。: a sentence with a day or a verb, however short, is no heading. */
const IS_TOLD = /(?<!\d)(?:19|20)\d{2}(?!\d)|\d\s*[年月个日]|[^行作]为(?![期准])|[自从][^。]{2,}[起至]/u;

/** 甲方应于合同生效后20日内向乙方提供：…: what a party shall do, with what it names behind the colon. */
const OBLIGES =
  /^[^,]{0,12}(?:[甲乙丙丁双各中外]方|大学|学院|研究[院所]|公司|中心)(?:均|分别)?(?:应当?(?!尽)|须|需|将)[^:]{2,}(?:提供|投入|完成|交付|承担|配备|移交|提交)$/u;

/** 执行期：2026年8月1日至…: a heading and what stands under it in one line. */
const isValueBehind = (rest: string, languages: readonly string[]) =>
  /^([^:]{2,40}):\s*(?=\S{2})/u.test(rest) && topicsOf(rest.slice(0, rest.indexOf(":")), languages).size > 0;

/** “Vertragsbeginn: 1.4.2027” and “Vertragsende: 31.3.2030” below a heading on the term are its two days. */
export const isLabelOfDay = (
  { folded }: Paragraph,
  { isWhole, topics, length }: Heading,
  last: { readonly topics: ReadonlySet<Topic>; readonly isPreamble: boolean } | undefined,
) => !isWhole && topics.has("term") && topics.size === 1 && last?.topics.has("term") === true && !last.isPreamble && folded.length - length < LONGEST_DAY;
const LONGEST_DAY = 40;

/** A heading that asks: “What each of us will bring”, “How we will share results”. */
const ASKS = /^(?:what|who|how|when|where|was|wer|wie|qui|ce que)\s[^.;,:]+$|^[\p{L}' ]{2,60}\?$/u;

/** A short sentence is no heading: it has a stop and many words, or a year. */
const isSentence = (rest: string) =>
  !/^[\p{L}' ,]{2,60}\?$/u.test(rest) && SENTENCE_END.test(rest) && (rest.trim().split(" ").length > 6 || /(?<!\d)\d{4}(?!\d)/u.test(rest));

/** A line without a number that is a heading: few words in front of a bracket at its end, a capital, no colon behind it. */
const isTitleLike = (text: string, bare: string) =>
  /^[\p{Lu}\p{Script=Han}]/u.test(text) &&
  !/[:：.]\s*$/u.test(text) &&
  !/[:：]\s*\S/u.test(text) &&
  bare.replace(/\s*\([^()]*\)?$/u, "").split(" ").length <= 8 &&
  (mainScript(text) !== "han" || bare.length <= 14) &&
  !/(?:agreement|协议书?|合同|备忘录)$/u.test(bare);

/** What a heading is about, in any of the languages. */
export function topicsOf(heading: string, languages: readonly string[]): ReadonlySet<Topic> {
  const parts = [heading, withoutRowNumber(heading), ...inEachScript(heading), ...(OF_CLAUSE.exec(heading)?.slice(1) ?? [])];
  return new Set(TOPICS.filter((topic) => parts.some((part) => wordsIn(`${topic}Heading`, languages).test(part))));
}

/** 对主协议第九条（期间）的替换, “Amendment to Clause 9 (Term)”: what the clause that an amendment changes is about. */
const OF_CLAUSE =
  /(?:第[^()]{1,6}条|(?:clause|article|section|artikel|ziffer|articulo|clausula|articolo|artigo|art\.|§) ?\d{1,2}[a-z]?)(?: of [^()]{2,30})? ?\(([^()]{2,30})\)/u;

/** 项目 Project: a heading in two scripts, each for itself. */
function inEachScript(heading: string): readonly string[] {
  const han = /[\p{Script=Han}、]{2,}/u.exec(heading)?.[0];
  const latin = han === undefined ? "" : heading.replace(/[\p{Script=Han}\s()/|-]+/gu, " ").trim();
  return han === undefined || latin.length < 3 ? [] : [han, latin];
}
