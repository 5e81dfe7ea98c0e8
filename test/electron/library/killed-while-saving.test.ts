import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { killWhileSaving } from "../../bench/kill-saving.ts";

const main = fileURLToPath(new URL("../../../electron/loopback/loopback.mjs", import.meta.url));

/** The same with a thousand kills: `npm run measure:saving`. */
test("after a kill at any moment of saving the case is the old or the new one, whole, and so are its older versions", async () => {
  const report = await killWhileSaving({ kills: 10, lanes: 2, seed: 7, program: [main] });
  expect(report.faults).toEqual([]);
  expect(report.kills).toBeGreaterThanOrEqual(10);
  expect(report.inside).toBeGreaterThan(0);
});
