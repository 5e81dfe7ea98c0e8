import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const offersOf = (text: string) => {
  const files = [found("协议.pdf", digestOf({ pages: pagesOf(text), unread: [] }))];
  return offerFacts(files, proposeFiles(files)).flatMap((fact) =>
    /lead|contact/iu.test(fact.field) ? [[fact.field, fact.values.map(({ value }) => value).join(), takenValue(fact, undefined) !== undefined]] : [],
  );
};
const chinese = (clause: string) =>
  offersOf(
    `合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学（Hochschule Süderau），德国南郊市样例路1号\n第一条 合作内容\n双方共同研究机器人柔性装配。\n第二条 组织\n${clause}\n第三条 期限\n本协议有效期自2025年9月15日起至2030年9月14日止。`,
  );
const [TEXT] = PAPERS.agreementEn;
const english = (clause: string) =>
  offersOf(
    TEXT.replace("Espoo, Finland", "Espoo, Finland (hereinafter “Party A”)")
      .replace("Shanghai, China", "Shanghai, China (“Party B”)")
      .replace("3. Tasks", `3. Tasks\n${clause}`),
  );

describe("who leads the work on a side, by a sentence of the agreement", () => {
  it.each([
    ["乙方负责人为勒内·米斯特林教授，甲方负责建模。", "勒内·米斯特林", "教授"],
    ["乙方项目负责人为René Müsterlin教授。", "René Müsterlin", "教授"],
    ["本项目乙方的负责人是 Prof. Dr. René Müsterlin，具体联系由其秘书办理。", "René Müsterlin", undefined],
    ["乙方指定勒内·米斯特林为项目负责人。", "勒内·米斯特林", undefined],
    ["由乙方的王小明教授担任项目负责人。", "王小明", "教授"],
    ["外方项目负责人由René Müsterlin担任。", "René Müsterlin", undefined],
  ])("%s", (clause, lead, title) => {
    expect(chinese(clause)).toEqual([["partner.lead", lead, true], ...(title ? [["partner.leadTitle", title, true]] : [])]);
  });

  it("by what it calls the unit", () => {
    const text = TEXT.replace("Espoo, Finland", "Espoo, Finland (“EXR”)").replace("Shanghai, China", "Shanghai, China (“DSU”)");
    const clause =
      "The person responsible at DSU is Mr SHEN Zhe (沈喆). The person responsible at EXR is Professor Matti Malli. A Party may replace its person.";
    expect(offersOf(text.replace("3. Tasks", `3. Tasks\n${clause}`))).toEqual([["partner.lead", "Matti Malli", true]]);
  });

  it("each side has its own", () => {
    expect(chinese("甲方负责人为沈喆，乙方负责人为René Müsterlin。")).toEqual([
      ["lead.name", "沈喆", true],
      ["partner.lead", "René Müsterlin", true],
    ]);
  });

  it.each([
    ["The principal investigator of Party A shall be Dr. Matti Malli."],
    ["Party A's project leader is Matti Malli and Party B provides support."],
    ["Party A appoints Professor Matti Malli as its project leader."],
  ])("%s", (clause) => {
    expect(english(clause)).toEqual([["partner.lead", "Matti Malli", true]]);
  });

  it.each([
    "乙方负责人为双方认可的专家。",
    "乙方负责人为教授。",
    "甲方负责试验，乙方负责建模。",
    "乙方负责人为本协议的签字人。",
    "乙方联系人由乙方另行通知。",
    "乙方负责人为资深研究员。",
    "乙方指定高级工程师作为项目负责人。",
    "乙方负责人为特聘教授。",
    "乙方项目负责人由首席教授担任。",
  ])("no name, no offer: %s", (clause) => {
    expect(chinese(clause)).toEqual([]);
  });

  it.each([
    "Party A appoints Senior Engineer as project leader.",
    "The principal investigator of Party A shall be Chief Scientist of the laboratory.",
    "Party A's project leader is Managing Director of its institute.",
  ])("an office is nobody's name: %s", (clause) => {
    expect(english(clause)).toEqual([]);
  });

  it("a name behind an office is read with it, and a person must choose it", () => {
    expect(english("Party A appoints Senior Engineer Matti Malli as project leader.")).toEqual([["partner.lead", "Senior Engineer Matti Malli", false]]);
  });

  it("a name in Chinese that begins with no surname is offered, and a person must choose it, whatever stands behind it", () => {
    expect(chinese("乙方负责人为勒内。")).toEqual([["partner.lead", "勒内", false]]);
    expect(chinese("乙方负责人为勒内教授。")[0]).toEqual(["partner.lead", "勒内", false]);
  });

  it("a surname of two characters is one", () => {
    expect(chinese("乙方负责人为澹台明。")).toEqual([["partner.lead", "澹台明", true]]);
  });

  it("a contact by a sentence is a contact", () => {
    expect(chinese("乙方联系人为René Müsterlin，电话：+49 711 1234567。")).toEqual([
      ["partner.contact.name", "René Müsterlin", true],
      ["partner.contact.phone", "+49 711 1234567", true],
    ]);
  });
});
