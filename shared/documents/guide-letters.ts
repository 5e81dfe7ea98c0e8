import type { AppError, FieldProblem, Result } from "../errors.ts";
import type { Guide } from "../guide/guide.ts";
import { letterFactNames } from "./letter-facts.ts";
import type { OwnSigner } from "./signers.ts";
import { type LetterTemplate, noSuchList, parseTemplate } from "./template.ts";
import { type FactNames, parseExpressions } from "./template-expressions.ts";
import { type UnitTemplate, unitTemplateProblems } from "./unit-template.ts";

/** The unit's own Word templates by document id, or what is wrong with them. */
export type UnitTemplates = Readonly<Record<string, Result<UnitTemplate, AppError>>>;

/** One object, so that the letters of a guide are made once for all cases without templates of their own. */
export const NO_UNIT_TEMPLATES: UnitTemplates = {};

const made = new WeakMap<Guide, WeakMap<UnitTemplates, readonly LetterTemplate[]>>();

/**
 * The letters in force for the cases of a guide: those of the guide in this edition, with the unit's own Word templates in
 * their place where it has some. The same list for the same guide and templates, so that each letter is parsed once.
 */
export function lettersOf(guide: Guide, units: UnitTemplates = NO_UNIT_TEMPLATES): readonly LetterTemplate[] {
  const ofGuide = made.get(guide) ?? new WeakMap<UnitTemplates, readonly LetterTemplate[]>();
  made.set(guide, ofGuide);
  const known = ofGuide.get(units);
  if (known) return known;
  const letters = Object.entries(guide.letters).map(([id, text]): LetterTemplate => {
    const unit = units[id];
    const form = guide.wordForms[id];
    return { id, text, file: `${guide.id}/letters/${id}.${form ? "docx" : "md"}`, ...(form && { form }), ...(unit && { unit }) };
  });
  ofGuide.set(units, letters);
  return letters;
}

/** What is wrong with the letters of a guide, each mistake with its file and line. */
export function letterProblems(guide: Guide): readonly FieldProblem[] {
  const names = letterFactNames(guide);
  const signers = guide.documents.flatMap(({ signers: lines = [] }, index) =>
    lines.flatMap((line, row) =>
      typeof line === "string" ? [] : signerProblems(line, names).map((problem) => ({ path: `documents[${index}].signers[${row}]`, problem })),
    ),
  );
  return [...signers, ...problemsOfTexts(guide, names)];
}

/** What is wrong with a line that the guide words itself: names that no letter knows, and lists. */
function signerProblems({ label, each }: OwnSigner, { facts, lists }: FactNames): readonly string[] {
  const problems: string[] = [];
  const own = each === undefined ? undefined : lists.get(each);
  if (each !== undefined && own === undefined) problems.push(noSuchList(each, lists));
  else parseExpressions(label, new Set([...facts, ...(own ?? [])]), (problem) => problems.push(problem));
  return problems;
}

function problemsOfTexts(guide: Guide, names: FactNames): readonly FieldProblem[] {
  return Object.entries(guide.letters).flatMap(([id, text]): readonly FieldProblem[] => {
    const form = guide.wordForms[id];
    const file = `letters/${id}.${form ? "docx" : "md"}`;
    const told = form === undefined ? [] : unitTemplateProblems(form, names);
    if (told.length > 0) return told.map((problem) => ({ ...problem, file }));
    const parsed = parseTemplate({ id, text }, names);
    if (parsed.ok || parsed.error.kind !== "template-invalid") return [];
    return parsed.error.problems.map((problem) => ({ ...problem, file, ...lineOf(problem) }));
  });
}

/** Templates tell the line in words: 第17行. */
function lineOf({ path }: FieldProblem): Pick<FieldProblem, "path" | "line" | "column"> {
  const [, line] = /^第(\d+)行$/.exec(path) ?? [];
  return line === undefined ? { path } : { path, line: Number(line), column: 1 };
}
