import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

describe("the agreement of a joint platform between two units here", () => {
  const text = (second: string) =>
    `可降解材料联合实验室共建协议\n甲方：示例生物材料研发（上海）有限公司\n乙方：${second}\n就共建“可降解材料联合实验室”（下称“联合实验室”）事宜，签订本协议。\n一、共建内容\n双方围绕支架开展合作研究、联合培养人才。\n二、场所与团队\n联合实验室设在上海市样例路1999弄6号楼3层，面积480平方米；双方共组专职研发团队15人，甲方9人，乙方6人。\n三、投入与分工\n甲方每年投入研发经费不少于60万元，负责材料合成；乙方负责体内评价。\n四、合作期限\n本协议有效期五年，自2024年11月1日起至2029年10月31日止。`;
  const offersOf = (second: string) => {
    const files = [found("共建协议.pdf", digestOf({ pages: pagesOf(text(second)), unread: [] }))];
    const folder = proposeFiles(files);
    return { folder, offers: offerFacts(files, folder).map(({ field, values }) => [field, values.map(({ value }) => value)]) };
  };

  it("names nobody abroad, and what the platform is", () => {
    const { folder, offers } = offersOf("东样医科大学");
    expect(folder.partners).toEqual([]);
    expect(folder.ours).toEqual(["示例生物材料研发（上海）有限公司", "东样医科大学"]);
    expect(offers).toEqual(
      expect.arrayContaining([
        ["platform.name", ["可降解材料联合实验室"]],
        ["platform.place", ["上海市样例路1999弄6号楼3层，面积480平方米"]],
        ["platform.team", ["15"]],
      ]),
    );
    expect(offers.filter(([field]) => String(field).startsWith("partner."))).toEqual([]);
  });

  it("a party that it places abroad is a partner", () => {
    expect(offersOf("南郊样例大学，德国南郊市样例路1号").folder.partners.map(({ names }) => names)).toEqual([["南郊样例大学"]]);
  });

  it("a unit that the project names is ours wherever it is", () => {
    const files = [found("共建协议.pdf", digestOf({ pages: pagesOf(text("南郊样例大学，德国南郊市样例路1号")), unread: [] }))];
    expect(proposeFiles(files, new Map(), ["南郊样例大学"]).partners).toEqual([]);
  });
});

describe("papers beside the agreements", () => {
  const PLATFORM =
    "甲方：示例生物材料研发（上海）有限公司\n乙方：东样医科大学\n一、内容\n双方开展合作研究。\n二、分工\n甲方负责合成；乙方负责评价。\n三、期限\n本协议有效期自2024年11月1日起至2029年10月31日止。";
  const final = found("共建协议 终稿.docx", digestOfWord(`共建协议\n${PLATFORM}`.split("\n").map((line) => [line])));
  const remarks = ["共建协议 修改意见", "1. 第三条投入写明金额。2. 第四条收益比例再商量。"].map((line) => [line]);
  const only = (name: string, text: string) => proposeFiles([found(name, digestOf({ pages: pagesOf(text), unread: [] }))]).files[0];

  it("remarks on an agreement are none", () => {
    const { files } = proposeFiles([final, found("共建协议 修改意见.docx", digestOfWord(remarks))]);
    expect(files.map(({ group, remark: { code } }) => [group, code])).toEqual([
      ["known", "agreement"],
      ["left", "remarks"],
    ]);
  });

  it("a final version that follows remarks by its name is an agreement", () => {
    expect(only("共建协议（按修改意见定稿）.pdf", `共建协议\n${PLATFORM}`)).toMatchObject({ group: "known", remark: { code: "agreement" } });
  });

  it("a version still worked on gives way to a finished one, and waits where there is none", () => {
    const digest = {
      ...digestOfWord(`共建协议\n${PLATFORM.replace("2029", "2027").replace("合成", "全部加工")}`.split("\n").map((line) => [line])),
      marks: [],
    };
    const commented = found("共建协议 v3.docx", { ...digest, isUnderReview: true });
    expect(proposeFiles([final, found("共建协议 讨论稿.docx", digest)]).files[1]).toMatchObject({
      group: "left",
      remark: { code: "working-version", of: final.name },
    });
    expect(proposeFiles([final, commented]).files[1]).toMatchObject({ group: "left", remark: { code: "working-version" } });
    expect(proposeFiles([commented]).files[0]).toMatchObject({ group: "look", remark: { code: "under-review" } });
    expect(proposeFiles([found("共建协议 讨论稿.docx", digest)]).files[0]).toMatchObject({ group: "known" });
  });

  it.each([
    ["scan3.pdf", "EXTRAIT KBIS\nDénomination : EXEMPLE SA\nLyon, le 3 avril 2026", "foreign-register"],
    ["scan4.jpg", "营 业 执 照\n（副本）\n名　称 样例", "licence"],
    ["营业执照.jpg", "", "licence"],
    ["外资研发中心认定.jpg", "", "research-centre"],
    ["工程技术研究中心批文.pdf", "", "base-approval"],
    ["研发团队名单.pdf", "序号 姓名 职称", "team"],
    ["Kbis Exemple.pdf", "", "foreign-register"],
    ["scan5.pdf", "负责人简历\n2006年至2015年 东样医科大学 副教授", "resume"],
    ["scan6.pdf", "Curriculum Vitae\nRené Müsterlin\nborn in Musterstadt", "resume"],
    ["CV_Muesterlin.pdf", "", "resume"],
    ["scan7.jpg", "中华人民共和国\n居民身份证", "identity"],
    ["scan8.jpg", "BUNDESREPUBLIK MUSTERLAND\nPERSONALAUSWEIS / IDENTITY CARD\nName: MÜSTERLIN", "identity"],
    ["外方专家护照.jpg", "", "identity"],
  ])("%s is told for what it is and stays where it is", (name, text, paper) => {
    expect(only(name, text)).toMatchObject({ group: "left", place: { to: "none" }, remark: { code: "other-paper", paper } });
  });

  it("what only has such letters in it is none", () => {
    for (const name of ["CVD 涂层.pdf", "scvx.pdf", "passportlike.pdf"]) expect(only(name, "")?.remark).toMatchObject({ code: "no-text" });
    expect(only("x.pdf", "关于简历格式的说明\n请按格式写。")?.remark).toMatchObject({ code: "nothing-known" });
  });

  it("a resume gives what it says of the lead, and stays one", () => {
    expect(only("陈.pdf", "个人简历\n项目负责人：沈喆\n职称：教授\n申报单位：东样医科大学\n项目名称：可降解支架")).toMatchObject({
      group: "known",
      remark: { code: "other-paper", paper: "resume" },
      place: { to: "form" },
    });
  });

  it("a business licence gives what it says of the unit", () => {
    expect(only("照.jpg", "营业执照\n统一社会信用代码：91310115MA1HB62T3X\n法定代表人：沈喆\n住所：上海市样例路6号")).toMatchObject({
      remark: { code: "other-paper", paper: "licence" },
      place: { to: "form" },
    });
  });
});

describe("the licence of a unit", () => {
  const licence = (name: string) =>
    found("法人证书.jpg", digestOf({ pages: pagesOf(`事业单位法人证书\n\n名　　称：${name}\n\n法定代表人：顾承样`), unread: [] }));
  const report = found("报告.docx", digestOfWord([["可行性报告"], ["项目名称", "可降解支架材料联合研究平台"], ["申报单位", "东样医科大学"]]));
  const heads = (name: string) => {
    const files = [report, licence(name)];
    return offerFacts(files, proposeFiles(files)).flatMap(({ field, values }) =>
      field === "applicant.legalRepresentative" ? values.map(({ value }) => value) : [],
    );
  };

  it("says who heads the applicant, and of no other unit", () => {
    expect(heads("东样医科大学")).toEqual(["顾承样"]);
    expect(heads("西样电气有限公司")).toEqual([]);
  });
});

describe("what was read off a scan", () => {
  const scan = (confidence: number) => {
    const pages = pagesOf(
      "动物实验伦理审查批件\n\n审查机构 || 东样医科大学实验动物伦理委员会\n\n批准号 || DYP-IACUC-2026-014\n\n经审查，同意开展。\n\n批准日期 || 2026年4月22日",
    ).map((page) => ({
      ...page,
      source: "ocr" as const,
      lines: page.lines.map((line) => ({ ...line, confidence: line.text.includes("IACUC") ? confidence : 0.99 })),
    }));
    const files = [found("批件.jpg", digestOf({ pages, unread: [] }))];
    return offerFacts(files, proposeFiles(files)).flatMap((fact) =>
      fact.field.startsWith("ethics.") ? [{ field: fact.field, taken: takenValue(fact, undefined), value: fact.values[0] }] : [],
    );
  };

  it("says so and is taken where it is clear", () => {
    const number = scan(0.97).find(({ field }) => field === "ethics.approvalNumber");
    expect(number?.value).toMatchObject({ value: "DYP-IACUC-2026-014", isRecognised: true });
    expect(number?.taken).toBeDefined();
  });

  it("waits for a person where its line is not", () => {
    expect(scan(0.7).map(({ field, taken }) => [field, taken !== undefined])).toEqual([
      ["ethics.inScope", true],
      ["ethics.committee", true],
      ["ethics.approvalNumber", false],
      ["ethics.approvedOn", true],
    ]);
  });
});
