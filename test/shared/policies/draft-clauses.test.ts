import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draftPolicy } from "../../../electron/library/guides/draft-file.ts";
import { draftGuide } from "../../../electron/library/guides/draft-guide.ts";
import { checkDataText } from "../../../electron/library/guides/install-data.ts";
import { draftClauses } from "../../../shared/policies/draft-clauses.ts";
import { parsePolicy } from "../../../shared/policies/policy.ts";

const source = (name: string) =>
  readFileSync(new URL(`../../../templates/${name === GUIDE ? "guides/shanghai-intl-coop-2026/source.txt" : `sources/${name}`}`, import.meta.url), "utf8");
const GUIDE = "guide-2026-intl-coop.txt";
const plain = (text: string) => text.replace(/[\s﻿]+/g, "");

const SOURCES = [
  "policy-2026-global-partners.txt",
  "policy-2024-foreign-rd-centres.txt",
  "policy-2023-proposal-0364-reply.txt",
  "policy-2021-delta-open-innovation.txt",
  GUIDE,
];

describe("a draft from a plain text", () => {
  it.each(SOURCES)("of %s loses no character: each stands in a clause or in the rest", (name) => {
    const { clauses, notPlaced } = draftClauses(source(name));
    const count = (text: string) => [...plain(text)].length;
    const kept = [...clauses.map(({ words }) => words), ...notPlaced].reduce((sum, words) => sum + count(words), 0);
    expect(kept).toBe(count(source(name)));
  });

  it("finds the eighteen clauses of 沪府办发〔2026〕3号 under their six actions", () => {
    const { clauses } = draftClauses(source("policy-2026-global-partners.txt"));
    const articles = clauses.filter(({ number }) => /^[（(]/.test(number));
    expect(articles).toHaveLength(18);
    expect(articles[12]).toMatchObject({ heading: "支持外资企业在沪创新发展", part: "五、实施产业创新国际化行动" });
    expect(clauses.filter(({ number }) => !/^[（(]/.test(number))).toHaveLength(6);
  });

  it("finds the nine measures of the plan of 2024 and leaves its distribution list unplaced", () => {
    const { clauses, notPlaced } = draftClauses(source("policy-2024-foreign-rd-centres.txt"));
    expect(clauses.map(({ number }) => number)).toEqual([..."一二三四五六七八九"]);
    expect(notPlaced.join("")).toContain("抄送");
  });

  it("of a policy is a file that installs once the blanks are filled in", () => {
    const { yaml } = draftPolicy(source("policy-2026-global-partners.txt"), "Global Partners 2026");
    const value = parse(yaml);
    expect(value).toMatchObject({ id: "global-partners-2026", title: "上海全球科技伙伴计划", documentNumber: "沪府办发〔2026〕3号", issuedOn: "2026-03-31" });
    expect(parsePolicy(value, "draft.yaml").ok).toBe(true);
  });

  it("of a guide names the number of the call and its requirements, and lists what is not placed", () => {
    const { yaml, clauses } = draftGuide(source(GUIDE), "guide-2026");
    expect(parse(yaml)).toMatchObject({ documentNumber: expect.stringContaining("〔2026〕8号") });
    expect(clauses.some(({ words }) => words.includes("材料须附中文译件"))).toBe(true);
    expect(yaml).toContain("# 未归入条款：");
  });

  it("has ids that stand once each, whatever the numbering", () => {
    for (const name of SOURCES) {
      const ids = draftClauses(source(name)).clauses.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

const call = (name: string) => readFileSync(new URL(`../../fixtures/calls/${name}.txt`, import.meta.url), "utf8");

/** Calls as other offices write them: other numbering, other forms of dates. */
describe("the draft of a call", () => {
  it("names each track, takes no range of first days for the period, and finds a number with a blank and who signs", () => {
    const text = [
      "2027年度政府间双边科技合作联合资助项目申报指南",
      "一、项目类别",
      "（一）双边项目分为三类：A类“联合研究项目”、B类“青年合作项目”、C类“联合实验室培育项目”。",
      "（二）项目执行期24至36个月，项目起始日期应在2027年7月1日至2027年12月31日之间。",
      "二、联系方式",
      "（一）业务咨询：010-5588 1234，工作日9:00至17:00。",
      "部国际合作司",
      "2026年11月10日",
      "",
    ].join("\n");
    expect(parse(draftGuide(text, "bilateral").yaml)).toMatchObject({
      topics: [
        { id: "A", name: "A类", title: "联合研究项目", letterTitle: "A类“联合研究项目”" },
        { id: "B", title: "青年合作项目" },
        { id: "C", title: "联合实验室培育项目" },
      ],
      period: { start: "（请填写）", end: "（请填写）" },
      hotline: ["010-5588 1234"],
      issuer: "部国际合作司",
    });
  });

  it.each([
    ["city-matching", "2026-04-28", "2026-05-15T09:00", "2026-06-10T17:30", "2026-09-01", "2028-08-31"],
    ["foundation-iso", "2026-11-03", "2026-11-10T00:00", "2026-12-20T23:59", "2027-01-01", "2028-12-31"],
    ["ministry-words", "2026-05-15", "2026-06-01T09:00", "2026-07-15T16:30", "2027-01-01", "2029-12-31"],
  ])("%s has the day of issue, the window of filing and the period, none for another", (name, issuedOn, opens, closes, start, end) => {
    expect(parse(draftGuide(call(name), name).yaml)).toMatchObject({ issuedOn, filing: { opens, closes }, period: { start, end } });
  });

  it.each([
    "city-matching",
    "foundation-iso",
    "ministry-words",
  ])("%s is a guide, and is installed once what the text does not say is filled in", async (name) => {
    const { yaml } = draftGuide(call(name), name);
    const filled = yaml.replaceAll("（请填写）", "已填");
    const checked = await checkDataText(filled, `${name}.yaml`);
    expect(checked, JSON.stringify(checked)).toMatchObject({ ok: true, value: { kind: "guide" } });
    const open = await checkDataText(yaml, `${name}.yaml`);
    if (!JSON.stringify(parse(yaml)).includes("（请填写）")) expect(open.ok).toBe(true);
    else
      expect(open).toMatchObject({
        ok: false,
        error: { kind: "guide-invalid", problems: expect.arrayContaining([expect.objectContaining({ problem: "还没有填写" })]) },
      });
  });

  it("of 2026 keeps topics, directions and their paragraphs apart, has the right dates and is a guide", async () => {
    const { yaml, clauses } = draftGuide(source(GUIDE), "guide-2026");
    const value = parse(yaml);
    expect(value).toMatchObject({
      issuedOn: "2026-05-08",
      filing: { opens: "2026-05-15T09:00", closes: "2026-06-03T16:30" },
      period: { start: "2026-08-01", end: "2029-07-31" },
    });
    expect(value.topics).toHaveLength(4);
    expect(clauses.map(({ place }) => place)).toEqual(expect.arrayContaining(["专题一·经费额度", "专题二·申报主体要求", "专题三·方向二·支持领域"]));
    expect(clauses.find(({ place }) => place === "专题一·支持领域")?.words).toBe("支持领域：新一代信息技术、生命科学、气侯变化、大科学设施。");
    const checked = await checkDataText(yaml.replaceAll("（请填写）", "已填"), "guide-2026.yaml");
    expect(checked, JSON.stringify(checked)).toMatchObject({ ok: true, value: { kind: "guide" } });
  });

  it("finds 一、（一）1.（1） as four levels, and loses no character of any call", () => {
    const { clauses } = draftClauses(call("city-matching"), "guide");
    expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(["p1", "p1-s1", "p1-s1-i1", "p1-s1-i1-n1", "p1-s1-i1-n2", "p1-s1-i2", "p1-s2-i1"]));
    for (const text of [...["city-matching", "foundation-iso", "ministry-words"].map(call), source(GUIDE)]) {
      const drafted = draftClauses(text, "guide");
      const count = (words: string) => [...plain(words)].length;
      expect([...drafted.clauses.map(({ words }) => words), ...drafted.notPlaced].reduce((sum, words) => sum + count(words), 0)).toBe(count(text));
      expect(new Set(drafted.clauses.map(({ id }) => id)).size).toBe(drafted.clauses.length);
    }
  });
});
