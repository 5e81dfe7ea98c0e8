import { concatTransformationMatrix, fill, popGraphicsState, pushGraphicsState, rectangle, setFillingGrayscaleColor } from "@cantoo/pdf-lib";
import type { Measure, TextStyle, Typesetter } from "../documents/typesetter.ts";
import { MM } from "../ingest/stamp-band.ts";
import { seenToPage } from "../pdf/page-geometry.ts";
import type { PlacedPage } from "./append-document.ts";
import { PAGE_HEIGHT, PAGE_WIDTH, type Sheet } from "./drawing.ts";

/** Words of a stamp; `page` of `pages` within the attachment, `running` within the bundle. Numbers from 1; `running` may be 13-1. */
export type Stamp = { readonly number: number; readonly name: string; readonly page: number; readonly pages: number; readonly running: string };

/** Measures of the stamp, points from the lower edge as seen. */
const LINE = 13 * MM;
const LINE_WIDTH = 0.4;
const LINE_GREY = 0x55 / 0xff;
const TEXT_BOTTOM = 7.5 * MM;
const SIDE = 20 * MM;
const STYLE: TextStyle = { face: "heiti", size: 9 };
/** A glyph box reaches 0.12 em below its baseline. */
const DESCENT = 0.12;

/** Pages narrower than this carry two lines of 7 pt; the narrowest have smaller sides too. */
const NARROW = 120 * MM;
const NARROWEST = 100 * MM;
const NARROW_STYLE: TextStyle = { face: "heiti", size: 7 };
const NARROW_SIDE = 8 * MM;
const NARROW_PITCH = 8.4;
const NARROW_BOTTOM = 5.5 * MM;

/** What the left and the right end of the stamp say, the name in full. */
export const stampWords = ({ number, name, page, pages, running }: Stamp) => ({
  left: `附件${number}　${name}　第${page}页 共${pages}页`,
  right: runningWords(running),
});

export const runningWords = (running: string): string => `总第${running}页`;

/** Draws the stamp of an attachment's page, upright at its visible lower edge. */
export function stampPage(placed: PlacedPage, stamp: Stamp, typesetter: Typesetter): void {
  const { width } = placed.geometry;
  onPageAsSeen(placed, (draw) => {
    if (width < NARROW) {
      const side = width < NARROWEST ? NARROW_SIDE : SIDE;
      const lower = NARROW_BOTTOM + DESCENT * NARROW_STYLE.size;
      draw.line(side, width - side);
      draw.text(
        shortened(`附件${stamp.number}　`, stamp.name, "", width - 2 * side, NARROW_STYLE, typesetter),
        side,
        lower + NARROW_PITCH,
        NARROW_STYLE,
        typesetter,
      );
      draw.text(`第${stamp.page}页 共${stamp.pages}页`, side, lower, NARROW_STYLE, typesetter);
      const right = runningWords(stamp.running);
      draw.text(right, width - side - typesetter.width(right, NARROW_STYLE), lower, NARROW_STYLE, typesetter);
      return;
    }
    const baseline = TEXT_BOTTOM + DESCENT * STYLE.size;
    const right = runningWords(stamp.running);
    const rightStart = width - SIDE - typesetter.width(right, STYLE);
    // two characters of room between the name and the running number
    const left = shortened(
      `附件${stamp.number}　`,
      stamp.name,
      `　第${stamp.page}页 共${stamp.pages}页`,
      rightStart - SIDE - 2 * STYLE.size,
      STYLE,
      typesetter,
    );
    draw.line(SIDE, width - SIDE);
    draw.text(left, SIDE, baseline, STYLE, typesetter);
    draw.text(right, rightStart, baseline, STYLE, typesetter);
  });
}

/** The running number alone, for pages of ours: index and dividers. */
export function stampRunningNumber(sheet: Sheet, running: string, measure: Measure): void {
  const words = runningWords(running);
  sheet.line(SIDE, PAGE_WIDTH - SIDE, PAGE_HEIGHT - LINE, LINE_WIDTH, LINE_GREY);
  const left = PAGE_WIDTH - SIDE - measure.width(words, STYLE);
  sheet.text(words, left, PAGE_HEIGHT - TEXT_BOTTOM - DESCENT * STYLE.size, STYLE, { field: "附件名称" });
}

/** Whatever its length, a name fits: cut in its middle with “…”, never the numbers before and after it. */
export function shortened(before: string, name: string, after: string, room: number, style: TextStyle, typesetter: Typesetter): string {
  const fits = (middle: string) => typesetter.width(before + middle + after, style) <= room;
  if (fits(name)) return before + name + after;
  const characters = [...name];
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
function onPageAsSeen({ page, geometry }: PlacedPage, work: (draw: Drawing) => void): void {
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...seenToPage(geometry)));
  work({
    line: (from, to) => page.pushOperators(setFillingGrayscaleColor(LINE_GREY), rectangle(from, LINE - LINE_WIDTH / 2, to - from, LINE_WIDTH), fill()),
    text: (words, x, y, style, typesetter) => void typesetter.draw(page, words, { ...style, x, y, field: "附件名称" }),
  });
  page.pushOperators(popGraphicsState());
}
