import { fail, ok } from "../../shared/errors.ts";
import { withChoices, withQuota } from "../../shared/settings.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { writingError } from "../files/file-error.ts";
import { makeFolder } from "../files/make-folder.ts";
import { casesFolder } from "../files/paths.ts";
import { readUnitTemplates } from "../library/cases/unit-templates.ts";
import { readGuides } from "../library/guides/guides.ts";
import { guidesPutAway } from "../library/remembered/put-away.ts";
import { changeSettings, readSettings } from "../library/remembered/settings.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";

type AppCall =
  | "app:info"
  | "app:ready"
  | "app:self-check"
  | "app:save-report"
  | "library:read"
  | "settings:read"
  | "settings:set"
  | "settings:choose-folder"
  | "settings:set-quota";

/** Calls about the program and what is installed with it. */
export function appCalls(context: CallContext): Pick<CallHandlers, AppCall> {
  return {
    "app:info": async () =>
      ok({
        version: context.version,
        shell: context.shell,
        platform: process.platform,
        casesFolder: casesFolder(),
        ...(context.at === undefined ? {} : { at: context.at }),
      }),
    "app:ready": async () => {
      context.pageReady?.();
      return ok(undefined);
    },
    "app:self-check": async () => {
      // fonts are read by those who use them only
      const { selfCheck } = await import("../jobs/check/self-check.ts");
      return ok(await selfCheck({ version: context.version, engines: context.engines, moment: context.moment() }));
    },
    "app:save-report": async ({ text }) => {
      if (context.chooseReport === undefined) return fail({ kind: "wrong-use", problem: { code: "download-instead" } });
      const file = await context.chooseReport("国合申报匣自检报告.txt");
      if (file === undefined) return ok(undefined);
      const written = await writeAtomically(file, text);
      return written.ok ? ok(file) : written;
    },
    "settings:read": async () => ok(await readSettings()),
    "settings:set": (change) => changeSettings((settings) => withChoices(settings, change)),
    "settings:choose-folder": async ({ typed }) => {
      const chosen = await chosenPath(context.chooseNewCasesFolder, context.shell, typed);
      if (!chosen.ok || chosen.value === undefined) return chosen.ok ? ok(undefined) : chosen;
      const casesFolder = chosen.value;
      try {
        await makeFolder(casesFolder);
      } catch (error) {
        return fail(writingError(casesFolder, error));
      }
      return changeSettings((settings) => withChoices(settings, { casesFolder }));
    },
    "settings:set-quota": (change) => changeSettings((settings) => withQuota(settings, change)),
    "library:read": async () => {
      const installed = await readGuides();
      const [problem] = installed.problems;
      if (installed.guides.length === 0) return fail(problem ?? { kind: "guide-unknown", guide: "", known: [] });
      return ok({ guides: installed.guides, unitTemplates: await readUnitTemplates(installed.guides), putAway: await guidesPutAway() });
    },
  };
}
