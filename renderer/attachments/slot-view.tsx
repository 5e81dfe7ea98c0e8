import { useLayoutEffect, useRef } from "react";
import { earlierVersionOf } from "../../shared/attachments/paper-versions.ts";
import { slotNote } from "../../shared/attachments/slot-notes.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { hasOtherSeal, slotName, slotTitle } from "../../shared/desk/missing-list.ts";
import { printAwaiting, type SealDocument } from "../../shared/documents/seal-list.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { isAgreementSlot } from "../../shared/guide/guide.ts";
import { causeText } from "../../shared/messages/cause-text.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName, givenNameOf } from "../../shared/text/file-names.ts";
import { CheckedBy, SealChoice } from "../components/attachment-facts.tsx";
import { ChooseFiles } from "../components/choose-files.tsx";
import { useIsChecked } from "../components/is-checked.ts";
import { NoteCount } from "../components/review-notes.tsx";
import { SlotState } from "../components/slot-state.tsx";
import { isConverted, useAttachmentOverview } from "../state/attachment-overviews.ts";
import { receiveAttachments, takeForPrint } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName, useFileDrag } from "../state/file-drop.ts";
import { useCase, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useReadForPlace } from "../state/read-for-place.ts";
import { useReceiving } from "../state/receiving.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { FileName } from "../ui/file-name.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AttachmentMeta } from "./attachment-meta.tsx";
import { CheckBesideOriginal, DifferencesNote, TranslationFaultsNote, useTranslatedAgreement } from "./checked-beside-original.tsx";
import { DoubleFiles } from "./double-files.tsx";
import { FileMenu, putInPlaceOf } from "./file-menu.tsx";
import { FirstPage } from "./first-page.tsx";
import { startDrag } from "./move-file.tsx";
import { Move } from "./move-in-place.tsx";
import { OtherPlace } from "./other-place.tsx";
import { LetterAgain, WhyOutdated } from "./outdated-paper.tsx";
import { PagesNotUpright } from "./pages-not-upright.tsx";
import { RegisterAgreement } from "./register-agreement.tsx";
import { StackNote } from "./stack-note.tsx";
import { DecidingQuestions } from "./undecided-places.tsx";
import { VersionQuestion } from "./version-question.tsx";
import { AnswerFirst, hasQuestions, WhenWritten } from "./when-written.tsx";

type SlotProps = {
  readonly slot: SlotReport;
  readonly attachments: readonly Attachment[];
  /** what must be sealed in the case, sealed or not */
  readonly documents: readonly SealDocument[];
};

/** So many characters of what changed have room on a card: the whole of it is one step away, at 比较. */
const MOST_CHANGES = 120;

/** One place for an attachment: its first page, its name, its state, the files in it and what about them. Files are dropped on it. */
export function SlotView({ slot, attachments, documents }: SlotProps) {
  const guide = useChecked((state) => state.guide);
  const own = guide?.slots.find((candidate) => candidate.id === slot.slot);
  const document = own?.document;
  const theCase = useCase();
  const note = guide && slotNote(slot, theCase, guide);
  const over = useFileDrag((state) => state.over === placeName(slot));
  const readOnly = useReadOnly();
  const busy = useReceiving((state) => state.busy !== undefined);
  const [first] = attachments;
  const actions = useRef<HTMLDivElement>(null);
  const name = slotName(slot, guide);
  // a scan of what was printed, or what its name calls sealed
  const isBack = documents.some(({ planned, back }) => back && planned?.source.kind === "attachment" && planned.source.attachment.id === first?.id);
  const isToPrint = slot.state === "missing" && documents.some((one) => one.isLetter && one.slot.slot === slot.slot && one.slot.for === slot.for);
  const withheld = documents.find((one) => one.slot.slot === slot.slot && one.slot.for === slot.for)?.withheld;
  // what nobody asks for so far is not missing: its note says why the place is shown
  const isAsked = slot.required || slot.state !== "missing" || isToPrint || note === undefined;
  const isSealedOtherwise = hasOtherSeal(slot) && attachments.some(({ sealedBy }) => sealedBy === "department");
  const isOther = slot.state !== "outdated" && attachments.some(isWrongHere);
  // until it is known what it is, nothing is settled
  const isReading = useReadForPlace(({ ids }) => slot.state !== "outdated" && attachments.some(({ id, state }) => state !== "checked" && ids.has(id)));
  const wasFilled = useRef(first !== undefined);
  useLayoutEffect(() => {
    // the button that was focused gave way to the one of an empty place
    if (wasFilled.current && first === undefined && hasNoFocus()) focusFirst(actions.current);
    wasFilled.current = first !== undefined;
  }, [first]);
  const receive = (files: readonly File[] | undefined) =>
    void receiveAttachments({ slot: slot.slot, ...(slot.for === undefined ? {} : { for: slot.for }) }, files);
  // a letter that waits for answers: they are the way on, and a file comes second
  const toAnswer = first || readOnly ? undefined : withheld;
  const isQuiet = toAnswer !== undefined && hasQuestions(toAnswer);
  const add = !readOnly && !first && (
    <ChooseFiles
      label={text.attachments.addTo(name)}
      {...(isQuiet ? { kind: "link" } : { kind: "small", icon: "plus" })}
      {...(busy ? { busy } : {})}
      onFiles={receive}
    >
      {text.attachments.add}
    </ChooseFiles>
  );
  const classes = ["slot", ...(slot.state === "outdated" ? ["outdated"] : []), ...(over ? ["drop-here"] : [])];
  return (
    <div className={classes.join(" ")} data-slot={slot.slot} data-for={slot.for} data-state={slot.state}>
      {first ? (
        <FirstPage attachment={first} several={attachments.length > 1} />
      ) : (
        <span className="sheet empty-sheet" aria-hidden="true">
          <Icon name="plus" />
        </span>
      )}
      <div className="grow" ref={actions}>
        <b title={slot.title}>{slotTitle(slot, guide)}</b>
        <div className="line wrap">
          {isAsked && (
            <SlotState
              state={slot.state}
              awaitsSeal={slot.sealed && !slot.filled}
              isOwn={document !== undefined || isBack}
              isToPrint={isToPrint}
              isSealedOtherwise={isSealedOtherwise}
              isOther={isOther}
              isReading={isReading}
            />
          )}
          {note && (
            <span className="meta">
              {text.attachments.notes[note]}
              {note === "undecided" && guide && <DecidingQuestions slot={slot} guide={guide} />}
            </span>
          )}
        </div>
        {!first && slot.clause.quote !== "" && (
          <p className="meta slot-clause" title={`${text.place(slot.clause.place)}：${slot.clause.quote}`}>
            {text.place(slot.clause.place)}　“{slot.clause.quote.replace(/^（[a-z]）|[。；]$/gu, "")}”
          </p>
        )}
        {isSealedOtherwise && <p className="meta">{text.attachments.otherSeal}</p>}
        {!first && document !== undefined && <p className="meta">{isToPrint ? text.attachments.toPrint : <WhenWritten withheld={withheld} />}</p>}
        <WhyOutdated slot={slot} document={document} most={MOST_CHANGES} />
        <DoubleFiles slot={slot} letter={document} documents={documents} onKept={() => focusFirst(actions.current)} />
        {attachments.map((attachment, index) => (
          <AttachmentLine
            key={attachment.id}
            attachment={attachment}
            slot={slot}
            letter={document}
            isAgreement={own !== undefined && isAgreementSlot(own)}
            isSealedOtherwise={isSealedOtherwise}
            attachments={attachments}
            index={index}
            documents={documents}
            onAdd={(file) => receive([file])}
            onDropped={() => focusFirst(actions.current)}
          />
        ))}
        <div className="slot-actions">
          {isQuiet && <AnswerFirst withheld={toAnswer} />}
          {add}
          {document !== undefined && slot.state === "outdated" && <LetterAgain document={document} subject={slot.for} />}
          {document !== undefined && (!first || slot.state === "outdated") && (
            <button type="button" className="link dense" onClick={() => goToPage({ kind: "documents", document })}>
              {slot.state === "outdated" ? text.attachments.compare : text.attachments.seeDocument}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

const hasNoFocus = () => document.activeElement === document.body;

/** What one works on with the keys goes away: the focus stays beside it. */
const focusFirst = (part: HTMLElement | null) => part?.querySelector("button")?.focus();

type LineProps = {
  readonly attachment: Attachment;
  readonly slot: SlotReport;
  /** the letter of ours whose place it is */
  readonly letter: string | undefined;
  /** it is the place of an agreement's original */
  readonly isAgreement: boolean;
  /** a seal that does not count is on a paper of its place */
  readonly isSealedOtherwise: boolean;
  readonly attachments: readonly Attachment[];
  readonly index: number;
  readonly documents: readonly SealDocument[];
  readonly onAdd: (file: File) => void;
  readonly onDropped: () => void;
};

function AttachmentLine({ attachment, slot, letter, isAgreement, isSealedOtherwise, attachments, index, documents, onAdd, onDropped }: LineProps) {
  const { sealed } = slot;
  // its text is no longer the one that was sealed: nobody needs to check the scan
  const outdated = slot.state === "outdated";
  const line = useRef<HTMLDivElement>(null);
  const file = useOpenCase((state) => state.opened?.files.find((candidate) => candidate.file === attachment.file));
  const readOnly = useReadOnly();
  const isChecked = useIsChecked();
  // a Word file that no program makes pages of would stop the build
  const look = useAttachmentOverview(isConverted(attachment.file) ? attachment.file : undefined);
  const notConverted = look && !look.ok && look.error.kind === "attachment-not-converted" ? look.error.cause : undefined;
  const name = attachmentName(attachment.file);
  const translated = useTranslatedAgreement(attachment);
  const awaiting = attachment.sealedBy || index === 0 ? undefined : printAwaiting(attachment, documents.filter(isOther));
  const print = attachments.slice(0, index).find(({ id }) => id === awaiting?.id);
  const older = earlierVersionOf(attachment, attachments);
  // whose seal it is was looked at with it, or no longer matters: it is changed beside its pages
  const isSettled = outdated || (attachment.state === "checked" && attachment.sealedBy === "applicant");
  // a wrong seal is not confirmed by reading it: another scan takes its place
  const isToReplace = isSealedOtherwise && attachment.sealedBy === "department" && !outdated;
  const present = !outdated && !isToReplace && !isChecked(attachment) && attachment.state !== "generated";
  const seeLetter = letter !== undefined && index === 0 && !outdated && (
    <button type="button" className="link dense" onClick={() => goToPage({ kind: "documents", document: letter })}>
      {text.attachments.seeDocument}
    </button>
  );
  function isOther({ planned }: SealDocument): boolean {
    return planned?.source.kind !== "attachment" || planned.source.attachment.id !== attachment.id;
  }
  return (
    <div className="attachment" data-attachment={attachment.id} ref={line}>
      <div className="attachment-name">
        <p className="file-name grow" draggable={!readOnly} onDragStart={({ dataTransfer }) => startDrag(dataTransfer, attachment)}>
          <button type="button" className="link dense" title={givenNameOf(attachment)} onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}>
            <FileName name={givenNameOf(attachment)} />
          </button>
        </p>
        {!readOnly && <FileMenu attachment={attachment} onAdd={onAdd} onDropped={onDropped} />}
      </div>
      <div className="paper-line">
        <AttachmentMeta attachment={attachment} bytes={file?.bytes} sealed={!sealed || readOnly || isSettled} />
        <CheckedBy attachment={attachment} canUndo={false} />
        {readOnly && seeLetter}
        {!readOnly && (
          <>
            <span className="paper-tools">
              {sealed && !isSettled && <SealChoice attachment={attachment} />}
              {isToReplace && (
                <ChooseFiles
                  label={text.attachments.replaceSealOf(name)}
                  kind="small"
                  choose="one"
                  onFiles={([file] = []) => file && void putInPlaceOf(attachment, file)}
                >
                  {text.attachments.replaceSeal}
                </ChooseFiles>
              )}
              {present && translated !== undefined && <CheckBesideOriginal agreement={translated} name={name} />}
              {present && translated === undefined && (
                <button
                  type="button"
                  className="link dense"
                  title={text.attachments.checkNote}
                  aria-label={text.attachments.checkOf(name)}
                  // nobody has checked a paper who has not seen it: it is marked beside its pages
                  onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}
                >
                  {text.attachments.check}
                </button>
              )}
              {print && print.id !== older?.id && (
                <button
                  type="button"
                  className="link dense"
                  title={text.attachments.placing.insteadOf(attachmentName(print.file))}
                  aria-label={`${text.attachments.placing.instead(print)}${text.attachments.placing.insteadOf(attachmentName(print.file))}`}
                  onClick={() => void takeForPrint(attachment, print)}
                >
                  {text.attachments.placing.instead(print)}
                </button>
              )}
              {seeLetter}
              <Move attachments={attachments} attachment={attachment} />
            </span>
            <RegisterAgreement attachment={attachment} />
          </>
        )}
      </div>
      <NoteCount attachment={attachment.id} />
      {!readOnly && <OtherPlace attachment={attachment} slot={slot} onGone={onDropped} />}
      <StackNote attachment={attachment} letter={letter} />
      {translated !== undefined ? <TranslationFaultsNote agreement={translated} /> : <DifferencesNote attachment={attachment} />}
      {!readOnly && <PagesNotUpright attachment={attachment} inList />}
      {!readOnly && older && (
        <VersionQuestion newer={attachment} older={older} isPrint={older.id === print?.id} onGone={onDropped} onKept={() => focusFirst(line.current)} />
      )}
      {file?.problem && <ControlNote kind="must">{file.problem}</ControlNote>}
      {isAgreement && isConverted(attachment.file) && attachment.state !== "checked" && <ControlNote kind="lack">{text.attachments.notSigned}</ControlNote>}
      {notConverted && <ControlNote kind="must">{text.attachments.notConverted(causeText(notConverted))}</ControlNote>}
    </div>
  );
}
