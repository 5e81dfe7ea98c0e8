import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { parseCsv, parseTabbed } from "../../../shared/text/cells.ts";
import { layoutOf, readRows, readSums, withPastedRows } from "../../../shared/wizard/pasted-table.ts";
import { tableBody } from "../../../shared/wizard/table-body.ts";
import { listAt } from "./list-at.ts";

const empty: Case = { formatVersion: 1, id: "x", guide: "g", topic: "2" };

/** The case after a table has been pasted into one of its lists. */
function pasted(path: string, text: string, theCase: Case = empty, unit: "wan" | "yuan" = "wan"): Case {
  const list = listAt(path);
  const cells = parseTabbed(text);
  const next = withPastedRows(theCase, list, "", readRows(cells, layoutOf(cells, list), list, { unit, case: theCase }));
  const parsed = parseCase(next, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe("the clipboard of Excel and WPS", () => {
  test("cells stand between tabs; one with a line end or a tab is in quotes", () => {
    expect(parseTabbed('甲\t"第一行\n第二""行"""\t3\r\n\t\t\r\n乙\t\r\n')).toEqual([
      ["甲", '第一行\n第二"行"', "3"],
      ["乙", "", ""],
    ]);
    expect(parseTabbed('他说"好"\t1')).toEqual([['他说"好"', "1"]]);
    expect(parseTabbed("")).toEqual([]);
    expect(parseCsv('\ufeff姓名,单位\r\n甲,"示例大学, 浦东"\r\n')).toEqual([
      ["姓名", "单位"],
      ["甲", "示例大学, 浦东"],
    ]);
  });
});

describe("a budget table", () => {
  test("with headings in any order is matched by their words, and its unit counts", () => {
    const { budget } = pasted(
      "budget.items",
      "序号\t金额（元）\t经费来源\t预算科目\t国际合作\n1\t120,000\t申请资助\t设备费\t否\n2\t３５０００\t自筹\t差旅费\t√\n",
    );
    expect(budget?.items).toEqual([
      { name: "设备费", source: "grant", amount: 120_000, international: false },
      { name: "差旅费", source: "self", amount: 35_000, international: true },
    ]);
  });

  test("a caption above the headings is no row and tells the unit of money", () => {
    const text = "项目经费预算表（单位：元）\t\t\n科目\t来源\t金额\n设备费\t申请资助\t120000\n合计\t\t120000\n";
    const { cells, unit } = tableBody(parseTabbed(text), listAt("budget.items"));
    expect(unit).toBe("yuan");
    expect(layoutOf(cells, listAt("budget.items"))).toMatchObject({ header: true, columns: ["name", "source", "amount"] });
    expect(tableBody(parseTabbed("科目\t金额（万元）\n设备费\t12\n"), listAt("budget.items"))).toMatchObject({
      cells: [["科目", "金额（万元）"], { length: 2 }],
      unit: undefined,
    });
    expect(tableBody(parseTabbed("设备费\n差旅费\n"), listAt("budget.items")).cells).toHaveLength(2);
  });

  test("takes its unit from where a caption states it, never from a name or a figure", () => {
    const unit = (caption: string) => tableBody(parseTabbed(`${caption}\n科目\t来源\t金额\n设备费\t自筹\t300000\n`), listAt("budget.items"));
    for (const caption of [
      "上海万得信息技术股份有限公司预算表（单位：元）",
      "2026年度万吨级电解槽项目预算\n单位：元",
      "2026年度万吨级电解槽项目预算\t\t单位：元",
    ])
      expect(unit(caption)).toMatchObject({ unit: "yuan", cells: { length: 2 } });
    expect(unit("申请资助70万元的预算明细")).toMatchObject({ unit: undefined, cells: { length: 2 } });
    expect(layoutOf([["科目", "万元户补助经费"]], listAt("budget.items")).units).toEqual([undefined, undefined]);
  });

  test("without headings goes by the order of the columns, in the unit of the screen", () => {
    const { budget } = pasted("budget.items", "1\t设备费\t申请资助\t12\t\n2\t会议费\t其他\t1.5万\t是\n");
    expect(budget?.items).toEqual([
      { name: "设备费", source: "grant", amount: 120_000, international: false },
      { name: "会议费", source: "other", amount: 15_000, international: true },
    ]);
  });

  test("keeps each cell that is no answer in its place", () => {
    const theCase = pasted("budget.items", "科目\t来源\t金额\n设备费\t横向课题\t约12\n", { ...empty, budget: { items: [{ name: "已有" }] } });
    expect(theCase.budget?.items).toEqual([{ name: "已有" }, { name: "设备费", international: false }]);
    expect(theCase.drafts).toEqual({ "budget.items[1].source": "横向课题", "budget.items[1].amount": "约12" });
  });
});

test("experts come in with or without headings", () => {
  const rows = [{ name: "甲示例", unit: "示例大学", reason: "同事" }];
  expect(pasted("declarations.recusal.experts", "工作单位\t姓名\t理由\n示例大学\t甲示例\t同事").declarations?.recusal?.experts).toEqual(rows);
  expect(pasted("declarations.recusal.experts", "甲示例\t示例大学\t同事").declarations?.recusal?.experts).toEqual(rows);
});

test("a first row with one cell is no caption where no headings follow", () => {
  const rows = [
    ["张三", ""],
    ["李四", "某大学"],
    ["王五", "某所"],
  ];
  expect(tableBody(rows, listAt("declarations.recusal.experts")).cells).toEqual(rows);
});

test("partners and units get ids of their own, countries by Chinese name, and what is said to be none", () => {
  const theCase = pasted(
    "partners",
    "单位名称\t英文名称\t国家\t性质\t负责人\n昆士兰示例大学\tExample University\t澳大利亚\t大学\tA. Lead\n香港示例公司\t无\t香港\t企业\t没有\n某所\tInstitute\t火星\t所\t\n",
    { ...empty, partners: [{ id: "partner-2", name: "已有" }] },
  );
  expect(theCase.partners?.slice(1)).toEqual([
    { id: "partner-3", nameZh: "昆士兰示例大学", name: "Example University", country: "AU", kind: "university", lead: "A. Lead" },
    { id: "partner-4", nameZh: "香港示例公司", name: null, country: "HK", kind: "enterprise", lead: null },
    { id: "partner-5", nameZh: "某所", name: "Institute" },
  ]);
  expect(theCase.drafts).toEqual({ "partners[3].country": "火星", "partners[3].kind": "所" });
  const units = pasted("units", "单位名称\t单位性质\t是否在本市\t角色\n示例医院\t医院\t是\t参与实施\n", empty).units;
  expect(pasted("units", "单位名称\t单位性质\t在沪\t角色\n示例医院\t医院\t是\t参与实施\n", empty).units).toEqual(units);
  expect(units).toEqual([{ id: "unit-1", name: "示例医院", kind: "hospital", inShanghai: true, role: "participant" }]);
});

test("five hundred rows come in whole", () => {
  const text = Array.from({ length: 500 }, (_, index) => `专家${index}\t示例大学\t合作者`).join("\r\n");
  expect(pasted("declarations.recusal.experts", text).declarations?.recusal?.experts).toHaveLength(500);
});

describe("a row of sums", () => {
  const sums = (text: string) => {
    const list = listAt("budget.items");
    const cells = parseTabbed(text);
    return readSums(cells, layoutOf(cells, list), list, { unit: "wan", case: empty });
  };

  test("is compared with the rows and not added: 合计, 总计, with blanks inside or a number before it", () => {
    for (const label of ["合计", "总 计", "合计：", "合计（万元）", "共计"]) {
      const text = `科目\t金额（万元）\n设备费\t12\n差旅费\t3\n${label}\t15\n`;
      expect(pasted("budget.items", text).budget?.items?.map(({ name }) => name)).toEqual(["设备费", "差旅费"]);
      expect(sums(text)).toEqual([{ label, stated: 150_000, sum: 150_000 }]);
    }
    expect(pasted("budget.items", "序号\t科目\t金额\n1\t设备费\t12\n2\t合计\t12\n").budget?.items).toHaveLength(1);
  });

  test("that does not add up is told with both figures, 小计 of its own rows alone", () => {
    const text = "科目\t金额（万元）\n设备费\t12\n材料费\t3\n直接费用小计\t15\n差旅费\t5\n小计\t5\n总计\t21\n";
    expect(sums(text)).toEqual([
      { label: "直接费用小计", stated: 150_000, sum: 150_000 },
      { label: "小计", stated: 50_000, sum: 50_000 },
      { label: "总计", stated: 210_000, sum: 200_000 },
    ]);
    expect(pasted("budget.items", text).budget?.items).toHaveLength(3);
    expect(sums("科目\t金额\n设备费\t约十二\n合计\t12\n")).toEqual([{ label: "合计", stated: 120_000, sum: undefined }]);
  });

  test("may say of what: 直接费用合计 of the rows before it, 经费合计 of all", () => {
    const text = "科目\t金额（万元）\n设备费\t12\n材料费\t3\n直接费用合计\t15\n管理费\t5\n间接费用合计\t5\n经费合计\t21\n";
    expect(pasted("budget.items", text).budget?.items).toHaveLength(3);
    expect(sums(text)).toEqual([
      { label: "直接费用合计", stated: 150_000, sum: 150_000 },
      { label: "间接费用合计", stated: 50_000, sum: 50_000 },
      { label: "经费合计", stated: 210_000, sum: 200_000 },
    ]);
  });

  test("may be called 总经费, 经费总额, 合计金额 or 项目总预算", () => {
    for (const label of ["总经费", "经费总额", "合计金额", "项目总预算", "合计数"]) {
      const text = `科目\t金额（万元）\n设备费\t12\n差旅费\t3\n${label}\t16\n`;
      expect(pasted("budget.items", text).budget?.items).toHaveLength(2);
      expect(sums(text)).toEqual([{ label, stated: 160_000, sum: 150_000 }]);
    }
    expect(pasted("budget.items", "科目\t金额\n总经费管理系统\t12\n").budget?.items).toHaveLength(1);
  });

  test("is a row like others where no amounts are, and a 合计 inside a name is none", () => {
    expect(pasted("declarations.recusal.experts", "姓名\t单位\t理由\n合计\t示例大学\t同事").declarations?.recusal?.experts).toHaveLength(1);
    expect(pasted("budget.items", "科目\t金额\n合计软件购置\t12\n").budget?.items).toHaveLength(1);
  });
});

describe("headings of people's tables", () => {
  test("科目 and 用途 as two columns are joined", () => {
    expect(pasted("budget.items", "科目\t用途\t金额\n设备费\t高速相机\t12\n差旅费\t\t3\n\t会议\t1\n").budget?.items?.map(({ name }) => name)).toEqual([
      "设备费：高速相机",
      "差旅费",
      "会议",
    ]);
  });

  test("支出科目 and 科目名称 beside 用途 are joined with it too", () => {
    for (const heading of ["支出科目", "科目名称", "预算科目名称"])
      expect(pasted("budget.items", `${heading}\t用途\t金额\n设备费\t高速相机\t12\n`).budget?.items?.[0]?.name).toBe("设备费：高速相机");
  });

  test("of ongoing projects: 开始 and 结束, 市科委 in full or short, 骨干", () => {
    const text = "项目名称\t来源\t角色\t开始\t结束\n甲\t上海市科学技术委员会\t骨干\t2023-01-01\t2026-12-31\n乙\t市科委\t主持\t2024-01-01\t2027-12-31\n";
    expect(pasted("lead.ongoingProjects", text).lead?.ongoingProjects).toEqual([
      { title: "甲", funder: "stcsm", role: "participant", end: "2026-12-31" },
      { title: "乙", funder: "stcsm", role: "lead", end: "2027-12-31" },
    ]);
  });

  test("of ongoing projects: 已验收, 是否验收 or as the question asks", () => {
    for (const heading of ["已验收", "是否验收", "是否已验收"])
      expect(pasted("lead.ongoingProjects", `项目名称\t结束\t${heading}\n甲\t2026-12-31\t是\n`).lead?.ongoingProjects?.[0]?.accepted).toBe(true);
  });

  test("of a budget: a source named by its giver, 市科委 in full or short, and 自有资金", () => {
    const text = "科目\t金额（万元）\t资金来源\n设备费\t12\t市科委\n差旅费\t3\t上海市科学技术委员会\n劳务费\t2\t自有资金\n管理费\t1\t其他来源\n";
    expect(pasted("budget.items", text).budget?.items?.map(({ source }) => source)).toEqual(["grant", "grant", "self", "other"]);
    const byColumns = "科目\t用途\t金额（万元）\t市科委\t自筹\n设备费\t传感器\t30\t30\t\n差旅费\t试验\t20\t12\t8\n";
    const list = listAt("budget.items");
    const { cells } = tableBody(parseTabbed(byColumns), list);
    const rows = readRows(cells, layoutOf(cells, list), list, { unit: "wan", case: empty });
    expect(rows.map((row) => row.map(({ typed }) => typed))).toEqual([
      ["设备费：传感器", "市科委", "30"],
      ["差旅费：试验", "市科委", "12"],
      ["差旅费：试验", "自筹", "8"],
    ]);
  });
});

describe("rows without headings", () => {
  test("of a budget are told by what they hold, in any order", () => {
    const { budget } = pasted("budget.items", "120000\t自筹\t设备费\n30000\t申请资助\t差旅费\n", empty, "yuan");
    expect(budget?.items).toEqual([
      { name: "设备费", source: "self", amount: 120_000, international: false },
      { name: "差旅费", source: "grant", amount: 30_000, international: false },
    ]);
  });

  test("of partners are told by country, kind, names and mail", () => {
    const rows = [
      "University of Example\t德国\t示例大学\t大学\tAnna Müller\tanna@example.de\t+49 30 1234567",
      "Beispiel GmbH\t奥地利\t示例公司\t企业\tJ. Huber\thuber@example.at\t+43 1 7654321",
    ];
    expect(pasted("partners", rows.join("\n")).partners?.[0]).toMatchObject({
      name: "University of Example",
      nameZh: "示例大学",
      country: "DE",
      kind: "university",
      lead: "Anna Müller",
      contact: { email: "anna@example.de", phone: "+49 30 1234567" },
    });
  });

  test("of people are told by where they work, after a column that counts them", () => {
    const { declarations } = pasted("declarations.recusal.experts", "1\t示例大学\t甲示例\t同事\n2\t示例研究所\t乙示例\t师生\n");
    expect(declarations?.recusal?.experts?.[1]).toEqual({ name: "乙示例", unit: "示例研究所", reason: "师生" });
  });

  test("of earlier projects are told by number, day and role", () => {
    const { lead } = pasted("lead.ongoingProjects", "2026-12-31\t面向示例的研究\t2023YFE0100\t主持\t否\n2027-06-30\t示例材料\t2024YFB0200\t参与\t否\n");
    expect(lead?.ongoingProjects?.[0]).toMatchObject({ title: "面向示例的研究", number: "2023YFE0100", end: "2026-12-31" });
  });

  test("go by their order where nothing in them speaks against it", () => {
    const list = listAt("declarations.recusal.experts");
    expect(layoutOf(parseTabbed("专家甲\t某单位\t合作者\n专家乙\t另一处\t亲属"), list)).toMatchObject({ header: false, columns: ["name", "unit", "reason"] });
  });

  test("are no headings for holding the name of a question, or an amount", () => {
    const rows = parseTabbed("国际合作交流\t30\n会议费用\t10\n");
    expect(layoutOf(rows, listAt("budget.items"))).toMatchObject({ header: false, columns: ["name", "amount"] });
  });

  test("name parties of the case", () => {
    const theCase: Case = { ...empty, applicant: { name: "示例大学" } };
    const list = listAt("budget.selfFunding");
    expect(layoutOf(parseTabbed("自有资金\t50\t示例大学\n"), list, theCase).columns).toEqual(["source", "amount", "unit"]);
  });
});
