import type { Case, Partner } from "../case/case.ts";
import type { UnitNames } from "../guide/unit-names.ts";
import { firstEntryOf, withoutDoubles } from "./doubles.ts";
import { outsidePartners } from "./facts.ts";

/** Whom the agreements of a case name, by the first entry of each; `unnamed`: the place of an agreement of which that is unanswered, else -1. */
export type NamedInAgreements = { readonly named: ReadonlySet<string>; readonly anyOutside: boolean; readonly unnamed: number };

type Context = { readonly case: Case; readonly guide: { readonly unitNames: UnitNames } };

/** The same for every partner that asks: agreements and partners are gone through once. */
const known = new WeakMap<Case, NamedInAgreements>();

/** Whom the agreements of a case name; a partner that is entered twice (C16) counts under its first entry. */
export function namedInAgreements(context: Context): NamedInAgreements {
  const { case: theCase } = context;
  const before = known.get(theCase);
  if (before) return before;
  const agreements = theCase.agreements ?? [];
  const named = new Set(agreements.flatMap(({ partners }) => partners ?? []).map((id) => firstEntryOf(context, id)));
  const anyOutside = (theCase.partners ?? []).some(({ id, country }) => country !== "CN" && named.has(firstEntryOf(context, id)));
  const made = { named, anyOutside, unnamed: agreements.findIndex(({ partners }) => partners === undefined) };
  known.set(theCase, made);
  return made;
}

/** The partners from outside the mainland that no registered agreement names, each once (C16, E4). */
export function partnersWithoutAgreement(context: Context): readonly Partner[] {
  const { named } = namedInAgreements(context);
  return withoutDoubles(context, outsidePartners(context.case)).filter(({ id }) => !named.has(id));
}
