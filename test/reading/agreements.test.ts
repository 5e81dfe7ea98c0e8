import { describe, expect, it, test } from "vitest";
import { pdfPages } from "../fixtures/read-documents.ts";
import { drawSource } from "./draw-source.ts";
import { DIFFERENCES, ELEMENTS, LANGUAGES, linesOf, printedText, type ReadingElements, type ReadingSource, readingSet } from "./reading-set.ts";

const set = readingSet();
const beside = (["drafts", "kept", "ninth", "tenth"] as const).flatMap((group) => readingSet(group));
const agreements = set.filter(({ form }) => form !== "proof" && form !== "translation");
const proofs = set.filter(({ form }) => form === "proof");
const translations = set.filter(({ form }) => form === "translation");
const PROJECT = { start: "2026-08-01", end: "2029-07-31" };

type Quoted = { readonly page: number; readonly quote: string };

const plain = (text: string) => text.replace(/\s+/g, " ");
const stands = ({ pages }: ReadingSource, { page, quote }: Quoted) => plain(printedText(pages[page - 1] ?? "")).includes(plain(quote));
const elementsOf = ({ labels }: ReadingSource): readonly ReadingElements[] => [labels.elements, labels.second?.elements].filter((one) => one !== undefined);

function quotesOf(labels: ReadingElements): readonly Quoted[] {
  const found: Quoted[] = [...labels.signatories];
  if (labels.term.page !== undefined && labels.term.quote !== undefined) found.push({ page: labels.term.page, quote: labels.term.quote });
  for (const name of ELEMENTS) {
    const element = labels[name];
    if (element.status !== "missing") found.push(element);
  }
  return found;
}

/** Whole months from the first day to the last, both counted. */
function monthsBetween(start: string, end: string): number {
  const from = new Date(start);
  const after = new Date(Date.parse(end) + 24 * 3600 * 1000);
  const months = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth();
  return after.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

const reportOf = (end: string) => (end < PROJECT.start ? "ends-before-start" : end < PROJECT.end ? "ends-before-end" : undefined);
const countOf = (sources: readonly ReadingSource[], split: string) => sources.filter((one) => one.split === split).length;

describe.each([...set, ...beside].map((source) => [source.id, source] as const))("%s", (_, source) => {
  const { labels, pages, form } = source;

  it("has labels for every page, and those that its form asks for", () => {
    expect(labels.languages).toHaveLength(pages.length);
    expect([labels.elements !== undefined, labels.proof !== undefined, labels.differences !== undefined && source.of !== undefined]).toEqual([
      form !== "proof" && form !== "translation",
      form === "proof",
      form === "translation",
    ]);
    expect([...(source.scan?.upsideDown ?? []), ...source.scannedPages].filter((page) => page > pages.length)).toEqual([]);
  });

  it("says of each page whether Chinese stands on it, and of a page without text that it has no language", () => {
    // a name of a person, or of a unit in brackets, makes no Chinese page
    const chinese = pages.map((page) => (printedText(page).match(/\p{Script=Han}/gu)?.length ?? 0) > 5);
    expect(labels.languages.map((languages) => languages.includes("zh"))).toEqual(chinese);
    const empty = pages.map((page) => !/\p{Letter}/u.test(printedText(page)));
    expect(labels.languages.map(({ length }) => length === 0)).toEqual(empty);
  });

  it("quotes what stands on the pages named", () => {
    const quotes = [...elementsOf(source).flatMap(quotesOf), ...(labels.proof?.places ?? [])];
    expect(quotes.filter((quote) => !stands(source, quote))).toEqual([]);
  });

  it("names signatories that stand in their quote, and terms whose months and report follow from their days", () => {
    for (const { signatories, term, signed } of elementsOf(source)) {
      expect(signatories.filter(({ name, quote }) => name !== null && !quote.includes(name))).toEqual([]);
      const hands = signatories.filter((one) => one.signed).length;
      expect(signed).toBe(hands === 0 ? "none" : hands < 2 ? "one" : "both");
      if (term.status !== "present") expect([term.start, term.end, term.report]).toEqual([null, null, undefined]);
      if (term.status !== "missing") expect([term.page, term.quote].includes(undefined)).toBe(false);
      if (term.start === null || term.end === null) continue;
      expect([term.months, term.report]).toEqual([monthsBetween(term.start, term.end), reportOf(term.end)]);
    }
  });

  it("bears a name by hand, or “gez.” in a copy, for each side that has signed", () => {
    const hands = pages.join("\n").match(/&\{|gez\. /g)?.length ?? 0;
    for (const { signatories } of elementsOf(source)) expect(hands).toBeGreaterThanOrEqual(signatories.filter((one) => one.signed).length);
  });

  it("needs a translation exactly where it is not Chinese throughout and not marked as complete in Chinese", () => {
    const foreign = labels.languages.some((languages) => languages.length > 0 && !languages.includes("zh"));
    const incomplete = source.traps.some((trap) => trap === "bilingual-incomplete" || trap === "chinese-header");
    // Chinese with the same text behind it in another language
    const repeated = source.id === "26-zh-vi-agreement";
    expect(labels.needsTranslation).toBe((foreign || incomplete) && !repeated);
  });
});

const allTranslations = [...set, ...beside].filter(({ form }) => form === "translation");
test.each(allTranslations.map((source) => [source.id, source] as const))("the differences of %s stand in the original and in the translation", (_, source) => {
  const original = [...set, ...beside].find(({ id }) => id === source.of);
  expect(original?.split).toBe(source.split);
  if (!original) return;
  const differences = source.labels.differences ?? [];
  expect(differences.filter((one) => !stands(original, one.original) || (one.translation && !stands(source, one.translation)))).toEqual([]);
  expect(differences.filter(({ kind, translation }) => kind.startsWith("missing-") !== (translation === null))).toEqual([]);
});

test("there are at least 44 agreements, 10 proofs and 8 translations, half of the agreements as scans too", () => {
  expect([agreements.length >= 44, proofs.length >= 10, translations.length >= 8]).toEqual([true, true, true]);
  const scans = agreements.filter(({ scan }) => scan !== undefined).length;
  expect(Math.abs(scans - agreements.length / 2)).toBeLessThanOrEqual(4);
});

test("numbers are given once, and the two halves have the same size in each kind", () => {
  const numbers = set.map(({ id }) => id.slice(0, 2));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const kind of [agreements, proofs, translations]) expect(Math.abs(countOf(kind, "tune") - countOf(kind, "test"))).toBeLessThanOrEqual(1);
  const scans = set.filter(({ scan }) => scan !== undefined);
  expect(Math.abs(countOf(scans, "tune") - countOf(scans, "test"))).toBeLessThanOrEqual(4);
});

test("every language of the set is there; those that are read stand in both halves", () => {
  const inHalf = (split: string) => new Set(set.filter((one) => one.split === split).flatMap(({ labels }) => labels.languages.flat()));
  const [tune, kept] = [inHalf("tune"), inHalf("test")];
  expect(LANGUAGES.filter((language) => !tune.has(language) && !kept.has(language))).toEqual([]);
  const read = ["zh", "en", "de", "fr", "es", "it", "pt", "fi", "sv", "hu"] as const;
  expect(read.filter((language) => !tune.has(language) || !kept.has(language))).toEqual([]);
});

test("every trap stands in both halves", () => {
  const halves = new Map<string, Set<string>>();
  for (const { traps, split } of set) for (const trap of traps) halves.set(trap, (halves.get(trap) ?? new Set()).add(split));
  expect([...halves].filter(([, splits]) => splits.size < 2).map(([trap]) => trap)).toEqual([]);
  expect(halves.size).toBeGreaterThan(25);
});

/** What a planted trap has to show in the labels of at least one agreement of its file. */
const TRAPS: Readonly<Record<string, (labels: ReadingElements) => boolean>> = {
  "no-ip": ({ ip }) => ip.status === "missing",
  "ip-definition-only": ({ ip }) => ip.status === "missing",
  "agreed-separately": ({ ip, benefitSplit }) => ip.status === "unclear" || benefitSplit.status === "unclear",
  "no-term": ({ term }) => term.status === "missing",
  "confidentiality-term-only": ({ term }) => term.status === "missing",
  "term-from-blank-date": ({ term }) => term.status === "unclear" && term.months !== null,
  "automatic-renewal": ({ term }) => term.renews,
  "ends-before-start": ({ term }) => term.report === "ends-before-start",
  "ends-before-end": ({ term }) => term.report === "ends-before-end",
  "no-division": ({ division }) => division.status === "missing",
  "no-inputs": ({ inputs }) => inputs.status === "missing",
  "no-benefit-split": ({ benefitSplit }) => benefitSplit.status === "missing",
  "no-team": ({ team, laboratory }) => team.status === "missing" && laboratory.status === "present",
  "date-blank": ({ signatories }) => signatories.some(({ date }) => date === null),
  "name-missing": ({ signatories }) => signatories.some(({ name, signed }) => name === null && !signed),
  "handwritten-name": ({ signatories }) => signatories.some(({ name, signed }) => name === null && signed),
  unsigned: ({ signed }) => signed !== "both",
  "support-letter": ({ signed, term }) => signed === "one" && term.status === "missing",
};

test.each(Object.entries(TRAPS))("the trap %s shows in the labels wherever it is planted, and lies in both halves", (trap, shows) => {
  const planted = agreements.filter(({ traps }) => traps.includes(trap));
  expect(planted.filter((source) => !elementsOf(source).some(shows)).map(({ id }) => id)).toEqual([]);
  expect([countOf(planted, "tune"), countOf(planted, "test")].includes(0)).toBe(false);
});

test("every kind of difference stands in both halves, and so does a translation without any", () => {
  for (const split of ["tune", "test"]) {
    const found = translations.filter((one) => one.split === split).map(({ labels }) => labels.differences ?? []);
    expect(new Set(found.flat().map(({ kind }) => kind))).toEqual(new Set(DIFFERENCES));
    expect(found.some(({ length }) => length === 0)).toBe(true);
  }
});

test("every element is present in both halves and missing in both", () => {
  for (const split of ["tune", "test"]) {
    const found = agreements.filter((one) => one.split === split).flatMap(elementsOf);
    for (const name of ELEMENTS) {
      const statuses = new Set(found.map((one) => one[name].status));
      // a cooperation always has some content, if an unclear one
      const other = name === "content" ? "unclear" : "missing";
      expect([split, name, statuses.has("present"), statuses.has(other)]).toEqual([split, name, true, true]);
    }
    expect(new Set(found.map(({ term }) => term.status)).size).toBe(3);
    expect(new Set(found.map(({ signed }) => signed))).toEqual(new Set(["both", "one", "none"]));
  }
});

test("a page's source is laid out line by line: signs, pairs, rows and seals are told apart, and seals and handwriting are no text", () => {
  const page = "# 协议\n| a | b |\n甲方：&{张} || Party\n{line} ||\n(*)L 某大学\n!photo";
  expect(linesOf(page).map(({ kind }) => kind)).toEqual(["title", "row", "pair", "pair", "seal", "photo"]);
  expect(printedText(page).replace(/\s+/g, " ").trim()).toBe("协议 a b 甲方： Party");
});

test.each(["05-zh-en-columns-singapore", "21-hu-egyuttmukodesi"])("the PDF of %s holds every printed character and no handwriting", async (id) => {
  const source = set.find((one) => one.id === id);
  if (!source) throw new Error(`no ${id}`);
  const characters = (text: string) => [...text.normalize("NFKC").replace(/[\s–-]/g, "")].toSorted().join("");
  const read = await pdfPages(await drawSource(source, true));
  expect(read.map(characters)).toEqual(source.pages.map((page) => characters(printedText(page))));
});
