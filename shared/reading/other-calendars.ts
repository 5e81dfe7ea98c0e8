import { CHINESE_NUMBER, chineseNumber } from "./numbers.ts";

/** Years of other eras in folded text: papers of Thailand count from the Buddha (B.E. 2568, 佛历2568年), those of Taiwan from 1912 (民國114年), those of Japan by reigns (令和7年). */

const BUDDHIST = 543;
const REPUBLIC = 1911;
/** The year before the first of a reign. */
const REIGNS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const C = CHINESE_NUMBER;
/** 令和八年, 民國114年 at the head of a text. */
export const ERA_YEAR = new RegExp(`^(?:${Object.keys(REIGNS).join("|")}|(?:中[华華])?民[国國])\\s*[\\d元一二三四五六七八九十百]{1,5}\\s*年`, "u");
/** The year of ours in brackets behind one of a reign, or nothing. */
const OF_OURS = `(?:[(（]\\s*(?:[公西][历元曆])?\\s*(?:\\d{4}|${C}{4})\\s*年?\\s*[)）]\\s*)?`;

/** The months in full, and shortened. */
const THAI_MONTHS: readonly string[] = [
  ..."มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" "),
  ..."ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" "),
];
const THAI_MONTH = THAI_MONTHS.join("|").replaceAll(".", "\\.");
/** 佛历2568, B.E. 2568, พ.ศ. 2568, and behind the name of a month: 1 ธันวาคม 2568. */
const BUDDHIST_YEAR = new RegExp(`(?<=佛[历曆]\\s*|(?<![a-z])b\\.?\\s?e\\.?\\s*|พ\\.ศ\\.\\s*|(?:${THAI_MONTH})\\s*)(2[45]\\d{2})(?!\\d)`, "gu");

/** The text with the years of the Buddhist era as those of ours, each in its place. */
export function inOurEra(text: string): string {
  return text
    .replace(BUDDHIST_YEAR, (year) => String(Number(year) - BUDDHIST))
    .replace(/佛[历曆]|(?<![a-z])b\.?\s?e\.?(?=\s*(?:19|20)\d{2}(?!\d))|พ\.ศ\./gu, (era) => " ".repeat(era.length));
}

const number = (text: string | undefined) => (text === undefined ? undefined : text === "元" ? 1 : /^\d+$/u.test(text) ? Number(text) : chineseNumber(text));
const after = (year: number, text: string | undefined) => {
  const value = number(text);
  return value === undefined ? undefined : year + value;
};

type Form = { readonly form: RegExp; readonly parts: (match: RegExpExecArray) => readonly [number | undefined, number | undefined, number | undefined] };
/** Days with a year of another era, its length another than that of ours. */
export const OTHER_ERAS: readonly Form[] = [
  // 1 กุมภาพันธ์ พ.ศ. 2569, whose year is ours already
  {
    form: new RegExp(`(?<!\\d)(\\d{1,2})\\s*(${THAI_MONTH})\\s*((?:19|20)\\d{2})(?!\\d)`, "gu"),
    parts: ([, d, m, y]) => [number(y), (THAI_MONTHS.indexOf(m ?? "") % 12) + 1, number(d)],
  },
  // tháng 01/2026, a month alone
  { form: /(?<!\d\s{1,3})(?<![a-z])thang\s+(\d{1,2})\s*(?:[/.-]|nam)\s*((?:19|20)\d{2})(?!\d)/gu, parts: ([, m, y]) => [number(y), number(m), undefined] },
  // 民國114年8月1日, 中華民國一一四年八月一日
  {
    form: new RegExp(`(?:中[华華])?民[国國]\\s*(\\d{2,3}|${C}{2,5})\\s*年\\s*(\\d{1,2}|${C}{1,3})\\s*月\\s*(\\d{1,2}|${C}{1,3})\\s*日`, "gu"),
    parts: ([, y, m, d]) => [after(REPUBLIC, y), number(m), number(d)],
  },
  // 民國一百十五年九月一日起至一百十八年八月三十一日: the era is told once
  {
    form: new RegExp(
      `(?<=民[国國][^。；;]{4,40})(?<!${C})(百${C}{1,3}|[一1]百${C}{1,3}|一[一二]${C})\\s*年\\s*(\\d{1,2}|${C}{1,3})\\s*月\\s*(\\d{1,2}|${C}{1,3})\\s*日`,
      "gu",
    ),
    parts: ([, y, m, d]) => [after(REPUBLIC, y), number(m), number(d)],
  },
  // 至117年7月31日
  { form: /(?<![\d.])(1[012]\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?!\s*以[来來])/gu, parts: ([, y, m, d]) => [after(REPUBLIC, y), number(m), number(d)] },
  // 114/08/01~117/07/31, 114.08.01
  {
    form: /(?<![\d./-])(?<!(?:file|ref(?:erence)?|nos?|nrs?|az|dnr|doc|version|号|號)[.:：]?\s*)(1[012]\d)([./])(0[1-9]|1[0-2])\2([0-3]\d)(?![\d./-])/gu,
    parts: ([, y, , m, d]) => [after(REPUBLIC, y), number(m), number(d)],
  },
  // 令和八年（公历二〇二六年）六月二十三日: the year of ours stands in brackets
  {
    form: new RegExp(`(令和|平成|昭和)\\s*(\\d{1,2}|元|${C}{1,3})\\s*年\\s*${OF_OURS}(\\d{1,2}|${C}{1,3})\\s*月\\s*(\\d{1,2}|${C}{1,3})\\s*日`, "gu"),
    parts: ([, era, y, m, d]) => [after(REIGNS[era ?? ""] ?? 0, y), number(m), number(d)],
  },
];
