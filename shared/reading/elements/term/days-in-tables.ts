import type { Clause, Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { withoutRowNumber } from "../../numbering.ts";
import { NAMED_END, NAMED_START } from "../../vocabulary/term-phrases.ts";
import { placeOf } from "../element.ts";
import { isAside, type Reader } from "../reader.ts";
import type { Start } from "./defined-days.ts";

/** Days of a term that a table of particulars tells, by the heads of its rows. */

/** | Commencement Date | 15 July 2026 | and | Expiry Date | 14 July 2028 | in a table of particulars, where no sentence tells more. */
export function labelledDays(
  reader: Reader,
): { readonly statements: readonly Statement[]; readonly start: string | undefined; readonly end: string } | undefined {
  const days = reader.clauses.filter((clause) => clause.isPreamble || !isAside(clause, ["term", "general"]) || isDayAlone(clause)).flatMap(daysWithLabels);
  const [first, last] = [FIRST_DAY_LABEL, LAST_DAY_LABEL].map((label) => days.filter((one) => label.test(one.label)).map(({ statement }) => statement));
  const [start, end] = [first?.[0], last?.[0]];
  // two of a kind are days of something else
  if (!start || !end || first?.length !== 1 || last?.length !== 1) return undefined;
  return { statements: [end, start], start: readDates(start.folded)[0]?.date, end: readDates(end.folded)[0]?.last ?? "" };
}
/** Days alone with their labels: at the head of the row, in front of a colon, or, as in a form whose boxes are read one by one, in a line of its own above. */
function daysWithLabels({ heading, statements }: Clause): readonly { readonly label: string; readonly statement: Statement }[] {
  return statements.flatMap((statement, index) => {
    const { paragraph, folded } = statement;
    // | 3. Start and end | Start date: 1 October 2026. End date: 30 September 2029. |
    const own = paragraph.isCell ? /^([^:]{2,40}):/u.exec(folded)?.[1] : undefined;
    if (own !== undefined && readDates(folded).length === 1) return [{ label: labelIn(own), statement }];
    if (isLabelledDay(statement)) return [{ label: labelIn(paragraph.rowHead), statement }];
    const [day, ...others] = statement.isHeading || paragraph.isCell ? [] : readDates(folded);
    if (!day || others.length > 0 || folded.slice(day.to).replace(/[\s.。;；止]+/gu, "") !== "") return [];
    const before = statements[index - 1];
    const above = before && !before.isHeading ? before.folded : heading;
    const label = labelIn(day.from > 0 ? folded.slice(0, day.from) : above);
    return label.length < LONGEST_LABEL && label.split(" ").length <= MOST_WORDS ? [{ label, statement }] : [];
  });
}
/** 5.2 协议终止日：2030年10月7日: a heading that tells of no more than the day, and of no clause on ending the agreement. */
const isDayAlone = ({ heading, topics }: Clause) => topics.size === 1 && topics.has("termination") && LAST_DAY_LABEL.test(labelIn(heading));
const MOST_WORDS = 4;
const LONGEST_LABEL = 40;

/** | Beginn | 1. November 2026 | beside | Dauer | 42 Monate |: the one row of particulars that tells a first day. */
export function firstDayInTable(reader: Reader, { paragraph }: Statement): Start | undefined {
  if (!paragraph.isCell || paragraph.rowHead === "") return undefined;
  const cells = reader.clauses.flatMap(({ statements }) =>
    statements.filter((one) => isLabelledDay(one) && FIRST_DAY_LABEL.test(labelIn(one.paragraph.rowHead))),
  );
  const [cell, ...others] = cells;
  const date = cell && readDates(cell.folded)[0]?.date;
  return cell === undefined || date === undefined || others.length > 0 ? undefined : { date, from: [placeOf(cell)], unknown: false };
}
const isLabelledDay = ({ paragraph, folded }: Statement) =>
  paragraph.isCell && paragraph.rowHead !== "" && paragraph.rowHead !== folded && readDates(folded).length === 1;
const labelIn = (rowHead: string) => withoutRowNumber(rowHead).replace(/[\s:：]+$/u, "");
/** Heads of rows of particulars: Commencement Date, Start of this Statement of Work. */
const FIRST_DAY_LABEL = new RegExp(
  `${NAMED_START.source}|^(?:start|beginning|commencement) of (?:this|the) |^first day of (?:the )?(?:work|project|research|collaboration)$|^(?:commencement|start|beginning|effective(?: from)?|beginn|debut|inicio|inizio|aanvang|borjan|alku|poczatek|zacatek|(?:开始|起始|启动|起)(?:时间|年月)?)$`,
  "u",
);
const LAST_DAY_LABEL = new RegExp(
  `${NAMED_END.source}|^(?:completion|end|expiry|conclusion|finish|ende|fin|fine|fim|termino|einde|slut|loppu|koniec|konec|(?:结束|终止|截止|完成|止)(?:时间|年月)?)$|^last day of (?:the )?(?:work|project|research|collaboration)$|^end of (?:this|the) (?!.*(?:confidential|secrecy|secret|embargo|warranty|notice))`,
  "u",
);
