import { z } from "zod";
import { hasHan } from "../text/han.ts";
import { withoutAssociationForm } from "../text/legal-forms.ts";
import { withoutAccents } from "../text/scripts.ts";

/** Words by which names of units are told apart or brought together; every guide brings its own list (`unitNames`). */
const wordList = z.array(z.string().min(1)).default([]);

export const unitNamesSchema = z
  .strictObject({
    /** Kinds of unit, the one that decides first: a 医院 of a 大学 is a hospital. Chinese and foreign words of one kind. */
    kinds: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(1) })).default([]),
    /** Foreign words that say the same in different languages or spellings: University and Universität, Limited and Ltd. */
    synonyms: z.array(z.array(z.string().min(1)).min(2)).default([]),
    /** Words that say nothing of which unit it is: of, the, 公章, 甲方. */
    ignored: wordList,
    /** Ends of names and whole words that only a company bears: 有限公司, GmbH. */
    company: wordList,
    /** The same of foundations: 基金会, Foundation. */
    foundation: wordList,
  })
  .prefault({});

/** Words in the names of funders (reading D3). */
export const fundersSchema = z
  .strictObject({
    supranational: wordList,
    /** Ministries of one country, whatever else their name says: 法国欧洲和外交部. */
    ministries: wordList,
    /** Public bodies that are named like a private foundation: National Science Foundation. */
    publicBodies: wordList,
    /** Bodies of this country, which are no 外方政府. */
    domestic: wordList,
  })
  .prefault({});

export type UnitNames = z.infer<typeof unitNamesSchema>;

/** Whether a text names a registered unit. `unknown`: the two stand in scripts that nothing here can compare. */
export type UnitComparison = "same" | "different" | "unknown";

/**
 * Compares a unit as an agreement writes it with its registered names (reading C15). Names in one script are compared word
 * by word, with brackets, stops, case and the words of `ignored` left out; names in different scripts by their kind alone.
 */
export function compareUnit(written: string, registered: readonly string[], names: UnitNames): UnitComparison {
  const script = scriptOf(written);
  const alike = registered.filter((name) => scriptOf(name) === script);
  const own = core(written, names);
  if (alike.some((name) => name === written || core(name, names) === own)) return "same";
  if (alike.length > 0) return "different";
  const kind = kindOf(written, names);
  const kinds = registered.map((name) => kindOf(name, names));
  return kind === undefined || kinds.length === 0 || kinds.some((one) => one === undefined || one === kind) ? "unknown" : "different";
}

/** Whether one of these words stands in a name: Chinese ones anywhere, others as whole words in any case. */
export const namesWord = (name: string, words: readonly string[]): boolean => wordsNamedIn(name)(words);

/**
 * The same for a name that is compared with several lists: the name is taken apart once. Give the lists as the guide holds
 * them, one call each: they are taken apart once too, which a list put together for the call would not be.
 */
export function wordsNamedIn(name: string): (words: readonly string[]) => boolean {
  const isHan = hasHan(name);
  let own: readonly string[] | undefined;
  let spaced = "";
  return (words) => {
    const { han, single, several } = preparedText(words);
    if (isHan && han.some((word) => name.includes(word))) return true;
    if (single.size === 0 && several.length === 0) return false;
    if (own === undefined) {
      own = tokens(name);
      spaced = ` ${own.join(" ")} `;
    }
    for (const word of own) if (single.has(word)) return true;
    for (const word of several) if (spaced.includes(word)) return true;
    return false;
  };
}

/** `single`: foreign names of one word, which are looked up; `several`: longer ones, with a blank at both ends. */
type PreparedText = { readonly han: readonly string[]; readonly single: ReadonlySet<string>; readonly several: readonly string[] };

/** Lists of words of the guides that were read, taken apart once: each finding of each partner compares with them. */
const prepared = new WeakMap<readonly string[], PreparedText>();

function preparedText(words: readonly string[]): PreparedText {
  const known = prepared.get(words);
  if (known) return known;
  const foreign = words.filter((word) => !hasHan(word)).map(tokens);
  const made = {
    han: words.filter(hasHan),
    single: new Set(foreign.flatMap((own) => (own.length === 1 ? own : []))),
    several: foreign.filter((own) => own.length !== 1).map((own) => ` ${own.join(" ")} `),
  };
  prepared.set(words, made);
  return made;
}

type PreparedNames = { readonly ignored: ReadonlySet<string>; readonly ignoredHan: readonly string[]; readonly heads: ReadonlyMap<string, string> };

const preparedNames = new WeakMap<UnitNames, PreparedNames>();

/** `heads`: for each synonym the first of its group. */
function namesOnce(names: UnitNames): PreparedNames {
  const known = preparedNames.get(names);
  if (known) return known;
  const heads = new Map<string, string>();
  for (const group of names.synonyms) {
    for (const one of group) {
      const word = tokens(one).join("");
      if (!heads.has(word)) heads.set(word, group[0]?.toLowerCase() ?? word);
    }
  }
  const made = { ignored: new Set(names.ignored.map((word) => word.toLowerCase())), ignoredHan: names.ignored.filter(hasHan), heads };
  preparedNames.set(names, made);
  return made;
}

type Script = "han" | "latin" | "other";

function scriptOf(name: string): Script {
  if (hasHan(name)) return "han";
  return /\p{Script=Latin}/u.test(name) ? "latin" : "other";
}

/** What is left of a name to be compared with others, in whatever script; `""`: nothing. */
export const comparableName = (name: string, names: UnitNames): string => core(name, names);

/** What is left of a name to be compared: the letters and digits of a name with Han letters, or the foreign words in a fixed order. */
function core(name: string, names: UnitNames): string {
  const { ignored, ignoredHan, heads } = namesOnce(names);
  if (hasHan(name)) {
    // letters tell companies apart: ABB（中国） and GE（中国）; a foreign name or abbreviation in brackets repeats the Chinese one
    const own = name.normalize("NFKC").replace(/\([^()\p{Script=Han}]*\)/gu, "");
    return ignoredHan
      .reduce((text, word) => text.replaceAll(word, ""), own)
      .replace(/[^\p{Script=Han}\p{Script=Latin}\p{N}]/gu, "")
      .toLowerCase();
  }
  // an abbreviation in brackets repeats the name: Karlsruhe Institute of Technology (KIT)
  const own = tokens(withoutAssociationForm(name).replace(/[（(]\p{Lu}{2,8}[）)]/gu, " "));
  return own
    .filter((word) => !ignored.has(word))
    .map((word) => heads.get(word) ?? word)
    .sort()
    .join(" ");
}

/** Words in small letters without accents; stops inside abbreviations are left out: S.L. and SL are one word. */
function tokens(name: string): readonly string[] {
  const plain = withoutAccents(name).replace(/ß/g, "ss").toLowerCase().replace(/[.'’]/g, "");
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
}

const kindOf = (name: string, names: UnitNames): number | undefined => {
  const found = names.kinds.findIndex(({ words }) => namesWord(name, words));
  return found < 0 ? undefined : found;
};
