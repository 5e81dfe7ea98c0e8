import type { Statement } from "../../clauses.ts";
import { DUTY } from "../../vocabulary/provisions.ts";
import type { Reader } from "../reader.ts";

/** The party that a line of tasks closes with: “Task 1, irradiation: Laboratory.”, 土建施工（甲方）. */
export function closes(reader: Reader, folded: string): string | undefined {
  const last = reader.named(folded).at(-1);
  if (!last || last.at < 6 || !/(?:[:：(（-]|\bby)\s*(?:the )?$/u.test(folded.slice(0, last.at))) return undefined;
  return /^[\p{Letter}\s]{2,60}[)）]?\s*[.;。；]?\s*$/u.test(folded.slice(last.at)) ? last.party : undefined;
}

/** “Work Package 1 Electrolyte synthesis (the University)”: headings of tasks with nothing below them, that close with different parties. */
export function headedPackages(reader: Reader): readonly Statement[] {
  const heads = reader.clauses
    .filter(({ topics, statements }) => topics.has("division") && statements.every(({ isHeading }) => isHeading))
    .flatMap(({ statements }) => statements.map((statement) => ({ statement, party: closes(reader, statement.folded) })))
    .filter(({ party }) => party !== undefined);
  return new Set(heads.map(({ party }) => party)).size > 1 ? heads.map(({ statement }) => statement) : [];
}

/** 甲方：1）采集样品；… 乙方：1）建立模型；…: an item of a list of tasks below the name of one party, with a list of another near it. */
export function isInListOfOne(reader: Reader, statement: Statement): boolean {
  const leader = ({ lead }: Statement) => (/[:：]\s*$/u.test(lead) ? reader.named(lead)[0]?.party : undefined);
  const own = leader(statement);
  if (own === undefined) return false;
  const all = reader.clauses.flatMap(({ statements }) => statements);
  const at = all.indexOf(statement);
  const near = all.slice(Math.max(0, at - LONGEST_LISTS), at + LONGEST_LISTS);
  return near.some((one) => reader.has(DUTY, one.folded) && leader(one) !== undefined && leader(one) !== own);
}
/** Items of both lists. */
const LONGEST_LISTS = 16;
