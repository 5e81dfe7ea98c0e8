/**
 * Text in the units in which it is set: a character of most scripts, a Hebrew or Thai letter with the points, vowels and
 * tone marks that stand over and under it (Unicode, UAX #29: grapheme clusters; U+0E33 holds one of these marks). Pure.
 */

const MARKED = /[\u0590-\u05FF\u0E00-\u0E7F\uFB1D-\uFB4F]/;
const CLUSTER = /[\p{Script=Hebrew}\p{Script=Thai}][\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]*|./gsu;

/** The clusters of a text; joined they are the text again. */
export const clusters = (text: string): readonly string[] => (MARKED.test(text) ? (text.match(CLUSTER) ?? []) : [...text]);

/** The script of a cluster that is neither set in a Latin nor in a Chinese face. */
export function clusterScript(cluster: string): "hebrew" | "thai" | undefined {
  const code = cluster.codePointAt(0) ?? 0;
  if ((code >= 0x590 && code < 0x600) || (code >= 0xfb1d && code < 0xfb50)) return "hebrew";
  return code >= 0xe00 && code < 0xe80 && code !== BAHT ? "thai" : undefined;
}

/** ฿ is a sign of all scripts (Unicode: Common). */
const BAHT = 0xe3f;
