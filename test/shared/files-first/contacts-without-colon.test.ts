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
});
