import type { StackText } from "./scan-stack.ts";

/**
 * Which of the expected documents a row of scanned pages is, by what is written on them: compared with the printed text page by page,
 * three characters at a time, so that single wrong characters and a seal over the text do not matter.
 */

/** The printed text of an expected document, page by page. `facts`: what stands in it of the case (names, titles, amounts). */
export type PrintedScan = { readonly key: string; readonly pages: readonly string[]; readonly facts: readonly string[] };

/** A page is of a document when the two share so much of their groups of characters (Sørensen–Dice). Measured: 0.75 and more with a seal over the text. */
const SAME_PAGE = 0.55;
/** A document that shares so much is a rival: what tells the two apart must be seen. */
const RIVAL_PAGE = 0.4;
/** Of two documents a page is rather the one that it is so much liker. */
const CLEARLY_LIKER = 0.05;
/** Of what only one of two documents says, so much more must be found than of what only the other says; where that is little, nearly all. */
const CLEARLY_MORE = 0.45;
const NEARLY_ALL = 0.7;
const LITTLE = 6;
/** Of two documents of which one says all that the other says, the shorter is meant when so little of the rest is found. */
const HARDLY_FOUND = 0.2;
/** Fewer groups of characters tell nothing. */
const LEAST_GROUPS = 3;
/** Of the groups around a fact, so many must be found; and of those around all facts together. */
const FACT_FOUND = 0.5;
const FACTS_FOUND = 0.75;
/** Gaps that the signer fills in, as a day that is left open: what then stands between them nobody knows. */
const FOR_THE_HAND = /[\s　]{2,}|_{2,}/u;
/** A page that says less is compared as part of its document alone. */
const SHORT_PAGE = 12;

type Groups = ReadonlySet<string>;
type Prepared = { readonly key: string; readonly pages: readonly Groups[]; readonly facts: readonly Fact[]; readonly numbers: readonly string[] };
type Fact = readonly string[];

/** Letters and numbers alone, in one width and case: what recognition makes of punctuation and spaces differs. */
export const scanText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The mark at the head of separator sheets, seal lists and all else that is printed for the office alone. */
const INTERNAL = scanText("内部材料　不上传");
const isInternalText = (text: string): boolean => scanText(text).includes(INTERNAL);

const groupsOf = (text: string, length: number): readonly string[] => {
  const characters = [...text];
  return Array.from({ length: Math.max(0, characters.length - length + 1) }, (_, index) => characters.slice(index, index + length).join(""));
};

const TEXT_GROUP = 3;
const FACT_GROUP = 2;
/** Characters on either side by which a fact is held to its place. */
const AROUND = 2;

/**
 * @param textOf what is read on a page of the stack; `undefined`: it was not read
 * @param documents all documents that may be in the stack, also those that nobody waits for: each is a rival of the others
 */
export function scansByText(textOf: (page: number) => string | undefined, documents: readonly PrintedScan[]): StackText {
  const prepared = documents.filter(({ pages }) => pages.length > 0).map(prepare);
  const seen = new Map<number, { readonly text: string; readonly groups: Groups; readonly pairs: Groups } | undefined>();
  const pageOf = (page: number) => {
    if (!seen.has(page)) {
      const raw = textOf(page);
      const text = raw === undefined ? undefined : scanText(raw);
      seen.set(page, text === undefined ? undefined : { text, groups: new Set(groupsOf(text, TEXT_GROUP)), pairs: new Set(groupsOf(text, FACT_GROUP)) });
    }
    return seen.get(page);
  };

  return {
    find(pages) {
      const found: { pages: readonly number[]; expected: string }[] = [];
      for (let from = 0; from < pages.length; ) {
        const match = documentAt(pages, from);
        if (match) found.push({ pages: pages.slice(from, from + match.pages.length), expected: match.key });
        from += match?.pages.length ?? 1;
      }
      return found;
    },
    guess(pages) {
      const begins = pages.map(beginsLike);
      return begins.flatMap((one, from) => {
        if (!one) return [];
        const next = begins.findIndex((other, index) => index > from && other !== undefined);
        const end = Math.min(from + one.pages, next < 0 ? pages.length : next);
        return [{ pages: pages.slice(from, end), expected: one.expected }];
      });
    },
    isInternal: (page) => isInternalText(textOf(page) ?? ""),
  };

  /** Which document begins like a page, and how many pages it has; of several as like as each other nobody knows which. */
  function beginsLike(page: number): { readonly expected: string | undefined; readonly pages: number } | undefined {
    const own = pageOf(page);
    if (!own || own.text.length < SHORT_PAGE) return undefined;
    const [best, second] = prepared
      .map((one) => ({ one, value: likeness(own.groups, one.pages[0]) }))
      .filter(({ value }) => value >= RIVAL_PAGE)
      .toSorted((one, other) => other.value - one.value);
    if (!best) return undefined;
    const isAlone = second === undefined || best.value - second.value >= CLEARLY_LIKER;
    return { expected: isAlone ? best.one.key : undefined, pages: best.one.pages.length };
  }

  function documentAt(pages: readonly number[], from: number): Prepared | undefined {
    const first = pageOf(pages[from] ?? -1);
    if (!first || first.text.length < SHORT_PAGE) return undefined;
    const rivals = prepared.map((one) => ({ one, first: likeness(first.groups, one.pages[0]) })).filter((rival) => rival.first >= RIVAL_PAGE);
    const matching = rivals.flatMap(({ one }) => {
      const likenesses = one.pages.map((printed, index) => likeness(pageOf(pages[from + index] ?? -1)?.groups, printed));
      const isWhole = likenesses.every((value, index) => value >= SAME_PAGE || (index > 0 && (one.pages[index]?.size ?? 0) < SHORT_PAGE && value > 0));
      return isWhole ? [{ one, value: likenesses.reduce((sum, value) => sum + value, 0) / likenesses.length }] : [];
    });
    const [best] = matching.sort((a, b) => b.value - a.value);
    if (!best) return undefined;
    const scanned = best.one.pages.flatMap((_, index) => pageOf(pages[from + index] ?? -1) ?? []);
    const isAlone = rivals.every(({ one }) => one === best.one || isTold(scanned, best.one, one));
    return isAlone && saysFacts(scanned, best.one) ? best.one : undefined;
  }
}

function prepare({ key, pages, facts }: PrintedScan): Prepared {
  const texts = pages.map(scanText);
  const plain = facts
    .filter((fact) => !FOR_THE_HAND.test(fact))
    .map(scanText)
    .filter((fact) => fact !== "");
  return {
    key,
    pages: texts.map((text) => new Set(groupsOf(text, TEXT_GROUP))),
    facts: plain.filter((fact) => [...fact].length > 1).map((fact) => groupsOf(around(fact, texts), FACT_GROUP)),
    numbers: plain.filter((fact) => /^\p{N}{2,}$/u.test(fact)),
  };
}

/** A fact with a little of what stands around it where it is printed first. */
function around(fact: string, texts: readonly string[]): string {
  const text = texts.find((one) => one.includes(fact));
  const at = text?.indexOf(fact) ?? -1;
  return text === undefined ? fact : text.slice(Math.max(0, at - AROUND), at + fact.length + AROUND);
}

function likeness(scanned: Groups | undefined, printed: Groups | undefined): number {
  if (!scanned || !printed || scanned.size + printed.size === 0) return 0;
  return (2 * shared(scanned, printed)) / (scanned.size + printed.size);
}

function shared(one: Groups, other: Groups): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const group of small) if (large.has(group)) count += 1;
  return count;
}

type Scanned = { readonly text: string; readonly groups: Groups; readonly pairs: Groups };

/** Whether the pages say what only this document says, and not what only the rival says, on as many pages. */
function isTold(scanned: readonly Scanned[], own: Prepared, rival: Prepared): boolean {
  const all = new Set(scanned.flatMap(({ groups }) => [...groups]));
  const ours = new Set(own.pages.flatMap((groups) => [...groups]));
  const theirs = new Set(rival.pages.slice(0, own.pages.length).flatMap((groups) => [...groups]));
  const onlyOurs = [...ours].filter((group) => !theirs.has(group));
  const onlyTheirs = [...theirs].filter((group) => !ours.has(group));
  const share = (groups: readonly string[]) => groups.filter((group) => all.has(group)).length / groups.length;
  if (onlyOurs.length < LEAST_GROUPS) return onlyTheirs.length >= LEAST_GROUPS && share(onlyTheirs) <= HARDLY_FOUND;
  return share(onlyOurs) - (onlyTheirs.length < LEAST_GROUPS ? 0 : share(onlyTheirs)) >= (onlyOurs.length < LITTLE ? NEARLY_ALL : CLEARLY_MORE);
}

/** Whether what the document says of its case stands on the pages: a letter of older answers is not this one. */
function saysFacts(scanned: readonly Scanned[], { facts, numbers }: Prepared): boolean {
  const pairs = new Set(scanned.flatMap(({ pairs: own }) => [...own]));
  const shares = facts.map((fact) => fact.filter((pair) => pairs.has(pair)).length / Math.max(1, fact.length));
  const hasNumbers = numbers.every((number) => scanned.some(({ text }) => text.includes(number)));
  return hasNumbers && shares.every((share) => share >= FACT_FOUND) && (shares.length === 0 || mean(shares) >= FACTS_FOUND);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
