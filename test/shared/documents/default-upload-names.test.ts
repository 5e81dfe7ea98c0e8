import { describe, expect, test } from "vitest";
import { comparePaths, uploadFileName, uploadFileNames } from "../../../shared/documents/default-upload-names.ts";
import { wordStarts } from "../../../shared/text/line-breaking.ts";

describe("file names", () => {
  test("characters that Windows forbids are replaced", () => {
    expect(uploadFileName(["附件01", 'a\\b/c:d*e?f"g<h>i|j', "末尾. "])).toBe("附件01_a_b_c_d_e_f_g_h_i_j_末尾.pdf");
  });

  test("invisible and direction characters and line breaks are left out", () => {
    expect(uploadFileName(["附件01", "甲\u202e乙\u200b丙\n丁"])).toBe("附件01_甲乙丙_丁.pdf");
  });

  test("names of 60 characters are cut to 120 bytes, the number kept whole", () => {
    const name = uploadFileName(["附件12", "合作协议译件", "样".repeat(60), "阿卜杜热合曼·买买提"]);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^附件12_合作协议译件_样+_阿卜杜热合曼·买买提\.pdf$/);
  });

  test("all names of a package share one cut of unit and lead, made for the longest short title", () => {
    const titles = ["公函", "合作协议中文译件", "承诺书"];
    const names = uploadFileNames(
      titles.map((name) => ({ name, fixed: true })),
      { unit: "样".repeat(60), lead: "阿卜杜热合曼·买买提" },
    ).map(({ fileName }) => fileName);
    const ends = names.map((name, index) => name.slice(`附件01_${titles[index]}`.length));
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toMatch(/^_样{10,}_阿卜杜热合曼·买买提\.pdf$/);
    for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(117);
  });

  test("a paper outside the list is cut itself, and leaves unit and lead as they are in all names", () => {
    const names = uploadFileNames(
      [
        { name: "公函", fixed: true },
        { name: "长".repeat(70), fixed: false },
      ],
      { unit: "上海示例智能装备有限公司", lead: "沈喆" },
    ).map(({ fileName }) => fileName);
    expect(names[0]).toBe("附件01_公函_上海示例智能装备有限公司_沈喆.pdf");
    expect(names[1]).toMatch(/^附件02_长{12,}_上海示例智能装备有限公司_沈喆\.pdf$/);
  });

  const named = (partner: string, shared = { unit: "上海示例智能装备有限公司", lead: "沈喆" }) =>
    uploadFileNames(
      [
        { name: "合作协议", fixed: true, partner },
        { name: "公函", fixed: true },
      ],
      shared,
    );

  test("a long partner, a long unit are cut between words, and it is told of which names", () => {
    expect(named("萨斯喀彻温大学")).toEqual([
      { fileName: "附件01_合作协议_萨斯喀彻温大学_上海示例智能装备有限公司_沈喆.pdf", cut: false },
      { fileName: "附件02_公函_上海示例智能装备有限公司_沈喆.pdf", cut: false },
    ]);
    expect(named("Commonwealth Scientific and Industrial Research Organisation of Australia")).toEqual([
      { fileName: "附件01_合作协议_Commonwealth Scientific and Industrial Research_上海示例智能装备有限公司_沈喆.pdf", cut: true },
      { fileName: "附件02_公函_上海示例智能装备有限公司_沈喆.pdf", cut: false },
    ]);
    expect(named("国立材料科学技术综合研究所（东北分所先进制造与智能装备研究中心）")[0]).toEqual({
      fileName: "附件01_合作协议_国立材料科学技术综合研究所_上海示例智能装备有限公司_沈喆.pdf",
      cut: true,
    });
    const unit = "上海示例先进制造与智能装备协同创新研究院有限责任公司";
    const cut = named("南郊大学", { unit, lead: "沈喆" }).map(({ fileName }) => fileName.split("_").at(-2) ?? "");
    expect(cut).toEqual([unit, unit].map((name) => name.slice(0, cut[0]?.length)));
    expect(wordStarts(unit)).toContain(cut[0]?.length);
  });

  test("a long name loses its legal form before a word, and no name of a person or short word is cut within", () => {
    const unit = "上海示例先进制造与智能装备研究有限公司";
    expect(named("Helmholtz-Zentrum Dresden-Rossendorf e. V.", { unit, lead: "沈喆" })[0]?.fileName).toBe(
      "附件01_合作协议_Helmholtz-Zentrum Dresden-Rossendorf_上海示例先进制造与智能装备研究_沈喆.pdf",
    );
    expect(named("南郊大学", { unit: "上海浦江样例先进智能装备协同创新研究股份有限公司", lead: "沈喆" })[1]?.fileName).toBe(
      "附件02_公函_上海浦江样例先进智能装备协同创新研究_沈喆.pdf",
    );
    const both = named("Grünwald & Söhne Präzisionsmesstechnik GmbH & Co. KG", { unit, lead: "阿卜杜热合曼·买买提" })[0]?.fileName;
    expect(both).toMatch(/^附件01_合作协议_Grünwald & Söhne_上海示例.*_阿卜杜热合曼·买买提\.pdf$/u);
  });

  test("blank parts leave no empty place", () => {
    expect(uploadFileName(["附件01", "公函", "", null])).toBe("附件01_公函.pdf");
  });

  test("leading noughts count as the number that they stand before", () => {
    expect(["p010", "p9", "p2"].sort(comparePaths)).toEqual(["p2", "p9", "p010"]);
  });
});
