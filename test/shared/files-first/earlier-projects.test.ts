import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import type { FileDigest } from "../../../shared/files-first/found-file.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const TITLE = "面向柔性装配的具身智能机器人关键技术联合研究";
const HEAD = ["可行性报告", `项目名称：${TITLE}`, "申报单位：上海示例智能装备有限公司", "项目负责人：沈喆"];
const LONG = "上述工作为后续研究打下了基础，形成了样机、数据与方法，并在两条产线上得到验证，得到用户认可，相关成果已经公开发表。";
const KINDS = {
  Word: (lines: readonly string[]) => digestOfWord(lines.map((line) => [line])),
  PDF: (lines: readonly string[]) => digestOf({ pages: pagesOf([...lines, LONG].join("\n")), unread: [] }),
} satisfies Record<string, (lines: readonly string[]) => FileDigest>;

describe.each(["Word", "PDF"] as const)("a report as %s", (kind) => {
  const taken = (lines: readonly string[], of: string) => {
    const files = [found("报告", KINDS[kind]([...HEAD, ...lines]))];
    return offerFacts(files, proposeFiles(files)).flatMap((fact) => (fact.field === of ? (takenValue(fact, undefined)?.value ?? []) : []));
  };

  it.each([
    [["前期项目“柔性夹爪研究”由我单位承担，参与单位：西样大学。"]],
    [["我单位2023年承担市级科技合作项目，参与单位：西样大学、北样研究所。"]],
    [["此前已结题的“夹爪标准研究”课题（2021—2023年）。参与单位：西样大学。"]],
    [["三、前期研究基础", "夹爪标准研究", "起止时间：2021年1月至2023年12月", "参与单位：西样大学"]],
    [["（三）已完成项目", "1. 夹爪标准研究", "合作单位：西样大学", "国内合作单位：上海北样研究所"]],
    [["近三年承担的项目", "项目名称：夹爪标准与检测方法研究", "项目负责人：陆敏", "参与单位：西样大学"]],
    [["前期项目：夹爪标准研究（2021—2023年）", "参与单位：西样大学"]],
  ])("does not take who took part in an earlier project: %j", (lines) => {
    expect(taken(lines, "unit.name")).toEqual([]);
    expect(taken(lines, "title")).toEqual([TITLE]);
    expect(taken(lines, "lead.name")).toEqual(["沈喆"]);
    const own = ["四、本项目实施", "参与单位：东样材料研究所"];
    expect(taken([...lines, ...own], "unit.name")).toEqual(["东样材料研究所"]);
  });

  it.each([
    [["参与单位：东样材料研究所"]],
    [["本项目在2023年市级合作项目的基础上开展，参与单位：东样材料研究所。"]],
    [["执行期限：2026年8月1日至2029年7月31日，参与单位：东样材料研究所"]],
    [["三、前期研究基础", "已建成试验平台。", "四、任务分工", "参与单位：东样材料研究所"]],
    [["前期合作基础", "双方合作多年。", "项目组织", "参与单位：东样材料研究所"]],
  ])("takes who takes part in this one: %j", (lines) => {
    expect(taken(lines, "unit.name")).toEqual(["东样材料研究所"]);
  });
});
