import { describe, expect, it } from "vitest";
import { readBudgetRows } from "../../../shared/files-first/budget-rows.ts";

describe("the rows of a budget", () => {
  it("are the parts that a lone 其中 begins, where they come to the row above it in each column", () => {
    const table = (last: string) => [
      ["预算科目", "专项经费（万元）", "自筹经费（万元）", "合计（万元）"],
      ["业务费", "45", "30", "75"],
      ["其中：材料费", "6", "10", "16"],
      ["测试化验加工费", "5", "6", "11"],
      ["国际合作与交流费", "34", "14", last],
      ["劳务费", "9", "14", "23"],
      ["合　计", "54", "44", "98"],
    ];
    expect(readBudgetRows(table("48"))).toMatchObject({
      row: 2,
      quote: "其中：材料费　6　10　16",
      isSummed: true,
      rows: [
        { name: "材料费", amount: 60_000, source: "grant" },
        { name: "材料费", amount: 100_000, source: "self" },
        { name: "测试化验加工费", amount: 50_000, source: "grant" },
        { name: "测试化验加工费", amount: 60_000, source: "self" },
        { name: "国际合作与交流费", amount: 340_000, source: "grant" },
        { name: "国际合作与交流费", amount: 140_000, source: "self" },
        { name: "劳务费", amount: 90_000, source: "grant" },
        { name: "劳务费", amount: 140_000, source: "self" },
      ],
    });
    expect(readBudgetRows(table("47"))).toBeUndefined();
  });
});
