import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readGuides } from "../../electron/library/guides/guides.ts";
import { caseSchema } from "../../shared/case/case.ts";
import { parseGuide } from "../../shared/check/check-guide.ts";
import { derivedFacts } from "../../shared/facts/field-value.ts";
import { findTopic, type Guide, type GuideRule, quote, speaksOf } from "../../shared/guide/guide.ts";
import { singleGuide } from "../fixtures/single-guide.ts";
import { RULE_TOPICS } from "../shared/check/rule-ids.ts";
import { schemaPaths } from "./schema-paths.ts";

const templates = new URL("../../templates/", import.meta.url);
const installed = await readGuides();

/** White space and page frames aside: `— 4 —` and line breaks inside sentences are no words of the guide. */
const plain = (text: string) => text.replace(/— \d+ —/g, "").replace(/\s+/g, "");

function guide2026(): Guide {
  const guide = installed.guides.find((candidate) => candidate.id === "shanghai-intl-coop-2026");
  if (!guide) throw new Error("the 2026 guide is not installed");
  return guide;
}

/** Every Arabic number and amount in a quoted text, in whole units: 70万元 is 700000, 30% is 30, 3个 is 3. */
function numbersIn(text: string): Set<number> {
  const numbers = new Set<number>();
  for (const [, digits, unit] of text.matchAll(/(\d+)(万?)/g)) numbers.add(Number(digits) * (unit === "万" ? 10_000 : 1));
  return numbers;
}

describe("every installed guide", () => {
  it("is there and can be read", async () => {
    const files = await readdir(new URL("guides/", templates));
    expect(files.length).toBeGreaterThan(0);
    expect(installed.problems).toEqual([]);
    expect(installed.guides).toHaveLength(files.length);
  });

  it.each(installed.guides.map((guide) => [guide.id, guide] as const))("%s quotes its clauses word for word from its source", async (_id, guide) => {
    const source = plain(await readFile(new URL(`guides/${guide.id}/source.txt`, templates), "utf8"));
    for (const clause of guide.clauses) expect.soft(source.includes(plain(clause.words)), `${clause.place} is not in the source`).toBe(true);
    expect(guide.clauses.length).toBeGreaterThan(0);
  });

  it.each(installed.guides.map((guide) => [guide.id, guide] as const))("%s compares only with numbers that stand in a quoted clause", (_id, guide) => {
    for (const rule of guide.rules) {
      const clauses = rule.cites.map((citation) => quote(guide, citation).quote).join("\n");
      for (const value of limitsOf(rule)) expect.soft(numbersIn(clauses).has(value), `${rule.id}: ${value} is not in “${clauses}”`).toBe(true);
      for (const moment of momentsOf(rule)) expect.soft(plain(clauses), `${rule.id}: ${moment}`).toContain(moment);
    }
  });

  it.each(installed.guides.map((guide) => [guide.id, guide] as const))("%s names only facts and fields that a case has", (_id, guide) => {
    const paths = schemaPaths(caseSchema);
    const asked = new Set<string>(guide.questions.map(({ id }) => id));
    const known = (path: string) => paths.has(path) || derivedFacts.includes(path) || asked.has(path);
    for (const rule of guide.rules) {
      for (const fact of factsOf(rule)) expect.soft(known(fact), `${rule.id}: ${fact}`).toBe(true);
      if (rule.field === undefined) continue;
      const prefix = rule.each === undefined || paths.has(rule.field) ? "" : `${rule.each}.`;
      expect.soft(known(prefix + rule.field), `${rule.id}: field ${rule.field}`).toBe(true);
    }
  });

  it.each(installed.guides.map((guide) => [guide.id, guide] as const))("%s has one entry for each rule and topic", (_id, guide) => {
    for (const topic of guide.topics) {
      const ids = guide.rules.filter((rule) => speaksOf(rule, topic.id)).map((rule) => rule.id);
      expect.soft(ids.length, topic.name).toBe(new Set(ids).size);
    }
  });
});

describe("the 2026 guide", () => {
  it("leaves out no words of its source but headings and frames", async () => {
    const guide = guide2026();
    expect(guide.clauses.length).toBeGreaterThan(35);
    let rest = plain(await readFile(new URL(`guides/${guide.id}/source.txt`, templates), "utf8"));
    for (const clause of [...guide.clauses].sort((left, right) => right.words.length - left.words.length)) rest = rest.split(plain(clause.words)).join("|");
    const left = rest.split("|").filter((part) => /[\p{Script=Han}]{2}/u.test(part));
    expect(left.join("|")).toBe(
      [
        "上海市科学技术委员会沪科指南〔2026〕8号上海市科学技术委员会关于发布2026年度创新生态建设计划“国际科技合作”项目申报指南的通知各有关单位：",
        "一、征集范围专题一、国际联合研究重点项目",
        "专题二、政府（机构）间合作项目",
        "专题三、外资研发机构协同创新方向一：协同创新平台建设",
        "方向二、联合研究项目",
        "二、申报要求",
        "三、申报方式1.",
        "四、评审方式",
        "五、咨询电话",
        "上海市科学技术委员会2026年5月8日（此件主动公开）上海市科委办公室2026年5月8日印发",
      ].join("|"),
    );
  });

  it("says every outcome of its rules in its own words", () => {
    for (const rule of guide2026().rules) expect.soft(Object.keys(rule.say).length, rule.id).toBeGreaterThan(0);
  });

  it("speaks to the applicant in its readings, not to the product", () => {
    const { readings } = guide2026();
    expect(readings.length).toBeGreaterThan(60);
    for (const { id, question, reads, tell } of readings) {
      expect.soft(`${question}${reads}${tell}`, id).not.toMatch(/用户|臆造|逐项列|列缺|列出缺|不必提示|合并说明|追问|轻判|仅提示/);
    }
  });

  it("holds every rule of the product for just its tracks", () => {
    const guide = guide2026();
    const found = Object.fromEntries(
      [...new Set(guide.rules.map((rule) => rule.id))].map((id) => [
        id,
        guide.topics.map((topic) => topic.id).filter((topic) => guide.rules.some((rule) => rule.id === id && speaksOf(rule, topic))),
      ]),
    );
    expect(found).toEqual(RULE_TOPICS);
  });

  it("knows sixteen priority partners and six priority fields, each in the clause", () => {
    const guide = guide2026();
    const topic = findTopic(guide, "2");
    if (!topic.ok) throw new Error("no topic 2");
    const clause = guide.clauses.find((candidate) => candidate.id === "t2-partners")?.words ?? "";
    expect(topic.value.priorityPartners).toHaveLength(16);
    for (const partner of topic.value.priorityPartners) expect.soft(clause).toContain(partner.name);
    expect(topic.value.fields).toHaveLength(6);
    for (const field of topic.value.fields) expect.soft(clause).toContain(field.name);
  });

  it("names the research fields as the clauses do, slips of the source as aliases", () => {
    const guide = guide2026();
    for (const [topic, clause] of [
      ["1", "t1-fields"],
      ["3-1", "t31-fields"],
      ["3-2", "t32-fields"],
    ] as const) {
      const found = findTopic(guide, topic);
      const words = guide.clauses.find((candidate) => candidate.id === clause)?.words ?? "";
      const listed = words
        .replace(/^支持领域：/, "")
        .replace(/。$/, "")
        .split("、");
      const fields = found.ok ? found.value.fields : [];
      expect(fields).toHaveLength(listed.length);
      for (const word of listed)
        expect
          .soft(
            fields.some((field) => field.name === word || field.aliases.includes(word)),
            word,
          )
          .toBe(true);
    }
  });

  it("holds every slot and every document of the product", () => {
    const guide = guide2026();
    expect(guide.slots.map((slot) => slot.id)).toEqual([
      "agreement-copy",
      "joint-platform-agreement",
      "project-agreement",
      "agreement-translation",
      "no-licence-transfer",
      "self-funding",
      "foreign-funding-proof",
      "foreign-funding-translation",
      "recusal",
      "ethics-approval",
      "other",
    ]);
    expect([...new Set(guide.documents.map((document) => document.id))].sort()).toEqual([
      "agreement-checklist",
      "attachment-list",
      "biosafety",
      "budget-sheet",
      "cooperation-basis",
      "ethics",
      "foreign-funding-checklist",
      "joint-platform-checklist",
      "no-licence-transfer",
      "policy-alignment",
      "prior-funding",
      "recusal",
      "science-data",
      "seal-list",
      "self-funding",
      "truthfulness",
      "upload-list",
    ]);
    for (const slot of guide.slots.filter((candidate) => candidate.required !== "never")) expect.soft(slot.requiredBy, slot.id).toBeDefined();
  });

  it("refuses a clause, rule or slot that does not exist, naming each place", async () => {
    const text = await singleGuide();
    const broken = text
      .replace("requiredBy: agreement-present", "requiredBy: no-such-rule")
      .replace("cites: [{ clause: r11b }]", "cites: [{ clause: no-such-clause }]");
    const parsed = parseGuide(parse(broken), "broken.yaml");
    expect(parsed.ok).toBe(false);
    if (!parsed.ok && parsed.error.kind === "guide-invalid")
      expect(parsed.error.problems.map((problem) => problem.problem)).toEqual(["没有规则 no-such-rule", "没有条款 no-such-clause"]);
  });
});

function limitsOf({ check }: GuideRule): readonly number[] {
  switch (check.kind) {
    case "grantAtMost":
    case "leadsFewerThan":
      return [check.limit];
    case "shareOfTotalAtLeast":
      return [check.percent];
    case "selfFundingAtLeast":
    case "selfFundingLetter":
      return [check.ratio];
    case "countriesAtLeast":
      return [check.count];
    default:
      return [];
  }
}

/** Dates and moments as the clauses write them: 2026年8月1日, 2026年6月3日16:30. */
function momentsOf({ check }: GuideRule): readonly string[] {
  const written = (text: string) =>
    text.replace(/^(\d+)-0?(\d+)-0?(\d+)(?:T0?(\d+:\d+))?$/, (_all, year, month, day, time = "") => `${year}年${month}月${day}日${time}`);
  if (check.kind === "periodExactly") return [written(check.start), written(check.end)];
  return check.kind === "filingWindow" ? [written(check.opens), written(check.closes)] : [];
}

function factsOf({ check }: GuideRule): readonly string[] {
  if (check.kind === "allTrue") return check.conditions.map((condition) => condition.fact);
  if (check.kind === "anyText") return check.facts;
  return check.kind === "involvement" ? [check.fact] : [];
}
