import { describe, expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { parseTabbed } from "../../../shared/text/cells.ts";
import { layoutOf, readRows, readSums, withPastedRows } from "../../../shared/wizard/pasted-table.ts";
import { differingWholes, tableBody } from "../../../shared/wizard/table-body.ts";
import { listAt } from "./list-at.ts";

const empty: Case = { formatVersion: 1, id: "x", guide: "g", topic: "2" };

describe("a budget", () => {
  test("with a column for each source comes in with a row for each amount, and its 合计 is only compared", () => {
    const list = listAt("budget.items");
    const text =
      "预算表（单位：万元）\n序号\t科目\t申请资助\t自筹经费\t合计\n1\t设备费\t10\t20.5\t30.5\n2\t差旅费\t3\t0\t3\n3\t劳务费\t\t4\t5\n\t会议费\t—\t\t\n\t合计\t13\t24.5\t37.5\n";
    const body = tableBody(parseTabbed(text), list);
    const layout = layoutOf(body.cells, list);
    const rows = readRows(body.cells, layout, list, { unit: "wan", case: empty });
    expect(rows.flat().filter(({ reading }) => reading.kind === "problem")).toEqual([]);
    expect(withPastedRows(empty, list, "", rows)).toMatchObject({
      budget: {
        items: [
          { name: "设备费", source: "grant", amount: 100_000 },
          { name: "设备费", source: "self", amount: 205_000 },
          { name: "差旅费", source: "grant", amount: 30_000 },
          { name: "劳务费", source: "self", amount: 40_000 },
        ],
      },
    });
    expect(body.unit).toBe("wan");
    expect(readSums(body.cells, layout, list, { unit: "wan", case: empty })).toEqual([{ label: "合计", stated: 375_000, sum: 375_000 }]);
    expect(differingWholes(body, "wan")).toEqual([{ label: "劳务费", stated: 50_000, sum: 40_000 }]);
  });

  test("a currency sign without a figure, and naught in any notation, are no amount of a source", () => {
    const list = listAt("budget.items");
    const body = tableBody(parseTabbed("科目\t申请资助\t自筹\t合计\n设备费\t¥\t¥20\t20\n差旅费\t3\t¥0.00\t3\n"), list);
    expect(body.cells.slice(1)).toEqual([
      ["设备费", "自筹", "¥20"],
      ["差旅费", "申请资助", "3"],
    ]);
    expect(differingWholes(body, "wan")).toEqual([]);
  });

  test("with the part for the cooperation as an amount comes in with rows that say 是 or 否, parted where one source pays", () => {
    const list = listAt("budget.items");
    const table =
      "科目\t市科委资助\t自筹\t合计\t其中国际合作交流\n设备费\t8\t10\t18\t0\n流片\t0\t20\t20\t20\n差旅费\t30\t0\t30\t12.5\n业务费\t46\t14\t60\t34\n合计\t84\t44\t128\t66.5\n";
    const body = tableBody(parseTabbed(table), list);
    expect(body.cells).toEqual([
      ["科目", "其中国际合作交流", "来源", "金额"],
      ["设备费", "否", "市科委资助", "8"],
      ["设备费", "否", "自筹", "10"],
      ["流片", "是", "自筹", "20"],
      ["差旅费", "是", "市科委资助", "12.5"],
      ["差旅费", "否", "市科委资助", "17.5"],
      ["业务费", "", "市科委资助", "46"],
      ["业务费", "", "自筹", "14"],
      ["合计", "66.5", "", "128"],
    ]);
    expect(body.shared).toEqual([{ label: "业务费", part: "34" }]);
    expect(differingWholes(body, "wan")).toEqual([]);
    const layout = layoutOf(body.cells, list);
    expect(layout.columns).toEqual(["name", "international", "source", "amount"]);
    const rows = readRows(body.cells, layout, list, { unit: "wan", case: empty });
    expect(rows.flat().filter(({ reading }) => reading.kind === "problem")).toEqual([]);
    expect(readSums(body.cells, layout, list, { unit: "wan", case: empty })).toEqual([{ label: "合计", stated: 1_280_000, sum: 1_280_000 }]);
  });

  test("of one column of amounts is parted at the cooperation too; one of 是 and 否, and a part above its whole, stay as they are", () => {
    const list = listAt("budget.items");
    const cellsOf = (table: string) => tableBody(parseTabbed(table), list).cells.slice(1);
    expect(cellsOf("科目\t来源\t金额\t国际合作交流费\n差旅费\t自筹\t5\t2\n设备费\t自筹\t3\t—\n")).toEqual([
      ["差旅费", "自筹", "2", "是"],
      ["差旅费", "自筹", "3", "否"],
      ["设备费", "自筹", "3", "否"],
    ]);
    for (const rows of ["差旅费\t自筹\t5\t是\n设备费\t自筹\t3\t0\n", "差旅费\t自筹\t5\t7\n", "差旅费\t自筹\t5万\t2万\n差旅费\t自筹\t约5\t3\n"])
      expect(cellsOf(`科目\t来源\t金额\t国际合作交流费\n${rows}`)).toEqual(parseTabbed(rows));
  });

  test("whose heading for the cooperation names a unit says amounts there, 1 too", () => {
    const list = listAt("budget.items");
    const rowsOf = (table: string) => tableBody(parseTabbed(table), list).cells.slice(1);
    expect(rowsOf("科目\t来源\t金额\t其中国际合作（万元）\n差旅费\t自筹\t5\t1\n设备费\t自筹\t3\t0\n会议费\t自筹\t1\t1\n")).toEqual([
      ["差旅费", "自筹", "1", "是"],
      ["差旅费", "自筹", "4", "否"],
      ["设备费", "自筹", "3", "否"],
      ["会议费", "自筹", "1", "是"],
    ]);
    // one that fits no amount is asked about and no 是
    for (const table of [
      "科目\t来源\t金额\t其中国际合作（万元）\n差旅费\t自筹\t0.5\t1\n",
      "科目\t来源\t金额（元）\t其中国际合作（万元）\n差旅费\t自筹\t50000\t1\n",
    ]) {
      const { cells } = tableBody(parseTabbed(table), list);
      const readings = readRows(cells, layoutOf(cells, list), list, { unit: "wan", case: empty }).flat();
      expect(readings.find(({ field }) => field.path === "international")?.reading.kind).toBe("problem");
    }
  });

  test("that is parted keeps no amount of the whole row beside its sources, whatever it is called", () => {
    const list = listAt("budget.items");
    for (const whole of ["合计", "预算金额", "预算", "经费"]) {
      const body = tableBody(parseTabbed(`科目\t${whole}\t申请资助\t自筹\t其中国际合作\n差旅费\t30\t30\t0\t12.5\n设备费\t9\t4\t5\t0\n`), list);
      expect(differingWholes(body, "wan")).toEqual([]);
      expect(body.cells.slice(1).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
        ["差旅费", "是", "12.5"],
        ["差旅费", "否", "17.5"],
        ["设备费", "否", "4"],
        ["设备费", "否", "5"],
      ]);
    }
    const twice = tableBody(parseTabbed("科目\t预算金额\t申请资助\t自筹\t合计\n设备费\t9\t4\t5\t9\n"), list).cells;
    const readings = readRows(twice, layoutOf(twice, list), list, { unit: "wan", case: empty });
    expect(withPastedRows(empty, list, "", readings)).toMatchObject({ budget: { items: [{ amount: 40_000 }, { amount: 50_000 }] } });
  });

  test("without a column of sums has its row of sums added, and keeps figures that cannot be read", () => {
    const list = listAt("budget.items");
    const { cells, wholes } = tableBody(parseTabbed("科目\t申请资助（元）\t自筹（元）\n设备费\t约5\t0.1\n合计\t0.1\t0.2\n"), list);
    expect(cells).toEqual([
      ["科目", "来源", "金额（元）"],
      ["设备费", "申请资助", "约5"],
      ["设备费", "自筹", "0.1"],
      ["合计", "", "0.3"],
    ]);
    expect(wholes).toEqual([]);
  });
});

describe("a row at the head of a group", () => {
  test("that comes to the rows below it, is left out and named; a group without rows stays", () => {
    const rows = ["科目\t申请资助\t自筹\t合计", "一、直接费用\t150\t220\t370", "1.设备费\t50\t80\t130", "2.业务费\t60\t80\t140", "3.劳务费\t40\t60\t100"];
    const list = listAt("budget.items");
    const { cells, heads } = tableBody(parseTabbed([...rows, "二、间接费用\t30\t0\t30", "合计\t180\t220\t400"].join("\n")), list);
    expect(heads).toEqual(["一、直接费用"]);
    expect(cells.map(([name]) => name)).toEqual(["科目", "1.设备费", "1.设备费", "2.业务费", "2.业务费", "3.劳务费", "3.劳务费", "二、间接费用", "合计"]);
    expect(readSums(cells, layoutOf(cells, list), list, { unit: "wan", case: empty })).toEqual([{ label: "合计", stated: 4_000_000, sum: 4_000_000 }]);
    // one that says more than its rows is an entry of its own until a person decides
    expect(tableBody(parseTabbed(rows.join("\n").replace("150", "160")), list).heads).toEqual([]);
  });

  const body = (headings: string, ...rows: string[]) => {
    const list = listAt("budget.items");
    const { cells, heads, doubtful } = tableBody(parseTabbed([headings, ...rows].join("\n")), list);
    const [sum] = readSums(cells, layoutOf(cells, list), list, { unit: "wan", case: empty });
    return { heads, doubtful, sum: sum?.sum, isSame: sum === undefined ? undefined : sum.sum === sum.stated, count: cells.length - (headings === "" ? 0 : 1) };
  };

  test("is none where the whole counts it, or where what follows may be rows of their own", () => {
    const rows = ["一、设备费\t10", "二、材料费\t5", "会议费\t5"];
    expect(body("科目\t金额", ...rows, "合计\t20")).toEqual({ heads: [], doubtful: [], sum: 200_000, isSame: true, count: 4 });
    expect(body("科目\t金额", ...rows)).toMatchObject({ heads: [], doubtful: expect.arrayContaining(["二、材料费"]), count: 3 });
    // a whole that says otherwise is told too
    expect(body("科目\t金额", "一、设备费\t30", "购置\t10", "租赁\t20", "合计\t30")).toMatchObject({ heads: [], doubtful: ["一、设备费"], isSame: false });
  });

  test("is found by the numbers of a column of their own", () => {
    const rows = ["一\t直接费用\t8", "1\t设备费\t5", "2\t材料费\t3", "二\t间接费用\t2"];
    const read = { heads: ["直接费用"], doubtful: [], sum: 100_000, isSame: true, count: 4 };
    expect(body("序号\t科目\t金额", ...rows, "\t合计\t10")).toEqual(read);
    expect(body("", ...rows, "\t合计\t10")).toEqual(read);
    expect(body("序号\t科目\t金额", "1\t直接费用\t8", "2\t设备费\t5", "3\t材料费\t3", "4\t间接费用\t2", "5\t合计\t10")).toEqual(read);
    expect(body("序号\t科目\t金额", "1\t设备费\t8", "1.1\t购置\t5", "1.2\t租赁\t3", "2\t材料费\t2")).toMatchObject({
      heads: ["设备费"],
      doubtful: [],
      count: 3,
    });
  });

  test("stands within another, and counts once", () => {
    const rows = ["一、项目经费\t120", "（一）直接费用\t100", "1.设备费\t60", "2.材料费\t40", "（二）间接费用\t20", "二、外协\t30"];
    const read = { heads: ["一、项目经费", "（一）直接费用"], doubtful: [], sum: 1_500_000, isSame: true, count: 5 };
    expect(body("科目\t金额", ...rows, "合计\t150")).toEqual(read);
    const plain = rows.map((row) => row.replace(/^（.）/u, ""));
    expect(body("科目\t金额", ...plain, "合计\t150")).toEqual({ ...read, heads: ["一、项目经费", "直接费用"] });
    expect(body("科目\t金额", "科研经费\t12", "直接费用\t8", "1.设备费\t8", "间接费用\t4")).toMatchObject({ heads: ["直接费用"], doubtful: ["科研经费"] });
    expect(body("科目\t金额", "直接费用\t5", "一、设备费\t3", "二、材料费\t2", "间接费用\t4", "三、管理费\t4")).toMatchObject({
      heads: ["直接费用", "间接费用"],
      doubtful: [],
    });
  });

  test("keeps its place above 其中, which may say a part of it again and is named", () => {
    expect(body("科目\t金额", "一、设备费\t10", "其中：购置设备\t10")).toMatchObject({ heads: [], doubtful: ["其中：购置设备"], count: 2 });
    expect(body("科目\t金额", "一、设备费\t10", "其中：购置设备\t6", "二、材料费\t5", "合计\t15")).toMatchObject({
      heads: [],
      doubtful: ["其中：购置设备"],
      isSame: false,
    });
    // 间接费用 itself is no doubt, only its part
    expect(body("科目\t金额", "一、项目直接费用\t8", "1、设备费\t8", "二、间接费用\t4", "其中：绩效支出\t3", "合计\t12")).toMatchObject({
      heads: ["一、项目直接费用"],
      doubtful: ["其中：绩效支出"],
      isSame: false,
    });
    expect(body("科目\t金额", "直接费用\t10", "其中：设备费\t6", "材料费\t4", "合计\t10")).toEqual({
      heads: ["直接费用"],
      doubtful: [],
      sum: 100_000,
      isSame: true,
      count: 3,
    });
    expect(body("科目\t金额", "直接费用\t10", "1.设备费\t6", "其中：购置\t4", "2.材料费\t4")).toMatchObject({ heads: ["直接费用"], doubtful: ["其中：购置"] });
  });

  test("that does not come to its rows, or has one that cannot be read, stays and is named", () => {
    expect(body("科目\t金额", "直接费用\t11", "设备费\t6", "材料费\t4")).toMatchObject({ heads: [], doubtful: ["直接费用"], count: 3 });
    expect(body("科目\t金额", "直接费用\t10", "设备费\t约6", "材料费\t4")).toMatchObject({ heads: [], doubtful: ["直接费用"], count: 3 });
    expect(body("科目\t金额", "设备费\t6", "材料费\t6", "间接费用\t3")).toMatchObject({ heads: [], doubtful: [], count: 3 });
  });
});
