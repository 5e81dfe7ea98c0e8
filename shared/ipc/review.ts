import { z } from "zod";
import { noteText, personName, type ReviewNote, type ShownSignOff, SIGNERS } from "../review/review.ts";
import { call } from "./rows.ts";

const key = z.string().min(1).max(200);
const note = z.string().min(1).max(100);
const signer = z.enum(SIGNERS);
const at = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("case") }),
  z.strictObject({ kind: z.literal("answer"), path: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal("attachment"), attachment: z.string().min(1).max(100) }),
]);

/** Notes and sign-offs of a case; withdrawn sign-offs are left out. */
export type ShownReview = { readonly notes: readonly ReviewNote[]; readonly signOffs: readonly ShownSignOff[] };

/** Calls about the notes and sign-offs of an open case. Each gives all of them as they are then, with what others have written meanwhile. */
export const reviewCalls = {
  "review:read": call(z.strictObject({ key })).gives<ShownReview>(),
  "review:note": call(z.strictObject({ key, at, about: z.string().max(300), by: personName, text: noteText })).gives<ShownReview>(),
  "review:reply": call(z.strictObject({ key, note, by: personName, text: noteText })).gives<ShownReview>(),
  "review:resolve": call(z.strictObject({ key, note, resolved: z.boolean(), by: personName })).gives<ShownReview>(),
  /** signs the case as it was last saved; `base` as for other jobs: another version is not signed (`case-not-as-shown`) */
  "review:sign": call(z.strictObject({ key, base: z.string().max(64).optional(), signer, by: personName })).gives<ShownReview>(),
  "review:withdraw": call(z.strictObject({ key, signer, by: personName })).gives<ShownReview>(),
} as const;
