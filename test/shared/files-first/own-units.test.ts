import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { offerFacts, takenValue, unitsOffered } from "../../../shared/files-first/offer-facts.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { type FileToPut, putIntoCase } from "../../../shared/files-first/put-into-case.ts";
import type { HomePlace } from "../../../shared/files-first/unit-facts.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const FIRM = "示例生物材料研发（上海）有限公司";
const agreement = (second: string, first = FIRM, address = "上海市样例东路5号") =>
  digestOf({
    pages: pagesOf(
      `可降解材料联合实验室共建协议\n甲方：${first}\n统一社会信用代码：91310115MA1HB62T3X\n法定代表人：沈喆\n地址：上海市样例路1999弄6号\n联系人：陆敏，电话：021-50001234\n乙方：${second}\n地址：${address}\n就共建“可降解材料联合实验室”（下称“联合实验室”）事宜，签订本协议。\n一、共建内容\n双方围绕支架开展合作研究、联合培养人才。\n二、投入与分工\n甲方每年投入研发经费不少于60万元，负责材料合成；乙方负责体内评价。\n三、合作期限\n本协议有效期五年，自2024年11月1日起至2029年10月31日止。`,
    ),
    unread: [],
  });
/** The same with the second party in another province. */
const homeOf = (second: string) => agreement(second, FIRM, "江苏省苏州市样例路5号");
const report = (...rows: readonly string[]) => digestOfWord(["可行性报告", "项目名称：可降解支架材料联合研究平台", ...rows].map((row) => [row]));
const call = { year: 0, place: guide.words };
const offersOf = (files: Parameters<typeof proposeFiles>[0], theCase?: Case, applicant?: string) =>
  offerFacts(files, proposeFiles(files), theCase, call, unitsOffered(files, proposeFiles(files), theCase, applicant))
    .filter(({ field }) => /^(?:applicant|unit|platform\.units)/u.test(field))
    .map((fact) => [fact.field, fact.values.map(({ value }) => value), takenValue(fact, undefined)?.value]);

describe("the units that take part", () => {
  it.each([
    "项目参与单位：东样材料研究所与上海北样大学",
    "参与单位 东样材料研究所、上海北样大学",
    "本项目参加单位：东样材料研究所和上海北样大学",
  ])("are named in one line, joined as people join them: %s", (line) => {
    const { facts } = report(line);
    expect(facts.flatMap(({ field, value, isUnsure }) => (field === "unit.name" ? [[value, isUnsure ?? false]] : []))).toEqual([
      ["东样材料研究所", false],
      ["上海北样大学", false],
    ]);
  });
});

describe("the agreement on a platform", () => {
  it("offers the company as the applicant, and the university as a unit that shares the platform", () => {
    expect(offersOf([found("共建协议.pdf", agreement("东样医科大学"))])).toEqual([
      ["applicant.name", [FIRM], FIRM],
      ["applicant.creditCode", ["91310115MA1HB62T3X"], "91310115MA1HB62T3X"],
      ["applicant.kind", ["enterprise"], "enterprise"],
      ["applicant.registeredInShanghai", ["true"], "true"],
      ["applicant.legalRepresentative", ["沈喆"], "沈喆"],
      ["applicant.address", ["上海市样例路1999弄6号"], "上海市样例路1999弄6号"],
      ["applicant.contact.name", ["陆敏"], "陆敏"],
      ["applicant.contact.phone", ["021-50001234"], "021-50001234"],
      ["unit.name", ["东样医科大学"], "东样医科大学"],
      ["unit.kind", ["university"], "university"],
      ["unit.inShanghai", ["true"], "true"],
      ["platform.units", ["东样医科大学"], "东样医科大学"],
    ]);
  });

  it.each([
    ["上海样例大学苏州人工智能研究院", false],
    ["上海东样材料（苏州）研究院", false],
    ["上海样例大学", true],
    ["中国样例科学院上海研究所", true],
  ])("tells whether %s is in the place of the call by its address before its name", (name, isHere) => {
    const at = isHere ? agreement(name) : homeOf(name);
    expect(offersOf([found("共建协议.pdf", at)]).some(([field]) => field === "unit.inShanghai")).toBe(isHere);
  });

  it.each([
    ["上海样例大学苏州研究院", false],
    ["东样材料（上海）研究院", true],
    ["上海样例大学", true],
  ])("a name that holds another place says nothing: %s", (name, isHere) => {
    const offers = offersOf([found("报告.docx", report("申报单位：西样电气有限公司", `参与单位：${name}`))]);
    expect(offers.some(([field]) => field === "unit.inShanghai")).toBe(isHere);
  });

  it("a unit that somebody left out of the platform is offered, and not taken", () => {
    const units = [
      { id: "unit-1", name: "西样大学" },
      { id: "unit-2", name: "东样医科大学" },
    ];
    const theCase: Case = {
      formatVersion: 1,
      id: "case-1",
      guide: guide.id,
      topic: "3-1",
      applicant: { name: FIRM },
      units,
      jointPlatform: { units: ["unit-1"] },
    };
    const offers = offersOf([found("共建协议.pdf", agreement("东样医科大学"))], theCase);
    expect(offers.filter(([field]) => field === "platform.units")).toEqual([["platform.units", ["东样医科大学"], undefined]]);
  });

  it("asks who applies where two companies are parties, and offers the other once it is said", () => {
    const files = [found("共建协议.pdf", agreement("东样材料有限公司"))];
    const open = offersOf(files);
    expect(open.filter(([field]) => field === "applicant.name" || field === "unit.name")).toEqual([["applicant.name", [FIRM, "东样材料有限公司"], undefined]]);
    expect(offersOf(files, undefined, "东样材料有限公司").filter(([field]) => field === "unit.name")).toEqual([["unit.name", [FIRM], FIRM]]);
  });

  it("a report says who applies; its own university is then no unit", () => {
    const files = [found("共建协议.pdf", agreement("东样医科大学")), found("报告.docx", report("申报单位：东样医科大学"))];
    expect(offersOf(files).filter(([field]) => /name|units/u.test(String(field)))).toEqual([
      ["applicant.name", ["东样医科大学"], "东样医科大学"],
      ["unit.name", [FIRM], FIRM],
      ["platform.units", [FIRM], FIRM],
    ]);
  });

  it("a unit that stands where the applicant does not is offered, and not taken", () => {
    const files = [found("共建协议.pdf", agreement("东样医科大学")), found("报告.docx", report("申报单位：西样电气有限公司"))];
    const units = offersOf(files).filter(([field]) => field === "unit.name");
    expect(units).toEqual([
      ["unit.name", [FIRM], undefined],
      ["unit.name", ["东样医科大学"], undefined],
    ]);
  });

  it("what is taken makes the unit, and names it as a party of the agreement and of the platform", () => {
    const files = [found("共建协议.pdf", agreement("东样医科大学"))];
    const proposal = proposeFiles(files);
    const theCase: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "3-1" };
    const put = (one: Case) => {
      const facts = offerFacts(files, proposal, one, call).flatMap((fact) => {
        const value = takenValue(fact, undefined);
        return value ? [{ fact, value }] : [];
      });
      const own: readonly FileToPut[] = files.flatMap(({ key, name, state }) =>
        state.kind === "read"
          ? [
              {
                key,
                name,
                place: { to: "slot", role: "joint-platform" },
                attachment: { id: "a-1", file: `attachments/${name}`, sha256: key },
                digest: state.digest,
              },
            ]
          : [],
      );
      return putIntoCase(one, guide, { files: own, facts, partners: [], units: unitsOffered(files, proposal, one).units }, () => ({}));
    };
    const next = put(theCase);
    expect(next).toMatchObject({
      applicant: { name: FIRM },
      units: [{ id: "unit-1", name: "东样医科大学", kind: "university", inShanghai: true }],
      agreements: [{ id: "agreement-1", kind: "joint-platform", partners: ["unit-1"] }],
      jointPlatform: { name: "可降解材料联合实验室", units: ["unit-1"] },
    });
    expect(put(next)).toEqual(next);
    // a unit that is there already, and an agreement that waits for its file
    const typed: Case = { ...theCase, units: [{ id: "unit-7", name: "东样医科大学" }], agreements: [{ id: "agreement-9", kind: "joint-platform" }] };
    expect(put(typed)).toMatchObject({
      units: [{ id: "unit-7", kind: "university" }],
      agreements: [{ id: "agreement-9" }],
      jointPlatform: { units: ["unit-7"] },
    });
    expect(put(typed).agreements).toHaveLength(1);
  });
});

describe("what a credit code says of the applicant", () => {
  it.each([
    ["91310115MA1HB62T3X", ["enterprise"], ["true"]],
    // its name says what the code does not
    ["12310000425006117P", ["university"], ["true"]],
    ["91110108551385082Q", ["enterprise"], []],
    ["12100000470095016Q", ["university"], []],
  ])("%s", (code, kind, seat) => {
    const files = [found("报告.docx", report("申报单位：东样大学", `统一社会信用代码：${code}`))];
    const of = (wanted: string) => offersOf(files).flatMap(([field, values]) => (field === wanted ? values : []));
    expect([of("applicant.kind"), of("applicant.registeredInShanghai")]).toEqual([kind, seat]);
  });
});

it("of a call in another city, the same papers say where their units are by that city", () => {
  const files = [found("共建协议.pdf", agreement("东样医科大学"))];
  const seats = (place: HomePlace) => offerFacts(files, proposeFiles(files), undefined, { year: 0, place }).filter(({ field }) => /InShanghai/iu.test(field));
  expect(seats({ 所在地: "深圳", 行政区划: "4403" })).toEqual([]);
  expect(seats({})).toEqual([]);
  expect(seats({ 所在地: "上海", 行政区划: "310115" }).map(({ field }) => field)).toEqual(["applicant.registeredInShanghai", "unit.inShanghai"]);
});

it("the code of a branch does not say where its whole is registered", () => {
  const files = [found("报告.docx", report("申报单位：西样电气有限公司上海分公司", "统一社会信用代码：91310115MA1HB62T3X"))];
  expect(offersOf(files).map(([field]) => field)).toEqual(["applicant.name", "applicant.creditCode", "applicant.kind"]);
});

it("an institute may be a company: its name does not say what the applicant is", () => {
  const kinds = (name: string) =>
    offersOf([found("报告.docx", report(`申报单位：${name}`))]).flatMap(([field, values]) => (field === "applicant.kind" ? values : []));
  expect([kinds("东样材料研究所"), kinds("东样第一人民医院")]).toEqual([[], ["hospital"]]);
});

describe("units that a report names beside the applicant", () => {
  it("have the role that their label says, and what their names say", () => {
    const rows = ["申报单位：西样电气有限公司", "联合申报单位：上海样例大学、东样医科大学附属医院", "参与单位：东样材料研究所"];
    const files = [found("报告.docx", report(...rows))];
    const facts = offerFacts(files, proposeFiles(files), undefined, call).filter(({ field }) => field.startsWith("unit."));
    expect(facts.map(({ field, of, values: [value] }) => [of, field, value?.value])).toEqual([
      ["unit 1", "unit.name", "上海样例大学"],
      ["unit 2", "unit.name", "东样医科大学附属医院"],
      ["unit 3", "unit.name", "东样材料研究所"],
      ["unit 1", "unit.kind", "university"],
      ["unit 2", "unit.kind", "hospital"],
      ["unit 3", "unit.kind", "institute"],
      ["unit 1", "unit.inShanghai", "true"],
      ["unit 1", "unit.role", "co-applicant"],
      ["unit 2", "unit.role", "co-applicant"],
      ["unit 3", "unit.role", "participant"],
    ]);
  });

  it("a 合作单位 that may be abroad is offered and not taken, a partner or none is no unit", () => {
    const rows = (value: string) => [found("报告.docx", report("申报单位：西样电气有限公司", `合作单位：${value}`))];
    expect(offersOf(rows("南郊样例大学")).filter(([field]) => field === "unit.name")).toEqual([["unit.name", ["南郊样例大学"], undefined]]);
    expect(offersOf(rows("上海样例大学")).filter(([field]) => field === "unit.name")).toEqual([["unit.name", ["上海样例大学"], "上海样例大学"]]);
    expect(offersOf(rows("无")).filter(([field]) => field === "unit.name")).toEqual([]);
    expect(offersOf(rows("Hochschule Süderau")).filter(([field]) => field === "unit.name")).toEqual([]);
  });
});
