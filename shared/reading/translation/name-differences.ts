import { languagesOfPages } from "../languages.ts";
import type { PageText } from "../page-text.ts";
import type { Paragraph } from "../paragraphs.ts";
import { isUnsure, type TranslationDifference } from "./difference.ts";
import { hasLostMarks, type Scans } from "./doubtful-value.ts";
import { placeIn } from "./place.ts";
import { allParagraphs, type Section } from "./sections.ts";
import { chineseNames, latinNames, nearestName, standsIn, type WrittenName, wordSet } from "./written-names.ts";

/** A part of the original with the part that translates it. */
export type SectionsPaired = { readonly original: Section; readonly translation: Section };

/** Names in Latin letters that a translation repeats, and Chinese ones that an original holds already. */
export function nameDifferences(
  pages: readonly PageText[],
  pairs: readonly SectionsPaired[],
  original: readonly Paragraph[],
  translation: readonly Paragraph[],
  scans: Scans,
): readonly TranslationDifference[] {
  const found: TranslationDifference[] = [];
  const told = new Set<string>();
  const report = (one: WrittenName, other: WrittenName) => {
    const key = `${one.text}\n${other.text}`;
    if (told.has(key)) return;
    told.add(key);
    const [here, there] = [placeIn(one.paragraph, one.from, one.to), placeIn(other.paragraph, other.from, other.to)];
    if (hasLostMarks(here, there, scans)) return;
    found.push({ kind: "name", original: here, translation: there, isUnsure: isUnsure(here, there) });
  };
  const known = wordSet(original.map(({ text }) => text));
  const names = original.flatMap(latinNames);
  for (const name of translation.flatMap(latinNames)) {
    if (standsIn(name.text, known)) continue;
    const here = pairs.findLast(({ translation: section }) => allParagraphs(section).includes(name.paragraph))?.original;
    const near = (here && nearestName(name, allParagraphs(here).flatMap(latinNames))) ?? nearestName(name, names);
    if (near) report(near, name);
  }
  const isForeign = !languagesOfPages(pages).some((languages) => languages[0] === "zh" && languages.length === 1);
  const text = translation.map((one) => one.text).join("\n");
  if (isForeign)
    for (const name of original.flatMap(chineseNames)) {
      if (text.includes(name.text)) continue;
      const near = nearChinese(name.text, translation);
      if (near) report(name, near);
    }
  return found;
}

/** A stretch as long as the name that differs from it in one character, or in a fifth of them. */
function nearChinese(name: string, paragraphs: readonly Paragraph[]): WrittenName | undefined {
  const signs = [...name];
  const most = Math.max(1, Math.floor(signs.length / 5));
  for (const paragraph of paragraphs)
    for (let from = 0; from + name.length <= paragraph.text.length; from++) {
      const part = paragraph.text.slice(from, from + name.length);
      const others = [...part].filter((sign, index) => sign !== signs[index]).length;
      if (
        others > 0 &&
        others <= most &&
        (signs.length > 2 || part.startsWith(signs[0] ?? "")) &&
        /^\p{Script=Han}+$/u.test(part) &&
        (signs.length > 2 || isWholeRun(paragraph.text, from, from + part.length))
      )
        return { text: part, paragraph, from, to: from + part.length };
    }
  return undefined;
}

/** Names of two characters are looked for among words of two characters, with the same family name. */
const isWholeRun = (text: string, from: number, to: number) =>
  IS_TITLE.test(text.slice(to)) || (!/\p{Script=Han}$/u.test(text.slice(0, from)) && !/^\p{Script=Han}/u.test(text.slice(to)));

/** What stands behind a person's name in running text: 陆龑博士. */
const IS_TITLE = /^(?:博士|教授|副教授|先生|女士|研究员|院士|院长|校长|所长|主任|经理|工程师|代表)/u;
