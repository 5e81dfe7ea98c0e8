import { z } from "zod";

/**
 * What somebody has said of the online submission of one build: what was opened again there, why it came back, who submitted it for the
 * unit and when (ISO 8601 in UTC). With the next build nothing of it holds.
 */
export const submissionRecord = z.strictObject({
  /** `builtAt` of the package that it is about */
  build: z.string().max(100),
  ticked: z.array(z.string().max(100)).max(100),
  returned: z.string().max(2000).exactOptional(),
  submitted: z.strictObject({ at: z.iso.datetime(), by: z.string().max(100) }).exactOptional(),
});
export type SubmissionRecord = z.infer<typeof submissionRecord>;
