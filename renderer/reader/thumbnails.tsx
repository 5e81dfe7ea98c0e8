import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { text } from "../ui/text.ts";
import type { AttachmentPage } from "./attachment-pages.ts";
import { PagePicture } from "./page-picture.tsx";

type Props = {
  readonly pages: readonly AttachmentPage[];
  /** place of the page that is read, from 0 */
  readonly current: number;
  readonly onGo: (place: number) => void;
  /** absent: the order is not to be changed here */
  readonly onMove?: (from: number, to: number) => void;
};

/** Height of one page with its number, in CSS pixels: all alike, so that four hundred need no measuring. */
const ROW = 118;
const BEYOND = 3;
const PICTURE_WIDTH = 176;

/** Small pictures of all pages, of which only those in view exist; arrows go through them, Alt with arrows moves one. */
export function Thumbnails({ pages, current, onGo, onMove }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [view, setView] = useState({ top: 0, height: 800 });
  const [dragged, setDragged] = useState<number>();
  const [target, setTarget] = useState<number>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const top = current * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW > element.scrollTop + element.clientHeight) element.scrollTop = top + ROW - element.clientHeight;
  }, [current]);
  const first = Math.max(0, Math.floor(view.top / ROW) - BEYOND);
  const last = Math.min(pages.length, Math.ceil((view.top + view.height) / ROW) + BEYOND);
  const move = (from: number, to: number) => {
    if (!onMove || to < 0 || to >= pages.length || from === to) return;
    onMove(from, to);
    onGo(to);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, current, pages.length);
    // Alt with arrows to the sides goes to another section, everywhere in a case
    if (to === undefined || (event.altKey && event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    if (event.altKey) move(current, to);
    else onGo(to);
  };
  return (
    <div
      ref={box}
      className="thumbnails"
      role="listbox"
      tabIndex={0}
      aria-label={text.papers.thumbnails(pages.length)}
      aria-activedescendant={current >= first && current < last ? `${id}-${current}` : undefined}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={onKey}
    >
      <div className="thumbnails-all" role="presentation" style={{ height: pages.length * ROW }}>
        {pages.slice(first, last).map((page, index) => {
          const place = first + index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
            <div
              key={page.key}
              id={`${id}-${place}`}
              className={target === place && dragged !== undefined ? "thumbnail drop-here" : "thumbnail"}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              aria-setsize={pages.length}
              aria-posinset={place + 1}
              aria-label={text.papers.pageOf(place + 1, pages.length)}
              style={{ top: place * ROW }}
              draggable={onMove !== undefined}
              onClick={() => onGo(place)}
              onDragStart={() => setDragged(place)}
              onDragEnd={() => {
                setDragged(undefined);
                setTarget(undefined);
              }}
              onDragOver={(event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                setTarget(place);
              }}
              onDrop={() => dragged !== undefined && move(dragged, place)}
            >
              <span className="thumbnail-sheet" style={sheetSize(page.ratio)}>
                <PagePicture attachment={page.attachment} page={page.page} turn={page.turn} width={PICTURE_WIDTH} alt="" />
              </span>
              <span className="meta">{place + 1}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Within 72 × 92, upright or lying. */
function sheetSize(ratio: number): { readonly width: number; readonly height: number } {
  const width = Math.min(72, 92 / ratio);
  return { width: Math.max(8, Math.round(width)), height: Math.max(8, Math.round(Math.min(92, width * ratio))) };
}

function placeAfter(key: string, current: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(last, current + 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(0, current - 1);
    case "PageDown":
      return Math.min(last, current + 6);
    case "PageUp":
      return Math.max(0, current - 6);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
