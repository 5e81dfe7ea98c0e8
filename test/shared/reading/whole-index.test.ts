import { expect, it } from "vitest";
import { wholeIndexOf } from "../../../shared/reading/whole-index.ts";

it.each([
  ["2026年每年2人", "2", 7],
  ["人民币703500元，3套", "3", 11],
  ["1.2 和 2", "2", 6],
  ["EUR 180,000", "180,000", 4],
  ["2 sets, 12 sets", "2 sets", 0],
  ["第2、3条", "3", 3],
])("finds in %s the words %s", (text, words, at) => {
  expect(wholeIndexOf(text, words)).toBe(at);
});

it.each([
  ["2026年至2029年", "2"],
  ["人民币703500元", "3"],
  ["180,000", "180"],
  ["每年60天", "6"],
  ["每年两人", ""],
])("finds no part of a longer number: %s, %s", (text, words) => {
  expect(wholeIndexOf(text, words)).toBe(-1);
});
