import { expect, it } from "vitest";
import { limitGauge } from "../../../shared/rules/limit-gauge.ts";

const of = (values: Readonly<Record<string, number | string>>, outcome: "met" | "not-met" | "cannot-tell" = "not-met") => limitGauge({ outcome, values });

it("sets an amount beside its limit, which stands in the same place until the amount goes far beyond it", () => {
  expect(of({ international: 360_000, total: 1_375_000, least: 412_500, percent: 30, share: "26.18%" })).toMatchObject({
    kind: "share",
    present: 360_000,
    limit: 412_500,
    tick: 60,
  });
  expect(of({ international: 360_000, least: 412_500 })?.filled).toBeCloseTo(52.36, 2);
  expect(of({ selfFunding: 400_000, grant: 700_000, least: 700_000, ratio: "0.57:1" })).toMatchObject({ kind: "ratio", present: 400_000, tick: 60 });
  expect(of({ grant: 900_000, limit: 800_000 })).toMatchObject({ kind: "cap", filled: 90, tick: 80 });
  expect(of({ grant: 4_000_000, limit: 800_000 })).toMatchObject({ filled: 100, tick: 20 });
  expect(of({ selfFunding: 0, grant: 0, least: 0 }, "met")).toMatchObject({ filled: 0, tick: 0 });
});

it("is none for what cannot be told yet, and for limits of other things", () => {
  expect(of({ international: 360_000, least: 412_500 }, "cannot-tell")).toBeUndefined();
  expect(of({ limit: 2, count: 3 })).toBeUndefined();
  expect(of({ sum: 1_000_000, total: 900_000 })).toBeUndefined();
});
