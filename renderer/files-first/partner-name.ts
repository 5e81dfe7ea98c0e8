import type { OfferedFact, OfferedValue } from "../../shared/files-first/offer-facts.ts";
import type { ProposedPartner } from "../../shared/files-first/propose-files.ts";

/** What a folder offers for the form, and what is taken of it. */
export type FactsTaken = { readonly facts: readonly OfferedFact[]; readonly taken: ReadonlyMap<string, OfferedValue> };

/** A partner as the form will call it: its Chinese name, else its own as it was taken; a scan may have been misread. */
export function partnerName({ facts, taken }: FactsTaken, { id, names }: Pick<ProposedPartner, "id" | "names">): string {
  const own = (["partner.nameZh", "partner.name"] as const).flatMap((field) => {
    const fact = facts.find((one) => one.field === field && one.of === id);
    return (fact && taken.get(fact.id)?.value) ?? [];
  });
  return own[0] ?? names[0] ?? "";
}
