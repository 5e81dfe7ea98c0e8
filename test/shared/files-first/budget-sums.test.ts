import { describe, expect, it } from "vitest";
import { cellName } from "../../../shared/desk/row-to-case.ts";
import { budgetRowsOf } from "../../../shared/files-first/budget-rows.ts";
import { digestOfTable, digestOfWord } from "../../../shared/files-first/digest.ts";

const HEAD = [["可行性报告"], ["项目名称", "中德深海巡检机器人联合实验室关键技术研究"], ["经费预算（单位：万元）"]];
const TABLE = [
  ["科目", "申请资助", "自筹", "合计", "测算依据"],
  ["设备费", "38.00", "58.00", "96.00", "声呐1台"],
  ["国际合作交流费", "32.00", "12.00", "44.00", "赴德国联合试验4次"],
  ["合计", "70.00", "70.00", "140.00", ""],
];
const amounts = (digest: ReturnType<typeof digestOfWord>) =>
  digest.facts.flatMap(({ field, value }) => (field.startsWith("budget.") && field !== "budget.items" ? [`${field} ${value}`] : []));

describe("a table of items with who pays each", () => {
  it.each([
    ["a report", () => digestOfWord([...HEAD, ...TABLE])],
    ["a table", () => digestOfTable([...HEAD, ...TABLE], cellName)],
  ])("says what each pays, and what all pay for the cooperation: in %s", (_, read) => {
    expect(amounts(read())).toEqual(["budget.grant 700000", "budget.selfFunding 700000", "budget.internationalCooperation 440000"]);
    const items = budgetRowsOf(read().facts.find(({ field }) => field === "budget.items")?.value ?? "");
    expect(items.map(({ name, international }) => [name, international])).toEqual([
      ["设备费", undefined],
      ["设备费", undefined],
      ["国际合作交流费", true],
      ["国际合作交流费", true],
    ]);
  });

  it("says nothing of that without its sum: something may be missing", () => {
    expect(amounts(digestOfWord([...HEAD, ...TABLE.slice(0, -1)]))).not.toContain("budget.grant 700000");
  });

  it("offers what one item comes to where the table cannot be read, and a person chooses", () => {
    const of = (...row: readonly string[]) => {
      const { facts } = digestOfWord([
        ...HEAD,
        ["科目", "专项经费", "自筹", "合计", "说明"],
        ["其中：材料费", "6", "10", "16", ""],
        row,
        ["合计", "75", "70", "145", ""],
      ]);
      return facts.flatMap(({ field, value, isUnsure }) => (field === "budget.internationalCooperation" ? [[value, isUnsure]] : []));
    };
    expect(of("国际合作与交流费", "34", "14", "48", "互访6人次")).toEqual([["480000", true]]);
    expect(of("国际合作与交流费", "34", "14", "50", "互访6人次")).toEqual([["340000", true]]);
    expect(of("国际合作与交流费", "", "", "48", "互访6人次")).toEqual([["480000", undefined]]);
  });

  it("takes no item for one of the cooperation by a word inside of its name", () => {
    const trips = TABLE.map(([name = "", ...rest]) => [name.replace("国际合作交流费", "差旅费（含国际合作交流）"), ...rest]);
    expect(amounts(digestOfWord([...HEAD, ...trips]))).toEqual(["budget.grant 700000", "budget.selfFunding 700000"]);
  });

  it("says what all is for the cooperation where a column has what of each item is, not what the item of that name comes to", () => {
    const table = (last: string) => [
      ["经费预算（万元）"],
      ["科目", "金额", "其中国际合作"],
      ["设备费", "30", "0"],
      ["材料费", "45", "22"],
      ["国际合作与交流费", "30", "30"],
      ["合计", "105", last],
    ];
    expect(amounts(digestOfTable(table("52"), cellName))).toEqual(["budget.internationalCooperation 520000"]);
    // what the table says twice must be alike
    expect(amounts(digestOfTable(table("50"), cellName))).toEqual(["budget.internationalCooperation 300000"]);
  });
});
