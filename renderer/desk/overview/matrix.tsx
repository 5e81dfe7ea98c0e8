import "./matrix.css";
import "./narrow-matrix.css";
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { TextSize } from "../../../shared/settings.ts";
import { select, toggleGroup, useDesk } from "../../state/desk.ts";
import { useLibrary } from "../../state/library.ts";
import { isChooseAll } from "../../ui/choose-all.tsx";
import { words } from "../common/words.ts";
import { MatrixHead } from "./matrix-head.tsx";
import { groupId, MatrixRow, rowId } from "./matrix-row.tsx";
import type { MatrixLine, ShownMatrix } from "./use-matrix.ts";

/** Heights of lines, pixels: fixed, so that scrolling never jumps; matrix.css takes them from here. By the size of the letters. */
const ROW: Readonly<Record<TextSize, number>> = { standard: 26, large: 28, largest: 28 };
/** A case with two lines of text. */
const TALL_ROW: Readonly<Record<TextSize, number>> = { standard: 40, large: 44, largest: 48 };
/** Room for the headings and the sums, with letters of the largest size. */
const HEAD = 100;
/** So many new lines are drawn for one frame: none takes long, however far the wheel went. */
const STEP = 4;
/** So many lines stand ready on either side of those in view. */
const AHEAD = 8;

/** Drawn before it is known how many are in view. */
const AT_FIRST: Lines = { from: 0, to: 40 };

/** A table through whose rows the arrow keys go and whose groups fold (ARIA 1.2, treegrid). */
const A_GRID = { role: "treegrid", tabIndex: 0, "aria-multiselectable": true } as const;

type MatrixProps = {
  readonly matrix: ShownMatrix;
  readonly open: (key: string) => void;
  readonly copy: (key: string) => void;
};

/** All cases against all that is asked of them; only the lines in view are drawn. */
export function Matrix({ matrix, open, copy }: MatrixProps) {
  const { columns, lines, rows, twins, withReview, withBundle, withNext, isTall } = matrix;
  const textSize = useLibrary((state) => state.settings.textSize) ?? "standard";
  const groupRow = ROW[textSize];
  const row = isTall ? TALL_ROW[textSize] : groupRow;
  const rowHeights: Record<string, string> = { "--row": `${row}px`, "--group-row": `${groupRow}px` };
  const tops = useMemo(() => topsOf(lines, row, groupRow), [lines, row, groupRow]);
  const height = tops.at(-1) ?? 0;
  const active = useDesk((state) => state.active);
  const selected = useDesk((state) => state.selected);
  const grouping = useDesk((state) => state.view.grouping);
  const [onGroup, setOnGroup] = useState<string>();
  const [from, setFrom] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const { drawn, follow } = useWindow(scroller, tops);
  const at = useMemo(
    () =>
      lines.findIndex((line) => (onGroup === undefined ? line.kind === "case" && line.row.key === active : line.kind === "group" && line.group.id === onGroup)),
    [lines, onGroup, active],
  );
  const current = lines[at];
  // what the grid says has the focus is always drawn
  const shown = lines.slice(drawn.from, drawn.to).map((line, index) => ({ line, index: drawn.from + index }));
  if (current && (at < drawn.from || at >= drawn.to)) shown.push({ line: current, index: at });

  // lines that become higher or lower leave the chosen one in view
  const chosen = useRef(at);
  chosen.current = at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the height of a line is another
  useLayoutEffect(() => follow(chosen.current), [row, follow]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const goTo = (index: number) => {
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
    if (line === undefined) return;
    if (line.kind === "group") setOnGroup(line.group.id);
    else {
      setOnGroup(undefined);
      useDesk.setState({ active: line.row.key, rail: true });
    }
    follow(lines.indexOf(line));
  };
  const range = (one: number, other: number) => {
    const between = lines.slice(Math.min(one, other), Math.max(one, other) + 1);
    select(
      between.flatMap((line) => (line.kind === "case" ? [line.row.key] : [])),
      true,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? row) / row) - 3);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const move = moves[event.key];
    const ctrl = event.ctrlKey || event.metaKey;
    if (isChooseAll(event)) {
      event.preventDefault();
      return select(keys, true);
    }
    if (event.altKey || event.target !== event.currentTarget) return;
    if (move !== undefined) {
      const to = Math.max(0, Math.min(move, lines.length - 1));
      if (event.shiftKey) {
        const start = from ?? Math.max(at, 0);
        setFrom(start);
        range(start, to);
      } else setFrom(undefined);
      goTo(to);
    } else if (ctrl && event.key.toLowerCase() === "c" && current?.kind === "case" && String(window.getSelection()) === "") copy(current.row.key);
    else if (!ctrl && current?.kind === "group" && ["Enter", " ", "ArrowLeft", "ArrowRight"].includes(event.key)) toggleGroup(current.group.id);
    else if (!ctrl && event.key === "Enter" && current?.kind === "case") open(current.row.key);
    else if (!ctrl && event.key === " " && current?.kind === "case") select([current.row.key], !selected.has(current.row.key));
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const key = event.target.closest<HTMLElement>("[data-case]")?.dataset.case;
    const group = event.target.closest<HTMLElement>("[data-group]")?.dataset.group;
    if (group !== undefined) return toggleGroup(group);
    if (key === undefined) return;
    if (event.target.closest("[data-part=open]")) return open(key);
    const index = lines.findIndex((line) => line.kind === "case" && line.row.key === key);
    if (event.shiftKey) range(Math.max(at, 0), index);
    else if (event.target.closest("[data-part=box]") || event.ctrlKey || event.metaKey) select([key], !selected.has(key));
    setOnGroup(undefined);
    useDesk.setState({ active: key, rail: true });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-case]")?.dataset.case : undefined;
    if (key !== undefined && event.target instanceof Element && !event.target.closest("[data-part=box]")) open(key);
  };
  // coming back from a case, it is in view and the keyboard is on it
  const start = useRef(at);
  useLayoutEffect(() => {
    if (start.current < 0) return;
    follow(start.current);
    grid.current?.focus({ preventScroll: true });
  }, [follow]);

  // a repetition of nothing would make the whole template void, and all cells fall below each other
  const papers = columns.length + Number(withBundle);
  const numbers = withReview ? 4 : 2;
  const template = `26px var(--lead) minmax(96px, 1fr)${" minmax(var(--paper), var(--paper-most))".repeat(papers)}${" var(--number)".repeat(numbers)}${withNext ? " minmax(var(--next), 0.25fr)" : ""}`;
  const least = `calc(122px + var(--lead) + ${papers} * var(--paper) + ${numbers} * var(--number)${withNext ? " + var(--next)" : ""})`;
  return (
    <div ref={scroller} className="matrix" style={{ maxHeight: height + HEAD }}>
      <table
        ref={grid}
        {...A_GRID}
        {...(current && { "aria-activedescendant": current.kind === "group" ? groupId(current.group.id) : rowId(current.row.key) })}
        className="matrix-grid"
        aria-label={words.overview.grid}
        aria-rowcount={lines.length + 2}
        aria-colcount={columns.length + 5 + Number(withBundle) + 2 * Number(withReview) + Number(withNext)}
        style={{ gridTemplateColumns: template, minWidth: least, ...rowHeights }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <MatrixHead matrix={matrix} keys={keys} />
        <tbody className="matrix-body" style={{ height }}>
          {shown.map(({ line, index }) => (
            <MatrixRow
              key={line.kind === "group" ? groupId(line.group.id) : line.row.key}
              line={line}
              index={index}
              top={tops[index] ?? 0}
              columns={columns}
              active={index === at}
              selected={line.kind === "case" && selected.has(line.row.key)}
              withReview={withReview}
              withBundle={withBundle}
              withNext={withNext}
              isTall={isTall}
              withTopic={grouping !== "track"}
              folder={line.kind === "case" ? twins.get(line.row.key) : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Lines from one number up to another, which is not among them. */
type Lines = { readonly from: number; readonly to: number };

/** Where each line begins, and where the last one ends. */
function topsOf(lines: readonly MatrixLine[], row: number, groupRow: number): readonly number[] {
  const tops = [0];
  for (const line of lines) tops.push((tops.at(-1) ?? 0) + (line.kind === "group" ? groupRow : row));
  return tops;
}

/** What is drawn next on the way to the lines in view and those around them: what is drawn of them already, and one step more. */
function nextDrawn(drawn: Lines, view: Lines): Lines {
  const wanted = { from: Math.max(0, view.from - AHEAD), to: view.to + AHEAD };
  const from = Math.max(drawn.from, wanted.from);
  const to = Math.min(drawn.to, wanted.to);
  if (from >= to) return { from: view.from, to: view.from + STEP };
  if (to < wanted.to) return { from, to: Math.min(to + STEP, wanted.to) };
  return { from: Math.max(from - STEP, wanted.from), to };
}

/** Which lines are drawn, by where the scroller stands and where lines begin; `follow` brings a line into view. */
function useWindow(scroller: RefObject<HTMLDivElement | null>, tops: readonly number[]) {
  const [drawn, setDrawn] = useState<Lines>(AT_FIRST);
  // lines that come and go neither scroll nor listen anew
  const placed = useRef(tops);
  useLayoutEffect(() => {
    placed.current = tops;
  }, [tops]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let before = AT_FIRST;
    let frame = 0;
    const draw = () => {
      const { scrollTop, clientHeight } = element;
      const lineAt = (y: number) => placed.current.findLastIndex((top) => top <= y);
      const view = { from: lineAt(scrollTop), to: lineAt(scrollTop + clientHeight) + 1 };
      const next = nextDrawn(before, view);
      const isThere = next.from === before.from && next.to === before.to;
      frame = isThere ? 0 : requestAnimationFrame(draw);
      if (isThere) return;
      before = next;
      setDrawn(next);
    };
    const onMove = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const sizes = new ResizeObserver(onMove);
    element.addEventListener("scroll", onMove, { passive: true });
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", onMove);
      sizes.disconnect();
    };
  }, [scroller]);
  const follow = useMemo(
    () => (index: number) => {
      const element = scroller.current;
      if (!element || index < 0) return;
      const head = element.querySelector<HTMLElement>(".matrix-head")?.offsetHeight ?? 0;
      const [top = 0, end = top] = placed.current.slice(index, index + 2);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (end + head > element.scrollTop + element.clientHeight) element.scrollTop = end + head - element.clientHeight;
    },
    [scroller],
  );
  return { drawn, follow };
}
