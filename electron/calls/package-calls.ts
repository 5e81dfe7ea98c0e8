import { join } from "node:path";
import { UPLOAD_LIST } from "../../shared/documents/upload-list.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { recoverOutput } from "../bundle/orphaned-staging.ts";
import { previewInWorker, printInWorker, runInWorker } from "../jobs/threads/job-client.ts";
import type { PreviewThread } from "../jobs/threads/preview-client.ts";
import { rememberNewBuild } from "../library/remembered/build-history.ts";
import { lastBuild, packageFolder, printPackFile } from "../library/remembered/last-build.ts";
import { lastPrintPack, rememberPrintPack } from "../library/remembered/last-print-pack.ts";
import { lastSubmission, rememberSubmission } from "../library/remembered/last-submission.ts";
import type { JobControl } from "../workers/progress.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { OUTSIDE, openPlace, showPlace } from "./show-place.ts";

type PackageCall =
  | "package:last-print-pack"
  | "package:build"
  | "package:preview"
  | "package:preview-compression"
  | "package:print-pack"
  | "package:cancel"
  | "package:verify"
  | "package:last"
  | "package:submission"
  | "package:set-submission"
  | "package:password"
  | "package:show";

/**
 * Calls that build the package of an open case into `成品` of its folder, or its print pack beside that, and show them. One
 * of these at a time for each case. `thread` lays out what a build would make.
 */
export function packageCalls(context: CallContext, thread: PreviewThread): Pick<CallHandlers, PackageCall> {
  const { openCases, passwords } = context;
  const building = new Map<string, AbortController>();

  /** Runs a long job on the folder of an open case: one at a time, with its steps told, and stopped by `package:cancel`. */
  async function work<T>(key: string, job: (folder: string, control: JobControl) => Promise<Result<T>>): Promise<Result<T>> {
    const folder = openCases.folderOf(key);
    if (!folder.ok) return folder;
    if (building.has(key)) return fail({ kind: "wrong-use", problem: { code: "package-running" } });
    const stop = new AbortController();
    building.set(key, stop);
    // the job inspects what it needs, on both cores, and keeps it
    context.inspections.stop(key);
    try {
      return await job(folder.value, { signal: stop.signal, onProgress: (progress) => context.emit("build:progress", { key, progress }) });
    } finally {
      building.delete(key);
    }
  }

  return {
    "package:build": ({ key, base, packed }) =>
      work(key, async (folder, control) => {
        const out = packageFolder(folder);
        const report = await runInWorker({ job: "build-package", path: folder, out, moment: context.moment(), passwords: passwords.of(key), base }, control);
        if (!report.ok) return report;
        const made = { folder: out, report: report.value, builtAt: new Date().toISOString() };
        return ok(await rememberNewBuild(key, { ...made, ...(base !== undefined && { base }), ...(packed !== undefined && { packed }) }));
      }),
    "package:preview-compression": ({ key, base }) =>
      work(key, (folder, control) => {
        const task = { job: "preview-compression" as const, path: folder, out: packageFolder(folder), moment: context.moment(), base };
        return previewInWorker({ ...task, passwords: passwords.of(key) }, control);
      }),
    "package:preview": async ({ key, case: theCase }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      return thread.bundle({ case: theCase, folder: folder.value, out: packageFolder(folder.value), moment: context.moment() });
    },
    "package:print-pack": ({ key, base, prints, separators = false }) =>
      work(key, async (folder, control) => {
        const made = await printInWorker(
          { job: "print-pack", paths: [folder], out: printPackFile(folder), moment: context.moment(), passwords: passwords.of(key), base, separators },
          control,
        );
        if (!made.ok) return made;
        const pack = { ...made.value, ...(base !== undefined && { base }), ...(prints && { prints }) };
        await rememberPrintPack(key, pack);
        return ok(pack);
      }),
    "package:submission": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await lastSubmission(key)) : folder;
    },
    "package:set-submission": async ({ key, record }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? rememberSubmission(key, record) : folder;
    },
    "package:last-print-pack": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await lastPrintPack(key)) : folder;
    },
    "package:cancel": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      building.get(key)?.abort();
      return ok(undefined);
    },
    "package:verify": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      // PDFium is loaded when it is needed, not when the window opens
      const { verifyBundle } = await import("../jobs/build/verify-bundle.ts");
      return verifyBundle(join(packageFolder(folder.value), "bundle"));
    },
    "package:password": async ({ key, password }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      passwords.add(key, password);
      return ok(undefined);
    },
    "package:last": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      // asked when a case is opened: a program that was killed may have left its package aside
      await recoverOutput(packageFolder(folder.value)).catch(() => undefined);
      return ok(await lastBuild(key));
    },
    "package:show": async ({ key, what, inFolder, file }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const bundle = join(packageFolder(folder.value), "bundle");
      // single files by the names that the program gave them
      const files = file === undefined ? [] : ((await lastBuild(key))?.report.bundle.files ?? []);
      if (file !== undefined && file !== UPLOAD_LIST && !files.some(({ path }) => path === file)) return fail(OUTSIDE);
      const place = what === "bundle" ? join(bundle, file ?? "bundle.pdf") : printPackFile(folder.value);
      return (inFolder ? showPlace : openPlace)(context, folder.value, place);
    },
  };
}
