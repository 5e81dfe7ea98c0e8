import type { Clause, Statement } from "../../clauses.ts";
import { DUTY, RESEARCH } from "../../vocabulary/provisions.ts";
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

/**
 * （一）甲方 1. 开展疲劳试验 （二）乙方 1. 进行模型计算: tasks below the name of a party alone, as a heading or on a line of its own, where two
 * parties have some.
 *
 * @param isTask whether a sentence may be a task
 * @returns the first task of each
 */
export function tasksBelowNames(reader: Reader, isTask: (clause: Clause, statement: Statement) => boolean): readonly Statement[] {
  const first = new Map<string, Statement>();
  let isWork = false;
  let party: string | undefined;
  let rank = 0;
  for (const clause of reader.clauses) {
    if (clause.isPreamble) continue;
    const isBelow = clause.rank > rank || clause.label === undefined;
    if (!isBelow) party = undefined;
    for (const statement of clause.statements) {
      const named = partyAlone(reader, statement);
      if (named !== undefined) [party, rank] = [named, statement.isHeading || party === undefined ? clause.rank : rank];
      else if (statement.isHeading && !isBelow) party = undefined;
      else if (party !== undefined && isTask(clause, statement)) {
        isWork ||= reader.has(DUTY, statement.folded) || reader.has(RESEARCH, statement.folded);
        if (!first.has(party)) first.set(party, statement);
      }
    }
  }
  return isWork && first.size > 1 ? [...first.values()] : [];
}

/** The party whose name is all that a heading or a line says, but for its number. */
function partyAlone(reader: Reader, { folded, paragraph }: Statement): string | undefined {
  if (paragraph.isCell) return undefined;
  const said = folded.replace(/^[\s\d.、()一二三四五六七八九十a-h]{0,6}[.)、]\s*(?=\p{Letter})/u, "").replace(/\s*[:：.]?\s*$/u, "");
  const [one, other] = reader.named(said);
  return one?.at === 0 && other === undefined && NAME_ALONE.test(said) ? one.party : undefined;
}
/** “the institute”, 甲方: an article and one word. */
export const NAME_ALONE =
  /^(?:(?:for|fur|pour|por|per|voor|the|der|die|das|la|le|el|il|lo|o|a|de|het)\s+|l')*(?:party [a-d]|[\p{L}-]{2,24}|[甲乙丙丁]方)\s*[.:：]?$/u;
