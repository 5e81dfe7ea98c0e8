import { describe, expect, test } from "vitest";
import type { Finding } from "../../../shared/report.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, readSituations, setField } from "../../fixtures/situations.ts";

/** Beside a finding stand the readings that the case's facts call for (`when`), and no others. */

/** What one case shows beside one rule, of its partner or agreement where one is named. */
function readingsBeside(rule: string, topic: string, set: Readonly<Record<string, unknown>>, subject?: string): readonly string[] {
  const value = baseCase(topic);
  for (const [path, wanted] of Object.entries(set)) setField(value, path, wanted);
  const found = checkValue(value).findings.find((finding) => finding.rule === rule && finding.subject === subject);
  return (found?.reading ?? []).map(({ id }) => id);
}

test("names only the situations of the case: three countries without China, Hong Kong, plans and doubles", () => {
  expect(readingsBeside("three-countries", "1", {})).toEqual([]);
  expect(readingsBeside("three-countries", "1", { "partners[2].country": "CN" })).toEqual(["B1"]);
  expect(readingsBeside("three-countries", "1", { "partners[2].country": "HK" })).toEqual(["B3"]);
  expect(readingsBeside("three-countries", "1", { "partners[2].country": "JP", "partners[1].established": false })).toEqual(["B2", "B5"]);
});

test("speaks of Hong Kong beside the partner of Hong Kong alone", () => {
  const set = { "partners[0].country": "HK" };
  expect(readingsBeside("foreign-funding-obtained", "2", set, "p-uni")).toContain("B3");
  expect(readingsBeside("foreign-funding-obtained", "2", set, "p-firm")).not.toContain("B3");
});

test("speaks of a support letter beside that letter alone, of the term where it does not cover the project", () => {
  const set = { "agreements[0].form": "support-letter", "agreements[1].term.end": "2028-12-31" };
  expect(readingsBeside("agreement-valid", "2", set, "a-uni")).toContain("E12");
  expect(readingsBeside("agreement-valid", "2", set, "a-firm")).toEqual(["B10"]);
});

test("speaks of the opening of the filing until it is open, and of a word written twice never", () => {
  const beside = (at: string) =>
    checkValue(baseCase("1"), at)
      .findings.find(({ rule }) => rule === "filing-window")
      ?.reading?.map(({ id }) => id);
  expect(beside("2026-05-15T08:59")).toEqual(["F1", "F2"]);
  expect(beside("2026-05-14")).toEqual(["F1", "F2"]);
  // a date alone does not say whether it is nine o'clock yet
  expect(beside("2026-05-15")).toEqual(["F1", "F2"]);
  expect(beside("2026-05-15T09:00")).toEqual(["F1"]);
  expect(beside("2026-06-04")).toEqual(["F1"]);
  expect(readingsBeside("lead-experienced-and-active", "1", {})).toEqual(["C3"]);
});

test("an open finding always has a reading and the hotline", () => {
  for (const file of readSituations().values()) {
    for (const { topic, at, set, expect: wanted } of file.cases.filter(({ expect: { outcome } }) => outcome === "cannot-tell")) {
      const value = baseCase(topic);
      for (const [path, to] of Object.entries(set)) setField(value, path, to);
      const open = checkValue(value, at).findings.filter(({ reason }) => reason === "open-reading");
      expect(open.filter(({ reading }) => !reading?.every(({ hotline }) => hotline))).toEqual([]);
      expect(wanted).toBeTruthy();
    }
  }
});

describe("every reading with a situation of its own", () => {
  const shown = new Map<string, number>();
  const hidden = new Map<string, number>();
  const count = (map: Map<string, number>, id: string) => map.set(id, (map.get(id) ?? 0) + 1);
  const note = (topic: string, findings: readonly Finding[]) => {
    for (const finding of findings) {
      const rule = guide.rules.find((entry) => entry.id === finding.rule && (entry.topics === "all" || entry.topics.includes(topic)));
      for (const id of rule?.readings ?? []) count(finding.reading?.some((reading) => reading.id === id) ? shown : hidden, id);
    }
  };
  for (const [rule, { cases }] of readSituations()) {
    for (const { topic, at, set } of cases) {
      const value = baseCase(topic);
      for (const [path, to] of Object.entries(set)) setField(value, path, to);
      note(
        topic,
        checkValue(value, at).findings.filter((finding) => finding.rule === rule),
      );
    }
  }

  test.each(
    guide.readings.filter(({ when }) => when !== undefined).map(({ id }) => id),
  )("%s is shown in one situation of the cases and not in another", (id) => {
    expect(shown.get(id) ?? 0).toBeGreaterThan(0);
    expect(hidden.get(id) ?? 0).toBeGreaterThan(0);
  });
});
