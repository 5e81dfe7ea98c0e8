import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

type Read = { readonly facts: ReturnType<typeof digestOf>["facts"] };
const facts = ({ facts: all }: Read, of = "") => Object.fromEntries(all.flatMap(({ field, value }) => (field.startsWith(of) ? [[field, value]] : [])));
const pages = (...texts: readonly string[]) => digestOf({ pages: pagesOf(...texts), unread: [] });

const TABLE = [
  ["可行性报告"],
  ["项目名称", "面向柔性装配的具身智能机器人关键技术联合研究"],
  ["合作领域", "智能机器人"],
  ["申报单位", "上海示例智能装备有限公司"],
  ["单位地址", "上海市浦东新区样例路8号"],
  ["项目负责人", "沈喆"],
  ["职称", "教授"],
  ["电话", "13800001111"],
  ["电子邮箱", "shen@example.com"],
  ["联系人", "陆敏"],
  ["联系电话", "021-50001234"],
  ["邮箱", "lu.min@example.com"],
  ["外方单位", "Hochschule Süderau"],
  ["地址", "德国南郊市样例路1号"],
  ["联系人", "René Müsterlin"],
];
const WANTED = {
  field: "智能机器人",
  "applicant.address": "上海市浦东新区样例路8号",
  "applicant.contact.name": "陆敏",
  "applicant.contact.phone": "021-50001234",
  "applicant.contact.email": "lu.min@example.com",
  "lead.title": "教授",
  "lead.phone": "13800001111",
  "lead.email": "shen@example.com",
};

describe("how the applicant is reached", () => {
  it("tables of two columns say it, each phone for the person above it", () => {
    expect(facts(digestOfWord(TABLE))).toMatchObject(WANTED);
    expect(facts(pages(TABLE.map((row) => row.join(" || ")).join("\n")))).toMatchObject(WANTED);
  });

  it("labels in running text say it too, the degree stands behind the name", () => {
    const lines = [
      "可行性报告",
      "申报单位：上海示例智能装备有限公司",
      "地址：上海市浦东新区样例路8号，邮编：200120",
      "项目负责人：沈喆（正高级工程师）",
      "联系人：陆敏，电话：021-50001234，邮箱：lu.min@example.com",
    ];
    expect(facts(digestOfWord(lines.map((line) => [line])))).toMatchObject({
      "applicant.address": "上海市浦东新区样例路8号",
      "lead.title": "正高级工程师",
      "applicant.contact.name": "陆敏",
      "applicant.contact.phone": "021-50001234",
      "applicant.contact.email": "lu.min@example.com",
    });
  });

  it.each(["，代表：沈喆", "；法定代表人：沈喆", ", represented by SHEN Zhe"])("an address ends where its line goes on with another label: %s", (more) => {
    const lines = ["可行性报告", "申报单位：上海示例智能装备有限公司", `地址：上海市浦东新区样例路8号${more}`];
    expect(facts(digestOfWord(lines.map((line) => [line])))).toMatchObject({ "applicant.address": "上海市浦东新区样例路8号" });
  });

  it.each(["教授级高工", "研究员级高级工程师", "教授级高级工程师", "研究员", "正高级工程师"])("a degree is taken whole: %s", (degree) => {
    expect(facts(digestOfWord(TABLE.map(([label = "", value = ""]) => [label, label === "职称" ? degree : value])))).toMatchObject({ "lead.title": degree });
    const line = ["可行性报告", "申报单位：上海示例智能装备有限公司", `项目负责人：沈喆（${degree}）`];
    expect(facts(digestOfWord(line.map((one) => [one])))).toMatchObject({ "lead.title": degree });
  });

  it("a paper that names no applicant offers it and takes nothing; a quotation alone is not known", () => {
    const QUOTATION = [["仪器报价单"], ["联系人", "钱进"], ["联系电话", "021-60001234"], ["地址", "上海市闵行区供货路2号"]];
    const quotation = digestOfWord(QUOTATION);
    expect(quotation.facts).toHaveLength(3);
    expect(quotation.facts.every(({ isUnsure }) => isUnsure)).toBe(true);
    expect(proposeFiles([found("报价单.docx", quotation)]).files[0]).toMatchObject({ group: "look", remark: { code: "nothing-known" } });
    const ours = digestOfWord([["说明"], ["申报单位", "上海示例智能装备有限公司"], ...QUOTATION.slice(1)]);
    expect(ours.facts.some(({ isUnsure }) => isUnsure)).toBe(false);
    expect(facts(digestOfWord([["说明"], ["供应商", "上海供货仪器有限公司"], ...QUOTATION.slice(1)]))).toEqual({});
  });

  it("what stands below a unit that takes part is not the applicant's", () => {
    expect(facts(digestOfWord([...TABLE.slice(0, 12), ["参与单位", "南方样例大学"], ["地址", "广州市样例路9号"], ["联系电话", "020-80001234"]]))).toMatchObject(
      WANTED,
    );
  });

  it.each([
    "参与单位一",
    "项目参与单位",
    "本项目参加单位",
    "协同单位",
    "共建单位",
    "国内合作单位",
    "国内合作方",
    "联合申请单位",
  ])("nor is whoever is asked there: %s", (label) => {
    const below = [
      ["联系人", "钱进"],
      ["联系电话", "020-80001234"],
    ];
    expect(facts(digestOfWord([...TABLE.slice(0, 12), [label, "南方样例大学"], ...below]))).toMatchObject(WANTED);
    const ours = { "applicant.contact.name": "钱进", "applicant.contact.phone": "020-80001234" };
    expect(facts(digestOfWord([...TABLE.slice(0, 9), ["项目承担单位", "上海示例智能装备有限公司"], ...below]))).toMatchObject(ours);
  });

  it("an agreement says it of our own side; Latin letters are offered, not taken", () => {
    const own = `Shanghai Beispiel Intelligent Equipment Co., Ltd., Shanghai, China
Address: 8 Yangli Road, Pudong, Shanghai, China
Contact: Min Lu
Tel: +86 21 50001234
Email: lu.min@example.com`;
    const [text = ""] = PAPERS.agreementEn;
    const read = pages(
      text
        .replace("Espoo, Finland", "Espoo, Finland\nContact: Aino Esimerkki\nEmail: aino@example.fi")
        .replace("Shanghai Beispiel Intelligent Equipment Co., Ltd., Shanghai, China", own),
    );
    expect(facts(read, "applicant.")).toEqual({
      "applicant.address": "8 Yangli Road, Pudong, Shanghai, China",
      "applicant.contact.name": "Min Lu",
      "applicant.contact.phone": "+86 21 50001234",
      "applicant.contact.email": "lu.min@example.com",
    });
    const folder = [found("Agreement.pdf", read), found("可行性报告.docx", digestOfWord(TABLE))];
    const taken = (files: typeof folder) =>
      Object.fromEntries(
        offerFacts(files, proposeFiles(files)).flatMap((fact) => {
          const value = takenValue(fact, undefined);
          return fact.field.startsWith("applicant.contact") || fact.field === "applicant.address" ? [[fact.field, value?.value]] : [];
        }),
      );
    expect(taken(folder.slice(0, 1))).toEqual({
      "applicant.address": undefined,
      "applicant.contact.name": undefined,
      "applicant.contact.phone": "+86 21 50001234",
      "applicant.contact.email": "lu.min@example.com",
    });
    expect(taken(folder)).toMatchObject({ "applicant.address": WANTED["applicant.address"], "applicant.contact.name": "陆敏" });
  });
});

describe("an agreement of two parties in China", () => {
  const between = (ours: string) => `COOPERATION AGREEMENT
between
Example Robotics Oy, Esimerkkikatu 3, Espoo, Finland
and
${ours}
1. Scope
The Parties shall jointly develop grippers.
2. Contributions
Example Robotics Oy shall contribute EUR 90,000. The other Parties shall contribute CNY 300,000.
3. Tasks
Example Robotics Oy shall be responsible for design, the other Parties shall be responsible for testing.
4. Intellectual property
Results generated by one Party shall be owned by that Party.
5. Term
This Agreement remains in force from 1 March 2026 until 28 February 2031.`;
  const FIRST = "Shanghai Beispiel Intelligent Equipment Co., Ltd., Shanghai, China";
  const SECOND = "Beijing Example University, Beijing, China";
  const reached = (ours: string) => {
    const read = pages(between(ours));
    expect(read.inChina.length).toBeGreaterThan(0);
    const folder = [found("Agreement.pdf", read)];
    return offerFacts(folder, proposeFiles(folder))
      .filter(({ field }) => field.startsWith("applicant."))
      .map((fact) => [fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]);
  };

  it("offers how each is reached, and a person chooses", () => {
    expect(reached(`${FIRST}\nTel: +86 21 50001234\nand\n${SECOND}\nTel: +86 10 60001234`)).toEqual([
      ["applicant.contact.phone", ["+86 21 50001234", "+86 10 60001234"], undefined],
    ]);
  });

  it("takes nothing where only the second one says it", () => {
    expect(reached(`${FIRST}\nand\n${SECOND}\nTel: +86 10 60001234`)).toEqual([["applicant.contact.phone", ["+86 10 60001234"], undefined]]);
    expect(reached(`${FIRST}\nTel: +86 21 50001234`)).toEqual([["applicant.contact.phone", ["+86 21 50001234"], "+86 21 50001234"]]);
  });
});

describe("an ethics approval", () => {
  const APPROVAL = `上海示例智能装备有限公司科技伦理委员会
科技伦理审查批件
批件号：SL-2026-017
项目名称：面向柔性装配的具身智能机器人关键技术联合研究
审查结论：同意开展研究。
2026年4月16日`;

  it("says the committee, the number, the day, and that the work is in scope", () => {
    const read = pages(APPROVAL);
    expect(read.role).toBe("ethics");
    expect(facts(read, "ethics.")).toEqual({
      "ethics.inScope": "true",
      "ethics.committee": "上海示例智能装备有限公司科技伦理委员会",
      "ethics.approvalNumber": "SL-2026-017",
      "ethics.approvedOn": "2026-04-16",
    });
  });

  it("names a 科技伦理（审查）委员会 whole, and is of the day that stands behind it in one paragraph", () => {
    const lines = ["科技伦理审查批准书", "批件号：SL-2026-017", "同意开展研究。", "有效期：2026年4月16日至2029年12月31日"];
    const read = digestOfWord([...lines, "样例大学科技伦理（审查）委员会（盖章） 2026年4月16日"].map((line) => [line]));
    expect(facts(read, "ethics.")).toMatchObject({ "ethics.committee": "样例大学科技伦理（审查）委员会", "ethics.approvedOn": "2026-04-16" });
  });

  it("says how its committee is reached, not the applicant", () => {
    expect(facts(pages(`${APPROVAL}\n申报单位：上海示例智能装备有限公司\n联系电话：021-70001234\n地址：上海市样例路3号`), "applicant.contact")).toEqual({});
  });

  it.each(["☑同意 □不同意", "审查意见：□ 修改后再审 √ 同意", "同意☑ 不同意□", "同意开展研究，豁免知情同意"])("approves: %s", (line) => {
    expect(facts(pages(APPROVAL.replace("审查结论：同意开展研究。", line)), "ethics.")).toMatchObject({
      "ethics.inScope": "true",
      "ethics.approvedOn": "2026-04-16",
    });
  });

  it.each([
    "□同意 ☑不同意",
    "□同意 □不同意",
    "同意□ 不同意☑",
    "是否同意：",
    "批准日期：2026年4月16日",
    "同意免于伦理审查。",
    "经审查，本项目无需伦理审查。",
    "本项目不涉及人的生命科学研究，通过。",
    "The study is exempt from review and approved.",
  ])("does not approve: %s", (line) => {
    const read = pages(APPROVAL.replace("审查结论：同意开展研究。", line));
    expect(read.role).toBe("ethics");
    expect(facts(read, "ethics.")).toEqual({ "ethics.committee": "上海示例智能装备有限公司科技伦理委员会" });
  });

  it("that is only applied for says the committee alone", () => {
    expect(facts(pages(APPROVAL.replace("科技伦理审查批件", "科技伦理审批申请表")), "ethics.")).toEqual({
      "ethics.committee": "上海示例智能装备有限公司科技伦理委员会",
    });
  });

  it("that was refused says the committee alone", () => {
    expect(facts(pages(APPROVAL.replace("同意开展研究", "不同意开展研究")), "ethics.")).toEqual({
      "ethics.committee": "上海示例智能装备有限公司科技伦理委员会",
    });
  });
});

describe("persons that the form asks nothing of", () => {
  const taken = (...rows: readonly string[]) => {
    const all = ["可行性报告", "项目名称：面向柔性装配的具身智能机器人关键技术联合研究", "申报单位：上海示例智能装备有限公司", ...rows];
    const files = [found("报告.docx", digestOfWord(all.map((row) => [row])))];
    const values = offerFacts(files, proposeFiles(files)).map((fact) => [fact.field, takenValue(fact, undefined)?.value]);
    return Object.fromEntries(values.filter(([field = ""]) => /phone|email|lead\.title|contact/u.test(field)));
  };

  it.each(["项目秘书", "财务负责人", "团队成员", "填表人"])("the phone of a %s is nobody's", (label) => {
    expect(taken("项目负责人：沈喆", `${label}：王丽`, "职务：财务总监", "电话：13800002222", "邮箱：wangli@example.cn")).toEqual({});
  });

  it("below an office our own lead begins again", () => {
    const rows = ["推荐单位：上海市样例区科委", "项目负责人：沈喆", "职称：教授", "电话：13800001111", "联系人：陆敏", "联系电话：021-50001234"];
    expect(taken(...rows)).toEqual({
      "applicant.contact.name": "陆敏",
      "applicant.contact.phone": "021-50001234",
      "lead.title": "教授",
      "lead.phone": "13800001111",
    });
  });
});

describe("a term in figures that may be read in two ways", () => {
  const [text = ""] = PAPERS.agreementEn;
  const english = pages(text.replace("from 1 March 2026 until 28 February 2031", "from 5/6/2026 until 4 June 2031"));
  const termOf = (files: Parameters<typeof proposeFiles>[0]) => {
    const fact = offerFacts(files, proposeFiles(files)).find(({ field }) => field === "agreement.term");
    return { values: fact?.values.map(({ value }) => value), taken: fact && takenValue(fact, undefined)?.value };
  };

  it("is offered in both, and a person chooses", () => {
    expect(termOf([found("Agreement.pdf", english)])).toEqual({ values: ["2026-06-05/2031-06-04", "2026-05-06/2031-06-04"], taken: undefined });
  });
});

describe("a contact below a partner", () => {
  const COVER = [
    ["可行性报告"],
    ["申报单位", "上海示例智能装备有限公司"],
    ["项目负责人", "沈喆"],
    ["参与单位", "上海样例大学"],
    ["外方合作单位", "南郊样例大学（Hochschule Süderau，德国）"],
  ];
  const contacts = (...rows: readonly (readonly string[])[]) =>
    digestOfWord([...COVER, ...rows]).facts.flatMap(({ field, value, isUnsure }) => (field.includes(".contact.") ? [[field, value, isUnsure ?? false]] : []));
  const PERIOD = ["执行期限", "2026年8月1日至2029年7月31日"];
  const ours = (phone: string, email: string, isUnsure: boolean) => [
    ["applicant.contact.name", "陆敏", isUnsure],
    ["applicant.contact.phone", phone, isUnsure],
    ["applicant.contact.email", email, isUnsure],
  ];

  it.each([
    [["联系人", "陆敏　021-5000 1234　lumin@example.com"], "021-5000 1234", "lumin@example.com"],
    [["联系人", "陆敏，138 0000 1111，lumin@example.com"], "138 0000 1111", "lumin@example.com"],
    [["联系人：陆敏，电话：021-50001234，邮箱：lumin@example.com"], "021-50001234", "lumin@example.com"],
  ])("is the applicant's behind what the cover says of the project: %j", (row, phone, email) => {
    expect(contacts(PERIOD, row)).toEqual(ours(phone, email, false));
  });

  it("with a phone of China may be the applicant's, and a person must say so", () => {
    expect(contacts(["联系人", "陆敏　021-5000 1234　lumin@example.com"])).toEqual(ours("021-5000 1234", "lumin@example.com", true));
  });

  it("is the partner's with a foreign name and phone", () => {
    expect(contacts(PERIOD, ["联系人：René Müsterlin，电话：+49 711 1234567，邮箱：rene@example.de"])).toEqual([
      ["partner.contact.name", "René Müsterlin", false],
      ["partner.contact.phone", "+49 711 1234567", false],
      ["partner.contact.email", "rene@example.de", false],
    ]);
  });
});
