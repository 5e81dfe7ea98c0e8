import "./check-form.css";
import { Button, Select } from "antd";
import { type FormEvent, useEffect, useId, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { uncheckedState } from "../../shared/case/edit-attachments.ts";
import { slotName } from "../../shared/desk/missing-list.ts";
import { keptThere } from "../../shared/facts/other-paper.ts";
import { namesOnPaper } from "../../shared/facts/renamed-signers.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { SlotReport } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { describeAttachment, dropAttachment, putElsewhere, sealAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { placeName } from "../state/file-drop.ts";
import { useInspecting } from "../state/inspecting.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { rememberName } from "../state/own-name.ts";
import { saidRemoved, sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { text } from "../ui/text.ts";
import { CheckerField, useChecker } from "./checker-field.tsx";
import { focusNextCheck } from "./focus-next-check.ts";
import type { NextWay } from "./next-check.tsx";
import { PagesSeen, usePagesSeen } from "./pages-seen.tsx";
import { RedSeen } from "./red-seen.tsx";

const SEALS = ["applicant", "department", "electronic", "none"] as const;
type Seal = (typeof SEALS)[number];

/** Whose seal an attachment bears. */
export function SealChoice({ attachment }: { readonly attachment: Attachment }) {
  const isLooked = useInspecting(({ due }) => !due.has(attachment.file));
  return (
    <Select<Seal>
      size="small"
      aria-label={text.attachments.sealOf(attachmentName(attachment.file))}
      title={attachment.sealedBy ? text.attachments.sealedBy[attachment.sealedBy] : text.attachments.sealUnknown}
      placeholder={isLooked ? text.attachments.chooseSeal : text.attachments.lookingForSeal}
      {...(attachment.sealedBy ? { value: attachment.sealedBy } : {})}
      options={SEALS.map((seal) => ({ value: seal, label: text.attachments.sealedBy[seal] }))}
      labelRender={({ value }) => {
        const chosen = SEALS.find((seal) => seal === value);
        return chosen && text.attachments.sealedShort[chosen];
      }}
      popupMatchSelectWidth={false}
      onChange={(sealedBy) => sealAttachments([attachment.id], sealedBy)}
    />
  );
}

/** All places of the topic, named by what belongs there and of whom. */
export const placeOptions = (slots: readonly SlotReport[], guide: Guide | undefined) =>
  slots.map((slot) => ({ value: placeName(slot), label: slotName(slot, guide) }));

/** The place of an attachment, to be chosen while one reads it, or changed where it was put wrong. */
export function PlaceChoice({ attachment }: { readonly attachment: Attachment }) {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const guide = useChecked((state) => state.guide);
  const present = attachment.unplaced === true ? undefined : slots.find((slot) => slot.attachments.includes(attachment.id));
  return (
    <Select<string>
      size="small"
      className="full"
      showSearch={{ optionFilterProp: "label" }}
      aria-label={text.attachments.placing.placeOf(attachmentName(attachment.file))}
      placeholder={text.attachments.placing.choose}
      value={present ? placeName(present) : null}
      options={placeOptions(slots, guide)}
      popupMatchSelectWidth={false}
      onChange={(value) => {
        const slot = slots.find((candidate) => placeName(candidate) === value);
        if (slot && slot !== present) putElsewhere(attachment, slot);
      }}
    />
  );
}

/** Takes an attachment off the list, and says so with the way back. */
export function takeOut({ id, file }: Attachment): void {
  dropAttachment(id);
  saidRemoved(attachmentName(file), { fileStays: true });
}

/** Takes back that an attachment was checked. */
export function uncheck(attachment: Attachment): void {
  focusNextCheck("uncheck");
  describeAttachment(attachment.id, { state: uncheckedState(attachment), checkedBy: undefined, checkedOn: undefined, checkedNames: undefined });
}

/** The button that takes an attachment off the list. */
export function DropAttachment({ attachment }: { readonly attachment: Attachment }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <button type="button" className="link dense" aria-label={text.attachments.dropOf(attachmentName(attachment.file))} onClick={() => takeOut(attachment)}>
      {text.attachments.drop}
    </button>
  );
}

/** Who checked an attachment and when, and the way back, where it is not in a menu beside. */
export function CheckedBy({ attachment, canUndo = true }: { readonly attachment: Attachment; readonly canUndo?: boolean }) {
  const readOnly = useReadOnly();
  if (attachment.state !== "checked") return null;
  const name = attachmentName(attachment.file);
  return (
    <p className="meta line wrap">
      {attachment.checkedBy && (
        <span>{text.attachments.checkedBy(attachment.checkedBy, attachment.checkedOn ? chineseDate(attachment.checkedOn).replace(/^\d+年/, "") : "")}</span>
      )}
      {canUndo && !readOnly && (
        <button type="button" className="link dense" aria-label={text.attachments.uncheckOf(name)} onClick={() => uncheck(attachment)}>
          {text.attachments.uncheck}
        </button>
      )}
    </p>
  );
}

/** Whether an attachment is in a place where the applicant's seal is asked for. */
const useIsSealed = ({ id }: Pick<Attachment, "id">): boolean =>
  useChecked((state) => state.report?.slots.some(({ sealed, attachments }) => sealed && attachments.includes(id)) === true);

/** What whoever marks an attachment as checked is asked once more. */
type Question = "comparing" | "other" | "differing";

type CheckFormProps = {
  readonly attachment: Attachment;
  /** something is owed before it can be marked; the words beside the form say what */
  readonly isEarly?: boolean;
  /** it is the next step of the page */
  readonly isNext?: boolean;
  /** its words are still being read and compared: whoever does not wait says so */
  readonly isComparing?: boolean;
  /** in how many places its words are others than the letter's now, or than its original's: whoever has found them the same says so */
  readonly differing?: number;
  /** that it is another paper than its place is for: whoever marks it all the same says so */
  readonly isOther?: boolean;
  /** it is compared with the original that it translates */
  readonly isTranslation?: boolean;
  /** whose seal is on it is asked close by */
  readonly isSealAsked?: boolean;
  /** where one goes on once it is marked: one step with that, by Enter */
  readonly onward?: NextWay | undefined;
  /** shows a page of it, from 1 */
  readonly show: (page: number) => void;
};

/**
 * Marks an attachment as checked: who did it is written down, the day is that of the clock. One that must be sealed has been looked at only by whoever
 * can say whose seal is on it: that is asked in the same step. As long as a page was not seen, the way to it is the next step, and the button says that
 * not all was looked at.
 */
export function CheckForm(props: CheckFormProps) {
  const {
    attachment,
    isEarly = false,
    isNext = false,
    isComparing = false,
    differing = 0,
    isTranslation = false,
    isSealAsked = false,
    isOther = false,
    onward,
    show,
  } = props;
  const seen = usePagesSeen(attachment);
  const [unseen] = seen?.unseen ?? [];
  const [asked, setAsked] = useState<Question>();
  const why = useId();
  const mustBeSealed = useIsSealed(attachment);
  const owesSeal = mustBeSealed && !attachment.sealedBy;
  const { who, setWho, name } = useChecker();
  const moment = useClock((state) => state.moment);
  const mark = () => {
    if (name === "") return;
    const today = shanghaiDate(moment);
    const theCase = useOpenCase.getState().case;
    rememberName(name);
    focusNextCheck("mark");
    describeAttachment(attachment.id, {
      ...(isOther && keptThere(attachment)),
      state: "checked",
      checkedBy: name,
      ...(theCase && { checkedNames: [...namesOnPaper(theCase, attachment)] }),
      ...(today === undefined ? {} : { checkedOn: today }),
    });
  };
  // of a translation that differs, to mark it is to say that it means the same: said from the start
  const saysSame = isTranslation && !isComparing && differing > 0;
  const question: Question | undefined = isComparing ? "comparing" : isOther ? "other" : differing > 0 && !isTranslation ? "differing" : undefined;
  const isReady = name !== "" && !isEarly && !owesSeal;
  // what the program doubts, and pages that nobody has seen, are a step of their own
  const both = isNext && isReady && !saysSame && !question && seen?.unseen.length === 0 && onward?.marksAnd !== undefined ? onward : undefined;
  const markAndGo = (way: NextWay) => {
    mark();
    way.go();
    sayChanged(text.attachments.marked(attachmentName(attachment.file)));
  };
  useEnter(both && (() => markAndGo(both)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    if (both) markAndGo(both);
    else if (question) setAsked(question);
    // Enter behind the name looks on; the button says what it does
    else if (unseen !== undefined && document.activeElement instanceof HTMLInputElement) show(unseen);
    else mark();
  };
  const asks = asked && question;
  const markWords = saysSame ? text.papers.translation.same : text.attachments.markChecked;
  return (
    <form className="check-form line wrap" onSubmit={submit}>
      {mustBeSealed && !isSealAsked && (
        <span className="check-seal">
          <span className="nowrap">{text.attachments.seals}</span>
          <SealChoice attachment={attachment} />
          <RedSeen attachment={attachment} />
        </span>
      )}
      <span className="line">
        <CheckerField who={who} setWho={setWho} />
      </span>
      <span className="line wrap check-acts">
        {unseen !== undefined && !isEarly && !isOther && (
          <Button className="see-page" size="small" type={isNext ? "primary" : "default"} onClick={() => show(unseen)}>
            {text.attachments.seePage(unseen)}
          </Button>
        )}
        {both && (
          <Button type="primary" htmlType="submit" size="small" aria-keyshortcuts="Enter">
            {both.marksAnd}
            <KeyHint>Enter</KeyHint>
          </Button>
        )}
        <Button
          type={isNext && !saysSame && unseen === undefined && !both ? "primary" : "default"}
          size="small"
          disabled={!isReady}
          aria-describedby={owesSeal ? why : undefined}
          {...(both ? { onClick: mark } : { htmlType: "submit" })}
        >
          {unseen !== undefined && !saysSame && !question && !isEarly && !owesSeal ? text.attachments.markUnseen : markWords}
        </Button>
        <PagesSeen attachment={attachment} />
      </span>
      {saysSame && <ControlNote kind="lack">{text.papers.translation.asks(differing)}</ControlNote>}
      {owesSeal && (
        <ControlNote kind="lack" id={why}>
          {text.attachments.sealFirst}
        </ControlNote>
      )}
      {asks === "comparing" && (
        <ControlNote kind="lack">
          {text.attachments.notCompared}
          <button type="button" className="link" onClick={mark}>
            {text.attachments.markAnyway}
          </button>
        </ControlNote>
      )}
      {asks === "other" && (
        <ControlNote kind="must">
          {text.attachments.otherPlace.asks}
          <button type="button" className="link" onClick={mark}>
            {text.attachments.otherPlace.checkAnyway}
          </button>
        </ControlNote>
      )}
      {asks === "differing" && (
        <ControlNote kind="must">
          {text.attachments.differs(differing)}
          <button type="button" className="link" onClick={mark}>
            {text.attachments.misread}
          </button>
        </ControlNote>
      )}
    </form>
  );
}

/** Enter, pressed where it does nothing else. */
function useEnter(act: (() => void) | undefined): void {
  useEffect(() => {
    if (act === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      const isOthers = event.target instanceof Element && event.target.closest("button, input, textarea, select, a, [role=dialog], [role=combobox], summary");
      if (event.key !== "Enter" || isOthers || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
