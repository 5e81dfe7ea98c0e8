import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";

const UNIT = "上海示例智能装备有限公司";
const SIXTY = `上海${"示例智能装备与具身机器人柔性装配关键技术联合研究及示范应用".repeat(2).slice(0, 51)}创新中心有限公司`.slice(-60);
const taken = (...lines: readonly string[]) => {
  const digest = digestOfWord(["可行性报告", "项目名称：面向柔性装配的具身智能机器人关键技术联合研究", ...lines].map((line) => [line]));
  const files = [found("申报 材料（终稿） 镕喆䶮.docx", digest)];
  return offerFacts(files, proposeFiles(files)).flatMap((fact) => {
    const value = takenValue(fact, undefined)?.value;
    return value === undefined || fact.field === "title" ? [] : [`${fact.field} ${value}`];
  });
};

describe("odd writing", () => {
  it.each(["沈 喆", "沈　喆", "祝镕䶮", "陈𬱖", "阿依古丽·买买提", "迪丽热巴•迪力木拉提"])("a name is read: %s", (name) => {
    const bare = name.replace(/\s/gu, "");
    expect(taken(`申报单位：${UNIT}`, `项目负责人：${name}`, `联系人：${name}（教授）`)).toEqual([
      `applicant.name ${UNIT}`,
      `applicant.contact.name ${bare}`,
      `lead.name ${bare}`,
    ]);
  });

  it.each(["待定", "待 定", "同上", "暂无", "无"])("what is no name is none: %s", (text) => {
    expect(taken(`申报单位：${UNIT}`, `项目负责人：${text}`, `联系人：${text}`)).toEqual([`applicant.name ${UNIT}`]);
  });

  it("figures and letters of full width are read", () => {
    expect(
      taken(
        `申报单位：${UNIT}`,
        "联系人：陆敏",
        "电话：１３８００００１１１１",
        "邮箱：ｌｕ．ｍｉｎ＠ｅｘａｍｐｌｅ．ｃｎ",
        "统一社会信用代码：９１３１０１１５ＭＡ１ＨＢ６２Ｔ３Ｘ",
      ),
    ).toEqual(
      expect.arrayContaining(["applicant.contact.phone 13800001111", "applicant.contact.email lu.min@example.cn", "applicant.creditCode 91310115MA1HB62T3X"]),
    );
  });

  it("a unit of 60 characters is taken whole, and never a part of one", () => {
    expect(SIXTY).toHaveLength(60);
    expect(taken(`申报单位：${SIXTY}`)).toEqual([`applicant.name ${SIXTY}`]);
    expect(taken(`申报单位：${UNIT}`, `参与单位：${SIXTY}`).filter((one) => one.startsWith("unit.name"))).toEqual([]);
  });

  it.each([
    "上海样例大学与东样材料研究所",
    "上海样例大学、东样材料研究所",
    "上海样例大学和东样材料研究所（公益一类）",
  ])("units beside each other are taken: %s", (units) => {
    expect(taken(`申报单位：${UNIT}`, `参与单位：${units}`).filter((one) => one.startsWith("unit.name"))).toEqual([
      "unit.name 上海样例大学",
      "unit.name 东样材料研究所",
    ]);
  });
});
