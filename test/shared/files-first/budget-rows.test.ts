import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { cellName } from "../../../shared/desk/row-to-case.ts";
import { budgetRowsOf, readBudgetRows } from "../../../shared/files-first/budget-rows.ts";
import { digestOfTable, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { putIntoCase } from "../../../shared/files-first/put-into-case.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { BUDGET_CELLS } from "../../fixtures/found-papers.ts";

const ITEMS = [
  ["附表3　经费预算明细", "", "", "", ""],
  ["单位：万元", "", "", "", ""],
  ["科目", "用途", "金额", "经费来源", "国际合作交流"],
  ["设备费", "柔性测试台", "24", "自筹", ""],
  ["业务费", "赴德国联合试验", "12.5", "申请资助", "是"],
  ["劳务费", "博士后", "20", "专项经费", "否"],
  ["合计", "", "56.5", "", ""],
];

describe("the items of a budget in a table", () => {
  it("are read with name, whole yuan, source and whether they are for the cooperation", () => {
    expect(readBudgetRows(ITEMS)).toEqual({
      rows: [
        { name: "设备费：柔性测试台", amount: 240_000, source: "self", international: false },
        { name: "业务费：赴德国联合试验", amount: 125_000, source: "grant", international: true },
        { name: "劳务费：博士后", amount: 200_000, source: "grant", international: false },
      ],
      row: 3,
      column: 0,
      quote: "设备费　柔性测试台　24　自筹",
      isSummed: true,
    });
  });

  it("of a column that names the office that gives the money are of the grant", () => {
    const rows = readBudgetRows([
      ["国合项目预算（万元）", "", "", "", ""],
      ["科目", "市科委资助", "自筹", "合计", "其中国际合作交流"],
      ["设备费", "8", "10", "18", "0"],
      ["业务费", "46", "0", "46", "34"],
      ["合计", "54", "10", "64", "34"],
    ])?.rows;
    expect(rows?.map(({ source, amount }) => [source, amount])).toEqual([
      ["grant", 80_000],
      ["self", 100_000],
      ["grant", 460_000],
    ]);
  });

  it("of a column for each source are one row for each sum", () => {
    const rows = readBudgetRows([
      ["支出科目", "合计（元）", "申请资助（元）", "自筹（元）"],
      ["设备费", "300,000", "100,000", "200,000"],
      ["劳务费", "50,000", "50,000", "0"],
    ])?.rows;
    expect(rows).toEqual([
      { name: "设备费", amount: 100_000, source: "grant" },
      { name: "设备费", amount: 200_000, source: "self" },
      { name: "劳务费", amount: 50_000, source: "grant" },
    ]);
  });

  it.each([
    ["nothing says the unit", ITEMS.filter(([first]) => first !== "单位：万元")],
    ["the rows do not come to their sum", ITEMS.map((row) => (row[0] === "合计" ? ["合计", "", "99", "", ""] : row))],
    ["it says what money comes from", BUDGET_CELLS],
    ["there is only one row", ITEMS.slice(0, 4)],
  ])("are not offered where %s", (_, cells) => {
    expect(readBudgetRows(cells)).toBeUndefined();
  });

  it("leave out what is 其中 of the row above it", () => {
    const table = [
      ["项目经费预算表（单位：万元）", "", "", ""],
      ["科目", "申请资助", "自筹", "合计"],
      ["业务费", "95", "70", "165"],
      ["其中：国际合作与交流费", "30", "20", "50"],
      ["间接费用", "10", "10", "20"],
      ["合计", "105", "80", "185"],
    ];
    expect(readBudgetRows(table)?.rows.map(({ name, amount }) => [name, amount])).toEqual([
      ["业务费", 950_000],
      ["业务费", 700_000],
      ["间接费用", 100_000],
      ["间接费用", 100_000],
    ]);
    // a table that calls itself a budget is one, though no figure of it can be offered
    const [file] = proposeFiles([found("预算表.xlsx", digestOfTable([["项目经费预算表"], ["科目", "说明"]], cellName))]).files;
    expect(file).toMatchObject({ role: "budget", group: "known", remark: { code: "no-facts" }, place: { to: "form" } });
  });

  it("are read in the unit that is stated, never in that of a figure above them", () => {
    const table = (...caption: readonly string[]) => [
      ...caption.map((line) => [line, ""]),
      ["科目", "金额"],
      ["设备费", "700000"],
      ["国际合作交流费", "420000"],
      ["合计", "1120000"],
    ];
    expect(readBudgetRows(table("项目总经费140万元", "单位：元"))?.rows.map(({ amount }) => amount)).toEqual([700_000, 420_000]);
    expect(readBudgetRows(table("项目总经费140万元"))).toBeUndefined();
    expect(readBudgetRows(table("单位：元", "（单位：万元）"))).toBeUndefined();
  });

  describe("below 科目 and 金额（万元）", () => {
    const read = (...lines: readonly string[]) => readBudgetRows([["科目", "金额（万元）"], ...lines.map((line) => line.split(" "))]);
    const amounts = (...lines: readonly string[]) => read(...lines)?.rows.map(({ name, amount }) => `${name}${amount / 10_000}`);
    const ALL = ["设备费49", "材料费11", "国际合作交流费60", "差旅费20"];

    it("go on below a 小计, which is compared, to the 合计", () => {
      expect(amounts("设备费 49", "材料费 11", "小计 60", "国际合作交流费 60", "差旅费 20", "合计 140")).toEqual(ALL);
      expect(amounts("设备费 49", "材料费 11", "直接费用合计 60", "国际合作交流费 60", "差旅费 20", "经费合计 140")).toEqual(ALL);
      expect(read("设备费 49", "材料费 11", "小计 61", "国际合作交流费 60", "差旅费 20", "合计 140")).toBeUndefined();
    });

    it("go on below an empty line to the 合计, or stop there where none follows", () => {
      expect(amounts("设备费 49", "材料费 11", "", "国际合作交流费 60", "差旅费 20", "合计 140")).toEqual(ALL);
      expect(amounts("设备费 49", "材料费 11", "", "国际合作交流费 60")).toEqual(["设备费49", "材料费11"]);
      expect(amounts("设备费 49", "材料费 11", "", "科目 说明", "甲 1", "合计 61")).toEqual(["设备费49", "材料费11"]);
    });

    it("are not offered where a figure cannot be read; 万元 behind it can", () => {
      expect(amounts("设备费 12万元", "材料费 11", "合计 23")).toEqual(["设备费12", "材料费11"]);
      for (const figure of ["约5", "5-6", "5.00001"]) expect(read("设备费 12", `材料费 ${figure}`, "差旅费 3", "合计 15")).toBeUndefined();
      expect(amounts("一、直接费用 ", "设备费 12", "会议费 —", "材料费 11", "合计 23")).toEqual(["设备费12", "材料费11"]);
      expect(read("设备费 12", "材料费 11", " 5")).toBeUndefined();
    });

    it("are taken by nobody's choice only where they come to a 合计", () => {
      expect(read("设备费 49", "材料费 11", "合计 60")?.isSummed).toBe(true);
      expect(amounts("直接费用 60", "设备费 30", "材料费 30", "间接费用 10", "合计 70")).toEqual(["设备费30", "材料费30", "间接费用10"]);
      expect(read("直接费用 61", "设备费 30", "材料费 30", "间接费用 10", "合计 70")).toBeUndefined();
      const rows = ["直接费用 60", "设备费 30", "材料费 30", "间接费用 10"].map((line) => line.split(" "));
      const files = [found("预算.xlsx", digestOfTable([["科目", "金额（万元）"], ...rows], cellName))];
      const [fact] = offerFacts(files, proposeFiles(files)).filter(({ field }) => field === "budget.items");
      if (!fact) throw new Error("nothing is offered");
      expect(takenValue(fact, undefined)).toBeUndefined();
      expect(takenValue(fact, { value: fact.values[0]?.value, against: undefined })).toBe(fact.values[0]);
    });
  });

  it("of a column for each source are not offered where a row does not come to its 合计", () => {
    const table = (whole: string) => [
      ["支出科目", "合计（元）", "申请资助（元）", "自筹（元）"],
      ["设备费", whole, "100,000", "200,000"],
      ["劳务费", "50,000", "50,000", "0"],
      ["合计", "350,000", "", ""],
    ];
    expect(readBudgetRows(table("300,000"))).toMatchObject({ rows: { length: 3 }, isSummed: true });
    expect(readBudgetRows(table("400,000"))).toBeUndefined();
  });

  it.each(["其中：国际合作交流（万元）", "其中：国际合作交流"])("are for the cooperation by no amount below %s", (heading) => {
    const rows = readBudgetRows([
      ["科目", "金额（万元）", heading],
      ["设备费", "12", "1"],
      ["差旅费", "3", heading.endsWith("）") ? "0" : "10"],
      ["合计", "15", ""],
    ])?.rows;
    expect(rows).toEqual([
      { name: "设备费", amount: 120_000 },
      { name: "差旅费", amount: 30_000 },
    ]);
  });

  it.each([
    ["其中：国际合作交流（万元）", "3", ""],
    ["其中：国际合作交流", "3", "3"],
    ["其中：国际合作交流（元）", "30,000", "30,000"],
  ])("are for the cooperation where all of their amount stands below %s", (heading, travel, sum) => {
    const rows = (share: string, whole = sum) =>
      readBudgetRows([
        ["科目", "金额（万元）", heading],
        ["设备费", "12", share],
        ["差旅费", "3", travel],
        ["合计", "15", whole],
      ])?.rows.map(({ international }) => international);
    expect(rows("")).toEqual([false, true]);
    expect(rows("0")).toEqual([false, true]);
    // a part of one row, or another sum: nobody can tell
    expect(rows("1", "")).toEqual([undefined, undefined]);
    expect(rows("", "7")).toEqual([undefined, undefined]);
  });

  it.each([
    "国际合作专项经费（万元）",
    "国际合作项目资助（万元）",
    "国际合作经费（万元）",
  ])("are for the cooperation by no column that says who pays: %s", (heading) => {
    const rows = readBudgetRows([
      ["科目", "金额（万元）", heading, "自筹（万元）"],
      ["设备费", "30", "30", "0"],
      ["劳务费", "20", "0", "20"],
      ["合计", "50", "30", "20"],
    ])?.rows;
    expect(rows?.map(({ international }) => international)).toEqual([undefined, undefined]);
  });

  it("of a column for each source are for the cooperation together", () => {
    const rows = readBudgetRows([
      ["科目", "申请资助（万元）", "自筹（万元）", "其中：国际合作交流（万元）"],
      ["设备费", "8", "10", "0"],
      ["国际合作与交流费", "20", "14", "34"],
      ["合计", "28", "24", "34"],
    ])?.rows;
    expect(rows?.map(({ source, international }) => [source, international])).toEqual([
      ["grant", false],
      ["self", false],
      ["grant", true],
      ["self", true],
    ]);
  });

  it("leave out a head whose parts stand below it, where the rest comes to the whole", () => {
    const cells = (material: string) => [
      ["项目经费预算表"],
      ["单位：万元"],
      ["序号", "预算科目", "申请资助", "自筹经费", "计算依据"],
      ["一", "设备费", "30", "50", "切割机"],
      ["二", "业务费", "70", "60", ""],
      ["1", "材料费", material, "30", ""],
      ["2", "测试费", "30", "30", ""],
      ["三", "间接费用", "20", "0", ""],
      ["", "合计", "120", "110", ""],
    ];
    expect(readBudgetRows(cells("40"))).toMatchObject({
      row: 3,
      column: 1,
      isSummed: true,
      rows: [
        { name: "设备费", amount: 300_000, source: "grant" },
        { name: "设备费", amount: 500_000, source: "self" },
        { name: "材料费", amount: 400_000, source: "grant" },
        { name: "材料费", amount: 300_000, source: "self" },
        { name: "测试费", amount: 300_000, source: "grant" },
        { name: "测试费", amount: 300_000, source: "self" },
        { name: "间接费用", amount: 200_000, source: "grant" },
      ],
    });
    // parts that do not come to their head
    expect(readBudgetRows(cells("41"))).toBeUndefined();
  });

  it("are offered with their cell or paragraph, and come into the case as rows; those of the case stay", () => {
    const table = digestOfTable(ITEMS, cellName);
    expect(table).toMatchObject({ role: "budget" });
    expect(table.facts.find(({ field }) => field === "budget.items")?.source).toMatchObject({ cell: "A4" });
    expect(digestOfWord(ITEMS).facts.find(({ field }) => field === "budget.items")?.source).toMatchObject({ paragraph: 4 });
    const files = [found("预算.xlsx", table)];
    const [fact] = offerFacts(files, proposeFiles(files)).filter(({ field }) => field === "budget.items");
    const [value] = fact?.values ?? [];
    if (!fact || !value) throw new Error("nothing is offered");
    const empty: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" };
    const put = putIntoCase(empty, guide, { files: [], facts: [{ fact, value }], partners: [] }, () => ({}));
    expect(put.budget?.items).toEqual(budgetRowsOf(value.value));
    expect(offerFacts(files, proposeFiles(files), put).filter(({ field }) => field === "budget.items")).toEqual([]);
    const { budget } = put;
    const ticked: Case = { ...put, budget: { ...budget, items: (budget?.items ?? []).map((row) => ({ ...row, international: true })) } };
    expect(offerFacts(files, proposeFiles(files), ticked).filter(({ field }) => field === "budget.items")).toHaveLength(1);
    const own: Case = { ...empty, budget: { items: [{ name: "差旅", amount: 1 }] } };
    expect(putIntoCase(own, guide, { files: [], facts: [{ fact, value }], partners: [] }, () => ({})).budget?.items).toEqual(own.budget?.items);
  });

  it("keep open what no column says, and are not offered again once a person has said it", () => {
    const cells = [
      ["科目", "金额（万元）"],
      ["设备费", "12"],
      ["差旅费", "3"],
      ["合计", "15"],
    ];
    const files = [found("预算.xlsx", digestOfTable(cells, cellName))];
    const offered = (theCase?: Case) => offerFacts(files, proposeFiles(files), theCase).filter(({ field }) => field === "budget.items");
    const [fact] = offered();
    const [value] = fact?.values ?? [];
    if (!fact || !value) throw new Error("nothing is offered");
    const put = putIntoCase(
      { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" },
      guide,
      { files: [], facts: [{ fact, value }], partners: [] },
      () => ({}),
    );
    const items = [
      { name: "设备费", amount: 120_000 },
      { name: "差旅费", amount: 30_000 },
    ];
    expect(put.budget?.items).toEqual(items);
    expect(offered(put)).toEqual([]);
    expect(offered({ ...put, budget: { items: items.map((row) => ({ ...row, source: "self" as const, international: false })) } })).toEqual([]);
    expect(offered({ ...put, budget: { items: [{ name: "设备费", amount: 130_000 }, ...items.slice(1)] } })).toHaveLength(1);
  });
});
