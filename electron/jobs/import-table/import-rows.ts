import { basename, join, relative } from "node:path";
import { z } from "zod";
import type { Case } from "../../../shared/case/case.ts";
import { isAnswered } from "../../../shared/case/case-path.ts";
import type { ChangedAnswer } from "../../../shared/check/set-answer.ts";
import { type ColumnTarget, columnsOf, type HeadingMapping, headingRowOf, isUnitGuessed, type TableColumn } from "../../../shared/desk/import-columns.ts";
import type { ImportProgress, TableRowState } from "../../../shared/desk/import-report.ts";
import { type ImportColumn, type ImportedRow, withRow } from "../../../shared/desk/row-to-case.ts";
import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { importText as words } from "../../../shared/messages/import-text.ts";
import type { Cells } from "../../../shared/text/cells.ts";
import { nameKey } from "../../../shared/text/file-names.ts";
import type { Moment } from "../../../shared/text/moment.ts";
import { inSentence } from "../../../shared/text/money.ts";
import { type AnswerChange, compareCases } from "../../../shared/versions/compare-cases.ts";
import { answerText } from "../../../shared/wizard/answer-text.ts";
import { readRegularText } from "../../files/regular-file.ts";
import { CASE_FILE, createCase, emptyCase, makeNewFolder, type ReadCase, readCase, safeFolderName } from "../../library/cases/cases.ts";
import { saveCase } from "../../library/cases/save-case.ts";
import type { InstalledGuides } from "../../library/guides/guides.ts";
import { newCaseDefaults } from "../../library/new-cases/new-case.ts";
import { findCases } from "../../library/workspaces/workspace.ts";
import { outdatedBy } from "../check/outdated-by.ts";

/**
 * What became of a row, counted as the table program counts. `base`: the version of the case that the change was worked out from;
 * `said`: the changes in the words of the screens, of a new case its amounts; `outdates`: sealed documents whose text the change makes another.
 * `unwritten`: the row itself is sound, but its case could not be written.
 */
export type ImportedTableRow = {
  readonly row: number;
  readonly title: string;
  readonly lead: string;
  readonly path?: string;
  readonly base?: string;
  readonly state: TableRowState;
  readonly problems: readonly string[];
  readonly changes: readonly ChangedAnswer[];
  readonly said: readonly AnswerChange[];
  readonly outdates: readonly string[];
  readonly unwritten?: true;
};

/** `tried`: the version that each case had in the dry run, by its folder; one that has changed since is left alone. */
export type ImportRequest = {
  readonly cells: Cells;
  readonly mapping: HeadingMapping;
  readonly guide: Guide;
  readonly installed: InstalledGuides;
  readonly into: string;
  readonly dryRun: boolean;
  readonly moment: Moment;
  readonly now: number;
  readonly tried?: ReadonlyMap<string, string> | undefined;
};

export type ImportControl = { readonly onProgress?: (progress: ImportProgress) => void; readonly signal?: AbortSignal };

/** `left`: rows that were not come to, because it was cancelled; `notes`: what is to be known of the table as a whole. */
export type ImportedRows = {
  readonly rows: readonly ImportedTableRow[];
  readonly columns: readonly TableColumn[];
  readonly left: number;
  readonly notes: readonly string[];
};

/** So often the thread lets messages through, and tells how far it is. */
const TELL_EVERY_MS = 150;

/**
 * New cases and changes to existing ones out of the rows of a table: a row with a problem changes nothing, all others are taken. A row
 * belongs to the case of its 编号, else to the one case with its title (and lead person where the table names one); otherwise it is new,
 * unless it may be that of a case that cannot be read. Errors: `file-unreadable` where the folder of the cases cannot be read.
 */
export async function importRows(request: ImportRequest, { onProgress, signal }: ImportControl = {}): Promise<Result<ImportedRows>> {
  const { cells, mapping, guide, into } = request;
  const cases = await casesIn(into);
  if (!cases.ok) return cases;
  const { row: headingRow } = headingRowOf(cells, mapping, guide);
  const columns = columnsOf(cells[headingRow] ?? [], mapping, guide);
  const context: Context = {
    ...request,
    columns,
    fields: columns.flatMap(({ target, ...column }): readonly ImportColumn[] => (target?.kind === "field" ? [{ ...column, target }] : [])),
    ...cases.value,
    fresh: await newCaseDefaults(),
    seen: new Map(),
  };
  const rows: ImportedTableRow[] = [];
  const filled = cells.flatMap((row, index) => (index > headingRow && row.some((cell) => cell.trim() !== "") ? [{ row, index }] : []));
  let told = performance.now();
  for (const { row, index } of filled) {
    if (signal?.aborted) break;
    rows.push(await importRow(row, index, context));
    if (performance.now() - told < TELL_EVERY_MS && rows.length < filled.length) continue;
    onProgress?.({ done: rows.length, total: filled.length });
    told = performance.now();
    // lets the message that cancels through
    await new Promise((resolve) => setImmediate(resolve));
  }
  const guessed = columns.filter(isUnitGuessed).map(({ heading }) => heading);
  const unread = cases.value.unread.map(({ folder }) => relative(into, folder) || basename(folder));
  const notes = [...(unread.length === 0 ? [] : [words.unreadFolders(unread)]), ...(guessed.length === 0 ? [] : [words.unitGuessed(guessed)])];
  return ok({ rows, columns, left: filled.length - rows.length, notes });
}

type Context = ImportRequest &
  CasesHere & {
    readonly columns: readonly TableColumn[];
    readonly fields: readonly ImportColumn[];
    /** a new case with what the user has set for new ones */
    readonly fresh: (theCase: Case) => Case;
    readonly seen: Map<string, number>;
  };

async function importRow(cells: readonly string[], index: number, context: Context): Promise<ImportedTableRow> {
  const { columns, guide, dryRun, into, now, tried } = context;
  const cellOf = (wanted: (target: ColumnTarget) => boolean) =>
    (cells[columns.find(({ target }) => target !== undefined && wanted(target))?.column ?? -1] ?? "").trim();
  const pathCell = (path: string) => cellOf((target) => target.kind === "field" && target.path === path);
  const [title, lead] = [pathCell("title"), pathCell("lead.name")];
  const bare = { row: index + 1, title, lead, problems: [], changes: [], said: [], outdates: [] };
  const refused = (...problems: readonly string[]): ImportedTableRow => ({ ...bare, state: "refused", problems });
  const unwritten = (error: AppError): ImportedTableRow => ({ ...refused(words.notWritten(error)), unwritten: true });
  const id = cellOf(({ kind }) => kind === "id");
  const found = existingCase(context.here, id, title, lead);
  if (!found.ok) return refused(found.error);
  // what its own guide asks, this table knows nothing of
  if (found.value !== undefined && found.value.case.guide !== guide.id) return refused(otherGuide(found.value, context.installed));
  if (found.value === undefined && title === "") return refused(words.noTitle);
  const perhaps = id === "" ? perhapsUnread(context.unread, title, found.value === undefined) : [];
  if (perhaps.length > 0) return refused(words.perhapsUnread(perhaps));
  const key = found.value?.case.id ?? `${plain(title)}\n${plain(lead)}`;
  const earlier = context.seen.get(key);
  if (earlier !== undefined) return refused(words.twice(earlier));
  context.seen.set(key, index + 1);
  const topic = topicOf(
    cellOf(({ kind }) => kind === "topic"),
    guide,
    found.value?.case,
  );
  if (!topic.ok) return refused(topic.error);
  const taken = found.value ? withRow(found.value.case, cells, index, context.fields, guide) : newCase(cells, index, topic.value, context);
  if (taken.problems.length > 0) return refused(...taken.problems);
  const base = { ...bare, title: title === "" ? (found.value?.case.title ?? "") : title, lead: taken.case.lead?.name ?? lead, changes: taken.changed };
  if (found.value === undefined) {
    const department = cellOf(({ kind }) => kind === "department");
    const parent = department === "" ? into : join(into, safeFolderName(department));
    const fresh: ImportedTableRow = { ...base, state: "new", said: amountsOf(taken, context) };
    if (dryRun) return { ...fresh, path: join(parent, safeFolderName(title)) };
    const folder = await makeNewFolder(parent, title);
    const made = folder.ok ? await createCase(folder.value, taken.case) : folder;
    return made.ok ? { ...fresh, path: made.value.folder } : unwritten(made.error);
  }
  const { folder, base: version } = found.value;
  if (taken.changed.length === 0) return { ...base, state: "same", path: folder };
  if (tried !== undefined && tried.get(folder) !== version) return refused(words.changedMeanwhile);
  const outdates = (await outdatedBy(found.value, { ...found.value, case: taken.case }, context.installed, context.moment)).map((one) => one.title);
  const said = compareCases(found.value.case, taken.case, guide).flatMap(({ changes }) => changes);
  const update: ImportedTableRow = { ...base, state: "update", path: folder, base: version, said, outdates };
  if (dryRun) return update;
  const saved = await saveCase({ folder, base: version, case: taken.case, now, keep: true });
  return saved.ok ? update : unwritten(saved.error);
}

/** A guide that is not installed has no title here. */
function otherGuide({ folder, case: theCase }: ReadCase, { guides }: InstalledGuides): string {
  return words.otherGuide(basename(folder), guides.find(({ id }) => id === theCase.guide)?.title);
}

/** The amounts of a new case as they will stand: a unit that was taken for another one shows there. */
const amountsOf = ({ case: theCase, changed }: ImportedRow, { fields, guide }: Context): readonly AnswerChange[] =>
  changed.flatMap(({ field: path, after }) => {
    const target = fields.find((column) => column.target.path === path)?.target;
    if (target?.field.kind !== "yuan") return [];
    // five hundred of them stand below each other: without 大写
    const text = typeof after === "number" ? inSentence(after) : answerText(target.field, after, { theCase, guide, applicant: "role" });
    if (text === undefined) return [];
    const entries = target.lists.map(({ field: list, index }) => `${list.item} ${index + 1}`);
    return [{ key: path, labels: [...entries, target.field.label], after: text }];
  });

/** A new case begins with the unit that the user has set, unless its row names another one. */
function newCase(cells: readonly string[], index: number, topic: string, { guide, fields, fresh }: Context) {
  const empty = emptyCase(guide, topic);
  const begun = fresh(empty);
  const taken = withRow(begun, cells, index, fields, guide);
  const isAnotherUnit = taken.changed.some(({ field, before }) => field === "applicant.name" && isAnswered(before));
  return isAnotherUnit ? withRow({ ...empty, ...(begun.bundle && { bundle: begun.bundle }) }, cells, index, fields, guide) : taken;
}

/** What a cell says, whatever its spaces and the width of its characters: an answer is kept with the usual ones. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);

function existingCase(here: readonly ReadCase[], id: string, title: string, lead: string): Result<ReadCase | undefined, string> {
  if (id !== "") {
    const [found, ...others] = here.filter((one) => one.case.id === id);
    if (found === undefined) return fail(words.noSuchId(id));
    return others.length === 0
      ? ok(found)
      : fail(
          words.severalOfId(
            id,
            [found, ...others].map(({ folder }) => basename(folder)),
          ),
        );
  }
  // a case without a title is not that of a row without one
  if (title === "") return ok(undefined);
  const isLead = (name: string | null | undefined) => lead === "" || !isAnswered(name) || isSameText(name ?? "", lead);
  const called = here.filter((one) => isSameText(one.case.title ?? "", title) && isLead(one.case.lead?.name));
  return called.length > 1 ? fail(words.several(called.map(({ folder }) => basename(folder)))) : ok(called[0]);
}

/** The topic that a row names; of an existing case its own. Errors: why it can be neither. */
function topicOf(cell: string, guide: Guide, existing: Case | undefined): Result<string, string> {
  if (cell === "") return existing ? ok(existing.topic) : fail(words.topicMissing);
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  const exact = guide.topics.find(({ id, name, title, shortTitle }) => [id, name, title, shortTitle].some((one) => one?.replace(/\s/g, "") === plain));
  const topic = exact ?? guide.topics.find(({ name }) => plain.startsWith(name.replace(/\s/g, "")));
  if (topic === undefined)
    return fail(
      words.noTopic(
        cell,
        guide.topics.map(({ name }) => name),
      ),
    );
  return existing && topic.id !== existing.topic ? fail(words.otherTopic) : ok(topic.id);
}

/** A case that cannot be read, or a folder that may not be opened; `title`: as far as `case.json` still tells it. */
type UnreadCase = { readonly folder: string; readonly title: string | undefined };
type CasesHere = { readonly here: readonly ReadCase[]; readonly unread: readonly UnreadCase[] };

/** The cases of a folder; none where it is still to be made. Errors: those of `findCases`. */
async function casesIn(folder: string): Promise<Result<CasesHere>> {
  const unread: UnreadCase[] = [];
  const found = await findCases(folder, (unopened) => unread.push({ folder: unopened, title: undefined }));
  if (!found.ok) return found.error.kind === "file-not-found" ? ok({ here: [], unread }) : found;
  const here: ReadCase[] = [];
  const read = await Promise.all(found.value.map(async (path) => ({ path, read: await readCase(path) })));
  for (const { path, read: one } of read) {
    if (one.ok) here.push(one.value);
    else unread.push({ folder: path, title: await titleToldBy(path) });
  }
  return ok({ here, unread });
}

const titled = z.object({ title: z.string() });

/** The title in a `case.json` that is no case. */
async function titleToldBy(folder: string): Promise<string | undefined> {
  try {
    const parsed = titled.safeParse(JSON.parse(await readRegularText(join(folder, CASE_FILE))));
    return parsed.success ? parsed.data.title.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Folders whose unreadable case a row may be: by its title or the name of its folder, of a row that would be new also those that tell no title. */
const perhapsUnread = (unread: readonly UnreadCase[], title: string, isNew: boolean): readonly string[] =>
  unread
    .filter((one) => (one.title === undefined ? isNew : isSameText(one.title, title)) || nameKey(basename(one.folder)) === nameKey(safeFolderName(title)))
    .map(({ folder }) => basename(folder));
