/** The blank for a date that a pen fills in: room for the year, then month and day. */
export const BLANK_DATE = "　　　　年　　月　　日";

/** `2026-06-03` → `2026年6月3日`: Arabic numerals, full year, no leading zero (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** The date of a letter: the given one, else the blank. Never the clock. */
export const dateOrBlank = (isoDate: string | null | undefined): string => (isoDate ? chineseDate(isoDate) : BLANK_DATE);
