import { hasHan } from "../text/han.ts";
import { garbledLines } from "./garbled.ts";
import { latinLanguage } from "./latin-language.ts";
import { withOwnLetters } from "./other-han.ts";
import type { PageText, TextLine } from "./page-text.ts";
import { mainScript, scriptCounts } from "./scripts.ts";

/** ISO 639-1; `other` where something foreign stands that no language could be told of. */
export type PageLanguage = string;

/** More Chinese characters than a name has. */
const CHINESE_NAME = 5;
/** Fewer foreign words on a Chinese page are names and titles. */
const FOREIGN_WORDS = 10;

/** On a Chinese page so few words of which no language can be told are names, codes and addresses. */
const UNTOLD_WORDS = 30;
/** legal.sh@kerinor.example, www.kerinor.example, KRN-NDA-2026: no words of a language. */
const withoutCodes = (text: string) => text.replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])(?=\S*\d)[\p{Lu}\d]+(?:[-/.][\p{Lu}\d]+)+/gu, " ");

const words = (text: string) => text.match(/\p{Letter}{2,}/gu)?.length ?? 0;
const latinWords = (text: string) => text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
/** A Chinese name in brackets behind a foreign one is no Chinese text. */
const withoutNames = (text: string) => (mainScript(text) === "han" ? text : text.replace(/[（(][^（()）]{0,24}[）)]/gu, " "));

/** 白俄罗斯电工材料研究所（Березинский институт …）: a name in its own script behind the Chinese one, though it breaks over lines. */
const withoutBracketsBehindChinese = (lines: readonly string[]) =>
  lines
    .join("\n")
    .replace(/(?<=\p{Script=Han})[（(][^（()）]{0,100}[）)]/gu, " ")
    .split("\n");

/** 成员C　Институт …　所长　…: Chinese before and behind a name, in so few lines that nothing else is foreign. */
const namesWithin = (text: string) => /^[^\p{L}]*\p{Script=Han}.*\p{Script=Han}/u.test(text);
const MOST_NAMES = 2;

/** Lines without what a seal prints over them. */
const textLines = ({ lines, redSeals }: PageText): readonly TextLine[] =>
  lines.filter(
    ({ box, confidence }) =>
      confidence > 0.8 ||
      !redSeals.some(
        (seal) =>
          box.left >= seal.left - 4 &&
          box.left + box.width <= seal.left + seal.width + 4 &&
          box.top >= seal.top - 4 &&
          box.top + box.height <= seal.top + seal.height + 4,
      ),
  );

/**
 * The languages that a page bears, Chinese first. Scripts are counted before anything else, so that Chinese and another language
 * on one page are both seen, whether side by side, in turns, or one in the header alone. Empty: no text.
 * @param usual language of the document's other pages, for a page whose few words do not tell
 */
function languagesOfPage(page: PageText, usual?: PageLanguage): readonly PageLanguage[] {
  const lines = textLines(page);
  // a script that the engine does not know comes out as badly read Latin letters
  if (page.source === "ocr" && lines.length > 2 && lines.filter(({ confidence }) => confidence < 0.6).length > lines.length * 0.6) return ["other"];
  const chinese = lines.reduce((sum, { text }) => sum + scriptCounts(withoutNames(text)).han, 0) > CHINESE_NAME;
  const foreign = foreignLanguages(lines, chinese, usual);
  const some = lines.some(({ text }) => /\p{Letter}{2}/u.test(text) || hasHan(text));
  if (!chinese && foreign.length === 0 && some) return [usual ?? (lines.some(({ text }) => hasHan(text)) ? "zh" : "other")];
  return chinese ? ["zh", ...foreign] : foreign;
}

/** The languages of each page; a page with few words has the language that the others have. */
export function languagesOfPages(pages: readonly PageText[]): readonly (readonly PageLanguage[])[] {
  const usual = latinLanguage(
    pages
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .filter((text) => mainScript(text) === "latin")
      .join("\n"),
  );
  const garbled = garbledLines(pages);
  const known = pages.map((page) => page.lines.filter((line) => !garbled.has(line)).map((line) => ({ ...line, page: page.page })));
  const own = withOwnLetters(known.flat());
  return pages.map((page) => {
    const lines = own.filter((line) => line.page === page.page);
    if (page.lines.length - lines.length < LEAST_GARBLED) return languagesOfPage({ ...page, lines }, usual);
    return [...languagesOfPage({ ...page, lines }, usual).filter((one) => one !== "other"), "other"];
  });
}
/** So many lines of a script that no engine knows are more than a name. */
const LEAST_GARBLED = 2;

function foreignLanguages(lines: readonly TextLine[], chinese: boolean, usual: PageLanguage | undefined): readonly PageLanguage[] {
  const found = new Set<PageLanguage>();
  const told = lines.map(({ text }) => text);
  const foreign = (chinese ? withoutBracketsBehindChinese(told) : told).filter((text) => mainScript(text) === "other");
  const other = chinese && foreign.length <= MOST_NAMES && foreign.every(namesWithin) ? [] : foreign;
  const otherCounts = scriptCounts(other.join("\n"));
  if (otherCounts.other > (chinese ? 24 : 8)) found.add(otherCounts.otherLanguage ?? "other");
  const latin = lines.filter(({ text }) => mainScript(text) === "latin");
  const count = latin.reduce((sum, { text }) => sum + (chinese ? latinWords(withoutCodes(text)) : words(text)), 0);
  if (count >= (chinese ? FOREIGN_WORDS : 1) && (found.size === 0 || count >= FOREIGN_WORDS))
    for (const language of latinLanguages(latin, usual)) if (language !== "other" || !chinese || count >= UNTOLD_WORDS) found.add(language);
  return [...found];
}

/** The languages of lines in Latin script: of all together, and of each passage of some length that is in another. */
function latinLanguages(lines: readonly TextLine[], usual: PageLanguage | undefined): readonly PageLanguage[] {
  const whole = lines.map(({ text }) => text).join("\n");
  // names and offices of who signs are in no language
  const prose = lines.filter(({ text }) => isProse(text));
  const isTold = prose.reduce((sum, { text }) => sum + words(text), 0) >= FEWEST_WORDS;
  const main = (isTold ? latinLanguage(whole) : undefined) ?? usual ?? latinLanguage(whole) ?? "other";
  const shares = new Map<PageLanguage, number>();
  for (const passage of runs(prose)) {
    const language = latinLanguage(passage) ?? main;
    shares.set(language, (shares.get(language) ?? 0) + words(passage));
  }
  const all = words(whole);
  const further = [...shares].filter(([language, count]) => language !== main && count >= 20 && count > all * 0.2).map(([language]) => language);
  return [main, ...further];
}

/** Fewer words of sentences tell no language of a page where others do. */
const FEWEST_WORDS = 20;
/** A line of sentences: a third of its words, at least, begin with a small letter. */
const isProse = (text: string) => (text.match(/(?<!\p{Letter})\p{Ll}\p{Letter}+/gu)?.length ?? 0) * 3 >= words(text);

/** Lines in passages of about thirty words. */
function runs(lines: readonly TextLine[]): readonly string[] {
  const found: string[] = [];
  let run = "";
  for (const { text } of lines) {
    run += `${text}\n`;
    if (words(run) >= 30) {
      found.push(run);
      run = "";
    }
  }
  return run === "" ? found : [...found, run];
}
