import { folded } from "../reading/folded.ts";
import { sameName } from "../reading/same-name.ts";
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

/**
 * Papers that say the same in the same language as another one: a draft of what is signed, a scan, or a copy. Each names the one that
 * stands for them all: a signed one before the others, one with pages before a Word file, then the first.
 */
export function sameDocuments(files: readonly DigestedFile[]): ReadonlyMap<string, string> {
  const best = files.map((file, index) => ({ ...file, rank: rankOf(file), index })).toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  const found = new Map<string, string>();
  for (const [index, one] of best.entries()) {
    const before = best.slice(0, index).find((other) => !found.has(other.key) && isTranslatable(one.digest) && saysTheSame(one.digest, other.digest));
    if (before) found.set(one.key, before.key);
  }
  return found;
}

const rankOf = ({ name, digest }: DigestedFile): number => {
  if (/\.(?:docx?|rtf|odt)$/iu.test(name)) return 2;
  return digest.signedOn !== undefined || NAMED_SIGNED.test(name) ? 0 : 1;
};
/** 未签字, 待签章, 签字前 and “not signed” say the contrary. */
const NAMED_SIGNED = /(?<![未待无]|未经|尚未|not[\s_]|be[\s_])(?:签字|签署|签章|盖章|用印|扫描|(?<![a-z])signed|(?<![a-z])scan)(?!前)/iu;
const SUPPLEMENTS = /补充|supplement|addend|amendment|zusatz|nachtrag|erganzung|avenant|adenda|aditivo/u;

/**
 * Of a scan not every mark is read as it is in the file that was printed: an agreement of the same kind, parties and term that shares half
 * of its marks is the same one. With one more party, or as a supplement, it is another one; of a file with several it is a part.
 */
function saysTheSame(one: FileDigest, other: FileDigest): boolean {
  if (!sameKind(one, other) || one.languages[0] !== other.languages[0] || one.saysTranslation !== other.saysTranslation) return false;
  if (supplements(one) !== supplements(other) || holdsSeveral(one) !== holdsSeveral(other)) return false;
  const [fewer = [], more = []] = [one.parties, other.parties].toSorted((left, right) => left.length - right.length);
  if (isAgreement(one.role) && fewer.length >= LEAST_PARTIES && fewer.length !== more.length) return false;
  const most = Math.max(one.marks.length, other.marks.length);
  const shared = sharedMarks(one, other);
  if (shared >= NEARLY_ALL * Math.max(most, 6)) return true;
  const [term, otherTerm] = [one, other].map(({ facts }) => facts.find(({ field }) => field === "agreement.term")?.value);
  const sameParties = fewer.length >= LEAST_PARTIES && fewer.every((name) => more.some((known) => sameName(name, known)));
  return one.role === other.role && term !== undefined && term === otherTerm && sameParties && shared >= LEAST_SHARE * most;
}
const holdsSeveral = ({ agreements }: FileDigest) => agreements.length > 1;
const supplements = ({ quote = "" }: FileDigest) => SUPPLEMENTS.test(folded(quote));
const NEARLY_ALL = 0.85;
const LEAST_PARTIES = 2;

/** Whether its title or its name calls a paper a translation. */
export const callsItself = ({ saysTranslation }: FileDigest, name: string): boolean => saysTranslation || isNamedTranslation(name);
/** Whether its name alone does. */
export const isNamedTranslation = (name: string): boolean => NAMED_TRANSLATION.test(name);

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
