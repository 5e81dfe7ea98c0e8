import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { killWhileBuilding } from "./kill-building.ts";

const main = fileURLToPath(new URL("../../electron/loopback/loopback.mjs", import.meta.url));

/** The same with two hundred kills: `npm run measure:safety`. */
test("after a kill while the package is built, the next start finds the old or the new package, whole, and nothing else", async () => {
  const report = await killWhileBuilding({ kills: 2, lanes: 1, seed: 7, program: [main] });
  expect(report.faults).toEqual([]);
  expect(report.kills).toBeGreaterThanOrEqual(3);
  expect(report.inside).toBeGreaterThan(0);
}, 400_000);
