/** A date in a text, ISO, with its time of day (`09:00`) where one follows, and where it is in the text (from 0, end not included). */
export type FoundDate = { readonly date: string; readonly time: string | undefined; readonly from: number; readonly to: number };

const DIGITS = "〇一二三四五六七八九";
const YEAR = `(?:(\\d{4}|[${DIGITS}零○Ｏ]{4})\\s*[年\\-/.]\\s*)`;
const PART = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const TIME = "(?:\\s*(上午|下午|中午)?\\s*(\\d{1,2})\\s*(?:[:：]\\s*(\\d{2})|[时点](?:\\s*(\\d{1,2})\\s*分)?))?";
const DATE = new RegExp(`(?<!\\d)${YEAR}?${PART}\\s*[月\\-/.]\\s*${PART}\\s*日?${TIME}`, "gu");

/**
 * The dates of a text, in its order: 2026年5月15日, 2026-05-15, 2026/5/15, 2026.5.15, 二〇二六年五月十五日, each with 9:00 or
 * 下午4时30分 behind it; one without a year (至6月3日16:30) is of the year of the date before it. The text is NFKC.
 */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let year: number | undefined;
  for (const match of text.matchAll(DATE)) {
    const [whole, written, month = "", day = "", half, hour, minutes, minutesInWords] = match;
    // without a year only 月 and 日 say that it is a date: 1-2 and 3.5 are none
    if (written === undefined && (year === undefined || !/月.*日/su.test(whole))) continue;
    year = written === undefined ? year : numberOf(written);
    const date = isoDate(year ?? 0, numberOf(month), numberOf(day));
    if (date === undefined) continue;
    const from = match.index;
    found.push({ date, time: timeOf(half, hour, minutes ?? minutesInWords), from, to: from + whole.length });
  }
  return found;
}

function timeOf(half: string | undefined, hour: string | undefined, minutes = "00"): string | undefined {
  if (hour === undefined) return undefined;
  const hours = Number(hour) + (half === "下午" && Number(hour) < 12 ? 12 : 0);
  return hours > 23 || Number(minutes) > 59 ? undefined : `${String(hours).padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(date) ? undefined : date;
}

/** 2026, 二〇二六, 十五, 三十一. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes("十")) return Number([...text].map((sign) => Math.max(0, DIGITS.indexOf(sign))).join(""));
  const [tens = "", ones = ""] = text.split("十");
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}

/** 成文日期: the first line that is a date and nothing else, or says 发布日期 before it; never a deadline or a period. 印发日期 behind it. */
export function officialDates(text: string): { readonly issued: string | undefined; readonly printed: string | undefined } {
  const lines = text
    .normalize("NFKC")
    .split(/[\r\n\f]+/)
    .map((line) => line.trim());
  const alone = (line: string) => {
    const bare = line.replace(/^(?:发布|发文|成文|印发)(?:日期|时间)\s*[:：]\s*/u, "");
    const [date, ...others] = findDates(bare);
    return date !== undefined && others.length === 0 && date.time === undefined && date.from === 0 && date.to === bare.length ? date.date : undefined;
  };
  const issued = lines.map(alone).find((date) => date !== undefined);
  const printed = lines
    .filter((line) => /印发$/u.test(line))
    .flatMap((line) => findDates(line).slice(-1))
    .at(-1)?.date;
  return { issued: issued ?? printed, printed: printed ?? issued };
}
