import type { Agreement, Attachment, Case } from "./case.ts";

/** What is known of the faults of a translation: how many a person found in the files that lie there, or in ones that they took the place of. */
export type TranslationFaults = { readonly kind: "faulty" | "replaced"; readonly count: number };

/** Names the files of a translation by their content, in whatever order they lie. */
export const translationStamp = (files: readonly Pick<Attachment, "file" | "sha256">[]): string => namesOf(files.map(({ file, sha256 }) => sha256 || file));

/**
 * The differences that a person has judged to be faults of a translation (译件须改), while its files are those that were judged. Of files that
 * took their place nobody knows whether the faults are mended, until they have been compared too. `undefined`: no fault is known.
 */
export function translationFaults({ reading }: Pick<Agreement, "reading">, files: readonly Attachment[]): TranslationFaults | undefined {
  const stamp = translationStamp(files);
  const faults = reading?.differences?.filter(({ decision }) => decision === "change") ?? [];
  // what was decided before the files were noted is of those that lie there
  const here = faults.filter(({ in: stamps }) => !stamps || stamps.includes(stamp));
  if (here.length > 0) return { kind: "faulty", count: here.length };
  return faults.length === 0 || reading?.compared?.includes(stamp) ? undefined : { kind: "replaced", count: faults.length };
}

/** The case after the scan of a printed translation took its place: what was found in the print is found in its scan. */
export function withFaultsOfScan(theCase: Case, printed: Attachment, scan: Attachment): Case {
  const [from, to] = [translationStamp([printed]), translationStamp([scan])];
  const ofScan = (stamp: string) => namesOf(stamp.split(BETWEEN).map((name) => (name === from ? to : name)));
  const agreements = theCase.agreements?.map((agreement) => {
    const { reading } = agreement;
    const differences = reading?.differences?.map((one) => (one.in ? { ...one, in: [...new Set(one.in.flatMap((stamp) => [stamp, ofScan(stamp)]))] } : one));
    return differences ? { ...agreement, reading: { ...reading, differences } } : agreement;
  });
  return agreements ? { ...theCase, agreements } : theCase;
}

const BETWEEN = "\n";
const namesOf = (names: readonly string[]) => names.toSorted().join(BETWEEN);
