import { expect, test } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

const HEAD = `共建协同创新中心协议书
共建方一：维斯滕精密仪器（上海）有限公司（下称公司）
共建方二：上海新泾理工大学（下称学校）
公司与学校决定共建中心，条款如下。
1. 定位
中心是双方的联合研究机构。
2. 份数
一式陆份，各执叁份。

`;
const signers = (...blocks: readonly string[]) => readElements(laidText(HEAD + blocks.join("\n\n"))).signatories.map(({ unit, date }) => [unit, date]);
const BOTH = [
  ["维斯滕精密仪器（上海）有限公司", "2026-04-09"],
  ["上海新泾理工大学", "2026-04-20"],
];
const behind = "签字：\n职务：总经理\n签章日期：2026年4月9日";
const other = "签字：\n职务：校长助理\n签章日期：2026年4月20日";

test.each(["（章）", "（印章）", "（单位章）", "(公司章)"])("a seal told as %s begins a side as （盖章） does", (mark) => {
  expect(signers(`公司：维斯滕精密仪器（上海）有限公司${mark}\n${behind}`, `学校：上海新泾理工大学${mark}\n${other}`)).toEqual(BOTH);
});

test("so it does behind what a party is called, and the short name is no person's", () => {
  expect(signers(`公司（盖章）：维斯滕精密仪器（上海）有限公司\n${behind}`, `学校（盖章）：上海新泾理工大学\n${other}`)).toEqual(BOTH);
});
