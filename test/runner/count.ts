import { readReport } from "./report.ts";

/** What one step of the test run adds to the sum. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noCount: Count = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(left: Count, right: Count): Count {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

/** What the end of a long run repeats, because its beginning may be cut off where it is read. */
export type Story = { readonly failures: readonly string[]; readonly times: readonly { readonly file: string; readonly seconds: number }[] };

/** Reads each failed test, with the first lines of its reason, and how long each file took, out of a JSON report of vitest. */
export function tellReport(file: string, root: string): Story {
  const report = readReport(file);
  if (report === undefined) return { failures: [], times: [] };
  const within = (name: string) => name.replace(`${root}/`, "").replace(root, "");
  const opening = (text: string | undefined) => (text ?? "").split("\n").slice(0, REASON_LINES).join("\n    ");
  const failures = report.testResults.flatMap((result) => {
    if (result.status === "failed" && result.assertionResults.length === 0) return [`${within(result.name)}\n    ${opening(result.message)}`];
    return result.assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${within(result.name)} > ${fullName}\n    ${opening(failureMessages?.[0])}`);
  });
  return { failures, times: report.testResults.map(({ name, startTime, endTime }) => ({ file: within(name), seconds: (endTime - startTime) / 1000 })) };
}

const REASON_LINES = 12;

/**
 * Reads the JSON report of vitest. A file that could not be loaded counts as one failure, and so does a run that ended
 * badly without a failed test (an unhandled error, no tests at all, no report).
 */
export function countReport(file: string, exitCode: number): Count {
  const report = readReport(file);
  if (report === undefined) return { ...noCount, failed: 1 };
  const unloaded = report.testResults.filter((result) => result.status === "failed" && result.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  const ranNothing = report.numPassedTests + failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || ranNothing) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
