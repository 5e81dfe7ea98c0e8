import { z } from "zod";

/** A citation: the clause and, where a part of it decides, that part, verbatim. */
export const citationSchema = z.strictObject({
  clause: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "须为小写字母、数字和短横"),
  words: z.string().min(1).optional(),
});
export type Citation = z.infer<typeof citationSchema>;
