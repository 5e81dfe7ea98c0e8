import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { clauseNumber } from "../../../shared/reading/numbering.ts";
import { readValues } from "../../../shared/reading/values/read-values.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const HEAD =
  "COOPERATION AGREEMENT\nThis Agreement is made between Technische Universität München, Germany (“TUM”) and Tongji University, China (“TJU”).\nArticle 1 Scope\nThe Parties jointly study tidal pumps.\nArticle 2 Secrecy\nEach Party keeps the information of the other secret.";
const SIGNED = "For TUM || For TJU\nName: Anna Muster || Name: Li Wenhua\nDate: 3 March 2026 || Date: 9 March 2026";
const english = (...lines: readonly string[]) => readElements(pagesOf([HEAD, ...lines, "", SIGNED].join("\n")), CASE);
const chinese = (...lines: readonly string[]) =>
  readElements(pagesOf(["合作协议", "甲方：东湖理工大学", "乙方：海港大学（挪威）", "第一条 保密", "双方负有保密义务。", ...lines].join("\n")), CASE);

describe("a line that begins as agreements close", () => {
  it.each([
    "Signed by the deans, the work plan is annexed.",
    "Agreed in advance, the plan is kept.",
    "Agreed by the steering committee each year, the plan is kept.",
    "Done in two steps, the work is planned.",
  ])("closes none in the midst of it: %s", (line) => {
    const { inputs } = english(
      "Article 3 Contributions",
      line,
      "TJU shall contribute CNY 500,000 for staff.",
      "TUM shall contribute EUR 60,000 for equipment.",
      "Article 4 Law",
      "The law of Germany applies.",
    );
    expect(inputs.status).toBe("present");
  });

  it.each([
    "Agreed in advance, TJU shall contribute CNY 500,000 for staff.",
    "Agreed by the steering committee each year, TJU shall contribute CNY 500,000 for staff.",
  ])("closes none in its last clause: %s", (line) => {
    expect(english("Article 3 Contributions", line, "TUM shall contribute EUR 60,000 for equipment.").inputs.status).toBe("present");
  });
});

describe("money", () => {
  it.each([
    "TJU shall support strand 2 of the work.",
    "TJU and TUM have won 3 prizes together.",
    "TJU shall support Durand 5.",
    "TJU gives support to what won 2 awards.",
  ])("is none in a word or a verb: %s", (clause) => {
    expect(english("Article 3 Contributions", clause).inputs.status).not.toBe("present");
  });

  it("of a currency whose name is another word stands behind its figure", () => {
    expect(readValues("the team won 3 prizes").map(({ currency }) => currency)).toEqual([undefined]);
    expect(readValues("Dong 5 Road").map(({ currency }) => currency)).toEqual([undefined]);
    expect(readValues("strand 2").map(({ currency }) => currency)).toEqual([undefined]);
    expect(readValues("50,000,000 won").map(({ currency }) => currency)).toEqual(["KRW"]);
    expect(readValues("200,000 rand").map(({ currency }) => currency)).toEqual(["ZAR"]);
    expect(readValues("KRW 50,000,000").map(({ currency }) => currency)).toEqual(["KRW"]);
    expect(english("Article 3 Contributions", "TJU shall contribute 50,000,000 won.").inputs.status).toBe("present");
  });
});

describe("rights in the results", () => {
  it.each([
    "Inventions shall be reported to the contact: Technische Universität München.",
    "The method is openly shared at the annual workshop.",
  ])("are not told by where something is sent or shown: %s", (clause) => {
    expect(english("Article 3 Intellectual Property", clause).ip.status).toBe("missing");
  });

  it("are left open by an open statement, whatever stands beside it", () => {
    expect(english("Article 3 Intellectual Property", "The Parties will negotiate ownership later. Translation of this clause: both.").ip.status).toBe(
      "unclear",
    );
  });

  it.each([
    "Robot technology: TUM. Control software: TJU.",
    "New methods: both.",
    "The results are jointly held.",
    "Inventions shall be equally shared.",
  ])("are told by what, and whose it is: %s", (clause) => {
    expect(english("Article 3 Intellectual Property", clause).ip.status).toBe("present");
  });
});

describe("the division of work", () => {
  it.each([
    ["第五条 违约方责任", "甲方违约的，应赔偿损失；乙方违约的，应承担违约金。"],
    ["第五条 宣传工作", "甲方应在网站上发布合作新闻，乙方应提供图片。"],
    ["第五条 保密工作", "甲方应妥善保管资料，乙方应指定专人。"],
    ["第五条 财务工作", "甲方应按时记账。"],
    ["第五条 守约方责任", "甲方守约的，应通知乙方。"],
  ])("is none of breach, secrecy, publicity or accounts: %s", (heading, clause) => {
    expect(chinese(heading, clause).division.status).not.toBe("present");
  });

  it.each([
    ["第五条 各方任务", "甲方负责建模，乙方负责试验。"],
    ["第五条 双方工作", "甲方负责建模，乙方负责试验。"],
  ])("is told under %s", (heading, clause) => {
    expect(chinese(heading, clause).division.status).toBe("present");
  });
});

describe("a number with a stroke", () => {
  it.each(["3-Phase motors shall be tested", "3/F Building", "2-Methylpyridine is supplied", "3 -Phase motors"])("is no number of a clause: %s", (text) => {
    expect(clauseNumber(folded(text), text)).toBeUndefined();
  });

  it.each(["1 – Objet", "2 - Purpose", "3 / Durée", "4 Purpose"])("is one with a blank on both sides: %s", (text) => {
    expect(clauseNumber(folded(text), text)?.rank).toBe(5);
  });
});
