import { serveTasks } from "../../workers/serve-tasks.ts";
import { acrossFolders } from "./across-cases.ts";
import { caseMessages } from "./case-message.ts";
import { profileUpdates, updateFromProfiles } from "./profile-updates.ts";
import { readSomeRows } from "./read-row.ts";
import { readWorkspace } from "./read-workspace.ts";
import type { WorkspaceAnswer, WorkspaceProgress, WorkspaceWork } from "./workspace-messages.ts";

/** Entry of the thread that reads workspaces: it stays, with the guides read, and answers each request as it comes. */
serveTasks<WorkspaceWork, WorkspaceAnswer, WorkspaceProgress>(async (work, control) => {
  switch (work.kind) {
    case "read":
      return { kind: work.kind, result: await readWorkspace(work, control) };
    case "rows":
      return { kind: work.kind, rows: await readSomeRows(work.paths, work.moment) };
    case "messages":
      return { kind: work.kind, messages: await caseMessages(work.paths, work.moment) };
    case "table": {
      // tables are written by those who ask for one only
      const { writeOverviewTable } = await import("./overview-table.ts");
      return { kind: work.kind, result: await writeOverviewTable(work.file, work.rows) };
    }
    case "across":
      return { kind: work.kind, notes: await acrossFolders(work.paths) };
    case "read-table": {
      const { readTableFor } = await import("../import-table/import-for-guide.ts");
      return { kind: work.kind, result: await readTableFor(work) };
    }
    case "import": {
      const { importFor } = await import("../import-table/import-for-guide.ts");
      return { kind: work.kind, result: await importFor(work, control) };
    }
    case "profile-updates":
      return { kind: work.kind, result: await profileUpdates(work, control) };
    case "update-from-profiles":
      return { kind: work.kind, updated: await updateFromProfiles(work, control) };
  }
});
