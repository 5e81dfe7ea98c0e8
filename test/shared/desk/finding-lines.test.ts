import { expect, test } from "vitest";
import { findingLines } from "../../../shared/desk/finding-lines.ts";
import { allFindings, placeFindings } from "../../../shared/desk/place-findings.ts";
import { widthUnits } from "../../../shared/text/width-units.ts";
import { sectionFinder, sectionsOf } from "../../../shared/wizard/sections.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";
import { baseCase, readSituations, setField } from "../../fixtures/situations.ts";

/** The lines of a case, as 检查结果 shows them. */
function linesOf(json: unknown) {
  const { case: theCase, report } = checked(json, guide2026);
  const findings = placeFindings(allFindings(report), sectionFinder(sectionsOf(guide2026, theCase)), guide2026, theCase);
  return { lines: findingLines(findings, theCase, guide2026), findings };
}

const saidOf = (json: unknown, group: string) =>
  linesOf(json)
    .lines.filter((line) => line.group === group)
    .map(({ about, result, whom }) => [about, result, ...(whom === undefined ? [] : [whom])].join("　"));

const NEW = { formatVersion: 1, id: "new", guide: guide2026.id, topic: "2" };

test("a finding is one short line: what it is about by its name on the screens, and by how much it falls short", () => {
  expect(saidOf(sampleJson({ "budget.selfFunding[0].amount": 625_000, "budget.internationalCooperation": 360_000 }), "must")).toEqual([
    "国际合作交流　差 2.25 万元",
    "自筹经费　差 2.50 万元",
    "预算明细　对不上",
    "自筹经费承诺书　预算达标后出具",
  ]);
});

test("a letter that can be written and is not back yet is to be printed and sealed, as its place in the attachments says", () => {
  const json = sampleJson({});
  const kept = (json.attachments as readonly { readonly slot: string }[]).filter(({ slot }) => slot !== "self-funding");
  expect(saidOf({ ...json, attachments: kept }, "must")).toContain("自筹经费承诺书　待用印");
});

test("an amount that does not fit the others has one name: that of its field, with by how much", () => {
  const total = { "budget.total": 1_300_000 };
  expect(saidOf(sampleJson(total), "must")).toEqual(["填报总经费　比各来源之和少 5.35 万元"]);
  expect(linesOf(sampleJson(total)).lines.find(({ group }) => group === "must")?.members[0]?.path).toBe("budget.total");
  expect(saidOf(sampleJson({ "budget.grant": 600_000 }), "must")).toContain("填报总经费　比各来源之和多 5.00 万元");
  expect(saidOf(sampleJson({ "budget.items[2].amount": 500_000 }), "must")).toEqual(["预算明细　合计还差 2.35 万元"]);
});

test("rows that do not say whether they are spent on cooperation are told by how much the marked ones fall short, not as an amount unanswered", () => {
  const unsaid = { "budget.items[0].international": "~absent", "budget.items[1].international": "~absent" };
  const { lines } = linesOf(sampleJson(unsaid));
  const [line, ...others] = lines.filter(({ group }) => group === "lack");
  expect(others).toEqual([]);
  expect(line).toMatchObject({ about: "国际合作交流", result: expect.stringMatching(/^明细还差 \d+\.\d+ 万元$/) });
  expect(line?.members[0]?.path).toBe("budget.items[0].international");
  // near miss: the spend itself is unanswered too
  const both = linesOf(sampleJson({ ...unsaid, "budget.internationalCooperation": "~absent" })).lines;
  expect(both.map(({ result }) => result).filter((result) => result.startsWith("明细还差"))).toEqual([]);
});

test.each([
  [{ licensedTechnology: true, shareholding: "one-way" }, "partners[0].relations.licensedTechnology"],
  [{ licensedTechnology: false, shareholding: "one-way" }, "partners[0].relations.shareholding"],
])("a licence or shareholding to ask about stands by the answer that says so: %o", (relations, path) => {
  const { findings } = linesOf(sampleJson({ "partners[0].kind": "enterprise", "partners[0].relations": relations }));
  expect(findings.find(({ finding }) => finding.rule === "no-licence-transfer-commitment")).toMatchObject({ group: "open", path });
});

test("where several sums do not fit, the line says by how much that of the rows is off", () => {
  const several = { "budget.items[2].amount": 500_000, "budget.internationalCooperation": 450_000 };
  expect(saidOf(sampleJson(several), "must")).toContain("预算明细　合计还差 2.35 万元");
});

test("no line of any situation of the rules is longer than twenty characters, beside names", () => {
  let seen = 0;
  for (const [, { cases }] of readSituations()) {
    // every third: they all but repeat each other
    for (const { topic, set } of cases.filter((_, index) => index % 3 === 0)) {
      const json = baseCase(topic);
      for (const [path, value] of Object.entries(set)) setField(json, path, value);
      for (const { about, result, group, members } of linesOf(json).lines) {
        if (group === "met" || group === "none" || members.length > 1) continue;
        seen += 1;
        expect.soft(widthUnits(result), `${about}　${result}`).toBeLessThanOrEqual(28);
        expect.soft(widthUnits(about + result), `${about}　${result}`).toBeLessThanOrEqual(48);
        expect.soft(result).not.toMatch(/undefined|。$/);
      }
    }
  }
  expect(seen).toBeGreaterThan(200);
});

test("what waits for one answer is told with the line that asks for it, not once more for each rule", () => {
  const json = sampleJson({});
  setField(json, "applicant.kind", undefined);
  const lacking = linesOf(json).lines.filter(({ group }) => group === "lack");
  const [kind, ...others] = lacking.filter(({ members }) => members.some(({ finding }) => finding.missing?.join() === "applicant.kind"));
  expect([kind?.about, kind?.result, others]).toEqual(["单位性质", "未填", []]);
  expect(kind?.members.map(({ finding }) => finding.rule)).toContain("self-funding-commitment");
});

test("an untouched section is one line with the number of its questions, whatever its rules wait for", () => {
  const { lines, findings } = linesOf(NEW);
  const lacking = lines.filter(({ group }) => group === "lack");
  expect(lacking.map(({ result }) => result)).toEqual(lacking.map(() => expect.stringMatching(/^(?:\d+ 问，须答 \d+ 问|本节 \d+ 问|尚未登记|未填)$/)));
  // as many as its detail lists
  const unit = lacking.find(({ about }) => about === "申报单位");
  expect(unit?.result).toBe(`10 问，须答 ${new Set(unit?.members.flatMap(({ finding: { missing } }) => missing ?? [])).size} 问`);
  // and which they are, where the section asks others too
  const project = lacking.find(({ about }) => about === "项目、领域与期限");
  expect([project?.result, project?.deciding?.map(({ name }) => name)]).toEqual(["6 问，须答 3 问", ["项目名称", "开始日期", "结束日期"]]);
  // in the order of its page
  const ability = linesOf({ ...NEW, topic: "3-1" }).lines.find(({ about }) => about === "申报单位");
  expect(ability?.deciding?.map(({ name }) => name)).toEqual([
    "单位全称",
    "单位性质",
    "注册在本市",
    "具有组织项目实施的相应能力",
    "外商投资企业",
    "具有研发功能",
    "全球总部所在地",
  ]);
  // by as many names as are counted
  for (const topic of ["1", "2", "3-1", "3-2"])
    for (const { result, deciding } of linesOf({ ...NEW, topic }).lines)
      if (deciding) expect(result).toMatch(new RegExp(`(?:须答|本节) ${new Set(deciding.map(({ name }) => name)).size} 问$`));
  // a question that is the only one of its section goes by its name
  expect(lacking.filter(({ deciding }) => deciding === undefined).map(({ about, result }) => `${about}　${result}`)).toEqual([
    "在以往资助项目基础上提出　未填",
    "提出专家回避　未填",
    "合作协议　尚未登记",
  ]);
  expect(new Set(lacking.map(({ about }) => about)).size).toBe(lacking.length);
  expect(lacking.flatMap(({ members }) => members).length).toBe(findings.filter(({ group }) => group === "lack").length);
});

test("an agreement in which nothing is entered yet is one line, not one for each element", () => {
  const agreement = { id: "a-new", kind: "cooperation", title: "新协议" };
  const lacking = saidOf(sampleJson({ "agreements[2]": agreement }), "lack");
  expect(lacking).toEqual([expect.stringMatching(/^新协议　\d+ 问须答$/)]);
});

test("several open answers of one of the agreements are counted in one line of it", () => {
  expect(saidOf(sampleJson({ "agreements[0].term": { stated: true } }), "lack")).toEqual([expect.stringMatching(/（Kooperationsvertrag）　2 问须答$/)]);
  // the days are asked once the agreement is said to state a term: until then that is the one question, whatever rules wait for them
  expect(saidOf(sampleJson({ "agreements[0].term": "~absent" }), "lack")).toEqual([expect.stringMatching(/^合作期限　未填　\S+/)]);
  const lacking = saidOf(sampleJson({ "agreements[0].term": "~absent", "agreements[0].ip": "~absent" }), "lack");
  expect(lacking).toEqual([expect.stringMatching(/（Kooperationsvertrag）　2 问须答$/)]);
});

test("of an agreement that does not exist it is said that there is none, and not that it lacks signatures", () => {
  const joint = (agreements: readonly unknown[]) => saidOf({ ...NEW, topic: "3-1", agreements }, "must").filter((line) => line.startsWith("签有共建协议"));
  expect(joint([])).toEqual(["签有共建协议　还没有"]);
  expect(joint([{ id: "a", kind: "joint-platform", signatories: [] }])).toEqual(["签有共建协议　没有签署完毕"]);
});

test("one answer that several rules wait for is one line", () => {
  const lacking = linesOf(sampleJson({ agreements: "~absent" })).lines.filter(({ group }) => group === "lack");
  expect(lacking.map(({ result }) => result)).toEqual(["尚未登记"]);
  expect(lacking[0]?.members.length).toBeGreaterThan(5);
});

test("what was typed and is no answer is told as such, not as unanswered", () => {
  const json = sampleJson({ "budget.grant": "~absent", drafts: { "budget.grant": "六十五" } });
  expect(saidOf(json, "must")).toEqual(["申请资助　所填不能采用"]);
  expect(saidOf(json, "lack")).toEqual([]);
});

test("of several answers, each that was typed and is no answer is a line of its own beside what is blank", () => {
  const dates = { "period.start": "~absent", "period.end": "~absent" };
  const both = sampleJson({ ...dates, drafts: { "period.start": "2026-13-45", "period.end": "明年" } });
  expect([saidOf(both, "must"), saidOf(both, "lack")]).toEqual([["开始日期　所填不能采用", "结束日期　所填不能采用"], []]);
  const one = sampleJson({ ...dates, drafts: { "period.end": "明年" } });
  expect([saidOf(one, "must"), saidOf(one, "lack")]).toEqual([["结束日期　所填不能采用"], ["开始日期　未填"]]);
});

test("a line names its agreement only where another line says the same", () => {
  const json = sampleJson({ "agreements[0].term.end": "2026-01-31", "agreements[0].autoRenewal": false });
  expect(saidOf(json, "must").filter((line) => line.startsWith("协议期限"))).toEqual(["协议期限　2026年1月31日 到期"]);
});

test("a line that waits for an answer says of which of several agreements or partners, and of an only one it does not", () => {
  const form = sampleJson({ "agreements[0].form": "~absent" });
  const [first] = form.agreements as readonly { readonly title: string }[];
  expect(saidOf(form, "lack")).toEqual([`文本形式　未填　${first?.title}`]);
  const partners = (json: Record<string, unknown>) => json.partners as readonly unknown[];
  const funder = sampleJson({ "partners[0].localFunding.funderIsLocalGovernment": "~absent" });
  expect(partners(funder).length).toBe(2);
  // by a name of its own: 当地政府资助 is what another question asks, which is answered
  const said = saidOf(funder, "lack").find((line) => line.startsWith("资助方是否当地政府　未填"));
  expect(said).toMatch(/^资助方是否当地政府　未填　\S+/);
  const alone = { ...funder, partners: partners(funder).slice(0, 1) };
  expect(saidOf(alone, "lack")).toContain("资助方是否当地政府　未填");
});

test("each finding stands in exactly one line", () => {
  for (const json of [NEW, sampleJson(), sampleJson({ "agreements[0].term": "~absent", units: "~absent" })]) {
    const { lines, findings } = linesOf(json);
    expect(
      lines
        .flatMap(({ members }) => members)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(findings.map(({ key }) => key).sort());
  }
});

test("the same answer that two units owe says of which unit", () => {
  const units = ["上海样例大学", "上海示例研究院"].map((name, index) => ({ id: `u${index}`, name, inShanghai: true, role: "co-applicant" }));
  const { case: theCase, report } = checked(sampleJson({ topic: "3-1", units }), guide2026);
  const joint = placeFindings(report.findings, sectionFinder(sectionsOf(guide2026, theCase)), guide2026, theCase).find(
    ({ finding }) => (finding.missing ?? []).length === 2,
  );
  const owed = (path: string) => joint && { ...joint, key: path, finding: { ...joint.finding, missing: [path] } };
  const lines = findingLines(
    [owed("units[0].kind"), owed("units[1].kind"), owed("applicant.kind")].filter((one) => one !== undefined),
    theCase,
    guide2026,
  );
  expect(lines.map(({ about, result, whom }) => [about, result, whom])).toEqual([
    ["单位性质", "未填", "上海样例大学"],
    ["单位性质", "未填", "上海示例研究院"],
    ["单位性质", "未填", theCase.applicant?.name],
  ]);
});

test("the blank questions of a section are one line however many rules look at them, and each is named in it", () => {
  const json = { ...NEW, topic: "3-1", units: [{ id: "u1", name: "上海某大学" }] };
  const line = linesOf(json).lines.find(({ about }) => about === "国内合作与参与单位");
  expect([line?.result, line?.deciding?.map(({ name }) => name)]).toEqual(["3 问须答", ["单位性质", "在本市", "在本项目中的角色"]]);
  // what is shown for it leads to the first of them on the form
  expect(line?.members[0]?.path).toBe("units[0].kind");
});

test("advice on the country of a partner of whom more is open waits until the country is given", () => {
  const partners = (sampleJson().partners as readonly object[]) ?? [];
  const said = (partner: object, group: string) =>
    saidOf({ ...sampleJson(), partners: [...partners, partner] }, group).filter((line) => line.includes("合作国别"));
  expect(said({ id: "blank" }, "advice")).toEqual([]);
  expect(said({ id: "blank", country: "PE" }, "advice")).toHaveLength(1);
  // of a priority that is there nothing is to be done
  expect(said({ id: "blank" }, "met")).toHaveLength(partners.length);
});

test("an amount of the budget that is not filled in is named with its row", () => {
  expect(saidOf(sampleJson({ "budget.items[1].amount": "~absent" }), "lack")).toContain("第 2 行金额　未填");
  expect(saidOf(sampleJson({ "budget.items[1].amount": "~absent", "budget.items[2].amount": "~absent" }), "lack")).toContain("经费预算　2 问须答");
});

test("a file of which nobody has said whose seal it bears is a line that says so, several of one agreement as many", () => {
  const files = sampleJson().attachments as readonly Record<string, unknown>[];
  const unsaid = files.map(({ sealedBy: _sealedBy, ...file }) => file);
  const said = saidOf({ ...sampleJson(), attachments: unsaid }, "lack");
  expect(said.map((line) => line.split("　").slice(0, 2).join("　")).toSorted()).toEqual([
    "合作协议　2 件待确认用印",
    "合作协议　待确认用印",
    "技术转移承诺书　待确认用印",
    "自筹经费承诺书　待确认用印",
  ]);
  // beside questions of the form too, which stand in a line of their own section
  const both = saidOf({ ...sampleJson({ "agreements[1].languages": "~absent" }), attachments: unsaid }, "lack");
  expect(both.filter((line) => line.includes("待确认用印"))).toHaveLength(4);
  expect(both.filter((line) => line.startsWith("协议的文字　未填"))).toHaveLength(1);
});

test("what is typed and no answer is as grave in its line as at its field", () => {
  const json = sampleJson({ "budget.grant": "~absent", "budget.other": "~absent", drafts: { "budget.other": "大约十万" } });
  expect([saidOf(json, "must"), saidOf(json, "lack")]).toEqual([["其他来源　所填不能采用"], ["申请资助　未填"]]);
});

test("filling in never makes more lines of what is blank", () => {
  const blank = { ...NEW, topic: "3-1" };
  const count = (json: unknown) => linesOf(json).lines.filter(({ group }) => group === "lack").length;
  const steps = [
    blank,
    { ...blank, applicant: { inShanghai: true } },
    { ...blank, applicant: { inShanghai: true, kind: "enterprise" }, budget: { grant: 800_000 } },
    { ...blank, applicant: { inShanghai: true, kind: "enterprise" }, budget: { grant: 800_000, selfFunding: [{ amount: 800_000 }] }, units: [{ id: "u" }] },
  ];
  const counts = steps.map(count);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
});

test("an agreement in which nothing is entered yet is nothing to put right, and once something is its copy is asked for", () => {
  const must = (agreement: object) => saidOf({ ...NEW, topic: "3-1", agreements: [{ id: "a", kind: "joint-platform", ...agreement }] }, "must");
  expect(must({ title: "共建协议" })).toEqual([]);
  expect(must({ signatories: [] })).toContain("共建协议　缺");
});

test("a term that begins and ends on one day is held against that of the guide, in a line that waits", () => {
  const { lines } = linesOf(sampleJson({ "period.end": "2026-08-01" }));
  const line = lines.find(({ about }) => about === "执行期限");
  expect([line?.group, line?.result, line?.members[0]?.path]).toEqual(["lack", "起止是同一天", "period.end"]);
  expect(line?.members[0]?.finding).toMatchObject({
    message: "开始日期与结束日期同为 2026年8月1日；指南的执行期限为 2026年8月1日至2029年7月31日。",
    clause: { quote: expect.stringContaining("2026年8月1日至2029年7月31日") },
  });
});
