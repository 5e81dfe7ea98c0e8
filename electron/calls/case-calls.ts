import { randomUUID } from "node:crypto";
import { copyAsNewCase } from "../../shared/case/copy-case.ts";
import { fail, ok } from "../../shared/errors.ts";
import { findTopic } from "../../shared/guide/guide.ts";
import { unnamedFolder } from "../../shared/text/file-names.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { createCase, emptyCase, makeNewFolder, readCase } from "../library/cases/cases.ts";
import { saveCase } from "../library/cases/save-case.ts";
import { dropUnsaved, keepUnsaved } from "../library/cases/unsaved.ts";
import { findGuide, readGuides } from "../library/guides/guides.ts";
import { copyFolder } from "../library/new-cases/name-folders.ts";
import { newCaseDefaults } from "../library/new-cases/new-case.ts";
import { forgetFolder, recentCases, recentFolders } from "../library/remembered/recent-cases.ts";
import { newCasesFolder } from "../library/remembered/settings.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { typedPath } from "./chosen-path.ts";

/** Calls that open, make and save cases. A path never comes from a page, except typed in by the user of a browser. */
export function caseCalls(
  context: CallContext,
): Pick<
  CallHandlers,
  "cases:recent" | "cases:standings" | "cases:leave" | "cases:forget" | "cases:open" | "cases:create" | "cases:copy" | "cases:save" | "cases:hold"
> {
  const { openCases } = context;
  return {
    "cases:recent": async () => ok(await recentCases()),
    "cases:standings": async () => {
      const { standings } = await import("../jobs/many-cases/standing.ts");
      const found = await standings(await recentFolders(), context.moment());
      return ok(found.map(({ folder, ...standing }) => ({ key: caseKey(folder), ...standing })));
    },
    "cases:leave": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      context.inspections.stop(key);
      context.readings.stop(key);
      await openCases.leave(key);
      return ok(undefined);
    },
    "cases:forget": ({ recent }) => forgetFolder(recent),
    "cases:open": async ({ recent, found, handed, folder }) => {
      if (found !== undefined) {
        const path = context.found.casePath(found);
        return path === undefined ? fail({ kind: "wrong-use", problem: { code: "not-on-recent-list" } }) : openCases.openFolder(path);
      }
      if (handed) {
        const path = context.takeHanded?.();
        return path === undefined ? ok(undefined) : openCases.openFolder(path);
      }
      if (recent !== undefined) {
        const known = context.workspaces.caseFolder(recent) ?? (await recentFolders()).find((candidate) => caseKey(candidate) === recent);
        return known === undefined ? fail({ kind: "wrong-use", problem: { code: "not-on-recent-list" } }) : openCases.openFolder(known);
      }
      if (context.shell === "browser") {
        const typed = typedPath(folder ?? "");
        return typed === undefined ? fail({ kind: "wrong-use", problem: { code: "type-case-path" } }) : openCases.openFolder(typed);
      }
      if (folder !== undefined) return fail({ kind: "wrong-use", problem: { code: "choose-folder-in-dialog" } });
      const chosen = await context.chooseFolder?.();
      return chosen === undefined ? ok(undefined) : openCases.openFolder(chosen);
    },
    "cases:create": async ({ guide: id, edition, topic, title, folder: name = "" }) => {
      const guide = findGuide(await readGuides(), { guide: id, guideEdition: edition });
      if (!guide.ok) return guide;
      const known = findTopic(guide.value, topic);
      if (!known.ok) return known;
      const folder = await makeNewFolder(await newCasesFolder(), [name, title, unnamedFolder(known.value.name)].find((one) => one.trim() !== "") ?? "");
      if (!folder.ok) return folder;
      const created = await createCase(folder.value, (await newCaseDefaults())(emptyCase(guide.value, topic, title)));
      return created.ok ? openCases.openFolder(created.value.folder) : created;
    },
    "cases:copy": async ({ key, base }) => {
      const from = openCases.folderOf(key);
      if (!from.ok) return from;
      const read = await readCase(from.value);
      if (!read.ok) return read;
      const { case: theCase, file } = read.value;
      if (base !== undefined && base !== read.value.base) return fail({ kind: "case-not-as-shown", file });
      const title = theCase.title?.trim();
      const folder = await makeNewFolder(await newCasesFolder(), copyFolder(title));
      if (!folder.ok) return folder;
      const created = await createCase(folder.value, copyAsNewCase(theCase, randomUUID()));
      return created.ok ? openCases.openFolder(created.value.folder) : created;
    },
    "cases:save": async ({ key, base, case: theCase, keep = false }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const saved = await saveCase({ folder: folder.value, base, case: theCase, now: Date.now(), keep });
      context.held.saved(key, { base, case: theCase }, saved);
      if (saved.ok) await dropUnsaved(folder.value);
      // after a conflict it lies beside the case already
      else if (saved.error.kind !== "case-changed-on-disk") await keepUnsaved(folder.value, theCase, Date.now());
      return saved;
    },
    "cases:hold": async ({ key, base, case: theCase }) => {
      const folder = openCases.folderOf(key);
      if (folder.ok) context.held.hold(key, { folder: folder.value, base, case: theCase });
      return folder.ok ? ok(undefined) : folder;
    },
  };
}
