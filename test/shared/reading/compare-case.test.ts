import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { compareWithCase } from "../../../shared/reading/compare-case.ts";
import { pagesOf } from "./pages-of.ts";

const CASE: Case = {
  formatVersion: 1,
  id: "c",
  guide: "shanghai-intl-coop-2026",
  topic: "2",
  title: "面向柔性装配的具身智能机器人关键技术联合研究",
  period: { start: "2026-08-01", end: "2029-07-31" },
  applicant: { name: "上海示例智能装备有限公司", creditCode: "91310115000000000Q", legalRepresentative: "陆示安", contact: { name: "何佳样" } },
  lead: { name: "沈喆" },
  units: [{ id: "u", name: "上海样例自动化技术有限公司" }],
  partners: [{ id: "p", name: "Hochschule Süderau", nameZh: "苏德劳应用科学大学", country: "DE", lead: "Jörg Weißenböck" }],
  budget: { grant: 700000, selfFunding: [{ unit: "applicant", amount: 756000 }], other: 0, internationalCooperation: 450000 },
};

const REPORT = `可行性报告
项目名称：面向柔性装配的具身智能机器人关键技术联合研究
申报单位：上海示例智能装备有限公司
统一社会信用代码：91310115000000000Q
项目负责人：沈喆（正高级工程师）
外方负责人：Weißenböck Jörg
执行期限：2026年8月至2029年7月
申请市科委资助经费70.00万元，自筹经费75.6万元，项目总经费145.6万元，其中国际合作支出45万元。
德国苏德劳应用科学大学（Hochschule Süderau）与上海样例自动化技术有限公司参加本项目。
2024年，外方获当地政府资助38.45万欧元。`;

const found = (text: string, theCase = CASE) =>
  compareWithCase(pagesOf(...text.split("\f")), theCase).map(({ field, answer, found: written }) => [field, answer, written]);

describe("a document against the answers of a case", () => {
  it("tells nothing of one that says the same", () => {
    expect(found(REPORT)).toEqual([]);
  });

  it.each([
    ["the title", "具身智能机器人关键", "具身智能机器人核心", ["title", CASE.title, "面向柔性装配的具身智能机器人核心技术联合研究"]],
    [
      "the applicant's name",
      "申报单位：上海示例智能装备有限公司",
      "申报单位：上海示例智能设备有限公司",
      ["applicant.name", "上海示例智能装备有限公司", "上海示例智能设备有限公司"],
    ],
    ["a unit's name", "上海样例自动化技术", "上海样例自动化科技", ["units[0].name", "上海样例自动化技术有限公司", "上海样例自动化科技有限公司"]],
    ["the lead, in a rare character too", "沈喆（", "沈嚞（", ["lead.name", "沈喆", "沈嚞"]],
    ["the partner's lead", "Weißenböck Jörg", "Weißenbach Jörg", ["partners[0].lead", "Jörg Weißenböck", "Weißenbach Jörg"]],
    ["the credit code", "000000000Q", "000000001Q", ["applicant.creditCode", "91310115000000000Q", "91310115000000001Q"]],
    ["the grant", "70.00万元", "80万元", ["budget.grant", "700000", "80万元"]],
    ["the total", "145.6万元", "1,546,000元", ["budget.total", "1456000", "1,546,000元"]],
    ["the end of the period", "2029年7月", "2029年8月", ["period.end", "2029-07-31", "2029年8月"]],
    ["the partner's country", "德国苏德劳", "奥地利苏德劳", ["partners[0].country", "德国", "奥地利"]],
  ])("tells %s where it differs, with the answer beside it", (_, before, after, difference) => {
    expect(found(REPORT.replace(before, after))).toContainEqual(difference);
  });

  it("reads the cells of a table, whose amounts may be in 万元", () => {
    const table = "经费预算 单位：万元\n来源 || 金额 || 备注\n申请市科委资助经费 || 70 || 无\n自筹经费 || 80 || 无";
    expect(found(table)).toEqual([["budget.selfFunding", "756000", "80"]]);
  });

  it("compares neither what the case leaves open nor other units, persons and sums", () => {
    const others = "项目名称：另一项目\n课题负责人：王一\n申请资助经费10万元\n东海样例大学与华东样例学院另有合作。";
    expect(found(others, { formatVersion: 1, id: "c", guide: "g", topic: "2" })).toEqual([]);
    expect(found("东海样例大学的李四教授曾获资助20万元，与法国里昂大学合作。")).toEqual([]);
  });

  it.each([
    "Weissenboeck Joerg",
    "WEISSENBOCK Jorg",
    "Jörg WEISSENBÖCK",
    "J. Weißenböck",
    "Prof. Jörg Weißenboeck",
  ])("raises no alarm over accents, order or initials of a person: %s", (name) => {
    expect(found(REPORT.replace("Weißenböck Jörg", name))).toEqual([]);
    expect(found(`Joint report of ${name} and others.`)).toEqual([]);
  });

  it.each(["Hochschule Suderau", "Hochschule Suederau", "HOCHSCHULE SÜDERAU"])("nor over those of a unit: %s", (name) => {
    const [partner] = CASE.partners ?? [];
    const theCase = { ...CASE, partners: [{ ...partner, id: "p", name: "Hochschule Süderau" }] };
    expect(found(REPORT.replace("Hochschule Süderau", name), theCase)).toEqual([]);
  });

  it("gives page and quote", () => {
    const [one] = compareWithCase(pagesOf("封面", "二、经费\n申请市科委资助经费80万元。"), CASE);
    expect(one?.place).toMatchObject({ page: 2, quote: "申请市科委资助经费80万元。" });
  });
});

/** The letter of 11（c） as it is printed, and as recognition reads it from a scan. */
const LETTER = `自筹经费与申请资助经费比例承诺书
上海市科学技术委员会：
我单位为企业，申报2026年度创新生态建设计划“国际科技合作”项目（沪科指南［2026］8号）专题二，项目名称为“面向柔性装配的具身智能机器人关键技术联合研究”，项目负责人为沈喆。现承诺如下：
一、经费数额
申请资助经费700,000元（人民币柒拾万元整），我单位自筹经费756,000元（人民币柒拾伍万陆仟元整）。
特此承诺。
(加盖申报单位公章）
上海示例智能装备有限公司
2026年5月20日`;

const TRANSFER = `无授权使用专利 (技术)、
无相互持股的技术转移承诺书
上海市科学技术委员会：
项目名称为“面向柔性装配的具身智能机器人关键技术联合研究”，项目负责人为沈喆。项目合作方企业为：
1.上海样例自动化技术有限公司，国别（地区）：中国；
2.埃亨普罗机器人有限公司（Ejemplo Robots S.L.），国别（地区）：西班牙。
以上内容真实。特此承诺。
上海示例智能装备有限公司
2026年5月20日`;

const WITH_FIRMS: Case = {
  ...CASE,
  units: [{ id: "u", name: "上海样例自动化技术有限公司", kind: "enterprise", role: "participant" }],
  partners: [{ id: "p", name: "Ejemplo Robots S.L.", nameZh: "埃亨普罗机器人有限公司", country: "ES", kind: "enterprise" }],
};

describe("a scan of one of our own letters against the answers of a case", () => {
  it("tells nothing of one that says the same, whatever the seal hides of the line for it", () => {
    expect(found(LETTER)).toEqual([]);
    expect(found(LETTER.replace("(加盖申报单位公章）\n", ""))).toEqual([]);
    expect(found(TRANSFER, WITH_FIRMS)).toEqual([]);
  });

  it.each([
    [
      "another project, however unlike its title",
      "面向柔性装配的具身智能机器人关键技术联合研究",
      "低温封装材料研究",
      ["title", CASE.title, "低温封装材料研究"],
    ],
    ["another lead", "负责人为沈喆", "负责人为顾䶮镕", ["lead.name", "沈喆", "顾䶮镕"]],
    ["another unit, in the place of the seal", "上海示例智能装备有限公司", "江左样例大学", ["applicant.name", "上海示例智能装备有限公司", "江左样例大学"]],
    ["another grant", "700,000元（人民币柒拾万元整）", "650,000元（人民币陆拾伍万元整）", ["budget.grant", "700000", "650,000元"]],
    ["another sum of its own", "756,000元（人民币柒拾伍万陆仟元整）", "703,500元（人民币柒拾万零叁仟伍佰元整）", ["budget.selfFunding", "756000", "703,500元"]],
  ])("tells %s", (_, before, after, difference) => {
    expect(found(LETTER.replace(before, after))).toContainEqual(difference);
  });

  it("tells of an enterprise that the letter lists and the case does not have, and of one that it does not list", () => {
    const firm = WITH_FIRMS.units?.[0];
    expect(found(TRANSFER, { ...WITH_FIRMS, units: [] })).toEqual([["units.name", "", "上海样例自动化技术有限公司"]]);
    expect(found(TRANSFER, { ...WITH_FIRMS, partners: [] })).toEqual([["partners.nameZh", "", "埃亨普罗机器人有限公司（Ejemplo Robots S.L.）"]]);
    const three = { ...WITH_FIRMS, units: [...(firm ? [firm] : []), { id: "v", name: "上海范例传感技术有限公司", kind: "enterprise" as const }] };
    expect(found(TRANSFER, three)).toEqual([["units[1].name", "上海范例传感技术有限公司", ""]]);
    // without a list nothing is known of it
    expect(found(TRANSFER.replace(/\n[12]\..*/gu, ""), three)).toEqual([]);
  });

  it("takes a name over several lines for one name", () => {
    const long = "上海国际先进制造与人工智能交叉前沿技术协同创新研究院有限责任公司浦东新区张江科学城第二总部基地";
    const lines = long.replace("协同", "\n协同").replace("科学城", "\n科学城");
    expect(found(LETTER.replace("上海示例智能装备有限公司", lines), { ...CASE, applicant: { name: long } })).toEqual([]);
    expect(found(LETTER.replace("上海示例智能装备有限公司", lines)).map(([field, , written]) => [field, written])).toEqual([["applicant.name", long]]);
  });

  it("compares its unit's own money, not what participating units bring", () => {
    const budget = {
      ...CASE.budget,
      selfFunding: [
        { unit: "applicant", amount: 756000 },
        { unit: "u", amount: 100000 },
      ],
    };
    expect(found(LETTER, { ...CASE, budget })).toEqual([]);
  });

  it("tells a partner enterprise that the case does not have", () => {
    const other = TRANSFER.replace("埃亨普罗机器人有限公司（Ejemplo Robots S.L.）", "穆斯特新材料股份公司（Musterwerk AG）");
    expect(found(other, WITH_FIRMS)).toContainEqual(["partners[0].nameZh", "埃亨普罗机器人有限公司", "穆斯特新材料股份公司（Musterwerk AG）"]);
  });

  it("takes a listed name that is read in parts for no other enterprise", () => {
    const parted = TRANSFER.replace("（Ejemplo Robots S.L.）", "（\nEjemplo Robots Internacionales S.L.）");
    expect(found(parted, WITH_FIRMS)).toEqual([]);
  });

  it("takes figures or words for the amount, whichever recognition read well", () => {
    expect(found(LETTER.replace("756,000元", "756,00元"))).toEqual([]);
    expect(found(LETTER.replace("柒拾伍万陆仟元整", "柒拾五万陆仟元"))).toEqual([]);
  });

  it("tells no name in a picture of which one character is misread or missed, and each further one", () => {
    const read = (name: string, lead = "沈喆") =>
      compareWithCase(
        pagesOf(LETTER.replace("沈喆", name)).map((page) => ({ ...page, source: "ocr" as const })),
        { ...CASE, lead: { name: lead } },
      ).map(({ found: written }) => written);
    expect(read("沈古")).toEqual([]);
    expect(read("顾古")).toEqual(["顾古"]);
    expect(read("沈志强", "沈小明")).toEqual(["沈志强"]);
    expect(read("沈铬喆", "沈镕喆䶮")).toEqual([]);
    expect(read("沈喆", "沈镕喆䶮")).toEqual(["沈喆"]);
  });

  it("tells no character in a picture that the engine does not know, and each other one", () => {
    const rare: Case = { ...CASE, applicant: { name: "上海镕光光子集成电路有限公司" } };
    const read = (name: string) => {
      const pages = pagesOf(LETTER.replace("上海示例智能装备有限公司", name));
      return compareWithCase(
        pages.map((page) => ({ ...page, source: "ocr" as const })),
        rare,
      ).map(({ found: written }) => written);
    };
    expect(read("上海铬光光子集成电路有限公司")).toEqual([]);
    expect(read("上海光光子集成电路\n有限公司")).toEqual([]);
    expect(read("上海铬光光学集成电路有限公司")).toEqual(["上海铬光光学集成电路有限公司"]);
    expect(found(LETTER.replace("上海示例智能装备有限公司", "上海铬光光子集成电路有限公司"), rare)).not.toEqual([]);
  });

  it("says nothing of a sentence like theirs in another document", () => {
    expect(found(`合作协议\n项目名称为“低温封装材料研究”，项目负责人为顾䶮镕。\n江左样例大学\n2026年5月20日`)).toEqual([]);
  });
});
