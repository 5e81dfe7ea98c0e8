import { expect, test } from "vitest";
import { summedUp } from "../../../renderer/wizard/summed-up.ts";

const lines = (...keys: string[]) => keys.map((key) => ({ key }));

test("what came open since one returned to a section is counted beside what its summary lists", () => {
  expect(summedUp(lines("data"), lines("data", "genetic", "pathogens"))).toEqual({ left: new Set(["data"]), others: 2 });
});

test("a summary whose own lines are solved knows of the others that are still open", () => {
  expect(summedUp(lines("data"), lines("genetic", "pathogens"))).toEqual({ left: new Set(), others: 2 });
  expect(summedUp(lines("data"), [])).toEqual({ left: new Set(), others: 0 });
});
