import { folded } from "../folded.ts";
import { withoutMisread } from "../misread-names.ts";
import { clauseNumber } from "../numbering.ts";
import { type Paragraph, rowOf } from "../paragraphs.ts";
import { type Party, partiesOf } from "../parties.ts";
import { countriesIn } from "../values/named-countries.ts";
import { CHINESE_PLACES } from "../vocabulary/chinese-places.ts";

/** What the beginning of a document names, before its first clause. */

/** “Section 1.”, 第一条: no number of a party. */
const IN_WORDS = /^(?:\p{Script=Latin}{3}|第|§)/u;

/** (1) in front of the first party, and 2) of the next one: an engine loses a bracket. */
const [BRACKETS, HALF_BRACKET] = [/^\(\d\)\s/u, /^\d\)\s/u];

/** The text before the first clauses: title and parties; somewhat more where it names no two. */
export function beginning(paragraphs: readonly Paragraph[]): readonly string[] {
  const before = head(paragraphs);
  return partiesOf(before).length >= 2 ? before : textsOf(paragraphs.slice(0, LONGEST_HEAD));
}

function head(paragraphs: readonly Paragraph[]): readonly string[] {
  const first = paragraphs.findIndex(({ folded: own, text }, index) => {
    if (HALF_BRACKET.test(own) && paragraphs.slice(0, index).some(({ folded: before }) => BRACKETS.test(before))) return false;
    const number = clauseNumber(own, text);
    return number !== undefined && number.rank < 8 && (IN_WORDS.test(own) || !/[“"(（].{0,40}(?:[”"]|简称)/u.test(text));
  });
  return textsOf(paragraphs.slice(0, first < 0 ? LONGEST_HEAD : Math.min(first, LONGEST_HEAD)));
}
/** “面向数据中心液冷的换热技术”项目合作协议: what the project is called names no party. */
const textsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ text }) =>
    text.length < LONGEST_TITLE && TITLE.test(text.trim()) ? text.replace(NAME_OF_PROJECT, "") : text.replace(CO_LTD, "CO., ").replace(NAME_GLUED, " "),
  );
/** co, LTD.: what an engine makes of CO., LTD. */
const CO_LTD = /(?<!\p{L})[cC][oO], (?=LTD(?!\p{L}))/gu;
/** 有限公司Negev Oasis: an engine leaves no blank between a name in Chinese and that in another language. */
const NAME_GLUED = /(?<=公司|大学|学院|集团|中心|医院|研究[院所])(?=\p{Lu}\p{Ll}+\s\p{Lu})/gu;
const TITLE = /(?:协议|合同|备忘录|意向|契约)书?$/u;
const NAME_OF_PROJECT = /[“"「『《][^“”"「」『』《》]{4,80}[”"」』》]/gu;
const LONGEST_TITLE = 120;
const LONGEST_HEAD = 26;

/** What the beginning names; somewhat more of it where that is no two. */
export function partiesAtHead(paragraphs: readonly Paragraph[]): readonly Party[] {
  const before = partiesOf(head(paragraphs));
  const all = before.length >= 2 ? before : partiesOf(textsOf(paragraphs.slice(0, LONGEST_HEAD)));
  const coded = calledInColumn(calledInRows(all, paragraphs), paragraphs).map((party) => withCountry(withCodes(party, paragraphs), paragraphs));
  return paragraphs[0]?.lines.some(({ line }) => line.confidence < 1) ? withoutMisread(coded.map((party) => withMarks(party, paragraphs))) : coded;
}

/** Hochschule Hohenbriick, as an engine of another language reads it, where Hohenbrück stands elsewhere. */
function withMarks(party: Party, paragraphs: readonly Paragraph[]): Party {
  const name = party.name.replace(/(?<=\p{L})ii(?=\p{Ll})/gu, "ü");
  return name !== party.name && paragraphs.some(({ text }) => text.includes(name)) ? { ...party, name } : party;
}

/**
 * | 1.1 Institution A | Harbour University |, | 1　甲方 Party A | 海港大学 Harbour University |: rows of a form at the head, each with what a party is called and then its
 * name, perhaps in two scripts. What it is called is no party itself.
 */
function calledInRows(parties: readonly Party[], paragraphs: readonly Paragraph[]): readonly Party[] {
  const rows = paragraphs.slice(0, LONGEST_HEAD).flatMap(({ isCell, rowHead, text }) => {
    const { han, latin, letter } = (isCell ? CALLED_IN_ROW.exec(rowHead.trim())?.groups : undefined) ?? {};
    const [first, other] = parties.filter(
      ({ name }) => text.trim().startsWith(name) || /^\p{Script=Latin}/u.test(name.slice(0, text.includes(` ${name}`) ? 1 : 0)),
    );
    return first && letter !== undefined ? [{ first, other, letter, called: [han, latin].flatMap((one) => one ?? []) }] : [];
  });
  if (rows.length < 2 || new Set(rows.map(({ first }) => first)).size < rows.length || new Set(rows.map(({ letter }) => letter)).size < rows.length)
    return parties;
  const isSecond = (party: Party) => rows.some(({ first, other }) => other === party && first.otherName === undefined);
  const isCall = ({ name }: Party) => rows.some(({ called }) => called.includes(name.toLowerCase()));
  return parties
    .filter((party) => !isSecond(party) && !isCall(party))
    .map((party) => {
      const row = rows.find(({ first }) => first === party);
      if (!row) return party;
      const otherName = party.otherName ?? row.other?.name;
      return {
        ...party,
        aliases: [...new Set([...party.aliases, ...row.called, ...(row.called.includes(`institution ${row.letter}`) ? [row.letter] : [])])],
        ...(otherName !== undefined && { otherName }),
      };
    });
}
const CALLED_IN_ROW =
  /^(?:\d{1,2}(?:\.\d{1,2})?\.?\*?\s+)(?:(?<han>[甲乙丙丁]方)\s*\/?\s*)?(?<latin>(?:party|partner|institution|institute|organi[sz]ation) (?<letter>[a-d1-4]))\s*[:：]?$/u;

/** | 简称 | 单位全称 |, | Short name | Legal name |: a table at the head with what each party is called beside its name. What it is called is no party itself. */
function calledInColumn(parties: readonly Party[], paragraphs: readonly Paragraph[]): readonly Party[] {
  const cells = paragraphs.slice(0, LONGEST_HEAD).filter(({ isCell, columnHead, folded: own }) => isCell && columnHead.trim() !== own.trim());
  const rows = cells.flatMap((cell) => {
    const full = SHORT_HEAD.test(cell.columnHead.trim()) ? cells.find((one) => rowOf(one) === rowOf(cell) && FULL_HEAD.test(one.columnHead.trim())) : undefined;
    return full ? [{ called: cell.text.trim(), full: full.text.trim() }] : [];
  });
  if (rows.length < 2) return parties;
  const known = parties.filter(({ name }) => !rows.some(({ called }) => called === name));
  const named = rows.map(({ called, full }) => {
    const party = known.find(({ name }) => full.includes(name)) ?? { name: full, aliases: [] };
    return { own: party, party: { ...party, aliases: [...new Set([...party.aliases, folded(called)])] } };
  });
  return [...named.map(({ party }) => party), ...known.filter((one) => !named.some(({ own }) => own === one))];
}
const SHORT_HEAD = /^(?:简称|缩写|short ?(?:name|form)|acronym|abbreviation|called|kurz(?:name|form|bezeichnung)|sigle|acronyme|sigla)$/u;
const FULL_HEAD =
  /^(?:(?:单位|机构|合作方|参加方|参与方|成员|当事方)?(?:全称|名称)|单位|机构|(?:full |legal |official )?name(?: of (?:the )?(?:party|partner|institution|organi[sz]ation|beneficiary|participant))?|(?:full )?legal name|(?:party|partner|institution|organi[sz]ation|beneficiary|participant)(?: name)?)$/u;

/** … of Photonic Integration (China), … for Natural Sciences, Hungary, 挪威某研究所: where a party is, as its name says or what stands right behind it. */
function withCountry(party: Party, paragraphs: readonly Paragraph[]): Party {
  const own = [party.name, party.otherName ?? ""].join("\n");
  const behind = paragraphs.slice(0, LONGEST_HEAD).flatMap(({ text }) => {
    const at = text.indexOf(party.name);
    return at < 0
      ? []
      : (WHERE.exec(text.slice(at + party.name.length))
          ?.slice(1)
          .find((one) => one !== undefined) ?? []);
  });
  const country = [...behind, own].flatMap((text) => countriesIn(text)[0]?.code ?? (IN_CHINA.test(text) ? "CN" : []))[0];
  return country === undefined ? party : { ...party, country };
}
const WHERE =
  /^(?:,? (?:with|having) [a-z ]{0,24}(?:office|seat) (?:in|at) [^,;()]{2,40})?\s*(?:[(（]([^()（）“”"„«]{2,30})[)）]|,\s*([^()（）“”"„«;；]{3,40}))/u;
const IN_CHINA = new RegExp(`(?<!\\p{L})(?:${CHINESE_PLACES.latin})(?!\\p{L})|^(?:${CHINESE_PLACES.han})`, "u");

/** | P1 | 上海某研究院（牵头） | 中国 |: what a table of those who take part calls each of them, at the head of its row. */
function withCodes(party: Party, paragraphs: readonly Paragraph[]): Party {
  const codes = paragraphs.flatMap(({ isCell, rowHead, text }) => (isCell && text.includes(party.name) && CODE.test(rowHead.trim()) ? [rowHead.trim()] : []));
  const own = [...new Set(codes)].filter((code) => !party.aliases.includes(code));
  return own.length === 1 ? { ...party, aliases: [...party.aliases, ...own] } : party;
}
/** P1, WP-2, Partner 3, 参加方一; a number alone counts rows. */
const CODE =
  /^(?:[a-z]{1,3}[-.]?\d{1,2}|(?:partner|party|beneficiary|member|participant|partenaire|socio|partecipante) ?\d{1,2}|(?:参与|参加|合作|成员)?(?:方|单位)[一二三四五六七八九十\d]{1,2})$/u;
