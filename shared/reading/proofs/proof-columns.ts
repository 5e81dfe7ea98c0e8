import { type Paragraph, rowOf } from "../paragraphs.ts";

/** The heads of columns above sums, and whose row it is, in tables of a proof whose first head is empty (专题二·申报主体要求). */

/** | Requested | Approved | above CFI | 340,000 | 312,000: the corner is empty, so that the row of heads has one cell less. */
function headAbove(paragraphs: readonly Paragraph[], index: number): string {
  const line = paragraphs[index]?.lines[0]?.line;
  if (!line || (line.cell ?? 0) === 0 || (line.cells ?? 1) < 3) return "";
  const above = paragraphs.slice(Math.max(0, index - CELLS_ABOVE), index);
  const at = above.findLastIndex((one) => (one.lines[0]?.line.cells ?? 1) !== line.cells);
  const last = above[at]?.lines[0]?.line;
  if (!last || last.page !== line.page || last.cells !== (line.cells ?? 1) - 1 || last.cells < 2) return "";
  const heads = above.filter((one) => rowOf(one) === last.row && one.lines[0]?.line.page === last.page);
  const head = heads.find((one) => one.lines[0]?.line.cell === (line.cell ?? 0) - 1);
  return heads.length === last.cells && heads.every(({ folded }) => !IS_FIGURES.test(folded)) ? (head?.folded.trim() ?? "") : "";
}
const CELLS_ABOVE = 60;
const IS_FIGURES = /^[\d\s.,'%€$£-]+$/u;

/** Requested, beantragt: a head alone, below which stands what was asked for. */
export const ASKED_COLUMN =
  /^(?:amount )?(?:requested|applied(?: for)?|asked(?: for)?|sought|proposed|beantragt(?:e[rs]?)?|demandee?s?|sollicitee?s?|solicitad[oa]s?|richiest[oaie]|pedido|solicitado|(?:aan)?gevraagd|申请(?:额|金额|数)?|申报(?:额|数)?|要望额|申请额)$/u;
/** Approved, bewilligt: … what is granted. */
export const GRANTED_COLUMN =
  /^(?:(?:amount|sum) )?(?:approved|granted|awarded|grant|award|(?:government|federal|agency|funder(?:'s)?|sponsor) (?:share|contribution|funds)|bewilligt|zuwendung|forderung|accordee?s?|subvention|aide|concedid[oa]s?|ayuda|subvencion|concess[oaie]|contributo|subsidie|steun|toegekend|批准(?:额|经费|数)?|核定(?:额|数)?|资助(?:额|经费)?|决定额|交付决定额)$/u;

const SUM_ROW = /^(?:grand |sous-)?(?:total|gesamt|summe|insgesamt|totaal|totale|totalt|sum|summa|yhteensa|osszesen|razem|celkem|all|合计|[总総]计|计$)/u;
/** Monetario, 2027, Betrag: of a plan whose rows are its sources. */
const PLAN_COLUMN = /^(?:(?:no )?monetari[oa]|cash|in[ -]kind|amount|sum|betrag|summe|montant|importe|importo|valor|bedrag|金额|(?:19|20)\d\d)(?![a-z])/u;
const SUM_COLUMN = /^(?:total[a-z]?|sum(?:me|ma)?|gesamt|totaal|合计|[总総]计|计)$/u;

/**
 * What a row of a plan of sources is: that of who funds, as a head of the paper calls it (`ours`), or that of others or of all sources together (`others`).
 * @param row the row's own first cell, @param column the head of its column
 */
function rowInPlan(paragraphs: readonly Paragraph[], index: number, column: string): "ours" | "others" | undefined {
  const paragraph = paragraphs[index];
  const line = paragraph?.lines[0]?.line;
  const row =
    paragraphs
      .slice(0, index)
      .findLast((one) => rowOf(one) === line?.row && one.lines[0]?.line.cell === 0)
      ?.folded.trim() ?? "";
  if (!paragraph || !line || (line.cells ?? 1) < 2 || row === "") return undefined;
  if (column !== "" && !SUM_COLUMN.test(column) && !ASKED_COLUMN.test(column) && !GRANTED_COLUMN.test(column) && !PLAN_COLUMN.test(column)) return undefined;
  const rows = rowsAround(paragraphs, index);
  const top = paragraphs.slice(0, LINES_OF_HEAD).filter(({ lines, text }) => (lines[0]?.line.cells ?? 1) < 2 && text.length < LONGEST_HEAD);
  const isHeaded = (name: string) =>
    name.length > 2 &&
    !/\d/u.test(name) &&
    !COMMON.test(name) &&
    top.some(({ folded }) => ` ${folded.replace(/[^\p{L}]+/gu, " ")} `.includes(` ${name} `) || initials(folded) === name);
  if (rows.length < 3 || !rows.some((one) => SUM_ROW.test(one)) || !rows.some((one) => !SUM_ROW.test(one) && isHeaded(one))) return undefined;
  if (SUM_ROW.test(row)) return "others";
  // of the columns of years the last sums
  const heads = line.cells ?? 1;
  return !isHeaded(row) ? "others" : heads < 4 || SUM_COLUMN.test(column) ? "ours" : undefined;
}
const [LINES_OF_HEAD, LONGEST_HEAD] = [8, 160];
/** The first letters of a name: CFI, of Canada Foundation for Innovation. */
const initials = (text: string) =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => !/^(?:of|for|the|and|de|la|du|des|del|della|der|die|und|et|y|e|fur|pour|para|per|van|voor)$/u.test(word))
    .map((word) => word.slice(0, 1))
    .join("");
const COMMON = /^(?:grant|award|project|personnel|staff|travel|equipment|year|total|budget|research|projekt|projet|proyecto|progetto|funds?|amount|costs?)$/u;

/** The first cells of the rows of the same table. */
function rowsAround(paragraphs: readonly Paragraph[], index: number): readonly string[] {
  const page = paragraphs[index]?.lines[0]?.line.page;
  const isRow = (one: Paragraph | undefined) => one !== undefined && one.lines[0]?.line.page === page && (one.lines[0]?.line.cells ?? 1) > 1;
  let [from, to] = [index, index];
  while (isRow(paragraphs[from - 1])) from--;
  while (isRow(paragraphs[to + 1])) to++;
  return paragraphs.slice(from, to + 1).flatMap(({ lines, folded }) => (lines[0]?.line.cell === 0 ? [folded.trim()] : []));
}

/** Federal | Awardee: below the head of what those who are funded add themselves, also where the corner of the table is empty. */
export const isInOthersColumn = (paragraphs: readonly Paragraph[], index: number): boolean => {
  const own = paragraphs[index]?.lines[0]?.line;
  const isHead = ({ folded, isBeside, lines }: Paragraph) =>
    isBeside &&
    lines[0]?.line.page === own?.page &&
    OTHERS_COLUMN.test(folded.trim()) &&
    Math.abs((lines[0]?.line.box.left ?? 0) - (own?.box.left ?? 0)) < SAME_COLUMN;
  return paragraphs[index]?.isCell === true && paragraphs.slice(Math.max(0, index - OTHERS_ABOVE), index).some(isHead);
};
const [SAME_COLUMN, OTHERS_ABOVE] = [30, 24];
const OTHERS_COLUMN =
  /^(?:awardee|grantee|recipient|non-federal|cost[ -]shar(?:e|ing)|beneficiari[oa]|beneficiary|eigenanteil|other (?:sources?|funds|funding)|autres (?:sources|financements)|otras fuentes|altre fonti|outras fontes|andere (?:bronnen|quellen|mittel)|no monetario|in[ -]kind)(?: share| contribution)?$/u;
/** The head of a cell's column, also in a table whose corner is empty, and whose row of a plan of sources it is in. */
const headOf = (paragraphs: readonly Paragraph[], one: Paragraph) =>
  one.columnHead !== "" && one.columnHead !== one.folded ? one.columnHead : headAbove(paragraphs, paragraphs.indexOf(one));
export const inTable = (paragraphs: readonly Paragraph[], one: Paragraph) => {
  const column = headOf(paragraphs, one);
  return { column, plan: rowInPlan(paragraphs, paragraphs.indexOf(one), column) };
};

/** 14. Principal Investigator | 15. Program Manager above the names of both: the boxes of a form by number, of which each has its value below. */
export function belowBox(paragraphs: readonly Paragraph[], form: string): readonly Paragraph[] {
  const label = new RegExp(`^\\d{1,2}[a-z]?[.)] (?:${form})\\s*[:：]?$|^(?:${form})\\s*[:：]?$`, "u");
  return paragraphs.flatMap((one, index) => {
    const line = one.lines[0]?.line;
    if (!one.isCell || !line || line.cells < 3 || !label.test(one.folded.trim())) return [];
    const rest = paragraphs.slice(index + 1, index + 1 + CELLS_BELOW);
    const below = rest.find((next) => rowOf(next) !== line.row && next.lines[0]?.line.page === line.page);
    const inRow = rest.filter((next) => below !== undefined && rowOf(next) === rowOf(below));
    const isNumbered = paragraphs.some((next) => rowOf(next) === line.row && /^\d{1,2}[a-z]?[.)] /u.test(next.folded));
    return isNumbered ? inRow.filter((next) => Math.abs((next.lines[0]?.line.box.left ?? 0) - line.box.left) < SAME_COLUMN).slice(0, 1) : [];
  });
}
const CELLS_BELOW = 8;
