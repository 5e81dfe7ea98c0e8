import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";
import { isSameValue } from "../../../shared/files-first/offer-facts.ts";

const COVER = [
  ["可行性研究报告"],
  ["项目名称", "面向氢电耦合的高耐久电解制氢联合研究"],
  ["牵头单位", "东样理工大学"],
  ["参与单位", "西样氢能科技有限公司"],
  ["国外合作单位", "南郊样例大学（University of Süderau），德国"],
];
const said = (...rows: readonly (readonly string[])[]) =>
  digestOfWord([...COVER, ...rows]).facts.flatMap(({ field, value }) =>
    /^(?:lead|applicant\.contact|partner\.contact)\./u.test(field) ? [`${field} ${value}`] : [],
  );

describe("the cover of a report that names all units first", () => {
  it("speaks of our lead and of whom to ask here below them", () => {
    const rows = [
      ["项目负责人", "林样远"],
      ["职称/职务", "教授"],
      ["手机", "13800138021"],
      ["电子邮箱", "lin@example.cn"],
      ["联系人", "宋样"],
      ["联系电话", "021-58880021"],
    ];
    expect(said(...rows)).toEqual([
      "lead.name 林样远",
      "applicant.contact.name 宋样",
      "lead.phone 13800138021",
      "applicant.contact.phone 021-58880021",
      "lead.email lin@example.cn",
      "lead.title 教授",
    ]);
  });

  it("and not where each unit has a lead of its own", () => {
    const rows = [
      ["项目负责人", "林样远"],
      ["参与单位", "北样材料有限公司"],
      ["项目负责人", "周样明"],
      ["手机", "13800138022"],
    ];
    expect(said(...rows).filter((one) => one.startsWith("lead.phone"))).toEqual([]);
  });

  it("an address ends before its postcode", () => {
    const { facts } = digestOfWord([...COVER, ["项目负责人", "林样远"], ["单位地址", "上海市样例路516号，邮编200093"]]);
    expect(facts.find(({ field }) => field === "applicant.address")?.value).toBe("上海市样例路516号");
  });
});

it("an address that an agreement begins with the state is the one without it", () => {
  const same = (one: string, other: string) => isSameValue("applicant.address", one, other);
  expect([same("中国上海市样例路516号", "上海市样例路516号"), same("中国上海市样例路516号", "上海市样例路518号")]).toEqual([true, false]);
});
