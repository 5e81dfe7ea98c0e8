import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { documentText } from "../../../shared/documents/blocks.ts";
import { documentOf, planOf, textIn } from "../../fixtures/every-document.ts";
import { guide2026, letters, sampleJson, squeezed } from "../../fixtures/letter-source.ts";

const experts = [
  { name: "司徒样", unit: "江左样例大学", reason: "与项目负责人系师生关系。" },
  { name: "欧阳例", unit: "瀛东示范技术研究院", reason: "与我单位存在直接竞争关系。" },
];
const recusal = (more: object = {}) => ({ "declarations.recusal": { requested: true, documentNumber: "沪示函〔2026〕6号", experts, ...more } });
const skippedOf = (json: unknown, id: string) => planOf(json).skipped.find((skipped) => skipped.id === id);
const clause = (id: string) => squeezed(guide2026.clauses.find((candidate) => candidate.id === id)?.words ?? "");

describe("the letter that asks to leave out experts (申报要求第4条)", () => {
  test("names number, experts, units and reasons, and goes up with the feasibility report", () => {
    const words = textIn(sampleJson(recusal()), "recusal");
    expect(words).toMatch(/^上海示例智能装备有限公司沪示函〔2026〕6号关于申请回避评审专家的函上海市科学技术委员会：/);
    expect(words).toContain("1司徒样江左样例大学与项目负责人系师生关系。2欧阳例瀛东示范技术研究院与我单位存在直接竞争关系。");
    expect(words).toContain("按照申报要求第4条");
    expect(words).toContain("本函与项目可行性方案同时上传。");
  });

  test("is written only when it is asked for, and names what is unanswered", () => {
    expect(skippedOf(sampleJson(), "recusal")?.why).toContain("没有提出回避");
    expect(skippedOf(sampleJson({ "declarations.recusal": "~absent" }), "recusal")?.missing).toEqual(["declarations.recusal.requested"]);
    expect(skippedOf(sampleJson(recusal({ experts: [] })), "recusal")?.missing).toEqual(["declarations.recusal.experts"]);
  });

  test("shows a missing reason, and prints no number when the unit gives none", () => {
    const { missing } = documentOf(sampleJson(recusal({ experts: [{ name: "司徒样", unit: "江左样例大学" }] })), "recusal");
    expect(missing).toEqual(["declarations.recusal.experts[0].reason"]);
    const page = documentOf(sampleJson(recusal({ documentNumber: null })), "recusal").content.page;
    expect(page).toEqual({ kind: "official-letter", unitName: "上海示例智能装备有限公司", ownPaper: false });
  });
});

test("what the guide does not ask of the letter is left blank for a pen, and reported all the same (E13)", () => {
  const { content, missing } = documentOf(sampleJson(recusal({ documentNumber: undefined, experts: [{ name: "司徒样", reason: "系师生关系。" }] })), "recusal");
  expect(documentText(content)).not.toContain("未填");
  expect(content.page).toEqual({ kind: "official-letter", unitName: "上海示例智能装备有限公司", ownPaper: false });
  expect(missing).toEqual(["declarations.recusal.experts[0].unit", "declarations.recusal.documentNumber"]);
});

describe("the statement on funded projects (申报要求第2条)", () => {
  test("says for each project what is alike, different, taken over and developed", () => {
    const project = {
      title: "另一项目",
      funder: "样例基金",
      number: "Y-1",
      similarities: "同甲",
      differences: "异乙",
      inheritance: "承丙",
      development: "展丁",
    };
    const words = textIn(sampleJson({ "declarations.priorFunding[1]": project }), "prior-funding");
    expect(words).toMatch(
      /一、柔性线缆装配.*二、另一项目资助机构：样例基金。项目编号：Y-1。（一）相同之处同甲（二）不同之处异乙（三）继承关系承丙（四）发展关系展丁$/,
    );
    expect(words).toContain(clause("r2"));
  });

  test("says plainly on request that there is none", () => {
    const json = sampleJson({ "declarations.buildsOnFundedProjects": false });
    expect(skippedOf(json, "prior-funding")?.why).toContain("不需要");
    expect(textIn(json, "prior-funding")).toMatch(/不是申请人在以往.*资助项目基础上提出的新项目，申报要求第2条不适用。$/);
  });
});

describe("promises and statements", () => {
  test("are not written against the answers", () => {
    for (const [field, id] of [
      ["declarations.truthful", "truthfulness"],
      ["declarations.integrity", "truthfulness"],
      ["declarations.scienceDataCompliant", "science-data"],
    ] as const) {
      expect(skippedOf(sampleJson({ [field]: false }), id)?.why, field).toContain("与答复不符");
    }
    expect(skippedOf(sampleJson({ "declarations.classified": true }), "truthfulness")?.why).toContain("涉密");
  });

  test("promise what the guide asks for and nothing more", () => {
    const words = textIn(sampleJson(), "truthfulness");
    expect(words).toContain("1.所提交的申报材料真实。2.遵守科研诚信管理要求。3.所提交的项目申请没有涉密内容。特此承诺。");
    expect(words).not.toMatch(/法律责任|赔偿|终身|愿意承担/);
  });

  test("keep the paragraphs of a long answer", () => {
    const { content } = documentOf(sampleJson({ "declarations.scienceData": "　　第一段。\n\n　　第二段。" }), "science-data");
    const paragraphs = content.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("")] : [],
    );
    expect(paragraphs).toEqual(expect.arrayContaining(["第一段。", "第二段。"]));
  });

  test("on human genetic resources and pathogens are written when one is involved, and say of the other that it is not", () => {
    const words = textIn(sampleJson({ "declarations.biosafety": { involved: true, procedure: "已备案。" } }), "biosafety");
    expect(words).toContain("本项目不涉及人类遗传资源。");
    expect(words).toContain("本项目涉及病原微生物");
    expect(words).toContain("已备案。");
    expect(skippedOf(sampleJson(), "biosafety")?.why).toContain("不涉及");
    expect(skippedOf(sampleJson({ "declarations.biosafety": "~absent" }), "biosafety")?.missing).toEqual(["declarations.biosafety.involved"]);
  });

  test("on cooperation say plainly that there is no foreign partner, and claim no knowledge that was not answered", () => {
    expect(textIn(sampleJson({ partners: [] }), "cooperation-basis")).toContain("本项目没有外方合作伙伴。");
    const { missing } = documentOf(sampleJson({ "cooperation.understandsIp": false }), "cooperation-basis");
    expect(missing).toEqual(["cooperation.understandsIp"]);
  });
});

describe("the ethics self-assessment (申报要求第6条)", () => {
  const source = squeezed(readFileSync(fileURLToPath(new URL("../../../templates/sources/ethics-2023-167-article-2.txt", import.meta.url)), "utf8"));

  test("lists the four categories in the published words and says that those count", () => {
    const template = letters.find(({ id }) => id === "ethics")?.text ?? "";
    const rows = [...template.matchAll(/^\| (（[一二三四]）) \| ([^|]+) \|/gm)];
    expect(rows.length).toBe(4);
    for (const [, number, words] of rows) expect(source).toContain(squeezed(`${number}${words}`));
    expect(textIn(sampleJson(), "ethics")).toContain("以正式公布文本为准");
  });

  test("says of each category what was answered: involved, not involved or unsure, and that a committee decides what nobody is sure of", () => {
    const scope = { assessed: true, inScope: null, categories: [], notInvolved: ["涉及实验动物"], unsure: ["涉及人"] };
    const printed = textIn(sampleJson({ "declarations.ethics": scope }), "ethics");
    expect(printed).toContain("不涉及");
    expect(printed).toContain("不确定");
    expect(printed).toContain("须由本单位科技伦理（审查）委员会确认后再定");
    const decided = textIn(sampleJson({ "declarations.ethics": { ...scope, inScope: false, unsure: [], notInvolved: ["涉及实验动物", "涉及人"] } }), "ethics");
    expect(decided).not.toContain("不确定");
  });

  test("ticks what was answered, asks for the approval when in scope and never takes its place", () => {
    const scope = { assessed: true, inScope: true, categories: ["实验动物"], committee: "样例伦理委员会" };
    const { content, missing } = documentOf(sampleJson({ "declarations.ethics": scope }), "ethics");
    const ticked = content.blocks
      .flatMap((block) => (block.kind === "table" ? block.rows : []))
      .map((row) => row.cells.flatMap(({ inlines }) => inlines).filter((inline) => inline.kind === "check-box" && inline.ticked).length);
    expect(ticked.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(missing).toEqual(["declarations.ethics.approvalNumber", "declarations.ethics.approvedOn"]);
    expect(textIn(sampleJson({ "declarations.ethics": scope }), "ethics")).toContain("不能代替申报要求第6条所要求的科技伦理审查批准材料");
    expect(guide2026.slots.some(({ document }) => document === "ethics")).toBe(false);
  });
});
