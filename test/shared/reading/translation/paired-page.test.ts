import { expect, it } from "vitest";
import type { ClausePair } from "../../../../shared/reading/translation/clause-pairs.ts";
import { pairedPage } from "../../../../shared/reading/translation/paired-page.ts";

const passage = (page: number) => ({ text: `on ${page}`, page, lines: [] });
const pair = (original: readonly number[], translation: readonly number[]): ClausePair => ({
  ...(original.length > 0 && { original: original.map(passage) }),
  ...(translation.length > 0 && { translation: translation.map(passage) }),
  differences: [],
});
const CLAUSES = [pair([1], [1]), pair([1, 2], [1, 3]), pair([3], []), pair([4], [4, 5])];

it("finds the page beside a page, in both directions", () => {
  expect([1, 2, 4].map((page) => pairedPage(CLAUSES, "original", page))).toEqual([1, 3, 4]);
  expect([1, 3, 4].map((page) => pairedPage(CLAUSES, "translation", page))).toEqual([1, 2, 4]);
});

it("stays beside a page that has no partner of its own where the one before it is", () => {
  expect(pairedPage(CLAUSES, "original", 3)).toBe(3);
  expect(pairedPage(CLAUSES, "translation", 2)).toBe(1);
  expect(pairedPage([], "original", 2)).toBeUndefined();
});
