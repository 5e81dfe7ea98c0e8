import type { ReactNode } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { TRANSLATION_WORDS, translationFlag } from "../../shared/documents/finding-facts.ts";
import { memoryNote } from "../../shared/messages/reading-notes.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { PartAgreements } from "../components/part-agreements.tsx";
import { useChecked } from "../state/checked.ts";
import { change, useCase, useReadOnly } from "../state/open-case.ts";
import { type ReadingState, readAgain, readBefore, stopReading, useReadings } from "../state/readings.ts";
import { goToPage } from "../state/route.ts";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { text } from "../ui/text.ts";
import { useAgreementSlots, useRulesOn } from "./guide-of-agreement.ts";
import { flagText, languageAnswers } from "./read-words.ts";
import type { AgreementReading } from "./use-agreement-reading.ts";

const words = text.agreements.reading;

const FLAG_LOOKS = {
  "not-needed": { icon: "none", tone: "none" },
  missing: { icon: "must", tone: "must" },
  attached: { icon: "lack", tone: "lack" },
  faulty: { icon: "must", tone: "must" },
  checked: { icon: "done", tone: "met" },
  unknown: { icon: "lack", tone: "lack" },
} as const;

const WAITING = { icon: "doing", tone: "accent", words: text.agreements.states.waiting } as const;
const PENDING = { icon: "todo", tone: "none", words: text.agreements.states.pending } as const;

/** How an agreement stands with its translation, for every place that tells it. */
export function useTranslationFlag(agreement: Agreement) {
  const { translation: place } = useAgreementSlots(agreement);
  const slot = useChecked((state) => state.report?.slots.find((one) => one.slot === place && (one.for === undefined || one.for === agreement.id)));
  const onTranslation = useRulesOn(["translation:agreement"]);
  const finding = useChecked((state) => state.report?.findings.find(({ rule, subject }) => onTranslation.has(rule) && subject === agreement.id));
  const flag = translationFlag(finding, slot);
  return { flag, finding, look: { ...FLAG_LOOKS[flag], words: flag === "unknown" ? text.agreements.unknownFlag : TRANSLATION_WORDS[flag] } };
}

type Props = {
  readonly agreement: Agreement;
  readonly index: number;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly reading: AgreementReading;
  readonly read: ReadDocument | undefined;
  /** the lines below were entered, and the file is not read */
  readonly isEntered: boolean;
  readonly onCompare: () => void;
};

/** Two quiet lines above the elements: whether a translation is asked for, and how far the document is read. */
export function ReadingLines({ agreement, index, copy, translation, reading, read, isEntered, onCompare }: Props) {
  const { flag, look } = useTranslationFlag(agreement);
  const readOnly = useReadOnly();
  const theCase = useCase();
  if (copy.length === 0) return null;
  // filled in as what needs none, and read as what needs one: then the file does not say why
  const isReadOtherwise = read?.need.isNeeded === true && flag === "not-needed";
  const stands = read && flagText(read);
  const answers = read && languageAnswers(read);
  const isOpen = (agreement.languages ?? []).length === 0;
  const isPending = reading.state?.kind === "reading" || reading.state?.kind === "waiting";
  const shown = (isOpen && stands) || isReadOtherwise ? WAITING : flag === "unknown" ? (isPending ? PENDING : { ...look, words: words.unknown }) : look;
  const said = isReadOtherwise ? words.readOtherwise(stands ?? "") : read && flagText(read, shown.words);
  const take = () => {
    const { languages = [], wholeChineseText } = answers ?? {};
    const own = {
      ...agreement,
      languages: [...languages],
      ...(agreement.wholeChineseText === undefined && wholeChineseText !== undefined && { wholeChineseText }),
    };
    change(`agreements[${index}].languages`, { ...theCase, agreements: (theCase.agreements ?? []).map((one) => (one.id === agreement.id ? own : one)) });
  };
  return (
    <div className="reading-lines">
      <div>
        <span className="third">{words.flag}</span>
        <div className="line">
          <span className={`state ${shown.tone}`}>
            <Icon name={shown.icon} size="small" />
            {words.besideFlag(shown.words)}
          </span>
          {said && <span className="second">{said}</span>}
        </div>
        <div className="line">
          {isOpen && answers && !readOnly ? (
            <button type="button" className="link dense" onClick={take}>
              {words.takeLanguages}
            </button>
          ) : translation.length > 0 ? (
            <button type="button" className="link dense" onClick={onCompare}>
              {words.compare}
            </button>
          ) : (
            flag === "missing" && (
              // with a key: it is another button than the one whose click brings it
              <button key="missing" type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
                {text.agreements.goAttachments}
              </button>
            )
          )}
        </div>
      </div>
      <ReadingLine
        reading={reading}
        isEntered={isEntered}
        parting={read && copy.length === 1 && !readOnly ? <PartAgreements attachment={copy[0]} read={read} /> : null}
      />
    </div>
  );
}

/** How far it is read, or why it is not; by hand everything goes on as ever. */
function ReadingLine({ reading, isEntered, parting }: Pick<Props, "reading" | "isEntered"> & { readonly parting: ReactNode }) {
  const { state, name, key, error, isSkipped, read } = reading;
  const before = useReadings(({ states }) => (state?.kind === "waiting" ? readBefore(states, name) : 0));
  const said = isSkipped
    ? ({ words: words.skipped(isEntered), can: "read" } as const)
    : error
      ? { words: error.kind === "attachment-encrypted" ? words.locked : words.failed(errorText(error)), can: "none" as const }
      : sayState(state, before);
  if (!said) return null;
  const readAll = () => {
    read();
    if (!isSkipped) readAgain(name);
  };
  return (
    <div>
      <span className="third">{words.line}</span>
      <div className="line" role="status">
        {state?.kind === "reading" ? <ReadingProgress state={state} after={words.sorting} /> : <span className="second">{said.words}</span>}
      </div>
      <div className="line">
        {said.can === "stop" && (
          <button type="button" className="link dense" onClick={() => void stopReading(name, key)}>
            {words.cancel}
          </button>
        )}
        {(said.can === "again" || said.can === "read") && (
          <button type="button" className="link dense" onClick={readAll}>
            {words.again}
          </button>
        )}
        {parting}
      </div>
    </div>
  );
}

type Said = { readonly words: string; readonly can: "stop" | "again" | "none" };

function sayState(state: ReadingState | undefined, before: number): Said | undefined {
  switch (state?.kind) {
    case undefined:
      return undefined;
    case "waiting":
      return { words: words.waiting(before), can: "stop" };
    case "reading":
      return { words: "", can: "stop" };
    case "stopped":
      return { words: words.stopped, can: "again" };
    case "failed":
      return { words: words.failed(errorText(state.error)), can: "again" };
    case "done":
      return { words: sayRead(state.read), can: "none" };
  }
}

function sayRead({ pages, unread, agreements }: ReadDocument): string {
  const missing = [...new Set(unread.map(({ page }) => page))];
  const lacking = [...new Set(unread.filter(({ why }) => why === "no-engine").map(({ page }) => page))];
  if (lacking.length > 0) return words.noEngine(pageList(lacking));
  const [first] = agreements;
  if (first && agreements.length > 1 && missing.length === 0) return words.several(agreements.length);
  const empty = pages.flatMap(({ page, lines }) => (lines.length === 0 ? [page] : []));
  if (missing.length === 0 && agreements.length > 0 && empty.length < pages.length)
    return empty.length === 0 ? words.read(pages.length) : words.readButEmpty(pages.length, pageList(empty));
  return missing.length === 0 || missing.length === pages.length ? words.noText : words.unread(pageList(missing));
}

const pageList = (pages: readonly number[]) => (pages.length > 6 ? `${pages.slice(0, 6).join("、")} 等 ${pages.length}` : pages.join("、"));

type ProgressProps = {
  readonly state: Extract<ReadingState, { kind: "reading" }>;
  /** what is being done once all pages are read */
  readonly after: string;
};

/** How many pages of a document are read, and about how long the others take; then what is made of them, which no page counts. */
export function ReadingProgress({ state, after }: ProgressProps) {
  const { progress, since } = state;
  const low = state.read?.memory && memoryNote(state.read.memory.free, state.read.memory.needed);
  const seconds = progress && progress.done > 0 ? Math.ceil((((Date.now() - since) / progress.done) * (progress.pages - progress.done)) / 1000) : 0;
  const isReadThrough = progress !== undefined && progress.done >= progress.pages;
  // behind the text of all pages come the pictures of those that have none
  const scans = progress?.stage === "text" ? (state.read?.unread.filter(({ why }) => why === "no-engine").length ?? 0) : 0;
  const next = scans > 0 ? words.stages.ocr : after;
  const left = progress?.stage === "ocr" && seconds > 1 ? words.left(seconds) : "";
  const read = progress && { done: progress.done, total: progress.pages };
  const counted = !isReadThrough ? read : scans > 0 ? { done: 0, total: scans } : undefined;
  const stage = isReadThrough ? next : words.stages[progress?.stage ?? "text"];
  // where other pages have a text of their own, the scans alone are counted
  const areScans = counted !== undefined && (progress?.stage === "ocr" || scans > 0) && counted.total < (state.read?.pages.length ?? 0);
  const pages = counted && `${words.progress(counted.done, counted.total, areScans)}${left}`;
  return (
    <>
      <ProgressBar label={stage} progress={counted} />
      <span className="second">{pages ?? stage}</span>
      {low !== undefined && <span className="lack">{low}</span>}
    </>
  );
}
