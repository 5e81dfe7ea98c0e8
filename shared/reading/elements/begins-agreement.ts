import type { BodyLine } from "../body-lines.ts";
import { folded } from "../folded.ts";
import { latinLanguage } from "../latin-language.ts";
import { clauseNumber } from "../numbering.ts";
import type { PageText } from "../page-text.ts";
import { paragraphsOf } from "../paragraphs.ts";
import type { Party } from "../parties.ts";
import { mainScript } from "../scripts.ts";
import { CHINESE_PLACES } from "../vocabulary/chinese-places.ts";
import { partiesAtHead } from "./parties-at-head.ts";

/** Where the next of several agreements in one file begins. */

const TITLE =
  /(?:协议书?|合同|备忘录|议定书|意向书|agreement|contract|memorandum|memorando|letter of intent|term sheet|heads of terms|protocol|convention|accord|contrat(?![a-z])|lettre d'intention|vertrag|vereinbarung|absichtserklarung|carta de intenc|lettera (?:di|d') ?intent|convenio|acuerdo|contrato|accordo|convenzione|contratto|acordo|protocolo|sopimus|avtal|avtale|aftale|szerzodes|megallapodas|overeenkomst|umowa|smlouva)/u;

/** 保 密 协 议: a title may be spaced out. */
export const closed = (text: string) => text.replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, "");
/** “I. Subject” as engines read it on a bad scan. */
const BADLY_READ_FIRST = /^(?:IL|Il|lL|l\.|I,)\s+\p{Lu}\p{Ll}{2,}/u;

const FIRST_LABEL = /^(?:1|i|一|one|primer[oa]?|primeir[oa]|prim[oa]|premier|a)$/u;
/** “Annex 1”, “Data Protection Agreement (Schedule 2)”, 《合作协议》签署页之二; a clause is no title either. */
const OF_ANNEX =
  /^(?:annex|appendix|schedule|exhibit|附件|anlage|anhang|annexe|anexo|allegato|第|article|§|\d)|\((?:annex|appendix|schedule|exhibit|attachment|附件|anlage|anhang|anexo|allegato|bilag|bijlage)(?![a-z])|签[署字名章]\s*页|signature page|page de signatures?|unterschriften?(?:seite|blatt)|pagina de (?:firmas|assinaturas)|pagina delle firme/u;
/** 经协商，达成如下协议: a sentence that speaks of one is no title. */
const isTitle = ({ text }: BodyLine) =>
  TITLE.test(closed(folded(text))) && text.length < LONGEST_TITLE && !(mainScript(text) === "han" && /[，。；]/u.test(text));
const LONGEST_TITLE = 70;

/** The title below a letterhead that both pages bear. */
function belowLetterhead(lines: readonly BodyLine[], others: readonly BodyLine[]): BodyLine | undefined {
  const heads = others.slice(0, 6).map(({ text }) => text.trim());
  const from = lines.findIndex(({ text }) => !heads.includes(text.trim()));
  return from > 0 ? lines.slice(from, from + 2).find(isTitle) : undefined;
}

/** The number of a clause; “附件” alone, above the title of what is attached, is none. */
const isNumber = (one: ReturnType<typeof clauseNumber>) => one !== undefined && one.rank < 8 && !(one.isAnnex && one.label === "annex");

/** In the same language as what stands before: the other version of a bilingual agreement has a title too. */
export function beginsAgreement(page: PageText, lines: readonly BodyLine[], first: readonly BodyLine[]): boolean {
  const title = lines.slice(0, 2).find(isTitle) ?? belowLetterhead(lines, first);
  const own = first.slice(0, 4).find(isTitle) ?? belowLetterhead(first, lines);
  if (!title || !own || OF_ANNEX.test(folded(title.text))) return false;
  const isFirstLine = lines.map(({ text }) => clauseNumber(folded(text), text)).find(isNumber)?.label;
  // numbers that begin again, or none: not the next page of the same agreement
  const number = paragraphsOf(lines)
    .map((one) => clauseNumber(one.folded, one.text))
    .find(isNumber);
  // the first may have run on into the line above it
  const isFirst = number === undefined || FIRST_LABEL.test(number.label) || FIRST_LABEL.test(isFirstLine ?? "");
  const isFirstOnScan = page.source === "ocr" && lines.slice(0, 12).some(({ text }) => BADLY_READ_FIRST.test(text.trim()));
  const [one, other] = [first, lines].map((all) => latinLanguage(all.map(({ text }) => text).join("\n")));
  const isOneLanguage = mainScript(title.text) === "han" || one === undefined || other === undefined || one === other;
  return (isFirst || isFirstOnScan) && (isOneLanguage || !areSameParties(first, lines)) && mainScript(title.text) === mainScript(own.text);
}

/** Whether each party of a text has a name in the other that shares a word of its own with it, as in two versions of one agreement. */
function areSameParties(first: readonly BodyLine[], second: readonly BodyLine[]): boolean {
  const [own = [], other = []] = [first, second].map((lines) => partiesAtHead(paragraphsOf(lines)));
  const words = new Set(other.flatMap(wordsOf));
  return own.length < 2 || other.length < 2 || own.every((party) => wordsOf(party).some((word) => words.has(word)));
}

/** Capital words of a name and what the party is called, folded, without those that many names have. */
const wordsOf = ({ name, aliases }: Party): readonly string[] =>
  [...(name.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? []), ...aliases].map(folded).filter((word) => !IN_MANY_NAMES.test(word));
const IN_MANY_NAMES = new RegExp(`^(?:${CHINESE_PLACES.latin.toLowerCase()}|universi|institut|techn|hochschul|research|party|part(?:ei|ie|e)|the )`, "u");

/** 技 术 开 发 合 同 with project, parties and dates alone on its page, before the page that bears the same title again: its cover. */
export function isCoverOf(cover: readonly BodyLine[], lines: readonly BodyLine[]): boolean {
  const bare = ({ text }: BodyLine) => folded(text).replace(/[^\p{L}\d]/gu, "");
  const title = lines
    .slice(0, 2)
    .map(bare)
    .find((one) => TITLE.test(one));
  const isSheet = cover.length <= LINES_OF_COVER && cover.every(({ text }) => text.length < LONGEST_TITLE && !/[。；;]|\.\s+\p{Lu}/u.test(text));
  const isNumbered = paragraphsOf(cover).some((one) => isNumber(clauseNumber(one.folded, one.text)));
  return title !== undefined && isSheet && !isNumbered && cover.some((line) => bare(line) === title);
}
const LINES_OF_COVER = 20;
