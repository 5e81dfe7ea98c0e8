import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "../shared/reading/pages-of.ts";

const day = z.string().nullable();
const term = z.tuple([z.enum(["present", "unclear", "missing"]), day, day, z.number().nullable()]);

/** How long agreements hold: the frame that stands around a clause, the clause, status with first day, last day and months, and whether it renews itself. */
export const termRows = z.array(z.tuple([z.string(), z.string(), term, z.boolean()]));

/** @returns the term that is read of an agreement, as the last two fields of a row */
export function termOf(agreement: string): readonly [z.infer<typeof term>, boolean] {
  const { status, start = null, end = null, months = null, autoRenewal } = readElements(pagesOf(agreement)).term;
  return [[status, start, end, months], autoRenewal];
}
