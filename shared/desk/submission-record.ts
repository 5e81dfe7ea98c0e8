import { z } from "zod";

/** A submission that another one followed, or that the unit sent back, and why; `at` and `by` are absent where nobody had said who submitted it. Times in ISO 8601, UTC. */
const earlierSubmission = z.strictObject({
  at: z.iso.datetime().exactOptional(),
  by: z.string().max(100).exactOptional(),
  returnedAt: z.iso.datetime().exactOptional(),
  reason: z.string().max(2000).exactOptional(),
});
export type EarlierSubmission = z.infer<typeof earlierSubmission>;

/**
 * What somebody has said of the online submission of one build: what was opened again there, who submitted it for the unit and when, and what
 * came before. With the next build only what came before holds.
 */
export const submissionRecord = z.strictObject({
  /** `builtAt` of the package that it is about */
  build: z.string().max(100),
  ticked: z.array(z.string().max(100)).max(100),
  /** the value that stood beside a tick when it was set, by its id */
  seen: z.record(z.string().max(100), z.string().max(100_000)).exactOptional(),
  earlier: z.array(earlierSubmission).max(100).exactOptional(),
  submitted: z.strictObject({ at: z.iso.datetime(), by: z.string().max(100) }).exactOptional(),
});
export type SubmissionRecord = z.infer<typeof submissionRecord>;

/** Something that was opened again online, with the value that must stand there. */
type Seen = { readonly id: string; readonly value: string };

/** Whether somebody ticked this very value. `changed`: another one stood there then, or it is not known which. */
export function tickOf({ ticked, seen }: SubmissionRecord, { id, value }: Seen): "ticked" | "changed" | "open" {
  if (!ticked.includes(id)) return "open";
  return seen?.[id] === value ? "ticked" : "changed";
}

/** The record with a value ticked, or not any more. */
export function withTick(record: SubmissionRecord, { id, value }: Seen, isTicked: boolean): SubmissionRecord {
  const { [id]: _former, ...seen } = record.seen ?? {};
  const ticked = record.ticked.filter((one) => one !== id);
  return isTicked ? { ...record, ticked: [...ticked, id], seen: { ...seen, [id]: value } } : { ...record, ticked, seen };
}

/** Nobody has submitted this build. */
export const withoutSubmitted = ({ submitted: _gone, ...rest }: SubmissionRecord): SubmissionRecord => rest;

/** The submission that the unit sent back and that no other has followed. */
export function lastReturned({ submitted, earlier = [] }: SubmissionRecord): EarlierSubmission | undefined {
  const last = earlier.at(-1);
  return submitted === undefined && last?.returnedAt !== undefined ? last : undefined;
}

/** Whether the unit has submitted a package of the case, or sent the last one back, and since when (ISO 8601, UTC). */
export type SubmissionState = { readonly kind: "submitted" | "returned"; readonly at: string };

/** Where the case stands with the unit; `undefined`: nobody has said anything of it. A package that is built again does not change it. */
export function submissionState({ submitted, earlier = [] }: SubmissionRecord): SubmissionState | undefined {
  const { at, returnedAt }: EarlierSubmission = submitted ?? earlier.at(-1) ?? {};
  if (returnedAt !== undefined) return { kind: "returned", at: returnedAt };
  return at === undefined ? undefined : { kind: "submitted", at };
}

/** The record of the next build: who submitted the one before, and why it came back, is still to be known. */
export function forNextBuild({ submitted, earlier = [] }: SubmissionRecord, build: string): SubmissionRecord {
  const all = submitted ? [...earlier, submitted] : earlier;
  return { build, ticked: [], ...(all.length > 0 && { earlier: all }) };
}

/** The submission came back: of this build, or the one before it that nobody has said that of. */
export function withReturn(record: SubmissionRecord, at: string): SubmissionRecord {
  const { submitted, earlier = [] } = record;
  const last = earlier.at(-1);
  const isLast = submitted === undefined && last !== undefined && last.returnedAt === undefined;
  const back: EarlierSubmission = { ...(submitted ?? (isLast ? last : {})), returnedAt: at };
  return { ...withoutSubmitted(record), earlier: [...(isLast ? earlier.slice(0, -1) : earlier), back] };
}

/** It did not come back after all. */
export function withoutReturn(record: SubmissionRecord): SubmissionRecord {
  const { earlier = [] } = record;
  const { at, by } = earlier.at(-1) ?? {};
  return { ...record, earlier: earlier.slice(0, -1), ...(at !== undefined && by !== undefined && { submitted: { at, by } }) };
}

/** Why it came back. */
export function withReason(record: SubmissionRecord, reason: string): SubmissionRecord {
  const { earlier = [] } = record;
  const last = earlier.at(-1);
  return last ? { ...record, earlier: [...earlier.slice(0, -1), { ...last, reason }] } : record;
}

/** Former records say why the last submission came back, and not when. */
const formerRecord = submissionRecord.extend({ returned: z.string().max(2000) });

/** A kept record, also in its former shape; `undefined`: no record. @param savedAt when it was kept last, ISO 8601 in UTC */
export function readSubmission(kept: unknown, savedAt: string): SubmissionRecord | undefined {
  const former = formerRecord.safeParse(kept);
  if (!former.success) return submissionRecord.safeParse(kept).data;
  const { returned, ...record } = former.data;
  return withReason(withReturn(record, savedAt), returned);
}
