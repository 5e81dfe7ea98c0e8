import "./find.css";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { findPlaces, type Place } from "../../shared/find/find-places.ts";
import { matchedParts } from "../../shared/find/matched-parts.ts";
import { landOnTitle } from "../state/land-on-title.ts";
import { go, goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { numbered } from "../ui/numbered.ts";
import { text } from "../ui/text.ts";
import type { Goes } from "./goes.ts";
import { type FindablePlaces, useFindablePlaces } from "./places.ts";
import { useProgramPlaces } from "./program-places.ts";

const words = text.find;
const MOST = 40;

type Closing = { readonly onClose: () => void };

/** Over all of the open case. */
export const CaseFind = ({ onClose }: Closing) => <FindPanel places={useFindablePlaces()} hint={words.hint} start={words.pages} onClose={onClose} />;

/** Over what there is outside of a case. */
export const ProgramFind = ({ onClose }: Closing) => <FindPanel places={useProgramPlaces()} hint={words.hintAll} start={words.screens} onClose={onClose} />;

/** `hint`: what can be looked for; `start`: what the list shows before anything is typed. */
type PanelProps = Closing & { readonly places: FindablePlaces; readonly hint: string; readonly start: string };

/** What is looked for, the places found, and the way there: a dialog over the page, for keyboard and mouse (WAI-ARIA combobox with a list). */
function FindPanel({ places: { pages, index }, hint, start, onClose }: PanelProps) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const asked = query.trim() !== "";
  // looked for once a letter, not at each step of the choice
  const { count, first } = useMemo(() => (asked ? findPlaces(index, query, MOST) : { count: pages.length, first: pages }), [asked, index, query, pages]);
  const chosen = first[at];
  useEffect(() => dialog.current?.showModal(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in view follows the choice and the list
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, query]);
  // gone at once: the event of the dialog comes later, and would shut a search that was opened again in between
  const leave = () => {
    dialog.current?.close();
    onClose();
  };
  const follow = (place: Place<Goes>) => {
    const { to, focusPath, run } = place.goes;
    const options = focusPath === undefined ? {} : { focusPath };
    leave();
    if (to === undefined) return run?.();
    if ("route" in to) go(to.route, options);
    else goToPage(to.page, options);
    run?.();
    if (focusPath === undefined) landOnTitle();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(first.length - 1, to)));
    else if (event.key === "Enter" && chosen) follow(chosen);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; with keys it is Esc, which the dialog knows itself
    <dialog ref={dialog} className="find" aria-label={words.title} onClose={onClose} onClick={(event) => event.target === dialog.current && leave()}>
      <div className="find-box">
        <div className="find-query">
          <Icon name="find" />
          <input
            role="combobox"
            aria-label={words.title}
            aria-expanded={first.length > 0}
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? `${id}${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={hint}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
        </div>
        <div ref={list} className="find-list" id={`${id}list`} role="listbox" aria-label={words.results}>
          {numbered(first).map(({ key, item }, row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above, which keeps the focus
            <div
              className="find-row"
              key={key}
              id={`${id}${row}`}
              role="option"
              aria-selected={row === at}
              tabIndex={-1}
              onClick={() => follow(item)}
              onMouseMove={() => setAt(row)}
            >
              <Icon name={item.goes.icon} className={item.goes.icon} />
              <span className="cut" title={item.title}>
                <Matched words={item.title} query={query} />
              </span>
              <span className="meta cut" title={item.detail}>
                <Matched words={item.detail} query={query} />
              </span>
            </div>
          ))}
        </div>
        <p className="find-foot meta">
          <span role="status">{asked ? footText(count, first.length) : start}</span>
          <span>{words.keys}</span>
        </p>
      </div>
    </dialog>
  );
}

function footText(count: number, shown: number): string {
  if (count === 0) return words.none;
  return count > shown ? words.more(count - shown) : words.found(count);
}

/** What was looked for, marked in the words of a place. */
const Matched = ({ words: own, query }: { readonly words: string; readonly query: string }) =>
  matchedParts(own, query).map(({ text: part, at, isMatch }) => (isMatch ? <mark key={at}>{part}</mark> : part));
