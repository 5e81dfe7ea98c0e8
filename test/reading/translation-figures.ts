import { readText } from "../../electron/reading/read-text.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { compareTranslation } from "../../shared/reading/translation/compare-translation.ts";
import type { TranslationDifference } from "../../shared/reading/translation/difference.ts";
import { drawSource } from "./draw-source.ts";
import { type Group, type ReadingSource, readingSet } from "./reading-set.ts";

/** How many planted differences of a half's translations were found, how many there are, and how many were reported that are none. */
export type TranslationFigures = {
  readonly pairs: number;
  readonly planted: number;
  readonly found: number;
  readonly wrong: number;
  readonly byKind: Readonly<Record<string, readonly [planted: number, found: number, wrong: number]>>;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
};

const plain = (text: string) => text.replace(/\s+/g, "").toLowerCase();
type Label = NonNullable<ReadingSource["labels"]["differences"]>[number];

const KINDS: Readonly<Record<string, string>> = { "clause-number": "number" };

function says({ kind, original, translation }: TranslationDifference, label: Label): boolean {
  if ((KINDS[kind] ?? kind) !== label.kind) return false;
  if (label.kind === "missing-page") return original?.page === label.original.page;
  const touches = (
    place: { readonly page: number; readonly written: string; readonly quote: string } | undefined,
    wanted: { readonly page: number; readonly quote: string },
  ) =>
    place !== undefined &&
    place.page === wanted.page &&
    (plain(wanted.quote).includes(plain(place.written)) ||
      plain(place.quote).includes(plain(wanted.quote)) ||
      plain(wanted.quote).startsWith(plain(place.quote).slice(0, 12)));
  return touches(original, label.original) && (label.translation === null || touches(translation, label.translation));
}

/** The pages of a source as the program reads them from its digital file. */
export async function pagesOfSource(source: ReadingSource): Promise<readonly PageText[]> {
  const read = await readText({ file: `${source.id}.pdf`, bytes: await drawSource(source, false) }, { ocr: false });
  if (!read.ok) throw new Error(`${source.id}: ${read.error.kind}`);
  return read.value.pages;
}

/** Compares each labelled translation of a half with its original, as digital files. */
export async function translationFigures(split: Group): Promise<TranslationFigures> {
  const set = readingSet(split);
  let [pairs, planted, found, wrong] = [0, 0, 0, 0];
  const byKind: Record<string, [number, number, number]> = {};
  const count = (kind: string) => (byKind[kind] ??= [0, 0, 0]);
  const [missed, extra]: [string[], string[]] = [[], []];
  for (const source of set.filter(({ form }) => form === "translation")) {
    const original = set.find(({ id }) => id === source.of);
    if (!original) continue;
    const labels = source.labels.differences ?? [];
    const differences = compareTranslation(await pagesOfSource(original), await pagesOfSource(source)).differences;
    pairs++;
    planted += labels.length;
    const used = new Set<TranslationDifference>();
    for (const label of labels) {
      count(label.kind)[0]++;
      const hit = differences.find((one) => !used.has(one) && says(one, label));
      if (hit) {
        used.add(hit);
        found++;
        count(label.kind)[1]++;
      } else missed.push(`${source.id} ${label.kind}: ${label.original.quote} | ${label.translation?.quote ?? "–"}`);
    }
    const others = differences.filter((one) => !used.has(one));
    wrong += others.length;
    for (const one of others) count(KINDS[one.kind] ?? one.kind)[2]++;
    extra.push(
      ...others.map(
        (one) => `${source.id} ${one.kind}: ${one.original?.written} [${one.original?.quote}] | ${one.translation?.written} [${one.translation?.quote}]`,
      ),
    );
  }
  return { pairs, planted, found, wrong, byKind, missed, extra };
}
