import { expect, test } from "vitest";
import { questionSchema } from "../../../shared/guide/questions.ts";
import { findingsOf, told } from "../../fixtures/general-checks.ts";

const asked = (id: string, on: string, type: string, label: string, more: object = {}) => questionSchema.parse({ id, on, type, label, ...more });
const budget = (set: object) => ({ budget: set });

test("60 万 or 80 万 by the kind of unit: the first case that holds puts its operands in place of the check's", () => {
  const cap = { kind: "compare", fact: "budget.grant", atMost: 600_000, cases: [{ when: { fact: "applicant.isEnterprise", equals: true }, atMost: 800_000 }] };
  const of = (kind: string | undefined, grant?: number) => told(cap, { applicant: { kind, name: "某单位" }, budget: { grant } });
  expect(of("university", 600_000)).toEqual(["met: 申请资助为 60.00 万元，不超过 60.00 万元。"]);
  expect(of("university", 650_000)).toEqual(["not-met: 申请资助为 65.00 万元，超过 60.00 万元，多 5.00 万元。"]);
  expect(of("enterprise", 800_000)).toEqual(["met: 申请资助为 80.00 万元，不超过 80.00 万元。"]);
  expect(of("enterprise", 800_001)).toEqual(["not-met: 申请资助为 80.0001 万元，超过 80.00 万元，多 1 元。"]);
  expect(of(undefined, 1)).toEqual(["cannot-tell: 尚未填写：申报单位的性质。"]);
  expect(of("enterprise")).toEqual(["cannot-tell: 尚未填写：申请资助。"]);
});

test("a cap by country comes from a list of the guide, a country without a row has none", () => {
  const cap = { kind: "compare", fact: "budget.grant", atMost: { lookup: "caps", by: "partner.country", column: "上限" } };
  const of = (country: string | undefined, grant: number) =>
    told(
      cap,
      { partners: [{ id: "p", name: "U", country }], budget: { grant } },
      {
        each: "partners",
        lists: {
          caps: [
            { 国别: "德国", 上限: "800,000" },
            { 国别: "FR", 上限: "600000" },
          ],
        },
      },
    );
  expect(of("DE", 800_000)).toEqual(["met: 申请资助为 80.00 万元，不超过 80.00 万元。"]);
  expect(of("FR", 700_000)).toEqual(["not-met: 申请资助为 70.00 万元，超过 60.00 万元，多 10.00 万元。"]);
  expect(of("KE", 1)).toEqual(["not-met: 申请资助为 1 元，名单“caps”中没有肯尼亚的上限。"]);
  expect(of(undefined, 1)).toEqual(["cannot-tell: 尚未填写：合作伙伴的国别（地区）（第 1 项）。"]);
});

test("an age limit with a relaxation for women", () => {
  const questions = [
    asked("birth", "lead", "date", "负责人出生日期"),
    asked("sex", "lead", "choice", "负责人性别", {
      options: [
        { value: "f", label: "女" },
        { value: "m", label: "男" },
      ],
    }),
  ];
  const age = {
    kind: "duration",
    from: { fact: "birth" },
    to: { fact: "filing.closes" },
    in: "years",
    atMost: 44,
    cases: [{ when: { fact: "sex", equals: "f" }, atMost: 46 }],
  };
  const of = (birth: string | undefined, sex?: string) => told(age, { lead: { answers: { birth, sex } } }, { questions });
  expect(of("1981-06-04", "m")).toEqual(["met: 年龄（截至申报截止日）为 44 岁，不超过 44 岁。"]);
  expect(of("1981-06-03", "m")).toEqual(["not-met: 年龄（截至申报截止日）为 45 岁，超过 44 岁，多 1 岁。"]);
  expect(of("1979-06-04", "f")).toEqual(["met: 年龄（截至申报截止日）为 46 岁，不超过 46 岁。"]);
  expect(of("1981-06", "m")).toEqual(["cannot-tell: “负责人出生日期”只到年或月，还不能判断，请写明到日。"]);
  expect(of("1981-06-03")).toEqual(["cannot-tell: 尚未填写：负责人性别。"]);
  expect(of(undefined, "f")).toEqual(["cannot-tell: 尚未填写：负责人出生日期。"]);
});

test("at least three partners of distinct countries", () => {
  const check = { kind: "count", list: "partners", distinctBy: "partner.country", atLeast: 3 };
  const partners = (...countries: string[]) => ({ partners: countries.map((country, index) => ({ id: `p${index}`, name: `U${index}`, country })) });
  expect(told(check, partners("DE", "FR", "IT"))).toEqual(["met: 外方合作伙伴中不同国别（地区）的数目为 3 个，不少于 3 个。"]);
  expect(told(check, partners("DE", "FR", "DE"))).toEqual(["not-met: 外方合作伙伴中不同国别（地区）的数目为 2 个，少于 3 个，还差 1 个。"]);
  expect(told(check)).toEqual(["cannot-tell: 尚未填写：外方合作伙伴。"]);
});

test("equipment is at most 20 % of the grant, never rounded, and nothing of no grant", () => {
  const equipment = { sum: "budget.items", of: "item.amount", where: { fact: "item.category", equals: "equipment" } };
  const check = { kind: "share", part: equipment, of: { fact: "budget.grant" }, atMost: 20 };
  const of = (amount: number | undefined, grant: number | null) =>
    told(
      check,
      budget({
        grant,
        items: [
          { category: "equipment", amount },
          { category: "travel", amount: 9 },
        ],
      }),
    );
  expect(of(200_000, 1_000_000)).toEqual(["met: 预算明细（“equipment”）的合计 20.00 万元，占申请资助 100.00 万元的 20%，不超过 20%。"]);
  expect(of(200_001, 1_000_000)).toEqual(["not-met: 预算明细（“equipment”）的合计 20.0001 万元，占申请资助 100.00 万元的 20%，须不超过 20%，多 1 元。"]);
  expect(of(undefined, 1_000_000)).toEqual(["cannot-tell: 尚未填写：预算明细的金额（第 1 项）。"]);
  expect(of(10, 0)).toEqual(["cannot-tell: “申请资助”的填写还不足以判断，请核对。"]);
  expect(told({ ...check, atMost: undefined, atLeast: 33.3 }, budget({ grant: 1_000, items: [{ category: "equipment", amount: 333 }] }))[0]).toContain("met: ");
});

test("an enterprise matches the grant two to one, others need not", () => {
  const check = {
    kind: "compare",
    fact: "budget.ownSelfFunding",
    atLeast: { fact: "budget.grant", times: 2 },
    when: { fact: "applicant.isEnterprise", equals: true },
  };
  const of = (kind: string | undefined, own: number) =>
    told(check, { applicant: { kind, name: "某" }, budget: { grant: 500_000, selfFunding: [{ unit: "applicant", amount: own }] } });
  expect(of("enterprise", 1_000_000)).toEqual(["met: 牵头单位自筹为 100.00 万元，不少于申请资助的 2 倍（100.00 万元）。"]);
  expect(of("enterprise", 999_999)).toEqual(["not-met: 牵头单位自筹为 99.9999 万元，少于申请资助的 2 倍（100.00 万元），还差 1 元。"]);
  expect(of("university", 0)).toEqual(["not-applicable: 不适用：只在“申报单位是否企业：是”时要求。"]);
  expect(of(undefined, 0)).toEqual(["cannot-tell: 尚未填写：申报单位的性质。"]);
});

test("a project runs 24 to 36 months, its last day counted", () => {
  const check = { kind: "duration", from: { fact: "period.start" }, to: { fact: "period.end" }, in: "months", atLeast: 24, atMost: 36 };
  const of = (end: string | undefined) => told(check, { period: { start: "2026-08-01", end } });
  expect(of("2028-07-31")).toEqual(["met: 执行期限为 24 个月，不少于 24 个月，不超过 36 个月。"]);
  expect(of("2028-07-30")).toEqual(["not-met: 执行期限为 23 个月零 30 天，少于 24 个月。"]);
  expect(of("2029-07-31")[0]).toContain("met: 执行期限为 36 个月");
  expect(of("2029-08-01")).toEqual(["not-met: 执行期限为 36 个月零 1 天，超过 36 个月。"]);
  expect(of("2029-08-31")[0]).toContain("not-met: ");
  expect(of(undefined)).toEqual(["cannot-tell: 尚未填写：执行期限的结束日期。"]);
});

test("at most two ongoing projects, and none at all is fine", () => {
  const check = { kind: "count", list: "lead.ongoingProjects", where: { fact: "entry.role", equals: "lead" }, atMost: 2 };
  const of = (...roles: (string | undefined)[]) => told(check, { lead: { ongoingProjects: roles.map((role) => ({ role })) } });
  expect(of("lead", "lead", "participant")[0]).toContain("met: ");
  expect(of("lead", "lead", "lead")[0]).toMatch(/^not-met: .*为 3 个，超过 2 个，多 1 个。$/);
  expect(of("lead", "lead", undefined)).toEqual(["cannot-tell: 尚未填写：在研项目中的角色（第 3 项）。"]);
  expect(told(check, { lead: { ongoingProjects: null } })[0]).toContain("met: ");
});

test("an abstract of at most 500 characters, blanks not counted", () => {
  const questions = [asked("abstract", "project", "text", "项目摘要")];
  const of = (abstract: string) => told({ kind: "textLength", fact: "abstract", atMost: 500 }, { answers: { abstract } }, { questions });
  expect(of(`${"字".repeat(500)} \n`)).toEqual(["met: 项目摘要的字数为 500 字，不超过 500 字。"]);
  expect(of("😀".repeat(501))).toEqual(["not-met: 项目摘要的字数为 501 字，超过 500 字，多 1 字。"]);
});

test("each partner needs a sealed attachment", () => {
  const check = { kind: "attachment", slot: "foreign-funding-proof", sealedBy: "applicant" };
  const partners = [
    { id: "p1", name: "A", country: "DE" },
    { id: "p2", name: "B", country: "FR" },
  ];
  const file = (whom: string, sealedBy?: string) => ({ id: `a-${whom}`, slot: "foreign-funding-proof", for: whom, file: "f.pdf", sealedBy });
  const slot = (attachments: readonly object[]) => told(check, { partners, attachments }, { each: "partners" }).map((text) => text.split(":")[0]);
  expect(slot([file("p1", "applicant"), file("p2", "none")])).toEqual(["met", "not-met"]);
  expect(slot([file("p1")])).toEqual(["cannot-tell", "not-met"]);
  expect(told({ kind: "attachment", slot: "foreign-funding-proof" }, { partners: partners.slice(0, 1) }, { each: "partners" })[0]).toMatch(
    /^not-met: 没有“.+”。$/,
  );
});

const one = { kind: "declared", fact: "declarations.integrity" };
const other = { kind: "declared", fact: "declarations.classified" };
const both = (integrity: boolean | undefined, classified: boolean | undefined) => ({ declarations: { integrity, classified } });

test("one of two proofs is enough", () => {
  const check = { kind: "any", of: [one, other] };
  expect(told(check, both(true, undefined))).toEqual(["met: 科研诚信声明：是。"]);
  expect(told(check, both(false, undefined))).toEqual(["cannot-tell: 尚未填写：是否含涉密内容。"]);
  expect(told(check, both(false, false))).toEqual(["not-met: 须满足其中一项，现在都不满足：科研诚信声明：否，须为“是”；是否含涉密内容：否，须为“是”。"]);
});

test("not both: what must not stand together is not met when it does", () => {
  const check = { kind: "not", of: { kind: "all", of: [one, other] } };
  expect(told(check, both(true, true))).toEqual(["not-met: 按指南不能这样：科研诚信声明：是；是否含涉密内容：是。"]);
  expect(told(check, both(true, false))[0]).toContain("met: 没有指南不允许的情形");
  expect(told(check, both(true, undefined))).toEqual(["cannot-tell: 尚未填写：是否含涉密内容。"]);
  expect(told({ kind: "all", of: [one, other] }, both(true, undefined))).toEqual(["cannot-tell: 尚未填写：是否含涉密内容。"]);
});

test("fields of a list, sets of countries and patterns", () => {
  const questions = [
    asked("code", "applicant", "code", "申报单位账号"),
    asked("area", "project", "choice", "方向", {
      options: [
        { value: "a", label: "人工智能" },
        { value: "b", label: "生物医药" },
      ],
    }),
  ];
  const of = (check: object, answers: object) => told(check, { ...answers }, { questions, countrySets: { eu: ["DE", "FR"] } });
  expect(of({ kind: "matches", fact: "code", matches: "^[0-9]{6}$" }, { applicant: { answers: { code: "123456" } } })).toEqual([
    "met: 申报单位账号为“123456”，符合规定的格式。",
  ]);
  expect(of({ kind: "matches", fact: "code", matches: "^[0-9]{6}$" }, { applicant: { answers: { code: "12345a" } } })[0]).toContain("not-met: ");
  expect(of({ kind: "oneOf", fact: "area", oneOf: ["a"] }, { answers: { area: "b" } })).toEqual(["not-met: 方向为“生物医药”，须属于“人工智能”。"]);
  expect(of({ kind: "oneOf", fact: "applicant.headquartersCountry", oneOf: { countries: "eu" } }, { applicant: { headquartersCountry: "DE" } })[0]).toContain(
    "met: 全球总部所在国别（地区）为德国",
  );
  expect(of({ kind: "compare", fact: "applicant.headquartersCountry", given: true }, { applicant: { headquartersCountry: null } })).toEqual([
    "not-met: 没有：全球总部所在国别（地区）。",
  ]);
});

test("an exception is not asked for where the check is met without it", () => {
  const check = { ...one, exceptFor: { fact: "declarations.classified", equals: true } };
  expect(told(check, both(true, undefined))[0]).toContain("met: ");
  expect(told(check, both(false, undefined))).toEqual(["cannot-tell: 尚未填写：是否含涉密内容。"]);
  expect(told(check, both(false, true))).toEqual(["not-applicable: 不适用：“是否含涉密内容：是”的除外。"]);
  expect(told(check, both(false, false))[0]).toContain("not-met: ");
});

test("the guide says what an open answer means, and how hard a no is", () => {
  const of = (unanswered: string) => told({ ...one, unanswered });
  expect(of("met")).toEqual(["met: 尚未填写：科研诚信声明，按指南视为符合。"]);
  expect(of("not-met")).toEqual(["not-met: 尚未填写：科研诚信声明，按指南视为不符合。"]);
  expect(of("not-applicable")).toEqual(["not-applicable: 不适用：尚未填写：科研诚信声明，按指南不作要求。"]);
  const [advice] = findingsOf({ ...one, otherwise: "advice" }, both(false, false));
  const [open] = findingsOf({ ...one, otherwise: "open" }, both(false, false));
  expect([advice?.outcome, open?.outcome, open?.reason]).toEqual(["advice", "cannot-tell", "open-reading"]);
});

test("a guide's own sentences stand in place of the generated ones, with the values", () => {
  const say = { "not-met": "((label))须在 ((most)) 以内，现为 ((value))，多 ((over))。" };
  const [finding] = findingsOf({ kind: "compare", fact: "budget.grant", atMost: 1_000_000 }, budget({ grant: 1_200_000 }), {
    say,
    todo: { "not-met": "请减少 ((over))。" },
  });
  expect(finding?.message).toBe("申请资助须在 100.00 万元 以内，现为 120.00 万元，多 20.00 万元。");
  expect(finding?.todo).toBe("请减少 20.00 万元。");
  expect(finding?.field).toBe("budget.grant");
});

test("units, signatories and budget items are gone through one by one, each finding with its place", () => {
  const dated = { kind: "compare", fact: "signatory.date", notAfter: { fact: "at" } };
  const agreements = [{ id: "v", title: "协议甲", signatories: [{ name: "张三", date: "2026-05-01" }, { date: "2026-06-01" }, {}] }];
  const signed = findingsOf(dated, { agreements }, { each: "signatories" });
  expect(signed.map(({ outcome, field, subjectName }) => [outcome, field, subjectName])).toEqual([
    ["met", "agreements[0].signatories[0].date", "协议甲的张三"],
    ["not-met", "agreements[0].signatories[1].date", "协议甲的第 2 个签署方"],
    ["cannot-tell", "agreements[0].signatories[2].date", "协议甲的第 3 个签署方"],
  ]);
  expect(signed[2]?.message).toBe("尚未填写：签署日期（第 1 项之 3）。");
  const units = {
    units: [
      { id: "u1", name: "甲所", inShanghai: true },
      { id: "u2", inShanghai: false },
      { id: "u3", name: "甲所" },
    ],
  };
  const inside = findingsOf({ kind: "declared", fact: "unit.inShanghai" }, units, { each: "units" });
  expect(inside.map(({ outcome, subject, subjectName, field }) => [outcome, subject, subjectName, field])).toEqual([
    ["met", "u1", "甲所", "units[0].inShanghai"],
    ["not-met", "u2", "国内单位2", "units[1].inShanghai"],
    ["not-applicable", "u3", "甲所", undefined],
  ]);
  const items = findingsOf({ kind: "compare", fact: "item.amount", atMost: 100 }, budget({ items: [{ name: "设备", amount: 100 }, { amount: 101 }] }), {
    each: "items",
  });
  expect(items.map(({ outcome, field, subjectName }) => [outcome, field, subjectName])).toEqual([
    ["met", "budget.items[0].amount", "设备"],
    ["not-met", "budget.items[1].amount", "预算明细第 2 项"],
  ]);
});

test("an unanswered list is missing, an empty one leaves nothing to say", () => {
  const check = { kind: "declared", fact: "unit.inShanghai" };
  expect(told(check, {}, { each: "units" })).toEqual(["cannot-tell: 尚未填写：参与单位。"]);
  expect(told(check, { units: [] }, { each: "units" })).toEqual(["not-applicable: 不适用：没有登记，无从核对。"]);
  expect(told(check, { agreements: [{ id: "v" }] }, { each: "signatories" })).toEqual(["cannot-tell: 尚未填写：签字各方（第 1 项）。"]);
});

test("a confirmation of a signatory or budget item stays with its name, and of one without a name there is none", () => {
  const check = { kind: "compare", fact: "item.amount", atMost: 100, otherwise: "open" };
  const of = (...items: readonly object[]) => {
    const confirmations = ["budget.items/设备", "budget.items[1]"].map((subject) => ({ rule: "tried", subject, basis: "已询问" }));
    const found = findingsOf(check, { ...budget({ items }), confirmations }, { each: "items" });
    return found.map(({ outcome, subject, namelessSubject }) => [outcome, subject, namelessSubject]);
  };
  const [device, travel, nameless] = [{ name: "设备", amount: 200 }, { name: "差旅", amount: 200 }, { amount: 200 }];
  expect(of(device, travel)).toEqual([
    ["advice", "budget.items/设备", undefined],
    ["cannot-tell", "budget.items/差旅", undefined],
  ]);
  expect(of(travel, device).map(([outcome]) => outcome)).toEqual(["cannot-tell", "advice"]);
  expect(of(device, nameless)[1]).toEqual(["cannot-tell", "budget.items[1]", true]);
  expect(of(device, device).map(([outcome]) => outcome)).toEqual(["cannot-tell", "cannot-tell"]);
  const signatories = [
    { name: "张三", date: "2026-06-01" },
    { unit: "乙方", date: "2026-06-01" },
  ];
  const signed = { kind: "compare", fact: "signatory.date", notAfter: { fact: "at" }, otherwise: "open" };
  const confirmations = [{ rule: "tried", subject: "v/乙方", basis: "已询问" }];
  const found = findingsOf(signed, { agreements: [{ id: "v", title: "协议甲", signatories }], confirmations }, { each: "signatories" });
  expect(found.map(({ outcome, subject }) => [outcome, subject])).toEqual([
    ["cannot-tell", "v/张三"],
    ["advice", "v/乙方"],
  ]);
});

test("two things that cannot be compared are told to be so, whatever is made of them", () => {
  const nonsense = { kind: "compare", fact: "at", atMost: 0 };
  for (const check of [nonsense, { kind: "not", of: nonsense }, { kind: "any", of: [nonsense] }]) {
    expect(told(check)).toEqual(["cannot-tell: 按指南的写法算不出所比较的数，无法判断。"]);
  }
  const both = { kind: "any", of: [nonsense, { kind: "oneOf", fact: "budget.grant", oneOf: [3] }], unanswered: "not-met" };
  expect(findingsOf(both, {})).toMatchObject([{ message: "尚未填写：申请资助，按指南视为不符合。", field: "budget.grant" }]);
});
