import type { Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { APPROVAL } from "../../vocabulary/term-words.ts";
import { type Reader, statementsWith } from "../reader.ts";

/** Days that a document tells without naming them: to be reckoned from others. */

/** 2026/27, 2026—2027学年: a year of study that begins in one calendar year and ends in the next. */
const ACADEMIC_YEAR = /(?<!\d)(20\d{2})\s*[-–—/]\s*(?:20)?(\d{2})(?![\d-])/gu;
const IS_OF_STUDY =
  /学年|(?<![a-z])(?:academic|school|university|teaching) years?|(?:studien|hochschul|schul|studie)jahr|annees? (?:universitaire|academique|scolaire)|(?:cursos?|anos?|anni|anno) (?:academic[oi]s?|lectivos?|letivos?|accademic[oi])|(?:cursos? 20)|(?:academie|college|studie)ja(?:ar|ren)|lasar(?![a-z])/u;
const DAY = "(\\d{1,2}(?:\\.|er|º|°|o)? ?(?:de |d'|di )?[a-z]{3,10}|\\d{1,2}月\\d{1,2}日|[a-z]{3,9} \\d{1,2})";
const BOUNDS = new RegExp(
  `(?<![a-z\\d])(?:from|vom|von|du|del?|dall?'?|do|van|fran|自|从)?(?: the| dem)?\\s*${DAY}[起]?\\s*(?:to|until|till|bis(?: zum)?|au|al|a|ate|tot|till|至|到)(?: the| el| le| il)?\\s*(?:次年|翌年|第二年)?\\s*${DAY}`,
  "u",
);

/** “Three academic years, namely 2026/27, 2027/28 and 2028/29”, where the same provision says from which day to which a year runs. @param of which must name one */
export function academicYears(statements: readonly Statement[], of?: Statement): { readonly start: string; readonly end: string } | undefined {
  if (of && of.folded.search(ACADEMIC_YEAR) < 0) return undefined;
  const text = statements.map(({ folded }) => folded).join(" ");
  const years = [...text.matchAll(ACADEMIC_YEAR)].filter(([, first = "", next = ""]) => (Number(first) + 1) % 100 === Number(next));
  if (years.length === 0 || !IS_OF_STUDY.test(text)) return undefined;
  const [, from, to] = BOUNDS.exec(text.replace(ACADEMIC_YEAR, " ")) ?? [];
  const firstYear = Math.min(...years.map(([, first]) => Number(first)));
  const lastYear = Math.max(...years.map(([, first]) => Number(first))) + 1;
  const dayIn = (day: string | undefined, year: number) =>
    day === undefined ? undefined : readDates(day.includes("月") ? `${year}年${day}` : `${day.replace(/^([a-z]+) (\d+)$/u, "$2 $1")} ${year}`)[0];
  const [start, end] = [dayIn(from, firstYear)?.date, dayIn(to, lastYear)?.last];
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

const NEXT_MONTH =
  /次月(?:1|一|首)日|下一?个?月(?:1|一|首)日|(?<![a-z])(?:first (?:calendar )?day of the (?:calendar )?month (?:that |immediately |next )*(?:follow|after)|(?:ersten(?: tag)?|1\.) ?des (?:auf [^.;]{3,80} folgenden|(?:nachst)?folgenden|nachsten) (?:kalender)?monats|premier jour du mois (?:qui suit|suivant)|primer dia del mes (?:siguiente|posterior|que sig)|primo giorno del mese (?:successivo|seguente)|primeiro dia do mes (?:seguinte|subsequente|imediat)|eerste dag van de (?:volgende maand|maand (?:volgend|die volgt|na)))/u;

/** The sentence, or the one that defines the day of this name, by which a time begins with the month behind an approval or the last signature. */
export function monthBehind(reader: Reader, folded: string, name: string | undefined): string | undefined {
  if (NEXT_MONTH.test(folded)) return folded;
  if (name === undefined) return undefined;
  return [...statementsWith(reader, () => false)].map(({ statement }) => statement.folded).find((one) => one.includes(name) && NEXT_MONTH.test(one));
}

/** The first day of the month behind a day. */
export function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** The last day on which an approval was given, as the document tells it. */
export function lastApproval(reader: Reader): string | undefined {
  return reader.clauses
    .flatMap(({ statements }) => statements)
    .filter(({ folded }) => reader.has(APPROVAL, folded) || APPROVED.test(folded))
    .flatMap(({ folded }) => readDates(folded).map(({ date }) => date))
    .toSorted()
    .at(-1);
}
const APPROVED = /(?<![a-z])(?:approved|genehmigt|approuve|aprobad|approvat|aprovad|goedgekeurd)|批准|核准/u;
