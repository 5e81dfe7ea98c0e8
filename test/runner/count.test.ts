import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addCounts, countReport } from "./count.ts";

const folder = mkdtempSync(join(tmpdir(), "guohe-count-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (fields: object): string => {
  const file = join(folder, "report.json");
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  writeFileSync(file, JSON.stringify({ ...none, ...fields }));
  return file;
};

describe("the sum of a test run", () => {
  it("counts passed, failed and skipped tests of a report", () => {
    expect(countReport(report({ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const unloaded = { status: "failed", assertionResults: [] };
    expect(countReport(report({ numPassedTests: 3, testResults: [unloaded] }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it("counts a run that ended badly without a failed test as a failure", () => {
    expect(countReport(report({ numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it("counts a run without any test as a failure", () => {
    expect(countReport(report({}), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts a run without a report as a failure", () => {
    expect(countReport(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("adds up all runners", () => {
    expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
