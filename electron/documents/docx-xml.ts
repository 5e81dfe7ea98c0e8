/** What all parts of a .docx are made of: escaped text, attributes and measures (ECMA-376 part 1). */

export const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as the content of an element; characters that XML 1.0 (2.2) does not allow are left out. */
export const wordText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[&<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => SIGNS[sign] ?? "");

/** The attributes that have a value, in the namespace of WordprocessingML. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` w:${name}="${value}"`))
    .join("");

/** A part of a .docx: its declaration and its content. */
export const xmlPart = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`;

/** Twips: twentieths of a point. */
export const twips = (pt: number): number => Math.round(pt * 20);

/** Gray, or red, green and blue, from 0 to 1 as six hexadecimal digits. */
export function hexColor(color: number | readonly number[]): string {
  const parts = typeof color === "number" ? [color, color, color] : color;
  return parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
