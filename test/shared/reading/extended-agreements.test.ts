import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const term = (text: string) => {
  const { status, start, end } = readElements(pagesOf(text)).term;
  return [status, start, end];
};
const english = (recital: string, clause: string) =>
  `FIRST AMENDMENT\nBetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n\n${recital}\n\n1. Object\nThe Parties study together how harbours silt up.\n\n2. Duration\n${clause}\n\nFor HU || For EIT\nName: Kari Nordmann || Name: Wang Jianguo\nDate: 2 June 2026 || Date: 9 June 2026`;

it("what is extended holds from when it began, not from when the amendment is signed", () => {
  const clause = "The Cooperation Agreement, as amended, is extended and shall be effective until 11 September 2030.";
  for (const told of [
    "which entered into force on 12 September 2024 and is due to expire on 11 September 2026",
    "which took effect on 12 September 2024",
    "which has been in force since 12 September 2024",
    "which became effective on 12 September 2024",
  ])
    expect(term(english(`The Parties concluded the Cooperation Agreement, ${told}.`, clause))).toEqual(["present", "2024-09-12", "2030-09-11"]);
});

it("and so in Chinese", () => {
  const text = `补充协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n\n双方签订的合作协议自2024年9月1日起生效，现就延长期限达成如下补充协议。\n\n一、合作内容\n双方共同研究港口泥沙淤积规律。\n二、期限\n双方同意将合作协议的有效期延长至2029年8月31日。\n\n甲方代表：Kari Nordmann || 乙方代表：王建国\n日期：2026年6月2日 || 日期：2026年6月9日`;
  expect(term(text)).toEqual(["present", "2024-09-01", "2029-08-31"]);
});

it("an agreement of its own that may be extended begins when it says", () => {
  const before = "An earlier agreement of the Parties entered into force on 12 September 2020.";
  expect(term(english(before, "This Agreement takes effect upon the last signature, is valid until 30 June 2029 and may be extended."))).toEqual([
    "present",
    "2026-06-09",
    "2029-06-30",
  ]);
});
