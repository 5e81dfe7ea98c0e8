import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addCounts, countReport, tellReport } from "./count.ts";

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
    const unloaded = { name: "/project/test/torn.test.ts", status: "failed", startTime: 1000, endTime: 1000, assertionResults: [] };
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

describe("what the end of a long run repeats", () => {
  const timed = { startTime: 1000, endTime: 3500 };

  it("names each failed test with its file and its reason, and how long each file took", () => {
    const assertionResults = [
      { fullName: "an amount stays", status: "passed" },
      { fullName: "a scan stays", status: "failed", failureMessages: ["Error: it was lost\n    at once"] },
    ];
    const { failures, times } = tellReport(
      report({ testResults: [{ name: "/project/test/scan.test.ts", status: "failed", ...timed, assertionResults }] }),
      "/project",
    );
    expect(failures).toEqual(["test/scan.test.ts > a scan stays\n    Error: it was lost\n        at once"]);
    expect(times).toEqual([{ file: "test/scan.test.ts", seconds: 2.5 }]);
  });

  it("names a file that could not be loaded", () => {
    const unloaded = { name: "/project/test/torn.test.ts", status: "failed", ...timed, message: "no such module", assertionResults: [] };
    expect(tellReport(report({ testResults: [unloaded] }), "/project").failures).toEqual(["test/torn.test.ts\n    no such module"]);
  });

  it("has nothing to tell of a run without a report", () => {
    expect(tellReport(join(folder, "none.json"), "/project")).toEqual({ failures: [], times: [] });
  });
});
