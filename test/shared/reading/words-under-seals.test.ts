import { expect, it } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { type Row, scan } from "./scan-of.ts";

/** A form whose row of signing stands half under a seal; the pieces of an empty day reach into each other. */
const ROWS: readonly Row[] = [
  ["国际科技合作协议书（简式）", 196, 89, 207],
  ["中方单位", 68, 143, 47],
  ["上海示例设施园艺研究中心", 213, 147, 155],
  ["外方单位", 66, 165, 49],
  ["Hasselbacken Greenhouse Robotics AB（瑞典）", 211, 169, 216],
  ["合作题目", 66, 189, 47],
  ["番茄温室夜间采摘机器人的低照度识别与柔性末端研究", 212, 192, 263],
  ["信息保密", 63, 342, 48],
  ["图像数据不得上传公共平台，保密期截至2032年12月31日", 207, 345, 274],
  ["合作期限", 63, 363, 49],
  ["三年，从双方均签字之日起算", 207, 367, 144],
  ["以上条款双方均已知悉并同意遵守。本协议书一式两份。", 56, 437, 283],
  ["中方", 174, 469, 28],
  ["外方", 356, 474, 28],
  ["签字人", 60, 493, 36],
  ["束明主任", 176, 493, 69, 0.675],
  ["Torsten Backvall CEO", 358, 499, 111, 0.8],
  ["签字", 59, 515, 26],
  ["日期", 59, 543, 27],
  ["年", 172, 546, 15],
  ["月日", 185, 545, 46],
  ["年月", 355, 549, 38],
  ["日", 386, 550, 26],
];
const page = scan(ROWS, {
  redSeals: [{ left: 113, top: 478, width: 114, height: 119 }],
  inkMarks: [
    { left: 184, top: 500, width: 69, height: 30 },
    { left: 365, top: 517, width: 71, height: 18 },
  ],
});

it("the word of a side and an office are print, whatever seal or pen crosses them", () => {
  const read = readElements([page]).signatories.map(({ name, unit, date }) => [name, unit, date]);
  expect(read).toEqual([
    ["束明", "上海示例设施园艺研究中心", undefined],
    ["Torsten Backvall", "Hasselbacken Greenhouse Robotics AB", undefined],
  ]);
});

it("the signs of an empty day are one line", () => {
  expect(bodyLines([page]).map(({ text }) => text.replace(/\s/gu, ""))).toEqual(expect.arrayContaining(["年月日", "年月日"]));
});
