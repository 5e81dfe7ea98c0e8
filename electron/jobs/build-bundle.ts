import { basename, join, resolve } from "node:path";
import { type BundleSettings, bundleSettings } from "../../shared/documents/bundle-settings.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { BundleReport } from "../../shared/report.ts";
import { type BundleInput, type BundleSource, bundleInput } from "../bundle/bundle-input.ts";
import { Checkpoint, Stopped } from "../bundle/checkpoint.ts";
import { type FilledFolder, fillFolder } from "../bundle/fill-folder.ts";
import { writeOutputFolder } from "../bundle/output-folder.ts";
import { mayReplaceZip, zipFolder } from "../bundle/zip-folder.ts";
import { errorCode, writingError } from "../library/file-error.ts";
import { checkOutputPlace } from "../library/output-place.ts";
import type { JobControl } from "./progress.ts";

/**
 * `out`: absolute path of the output folder. `createdAt`: ISO 8601 with zone, absent: now. `passwords`: each is tried on
 * encrypted input. `settings`: what is asked for now, before what the case says. `zip`: `DIR.zip` beside.
 */
export type BundleRequest = {
  readonly source: BundleSource;
  readonly out: string;
  readonly createdAt?: string;
  readonly passwords?: readonly string[];
  readonly settings?: Partial<BundleSettings>;
  readonly zip?: boolean;
  /** a case that has no paper yet gets cover and index instead of `no-attachments`: `build` writes everything that it can */
  readonly evenEmpty?: boolean;
};

/**
 * Builds a bundle folder: bundle, single files, lists and manifest, verified; as a whole or not at all.
 * Errors: those of attachments (`attachment-…`, `no-attachments`), `glyph-missing`, `output-…`, `bundle-differs`, `cancelled`.
 */
export async function buildBundle(request: BundleRequest, control: JobControl = {}): Promise<Result<BundleReport>> {
  const out = resolve(request.out);
  const createdAt = request.createdAt ?? new Date().toISOString();
  const place = request.source.kind === "case" ? await checkOutputPlace(request.source.checked.folder, out) : ok(undefined);
  if (!place.ok) return place;
  const { source, passwords = [] } = request;
  const options = { createdAt, passwords, settings: bundleSettings(source.kind === "case" ? source.checked.case.bundle : undefined, request.settings) };
  const zip = request.zip ? `${out}.zip` : undefined;
  try {
    if (zip && !(await mayReplaceZip(zip))) return fail({ kind: "output-is-file", file: zip });
    const input = await bundleInput(source, out, request.evenEmpty, options.settings.include);
    if (!input.ok) return input;
    const fill = async (folder: string, zipPlace: string) => {
      const filled = await fillFolder(folder, input.value, options, new Checkpoint(control));
      const paths = filled.ok && filled.value.files.map(({ path }) => path);
      if (paths && zip) await zipFolder(folder, paths, basename(out), zipPlace, new Date(createdAt));
      return filled;
    };
    const spaceNeeded = () => bytesNeeded(input.value, zip !== undefined);
    const built = await writeOutputFolder(out, fill, { zip: zip !== undefined, spaceNeeded });
    if (!built.ok) return built;
    return ok(reportOf(out, built.value));
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    if (errorCode(error) === undefined) throw error;
    return fail(writingError(zip ?? out, error));
  }
}

/** What a page of ours, a table or a list of files takes beside the attachments. */
const OWN_BYTES = 1 << 20;

/** Every attachment lies in the output twice, in the bundle and as a single file, and in the ZIP both once more. */
async function bytesNeeded(input: BundleInput, zip: boolean): Promise<number | undefined> {
  let bytes = OWN_BYTES;
  for (const attachment of input.attachments) {
    const loaded = await input.load(attachment);
    if (!loaded.ok) return undefined;
    bytes += 2 * loaded.value.bytes.length;
  }
  return zip ? 2 * bytes : bytes;
}

function reportOf(out: string, { bundle, uploads, warnings, compressed }: FilledFolder): BundleReport {
  const files = uploads.map(({ path, slot, for: subject, pages, bytes, sha256 }) => ({
    path,
    ...(slot && { slot }),
    ...(subject && { for: subject }),
    pages,
    bytes,
    sha256,
  }));
  return { bundle: join(out, bundle.path), pages: bundle.pages, bytes: bundle.bytes, files, warnings, ...(compressed.length === 0 ? {} : { compressed }) };
}
