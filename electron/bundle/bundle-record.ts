import { z } from "zod";
import { manifestProblem } from "../../shared/messages/field-problem-text.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { PageLook } from "../ingest/page-looks.ts";

const count = z.int().nonnegative();
const pageNumber = z.int().positive();
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, manifestProblem.sha256);
const lines = z.array(z.string()).readonly();

/** What was done to the pages of an input. */
export const pageChangesShape = {
  pageTurns: z
    .array(z.object({ page: pageNumber, degrees: z.literal([90, 180, 270]) }))
    .readonly()
    .exactOptional(),
  pageOrder: z.array(pageNumber).readonly().exactOptional(),
};
export const slotStateSchema = z.enum(["missing", "received", "generated", "sealed-scan", "checked", "outdated"]);

/** How a bundle was made. */
export const settingsSchema = z.strictObject({
  dividers: z.boolean(),
  sections: z.boolean(),
  keepSizes: z.boolean(),
  stampFiles: z.boolean(),
  include: z.array(z.string()).readonly().exactOptional(),
  maxFileBytes: z.int().positive().exactOptional(),
  maxTotalBytes: z.int().positive().exactOptional(),
  recompress: z.boolean(),
  split: z.boolean(),
  pdfa: z.boolean(),
  // added later: bundles from before have none
  pdfaPictures: z.boolean().default(false),
  keepNumbers: z.boolean(),
});

const attachmentSchema = z.strictObject({
  number: pageNumber,
  key: z.string(),
  name: z.string(),
  title: z.string(),
  section: z.string().exactOptional(),
  /** those of the plan, without the numbers that are missing */
  notes: lines,
  fileName: z.string().regex(/^[^/\\]+\.pdf$/, manifestProblem.pdfName),
  slot: z.string().exactOptional(),
  for: z.string().exactOptional(),
  clause: z.string().exactOptional(),
  state: slotStateSchema.exactOptional(),
  source: z.strictObject({ file: z.string(), sha256: sha256Schema, ...pageChangesShape }),
  kind: z.enum(["pdf", "image"]),
  /** pictures in it were compressed */
  compressed: z.boolean(),
  /** where it stands in bundle.pdf, counted from 1 */
  first: pageNumber,
  pages: pageNumber,
  /** the running numbers that belong to it, its divider among them */
  numbers: z.strictObject({ first: pageNumber, count: pageNumber }),
  /** what each page shows, see `looksText` */
  looks: z.string().regex(/^[0-9a-zA-D]*$/),
  warnings: z.array(z.strictObject({ page: pageNumber.exactOptional(), kind: z.string(), message: z.string() })).readonly(),
});

/** What opening a bundle again needs to know: it stands in the manifest, and in bundle.pdf itself. */
export const bundleRecordSchema = z.strictObject({
  formatVersion: z.literal(1),
  caseId: z.string().optional(),
  guide: z.string().optional(),
  topic: z.string().optional(),
  settings: settingsSchema,
  title: z.string(),
  author: z.string(),
  subject: z.string(),
  project: z.strictObject({ title: z.string(), applicant: z.string() }).exactOptional(),
  cover: z.strictObject({
    plan: z.string(),
    title: lines,
    rows: z.array(z.strictObject({ label: z.string(), lines, field: z.string().exactOptional() })).readonly(),
    date: z.string(),
    incomplete: z.boolean(),
  }),
  pages: pageNumber,
  /** running numbers of cover and index; the highest one ever given; the highest number of an attachment */
  front: pageNumber,
  lastPage: pageNumber,
  lastNumber: count,
  /** what the index lists as missing; added later, absent where nothing is */
  missing: z
    .array(z.strictObject({ title: z.string(), notes: lines }))
    .readonly()
    .exactOptional(),
  attachments: z.array(attachmentSchema).readonly(),
});

export type BundleRecord = z.infer<typeof bundleRecordSchema>;
export type RecordedAttachment = BundleRecord["attachments"][number];

/** The turns of a page as its digit counts them; bundles before orientation was found knew 0 and 180 alone. */
const TURNS = [0, 180, 90, 270, null] as const;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCD";

/** Looks as one digit of base 40 a page. */
export const looksText = (looks: readonly PageLook[]): string =>
  looks.map(({ inBand, inked, blank, turn }) => DIGITS[Number(inBand) + 2 * Number(inked) + 4 * Number(blank) + 8 * TURNS.indexOf(turn)]).join("");

export const looksFrom = (text: string): readonly PageLook[] =>
  [...text].map((digit) => {
    const value = DIGITS.indexOf(digit);
    return { inBand: (value & 1) !== 0, inked: (value & 2) !== 0, blank: (value & 4) !== 0, turn: TURNS[value >> 3] ?? null };
  });

/** Warnings without the name of the file, which their messages hold. */
export const recordedWarnings = (warnings: readonly BundleWarning[]): RecordedAttachment["warnings"] =>
  warnings.map(({ page, kind, message }) => ({ ...(page === undefined ? {} : { page }), kind, message }));
