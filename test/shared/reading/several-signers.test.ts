import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { pagesOf } from "./pages-of.ts";

/** Several people named for one side: a hand beside the name tells who of them signs. */

const HEAD = "合作研究协议\n甲方：上海芦苇浜湿地研究院\n乙方：北莫里亚大学\n第一条 双方共同研究盐沼植物的固碳过程，并在两处样地开展观测。\n";
const SECOND = "乙方：北莫里亚大学（盖章）\n授权代表：乔瓦娜·里奇\n2026年6月9日";

/** The pages, with a hand to the right of each of these lines. */
function signed(text: string, beside: readonly string[]): readonly PageText[] {
  return pagesOf(HEAD + text).map((page) => ({
    ...page,
    inkMarks: page.lines
      .filter((line) => beside.some((words) => line.text.includes(words)))
      .map(({ box }) => ({ left: box.left + box.width + 8, top: box.top - 3, width: 70, height: 16 })),
  }));
}
const signersOf = (text: string, beside: readonly string[]) => readElements(signed(text, beside)).signatories.map(({ name, unit, date }) => [name, unit, date]);

it("takes everybody of a side beside whose name a hand stands", () => {
  const block = `甲方：上海芦苇浜湿地研究院（盖章）\n授权代表：（副院长 钮文渊）\n所在学院：（院长 蓝若谷）\n项目负责人：（教授 滕行之）\n2026年6月8日\n${SECOND}`;
  expect(signersOf(block, ["钮文渊", "蓝若谷", "滕行之", "乔瓦娜"])).toEqual([
    ["钮文渊", "上海芦苇浜湿地研究院", "2026-06-08"],
    ["蓝若谷", "上海芦苇浜湿地研究院", "2026-06-08"],
    ["滕行之", "上海芦苇浜湿地研究院", "2026-06-08"],
    ["乔瓦娜·里奇", "北莫里亚大学", "2026-06-09"],
  ]);
});

it("takes the agent who has signed, and not the legal representative in print above", () => {
  const block = `甲方：上海芦苇浜湿地研究院（盖章）\n法定代表人：龚若谷\n委托代理人：钮文渊\n2026年6月8日\n${SECOND}`;
  expect(signersOf(block, ["钮文渊", "乔瓦娜"])).toEqual([
    ["钮文渊", "上海芦苇浜湿地研究院", "2026-06-08"],
    ["乔瓦娜·里奇", "北莫里亚大学", "2026-06-09"],
  ]);
});

it("takes nobody who leads the work without a hand beside the name, nor whoever has the papers in hand", () => {
  const block = `甲方：上海芦苇浜湿地研究院（盖章）\n授权代表：钮文渊\n项目负责人：滕行之\n经办人：蓝若谷\n2026年6月8日\n${SECOND}`;
  expect(signersOf(block, ["钮文渊", "蓝若谷", "乔瓦娜"])).toEqual([
    ["钮文渊", "上海芦苇浜湿地研究院", "2026-06-08"],
    ["乔瓦娜·里奇", "北莫里亚大学", "2026-06-09"],
  ]);
});
