import type { Outcome } from "../report.ts";
import type { Change } from "../text/compare-texts.ts";

/** The parts of a guide in the order in which a reader asks for them. */
export const GUIDE_AREAS = ["head", "clauses", "topics", "choosing", "questions", "rules", "slots", "documents", "letters", "readings", "lists"] as const;
export type GuideArea = (typeof GUIDE_AREAS)[number];

/** One value that differs: `at` below the entry (`check.limit`); `words`: of a text, stretch by stretch. */
export type ValueChange = { readonly at: string; readonly before?: string; readonly after?: string; readonly words?: readonly Change[] };

/** An entry that came, went, stands elsewhere, or says something else; `title` as the guide names it. */
export type EntryChange = {
  readonly area: GuideArea;
  readonly id: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly values: readonly ValueChange[];
};

export type AmountChange = {
  readonly area: GuideArea;
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly before: string;
  readonly after: string;
};

/** What one guide says otherwise than another. */
export type GuideChanges = {
  readonly entries: readonly EntryChange[];
  /** amounts, shares, counts, dates and moments among the changes of head and rules */
  readonly numbers: readonly AmountChange[];
};

export type SlotWant = "required" | "not-required";

/** A finding or slot of a case that is otherwise under another guide; `before` or `after` absent: there it is not. */
export type ReportChange =
  | {
      readonly kind: "finding";
      readonly rule: string;
      readonly subject?: string;
      readonly title: string;
      readonly before?: Outcome;
      readonly after?: Outcome;
      readonly message: string;
    }
  | { readonly kind: "slot"; readonly slot: string; readonly for?: string; readonly title: string; readonly before?: SlotWant; readonly after?: SlotWant };
