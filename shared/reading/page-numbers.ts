import { folded } from "./folded.ts";

/** How pages are called and what stands between the number of one and how many there are, folded: in the languages of agreements. */
const PAGE = String.raw`page|seite|pagina|pag\.?|pg\.?|p\.|s\.|sida|side|sivu|oldal|strona|strana|str\.|sayfa|halaman|trang|страница|стр\.|с\.|ページ|페이지|页码?|頁`;
const OF = String.raw`of|von|de|di|da|sur|av|af|van|z|ze|dari|из|\/|\||共`;
const NUMBER = String.raw`\d{1,3}`;

/** 第 3 页（共 8 页）, 共 8 页 第 3 页, Page 3 of 8, 3 / 8 页: both numbers, with the word for a page. */
const BOTH = [
  String.raw`第?\s*${NUMBER}\s*[页頁]\s*[,，/、]?\s*[(（]?\s*共\s*(?:计)?\s*${NUMBER}\s*[页頁]\s*[)）]?`,
  String.raw`共\s*${NUMBER}\s*[页頁]\s*[,，/、]?\s*[(（]?\s*第\s*${NUMBER}\s*[页頁]\s*[)）]?`,
  String.raw`(?<!\p{L})(?:${PAGE})\s*[:：]?\s*${NUMBER}\s*(?:${OF})\s*(?:共\s*)?${NUMBER}(?!\d)(?:\s*[页頁])?`,
  String.raw`(?<!\d)${NUMBER}\s*\/\s*${NUMBER}\s*(?:[页頁]|ページ|페이지)`,
].join("|");

const ALONE = new RegExp(String.raw`^[\s\-.|/([]*(?:${BOTH})[\s\-.|/)\]]*$`, "u");
const WITHIN = new RegExp(String.raw`[\s\-|([]*(?:${BOTH})[\s\-|)\]]*`, "gu");
const NEAR_EDGE = new RegExp(
  String.raw`^[\s\-.|/([]*(?:${PAGE}|第)?\s*${NUMBER}\s*[页頁]?\s*(?:(?:${OF}|,|，)\s*(?:共)?\s*${NUMBER}\s*[页頁]?)?[\s\-.|/)\]]*$`,
  "u",
);

/** A line that is the number of a page wherever it stands: “Page 1 of 2”, 第1页 共2页. */
export const isPageOfPages = (line: string): boolean => ALONE.test(folded(line));

/** A line that is the number of a page where it stands at the edge of one: “- 3 -”, “3/8”. */
export const isPageNumber = (line: string): boolean => NEAR_EDGE.test(folded(line));

/** A passage without the numbers of pages that stand between its lines or behind them. */
export function withoutPageNumbers(passage: string): string {
  let result = "";
  let at = 0;
  // a folded text has each character in its place
  for (const { 0: found, index } of folded(passage).matchAll(WITHIN)) {
    result += `${passage.slice(at, index)} `;
    at = index + found.length;
  }
  return at === 0 ? passage : `${result}${passage.slice(at)}`.replace(/(?<=\p{Script=Han}|[，。；：、）]) (?=\p{Script=Han})/gu, "").trim();
}
