import type { PDFPage } from "@cantoo/pdf-lib";
import { MM, seenToPage, transformBox } from "../pdf/page-geometry.ts";
import type { PlacedPage } from "./append-document.ts";

/** An entry of ours by which the link is known when the bundle is opened again. */
export const BACK_LINK = "GuoheKitBack";

/** The stamp of an attachment's first page leads back to the page of the index that lists it (ISO 32000-1, 12.5.6.5). */
export function linkBack({ page, geometry }: PlacedPage, index: PDFPage): void {
  const stamp = { left: 8 * MM, bottom: 5 * MM, right: Math.max(9 * MM, geometry.width - 8 * MM), top: 12.5 * MM };
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
