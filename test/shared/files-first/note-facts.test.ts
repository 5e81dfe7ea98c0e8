import { describe, expect, it } from "vitest";
import { digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";

const TITLE = "面向柔性装配的具身智能机器人关键技术联合研究";
type Line = string | readonly string[];
const note = (...lines: readonly Line[]) => digestOfWord(lines.map((line) => (typeof line === "string" ? [line] : line)));
const offers = (...lines: readonly Line[]) => {
  const files = [found("项目情况.docx", note(...lines))];
  const folder = proposeFiles(files);
  return {
    file: folder.files[0],
    facts: offerFacts(files, folder).map((fact) => [fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]),
  };
};
const WANTED = [
  ["title", [TITLE], TITLE],
  ["applicant.name", ["上海示例智能装备有限公司"], "上海示例智能装备有限公司"],
  ["lead.name", ["沈喆"], "沈喆"],
  ["period", ["2026-08-01/2029-07-31"], "2026-08-01/2029-07-31"],
];

describe("a note about a project that calls itself nothing", () => {
  it.each([
    ["with full labels", [`项目名称：${TITLE}`, "项目负责人：沈喆", "申报单位：上海示例智能装备有限公司", "起止时间：2026年8月1日至2029年7月31日"]],
    ["with short labels", [`项目名称：${TITLE}`, "负责人：沈喆", "单位：上海示例智能装备有限公司", "起止：2026年8月1日至2029年7月31日"]],
    ["numbered in Chinese", [`一、项目名称：${TITLE}`, "二、负责人：沈喆", "三、单位：上海示例智能装备有限公司", "四、起止：2026年8月1日至2029年7月31日"]],
    ["with bullets", [`- 项目名称：${TITLE}`, "• 负责人：沈喆", "● 单位：上海示例智能装备有限公司", "* 起止：2026年8月1日至2029年7月31日"]],
    ["in square brackets", [`【项目名称】${TITLE}`, "【负责人】沈喆", "【单位】上海示例智能装备有限公司", "【起止】2026年8月1日至2029年7月31日"]],
    [
      "as plain text with marks",
      [`**项目名称**：${TITLE}`, "**负责人**：沈喆", "## 申报单位", "上海示例智能装备有限公司", "起止：2026年8月1日至2029年7月31日"],
    ],
    [
      "with headings above their values",
      ["一、项目名称", TITLE, "二、申报单位", "上海示例智能装备有限公司", "三、项目负责人", "沈喆", "四、执行期限", "2026年8月1日至2029年7月31日"],
    ],
    ["in one line", [`项目名称：${TITLE}　负责人：沈喆　单位：上海示例智能装备有限公司，起止：2026年8月1日至2029年7月31日`]],
    [
      "in a table with spaced labels",
      [
        ["项目名称", TITLE],
        ["负 责 人", "沈喆", "单 位", "上海示例智能装备有限公司"],
        ["起 止", "2026年8月1日至2029年7月31日"],
      ],
    ],
  ])("says what stands under its labels: %s", (_, lines) => {
    const { file, facts } = offers("情况介绍", ...lines);
    expect(file).toMatchObject({ group: "known", place: { to: "form" }, remark: { code: "content-only" } });
    expect(facts).toEqual(WANTED);
  });

  it("names the paragraph that a value stands in", () => {
    expect(note("情况介绍", "一、项目名称", TITLE, "二、负责人：沈喆").facts.map(({ field, source }) => [field, source.paragraph])).toEqual([
      ["title", 3],
      ["lead.name", 4],
    ]);
  });

  it("an amount under a bare label is offered as what it may be, and a person chooses", () => {
    const { facts } = offers("情况介绍", `项目名称：${TITLE}`, "负责人：沈喆", "金额：70万元");
    expect(facts.filter(([field]) => String(field).startsWith("budget."))).toEqual([
      ["budget.grant", ["700000"], undefined],
      ["budget.total", ["700000"], undefined],
    ]);
    const said = offers("情况介绍", `项目名称：${TITLE}`, "申请资助：70万元", "金额：145万元").facts;
    expect(said.filter(([field]) => String(field).startsWith("budget."))).toEqual([["budget.grant", ["700000"], "700000"]]);
  });

  it("short labels alone, a unit of figures, and running text below a heading say nothing", () => {
    expect(note("会议纪要", "负责人：沈喆", "单位：上海示例智能装备有限公司").facts).toEqual([]);
    expect(note("情况介绍", `项目名称：${TITLE}`, "单位：万元").facts.map(({ field }) => field)).toEqual(["title"]);
    expect(note("情况介绍", `项目名称：${TITLE}`, "二、申报单位", "上海示例智能装备有限公司成立于2010年，主营装备。").facts.map(({ field }) => field)).toEqual([
      "title",
    ]);
  });

  it("with a lead, an amount and a period is no proof of funds; one that names who pays is", () => {
    const lines = [
      `一、项目名称：${TITLE}`,
      "二、负责人：沈喆",
      "三、单位：上海示例智能装备有限公司",
      "四、金额：180万元",
      "五、起止：2026年8月1日至2029年7月31日",
    ];
    const { file, facts } = offers("情况介绍", ...lines);
    expect(file).toMatchObject({ place: { to: "form" }, remark: { code: "content-only" } });
    expect(facts.filter(([, , taken]) => taken !== undefined)).toEqual(WANTED);
    expect(note("情况介绍", ...lines, "六、资助方：南国样例研究部", "七、编号：BMB-26-0417").role).toBe("funding");
  });

  it("says how lead and contact are reached, each phone for the person above it", () => {
    const { facts } = offers(
      "情况介绍",
      `项目名称：${TITLE}`,
      "负责人：沈喆（研发总监）",
      "电话：13800001111",
      "单位：上海示例智能装备有限公司",
      "联系人：陆敏，电话：021-50001234",
    );
    expect(facts.filter(([field]) => /^lead|contact/u.test(String(field)))).toEqual([
      ["applicant.contact.name", ["陆敏"], "陆敏"],
      ["applicant.contact.phone", ["021-50001234"], "021-50001234"],
      ["lead.name", ["沈喆"], "沈喆"],
      ["lead.title", ["研发总监"], "研发总监"],
      ["lead.phone", ["13800001111"], "13800001111"],
    ]);
  });

  it("a colon inside a title does not end it", () => {
    expect(offers(`项目名称：柔性装配，从感知到执行：${TITLE}`, "负责人：沈喆").facts[0]).toEqual([
      "title",
      [`柔性装配，从感知到执行：${TITLE}`],
      `柔性装配，从感知到执行：${TITLE}`,
    ]);
  });
});

describe("a note that speaks of others too", () => {
  const TITLED = `项目名称：${TITLE}`;
  const OWN = "单位：上海示例智能装备有限公司";
  const takenOf = (...lines: readonly Line[]) => Object.fromEntries(offers(...lines).facts.map(([field, , value]) => [String(field), value]));

  it("the officer of an office is not taken as our contact", () => {
    const facts = takenOf("情况介绍", TITLED, "负责人：沈喆", OWN, "推荐单位：上海市样例区科委", "联系人：张科长", "电话：021-33334444");
    expect([facts["lead.name"], facts["applicant.contact.name"], facts["applicant.contact.phone"]]).toEqual(["沈喆", undefined, undefined]);
    expect(takenOf("说明", TITLED, OWN, "市科委联系人：张三", "电话：021-12345678")["applicant.contact.phone"]).toBeUndefined();
  });

  it("whoever leads the work of another unit is not taken as our lead", () => {
    expect(takenOf("说明", TITLED, "外方单位：Aalto Example University", "负责人：Matti Malli", OWN)["lead.name"]).toBeUndefined();
    expect(takenOf("说明", TITLED, "合作单位：东样大学", "负责人：赵六", OWN)["lead.name"]).toBeUndefined();
  });

  it.each(["在研项目", "已承担项目情况", "项目验收意见", "专家名单"])("nothing of a paper headed %s is taken", (heading) => {
    const taken = takenOf(heading, TITLED, "负责人：赵六", "单位：东样大学", "电话：13800009999");
    expect(Object.values(taken).filter((value) => value !== undefined)).toEqual([]);
    expect(Object.keys(taken)).toContain("title");
  });
});

describe("a note of a foreign company's research centre", () => {
  const OWN = [`项目名称：${TITLE}`, "申报单位：维样诺生物医药研发（上海）有限公司", "负责人：沈喆"];
  const country = (line: string) => offers("项目情况说明", ...OWN, line).facts.filter(([field]) => field === "applicant.headquartersCountry");

  it.each(["全球总部：瑞士巴塞尔", "集团总部所在地：瑞士", "总部所在国家（地区）：瑞士"])("says where its group has its seat: %s", (line) => {
    expect(country(line)).toEqual([["applicant.headquartersCountry", ["CH"], "CH"]]);
  });

  it("says nothing of two countries, and of a head office that is named without a label", () => {
    expect(country("全球总部：瑞士与德国两地")).toEqual([]);
    expect(country("与德国总部保持合作")).toEqual([]);
  });

  it("says that it is one, and that it does research", () => {
    const { facts } = offers("项目情况说明", ...OWN, "是否外商投资企业：是", "具有研发功能：是，另附认定证书");
    expect(facts).toEqual(
      expect.arrayContaining([
        ["applicant.foreignInvested", ["true"], "true"],
        ["applicant.researchFunction", ["true"], "true"],
      ]),
    );
    expect(offers("项目情况说明", ...OWN, "外商投资企业：否").facts.map(([field]) => field)).not.toContain("applicant.foreignInvested");
  });
});

describe("a note that tells of term, money and cooperation as an agreement does", () => {
  const LINES = [
    `项目名称：${TITLE}`,
    "申报专题：专题二",
    "申报单位：东样大学",
    "项目负责人：沈喆",
    "执行期限：2026年8月1日至2029年7月31日",
    "总经费：160万元，其中申请财政资助70万元，自筹90万元",
    "外方负责人：René Müsterlin",
    "一、国际合作基础",
    "双方自2023年起开展对比试验，联合发表论文四篇，熟悉国际科技合作法规和知识产权归属规则，形成了稳定的联合工作机制。",
  ];

  it("is no agreement, and says what it says of the project", () => {
    const { file, facts } = offers("项目情况说明", ...LINES);
    expect(file?.role).toBeUndefined();
    expect(facts).toEqual(
      expect.arrayContaining([
        ["title", [TITLE], TITLE],
        ["topic", ["专题二"], "专题二"],
        ["lead.name", ["沈喆"], "沈喆"],
        ["budget.total", ["1600000"], "1600000"],
        // what stands below a heading is offered, and a person chooses
        ["cooperation.basis", [LINES.at(-1)], undefined],
      ]),
    );
    expect(facts.map(([field]) => field)).not.toContain("agreement.term");
  });

  it("is one as well with numbered labels", () => {
    const { file, facts } = offers("项目情况说明", ...LINES.map((line, at) => (line.includes("：") ? `${"一二三四五六七"[at]}、${line}` : line)));
    expect(file?.role).toBeUndefined();
    expect(facts).toContainEqual(["lead.name", ["沈喆"], "沈喆"]);
  });

  it("is an agreement where two sides stand at its head", () => {
    expect(note("甲方：东样大学", "乙方：Example Robotics Oy", ...LINES).role).toBe("agreement");
  });
});

describe("short lines of a note", () => {
  const said = (...lines: readonly string[]) => {
    const rows = ["项目情况说明", "项目名称：面向低时延光互连的硅光集成芯片联合研究", "申报单位：上海示例光子技术研究院", ...lines];
    const { facts } = digestOfWord(rows.map((row) => [row]));
    return facts.flatMap(({ field, value }) => (field === "title" || field === "applicant.name" ? [] : [[field, value]]));
  };

  it.each(["领域 智能机器人", "3. 领域 智能机器人", "领域 智能机器人，国别 芬兰", "领域：智能机器人"])("the field without a colon: %s", (line) => {
    expect(said(line)).toContainEqual(["field", "智能机器人"]);
  });

  it.each(["外方：示例机器人公司（Example Robotics Oy）", "外方 Example Robotics Oy"])("the partner as 外方: %s", (line) => {
    expect(said(line)).toContainEqual(["partner.name", "Example Robotics Oy"]);
    // what follows is theirs
    expect(said(line, "联系人：Aino Esimerkki")).toContainEqual(["partner.contact.name", "Aino Esimerkki"]);
  });

  it.each(["外方：提供试验设备", "外方 负责建模"])("what the other side does is no name: %s", (line) => {
    expect(said(line)).toEqual([]);
    expect(said(line, "联系人：陆敏")).toEqual([["applicant.contact.name", "陆敏"]]);
  });

  it("a second person in one line, without a colon, is that side's", () => {
    const facts = said("联系人：陆敏 13800001111 外方联系人 Aino Esimerkki，邮箱：aino@example.fi");
    expect(facts).toEqual(
      expect.arrayContaining([
        ["applicant.contact.name", "陆敏"],
        ["applicant.contact.phone", "13800001111"],
        ["partner.contact.name", "Aino Esimerkki"],
        ["partner.contact.email", "aino@example.fi"],
      ]),
    );
  });
});
