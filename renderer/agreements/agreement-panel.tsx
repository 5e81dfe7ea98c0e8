import { type KeyboardEvent, Suspense, useRef, useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { agreementNames } from "../../shared/facts/agreement-names.ts";
import type { PageText } from "../../shared/reading/page-text.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import { PartnerGone } from "../components/partner-gone.tsx";
import type { Belonging } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { useReadings } from "../state/readings.ts";
import { goToPage } from "../state/route.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { text } from "../ui/text.ts";
import { AgreementSeal } from "./agreement-seal.tsx";
import { type ElementRow, isOwed } from "./checklist-rows.ts";
import { CheckedCopies, CopyCheck, OtherCopies, uncheckedCopies } from "./copy-check.tsx";
import { acceptRow, isDeliberate, markRowMissing, markRowSigned, needsLook } from "./decide-row.ts";
import { ElementRows } from "./element-row.tsx";
import { useRulesOn } from "./guide-of-agreement.ts";
import { keepFocusOnLines, useKeysOnArrival } from "./keep-focus-on-lines.ts";
import { NextStep, partnerNames } from "./next-step.tsx";
import { isOnlyEntered, isStillRead, type Quoted, quotedElsewhere } from "./read-words.ts";
import { ReadingKeys } from "./reading-keys.tsx";
import { ReadingLines, useTranslationFlag } from "./reading-lines.tsx";
import { TranslationPanel } from "./translation-panel.tsx";
import type { AgreementReading } from "./use-agreement-reading.ts";
import { useFirstOpened } from "./use-first-opened.ts";
import { useReturn } from "./use-return.ts";
import { isBlank, WithoutFile } from "./without-file.tsx";

const words = text.agreements;
const NO_PAGES: readonly PageText[] = [];

// what reads a text brings the tables of all languages with it: the pages are shown before
const AgreementOffers = lazyScreen(() => import("../components/agreement-offers.tsx").then((part) => part.AgreementOffers));

type Props = {
  readonly agreement: Agreement;
  readonly index: number;
  readonly count: number;
  /** it has no file at all, and the screen for itself */
  readonly isAlone: boolean;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  /** places of the pages that are shown, from 0 */
  readonly place: { readonly copy: number; readonly translation: number };
  readonly showCopy: (page: number) => void;
  readonly showQuote: (place: Quoted) => void;
  readonly showTranslation: (page: number) => void;
  readonly rows: readonly ElementRow[];
  /** its clauses beside those of its translation, where that is compared */
  readonly clauses: readonly ClausePair[];
  readonly reading: AgreementReading;
  readonly read: ReadDocument | undefined;
  /** whether the agreement belongs to the project, as far as that is asked; nothing is confirmed before it is settled */
  readonly belonging: Belonging | undefined;
  readonly onBelonging: (belonging: Belonging | undefined) => void;
  /** key of the line that is opened */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  /** opens a difference of the translation */
  readonly onDifference: (key: string | undefined) => void;
  /** words are selected on the page: `choose` takes them for the line that is opened; without any it waits for some */
  readonly isSelected: boolean;
  readonly isChoosing: boolean;
  readonly onChoose: (row: ElementRow) => void;
  readonly onCompare: () => void;
  /** below two pages: all but the head of the elements is hidden, as far as there is little room */
  readonly isFolded: boolean;
  readonly onFold: ((isFolded: boolean) => void) | undefined;
};

/** What 第11条（a） asks of one agreement, element by element, to be filled in beside its pages. */
export function AgreementPanel(props: Props) {
  const { agreement, index, count, rows, open, onOpen, reading, read, belonging } = props;
  const isHeld = belonging !== undefined && belonging !== "settled";
  const isPending = reading.state?.kind === "reading";
  const agreements = useCase().agreements ?? [];
  const readOnly = useReadOnly();
  const [showsClause, setShowsClause] = useState(false);
  const [refused, setRefused] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const onTerm = useRulesOn(["states:term"]);
  const clause = useChecked((state) => state.report?.findings.find(({ rule, subject }) => onTerm.has(rule) && subject === agreement.id)?.clause);
  const theCase = useCase();
  const partners = partnerNames(theCase, agreement);
  const title = partners || agreementNames(theCase).get(agreement.id) || words.title;
  const { flag } = useTranslationFlag(agreement);
  const awaitsCheck = flag === "attached" && props.translation.length > 0;
  const isRead = rows.some((row) => row.reading);
  // nor is anything confirmed by a file of which nobody has said that it is of this project
  const isUnread = reading.isSkipped || reading.state?.kind === "stopped" || isHeld;
  const isEntered = rows.some((row) => isOnlyEntered(row) && (isUnread || isStillRead(row)));
  const isDecided = isRead && !readOnly && rows.every((row) => !isOwed(row));
  useKeysOnArrival(table);
  const isNoted = useReadings(({ noted }) => read !== undefined && noted.has(read));
  useFirstOpened(rows, isNoted && !isPending && belonging === "settled" && !readOnly, open, onOpen);
  useReturn(
    rows.map(({ key, state, quote, page, reading: own }) => ({ key, state, said: JSON.stringify([quote, page, own?.answer]) })),
    onOpen,
  );
  // without the original nothing that is filled in has been seen there: that is said once
  const isWithoutOriginal = props.copy.length === 0 && rows.some(({ state }) => state === "stated");
  const isEmpty = props.isAlone && isBlank(rows);
  const showsState = !isWithoutOriginal || rows.some(({ state }) => state !== "stated");
  const asksTranslation = flag !== "not-needed" || props.translation.length > 0 || rows.some(({ translationPage }) => translationPage !== undefined);
  const quoted = quotedElsewhere(rows, open);
  const to = (by: number) => agreements[index + by]?.id;
  const step = (by: -1 | 1) => {
    const id = to(by);
    if (id !== undefined) goToPage({ kind: "agreements", agreement: id }, { replace: true });
  };
  /** After a decision the next line that owes one is opened; with the last one all are closed, and the keys stay with the table. */
  const next = (after: ElementRow) => {
    const place = rows.findIndex(({ key }) => key === after.key);
    const waiting = [...rows.slice(place + 1), ...rows.slice(0, place)].find(isOwed);
    onOpen(waiting?.key);
    if (!waiting) nameOf(table.current, after.key)?.focus();
  };
  const accept = (row: ElementRow) => acceptRow(row) && next(row);
  const markMissing = (row: ElementRow) => {
    markRowMissing(row);
    next(row);
  };
  const markSigned = (row: ElementRow, date: string | undefined) => {
    markRowSigned(row, date);
    next(row);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping) return;
    if (event.code === "ArrowDown" || event.code === "ArrowUp") return move(event, event.code === "ArrowDown" ? 1 : -1);
    const row = rows.find(({ key }) => key === open);
    if (!row && isRead && !readOnly && DECIDING.has(event.code)) {
      // it decides nothing unseen: the next line that owes an answer is opened first
      const at = rows.findIndex(({ key }) => key === elementOf(document.activeElement));
      onOpen((rows.slice(Math.max(at, 0)).find(isOwed) ?? rows.find(isOwed))?.key);
      return event.preventDefault();
    }
    if (readOnly || !row || !(row.reading || row.differences)) return;
    if (isHeld) {
      // a key that would decide it says why it does nothing; a line that says so stays open
      if (event.code === "Escape") close(row);
      else if (event.code === "Enter" ? isOwed(row) && isOpenName(event.target) : DECIDING.has(event.code)) setRefused(refused + 1);
      else return;
      return event.preventDefault();
    }
    // letters by their keys: a Chinese input method swallows what they type
    if (event.code === "KeyE" && row.reading && row.kind !== "seal") props.onChoose(row);
    else if (event.code === "KeyM" && row.reading && row.state !== "absent") markMissing(row);
    else if (event.code === "Enter" && (isDeliberate(row) || needsLook(row)) && !row.reading?.proposal?.choices) {
      // it decides nothing, and a line that says so stays open
      if (!isOpenName(event.target)) return;
    } else if (event.code === "KeyY" || event.code === "KeyR") {
      // what nobody saw, and what the file says otherwise, is settled on purpose, with a key of its own
      const confirm = table.current?.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${event.code.slice(3)}"]:not(:disabled)`);
      if (!confirm) return;
      confirm.click();
    } else if (event.code === "Escape" && !props.isChoosing) close(row);
    else return;
    event.preventDefault();
  };
  const close = (row: ElementRow) => {
    onOpen(undefined);
    nameOf(table.current, row.key)?.focus();
  };
  const move = (event: KeyboardEvent<HTMLElement>, by: 1 | -1) => {
    const at = rows.findIndex(({ key }) => key === (open ?? elementOf(document.activeElement)));
    const other = at < 0 ? undefined : rows[at + by];
    if (!other) return;
    event.preventDefault();
    if (isRead && open !== undefined) onOpen(other.key);
    // a line that is opened takes the focus by itself, where it has something to confirm
    if (open === undefined || !isRead || !isOwed(other)) nameOf(table.current, other.key)?.focus();
  };
  return (
    <section ref={keepFocusOnLines} className={props.isFolded ? "page agreement-panel folded" : "page agreement-panel"} aria-label={words.elements}>
      <div className="page-scroll">
        <div className="page-head">
          <div className="grow">
            <h1 tabIndex={-1} title={title}>
              {title}
            </h1>
            {partners && <p>{agreement.title}</p>}
          </div>
          <span className="line nowrap">
            <span className="meta">{words.position(index + 1, count)}</span>
            <button type="button" className="icon-button" aria-label={words.previous} disabled={index === 0} onClick={() => step(-1)}>
              <Icon name="left" />
            </button>
            <button type="button" className="icon-button" aria-label={words.next} disabled={index === count - 1} onClick={() => step(1)}>
              <Icon name="right" />
            </button>
          </span>
        </div>
        <div className="page-body">
          <PartnerGone index={index} />
          {!readOnly && <OtherCopies copy={props.copy} />}
          <ReadingLines
            agreement={agreement}
            index={index}
            copy={props.copy}
            translation={props.translation}
            reading={reading}
            read={read}
            isEntered={isEntered}
            onCompare={props.onCompare}
          />
          {read && (isPending || reading.state?.kind === "done") && (
            <Suspense fallback={null}>
              <AgreementOffers agreement={agreement} read={read} isPending={isPending} onShow={props.showCopy} onBelonging={props.onBelonging} />
            </Suspense>
          )}
          {isRead && (
            <div className="line elements-head">
              <h2>{words.columns.element}</h2>
              <span className="meta grow">{words.reading.decided(rows.filter((row) => !isOwed(row)).length, rows.length, isEntered)}</span>
              {props.onFold && (
                <button type="button" className="link dense fold-elements" aria-expanded={!props.isFolded} onClick={() => props.onFold?.(!props.isFolded)}>
                  {props.isFolded ? words.reading.unfold : words.reading.fold}
                </button>
              )}
              {clause && !props.isFolded && (
                <button type="button" className="link dense" aria-expanded={showsClause} onClick={() => setShowsClause(!showsClause)}>
                  {words.reading.clause}
                </button>
              )}
            </div>
          )}
          {clause && (!isRead || showsClause) && <Clause place={clause.place} words={clause.quote} />}
          {props.isAlone && <WithoutFile agreement={agreement} isEmpty={isEmpty} />}
          {isWithoutOriginal && !props.isAlone && (
            <p className="dense second unseen">
              <Icon name="todo" size="small" className="third" />
              {words.unseen}
            </p>
          )}
          {!isEmpty && (
            <>
              <table ref={table} className={isRead ? "elements read" : "elements"} onKeyDown={onKey}>
                <thead>
                  <tr>
                    <td className="nth" />
                    <th>{words.columns.element}</th>
                    <th>
                      {reading.isSkipped
                        ? words.reading.confirmedColumn
                        : isRead
                          ? words.reading.readColumn
                          : words.columns[props.copy.length > 0 ? "quote" : "filledIn"]}
                    </th>
                    <th className="of-page centre">{isRead ? words.reading.pageColumn : words.columns.page}</th>
                    {!isRead && asksTranslation && <th className="of-page centre">{words.columns.translationPage}</th>}
                    {showsState && <th className="of-state">{words.columns.result}</th>}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, place) => (
                    <ElementRows
                      key={row.key}
                      row={row}
                      number={place + 1}
                      open={open === row.key}
                      quotedAt={quoted.get(row.key)}
                      isRead={isRead}
                      // a seal is an answer of the paper: where nothing of the agreement is confirmed, nor is that
                      isUnread={row.kind === "seal" ? isEntered : isUnread}
                      showsState={showsState}
                      asksTranslation={asksTranslation}
                      isSelected={props.isSelected}
                      isChoosing={props.isChoosing && open === row.key}
                      {...(isHeld && { held: { by: belonging, refused } })}
                      onOpen={() => onOpen(open === row.key ? undefined : row.key)}
                      onAccept={() => accept(row)}
                      onMissing={() => markMissing(row)}
                      onSigned={(date) => markSigned(row, date)}
                      onDecided={() => next(row)}
                      onChoose={() => props.onChoose(row)}
                      copy={props.copy}
                      pages={read?.pages ?? NO_PAGES}
                      place={props.place}
                      clauses={props.clauses}
                      showCopy={props.showCopy}
                      showQuote={props.showQuote}
                      showTranslation={props.showTranslation}
                    />
                  ))}
                </tbody>
              </table>
              <CheckedCopies copy={props.copy} />
              {isDecided && (
                <NextStep
                  agreement={agreement}
                  isEntered={isEntered}
                  isChecked={uncheckedCopies(props.copy).length === 0}
                  owesTranslation={agreement.wholeChineseText !== true && props.translation.length === 0}
                  {...(awaitsCheck ? { onCompare: props.onCompare } : {})}
                />
              )}
              {isDecided && <CopyCheck copy={props.copy} showCopy={props.showCopy} />}
              <AgreementSeal agreement={agreement} copy={props.copy} translation={props.translation} asked={rows.filter(({ kind }) => kind === "seal")} />
              {/* beside a copy the line above the elements tells of the translation; here is what is still to be done with it */}
              {(props.copy.length === 0 || (props.translation.length > 0 && flag !== "checked")) && (
                <TranslationPanel
                  agreement={agreement}
                  copy={props.copy}
                  translation={props.translation}
                  open={open}
                  asksChecker={!(isDecided && uncheckedCopies(props.copy).length > 0)}
                  isToldAbove={props.copy.length > 0}
                  isSealAsked
                  onOpen={props.onDifference}
                  showCopy={props.showCopy}
                  showTranslation={props.showTranslation}
                />
              )}
            </>
          )}
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "section", section: "agreements" })}>
            {words.editAll}
          </button>
        </div>
      </div>
      {!isEmpty && <p className="meta element-keys panel-keys line wrap">{isRead ? <ReadingKeys /> : words.keys}</p>}
    </section>
  );
}

/** The letters that decide an opened line. */
const DECIDING: ReadonlySet<string> = new Set(["KeyE", "KeyM", "KeyR", "KeyY"]);

const isOpenName = (target: EventTarget) => target instanceof Element && target.matches(".element-name[aria-expanded=true]");

const elementOf = (inside: Element | null) => inside?.closest("tr[data-element]")?.getAttribute("data-element");

const nameOf = (table: HTMLElement | null, key: string) =>
  [...(table?.querySelectorAll<HTMLElement>("tr[data-element]") ?? [])]
    .find((line) => line.dataset.element === key)
    ?.querySelector<HTMLElement>("button.element-name");
