import "./help.css";
import { Input } from "antd";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { TitleBar } from "../components/title-bar.tsx";
import { UnitQuotas } from "../components/unit-quotas.tsx";
import { useChecked } from "../state/checked.ts";
import { newestGuide, useLibrary } from "../state/library.ts";
import { go } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";
import { manualFor, NOT_ASKED, searchManual } from "./manual.ts";
import type { ManualBlock, ManualChapter, PictureName } from "./manual-words.ts";
import attachments from "./pictures/attachments.webp";
import budget from "./pictures/budget.webp";
import built from "./pictures/built.webp";
import documents from "./pictures/documents.webp";
import findings from "./pictures/findings.webp";
import order from "./pictures/order.webp";
import start from "./pictures/start.webp";
import why from "./pictures/why.webp";

/** Addresses of the pictures; each is loaded when it comes into sight. */
const pictures: Readonly<Record<PictureName, string>> = { start, budget, why, findings, documents, attachments, order, built };

/** Points of the page that each picture shows. */
const PICTURE_SIZE = { width: 1280, height: 800 };

const words = text.help;

/** The manual, for the guide of the open case or else the newest: its chapters at the left, searched by words, all of it to be read at the right. */
export function HelpScreen({ chapter }: { readonly chapter: string | undefined }) {
  const [query, setQuery] = useState("");
  const page = useRef<HTMLDivElement>(null);
  const ofCase = useChecked((state) => state.guide);
  const newest = useLibrary((state) => newestGuide(state.library));
  const guide = ofCase ?? newest;
  const manual = useMemo(() => manualFor(guide), [guide]);
  const hits = searchManual(manual, query);
  const first = manual[0]?.id;
  const current = manual.find(({ id }) => id === chapter)?.id ?? first;
  useEffect(() => turnTo(page.current, current, first), [current, first]);
  const read = useChapterRead(page, manual, current);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      leaveHelp();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="window">
      <TitleBar where={<span>{words.title}</span>} />
      <div className="frame">
        <nav className="sidebar" aria-label={words.chapters}>
          <div className="scroll">
            <button type="button" className="nav-item" onClick={leaveHelp}>
              <Icon name="left" />
              <span className="grow">{words.back}</span>
              <kbd>Esc</kbd>
            </button>
            <div className="help-search">
              <Input
                size="small"
                allowClear
                aria-label={words.search}
                placeholder={words.search}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                onPressEnter={() => hits[0] && show(hits[0].chapter)}
              />
            </div>
            <p className="meta help-count" role="status">
              {query.trim() === "" ? "" : words.found(hits.length)}
            </p>
            <ul>
              {hits.map((hit) => (
                <li key={hit.chapter.id}>
                  <button
                    type="button"
                    className="nav-item help-item"
                    aria-current={hit.chapter.id === read ? "page" : undefined}
                    onClick={() => (hit.chapter.id === current ? turnTo(page.current, current, first) : show(hit.chapter))}
                  >
                    <span className="grow">
                      {hit.chapter.title}
                      {hit.excerpt && <span className="meta">{hit.excerpt}</span>}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </nav>
        <main className="main">
          <div className="page">
            <div className="page-scroll" ref={page}>
              <article className="manual">
                <h1>{words.title}</h1>
                {manual.map((one) => (
                  <Chapter key={one.id} chapter={one}>
                    {one.id === NOT_ASKED && guide && <UnitQuotas guide={guide} />}
                  </Chapter>
                ))}
              </article>
            </div>
          </div>
        </main>
      </div>
    </div>
  );
}

/** How far below the top of the page a chapter begins to count as read, in pixels. */
const READ_FROM = 96;

/** The chapter that stands at the top of the page, while one scrolls; at the end, where no more can reach the top, the chosen or the last one. */
function useChapterRead(page: RefObject<HTMLDivElement | null>, manual: readonly ManualChapter[], chosen: string | undefined): string | undefined {
  const [read, setRead] = useState({ chosen, id: chosen });
  useEffect(() => {
    const box = page.current;
    if (!box) return;
    const follow = () => {
      const { top, bottom } = box.getBoundingClientRect();
      const places = manual.map(({ id }) => ({ id, top: box.querySelector(`#help-${id}`)?.getBoundingClientRect().top ?? bottom }));
      const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      const isChosenShown = places.some((place) => place.id === chosen && place.top >= top && place.top < bottom);
      const reached = isAtEnd
        ? isChosenShown
          ? places.find(({ id }) => id === chosen)
          : places.at(-1)
        : places.findLast((place) => place.top < top + READ_FROM);
      setRead({ chosen, id: (reached ?? places[0])?.id });
    };
    box.addEventListener("scroll", follow, { passive: true });
    return () => box.removeEventListener("scroll", follow);
  }, [page, manual, chosen]);
  return read.chosen === chosen ? read.id : chosen;
}

/** Where one came from; a window that began with the manual goes to the first screen. */
function leaveHelp(): void {
  if (window.history.length > 1) window.history.back();
  else go({ kind: "start" });
}

const show = ({ id }: ManualChapter) => go({ kind: "help", chapter: id }, { replace: true });

/** Brings a chapter to the top of the page, and the focus to its title. */
function turnTo(page: HTMLElement | null, chapter: string | undefined, first: string | undefined): void {
  const heading = page?.querySelector<HTMLElement>(`#help-${chapter}`);
  // the first chapter stands under the manual's own title
  if (chapter === first) page?.scrollTo({ top: 0 });
  else heading?.scrollIntoView({ block: "start" });
  // who searches goes on typing
  if (document.activeElement?.closest(".help-search") === null) heading?.focus({ preventScroll: true });
}

function Chapter({ chapter: { id, title, blocks }, children }: { readonly chapter: ManualChapter; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {numbered(blocks).map(({ key, item }) => (
        <Block key={key} block={item} />
      ))}
      {children}
    </section>
  );
}

function Block({ block }: { readonly block: ManualBlock }) {
  switch (block.kind) {
    case "words":
      return <p>{block.words}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "steps":
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case "pairs":
      return (
        <dl>
          {block.pairs.map(([name, meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      );
    case "picture":
      return (
        <figure>
          <img src={pictures[block.name]} alt={block.shows} {...PICTURE_SIZE} loading="lazy" decoding="async" />
          <figcaption className="meta">{block.shows}</figcaption>
        </figure>
      );
  }
}
