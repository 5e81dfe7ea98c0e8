import { editsBetween } from "../../text/near-name.ts";
import type { Paragraph } from "../paragraphs.ts";

/** A name as it is printed, with where: nothing in it is made equal, 䶮 and 龑 differ. */
export type WrittenName = { readonly text: string; readonly paragraph: Paragraph; readonly from: number; readonly to: number };

const LETTERS = "[\\p{Script=Latin}\\p{M}'’]";
/** An initial or a title may end with a stop; behind a longer word the sentence ends. */
const WORD = `\\p{Lu}(?:${LETTERS}{0,3}\\.(?!${LETTERS})|${LETTERS}*(?:-\\p{Lu}?${LETTERS}+)*)`;
const LATIN_NAME = new RegExp(
  `(?<![\\p{Script=Latin}\\p{M}\\p{N}])${WORD}(?:[  ](?:(?:de|del|der|van|von|da|di|du|la|le|zu|of|for|and|the|y|et|und)[  ])*${WORD})+`,
  "gu",
);
/** One person of several: a title behind “and” begins the next. */
const ONE_NAME = /(?:(?! (?:and|und|et|y|e) (?:Prof|Dr|Mr|Mrs|Ms|Herr|Frau|Professor|Mme|M|Sr|Sra|D)[. ]).)+/gu;
const LEADING_TITLES = /^(?:(?:Prof|Dr|Ing|Dipl|Mr|Mrs|Ms|Mme|Mlle|Dott|Sra?|Ir|Herr|Frau|Professor|Name|Date)[.:]?\s+)+/u;
const TITLES = /^(?:Prof|Dr|Ing|Dipl|Mr|Mrs|Ms|Herr|Frau|Professor|Party|Art|Article|Name|Date|Title)\.?$/u;

/** Names in Latin letters: two words or more with a capital each, titles before them aside. */
export function latinNames(paragraph: Paragraph): readonly WrittenName[] {
  return [...paragraph.text.matchAll(LATIN_NAME)].flatMap(({ 0: whole, index }) =>
    [...whole.matchAll(ONE_NAME)].flatMap(({ 0: all, index: within }) => {
      const title = LEADING_TITLES.exec(all)?.[0].length ?? 0;
      const text = all.slice(title).trimEnd();
      const from = index + within + title;
      return /\s/u.test(text) ? [{ text, paragraph, from, to: from + text.length }] : [];
    }),
  );
}

/** Chinese names in a text of another language: what stands there in Chinese characters. */
export function chineseNames(paragraph: Paragraph): readonly WrittenName[] {
  return [...paragraph.text.matchAll(/\p{Script=Han}{2,24}/gu)].map(({ 0: text, index }) => ({ text, paragraph, from: index, to: index + text.length }));
}

const words = (name: string) =>
  name
    .normalize("NFC")
    .split(/[\s,]+/u)
    .map((word) => word.toLowerCase().replace(/[.’']+$/u, ""))
    .filter((word) => word.length > 1 && !TITLES.test(`${word.charAt(0).toUpperCase()}${word.slice(1)}`));

/** Whether each word of a name stands in a text as it is written; capitals and the order of names aside. */
export function standsIn(name: string, text: ReadonlySet<string>): boolean {
  return words(name).every((word) => text.has(word));
}

/** The words of texts, small letters, for `standsIn`. */
export const wordSet = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(
      (text) =>
        text
          .normalize("NFC")
          .toLowerCase()
          .match(/[\p{Script=Latin}\p{M}'’-]+/gu) ?? [],
    ),
  );

/** The name that was probably meant: one with a word of it, or one that differs by a third of its letters at most. */
export function nearestName(wanted: WrittenName, names: readonly WrittenName[]): WrittenName | undefined {
  const own = words(wanted.text);
  let best: { readonly name: WrittenName; readonly distance: number } | undefined;
  for (const name of names) {
    const other = words(name.text);
    const distance = distanceOf(own, other);
    if (distance <= 0.34 && distance < (best?.distance ?? 1)) best = { name, distance };
  }
  return best?.name;
}

/** 0 for the same words in any order, 1 for nothing in common: letters to change, of all. */
function distanceOf(own: readonly string[], other: readonly string[]): number {
  if (own.length === 0 || other.length === 0 || Math.abs(own.length - other.length) > 1) return 1;
  const left = [...other];
  let [edits, letters] = [0, 0];
  for (const word of own) {
    let nearest = { edits: word.length, index: -1 };
    for (const [index, one] of left.entries()) {
      const found = editsBetween(word, one);
      if (found < nearest.edits) nearest = { edits: found, index };
    }
    if (nearest.index >= 0) left.splice(nearest.index, 1);
    edits += nearest.edits;
    letters += word.length;
  }
  // a whole word in common, such as a given name, carries a family name that differs more
  const shared = own.filter((word) => word.length > 3 && other.includes(word)).length;
  return edits / letters / (shared > 0 ? 1.8 : 1);
}
