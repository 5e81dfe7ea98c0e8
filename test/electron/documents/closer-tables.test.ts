import { expect, test } from "vitest";
import { readHouseStyle } from "../../../electron/documents/house-style.ts";
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
