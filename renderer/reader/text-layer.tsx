import "./text-layer.css";
import { useEffect, useMemo, useRef } from "react";
import type { Turn } from "../../shared/case/page-changes.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import { alongLines } from "../../shared/reading/slanted-lines.ts";
import { joinedPassage } from "../../shared/reading/text-marks.ts";
import { lineCells } from "./line-cells.ts";
import type { PageMark } from "./page-marks.ts";

type Props = {
  readonly page: PageText;
  /** how far the page is turned as it is shown, clockwise */
  readonly turn: Turn;
  readonly marks: readonly PageMark[];
  /** told with the words that are selected on this page; `undefined`: none are any more */
  readonly onSelect?: (passage: string | undefined) => void;
};

/** The text of a page over its picture: invisible, to be selected and copied, with marks under it. It turns with the page. */
export function TextLayer({ page, turn, marks, onSelect }: Props) {
  const layer = useRef<SVGSVGElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    const onChange = () => {
      const lines = layer.current;
      if (lines) select.current?.(selectedIn(lines));
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, []);
  const strong = marks.find(({ kind }) => kind === "strong")?.key;
  useEffect(() => {
    if (strong === undefined) return;
    // another page begins at its top first
    const frame = requestAnimationFrame(() => layer.current?.querySelector(".page-mark.strong")?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [strong]);
  const degrees = (turn - page.turn + 360) % 360;
  const { width, height } = page;
  const [across, down] = degrees % 180 === 0 ? [width, height] : [height, width];
  const lines = useMemo(() => {
    const cells = lineCells(page);
    const { ascent, descent } = faceOfScreen();
    return cells.map(({ left, width: across, middle, top, height, slope }, index) => {
      // as high as its line and no higher: what a face keeps free above its letters would lie over the line before
      const size = height / (ascent + descent);
      const turned = slope === 0 ? {} : { transform: `rotate(${(Math.atan(slope) * 180) / Math.PI} ${left + across / 2} ${middle})` };
      return { key: String(index), text: page.lines[index]?.text, at: { x: left, y: top + ascent * size, fontSize: size, textLength: across, ...turned } };
    });
  }, [page]);
  return (
    <svg ref={layer} aria-hidden="true" className="text-layer" viewBox={`0 0 ${across} ${down}`} preserveAspectRatio="none" data-page={page.page}>
      <g transform={transformOf(degrees, width, height)}>
        <g>
          {marks.map((mark) => (
            <Mark key={mark.key} mark={mark} page={page} degrees={degrees} />
          ))}
        </g>
        {lines.map(({ key, text, at }) => (
          <text key={key} {...at} lengthAdjust="spacingAndGlyphs">
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

let measured: { readonly ascent: number; readonly descent: number } | undefined;

/** How far the screen's face reaches above and below its base line, in parts of its size: what a browser selects a line by. */
function faceOfScreen(): { readonly ascent: number; readonly descent: number } {
  if (measured) return measured;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return { ascent: 1, descent: 0.3 };
  context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("国");
  measured = { ascent: fontBoundingBoxAscent / 100, descent: fontBoundingBoxDescent / 100 };
  return measured;
}

/** Around a box as drawn: the ink alone would be covered tightly. */
const AROUND = 2;
/** The number beside a marked passage. */
const LABEL = 7;

function Mark({ mark, page, degrees }: { readonly mark: PageMark; readonly page: PageText; readonly degrees: number }) {
  const boxes = useMemo(() => alongLines(mark.boxes, page), [mark.boxes, page]);
  const [first] = boxes;
  const at = first && { x: Math.max(LABEL + 2, (mark.left ?? first.left) - LABEL - 8), y: first.top + first.height / 2 };
  return (
    <g className={`page-mark ${mark.kind} ${mark.tone ?? "accent"}`} data-mark={mark.key}>
      {boxes.map(({ left, top, width, height, turn = 0 }) => (
        <rect
          key={`${left} ${top}`}
          x={left - AROUND}
          y={top - AROUND}
          width={width + 2 * AROUND}
          height={height + 2 * AROUND}
          {...(turn !== 0 && { transform: `rotate(${turn} ${left + width / 2} ${top + height / 2})` })}
        />
      ))}
      {mark.label !== undefined && at && (
        <g transform={`translate(${at.x} ${at.y}) rotate(${-degrees})`}>
          <circle r={LABEL} />
          <text y={3} fontSize={9} textAnchor="middle">
            {mark.label}
          </text>
        </g>
      )}
    </g>
  );
}

function transformOf(degrees: number, width: number, height: number): string {
  switch (degrees) {
    case 90:
      return `translate(${height} 0) rotate(90)`;
    case 180:
      return `translate(${width} ${height}) rotate(180)`;
    case 270:
      return `translate(0 ${width}) rotate(270)`;
    default:
      return "";
  }
}

/** The words of a layer that are selected, line by line. */
function selectedIn(layer: SVGSVGElement): string | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(layer)) return undefined;
  const pieces = [...layer.querySelectorAll(":scope > g > text")].flatMap((line) => {
    const node = line.firstChild;
    if (!node || !range.intersectsNode(line)) return [];
    const words = node.textContent ?? "";
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : words.length;
    return [words.slice(from, to)];
  });
  const passage = joinedPassage(pieces);
  return passage === "" ? undefined : passage;
}
