import { expect, test } from "vitest";
import { runSituation } from "../../../shared/authoring/situations.ts";
import { guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";
import { blindSituations } from "./blind-situations.ts";

test.each(blindSituations.map((situation) => [situation.topic, situation.name, situation] as const))("专题 %s：%s", (_topic, _name, situation) => {
  const { differences, problems } = runSituation(situation, { base: baseCase(situation.topic) }, guide);
  expect({ differences, problems }).toEqual({ differences: [], problems: [] });
});
