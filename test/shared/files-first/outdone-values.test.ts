import { describe, expect, it } from "vitest";
import { cellName } from "../../../shared/desk/row-to-case.ts";
import { digestOf, digestOfTable, digestOfWord } from "../../../shared/files-first/digest.ts";
import type { FileDigest } from "../../../shared/files-first/found-file.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { type FileToPropose, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { BUDGET_CELLS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const report = (title: string) => digestOfWord([["可行性报告"], [`项目名称：${title}`], ["项目负责人：闵镕喆"]]);
const factIn = (field: string, ...files: readonly (readonly [name: string, digest: FileDigest])[]) => {
  const folder = files.map(([name, digest]) => found(name, digest));
  return offerFacts(folder, proposeFiles(folder)).find((one) => one.field === field);
};
const OLD = "青稞肽的制备方法联合研究";
const NEW = "发酵青稞肽的制备联合研究";

describe("versions of one report that say different things", () => {
  it.each([
    ["报告v1（旧）.docx", "报告 定稿.docx"],
    ["报告 初稿.docx", "报告 终版.docx"],
    ["报告 草稿.docx", "报告 最终.docx"],
  ])("%s gives way to %s, and may still be chosen", (early, final) => {
    for (const files of [
      [[early, report(OLD)] as const, [final, report(NEW)] as const],
      [[final, report(NEW)] as const, [early, report(OLD)] as const],
    ]) {
      const fact = factIn("title", ...files);
      expect(fact?.values).toHaveLength(2);
      expect(fact && takenValue(fact, undefined)).toMatchObject({ value: NEW, file: final });
      expect(fact && takenValue(fact, { value: OLD, against: undefined })).toMatchObject({ value: OLD, file: early });
      // what both say is shown in the final one
      expect(factIn("lead.name", ...files)?.values).toMatchObject([{ value: "闵镕喆", file: final }]);
    }
  });

  it.each([
    ["报告 v7.docx", "报告 v8.docx"],
    ["报告 v1.docx", "报告.docx"],
    ["报告 定稿（旧）.docx", "报告 定稿.docx"],
  ])("of %s and %s a person chooses", (one, other) => {
    const fact = factIn("title", [one, report(OLD)], [other, report(NEW)]);
    expect(fact?.values).toHaveLength(2);
    expect(fact && takenValue(fact, undefined)).toBeUndefined();
  });
});

describe("a name that an engine read off a scan", () => {
  const scan = (lead: string) =>
    digestOf({ pages: pagesOf(`可行性报告\n项目名称：${NEW}\n项目负责人：${lead}`).map((page) => ({ ...page, source: "ocr" as const })), unread: [] });

  it("gives way to nearly the same in digital text, and may still be chosen", () => {
    const fact = factIn("lead.name", ["扫描.pdf", scan("闵豁喆")], ["报告.docx", report(NEW)]);
    expect(fact && takenValue(fact, undefined)).toMatchObject({ value: "闵镕喆", file: "报告.docx" });
    expect(fact?.values.map(({ value }) => value)).toEqual(["闵豁喆", "闵镕喆"]);
    expect(fact && takenValue(fact, { value: "闵豁喆", against: undefined })?.value).toBe("闵豁喆");
  });

  it("is another person's where more of it differs", () => {
    const fact = factIn("lead.name", ["扫描.pdf", scan("陆景明")], ["报告.docx", report(NEW)]);
    expect(fact && takenValue(fact, undefined)).toBeUndefined();
  });
});

describe("a report of an earlier year", () => {
  const old = digestOfWord([
    ["2025年度可行性报告"],
    ["项目名称", "面向柔性装配的具身智能机器人关键技术联合研究"],
    ["执行期限", "2025年8月1日至2028年7月31日"],
    ["总经费 90 万元"],
  ]);
  const takenOf = (files: readonly FileToPropose[]) =>
    Object.fromEntries(
      offerFacts(files, proposeFiles(files), undefined, { year: 2026, place: {} }).map((fact) => [fact.field, takenValue(fact, undefined)?.value]),
    );

  it("offers its dates and amounts with their source, and none of them is taken", () => {
    expect(takenOf([found("可行性报告.docx", old)])).toMatchObject({
      title: "面向柔性装配的具身智能机器人关键技术联合研究",
      period: undefined,
      "budget.total": undefined,
    });
  });

  it("gives way to this year's, and its name tells its year too", () => {
    const now = digestOfWord(REPORT_ROWS);
    expect(takenOf([found("可行性报告.docx", old), found("报告.docx", now)])).toMatchObject({ period: "2026-08-01/2029-07-31", "budget.total": "1450000" });
    const table = digestOfTable(BUDGET_CELLS, cellName);
    expect(takenOf([found("预算 2025.xlsx", table)])["budget.total"]).toBeUndefined();
    expect(takenOf([found("预算 2026.xlsx", table)])["budget.total"]).toBe("1375000");
  });
});
