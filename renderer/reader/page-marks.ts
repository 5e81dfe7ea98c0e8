import type { ProposalPlace } from "../../shared/reading/proposals.ts";
import type { TurnedBox } from "../../shared/reading/slanted-lines.ts";

/** What is marked on a page: `strong` what is being looked at, `weak` the rest, `found` what was searched for, `seal` a hint. `label`: beside it. */
export type PageMark = {
  readonly key: string;
  readonly kind: "weak" | "strong" | "found" | "found-now" | "seal";
  readonly boxes: readonly TurnedBox[];
  readonly label?: string;
  /** where the line begins that it stands in, in points: its label goes before that */
  readonly left?: number;
  readonly tone?: "accent" | "lack";
};

/** A mark by the passages that it stands for, wherever they are in the document. */
export type PlaceMark = Omit<PageMark, "boxes"> & { readonly places: readonly ProposalPlace[] };
