import { expect, it } from "vitest";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";
import { type Row, scan } from "./scan-of.ts";

const COVER = [
  "合同编号：2026-310112",
  "技术开发（合作）合同",
  "项目名称：芯片的联合开发",
  "甲方：上海样例光子有限公司",
  "乙方：Sample Beamforming Ltd.",
  "签订时间：2026年3月2日",
  "签订地点：上海市闵行区",
];
const TEXT = [
  "技术开发（合作）合同",
  "甲方：上海样例光子有限公司",
  "法定代表人：陆景明",
  "乙方：Sample Beamforming Ltd.",
  "第一条 本合同的目标是研制二维扫描收发芯片，视场角不小于一百度，旁瓣抑制优于十二分贝。",
  "第二条 本合同自2026年3月2日起生效，有效期三年，期满前双方书面同意的可以续签。",
  "甲方：上海样例光子有限公司（盖章）",
  "法定代表人：陆景明",
  "2026年3月2日",
  "乙方：Sample Beamforming Ltd.（盖章）",
  "法定代表人：Jane Berg",
  "2026年3月2日",
];

it("the sheet in front of a contract is no agreement of its own", () => {
  const read = readAgreements(pagesOf(COVER.join("\n"), TEXT.join("\n")));
  expect(read.map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
  expect(read[0]?.elements.signatories.map(({ name }) => name)).toEqual(["陆景明", "Jane Berg"]);
});

it("a second contract behind one that is signed still is", () => {
  expect(readAgreements(pagesOf(TEXT.join("\n"), TEXT.join("\n"))).map(({ from }) => from)).toEqual([1, 2]);
});

it("a sentence that runs on in one of two columns, which an engine has read line by line, is whole", () => {
  const pair = (top: number, chinese: string, english: string): readonly Row[] => [
    [chinese, 56, top, chinese.length > 12 ? 237 : chinese.length * 11],
    [english, 297, top, english.length > 30 ? 228 : english.length * 6],
  ];
  const page = scan([
    ["合作协议", 240, 60, 60],
    ["上海样例乳业有限公司（甲方）与样例峡谷大学（乙方）签订本协议。", 56, 90, 400],
    ["Shanghai Sample Dairy Co., Ltd. (Party A) and Sample Valley University (Party B) agree:", 56, 110, 450],
    ...pair(150, "一、内容", "1. Work"),
    ...pair(168, "双方合作研究绵羊乳的乳脂球膜对婴幼儿肠道屏障作", "The parties study how sheep milk acts on the barrier of"),
    ...pair(186, "用的机理和配方。", "the gut of infants."),
    ...pair(214, "二、期间", "2. Period"),
    ...pair(232, "本协议自二〇二六年九月一日起生效，于二〇二九年八月三十一日", "This Agreement takes effect on 1 September 2026 and ends on 31"),
    ...pair(250, "终止。", "August 2029."),
    ...pair(278, "三、一般规定", "3. General"),
    ...pair(296, "中英文文本具有同等效力，本协议可以分别签署若干份文本。", "Both language versions are equally authentic in every way."),
  ]);
  expect(readAgreements([page])[0]?.elements.term).toMatchObject({ start: "2026-09-01", end: "2029-08-31", quote: expect.stringContaining("终止") });
});
