import { Button } from "antd";
import { type KeyboardEvent, useRef } from "react";
import type { Agreement } from "../../shared/case/case.ts";
import type { DifferenceDecision } from "../../shared/reading/translation/decide-difference.ts";
import { type DifferenceKind, isOfClause } from "../../shared/reading/translation/difference.ts";
import { quoteOf, type WrittenPlace, writtenOf } from "../../shared/reading/translation/place.ts";
import { useReadOnly } from "../state/open-case.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { numberLook } from "./clause-columns.tsx";
import { type DifferenceRow, type Differences, decideDifference, openOf } from "./use-differences.ts";

const words = text.agreements.differences;

type Props = {
  readonly agreement: Agreement;
  readonly differences: Differences;
  /** key of the line that is opened, of all lines of the screen */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
};

/** Where a translation says something else than its original, each to decide on: the translation must be changed, or both mean the same. */
export function TranslationDifferences({ agreement, differences, open, onOpen, showCopy, showTranslation }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const readOnly = useReadOnly();
  if (differences.kind !== "compared") return <p className="second dense">{differences.kind === "unread" ? words.unread : words.reading}</p>;
  const { rows } = differences;
  const waiting = openOf(rows);
  const changes = rows.filter(({ decision }) => decision === "change");
  const focus = (row: DifferenceRow) => list.current?.querySelectorAll<HTMLElement>("button.difference-name")[rows.indexOf(row)]?.focus();
  const decide = (row: DifferenceRow, decision: DifferenceDecision | undefined) => {
    decideDifference(agreement, row, decision);
    if (decision === undefined) return;
    const at = rows.indexOf(row);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find((one) => one.decision === undefined);
    onOpen(next?.key);
    if (!next) focus(row);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.find(({ key }) => key === open);
    if (event.code === "ArrowDown" || event.code === "ArrowUp") {
      const focused = [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement));
      const other = rows[(row ? rows.indexOf(row) : focused) + (event.code === "ArrowDown" ? 1 : -1)];
      if (other) {
        onOpen(other.key);
        focus(other);
      }
    } else if (event.code === "KeyN" && row && row.decision === undefined && !readOnly) decide(row, "same");
    else if (event.code === "Escape" && row) {
      onOpen(undefined);
      focus(row);
    } else return;
    event.preventDefault();
  };
  return (
    <section className="differences" aria-labelledby="differences-title">
      <div className="line">
        <h3 id="differences-title">{words.title(rows.length)}</h3>
        <span className="meta grow">{rows.length > 0 && words.decided(rows.length - waiting, waiting)}</span>
        {changes.length > 0 && <CopyButton label={words.copy} words={() => requestOf(agreement.title ?? text.agreements.title, changes)} />}
      </div>
      <ol ref={list} onKeyDown={onKey}>
        {rows.map((row, index) => (
          <li key={row.key} className={row.key === open ? "opened" : undefined}>
            <button type="button" className="difference-name" aria-expanded={row.key === open} onClick={() => onOpen(row.key === open ? undefined : row.key)}>
              <span className={numberLook(row, open)}>{index + 1}</span>
              <span className="grow">{words.kinds[row.difference.kind]}</span>
              {row.difference.isUnsure && <span className="second">{words.unsure}</span>}
              <Decided decision={row.decision} />
            </button>
            <Side
              kind={row.difference.kind}
              label={words.original}
              place={row.difference.original}
              absent={words.notInOriginal}
              isOpen={row.key === open}
              onShow={showCopy}
            />
            <Side
              kind={row.difference.kind}
              label={words.translation}
              place={row.difference.translation}
              absent={words.notInTranslation}
              isOpen={row.key === open}
              onShow={showTranslation}
            />
            {row.key === open && !readOnly && <Decide key={row.key} row={row} onDecide={(decision) => decide(row, decision)} />}
          </li>
        ))}
      </ol>
      {rows.length > 0 && (
        <p className="meta element-keys line wrap">
          <span>
            <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {words.move}
          </span>
        </p>
      )}
      <p className="meta">{words.compared}</p>
    </section>
  );
}

function Decided({ decision }: { readonly decision: DifferenceDecision | undefined }) {
  if (decision === undefined) return <span className="accent">{words.waiting}</span>;
  return (
    <span className={decision === "change" ? "must line" : "second line"}>
      {decision === "change" && <Icon name="must" size="small" />}
      {words.states[decision]}
    </span>
  );
}

/** The two ways to decide, the first by Enter; what is decided waits again on a click. */
function Decide({ row, onDecide }: { readonly row: DifferenceRow; readonly onDecide: (decision: DifferenceDecision | undefined) => void }) {
  if (row.decision !== undefined)
    return (
      <div className="line wrap">
        <Button size="small" onClick={() => onDecide(undefined)}>
          {text.agreements.again}
        </Button>
      </div>
    );
  return (
    <div className="line wrap">
      <Button autoFocus size="small" type="primary" aria-keyshortcuts="Enter" onClick={() => onDecide("change")}>
        {words.change}
        <kbd>Enter</kbd>
      </Button>
      <Button size="small" aria-keyshortcuts="N" onClick={() => onDecide("same")}>
        {words.same}
        <kbd>N</kbd>
      </Button>
    </div>
  );
}

type SideProps = {
  readonly kind: DifferenceKind;
  readonly label: string;
  readonly place: WrittenPlace | undefined;
  /** what is said where it has nothing there */
  readonly absent: string;
  /** with the sentence in which it stands */
  readonly isOpen: boolean;
  readonly onShow: (page: number) => void;
};

function Side({ kind, label, place, absent, isOpen, onShow }: SideProps) {
  return (
    <p>
      <span className="third">{label}</span>
      <span className={place ? "grow" : "grow second"}>{place ? isOpen ? <Quote place={place} /> : writtenOf(place, isOfClause(kind)) : absent}</span>
      {place && (
        <button type="button" className="link dense" aria-label={`${label}：${words.page(place.page)}`} onClick={() => onShow(place.page)}>
          {words.page(place.page)}
        </button>
      )}
    </p>
  );
}

/** A sentence with the words that differ marked in it. */
function Quote({ place }: { readonly place: WrittenPlace }) {
  const { written } = place;
  const quote = quoteOf(place);
  const at = quote.indexOf(written);
  if (at < 0) return quote;
  return (
    <>
      {quote.slice(0, at)}
      <mark>{written}</mark>
      {quote.slice(at + written.length)}
    </>
  );
}

/** What the translator is asked to change, as a message. */
function requestOf(title: string, rows: readonly DifferenceRow[]): string {
  const side = (kind: DifferenceKind, label: string, place: WrittenPlace | undefined, absent: string) =>
    place ? words.inList(label, place.page, writtenOf(place, isOfClause(kind))) : absent;
  const lines = rows.map(
    ({ difference: { kind, original, translation } }, index) =>
      `${index + 1}. ${words.kinds[kind]}：${side(kind, words.original, original, words.notInOriginal)}；${side(kind, words.translation, translation, words.notInTranslation)}`,
  );
  return [words.listTitle(title), ...lines, words.listEnd].join("\n");
}
