import fc from "fast-check";
import { expect, test } from "vitest";
import { add, ceiling, compareDecimals, decimal, decimalText, floor, multiply, parseDecimal, percentText, ZERO } from "../../../shared/text/decimal.ts";

const of = (value: number) => decimal(value) ?? ZERO;

test("a tenth three times is three tenths", () => {
  expect(compareDecimals(multiply(of(0.1), of(3)), of(0.3))).toBe(0);
  expect(compareDecimals(add(of(0.1), of(0.2)), of(0.3))).toBe(0);
  expect(decimalText(multiply(of(0.1), of(3)))).toBe("0.3");
});

test("numbers are read as lists write them, and nothing else is a number", () => {
  expect(["1,200,000", "-3.50", "1e-7", "2e3", "0.07"].map((text) => decimalText(parseDecimal(text) ?? ZERO))).toEqual([
    "1,200,000",
    "−3.5",
    "0.0000001",
    "2,000",
    "0.07",
  ]);
  expect(["", "12万", "1,20", "0x1f", "2026-05", "1e9999", "Infinity"].map(parseDecimal)).toEqual(Array(7).fill(undefined));
  expect([Number.NaN, Number.POSITIVE_INFINITY].map(decimal)).toEqual([undefined, undefined]);
});

test("a share is cut off and never rounded up", () => {
  expect(percentText(of(199_999), of(1_000_000))).toBe("19.99");
  expect(percentText(of(200_000), of(1_000_000))).toBe("20");
  expect(percentText(of(1), of(3))).toBe("33.33");
});

test("the whole numbers around a decimal", () => {
  expect([2.1, 2, -2.1].map((value) => [floor(of(value)), ceiling(of(value))])).toEqual([
    [2n, 3n],
    [2n, 2n],
    [-3n, -2n],
  ]);
});

test("for whole numbers decimals say what numbers say", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (left, right) => {
      expect(Math.sign(left - right)).toBe(compareDecimals(of(left), of(right)));
      expect(add(of(left), of(right)).units).toBe(BigInt(left) + BigInt(right));
    }),
  );
});
