import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { AcrossNote } from "../../shared/desk/across-cases.ts";
import { acrossText } from "../../shared/desk/across-text.ts";
import { deadlineOf, type UnitDeadlines } from "../../shared/desk/matrix-view.ts";
import type { AcrossFinding, ReadWorkspace, WorkspaceRow } from "../../shared/desk/workspace.ts";
import { fail, ok } from "../../shared/errors.ts";
import { workspaceFiles } from "../../shared/messages/workspace-files.ts";
import { withDeadline } from "../../shared/settings.ts";
import { readingError } from "../files/file-error.ts";
import type { OverviewRow } from "../jobs/many-cases/overview.ts";
import type { FoundRow } from "../jobs/many-cases/read-workspace.ts";
import type { WorkspaceThread } from "../jobs/many-cases/workspace-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { changeSettings, newCasesFolder, readSettings } from "../library/remembered/settings.ts";
import { describeWorkspace, forgetWorkspace, rememberWorkspace, workspaceFolders } from "../library/workspaces/recent-workspaces.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";
import { OUTSIDE, openPlace, showPlace } from "./show-place.ts";
import { WorkspaceReadings } from "./workspace-readings.ts";

type WorkspaceCall = `workspace:${"list" | "choose" | "forget" | "read" | "cancel" | "messages" | "across" | "set-deadline" | "save-table" | "show"}`;

/** Calls about folders with many cases: which there are, and what their cases need. */
export function workspaceCalls(context: CallContext, thread: WorkspaceThread): Pick<CallHandlers, WorkspaceCall> {
  const { workspaces } = context;
  const readings = new WorkspaceReadings<ReadWorkspace>();
  return {
    "workspace:list": async () => ok(await Promise.all((await workspaceFolders()).map(describeWorkspace))),
    "workspace:choose": async ({ typed, dropped, received }) => {
      const asked = async () => (dropped ? context.droppedFolder.taken() : chosenPath(context.chooseWorkspace, context.shell, typed));
      const chosen = received ? ok(await newCasesFolder()) : await asked();
      if (!chosen.ok || chosen.value === undefined) return chosen.ok ? ok(undefined) : chosen;
      const folder = chosen.value;
      try {
        if (!(await stat(folder)).isDirectory()) return fail({ kind: "file-unreadable", file: folder, cause: { code: "not-below-folder" } });
      } catch (error) {
        return fail(readingError(folder, error));
      }
      const remembered = await rememberWorkspace(folder);
      return remembered.ok ? ok(await describeWorkspace(folder)) : remembered;
    },
    "workspace:forget": ({ key }) => forgetWorkspace(key),
    "workspace:read": async ({ key, by = "", afresh = false }) => {
      const folder = await workspaces.folderOf(key);
      if (!folder.ok) return folder;
      const told = (rows: readonly FoundRow[]) => {
        workspaces.found(rows.map(({ path }) => path));
        return rows.map(rowOf);
      };
      const onProgress = ({ done, total, rows }: { readonly done: number; readonly total: number; readonly rows: readonly FoundRow[] }) => {
        workspaces.told(key, rows);
        context.emit("workspace:progress", { key, reached: { done, total, rows: told(rows) } });
      };
      return readings.read(key, { by, afresh }, async (signal, anew) => {
        const read = await thread.read({ folder: folder.value, moment: context.moment(), afresh: anew }, { signal, onProgress });
        if (read.ok) workspaces.read(key, read.value.rows);
        return read.ok ? ok({ rows: told(read.value.rows), fromCache: read.value.fromCache }) : read;
      });
    },
    "workspace:cancel": async ({ key, by = "" }) => {
      readings.cancel(key, by);
      return ok(undefined);
    },
    "workspace:messages": async ({ cases }) => {
      const folders = workspaces.caseFolders(cases);
      if (!folders.ok) return folders;
      const messages = await thread.messages(folders.value, context.moment());
      if (!messages.ok) return messages;
      return ok(
        messages.value.map((message, index) => {
          const key = cases[index] ?? "";
          return message.ok ? { key, message: message.value } : { key, error: message.error };
        }),
      );
    },
    "workspace:across": async ({ key }) => {
      const rows = new Map(workspaces.allRows(key).map((row) => [row.path, row]));
      const notes = await thread.across([...rows.keys()]);
      return notes.ok ? ok(notes.value.map((note) => acrossFinding(note, rows))) : notes;
    },
    "workspace:set-deadline": (change) => changeSettings((settings) => withDeadline(settings, change)),
    "workspace:save-table": async ({ key, cases }) => {
      const folder = await workspaces.folderOf(key);
      if (!folder.ok) return folder;
      const rows = workspaces.rowsOf(key, cases);
      if (!rows.ok) return rows;
      const { deadlines = {} } = await readSettings();
      const file = workspaceFiles.overview(context.moment());
      const written = await thread.writeTable(
        join(folder.value, file),
        rows.value.map((row) => tableRow(row, deadlines)),
      );
      return written.ok ? ok({ file }) : written;
    },
    "workspace:show": async ({ key, file, inFolder }) => {
      const folder = await workspaces.folderOf(key);
      if (!workspaceFiles.isOurs(file)) return fail(OUTSIDE);
      return folder.ok ? (inFolder ? showPlace : openPlace)(context, folder.value, join(folder.value, file)) : folder;
    },
  };
}

/** A row as the table has it, with the deadline that the unit has set. */
const tableRow = (row: FoundRow, deadlines: UnitDeadlines): OverviewRow =>
  "error" in row ? { path: row.path, error: row.error } : { path: row.path, ...row.overview, deadline: deadlineOf(row.overview, deadlines) };

/** What shows across cases as the screens know it: in words, and with cases by opaque keys in place of their folders. */
function acrossFinding(note: AcrossNote, rows: ReadonlyMap<string, FoundRow>): AcrossFinding {
  const cases = note.cases.map((path) => {
    const row = rows.get(path);
    const overview = row && "overview" in row ? row.overview : undefined;
    return {
      key: caseKey(path),
      title: overview?.title ?? row?.below ?? "",
      folder: row?.below ?? "",
      ...(overview?.lead !== undefined && { lead: overview.lead }),
    };
  });
  return { kind: note.kind, text: acrossText(note), cases, ...(note.clause && { clause: note.clause }) };
}

/** As the screens know a row: by an opaque key in place of its folder. */
const rowOf = ({ path, below, ...state }: FoundRow): WorkspaceRow => ({ key: caseKey(path), folder: below, ...state });
