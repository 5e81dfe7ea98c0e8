import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { quoteBoxes, textMatches } from "../../shared/reading/text-marks.ts";
import { turnPage } from "../state/attachment-pages.ts";
import { useReadOnly } from "../state/open-case.ts";
import type { ReadingState } from "../state/readings.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AttachmentReader } from "./attachment-reader.tsx";
import type { PageMark, PlaceMark } from "./page-marks.ts";
import { PageSearch } from "./page-search.tsx";
import { TextLayer } from "./text-layer.tsx";
import { readOf } from "./use-reading.ts";

const words = text.papers;

type Passage = { readonly page: number; readonly quote: string };

type Props = {
  readonly label: string;
  readonly attachments: readonly Attachment[];
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly before: ReactNode;
  readonly thumbnails: boolean;
  readonly takesFocus?: boolean;
  /** of `AttachmentReader` */
  readonly compact?: boolean;
  readonly whole?: boolean;
  readonly onMove?: (from: number, to: number, pages: number) => void;
  readonly reading: ReadingState | undefined;
  /** somebody looks for words in the pages */
  readonly onSearch?: () => void;
  readonly marks?: readonly PlaceMark[];
  readonly selected?: Passage | undefined;
  readonly onSelect?: (passage: Passage | undefined) => void;
  readonly foot?: ReactNode;
  /** Enter or Escape, pressed over the pages; true: it was for something */
  readonly onKey?: (key: "Enter" | "Escape") => boolean;
  /** what stands in the place of pages where there are none */
  readonly nothing?: ReactNode;
};

/** The pages of a document with the text that was read over them: marked, to be selected, searched and turned. */
export function ReadPages(props: Props) {
  const { label, attachments, place, onGo, before, thumbnails, takesFocus = false, compact = false, whole = false } = props;
  const { onMove, reading, onSearch, marks = [], selected, onSelect, foot, onKey, nothing = null } = props;
  const read = readOf(reading);
  const readOnly = useReadOnly();
  const [search, setSearch] = useState<{ readonly wanted: string; readonly now: number }>();
  const matches = read && search ? textMatches(read.pages, search.wanted) : [];
  const now = Math.min(search?.now ?? 0, Math.max(0, matches.length - 1));
  const openSearch = () => {
    onSearch?.();
    setSearch({ wanted: "", now: 0 });
  };
  const look = (wanted: string, to: number) => {
    const found = read ? textMatches(read.pages, wanted) : [];
    setSearch({ wanted, now: to });
    const match = found[to];
    if (match) onGo(match.page - 1);
  };
  if (attachments.length === 0) return nothing;
  const keys = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyF") {
      openSearch();
      return true;
    }
    const isOverPages = event.target instanceof HTMLElement && event.target.matches(".paper-sheets");
    if (!isOverPages || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") return onKey?.("Escape") ?? false;
    return event.key === "Enter" || event.code === "KeyE" ? (onKey?.("Enter") ?? false) : false;
  };
  return (
    <AttachmentReader
      label={label}
      onOtherKey={keys}
      attachments={attachments}
      place={place}
      onGo={onGo}
      before={before}
      thumbnails={thumbnails}
      takesFocus={takesFocus}
      compact={compact}
      whole={whole}
      {...(onMove && { onMove })}
      {...(readOnly ? {} : { onTurn: turnPage })}
      tools={
        <button
          type="button"
          className="icon-button"
          aria-label={words.search}
          title={`${words.search}　Ctrl F`}
          aria-keyshortcuts="Control+F"
          onClick={openSearch}
        >
          <Icon name="find" />
        </button>
      }
      under={
        search && (
          <PageSearch
            wanted={search.wanted}
            onWanted={(wanted) => look(wanted, 0)}
            matches={matches}
            now={now}
            onGo={(to) => look(search.wanted, to)}
            onClose={() => setSearch(undefined)}
            lacks={lackingText(reading)}
          />
        )
      }
      foot={foot}
      layer={(at, turn) => {
        const page = read?.pages.find((one) => one.page === at + 1);
        if (!page) return null;
        const found = matches.flatMap((match, index): readonly PageMark[] =>
          match.page === page.page ? [{ key: `found ${index}`, kind: index === now ? "found-now" : "found", boxes: [match.box] }] : [],
        );
        const placed = marks.map(
          ({ places, ...mark }): PageMark => ({
            ...mark,
            boxes: places.flatMap((one) => quoteBoxes(one, page)),
            left: Math.min(...places.flatMap(({ lines }) => lines.flatMap((line) => (line.page === page.page ? [line.box.left] : [])))),
          }),
        );
        const seals: PageMark = { key: "seals", kind: "seal", boxes: page.redSeals };
        return (
          <TextLayer
            page={page}
            turn={turn}
            marks={[...placed, ...found, seals].filter(({ boxes }) => boxes.length > 0)}
            onSelect={(quote) => {
              const next = quote === undefined ? undefined : { page: page.page, quote };
              if (next?.quote !== selected?.quote || next?.page !== selected?.page) onSelect?.(next);
            }}
          />
        );
      }}
    />
  );
}

/** What cannot be found, since it is not read yet or cannot be read. */
function lackingText(reading: ReadingState | undefined): string | undefined {
  switch (reading?.kind) {
    case "done":
      return reading.read.unread.length > 0 ? words.withoutText(reading.read.unread.map(({ page }) => page)) : undefined;
    case "stopped":
    case "failed":
      return words.noText;
    default:
      return words.textWaits(reading?.kind === "reading" && reading.progress?.stage === "ocr" ? reading.progress : undefined);
  }
}
