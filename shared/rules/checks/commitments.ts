import { nameOf, partiesOfUnknownKind, partnerEnterprises, technologyTransfer } from "../../facts.ts";
import type { CheckOf } from "../check-kinds.ts";
import { type CheckContext, missing, notApplicable, open, type Verdict } from "../verdict.ts";
import { selfFundingAtLeast } from "./budget.ts";
import { sealVerdict } from "./seals.ts";

/**
 * `noLicenceTransfer` (第11条（b）): asked for as soon as a partner or participating unit is an enterprise (E1). A licence
 * or shareholding leaves the guide's words open (E2): the product neither judges nor writes the letter then.
 */
export function noLicenceTransfer(check: CheckOf<"noLicenceTransfer">, context: CheckContext): Verdict {
  const { case: theCase, topic } = context;
  const unknown = [
    ...(theCase.partners === undefined && topic.foreignPartners === "required" ? ["partners"] : []),
    ...(theCase.units === undefined && topic.units === "required" ? ["units"] : []),
    ...partiesOfUnknownKind(theCase),
  ];
  const enterprises = partnerEnterprises(theCase);
  const names = (parties: typeof enterprises) => parties.map(({ party }) => nameOf(party)).join("、");
  const transferring = enterprises.filter((enterprise) => technologyTransfer(enterprise).exists);
  const unanswered = [...unknown, ...enterprises.flatMap((enterprise) => technologyTransfer(enterprise).missing)];
  if (transferring.length > 0) return open({ transferring: names(transferring), enterprises: names(enterprises) });
  if (unanswered.length > 0) return missing(unanswered);
  if (enterprises.length === 0) return notApplicable();
  const verdict = sealVerdict(context, context.slotFor(check.slot), "");
  return { ...verdict, values: { ...verdict.values, enterprises: names(enterprises) } };
}

/** `selfFundingLetter` (第11条（c）): the numbers and the sealed letter both have to reach the ratio (E10). */
export function selfFundingLetter(check: CheckOf<"selfFundingLetter">, context: CheckContext): Verdict {
  const numbers = selfFundingAtLeast({ ratio: check.ratio }, context);
  switch (numbers.outcome) {
    case "missing":
    case "open":
      return numbers;
    case "not-met":
      return { ...numbers, variant: "numbers" };
    case "met":
    case "advice":
    case "not-applicable":
      return sealVerdict(context, context.slotFor(check.slot), "");
  }
}
