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

test("an agent signs as a representative does, the name in brackets to the right of the label", () => {
  const side = (label: string, unit: string, agent: string, day: string) =>
    `${label}（盖章）：${unit}\n委托代理人： || （${agent}　中心主任）\n签订日期：${day}`;
  const signed = readElements(
    laidText(
      `合作研究协议书\n甲方：赫森堡生物制药（上海）有限公司\n乙方：上海沪江生物医药大学\n一、合作内容\n双方共同研究抗体。\n二、其他\n一式四份。\n\n\n${[
        side("甲方", "赫森堡生物制药（上海）有限公司", "戚望舒", "2026.5.11"),
        side("乙方", "上海沪江生物医药大学", "严伯庸", "2026.5.14"),
      ].join("\n\n")}`,
    ),
  );
  expect(signed.signatories.map(({ name, date }) => [name, date])).toEqual([
    ["戚望舒", "2026-05-11"],
    ["严伯庸", "2026-05-14"],
  ]);
});
