import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { isPageNumber, isPageOfPages, withoutPageNumbers } from "../../../shared/reading/page-numbers.ts";
import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";
import { chosenAnswer } from "../../../shared/reading/proposals.ts";

test.each([
  "第 3 页 共 8 页",
  "第3页（共8页）",
  "共 8 页　第 3 页",
  "Page 3 of 8",
  "Seite 3 von 8",
  "Página 3 de 8",
  "Стр. 3 из 8",
  "3 / 8 页",
  "- 第3頁，共8頁 -",
  "页码：3/8",
])("“%s” is the number of a page wherever it stands", (line) => {
  expect(isPageOfPages(line)).toBe(true);
  expect(isPageNumber("- 3 -")).toBe(true);
});

test.each(["第 3 条", "见第 3 页所列清单", "Page 3 of the Annex", "共 8 页正文，另附清单", "3/8", "2026"])("“%s” is none", (line) => {
  expect(isPageOfPages(line)).toBe(false);
  expect(withoutPageNumbers(line)).toBe(line);
});

test("a passage is quoted without the numbers of the pages between its lines", () => {
  expect(withoutPageNumbers("甲方负责系统集成，\n第 3 页 共 8 页\n乙方负责传感器。")).toBe("甲方负责系统集成，乙方负责传感器。");
  expect(withoutPageNumbers("The Parties share Page 3 of 8 the results equally.")).toBe("The Parties share the results equally.");
  expect(withoutPageNumbers("乙方负责传感器。 第3页（共8页）")).toBe("乙方负责传感器。");
  expect(chosenAnswer(undefined, { page: 3, quote: "乙方负责传感器。 3 / 8 页" }, undefined, "stated").quote).toBe("乙方负责传感器。");
});

test("a running header that stands lower than others is no text, where several pages have it at one height", () => {
  const page = (number: number, head: string): PageText => ({
    page: number,
    width: 595,
    height: 842,
    turn: 0,
    source: "digital",
    redSeals: [],
    lines: [head, `${number}.1 Each Party bears its own costs.`, "The results belong to both."].map(
      (text, at): TextLine => ({ text, box: { left: 60, top: 80 + 40 * at, width: 200, height: 10 }, confidence: 1 }),
    ),
  });
  const texts = (heads: readonly string[]) => bodyLines(heads.map((head, at) => page(at + 1, head))).map(({ text }) => text);
  expect(texts(["Joint Agreement", "Joint Agreement", "Joint Agreement"])).not.toContain("Joint Agreement");
  expect(texts(["Joint Agreement", "Article 2", "Article 3"])).toContain("Joint Agreement");
});
