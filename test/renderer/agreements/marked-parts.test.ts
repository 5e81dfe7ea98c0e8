import { expect, it } from "vitest";
import { markedParts } from "../../../renderer/agreements/marked-parts.ts";

const box = (left: number, top: number) => ({ left, top, width: 40, height: 10 });
const place = (written: string, quote: string, left = 100, top = 200) => ({ written, quote, lines: [{ page: 5, box: box(left, top) }] });
const cell = (text: string, left = 100, top = 200) => ({ text, lines: [{ page: 1, box: { left, top, width: 100, height: 12 } }] });
const marked = (...args: Parameters<typeof markedParts>) => markedParts(...args).flatMap(({ text, isMarked }) => (isMarked ? [text] : []));

it("marks the words that differ where they stand", () => {
  expect(marked(cell("每年2人"), [place("2", "每年2人")])).toEqual(["2"]);
  expect(markedParts(cell("2026年每年2人"), [place("2", "2026年每年2人")]).map(({ text }) => text)).toEqual(["2026年每年", "2", "人"]);
});

it("marks no part of a longer number", () => {
  expect(marked(cell("2026年至2029年"), [place("2", "2")])).toEqual([]);
  expect(marked(cell("人民币703500元"), [place("3", "3")])).toEqual([]);
});

it("marks no cell of another row that says the same", () => {
  expect(marked(cell("每年2人", 220), [place("2", "每年2人")])).toEqual([]);
  expect(marked(cell("每年2人", 100, 230), [place("2", "每年2人")])).toEqual([]);
});

it("marks both of two values of one sentence that are written alike", () => {
  const sentence = "2027年3月1日支付40,000欧元，2028年3月1日支付40,000欧元。";
  const places = [...sentence.matchAll(/40,000欧元/gu)].map(({ index }) => ({ ...place("40,000欧元", sentence), at: index }));
  expect(marked(cell(sentence), places)).toEqual(["40,000欧元", "40,000欧元"]);
});
