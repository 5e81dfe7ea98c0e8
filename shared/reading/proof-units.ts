import type { Paragraph } from "./paragraphs.ts";
import { type ReadValue, readValues } from "./values/read-values.ts";

/** (unit: Japanese yen), (unit: thousand yen), （单位：万元）, (in euros): what the bare figures of the table below are. */
const UNIT =
  /[(（]\s*(?:(?:unit|currency|einheit|unite|unidad|unita|moneda|valuta|wahrung|devise|单位|币种)\s*[:：]\s*|(?:(?:all )?(?:amounts|sums|figures) )?(?:in|en|em) )([^()（）;；]{1,30}?)\s*[)）]/u;
/** 8,060,000 alone in its cell. */
const BARE_SUM = /^\s*\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d{2})?\s*$|^\s*\d+(?:[.,]\d{1,2})?\s*$/u;

/** The sums of tables whose figures have their unit above them. `heads`: those of row and column, folded. */
export function sumsUnderUnit(
  paragraphs: readonly Paragraph[],
  languages: readonly string[],
): readonly { readonly value: ReadValue; readonly paragraph: Paragraph; readonly heads: string }[] {
  let unit: { readonly scale: number; readonly currency: string } | undefined;
  let isInTable = false;
  return paragraphs.flatMap((paragraph) => {
    const words = UNIT.exec(paragraph.folded)?.[1];
    const told = words === undefined ? undefined : readValues(`1 ${words}`, languages).find(({ kind }) => kind === "amount");
    if (told?.currency !== undefined) {
      unit = { scale: told.numbers[0] ?? 1, currency: told.currency };
      isInTable = false;
      return [];
    }
    // the unit holds for the one table behind it
    if (isInTable && !paragraph.isCell) unit = undefined;
    isInTable = paragraph.isCell;
    const { columnHead, rowHead } = paragraph;
    if (unit === undefined || !paragraph.isCell || columnHead === paragraph.folded || !BARE_SUM.test(paragraph.text)) return [];
    const { scale, currency } = unit;
    const [own] = readValues(paragraph.text, languages).filter(({ kind, isFigure }) => kind === "number" && isFigure);
    if (!own) return [];
    const value: ReadValue = { ...own, kind: "amount", numbers: own.numbers.map((number) => number * scale), currency };
    return [{ value, paragraph, heads: `${rowHead} ${columnHead}` }];
  });
}
