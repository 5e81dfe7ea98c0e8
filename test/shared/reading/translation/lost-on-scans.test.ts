import { expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../../reading/laid-text.ts";

const scanned = (text: string) => laidText(text).map((page) => ({ ...page, source: "ocr" as const }));
const found = (original: ReturnType<typeof laidText>, translation: ReturnType<typeof laidText>) =>
  compareTranslation(original, translation).differences.map(({ kind, original, translation, isUnsure }) => [
    kind,
    original?.written,
    translation?.written,
    isUnsure,
  ]);

const DECISION = `Bewilligungsbescheid
Musterallee 7, 00000 Süderau
Bearbeitet von: Jürgen Prüfling
Auszahlung: 80.000 EUR jährlich zum 1. Mai`;
const IN_CHINESE = `拨款通知
南郊市穆斯特大道7号，邮编00000
经办：Jurgen Prufling
拨付：每年5月1日80,000欧元`;

it("tells no name that a scan has without its marks, and sets no postcode against a month", () => {
  expect(found(laidText(DECISION), scanned(IN_CHINESE))).toEqual([]);
  const [noise, month] = ["#0) SAMPLE\nEinspruch ist binnen Monatsfrist möglich.", "样例\n可在送达后一个月内提出异议。"];
  expect(found(scanned(noise), scanned(month))).toEqual([]);
  expect(found(laidText("Name: LU Shi'an\nDate: 12 June 2025"), scanned("姓名：LU Shian\n日期：2025年6月12日"))).toEqual([]);
});

it("tells a name without its marks where both are text, or where the scan is the one that has them", () => {
  const name = ["name", "Jürgen Prüfling", "Jurgen Prufling", false];
  expect(found(laidText(DECISION), laidText(IN_CHINESE))).toEqual([name]);
  expect(found(scanned(DECISION), laidText(IN_CHINESE))).toEqual([name]);
});

it("tells a name on a scan that differs by a letter", () => {
  expect(found(laidText(DECISION), scanned(IN_CHINESE.replace("Prufling", "Prifling")))).toEqual([["name", "Jürgen Prüfling", "Jurgen Prifling", false]]);
});

it("is unsure of figures that a scan has fewer of, and of values that it has not", () => {
  expect(found(laidText(DECISION), scanned(IN_CHINESE.replace("邮编00000", "邮编000")))).toEqual([["number", "00000", "000", true]]);
  expect(found(laidText(DECISION), scanned(IN_CHINESE.replace("每年5月1日80,000欧元", "每年5月1日")))).toEqual([["amount", "80.000 EUR", undefined, true]]);
  expect(found(laidText(DECISION), scanned(IN_CHINESE.replace("5月1日", "6月1日")))).toEqual([["date", "1. Mai", "6月1日", false]]);
});
