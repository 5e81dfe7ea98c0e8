import type { OtherPaper, SkipReason } from "./found-file.ts";

/** Why a file is proposed so, in the one line below what it is. */
export type FileRemark =
  | { readonly code: "agreement"; readonly languages: readonly string[]; readonly signedOn?: number; readonly isWholeInChinese: boolean }
  | { readonly code: "translation"; readonly by: "code" | "marks" | "name" | "chosen"; readonly of: string }
  | { readonly code: "names-lead"; readonly lead: string }
  | { readonly code: "titled"; readonly quote: string }
  | {
      readonly code:
        | "content-only"
        | "no-facts"
        | "support-letter"
        | "no-text"
        | "unread"
        | "unread-by-name"
        | "nothing-known"
        | "translation-alone"
        | "signature-page"
        | "sides-unknown"
        | "remarks"
        | "under-review"
        | "by-file-name"
        | "whose-proof"
        | "proof-by-name"
        | "letter"
        | "chosen";
    }
  /** `named`: the unit here that it is of instead, by its first name; `""`: it has none */
  | { readonly code: "other-applicant"; readonly named: string }
  | { readonly code: "working-version"; readonly of: string }
  | { readonly code: "other-paper"; readonly paper: OtherPaper }
  | { readonly code: "several-agreements"; readonly parts: readonly { readonly from: number; readonly to: number }[] }
  | { readonly code: "same-file" | "same-document" | "in-project"; readonly as: string }
  | { readonly code: "skipped"; readonly why: SkipReason }
  | { readonly code: "failed" };
