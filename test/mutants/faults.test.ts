import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { chooseFaults, type Fault, plantFault, problemsOf, readFaults } from "./faults.ts";
import { summary, type Verdict } from "./run-faults.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const faults = readFaults();
const made: Fault = { area: "rules", id: "made-up", file: "a.ts", find: "1 + 1", replace: "1 - 1", tests: ["a.test.ts"], why: "sums are differences" };

describe("the list of faults", () => {
  test("has at least 120, and no two of one name", () => {
    expect(faults.length).toBeGreaterThanOrEqual(120);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  });

  test("can be planted as it stands: files and tests are there, and each text is found once", () => {
    expect(faults.flatMap((fault) => problemsOf(fault, root))).toEqual([]);
  });

  test("holds faults of thought, not of spelling: every file with a fault in it can still be parsed", () => {
    const unreadable = faults
      .filter(({ file }) => file.endsWith(".ts"))
      .filter((fault) => parseSync(fault.file, plantFault(fault, readFileSync(join(root, fault.file), "utf8"))).errors.length > 0);
    expect(unreadable.map(({ area, id }) => `${area}/${id}`)).toEqual([]);
  });

  test("marks ten for every run of all tests, of nine areas at least", () => {
    const sample = faults.filter((fault) => fault.sample);
    expect(sample).toHaveLength(10);
    expect(new Set(sample.map(({ area }) => area)).size).toBeGreaterThanOrEqual(9);
  });
});

describe("planting a fault", () => {
  test("changes the one place and nothing else, a dollar sign included", () => {
    expect(plantFault({ ...made, replace: "$& $1" }, "x = 1 + 1; y = 2;")).toBe("x = $& $1; y = 2;");
  });

  test("is refused by its name where its text is gone or stands twice", () => {
    expect(() => plantFault(made, "x = 2;")).toThrow("rules/made-up: its text stands 0 times in a.ts");
    expect(() => plantFault(made, "x = 1 + 1; y = 1 + 1;")).toThrow("rules/made-up: its text stands 2 times in a.ts");
  });

  test("is told to be impossible without the file, without its tests, and where it would change nothing", () => {
    expect(problemsOf(made, root)).toEqual(["rules/made-up: no file a.ts", "rules/made-up: no test file a.test.ts"]);
    const idle = { ...made, file: "package.json", find: '"private"', replace: '"private"', tests: ["package.json"] };
    expect(problemsOf(idle, root)).toEqual(["rules/made-up: changes nothing"]);
  });
});

test("an area, or a fault by its id, can be run alone; another name is refused with the areas", () => {
  const other: Fault = { ...made, area: "saving", id: "other" };
  expect(chooseFaults([made, other], ["saving"])).toEqual([other]);
  expect(chooseFaults([made, other], ["made-up"])).toEqual([made]);
  expect(chooseFaults([made, other], [])).toEqual([made, other]);
  expect(() => chooseFaults([made, other], ["savign"])).toThrow("savign; areas: rules, saving");
});

test("the summary counts by area, and its last line counts all: what could not be run is not caught", () => {
  const verdict = (area: string, kind: Verdict["kind"]): Verdict => ({ fault: { ...made, area }, kind, reason: "", seconds: 1 });
  const text = summary([verdict("rules", "caught"), verdict("rules", "survived"), verdict("host", "broken"), verdict("host", "caught")]);
  expect(text).toMatch(/^rules +1 +1 +0$/m);
  expect(text).toMatch(/^host +1 +0 +1$/m);
  expect(text.split("\n").at(-1)).toBe("mutants: 2 of 4 caught");
});
