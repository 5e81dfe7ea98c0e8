import { isAbsolute, join, resolve } from "node:path";
import { fail, ok } from "../../shared/errors.ts";
import { writingError } from "../files/file-error.ts";
import { checkInsideCase } from "../files/inside-case.ts";
import { makeFolder } from "../files/make-folder.ts";
import { userDataFolder } from "../files/paths.ts";
import { writeInWorker } from "../jobs/threads/job-client.ts";
import type { PreviewThread } from "../jobs/threads/preview-client.ts";
import { findPrintedText } from "../jobs/write/find-printed-text.ts";
import { UNIT_TEMPLATES_FOLDER } from "../library/cases/unit-templates.ts";
import { lastDocuments, rememberDocuments } from "../library/remembered/last-documents.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";
import { OUTSIDE, openPlace, showPlace } from "./show-place.ts";

type DocumentCall =
  | "documents:preview"
  | "documents:write"
  | "documents:last"
  | "documents:printed"
  | "documents:printed-words"
  | "documents:show"
  | "documents:show-file"
  | "documents:make-template"
  | "documents:prepare";

/** Documents written from the window lie in the case folder, apart from the package. */
export const DOCUMENTS_FOLDER = "文书";

/** Calls about the documents of an open case. `thread` sets them. */
export function documentCalls(context: CallContext, thread: PreviewThread): Pick<CallHandlers, DocumentCall> {
  const { openCases } = context;
  /** what was written since the program began, and the folder that the user chose for it */
  const writtenFiles = new Map<string, string>();
  return {
    "documents:preview": async ({ key, ...request }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? thread.document({ ...request, moment: context.moment() }) : folder;
    },
    "documents:write": async ({ key, base, only, place, folder: typed }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const out = place === "case" ? ok(join(folder.value, DOCUMENTS_FOLDER)) : await chosenPath(context.chooseOutputFolder, context.shell, typed);
      if (!out.ok || out.value === undefined) return out.ok ? ok(undefined) : out;
      const inside = place === "case" ? await checkInsideCase(folder.value, out.value) : ok(undefined);
      if (!inside.ok) return inside;
      const written = await writeInWorker({
        job: "write-documents",
        path: folder.value,
        out: out.value,
        moment: context.moment(),
        base,
        ...(only && { only }),
      });
      if (!written.ok) return written;
      const { words, ...report } = written.value;
      const at = new Date().toISOString();
      await rememberDocuments(
        key,
        words.map((one) => ({ ...one, at, how: "written" })),
      );
      for (const { docx, pdf } of report.documents) for (const file of [docx, pdf]) if (file !== undefined) writtenFiles.set(resolve(file), out.value);
      return ok({ folder: out.value, report });
    },
    "documents:last": async ({ key }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? ok(await lastDocuments(key)) : folder;
    },
    "documents:printed": async ({ key, documents }) => {
      const folder = openCases.folderOf(key);
      const at = new Date().toISOString();
      return folder.ok
        ? rememberDocuments(
            key,
            documents.map((one) => ({ ...one, at, how: "printed" })),
          )
        : folder;
    },
    "documents:printed-words": async ({ key, document, wordsSha256 }) => {
      const folder = openCases.folderOf(key);
      return folder.ok ? findPrintedText(folder.value, document, wordsSha256) : folder;
    },
    "documents:show-file": async ({ key, file }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      if (!isAbsolute(file)) return fail(OUTSIDE);
      const place = resolve(file);
      return showPlace(context, writtenFiles.get(place) ?? folder.value, place);
    },
    "documents:show": async ({ key, what }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const places = {
        templates: join(folder.value, UNIT_TEMPLATES_FOLDER),
        "all-templates": join(userDataFolder(), UNIT_TEMPLATES_FOLDER),
      };
      try {
        await makeFolder(places[what]);
      } catch (error) {
        return fail(writingError(places[what], error));
      }
      return openPlace(context, what === "all-templates" ? userDataFolder() : folder.value, places[what]);
    },
    "documents:make-template": async ({ key, document }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      // what writes Word files is loaded when it is needed, not when the window opens
      const { makeUnitTemplate } = await import("../jobs/write/make-unit-template.ts");
      return makeUnitTemplate(folder.value, document);
    },
    "documents:prepare": async () => {
      thread.prepare();
      return ok(undefined);
    },
  };
}
