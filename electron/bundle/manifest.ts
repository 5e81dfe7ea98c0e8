import { z } from "zod";
import { fieldPath } from "../../shared/case/case-path.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { manifestProblem } from "../../shared/messages/field-problem-text.ts";
import { formatProblem } from "../../shared/text/format-problem.ts";
import { bundleRecordSchema, pageChangesShape, settingsSchema, sha256Schema, slotStateSchema } from "./bundle-record.ts";

/** Name of the manifest within an output folder. */
export const MANIFEST = "manifest.json";

/** Fixed names of an output folder. */
export const BUNDLE = "bundle.pdf";
export const ATTACHMENT_LIST = "附件清单.pdf";
export const FILES = "files";

/** Below the folder, with `/` between its parts on every system, and no way out of it. */
const path = z
  .string()
  .min(1)
  .refine((value) => !/[\\\0]/.test(value) && value.split("/").every((part) => part !== "" && part !== "." && part !== ".."), manifestProblem.insideFolder)
  .refine((value) => value !== MANIFEST, manifestProblem.notItself);

const fileSchema = z.strictObject({
  path,
  sha256: sha256Schema,
  bytes: z.int().nonnegative(),
  pages: z.int().positive(),
  slot: z.string().optional(),
  for: z.string().optional(),
  clause: z.string().optional(),
  state: slotStateSchema.optional(),
  /** the input that the file was made from: as registered in the case or given, its hash, and which of its pages were turned or put elsewhere */
  source: z.strictObject({ file: z.string(), sha256: sha256Schema, ...pageChangesShape }).optional(),
});

/** What an output folder holds: every file but the manifest itself. `caseId`, `guide`, `topic` are absent for standalone files. */
const manifestSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    caseId: z.string().optional(),
    guide: z.string().optional(),
    topic: z.string().optional(),
    createdAt: z.iso.datetime({ offset: true, local: true }),
    /** how the bundle was made, and what opening it again needs; absent in folders of earlier versions */
    settings: settingsSchema.optional(),
    plan: bundleRecordSchema.optional(),
    files: z.array(fileSchema).min(1),
  })
  .refine(({ files }) => new Set(files.map((file) => file.path.normalize("NFC").toLowerCase())).size === files.length, {
    path: ["files"],
    message: manifestProblem.listedTwice,
  })
  .refine(({ files }) => files.some((file) => file.path === BUNDLE), { path: ["files"], message: manifestProblem.notListed(BUNDLE) });

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest["files"][number];

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Parses the text of a manifest. Errors: `manifest-invalid` with the first thing at fault. */
export function parseManifest(text: string, file: string): Result<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: "manifest-invalid", file, cause: { code: "not-json" } });
  }
  const parsed = manifestSchema.safeParse(value, { error: formatProblem });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return fail({
    kind: "manifest-invalid",
    file,
    cause: issue ? { code: "field", path: fieldPath(issue.path), problem: issue.message } : { code: "wrong-format" },
  });
}
