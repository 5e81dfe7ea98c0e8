import type {
  BundleDifference,
  ConversionCause,
  DamageCause,
  FileCause,
  HandOverCause,
  ManifestCause,
  Misuse,
  PageChangeCause,
  TextCause,
  UnexpectedCause,
  UnsupportedType,
} from "./causes.ts";

/**
 * Expected failures as values. Each kind carries just the fields that its message needs;
 * `error-text.ts` turns them into Chinese sentences, `shared/messages/exit-codes.ts` into exit codes.
 */
export type AppError = Failure & {
  /** what else stands in the way, so that it is repaired in one go and not one try after the other */
  readonly others?: readonly Failure[];
};

type Failure =
  | { readonly kind: "wrong-use"; readonly problem: Misuse }
  | { readonly kind: "file-not-found"; readonly file: string }
  | { readonly kind: "file-unreadable"; readonly file: string; readonly cause: FileCause | TextCause }
  | { readonly kind: "case-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "case-too-new"; readonly file: string; readonly formatVersion: number }
  | { readonly kind: "guide-unknown"; readonly guide: string; readonly edition?: string; readonly known: readonly string[]; readonly file?: string }
  | { readonly kind: "guide-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "policy-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  /** the user's own profiles: what is in the file stays there until a person has put it right */
  | { readonly kind: "profiles-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  /** another window has changed or removed a profile since it was shown */
  | { readonly kind: "profile-changed"; readonly name: string }
  /** review notes of a case: what is in the file stays there until a person has put it right */
  | { readonly kind: "review-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  /** other words are installed under the same id and edition */
  | { readonly kind: "data-file-conflicts"; readonly file: string; readonly id: string; readonly edition: string; readonly installed: string }
  | { readonly kind: "template-invalid"; readonly file: string; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "topic-unknown"; readonly topic: string; readonly known: readonly string[]; readonly file?: string }
  | { readonly kind: "document-unknown"; readonly document: string; readonly known: readonly string[] }
  /** a place for attachments that the case does not have; `known`: those that it has */
  | { readonly kind: "slot-unknown"; readonly slot: string; readonly for?: string; readonly known: readonly string[] }
  | { readonly kind: "attachment-missing"; readonly file: string; readonly slot: string }
  | { readonly kind: "attachment-outside-case"; readonly file: string }
  | { readonly kind: "attachment-changed"; readonly file: string }
  /** the very same file lies in another place of the case already, `place` by its title: it was not put in a second time */
  | { readonly kind: "attachment-elsewhere"; readonly file: string; readonly place: string }
  /** a file of a stack of scans is no longer what was read: what stands on which of its pages is not known */
  | { readonly kind: "scan-changed"; readonly file: string }
  /** the same while it was being read: it is still being written, was replaced or is gone */
  | { readonly kind: "scan-changing"; readonly file: string }
  | { readonly kind: "attachment-empty"; readonly file: string }
  | { readonly kind: "attachment-unsupported"; readonly file: string; readonly found: UnsupportedType }
  | { readonly kind: "attachment-damaged"; readonly file: string; readonly page?: number; readonly cause: DamageCause }
  /** reading it took longer than it may; `page`: at which it was, where that is known */
  | { readonly kind: "attachment-too-slow"; readonly file: string; readonly page?: number; readonly seconds: number }
  /** pages to be turned or put in order do not fit the file, which has `pages` of them */
  | { readonly kind: "page-changes-invalid"; readonly file: string; readonly pages: number; readonly cause: PageChangeCause }
  /** a Word file that no program on this computer could make a PDF of */
  | { readonly kind: "attachment-not-converted"; readonly file: string; readonly cause: ConversionCause }
  | { readonly kind: "attachment-encrypted"; readonly file: string; readonly passwordsTried: number }
  /** `page`: alone larger than the limit, so that splitting does not help */
  | { readonly kind: "files-too-large"; readonly bytes: number; readonly limit: number; readonly shrunk?: "compressed" }
  /** `shrunk`: what was done about it already; a signed file is left as it is */
  | {
      readonly kind: "attachment-too-large";
      readonly file: string;
      readonly page?: number;
      readonly bytes: number;
      readonly limit: number;
      readonly shrunk?: "compressed" | "signed";
    }
  | { readonly kind: "no-attachments"; readonly where: string }
  /** `file`: the attachment whose name has the character */
  | { readonly kind: "glyph-missing"; readonly character: string; readonly codePoint: string; readonly field: string; readonly file?: string }
  | { readonly kind: "output-not-ours"; readonly folder: string }
  /** a file of somebody else's lies where a folder or file of ours should go */
  | { readonly kind: "output-is-file"; readonly file: string }
  /** a link stands where a file or folder of the case should be: writing there would write somewhere else */
  | { readonly kind: "output-is-link"; readonly file: string }
  /** `space`, bytes: what writing needs about, and what the disk has, where the disk is full */
  | {
      readonly kind: "output-unwritable";
      readonly file: string;
      readonly cause: FileCause;
      readonly space?: { readonly needed: number; readonly free: number };
    }
  | { readonly kind: "output-inside-case"; readonly folder: string }
  | { readonly kind: "bundle-differs"; readonly file: string; readonly problem: BundleDifference }
  | { readonly kind: "not-a-bundle"; readonly folder: string }
  /** a PDF or folder that opening again knows nothing of: not ours, or of an earlier version */
  | { readonly kind: "bundle-without-plan"; readonly file: string }
  /** no longer byte for byte what was written */
  | { readonly kind: "bundle-changed"; readonly file: string }
  | { readonly kind: "manifest-invalid"; readonly file: string; readonly cause: ManifestCause }
  /** `base`: SHA-256 of the version found on disk, with which ours may replace it, readable or not */
  /** a hand-over of cases that is damaged or none: nothing of it was taken */
  | { readonly kind: "hand-over-invalid"; readonly file: string; readonly cause: HandOverCause }
  | { readonly kind: "hand-over-locked"; readonly file: string; readonly passwordsTried: number }
  | { readonly kind: "case-changed-on-disk"; readonly file: string; readonly kept: string; readonly base: string }
  /** a job was to work on the version of the case that its user saw, and another one is on disk */
  | { readonly kind: "case-not-as-shown"; readonly file: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly cause: UnexpectedCause };

/**
 * One thing wrong in a data file: `path` as it stands in the file (`budget.grant`, `agreements[0].term`); in a guide folder
 * `file`, its path in the folder, and `line` and `column`, both from 1, where they are known.
 */
export type FieldProblem = { readonly path: string; readonly problem: string; readonly file?: string; readonly line?: number; readonly column?: number };

export type Result<T, E = AppError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E = AppError>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Exhaustiveness guard: a new member of a union makes this a type error. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
