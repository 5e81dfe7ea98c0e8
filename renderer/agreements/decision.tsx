import "./quiet-line.css";
import { Button, Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { readDate } from "../../shared/wizard/read-answer.ts";
import { SealChoice } from "../components/attachment-facts.tsx";
import { ReadDay } from "../components/read-day.tsx";
import { useReadOnly } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import type { ElementRow } from "./checklist-rows.ts";
import { decideAgain, isDeliberate, keepRow, needsLook, pickChoice, renamedOf, replaceRow } from "./decide-row.ts";
import { uncertainFact } from "./element-line.ts";
import type { ElementRowProps } from "./element-row-props.ts";
import { ReadQuotes } from "./read-quotes.tsx";
import { isFromFiles, quotesOf } from "./read-words.ts";
import { RowEditor } from "./row-editor.tsx";
import { SignedBy } from "./signed-by.tsx";
import { SignerOnPage } from "./signer-on-page.tsx";
import { TermChoices } from "./term-choices.tsx";

const words = text.agreements;

/** An opened line of a document that was read: the passages, the three ways to decide, and all by hand behind a fold. */
export function Decision(props: ElementRowProps) {
  const { row, isSelected, isChoosing, onAccept, onMissing, onSigned, onDecided, onChoose, clauses, showQuote, showTranslation } = props;
  const readOnly = useReadOnly();
  const primary = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const proposal = row.reading?.proposal;
  // what the file says otherwise is settled above
  const isWaiting = row.state === "waiting" && !row.differences;
  const { state } = row;
  // what is settled needs nothing: its ways wait behind one
  const isDoubtful = row.kind === "signature" && (row.doubts.length > 0 || row.renamed !== undefined);
  const isDone = state !== "waiting" && !isDoubtful && !row.differences && !row.reading?.isUnseen && !row.reading?.isOffered;
  const [isChanging, setChanging] = useState(false);
  const [byHand, setByHand] = useState(!proposal && row.kind !== "seal" && !isDone);
  const isQuiet = isDone && !isChanging && !isChoosing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is decided, undone or done again has other buttons
  useEffect(() => {
    // where Enter decides nothing, the keys stay with the line
    if (primary.current) primary.current.focus({ preventScroll: true });
    else if (!editor.current?.contains(document.activeElement))
      editor.current?.closest("tr")?.previousElementSibling?.querySelector<HTMLElement>("button.element-name")?.focus({ preventScroll: true });
  }, [state]);
  useEffect(() => {
    if (!isChanging) return;
    // the one way went with its press: the first of the others has the keys, and all of them are in view
    const ways = editor.current?.querySelector<HTMLElement>(".ways");
    ways?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
    for (const part of [editor.current?.closest("tr"), ways]) part?.scrollIntoView({ block: "nearest" });
  }, [isChanging]);
  const quotes = quotesOf(row);
  const read = words.reading;
  const settle = (decide: (row: ElementRow) => void) => {
    decide(row);
    onDecided();
  };
  const isSeal = row.kind === "seal";
  const mustChoose = isWaiting && isDeliberate(row);
  // what was not found nobody has seen to be missing: Enter goes on by hand, M says that it is missing
  const isNotFound = isWaiting && !isSeal && proposal?.status === "missing" && !isFromFiles(row);
  // of a signer who cannot be right Enter confirms nothing, but leads to what is to be put right
  const isDoubted = isWaiting && row.kind === "signature" && row.doubts.length > 0;
  // told by its words alone, it may say something else, as what was badly read: Enter takes no such passage, whoever has read it presses Y
  const uncertain = isWaiting ? uncertainFact(row) : undefined;
  const isWeak = needsLook(row);
  const leadsByHand = isNotFound || isDoubted || uncertain === "date";
  const asksDay = isWaiting && !renamedOf(row) && row.kind === "signature" && proposal !== undefined && proposal.status !== "present";
  const firstDay = row.reading?.answer?.date ?? proposal?.facts.date ?? "";
  const [ownDay, setDay] = useState<string>();
  // by hand the day stands in the form, and only once on the screen
  const day = byHand ? firstDay : (ownDay ?? firstDay);
  const signed = readDate(day);
  return (
    <div ref={editor} className="element-editor">
      {!readOnly && isWaiting && proposal?.choices && (
        <TermChoices name={row.name} choices={proposal.choices} onChoose={(choice) => settle(() => pickChoice(row, choice))} onShow={props.showCopy} />
      )}
      {quotes.length > 0 && !(isWaiting && proposal?.choices) && (
        <ReadQuotes name={row.name} quotes={quotes} clauses={clauses} showQuote={showQuote} showTranslation={showTranslation} />
      )}
      {!readOnly && row.kind === "signature" && proposal && !byHand && (
        <div className="signer-fields">
          {isWaiting && <SignerOnPage row={row} copy={props.copy} pages={props.pages} />}
          <SignedBy row={row} />
          {asksDay && <SignedDay row={row.name} day={day} onDay={setDay} isUnseen={mustChoose} />}
        </div>
      )}
      {!readOnly && row.reading?.isOffered && !row.differences && (
        <div className="line wrap">
          <span className="dense accent">{read.offered}</span>
          {proposal && <span className="dense">{offeredText(row)}</span>}
          <Button size="small" onClick={() => settle(replaceRow)}>
            {read.take}
          </Button>
          <Button size="small" onClick={() => settle(keepRow)}>
            {read.keep}
          </Button>
        </div>
      )}
      {!readOnly && row.reading?.isUnseen && <ControlNote kind="lack">{row.reading.isCut ? read.unseenSoFar : read.unseen}</ControlNote>}
      {!readOnly && isWeak && !isDoubted && <ControlNote kind="lack">{uncertain ? read.uncertain[uncertain] : read.enterConfirmsNoDoubt}</ControlNote>}
      {!readOnly && (
        <div className={isQuiet ? "line wrap ways quiet" : "line wrap ways"}>
          {row.reading?.isUnseen && (
            <Button size="small" onClick={() => settle(keepRow)}>
              {read.seenInFile}
            </Button>
          )}
          {uncertain === "name" && !isDoubted && !byHand && (
            <Button
              ref={primary}
              size="small"
              type="primary"
              aria-keyshortcuts="Enter"
              onClick={() => editor.current?.querySelector<HTMLElement>(".signer-fields input")?.focus()}
            >
              {read.toName}
              <kbd>Enter</kbd>
            </Button>
          )}
          {leadsByHand && !byHand && (
            <Button ref={primary} size="small" type="primary" aria-keyshortcuts="Enter" onClick={() => setByHand(true)}>
              {read.byHand}
              <kbd>Enter</kbd>
            </Button>
          )}
          {isWaiting && proposal && !mustChoose && !isNotFound && (
            <Button
              size="small"
              {...(isDoubted ? {} : isWeak ? { "aria-keyshortcuts": "Y" } : { ref: primary, type: "primary", "aria-keyshortcuts": "Enter" })}
              {...confirmLabel(row)}
              onClick={onAccept}
            >
              {confirmWords(row)}
              {/* drawn, not written: the button's name begins as it is shown, for whoever speaks it */}
              {!isDoubted && <kbd data-key={isWeak ? "Y" : "Enter"} />}
            </Button>
          )}
          {asksDay && (
            <Button
              size="small"
              disabled={signed.kind === "problem"}
              {...(mustChoose ? { "aria-keyshortcuts": "Y" } : {})}
              onClick={() => onSigned(dayOf(signed))}
            >
              {mustChoose ? words.confirmSignature : read.signed}
              {mustChoose && <kbd data-key="Y" />}
            </Button>
          )}
          {mustChoose && isSeal && (
            <Button size="small" aria-keyshortcuts="Y" onClick={() => onSigned(undefined)}>
              {read.seal.confirm}
              <kbd data-key="Y" />
            </Button>
          )}
          {mustChoose && !proposal?.choices && <span className="meta">{read.enterConfirmsNone}</span>}
          {isQuiet && (
            <button
              type="button"
              className="link dense"
              aria-expanded={false}
              aria-label={read.changeOf(row.name)}
              onClick={() => {
                setChanging(true);
                setByHand(!proposal && !isSeal);
              }}
            >
              {read.change}
            </button>
          )}
          {/* the other ways stay together: none of them stands on a line of its own */}
          <span className="line">
            {!isQuiet && row.state !== "waiting" && (
              <Button size="small" onClick={() => decideAgain(row)}>
                {words.again}
              </Button>
            )}
            {!isQuiet && !isSeal && (
              <Button size="small" aria-keyshortcuts="E" onClick={onChoose}>
                {isSelected ? read.chooseSelected : read.choose}
                <kbd>E</kbd>
              </Button>
            )}
            {!isQuiet &&
              row.state !== "absent" &&
              (mustChoose || isNotFound || !(isWaiting && proposal?.status === "missing")) &&
              !(byHand && !proposal && isWaiting) && (
                <Button size="small" aria-keyshortcuts="M" onClick={onMissing}>
                  {row.kind === "signature" ? read.markUnsigned : isSeal ? read.seal.confirmNone : read.markMissing}
                  <kbd>M</kbd>
                </Button>
              )}
            {row.translationPage !== undefined && (
              <button type="button" className="link dense" onClick={() => row.translationPage !== undefined && showTranslation(row.translationPage)}>
                {words.columns.translationPage} {row.translationPage}
              </button>
            )}
            {!isQuiet && row.kind === "seal" && <SealChoice attachment={row.attachment} />}
            {!isQuiet && !isSeal && (!leadsByHand || byHand) && (
              <button type="button" className="link dense" aria-expanded={byHand} onClick={() => setByHand(!byHand)}>
                {read.byHand}
              </button>
            )}
          </span>
        </div>
      )}
      {isChoosing && (
        <p className="meta" role="status">
          {read.choosing}
        </p>
      )}
      {byHand && !isSeal && <RowEditor {...props} />}
    </div>
  );
}

type SignedDayProps = { readonly row: string; readonly day: string; readonly onDay: (day: string) => void; readonly isUnseen: boolean };

/** The day on which a party signed, at first the one that was read; `isUnseen`: nobody saw the signature, a person looks for it first. */
function SignedDay({ row, day, onDay, isUnseen }: SignedDayProps) {
  const id = useId();
  const date = readDate(day);
  return (
    <>
      <label htmlFor={id}>{words.signerDate}</label>
      <span className="line wrap">
        <Input
          id={id}
          size="small"
          className="signed-on"
          aria-label={words.reading.signedOn(row)}
          placeholder={text.wizard.dateExample}
          status={date.kind === "problem" ? "error" : ""}
          value={day}
          onChange={(event) => onDay(event.target.value)}
        />
        <ReadDay typed={day} />
        {isUnseen && <span className="dense lack">{words.reading.lookFirst}</span>}
        {date.kind === "problem" && <ControlNote kind="must">{words.reading.dateNotTaken(date.problem)}</ControlNote>}
      </span>
    </>
  );
}

const dayOf = (date: ReturnType<typeof readDate>): string | undefined => (date.kind === "value" && typeof date.value === "string" ? date.value : undefined);

/** What Enter would say: that it is there, or that it is left open; never that it is not. */
function confirmWords(row: ElementRow): string {
  const { kind, reading } = row;
  const { reading: read } = words;
  if (renamedOf(row)) return words.stillSigns;
  if (reading?.proposal?.status === "unclear" && !isFromFiles(row)) return read.confirmUnclear;
  return kind === "seal" ? read.seal.confirm : kind === "signature" ? words.confirmSignature : read.confirm;
}

const confirmLabel = (row: ElementRow) =>
  row.kind === "element" && row.reading?.proposal?.status === "present" ? { "aria-label": words.confirm(row.name) } : {};

/** What a later reading says in other words than the answer. */
function offeredText({ reading }: ElementRow): string {
  const { facts, page } = reading?.proposal ?? {};
  const said = [facts?.name, facts?.date, facts?.start && facts.end ? words.reading.period(facts.start, facts.end) : facts?.end].filter(Boolean).join("，");
  return [said, page === undefined ? "" : words.reading.page(page)].filter(Boolean).join("，");
}
