import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draftGuide, draftPolicy } from "../../../electron/library/draft-file.ts";
import { draftClauses } from "../../../shared/policies/draft-clauses.ts";
import { parsePolicy } from "../../../shared/policies/policy.ts";

const source = (name: string) => readFileSync(new URL(`../../../templates/sources/${name}`, import.meta.url), "utf8");
const plain = (text: string) => text.replace(/[\s﻿]+/g, "");

const SOURCES = [
  "policy-2026-global-partners.txt",
  "policy-2024-foreign-rd-centres.txt",
  "policy-2023-proposal-0364-reply.txt",
  "policy-2021-delta-open-innovation.txt",
  "guide-2026-intl-coop.txt",
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
    const { yaml, clauses } = draftGuide(source("guide-2026-intl-coop.txt"), "guide-2026");
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
