import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { sidesApart } from "../../../shared/reading/sides-apart.ts";
import { pagesOf } from "./pages-of.ts";

const box = { left: 76, top: 205, width: 375, height: 20 };
const parts = (text: string) => sidesApart({ text, box }).map((one) => one.text);

it("parts the heads of two sides that an engine has read as one line", () => {
  expect(parts("甲方（盖章）：莱茵精密传感技术（上海）有限公乙方（盖章）：上海浦江理工大学")).toEqual([
    "甲方（盖章）：莱茵精密传感技术（上海）有限公",
    "乙方（盖章）：上海浦江理工大学",
  ]);
  expect(parts("中方（签字）：陆景明外方（签字）：Anna Berg")).toEqual(["中方（签字）：陆景明", "外方（签字）：Anna Berg"]);
  const [first, second] = sidesApart({ text: "甲方（盖章）：海港大学乙方（盖章）：东湖大学", box });
  expect(first?.box).toEqual({ ...box, width: 177.5 });
  expect(second?.box).toEqual({ ...box, left: 263.5, width: 187.5 });
});

it.each([
  "甲方（盖章）：上海浦江理工大学",
  "甲方：海港大学乙方：东湖大学",
  "甲方（盖章）与乙方（盖章）各执一份。",
  "本协议经甲方（盖章）、乙方（盖章）后生效。",
  "乙方（盖章）：",
])("leaves as one what is no such pair: %s", (text) => expect(parts(text)).toEqual([text]));

it("reads both sides of such a block of a scan", () => {
  const text =
    "共建协议\n甲方：海港样例大学\n乙方：东湖样例大学\n第一条 期限\n四年。\n第二条 争议由双方协商解决；协商不成的，提交上海仲裁委员会仲裁。\n甲方（盖章）：海港样例大学乙方（盖章）：东湖样例大学\n2026年6月1日";
  const pages = pagesOf(text).map((page) => ({ ...page, source: "ocr" as const, lines: page.lines.map((line) => ({ ...line, confidence: 0.96 })) }));
  const { signatories } = readElements(pages, { caseStart: "2026-08-01", caseEnd: "2029-07-31" });
  expect(signatories.map(({ unit }) => unit)).toEqual(["海港样例大学", "东湖样例大学"]);
});
