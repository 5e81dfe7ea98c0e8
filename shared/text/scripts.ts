/** The scripts in which the names of this product's cases stand: the writing of the languages of a guide's countries. */
const SCRIPTS = ["Han", "Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Thai", "Hangul", "Hiragana", "Katakana", "Devanagari"] as const;

export type Script = (typeof SCRIPTS)[number];

const patterns: readonly (readonly [Script, RegExp])[] = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")]);

/** Every script of which a text holds a letter. */
export const scriptsOf = (text: string): readonly Script[] => patterns.flatMap(([script, pattern]) => (pattern.test(text) ? [script] : []));

/** Marks that tell no letter apart: European accents, Hebrew points, Arabic vowels. The vowels and tones of Thai are letters of its names and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** A text without accents and points, its compatibility forms taken apart. */
export const withoutAccents = (text: string): string => text.normalize("NFKD").replace(ACCENTS, "");
