import "./page-search.css";
import { Input, type InputRef } from "antd";
import { useEffect, useRef } from "react";
import type { TextMatch } from "../../shared/reading/text-marks.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.papers;

type Props = {
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
  readonly matches: readonly TextMatch[];
  /** place of the match that is shown, from 0 */
  readonly now: number;
  readonly onGo: (place: number) => void;
  readonly onClose: () => void;
  /** what of the text is not there yet, or never will be */
  readonly lacks: string | undefined;
};

/** Looks for words in the text of a document, page after page. */
export function PageSearch({ wanted, onWanted, matches, now, onGo, onClose, lacks }: Props) {
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  // nothing found in what is not all read says nothing
  const isEarly = lacks !== undefined && matches.length === 0;
  const step = (by: 1 | -1) => matches.length > 0 && onGo((now + by + matches.length) % matches.length);
  return (
    <search className="page-search">
      <Input
        ref={field}
        size="small"
        aria-label={words.search}
        value={wanted}
        maxLength={200}
        onChange={(event) => onWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="meta nowrap" role="status">
        {[wanted.trim() === "" || isEarly ? "" : words.matches(now + 1, matches.length), lacks ?? ""].filter((part) => part !== "").join("　")}
      </span>
      <button type="button" className="icon-button" aria-label={words.previousMatch} disabled={matches.length === 0} onClick={() => step(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" className="icon-button" aria-label={words.nextMatch} disabled={matches.length === 0} onClick={() => step(1)}>
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={words.closeSearch} onClick={onClose}>
        <Icon name="close" />
      </button>
    </search>
  );
}
