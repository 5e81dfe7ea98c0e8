import type { PageText } from "../reading/page-text.ts";
import type { ProposalPlace } from "../reading/proposals.ts";
import { alongLines } from "../reading/slanted-lines.ts";
import { quoteBoxes } from "../reading/text-marks.ts";
import type { FactSource } from "./found-file.ts";
import { plainPlace } from "./plain-pages.ts";

/** Where in its file a passage of the text stands. */
export type SourceOf = (place: ProposalPlace) => FactSource;

/** Passages of a file that has pages, to be marked on them. */
export function sourcesOnPages(pages: readonly PageText[]): SourceOf {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  return (place) => {
    const number = place.lines[0]?.page ?? place.page;
    const page = byNumber.get(number);
    const boxes = page ? alongLines(quoteBoxes(place, page), page) : [];
    const source = { page: number, quote: place.quote };
    return page && boxes.length > 0 ? { ...source, marked: { width: page.width, height: page.height, turn: page.turn, boxes } } : source;
  };
}

/** Passages of a table or a Word file. @param nameOf what a row and a column (from 0) of it are called */
export function sourcesInRows(page: PageText, nameOf: (place: { readonly row: number; readonly column: number }) => Omit<FactSource, "quote">): SourceOf {
  return ({ page: number, quote, lines: [line] }) => ({ ...(line ? nameOf(plainPlace(page, line.box)) : { page: number }), quote });
}
