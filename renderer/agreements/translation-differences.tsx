import "../components/pair-differences.css";
import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { comparedKinds } from "../../shared/reading/translation/compared-counts.ts";
import type { DifferenceDecision } from "../../shared/reading/translation/decide-difference.ts";
import { type DifferenceKind, isOfClause } from "../../shared/reading/translation/difference.ts";
import { type WrittenPlace, writtenOf } from "../../shared/reading/translation/place.ts";
import { Compared } from "../components/compared.tsx";
import { unmatched } from "../components/compared-lines.ts";
import { differenceName } from "../components/difference-name.ts";
import { UnmatchedPlaces } from "../components/unmatched-places.tsx";
import { PlaceStrip, scannedPage } from "../reader/place-strip.tsx";
import { useReadOnly } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { text } from "../ui/text.ts";
import { numberLook } from "./clause-columns.tsx";
import { Comparing } from "./comparing.tsx";
import { DifferenceKeys, isRecognised } from "./difference-keys.tsx";
import { DifferenceSide } from "./difference-side.tsx";
import { DifferenceStanding, sameWords } from "./difference-standing.tsx";
import { HeadWithState, type StateLook } from "./head-with-state.tsx";
import { type DifferenceRow, type Differences, decideDifference, openOf, settleTable, tablesOf } from "./use-differences.ts";
import { type SaidLine, useReturn } from "./use-return.ts";

const words = text.agreements.differences;

const NO_LINES: readonly SaidLine[] = [];

type Props = {
  readonly agreement: Agreement;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly differences: Differences;
  /** key of the line that is opened, of all lines of the screen */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
  /** how the translation stands, where what was compared is the title of the screen */
  readonly look?: StateLook | undefined;
};

/** Where a translation says something else than its original, each to decide on: the translation must be changed, or both mean the same. */
export function TranslationDifferences(props: Props) {
  const { agreement, copy, translation, differences, open, onOpen, showCopy, showTranslation, look } = props;
  const list = useRef<HTMLOListElement>(null);
  const readOnly = useReadOnly();
  useReturn(differences.kind === "compared" ? differences.rows.map(({ key, decision = "" }) => ({ key, state: decision, said: "" })) : NO_LINES, onOpen);
  if (differences.kind !== "compared") return <Comparing differences={differences} />;
  const { rows, compared, unmatched: lost, isForeign } = differences;
  const isNothing = rows.length === 0 && compared !== undefined && comparedKinds.every((kind) => compared[kind].compared === 0);
  const tables = tablesOf(differences);
  const settle = (table: readonly DifferenceRow[]) => {
    settleTable(agreement, translation, table);
    const next = rows.find((one) => one.decision === undefined && !table.includes(one));
    onOpen(next?.key);
    const [first] = table;
    if (!next && first) focus(first);
  };
  const waiting = openOf(rows);
  const changes = rows.filter(({ decision }) => decision === "change");
  const focus = (row: DifferenceRow) => list.current?.querySelectorAll<HTMLElement>("button.difference-name")[rows.indexOf(row)]?.focus();
  const decide = (row: DifferenceRow, decision: DifferenceDecision | undefined) => {
    decideDifference(agreement, translation, row, decision);
    if (decision === undefined) return;
    const at = rows.indexOf(row);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find((one) => one.decision === undefined);
    onOpen(next?.key);
    if (!next) focus(row);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement));
    // a line that is folded takes the keys of the one that has the focus
    const row = rows.find(({ key }) => key === open) ?? rows[focused];
    const decision = row && row.decision === undefined && !readOnly ? decisionOf(event.code, row) : undefined;
    if (event.code === "ArrowDown" || event.code === "ArrowUp") {
      const other = rows[(row ? rows.indexOf(row) : focused) + (event.code === "ArrowDown" ? 1 : -1)];
      if (other) {
        onOpen(other.key);
        focus(other);
      }
    } else if (row && decision) {
      // nobody decides on what can be read wrongly before its page is shown
      if (row.isDoubtful && row.key !== open) onOpen(row.key);
      else decide(row, decision);
    } else if (event.code === "Escape" && row) {
      onOpen(undefined);
      focus(row);
    } else return;
    event.preventDefault();
  };
  return (
    <section className={look ? "differences titled" : "differences"} aria-labelledby="differences-title">
      <HeadWithState
        level={look ? "h2" : "h3"}
        id="differences-title"
        title={
          isNothing
            ? text.compared.nothingCompared
            : words.title(rows.length, waiting, rows.filter(({ isDoubtful }) => isDoubtful).length, compared && unmatched(compared))
        }
        state={look}
      />
      <div className="line">
        <span className="meta grow">{words.decided(rows.length - waiting, waiting, changes.length)}</span>
        {changes.length > 0 && <CopyButton label={words.copy} words={() => requestOf(agreement.title ?? text.agreements.title, changes)} />}
      </div>
      {isForeign && <ControlNote kind="must">{words.notChinese}</ControlNote>}
      <ol ref={list} onKeyDown={onKey}>
        {rows.map((row, index) => (
          <li key={row.key} className={row.key === open ? "opened" : undefined}>
            <TableHead table={tables.get(row.key)} settle={readOnly ? undefined : settle} />
            <button type="button" className="difference-name" aria-expanded={row.key === open} onClick={() => onOpen(row.key === open ? undefined : row.key)}>
              <span className={numberLook(row, open)}>{index + 1}</span>
              <span className="grow">{differenceName(row.difference)}</span>
              <DifferenceStanding row={row} />
            </button>
            <DifferenceSide
              name={`${index + 1} ${differenceName(row.difference)}`}
              kind={row.difference.kind}
              files={copy}
              scanned={row.scanned.original}
              label={words.original}
              place={row.difference.original}
              absent={words.notInOriginal}
              isOpen={row.key === open}
              onShow={showCopy}
            />
            <DifferenceSide
              name={`${index + 1} ${differenceName(row.difference)}`}
              kind={row.difference.kind}
              files={translation}
              scanned={row.scanned.translation}
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
          <DifferenceKeys rows={rows} open={open} />
        </p>
      )}
      <UnmatchedPlaces
        unmatched={lost}
        before={rows.length}
        picture={(place) => <PlaceStrip files={copy} scanned={scannedPage(differences.pages, place)} place={place} label={words.original} />}
        onShow={(side, page) => (side === "original" ? showCopy : showTranslation)(page)}
      />
      {compared && <Compared compared={compared} isSettled={rows.length > 0 && waiting === 0 && lost.length === 0} />}
      <p className="meta">{words.rest}</p>
    </section>
  );
}

type TableProps = { readonly table: readonly DifferenceRow[] | undefined; readonly settle: ((table: readonly DifferenceRow[]) => void) | undefined };

/** Above the differences of a table: how many there are, and the way to settle them together once it was looked at. */
function TableHead({ table, settle }: TableProps) {
  if (table === undefined) return null;
  const waiting = openOf(table);
  return (
    <div className="line table-head">
      <span className="meta grow">{words.inTable(table.length)}</span>
      {settle && waiting > 0 && (
        <Button size="small" title={words.settleHint(waiting)} onClick={() => settle(table)}>
          {words.settleTable}
        </Button>
      )}
    </div>
  );
}

/** What a letter decides; only of a text that was recognised it can be that it was read wrongly. Letters by their keys: an input method swallows them. */
function decisionOf(code: string, row: DifferenceRow): DifferenceDecision | undefined {
  if (code === "KeyG") return "change";
  if (code === "KeyN") return "same";
  return code === "KeyC" && isRecognised(row) ? "misread" : undefined;
}

/**
 * The ways to decide, the first by Enter; what is decided waits again on a click. Where the words were recognised without being sure of them,
 * or on one side alone, Enter decides nothing: a person looks at the page first.
 */
function Decide({ row, onDecide }: { readonly row: DifferenceRow; readonly onDecide: (decision: DifferenceDecision | undefined) => void }) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (row.isDoubtful && row.decision === undefined) place.current?.focus();
  }, [row.isDoubtful, row.decision]);
  if (row.decision !== undefined)
    return (
      <div className="line wrap">
        <Button size="small" onClick={() => onDecide(undefined)}>
          {text.agreements.again}
        </Button>
      </div>
    );
  const isScanned = isRecognised(row);
  // what one side alone has may be on no picture that is shown
  const doubt = isScanned ? words.lookFirst : words.lookForLost;
  return (
    <fieldset ref={place} className="decide-difference" tabIndex={-1} aria-label={row.isDoubtful ? doubt : differenceName(row.difference)}>
      {row.isDoubtful && <div className="lack dense">{doubt}</div>}
      <div className="line wrap">
        <Button
          size="small"
          {...(row.isDoubtful ? {} : { autoFocus: true, type: "primary" })}
          aria-keyshortcuts={row.isDoubtful ? "G" : "Enter"}
          onClick={() => onDecide("change")}
        >
          {words.change}
          <kbd>{row.isDoubtful ? "G" : "Enter"}</kbd>
        </Button>
        <Button size="small" aria-keyshortcuts="N" onClick={() => onDecide("same")}>
          {sameWords(row)}
          <kbd>N</kbd>
        </Button>
        {isScanned && (
          <Button size="small" aria-keyshortcuts="C" onClick={() => onDecide("misread")}>
            {words.misread}
            <kbd>C</kbd>
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** What the translator is asked to change, as a message. */
function requestOf(title: string, rows: readonly DifferenceRow[]): string {
  const side = (kind: DifferenceKind, label: string, place: WrittenPlace | undefined, absent: string) =>
    place ? words.inList(label, place.page, writtenOf(place, isOfClause(kind))) : absent;
  const lines = rows.map(({ difference }, index) => {
    const { kind, original, translation } = difference;
    const [one, other] = [side(kind, words.original, original, words.notInOriginal), side(kind, words.translation, translation, words.notInTranslation)];
    return `${index + 1}. ${differenceName(difference)}：${one}；${other}`;
  });
  return [words.listTitle(title), ...lines, words.listEnd].join("\n");
}
