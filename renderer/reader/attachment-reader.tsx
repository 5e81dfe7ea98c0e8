import "./attachments.css";
import { InputNumber } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { Turn } from "../../shared/case/page-changes.ts";
import { PasswordForm } from "../components/password-form.tsx";
import { lookAgain, useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { pageSeen } from "../state/seen-pages.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import { type AttachmentPages, useLooksOf } from "./attachment-pages.ts";
import { readingWidth } from "./draw-ahead.ts";
import { PagePicture } from "./page-picture.tsx";
import { SizeMenu } from "./size-menu.tsx";
import { Thumbnails } from "./thumbnails.tsx";

type Props = {
  /** read one after the other, as one attachment */
  readonly attachments: readonly Attachment[];
  /** place of the page that is read, from 0 */
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly onMove?: (from: number, to: number, pages: number) => void;
  /** turns the page of a place (from 0) */
  readonly onTurn?: (attachment: Attachment, page: number) => void;
  /** at the left and the right of the bar */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly thumbnails?: boolean;
  /** what lies over the page of a place (from 0): its text, and what is marked there */
  readonly layer?: (place: number, turn: Turn) => ReactNode;
  /** in the bar, before the tools for the page's size */
  readonly tools?: ReactNode;
  /** keys over all of it, before its own; true: taken */
  readonly onOtherKey?: (event: KeyboardEvent) => boolean;
  /** below the bar, and at the foot of the page */
  readonly under?: ReactNode;
  readonly foot?: ReactNode;
  /** it is what the screen is for: its keys work as soon as it stands there */
  readonly takesFocus?: boolean;
  /** the bar takes one line however narrow the page is: its size and turn are in a menu */
  readonly compact?: boolean;
  /** it opens with its whole page in view, not as wide as its room: what is asked of it is told at the foot too */
  readonly whole?: boolean;
  readonly label: string;
};

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** Times the width of its room, or as large as the room has it whole. */
type Zoom = number | "whole";

/** The next step; a whole page is smaller than one as wide as its room, and larger than half of it. */
function stepFrom(zoom: Zoom, by: 1 | -1): number {
  const at = STEPS.indexOf(zoom === "whole" ? 0.75 : zoom) + by;
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, at))] ?? 1;
}

/** Reads attachments page by page: small pictures at the left, one page large, keys for all of it. */
export function AttachmentReader(props: Props) {
  const {
    attachments,
    place,
    onGo,
    onMove,
    onTurn,
    before,
    after,
    thumbnails = true,
    layer,
    tools,
    under,
    foot,
    onOtherKey,
    takesFocus = false,
    compact = false,
    whole = false,
    label,
  } = props;
  const paper = useLooksOf(attachments);
  const { pages } = paper;
  // while it is being opened, as many as its registration says
  const count = pages.length > 0 ? pages.length : attachments.reduce((sum, attachment) => sum + (attachment.pages ?? 0), 0);
  // until somebody chooses: what a paper is is known soon after it is opened
  const [chosen, setZoom] = useState<Zoom>();
  const zoom = chosen ?? (whole ? "whole" : 1);
  const desk = useRef<HTMLElement>(null);
  const last = Math.max(0, count - 1);
  const at = Math.min(Math.max(0, place), last);
  const page = pages[at];
  const zoomBy = (by: 1 | -1) => setZoom(stepFrom(zoom, by));
  const isWholeNext = whole && zoom === 1;
  const fit = () => setZoom(isWholeNext ? "whole" : 1);
  // two papers may lie side by side at the same page
  const ofPaper = `${label}：${page ? text.papers.pageOf(at + 1, pages.length) : text.papers.sheets}`;
  const turn = () => page && onTurn?.(page.attachment, page.page);
  const onKey = (event: KeyboardEvent) => {
    if (onOtherKey?.(event)) return event.preventDefault();
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      PageDown: () => onGo(Math.min(last, at + 1)),
      PageUp: () => onGo(Math.max(0, at - 1)),
      "+": () => zoomBy(1),
      "=": () => zoomBy(1),
      "-": () => zoomBy(-1),
      "0": fit,
      r: turn,
      R: turn,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const caseKey = useOpenCase((state) => state.opened?.key) ?? "";
  useEffect(() => {
    if (page) pageSeen(caseKey, page.attachment, page.page);
  }, [caseKey, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    if (desk.current) desk.current.scrollTop = 0;
  }, [page?.key]);
  useEffect(() => {
    if (takesFocus) desk.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section className="page paper-reader" aria-label={label} onKeyDown={onKey}>
      {attachments.map((attachment) => (
        <Looking key={attachment.id} file={attachment.file} />
      ))}
      <div className={compact ? "paper-bar compact" : "paper-bar"}>
        {before}
        <span className="grow" />
        <span className="bar-group">
          <Tool icon="left" label={text.papers.previous} keys="PageUp" disabled={at === 0} onClick={() => onGo(at - 1)} />
          <span className="dense nowrap line paper-place">
            {!compact && text.papers.placeBefore}
            <InputNumber
              size="small"
              className="page-number"
              controls={false}
              min={1}
              max={Math.max(1, count)}
              precision={0}
              aria-label={text.papers.goTo}
              value={count === 0 ? null : at + 1}
              onChange={(value) => typeof value === "number" && onGo(value - 1)}
            />
            {compact ? text.papers.placeOf(count) : text.papers.placeAfter(count)}
          </span>
          <Tool icon="right" label={text.papers.next} keys="PageDown" disabled={at >= last} onClick={() => onGo(at + 1)} />
        </span>
        <span className="grow" />
        <span className="bar-group bar-tools">
          {tools}
          {compact ? (
            <SizeMenu zoom={zoom} onZoom={zoomBy} onFit={fit} onTurn={onTurn && page && turn} />
          ) : (
            <>
              <Tool icon="minus" label={text.papers.smaller} keys="-" disabled={zoom === STEPS[0]} onClick={() => zoomBy(-1)} />
              <button type="button" className="link dense nowrap zoom" title={`${isWholeNext ? text.papers.whole : text.papers.fit}　0`} onClick={fit}>
                {zoom === "whole" ? text.papers.whole : zoom === 1 ? text.papers.fit : `${zoom * 100}%`}
              </button>
              <Tool icon="plus" label={text.papers.larger} keys="+" disabled={zoom === STEPS.at(-1)} onClick={() => zoomBy(1)} />
              {onTurn && <Tool icon="turn" label={text.papers.turn} keys="R" disabled={!page} onClick={turn} />}
            </>
          )}
        </span>
        {after}
      </div>
      {under}
      <div className={thumbnails ? "paper-desk" : "paper-desk no-thumbnails"}>
        {thumbnails && (
          <Thumbnails pages={pages} current={at} onGo={onGo} {...(onMove ? { onMove: (from: number, to: number) => onMove(from, to, pages.length) } : {})} />
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its keys turn pages */}
        <section ref={desk} className="paper-sheets" tabIndex={0} aria-label={ofPaper}>
          {page ? (
            <Sheet key={page.key} page={page} zoom={zoom} alt={text.papers.pageOf(at + 1, pages.length)}>
              {layer?.(at, page.turn)}
            </Sheet>
          ) : (
            <Nothing paper={paper} />
          )}
        </section>
      </div>
      {foot}
    </section>
  );
}

/** Asks for what is known of one file. */
function Looking({ file }: { readonly file: string }) {
  useAttachmentOverview(file);
  return null;
}

function Tool({
  icon,
  label,
  keys,
  disabled,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={`${label}　${keys}`} aria-keyshortcuts={keys} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

type SheetProps = { readonly page: AttachmentPages["pages"][number]; readonly zoom: Zoom; readonly alt: string; readonly children: ReactNode };

/** So much of the window's height is a page's at most: where the page scrolls with the rest, its room is as high as itself. */
const MOST_OF_WINDOW = 0.9;

/** The page itself, as wide as the desk times the zoom, or whole; the one before stays until the new one is drawn. */
function Sheet({ page, zoom, alt, children }: SheetProps) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 800, height: 800 });
  useLayoutEffect(() => {
    const desk = box.current?.parentElement;
    if (!desk) return;
    // known before the first picture is asked for: none is drawn for a width that is not shown
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(desk);
    const [left, right, top, bottom] = [paddingLeft, paddingRight, paddingTop, paddingBottom].map(Number.parseFloat);
    const take = (width: number, height: number) => setRoom({ width: Math.floor(width), height: Math.min(height, window.innerHeight * MOST_OF_WINDOW) });
    take(desk.clientWidth - (left ?? 0) - (right ?? 0), desk.clientHeight - (top ?? 0) - (bottom ?? 0));
    const observer = new ResizeObserver(([seen]) => seen && take(seen.contentRect.width, seen.contentRect.height));
    observer.observe(desk);
    return () => observer.disconnect();
  }, []);
  const fit = Math.min(room.width, 900);
  const width = Math.max(120, Math.round(zoom === "whole" ? Math.min(fit, room.height / page.ratio) : fit * zoom));
  // a whole page is drawn as for the width of its room, in which pages are drawn ahead
  const wanted = Math.max(width, zoom === "whole" ? fit : 0) * Math.min(2, window.devicePixelRatio || 1);
  return (
    <div ref={box} className="paper-sheet" style={{ width, height: Math.round(width * page.ratio) }}>
      <PagePicture
        key={`${page.key} ${page.turn}`}
        attachment={page.attachment}
        page={page.page}
        turn={page.turn}
        width={readingWidth(wanted)}
        alt={alt}
        first
      />
      <Opening />
      {children}
    </div>
  );
}

const Opening = () => <span className="page-opening">{text.papers.opening}</span>;

/** What stands in the place of pages: a sheet while they are being opened, else why there are none. */
function Nothing({ paper: { errors, loading } }: { readonly paper: AttachmentPages }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [error] = errors;
  if (!error && loading)
    return (
      <div className="paper-sheet coming" role="status">
        <Opening />
      </div>
    );
  if (!error)
    return (
      <p className="second" role="status">
        {text.papers.nothing}
      </p>
    );
  return (
    <div className="paper-problem">
      {error.kind === "attachment-encrypted" ? (
        <PasswordForm error={error} caseKey={key} again={() => lookAgain(key)} />
      ) : (
        <>
          <ControlNote kind="must">{errorText(error)}</ControlNote>
          <button type="button" className="link dense" onClick={() => lookAgain(key)}>
            {text.retry}
          </button>
        </>
      )}
    </div>
  );
}
