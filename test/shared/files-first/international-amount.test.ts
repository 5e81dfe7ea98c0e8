import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";

const said = (...lines: readonly string[]) => {
  const { facts } = digestOfWord(["项目情况说明", "项目名称：面向低时延光互连的硅光集成芯片中芬联合研究", ...lines].map((line) => [line]));
  return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
};

describe("the amount for cooperation abroad", () => {
  it.each([
    "用于国际合作交流的经费：32万元",
    "其中用于国际合作与交流32万元",
    "国际合作交流经费：32万元",
    "国际合作交流：32万元",
    "国际合作与交流费：32万元",
  ])("as the guide calls it: %s", (line) => {
    expect(said(line)("budget.internationalCooperation")).toEqual(["320000"]);
  });
});
