import type { ClausePair } from "./clause-pairs.ts";

/**
 * The page of the other side that belongs beside a page (from 1) of one side: where what begins there is translated; of a page without any such
 * text, where the one before it is. `undefined`: nothing tells.
 */
export function pairedPage(clauses: readonly ClausePair[], side: "original" | "translation", page: number): number | undefined {
  const pairs = clauses.flatMap(({ original = [], translation = [] }) => {
    const [own, others] = side === "original" ? [original, translation] : [translation, original];
    // passages go together where there are as many; of others the clauses do
    const count = own.length === others.length ? own.length : 1;
    return own.slice(0, count).flatMap((one, index) => (others[index] ? [{ page: one.page, other: others[index].page }] : []));
  });
  return (pairs.find((one) => one.page === page) ?? pairs.findLast((one) => one.page < page))?.other;
}
