import { describe, expect, test } from "vitest";
import { speaksOf } from "../../../shared/guide/guide.ts";
import type { Finding } from "../../../shared/report.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { impurities } from "../../fixtures/message-impurities.ts";
import { baseCase, readSituations, type Situation, setField } from "../../fixtures/situations.ts";
import { READINGS_IN_CASES, READINGS_WITHOUT_FINDING } from "./readings-in-cases.ts";
import { RULE_IDS } from "./rule-ids.ts";

const files = readSituations();
const TOPICS = ["1", "2", "3-1", "3-2"] as const;

/** What a finding came to, as the expectations of the situations and the sentences of the guide name it. */
const outcomeKey = (finding: { readonly outcome: string; readonly reason?: string | undefined }) =>
  finding.outcome === "cannot-tell" ? (finding.reason === "open-reading" ? "open" : "missing") : finding.outcome;

const checked = new Map<Situation, readonly Finding[]>();

function findingsOf(rule: string, situation: Situation): readonly Finding[] {
  const known = checked.get(situation) ?? allFindings(situation);
  checked.set(situation, known);
  const findings = known.filter((finding) => finding.rule === rule);
  return situation.subject === undefined ? findings : findings.filter((finding) => finding.subject === situation.subject);
}

const allFindings = (situation: Situation): readonly Finding[] => checkValue(caseOf(situation), situation.at).findings;

function caseOf(situation: Situation): Record<string, unknown> {
  const value = baseCase(situation.topic);
  for (const [path, wanted] of Object.entries(situation.set)) setField(value, path, wanted);
  return value;
}

describe("the walk over test/cases", () => {
  test("finds one file for each rule id of the product and no other", () => {
    expect([...files.keys()].sort()).toEqual([...RULE_IDS].sort());
    expect(new Set(guide.rules.map((rule) => rule.id))).toEqual(new Set(RULE_IDS));
    for (const [name, file] of files) expect(file.rule).toBe(name);
  });

  test("finds a plausible number of situations, each with a name of its own within its file", () => {
    const counts = [...files.values()].map((file) => file.cases.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(550);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    for (const [name, file] of files) expect(new Set(file.cases.map((entry) => entry.name)).size, name).toBe(file.cases.length);
  });

  test("finds a situation for each row of the readings that a finding can carry", () => {
    const tested = new Set([...files.values()].flatMap((file) => file.cases.flatMap((entry) => (entry.reading === undefined ? [] : [entry.reading]))));
    expect([...tested].sort()).toEqual([...READINGS_IN_CASES].sort());
    expect(guide.readings.map(({ id }) => id).sort()).toEqual([...READINGS_IN_CASES, ...READINGS_WITHOUT_FINDING].sort());
  });
});

describe.each(TOPICS)("the complete case of topic %s", (topic) => {
  test("is ready: every rule met, not applicable or advice, every required slot filled", () => {
    const report = checkValue(baseCase(topic));
    expect(report.findings.filter(({ outcome }) => outcome === "not-met" || outcome === "cannot-tell")).toEqual([]);
    expect(report.slots.filter((slot) => slot.required && !slot.filled)).toEqual([]);
    expect(report.ready).toBe(true);
  });
});

for (const [rule, file] of files) {
  describe(rule, () => {
    test.each(file.cases.map((situation) => [situation.topic, situation.name, situation] as const))("专题 %s：%s", (_topic, _name, situation) => {
      const findings = findingsOf(rule, situation);
      if (situation.expect.outcome === "no-finding") {
        expect(findings).toEqual([]);
        return;
      }
      expect(
        findings.map(({ subject }) => subject),
        "exactly one finding; name its subject where there are several",
      ).toHaveLength(1);
      const [finding] = findings;
      if (!finding) return;
      const { outcome, reason, missing, field } = finding;
      expect(
        { outcome, ...(reason && { reason }), ...(reason === "missing-answer" && { missing }), ...("field" in situation.expect && { field }) },
        finding.message,
      ).toEqual(situation.expect);
      if (situation.values) expect(finding.values).toMatchObject(situation.values);
      for (const words of situation.says) expect(`${finding.title}\n${finding.message}\n${finding.todo ?? ""}`).toContain(words);
      if (situation.reading) expect(finding.reading?.map(({ id }) => id)).toContain(situation.reading);
      const [place, ...further] = file.clause[situation.topic] ?? file.clause.all ?? [];
      expect(finding.clause.place).toBe(place);
      expect((finding.alsoClauses ?? []).map((clause) => clause.place)).toEqual(further);
      expect(impurities(finding, caseOf(situation))).toEqual([]);
      expectHelp(finding);
    });

    test("has a situation for every outcome that the guide has a sentence for, and every variant of it", () => {
      const spoken = guide.rules.filter((entry) => entry.id === rule).flatMap((entry) => Object.keys(entry.say));
      const covered = new Set<string>();
      const shapes = new Set<string>();
      for (const situation of file.cases) {
        for (const finding of findingsOf(rule, situation)) {
          covered.add(outcomeKey(finding));
          // a confirmed open reading is advice to the user but the open sentence inside
          if (finding.confirmed) covered.add("open");
          shapes.add(shapeOf(finding, rule, situation.topic));
        }
      }
      expect([...new Set(spoken.map((key) => key.split(".")[0] ?? key))].filter((key) => !covered.has(key))).toEqual([]);
      expect([...new Set(spoken)].filter((key) => ![...shapes].some((keys) => keys.split(" ").includes(key)))).toEqual([]);
    });

    test("is tested in every topic that it speaks of, or in one of them where the data are the same", () => {
      const speaking = TOPICS.filter((topic) => guide.rules.some((entry) => entry.id === rule && speaksOf(entry, topic)));
      const tested = new Set<string>(file.cases.map((entry) => entry.topic));
      const own = speaking.filter((topic) => file.clause[topic] !== undefined);
      expect(own.filter((topic) => !tested.has(topic))).toEqual([]);
      expect(speaking.some((topic) => tested.has(topic))).toBe(true);
    });
  });
}

/** What a finding owes the user beside its outcome: the words of the clause, what to do, where to go, whom to ask. */
function expectHelp(finding: Finding): void {
  for (const { place, quote } of [finding.clause, ...(finding.alsoClauses ?? [])]) {
    expect(guide.clauses.find((clause) => clause.place === place)?.words, place).toContain(quote);
  }
  // after the close there is nothing left to do
  if (finding.outcome === "not-met" && finding.rule !== "filing-window") expect(finding.todo).toBeTruthy();
  if (finding.reason === "missing-answer" && finding.missing?.[0] !== "at") expect(finding.field).toBe(finding.missing?.[0]);
  if (finding.reason === "open-reading") {
    expect(finding.todo).toBeTruthy();
    expect(finding.reading?.map(({ hotline }) => hotline)).toContain("8008205114 / 4008205114");
  }
}

/** The keys of the guide's sentences that the finding's message can have come from: the fixed words of the sentence stand in it. */
function shapeOf(finding: Finding, rule: string, topic: string): string {
  const sentences = guide.rules.filter((entry) => entry.id === rule && speaksOf(entry, topic)).flatMap((entry) => Object.entries(entry.say));
  const fixed = (sentence: string) => sentence.split(/\(\([A-Za-z]+(?: 万元)?\)\)/).filter((part) => part !== "");
  return sentences
    .filter(([, sentence]) => fixed(sentence).every((part) => finding.message.includes(part)))
    .map(([key]) => key)
    .join(" ");
}
