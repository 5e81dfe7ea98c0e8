import { Button, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { SlotReport } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { shanghaiDate } from "../../shared/text/moment.ts";
import { describeAttachment, dropAttachment, putElsewhere, sealAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { placeName } from "../state/file-drop.ts";
import { useLibrary } from "../state/library.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { saidRemoved } from "../state/removed.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { slotName } from "./slot-name.ts";

const SEALS = ["applicant", "department", "electronic", "none"] as const;
type Seal = (typeof SEALS)[number];

/** Whose seal an attachment bears. */
export function SealChoice({ attachment }: { readonly attachment: Attachment }) {
  return (
    <Select<Seal>
      size="small"
      aria-label={text.attachments.sealOf(attachmentName(attachment.file))}
      title={attachment.sealedBy ? text.attachments.sealedBy[attachment.sealedBy] : text.attachments.sealUnknown}
      placeholder={text.attachments.sealUnknown}
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

/** Takes an attachment off the list. */
export function DropAttachment({ attachment, onDropped }: { readonly attachment: Attachment; readonly onDropped?: () => void }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <button
      type="button"
      className="icon-button"
      title={text.attachments.drop}
      aria-label={text.attachments.dropOf(attachmentName(attachment.file))}
      onClick={() => {
        dropAttachment(attachment.id);
        saidRemoved(attachmentName(attachment.file), { fileStays: true });
        onDropped?.();
      }}
    >
      <Icon name="close" size="small" />
    </button>
  );
}

/** Who checked an attachment and when, and the way back. */
export function CheckedBy({ attachment }: { readonly attachment: Attachment }) {
  const readOnly = useReadOnly();
  if (attachment.state !== "checked") return null;
  const name = attachmentName(attachment.file);
  const takeBack = () => {
    const sealed = attachment.sealedBy !== undefined && attachment.sealedBy !== null && attachment.sealedBy !== "none";
    describeAttachment(attachment.id, { state: sealed ? "sealed-scan" : "received", checkedBy: undefined, checkedOn: undefined });
  };
  return (
    <p className="meta line wrap">
      {attachment.checkedBy && (
        <span>{text.attachments.checkedBy(attachment.checkedBy, attachment.checkedOn ? chineseDate(attachment.checkedOn).replace(/^\d+年/, "") : "")}</span>
      )}
      {!readOnly && (
        <button type="button" className="icon-button" title={text.attachments.uncheck} aria-label={text.attachments.uncheckOf(name)} onClick={takeBack}>
          <Icon name="undo" size="small" />
        </button>
      )}
    </p>
  );
}

type CheckFormProps = {
  readonly attachment: Attachment;
  readonly onDone?: () => void;
  /** something is owed before it can be marked; the words beside the form say what */
  readonly isEarly?: boolean;
  /** it is the next step of the page */
  readonly isNext?: boolean;
};

/** Marks an attachment as checked: who did it is written down, the day is that of the clock. One that was opened to be filled in (`onDone`) takes the focus. */
export function CheckForm({ attachment, onDone, isEarly = false, isNext = false }: CheckFormProps) {
  const id = useId();
  const ownName = useLibrary((state) => state.settings.checker);
  const lastChecker = useCase().attachments?.findLast((other) => other.checkedBy)?.checkedBy ?? ownName ?? "";
  const [who, setWho] = useState(lastChecker);
  const moment = useClock((state) => state.moment);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = who.trim();
    const today = shanghaiDate(moment);
    if (name === "" || isEarly) return;
    describeAttachment(attachment.id, { state: "checked", checkedBy: name, ...(today === undefined ? {} : { checkedOn: today }) });
    onDone?.();
  };
  return (
    <form className="check-form line wrap" onSubmit={submit}>
      <label htmlFor={id} className="nowrap">
        {text.attachments.checker}
      </label>
      <Input
        id={id}
        size="small"
        className="checker"
        value={who}
        maxLength={60}
        autoComplete="off"
        autoFocus={onDone !== undefined}
        onChange={(event) => setWho(event.target.value)}
      />
      <Button type={isNext ? "primary" : "default"} htmlType="submit" size="small" disabled={who.trim() === "" || isEarly}>
        {text.attachments.markChecked}
      </Button>
    </form>
  );
}
