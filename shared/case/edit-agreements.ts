import type { Agreement, Case } from "./case.ts";

/** Changes of the list of agreements. Pure: the case that is given stays as it is. */

type Signatory = NonNullable<Agreement["signatories"]>[number];

/** The case with one more signature of an agreement (by its id), at the end of its signatures. */
export function withSignatory(theCase: Case, agreement: string, signatory: Signatory): Case {
  return {
    ...theCase,
    agreements: (theCase.agreements ?? []).map((one) => (one.id === agreement ? { ...one, signatories: [...(one.signatories ?? []), signatory] } : one)),
  };
}
