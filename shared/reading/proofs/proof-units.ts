import { isNextCell } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { type ReadValue, readValues } from "../values/read-values.ts";

/** (unit: Japanese yen), (unit: thousand yen), （单位：万元）, (in euros): what the bare figures of the table below are. */
const UNIT =
  /[(（]\s*(?:(?:unit|currency|einheit|unite|unidad|unita|moneda|valuta|wahrung|devise|[单単]位|币种|货币|通货)\s*[:：]\s*|(?:(?:all )?(?:amounts|sums|figures) )?(?:in|en|em) )([^()（）;；]{1,30}?)\s*[)）]/u;
/** Budget (thousand yen; tax included), Approved funding (A$, GST exclusive): a heading with the unit of what stands below. */
const UNIT_OF_HEADING = /^[^()（）\d]{3,70}[(（]\s*([^()（）;；,，]{1,24}?)\s*(?:[;；,，][^()（）]*)?[)）](?:,[^()\d]{0,60})?\s*[:：]?$/u;
/** Contribution (£), Valor (R$), 金额（瑞士法郎）: the unit of a column in its head. */
const UNIT_OF_COLUMN = /[(（]\s*([^()（）]{1,12}?)\s*[)）]\s*$|(?<![a-z])(?:in|en|em) (\S{1,6})\s*$|,\s*(\S{1,6})\s*$|^\s*(\S{1,6})\s*$/u;
/** Finanzierung in CHF, Budget en euros: the same without brackets. */
const UNIT_IN_HEADING = /^[^()（）\d.;:]{3,60} (?:in|en|em) ((?:thousand |tausend |miles de |milliers d[e'] ?|k)?\p{L}{2,12}|[€$£])\s*[:：]?$/u;
const headUnit = (head: string) =>
  UNIT_OF_COLUMN.exec(head)
    ?.slice(1)
    .find((one) => one !== undefined);
/** Of a row that joins cells: the sum below the others is told in their unit. */
const SUM_ROW = /^(?:grand )?(?:total|gesamt|summe|insgesamt|totaal|totalt|sum|summa|yhteensa|osszesen|razem|celkem|合计|[总総]计|共计|计$)/u;
const GROUPED_SUM = /^\s*\d{1,3}([ ,.'])\d{3}(?:\1\d{3})*(?:[.,]\d{2})?\s*$/u;
/** 8,060,000 alone in its cell. */
const BARE_SUM = /^\s*\d{1,3}([ ,.'])\d{3}(?:\1\d{3})*(?:[.,]\d{2})?\s*$|^\s*\d+(?:[.,]\d{1,2})?\s*$/u;

/** Currency: EUR, or “All amounts in EUR.”, anywhere in a paper, holds for the columns of what is granted. */
const UNIT_OF_PAPER = /^(?:currency|devise|wahrung|moneda|valuta)\s*[:：]\s*(\S{1,12})\s*$/u;
const UNIT_OF_AMOUNTS =
  /^(?:all (?:amounts|sums|figures) (?:are )?(?:(?:given|expressed) )?in|alle betrage in|tous les montants (?:sont )?en|todos los importes en|tutti gli importi in) ([a-z]{3,8}|[€$£])(?![a-z])/u;
const OF_GRANT = /(?:grant|award) amount|montant (?:de la subvention|accorde)|zuwendung|importe concedido|contributo concesso/u;

type Unit = { readonly scale: number; readonly currency: string };
type SumInTable = { readonly value: ReadValue; readonly paragraph: Paragraph; readonly heads: string };

/** The sums of tables whose figures have their unit above them, or in the head of their column. `heads`: those of row and column, folded. */
export function sumsUnderUnit(paragraphs: readonly Paragraph[], languages: readonly string[]): readonly SumInTable[] {
  let unit: Unit | undefined;
  let isInTable = false;
  let heading = "";
  // the heads with a unit of the table, by their cell; a table below another has heads of its own
  let columns = new Map<number, { readonly unit: Unit; readonly head: string }>();
  let first = "";
  const unitOf = (words: string | undefined): Unit | undefined => {
    const told = words === undefined ? undefined : readValues(`1 ${words}`, languages).find(({ kind }) => kind === "amount");
    return told?.currency === undefined ? undefined : { scale: told.numbers[0] ?? 1, currency: told.currency };
  };
  const ofPaper = paragraphs.flatMap(({ folded }) => unitOf(UNIT_OF_PAPER.exec(folded)?.[1] ?? UNIT_OF_AMOUNTS.exec(folded)?.[1]) ?? [])[0];
  return paragraphs.flatMap((paragraph, index) => {
    const { columnHead, rowHead, isCell, folded } = paragraph;
    const before = paragraphs[index - 1];
    const label = before && isNextCell(before, paragraph) ? before : undefined;
    const isRow = isCell || (paragraph.lines[0]?.line.cells ?? 1) > 1;
    const told = unitOf(UNIT.exec(folded)?.[1]) ?? (isRow ? undefined : unitOf((UNIT_OF_HEADING.exec(folded) ?? UNIT_IN_HEADING.exec(folded))?.[1]));
    if (told) {
      unit = told;
      heading = folded;
      isInTable = false;
      return [];
    }
    // the unit holds for the one table behind it
    if (isInTable && !isRow) unit = undefined;
    isInTable = isRow;
    const { cell = 0, cells = 1 } = paragraph.lines[0]?.line ?? {};
    if (cells < 2) columns = new Map();
    if (cell === 0) first = folded;
    const ofColumn = unitOf(/\d/u.test(folded) || !isRow ? undefined : headUnit(folded));
    if (ofColumn) {
      if (cell === 0 || [...columns.keys()].some((one) => one >= cell)) columns = new Map();
      columns.set(cell, { unit: ofColumn, head: folded });
      return [];
    }
    // a row that joins cells has fewer than its heads: what it sums is in the last of them
    const column = cell === 0 ? undefined : (columns.get(cell) ?? (SUM_ROW.test(first) ? [...columns.values()].at(-1) : undefined));
    // TOTAL | R$ | 700.000,00
    const ofCell = label !== undefined && label.folded.length < 9 && !/\d/u.test(label.folded) ? unitOf(label.folded) : undefined;
    const here = ofCell ?? column?.unit ?? unit ?? (isCell && OF_GRANT.test(columnHead) ? ofPaper : undefined);
    const isBare = column || ofCell ? GROUPED_SUM.test(paragraph.text) : BARE_SUM.test(paragraph.text);
    if (here === undefined || !isBare || (column === undefined && (isCell ? columnHead === folded : label === undefined))) return [];
    const [own] = readValues(paragraph.text, languages).filter(({ kind, isFigure }) => kind === "number" && isFigure);
    if (!own) return [];
    const value: ReadValue = { ...own, kind: "amount", numbers: own.numbers.map((number) => number * here.scale), currency: here.currency };
    const heads = column ? `${first} ${column.head}` : isCell ? `${rowHead} ${columnHead}` : `${heading} ${label?.folded}`;
    return [{ value, paragraph, heads }];
  });
}
