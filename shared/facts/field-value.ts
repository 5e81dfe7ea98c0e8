import type { Case } from "../case/case.ts";
import { answerAt } from "../case/case-path.ts";
import { applicantIsEnterprise, given } from "./facts.ts";

/** Facts that are not plain fields: name → value. Every other fact name is a path in `case.json`. */
const DERIVED: Readonly<Record<string, (theCase: Case) => unknown>> = {
  // readings A6, A7: what the answers say of the registered nature of the lead unit
  "applicant.registeredKind": (theCase) => {
    const kind = theCase.applicant?.kind ?? undefined;
    if (kind === "unincorporated") return kind;
    return applicantIsEnterprise(theCase) === "unclear" ? "unclear" : kind;
  },
};

/** The field that a derived fact asks for, so that findings name something that the user can fill in. */
const ASKED_AS: Readonly<Record<string, string>> = { "applicant.registeredKind": "applicant.kind" };

export function askedAs(fact: string): string {
  return ASKED_AS[fact] ?? fact;
}

/** The names of derived facts, for tests that prove every fact of a guide to exist. */
export const derivedFacts: readonly string[] = Object.keys(DERIVED);

/** The value of a fact: `undefined` while unanswered (blank texts too), `null` for “asked, and there is none”. */
export function fieldValue(theCase: Case, fact: string): unknown {
  const derived = DERIVED[fact];
  if (derived) return derived(theCase);
  const value = answerAt(theCase, fact);
  return typeof value === "string" ? given(value) : value;
}
