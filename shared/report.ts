import type { Step } from "./causes.ts";
import type { AppError, FieldProblem } from "./errors.ts";
import type { Change } from "./text/compare-texts.ts";

/** What the jobs report, in the shapes of the command line's `--json`. Pages count from 1, sizes are bytes. */

export type Outcome = "met" | "not-met" | "cannot-tell" | "not-applicable" | "advice";
export type Reason = "missing-answer" | "open-reading";
export type SlotState = "missing" | "received" | "generated" | "sealed-scan" | "checked" | "outdated";

/** Exact place and words of a clause: `专题二·经费额度`, `申报要求第11条（a）`. `quote` is verbatim, line breaks joined. */
export type ClauseQuote = { readonly place: string; readonly quote: string };

/** How the product reads a place that the guide leaves open: the words, the reading, what the user is told. */
export type ReadingNote = {
  readonly id: string;
  readonly words: string;
  readonly question: string;
  readonly reads: string;
  readonly tell: string;
  readonly hotline?: string;
};

export type FindingValue = string | number | boolean | readonly string[];

export type Finding = {
  readonly rule: string;
  /** short Chinese name of the rule for lists */
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason?: Reason;
  /** id of the agreement, partner or unit that the finding is about */
  readonly subject?: string;
  readonly subjectName?: string;
  readonly clause: ClauseQuote;
  readonly alsoClauses?: readonly ClauseQuote[];
  /** one Chinese sentence saying what was found, with its numbers */
  readonly message: string;
  /** what to do, where there is something to do */
  readonly todo?: string;
  /** unanswered fields, as paths in `case.json` */
  readonly missing?: readonly string[];
  /** what of the outcome it is more exactly, as the guide's own sentences tell them apart. For the window: the command line leaves it out */
  readonly variant?: string;
  /** the sentence only names `missing`: a list may tell the rule instead. For the window too */
  readonly namesFieldsOnly?: true;
  /** the sentence names the subject itself: no list puts its name before it. For the window too */
  readonly namesSubject?: true;
  /** the subject has no name of its own yet, so that nothing can be confirmed of it alone. For the window too */
  readonly namelessSubject?: true;
  /** the field to go to */
  readonly field?: string;
  readonly values?: Readonly<Record<string, FindingValue>>;
  readonly reading?: readonly ReadingNote[];
  /** the confirmation that turned an open reading into advice; `accepted`: the answer was no, and must be followed */
  readonly confirmed?: { readonly basis: string; readonly accepted?: false; readonly whom?: string; readonly by?: string; readonly on?: string };
};

export type SlotReport = {
  readonly slot: string;
  readonly title: string;
  /** id of the agreement or partner, where the slot is one for each */
  readonly for?: string;
  readonly forName?: string;
  readonly required: boolean;
  readonly sealed: boolean;
  readonly state: SlotState;
  readonly clause: ClauseQuote;
  readonly rule?: string;
  /** what changed since the attachment was printed, for `outdated`, or since it was checked */
  readonly change?: string;
  /** the same stretch by stretch, where the words of the printed paper are kept: what went and what came, with a little around */
  readonly changes?: readonly Change[];
  /** where the change is that a party bears another name: how it is called now */
  readonly nowNamed?: string;
  /** filled as far as readiness asks for it */
  readonly filled: boolean;
  /** a file came back, as far as its place, words or name tell, and nobody has said whose seal it bears */
  readonly sealUnsaid?: true;
  /** a file in it was read to be another one than it is for, and no person has kept it there */
  readonly wrong?: true;
  readonly attachments: readonly string[];
};

/** The title of a slot in a sentence, and in brackets whose it is where there is one for each agreement or partner; a list says it by `slotName`. */
export const titleForSubject = ({ title, forName }: Pick<SlotReport, "title" | "forName">): string =>
  forName === undefined ? title : `${title}（${forName}）`;

export type CheckReport = {
  readonly guide: string;
  readonly topic: string;
  readonly at: string;
  readonly ready: boolean;
  readonly readyForReview: boolean;
  readonly findings: readonly Finding[];
  readonly slots: readonly SlotReport[];
  /** of answers that no clause judges; the guide's own readiness stands without them, the screens count them with the findings */
  readonly doubts?: readonly Finding[];
  /** registered files that are lost or no longer the ones that were registered: never ready then */
  readonly problems?: readonly { readonly file: string; readonly message: string }[];
  /** what was typed and is no answer: no rule looks at it; `path` is the field in `case.json` */
  readonly notTaken?: readonly { readonly path: string; readonly typed: string }[];
};

export type WriteReport = {
  /** `pdf`, `pages`: absent for a unit's own Word template, whose PDF comes from Word or WPS */
  readonly documents: readonly { readonly id: string; readonly for?: string; readonly docx: string; readonly pdf?: string; readonly pages?: number }[];
  /** `problems`: every mistake in a template that cannot be used */
  readonly skipped: readonly { readonly id: string; readonly why: string; readonly missing?: readonly string[]; readonly problems?: readonly FieldProblem[] }[];
  /** `fields`: unanswered ones that the text of the document names */
  readonly warnings: readonly { readonly id: string; readonly message: string; readonly fields?: readonly string[] }[];
  /** the 仿宋 of the body text in the PDFs: `file` where it is this computer's own; `refused`: a 仿宋 of its that may not be embedded */
  readonly bodyFont?: { readonly name: string; readonly file?: string; readonly refused: readonly { readonly file: string; readonly why: string }[] };
};

export type BundleWarning = { readonly file: string; readonly page?: number; readonly kind: string; readonly message: string };

/** How a picture was coded again; `quality`: JPEG's, 1 to 100. */
export type PictureChange = { readonly kind: "jpeg" | "grey-jpeg" | "black-and-white"; readonly ppi: number; readonly quality?: number };

/** Bytes of a page's pictures before and after. */
export type CompressedPage = { readonly page: number; readonly before: number; readonly after: number; readonly changes: readonly PictureChange[] };

/** A single file whose pictures were compressed; `kept`: pages with pictures that stay as they are, and why. */
export type CompressedFile = {
  readonly file: string;
  readonly before: number;
  readonly after: number;
  readonly pages: readonly CompressedPage[];
  readonly kept: readonly { readonly page: number; readonly why: string }[];
};

/**
 * What compressing the pictures of a case would come to. `before`, `after`: bytes of all single files together; `files`: those
 * that would change; `tooLarge`: those that are above the limit for one file even then. The limits are those it was made for.
 */
export type CompressionPreview = {
  readonly maxFileBytes?: number;
  readonly maxTotalBytes?: number;
  readonly before: number;
  readonly after: number;
  readonly files: readonly CompressedFile[];
  readonly tooLarge: readonly { readonly file: string; readonly bytes: number }[];
};

export type BundleReport = {
  readonly bundle: string;
  readonly pages: number;
  readonly bytes: number;
  readonly files: readonly {
    readonly path: string;
    readonly slot?: string;
    readonly for?: string;
    readonly pages: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly warnings: readonly BundleWarning[];
  /** absent where no earlier bundle was there to take from: `from` is its place, `redone` how many attachments were read again */
  readonly reused?: { readonly from: string; readonly reused: number; readonly redone: number };
  /** absent where nothing had to be compressed */
  readonly compressed?: readonly CompressedFile[];
};

/** The PDF of what must be sealed; `page`: where an attachment begins. `leftOut`: attachments of the seal list that are not in it, and why. `case`: of several, the one's name. */
export type PrintPackReport = {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly papers: readonly {
    readonly caseId: string;
    readonly case?: string | undefined;
    readonly title: string;
    readonly page: number;
    readonly pages: number;
  }[];
  readonly leftOut: readonly { readonly caseId: string; readonly case?: string | undefined; readonly title: string; readonly why: string }[];
  readonly warnings: readonly BundleWarning[];
};

/** `base`: SHA-256 (hex) of the `case.json`; `packed`: what of it a package is made of (`packedAnswers`). Absent where that was not noted. */
export type BuiltFrom = { readonly base?: string; readonly packed?: string };

/**
 * `base`: SHA-256 (hex) of the `case.json` that it was made from; `prints`: what it was made of, see `printedPieces`. Absent where that
 * was not noted.
 */
export type MadePrintPack = PrintPackReport & { readonly base?: string; readonly prints?: readonly string[] };

/** An attachment of a print pack by its name, and among several cases by whose it is. */
export const nameInPack = (paper: { readonly case?: string | undefined; readonly title: string }): string =>
  paper.case === undefined ? paper.title : `${paper.case}　${paper.title}`;

export type BuildReport = {
  readonly ready: boolean;
  readonly readyForReview: boolean;
  /** names of the attachments that were asked for and not there, not sealed or of another text; absent where none was, and of earlier builds */
  readonly lacking?: readonly string[];
  readonly documents: WriteReport["documents"];
  readonly skipped: WriteReport["skipped"];
  /** what the documents had to say: another font for a rare character, blanks left open */
  readonly warnings?: WriteReport["warnings"];
  readonly bodyFont?: NonNullable<WriteReport["bodyFont"]>;
  readonly bundle: BundleReport;
  /** a template that cannot be read or a character without a glyph: its documents stand in `skipped`, all else is built */
  readonly failure?: AppError;
};

export type VerifyReport = {
  readonly ok: boolean;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
};

/** One step of a long job, for the progress line: `done` of `total`, both counts of the same thing. */
export type Progress = { readonly step: Step; readonly done: number; readonly total: number };

export type { FieldProblem };
