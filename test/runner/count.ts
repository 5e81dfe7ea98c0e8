import { readFileSync } from "node:fs";
import { z } from "zod";

/** What one step of the test run adds to the sum. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noCount: Count = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(left: Count, right: Count): Count {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

const reportSchema = z.looseObject({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.looseObject({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

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

function readReport(file: string): z.infer<typeof reportSchema> | undefined {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
