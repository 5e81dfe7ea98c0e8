import type { Case } from "../case/case.ts";
import { readPath, writePath } from "../case/case-path.ts";
import { withAnswer } from "../case/edit-list.ts";
import { type ProposedAnswer, proposedAnswer } from "../reading/proposals.ts";
import { type ReadSigner, withFirstSignature } from "./agreement-elements.ts";

/** A line of an agreement's checklist: where its answer stands, or the party of whose signature nothing is said yet. */
export type DecidedLine =
  | { readonly path: string }
  | { readonly path: undefined; readonly agreement: string; readonly party: string; readonly signers?: readonly ReadSigner[] };

/** What the case holds of a line. */
export const answerOf = (theCase: Case, { path }: Pick<DecidedLine, "path">): ProposedAnswer | undefined =>
  path === undefined ? undefined : proposedAnswer(readPath(theCase, path));

/**
 * The case after a line was decided; pure, and unparsed as all that is written by a path. `autoRenewal`: what was read beside the term; it is
 * an answer of its own, and stays as it is where it is given.
 */
export function withDecision(theCase: Case, line: DecidedLine, decided: ProposedAnswer, autoRenewal?: boolean): unknown {
  if (line.path === undefined) {
    const agreement = theCase.agreements?.find(({ id }) => id === line.agreement);
    const { unit, name, date, signed, page, reading } = decided;
    return agreement ? withFirstSignature(theCase, agreement, line.party, { unit, name, date, signed, page, reading }, line.signers) : theCase;
  }
  const path = /^(agreements\[\d+\])\.term$/.exec(line.path)?.[1];
  const isOpen = path !== undefined && readPath(theCase, `${path}.autoRenewal`) === undefined;
  const next = withAnswer(theCase, line.path, decided);
  return autoRenewal !== undefined && isOpen ? writePath(next, `${path}.autoRenewal`, autoRenewal) : next;
}
