import { fill, type PDFPage, popGraphicsState, pushGraphicsState, rectangle, setFillingGrayscaleColor, setLineWidth, stroke } from "@cantoo/pdf-lib";
import type { Typesetter } from "../documents/typesetter.ts";
import { PAGE_HEIGHT, type Sheet, TYPE_AREA } from "./drawing.ts";

/**
 * Draws on an empty A4 page of a PDF file.
 * @param targets for each row of the index its first page, to be linked; absent: no links (the list as an attachment of its own)
 */
export function pdfSheet(page: PDFPage, typesetter: Typesetter, targets?: readonly PDFPage[]): Sheet {
  const text: Sheet["text"] = (words, left, baseline, style, options = {}) => {
    const { grey, field, steps } = options;
    typesetter.draw(page, words, {
      ...style,
      x: left,
      y: PAGE_HEIGHT - baseline,
      ...(grey === undefined ? {} : { color: grey }),
      ...(field === undefined ? {} : { field }),
      ...(steps === undefined ? {} : { steps }),
    });
  };
  return {
    text,
    centred: (words, baseline, style, field) =>
      text(words, TYPE_AREA.left + (TYPE_AREA.width - typesetter.width(words, style)) / 2, baseline, style, field === undefined ? {} : { field }),
    // filled, because viewers widen a thin stroke to a whole pixel and so make all lines alike
    line: (left, right, y, width, grey = 0) =>
      page.pushOperators(
        pushGraphicsState(),
        ...(grey === 0 ? [] : [setFillingGrayscaleColor(grey)]),
        rectangle(left, PAGE_HEIGHT - y - width / 2, right - left, width),
        fill(),
        popGraphicsState(),
      ),
    frame: (left, top, width, height, line) =>
      page.pushOperators(pushGraphicsState(), setLineWidth(line), rectangle(left, PAGE_HEIGHT - top - height, width, height), stroke(), popGraphicsState()),
    link: (top, height, row) => {
      const target = targets?.[row];
      if (target) link(page, top, height, target);
    },
  };
}

/** The whole row leads to the attachment's first page, shown whole (ISO 32000-1, 12.5.6.5). */
function link(page: PDFPage, top: number, height: number, target: PDFPage): void {
  const annotation = page.doc.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [TYPE_AREA.left, PAGE_HEIGHT - top - height, TYPE_AREA.left + TYPE_AREA.width, PAGE_HEIGHT - top],
    Border: [0, 0, 0],
    Dest: [target.ref, "Fit"],
    F: 4,
  });
  page.node.addAnnot(page.doc.context.register(annotation));
}
