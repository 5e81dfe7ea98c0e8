import { MONTH_WORDS } from "../vocabulary/month-words.ts";

/** A month of a year in folded text: `date` its first day, `last` its last. */
type ReadMonth = { readonly date: string; readonly last: string; readonly from: number; readonly to: number };
type Span = Omit<ReadMonth, "last">;

const YEAR = "(?:19|20)\\d{2}";
const MONTH = "0?[1-9]|1[0-2]";
/** What leads from the first month of a range to its last. */
const TO =
  "\\s*(?:-|~|–|—|至|到|/|(?<![a-z])(?:to|until|till|through|and|bis|und|au?|et|jusqu'(?:a|en)|hasta|y|ate|e|fino a|tot|en|till|og|och|do|-ig)(?![a-z]))\\s*(?:zum |the |el |il |le |end of )?";
/** Behind letters or further figures it is the number of a document or a day: ZX-2025-07, 2025-07-14, 12/07/2025. */
const FREE = "(?<![\\p{L}\\d][-/.]|[\\d\\p{L}](?<!\\p{Script=Han}))";
const END = "(?![-/.]?\\d|[-/.]?(?!\\p{Script=Han})\\p{L})";
const [Y, M, MM] = [`(${YEAR})`, `(${MONTH})`, "(0[1-9]|1[0-2])"];
/** Ranges first: of them alone 2025.07 is no number, and a dash or a stroke may follow. `ends`: the groups of each month that is told. */
const FORMS = [
  {
    form: `${FREE}${Y}\\s?[-/.]\\s?${MM}${TO}${Y}\\s?[-/.]\\s?${MM}${END}`,
    ends: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    form: `${FREE}${M}\\s?[-/.]\\s?${Y}${TO}${M}\\s?[-/.]\\s?${Y}${END}`,
    ends: [
      [1, 2],
      [3, 4],
    ],
  },
  { form: `${FREE}${M}${TO}${M}\\s?[/.]\\s?${Y}${END}`, ends: [[1], [2, 3]] },
  { form: `${Y}\\s*年\\s*${M}${TO}${M}\\s*月(?!\\s*\\d)`, ends: [[1, 2], [3]] },
  { form: `${FREE}${Y}\\s?[-/]\\s?${MM}${END}`, ends: [[1, 2]] },
  { form: `${FREE}${M}\\s?/\\s?${Y}${END}`, ends: [[1, 2]] },
  { form: `${FREE}${MM}\\.${Y}${END}`, ends: [[1, 2]] },
].map(({ form, ends }) => ({ form: new RegExp(form, "dgu"), ends }));
const isYear = (figures: string) => figures.length === 4;

/**
 * The months that are told by figures, and those of a range that leave the year to the other end: 2025-07 to 2029-12, 07/2025, July to
 * December 2025, 2025年7月至12月, 2025年7–12月. @param dates what is read as a day or a month already
 */
export function monthsIn(text: string, dates: readonly Span[]): readonly ReadMonth[] {
  const found: ReadMonth[] = [];
  const add = (year: number, month: number, from: number, to: number) => {
    if (month < 1 || month > 12 || [...dates, ...found].some((one) => from < one.to && one.from < to)) return;
    const start = `${year}-${String(month).padStart(2, "0")}-`;
    found.push({ date: `${start}01`, last: `${start}${new Date(Date.UTC(year, month, 0)).getUTCDate()}`, from, to });
  };
  for (const { form, ends } of FORMS)
    for (const match of text.matchAll(form))
      for (const groups of ends) {
        const own = groups.map((group) => match[group] ?? "");
        const places = groups.flatMap((group) => match.indices?.[group] ?? []);
        // the year of the other end where this one has none
        const year = own.find(isYear) ?? match.slice(1).find(isYear);
        add(Number(year), Number(own.find((figures) => !isYear(figures))), Math.min(...places), Math.max(...places));
      }
  for (const { date, from, to } of [...dates, ...found]) {
    const year = Number(date.slice(0, 4));
    const behind = CHINESE_MONTH.exec(text.slice(to));
    if (behind) add(year, Number(behind[1]), to + behind[0].indexOf(behind[1] ?? ""), to + behind[0].length);
    const before = MONTH_BEFORE.exec(text.slice(0, from));
    if (before) add(year, MONTH_WORDS.findIndex((words) => words.includes(before[2] ?? "")) + 1, before.index, before.index + (before[1]?.length ?? 0));
  }
  return found;
}

const CHINESE_MONTH = /^\s*[-~–—至到]\s*(\d{1,2})\s*月(?!\s*\d)/u;
const WORDS = MONTH_WORDS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const MONTH_BEFORE = new RegExp(`(?<![a-z\\d])(?<!\\d[.\\s]{1,3})((${WORDS})[a-z]{0,8}\\.?)${TO}$`, "u");
