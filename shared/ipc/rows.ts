import { z } from "zod";

/** One row of the contract: the schema of what is sent, and the type of what comes back in a `Result`. */
export type Row<Args extends z.ZodType, Answer> = { readonly args: Args; readonly answer?: Answer };

export const row = <Args extends z.ZodType>(args: Args) => ({ gives: <Answer>(): Row<Args, Answer> => ({ args }) });
export const call = <Args extends z.ZodType>(args: Args) => row(z.tuple([args]));
export const bareCall = row(z.tuple([]));

/** Characters of base64: what a screen sends at once has 8 MB at most. */
const LARGEST_SENT_FILE = 8_000_000;

/** The parts of a file: pages from 1, both included. */
export const partsOfFile = z
  .array(z.strictObject({ from: z.int().positive(), to: z.int().positive() }))
  .min(2)
  .max(50);

/** Files that a page sends: one whose path is empty (YAML or ZIP), or those of a folder by their paths below it. */
export const sentFiles = z.strictObject({
  name: z.string().max(300),
  files: z
    .array(z.strictObject({ path: z.string().max(300), base64: z.string().max(LARGEST_SENT_FILE) }))
    .min(1)
    .max(300),
});
