import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TableReport } from "../../shared/desk/import-report.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { importText } from "../../shared/messages/import-text.ts";
import { workspaceFiles } from "../../shared/messages/workspace-files.ts";
import { freeName, nameKey } from "../../shared/text/file-names.ts";
import type { Sheet } from "../files/workbook.ts";
import type { ImportWork } from "../jobs/import-table/import-for-guide.ts";
import type { ImportedRows } from "../jobs/import-table/import-rows.ts";
import type { WorkspaceThread } from "../jobs/many-cases/workspace-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { findGuide, readGuides } from "../library/guides/guides.ts";
import { keepMapping, keptMapping } from "../library/remembered/table-mapping.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { chosenPath } from "./chosen-path.ts";

type ImportCall = `import:${"choose" | "try" | "run" | "cancel" | "template" | "save-problems"}`;

/** A table that was read; `tried`: the version of each case of the last trial; `report`: what became of its rows last. */
type KnownTable = { readonly sheets: readonly Sheet[]; tried?: ReadonlyMap<string, string>; report?: TableReport };

type Asked = {
  readonly key: string;
  readonly table: string;
  readonly sheet: number;
  readonly guide: string;
  readonly mapping: Readonly<Record<string, string | null>>;
};

const notKnown = () => fail({ kind: "wrong-use" as const, problem: { code: "unknown-request" as const } });

/** Calls about cases out of a table. Tables are read, tried and taken in the thread of the workspaces. */
export function importCalls(context: CallContext, thread: WorkspaceThread): Pick<CallHandlers, ImportCall> {
  const tables = new Map<string, KnownTable>();
  const running = new Map<string, AbortController>();

  /** Begins work on a workspace; what was under way there is given up. */
  const begin = (key: string): AbortController => {
    running.get(key)?.abort();
    const stop = new AbortController();
    running.set(key, stop);
    return stop;
  };
  const imported = async (asked: Asked, known: KnownTable, more: Pick<ImportWork, "dryRun" | "tried">): Promise<Result<ImportedRows>> => {
    const { key, sheet, guide, mapping } = asked;
    const folder = await context.workspaces.folderOf(key);
    if (!folder.ok) return folder;
    const cells = known.sheets[sheet]?.cells;
    if (cells === undefined) return notKnown();
    const stop = begin(key);
    try {
      return await thread.importTable(
        { cells, mapping: new Map(Object.entries(mapping)), guide, into: folder.value, moment: context.moment(), now: Date.now(), ...more },
        { signal: stop.signal, onProgress: (progress) => context.emit("import:progress", { key, reached: progress }) },
      );
    } finally {
      if (running.get(key) === stop) running.delete(key);
    }
  };
  return {
    "import:choose": async ({ key, guide: id, typed }) => {
      const folder = await context.workspaces.folderOf(key);
      if (!folder.ok) return folder;
      const guide = findGuide(await readGuides(), { guide: id });
      if (!guide.ok) return guide;
      const chosen = await chosenPath(context.chooseTable, context.shell, typed);
      if (!chosen.ok || chosen.value === undefined) return chosen.ok ? ok(undefined) : chosen;
      const mapping = await keptMapping();
      const read = await thread.readTable({ file: chosen.value, guide: id, mapping: new Map(Object.entries(mapping)) });
      if (!read.ok) return read;
      const { sheets, shown, sheet } = read.value;
      const table = randomUUID();
      // one table at a time: a workbook may be large
      tables.clear();
      tables.set(table, { sheets });
      return ok({ table, name: basename(chosen.value), sheets: shown, sheet, mapping });
    },
    "import:try": async (asked) => {
      const known = tables.get(asked.table);
      if (known === undefined) return notKnown();
      const tried = await imported(asked, known, { dryRun: true });
      if (!tried.ok) return tried;
      if (tried.value.left > 0) return fail({ kind: "cancelled" });
      known.tried = new Map(tried.value.rows.flatMap(({ path, base }) => (path !== undefined && base !== undefined ? [[path, base] as const] : [])));
      known.report = reportOf(tried.value);
      return ok(known.report);
    },
    "import:run": async (asked) => {
      const known = tables.get(asked.table);
      if (known?.tried === undefined) return notKnown();
      const done = await imported(asked, known, { dryRun: false, tried: known.tried });
      if (!done.ok) return done;
      context.workspaces.found(done.value.rows.flatMap(({ path }) => path ?? []));
      known.report = reportOf(done.value);
      // the rows are written, whatever becomes of this
      const kept = asked.keep ? await keepMapping(asked.mapping) : ok(undefined);
      if (!kept.ok) known.report = { ...known.report, notes: [...known.report.notes, importText.mappingNotKept(kept.error)] };
      return ok(known.report);
    },
    "import:cancel": async ({ key }) => {
      running.get(key)?.abort();
      return ok(undefined);
    },
    "import:template": async ({ key, guide: id }) => {
      const guide = findGuide(await readGuides(), { guide: id });
      return guide.ok ? writeInto(key, workspaceFiles.template, (file) => writeTemplate(file, guide.value)) : guide;
    },
    "import:save-problems": async ({ key, table }) => {
      const report = tables.get(table)?.report;
      if (report === undefined) return notKnown();
      return writeInto(key, workspaceFiles.problems(context.moment()), async (file) => {
        const { writeProblemTable } = await import("../jobs/import-table/write-tables.ts");
        return writeProblemTable(file, report.rows);
      });
    },
  };

  /** Writes a file into a workspace, under a name that is free there. */
  async function writeInto(key: string, wanted: string, write: (file: string) => Promise<Result<undefined>>): Promise<Result<{ readonly file: string }>> {
    const folder = await context.workspaces.folderOf(key);
    if (!folder.ok) return folder;
    const names = await readdir(folder.value).catch(() => []);
    const dot = wanted.lastIndexOf(".");
    const file = freeName(wanted.slice(0, dot), wanted.slice(dot), new Set(names.map(nameKey)), "_");
    const written = await write(join(folder.value, file));
    return written.ok ? ok({ file }) : written;
  }
}

async function writeTemplate(file: string, guide: Guide): Promise<Result<undefined>> {
  const { writeTableTemplate } = await import("../jobs/import-table/write-tables.ts");
  return writeTableTemplate(file, guide);
}

/** As the screens know rows: cases by opaque keys in place of their folders. */
const reportOf = ({ rows, left, notes }: ImportedRows): TableReport => ({
  rows: rows.map(({ row, title, lead, state, path, problems, said, outdates }) => ({
    row,
    title,
    lead,
    state,
    ...(path !== undefined && state !== "refused" && { key: caseKey(path) }),
    problems,
    changes: said,
    outdates,
  })),
  left,
  notes,
});
