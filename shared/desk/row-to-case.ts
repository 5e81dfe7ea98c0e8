import type { Case } from "../case/case.ts";
import { parseCase } from "../case/case.ts";
import { isAnswered, readPath, writePath } from "../case/case-path.ts";
import type { ChangedAnswer } from "../check/set-answer.ts";
import { fail, ok, type Result } from "../errors.ts";
import { outsidePartners } from "../facts/facts.ts";
import type { Guide } from "../guide/guide.ts";
import { settleAnswers } from "../guide/guide-answers.ts";
import { importText } from "../messages/import-text.ts";
import { listLength, newItem } from "../wizard/fields.ts";
import { type AnswerField, readAnswer } from "../wizard/read-answer.ts";
import type { ColumnTarget, ListEntry } from "./import-columns.ts";

/** A column that is taken: where it stands (from 0), its heading, and what it answers. */
export type ImportColumn = { readonly column: number; readonly heading: string; readonly target: Extract<ColumnTarget, { kind: "field" }> };

/** A case with the answers of a row; with a problem nothing of the row may be taken. */
export type ImportedRow = { readonly case: Case; readonly changed: readonly ChangedAnswer[]; readonly problems: readonly string[] };

/** `J`: a column as the table program names it, from 0 here. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `J9`: column and row as the table program names them, both from 0 here. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

/** A formula without its result, one that failed, and a long number of which the table program has kept the first digits only. */
const FORMULA = /^=/;
const FAILED_FORMULA = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;
const LOST_DIGITS = /^\d(?:\.\d+)?E\+\d+$/i;

function spoiltCell(written: string): string | undefined {
  if (FORMULA.test(written)) return importText.formula;
  if (FAILED_FORMULA.test(written)) return importText.failedFormula;
  return LOST_DIGITS.test(written) ? importText.lostDigits : undefined;
}

const DAY_MS = 86_400_000;
/** Days as table programs count them, from 1954 to 2119: ECMA-376 part 1, 18.17.4.1, whose day 60 never was. */
const SERIAL_DAY = /^[2-7]\d{4}(?:\.0+)?$/;

/** A date that the table holds as a number, as a date. */
const withoutSerialDay = (field: AnswerField, written: string): string =>
  (field.kind === "date" || field.kind === "month") && SERIAL_DAY.test(written)
    ? new Date(Date.UTC(1899, 11, 30) + Number(written) * DAY_MS).toISOString().slice(0, field.kind === "date" ? 10 : 7)
    : written;

/** Takes the answers of a row into a case. An empty cell says nothing; `row` counts from 0. */
export function withRow(theCase: Case, cells: readonly string[], row: number, columns: readonly ImportColumn[], guide: Guide): ImportedRow {
  let next: Case = theCase;
  const changed: ChangedAnswer[] = [];
  const problems: string[] = [];
  const answered = new Map<string, number>();
  for (const { column, heading, target } of columns) {
    const written = (cells[column] ?? "").trim();
    if (written === "") continue;
    const { path, field, unit, lists } = target;
    const said = `${cellName(column, row)} ${heading.trim()}“${written}”`;
    const spoilt = spoiltCell(written);
    if (spoilt !== undefined) {
      problems.push(`${said}：${spoilt}`);
      continue;
    }
    if (unit === "other") {
      problems.push(`${said}：${importText.otherUnit}`);
      continue;
    }
    const entered = withEntries(next, lists);
    if (!entered.ok) {
      problems.push(`${said}：${entered.error}`);
      continue;
    }
    next = entered.value;
    const read = readAnswer(field, withoutSerialDay(field, written), { unit, case: next });
    if (read.kind === "problem") {
      problems.push(`${said}：${read.problem}`);
      continue;
    }
    const before = readPath(next, path);
    const earlier = answered.get(path);
    if (earlier !== undefined && JSON.stringify(before) !== JSON.stringify(read.value)) {
      problems.push(`${said}：${importText.columnsDiffer(columnName(earlier))}`);
      continue;
    }
    answered.set(path, column);
    if (JSON.stringify(before) === JSON.stringify(read.value)) continue;
    const parsed = asCase(writePath(next, path, read.value));
    const settled = parsed && settleAnswers(parsed, guide);
    if (settled === undefined || (isAnswered(read.value) && !isAnswered(readPath(settled, path)))) problems.push(`${said}：不能作为答案。`);
    else {
      next = settled;
      changed.push({ field: path, before, after: read.value });
    }
  }
  const named = withPartnerNamed(theCase, next);
  return { case: named.case, changed: [...changed, ...named.changed], problems };
}

/**
 * A cooperation agreement that a row enters is with the partner of the case, where there is but one and it names none: left without, the file of
 * it would register another agreement beside this one.
 */
function withPartnerNamed(before: Case, theCase: Case): Pick<ImportedRow, "case" | "changed"> {
  const [partner, ...others] = outsidePartners(theCase);
  const known = new Set((before.agreements ?? []).map(({ id }) => id));
  const changed: ChangedAnswer[] = [];
  const agreements = theCase.agreements?.map((agreement, index) => {
    const isOurs = (agreement.kind ?? "cooperation") === "cooperation" && (agreement.partners ?? []).length === 0 && !known.has(agreement.id);
    if (partner === undefined || others.length > 0 || !isOurs) return agreement;
    changed.push({ field: `agreements[${index}].partners`, before: agreement.partners, after: [partner.id] });
    return { ...agreement, partners: [partner.id] };
  });
  return changed.length === 0 ? { case: theCase, changed } : { case: { ...theCase, agreements }, changed };
}

/** The case with the entries of lists that an answer stands in; one more at the end of a list is made. Errors: which one is lacking. */
function withEntries(theCase: Case, lists: readonly ListEntry[]): Result<Case, string> {
  let next = theCase;
  for (const { field, path, index } of lists) {
    const length = listLength(next, path) ?? 0;
    if (index > length || (index === length && field.fixed === true)) return fail(importText.entryBefore(length + 1, field.item));
    const above = path.slice(0, -field.path.length).replace(/\.$/, "");
    if (index === length) next = asCase(writePath(next, `${path}[${length}]`, newItem(field, next, above))) ?? next;
  }
  return ok(next);
}

function asCase(value: unknown): Case | undefined {
  const parsed = parseCase(value, "");
  return parsed.ok ? parsed.value : undefined;
}
