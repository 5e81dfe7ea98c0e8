import { z } from "zod";

/**
 * What somebody has said of the online submission of one build: what was opened again there, why it came back, who submitted it for the
 * unit and when (ISO 8601 in UTC). With the next build nothing of it holds.
 */
export const submissionRecord = z.strictObject({
  /** `builtAt` of the package that it is about */
  build: z.string().max(100),
  ticked: z.array(z.string().max(100)).max(100),
  /** the value that stood beside a tick when it was set, by its id */
  seen: z.record(z.string().max(100), z.string().max(100_000)).exactOptional(),
  returned: z.string().max(2000).exactOptional(),
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
