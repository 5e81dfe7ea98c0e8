import { concatTransformationMatrix, fill, popGraphicsState, pushGraphicsState, rectangle, setFillingGrayscaleColor } from "@cantoo/pdf-lib";
import { clusters } from "../../shared/text/clusters.ts";
import { points, type StampMeasures } from "../documents/house-style.ts";
import type { TextStyle, Typesetter } from "../documents/typesetter.ts";
import { seenToPage } from "../pdf/page-geometry.ts";
import type { PlacedPage } from "./append-document.ts";

/** Words of a stamp; `page` of `pages` within the attachment, `running` within the bundle. Numbers from 1; `running` may be 13-1. */
export type Stamp = { readonly number: number; readonly name: string; readonly page: number; readonly pages: number; readonly running: string };

/** A glyph box reaches 0.12 em below its baseline. */
const DESCENT = 0.12;

const styleOf = ({ face, size }: StampMeasures): TextStyle => ({ face, size });

export const runningText = (running: string): string => `总第${running}页`;

/** Draws the stamp of an attachment's page, upright at its visible lower edge. */
export function stampPage(placed: PlacedPage, stamp: Stamp, typesetter: Typesetter, measures: StampMeasures): void {
  const { width } = placed.geometry;
  const { narrow } = measures;
  onPageAsSeen(placed, measures, (draw) => {
    if (width < points(narrow.upTo)) {
      const small: TextStyle = { face: measures.face, size: narrow.size };
      const side = points(width < points(narrow.sideUpTo) ? narrow.side : measures.side);
      const lower = points(narrow.bottom) + DESCENT * narrow.size;
      draw.line(side, width - side);
      draw.text(shortened(`附件${stamp.number}　`, stamp.name, "", width - 2 * side, small, typesetter), side, lower + narrow.pitch, small, typesetter);
      draw.text(`第${stamp.page}页 共${stamp.pages}页`, side, lower, small, typesetter);
      const right = runningText(stamp.running);
      draw.text(right, width - side - typesetter.width(right, small), lower, small, typesetter);
      return;
    }
    const style = styleOf(measures);
    const side = points(measures.side);
    const baseline = points(measures.bottom) + DESCENT * style.size;
    const right = runningText(stamp.running);
    const rightStart = width - side - typesetter.width(right, style);
    // two characters of room between the name and the running number
    const left = shortened(
      `附件${stamp.number}　`,
      stamp.name,
      `　第${stamp.page}页 共${stamp.pages}页`,
      rightStart - side - 2 * style.size,
      style,
      typesetter,
    );
    draw.line(side, width - side);
    draw.text(left, side, baseline, style, typesetter);
    draw.text(right, rightStart, baseline, style, typesetter);
  });
}

/** Whatever its length, a name fits: cut in its middle with “…”, never the numbers before and after it. */
function shortened(before: string, name: string, after: string, room: number, style: TextStyle, typesetter: Typesetter): string {
  const fits = (middle: string) => typesetter.width(before + middle + after, style) <= room;
  if (fits(name)) return before + name + after;
  const characters = clusters(name);
  for (let kept = characters.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 2);
    const middle = `${characters.slice(0, head).join("")}…${characters.slice(characters.length - (kept - head)).join("")}`;
    if (fits(middle)) return before + middle + after;
  }
  return `${before}…${after}`;
}

type Drawing = {
  readonly line: (from: number, to: number) => void;
  readonly text: (words: string, x: number, y: number, style: TextStyle, typesetter: Typesetter) => void;
};

/** Turns and scales the drawing so that it stands upright in points, whatever the page's rotation, boxes and unit. */
function onPageAsSeen({ page, geometry }: PlacedPage, { line }: StampMeasures, work: (draw: Drawing) => void): void {
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...seenToPage(geometry)));
  work({
    line: (from, to) =>
      page.pushOperators(setFillingGrayscaleColor(line.grey), rectangle(from, points(line.from) - line.width / 2, to - from, line.width), fill()),
    text: (words, x, y, style, typesetter) => void typesetter.draw(page, words, { ...style, x, y, field: "附件名称" }),
  });
  page.pushOperators(popGraphicsState());
}
