import { folded } from "../reading/folded.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { IN_CHINA } from "../reading/vocabulary/chinese-places.ts";
import { hasHan } from "../text/han.ts";

/** A party, and what it is called in Chinese in the brackets behind its name, or before them: Donghai Sample University (东海样例大学), 东海样例大学（Donghai Sample University）. */
export type ChineseName = { readonly name: string; readonly chinese: string };

/** Parties of an agreement by side, as printed, each with all its names. */
export type Sides = { readonly abroad: readonly (readonly string[])[]; readonly ours: readonly (readonly string[])[] };

/** Characters of brackets, and of an address, behind a name. */
const LONGEST_BRACKET = 60;
const LONGEST_FOREIGN_BRACKET = 100;
const LONGEST_ADDRESS = 200;
/** Paragraphs over which a name and its address go. */
const ADDRESS_LINES = 3;

/** The Chinese names that a paper gives of parties in another script. @param parties as printed */
export function chineseNamesIn(paragraphs: readonly Paragraph[], parties: readonly string[]): readonly ChineseName[] {
  return parties.flatMap((name) => {
    for (const rest of behind(paragraphs, name, 1)) {
      // 莱茵样例传感（上海）有限公司 has a bracket of its own
      const inside = /^\s*[(（]((?:[^()（）]|[(（]\p{Script=Han}*[)）])*)[)）]/u.exec(rest.slice(0, LONGEST_BRACKET))?.[1] ?? "";
      const [chinese] = unitsIn(inside).filter((unit) => /^\p{Script=Han}[\p{Script=Han}（）()]+$/u.test(unit));
      if (chinese !== undefined && !hasHan(name)) return [{ name, chinese }];
      const foreign = /^\s*[(（]([^\p{Script=Han}（）]*(?:\([^()]*\)[^\p{Script=Han}（）]*)?)[)）]/u.exec(rest.slice(0, LONGEST_FOREIGN_BRACKET))?.[1] ?? "";
      const [other] = unitsIn(foreign);
      // one that is a party by that name as well is two names already
      if (other !== undefined && !parties.includes(other) && /^\p{Script=Han}/u.test(name)) return [{ name: other, chinese: name }];
    }
    return [];
  });
}

/** The parties that a paper places in China: the first country or place behind their name, before another party, is there. */
export function partiesInChina(paragraphs: readonly Paragraph[], parties: readonly string[], chineseNames: readonly ChineseName[]): readonly string[] {
  const inChina = parties.filter((name) => IN_CHINA.test(folded(name)) || isPlacedInChina(paragraphs, name, othersOf(name)));
  return [...inChina, ...chineseNames.flatMap(({ name, chinese }) => (inChina.includes(name) && !inChina.includes(chinese) ? [chinese] : []))];

  function othersOf(name: string): readonly string[] {
    const own = chineseNames.find((one) => one.name === name)?.chinese;
    return parties.filter((one) => one !== name && one !== own);
  }
}

/** Each of some parties once, with what it is called in Chinese. @param parties as printed */
export function withAllNames(parties: readonly string[], chineseNames: readonly ChineseName[]): readonly (readonly string[])[] {
  const called = new Set(chineseNames.flatMap(({ name, chinese }) => (parties.includes(name) ? [chinese] : [])));
  return parties.flatMap((name) => (called.has(name) ? [] : [[name, ...chineseNames.flatMap((one) => (one.name === name ? [one.chinese] : []))]]));
}

function isPlacedInChina(paragraphs: readonly Paragraph[], name: string, others: readonly string[]): boolean {
  for (const rest of behind(paragraphs, name, ADDRESS_LINES)) {
    // an address stands behind a mark, or on the next line
    if (!/^\s*(?:$|[\n,，;；:：(（–-])/u.test(rest)) continue;
    const end = Math.min(...others.map((other) => rest.indexOf(other)).filter((at) => at >= 0), LONGEST_ADDRESS);
    const address = rest.slice(0, end);
    const [country] = countriesIn(address).toSorted((one, other) => one.from - other.from);
    if (country) return country.code === "CN";
    if (IN_CHINA.test(folded(address))) return true;
  }
  return false;
}

/** What stands behind each mention of a name, in its paragraph and those below it. */
const behind = (paragraphs: readonly Paragraph[], name: string, lines: number): readonly string[] =>
  paragraphs.flatMap(({ text }, index) => {
    const at = text.indexOf(name);
    if (at < 0) return [];
    const below = paragraphs.slice(index + 1, index + lines).map((one) => one.text);
    const end = below.findIndex(isRunning);
    return [[text.slice(at + name.length), ...(end < 0 ? below : below.slice(0, end))].join("\n")];
  });

/** Sentences below a name and the greeting of a letter are no address: “visit our laboratory in Shanghai”. */
const isRunning = (text: string) => text.length > LONGEST_LINE || /[。！]$|^(?:dear|尊敬的|sehr geehrte)(?!\p{L})/iu.test(text.trim());
const LONGEST_LINE = 100;
