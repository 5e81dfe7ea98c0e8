import { expect, test } from "vitest";
import type { DifferenceKind } from "../../../../shared/reading/translation/difference.ts";
import { isBrokenValue, isOnScanAlone } from "../../../../shared/reading/translation/doubtful-value.ts";

const broken = (kind: DifferenceKind, written: string, quote = written) => isBrokenValue(kind, { page: 1, written, quote, lines: [], confidence: 0.95 });

test("a value that was read as no number can be is doubtful", () => {
  expect(broken("amount", "EUR 10,00", "NSU contributes EUR 10,00n in cash.")).toBe(true);
  expect(broken("amount", "EUR 10,00n")).toBe(true);
  expect(broken("amount", "1O0.000 EUR")).toBe(true);
  expect(broken("number", "l45", "bringt l45 Geräte ein")).toBe(true);
  expect(broken("amount", "1,00,000 RMB")).toBe(true);
  expect(broken("percentage", "60..5 %")).toBe(true);
  expect(broken("date", "15S May 2026")).toBe(true);
});

test("numbers, days, units, ordinals, codes and words beside figures are not", () => {
  for (const written of ["EUR 10,000", "145.000 EUR", "145.000EUR", "1.000.000 RMB", "33,3 %", "12.5k", "10kg", "人民币100.000元", "1’250.50 CHF"])
    expect([written, broken("amount", written)]).toEqual([written, false]);
  for (const written of ["May 31st, 2029", "2029-12-31", "31.12.2029", "31. Dezember 2029", "2028年12月31日", "1er août 2026"])
    expect([written, broken("date", written)]).toEqual([written, false]);
  for (const written of ["EP/Z00412X/1", "3D", "4G", "24months", "Z00412X"]) expect([written, broken("number", written)]).toEqual([written, false]);
  expect(broken("name", "10,00n")).toBe(false);
});

test("what one side alone has is doubtful where that side was recognised on a scan, and nowhere else", () => {
  const place = { page: 2, lines: [], written: "$ 4", quote: "$ 4 Geistiges Eigentum", confidence: 0.95 };
  const scan = { original: true, translation: false };
  expect(isOnScanAlone({ original: place }, scan)).toBe(true);
  expect(isOnScanAlone({ translation: place }, { original: false, translation: true })).toBe(true);
  // near misses: digital text, found on both sides, a scan on the side that lacks it
  expect(isOnScanAlone({ original: place }, { original: false, translation: false })).toBe(false);
  expect(isOnScanAlone({ original: place, translation: place }, { original: true, translation: true })).toBe(false);
  expect(isOnScanAlone({ translation: place }, scan)).toBe(false);
});
