import { expect, it } from "vitest";
import { readValues } from "../../../../shared/reading/values/read-values.ts";

const months = (text: string) => readValues(text, ["en", "de", "fr"]).flatMap(({ date }) => (date?.includes("/") ? [date.slice(0, 7)] : []));
const written = (text: string) => readValues(text, ["en", "de"]).map(({ from, to }) => text.slice(from, to));

it.each([
  ["2025-07 to 2029-12", ["2025-07", "2029-12"]],
  ["2025年7月至2029年12月", ["2025-07", "2029-12"]],
  ["自2025-07至2029-12", ["2025-07", "2029-12"]],
  ["07/2025 bis 12/2029", ["2025-07", "2029-12"]],
  ["07.2025–12.2029", ["2025-07", "2029-12"]],
  ["2025.07 bis 2029.12", ["2025-07", "2029-12"]],
  ["2025-07/2029-12", ["2025-07", "2029-12"]],
  ["July 2025 – December 2029", ["2025-07", "2029-12"]],
  ["July to December 2025", ["2025-07", "2025-12"]],
  ["Juli bis Dezember 2025", ["2025-07", "2025-12"]],
  ["juillet à décembre 2025", ["2025-07", "2025-12"]],
  ["07 bis 12/2025", ["2025-07", "2025-12"]],
  ["07–12/2025", ["2025-07", "2025-12"]],
  ["01–06/2026 and 07–12/2026", ["2026-01", "2026-06", "2026-07", "2026-12"]],
  ["07-12.2025", ["2025-07", "2025-12"]],
  ["2025年7月至12月", ["2025-07", "2025-12"]],
  ["2025年7–12月", ["2025-07", "2025-12"]],
  ["(2025-07)", ["2025-07"]],
])("reads the months of %s", (text, expected) => {
  expect(months(text)).toEqual(expected);
});

it.each([
  "No. ZX-2025-07",
  "GB/T 2025-07A",
  "2025-13",
  "2026-2029",
  "2026/2027",
  "ref. 2025-07-14",
  "12/07/2025",
  "07-12-2025",
  "1.9.2026 - 3.12.2029",
  "EUR 2025.07",
  "M1–M12",
])("reads no month in %s", (text) => {
  expect(months(text)).toEqual([]);
});

it("reads of a month no number of its own", () => {
  expect(written("2025-07 to 2029-12")).toEqual(["2025-07", "2029-12"]);
  expect(written("2025年7–12月")).toEqual(["2025年7", "12"]);
});
