import { type MouseEvent, useEffect, useRef } from "react";
import { differencesText, keptText } from "../../shared/text/paper-difference.ts";
import { FieldExamples } from "../components/field-examples.tsx";
import { useCase } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { PlaceLink } from "../ui/place-link.tsx";
import { text } from "../ui/text.ts";
import { renamedOf } from "./decide-row.ts";
import { Decision } from "./decision.tsx";
import { DifferingAnswer } from "./differing-answer.tsx";
import { shownPage } from "./element-line.ts";
import type { ElementRowProps } from "./element-row-props.ts";
import { HeldRow } from "./held-row.tsx";
import { lineState } from "./line-state.ts";
import { quotesOf, rowText } from "./read-words.ts";
import { RowEditor } from "./row-editor.tsx";

const words = text.agreements;

/** An element, where it stands, and whether a person has confirmed it; opened, the way to decide it or to fill it in. */
export function ElementRows(props: ElementRowProps) {
  const { row, number, open, isRead, isUnread, showsState, asksTranslation, copy, onOpen, showCopy, showTranslation } = props;
  const state = lineState(row, copy.length > 0, isUnread);
  const page = shownPage(row);
  const typed = row.quote || (row.kind === "element" && row.days) || "";
  const editor = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is decided, undone or done again has other buttons
  useEffect(() => {
    const line = editor.current;
    if (!open || !line) return;
    // all of it where it fits, else its beginning, and the ways to decide in any case
    for (const part of [line, line.previousElementSibling, line.querySelector(".ways")]) part?.scrollIntoView({ block: "nearest" });
  }, [open, row.state]);
  const openRow = () => {
    if (!open && page !== undefined) showCopy(page);
    onOpen();
  };
  const openByRow = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    // a button does what it says, and whoever selects words opens nothing
    if (!(target instanceof Element) || target.closest("button") !== null || isSelecting(currentTarget)) return;
    currentTarget.querySelector<HTMLElement>("button.element-name")?.focus({ preventScroll: true });
    openRow();
  };
  return (
    <>
      <tr className={open ? "on" : ""} data-element={row.key} data-state={row.state} onClick={openByRow}>
        <td className="third nth">{number}</td>
        <td>
          <button
            type="button"
            className="link element-name"
            title={row.kind === "signature" ? row.name : undefined}
            aria-expanded={open}
            aria-label={words.edit(row.name)}
            onClick={openRow}
          >
            {row.name}
          </button>
        </td>
        <td>
          {isRead ? (
            <ReadText row={row} open={open} quotedAt={props.quotedAt} />
          ) : (
            <>
              {/* without the original nothing is quoted from it: it is as a person filled it in */}
              <span className={`${copy.length > 0 ? "quote" : "filled-in"}${row.kind === "element" ? " long" : ""}`}>{typed}</span>
              {row.kind === "element" && typed === "" && row.state === "stated" && copy.length === 0 && <NotQuoted />}
              {!open && row.differences && <span className="read-note lack whole">{differencesText(row.differences)}</span>}
              {!open && row.kept && !row.differences && <span className="read-note whole">{keptText(row.kept)}</span>}
            </>
          )}
          {row.kind === "signature" && row.legal !== undefined && <span className="read-note whole">{words.notLegal(row.legal)}</span>}
          {!open && row.kind === "signature" && row.doubts.length > 0 && <span className="read-note must">{words.doubted}</span>}
        </td>
        <td className="centre">{page !== undefined && (copy.length > 0 ? <PageLink name={row.name} page={page} onClick={() => showCopy(page)} /> : page)}</td>
        {!isRead && asksTranslation && (
          <td className="centre">
            {row.translationPage !== undefined && (
              <PageLink name={row.name} page={row.translationPage} onClick={() => row.translationPage !== undefined && showTranslation(row.translationPage)} />
            )}
          </td>
        )}
        {showsState && (
          <td className="of-state">
            {state && (
              <span className={`state ${state.tone}`}>
                <Icon name={state.icon} size="small" />
                {state.words}
              </span>
            )}
          </td>
        )}
      </tr>
      {open && (
        <tr ref={editor} className="on editor">
          <td />
          <td colSpan={(isRead || !asksTranslation ? 3 : 4) + (showsState ? 1 : 0)}>
            {row.kind === "signature" &&
              row.doubts.map((doubt) => (
                <ControlNote key={doubt} kind="must">
                  {doubt}
                </ControlNote>
              ))}
            {row.kind === "signature" && row.renamed && !row.differences?.some(({ fact }) => fact === "unit") && (
              <ControlNote kind="lack">{words.renamedFrom(row.renamed.was, row.renamed.now)}</ControlNote>
            )}
            <DifferingAnswer row={row} isHeld={props.held !== undefined} onDecided={props.onDecided} />
            {props.held ? <HeldRow {...props} held={props.held} /> : isRead ? <Decision {...props} /> : <RowEditor {...props} />}
            {row.kind === "element" && row.state !== "stated" && <FieldExamples path={`${row.path}.stated`} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** Whether words of the line are selected. */
function isSelecting(line: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(line, true);
}

/** What was read, or what a person answered: the value first. */
function ReadText({ row, open, quotedAt }: Pick<ElementRowProps, "row" | "open" | "quotedAt">) {
  const { value, note, isDoubtful, isQuote } = rowText(row, useCase(), open);
  // two names or values that stand whole, opened below
  const isOtherwise = row.differences !== undefined || row.kept !== undefined || renamedOf(row) !== undefined;
  // opened, the passage stands whole below
  const isBelow = open && isQuote && quotesOf(row).length > 0;
  return (
    <>
      {!isBelow && isQuote && quotedAt !== undefined && <span className="read-value second">{words.reading.quotedAt(quotedAt)}</span>}
      {!isBelow && !(isQuote && quotedAt !== undefined) && (
        <span className={isQuote ? "read-value quote" : "read-value"}>{isQuote ? value : <WholeDates>{value}</WholeDates>}</span>
      )}
      {row.reading?.isOffered && !row.differences && <span className="read-note accent">{words.reading.offered}</span>}
      {note === words.statedOnly && <NotQuoted />}
      {note && note !== words.statedOnly && <span className={`read-note${isDoubtful ? " lack" : ""}${isOtherwise ? " whole" : ""}`}>{note}</span>}
    </>
  );
}

/** In the place of a quote that nobody has taken over: a quiet mark, as most lines of an agreement filled in by hand have it. */
const NotQuoted = () => (
  <span className="third" title={words.statedOnly}>
    <Icon name="none" size="small" />
    <span className="visually-hidden">{words.statedOnly}</span>
  </span>
);

/** A period breaks between its dates, not within one: a hyphen would end a line. */
const WholeDates = ({ children }: { readonly children: string }) =>
  children.split(/(\d{4}-\d{2}-\d{2})/u).map((part, at) => {
    const key = `${at} ${part}`;
    return at % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="nowrap">
        {part}
      </span>
    );
  });

function PageLink({ name, page, onClick }: { readonly name: string; readonly page: number; readonly onClick: () => void }) {
  return (
    <PlaceLink label={words.goToPage(name, page)} onClick={onClick}>
      {page}
    </PlaceLink>
  );
}
