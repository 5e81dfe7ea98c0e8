import { expect, test } from "vitest";
import { translationSkeleton } from "../../../../shared/reading/translation/skeleton.ts";
import { pagesOf } from "../pages-of.ts";

test("the frame of a translation has the clauses numbered, names, dates and amounts carried over, the words open", () => {
  const parts = translationSkeleton(
    pagesOf(
      `COOPERATION AGREEMENT
between Hochschule Süderau, Germany, and Nanjiao Sample University

Article 1 Subject
The Parties study hydrogen.

Article 2 Term
2.1 In force from 1 August 2026 until 31 July 2029.
2.2 Süderau contributes EUR 180.000 and 30 % of the costs.`,
    ),
  );
  expect(parts.map(({ heading }) => heading).filter(Boolean)).toEqual(["第1条", "第2条", "（1）", "（2）"]);
  expect(parts.find(({ original }) => original.startsWith("between"))?.carried).toEqual(["Hochschule Süderau", "Nanjiao Sample University", "德国"]);
  expect(parts.find(({ original }) => original.startsWith("2.1"))?.carried).toEqual(["2026年8月1日", "2029年7月31日"]);
  expect(parts.find(({ original }) => original.startsWith("2.2"))?.carried).toEqual(["180,000 EUR", "30%"]);
});
