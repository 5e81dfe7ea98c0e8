import { describe, expect, it } from "vitest";
import { cellName } from "../../../shared/desk/row-to-case.ts";
import { digestOf, digestOfTable, digestOfWord } from "../../../shared/files-first/digest.ts";
import { skipReason } from "../../../shared/files-first/found-file.ts";
import { BUDGET_CELLS, PAPERS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const digest = (paper: keyof typeof PAPERS) => digestOf({ pages: pagesOf(...PAPERS[paper]), unread: [] });
const facts = ({ facts: all }: ReturnType<typeof digest>) => Object.fromEntries(all.map(({ field, value }) => [field, value]));

describe("what a file says that it is", () => {
  it.each([
    ["agreementDe", "agreement", ["de"], false],
    ["agreementDeInChinese", "agreement", ["zh"], true],
    ["agreementEn", "agreement", ["en"], false],
    ["proofDe", "funding", ["de"], false],
    ["commitment", "no-licence-transfer", ["zh"], true],
    ["minutes", undefined, ["zh"], true],
  ] as const)("%s is %s", (paper, role, languages, isWholeInChinese) => {
    const { role: found, ...rest } = digest(paper);
    expect({ role: found, languages: rest.languages, isWholeInChinese: rest.isWholeInChinese }).toEqual({ role, languages, isWholeInChinese });
  });

  it("a note that names the table of the budget is no budget, a title is", () => {
    const note = ["项目名称：面向柔性装配的具身智能机器人关键技术联合研究", "申报单位：上海示例智能装备有限公司", "经费：申请70万，自筹80万（科目见预算表）"];
    expect(digestOfWord(note.map((line) => [line])).role).toBeUndefined();
    expect(digestOfWord([["附件3：项目经费预算表"], ["设备费 10 万元"]]).role).toBe("budget");
  });

  it.each(["项目总预算：300 万元", "经费预算：见附表"])("nor is one that says what it comes to: %s", (line) => {
    const note = ["项目名称：面向柔性装配的具身智能机器人关键技术联合研究", "申报单位：上海示例智能装备有限公司", line];
    expect(digestOfWord(note.map((one) => [one])).role).toBeUndefined();
  });

  it.each([
    "Annex 2: Budget",
    "附录2：经费预算表",
    "附件3-1：预算表",
    "附件七：预算表",
    "经费预算表（单位：万元）",
    "经费预算表 单位：万元",
  ])("a budget is one by its title: %s", (title) => {
    expect(digestOfWord([[title], ["设备费 10 万元"]]).role).toBe("budget");
  });

  it("a language of a few lines is no language of the file", () => {
    const [first = "", ...others] = PAPERS.agreementEn;
    const named = digestOf({ pages: pagesOf(`${first}\nLingang Example Technology Co., Ltd.\n临港示例智能科技（上海）有限公司`, ...others), unread: [] });
    expect(named.languages).toEqual(["en"]);
    const [chinese = "", ...rest] = PAPERS.agreementDeInChinese;
    const titled = digestOf({
      pages: pagesOf(`${chinese}\nCooperation Agreement between Example Technology and the University of Southern Example on joint research`, ...rest),
      unread: [],
    });
    expect(titled.languages).toEqual(["zh"]);
  });

  it("a letter of support is no agreement", () => {
    expect(digest("supportLetter").role).toBe("support-letter");
    expect(digestOf({ pages: pagesOf("支持函\n\n我单位支持该项目。"), unread: [] }).role).toBe("support-letter");
  });

  it("two agreements in one file are told by their pages", () => {
    const two = digestOf({ pages: pagesOf(...PAPERS.agreementDe, ...PAPERS.agreementDe), unread: [] });
    expect(two.agreements).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
    expect(digest("agreementDe").agreements).toEqual([]);
  });

  it("a file without text is nothing yet", () => {
    expect(digestOf({ pages: pagesOf(""), unread: [{ page: 1, why: "no-engine" }] })).toMatchObject({ hasText: false, unread: 1, facts: [] });
  });
});

describe("what a file says for the form", () => {
  it("an agreement names the partner outside of China with its country, and the term with its page", () => {
    expect(facts(digest("agreementDe"))).toEqual({
      "agreement.form": "agreement",
      "agreement.term": "2025-09-15/2030-09-14",
      "partner.name": "Hochschule Süderau",
      // whether the guide prefers it, the offer tells
      "partner.region": "DE\nSüderau",
      "partner.country": "DE",
      "partner.kind": "university",
    });
    expect(digest("agreementDe").facts[0]?.source).toMatchObject({ page: 2, quote: expect.stringContaining("14. September 2030") });
  });

  it.each([
    ["The Agreement shall be renewed automatically for one further year unless a Party objects in writing.", "true"],
    ["Any extension requires a written amendment.", "false"],
    ["", undefined],
  ])("an agreement says whether it is renewed, or nothing of it: %s", (sentence, wanted) => {
    const [text = ""] = PAPERS.agreementEn;
    const read = digestOf({ pages: pagesOf(text.replace(/(from 1 March 2026 until 28 February 2031[^.]*\.)/u, `$1 ${sentence}`)), unread: [] });
    const renewal = read.facts.find(({ field }) => field === "agreement.autoRenewal");
    expect(renewal?.value).toBe(wanted);
    if (wanted) expect(renewal?.source.quote).toContain(sentence.slice(0, -1));
  });

  it("a proof names funder, reference and lead, and the unit that is funded", () => {
    expect(facts(digest("proofDe"))).toEqual({
      "partner.kind": "university",
      "partner.name": "Hochschule Süderau",
      "funding.obtained": "true",
      "funding.funder": "Ministerium für Beispielforschung Südland",
      "funding.reference": "BMB-26-0417",
      "funding.namedLead": "René Müsterlin",
      "partner.lead": "René Müsterlin",
    });
  });

  it.each([
    ["我单位申报的项目“面向柔性装配的联合研究”，与合作方之间无授权使用专利（技术），无相互持股。", ["面向柔性装配的联合研究"]],
    ["关于《面向柔性装配的联合研究》项目，我单位与合作方无相互持股。", ["面向柔性装配的联合研究"]],
    ["项目“面向柔性装配的联合研究”与\n项目“面向精密加工的联合研究”均无授权使用专利。", []],
    ["我单位“技术转移办公室”承诺如下。", []],
  ])("a letter of our own offers the project that it names, and a person decides: %s", (text, wanted) => {
    const { role, facts: read } = digestOf({ pages: pagesOf(`无授权使用专利（技术）、无相互持股的技术转移承诺书\n\n${text}`), unread: [] });
    expect(role).toBe("no-licence-transfer");
    expect(read.flatMap(({ field, value, isUnsure }) => (field === "title" && isUnsure ? [value] : []))).toEqual(wanted);
  });

  it("a report names the project, its sources are paragraphs", () => {
    const report = digestOfWord(REPORT_ROWS);
    expect(report.role).toBe("report");
    expect(facts(report)).toEqual({
      topic: "专题二",
      title: "面向柔性装配的具身智能机器人关键技术联合研究",
      "applicant.name": "上海示例智能装备有限公司",
      "lead.name": "沈喆",
      "partner.lead": "René Müsterlin",
      period: "2026-08-01/2029-07-31",
      "budget.grant": "700000",
      "budget.total": "1450000",
    });
    expect(report.facts.find(({ field }) => field === "title")?.source).toEqual({ paragraph: 4, quote: "面向柔性装配的具身智能机器人关键技术联合研究" });
  });

  it.each([
    [["领域", "智能机器人"], "智能机器人"],
    [["领域：智能机器人"], "智能机器人"],
    [["技术领域：智能机器人"], "智能机器人"],
    [["该领域：国内外已有若干研究"], undefined],
    [["本项目在智能机器人领域开展合作。"], undefined],
    [["评审专家的领域：不限"], undefined],
  ])("a report says its research field in %j", (row, field) => {
    expect(facts(digestOfWord([...REPORT_ROWS, row])).field).toBe(field);
  });

  it("a table names amounts in 万元 as its head says, its sources are cells", () => {
    const table = digestOfTable(BUDGET_CELLS, cellName);
    expect(table.role).toBe("budget");
    expect(table.facts.map(({ field, value, source }) => [field, value, source.cell])).toEqual([
      ["budget.grant", "700000", "B3"],
      ["budget.selfFunding", "675000", "B4"],
      ["budget.total", "1375000", "B6"],
    ]);
    expect(facts(digestOfTable([["申请资助经费（元）", "700000"]], cellName))).toEqual({ "budget.grant": "700000" });
  });

  it.each([
    [
      "by “单位：元” above, whatever is in 万元 elsewhere",
      [["单位：元", ""], ["科目", "金额"], ["申请资助经费", "700000"], ["总投资 300 万元，不在本表内。"]],
      "700000",
    ],
    [
      "by the head of its column",
      [
        ["科目", "单价（元）", "金额（万元）"],
        ["申请资助经费", "", "70"],
      ],
      "700000",
    ],
    [
      "by its column, not by the one beside it",
      [
        ["科目", "金额（元）", "上年（万元）"],
        ["申请资助经费", "700000", "68"],
      ],
      "700000",
    ],
    ["by its row", [["经费（万元）"], ["申请资助经费（元）", "700000"]], "700000"],
    [
      "by a cell of its row",
      [
        ["科目", "金额", "单位"],
        ["申请资助经费", "70", "万元"],
      ],
      "700000",
    ],
    ["by the caption", [["经费预算表（单位：人民币万元）"], ["申请资助经费", "70"]], "700000"],
    ["beside the figure", [["申请资助经费", "70 万"]], "700000"],
    [
      "by nothing",
      [
        ["申请资助经费", "700000"],
        ["总投资", "300 万元"],
      ],
      undefined,
    ],
    [
      "by another row alone",
      [
        ["设备费（元）", "3000"],
        ["申请资助经费", "70"],
      ],
      undefined,
    ],
    ["in another currency", [["经费（万欧元）"], ["申请资助经费", "70"]], undefined],
    ["by the table before the running text", [["经费（万元）"], ["总投资", "300"], ["以上经费由各单位分别承担。"], ["申请资助经费", "70"]], undefined],
  ] as const)("the unit of a figure is told %s", (_, rows, grant) => {
    expect(facts(digestOfTable(rows, cellName))["budget.grant"]).toBe(grant);
  });

  it("a table in which nothing is known stays what it is", () => {
    expect(digestOfTable([["姓名", "电话"]], cellName)).toMatchObject({ facts: [] });
    expect(digestOfTable([["姓名", "电话"]], cellName)).not.toHaveProperty("role");
  });
});

describe("files that nobody looks into", () => {
  it.each([
    ["~$可行性报告.docx", "", 162, "temporary"],
    ["~WRL0001.tmp", "", 10, "temporary"],
    ["协议.pdf.crdownload", "", 10, "temporary"],
    [".DS_Store", "", 10, "system"],
    ["Thumbs.db", "", 10, "system"],
    ["._协议.pdf", "", 10, "system"],
    ["index.js", "报告/node_modules/x", 10, "other-program"],
    ["config", ".git", 10, "other-program"],
    ["空.pdf", "", 0, "empty"],
    ["大.pdf", "", 400 * 1024 * 1024, "huge"],
    ["协议.pdf", "协议", 10, undefined],
  ] as const)("%s in “%s” with %i bytes: %s", (name, folder, bytes, why) => {
    expect(skipReason(name, folder, bytes)).toBe(why);
  });
});

describe("parties of an agreement", () => {
  it("are named without what is left of the number before them", () => {
    const parties = digestOfWord([
      ["科研合作协议（译文）"],
      ["本协议由以下双方签订："],
      ["（1）罗讷生物材料研究所（Institut Rhodanien des Biomatériaux，以下简称“IRB”），法国里昂洛克菲勒大街14号；"],
      ["（2）东滨示例材料有限公司（以下简称“东滨”），上海市浦东新区示例路6号楼。"],
      ["第一条 目的　双方共同开展可吸收聚合物支架研究。"],
      ["第二条 期限　本协议自2026年8月1日起生效，至2029年7月31日止。"],
    ]).parties;
    expect(parties).toEqual(["罗讷生物材料研究所", "Institut Rhodanien des Biomatériaux", "东滨示例材料有限公司"]);
  });

  it("are those that sign it, where a title sounds like a unit too", () => {
    const text = PAPERS.agreementEn[0].replace("COOPERATION AGREEMENT", "COOPERATION AGREEMENT\n\nEmbodied Robotics for Flexible Assembly\n");
    const signed = `${text}\nFor Example Robotics Oy || For Shanghai Beispiel Intelligent Equipment Co., Ltd.\nErika Beispiel || Zhe Shen\n1 February 2026 || 1 February 2026`;
    expect(digestOf({ pages: pagesOf(signed), unread: [] }).parties).toEqual(["Example Robotics Oy", "Shanghai Beispiel Intelligent Equipment Co., Ltd."]);
  });
});
