import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import type { FactField, FileDigest } from "../../../shared/files-first/found-file.ts";
import { type FilePlace, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const read = (...texts: readonly string[]) => digestOf({ pages: pagesOf(...texts), unread: [] });
const value = ({ facts }: FileDigest, field: FactField) => facts.find((one) => one.field === field)?.value;

const APPROVAL = `科技伦理（医学）审查委员会审查批件
批件号：NJ-IRB-2026-007
项目名称：慢光传感器用于组织成像的研究
申请单位：维林光学（上海）有限公司、上海样例大学
项目负责人：沈喆
审查意见：经会议审查，同意使用经知情同意的样本，免除再次知情同意。
审查结论：同意
上海样例大学科技伦理委员会（盖章）
批准日期：2026年4月10日 有效期：2026年4月10日至2029年12月31日`;

describe("the approval of an ethics committee", () => {
  it.each([
    "科技伦理（医学）审查委员会审查批件",
    "上海样例大学医学伦理委员会审查意见",
    "生物医学研究伦理审查决定书",
    "伦理审查意见书",
    "科技伦理（审查）委员会意见",
    "实验动物伦理审查批件",
  ])("is told by its title: %s", (title) => {
    expect(read(APPROVAL.replace(/^.*\n/u, `${title}\n`))).toMatchObject({ role: "ethics", why: "title" });
  });

  it.each([
    "IRB APPROVAL LETTER",
    "Institutional Review Board – Notice of Approval",
    "Research Ethics Committee: favourable opinion",
    "Ethical Clearance Certificate",
  ])("in English: %s", (title) => {
    const letter = read(
      `${title}\nProtocol No.: NB-2026-14\nThe Northbrook Institutional Review Board has approved the above study.\nDate of approval: 9 April 2026`,
    );
    expect(letter.role).toBe("ethics");
    expect(value(letter, "ethics.committee")).toBe("Northbrook Institutional Review Board");
    expect(value(letter, "ethics.approvalNumber")).toBe("NB-2026-14");
    expect(value(letter, "ethics.approvedOn")).toBe("2026-04-09");
  });

  it.each(["科技伦理审查办法", "科技伦理承诺书", "伦理审查委员会章程", "科技伦理（审查）委员会意见征集申请"])("but no other paper on ethics: %s", (title) => {
    expect(read(`${title}\n第一条 为规范科技伦理审查工作，制定本办法。`).role).not.toBe("ethics");
  });

  it("offers committee, number and day, and of two units the first as applicant", () => {
    const facts = read(APPROVAL);
    const offered = ["ethics.committee", "ethics.approvalNumber", "ethics.approvedOn", "applicant.name", "applicant.kind"] as const;
    expect(offered.map((field) => value(facts, field))).toEqual([
      "上海样例大学科技伦理委员会",
      "NJ-IRB-2026-007",
      "2026-04-10",
      "维林光学（上海）有限公司",
      undefined,
    ]);
  });
});

it("the name of one unit that has 、 in it stays whole", () => {
  expect(value(read("项目名称：慢光传感器用于组织成像的研究\n申报单位：上海样例光学、电子研究所\n项目负责人：沈喆"), "applicant.name")).toBe(
    "上海样例光学、电子研究所",
  );
});

it("a place that a person gives takes away the remark that a file is no attachment", () => {
  const facts = found("情况.pdf", read("项目情况\n项目名称：慢光传感器用于组织成像的研究\n申报单位：上海样例大学\n项目负责人：沈喆"));
  const paper = found("批复.pdf", read("关于同意建设慢光重点实验室的批复\n上海样例大学：\n同意建设。"));
  const remarks = (...places: readonly FilePlace[]) =>
    proposeFiles([facts, paper], new Map(places.flatMap((place) => [[facts.key, place] as const, [paper.key, place] as const]))).files.map(
      ({ remark }) => remark.code,
    );
  expect(remarks()).toEqual(["content-only", "other-paper"]);
  expect(remarks({ to: "slot", role: "ethics" })).toEqual(["chosen", "chosen"]);
  expect(remarks({ to: "other" })).toEqual(["chosen", "other-paper"]);
  expect(remarks({ to: "form" })).toEqual(["content-only", "other-paper"]);
});

describe("a certificate of a unit", () => {
  /** As a browser prints it: its title in the middle of the page, as far to the right as the lines below it. */
  const printed = (text: string): readonly PageText[] =>
    pagesOf(text).map((page) => ({
      ...page,
      lines: page.lines.map((line, index) => (index === 0 ? { ...line, box: { ...line.box, left: 220, width: 150, height: 14 } } : line)),
    }));

  it("has its code below a title that ends where the lines do", () => {
    const facts = digestOf({ pages: printed("事业单位法人证书\n统一社会信用代码：12310000425000123J\n名称：上海样例大学\n法定代表人：沈知远"), unread: [] });
    expect([value(facts, "applicant.creditCode"), value(facts, "applicant.registeredInShanghai")]).toEqual(["12310000425000123J", "12310000425000123J"]);
  });

  it.each([
    ["马库斯·德拉克鲁瓦-袁", "马库斯·德拉克鲁瓦-袁"],
    ["诺亚·卡德蒙－列维", "诺亚·卡德蒙－列维"],
    ["沈喆-待变更登记", undefined],
  ])("names who represents it: %s", (written, name) => {
    const facts = read(`营业执照\n统一社会信用代码：91310000MA1FL0HB65\n名称：维林光学（上海）有限公司\n法定代表人：${written}`);
    expect(value(facts, "applicant.legalRepresentative")).toBe(name);
  });
});
