import type { Case } from "../case/case.ts";
import type { Cells } from "../text/cells.ts";
import { hasHan } from "../text/han.ts";
import { plainCreditCode } from "./credit-code.ts";
import { type AnswerField, readAnswer } from "./read-answer.ts";

/** From here on what a column holds says clearly which question it answers. */
const CLEAR = 4;
/** What any words may answer. */
const FREE = 1;
/** So much of a column must be of a kind: tables have gaps, and words that are no answer. */
const MOST = 0.6;

const UNIT =
  /(?:大学|学院|学校|研究[院所]|科学院|公司|集团|医院|中心|实验室|委员会|基金会|协会|[厂所局部厅])(?:[（(].*[）)])?$|universit|universid|institut|college|school|academ|hospital|hochschule|laborator|foundation|\bcent(?:er|re)\b|\b(?:gmbh|inc|ltd|llc|corp|company|ag|plc)\b/iu;
const TITLE =
  /(?:教授|研究员|工程师|主任|院长|所长|处长|科长|经理|讲师|主管|秘书|助理)$|^(?:(?:associate|assistant|full|senior|chief|vice|deputy) )*(?:professor|director|manager|engineer|dean|head|president|lecturer|researcher|scientist)\b/iu;
/** A name in two to four characters, or in two words or more that begin with capitals. */
const isPerson = (cell: string) =>
  !UNIT.test(cell) &&
  !TITLE.test(cell) &&
  (/^\p{Script=Han}[\p{Script=Han}·]{1,3}$/u.test(cell) || /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){1,4}$/u.test(cell));

const looksOf: Readonly<Record<string, (cell: string) => boolean>> = {
  email: (cell) => /^[^\s@]+@[^\s@]+$/.test(cell),
  phone: (cell) => /^\+?[\d\s()（）-]+$/.test(cell) && cell.replace(/\D/g, "").length >= 7,
  number: (cell) => /^(?=.*\d)[\w()（）〔〕[\]/.\-号第]{4,}$/u.test(cell),
  leadTitle: (cell) => TITLE.test(cell),
  "contact.title": (cell) => TITLE.test(cell),
  unit: (cell) => UNIT.test(cell),
  funder: (cell) => UNIT.test(cell),
  nameZh: (cell) => hasHan(cell) && UNIT.test(cell),
};
const persons = new Set(["lead", "contact.name", "namedLead"]);

/** How well a cell answers a question by its looks; 0: it does not. */
function fits(field: AnswerField, cell: string, among: readonly AnswerField[], theCase: Case): number {
  const reads = (weight: number) => (readAnswer(field, cell, { unit: "wan", case: theCase }).kind === "value" ? weight : 0);
  const isNumber = /^[\d.,\s]+$/.test(cell.normalize("NFKC"));
  switch (field.kind) {
    case "date":
    case "country":
      return reads(8);
    case "month":
      return /^(?:19|20)\d\d/.test(cell.normalize("NFKC")) ? reads(7) : 0;
    case "choice":
    case "party":
      return reads(7);
    case "yes-no":
      return reads(isNumber ? 2 : 6);
    case "yuan":
      return /\d/.test(cell.normalize("NFKC")) ? reads(5) : 0;
    case "count":
    case "page":
      return reads(4);
    case "words":
      return field.closed === true ? reads(6) : FREE;
    case "text":
      return field.check === "credit-code" ? (/^[0-9A-Z]{18}$/.test(plainCreditCode(cell)) ? 10 : 0) : textFits(field, cell, among);
    case "long-text":
    case "research-field":
      return isNumber ? 0 : FREE;
    case "topic":
    case "ethics-categories":
      return 0;
  }
}

function textFits({ path }: AnswerField, cell: string, among: readonly AnswerField[]): number {
  const has = (other: string) => among.some((field) => field.path === other);
  const looks = looksOf[path] ?? looksOf[path.split(".").at(-1) ?? ""];
  // a list of persons says where each works; one of units abroad has both names of each
  if (persons.has(path) || (path === "name" && has("unit"))) return isPerson(cell) ? 3.5 : 0;
  if (path === "name" && has("nameZh")) return hasHan(cell) ? 0 : UNIT.test(cell) ? CLEAR : 2;
  if (path === "name" && has("kind")) return UNIT.test(cell) ? CLEAR : FREE;
  if (looks) return looks(cell) ? CLEAR : 0;
  return /^[\d.,\s]+$/.test(cell) ? 0 : FREE;
}

/**
 * What the columns of a table without headings answer: by their order where nothing they hold speaks against it, else by what they
 * hold, each question once. `from`: the first column that holds something.
 */
export function guessColumns(cells: Cells, fields: readonly AnswerField[], from: number, theCase: Case): readonly (string | undefined)[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => cells.map((row) => row[index]?.trim() ?? "").filter((cell) => cell !== ""));
  const scores = columns.map((column) =>
    fields.map((field) => {
      const found = column.map((cell) => fits(field, cell, fields, theCase)).filter((one) => one > 0);
      return column.length > 0 && found.length >= MOST * column.length ? found.reduce((sum, one) => sum + one, 0) / column.length : 0;
    }),
  );
  const inOrder = columns.map((_, index) => (index < from ? undefined : fields[index - from]?.path));
  const speaksAgainst = scores.some((row, index) => {
    const own = row[index - from] ?? 0;
    return index >= from && Math.max(...row) >= CLEAR && own < Math.max(...row);
  });
  if (!speaksAgainst) return inOrder;
  const pairs = scores.flatMap((row, column) => (column < from ? [] : row.map((score, field) => ({ score, field, column }))));
  const guessed: (string | undefined)[] = columns.map(() => undefined);
  const taken = new Set<number>();
  // the surest first; of equals the first column and the first question
  for (const { score, field, column } of pairs.toSorted((left, right) => right.score - left.score || left.column - right.column || left.field - right.field)) {
    if (score < FREE * MOST || guessed[column] !== undefined || taken.has(field)) continue;
    guessed[column] = fields[field]?.path;
    taken.add(field);
  }
  return guessed;
}
