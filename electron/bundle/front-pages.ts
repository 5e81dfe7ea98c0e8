import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { Measure } from "../documents/typesetter.ts";
import { type Cover, drawCover } from "./cover.ts";
import { drawDivider } from "./dividers.ts";
import type { Sheet } from "./drawing.ts";
import { drawIndex, type IndexTotals } from "./index-pages.ts";
import type { LaidBundle } from "./lay-out-bundle.ts";
import { type StampMeasures, stampRunningNumber } from "./stamp.ts";

/** What cover and index say of a bundle whose pages are counted. */
export type FrontText = {
  /** the words of the cover's last row */
  readonly attachments: string;
  /** for each attachment the running number of its first page */
  readonly starts: readonly string[];
  /** running numbers of the index itself */
  readonly own: readonly string[];
  readonly totals: IndexTotals;
  /** the number printed on a page, counted from 1 */
  readonly labelOf: (page: number) => string;
};

export function frontText({ rows, missing, starts, labels, front, pages }: LaidBundle): FrontText {
  const attached = rows.reduce((sum, row) => sum + row.pages, 0);
  const labelOf = (page: number) => labels[page - 1] ?? String(page);
  return {
    attachments: `${rows.length}件，共${attached}页（见附件清单）`,
    starts: starts.map(labelOf),
    own: labels.slice(1, front),
    totals: { attachments: rows.length, pages: attached, bundle: pages, missing: missing.length },
    labelOf,
  };
}

/** Draws cover and index, of the bundle and of its preview alike. `index`: one sheet for each page of its layout. */
export function drawFront(cover: Sheet, index: readonly Sheet[], words: Cover, laid: LaidBundle, measure: Measure, stamp: StampMeasures): void {
  const { starts, own, totals, labelOf } = frontText(laid);
  drawCover(cover, words, measure);
  drawIndex(index, laid.layout, starts, own, totals, measure);
  for (const [page, sheet] of index.entries()) stampRunningNumber(sheet, labelOf(2 + page), measure, stamp);
}

export function drawNumberedDivider(
  sheet: Sheet,
  planned: Pick<PlannedAttachment, "number" | "title">,
  running: string,
  measure: Measure,
  stamp: StampMeasures,
): void {
  drawDivider(sheet, planned, measure);
  stampRunningNumber(sheet, running, measure, stamp);
}
