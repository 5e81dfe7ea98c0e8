import type { Cell, Feature } from "write-excel-file/universal";
import { tableFootText } from "../../../shared/messages/overview-text.ts";
import { halfWidths } from "../../../shared/text/half-widths.ts";

/** A value as a cell whose text may take several lines; nothing in an empty one. */
export const topCell = (value: string | number | undefined): Cell =>
  value === undefined || value === ""
    ? null
    : typeof value === "number"
      ? { value, type: Number, alignVertical: "top" }
      : { value, type: String, wrap: true, alignVertical: "top" };

/** Codes of paper sizes (ECMA-376, 18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;
/** The sheet's name at the left, 第 1 页，共 3 页 at the right (18.3.1.39). */
const FOOT = `<headerFooter><oddFooter>&amp;L&amp;A&amp;R${tableFootText("&amp;P", "&amp;N")}</oddFooter></headerFooter>`;

/**
 * Has a workbook of one sheet printed as wide as one page, on its side, with its first row at the head of each page and the sheet's name
 * and the page's number at its foot: else its columns are torn apart over several, and nobody can tell whether one of them is lost. For
 * `orientation: "landscape"`, which makes the library write a page setup at all.
 */
export function printOnOnePageWidth(sheet: string, paper: keyof typeof PAPER): Feature<Blob> {
  const heads = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$1:$1</definedName></definedNames>`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string) =>
            xml
              .replace("<sheetViews", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
              .replace(/<pageSetup paperSize="\d+"([^>]*)\/>/, `<pageSetup paperSize="${PAPER[paper]}" fitToWidth="1" fitToHeight="0"$1/>${FOOT}`),
        },
        "xl/workbook.xml": { transform: (xml: string) => xml.replace("</sheets>", `</sheets>${heads}`) },
      },
    },
  };
}

/** Of a line of text in the font that the library writes, in points. */
const LINE_HEIGHT = 15;
/**
 * Rows as high as their text needs where it is broken in its columns: LibreOffice, and WPS too, show one line of a row that says nothing.
 * @param widths of the columns, in digits
 */
export function withHeights(rows: readonly (readonly Cell[])[], widths: readonly number[]): Cell[][] {
  return rows.map((row) => {
    const lines = row.map((cell, column) => {
      const value = cell !== null && typeof cell === "object" && "value" in cell ? String(cell.value ?? "") : "";
      return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / ((widths[column] ?? 10) - 1))), 0);
    });
    const height = Math.max(1, ...lines) * LINE_HEIGHT;
    const [first = null, ...others] = row;
    return [first !== null && typeof first === "object" && !(first instanceof Date) ? { ...first, height } : first, ...others];
  });
}
