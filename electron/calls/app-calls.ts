import { fail, ok } from "../../shared/errors.ts";
import { readGuides } from "../library/guides.ts";
import { readLetters } from "../library/letters.ts";
import { withUnitTemplates } from "../library/unit-templates.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

/** Calls about the program and what is installed with it. */
export function appCalls(context: CallContext): Pick<CallHandlers, "app:info" | "library:read"> {
  return {
    "app:info": async () =>
      ok({ version: context.version, shell: context.shell, platform: process.platform, ...(context.at === undefined ? {} : { at: context.at }) }),
    "library:read": async () => {
      const installed = await readGuides();
      const [problem] = installed.problems;
      if (installed.guides.length === 0) return fail(problem ?? { kind: "guide-unknown", guide: "", known: [] });
      const letters = await readLetters();
      return letters.ok ? ok({ guides: installed.guides, letters: await withUnitTemplates(letters.value) }) : letters;
    },
  };
}
