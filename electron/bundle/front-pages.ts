import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { layOutFront } from "../documents/lay-out-front.ts";
import type { LaidPage } from "../documents/layout.ts";
import { type Cover, coverPage } from "./cover.ts";
import { dividerPage } from "./dividers.ts";
import { runningText } from "./draw-stamp.ts";
import { type IndexTotals, indexPages } from "./index-pages.ts";
import type { FrontLook, LaidBundle } from "./lay-out-bundle.ts";

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

export function frontText({ rows, listed, starts, labels, front, pages }: LaidBundle): FrontText {
  const attached = rows.reduce((sum, row) => sum + row.pages, 0);
  const labelOf = (page: number) => labels[page - 1] ?? String(page);
  return {
    attachments: `${rows.length}件，共${attached}页（见附件清单）`,
    starts: starts.map(labelOf),
    own: labels.slice(1, front),
    totals: { attachments: rows.length, pages: attached, bundle: pages, missing: listed.missing.length },
    labelOf,
  };
}

export type FrontPages = { readonly cover: LaidPage; readonly index: readonly LaidPage[] };

/** Lays out cover and index, of the bundle and of its preview alike. */
export function layOutFrontPages(words: Cover, laid: LaidBundle, { style, fonts }: FrontLook): FrontPages {
  const { labelOf, ...numbers } = frontText(laid);
  const footers = Array.from({ length: laid.front - 1 }, (_, index) => runningText(labelOf(2 + index)));
  const [cover = { marks: [] }] = layOutFront(coverPage(words), style, fonts);
  return { cover, index: layOutFront(indexPages(laid.listed, numbers, footers), style, fonts) };
}

/** Lays out the page before an attachment; `running`: its own running number. */
export function layOutDivider(planned: Pick<PlannedAttachment, "number" | "title">, running: string, { style, fonts }: FrontLook): LaidPage {
  return layOutFront(dividerPage(planned, runningText(running)), style, fonts)[0] ?? { marks: [] };
}
