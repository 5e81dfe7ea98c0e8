import { dirname } from "node:path";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Progress } from "../../shared/report.ts";
import { printManyInWorker } from "../jobs/threads/job-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { lastPrintPack, MANY, manyPacksFile, rememberPrintPack } from "../library/remembered/last-print-pack.ts";
import { recentFolders } from "../library/remembered/recent-cases.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { openPlace, showPlace } from "./show-place.ts";

type PrintPackCall = "print-packs:make" | "print-packs:cancel" | "print-packs:last" | "print-packs:show";

/** Calls that make one print pack of several recent cases, in the order in which they were chosen. One at a time; progress comes under the key `many`. */
export function printPackCalls(context: CallContext): Pick<CallHandlers, PrintPackCall> {
  let stop: AbortController | undefined;
  return {
    "print-packs:make": async ({ keys, separators = false }) => {
      if (stop) return fail({ kind: "wrong-use", problem: { code: "print-pack-running" } });
      const paths = await foldersOf(keys);
      if (!paths.ok) return paths;
      stop = new AbortController();
      const control = {
        signal: stop.signal,
        onProgress: (progress: Progress) => context.emit("build:progress", { key: MANY, progress }),
      };
      try {
        const out = await manyPacksFile();
        const made = await printManyInWorker({ job: "print-packs", paths: paths.value, out, moment: context.moment(), separators }, control);
        if (!made.ok) return made;
        const { pack, failed } = made.value;
        if (pack) await rememberPrintPack(MANY, pack);
        return ok({ ...(pack && { pack }), failed: failed.map(({ path, error }) => ({ key: caseKey(path), error })) });
      } finally {
        stop = undefined;
      }
    },
    "print-packs:cancel": async () => {
      stop?.abort();
      return ok(undefined);
    },
    "print-packs:last": async () => ok(await lastPrintPack(MANY)),
    "print-packs:show": async ({ inFolder }) => {
      // new cases may be put elsewhere by now: what is shown is the file that was made
      const file = (await lastPrintPack(MANY))?.file ?? (await manyPacksFile());
      return (inFolder ? showPlace : openPlace)(context, dirname(file), file);
    },
  };
}

/** The folders of recent cases by their keys. Errors: `wrong-use` for one that is not on the list any more. */
async function foldersOf(keys: readonly string[]): Promise<Result<readonly string[]>> {
  const known = new Map((await recentFolders()).map((folder) => [caseKey(folder), folder]));
  const folders = keys.flatMap((key) => known.get(key) ?? []);
  return folders.length === keys.length ? ok(folders) : fail({ kind: "wrong-use", problem: { code: "cases-not-recent" } });
}
