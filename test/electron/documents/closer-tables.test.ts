import { expect, test } from "vitest";
import { z } from "zod";
import { readHouseStyle, typeArea } from "../../../electron/documents/house-style.ts";
import { layOut } from "../../../electron/documents/layout.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { planOf, TOPICS } from "../../fixtures/every-document.ts";
import { longNamesOf } from "../../fixtures/failing-budget.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

test.each(
  TOPICS.flatMap((topic) => [false, true].map((fails) => [topic, fails] as const)),
)("the budget sheet of 专题 %s with the longest names is one page, also where its indicators fail (%s): its lines come closer", (topic, fails) => {
  const [sheet] = planOf(longNamesOf(topic, fails), ["budget-sheet"]).planned;
  if (sheet === undefined) throw new Error("no budget sheet");
  const { pages, setting } = layOut(sheet.content, unwrap(readHouseStyle()), productFonts());
  expect(pages.length).toBe(1);
  // 小五号
  expect(setting.style.tableDocument.cell.size).toBeGreaterThanOrEqual(9);
});

test.each([8, 13, 18])("where every indicator fails and it has %i rows, it fills its first page and ends on the second", (count) => {
  const failing = longNamesOf("1", true);
  const { items, ...budget } = z.looseObject({ items: z.array(z.unknown()) }).parse(failing.budget);
  const more = Array.from({ length: count - items.length }, (_, index) => ({
    name: `第${index + 1}次联合观测与数据比对`,
    amount: 1000,
    source: "self",
    international: false,
  }));
  const [sheet] = planOf({ ...failing, budget: { ...budget, items: [...items, ...more] } }, ["budget-sheet"]).planned;
  if (sheet === undefined) throw new Error("no budget sheet");
  const style = unwrap(readHouseStyle());
  const { pages } = layOut(sheet.content, style, productFonts());
  expect(pages.length).toBeLessThanOrEqual(2);
  if (pages.length === 1) return;
  const lowest = Math.max(...(pages[0]?.marks ?? []).flatMap((mark) => (mark.kind === "rule" ? [mark.y1, mark.y2] : [])));
  expect(lowest).toBeGreaterThan(typeArea(style).height * 0.75);
  // more than the end of one table
  expect((pages[1]?.marks ?? []).filter((mark) => mark.kind === "line").length).toBeGreaterThan(6);
});
