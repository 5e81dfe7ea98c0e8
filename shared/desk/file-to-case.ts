import { withoutEnding } from "../text/file-names.ts";
import { hasHan } from "../text/han.ts";
/** A case by what files and folders are named after: its folder, its title, its lead person. */
export type NamedCase = { readonly path: string; readonly folder: string; readonly title: string; readonly lead: string };

/** Which case a file is named after: one, several that it could be, or none. */
export type CaseOfFile = { readonly kind: "found"; readonly path: string } | { readonly kind: "several" | "none" };

/** A name of fewer characters says nothing. */
const SHORTEST = 2;
/** So much of the beginning of a title stands for it. */
const SHORTEST_BEGINNING = 4;

/** Numbers and letters alone stand in names of scans too: they must be all of a name. */
const BARE = /^[a-z\d]+$/;

const SEPARATORS = /[\s_·.,，。、（）()“”"'-]/u;

const words = (text: string): readonly string[] => text.normalize("NFKC").toLowerCase().split(SEPARATORS);
const plain = (text: string): string => words(text).join("");

/**
 * The case of a file by its path below what was given, with `/`: by the folders that it lies in and by its own name, which must agree,
 * and so must all names in one of them. Inside a longer name a shorter one says nothing, so that 张三 is not found in 张三丰.
 * Two cases of one lead person are told apart by a title, else not at all.
 */
export function caseOfFile(below: string, cases: readonly NamedCase[]): CaseOfFile {
  const parts = below.split("/").map((part, index, all) => (index === all.length - 1 ? withoutEnding(part) : part));
  const named = parts.flatMap((part) => casesNamed(part, cases));
  if (named.length === 0) return { kind: "none" };
  const [only, another] = cases.filter((one) => named.every((those) => those.has(one)));
  return only !== undefined && another === undefined ? { kind: "found", path: only.path } : { kind: "several" };
}

/** A name found in a text, from `start` to before `end`; `whole`: not only the beginning of a title. */
type Found = { readonly start: number; readonly end: number; readonly whole: boolean; readonly of: NamedCase };

/** For each name that a folder or file has, and that no longer name holds, the cases of this name. */
function casesNamed(part: string, cases: readonly NamedCase[]): readonly ReadonlySet<NamedCase>[] {
  const text = plain(part);
  const found = cases.flatMap((one): readonly Found[] => {
    const { names, title } = plainNames(one);
    const isBeginning = text.length >= SHORTEST_BEGINNING && !BARE.test(text) && title.startsWith(text);
    return [
      ...names.flatMap((name) => places(name, text, part).map((start) => ({ start, end: start + name.length, whole: true, of: one }))),
      ...(isBeginning ? [{ start: 0, end: text.length, whole: false, of: one }] : []),
    ];
  });
  const byPlace = new Map<string, Set<NamedCase>>();
  for (const one of found) {
    if (found.some((other) => holds(other, one))) continue;
    const place = `${one.start}-${one.end}`;
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(one.of));
  }
  return [...byPlace.values(), ...casesByRareName(part, cases)];
}

/** Characters beyond those that every system writes in names of files: 䶮 (GB 18030 has it, GBK not). */
const RARE = /[\u3400-\u4dbf\u{20000}-\u{3ffff}]/u;
/** What stands in their place where a system, a mail or an archive could not write them: a sign, or a character of a font of its own. */
const STAND_IN = "[_?？□■◻▯〇○＊*\ufffd\ue000-\uf8ff]";

/** The cases whose lead person has a rare character, where a file is named after that person with something else in its place: _喆 for 䶮喆. */
function casesByRareName(part: string, cases: readonly NamedCase[]): readonly ReadonlySet<NamedCase>[] {
  const byWriting = new Map<string, Set<NamedCase>>();
  for (const one of cases) {
    const found = rareName(one.lead)?.exec(part)?.[1];
    if (found !== undefined) byWriting.set(found, (byWriting.get(found) ?? new Set()).add(one));
  }
  return [...byWriting.values()];
}

/** How such a name stands alone among the words of a file's name; `undefined`: it has no rare character, or nothing else to be known by. */
function rareName(lead: string): RegExp | undefined {
  const letters = [...lead.trim()];
  if (letters.length < SHORTEST || !letters.some((letter) => RARE.test(letter)) || letters.every((letter) => RARE.test(letter))) return undefined;
  if (!letters.every(hasHan)) return undefined;
  const name = letters.map((letter) => (RARE.test(letter) ? STAND_IN : letter)).join("\\s?");
  return new RegExp(`(?:^|[\\s_·.,，。、（）()-])(${name})(?!\\p{Script=Han})`, "u");
}

type PlainNames = { readonly names: readonly string[]; readonly title: string };

/** Each case is compared with thousands of files. */
const known = new WeakMap<NamedCase, PlainNames>();

function plainNames(one: NamedCase): PlainNames {
  const before = known.get(one);
  if (before) return before;
  const made = { names: [one.folder, one.title, one.lead].map(plain).filter((name) => name.length >= SHORTEST), title: plain(one.title) };
  known.set(one, made);
  return made;
}

/** Whether a name holds a shorter one; a whole name says more than a beginning of the same length. */
const holds = (longer: Found, one: Found): boolean =>
  longer.start <= one.start && longer.end >= one.end && (longer.end - longer.start > one.end - one.start || (longer.whole && !one.whole));

/** Where a name begins in a text: not in a word that may be the longer name of a person whom no case is of (王伟 in 王伟民). */
function places(name: string, text: string, part: string): readonly number[] {
  if (!text.includes(name)) return [];
  if (BARE.test(name)) return text === name ? [0] : [];
  const ownWords = words(part)
    .map((word) => (isLongerPersonName(word, name) ? "\0".repeat(word.length) : word))
    .join("");
  const found: number[] = [];
  for (let start = ownWords.indexOf(name); start >= 0; start = ownWords.indexOf(name, start + 1)) found.push(start);
  return found;
}

const isLongerPersonName = (word: string, name: string): boolean =>
  /^\p{Script=Han}{3,4}$/u.test(word) && word.length === name.length + 1 && word.includes(name);
