import type { Feature } from "write-excel-file/universal";

/** Codes of paper sizes (ECMA-376, 18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;

/**
 * Has a workbook of one sheet printed as wide as one page, on its side, with its first row at the head of each page: else its columns are
 * torn apart over several. For `orientation: "landscape"`, which makes the library write a page setup at all.
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
              .replace(/<pageSetup paperSize="\d+"/, `<pageSetup paperSize="${PAPER[paper]}" fitToWidth="1" fitToHeight="0"`),
        },
        "xl/workbook.xml": { transform: (xml: string) => xml.replace("</sheets>", `</sheets>${heads}`) },
      },
    },
  };
}
