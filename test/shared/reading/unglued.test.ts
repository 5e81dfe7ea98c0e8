import { expect, it } from "vitest";
import { unglued } from "../../../shared/reading/elements/signing/unglued.ts";

const read = (text: string, confidence = 0.95) => unglued({ text, confidence });

it.each([
  ["总经理FabrizioQuarenghi", "总经理 Fabrizio Quarenghi"],
  ["所长ErikLindqvist", "所长 Erik Lindqvist"],
  ["总监AnnaBerg", "总监 Anna Berg"],
  ["总监罗启航", "总监 罗启航"],
  ["部长俞蘅若", "部长 俞蘅若"],
  ["姓名：MathiasReuther柏雪莹", "姓名：Mathias Reuther 柏雪莹"],
  ["姓名：ErikLindqvist", "姓名：Erik Lindqvist"],
  ["Name: Bian jingze", "Name: Bian Jingze"],
  ["Mu Qingshan.", "Mu Qingshan"],
  ["Zhuge Wei“", "Zhuge Wei"],
  ["阿格内什-森泰希", "阿格内什·森泰希"],
])("%s of a scan is told apart", (text, apart) => {
  expect(read(text)).toBe(apart);
});

it.each([
  "院长 McIntyre",
  "姓名：Erik Lindqvist",
  "姓名：McIntyre",
  "单位：SchneiderElectric",
  "地址：HighTech大厦",
  "日期：2026年6月1日",
])("%s stays as it is", (text) => {
  expect(read(text)).toBe(text);
});

it("keeps a name of two capitals whole behind an office, and what a file says itself", () => {
  expect(read("院长McIntyre")).toBe("院长 McIntyre");
  expect(read("总经理DiMarco")).toBe("总经理 DiMarco");
  expect(read("总经理FabrizioQuarenghi", 1)).toBe("总经理FabrizioQuarenghi");
});

it.each([
  ["埃利奥·费盖拉校长", "埃利奥·费盖拉 校长"],
  ["约翰·范·德普尔科研副校长", "约翰·范·德普尔 科研副校长"],
  ["陆景明科研副校长", "陆景明 科研副校长"],
  ["姓名：陆景明副校长", "姓名：陆景明 副校长"],
  ["代表（签字）：瓦·尼·萨夫奇克所长", "代表（签字）：瓦·尼·萨夫奇克 所长"],
  ["埃利奥·费盖拉2026年5月28日", "埃利奥·费盖拉 2026年5月28日"],
])("parts a name from the office or day that the blank behind it has gone from: %s", (text, apart) => {
  expect(read(text)).toBe(apart);
});

it.each(["代表：副校长", "负责人：科研处处长", "国际合作处处长", "埃利奥·费盖拉"])("finds no office in %s", (text) => {
  expect(read(text)).toBe(text);
});
