import { expect, it } from "vitest";
import { readDurations } from "../../../../shared/reading/durations.ts";

it.each([
  ["assigns it to an affiliate", []],
  ["tamar abergel", []],
  ["pour deux ans", [24]],
  ["en to ars aftale i to ar", [24]],
  ["oteves idotartamra", [60]],
  ["zweieinhalb jahre", [30]],
  ["5jahre", [60]],
] as const)("spans of “%s”", (text, months) => expect(readDurations(text).map((one) => one.months)).toEqual(months));
