import { readDates } from "./dates.ts";

/** The number that a clause begins with. `rank`: the smaller, the further out (a chapter holds articles, an article paragraphs). */
export type ClauseNumber = { readonly label: string; readonly rank: number; readonly length: number; readonly isAnnex: boolean };

/** 壹、贰、参、: as texts from Taiwan number their clauses. */
const CN = "[一二三四五六七八九十百零〇壹贰叁参肆伍陆柒捌玖拾]{1,4}";
const UNIT_ORDINAL =
  "primer[ao]?|primeir[ao]|segund[ao]|tercer[ao]?|terceir[ao]|cuart[ao]|quart[ao]?|quint[ao]|sext[ao]|septim[ao]|setim[ao]|octav[ao]|oitav[ao]|noven[ao]|non[ao]";
/** Decimocuarta and décima primeira: ten, or twenty, and one of the others. */
const ORDINAL = `(?:decim|vigesim)[ao](?: ?(?:${UNIT_ORDINAL})(?![a-z]))?|undecim[ao]|duodecim[ao]|${UNIT_ORDINAL}`;
/** “Article Two”: the number of a clause in words. */
const IN_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
const ARTICLE =
  "article|art\\.|section|sec\\.|clause|artikel|articulo|articolo|artigo|clausula|clausola|cikk|artykul|clanek|cl\\.|madde|dieu|articolul|pasal|fasal|punkt|paragraph|ziffer|ziff\\.|kohta|item|point|punto|ponto|punt|eckpunkt|abschnitt|avsnitt|статья|стаття|раздел|пункт|член|αρθρο";

type NumberForm = { readonly form: RegExp; readonly rank: number };

/** On folded text. A sign behind the number, or a blank and a capital, tells a number of a clause from a quantity. */
const FORMS: readonly NumberForm[] = [
  { form: new RegExp(`^第\\s*(${CN}|\\d{1,2})\\s*(?:章|部分|编)\\s*[:、.]?\\s*`, "u"), rank: 1 },
  { form: /^part\s+([a-h])(?=\s*[-:.])\s*[-:.]\s*/u, rank: 1 },
  {
    form: new RegExp(
      `^(?:chapter|part|kapitel|chapitre|titre|capitulo|titulo|capitolo|titolo|hoofdstuk)\\s+([ivx]+|\\d{1,2}|premier|${ORDINAL}|${IN_WORDS})\\b\\s*[-.:)]*\\s*`,
      "u",
    ),
    rank: 1,
  },
  { form: new RegExp(`^第\\s*(${CN}|\\d{1,3})\\s*(?:条|款|节|項|项)\\s*[:、.]?\\s*`, "u"), rank: 2 },
  // 第三处：分工: the places that an amendment changes
  { form: new RegExp(`^第\\s*(${CN}|\\d{1,2})\\s*(?:处|项(?:修改|变更|补充))(?:修改|变更|补充)?\\s*[:、.]\\s*`, "u"), rank: 2 },
  // Section 1.1 below ARTICLE I, and 第1.1条 below 第一条
  { form: new RegExp(`^(?:${ARTICLE})\\s*(\\d{1,2}\\.\\d{1,2})(?![\\d/]|\\.\\d)\\s*[-.:)]*\\s*`, "u"), rank: 6 },
  { form: /^第\s*(\d{1,2}\.\d{1,2})\s*[条款]\s*[:、.]?\s*/u, rank: 6 },
  {
    form: new RegExp(
      `^(?:${ARTICLE})\\s*(\\d{1,2}|[ivx]{1,6}|premier|${ORDINAL}|${IN_WORDS})(?:(?<=\\d)(?:er|ere|\\.?[oa]))?(?![a-z])\\s*[.°]*\\s*[-.:)]*\\s*`,
      "u",
    ),
    rank: 2,
  },
  { form: /^(\d{1,2})\.?\s*§\s*/u, rank: 2 },
  { form: /^§+\s*(\d{1,2}[a-z]?)\s*[.:-]*\s*/u, rank: 2 },
  { form: new RegExp(`^(${ORDINAL})\\s*[.:-]+\\s*`, "u"), rank: 2 },
  // 壹、 stands above 一、
  { form: /^([壹贰叁参肆伍陆柒捌玖拾]{1,3})\s*[、.,]\s*/u, rank: 2.5 },
  { form: new RegExp(`^(${CN})\\s*[、.,]\\s*`, "u"), rank: 3 },
  { form: new RegExp(`^第(${CN})\\s*[、,，]\\s*`, "u"), rank: 3 },
  { form: /^([ivx]{1,6})\s*[.)、]\s+/u, rank: 3 },
  { form: /^([ⅰ-ⅻ])\s*[.)、:]?\s*/u, rank: 3 },
  // scans have no blank before a Chinese heading: B.工作
  { form: /^([a-h])\s*\.(?:\s+|(?=\p{Script=Han}{2,12}$))/u, rank: 3 },
  { form: new RegExp(`^[【\\[](${CN}|\\d{1,2})[】\\]]\\s*`, "u"), rank: 3 },
  // 【十一、期限】
  { form: new RegExp(`^【(${CN})、(?=[^【】]{1,24}】)`, "u"), rank: 3 },
  // （八期限 above its text: an engine loses a bracket
  { form: new RegExp(`^\\((${CN})(?:\\)\\s*|(?=\\p{Script=Han}{2,8}$))`, "u"), rank: 4 },
  { form: /^(\d{1,2}\.\d{1,2}\.\d{1,2})\.?\)?\s+/u, rank: 7 },
  // 2.0 above 2.1 is the second clause
  { form: /^(\d{1,2})\.0\.?\)?(?:\s+|(?=\p{Script=Han}))/u, rank: 5 },
  { form: /^(\d{1,2}\.\d{1,2})\.?\)?(?:\s+|(?=\p{Script=Han}))/u, rank: 6 },
  // III.2. below TITRE III
  { form: /^([ivx]{1,4}\.\d{1,2})\.?\)?\s+/u, rank: 6 },
  { form: /^(\d{1,2})\s*[.)、:](?:[ªºao](?=\s))?\s*(?![\d])/u, rank: 5 },
  { form: /^\((\d{1,2}|[a-z]|[ivx]{1,4})\)\s*/u, rank: 8 },
  { form: /^([a-z])\)\s*/u, rank: 8 },
];

const ANNEX =
  /^(annex(?:ure|es?)?(?![a-z])|appendix|appendice|schedule|exhibit|attachment|enclosure|附件|附录|附表|附册|附(?=\s*[:：])|别[纸添]|别表(?!示)|附属书|별[첨지표]|붙임|부속서|anlage|anhang|beilage(?![a-z])|anexo|allegato|apendice|bilaga|liite|(?:\d+\.?\s*(?:sz(?:amu)?\.?\s*)?)?melleklet|vedlegg|bilag|bijlage|zalacznik|priloha|anexa|phu luc|lampiran|ek(?= ?-?\d)|приложение)\s*(?:no\.?|nr\.?|n\.?)?\s*([一二三四五六七八九十]+|\d{1,2}|[a-h](?![a-z])|[ivx]+(?![a-z]))?\s*[-.:)、]*\s*/u;

/** A plain number followed by a capital: “1 Purpose”, “1 – Objet”. */
const BARE = /^(\d{1,2}(?:\.\d{1,2})?)\s+(?:[-/]\s+)?(?=[a-z\p{Script=Han}])/u;
/** Article |. and Article lll. are I and III to an engine. */
const MISREAD_ROMAN = new RegExp(`^(?:${ARTICLE})\\s+(?=[ivx]*[l|])([ivxl|]{1,6})(?:\\s*[.:]\\s*|$)`, "u");
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
/** FIRST. Object. SECOND.- Term: as the English of Spanish and Portuguese notaries counts; “First, …” begins a sentence. */
const ENGLISH_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"];
const IN_ENGLISH_ORDINAL = new RegExp(`^(${ENGLISH_ORDINALS.join("|")})(?:\\s*[.:]\\s*[-–—]?|\\s+[-–—])\\s*(?=\\S)`, "u");

/** The number at the beginning of folded text. @param raw the same text with its capitals */
export function clauseNumber(text: string, raw = text): ClauseNumber | undefined {
  const annex = ANNEX.exec(text);
  if (annex && isAnnexTitle(text, annex[0].length)) return { label: `annex ${annex[2] ?? ""}`.trim(), rank: 0, length: annex[0].length, isAnnex: true };
  const number = plainNumber(text, raw);
  // 3. Mai 2026 at the beginning of a line is a date
  return number && readDates(text.slice(0, 32)).some(({ from }) => from < 3) ? undefined : number;
}

function plainNumber(text: string, raw: string): ClauseNumber | undefined {
  // folded, a circled number is a plain one
  const circled = CIRCLED.indexOf(raw.charAt(0) || " ");
  if (circled >= 0) return { label: String(circled + 1), rank: 8, length: /^.\s*/u.exec(raw)?.[0].length ?? 1, isAnnex: false };
  const ordinal = IN_ENGLISH_ORDINAL.exec(text);
  if (ordinal && (raw.startsWith((ordinal[1] ?? "").toUpperCase()) || /[-–—]\s*$/u.test(ordinal[0])))
    return { label: String(ENGLISH_ORDINALS.indexOf(ordinal[1] ?? "") + 1), rank: 2, length: ordinal[0].length, isAnnex: false };
  const misread = MISREAD_ROMAN.exec(text);
  if (misread?.[1]) return { label: misread[1].replace(/[l|]/gu, "i"), rank: 2, length: misread[0].length, isAnnex: false };
  for (const { form, rank } of FORMS) {
    const match = form.exec(text);
    if (match) return { label: match[1] ?? match[0].trim(), rank, length: match[0].length, isAnnex: false };
  }
  const bare = BARE.exec(text);
  const next = bare && raw.charAt(bare[0].length);
  if (bare && next && /[\p{Lu}\p{Script=Han}]/u.test(next))
    return { label: bare[1] ?? "", rank: (bare[1] ?? "").includes(".") ? 6 : 5, length: bare[0].length, isAnnex: false };
  return undefined;
}

/** “Annex 1 forms part of this Agreement” is a sentence, “Annex 1 – Duties” a title. */
function isAnnexTitle(text: string, length: number): boolean {
  const rest = text.slice(length);
  const isAlone = rest.length < 70 && !/[.。;；]\s*$/u.test(rest);
  // 附件A 场所：大学校区…。 “Annex 2 – Team: …”: a title, and its text behind a colon
  const leadsText = /^[\p{L}\p{N} ,、&/()（）-]{2,24}[:：]/u.test(rest) && !/^(?:[:：]|见|如|的)/u.test(rest);
  return (
    (isAlone || leadsText) &&
    !/^(?:forms?|is|are|and|to(?! (?:the |this )?(?:[a-z]+ ){0,4}(?:agreement|memorandum|contract)(?:$|\s*[:(-])| (?:article|clause|section|paragraph) \d{1,2}(?:\.\d{1,2})?\s*(?:$|[:(-]))|of|shall|hereto|构成|为本|是本|所列|与本)(?![a-z])/u.test(
      rest,
    )
  );
}

export const startsWithNumber = (text: string, raw = text): boolean => clauseNumber(text, raw) !== undefined;

/** “E1 Start”, “5.2 End”, “(b) 终止日期”: the label of a row of a form, in folded text, without its number; an engine reads the 1 of E1 as a letter. */
export const withoutRowNumber = (label: string): string =>
  label.replace(
    /^['"‘’]?(?:[a-z]{1,2}[-.]?\d{1,2}|[a-z][-.]?[lio|](?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}|\(?[a-z\d]{1,2}\)|[a-z](?=\.))[.):、]*\s*(?=\p{Letter})/u,
    "",
  );
