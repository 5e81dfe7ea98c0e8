import type { PageText, TextLine } from "./page-text.ts";

/**
 * Letters that no engine here knows, such as Cyrillic, which one has taken for Latin ones: “YHvBepcuTeT”, “CTopoHbI coXpaHAIOT”. Capitals within
 * most of the words tell; nothing that such lines say is text.
 */

/** So many lines make sure that it is a script: one alone may be a formula or the name of a program. */
const LEAST_LINES = 8;
/** An engine is sure of letters that it knows. */
const SURE = 0.92;

/** The lines of scans that are of a script which the engine does not know. */
export function garbledLines(pages: readonly PageText[]): ReadonlySet<TextLine> {
  const found = pages.filter(({ source }) => source === "ocr").flatMap(({ lines }) => lines.filter(isGarbled));
  const all = pages.reduce((count, { lines }) => count + lines.filter(({ text }) => WORD.test(text) && !HAN.test(text)).length, 0);
  return new Set(found.length >= LEAST_LINES && found.length * 4 > all ? found : []);
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\d]{5,}/u;
/** MariekeOosterling, McDonald, DeVries, gGmbH: two words that an engine has glued, and names and forms that have a capital within. */
const HAS_CAPITAL = /^(?:\p{Lu}?\p{Ll}{1,3}\p{Lu}\p{Ll}{2,}|(?:\p{Lu}\p{Ll}{2,}){2,}|g?GmbH)$/u;

function isGarbled({ text, confidence }: TextLine): boolean {
  if (confidence >= SURE || HAN.test(text)) return false;
  const words = text.match(/[\p{L}\d]{5,}/gu) ?? [];
  const odd = words.filter((word) => /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\d\p{Ll}|\p{Ll}\d\p{L}/u.test(word) && !HAS_CAPITAL.test(word));
  return odd.length > 0 && odd.length * 2 >= words.length;
}
