import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../errors.ts";
import { type Cells, parseCsv } from "../text/cells.ts";
import { GUIDE_FILE, type GuideFileUse, guideFileUse, QUESTION_TABLE } from "./guide-files.ts";
import type { ListRow, WordForm } from "./guide-parts.ts";
import { isValues, type Values } from "./merge-guides.ts";
import { type QuestionTable, readQuestionTable } from "./question-table.ts";

export type Position = { readonly line: number; readonly column: number };

/**
 * The formats that are read outside of `shared/`: a YAML text as its value, and where in it a path (`rules[3].check`) or its
 * nearest parent stands; of Word letters and tables, by their paths, what was read of them.
 */
export type GuideReaders = {
  readonly parse: (text: string) => Result<unknown, readonly FieldProblem[]>;
  readonly locate: (text: string, path: string) => Position | undefined;
  readonly words: ReadonlyMap<string, Result<WordForm & { readonly text: string }, readonly FieldProblem[]>>;
  readonly tables: ReadonlyMap<string, Result<Cells, readonly FieldProblem[]>>;
};

/** A letter of a guide: its text as a template; `word`: the office's own form, where it is a `.docx`. */
export type GuideLetter = { readonly content: string; readonly file: string; readonly word?: WordForm };

/** The files of a guide folder, read one by one; `place`: the folder or file, for messages. */
export type OpenedGuide = {
  readonly place: string;
  readonly values: Values;
  readonly letters: Readonly<Record<string, GuideLetter>>;
  readonly lists: Readonly<Record<string, readonly ListRow[]>>;
  readonly situations: Readonly<Record<string, unknown>>;
  readonly sourceText?: string;
  /** `extends: id` or `id@edition` */
  readonly extends?: { readonly id: string; readonly edition?: string };
  /** SHA-256 of paths and contents, whatever their order */
  readonly sha256: string;
  readonly placeOf: (path: string) => PlaceInGuide;
};

/** `file` is absent for a guide of a single file. */
export type PlaceInGuide = Position & { readonly file?: string };

/**
 * Reads the files of one guide folder, path by text (binary ones as base64). Errors: `guide-invalid` with file, line and
 * column of each fault. Files that are none of a guide are passed over. `single`: the guide is one file, as `guide.yaml`.
 */
export function openGuide(files: ReadonlyMap<string, string>, place: string, readers: GuideReaders, single = false): Result<OpenedGuide, AppError> {
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  const letters: Record<string, GuideLetter> = {};
  const lists: Record<string, readonly ListRow[]> = {};
  const situations: Record<string, unknown> = {};
  let table: QuestionTable | undefined;
  const parsed = (file: string, text: string): unknown => {
    const read = readers.parse(text);
    if (read.ok) return read.value;
    problems.push(...read.error.map((problem) => (single ? problem : { ...problem, file })));
    return undefined;
  };
  const main = files.get(GUIDE_FILE);
  if (main === undefined) problems.push({ file: GUIDE_FILE, path: "", problem: `文件夹里没有 ${GUIDE_FILE}` });
  else {
    const value = parsed(GUIDE_FILE, main);
    if (isValues(value)) Object.assign(values, value);
    else if (value !== undefined || problems.length === 0) problems.push({ path: "", problem: "须由“名称: 内容”各行组成" });
  }
  for (const [file, text] of sorted(files)) {
    const use = guideFileUse(file);
    if (use?.kind === "section") {
      if (use.key in values)
        problems.push({
          file,
          path: "",
          problem: statedBefore(table !== undefined && use.key === "questions" ? QUESTION_TABLE : GUIDE_FILE, use.key),
        });
      else {
        // a file of comments alone says nothing, and takes nothing from what a base says
        const value = parsed(file, text) ?? undefined;
        if (value !== undefined) values[use.key] = value;
      }
    } else if (use?.kind === "letter") {
      if (use.document in letters) problems.push({ file, path: "", problem: "同一份文书既有 .md 又有 .docx，请只留一个" });
      else letters[use.document] = readLetter(file, text, readers, problems);
    } else if (use?.kind === "question-table") {
      const read = readers.tables.get(file);
      if (read?.ok === false) problems.push(...read.error.map((problem) => ({ ...problem, file })));
      else if (values.questions !== undefined) problems.push({ file, path: "", problem: statedBefore(GUIDE_FILE, "questions") });
      else {
        table = readQuestionTable(read?.value ?? []);
        problems.push(...table.problems);
        values.questions = table.questions;
      }
    } else if (use?.kind === "list") lists[use.name] = readList(file, text, problems);
    else if (use?.kind === "situation") {
      const value = parsed(file, text) ?? undefined;
      if (value !== undefined) situations[use.name] = value;
    }
  }
  const base = values.extends === undefined ? undefined : readExtends(values.extends);
  if (values.extends !== undefined && base === undefined) {
    problems.push({ path: "extends", problem: "须写作“编号”或“编号@版本”，例如 shanghai-intl-coop-2026@2026" });
  }
  const placeOf = (path: string) => placeIn({ files, table, readers, single }, path);
  if (problems.length > 0) return fail(invalidGuide(place, problems, placeOf));
  const { extends: _, ...own } = values;
  const sourceText = files.get("source.txt");
  return ok({
    place,
    values: own,
    letters,
    lists,
    situations,
    ...(sourceText !== undefined && { sourceText }),
    ...(base !== undefined && { extends: base }),
    sha256: hashOf(files),
    placeOf,
  });
}

const statedBefore = (file: string, key: string) => `${file} 中已有 ${key}，两处只能写一处`;

/** Nobody repairs more faults than this at a time, and each costs a search for its place. */
const MOST_PROBLEMS = 500;

export const invalidGuide = (file: string, problems: readonly FieldProblem[], placeOf?: OpenedGuide["placeOf"]): AppError => {
  const first = problems.slice(0, MOST_PROBLEMS);
  return { kind: "guide-invalid", file, problems: placeOf ? first.map((problem) => withPlace(problem, placeOf)) : first };
};

function withPlace(problem: FieldProblem, placeOf: OpenedGuide["placeOf"]): FieldProblem {
  if (problem.line !== undefined) return problem;
  return problem.file === undefined ? { ...problem, ...placeOf(problem.path) } : { ...problem, line: 1, column: 1 };
}

const sorted = (files: ReadonlyMap<string, string>) => [...files].sort(([one], [other]) => (one < other ? -1 : 1));

export const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

function hashOf(files: ReadonlyMap<string, string>): string {
  const known = sorted(files).filter(([path]) => guideFileUse(path) !== undefined);
  return hash(known.map(([path, content]) => `${path}\0${hash(content)}\n`).join(""));
}

function readExtends(value: unknown): OpenedGuide["extends"] {
  const [, id, edition] = (typeof value === "string" ? /^([a-z0-9-]+)(?:@(.+))?$/.exec(value.trim()) : null) ?? [];
  return id === undefined ? undefined : { id, ...(edition !== undefined && { edition }) };
}

/** The rows of a CSV file by the names of its first row. */
function readList(file: string, text: string, problems: FieldProblem[]): readonly ListRow[] {
  const [head = [], ...rows] = parseCsv(text);
  const names = head.map((name) => name.trim());
  if (names.length === 0) problems.push({ file, line: 1, column: 1, path: "", problem: "名单是空的：首行须为各列的名称" });
  for (const [index, name] of names.entries()) {
    if (name === "") problems.push({ file, line: 1, column: 1, path: "", problem: `首行第${index + 1}列没有名称` });
    else if (names.indexOf(name) < index) problems.push({ file, line: 1, column: 1, path: "", problem: `首行有两列都叫“${name}”` });
  }
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row[index] ?? "").trim()])));
}

/** A letter in Word is what was read of it; the faults in it keep their place in the document. */
function readLetter(file: string, text: string, { words }: GuideReaders, problems: FieldProblem[]): GuideLetter {
  const read = words.get(file);
  if (read === undefined) return { content: text, file };
  if (read.ok) return { content: read.value.text, file, word: { file: read.value.file, parts: read.value.parts } };
  problems.push(...read.error.map((problem) => ({ ...problem, file })));
  return { content: "", file };
}

type Among = {
  readonly files: ReadonlyMap<string, string>;
  readonly table: QuestionTable | undefined;
  readonly readers: GuideReaders;
  readonly single: boolean;
};

/** Where a path of a guide stands among the files of one folder. */
function placeIn({ files, table, readers, single }: Among, path: string): PlaceInGuide {
  const [key = ""] = /^[^.[]*/.exec(path) ?? [];
  if (key === "questions" && table !== undefined) return { file: QUESTION_TABLE, ...table.placeOf(path.slice(key.length)) };
  const file = [...files.keys()].find((name) => isSection(guideFileUse(name), key)) ?? GUIDE_FILE;
  const text = files.get(file);
  const inside = file === GUIDE_FILE ? path : path.slice(key.length).replace(/^\./, "");
  return { ...(single ? {} : { file }), ...((text === undefined ? undefined : readers.locate(text, inside)) ?? { line: 1, column: 1 }) };
}

const isSection = (use: GuideFileUse | undefined, key: string) => use?.kind === "section" && use.key === key;
