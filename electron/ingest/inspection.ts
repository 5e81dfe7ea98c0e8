import { z } from "zod";
import type { PageChanges } from "./page-changes.ts";

/** What is worked out about a page by drawing or decoding it: once for each content, and kept (`kept-inspections.ts`). */

const DAMAGE_KINDS = ["picture-damaged", "font-damaged", "content-damaged"] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

const share = z.number().min(0).max(1);

const pageSchema = z.strictObject({
  inBand: z.boolean(),
  inked: z.boolean(),
  blank: z.boolean(),
  /** clockwise degrees that set the page upright, 0 also where there is no text; `null`: cannot be told */
  turn: z.literal([0, 90, 180, 270]).nullable(),
  damage: z.array(z.enum(DAMAGE_KINDS)).readonly(),
  /** where a seal's red lies, as shares of the page as seen, from its upper left corner */
  seals: z.array(z.strictObject({ left: share, top: share, right: share, bottom: share })).readonly(),
  /** it was scanned without any colour: a seal's red cannot be told on it */
  grey: z.boolean(),
  /** length and CRC-32 of the one picture that covers most of the page, as of `scanDigest`; `null`: other pages */
  scan: z
    .string()
    .regex(/^\d+-\d+$/)
    .nullable(),
});

const turnsSchema = z.array(z.strictObject({ page: z.int().positive(), degrees: z.literal([90, 180, 270]) })).readonly();

const fileSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** which program inspected it: another may see other things */
  inspector: z.string(),
  /** of the content that was inspected */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keepSizes: z.boolean(),
  turns: turnsSchema,
  /** the file is a PDF that goes into the bundle byte for byte, as it was given */
  asGiven: z.boolean(),
  /** some pages are brought to A4 unless sizes are kept: it serves only where `keepSizes` is the same, or nothing is stamped */
  oddSizes: z.boolean(),
  pages: z.array(pageSchema).min(1).readonly(),
});

/** Pages in the order of the file, turned as the user wants them. */
export type PageInspection = z.infer<typeof pageSchema>;
export type FileInspection = z.infer<typeof fileSchema>;

/** What decides what is seen in a file beside its content. */
export type InspectedAs = Pick<FileInspection, "inspector" | "sha256" | "keepSizes" | "turns">;

/** @param sha256 of the content; @param inspector the version of the program */
export const inspectedAs = (sha256: string, inspector: string, keepSizes: boolean, changes: PageChanges | undefined): InspectedAs => ({
  inspector,
  sha256,
  keepSizes,
  turns: (changes?.pageTurns ?? []).map(({ page, degrees }) => ({ page, degrees })).sort((one, other) => one.page - other.page || one.degrees - other.degrees),
});

/** What was kept, if it is an inspection of just this. Anything else is as good as nothing. */
export function parseInspection(value: unknown, wanted: InspectedAs): FileInspection | undefined {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { inspector, sha256, keepSizes, turns } = parsed.data;
  return JSON.stringify({ inspector, sha256, keepSizes, turns }) === JSON.stringify(wanted) ? parsed.data : undefined;
}
