import "./page-flow.css";
import { type CSSProperties, type KeyboardEvent, memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { cutAt, type EditedPart, type EditedStack, groupsOf, withCut } from "../../shared/desk/edit-stack.ts";
import type { StackDocument } from "../../shared/desk/shown-stack.ts";
import type { StackPageReport } from "../../shared/desk/split-report.ts";
import { changeStack } from "../state/split.ts";
import { sheetWidth } from "./sheet-width.ts";
import { StackPicture } from "./stack-picture.tsx";
import { words } from "./words.ts";

type Props = {
  readonly stack: EditedStack;
  readonly documents: readonly StackDocument[];
  readonly selected: number;
  /** `large`: it is to be shown large */
  readonly select: (index: number, large: boolean) => void;
};

/** All pages in their order; a line above those that belong together, with its number and where they go. */
export function PageFlow({ stack, documents, selected, select }: Props) {
  const flow = useRef<HTMLUListElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const sheet = useSheetWidth(desk, stack.pages.length);
  const names = new Map(documents.map((document) => [document.key, document]));
  const groups = groupsOf(stack);
  const isNarrow = sheet < ROOM_FOR_TITLE;
  useEffect(() => {
    flow.current?.querySelector(`[data-page="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -stack.pages.length, End: stack.pages.length }[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(stack.pages.length - 1, selected + step));
      select(next, false);
      flow.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus();
    } else if (event.key === " ") select(selected, true);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={desk} className="split-desk">
      <ul ref={flow} className="split-flow" style={{ "--split-sheet": `${sheet}px` } as CSSProperties} aria-label={words.stack} onKeyDown={move}>
        {groups.map(({ part, number, pages }) => {
          const document = part?.document === undefined ? undefined : names.get(part.document);
          const name = document === undefined ? words.toAssign : `${document.lead}　${document.title}`;
          return (
            <li key={pages[0]} className={part ? `split-part ${stateOf(part, selected)}` : "split-part"}>
              {pages.map((index) => {
                const page = stack.pages[index];
                const shown = page && (
                  <Page
                    key={`${page.file} ${page.page}`}
                    page={page}
                    index={index}
                    place={placeIn(part, index)}
                    about={part?.pages.includes(index) ? words.inPart(number, name) : undefined}
                    paper={isNarrow && pages.length === 1 && part?.pages[0] === index ? document?.shortTitle : undefined}
                    isSelected={index === selected}
                    width={sheet}
                    cut={cutAt(stack, index)}
                    select={select}
                  />
                );
                if (part?.pages[0] !== index) return shown;
                return (
                  <span key="first" className="split-first">
                    <span className="split-name cut" title={name} style={{ maxWidth: `calc(${pages.length} * var(--split-step) - 8px)` }}>
                      {/* above a single page there is room for a name, not for a title: what it is stands below */}
                      <b>{number}</b> {pages.length === 1 && isNarrow && document?.lead ? document.lead : name}
                    </span>
                    {shown}
                  </span>
                );
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** From so wide a picture on a name of a person and a title have room above it. */
const ROOM_FOR_TITLE = 160;

/** As wide as the window lets the pictures of a stack be. */
function useSheetWidth(desk: RefObject<HTMLElement | null>, pages: number): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const [own, page, main] = [desk.current, desk.current?.parentElement, desk.current?.closest("main")];
    if (!own || !page || !main) return;
    const measure = () => {
      const style = getComputedStyle(own);
      const padding = (sides: readonly string[]) => sides.reduce((sum, side) => sum + Number.parseFloat(style.getPropertyValue(`padding-${side}`)), 0);
      // below each other in a narrow window, pages and list take the height that they need: the room is what the window shows of it
      const others = [...page.children].reduce((sum, child) => (child === own ? sum : sum + child.getBoundingClientRect().height), 0);
      const room = { width: own.offsetWidth - padding(["left", "right"]) - SCROLL_BAR, height: main.clientHeight - others - padding(["top", "bottom"]) };
      setWidth(sheetWidth(pages, room));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(main);
    observer.observe(page);
    return () => observer.disconnect();
  }, [desk, pages]);
  return width;
}
/** Its room is kept, that pictures do not change their size where it comes. */
const SCROLL_BAR = 16;

const stateOf = (part: EditedPart, selected: number): string =>
  [part.attached !== undefined ? "done" : part.document === undefined ? "hand" : "", part.pages.includes(selected) ? "current" : ""].join(" ").trim();

/** Where in the line above its part a page stands. */
const placeIn = (part: EditedPart | undefined, page: number): string =>
  part === undefined ? "" : `in${part.pages[0] === page ? " first" : ""}${part.pages.at(-1) === page ? " last" : ""}`;

type PageProps = {
  readonly page: StackPageReport;
  readonly index: number;
  readonly place: string;
  /** the part that it is in */
  readonly about: string | undefined;
  /** what a paper of one page is, where the line above it has no room for that */
  readonly paper: string | undefined;
  readonly isSelected: boolean;
  /** of its picture, on the screen */
  readonly width: number;
  readonly cut: "cut" | "join" | undefined;
  readonly select: Props["select"];
};

const Page = memo(
  ({ page, index, place, about, paper, isSelected, width, cut, select }: PageProps) => (
    <span className={`split-page is-${page.kind} ${place}`}>
      {cut !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className="split-cut"
          aria-label={`${words.place(index + 1)}：${cut === "join" ? words.tools.join : words.tools.cut}`}
          onClick={() => changeStack((stack) => withCut(stack, index))}
        />
      )}
      <button
        type="button"
        className="split-sheet"
        data-page={index}
        tabIndex={isSelected ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={words.pageName(index + 1, about ?? nameOf(page))}
        onClick={() => select(index, false)}
        onDoubleClick={() => select(index, true)}
      >
        <Sheet page={page} width={width} />
      </button>
      <span className="split-number" aria-hidden="true">
        {index + 1}
        {page.kind === "list" && ` ${words.list}`}
      </span>
      {paper !== undefined && (
        <span className="split-paper cut" title={paper} aria-hidden="true">
          {paper}
        </span>
      )}
    </span>
  ),
  (before, after) =>
    before.page === after.page &&
    before.place === after.place &&
    before.about === after.about &&
    before.paper === after.paper &&
    before.isSelected === after.isSelected &&
    before.width === after.width &&
    before.cut === after.cut,
);

const nameOf = ({ kind }: StackPageReport): string => (kind === "separator" ? words.sheet : kind === "list" ? words.list : words.blank);

/** The picture of a page, from when it is first seen; a blank one says so. */
function Sheet({ page, width }: { readonly page: StackPageReport; readonly width: number }) {
  const [isSeen, setSeen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || isSeen) return;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), { rootMargin: "200px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  if (page.kind === "blank") return <span className="split-blank">{words.blank}</span>;
  return (
    <span ref={place} className="split-picture">
      {isSeen && <StackPicture page={page} width={width} />}
      <span className="page-opening" aria-hidden="true">
        {words.drawing}
      </span>
    </span>
  );
}
