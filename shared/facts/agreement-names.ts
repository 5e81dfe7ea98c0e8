import type { Agreement, Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { countryName } from "../text/countries.ts";
import { given, partyName } from "./facts.ts";

/**
 * What each agreement of a case is called on screens and in lists, by its id: its partners, each with its country, as
 * 某大学（德国）; its title where it names no partner, and behind them where two agreements are of the same partners. One that
 * has neither is 协议 and its number.
 */
export function agreementNames(theCase: Case): ReadonlyMap<string, string> {
  const agreements = theCase.agreements ?? [];
  const named = agreements.map((agreement) => ({ agreement, name: partnersOf(theCase, agreement) }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    named.map(({ agreement, name }, index) => {
      const title = given(agreement.title) ?? `协议 ${index + 1}`;
      return [agreement.id, name === "" ? title : counts.get(name) === 1 ? name : `${name}，${title}`];
    }),
  );
}

const partnersOf = (theCase: Case, agreement: Agreement): string => (agreement.partners ?? []).map((id) => partnerWithCountry(theCase, id)).join("、");

/** 某大学（德国）, 某院（中国香港）; a unit of the mainland has no country to be told by. */
export function partnerWithCountry(theCase: Case, id: string): string {
  const country = entryWithId(theCase.partners, id)?.country;
  const name = country ? countryName(country) : undefined;
  return name === undefined ? partyName(theCase, id) : `${partyName(theCase, id)}（${name}）`;
}
