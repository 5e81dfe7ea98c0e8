import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const signs = (...pages: readonly string[]) => readElements(pagesOf(...pages)).signatories.map(({ name, unit, date }) => `${name} ${unit} ${date}`);

const FIRST = `上海北港智能机器人研究所
沪北机器人函〔2026〕14号
新加坡裕山理工学院：
关于联合开展护理机器人研究的函
贵院代表团来访期间，双方就护理机器人方面的合作交换了意见。现就合作事宜提出如下安排，请贵院考虑。如贵院同意，请以书面复函确认，本函与贵院复函即共同构成双方之间的合作协议。
一、研究课题。面向失能老人移位的双臂护理机器人控制技术，在上海和新加坡各选一家护理院进行应用验证。
二、期限。自2026年9月1日起至2029年8月31日止。
特此函达，盼复。

上海北港智能机器人研究所
所长：百里彦
2026年3月16日`;
const answer = (salutation: string) => `裕山理工学院 Yew San Polytechnic Institute
2026年4月9日
上海北港智能机器人研究所
${salutation}
复贵所2026年3月16日函
贵所上述来函敬悉。本院完全同意来函所列各点，本院的投入来自院内应用研究基金。
自本函签署之日起，双方即按来函与本函执行。期待与贵所携手。

谨致问候

陈国梁（Tan Kok Leong）
裕山理工学院　副院长（研究与创新）`;

it.each([
  "百里彦所长：",
  "百里所长：",
  "尊敬的百里彦所长：",
  "百里彦明副所长：",
])("a letter and its answer are signed by both, each on its own day: %s", (salutation) => {
  expect(signs(FIRST, answer(salutation))).toEqual(["百里彦 上海北港智能机器人研究所 2026-03-16", "陈国梁 新加坡裕山理工学院 2026-04-09"]);
});

it.each([
  ["顺致", "敬意！"],
  ["顺致", "崇高的敬意"],
  ["此致", "敬意"],
])("a letter that closes with %s / %s is signed by nobody of that name", (...closing) => {
  const first = FIRST.replace("特此函达，盼复。\n", `特此函达，盼复。\n${closing.join("\n")}`);
  expect(signs(first, answer("百里彦所长："))).toEqual(["百里彦 上海北港智能机器人研究所 2026-03-16", "陈国梁 新加坡裕山理工学院 2026-04-09"]);
});
