import { expect, test } from "vitest";
import { parse } from "yaml";
import { guideSchema } from "../../../shared/guide/guide.ts";
import { outcomesOf, valuesOf } from "../../../shared/rules/outcomes.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

test("every sentence of the guide of 2026 is for an outcome that its check can have, with values that it gives", async () => {
  const guide = guideSchema.parse(parse(await singleGuide()));
  expect(guide.rules.length).toBeGreaterThan(60);
  for (const one of guide.rules) {
    const outcomes = outcomesOf(one);
    expect([...Object.keys(one.say), ...Object.keys(one.todo)].filter((key) => !outcomes.has(key))).toEqual([]);
    expect(valuesOf(one).size).toBeGreaterThanOrEqual(0);
  }
});
