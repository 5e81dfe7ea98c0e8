import type { Case } from "../case/case.ts";
import { readPath, writePath } from "../case/case-path.ts";
import { withAnswer } from "../case/edit-list.ts";
import { type Kept, keptAgainst } from "../facts/paper-differences.ts";
import { seenOf, seenSigner } from "../facts/renamed-signers.ts";
import { keptAnswer, lookedAt, type Proposal, type ProposedAnswer, proposedAnswer } from "../reading/proposals.ts";
import type { PaperDifference } from "../text/paper-difference.ts";
import { withFirstSignature } from "./agreement-elements.ts";

/** A line of an agreement's checklist: where its answer stands, or the party of whose signature nothing is said yet. */
export type DecidedLine = { readonly path: string } | { readonly path: undefined; readonly agreement: string; readonly party: string };

/** Who signs for a party, as it was read. */
export type ReadNames = { readonly unit?: string; readonly name?: string };

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
    const { unit, name, date, signed, page, reading, kept } = decided;
    return agreement ? withFirstSignature(theCase, agreement, line.party, { unit, name, date, signed, page, reading, kept }) : theCase;
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
 * said to be there, a name that is put right beside its page is seen too. `read`: the names as they were read, which that word takes along where none is
 * filled in.
 */
export function withSignerAnswer(theCase: Case, path: string, fact: string, value: unknown, read: ReadNames = {}): unknown {
  const answered = withAnswer(theCase, `${path}.${fact}`, value);
  const before = signatoryAt(theCase, path);
  const takes = fact === "signed" && value === true && before !== undefined;
  const taken = Object.entries(takes ? read : {}).filter(
    ([of, words]) => (of === "unit" || of === "name") && words !== undefined && before?.[of] === undefined,
  );
  const next = taken.reduce<unknown>((nextCase, [of, words]) => writePath(nextCase, `${path}.${of}`, words), answered);
  const signatory = before && { ...before, ...Object.fromEntries(taken) };
  if (signatory === undefined || !(fact === "signed" ? value === true : signatory.signed === true)) return next;
  const text = (of: "unit" | "name") => (fact !== of ? signatory[of] : typeof value === "string" ? value : undefined);
  const now = seenSigner(theCase, { party: signatory.party, unit: text("unit"), name: text("name") });
  if (fact === "signed") return writePath(next, `${path}.seen`, now);
  const seen = seenOf(signatory);
  if ((fact !== "unit" && fact !== "name") || seen === undefined) return next;
  const { [fact]: _former, ...rest } = seen;
  return writePath(next, `${path}.seen`, { ...rest, ...(now[fact] !== undefined && { [fact]: now[fact] }) });
}

/**
 * The case after a signer or the unit of a signature was put right beside the print in which it was misread: that settles it (`kept`), and whoever put
 * it right has seen what stands there.
 */
export function withCorrectedName(theCase: Case, path: string, fact: "name" | "unit", value: string, kept: Kept): unknown {
  const next = writePath(withSignerAnswer(theCase, path, fact, value), `${path}.kept`, kept);
  const signatory = signatoryAt(theCase, path);
  return signatory?.signed === true ? writePath(next, `${path}.seen`, seenSigner(theCase, { ...signatory, [fact]: value })) : next;
}

/** What a line says otherwise than its file: the answer, what differs, and what was read, where that is known. `stamp`: names the file. */
export type DifferingAnswer = {
  readonly answer: ProposedAnswer;
  readonly differences: readonly PaperDifference[];
  readonly proposal: Proposal | undefined;
  readonly stamp: string;
};

/** The answer once a person keeps it against the file: it counts as confirmed until one of the two is another. */
export function answerKept({ answer, differences, proposal, stamp }: DifferingAnswer): ProposedAnswer {
  return { ...(proposal ? keptAnswer(answer, proposal) : lookedAt(answer)), kept: keptAgainst(answer, differences, stamp) };
}

/** What of an answer can be taken from the file; a page behind its end only where the line was found on another. */
export const takenFromFile = ({ differences, proposal }: Pick<DifferingAnswer, "differences" | "proposal">): Partial<ProposedAnswer> =>
  Object.fromEntries(
    differences.flatMap((one): readonly (readonly [string, string | number])[] => {
      if ("read" in one) return [[one.fact, one.read]];
      if (one.fact === "translationPage") return [];
      const page = "at" in one ? one.at : proposal?.page;
      return page === undefined ? [] : [["page", page]];
    }),
  );

/** The answer once what the file says takes its place, and that alone. */
export function answerFromFile(differing: DifferingAnswer): ProposedAnswer {
  const { answer, proposal } = differing;
  const next = { ...(proposal ? keptAnswer(answer, proposal) : lookedAt(answer)), ...takenFromFile(differing) };
  return { ...next, ...(typeof next.page !== "number" && proposal?.page !== undefined && { page: proposal.page }) };
}

function signatoryAt({ agreements }: Case, path: string) {
  const [, agreement, place] = /^agreements\[(\d+)\]\.signatories\[(\d+)\]$/.exec(path) ?? [];
  return place === undefined ? undefined : agreements?.[Number(agreement)]?.signatories?.[Number(place)];
}
