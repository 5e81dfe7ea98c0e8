import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../../shared/report.ts";
import { checkValue } from "../../fixtures/check-value.ts";
import { impurities } from "../../fixtures/message-impurities.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const TOPICS = ["1", "2", "3-1", "3-2"] as const;

/** Paths of all fields of a value, outermost first: `applicant`, `applicant.name`, `partners[0]`, `partners[0].country`. */
function pathsOf(value: unknown, prefix = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => [`${prefix}[${index}]`, ...pathsOf(inner, `${prefix}[${index}]`)]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    return [path, ...pathsOf(inner, path)];
  });
}

/** What the format itself needs: without it a file is no case. */
const needed = (path: string) => /^(formatVersion|id|guide|topic)$|(^|\.)id$|^attachments\[\d+\]\.(slot|file)$/.test(path);
const isElement = (path: string) => path.endsWith("]");

const reports = new Map<string, CheckReport>();

/** The report on the complete case with one field changed; the same change is checked once for all tests. */
function checkWith(topic: string, path: string, value: "~absent" | null): CheckReport {
  const key = `${topic} ${path} ${value}`;
  const known = reports.get(key);
  if (known) return known;
  const changed = baseCase(topic);
  setField(changed, path, value);
  const report = checkValue(changed);
  reports.set(key, report);
  return report;
}

describe.each(TOPICS)("the complete case of topic %s", (topic) => {
  const paths = pathsOf(baseCase(topic)).filter((path) => !needed(path));

  test("holds so many fields that the walk is worth something", () => {
    expect(paths.length).toBeGreaterThan(90);
  });

  test("is checked without a throw whatever single field is taken away, at any depth", () => {
    for (const path of paths) expect(checkWith(topic, path, "~absent").findings.length, path).toBeGreaterThan(20);
  });

  test("is checked without a throw whatever single field is null", () => {
    for (const path of paths.filter((candidate) => !isElement(candidate))) expect(checkWith(topic, path, null).findings.length, path).toBeGreaterThan(20);
  });

  test("speaks plain Chinese whatever single field is taken away or null", () => {
    const base = baseCase(topic);
    const findings = paths
      .filter((path) => !isElement(path))
      .flatMap((path) => [...checkWith(topic, path, "~absent").findings, ...checkWith(topic, path, null).findings]);
    const different = [...new Map(findings.map((finding) => [`${finding.rule} ${finding.message} ${finding.todo}`, finding])).values()];
    expect(different.length).toBeGreaterThan(100);
    expect(different.flatMap((finding) => impurities(finding, base))).toEqual([]);
  });

  test("never fails a rule because an answer is not there yet: unanswered is cannot-tell", () => {
    // a paper that is not registered is a missing paper, not a missing answer
    const answers = paths.filter((path) => !isElement(path) && !path.startsWith("attachments"));
    const failed = answers.flatMap((path) => {
      const findings = checkWith(topic, path, "~absent").findings.filter(({ outcome }) => outcome === "not-met");
      return findings.map(({ rule }) => `${path}: ${rule}`);
    });
    expect(failed).toEqual([]);
  });

  test("names exactly the field that was taken away, or what stands below it", () => {
    const wrong = paths
      .filter((path) => !isElement(path))
      .flatMap((path) =>
        checkWith(topic, path, "~absent").findings.flatMap((finding) =>
          (finding.missing ?? [])
            .filter((missing) => missing !== path && !missing.startsWith(`${path}.`))
            .map((missing) => `${path} → ${finding.rule}: ${missing}`),
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("is never ready while a finding is open", () => {
    for (const path of paths) {
      const report = checkWith(topic, path, "~absent");
      const open = report.findings.some(({ outcome }) => outcome === "not-met" || outcome === "cannot-tell");
      const unfilled = report.slots.some((slot) => slot.required && !slot.filled);
      expect(report.ready, path).toBe(!open && !unfilled);
    }
  });
});
