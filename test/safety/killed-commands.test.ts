import { platform } from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { killCommand } from "./kill-commands.ts";
import { installation, printPack, wordConversion } from "./killed-commands.ts";

const main = fileURLToPath(new URL("../../electron/cli/guohe.mjs", import.meta.url));

/** The same with hundreds of kills: `npm run measure:safety`. */
describe.runIf(platform !== "win32")("after a kill", () => {
  test.each([
    ["a print pack is made, the earlier or the new one lies there, whole", printPack],
    ["a Word file is converted, no converter goes on and no half PDF is kept", wordConversion],
    ["a guide or policy is installed, it is there whole or not at all, and the lists read", installation],
  ])(
    "while %s",
    async (_rule, make) => {
      const report = await killCommand({ kills: 2, lanes: 1, seed: 7, program: [main] }, make);
      expect(report.faults).toEqual([]);
      expect(report.outliving).toBe(0);
      expect(report.inside).toBeGreaterThan(0);
    },
    400_000,
  );
});
