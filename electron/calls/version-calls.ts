import { fail, ok } from "../../shared/errors.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { caseVersions, lookAtFolder, readVersion, rescueCase, settleCopy } from "../library/cases/case-versions.ts";
import { caseText, safeFolderName } from "../library/cases/cases.ts";
import { keepVersion } from "../library/cases/history.ts";
import { dropUnsaved } from "../library/cases/unsaved.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

type VersionCall =
  | "cases:look"
  | "cases:keep"
  | "cases:versions"
  | "cases:version"
  | "cases:rescue"
  | "cases:settle"
  | "cases:save-copy"
  | "cases:drop-unsaved";

/** Calls about the versions of an open case: older ones, copies beside it, damaged ones, and what could not be saved. */
export function versionCalls(context: CallContext): Pick<CallHandlers, VersionCall> {
  const { openCases } = context;
  return {
    "cases:look": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await lookAtFolder(folder.value)) : folder;
    },
    "cases:keep": async ({ key, case: theCase }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? keepVersion(folder.value, Buffer.from(caseText(theCase)), Date.now(), true) : folder;
    },
    "cases:versions": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await caseVersions(folder.value)) : folder;
    },
    "cases:version": async ({ key, id }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? readVersion(folder.value, id) : folder;
    },
    "cases:rescue": async ({ key, id }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const rescued = await rescueCase(folder.value, id, Date.now());
      return rescued.ok ? openCases.openFolder(folder.value) : rescued;
    },
    "cases:settle": async ({ key, id }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? settleCopy(folder.value, id, Date.now()) : folder;
    },
    "cases:save-copy": async ({ key, case: theCase }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      if (context.chooseCopy === undefined) return fail({ kind: "wrong-use", problem: { code: "download-instead" } });
      const file = await context.chooseCopy(`${safeFolderName(theCase.title ?? "申报项目")}.json`);
      if (file === undefined) return ok(undefined);
      const written = await writeAtomically(file, caseText(theCase));
      return written.ok ? ok(file) : written;
    },
    "cases:drop-unsaved": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      await dropUnsaved(folder.value);
      return ok(undefined);
    },
  };
}
