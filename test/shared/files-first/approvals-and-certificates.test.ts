import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import type { FactField, FileDigest } from "../../../shared/files-first/found-file.ts";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { type FilePlace, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { kindAbroad } from "../../../shared/files-first/unit-facts.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const read = (...texts: readonly string[]) => digestOf({ pages: pagesOf(...texts), unread: [] });
const value = ({ facts }: FileDigest, field: FactField) => facts.find((one) => one.field === field)?.value;

const APPROVAL = `科技伦理（医学）审查委员会审查批件
批件号：NJ-IRB-2026-007
项目名称：慢光传感器用于组织成像的研究
申请单位：维林光学（上海）有限公司、上海样例大学
项目负责人：沈喆
审查意见：经会议审查，同意使用经知情同意的样本，免除再次知情同意。
审查结论：同意
上海样例大学科技伦理委员会（盖章）
批准日期：2026年4月10日 有效期：2026年4月10日至2029年12月31日`;

describe("the approval of an ethics committee", () => {
  it.each([
    "科技伦理（医学）审查委员会审查批件",
    "上海样例大学医学伦理委员会审查意见",
    "生物医学研究伦理审查决定书",
    "伦理审查意见书",
    "科技伦理（审查）委员会意见",
    "实验动物伦理审查批件",
  ])("is told by its title: %s", (title) => {
    expect(read(APPROVAL.replace(/^.*\n/u, `${title}\n`))).toMatchObject({ role: "ethics", why: "title" });
  });

  it.each([
    "IRB APPROVAL LETTER",
    "Institutional Review Board – Notice of Approval",
    "Research Ethics Committee: favourable opinion",
    "Ethical Clearance Certificate",
  ])("in English: %s", (title) => {
    const letter = read(
      `${title}\nProtocol No.: NB-2026-14\nThe Northbrook Institutional Review Board has approved the above study.\nDate of approval: 9 April 2026`,
    );
    expect(letter.role).toBe("ethics");
    expect(value(letter, "ethics.committee")).toBe("Northbrook Institutional Review Board");
    expect(value(letter, "ethics.approvalNumber")).toBe("NB-2026-14");
    expect(value(letter, "ethics.approvedOn")).toBe("2026-04-09");
  });

  it.each(["科技伦理审查办法", "科技伦理承诺书", "伦理审查委员会章程", "科技伦理（审查）委员会意见征集申请"])("but no other paper on ethics: %s", (title) => {
    expect(read(`${title}\n第一条 为规范科技伦理审查工作，制定本办法。`).role).not.toBe("ethics");
  });

  it("offers committee, number and day, and of two units the first as applicant", () => {
    const facts = read(APPROVAL);
    const offered = ["ethics.committee", "ethics.approvalNumber", "ethics.approvedOn", "applicant.name", "applicant.kind"] as const;
    expect(offered.map((field) => value(facts, field))).toEqual([
      "上海样例大学科技伦理委员会",
      "NJ-IRB-2026-007",
      "2026-04-10",
      "维林光学（上海）有限公司",
      undefined,
    ]);
  });
});

it("the name of one unit that has 、 in it stays whole", () => {
  expect(value(read("项目名称：慢光传感器用于组织成像的研究\n申报单位：上海样例光学、电子研究所\n项目负责人：沈喆"), "applicant.name")).toBe(
    "上海样例光学、电子研究所",
  );
});

it("a place that a person gives takes away the remark that a file is no attachment", () => {
  const facts = found("情况.pdf", read("项目情况\n项目名称：慢光传感器用于组织成像的研究\n申报单位：上海样例大学\n项目负责人：沈喆"));
  const paper = found("批复.pdf", read("关于同意建设慢光重点实验室的批复\n上海样例大学：\n同意建设。"));
  const remarks = (...places: readonly FilePlace[]) =>
    proposeFiles([facts, paper], new Map(places.flatMap((place) => [[facts.key, place] as const, [paper.key, place] as const]))).files.map(
      ({ remark }) => remark.code,
    );
  expect(remarks()).toEqual(["content-only", "other-paper"]);
  expect(remarks({ to: "slot", role: "ethics" })).toEqual(["chosen", "chosen"]);
  expect(remarks({ to: "other" })).toEqual(["chosen", "other-paper"]);
  expect(remarks({ to: "form" })).toEqual(["content-only", "other-paper"]);
});

describe("a certificate of a unit", () => {
  /** As a browser prints it: its title in the middle of the page, as far to the right as the lines below it. */
  const printed = (text: string): readonly PageText[] =>
    pagesOf(text).map((page) => ({
      ...page,
      lines: page.lines.map((line, index) => (index === 0 ? { ...line, box: { ...line.box, left: 220, width: 150, height: 14 } } : line)),
    }));

  it("has its code below a title that ends where the lines do", () => {
    const facts = digestOf({ pages: printed("事业单位法人证书\n统一社会信用代码：12310000425000123J\n名称：上海样例大学\n法定代表人：沈知远"), unread: [] });
    expect([value(facts, "applicant.creditCode"), value(facts, "applicant.registeredInShanghai")]).toEqual(["12310000425000123J", "12310000425000123J"]);
  });

  it.each([
    ["马库斯·德拉克鲁瓦-袁", "马库斯·德拉克鲁瓦-袁"],
    ["诺亚·卡德蒙－列维", "诺亚·卡德蒙－列维"],
    ["沈喆-待变更登记", undefined],
  ])("names who represents it: %s", (written, name) => {
    const facts = read(`营业执照\n统一社会信用代码：91310000MA1FL0HB65\n名称：维林光学（上海）有限公司\n法定代表人：${written}`);
    expect(value(facts, "applicant.legalRepresentative")).toBe(name);
  });

  it.each([
    ["有限责任公司（外国法人独资）", "true"],
    ["有限责任公司（中外合资）", "true"],
    ["有限责任公司（外商投资、非独资）", "true"],
    ["有限责任公司（外商投资企业法人独资）", undefined],
    ["有限责任公司（自然人投资或控股）", undefined],
  ])("whether abroad holds its shares: %s", (type, answer) => {
    const facts = read(`营业执照\n统一社会信用代码：91310000MA1FL0HB65\n名称：维林光学（上海）有限公司\n类型：${type}\n住所：上海市样例区样例路1258号`);
    expect(value(facts, "applicant.foreignInvested")).toBe(answer);
    expect(facts.facts.filter(({ field }) => field === "applicant.name" || field === "applicant.address")).toMatchObject([
      { value: "上海市样例区样例路1258号", party: "维林光学（上海）有限公司" },
      { value: "维林光学（上海）有限公司", party: "维林光学（上海）有限公司" },
    ]);
    expect(facts.facts.some(({ isUnsure }) => isUnsure)).toBe(false);
  });

  it.each([
    ["认定你单位为上海市外资研发中心。全球总部：Verrin Optics, Inc.，美国纽约州奥尔巴尼。", "true", "US"],
    ["认定你单位为上海市外资研发中心。", "true", undefined],
    ["经审核，不予认定你单位为外资研发中心。", undefined, undefined],
  ])("of a research centre: %s", (text, research, country) => {
    const facts = read(`外资研发中心认定证书\n企业名称：维林光学（上海）有限公司\n${text}\n样例市商务委员会`);
    expect([value(facts, "applicant.researchFunction"), value(facts, "applicant.headquartersCountry")]).toEqual([research, country]);
  });
});

describe("the certificate of a person's title", () => {
  const certificate = (name: string) =>
    found(`${name}.pdf`, read(`高级专业技术职务任职资格证书\n姓名：${name}\n性别：女\n专业名称：药学\n资格名称：正高级工程师\n授予时间：2016年12月1日`));
  const report = found("情况.pdf", read("项目情况\n项目名称：慢光传感器用于组织成像的研究\n申报单位：上海样例大学\n项目负责人：沈喆"));
  const titles = (...files: readonly ReturnType<typeof found>[]) =>
    offerFacts(files, proposeFiles(files)).flatMap(({ field, values }) => (field === "lead.title" ? values.map((one) => one.value) : []));

  it("is offered of whoever leads, and of nobody else", () => {
    expect(titles(report, certificate("沈喆"))).toEqual(["正高级工程师"]);
    expect(titles(report, certificate("闵豁"))).toEqual([]);
    expect(titles(certificate("沈喆"))).toEqual([]);
  });
});

describe("what a partner is by its name", () => {
  it.each([
    ["Galil Elyon University", "university"],
    ["Technische Universität Musterstadt", "university"],
    ["Université de Lointain", "university"],
    ["加利尔埃利昂大学", "university"],
    ["Hollenbeck Instruments, Inc.", "enterprise"],
    ["Universal Robots A/S", "enterprise"],
    ["Institut Pastoral", "institute"],
    ["University Hospital Musterstadt", undefined],
    ["Muster Institute of Technology", undefined],
    ["Universal Foundation", undefined],
  ])("%s", (name, kind) => expect(kindAbroad(name)).toBe(kind));

  const signed = (name: string, signs: string) =>
    read(
      `合作协议\n本协议由${name}（以下称“甲方”）与上海样例大学（以下称“乙方”）签订。\n一、双方合作研究。\n二、本协议自2026年8月1日起至2029年7月31日止。\n${signs}（签字）\n上海样例大学（签字）`,
    );
  it("a country in front of its Chinese name is left out where it signs without", () => {
    expect(value(signed("以色列加利尔埃利昂大学", "加利尔埃利昂大学"), "partner.nameZh")).toBe("加利尔埃利昂大学");
    expect(value(signed("新加坡国立大学", "新加坡国立大学"), "partner.nameZh")).toBe("新加坡国立大学");
    expect(value(signed("以色列加利尔埃利昂大学", "以色列加利尔埃利昂大学"), "partner.nameZh")).toBe("以色列加利尔埃利昂大学");
  });
});

describe("a platform whose annexes say where it is and who works there", () => {
  const platform = (place: string, team: string) =>
    read(
      `联合实验室协议\n甲方：维林光学（上海）有限公司\n乙方：上海样例大学\n第一条 设立。1.1 双方设立“慢光联合实验室”，不具有法人资格。\n1.2 场所：附件A所列场所由乙方提供。1.3 团队：附件B所列专职研发团队。\n第二条 期限。自2026年3月2日起至2030年12月31日止。\n附件A ${place}\n附件B ${team}`,
    );
  const said = (facts: FileDigest) => (["platform.name", "platform.place", "platform.team"] as const).map((field) => value(facts, field));

  it("has its name, its rooms, and its team counted", () => {
    expect(said(platform("场所：4号楼301至312室，总面积640平方米。", "专职团队：甲方：工程师2人、科学家3人；乙方：博士后4人。"))).toEqual([
      "慢光联合实验室",
      "4号楼301至312室，总面积640平方米",
      "9",
    ]);
  });
  it("whose agreement says that it is run together, and how many work there at least, which a person decides", () => {
    const text = "1.1 双方共同建设并运行“慢光联合实验室”。\n1.2 联合实验室位于上海市样例路6号5号楼3层。\n1.3 联合实验室配备不少于18人的专职研发团队。";
    const facts = read(
      `联合实验室协议\n甲方：维林光学（上海）有限公司\n乙方：上海样例大学\n第一条 设立\n${text}\n第二条 期限。自2026年3月2日起至2030年12月31日止。`,
    );
    expect(said(facts)).toEqual(["慢光联合实验室", "上海市样例路6号5号楼3层", "18"]);
    expect(facts.facts.find(({ field }) => field === "platform.team")?.isUnsure).toBe(true);
  });
  it("of which nothing is taken that is described elsewhere, or not all full-time", () => {
    expect(said(platform("场所：见另附的平面图。", "专职团队：甲方2人、乙方3人，共5人。")).slice(1)).toEqual([undefined, "5"]);
    expect(said(platform("场所：由乙方另定。", "专职团队：工程师2人、兼职教授3人。")).slice(1)).toEqual([undefined, undefined]);
  });
});

describe("the approval of a laboratory", () => {
  const laboratory = (title: string, text = "经专家评审，同意依托你校建设。") => {
    const { facts } = read(`${title}\n样科〔2020〕318号\n东样医科大学：${text}\n样例科学技术厅\n2020年9月8日`);
    return facts.flatMap(({ field, value: own, party }) => (field.startsWith("unit.laboratory") ? [[own, party]] : []));
  };
  it.each([
    ["关于批准建设重庆市单细胞质谱重点实验室的通知", "重庆市单细胞质谱重点实验室", "重点实验室", "provincial-or-ministerial"],
    ["关于同意组建江苏省样例工程技术研究中心的批复", "江苏省样例工程技术研究中心", "工程研究中心", "provincial-or-ministerial"],
    ["关于认定国家慢光技术创新中心的决定", "国家慢光技术创新中心", "技术创新中心", "national"],
    ["关于批准建设苏州市慢光重点实验室的通知", "苏州市慢光重点实验室", "重点实验室", undefined],
  ])("%s", (title, name, kind, level) => {
    expect(laboratory(title)).toEqual([name, kind, level].flatMap((own) => (own === undefined ? [] : [[own, "东样医科大学"]])));
  });
  it.each([
    "关于不予批准建设重庆市慢光重点实验室的通知",
    "关于撤销认定重庆市慢光重点实验室的决定",
    "关于开展重点实验室验收工作的通知",
  ])("none in: %s", (title) => expect(laboratory(title, "现将有关事项通知如下。")).toEqual([]));
});
