import type { LineBox } from "./line-box.ts";
import type { Language } from "./ocr-files.ts";

/** How many letters of a text are Chinese, Latin, or of neither, digits and marks left out. */
export type ScriptCounts = { readonly han: number; readonly latin: number };

export function countScripts(text: string): ScriptCounts {
  return { han: text.match(/\p{Script=Han}/gu)?.length ?? 0, latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0 };
}

/** In heights of a line, half of how long it is, and by how many more signs of Chinese it has room for. */
const [LONG_LINE, SIGNS_AT_LEAST] = [8, 3];

/** Whether a text is far too short for its line: one of English that fills a page, set narrow, is a letter or two to PP-OCR, or nothing. */
export const isHardlyRead = (text: string, { halfWidth, halfHeight }: LineBox): boolean =>
  halfWidth > LONG_LINE * halfHeight && text.length * SIGNS_AT_LEAST < halfWidth / halfHeight;

/** Short words that stand in every text of a language, without their accents, which PP-OCR does not know; each tells of one language or few. */
const COMMON: Readonly<Record<Language, readonly string[]>> = {
  eng: ["the", "of", "and", "shall", "to", "by", "this", "agreement", "with", "each", "party", "is", "its", "from"],
  deu: ["der", "die", "und", "das", "des", "dem", "den", "nicht", "zu", "vertrag", "wird", "fur", "ist", "im", "eine", "mit", "werden", "von"],
  fra: ["le", "la", "les", "des", "du", "et", "une", "dans", "par", "accord", "sont", "est", "aux", "pour", "chaque", "au"],
  spa: ["el", "los", "las", "del", "y", "por", "convenio", "una", "partes", "que", "cada", "su", "sera", "en", "con"],
  ita: ["il", "di", "della", "e", "dei", "del", "gli", "accordo", "sono", "che", "per", "delle", "una", "dal", "nel", "alla"],
  por: ["o", "os", "do", "da", "e", "acordo", "dos", "das", "pela", "pelo", "uma", "nao", "que", "em", "no", "na", "ao"],
  nld: ["de", "het", "een", "van", "en", "overeenkomst", "partijen", "niet", "wordt", "door", "aan", "deze", "zijn"],
  fin: ["ja", "on", "sopimus", "osapuolet", "sopimuksen", "joka", "ei", "tai", "sekä", "ovat", "hanke", "yliopisto"],
  swe: ["och", "av", "det", "att", "den", "som", "avtal", "parterna", "skall", "ska", "till", "inte", "detta", "for", "ett", "har"],
  hun: ["es", "az", "a", "hogy", "szerzodes", "felek", "nem", "egy", "vagy", "fel", "ezen", "altal", "kell", "jelen"],
  pol: ["i", "w", "z", "oraz", "nie", "na", "umowa", "umowy", "strony", "jest", "do", "przez", "lub", "sie"],
  ces: ["a", "v", "se", "na", "smlouva", "smlouvy", "strany", "je", "ze", "pro", "nebo", "podle", "kazda", "bude"],
};

/** The language that a text in Latin letters seems to be in; `undefined` where nothing speaks for one. */
export function likelyLanguage(text: string): Language | undefined {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/\p{Script=Latin}+/gu);
  if (!words) return undefined;
  let best: { readonly language: Language; readonly count: number } | undefined;
  for (const language of Object.keys(COMMON).filter(isLanguage)) {
    const common = new Set(COMMON[language]);
    const count = words.filter((word) => common.has(word)).length;
    if (count > (best?.count ?? 0)) best = { language, count };
  }
  return best?.language;
}

const isLanguage = (name: string): name is Language => name in COMMON;
