import { join } from "node:path";
import { fail, ok } from "../../shared/errors.ts";
import { runInWorker } from "../jobs/run-in-worker.ts";
import { lastBuild, packageFolder, rememberBuild } from "../library/last-build.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

/** Calls that build the package of an open case into `成品` of its folder, and show it. One build of a case at a time. */
export function packageCalls(
  context: CallContext,
): Pick<CallHandlers, "package:build" | "package:cancel" | "package:verify" | "package:last" | "package:show"> {
  const { openCases } = context;
  const building = new Map<string, AbortController>();
  return {
    "package:build": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      if (building.has(key)) return fail({ kind: "wrong-use", problem: "这个申报项目正在生成，请等它完成或先取消。" });
      const stop = new AbortController();
      building.set(key, stop);
      try {
        const out = packageFolder(folder.value);
        const report = await runInWorker(
          { job: "build-package", path: folder.value, out, moment: context.moment() },
          { signal: stop.signal, onProgress: (progress) => context.emit("build:progress", { key, progress }) },
        );
        if (!report.ok) return report;
        const built = { folder: out, report: report.value, builtAt: new Date().toISOString() };
        await rememberBuild(key, built);
        return ok(built);
      } finally {
        building.delete(key);
      }
    },
    "package:cancel": async ({ key }) => {
      building.get(key)?.abort();
      return ok(undefined);
    },
    "package:verify": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      // PDFium is loaded when it is needed, not when the window opens
      const { verifyBundle } = await import("../jobs/verify-bundle.ts");
      return verifyBundle(join(packageFolder(folder.value), "bundle"));
    },
    "package:last": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await lastBuild(key)) : folder;
    },
    "package:show": async ({ key, what }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const built = packageFolder(folder.value);
      return context.openPath(what === "folder" ? built : join(built, "bundle", "bundle.pdf"));
    },
  };
}
