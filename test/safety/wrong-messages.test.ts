import { describe, expect, test } from "vitest";
import { fuzzCalls } from "./fuzz-calls.ts";
import { fuzzHost } from "./fuzz-host.ts";

/** The same with 12,000 and more: `npm run measure:safety`. */
describe.each(["desktop", "browser"] as const)("a thousand wrong messages to the calls of the %s", (shell) => {
  test("are each refused with an error in Chinese, and nothing outside the program's folders is touched, changed or told", async () => {
    const report = await fuzzCalls(shell, 1_000, 20260603);
    expect(report.faults).toEqual([]);
    expect(report.refused).toBe(1_000);
    expect(report.kinds).toBeGreaterThanOrEqual(18);
  });
});

test("six hundred wrong requests to the loopback host are each refused, and it goes on answering", async () => {
  const report = await fuzzHost(600, 20260603);
  expect(report.faults).toEqual([]);
  expect(report.refused).toBe(600);
  expect(report.kinds).toBeGreaterThanOrEqual(12);
});
