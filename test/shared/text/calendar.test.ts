import fc from "fast-check";
import { expect, test } from "vitest";
import { completed, dayAfter, parseCalendarDate } from "../../../shared/text/calendar.ts";

test("years are complete on the birthday, for 29 February on the last day of the month in years without it", () => {
  expect(completed("1981-05-15", "2026-05-14", "years")).toBe(44);
  expect(completed("1981-05-15", "2026-05-15", "years")).toBe(45);
  expect(completed("1984-02-29", "2025-02-27", "years")).toBe(40);
  expect(completed("1984-02-29", "2025-02-28", "years")).toBe(41);
  expect(completed("1984-02-29", "2024-02-28", "years")).toBe(39);
  expect(completed("1984-02-29", "2024-02-29", "years")).toBe(40);
});

test("months are complete on the same day, or on the last one of a month that has no such day", () => {
  expect(completed("2026-01-31", "2026-02-27", "months")).toBe(0);
  expect(completed("2026-01-31", "2026-02-28", "months")).toBe(1);
  expect(completed("2026-08-01", "2029-08-01", "months")).toBe(36);
  expect(completed("2026-08-01", "2029-07-31", "months")).toBe(35);
  expect(completed("2026-05-15", "2026-04-15", "months")).toBe(-1);
});

test("days are counted over leap years and ends of months", () => {
  expect(completed("2024-02-28", "2024-03-01", "days")).toBe(2);
  expect(dayAfter("2024-02-28")).toBe("2024-02-29");
  expect(dayAfter("2025-02-28")).toBe("2025-03-01");
  expect(dayAfter("2026-12-31")).toBe("2027-01-01");
});

test("a month stands for its days, a year for its months, and what is in no calendar is no date", () => {
  expect(parseCalendarDate("2024-02")).toEqual({ precision: "month", low: "2024-02-01", high: "2024-02-29" });
  expect(parseCalendarDate("2026")).toEqual({ precision: "year", low: "2026-01-01", high: "2026-12-31" });
  expect(["2026-13", "2026-02-30", "2026-2-3", "2026年", "", "2026-00-10"].map(parseCalendarDate)).toEqual(Array(6).fill(undefined));
});

test("no time ever gets shorter by a later end", () => {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-30"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.constantFrom("years" as const, "months" as const, "days" as const), (from, to, unit) => {
      expect(completed(from, dayAfter(to), unit)).toBeGreaterThanOrEqual(completed(from, to, unit));
      expect(completed(from, from, unit)).toBe(0);
    }),
  );
});
