import { type AppError, assertNever } from "../errors.ts";

/** Exit codes of the command line (docs/cli.md). */
export const EXIT = {
  done: 0,
  /** `check` and `build`: done, but not ready; `verify`: differs */
  notReady: 1,
  wrongUse: 2,
  /** a case, attachment, guide or template cannot be read */
  inputUnreadable: 3,
  outputUnwritable: 4,
  other: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of several results: the highest of theirs. */
export const highestExit = (codes: readonly ExitCode[]): ExitCode => codes.reduce((highest, code) => (code > highest ? code : highest), EXIT.done);

/** The exit code of an expected failure. */
export function exitCodeOf(error: AppError): ExitCode {
  switch (error.kind) {
    case "wrong-use":
    case "document-unknown":
    case "slot-unknown":
      return EXIT.wrongUse;
    case "file-not-found":
    case "file-unreadable":
    case "hand-over-invalid":
    case "hand-over-locked":
    case "case-invalid":
    case "case-too-new":
    case "guide-unknown":
    case "guide-invalid":
    case "policy-invalid":
    case "profiles-invalid":
    case "review-invalid":
    case "data-file-conflicts":
    case "template-invalid":
    case "topic-unknown":
    case "attachment-missing":
    case "attachment-outside-case":
    case "attachment-changed":
    case "attachment-elsewhere":
    case "scan-changed":
    case "scan-changing":
    case "attachment-empty":
    case "attachment-unsupported":
    case "attachment-damaged":
    case "attachment-encrypted":
    case "attachment-too-slow":
    case "page-changes-invalid":
    case "attachment-not-converted":
    case "attachment-too-large":
    case "files-too-large":
    case "no-attachments":
    case "not-a-bundle":
    case "bundle-without-plan":
    case "bundle-changed":
    case "manifest-invalid":
    case "glyph-missing":
      return EXIT.inputUnreadable;
    case "output-not-ours":
    case "output-is-file":
    case "output-is-link":
    case "output-unwritable":
    case "output-inside-case":
    case "case-changed-on-disk":
    case "profile-changed":
    case "case-not-as-shown":
      return EXIT.outputUnwritable;
    case "bundle-differs":
    case "cancelled":
    case "unexpected":
      return EXIT.other;
    default:
      return assertNever(error);
  }
}
