import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { withFact } from "../../../shared/files-first/put-fact.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";

const REPORT = ["可行性研究报告", "项目名称：面向柔性装配的具身智能机器人关键技术联合研究", "外方合作单位：柏林示例大学"];
const digest = (lines: readonly string[]) => digestOfWord([...REPORT, ...lines].map((line) => [line]));
const offered = (lines: readonly string[]) => {
  const files = [found("可行性报告.docx", digest(lines))];
  return offerFacts(files, proposeFiles(files));
};
const since = (...lines: readonly string[]) => digest(lines).facts.filter(({ field }) => field === "partner.cooperatingSince");

describe("since when both sides cooperate", () => {
  it.each([
    ["双方自2019年起在柔性装配领域联合培养研究生，共同发表论文六篇。", "2019"],
    ["课题组与柏林示例大学从 2018 年 5 月开始合作，已互访十余人次。", "2018-05"],
    ["双方合作始于2017年11月，先后完成两个项目。", "2017-11"],
    ["自2020年以来，双方在该方向开展了合作研究。", "2020"],
  ])("is read in %s", (line, value) => {
    const [fact, ...others] = since(line);
    expect([fact?.value, fact?.isUnsure, others]).toEqual([value, undefined, []]);
  });

  it.each([
    "双方拟自2026年8月起合作研究。",
    "自2019年起我单位承担市级项目。",
    "双方自2019年起分别获得资助。",
    "本项目自2026年8月开始，双方合作研究。",
  ])("is not read in %s", (line) => expect(since(line)).toEqual([]));

  it("is left to a person where several years are told", () => {
    expect(since("双方自2019年起联合培养研究生。", "双方合作始于2017年。")).toMatchObject([
      { value: "2019", isUnsure: true },
      { value: "2017", isUnsure: true },
    ]);
  });
});

describe("what a report says of its data", () => {
  it.each(["科学数据管理计划", "科学数据的记录与汇交", "数据管理与共享", "科学数据汇交安排"])("below %s is offered for the question of the form", (heading) => {
    const text = "项目产生力觉与视觉数据约2TB，按批次记录，结题前向市级科学数据中心汇交。";
    const fact = offered([`五、${heading}`, text, "六、经费预算"]).find(({ field }) => field === "declarations.scienceData");
    expect(fact?.values[0]).toMatchObject({ value: text });
    const emptyCase: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" };
    expect(fact?.values[0] && withFact(emptyCase, guide, fact.field, fact.values[0], undefined).declarations?.scienceData).toBe(text);
  });
  it("is no chapter on data that are studied", () => {
    expect(offered(["五、数据驱动的建模方法", "以力觉与视觉数据训练模型，再在示范线上验证。"]).some(({ field }) => field === "declarations.scienceData")).toBe(
      false,
    );
  });
});
