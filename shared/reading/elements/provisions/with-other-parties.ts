import { hasHan } from "../../../text/han.ts";
import type { Clause, Statement } from "../../clauses.ts";
import { folded } from "../../folded.ts";
import type { Reader } from "../reader.ts";
import { isSubject } from "./subjects.ts";

/** Whether a sentence of a clause provides what is looked for. */
export type Test = (clause: Clause, statement: Statement) => boolean;

/** With what stands before it and may name its party: a heading “Tasks of VIST”, “MII shall:” above an item. */
export const ledText = ({ under, topics }: Clause, { lead, folded }: Statement) => `${topics.size > 0 ? `${under}: ` : ""}${lead} ${folded}`.trim();

/** Sentences right behind one that are read with it. */
const MOST_BEHIND = 3;
const LONGEST_QUOTE = 600;

/** A sentence with those right behind it that say the same of parties which it does not name: one side's part is half of the answer. */
export function withOtherParties(reader: Reader, clause: Clause, statement: Statement, fits: Test): Statement {
  if (statement.paragraph.isCell) return statement;
  const at = clause.statements.indexOf(statement);
  const named = new Set(reader.named(ledText(clause, statement)).map(({ party }) => party));
  const behind: Statement[] = [];
  for (const next of clause.statements.slice(at + 1, at + 1 + MOST_BEHIND)) {
    const fresh = reader.named(next.folded).filter(({ party }) => !named.has(party));
    if (
      next.page !== statement.page ||
      next.paragraph.isCell ||
      (reader.isHalf && next.paragraph !== statement.paragraph) ||
      !standsBehind(next, behind.at(-1) ?? statement) ||
      !fits(clause, next) ||
      fresh.length === 0
    )
      break;
    for (const { party } of fresh) named.add(party);
    behind.push(next);
  }
  const whole = [statement, ...behind];
  const text = whole.map((one) => one.text).join(hasHan(statement.text) ? "" : " ");
  if (behind.length === 0 || text.length > LONGEST_QUOTE) return statement;
  const lines = whole.flatMap((one) => one.lines);
  return { ...statement, text, folded: folded(text), lines: lines.filter((line, index) => lines.indexOf(line) === index) };
}

type Found = { readonly clause: Clause; readonly statement: Statement };
/** An agreement of many parties is quoted with a few of them. */
const MOST_SIDES = 3;
/** Whoever is called so is named before, or nobody in particular: “the other Party”, 双方. */
const NO_SIDE = /other|ander|autre|otr[ao]|altr[ao]|each|any|either|both|[对双各他]方|另一方/u;

/** What fits for parties that neither the best passage nor one before names: each side may have a clause of its own, wherever that is. */
export function otherSides(reader: Reader, best: Found, fitting: readonly Found[], fits: Test): readonly Statement[] {
  const partiesOf = ({ clause, statement }: Found, text = ledText(clause, statement)) => reader.named(text).map(({ party }) => party);
  const whole = withOtherParties(reader, best.clause, best.statement, fits);
  const named = new Set([...partiesOf(best), ...partiesOf(best, whole.folded)]);
  if (named.size === 0) return [];
  const sides: Statement[] = [];
  for (const one of fitting) {
    const fresh = subjectsOf(reader, one).filter((party) => !named.has(party) && !NO_SIDE.test(party));
    if (fresh.length === 0 || sides.length === MOST_SIDES) continue;
    const side = withOtherParties(reader, one.clause, one.statement, fits);
    for (const party of [...fresh, ...partiesOf(one, side.folded)]) named.add(party);
    sides.push(side);
  }
  return sides;
}

/** Who does or gives it: “…, as the host requires” says nothing of a host. */
function subjectsOf(reader: Reader, { clause, statement }: Found): readonly string[] {
  const text = reader.named(statement.folded).length > 0 ? statement.folded : ledText(clause, statement);
  return reader.named(text).flatMap(({ party, at }) => (isSubject(text, at) ? [party] : []));
}

/** Within one paragraph a number may stand between two sentences: a quote with both would stand nowhere. */
const standsBehind = (next: Statement, before: Statement) =>
  next.paragraph !== before.paragraph || next.paragraph.text.includes(`${before.text}${hasHan(before.text) ? "" : " "}${next.text}`);
