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

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s_·.,，。、（）()“”"'-]/gu, "")
    .toLowerCase();

/**
 * The case of a file by its path below what was given, with `/`: by the folders that it lies in and by its own name, which must agree.
 * The longest name counts, so that 张三 is not found in 张三丰. Two cases of one lead person are told apart by a title, else not at all.
 */
export function caseOfFile(below: string, cases: readonly NamedCase[]): CaseOfFile {
  const parts = below.split("/").map((part, index, all) => plain(index === all.length - 1 ? part.replace(/\.[^.]{1,5}$/, "") : part));
  let left: readonly NamedCase[] | undefined;
  for (const part of parts) {
    const named = casesNamed(part, cases);
    if (named.length === 0) continue;
    left = left === undefined ? named : left.filter((one) => named.includes(one));
  }
  const [only, another] = left ?? [];
  if (left === undefined) return { kind: "none" };
  return only !== undefined && another === undefined ? { kind: "found", path: only.path } : { kind: "several" };
}

/** The cases that a folder or file is named after, by the longest name that it has; a whole name says more than a beginning of the same length. */
function casesNamed(part: string, cases: readonly NamedCase[]): readonly NamedCase[] {
  const scores = cases.map(({ folder, title, lead }) => {
    const whole = [folder, title, lead].map(plain).filter((name) => name.length >= SHORTEST && (BARE.test(name) ? part === name : part.includes(name)));
    const isBeginning = part.length >= SHORTEST_BEGINNING && !BARE.test(part) && plain(title).startsWith(part);
    return Math.max(0, ...whole.map(({ length }) => length + 0.5), isBeginning ? part.length : 0);
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? [] : cases.filter((_, index) => scores[index] === best);
}
