import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findImpurities } from "./find-impurities.ts";

const shared = fileURLToPath(new URL("../../shared", import.meta.url));
const sources = readdirSync(shared, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

describe("shared/ reads no clock, no randomness and no setting of the machine", () => {
  it("finds source files to look at", () => {
    expect(sources.length).toBeGreaterThan(5);
  });

  it.each(sources)("in %s", (file) => {
    expect(findImpurities(file, readFileSync(join(shared, file), "utf8"))).toEqual([]);
  });
});

describe("the check for purity", () => {
  it.each([
    "const at = Date.now();",
    'const at = Date["now"]();',
    "const at = new Date();",
    "const at = Date();",
    "const Clock = Date; export const at = new Clock();",
    "const at = new Date(2026, 5, 3);",
    "const at = new Date(...parts);",
    "const { now } = Date;",
    "const dice = Math.random();",
    "const { random } = Math;",
    "const at = performance.now();",
    "const id = crypto.randomUUID();",
    "crypto.getRandomValues(bytes);",
    "const at = Temporal.Now.instant();",
    "setTimeout(later, 10);",
    "const year = new Date(given).getFullYear();",
    "const shown = new Date(given).toLocaleDateString();",
    'const shown = new Intl.DateTimeFormat("zh-CN").format(given);',
    'const shown = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long" }).format(given);',
    "const shown = new Intl.NumberFormat().format(given);",
    "const order = left.localeCompare(right);",
  ])("refuses %s", (source) => {
    expect(findImpurities("planted.ts", source)).not.toEqual([]);
  });

  it.each([
    "const at = new Date(given).toISOString();",
    "const at = Date.UTC(2026, 5, 3, 8, 30);",
    "const year = new Date(given).getUTCFullYear();",
    "const sure = given instanceof Date;",
    "const rounded = Math.floor(given);",
    "type Moment = { at: Date };",
    "const read = (at: Date): Date | undefined => at;",
    "const field = { Date: 1, now: given.now };",
    "// Date.now() and Math.random() in a comment",
    'const text = "new Date()";',
    'const order = left.localeCompare(right, "zh-CN");',
    'const shown = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai" }).format(given);',
  ])("lets %s be", (source) => {
    expect(findImpurities("planted.ts", source)).toEqual([]);
  });
});
