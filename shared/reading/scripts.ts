import { remembered } from "./remembered.ts";

/** Counts of what is written in a text: letters of each script, Chinese characters one by one. */
export type ScriptCounts = { readonly han: number; readonly latin: number; readonly other: number; readonly otherLanguage: string | undefined };

const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
];

const IN_OTHER_SCRIPT = new RegExp(OTHER_SCRIPTS.map(([script]) => script.source).join("|"), "u");

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

export const scriptCounts = remembered((text): ScriptCounts => {
  let other = 0;
  let most = 0;
  let otherLanguage: string | undefined;
  for (const [script, language] of IN_OTHER_SCRIPT.test(text) ? OTHER_SCRIPTS : []) {
    const found = count(text, script);
    other += found;
    if (found > most) [most, otherLanguage] = [found, language];
  }
  return { han: count(text, /\p{Script=Han}/gu), latin: count(text, /\p{Script=Latin}/gu), other, otherLanguage: cyrillicLanguage(text, otherLanguage) };
});

/** Ukrainian, Belarusian, Serbian and Bulgarian have letters that Russian has not, or lack some. */
function cyrillicLanguage(text: string, language: string | undefined): string | undefined {
  if (language !== "ru") return language;
  if (/[їєґ]/iu.test(text)) return "uk";
  if (/ў/iu.test(text)) return "be";
  if (/[ђћљњџ]/iu.test(text)) return "sr";
  return language;
}

/** What most of a text is written in, a Chinese character as much as two letters; `none` without letters. */
export function mainScript(text: string): "han" | "latin" | "other" | "none" {
  const { han, latin, other } = scriptCounts(text);
  if (han + latin + other === 0) return "none";
  if (other >= latin && other >= han * 2) return "other";
  return han * 2 >= latin ? "han" : "latin";
}
