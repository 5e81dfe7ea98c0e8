import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { withPlaces } from "../../../electron/files/yaml-places.ts";
import { checkGuide } from "../../../shared/check/check-guide.ts";
import type { FieldProblem } from "../../../shared/errors.ts";
import { NO_PARTS } from "../../../shared/guide/guide-parts.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { CONDITION_FAULTS, type GuideFaultCase, rule } from "../../fixtures/guide-faults.ts";
import { guide2026 } from "../../fixtures/letter-source.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const made = readFileSync(at("test/fixtures/guides/made-up-2027.yaml"), "utf8");
const GUIDES = { "2026": await singleGuide(), "another year": made } as const;
const templates = new Set(Object.keys(guide2026.letters));

const PARTS = { ...NO_PARTS, lists: { caps: [{ 国别: "DE", 上限: "1000000" }] } };

/** What is wrong with a text, with line and column. */
function problemsOf(text: string): readonly FieldProblem[] {
  const checked = checkGuide(parse(text), "指南.yaml", templates, PARTS);
  if (checked.ok) return [];
  return checked.error.kind === "guide-invalid" ? withPlaces(text, checked.error.problems) : [{ path: "", problem: errorText(checked.error) }];
}

/** The made-up guide with a change at a path of its document. */
function changed(change: (set: (path: readonly (string | number)[], value: unknown) => void) => void): string {
  const document = parseDocument(made);
  change((path, value) => (value === undefined ? document.deleteIn(path) : document.setIn(path, document.createNode(value))));
  return document.toString({ lineWidth: 0 });
}

/** Every message of the check, made by one change to a whole guide: the place of the change, and the sentence. */
const CASES: readonly GuideFaultCase[] = [
  ["an absent field", ["title"], undefined, "title", "缺少这一项"],
  ["what a draft left open", ["issuer"], "（请填写）", "issuer", "还没有填写"],
  ["a date that a draft left open", ["issuedOn"], "（请填写）", "issuedOn", "还没有填写"],
  ["a blank text", ["title"], "", "title", "不能为空"],
  ["no day of the calendar", ["issuedOn"], "2027-02-30", "issuedOn", "日期须写作 2026-08-01，且确有这一天"],
  ["a date written with points", ["period", "start"], "2027.7.1", "period.start", "日期须写作 2026-08-01，且确有这一天"],
  ["a window with a date alone", ["rules", 8, "check", "opens"], "2027-03-01", "rules[8].check.opens", "时刻须写作 2026-05-15T09:00"],
  ["a filing date without its time", ["filing", "closes"], "2027-03-20", "filing.closes", "时刻须写作 2026-05-15T09:00"],
  ["a limit of nothing", ["rules", 0, "check", "limit"], 0, "rules[0].check.limit", "须为大于 0 的数"],
  ["torn brackets", ["rules", 0, "say", "met"], "申请资助 ((grant)。", "rules[0].say.met", "“((”与“))”不成对"],
  ["a text for a list", ["hotline"], "12345", "hotline", "须为列表"],
  ["a number for a text", ["edition"], 2027, "edition", "须为文字（加引号）"],
  ["a text for a number", ["rules", 0, "check", "limit"], "120万", "rules[0].check.limit", "须为数字（不加引号）"],
  ["an id in Chinese", ["rules", 0, "id"], "上限", "rules[0].id", "须为小写字母、数字和短横"],
  ["topics that are neither all nor a list", ["rules", 0, "topics"], "甲", "rules[0].topics", "须为 all，或专题编号的列表"],
  ["an empty list", ["rules", 0, "cites"], [], "rules[0].cites", "至少须有 1 项"],
  ["a condition that does not exist", ["slots", 0, "required"], "when-enterprize", "slots[0].required", "是否指“when-enterprise”"],
  ["a kind of check that does not exist", ["rules", 0, "check", "kind"], "grantAtMots", "rules[0].check.kind", "是否指“grantAtMost”"],
  ["an unknown key", ["rules", 0, "chek"], 1, "rules[0].chek", "有不认识的字段 chek，是否指“check”"],
  ["an unknown key of a check", ["rules", 0, "check", "limt"], 1, "rules[0].check.limt", "有不认识的字段 limt，是否指“limit”"],
  ["an unknown clause", ["rules", 0, "cites", 0], { clause: "a-mony" }, "rules[0].cites[0].clause", "没有条款 a-mony，是否指“a-money”"],
  ["words that the clause does not have", ["rules", 0, "cites", 0, "words"], "不超过130万元", "rules[0].cites[0].words", "条款 a-money 中没有“不超过130万元”"],
  ["an unknown reading", ["rules", 0, "readings"], ["X2"], "rules[0].readings[0]", "没有读法 X2，是否指“X1”"],
  ["an unknown topic", ["rules", 0, "topics"], ["乙"], "rules[0].topics[0]", "没有专题 乙"],
  ["an unknown slot", ["rules", 6, "check", "slot"], "no-transfr", "rules[6].check.slot", "没有附件位置 no-transfr，是否指“no-transfer”"],
  ["an unknown rule", ["slots", 0, "requiredBy"], "no-transfer-promis", "slots[0].requiredBy", "没有规则 no-transfer-promis，是否指“no-transfer-promise”"],
  ["an unknown document", ["slots", 0, "document"], "no-license-transfer", "slots[0].document", "没有文书 no-license-transfer，是否指“no-licence-transfer”"],
  ["a clause twice", ["clauses", 1, "id"], "a-money", "clauses[1].id", "条款 a-money 重复"],
  ["a rule twice in a topic", ["rules", 1, "id"], "grant-cap", "rules[1].id", "规则 grant-cap 重复：同一专题只能有一项"],
  ["a slot twice", ["slots", 1, "id"], "no-transfer", "slots[1].id", "附件位置 no-transfer 重复"],
  ["a reading twice", ["readings", 1], { id: "X1", words: "w", question: "q", reads: "r", tell: "t" }, "readings[1].id", "读法 X1 重复"],
  [
    "agreements without their subject",
    ["rules", 9],
    rule({ kind: "agreementPresent" }),
    "rules[9].check",
    "检查 agreementPresent 逐个核对外方合作伙伴，须写明 each: partners",
  ],
  ["an agreement's check of partners", ["rules", 9], rule({ kind: "agreementParties" }, { each: "partners" }), "rules[9].check", "须写明 each: agreements"],
  ["an unknown section", ["topics", 0, "sections", 0], "aplicant", "topics[0].sections[0]", "没有问题页 aplicant，是否指“applicant”"],
  [
    "an unknown fact",
    ["rules", 9],
    rule({ kind: "involvement", fact: "declarations.biosafty.involved" }),
    "rules[9].check.fact",
    "没有可供检查的字段 declarations.biosafty.involved，是否指“declarations.biosafety.involved”",
  ],
  [
    "an unknown fact of a condition",
    ["rules", 9],
    rule({ kind: "allTrue", conditions: [{ fact: "applicant.age", expect: "true" }] }),
    "rules[9].check.conditions[0].fact",
    "没有可供检查的字段 applicant.age",
  ],
  [
    "an unknown fact of a text",
    ["rules", 9],
    rule({ kind: "anyText", facts: ["cooperation.basis", "cooperation.bases"] }),
    "rules[9].check.facts[1]",
    "是否指“cooperation.basis”",
  ],
  [
    "a fact of a list",
    ["rules", 9],
    rule({ kind: "involvement", fact: "partners.country" }),
    "rules[9].check.fact",
    "partners.country 是列表 partners 中各项的字段",
  ],
  ["an unknown field", ["rules", 0, "field"], "budget.grand", "rules[0].field", "没有字段 budget.grand，是否指“budget.grant”"],
  ["an outcome that never comes", ["rules", 0, "say", "not-mat"], "超过。", "rules[0].say.not-mat", "没有结论 not-mat，是否指“not-met”"],
  ["a variant of another kind", ["rules", 0, "todo"], { "not-met.nothing": "请改。" }, "rules[0].todo.not-met.nothing", "没有结论 not-met.nothing"],
  ["a value that never comes", ["rules", 0, "say", "met"], "((grand 万元))。", "rules[0].say.met", "没有数值 grand，是否指“grant”"],
  [
    "an unknown kind of unit",
    ["rules", 9],
    rule({ kind: "jointWith", kinds: ["univercity"], roles: ["participant"] }),
    "rules[9].check.kinds[0]",
    "没有单位性质 univercity，是否指“university”",
  ],
  [
    "an unknown kind of agreement",
    ["rules", 9],
    rule({ kind: "agreementsState", agreementKind: "projekt", elements: ["ip"] }),
    "rules[9].check.agreementKind",
    "没有协议种类 projekt，是否指“project”",
  ],
  [
    "a document without a template",
    ["documents", 4],
    { id: "truthfulnes", title: "书", topics: "all", use: "internal", signedBy: "none", when: "always", cites: [{ clause: "a-money" }] },
    "documents[4].id",
    "没有文书模板 truthfulnes，是否指“truthfulness”",
  ],
  ["a window that closes before it opens", ["rules", 8, "check", "closes"], "2027-02-01T12:00", "rules[8].check.closes", "不晚于开始"],
  ["a period that ends before it begins", ["period", "end"], "2026-01-01", "period.end", "结束 2026-01-01 不晚于开始 2027-07-01"],
  ["a slot whose document another topic has", ["documents", 1, "topics"], ["乙"], "slots[1].document", "文书 self-funding 不用于专题 甲"],
  ["more notes than numbers", ["hotlineNotes"], ["座机", "手机"], "hotlineNotes", "热线有 1 个，说明有 2 条"],
  [
    "a question on the way to a topic twice",
    ["choosing"],
    [1, 2].map(() => ({
      id: "q",
      ask: "问？",
      says: [{ topic: "甲", clause: "a-money" }],
      options: [
        { label: "是", topics: ["甲"] },
        { label: "否", topics: [] },
      ],
    })),
    "choosing[1].id",
    "选专题的问题 q 重复",
  ],
  [
    "an example twice",
    ["examples"],
    [1, 2].map(() => ({ id: "e", field: "cooperation.basis", good: [{ words: "好", why: "实" }], weak: [{ words: "差", why: "空" }] })),
    "examples[1].id",
    "示例 e 重复",
  ],
  [
    "an unknown element of agreements",
    ["rules", 9],
    rule({ kind: "agreementStates", elements: ["ip", "benefit-split"] }, { each: "agreements" }),
    "rules[9].check.elements[1]",
    "没有协议要素 benefit-split",
  ],
  ...CONDITION_FAULTS,
  [
    "a country code that is none",
    ["topics", 0, "priorityPartners"],
    [{ name: "德国", country: "GER" }],
    "topics[0].priorityPartners[0].country",
    "须为两个大写字母的国别代码",
  ],
];

describe("the check of a guide", () => {
  test.each(Object.entries(GUIDES))("finds nothing wrong with the guide of %s", (_name, file) => {
    expect(problemsOf(file)).toEqual([]);
  });

  test.each(CASES)("names %s, where it is and what was probably meant", (_name, path, value, where, says) => {
    const text = changed((set) => {
      // the other topic has to exist
      if (Array.isArray(value) && value[0] === "乙" && where === "slots[1].document") set(["topics", 1], { ...Object(parse(made)).topics[0], id: "乙" });
      if (where.includes("countries")) set(["countrySets"], { eu: ["DE", "FR"] });
      set(path, value);
    });
    const problem = problemsOf(text).find((one) => one.path === where);
    expect(problem, JSON.stringify(problemsOf(text))).toBeDefined();
    expect(problem?.problem).toContain(says);
    // the line is that of the field itself, or of what it is absent from
    const line = text.split("\n")[(problem?.line ?? 0) - 1] ?? "";
    const key = /([A-Za-z-]+)(?:\[\d+\])?$/.exec(where)?.[1] ?? "";
    if (value !== undefined && !/\]$/.test(where) && !where.includes(".not-met."))
      expect(line.slice((problem?.column ?? 0) - 1)).toMatch(new RegExp(`^${key}:`));
  });

  test("a rule of signatories or budget items may name a field of theirs", () => {
    const text = changed((set) => {
      set(["questions"], [{ id: "rank", on: "signatory", type: "text", label: "职务" }]);
      set(["rules", 9], rule({ kind: "compare", fact: "signatory.date", given: true }, { each: "signatories", field: "date" }));
      const [item, rank] = [
        { kind: "compare", fact: "item.amount", atMost: 9 },
        { kind: "compare", fact: "rank", given: true },
      ];
      set(["rules", 10], { ...rule(item, { each: "items", field: "amount" }), id: "small-items" });
      set(["rules", 11], { ...rule(rank, { each: "signatories", field: "answers.rank" }), id: "ranks" });
    });
    expect(problemsOf(text)).toEqual([]);
  });

  test("says it in one sentence with line, column and field", () => {
    const text = changed((set) => set(["rules", 0, "field"], "budget.grand"));
    const problems = problemsOf(text);
    const line = text.split("\n").findIndex((one) => one.includes("budget.grand")) + 1;
    expect(errorText({ kind: "guide-invalid", file: "指南.yaml", problems })).toContain(
      `第 ${line} 行第 5 列（rules[0].field）：没有字段 budget.grand，是否指“budget.grant”`,
    );
  });

  test("makes each message of its list at least once", () => {
    const source = readFileSync(at("shared/messages/guide-problem-text.ts"), "utf8");
    const codes = [...source.matchAll(/case "([a-z-]+)":/g)].length;
    expect(codes).toBe(25);
    const names = [...(/const NAMES[^{]*\{([\s\S]*?)\n\};/.exec(source)?.[1] ?? "").matchAll(/: "(.+)",/g)].map(([, name = ""]) => name);
    const said = CASES.map(([, , , , says]) => says).join("\n");
    expect(names.filter((name) => !said.includes(name))).toEqual([]);
  });

  test("gives the place below an alias and of a key with points in it", () => {
    const text = "a: &a\n  - say: { not-met.other: x }\nb: *a\n";
    expect(withPlaces(text, [{ path: "b[0].say.not-met.other", problem: "" }])).toMatchObject([{ line: 2, column: 12 }]);
    expect(withPlaces("", [{ path: "x", problem: "" }])).toMatchObject([{ line: 1, column: 1 }]);
  });
});
