import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";

const said = (...lines: readonly string[]) => {
  const { facts } = digestOfWord(["项目情况说明", "项目名称：面向低时延光互连的硅光集成芯片中芬联合研究", ...lines].map((line) => [line]));
  return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
};

describe("how persons of a note are reached", () => {
  it("behind their names, without a colon", () => {
    const of = said("项目负责人：沈知远，研究员，手机 13800138021，邮箱 shen@example.cn", "项目联系人：陆晓雯，电话 021-58880021，邮箱 lu@example.cn");
    expect([of("lead.phone"), of("lead.email")]).toEqual([["13800138021"], ["shen@example.cn"]]);
    expect([of("applicant.contact.phone"), of("applicant.contact.email")]).toEqual([["021-58880021"], ["lu@example.cn"]]);
  });

  it.each([
    ["联系人 陆晓雯 021-58880021 13800138021 lu@example.cn"],
    ["联系人：陆晓雯（021-58880021，lu@example.cn）"],
    ["联系人：陆晓雯，副研究员，021-58880021、lu@example.cn"],
  ])("by the first phone and mail behind the name, without labels: %s", (line) => {
    const of = said(line);
    expect(["name", "phone", "email"].map((part) => of(`applicant.contact.${part}`))).toEqual([["陆晓雯"], ["021-58880021"], ["lu@example.cn"]]);
  });

  it.each([
    ["021-50801236（传真） 13800138000", "13800138000"],
    ["021-50801236(Fax)、13800138000", "13800138000"],
    ["021-50801236，传真 021-50801237", "021-50801236"],
    ["13812345678或13900000000", "13812345678"],
    ["021-50801236转8001", "021-50801236转8001"],
  ])("by one number, which is no fax: %s", (numbers, phone) => {
    expect(said(`联系人：周晓岚 ${numbers}`)("applicant.contact.phone")).toEqual([phone]);
  });

  it("not by a number behind another label, nor by the one of somebody else", () => {
    expect(said("联系人：陆晓雯，传真 021-58880099")("applicant.contact.phone")).toEqual([]);
    expect(said("财务联系人 陆晓雯 021-58880021")("applicant.contact.phone")).toEqual([]);
  });
});

describe("a person whom a paragraph introduces", () => {
  const PERSON = "沈知远，男，1981年3月生，博士，研究员，手机 13800138021，邮箱 shen@example.cn。";
  const CONTACT = ["联系人", "陆晓雯", "电话：021-58880021"];
  const ofRows = (...lines: readonly string[]) => {
    const { facts } = digestOfWord([["申报单位", "上海示例研究院"], CONTACT, ...lines.map((line) => [line])]);
    return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
  };

  it("is our lead below a heading that says so, and reached as the lead", () => {
    const of = ofRows("二、项目负责人", PERSON);
    expect(["name", "title", "phone", "email"].map((part) => of(`lead.${part}`))).toEqual([["沈知远"], ["研究员"], ["13800138021"], ["shen@example.cn"]]);
    expect([of("applicant.contact.phone"), of("applicant.contact.email")]).toEqual([["021-58880021"], []]);
  });

  it("is somebody below any other heading, and neither lead nor contact is reached so", () => {
    const of = ofRows("主要成员", PERSON);
    expect([of("lead.phone"), of("lead.name"), of("applicant.contact.phone"), of("applicant.contact.email")]).toEqual([[], [], ["021-58880021"], []]);
  });

  it("is our lead by a short label where no full one names another", () => {
    const [UNIT, OTHER] = ["申报单位：上海示例研究院", "王五，男，1980年生，研究员"];
    const leads = (...lines: readonly string[]) => {
      const of = said(UNIT, ...lines, OTHER);
      return [of("lead.name"), of("lead.title")];
    };
    expect(leads("负责人：王五")).toEqual([["王五"], ["研究员"]]);
    expect(leads("项目负责人：沈亦凡", "课题一 负责人：王五")).toEqual([["沈亦凡"], []]);
  });
});
