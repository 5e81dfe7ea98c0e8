import type { Face } from "../pdf/fonts/fonts.ts";
import { WORD_NAMESPACE, xmlPart } from "./docx-xml.ts";

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

/** Chinese characters and marks in the face, Latin letters and digits in Times New Roman; marks such as “ follow the Chinese face. */
export function runFont(face: Face) {
  const name = WORD_FACES[face];
  const latin = face === "songti" ? name : "Times New Roman";
  return face === "latin"
    ? { ascii: latin, hAnsi: latin, cs: latin, eastAsia: latin }
    : { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: "eastAsia" };
}
