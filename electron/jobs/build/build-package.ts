import { cp, mkdir, rmdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { unfilledNames } from "../../../shared/desk/missing-list.ts";
import { PACKAGE_NOTE, type PackageNoteInput, packageNote } from "../../../shared/documents/package-note.ts";
import { slotsToPrint } from "../../../shared/documents/seal-list.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { EXIT, exitCodeOf } from "../../../shared/messages/exit-codes.ts";
import type { BuildReport, BundleReport } from "../../../shared/report.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { writeOutputFolder } from "../../bundle/output-folder.ts";
import { isInside } from "../../files/attachment-files.ts";
import { checkIsThere } from "../../files/inside-case.ts";
import { writeDurably } from "../../files/write-durably.ts";
import { checkOutputPlace } from "../../library/cases/output-place.ts";
import { carryEdited } from "../../library/remembered/written-files.ts";
import type { JobControl } from "../../workers/progress.ts";
import { type CheckedCase, checkCaseFolder } from "../check/check-case.ts";
import { writeDocuments } from "../write/write-documents.ts";
import { buildBundle } from "./build-bundle.ts";

/** `path`: case folder or `case.json`; `out`: the output folder, absolute. `passwords`: each is tried on encrypted attachments. `base`: as of `checkCaseFolder`. */
export type BuildRequest = {
  readonly path: string;
  readonly out: string;
  readonly moment: Moment;
  readonly passwords?: readonly string[];
  readonly base?: string | undefined;
  /** as of `writeDocuments` */
  readonly byTitle?: boolean;
};

/**
 * Checks a case, writes its documents into `out/documents`, its bundle into `out/bundle`, the check into
 * `out/check.json` and what all that is into `out/说明.txt`. `out` appears whole or not at all; a case that is not ready gets everything that can be written.
 * Errors: those of the three jobs; `output-inside-case`, `output-not-ours`, `output-unwritable`, `cancelled`.
 */
export async function buildPackage(request: BuildRequest, control: JobControl = {}): Promise<Result<BuildReport>> {
  const built = await build(request, control, () => false);
  if (!built.ok) return built;
  const { bundle, ...others } = built.value;
  if (!bundle) throw new Error("a build that asks for its bundle has one or fails");
  return ok({ ...others, bundle });
}

/** A build whose attachments could not be bundled has no `bundle`: `failure` says why. */
export type PartialBuildReport = Omit<BuildReport, "bundle"> & { readonly bundle?: BundleReport };

/**
 * As `buildPackage`, where an attachment or another input cannot be read: documents and check are written all the same, an
 * earlier bundle stays as it was, and the report names the failure.
 */
export function buildWhatCanBe(request: BuildRequest, control: JobControl = {}): Promise<Result<PartialBuildReport>> {
  return build(request, control, (error) => exitCodeOf(error) === EXIT.inputUnreadable);
}

/** @param withoutBundle whether the rest is written although the bundle fails so */
async function build(request: BuildRequest, control: JobControl, withoutBundle: (error: AppError) => boolean): Promise<Result<PartialBuildReport>> {
  const { out, moment, passwords = [], byTitle = false } = request;
  control.onProgress?.({ step: { code: "checking-case" }, done: 0, total: 0 });
  const checked = await checkCaseFolder(request.path, { moment, base: request.base });
  if (!checked.ok) return checked;
  const place = await checkOutputPlace(checked.value.folder, out);
  if (!place.ok) return place;
  const built = await writeOutputFolder(out, async (folder) => {
    // the folder is replaced as a whole: what the user edited in the earlier one goes along
    await carryEdited(join(out, "documents"), join(folder, "documents"));
    const documents = await writeDocuments({ ...checked.value, out: join(folder, "documents"), settlesAt: join(out, "documents"), byTitle }, control);
    if (!documents.ok) return documents;
    const bundle = await buildBundle(
      { source: { kind: "case", checked: checked.value }, out: join(folder, "bundle"), evenEmpty: true, passwords, earlier: join(out, "bundle") },
      control,
    );
    if (!bundle.ok && !withoutBundle(bundle.error)) return fail(bundle.error);
    if (!bundle.ok && (await isFolder(join(out, "bundle"))))
      await cp(join(out, "bundle"), join(folder, "bundle"), { recursive: true, preserveTimestamps: true });
    // a case without letters has the folder all the same: what is looked for there is then plainly not there
    await mkdir(join(folder, "documents"), { recursive: true });
    const { report, guide } = checked.value;
    const lacking = unfilledNames(report.slots, slotsToPrint(checked.value), guide);
    await writeDurably(join(folder, "check.json"), `${JSON.stringify(report, null, 2)}\n`);
    if (bundle.ok) await writeNote(folder, checked.value, { lacking, files: bundle.value.files, documents: documents.value.documents.map(({ docx }) => docx) });
    // writing has made its folder again: the case itself says whether it is still there
    const there = await checkIsThere(checked.value.file, out);
    if (!there.ok) return there;
    const settle = (path: string) => settledPath(path, folder, out);
    return ok({
      ready: report.ready,
      readyForReview: report.readyForReview,
      ...(lacking.length > 0 && { lacking }),
      documents: documents.value.documents.map((document) => ({
        ...document,
        docx: settle(document.docx),
        ...(document.pdf === undefined ? {} : { pdf: settle(document.pdf) }),
      })),
      skipped: documents.value.skipped,
      ...(documents.value.warnings.length === 0 ? {} : { warnings: documents.value.warnings }),
      ...(documents.value.bodyFont === undefined ? {} : { bodyFont: documents.value.bodyFont }),
      ...(bundle.ok && { bundle: { ...bundle.value, bundle: settle(bundle.value.bundle) } }),
      ...(bundle.ok ? documents.value.failure && { failure: documents.value.failure } : { failure: bundle.error }),
    });
  });
  // a case that was moved while it was built: what was written at its old place is gone, and so is the folder around it
  if (!built.ok && isInside(checked.value.folder, out)) await rmdir(checked.value.folder).catch(() => undefined);
  return built;
}

/** The note beside the package, for who opens the folder without the program. */
async function writeNote(folder: string, checked: CheckedCase, made: Pick<PackageNoteInput, "lacking" | "files" | "documents">): Promise<void> {
  const { case: theCase, guide, base, savedAt, report } = checked;
  const { ready, readyForReview } = report;
  const note = packageNote({ case: theCase, guide, base, savedAt, ready, readyForReview, builtAt: new Date().toISOString(), ...made });
  await writeDurably(join(folder, PACKAGE_NOTE), note);
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The jobs write into a folder aside that is then renamed: reports name the files where they lie in the end. */
function settledPath(path: string, aside: string, out: string): string {
  return isInside(aside, path) ? join(out, relative(aside, path)) : path;
}
