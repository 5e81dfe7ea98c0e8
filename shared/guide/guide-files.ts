/**
 * The files of which a guide folder consists. Everything else is named when a guide is checked or installed, and is no
 * part of it. Paths have `/` between their parts.
 */
export const GUIDE_FILE = "guide.yaml";
export const SOURCE_FILE = "source.txt";
/** The questions as a table, in place of `questions.yaml`. */
export const QUESTION_TABLE = "questions.xlsx";

/** Top-level lists and maps of a guide that may stand in a file of their own: `rules.yaml` holds what `rules:` would. */
export const SECTION_FILES = ["clauses", "readings", "topics", "questions", "rules", "slots", "documents", "examples", "words"] as const;
export type SectionFile = (typeof SECTION_FILES)[number];

/** What a file of the folder is, by its path; `undefined`: no file of a guide. */
export type GuideFileUse =
  | { readonly kind: "guide" | "source" | "question-table" }
  | { readonly kind: "section"; readonly key: SectionFile }
  | { readonly kind: "letter"; readonly document: string; readonly form: "md" | "docx" }
  | { readonly kind: "list" | "situation"; readonly name: string };

export function guideFileUse(path: string): GuideFileUse | undefined {
  if (path === GUIDE_FILE) return { kind: "guide" };
  if (path === SOURCE_FILE) return { kind: "source" };
  if (path === QUESTION_TABLE) return { kind: "question-table" };
  const section = SECTION_FILES.find((key) => path === `${key}.yaml`);
  if (section !== undefined) return { kind: "section", key: section };
  const [, document, form] = /^letters\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(md|docx)$/.exec(path) ?? [];
  if (document !== undefined) return { kind: "letter", document, form: form === "docx" ? "docx" : "md" };
  const [, name, end] = /^(?:lists|tests)\/([^/]+)\.(csv|yaml)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  if (path.startsWith("lists/") && end === "csv") return { kind: "list", name };
  return path.startsWith("tests/") && end === "yaml" ? { kind: "situation", name } : undefined;
}

/** The folders of a guide folder. */
export const GUIDE_FOLDERS: ReadonlySet<string> = new Set(["letters", "lists", "tests"]);

/** Files whose bytes are no text; they are passed on as base64. */
export const isBinaryGuideFile = (path: string): boolean => /\.(docx|xlsx)$/.test(path);

/** What a guide folder may hold, for the sentence about a file that it may not. */
export const GUIDE_FILE_NAMES = `${GUIDE_FILE}、${SOURCE_FILE}、${SECTION_FILES.map((key) => `${key}.yaml`).join("、")}、${QUESTION_TABLE}、letters/文书编号.md 或 .docx、lists/名单.csv、tests/情形.yaml`;
