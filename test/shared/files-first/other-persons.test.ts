import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const [ENGLISH] = PAPERS.agreementEn;
const pages = (text: string) => digestOf({ pages: pagesOf(text), unread: [] });
const word = (...lines: readonly string[]) => digestOfWord(lines.map((line) => [line]));
const OWN = ["项目名称：面向柔性装配的联合研究", "申报单位：上海示例智能装备有限公司"];

/** The papers in which the same lines stand below the partner's name: an agreement of each language, a report and a note of our own. */
const PAPERS_WITH = {
  英文协议: (lines: readonly string[]) => [found("Agreement.pdf", pages(ENGLISH.replace("Espoo, Finland", ["Espoo, Finland", ...lines].join("\n"))))],
  中文协议: (lines: readonly string[]) => [
    found(
      "协议.pdf",
      pages(
        `合作协议\n甲方：上海示例智能装备有限公司\n地址：上海市样例路8号\n乙方：北样机器人公司（Example Robotics Oy），芬兰埃斯波样例路3号\n${lines.join("\n")}\n第一条 合作内容\n双方共同研究机器人柔性装配，乙方提供夹爪的设计与样机，甲方提供装配产线与工艺数据，并共同完成验证和示范应用。\n第二条 期限\n本协议有效期自2025年9月15日起至2030年9月14日止。`,
      ),
    ),
  ],
  报告: (lines: readonly string[]) => [
    found("Agreement.pdf", pages(ENGLISH)),
    found("报告.docx", word("可行性报告", ...OWN, "外方单位：Example Robotics Oy", ...lines)),
  ],
  说明: (lines: readonly string[]) => [
    found("Agreement.pdf", pages(ENGLISH)),
    found("情况.docx", word("项目情况", ...OWN, "外方单位：Example Robotics Oy", ...lines)),
  ],
};
const names = ["英文协议", "中文协议", "报告", "说明"] as const;
const offers = (paper: (typeof names)[number], lines: readonly string[], of: RegExp) => {
  const files = PAPERS_WITH[paper](lines);
  return offerFacts(files, proposeFiles(files)).flatMap((fact) =>
    of.test(fact.field) ? [[fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value] as const] : [],
  );
};
const REACHED = /^partner\.contact\./u;
const takenOf = (paper: (typeof names)[number], lines: readonly string[]) =>
  Object.fromEntries(
    offers(paper, lines, REACHED).flatMap(([field, , value]) => (value === undefined ? [] : [[field.replace("partner.contact.", ""), value]])),
  );

describe.each(names)("below the partner's name in 《%s》", (paper) => {
  const reach = ["邮箱：lasku@example.fi", "电话：+358 9 9999 999"];
  const pays = ["付款联系人：Kaisa Lasku", "财务联系人：Kaisa Lasku", "联系人（开票）：Kaisa Lasku", "会计：Kaisa Lasku", "Billing contact: Kaisa Lasku"];
  const asks = ["Contact for invoices: Kaisa Lasku", "Accounts payable: Kaisa Lasku", "Rechnungskontakt: Kaisa Lasku", "Contact (invoices): Kaisa Lasku"];
  it.each([...pays, ...asks])("how whoever pays is reached is not the contact's: %s", (who) => {
    expect(offers(paper, [who, ...reach], REACHED)).toEqual([]);
    expect(takenOf(paper, ["联系人：Aino Esimerkki", [who, ...reach].join("，")])).toEqual({ name: "Aino Esimerkki" });
    expect(takenOf(paper, [who, ...reach, "联系人：Aino Esimerkki", "邮箱：aino@example.fi"])).toEqual({ name: "Aino Esimerkki", email: "aino@example.fi" });
  });

  it.each(["开票联系人：", "开票联系人", "Billing e-mail: lasku@example.fi", "开票邮箱：lasku@example.fi"])("nor is a mail for invoices: %s", (line) => {
    expect(offers(paper, line.includes("@") ? [line] : [line, ...reach], REACHED)).toEqual([]);
  });

  it.each(["项目联系人：Aino Esimerkki", "主要联系人：Aino Esimerkki", "Main contact person: Aino Esimerkki"])("the contact stays the contact: %s", (who) => {
    expect(takenOf(paper, [who, "邮箱：aino@example.fi", "电话：+358 9 1234 567"])).toEqual({
      name: "Aino Esimerkki",
      email: "aino@example.fi",
      phone: "+358 9 1234 567",
    });
  });

  it.each([
    "中方联系人：陆敏",
    "国内联系人：陆敏",
    "我方项目联系人：陆敏",
    "联系人（中方）：陆敏",
    "Contact in China: Min Lu",
  ])("our own contact is not the partner's: %s", (who) => {
    expect(offers(paper, [who, "邮箱：lu.min@example.cn", "电话：021-50001234"], REACHED)).toEqual([]);
    expect(offers(paper, [`${who}，邮箱：lu.min@example.com`], REACHED)).toEqual([]);
  });

  it.each(["联系人：陆敏", "联系人：陆镕喆", "联系人：欧阳䶮"])("a contact that may be ours is offered, and not taken: %s", (who) => {
    expect(takenOf(paper, [who, "邮箱：lu.min@example.cn"])).toEqual({});
    expect(takenOf(paper, [who, "电话：13800001111", "邮箱：lu.min@example.com"])).toEqual({});
    expect(offers(paper, [who, "邮箱：lu.min@example.cn"], REACHED).length).toBeGreaterThan(0);
  });
});

describe("a clause names whom to ask for each side", () => {
  const clause = (...lines: readonly string[]) =>
    pages(
      `合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学（Hochschule Süderau），德国南郊市样例路1号\n第一条 合作内容\n双方共同研究机器人柔性装配。\n第二条 联系\n${lines.join("\n")}\n第三条 期限\n本协议有效期自2025年9月15日起至2030年9月14日止。`,
    );
  const taken = (...lines: readonly string[]) => {
    const files = [found("协议.pdf", clause(...lines))];
    return offerFacts(files, proposeFiles(files)).flatMap((fact) => (/contact/u.test(fact.field) ? [[fact.field, takenValue(fact, undefined)?.value]] : []));
  };
  it.each([
    "乙方财务联系人：Kaisa Lasku",
    "乙方付款联系人：Kaisa Lasku",
    "财务联系人：Kaisa Lasku",
  ])("and whom to pay, which is nobody of the form: %s", (who) => {
    expect(taken("乙方联系人：René Müsterlin", who, "邮箱：lasku@example.de")).toEqual([["partner.contact.name", "René Müsterlin"]]);
    expect(taken("乙方联系人：René Müsterlin，邮箱：rene@example.de", who)).toEqual([
      ["partner.contact.name", "René Müsterlin"],
      ["partner.contact.email", "rene@example.de"],
    ]);
  });
});

describe("below our own name", () => {
  const ours = (...lines: readonly string[]) => {
    const files = [found("报告.docx", word("可行性报告", ...OWN, ...lines))];
    return offerFacts(files, proposeFiles(files)).flatMap((fact) =>
      /^applicant\.contact/u.test(fact.field) ? [[fact.field, takenValue(fact, undefined)?.value]] : [],
    );
  };
  it.each(["付款联系人：王丽", "开票联系人：王丽", "Billing contact: 王丽", "联系人（财务）：王丽"])("whoever pays is not our contact: %s", (who) => {
    expect(ours(who, "邮箱：wang@example.cn", "电话：13800002222")).toEqual([]);
  });
  it("our contact is offered from below the partner's name too", () => {
    expect(ours("外方单位：Example Robotics Oy", "中方联系人：陆敏", "邮箱：lu.min@example.cn")).toEqual([
      ["applicant.contact.name", undefined],
      ["applicant.contact.email", undefined],
    ]);
    expect(ours("中方联系人：陆敏", "邮箱：lu.min@example.cn")).toEqual([
      ["applicant.contact.name", "陆敏"],
      ["applicant.contact.email", "lu.min@example.cn"],
    ]);
  });
});
