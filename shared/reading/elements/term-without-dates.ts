import { AGREEMENT, IN_FORCE, INDEFINITE, WORK_ENDS } from "../vocabulary/term-words.ts";
import { type ElementReason, found, missing, type ReadElement } from "./element.ts";
import { isAside, isSecrecy, type Reader } from "./reader.ts";

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
