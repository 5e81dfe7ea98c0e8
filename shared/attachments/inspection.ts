import { z } from "zod";

/** What the screens ask of the program that inspects files in the background, and what it tells of it. */

/** A file of a case as the case registers it, as far as its pages go. */
export const fileToInspect = z.strictObject({
  file: z.string().min(1).max(1000),
  sha256: z.string().max(64).optional(),
  pageTurns: z
    .array(z.strictObject({ page: z.int().positive(), degrees: z.literal([90, 180, 270]) }))
    .max(5000)
    .readonly()
    .optional(),
});
export const filesToInspect = z.array(fileToInspect).max(5000).readonly();
export type FileToInspect = z.infer<typeof fileToInspect>;

/** How many of the file's `pages` are inspected; told after each of them, and nothing in its place when the last file is done. */
export type Inspecting = { readonly file: string; readonly page: number; readonly pages: number };

/**
 * What the inspection of a file saw: which pages do not stand upright as they are turned now, and by how many degrees clockwise they would; `unknown`:
 * pages of which it could not tell; `red`: pages with what may be a red seal; `grey`: pages scanned without any colour, of which red cannot be told. `null`: the file is not inspected yet.
 */
export type SeenOnPages = {
  readonly turns: NonNullable<FileToInspect["pageTurns"]>;
  readonly unknown: readonly number[];
  readonly red: readonly number[];
  readonly grey: readonly number[];
} | null;
