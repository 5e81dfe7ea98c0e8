import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, topicNamed } from "../../../shared/files-first/offer-facts.ts";
import { type FilePlace, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { guide } from "../../fixtures/check-value.ts";
import { FOLDER, found, paper } from "../../fixtures/found-folder.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const proposal = proposeFiles(FOLDER);
const of = (name: string, all = proposal) => all.files.find(({ key }) => key === name);

describe("what each file of a folder is", () => {
  it("agreements, proof, letter and their translations are known, with their places", () => {
    const known = proposal.files.filter(({ group }) => group === "known").map(({ key, place }) => [key, place]);
    expect(known).toEqual([
      ["Kooperationsvertrag_Süderau.pdf", { to: "slot", role: "agreement" }],
      ["协议译文.pdf", { to: "slot", role: "agreement", of: "Kooperationsvertrag_Süderau.pdf" }],
      ["Agreement Example Robotics.pdf", { to: "slot", role: "agreement" }],
      ["Zuwendungsbescheid.pdf", { to: "slot", role: "funding" }],
      ["拨款通知 译.pdf", { to: "slot", role: "funding", of: "Zuwendungsbescheid.pdf" }],
      ["IMG_2041.jpg", { to: "slot", role: "no-licence-transfer" }],
      ["可行性报告 v7.docx", { to: "form" }],
      ["预算.xlsx", { to: "form" }],
    ]);
  });

  it("a photo without text and a letter of support wait for a person, without a place", () => {
    const look = proposal.files.filter(({ group }) => group === "look");
    expect(look.map(({ key, remark, place }) => [key, remark.code, place])).toEqual([
      ["IMG_2042.jpg", "no-text", undefined],
      ["Letter of Support.pdf", "support-letter", undefined],
    ]);
  });

  it("a file that could not be read is one to look at, and is put nowhere by itself", () => {
    const [first] = FOLDER;
    const broken = { ...found("坏.pdf", paper("agreementEn")), state: { kind: "failed" as const, error: { kind: "cancelled" as const } } };
    expect(of("坏.pdf", proposeFiles([...(first ? [first] : []), broken]))).toMatchObject({ group: "look", remark: { code: "failed" }, place: { to: "none" } });
  });

  it("a paper with a company's name and words of provisions, without title and two sides, may be an agreement: a person decides, and it makes no partner", () => {
    const files = [found("article.pdf", { ...paper("agreementEn"), why: "provisions", parties: ["Example Robotics Oy"] })];
    const all = proposeFiles(files);
    expect(of("article.pdf", all)).toMatchObject({ group: "look", role: "agreement", remark: { code: "sides-unknown" } });
    expect(of("article.pdf", all)).not.toHaveProperty("place");
    expect(all.partners).toEqual([]);
    expect(offerFacts(files, all).filter(({ field }) => field.startsWith("partner"))).toEqual([]);
  });

  it("papers of a kind that the topic does not ask for make nobody a partner, and offer nothing of one", () => {
    const all = proposeFiles(FOLDER, new Map(), [], false, undefined, (role) => role === "joint-platform");
    expect(all.partners).toEqual([]);
    expect(offerFacts(FOLDER, all).filter(({ field }) => /^(?:partner|agreement|funding)/u.test(field))).toEqual([]);
    expect(of("Kooperationsvertrag_Süderau.pdf", all)).toMatchObject({ role: "agreement", place: { to: "other" } });
  });

  it("a temporary file is named and stays where it is", () => {
    expect(of("~$可行性报告.docx")).toMatchObject({ group: "left", place: { to: "none" }, remark: { code: "skipped", why: "temporary" } });
  });

  it("partners are those outside of China, each once, with the proof of the one that it names", () => {
    expect(proposal.partners.map(({ names, files }) => [names, files])).toEqual([
      [
        ["Hochschule Süderau", "南郊样例大学"],
        ["Kooperationsvertrag_Süderau.pdf", "Zuwendungsbescheid.pdf"],
      ],
      [["Example Robotics Oy"], ["Agreement Example Robotics.pdf"]],
    ]);
  });

  describe("the own university, named in English", () => {
    const OWN = "Donghai Sample University (东海样例大学)";
    const agreement = (address: string) =>
      digestOf({
        pages: pagesOf(
          PAPERS.agreementEn[0]
            .replace("Example Robotics Oy, Esimerkkikatu 3, Espoo, Finland", "Universität Südhof (南霍夫大学), Beispielweg 1, Südhof, Germany")
            .replace("Shanghai Beispiel Intelligent Equipment Co., Ltd., Shanghai, China", `${OWN}${address}`)
            .replaceAll("Example Robotics Oy", "Universität Südhof")
            .replaceAll("Shanghai Beispiel", "Donghai Sample University"),
        ),
        unread: [],
      });
    const report = digestOf({ pages: pagesOf("项目可行性报告\n申报单位：东海样例大学\n项目名称：面向柔性装配的联合研究"), unread: [] });

    it.each([
      ["the report names it as the applicant", [found("A.pdf", agreement(", Example Road 5")), found("报告.pdf", report)]],
      ["its address is in China", [found("A.pdf", agreement(", Example Road 5, Shanghai"))]],
      ["its address on the next line is in China", [found("A.pdf", agreement("\nExample Road 5, P.R. China"))]],
    ])("is no partner: %s", (_, files) => {
      const folder = proposeFiles(files);
      expect(folder.partners.map(({ names }) => names)).toEqual([["Universität Südhof", "南霍夫大学"]]);
      const named = offerFacts(files, folder).filter(({ field }) => field.startsWith("partner.name"));
      expect(named.map(({ values }) => values.map(({ value }) => value))).toEqual([["Universität Südhof"], ["南霍夫大学"]]);
    });

    it("a partner abroad that stands beside it is still one", () => {
      const folder = proposeFiles([found("A.pdf", agreement(", Shanghai"))]);
      expect(folder.ours).toEqual(["Donghai Sample University", "东海样例大学"]);
    });
  });

  describe("an agreement of which no party is known to be ours", () => {
    const agreement = digestOf({
      pages: pagesOf(
        "COOPERATION AGREEMENT\nbetween\nUniversity of Northfield, Example Road 5\nand\nUniversität Südhof, Beispielweg 1, 70000 Südhof, Germany\n1. Scope\nThe Parties shall jointly develop grippers.\n2. Term\nThis Agreement remains in force from 1 March 2026 until 28 February 2031.",
      ),
      unread: [],
    });
    const files = [found("A.pdf", agreement)];

    it("asks which one is, and takes neither for a partner before that", () => {
      const folder = proposeFiles(files);
      expect(folder.unclear).toEqual(["University of Northfield", "Universität Südhof"]);
      expect(folder.partners).toEqual([]);
      expect(offerFacts(files, folder).map(({ field }) => field)).toEqual(["agreement.form", "agreement.term"]);
    });

    it("takes the other for the partner once it is said, or both where none is ours", () => {
      const said = proposeFiles(files, new Map(), ["University of Northfield"]);
      expect(said).toMatchObject({ unclear: [], partners: [{ names: ["Universität Südhof"] }] });
      expect(proposeFiles(files, new Map(), [], true).partners.map(({ names }) => names)).toEqual([["University of Northfield"], ["Universität Südhof"]]);
    });
  });

  it("a proof that names another unit is not that of the only partner", () => {
    const other = digestOf({
      pages: pagesOf(PAPERS.proofDe[0].replaceAll("Hochschule Süderau", "Musterwerk Robotik GmbH").replaceAll("René Müsterlin", "Erika Beispiel")),
      unread: [],
    });
    const two = proposeFiles([found("协议.pdf", paper("agreementDe")), found("证明.pdf", other)]);
    expect(two.partners.map(({ names, files }) => [names, files])).toEqual([
      [["Hochschule Süderau"], ["协议.pdf"]],
      [["Musterwerk Robotik GmbH"], ["证明.pdf"]],
    ]);
  });

  it("the same content twice is put in once, and says as what", () => {
    const twice = proposeFiles([found("甲.pdf", paper("agreementDe"), "same"), found("乙.pdf", paper("agreementDe"), "same")]);
    expect(of("乙.pdf", twice)).toMatchObject({ group: "left", remark: { code: "same-file", as: "甲.pdf" } });
  });

  it("a sheet that nothing is known of offers what stands under labels, and none of it is an attachment", () => {
    const sheet = digestOfWord([["项目情况"], ["项目名称：面向柔性装配的联合研究"], ["申报单位：上海示例智能装备有限公司"], ["项目负责人：沈喆"]]);
    const files = [found("情况.docx", sheet)];
    const folder = proposeFiles(files);
    expect(of("情况.docx", folder)).toMatchObject({ group: "known", place: { to: "form" }, remark: { code: "content-only" } });
    expect(offerFacts(files, folder).map(({ field }) => field)).toEqual(["title", "applicant.name", "lead.name"]);
  });

  it("one label alone may stand in any paper, which a person then decides on", () => {
    const minutes = digestOfWord([["会议纪要"], ["项目负责人：沈喆"]]);
    expect(of("纪要.docx", proposeFiles([found("纪要.docx", minutes)]))).toMatchObject({ group: "look", remark: { code: "nothing-known" } });
  });

  it("another version of the same agreement is no second agreement", () => {
    const versions = proposeFiles([found("v1.pdf", paper("agreementDe")), found("v2.pdf", paper("agreementDe"))]);
    expect(of("v2.pdf", versions)).toMatchObject({ group: "look", remark: { code: "same-document", as: "v1.pdf" } });
    expect(of("v2.pdf", versions)).not.toHaveProperty("place");
  });

  it("of a contract that is there as draft, print and signed scan the scan stands for all, though it was not read in full", () => {
    const scan = digestOf({
      pages: pagesOf(...PAPERS.agreementDe.map((page) => page.replace(/FLEX-26/gu, "FLX26").replace(/(?<=[1-9])0(?=[.,]0)/gu, "8"))),
      unread: [],
    });
    const files = [found("v1.docx", paper("agreementDe")), found("v1.pdf", paper("agreementDe")), found("v1 签字盖章 扫描.pdf", scan)];
    const folder = proposeFiles(files);
    expect(folder.files.map(({ key, place }) => [key, place?.to])).toEqual([
      ["v1.docx", undefined],
      ["v1.pdf", undefined],
      ["v1 签字盖章 扫描.pdf", "slot"],
    ]);
    expect(offerFacts(files, folder).filter(({ field }) => field === "agreement.term")).toHaveLength(1);
  });

  it("a signature page by itself is no agreement of its own", () => {
    const page = digestOf({
      pages: pagesOf(
        "合作协议\n因本协议产生的争议，由各方协商解决。（以下无正文，为签署页）\n甲方：上海示例智能装备有限公司 || 乙方：南郊样例大学\n2026年3月16日 || 2026年3月16日",
      ),
      unread: [],
    });
    const [file] = proposeFiles([found("签署页.jpg", page)]).files;
    expect(file).toMatchObject({ group: "look", remark: { code: "signature-page" } });
    expect(file).not.toHaveProperty("place");
  });

  it("two agreements in one file are said, and no place is taken for granted", () => {
    const both = digestOf({ pages: pagesOf(...PAPERS.agreementDe, ...PAPERS.agreementDe), unread: [] });
    expect(of("两份.pdf", proposeFiles([found("两份.pdf", both)]))).toMatchObject({ group: "look", remark: { code: "several-agreements" } });
  });

  it("a translation whose original is not there waits", () => {
    expect(of("协议译文.pdf", proposeFiles([found("协议译文.pdf", paper("agreementDeInChinese"))]))).toMatchObject({
      group: "look",
      remark: { code: "translation-alone" },
    });
  });

  it("what is not read yet is coming, and has no place", () => {
    const waiting = { ...found("扫描.pdf", paper("minutes")), state: { kind: "reading" as const, done: 1, pages: 9 } };
    expect(of("扫描.pdf", proposeFiles([waiting]))).toMatchObject({ group: "coming" });
  });

  it("the place that a person gives stands before what was read, also for a file that says nothing", () => {
    const chosen = new Map<string, FilePlace>([
      ["IMG_2042.jpg", { to: "slot", role: "self-funding" }],
      ["预算.xlsx", { to: "none" }],
    ]);
    const next = proposeFiles(FOLDER, chosen);
    expect(of("IMG_2042.jpg", next)).toMatchObject({ place: { to: "slot", role: "self-funding" }, role: "self-funding" });
    expect(of("预算.xlsx", next)).toMatchObject({ place: { to: "none" } });
  });
});

describe("answers that a folder offers", () => {
  const facts = offerFacts(FOLDER, proposal);
  const fact = (field: string, at = 0) => facts.filter((one) => one.field === field)[at];

  it("each with its file and its place there", () => {
    expect(fact("title")?.values).toMatchObject([
      { value: "面向柔性装配的具身智能机器人关键技术联合研究", file: "可行性报告 v7.docx", source: { paragraph: 4 } },
    ]);
    expect(fact("agreement.term")).toMatchObject({ of: "Kooperationsvertrag_Süderau.pdf", values: [{ value: "2025-09-15/2030-09-14", source: { page: 2 } }] });
    expect(fact("partner.country", 1)?.values).toMatchObject([{ value: "FI", file: "Agreement Example Robotics.pdf" }]);
  });

  it("each with the box of its passage on the page, where the file has pages", () => {
    const { marked } = fact("agreement.term")?.values[0]?.source ?? {};
    expect(marked?.boxes.length).toBeGreaterThan(0);
    for (const { left, width } of marked?.boxes ?? []) expect(left + width).toBeLessThanOrEqual(marked?.width ?? 0);
    expect(fact("title")?.values[0]?.source.marked).toBeUndefined();
  });

  it("what two papers say in the same way is one value, what they say otherwise a choice", () => {
    expect(fact("partner.lead")?.values).toHaveLength(1);
    expect(fact("budget.grant")?.values.map(({ alike }) => alike)).toEqual([["可行性报告 v7.docx", "预算.xlsx"]]);
    expect(fact("partner.country", 1)?.values[0]?.alike).toBeUndefined();
    expect(fact("budget.total")?.values.map(({ value, source }) => [value, source.cell ?? source.paragraph])).toEqual([
      ["1450000", 9],
      ["1375000", "B6"],
    ]);
  });

  it("nothing of a letter of support, of a paper without a place, or of the other text of a translation", () => {
    expect(facts.flatMap(({ values }) => values.map(({ file }) => file))).not.toContain("Letter of Support.pdf");
    expect(facts.some(({ values }) => values.some(({ value }) => value === "南国样例研究部"))).toBe(false);
    expect(fact("partner.nameZh")?.values[0]?.value).toBe("南郊样例大学");
  });

  it("a translation that says another term is a doubt", () => {
    const other = digestOf({ pages: pagesOf(PAPERS.agreementDeInChinese[0].replace("2030年9月14日止", "2029年9月14日止")), unread: [] });
    const folder = FOLDER.map((file) => (file.key === "协议译文.pdf" ? found(file.name, other) : file));
    const term = offerFacts(folder, proposeFiles(folder)).find(({ field }) => field === "agreement.term");
    expect(term?.values.map(({ value, file }) => [value, file])).toEqual([
      ["2025-09-15/2030-09-14", "Kooperationsvertrag_Süderau.pdf"],
      ["2025-09-15/2029-09-14", "协议译文.pdf"],
    ]);
  });

  it("the topic is the one that the papers name, and none where they name none", () => {
    expect(topicNamed(facts, guide)).toBe("2");
    expect(topicNamed([], guide)).toBeUndefined();
  });

  it.each([
    "专题三方向一",
    "专题三 方向一",
    "专题三（方向一）",
    "专题三：方向一",
    "专题三、方向一　协同创新平台建设",
  ])("the topic of a feasibility plan is read: %s", (topic) => {
    const plan = digestOfWord([["面向柔性装配的联合实验室"], ["可行性方案"], [`申报专题：${topic}`], ["项目名称：面向柔性装配的联合实验室"]]);
    const files = [found("可行性方案.docx", plan)];
    expect(plan.role).toBe("report");
    expect(topicNamed(offerFacts(files, proposeFiles(files)), guide)).toBe("3-1");
  });
});
