import type { Statement } from "../clauses.ts";
import { readDates } from "../dates.ts";
import { DEFINES } from "../vocabulary/rights-words.ts";
import { AGREEMENT, IN_FORCE, INDEFINITE, WORK_ENDS } from "../vocabulary/term-words.ts";
import { type ElementReason, found, missing, type ReadElement } from "./element.ts";
import { isAside, isSecrecy, type Reader } from "./reader.ts";

/** “valid for the Project Period”, where “Project Period” means the time from one day to another: the statement that tells both days, and the one that refers to it. */
export function definedPeriod(reader: Reader): { readonly statements: readonly Statement[]; readonly start: string; readonly end: string } | undefined {
  const all = reader.clauses.flatMap((clause) => (clause.isPreamble ? [] : clause.statements.map((statement) => ({ clause, statement }))));
  for (const { clause, statement } of all) {
    const name = FOR_PERIOD.exec(statement.folded)?.[1];
    const isTold = reader.has(AGREEMENT, statement.folded) && reader.has(IN_FORCE, statement.folded) && !isSecrecy(reader, clause, statement);
    if (name === undefined || !isTold || isAside(clause, ["term", "general"])) continue;
    for (const { statement: defined } of all) {
      const [first, last, ...others] = readDates(defined.folded);
      const isMeant = defined.folded.replace(/^[\s\d.()"“]+/u, "").startsWith(name) && reader.has(DEFINES, defined.folded);
      if (isMeant && first && last && others.length === 0 && first.date < last.last)
        return { statements: [defined, statement], start: first.date, end: last.last };
    }
  }
  return undefined;
}
const FOR_PERIOD = /(?<![a-z])(?:for|during|throughout) the ([a-z]+ (?:period|term))(?![a-z])/u;

/** No day and no span: perhaps it says that there is none, or ends with the work. */
export function withoutDates(reader: Reader): ReadElement {
  for (const clause of reader.clauses) {
    if (isAside(clause, ["term"]) || clause.isPreamble) continue;
    for (const statement of clause.statements) {
      if (
        statement.isHeading ||
        isSecrecy(reader, clause, statement) ||
        !(clause.topics.has("term") || reader.has(AGREEMENT, statement.folded)) ||
        !(reader.has(IN_FORCE, statement.folded) || (clause.topics.has("term") && reader.has(WORK_ENDS, statement.folded)))
      )
        continue;
      const why: ElementReason | undefined = reader.has(INDEFINITE, statement.folded)
        ? "no-last-day"
        : reader.has(WORK_ENDS, statement.folded)
          ? "ends-with-work"
          : clause.topics.has("term")
            ? "no-last-day"
            : undefined;
      if (why) return found("unclear", why, [statement]);
    }
  }
  return missing("nothing-found");
}
