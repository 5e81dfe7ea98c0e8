import "./check-step.css";
import { attachmentName, givenNameOf } from "../../shared/text/file-names.ts";
import { PartAgreements } from "../components/part-agreements.tsx";
import "./attachments.css";
import { Suspense, useEffect, useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { uncheckedState } from "../../shared/case/edit-attachments.ts";
import { canPart } from "../../shared/case/part-agreements.ts";
import { isOwnLetter, slotName } from "../../shared/desk/missing-list.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { awaitsSealAnswer } from "../../shared/facts/seal-answer.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { CheckedBy, CheckForm, SealChoice } from "../components/attachment-facts.tsx";
import { useIsChecked } from "../components/is-checked.ts";
import { NextUnchecked, useNextWay } from "../components/next-check.tsx";
import { AttachmentNotes } from "../components/review-notes.tsx";
import { SlotState } from "../components/slot-state.tsx";
import { ReadPages } from "../reader/read-pages.tsx";
import { useReadingWhileShown } from "../reader/use-reading.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { movePage, resetPages } from "../state/attachment-pages.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import type { ReadingState } from "../state/readings.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { text } from "../ui/text.ts";
import { AttachmentFile } from "./attachment-file.tsx";
import { CheckBesideOriginal, useTranslatedAgreement } from "./checked-beside-original.tsx";
import { OtherPlace } from "./other-place.tsx";
import { OtherSide } from "./other-side.tsx";
import { WhyOutdated } from "./outdated-paper.tsx";
import { PagesNotUpright } from "./pages-not-upright.tsx";
import { pairMarks, type ShownPair, useShownPair } from "./use-translation-pair.ts";

const words = text.papers;

// what reads a text brings the tables of all languages with it: the pages are shown before
const LetterComparison = lazyScreen(() => import("./letter-comparison.tsx").then((part) => part.LetterComparison));
const TranslationComparison = lazyScreen(() => import("./translation-comparison.tsx").then((part) => part.TranslationComparison));
const ProofFacts = lazyScreen(() => import("./proof-facts.tsx").then((part) => part.ProofFacts));

/** One attachment to read: its pages, which can be turned and put in order, and at the right what is said of it. */
export function AttachmentScreen({ id }: { readonly id: string }) {
  const attachment = useOpenCase((state) => state.case?.attachments?.find((candidate) => candidate.id === id));
  const readOnly = useReadOnly();
  useEffect(() => {
    if (!attachment) goToPage({ kind: "attachments" }, { replace: true });
  }, [attachment]);
  if (!attachment) return null;
  return <OneAttachment key={attachment.id} attachment={attachment} readOnly={readOnly} />;
}

function OneAttachment({ attachment, readOnly }: { readonly attachment: Attachment; readonly readOnly: boolean }) {
  const reading = useReadingWhileShown([attachment]);
  const shown = useShownPair(attachment);
  const { pair, comparison, place, onGo } = shown;
  // its seal, signature and date are asked for, and stand at its foot
  const isSealed = useChecked(({ report }) => report?.slots.some(({ sealed, attachments }) => sealed && attachments.includes(attachment.id)) === true);
  return (
    <main className="main with-rail">
      {shown.other ? (
        <OtherSide shown={shown} side={shown.other} />
      ) : (
        <ReadPages
          label={givenNameOf(attachment)}
          attachments={[attachment]}
          takesFocus={shown.chosen === undefined}
          place={place}
          onGo={onGo}
          thumbnails
          whole={isSealed}
          reading={reading.state}
          {...(pair?.[pair.side].length === 1 && { marks: pairMarks(comparison, pair.side, shown.chosen) })}
          {...(readOnly ? {} : { onMove: (from: number, to: number, pages: number) => movePage(attachment, pages, from, to) })}
          before={
            <button type="button" className="link dense nowrap" onClick={() => goToPage({ kind: "attachments" })}>
              <Icon name="left" size="small" />
              {words.back}
            </button>
          }
        />
      )}
      <AttachmentPanel attachment={attachment} readOnly={readOnly} reading={reading.state} onShow={(page) => shown.showOwn(page - 1)} shown={shown} />
    </main>
  );
}

/** Several agreements in one file, and the way to part them where there is one. */
function SeveralAgreements({ attachment, read }: { readonly attachment: Attachment; readonly read: ReadDocument }) {
  if (!canPart(attachment, read)) return null;
  return (
    <ControlNote kind="advice">
      {words.several(read.agreements.length)}
      <PartAgreements attachment={attachment} read={read} />
    </ControlNote>
  );
}

type PanelProps = {
  readonly attachment: Attachment;
  readonly readOnly: boolean;
  readonly reading: ReadingState | undefined;
  /** a page by its number, as pages are shown */
  readonly onShow: (page: number) => void;
  readonly shown: ShownPair;
};

/** Nothing more comes of its words, whether or not they could be read. */
const isRead = (reading: ReadingState | undefined): boolean => reading !== undefined && reading.kind !== "waiting" && reading.kind !== "reading";

function AttachmentPanel({ attachment, readOnly, reading, onShow, shown }: PanelProps) {
  const slot = useChecked((state) => state.report?.slots.find((candidate) => candidate.attachments.includes(attachment.id)));
  const guide = useChecked((state) => state.guide);
  const isOwn = guide !== undefined && slot !== undefined && isOwnLetter(slot, guide);
  const isProof = useChecked(({ guide }) => guide?.slots.some(({ id, kind }) => id === slot?.slot && kind === "funding") === true);
  const problem = useOpenCase((state) => state.opened?.files.find(({ file }) => file === attachment.file)?.problem);
  const look = useAttachmentOverview(attachment.file);
  const translated = useTranslatedAgreement(attachment);
  const onward = useNextWay(attachment.id);
  const [differing, setDiffering] = useState(0);
  const isChecked = useIsChecked();
  const name = useRef<HTMLHeadingElement>(null);
  const changed = (attachment.pageTurns ?? []).length > 0 || (attachment.pageOrder ?? []).length > 0;
  const outdated = slot?.state === "outdated";
  // checked before a name changed that it bears
  const isAgain = !outdated && slot?.change !== undefined && attachment.state === "checked";
  const state = outdated ? "outdated" : isAgain ? uncheckedState(attachment) : (attachment.state ?? "received");
  const isCompared = slot !== undefined && isOwn && attachment.unplaced !== true && attachment.state !== "generated";
  const isOther = isWrongHere(attachment) && !outdated;
  const isTranslation = shown.pair?.side === "translation";
  const isToCheck = !readOnly && !isChecked(attachment) && attachment.state !== "generated" && !outdated;
  // whose seal it is and that it was checked are one step
  const asksSealBelow = isToCheck && translated === undefined;
  return (
    <aside className="rail paper-panel" aria-label={words.about}>
      <section>
        <h1 className="paper-name" tabIndex={-1} ref={name}>
          {givenNameOf(attachment)}
        </h1>
        <AttachmentFile attachment={attachment} slot={slot} isRedTold={slot?.sealed === true && asksSealBelow} />
        {look?.ok && look.value.converted && <ControlNote kind="advice">{words.converted}</ControlNote>}
        {problem && <ControlNote kind="must">{problem}</ControlNote>}
      </section>
      <section className="paper-state" aria-label={words.state}>
        <SlotState isOther={isOther} state={state} awaitsSeal={slot?.sealed === true && !slot.filled} isOwn={isOwn || awaitsSealAnswer(attachment, isOwn)} />
        {!readOnly && slot && isOther && <OtherPlace attachment={attachment} slot={slot} isNext onGone={() => name.current?.focus()} />}
        {slot && <WhyOutdated slot={slot} document={guide?.slots.find(({ id }) => id === slot.slot)?.document} />}
        <CheckedBy attachment={attachment} />
        {!readOnly && slot?.sealed && !asksSealBelow && (
          <div className="panel-line">
            <SealChoice attachment={attachment} />
          </div>
        )}
        {!readOnly && (
          <>
            {reading?.kind === "done" && <SeveralAgreements attachment={attachment} read={reading.read} />}
            <PagesNotUpright attachment={attachment} />
            {changed && (
              <button type="button" className="link dense" onClick={() => resetPages(attachment)}>
                {words.reset}
              </button>
            )}
          </>
        )}
        {isToCheck && <p className="meta">{translated === undefined ? words.checkNote : text.attachments.besideOriginalNote}</p>}
      </section>
      {/* however long the paper is, the step to make of it stays in view */}
      <div className="next-step check-step">
        {!readOnly && state === "checked" && <NextUnchecked after={attachment.id} />}
        {isToCheck &&
          (translated === undefined ? (
            <CheckForm
              attachment={attachment}
              isNext={slot?.filled === true && !isOther}
              isComparing={(isCompared && !isRead(reading)) || (isTranslation && !isRead(shown.comparison))}
              differing={isCompared || isTranslation ? differing : 0}
              isTranslation={isTranslation}
              isOther={isOther}
              onward={onward}
              show={onShow}
            />
          ) : (
            <CheckBesideOriginal agreement={translated} name={attachmentName(attachment.file)} isNext={slot?.filled === true} />
          ))}
      </div>
      <Suspense fallback={null}>
        {isCompared && <LetterComparison attachment={attachment} slot={slot} reading={reading} onShow={onShow} onCompared={setDiffering} />}
        {shown.pair && <TranslationComparison {...shown} onCompared={setDiffering} />}
        {slot && isProof && attachment.unplaced !== true && !isOther && <ProofFacts slot={slot} reading={reading} onShow={onShow} />}
      </Suspense>
      <AttachmentNotes attachment={attachment.id} about={slot && attachment.unplaced !== true ? slotName(slot, guide) : attachmentName(attachment.file)} />
      <details className="panel-help">
        <summary>{words.help}</summary>
        {!readOnly && (
          <>
            <p className="second">{words.pagesNote}</p>
            <p className="second">{words.replaceNote}</p>
          </>
        )}
        <dl className="keys">
          {words.keyList.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  );
}
