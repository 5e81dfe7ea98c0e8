import type { Case } from "../../case/case.ts";
import { doubleOf } from "../../facts/doubles.ts";
import { given, namesOf, partiesUndecided, partnerEnterprises, partyName, technologyTransfer } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { namesWord, type UnitNames } from "../../guide/unit-names.ts";
import { type CheckContext, missing, notApplicable, open, type Verdict } from "../verdict.ts";
import { selfFundingAtLeast } from "./budget.ts";
import { sealVerdict } from "./seals.ts";

/**
 * `noLicenceTransfer` (第11条（b）): asked for as soon as a partner or participating unit is an enterprise (E1). A licence
 * or shareholding leaves the guide's words open (E2): the product neither judges nor writes the letter then.
 */
export function noLicenceTransfer(check: CheckOf<"noLicenceTransfer">, context: CheckContext): Verdict {
  const { case: theCase, topic } = context;
  const unknown = partiesUndecided(theCase, topic);
  const entered = partnerEnterprises(theCase);
  const enterprises = entered.filter(({ party }) => doubleOf(context, party.id) === undefined);
  const names = (parties: typeof enterprises) => parties.map(({ party }) => partyName(theCase, party.id)).join("、");
  // C16: named and asked once; a licence or shareholding answered beside either entry counts
  const transferring = entered.filter((enterprise) => technologyTransfer(enterprise).exists);
  const [told] = transferring.flatMap((enterprise) => technologyTransfer(enterprise).told ?? []);
  const unanswered = [...unknown, ...enterprises.flatMap((enterprise) => technologyTransfer(enterprise).missing)];
  // the answer that leaves it open is where one looks for the word about it
  if (told !== undefined) return { ...open({ transferring: names(transferring), enterprises: names(enterprises) }), field: told };
  if (unanswered.length > 0) return missing(unanswered);
  const unclear = companiesByName(theCase, context.guide.unitNames);
  const verdict = enterprises.length === 0 ? notApplicable() : sealVerdict(context, context.slotFor(check.slot), "");
  // all is answered but whose seal is on the letter
  if (verdict.outcome === "missing") return { ...verdict, variant: "seal" };
  if (unclear.length > 0 && verdict.outcome !== "not-met") return open({ unclear: unclear.join("、") }, "enterprise-unclear");
  return enterprises.length === 0 ? verdict : { ...verdict, values: { ...verdict.values, enterprises: names(enterprises) } };
}

/** Partners and units that take part, entered as no enterprise, whose name is a company's (A6). */
function companiesByName(theCase: Case, { company }: UnitNames): readonly string[] {
  const { partners, units } = theCase;
  const parties = [...(partners ?? []), ...(units ?? []).filter(({ role }) => role !== "none")];
  return parties.flatMap((party) => {
    const name = party.kind && party.kind !== "enterprise" ? namesOf(theCase, party.id).find((one) => namesWord(one, company)) : undefined;
    if (name === undefined) return [];
    // the name that is a company's may be the one that is not shown elsewhere
    return name === partyName(theCase, party.id) ? [name] : [`${partyName(theCase, party.id)}（${name}）`];
  });
}

/** `selfFundingLetter` (第11条（c）): the numbers and the sealed letter both have to reach the ratio (E10). */
export function selfFundingLetter(check: CheckOf<"selfFundingLetter">, context: CheckContext): Verdict {
  const numbers = selfFundingAtLeast(check, context);
  switch (numbers.outcome) {
    case "missing":
    case "open":
      return numbers;
    case "not-met":
      return { ...numbers, variant: "numbers" };
    case "met":
    case "advice":
    case "not-applicable":
      return withoutSource(sealVerdict(context, context.slotFor(check.slot), ""), context.case);
  }
}

/** The letter says where the own money comes from: while that is unanswered it cannot be written, and its lack alone would mislead. */
function withoutSource(verdict: Verdict, theCase: Case): Verdict {
  const blank = (theCase.budget?.selfFunding ?? []).flatMap(({ unit, amount, source }, index) =>
    unit === "applicant" && (amount ?? 0) > 0 && !given(source) ? [`budget.selfFunding[${index}].source`] : [],
  );
  return verdict.outcome !== "not-met" || blank.length === 0 ? verdict : { ...verdict, variant: "source", missing: blank };
}
