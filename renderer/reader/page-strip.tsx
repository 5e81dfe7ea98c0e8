import "./page-strip.css";
import type { Attachment } from "../../shared/case/case.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { alongLines } from "../../shared/reading/slanted-lines.ts";
import { quoteBoxes } from "../../shared/reading/text-marks.ts";
import type { WrittenPlace } from "../../shared/reading/translation/place.ts";
import { text } from "../ui/text.ts";
import { useLooksOf } from "./attachment-pages.ts";
import { PagePicture } from "./page-picture.tsx";

/** Pixels of the screen for a point of the page: print of a scan is read at this size. */
const SCALE = 1.7;
/** Above and below the line, in points. */
const AROUND = 5;
/** One width for all strips, so that the picture of a page is drawn once. */
const PICTURE_WIDTH = 1400;

type Props = {
  readonly attachments: readonly Attachment[];
  readonly page: PageText;
  readonly place: Pick<WrittenPlace, "page" | "written" | "lines">;
  readonly alt: string;
};

/** The line of a page in which something is written, cut from its picture, the words in its middle and marked. */
export function PageStrip({ attachments, page, place, alt }: Props) {
  const { pages } = useLooksOf(attachments);
  const shown = pages[page.page - 1];
  const [box] = quoteBoxes({ page: page.page, quote: place.written, lines: place.lines }, page);
  const [mark] = box ? alongLines([box], page) : [];
  if (!shown || !box || !mark) return null;
  const [top, height] = [(box.top - AROUND) * SCALE, (box.height + 2 * AROUND) * SCALE];
  const middle = (box.left + box.width / 2) * SCALE;
  return (
    <span className="page-strip" style={{ height }}>
      <span className="page-strip-sheet" style={{ width: page.width * SCALE, height: page.height * SCALE, transform: `translate(${-middle}px, ${-top}px)` }}>
        <PagePicture attachment={shown.attachment} page={shown.page} turn={page.turn} width={PICTURE_WIDTH} alt={alt} />
        <span className="page-opening" aria-hidden="true" style={{ left: box.left * SCALE, top: box.top * SCALE }}>
          {text.papers.opening}
        </span>
        <span
          className="page-strip-mark"
          style={{
            left: mark.left * SCALE,
            top: mark.top * SCALE,
            width: mark.width * SCALE,
            height: mark.height * SCALE,
            transform: `rotate(${mark.turn ?? 0}deg)`,
          }}
        />
      </span>
    </span>
  );
}
