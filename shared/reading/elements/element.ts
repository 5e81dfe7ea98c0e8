import type { Statement } from "../clauses.ts";
import type { TextBox } from "../page-text.ts";

export type ElementStatus = "present" | "missing" | "unclear";

/** Why an element has its status; worded in `reasons.ts`. */
export type ElementReason =
  | "stated"
  | "worded-alike"
  | "in-table"
  | "two-places"
  | "nothing-found"
  | "only-defined"
  | "only-background"
  | "left-to-later"
  | "annex-not-there"
  | "not-in-detail"
  | "kept-elsewhere"
  | "no-cooperation-agreed"
  | "planned-only"
  | "start-not-known"
  | "no-last-day"
  | "ends-with-work"
  | "dates-do-not-fit";

/** Words of the page itself, white space aside, with the lines that they stand in. */
export type Place = { readonly page: number; readonly quote: string; readonly lines: readonly { readonly page: number; readonly box: TextBox }[] };

/** `page` and `quote` are those of the first place; absent where the element is missing. */
export type ReadElement = {
  readonly status: ElementStatus;
  readonly why: ElementReason;
  readonly page?: number;
  readonly quote?: string;
  readonly places: readonly Place[];
};

export const missing = (why: ElementReason): ReadElement => ({ status: "missing", why, places: [] });

export function found(status: "present" | "unclear", why: ElementReason, statements: readonly Statement[]): ReadElement {
  const places = statements.map(placeOf);
  const first = places[0];
  return { status, why, ...(first && { page: first.page, quote: first.quote }), places };
}

export const placeOf = ({ text, page, lines }: Statement): Place => ({ page, quote: text, lines: lines.map((line) => ({ page: line.page, box: line.box })) });

/** An element that other lines tell of too. */
export const withPlaces = (element: ReadElement, places: readonly Place[]): ReadElement => ({ ...element, places: [...element.places, ...places] });
