import type { Case, Confirmation } from "./case.ts";

/** The answer that says that the applicant's unit has reviewed the package. */
export const UNIT_REVIEWED = "declarations.unitReviewed";
/** Under which it is kept among the confirmations who reviewed it and when; no rule has this id. */
const UNIT_REVIEW = "unit-review";

/** The case in which the unit has reviewed the package: who did it, and on which day. */
export function withUnitReview(theCase: Case, { by, on }: { readonly by: string; readonly on: string }): Case {
  const others = (theCase.confirmations ?? []).filter(({ rule }) => rule !== UNIT_REVIEW);
  const review: Confirmation = { rule: UNIT_REVIEW, subject: UNIT_REVIEWED, by, on };
  return { ...theCase, declarations: { ...theCase.declarations, unitReviewed: true }, confirmations: [...others, review] };
}

/** Who has reviewed the package for the unit, and when; nothing where the answer is no longer yes. */
export const unitReviewOf = ({ confirmations, declarations }: Case): Confirmation | undefined =>
  declarations?.unitReviewed === true ? confirmations?.find(({ rule }) => rule === UNIT_REVIEW) : undefined;
