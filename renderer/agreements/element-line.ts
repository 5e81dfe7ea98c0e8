import type { Attachment } from "../../shared/case/case.ts";
import type { RenamedSigner } from "../../shared/facts/renamed-signers.ts";
import type { AgreementElement } from "../../shared/guide/check-kinds.ts";
import type { Decision, ProposedAnswer } from "../../shared/reading/proposals.ts";
import type { ReadProposal, SignatureProposal } from "../../shared/reading/propose.ts";
import type { PaperDifference } from "../../shared/text/paper-difference.ts";
import type { ElementState } from "../../shared/wizard/agreement-elements.ts";

/**
 * What was read for a line, and how it stands to what the case holds. `isPending`: pages are still being read that may say it; `isSkipped`: nothing is read;
 * `isCut`: reading was stopped before all pages were read.
 */
export type RowReading = {
  readonly proposal: ReadProposal | SignatureProposal | undefined;
  readonly answer: ProposedAnswer | undefined;
  readonly decision: Decision;
  readonly isOffered: boolean;
  /** it was entered, and nothing of it was read in the file that is there now */
  readonly isUnseen: boolean;
  readonly isPending: boolean;
  readonly isSkipped: boolean;
  readonly isCut?: boolean;
};

/** One line of the checklist: `path` of its answers in the case; a party of which nothing is said has no entry there yet. `reading`: absent where nothing is read for it. */
export type ElementRow = (ElementLine | SignatureLine | SealLine) & {
  readonly key: string;
  readonly name: string;
  readonly quote: string;
  readonly page: number | undefined;
  readonly translationPage: number | undefined;
  readonly state: ElementState | "open";
  /** it is filled in as confirmed, while the file says otherwise */
  readonly differences?: readonly PaperDifference[];
  /** what the file says otherwise, and a person has kept against it */
  readonly kept?: readonly PaperDifference[];
  readonly reading?: RowReading;
  /** nobody has decided it in view of what was read of the file */
  readonly isEntered?: boolean;
};
type ElementLine = {
  readonly kind: "element";
  readonly path: string;
  readonly element?: AgreementElement;
  readonly autoRenewal?: boolean;
  readonly days?: string;
};
type SignatureLine = {
  readonly kind: "signature";
  readonly path: string | undefined;
  readonly agreement: string;
  readonly party: string;
  /** why the signer cannot be right, in words */
  readonly doubts: readonly string[];
  /** who is the applicant's 法定代表人, where somebody else signs for it */
  readonly legal?: string;
  /** it was confirmed under another name than the one that is filled in now */
  readonly renamed?: RenamedSigner;
};
/** the seal on the copy, an answer of the attachment */
type SealLine = {
  readonly kind: "seal";
  readonly attachment: Attachment;
  /** pages scanned without any colour, of which red cannot be told */
  readonly grey?: readonly number[];
};

/** How much a line needs a person, for the one that is opened first: 0, the file says otherwise; 1, it cannot be told surely; 2, it is to be confirmed. */
export function urgencyOf(row: ElementRow): 0 | 1 | 2 {
  if (row.differences || (row.kind === "signature" && row.renamed)) return 0;
  const { status, clarity, choices } = row.reading?.proposal ?? {};
  const isDoubted = (row.kind === "signature" && row.doubts.length > 0) || uncertainFact(row) !== undefined;
  return isDoubted || row.reading?.isUnseen || status === "unclear" || clarity === "doubtful" || choices !== undefined ? 1 : 2;
}

/**
 * What of a waiting line was read without being sure of it, and nobody has put right: a name with badly read words or with a sign right behind it that no
 * name has, a day whose month may be another one, the days of a term. Enter goes there, and confirms none of it.
 */
export function uncertainFact(row: ElementRow): "name" | "date" | "term" | undefined {
  const { proposal, answer } = row.reading ?? {};
  if (row.state !== "waiting" || row.differences || proposal?.status !== "present" || proposal.choices) return undefined;
  const isBadlyRead = proposal.clarity === "doubtful";
  if (row.kind === "element") return isBadlyRead && row.element === "term" && !answer?.end ? "term" : undefined;
  if (row.kind !== "signature" || row.renamed) return undefined;
  const { name } = proposal.facts;
  if (name !== undefined && !answer?.name && (isBadlyRead || isBrokenOff(name, proposal.quote ?? ""))) return "name";
  return "otherDate" in proposal && !answer?.date ? "date" : undefined;
}
/** 裘32%, Brügge=mann: the name goes on in signs that an engine put there. */
const isBrokenOff = (name: string, quote: string): boolean =>
  quote.includes(name) && /^\d{0,3}[=|%#~<>+]/u.test(quote.slice(quote.indexOf(name) + name.length));

/** The page of a line: the one that is entered, and while nobody has decided it, else the one that was read. */
export const shownPage = ({ page, state, reading }: ElementRow): number | undefined => page ?? (state === "waiting" ? reading?.proposal?.page : undefined);

export type SignatureRow = Extract<ElementRow, { kind: "signature" }>;

/** What stands in a field of a signature: what is entered, and while nobody has decided it, else what was read. */
export const shownFact = ({ state, reading }: SignatureRow, fact: "name" | "unit" | "date", entered: string | null | undefined): string =>
  entered || (state === "waiting" ? (reading?.proposal?.facts[fact] ?? "") : "");
