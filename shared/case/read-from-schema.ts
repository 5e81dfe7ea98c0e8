import { z } from "zod";

/** What a file says of an answer: `of` the partner (by id) whose it is, `kept`: the answer beside which a person lets it stand. */
const saidSchema = z.looseObject({
  field: z.string().min(1),
  of: z.string().optional(),
  value: z.string().min(1),
  page: z.number().optional(),
  paragraph: z.number().optional(),
  cell: z.string().optional(),
  kept: z.string().optional(),
});

/** A file of the project that is no attachment and whose content was taken: 可行性报告, 预算表. It goes to the funder by another way. */
export const readFromSchema = z.looseObject({ file: z.string().min(1), role: z.enum(["report", "budget"]), says: z.array(saidSchema) });

export type SaidInFile = z.infer<typeof saidSchema>;
export type ReadFrom = z.infer<typeof readFromSchema>;
