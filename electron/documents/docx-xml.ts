import type { Face } from "../pdf/fonts/fonts.ts";

/** What all parts of a .docx are made of: escaped text, attributes, measures and the look of a run (ECMA-376 part 1). */

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

/**
 * Faces by the names that Word and WPS know them by: the documents are to look right on the user's machine, where the
 * usual faces are, not here. `fontTable` names the newer twin of a face that is missing there.
 */
const WORD_FACES: Readonly<Record<Face, string>> = {
  fangsong: "仿宋_GB2312",
  kaiti: "楷体_GB2312",
  biaosong: "方正小标宋简体",
  heiti: "黑体",
  songti: "宋体",
  latin: "Times New Roman",
};

/** Which face stands in when one is not installed (w:altName, ECMA-376 17.8.3.1). */
const TWINS: readonly (readonly [string, string])[] = [
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["方正小标宋简体", "宋体"],
  ["Leelawadee UI", "Tahoma"],
];

/** `word/fontTable.xml`: each face with its twin. */
export function fontTable(): string {
  const fonts = TWINS.map(([name, twin]) => `<w:font w:name="${name}"><w:altName w:val="${twin}"/><w:charset w:val="86"/></w:font>`);
  return xmlPart(`<w:fonts ${WORD_NAMESPACE}>${fonts.join("")}</w:fonts>`);
}

/** Hebrew and Thai, as Word is told of them: the face that Windows has for them, how the letters run, and the language. */
const SCRIPTS = {
  hebrew: { face: "Times New Roman", run: "<w:rtl/>", language: "he-IL" },
  thai: { face: "Leelawadee UI", run: "<w:cs/>", language: "th-TH" },
} as const;

/** How a run looks; `size` in points, `spacing` in twips after each character, `color` as `hexColor` gives it; `upright`: neither bold nor italic. */
export type RunOptions = {
  readonly face?: Face;
  /** of letters that the faces do not have; the face is then that of the script */
  readonly script?: keyof typeof SCRIPTS;
  readonly size?: number;
  readonly color?: string;
  readonly spacing?: number;
  readonly upright?: boolean;
};

/** The properties of a run in the order of 17.3.2.28. */
export function runProperties({ face, script, size, color, spacing, upright }: RunOptions): string {
  const own = script === undefined ? undefined : SCRIPTS[script];
  const fonts = own ? { ascii: own.face, hAnsi: own.face, cs: own.face } : face && runFont(face);
  let properties = fonts === undefined ? "" : `<w:rFonts${attributes(fonts)}/>`;
  if (upright) properties += '<w:b w:val="false"/><w:bCs w:val="false"/><w:i w:val="false"/><w:iCs w:val="false"/>';
  if (color !== undefined) properties += `<w:color w:val="${color}"/>`;
  if (spacing) properties += `<w:spacing w:val="${spacing}"/>`;
  // in half-points
  if (size !== undefined) properties += `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`;
  return own === undefined ? properties : `${properties}${own.run}<w:lang w:bidi="${own.language}"/>`;
}

/** Chinese characters and marks in the face, Latin letters and digits in Times New Roman; marks such as “ follow the Chinese face. */
function runFont(face: Face) {
  const name = WORD_FACES[face];
  const latin = face === "songti" ? name : "Times New Roman";
  return face === "latin"
    ? { ascii: latin, hAnsi: latin, cs: latin, eastAsia: latin }
    : { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: "eastAsia" };
}
