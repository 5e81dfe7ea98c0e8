import { lastDayOfSpan } from "../../../text/calendar.ts";
import type { Clause, Statement } from "../../clauses.ts";
import { readDates } from "../../dates.ts";
import { readDurations } from "../../durations.ts";
import { PROJECT_BEGINS } from "../../vocabulary/begun-projects.ts";
import { NAMED_END } from "../../vocabulary/term-phrases.ts";
import { AGREEMENT, IN_FORCE, SIGNING, UNTIL } from "../../vocabulary/term-words.ts";
import { type Place, placeOf } from "../element.ts";
import { isReference, type Reader } from "../reader.ts";
import { isEnd } from "./last-day.ts";

/** The first day of a term, with where it stands if that is another place. */
export type Start = { readonly date?: string; readonly from: readonly Place[]; readonly unknown: boolean };

/** A day that another sentence gives a name: made on 3 February 2026 (the “Signing Date”); “Effective Date” means 1 July 2026. */
export function definedDate(reader: Reader, name: string): Start | undefined {
  const word = name.replace(/\s+/gu, "");
  for (const clause of reader.clauses) {
    for (const [index, statement] of clause.statements.entries()) {
      // “Commencement Date” at the head of a row or in front of a colon, the day beside it; or alone, the day behind it
      const before = clause.statements[index - 1]?.folded ?? "";
      const head = before.replace(BOX_NUMBER, "").replace(/[\s:：]+/gu, "") === word ? before : clause.heading;
      const told = statement.paragraph.isCell ? `${statement.paragraph.rowHead} ${statement.folded}` : `${head} ${statement.folded}`;
      const at = told.replace(/\s+/gu, "").includes(word);
      const dates = at ? readDates(statement.folded) : [];
      const first = dates[0];
      if (first && dates.length === 1 && !isEnd(reader, statement.folded, first) && readDurations(statement.folded).length === 0)
        return { date: first.date, from: [placeOf(statement)], unknown: false };
    }
  }
  return undefined;
}

/** 2.3*, in front of what a box of a form holds. */
const BOX_NUMBER = /^\d{1,2}(?:\.\d{1,2})*\.?\*?\s+/u;

const COUNT = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
const ANNIVERSARY = /(?<![a-z])(?:(\d)(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh)) anniversary of (?:the )?"?([a-z]+ (?:date|day))/u;

/** End Date: the day before the third anniversary of the Commencement Date, where that day is told beside its own name. */
function anniversaryOf(reader: Reader, name: string): { readonly start: string; readonly end: string } | undefined {
  if (name === "") return undefined;
  for (const { statements, heading } of reader.clauses)
    for (const { paragraph, folded } of statements) {
      const [, figure, word, start] = ANNIVERSARY.exec(folded) ?? [];
      if (start === undefined || !`${paragraph.isCell ? paragraph.rowHead : heading} ${folded}`.includes(name)) continue;
      const years = figure === undefined ? COUNT.indexOf(word ?? "") + 1 : Number(figure);
      const from = definedDate(reader, start)?.date;
      if (from !== undefined) return { start: from, end: lastDayOfSpan(from, years * 12) };
    }
  return undefined;
}

/** The date first written above: the day at the head of the agreement. */
export const WRITTEN_ABOVE =
  /(?<![a-z])(?:date|day)(?: and year)? (?:first )?(?:above|herein)[- ]?(?:before )?(?:written|mentioned|stated)|(?:date|day)(?: and year)? first (?:written|mentioned|stated)(?: above)?|first above written|the date above|from (?:its date|the date of this (?:agreement|document|letter|memorandum))(?![a-z])|首部(?:所载|载明)?的?(?:日期|签[署订]日)|文首(?:所载|所署|载明|注明)?的?日期|eingangs genannten? (?:datum|tag)|date (?:mentionnee|indiquee) en tete|fecha (?:indicada )?(?:en el|del) encabezamiento|data (?:indicata )?in (?:epigrafe|testa)/u;

/** A sentence that an agreement is made on a day. */
export const MADE_ON =
  /(?:签[订署]|订立|缔结|签定)|(?<![a-z])(?:made|entered into|concluded|dated|signed|executed|geschlossen|conclue?|signee?|celebra[a-z]*|suscri[a-z]*|stipulat[oa]|firmat[oa]|gesloten)(?![a-z])/u;

/** “This Agreement is made the 15th day of July 2026 between …”: the one day that stands before all provisions. @param said in sentences that say so */
export function dateAtHead({ clauses }: Reader, said = /(?:)/u): Start | undefined {
  const told = clauses.filter(({ isPreamble }) => isPreamble).flatMap(({ statements }) => statements.filter(({ folded }) => said.test(folded)));
  const days = told.flatMap((statement) => readDates(statement.folded).map(({ date }) => ({ date, statement })));
  const [first, ...others] = days;
  return first && others.every(({ date }) => date === first.date) ? { date: first.date, from: [placeOf(first.statement)], unknown: false } : undefined;
}

/**
 * The day of signing, where the time that is told has another first day: “It enters into force on the date of your signature. The project begins on …
 * and this agreement ends on …”; or where an annex tells when the work begins and ends, and the agreement holds from signing until that end.
 */
export function beginsApart(reader: Reader, clause: Clause, { folded: told }: Statement): Statement | undefined {
  const { has, clauses } = reader;
  const isFromSigning = ({ folded }: Statement) => has(IN_FORCE, folded) && has(AGREEMENT, folded) && has(SIGNING, folded);
  if (PROJECT_BEGINS.test(told)) return clause.statements.find(isFromSigning);
  if (!clause.isAnnex || has(AGREEMENT, told.slice(0, LONGEST_SUBJECT))) return undefined;
  const own = clauses.flatMap(({ isAnnex, topics, statements }) => (!isAnnex && topics.has("term") ? statements : []));
  return own.find((one) => isFromSigning(one) && isReference(reader, one) && has(UNTIL, one.folded));
}
const LONGEST_SUBJECT = 24;

/** The first and the last day where an end by name is an anniversary of the first. */
export const anniversaryIn = (reader: Reader, statements: readonly Statement[]) =>
  statements.flatMap(({ folded }) => anniversaryOf(reader, NAMED_END.exec(folded)?.[0] ?? "") ?? [])[0];

/** “expires on the End Date”: the day that a table or another sentence gives that name. */
export function namedEnd(reader: Reader, statements: readonly Statement[]): string | undefined {
  const named = statements.map(({ folded }) => NAMED_END.exec(folded)?.[0]).find((one) => one !== undefined);
  return named === undefined ? undefined : (definedDate(reader, named)?.date ?? anniversaryOf(reader, named)?.end);
}
