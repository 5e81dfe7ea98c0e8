import type { Statement } from "../../clauses.ts";
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
