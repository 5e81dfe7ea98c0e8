import "./page-picture.css";
import { useEffect, useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { Turn } from "../../shared/case/page-changes.ts";
import { bridge } from "../host/api.ts";
import { askHost } from "../host/host.ts";
import { useOpenCase } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { pageAddress } from "./page-address.ts";

type Props = {
  readonly attachment: Pick<Attachment, "file" | "sha256">;
  /** in the file, from 1 */
  readonly page: number;
  readonly turn: Turn;
  /** across, in pixels of the picture; few different ones, so that pictures are found again */
  readonly width: number;
  readonly alt: string;
  /** the page that is read: drawn before small pictures */
  readonly first?: boolean;
  /** whose page it is, where that is not the open case */
  readonly pictures?: string;
};

/** A picture that is not there after the first try is asked for once more: another page may have stopped the thread that draws. */
const AGAIN_MS = 1500;

/** A browser opens six connections to one program: saving and checking must never wait behind pictures. */
const MOST_AT_ONCE = 2;
type Waiting = { readonly begin: () => void; readonly first: boolean; readonly view: number };
const turns: Waiting[] = [];
const asking = new Set<Waiting>();
/** Pictures that came into view at once have the same number. */
let view = 0;

function nextTurns(): void {
  // small pictures wait until the page is there that is read
  while (asking.size < MOST_AT_ONCE && ![...asking].some(({ first }) => first)) {
    // what came into view last is what the user looks at now: from its first page on
    const at = turns.findLastIndex(({ first }) => first);
    const [next] = turns.splice(at < 0 ? turns.findIndex(({ view }) => view === turns.at(-1)?.view) : at, 1);
    if (!next) return;
    asking.add(next);
    next.begin();
  }
}

/** Calls back when a picture may be asked for; the function that comes back gives the turn to the next. */
function inTurn(start: () => void, first: boolean): () => void {
  const turn = { begin: start, first, view };
  turns.push(turn);
  // all pictures of a screen queue up before the first of them is asked for
  queueMicrotask(() => {
    view += 1;
    nextTurns();
  });
  return () => {
    asking.delete(turn);
    const place = turns.indexOf(turn);
    if (place >= 0) turns.splice(place, 1);
    nextTurns();
  };
}

let tickets = 0;
const left: string[] = [];
let timer: number | undefined;

/** Pictures that nobody waits for any more are taken back together. */
function leave(ticket: string): void {
  left.push(ticket);
  if (timer !== undefined) return;
  timer = window.setTimeout(() => {
    timer = undefined;
    void bridge.call("attachments:leave-pages", { tickets: left.splice(0, 500) });
  }, 60);
}

/** The picture of a page, drawn by the program beside the screen. While it is drawn, and where it cannot be, the sheet stays white. */
export function PagePicture({ attachment, page, turn, width, alt, first = false, pictures }: Props) {
  const opened = useOpenCase((state) => state.opened?.key) ?? "";
  const key = pictures ?? opened;
  const [tried, setTried] = useState(0);
  const [state, setState] = useState<"drawing" | "shown" | "failed">("drawing");
  const wanted = `${attachment.file}\n${attachment.sha256 ?? ""}\n${page}\n${turn}\n${width}\n${tried}`;
  const [granted, setGranted] = useState<string>();
  const giveBack = useRef<() => void>(undefined);
  useEffect(() => {
    const done = inTurn(() => setGranted(wanted), first);
    giveBack.current = done;
    return done;
  }, [wanted, first]);
  const asked = granted === wanted;
  const ticket = useTicket(wanted, asked && state === "drawing");
  useEffect(() => {
    if (state !== "failed" || tried > 0) return;
    const again = window.setTimeout(() => {
      setTried(1);
      setState("drawing");
    }, AGAIN_MS);
    return () => window.clearTimeout(again);
  }, [state, tried]);
  const samePage = `${key}\n${attachment.file}\n${attachment.sha256 ?? ""}\n${page}\n${turn}`;
  const address = pageAddress({ key, attachment, page, turn, width, ticket });
  const source = usePictureSource(address, samePage, asked || state !== "drawing", () => answered("failed"));
  const answered = (now: "shown" | "failed") => {
    setState(now);
    giveBack.current?.();
  };
  if (state === "failed" && tried > 0) return <span className="page-picture failed">{text.papers.notDrawn}</span>;
  if (source === undefined) return <span className="page-picture" />;
  return (
    <img
      className="page-picture"
      src={source}
      alt={alt}
      decoding="async"
      draggable={false}
      data-state={state}
      onLoad={() => answered("shown")}
      onError={() => answered("failed")}
    />
  );
}

/**
 * Where the browser finds the picture: in the window its own address. Behind the loopback host the page asks for it, with
 * the session's secret that a picture element could not send, and hands the browser what came; of the same page in another
 * width the picture before stays until then. `undefined`: not there yet.
 */
function usePictureSource(address: string, samePage: string, asked: boolean, onFailed: () => void): string | undefined {
  const [received, setReceived] = useState<{ readonly page: string; readonly source: string }>();
  const failed = useRef(onFailed);
  failed.current = onFailed;
  const wanted = asked && window.guohe === undefined;
  useEffect(() => {
    if (!wanted) return;
    const left = new AbortController();
    askHost(address, { signal: left.signal })
      .then(async (response) => {
        const picture = await response.blob();
        if (left.signal.aborted) return;
        if (response.status !== 200) return failed.current();
        setReceived({ page: samePage, source: URL.createObjectURL(picture) });
      })
      .catch(() => {
        if (!left.signal.aborted) failed.current();
      });
    return () => left.abort();
  }, [address, samePage, wanted]);
  useEffect(() => () => received && URL.revokeObjectURL(received.source), [received]);
  if (!asked) return undefined;
  return window.guohe === undefined ? (received?.page === samePage ? received.source : undefined) : address;
}

/** A new ticket for each picture that is asked for; one that is not drawn yet is taken back when the picture goes. */
function useTicket(wanted: string, waiting: boolean): string {
  const current = useRef({ wanted: "", ticket: "" });
  const stillWaiting = useRef(waiting);
  stillWaiting.current = waiting;
  if (current.current.wanted !== wanted) {
    tickets += 1;
    current.current = { wanted, ticket: String(tickets) };
  }
  const { ticket } = current.current;
  useEffect(
    () => () => {
      if (stillWaiting.current) leave(ticket);
    },
    [ticket],
  );
  return ticket;
}
