import { PDFOperator, PDFOperatorNames, type PDFPage } from "@cantoo/pdf-lib";

/** Puts operators on a page as text, with the `Q` (ISO 32000-1, 8.4.4) that ends what their `q` began. */
export function drawRaw(page: PDFPage, operators: string): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.PopGraphicsState, [operators]));
}
