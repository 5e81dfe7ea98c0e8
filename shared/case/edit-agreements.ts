import type { Agreement, Case } from "./case.ts";

/** Changes of the list of agreements. Pure: the case that is given stays as it is. */

type Signatory = NonNullable<Agreement["signatories"]>[number];

/** The case with these signatures of an agreement (by its id), in the place of those that it had. */
export function withSignatories(theCase: Case, agreement: string, signatories: readonly Signatory[]): Case {
  return {
    ...theCase,
    agreements: (theCase.agreements ?? []).map((one) => (one.id === agreement ? { ...one, signatories: [...signatories] } : one)),
  };
}
