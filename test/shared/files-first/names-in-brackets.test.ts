import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";

const TITLE = "面向低时延光互连的硅光集成芯片中芬联合研究";
/** What a note about a project says under its labels. */
const said = (...lines: readonly string[]) => {
  const { facts } = digestOfWord(["项目情况说明", `项目名称：${TITLE}`, ...lines].map((line) => [line]));
  return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
};

describe("the name of our unit", () => {
  it.each([
    ["上海示例光子技术研究院（事业单位，注册地：上海市浦东新区）", "上海示例光子技术研究院"],
    ["上海示例光子技术研究院（注册地：上海）", "上海示例光子技术研究院"],
    ["上海示例光子技术研究院（事业单位）", "上海示例光子技术研究院"],
    ["上海示例光子技术研究院(事业单位)（盖章）", "上海示例光子技术研究院"],
    ["上海示例创业投资中心（有限合伙）", "上海示例创业投资中心（有限合伙）"],
    ["示例光子（上海）有限公司", "示例光子（上海）有限公司"],
    ["示例光子（上海）有限公司（企业），统一社会信用代码 91310115MA1HB62T3X", "示例光子（上海）有限公司"],
    ["示例光子有限公司，地址：上海市样例路8号", "示例光子有限公司"],
    ["示例科学院光子研究所（上海）", "示例科学院光子研究所（上海）"],
  ])("%s is %s", (written, name) => {
    expect(said(`申报单位：${written}`)("applicant.name")).toEqual([name]);
  });
});

describe("the name of a partner", () => {
  it.each([
    "北示例光子学大学（Northern Example University of Photonics）",
    "Northern Example University of Photonics（北示例光子学大学）",
    "北示例光子学大学（Northern Example University of Photonics），国别：芬兰；外方负责人：Elina Esimerkki，教授",
  ])("in two languages is one name of each: %s", (written) => {
    const of = said(`外方合作单位：${written}`);
    expect(of("partner.name")).toEqual(["Northern Example University of Photonics"]);
    expect(of("partner.nameZh")).toEqual(["北示例光子学大学"]);
  });

  it.each(["Aalto University (Espoo, School of Engineering)", "Aalto University（Finland，Research Centre）"])("has no remark in its name: %s", (written) => {
    expect(said(`外方合作单位：${written}`)("partner.name")).toEqual(["Aalto University"]);
  });

  it.each([
    ["示例机器人有限公司（Example Robotics Co., Ltd.）", "Example Robotics Co., Ltd.", "示例机器人有限公司"],
    ["某公司（Example Co., Ltd.）", "Example Co., Ltd.", "某公司"],
    ["示例机器人有限公司(Example Robotics Co.，Ltd.)，国别：美国", "Example Robotics Co.，Ltd.", "示例机器人有限公司"],
    ["示例机器人有限公司（Example Robotics, Inc.）（企业）", "Example Robotics, Inc.", "示例机器人有限公司"],
    ["北示例大学（Northern Example University, School of Photonics）", "Northern Example University, School of Photonics", "北示例大学"],
  ])("keeps the English name in brackets with its commas: %s", (written, name, chinese) => {
    const of = said(`外方合作单位：${written}`);
    expect([of("partner.name"), of("partner.nameZh")]).toEqual([[name], [chinese]]);
  });

  it.each([
    ["示例机器人有限公司（Espoo, Finland）", "示例机器人有限公司"],
    ["示例机器人有限公司（芬兰，Example Robotics Oy 的子公司）", "示例机器人有限公司"],
  ])("a remark with a comma is none: %s", (written, name) => {
    expect(said(`外方合作单位：${written}`)("partner.name")).toEqual([name]);
  });

  it.each([
    ["Example Robotics Oy（芬兰；企业）", "Example Robotics Oy"],
    ["Example Robotics Oy (Espoo; seit 2009)", "Example Robotics Oy"],
    ["Example Robotics Co., Ltd.（注册地：美国；企业）；负责人 Matti Malli", "Example Robotics Co., Ltd."],
    ["Example Robotics Oy（芬兰；负责人 Matti Malli", "Example Robotics Oy（芬兰"],
  ])("a semicolon in a remark cuts no name, one behind an open bracket does: %s", (written, name) => {
    expect(said(`外方合作单位：${written}`)("partner.name")).toEqual([name]);
  });

  it("our own unit is called by its Chinese name", () => {
    expect(said("申报单位：上海示例智能装备有限公司（Shanghai Example Equipment Co., Ltd.）")("applicant.name")).toEqual(["上海示例智能装备有限公司"]);
  });

  it("keeps a place or a short form in brackets", () => {
    expect(said("外方合作单位：Example Photonics (Oulu)")("partner.name")).toEqual(["Example Photonics (Oulu)"]);
    expect(said("外方合作单位：示例光子学大学（NFUP）")("partner.name")).toEqual(["示例光子学大学（NFUP）"]);
  });

  it.each([
    ["Example Robotics Co.，Ltd.", "Example Robotics Co.，Ltd."],
    ["Example Robotics， Inc.", "Example Robotics， Inc."],
    ["Example Robotics，S.A.", "Example Robotics，S.A."],
    ["Example Robotics Co.，Ltd.，国别：美国", "Example Robotics Co.，Ltd."],
    ["Example Robotics Oy，芬兰", "Example Robotics Oy"],
    ["Example Robotics Oy，Limingantie 3", "Example Robotics Oy"],
  ])("ends at a wide comma, unless what the company is stands behind it: %s", (written, name) => {
    expect(said(`外方单位：${written}`)("partner.name")).toEqual([name]);
  });
});
