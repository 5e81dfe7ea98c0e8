import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { ListField } from "../../../shared/wizard/fields.ts";
import { layoutOf, parseCsv, parseTabbed, readRows, withPastedRows } from "../../../shared/wizard/pasted-table.ts";
import { sectionCatalogue } from "../../../shared/wizard/sections.ts";

const empty: Case = { formatVersion: 1, id: "x", guide: "g", topic: "2" };

function listAt(path: string): ListField {
  const found = sectionCatalogue.flatMap((section) => section.fields).find((field) => field.kind === "list" && field.path === path && !field.fixed);
  if (found?.kind !== "list") throw new Error(`no list ${path}`);
  return found;
}

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
  expect(units).toEqual([{ id: "unit-1", name: "示例医院", kind: "hospital", inShanghai: true, role: "participant" }]);
});

test("five hundred rows come in whole", () => {
  const text = Array.from({ length: 500 }, (_, index) => `专家${index}\t示例大学\t合作者`).join("\r\n");
  expect(pasted("declarations.recusal.experts", text).declarations?.recusal?.experts).toHaveLength(500);
});
