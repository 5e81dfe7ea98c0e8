import type { Case } from "../case/case.ts";
import { readPath, writePath } from "../case/case-path.ts";
import { withAnswer } from "../case/edit-list.ts";
import { seenOf, seenSigner } from "../facts/renamed-signers.ts";
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
  const signatory = signatoryAt(theCase, line.path);
  const seen = signatory && decided.signed === true && { seen: seenSigner(theCase, { party: signatory.party, unit: decided.unit, name: decided.name }) };
  const next = withAnswer(theCase, line.path, { ...decided, ...seen });
  return autoRenewal !== undefined && isOpen ? writePath(next, `${path}.autoRenewal`, autoRenewal) : next;
}

/**
 * The case after one answer on a signature that stands in it. Who says that it is there has seen the names that are filled in; of a signature that is
 * said to be there, a name that is put right beside its page is seen too.
 */
export function withSignerAnswer(theCase: Case, path: string, fact: string, value: unknown): unknown {
  const next = withAnswer(theCase, `${path}.${fact}`, value);
  const signatory = signatoryAt(theCase, path);
  if (signatory === undefined || !(fact === "signed" ? value === true : signatory.signed === true)) return next;
  const text = (of: "unit" | "name") => (fact !== of ? signatory[of] : typeof value === "string" ? value : undefined);
  const now = seenSigner(theCase, { party: signatory.party, unit: text("unit"), name: text("name") });
  if (fact === "signed") return writePath(next, `${path}.seen`, now);
  const before = seenOf(signatory);
  if ((fact !== "unit" && fact !== "name") || before === undefined) return next;
  const { [fact]: _former, ...rest } = before;
  return writePath(next, `${path}.seen`, { ...rest, ...(now[fact] !== undefined && { [fact]: now[fact] }) });
}

function signatoryAt({ agreements }: Case, path: string) {
  const [, agreement, place] = /^agreements\[(\d+)\]\.signatories\[(\d+)\]$/.exec(path) ?? [];
  return place === undefined ? undefined : agreements?.[Number(agreement)]?.signatories?.[Number(place)];
}
