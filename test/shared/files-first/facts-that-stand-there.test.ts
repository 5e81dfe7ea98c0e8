import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import type { FileDigest } from "../../../shared/files-first/found-file.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const read = (...texts: readonly string[]) => digestOf({ pages: pagesOf(...texts), unread: [] });
const word = (...rows: readonly (readonly string[])[]) => digestOfWord(rows);
const said = ({ facts }: FileDigest, ...fields: readonly string[]) => facts.flatMap(({ field, value }) => (fields.includes(field) ? [value] : []));
const offered = (...files: Parameters<typeof proposeFiles>[0]) =>
  offerFacts(files, proposeFiles(files), undefined, { year: 2026, place: {} }).map(
    ({ field, values }) => `${field} ${values.map(({ value, isUnsure }) => `${value}${isUnsure ? "?" : ""}`).join(" | ")}`,
  );

const TITLE = "面向智能制造的高精度传感器协同创新平台";
const REPORT = word([TITLE], ["项目可行性方案"], ["申报单位：莱样传感技术（上海）有限公司"], ["项目负责人：陈䶮样"]);

describe("the title of a project without a label", () => {
  it.each([
    [TITLE, "项目可行性方案"],
    [`《${TITLE}》`, "可行性研究报告"],
    [TITLE, "可 行 性 报 告"],
  ])("stands above what the report calls itself: %s, %s", (title, kind) => {
    const { facts } = word([title], [kind], ["申报单位：莱样传感技术（上海）有限公司"]);
    expect(facts.filter(({ field }) => field === "title")).toMatchObject([{ value: TITLE, source: { paragraph: 1 } }]);
    expect(facts.find(({ field }) => field === "title")?.isUnsure).toBeUndefined();
  });

  it("in one line with it, a person must say so", () => {
    expect(word([`${TITLE}可行性报告`]).facts).toMatchObject([{ field: "title", value: TITLE, isUnsure: true }]);
  });

  it.each([
    ["莱样传感技术（上海）有限公司"],
    ["2026年度“国际科技合作”项目"],
    ["上海样例大学微纳制造学院"],
    ["二〇二六年三月"],
    ["为进一步落实两国合作，现报送如下"],
  ])("who wrote it, a programme and a sentence are none: %s", (above) => {
    expect(said(word([above], ["项目可行性报告"]), "title")).toEqual([]);
  });

  it("behind a programme in quotes it stands in its own", () => {
    const letter = read(
      `自筹经费承诺书\n上海市科学技术委员会：\n我单位申报2026年度创新生态建设计划“国际科技合作”项目《${TITLE}》，我单位承诺自筹经费人民币200万元。`,
    );
    expect(letter.facts).toEqual(expect.arrayContaining([expect.objectContaining({ field: "title", value: TITLE, isUnsure: true })]));
  });
});

describe("a resume", () => {
  const resume = (name: string) =>
    word(
      ["个人简历"],
      ["姓名", name, "性别", "男"],
      ["职务", "研发总监、联合实验室主任", "职称", "正高级工程师"],
      ["手机", "13900000417"],
      ["电子邮箱", "chen@example.cn"],
    );

  it("of whoever leads says title, phone and mail, and is taken for the form", () => {
    const files = [found("方案.docx", REPORT), found("简历.docx", resume("陈䶮样"))];
    expect(proposeFiles(files).files[1]).toMatchObject({ group: "known", place: { to: "form" }, remark: { code: "other-paper", paper: "resume" } });
    expect(offered(...files)).toEqual(expect.arrayContaining(["lead.title 正高级工程师", "lead.phone 13900000417", "lead.email chen@example.cn"]));
  });

  it("of anybody else stays where it is", () => {
    const files = [found("方案.docx", REPORT), found("简历.docx", resume("陆闻样"))];
    expect(proposeFiles(files).files[1]).toMatchObject({ group: "left", place: { to: "none" } });
    expect(offered(...files).filter((one) => /phone|email|lead\.title/u.test(one))).toEqual([]);
    expect(proposeFiles([found("简历.docx", resume("陈䶮样"))]).files[0]).toMatchObject({ group: "left" });
  });

  const AGREEMENT = read(
    "Cooperation Agreement\nbetween\nExample Robotics AG, Werkstr. 1, Stuttgart, Germany\nand\nDonghai Sample University, Shanghai, China\n\n1. Subject\nThe parties cooperate in research on sensors.\n2. Term\nThis agreement is valid from 1 August 2026 to 31 July 2029.\n3. Contributions\nExample Robotics AG provides wafers.",
  );
  const ABROAD =
    "Curriculum Vitae\nDr. Karin Vogelsang\nChief Technology Officer, Example Robotics AG, Stuttgart, Germany\nE-mail: k@example.de Phone: +49 711 555 0141";

  it("of somebody of a partner is offered as its lead, and a person must say so", () => {
    const files = [found("Agreement.pdf", AGREEMENT), found("CV.pdf", read(ABROAD))];
    expect(proposeFiles(files).files[1]).toMatchObject({ group: "known", place: { to: "form" } });
    const offers = offered(...files);
    expect(offers).toEqual(expect.arrayContaining(["partner.lead Dr. Karin Vogelsang?", "partner.leadTitle Chief Technology Officer?"]));
    expect(offers.filter((one) => one.startsWith("applicant.contact"))).toEqual([]);
  });

  it("and not where the papers name another lead, nor of a unit that they do not name", () => {
    const named = found("支持.docx", word(["可行性报告"], ["外方合作单位", "Example Robotics AG"], ["外方负责人", "René Müsterlin"]));
    const offers = offered(found("Agreement.pdf", AGREEMENT), named, found("CV.pdf", read(ABROAD)));
    expect(offers.filter((one) => one.startsWith("partner.lead"))).toEqual(["partner.lead René Müsterlin"]);
    const elsewhere = [found("Agreement.pdf", AGREEMENT), found("CV.pdf", read(ABROAD.replace("Example Robotics AG", "Nordwind Institute")))];
    expect(proposeFiles(elsewhere).files[1]).toMatchObject({ group: "left" });
  });
});

it("of several partners the translation says what each is called in Chinese", () => {
  const original = read(
    "Cooperation Agreement\nbetween\nDonghai Sample University, Shanghai, China (“Party A”)\nand\nExample Robotics AG, Werkstr. 1, Stuttgart, Germany (“Party B”)\nand\nNordwind Institute, Hafenstr. 2, Bremen, Germany (“Party C”)\n\n1. Subject\nThe parties cooperate in research on sensors.\n2. Term\nThis agreement is valid from 1 August 2026 to 31 July 2029.\n3. Contributions\nParty B provides wafers worth EUR 150,000.",
  );
  const translation = read(
    "合作协议（中文译件）\n甲方：东海样例大学，地址：中国上海市样例路1号\n乙方：样例机器人股份公司（Example Robotics AG），地址：德国斯图加特\n丙方：北风研究所（Nordwind Institute），地址：德国不来梅\n\n第一条 合作内容\n各方合作研究传感器。\n第二条 合作期限\n本协议自2026年8月1日起生效，至2029年7月31日止。\n第三条 投入\n乙方提供价值150,000欧元的晶圆。",
  );
  const files = [found("Agreement.pdf", original), found("协议 译文.pdf", translation)];
  expect(proposeFiles(files).partners.map(({ names }) => names)).toEqual([
    ["Example Robotics AG", "样例机器人股份公司"],
    ["Nordwind Institute", "北风研究所"],
  ]);
  expect(offered(...files)).toEqual(expect.arrayContaining(["partner.nameZh 样例机器人股份公司", "partner.nameZh 北风研究所"]));
});

describe("a licence whose labels are set wide", () => {
  const licence = (type: string) =>
    read(
      `营 业 执 照\n（副本） 编号：15000000202405210088\n统一社会信用代码：91310115MA1HB62T3X\n名 || 称：莱样传感技术（上海）有限公司\n类 || 型：${type}\n注册资本：欧元800.0000万元整\n成立日期：2016年04月18日\n住 || 所：上海市浦东新区样例路6号`,
    );

  it("says who it is, that a unit abroad holds it, and where it is", () => {
    const { paper, role } = licence("有限责任公司（外国法人独资）");
    expect({ paper, role }).toEqual({ paper: "licence", role: undefined });
    const fields = ["applicant.name", "applicant.foreignInvested", "applicant.address"];
    expect(said(licence("有限责任公司（外国法人独资）"), ...fields)).toEqual(["上海市浦东新区样例路6号", "莱样传感技术（上海）有限公司", "true"]);
  });

  it("says the same where an engine reads its labels and values as one word", () => {
    const glued = read(
      "营 业 执 照\n统一社会信用代码91310115MA1HB62T3X\n名\n称莱样传感技术（上海）有限公司\n\n类\n型有限责任公司（外国法人独资）\n\n法定代表人 MUSTERMANN ERIKA\n\n住 所 上海市浦东新区样例路6号",
    );
    const fields = ["applicant.name", "applicant.creditCode", "applicant.kind", "applicant.foreignInvested", "applicant.legalRepresentative"];
    expect(said(glued, ...fields)).toEqual(["91310115MA1HB62T3X", "enterprise", "MUSTERMANN ERIKA", "莱样传感技术（上海）有限公司", "true"]);
  });

  describe("as a photo is read, its code above its title and its rows in a table", () => {
    const name = "莱样传感技术装备有限公司";
    const photo = (code: string) =>
      read(
        `统一社会信用代码${code}\n营业执照\n(副本)\n名称 || ${name}\n类型 || 有限责任公司（自然人投资或控股）\n法定代表人 || 沈喆\n注册资本 || 人民币叁仟万元整\n住所 || 上海市浦东新区样例路6号\n经营范围 || 传感装备的研发与制造。`,
      );
    const unsure = ({ facts }: ReturnType<typeof read>) => facts.flatMap(({ field, isUnsure }) => (isUnsure ? [field] : []));
    it("it says code, name, kind, seat and head of its unit", () => {
      const licence = photo("91310115MA1HB62T3X");
      expect([licence.paper, unsure(licence)]).toEqual(["licence", []]);
      expect(licence.facts.every(({ field, party }) => !field.startsWith("applicant.") || party === name)).toBe(true);
      const values = (field: string) => [...new Set(licence.facts.flatMap((one) => (one.field === field ? [one.value] : [])))];
      expect(["creditCode", "name", "kind", "address", "legalRepresentative"].map((part) => values(`applicant.${part}`))).toEqual([
        ["91310115MA1HB62T3X"],
        [name],
        ["enterprise"],
        ["上海市浦东新区样例路6号"],
        ["沈喆"],
      ]);
    });
    it("of a code whose last figure does not fit a person must say so", () => {
      expect(unsure(photo("91310115MA1HB62T8X"))).toContain("applicant.creditCode");
    });
  });

  it("one of a unit here says nothing of abroad", () => {
    expect(said(licence("有限责任公司（自然人投资或控股）"), "applicant.foreignInvested")).toEqual([]);
  });
});

describe("the laboratory that an agreement names", () => {
  const agreement = (sentence: string) =>
    read(
      `共建样例联合实验室协议\n甲方：莱样传感技术（上海）有限公司\n乙方：上海样例大学\n为推动合作，甲乙双方决定共建“样例联合实验室”。\n第一条 期限\n本协议自2024年9月1日起至2030年8月31日止。\n第二条 分工\n甲方负责中试；${sentence}`,
    );
  const laboratory = ({ facts }: FileDigest) =>
    facts.flatMap(({ field, value, party, isUnsure }) => (field.startsWith("unit.laboratory") ? [[field, value, party, isUnsure]] : []));

  it.each(["乙方依托上海市微纳制造重点实验室负责工艺研究。", "上海样例大学依托上海市微纳制造重点实验室负责工艺研究。"])("is offered: %s", (sentence) => {
    expect(laboratory(agreement(sentence))).toEqual([
      ["unit.laboratory", "上海市微纳制造重点实验室", "上海样例大学", true],
      ["unit.laboratoryKind", "重点实验室", "上海样例大学", true],
      ["unit.laboratoryLevel", "provincial-or-ministerial", "上海样例大学", true],
    ]);
  });

  it.each([
    "乙方申请筹建上海市微纳制造重点实验室。",
    "丙方依托上海市微纳制造重点实验室负责工艺研究。",
    "双方依托联合实验室开展研究。",
  ])("what is only planned, or nobody's here, is not: %s", (sentence) => expect(laboratory(agreement(sentence))).toEqual([]));
});
