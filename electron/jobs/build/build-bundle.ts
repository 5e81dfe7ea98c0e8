import { basename, join, resolve } from "node:path";
import { type BundleSettings, bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { withUploadLimits } from "../../../shared/documents/upload-limits.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { BundleReport } from "../../../shared/report.ts";
import type { BundleInput } from "../../bundle/bundle-input.ts";
import { type EarlierBundle, openEarlierBundle } from "../../bundle/earlier-bundle.ts";
import { type BundleEdits, editedBundle } from "../../bundle/edited-bundle.ts";
import { writeOutputFolder } from "../../bundle/output-folder.ts";
import { keptNumbers, withReuse } from "../../bundle/reuse-earlier.ts";
import { type FilledFolder, writeBundleFolder } from "../../bundle/write-bundle-folder.ts";
import { mayReplaceZip, zipFolder } from "../../bundle/zip-folder.ts";
import { errorCode, writingError } from "../../files/file-error.ts";
import { checkOutputPlace } from "../../library/cases/output-place.ts";
import { openPdfium } from "../../pdf/pdfium.ts";
import { Checkpoint, Stopped } from "../../workers/checkpoint.ts";
import type { JobControl } from "../../workers/progress.ts";
import { type BundleSource, bundleInput } from "./plan-bundle-input.ts";

/** An earlier bundle of ours, its folder or its bundle.pdf alone, and what is to be changed in it. */
export type EarlierSource = { readonly kind: "earlier"; readonly path: string; readonly edits: BundleEdits };

/**
 * `out`: absolute path of the output folder. `createdAt`: ISO 8601 with zone, absent: now. `passwords`: each is tried on
 * encrypted input. `settings`: what is asked for now, before what the case says. `zip`: `DIR.zip` beside.
 */
export type BundleRequest = {
  readonly source: BundleSource | EarlierSource;
  readonly out: string;
  readonly createdAt?: string;
  readonly passwords?: readonly string[];
  readonly settings?: Partial<BundleSettings>;
  readonly zip?: boolean;
  /** where an earlier output of the same attachments may lie, to take from what did not change; absent: at `out` */
  readonly earlier?: string;
  /** a case that has no attachment yet gets cover and index instead of `no-attachments`: `build` writes everything that it can */
  readonly evenEmpty?: boolean;
};

/**
 * Builds a bundle folder: bundle, single files, lists and manifest, verified; as a whole or not at all.
 * Attachments that an earlier output was made of and that have not changed are taken from there without being read again.
 * Errors: those of opening an earlier bundle (`bundle-…`); those of attachments (`attachment-…`, `no-attachments`), `glyph-missing`, `output-…`, `bundle-differs`, `cancelled`.
 */
export async function buildBundle(request: BundleRequest, control: JobControl = {}): Promise<Result<BundleReport>> {
  const out = resolve(request.out);
  const createdAt = request.createdAt ?? new Date().toISOString();
  const place = request.source.kind === "case" ? await checkOutputPlace(request.source.checked.folder, out) : ok(undefined);
  if (!place.ok) return place;
  const { passwords = [] } = request;
  const earlier = await earlierFor(request, out);
  if (!earlier.ok) return earlier;
  const options = { createdAt, passwords, settings: settingsFor(request, earlier.value) };
  const zip = request.zip ? `${out}.zip` : undefined;
  try {
    if (zip && !(await mayReplaceZip(zip))) return fail({ kind: "output-is-file", file: zip });
    const input = await inputFor(request, out, options.settings, earlier.value);
    if (!input.ok) return input;
    const fill = async (folder: string, zipPlace: string) => {
      const filled = await writeBundleFolder(folder, input.value, options, new Checkpoint(control));
      const paths = filled.ok && filled.value.files.map(({ path }) => path);
      if (paths && zip) await zipFolder(folder, paths, basename(out), zipPlace, new Date(createdAt));
      return filled;
    };
    const spaceNeeded = () => bytesNeeded(input.value, zip !== undefined);
    const built = await writeOutputFolder(out, fill, { zip: zip !== undefined, spaceNeeded });
    if (!built.ok) return built;
    return ok(reportOf(out, built.value, earlier.value));
  } catch (error) {
    if (error instanceof Stopped) return fail({ kind: "cancelled" });
    if (errorCode(error) === undefined) throw error;
    return fail(writingError(zip ?? out, error));
  }
}

/** The bundle to begin from: the one that is opened again, else one that happens to lie at the place of the output and can be used. */
async function earlierFor({ source, earlier }: BundleRequest, out: string): Promise<Result<EarlierBundle | undefined>> {
  if (source.kind === "earlier") return openEarlierBundle(source.path);
  const found = await openEarlierBundle(earlier ?? out);
  if (!found.ok) return ok(undefined);
  const caseId = source.kind === "case" ? source.checked.case.id : undefined;
  return ok(found.value.record.caseId === caseId ? found.value : undefined);
}

function settingsFor({ source, settings }: BundleRequest, earlier: EarlierBundle | undefined): BundleSettings {
  if (source.kind === "earlier") return bundleSettings(undefined, { ...earlier?.record.settings, ...settings });
  return bundleSettings(source.kind === "case" ? withUploadLimits(source.checked.case.bundle, source.checked.guide.upload) : undefined, settings);
}

async function inputFor(
  { source, evenEmpty }: BundleRequest,
  out: string,
  settings: BundleSettings,
  earlier: EarlierBundle | undefined,
): Promise<Result<BundleInput>> {
  if (source.kind === "earlier") {
    if (!earlier) throw new Error("an earlier bundle must be open by now");
    return editedBundle(earlier, source.edits, settings.keepNumbers, openPdfium);
  }
  const kept = earlier && settings.keepNumbers ? keptNumbers(earlier) : undefined;
  const input = await bundleInput(source, out, evenEmpty, settings.include, kept);
  return input.ok && earlier ? ok(withReuse(input.value, earlier, settings)) : input;
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

function reportOf(out: string, { bundle, uploads, warnings, compressed, count }: FilledFolder, earlier: EarlierBundle | undefined): BundleReport {
  const files = uploads.map(({ path, slot, for: subject, pages, bytes, sha256 }) => ({
    path,
    ...(slot && { slot }),
    ...(subject && { for: subject }),
    pages,
    bytes,
    sha256,
  }));
  return {
    bundle: join(out, bundle.path),
    pages: bundle.pages,
    bytes: bundle.bytes,
    files,
    warnings,
    ...(earlier && { reused: { from: earlier.path, ...count } }),
    ...(compressed.length === 0 ? {} : { compressed }),
  };
}
