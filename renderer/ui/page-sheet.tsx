import "./page-sheet.css";
import { memo } from "react";
import type { LaidColor, LaidDocument, LaidMark, LaidPage } from "../../shared/documents/laid-page.ts";
import { assertNever } from "../../shared/errors.ts";
import { numbered } from "./numbered.ts";
import { text } from "./text.ts";

/** The pages of a document as they will be printed: same lines, same places, same letters as in its PDF. */
export function PageSheets({ document, marks }: { readonly document: LaidDocument; readonly marks: boolean }) {
  return (
    <div className={marks ? "sheets" : "sheets without-marks"} aria-hidden="true">
      {numbered(document.pages).map(({ key, item }, index) => (
        <figure key={key} className="print-page">
          <PageSheet page={item} width={document.width} height={document.height} />
          {document.pages.length > 1 && <figcaption className="meta">{text.documents.page(index + 1, document.pages.length)}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

type SheetProps = { readonly page: LaidPage; readonly width: number; readonly height: number };

export const PageSheet = memo(function PageSheet({ page, width, height }: SheetProps) {
  const all = numbered(page.marks);
  return (
    <svg className="print-sheet" viewBox={`0 0 ${width} ${height}`} focusable="false" aria-hidden="true">
      {all.map(({ key, item }) => (item.kind === "text" && item.changed ? <ChangedGround key={key} mark={item} /> : null))}
      {all.map(({ key, item }) => (
        <Mark key={key} mark={item} />
      ))}
    </svg>
  );
});

type TextMark = Extract<LaidMark, { kind: "text" }>;

/** Ground and a dashed line under changed words: seen without colours too. */
function ChangedGround({ mark: { x, y, width, size } }: { readonly mark: TextMark }) {
  const left = x[0] ?? 0;
  const below = y + 0.2 * size;
  return (
    <g className="changed-ground">
      <rect x={left} y={y - 0.92 * size} width={width} height={1.12 * size} />
      <line x1={left} y1={below} x2={left + width} y2={below} />
    </g>
  );
}

function Mark({ mark }: { readonly mark: LaidMark }) {
  switch (mark.kind) {
    case "text":
      return (
        <text x={mark.x.join(" ")} y={mark.y} fontFamily={`print-${mark.font}`} fontSize={mark.size} fill={color(mark.color)} data-field={mark.field}>
          {mark.text}
        </text>
      );
    case "rule":
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke={color(mark.color)} strokeWidth={mark.width} />;
    case "fill":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={color(mark.grey)} />;
    case "box":
      return <Box mark={mark} />;
    default:
      return assertNever(mark);
  }
}

function Box({ mark: { x, y, side, line, tick, ticked } }: { readonly mark: Extract<LaidMark, { kind: "box" }> }) {
  const at = (across: number, down: number) => `${x + across * side} ${y - (1 - down) * side}`;
  return (
    <g fill="none" stroke="#000">
      <rect x={x} y={y - side} width={side} height={side} strokeWidth={line} />
      {ticked && <path d={`M${at(0.2, 0.5)}L${at(0.43, 0.74)}L${at(0.82, 0.24)}`} strokeWidth={tick} />}
    </g>
  );
}

function color(value: LaidColor | undefined): string {
  const [red, green, blue] = typeof value === "number" || value === undefined ? [value ?? 0, value ?? 0, value ?? 0] : value;
  const part = (share: number) => Math.round(share * 255);
  return `rgb(${part(red)} ${part(green)} ${part(blue)})`;
}
