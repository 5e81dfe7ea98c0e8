import { basename, join } from "node:path";
import { z } from "zod";
import type { Case } from "../../shared/case/case.ts";
import { isAnswered } from "../../shared/case/case-path.ts";
import type { ChangedAnswer } from "../../shared/check/set-answer.ts";
import { type ImportColumn, withRow } from "../../shared/desk/import-row.ts";
import { type ColumnTarget, columnTarget } from "../../shared/desk/table-columns.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { importText as words } from "../../shared/messages/import-text.ts";
import { parseCsvRows } from "../../shared/text/cells.ts";
import type { Moment } from "../../shared/text/moment.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { errorCode, readingError } from "../files/file-error.ts";
import { readRegularFile } from "../files/regular-file.ts";
import { readWorkbook } from "../files/workbook.ts";
import { createCase, emptyCase, makeNewFolder, type ReadCase, readCase } from "../library/cases.ts";
import { decodeText } from "../library/guide-folder.ts";
import { findGuide, type InstalledGuides, readGuides } from "../library/guides.ts";
import { saveCase } from "../library/save-case.ts";
import { findCases } from "../library/workspace.ts";
import { checkAnswers } from "./check-case.ts";

const LIMITS = { rows: 5_000, columns: 500 };

/** What became of a row, counted as the table program counts. `outdates`: sealed documents whose text the change makes another. */
export type ImportedTableRow = {
  readonly row: number;
  readonly title: string;
  readonly path?: string;
  readonly state: "new" | "update" | "same" | "refused";
  readonly problems: readonly string[];
  readonly changes: readonly ChangedAnswer[];
  readonly outdates: readonly string[];
};

export type ImportReport = {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly rows: readonly ImportedTableRow[];
  /** headings that answer nothing */
  readonly ignored: readonly string[];
};

export type ImportOptions = {
  readonly into: string;
  /** a JSON file: heading → field of `case.json`, `id`, `topic`, or `null` to leave the column out; kept there for the next time */
  readonly mapping?: string | undefined;
  readonly guide?: string | undefined;
  readonly dryRun: boolean;
  readonly moment: Moment;
  readonly now: number;
};

/**
 * New cases and changes to existing ones out of a table: a row with a problem changes nothing, all others are taken. A row belongs to the case
 * of its 编号, else to the one case with its title (and lead person where the table names one); otherwise it is new. Errors: those of
 * reading table and mapping; `guide-unknown`, `output-unwritable`.
 */
export async function importTable(table: string, options: ImportOptions): Promise<Result<ImportReport>> {
  const cells = await readTable(table);
  if (!cells.ok) return cells;
  const installed = await readGuides();
  const guide = guideFor(installed, options.guide);
  if (!guide.ok) return guide;
  const headingRow = cells.value.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const headings = cells.value[headingRow] ?? [];
  const mapping = await readMapping(options.mapping);
  if (!mapping.ok) return mapping;
  const targets = headings.map((heading) => targetOf(heading, mapping.value, guide.value));
  if (!targets.some((target) => target?.kind === "field")) return fail({ kind: "wrong-use", problem: { code: "command-line", text: words.noColumns(table) } });
  const here = await casesIn(options.into);
  const rows: ImportedTableRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of cells.value.entries()) {
    if (index <= headingRow || row.every((cell) => cell.trim() === "")) continue;
    rows.push(await importRow(row, index, { headings, targets, guide: guide.value, installed, here, seen, options }));
  }
  if (options.mapping !== undefined && !options.dryRun) {
    const written = await writeAtomically(options.mapping, `${JSON.stringify(keptMapping(headings, targets), null, 2)}\n`);
    if (!written.ok) return written;
  }
  const paths = (state: ImportedTableRow["state"]) => rows.flatMap((row) => (row.state === state && row.path !== undefined ? [row.path] : []));
  const ignored = headings.filter((heading, index) => heading.trim() !== "" && targets[index] === undefined);
  return ok({ created: paths("new"), updated: paths("update"), rows, ignored });
}

type Context = {
  readonly headings: readonly string[];
  readonly targets: readonly (ColumnTarget | undefined)[];
  readonly guide: Guide;
  readonly installed: InstalledGuides;
  readonly here: readonly ReadCase[];
  readonly seen: Map<string, number>;
  readonly options: ImportOptions;
};

async function importRow(cells: readonly string[], index: number, context: Context): Promise<ImportedTableRow> {
  const { headings, targets, guide, options } = context;
  const cellOf = (wanted: (target: ColumnTarget) => boolean) => (cells[targets.findIndex((target) => target !== undefined && wanted(target))] ?? "").trim();
  const pathCell = (path: string) => cellOf((target) => target.kind === "field" && target.path === path);
  const title = pathCell("title");
  const refused = (...problems: readonly string[]): ImportedTableRow => ({ row: index + 1, title, state: "refused", problems, changes: [], outdates: [] });
  const found = existingCase(
    context.here,
    cellOf(({ kind }) => kind === "id"),
    title,
    pathCell("lead.name"),
  );
  if (!found.ok) return refused(found.error);
  const key = found.value?.case.id ?? `${title}\n${pathCell("lead.name")}`;
  const earlier = context.seen.get(key);
  if (earlier !== undefined) return refused(words.twice(earlier));
  context.seen.set(key, index + 1);
  const topicCell = cellOf(({ kind }) => kind === "topic");
  const topic = topicOf(topicCell, guide);
  if (found.value === undefined && title === "") return refused(words.noTitle);
  if (topicCell !== "" && topic === undefined)
    return refused(
      words.noTopic(
        topicCell,
        guide.topics.map(({ name }) => name),
      ),
    );
  if (found.value === undefined && topic === undefined) return refused(words.topicMissing);
  if (found.value && topic !== undefined && topic !== found.value.case.topic) return refused(words.otherTopic);
  const columns = targets.flatMap((target, column): readonly ImportColumn[] =>
    target?.kind === "field" ? [{ column, heading: headings[column] ?? "", target }] : [],
  );
  const before: Case = found.value?.case ?? emptyCase(guide, topic ?? "");
  const taken = withRow(before, cells, index, columns, guide);
  if (taken.problems.length > 0) return refused(...taken.problems);
  const base = { row: index + 1, title: title === "" ? (before.title ?? "") : title, problems: [], changes: taken.changed };
  if (found.value === undefined) {
    if (options.dryRun) return { ...base, state: "new", path: join(options.into, title), outdates: [] };
    const folder = await makeNewFolder(options.into, title);
    const made = folder.ok ? await createCase(folder.value, taken.case) : folder;
    return made.ok ? { ...base, state: "new", path: made.value.folder, outdates: [] } : refused(words.notWritten(made.error));
  }
  const { folder } = found.value;
  if (taken.changed.length === 0) return { ...base, state: "same", path: folder, outdates: [] };
  const outdates = await outdated(found.value, taken.case, context);
  if (options.dryRun) return { ...base, state: "update", path: folder, outdates };
  const saved = await saveCase({ folder, base: found.value.base, case: taken.case, now: options.now, keep: true });
  return saved.ok ? { ...base, state: "update", path: folder, outdates } : refused(words.notWritten(saved.error));
}

/** Sealed documents whose text the change makes another. */
async function outdated(read: ReadCase, next: Case, { installed, options }: Context): Promise<readonly string[]> {
  const [before, after] = await Promise.all([read.case, next].map((theCase) => checkAnswers({ ...read, case: theCase }, installed, options.moment)));
  if (!before?.ok || !after?.ok) return [];
  const old = new Map(before.value.report.slots.map((slot) => [`${slot.slot} ${slot.for ?? ""}`, slot.state]));
  return after.value.report.slots.flatMap((slot) =>
    slot.state === "outdated" && old.get(`${slot.slot} ${slot.for ?? ""}`) !== "outdated" ? [slot.title] : [],
  );
}

function existingCase(here: readonly ReadCase[], id: string, title: string, lead: string): Result<ReadCase | undefined, string> {
  if (id !== "") {
    const found = here.find((one) => one.case.id === id);
    return found ? ok(found) : fail(words.noSuchId(id));
  }
  const called = here.filter(
    (one) => (one.case.title ?? "").trim() === title && (lead === "" || !isAnswered(one.case.lead?.name) || one.case.lead?.name === lead),
  );
  return called.length > 1 ? fail(words.several(called.map(({ folder }) => basename(folder)))) : ok(called[0]);
}

function topicOf(cell: string, guide: Guide): string | undefined {
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  const exact = guide.topics.find(({ id, name, title, shortTitle }) => [id, name, title, shortTitle].some((one) => one?.replace(/\s/g, "") === plain));
  return (exact ?? guide.topics.find(({ name }) => plain.startsWith(name.replace(/\s/g, ""))))?.id;
}

function targetOf(heading: string, mapping: ReadonlyMap<string, string | null>, guide: Guide): ColumnTarget | undefined {
  const given = mapping.get(heading.trim());
  return given === null ? undefined : columnTarget(heading, guide, given);
}

const keptMapping = (headings: readonly string[], targets: readonly (ColumnTarget | undefined)[]) =>
  Object.fromEntries(
    headings.flatMap((heading, index) => {
      const target = targets[index];
      return heading.trim() === "" ? [] : [[heading.trim(), target === undefined ? null : target.kind === "field" ? target.path : target.kind]];
    }),
  );

async function readMapping(file: string | undefined): Promise<Result<ReadonlyMap<string, string | null>>> {
  if (file === undefined) return ok(new Map());
  try {
    const parsed = z.record(z.string(), z.string().nullable()).safeParse(JSON.parse(decodeText(await readRegularFile(file))));
    return parsed.success
      ? ok(new Map(Object.entries(parsed.data)))
      : fail({ kind: "wrong-use", problem: { code: "command-line", text: words.badMapping(file) } });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return ok(new Map());
    return error instanceof SyntaxError
      ? fail({ kind: "wrong-use", problem: { code: "command-line", text: words.badMapping(file) } })
      : fail(readingError(file, error));
  }
}

async function readTable(file: string): Promise<Result<readonly (readonly string[])[]>> {
  try {
    const bytes = await readRegularFile(file);
    if (/\.(csv|txt)$/i.test(file)) return ok(parseCsvRows(decodeText(bytes)));
    const read = await readWorkbook(bytes, LIMITS);
    return read.ok ? read : fail({ kind: "wrong-use", problem: { code: "command-line", text: words.badTable(file, read.error) } });
  } catch (error) {
    return fail(readingError(file, error));
  }
}

function guideFor(installed: InstalledGuides, id: string | undefined): Result<Guide> {
  const newest = [...installed.guides].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn))[0];
  return id === undefined && newest ? ok(newest) : findGuide(installed, { guide: id ?? "" });
}

async function casesIn(folder: string): Promise<readonly ReadCase[]> {
  const found = await findCases(folder);
  const read = await Promise.all((found.ok ? found.value : []).map((path) => readCase(path)));
  return read.flatMap((one) => (one.ok ? [one.value] : []));
}
