import { describe, expect, it } from "vitest";
import { caseSchema } from "../../../shared/case/case.ts";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { putIntoCase } from "../../../shared/files-first/put-into-case.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const [TEXT] = PAPERS.agreementEn;
const pages = (...texts: readonly string[]) => digestOf({ pages: pagesOf(...texts), unread: [] });
const reachable = (lines: string) => pages(TEXT.replace("Espoo, Finland", `Espoo, Finland\n${lines}`));
const reached = (files: Parameters<typeof proposeFiles>[0]) =>
  offerFacts(files, proposeFiles(files))
    .filter(({ field }) => /^partner\.(?:lead|contact)/u.test(field))
    .map((fact) => [fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]);
const sure = (entries: Readonly<Record<string, string>>) => Object.entries(entries).map(([field, value]) => [`partner.${field}`, [value], value]);

describe("how a partner is reached", () => {
  it("an agreement says it below the partner's name", () => {
    const lines =
      "Project leader: Matti Malli, Professor of Robotics\nContact: Aino Esimerkki\nPosition: Head of Robotics\nTel: +358 9 1234 567\nEmail: aino@example.fi";
    expect(reached([found("Agreement.pdf", reachable(lines))])).toEqual(
      sure({
        lead: "Matti Malli",
        leadTitle: "Professor of Robotics",
        "contact.name": "Aino Esimerkki",
        "contact.title": "Head of Robotics",
        "contact.phone": "+358 9 1234 567",
        "contact.email": "aino@example.fi",
      }),
    );
  });

  it("in one line with the address too, and its source is where it stands", () => {
    const digest = pages(TEXT.replace("Espoo, Finland", "Espoo, Finland, contact: Aino Esimerkki (CTO), e-mail: aino@example.fi"));
    expect(reached([found("Agreement.pdf", digest)])).toEqual(
      sure({ "contact.name": "Aino Esimerkki", "contact.title": "CTO", "contact.email": "aino@example.fi" }),
    );
    expect(digest.facts.find(({ field }) => field === "partner.contact.email")?.source).toMatchObject({ page: 1 });
  });

  it("a clause says it for each side by its label", () => {
    const chinese = `合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学（Hochschule Süderau），德国南郊市样例路1号\n第一条 合作内容\n双方共同研究机器人柔性装配。\n第二条 分工\n甲方负责试验，乙方负责建模。\n第三条 联系\n甲方项目负责人：沈喆，电话：13800001111\n乙方联系人：René Müsterlin（教授），电话：+49 711 1234567，邮箱：rene@example.de\n第四条 期限\n本协议有效期自2025年9月15日起至2030年9月14日止。`;
    const files = [found("协议.pdf", pages(chinese))];
    expect(reached(files)).toEqual(
      sure({ "contact.name": "René Müsterlin", "contact.title": "教授", "contact.phone": "+49 711 1234567", "contact.email": "rene@example.de" }),
    );
    const lead = offerFacts(files, proposeFiles(files)).filter(({ field }) => field.startsWith("lead."));
    expect(lead.map(({ field, values: [value] }) => [field, value?.value])).toEqual([
      ["lead.name", "沈喆"],
      ["lead.phone", "13800001111"],
    ]);
  });

  it("who leads a part of the work is not taken for who leads it", () => {
    const text = (lines: string) =>
      `合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学（Hochschule Süderau），德国南郊市样例路1号\n第一条 合作内容\n双方共同研究机器人柔性装配。\n第二条 分工\n甲方负责试验，乙方负责建模。\n第三条 联系\n${lines}\n第四条 期限\n本协议有效期自2025年9月15日起至2030年9月14日止。`;
    const leads = (lines: string) => {
      const files = [found("协议.pdf", pages(text(lines)))];
      const offered = offerFacts(files, proposeFiles(files)).filter(({ field }) => field.startsWith("lead."));
      return offered.map((fact) => [fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]);
    };
    const technical = "甲方技术负责人：赵六，电话：13800003333";
    expect(leads(`${technical}\n甲方项目负责人：沈喆，电话：13800001111`)).toEqual([
      ["lead.name", ["沈喆"], "沈喆"],
      ["lead.phone", ["13800001111"], "13800001111"],
    ]);
    expect(leads(technical)).toEqual([
      ["lead.name", ["赵六"], undefined],
      ["lead.phone", ["13800003333"], undefined],
    ]);
  });

  it("the principal investigator stands before whoever manages the project", () => {
    const lines = "Project manager: Olli Office\nPrincipal Investigator: Matti Malli";
    expect(reached([found("Agreement.pdf", reachable(lines))])).toEqual(sure({ lead: "Matti Malli" }));
  });

  it("the phone of another person than the project names is offered and not taken", () => {
    const files = [found("Agreement.pdf", reachable("Contact: Aino Esimerkki\nTel: +358 9 1234 567"))];
    const folder = proposeFiles(files);
    const phoneBeside = (name: string) => {
      const [partner] = folder.partners;
      const partners = [{ id: "partner-1", name: partner?.names[0] ?? "", contact: { name } }];
      const offered = offerFacts(files, folder, { formatVersion: 1, id: "case-1", guide: guide.id, topic: "1", partners });
      const phone = offered.find(({ field }) => field === "partner.contact.phone");
      return phone && [phone.values.length, takenValue(phone, undefined)?.value];
    };
    expect(phoneBeside("Maija Toinen")).toEqual([1, undefined]);
    expect(phoneBeside("Aino Esimerkki")).toEqual([1, "+358 9 1234 567"]);
  });

  it("the post of whoever signs is nobody's here", () => {
    expect(reached([found("Agreement.pdf", reachable("Name: Matti Malli\nTitle: Managing Director"))])).toEqual([]);
  });

  it("a letter says it too: it is offered for the partner that it names, and a person decides", () => {
    const letter = pages(`${PAPERS.supportLetter[0]}\nTel: +358 9 1234 567\nEmail: erika@example.fi`);
    const files = [found("Agreement.pdf", pages(TEXT)), found("Letter of Support.pdf", letter)];
    expect(reached(files)).toEqual([
      ["partner.contact.phone", ["+358 9 1234 567"], undefined],
      ["partner.contact.email", ["erika@example.fi"], undefined],
    ]);
    const other = found(
      "Letter of Support.pdf",
      pages(`${PAPERS.supportLetter[0].replaceAll("Example Robotics Oy", "Musterwerk Robotik GmbH")}\nTel: +49 711 1234567`),
    );
    expect(reached([found("德.pdf", pages(...PAPERS.agreementDe)), found("Agreement.pdf", pages(TEXT)), other])).toEqual([]);
  });

  const OURS = ["项目名称：面向柔性装配的联合研究", "申报单位：上海示例智能装备有限公司"];
  it.each([
    [
      ["外方单位：Example Robotics Oy", "外方负责人：René Müsterlin（教授），邮箱：rene@example.de"],
      { lead: "René Müsterlin", leadTitle: "教授", "contact.email": "rene@example.de" },
    ],
    [
      ["外方联系人：Aino Esimerkki", "职务：Head of Robotics", "电话：+358 9 1234 567"],
      { "contact.name": "Aino Esimerkki", "contact.title": "Head of Robotics", "contact.phone": "+358 9 1234 567" },
    ],
    [
      ["外方单位：Example Robotics Oy", "联系人：Aino Esimerkki", "邮箱：aino@example.fi"],
      { "contact.name": "Aino Esimerkki", "contact.email": "aino@example.fi" },
    ],
  ])("a note of our own says it: %j", (lines, wanted) => {
    const note = digestOfWord(["项目情况", ...OURS, ...lines].map((line) => [line]));
    expect(reached([found("Agreement.pdf", pages(TEXT)), found("情况.docx", note)])).toEqual(sure(wanted));
  });

  describe("a lead without his unit", () => {
    const report = found("可行性报告.docx", digestOfWord(["可行性报告", ...OURS, "外方负责人：René Müsterlin"].map((line) => [line])));
    const leads = (agreement: string) => {
      const files = [report, found("Agreement.pdf", pages(agreement))];
      const fact = offerFacts(files, proposeFiles(files)).find(({ field }) => field === "partner.lead");
      return fact && [fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value];
    };
    it("may be another partner's than the only one so far: a person must say so", () => {
      expect(leads(TEXT)).toEqual([["René Müsterlin"], undefined]);
    });
    it("is not taken beside the one whom the agreement of the partner names", () => {
      const named = TEXT.replace("Espoo, Finland", "Espoo, Finland (“EXR”)").replace(
        "3. Tasks",
        "3. Tasks\nThe person responsible at EXR is Professor Anna Malli.",
      );
      expect(leads(named)).toEqual([["René Müsterlin", "Anna Malli"], "Anna Malli"]);
    });
  });

  it("our own contact that stands below a unit abroad is not taken for the partner's", () => {
    const lines = [
      ...OURS,
      "外方单位：Example Robotics Oy",
      "项目负责人：沈喆",
      "电话：13800001111",
      "邮箱：shen@example.com",
      "联系人：陆敏",
      "电话：021-50001234",
    ];
    const taken = reached([found("Agreement.pdf", pages(TEXT)), found("情况.docx", digestOfWord(["项目情况", ...lines].map((line) => [line])))]);
    expect(taken.filter(([, , value]) => value !== undefined)).toEqual([]);
  });

  it("of two partners in one agreement each has its own country and contact", () => {
    const two = pages(
      TEXT.replace(
        "Espoo, Finland",
        "Espoo, Finland\nEmail: aino@example.fi\nand\nHochschule Süderau, Beispielweg 1, 70000 Süderau, Germany\nEmail: rene@example.de",
      ),
    );
    const files = [found("Agreement.pdf", two)];
    const { partners } = proposeFiles(files);
    const facts = offerFacts(files, { ...proposeFiles(files) });
    const of = (name: string) =>
      facts.filter((fact) => fact.of === partners.find(({ names }) => names.includes(name))?.id).map(({ field, values: [value] }) => [field, value?.value]);
    expect(of("Example Robotics Oy")).toEqual([
      ["partner.name", "Example Robotics Oy"],
      ["partner.country", "FI"],
      ["partner.kind", "enterprise"],
      ["partner.contact.email", "aino@example.fi"],
    ]);
    expect(of("Hochschule Süderau")).toEqual([
      ["partner.name", "Hochschule Süderau"],
      ["partner.country", "DE"],
      ["partner.kind", "university"],
      ["partner.contact.email", "rene@example.de"],
    ]);
  });

  it("comes into the partner of the project, and the project can be saved", () => {
    const files = [found("Agreement.pdf", reachable("Contact: Aino Esimerkki\nPosition: Head of Robotics\nEmail: aino@example.fi"))];
    const proposal = proposeFiles(files);
    const facts = offerFacts(files, proposal).flatMap((fact) => (fact.values[0] ? [{ fact, value: fact.values[0] }] : []));
    const next = putIntoCase(
      { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2" },
      guide,
      { files: [], facts, partners: proposal.partners },
      () => ({}),
    );
    expect(next.partners).toMatchObject([
      { name: "Example Robotics Oy", contact: { name: "Aino Esimerkki", title: "Head of Robotics", email: "aino@example.fi" } },
    ]);
    expect(caseSchema.safeParse(next).success).toBe(true);
  });
});

describe("a name that begins with what the person is", () => {
  const note = (...lines: readonly string[]) =>
    digestOfWord(["可行性报告", "申报单位：上海示例智能装备有限公司", "外方合作单位：Example Robotics Oy", ...lines].map((line) => [line])).facts.flatMap(
      ({ field, value, isUnsure }) => (field === "partner.lead" || field === "partner.contact.name" ? [[field, value, isUnsure ?? false]] : []),
    );
  it.each([
    "Dean Matti Malli",
    "Director Matti Malli",
    "Head of Robotics Matti Malli",
    "Vice Chair Matti Malli",
    "Managing Director Matti Malli",
    "CEO Matti Malli",
    "Chief Executive Officer Matti Malli",
    "Project Manager Matti Malli",
    "Principal Investigator Matti Malli",
    "Research Director Matti Malli",
    "Chief Scientist Matti Malli",
    "Team Leader Matti Malli",
    "DIRECTOR Matti Malli",
  ])("is offered, and a person must choose it: %s", (name) => {
    expect(note(`外方负责人：${name}`)).toEqual([["partner.lead", name, true]]);
    expect(note(`外方联系人：${name}`)).toEqual([["partner.contact.name", name, true]]);
  });
  it.each(["Matti Malli", "Headley Malli", "Deana Malli", "Prof. Matti Malli", "James Dean", "Anthony Stewart Head"])("any other is taken: %s", (name) => {
    expect(note(`外方负责人：${name}`)).toEqual([["partner.lead", name, false]]);
  });
  it("an agreement's too", () => {
    const files = [found("Agreement.pdf", reachable("Project leader: Dean Matti Malli\nContact: Director Aino Esimerkki"))];
    expect(reached(files).map(([field, , value]) => [field, value])).toEqual([
      ["partner.lead", undefined],
      ["partner.contact.name", undefined],
    ]);
  });
});

describe("the post of our own lead", () => {
  const lead = (...lines: readonly string[]) => {
    const { facts } = digestOfWord(["可行性报告", "申报单位：上海示例智能装备有限公司", ...lines].map((line) => [line]));
    return facts.flatMap(({ field, value }) => (field === "lead.title" ? [value] : []));
  };
  it.each([
    [["项目负责人：祝镕样（研发总监）"], ["研发总监"]],
    [["项目负责人：祝镕样", "职务：研发总监"], ["研发总监"]],
    [["项目负责人：祝镕样", "职称：教授", "职务：副院长"], ["教授"]],
    [["项目负责人：祝镕样", "职务：联系人见下"], []],
  ])("is read where there is no degree: %j", (lines, wanted) => {
    expect(lead(...lines)).toEqual(wanted);
  });
});
