import type { PDFPage } from "@cantoo/pdf-lib";
import { points, type StampMeasures } from "../documents/house-style.ts";
import { MM, seenToPage, transformBox } from "../pdf/page-geometry.ts";
import type { PlacedPage } from "./append-document.ts";

/** An entry of ours by which the link is known when the bundle is opened again. */
export const BACK_LINK = "GuoheKitBack";

/** The stamp of an attachment's first page leads back to the page of the index that lists it (ISO 32000-1, 12.5.6.5). */
export function linkBack({ page, geometry }: PlacedPage, index: PDFPage, { link }: StampMeasures): void {
  const [left, bottom, top] = [points(link.side), points(link.bottom), points(link.top)];
  const stamp = { left, bottom, right: Math.max(left + MM, geometry.width - left), top };
  const box = transformBox(seenToPage(geometry), stamp);
  const annotation = page.doc.context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [box.left, box.bottom, box.right, box.top],
    Border: [0, 0, 0],
    Dest: [index.ref, "Fit"],
    F: 4,
    [BACK_LINK]: true,
  });
  page.node.addAnnot(page.doc.context.register(annotation));
}
