import { folded } from "../folded.ts";
import type { PageText } from "../page-text.ts";
import type { DifferenceKind, TranslationDifference } from "./difference.ts";
import type { WrittenPlace } from "./place.ts";

/** What may stand right behind the figures of a value: ordinals, units, currencies; “10,00n” is none of them. */
const BEHIND = /^(?:st|nd|rd|th|er|re|ere|eme|e|o|a|os|as|k|m|mm|cm|km|g|kg|t|h|x|w|mw|kw|gb|mb|eur|euros?|rmb|cny|usd|gbp|chf|mio|mrd|bn|mn|tsd)$/iu;
const VALUES: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>(["date", "amount", "percentage", "number"]);

/**
 * Whether a value that was recognised on a scan can be no number or day as it was read: a letter among its figures, or separators where no number
 * has them. Codes (EP/Z00412X/1) and words that are longer than a slip of the eye are left alone.
 */
export function isBrokenValue(kind: DifferenceKind, place: WrittenPlace): boolean {
  return VALUES.has(kind) && wordsAt(place).some(isBroken);
}

/**
 * Whether something that one side alone has was recognised on a scan there: read badly (“$ 4” for “§ 4”), or set apart otherwise, it is not found on
 * the other side, which is no fault of that one. `scanned`: the sides that were recognised.
 */
export function isOnScanAlone(
  { original, translation }: { readonly original?: WrittenPlace | undefined; readonly translation?: WrittenPlace | undefined },
  scanned: { readonly original: boolean; readonly translation: boolean },
): boolean {
  return (
    (translation === undefined && original !== undefined && scanned.original) || (original === undefined && translation !== undefined && scanned.translation)
  );
}

/** The pages of a document that were recognised on a scan. */
export const scannedIn = (pages: readonly PageText[]): ReadonlySet<number> => new Set(pages.flatMap(({ page, source }) => (source === "ocr" ? [page] : [])));

/** The pages of both sides that were recognised. */
export type Scans = { readonly original: ReadonlySet<number>; readonly translation: ReadonlySet<number> };

/**
 * Whether what differs may be a fault of reading alone: a value that a scan does not have, since an engine may leave out a whole cell, or figures of
 * which it has fewer of the same (000 for 00000).
 */
export function isReadOtherwise({ kind, original, translation }: TranslationDifference, scans: Scans): boolean {
  if (!VALUES.has(kind)) return false;
  if (!original) return scans.original.size > 0;
  if (!translation) return scans.translation.size > 0;
  const [one, other] = [original.written.replace(/\D/gu, ""), translation.written.replace(/\D/gu, "")];
  const isShorter = one.length < other.length ? scans.original.has(original.page) : scans.translation.has(translation.page);
  return one.length !== other.length && isShorter && withoutRepeats(one) === withoutRepeats(other);
}

const withoutRepeats = (figures: string) => figures.replace(/(\d)\1+/gu, "$1");

/** Whether two names are the same but for marks and apostrophes that the scan of one of them has lost: “Jurgen” for “Jürgen”, “LU Shian” for “LU Shi'an”. */
export function hasLostMarks(one: WrittenPlace, other: WrittenPlace, scans: Scans): boolean {
  const letters = (text: string) => folded(text).replace(/[^\p{L}]/gu, "");
  const [marks, others] = [marksIn(one.written), marksIn(other.written)];
  if (letters(one.written) !== letters(other.written)) return false;
  return (marks <= others && scans.original.has(one.page)) || (others <= marks && scans.translation.has(other.page));
}

const marksIn = (text: string): number => text.normalize("NFD").match(/[\p{M}'’øØłŁđĐ]/gu)?.length ?? 0;

/** The words in which a value stands, what the reader left behind it too. */
function wordsAt({ written, quote }: WrittenPlace): readonly string[] {
  const at = quote.indexOf(written);
  if (at < 0) return written.split(/\s+/u);
  const before = /[^\s\p{Script=Han}，。；：、（）()“”„«»]*$/u.exec(quote.slice(0, at))?.[0] ?? "";
  const behind = /^[^\s\p{Script=Han}，。；：、（）()“”„«»]*/u.exec(quote.slice(at + written.length))?.[0] ?? "";
  return `${before}${written}${behind}`.split(/[\s\p{Script=Han}，。；：、（）()“”„«»]+/u);
}

function isBroken(word: string): boolean {
  const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  // two figures at least, or a separator: 3D and 4G are words
  if (!/\d.*\d/u.test(bare) || bare.includes("/")) return false;
  if (/\d[OolI|SBZ]\d/u.test(bare) || /^[OolI|]\d[\d.,]*$/u.test(bare)) return true;
  if (/\d[.,]{2,}\d/u.test(bare) || /\d[.,]\d{1,2},\d{3}(?!\d)/u.test(bare)) return true;
  const letters = /^\D{0,3}[\d.,'’ ]*\d(\p{L}{1,2})$/u.exec(bare)?.[1];
  return letters !== undefined && !BEHIND.test(letters);
}
