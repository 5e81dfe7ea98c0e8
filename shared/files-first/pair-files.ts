import { type FileDigest, isAgreement } from "./found-file.ts";

/** A file that has been read. */
export type DigestedFile = { readonly key: string; readonly name: string; readonly digest: FileDigest };

/** A translation and the file that it translates. `by`: what says so. */
export type TranslationPair = { readonly translation: string; readonly original: string; readonly by: "code" | "marks" | "name" };

const NAMED_TRANSLATION = /译|(?<![a-z])translat|übersetzung|中文版|中文本/iu;

/** The share of days, numbers and names of a translation that its original has too; of any other paper few are the same. */
const LEAST_SHARE = 0.5;
const LEAST_MARKS = 2;

/**
 * Puts translations to their originals: papers in Chinese beside one of the same kind in another language that has the same
 * reference, or the same days, sums and names. One that calls itself a translation goes to the only original there is.
 */
export function pairTranslations(files: readonly DigestedFile[]): readonly TranslationPair[] {
  const originals = files.filter(({ digest, name }) => isTranslatable(digest) && !digest.isWholeInChinese && !callsItself(digest, name));
  const candidates = files
    .filter(({ digest, name }) => digest.isWholeInChinese && (isTranslatable(digest) || callsItself(digest, name)))
    .flatMap((translation) =>
      originals
        .filter(({ digest }) => translation.digest.role === undefined || sameKind(digest, translation.digest))
        .flatMap((original) => {
          const score = likenessOf(translation.digest, original.digest);
          return score === undefined ? [] : [{ translation, original, ...score }];
        }),
    )
    .toSorted((one, other) => other.score - one.score);
  const found: TranslationPair[] = [];
  const isFree = (translation: string, original: string) => !found.some((pair) => pair.translation === translation || pair.original === original);
  for (const { translation, original, by } of candidates)
    if (isFree(translation.key, original.key)) found.push({ translation: translation.key, original: original.key, by });
  const alone = originals.filter(({ key }) => !found.some(({ original }) => original === key));
  for (const { key, name, digest } of files) {
    if (found.some(({ translation }) => translation === key) || !callsItself(digest, name)) continue;
    const [only, ...others] = alone.filter((original) => digest.role === undefined || sameKind(original.digest, digest));
    if (only && others.length === 0 && isFree(key, only.key)) found.push({ translation: key, original: only.key, by: "name" });
  }
  return found;
}

/** A paper that says the same in the same language as one before it: another version, or a copy of it. */
export function sameDocuments(files: readonly DigestedFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, one] of files.entries()) {
    const before = files
      .slice(0, index)
      .find(
        (other) =>
          !found.has(other.key) &&
          isTranslatable(one.digest) &&
          sameKind(one.digest, other.digest) &&
          one.digest.languages[0] === other.digest.languages[0] &&
          one.digest.saysTranslation === other.digest.saysTranslation &&
          sharedMarks(one.digest, other.digest) >= NEARLY_ALL * Math.max(one.digest.marks.length, other.digest.marks.length, 6),
      );
    if (before) found.set(one.key, before.key);
  }
  return found;
}
const NEARLY_ALL = 0.85;

/** Whether its title or its name calls a paper a translation. */
export const callsItself = ({ saysTranslation }: FileDigest, name: string): boolean => saysTranslation || NAMED_TRANSLATION.test(name);

const isTranslatable = ({ role }: FileDigest) => role === "funding" || isAgreement(role);
const sameKind = (one: FileDigest, other: FileDigest) => one.role === other.role || (isAgreement(one.role) && isAgreement(other.role));

function likenessOf(translation: FileDigest, original: FileDigest): { readonly score: number; readonly by: "code" | "marks" } | undefined {
  const codes = translation.marks.filter((mark) => mark.startsWith("code ") && original.marks.includes(mark)).length;
  const shared = sharedMarks(translation, original);
  const share = shared / Math.max(1, Math.min(translation.marks.length, original.marks.length));
  if (codes > 0 && shared >= LEAST_MARKS) return { score: share + codes, by: "code" };
  return shared >= LEAST_MARKS && share >= LEAST_SHARE ? { score: share, by: "marks" } : undefined;
}

const sharedMarks = (one: FileDigest, other: FileDigest) => one.marks.filter((mark) => other.marks.includes(mark)).length;
