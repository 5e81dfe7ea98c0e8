import { Button, Select } from "antd";
import { useRef, useState } from "react";
import type { Attachment } from "../../shared/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { SlotReport } from "../../shared/report.ts";
import { shortErrorText } from "../error-text.ts";
import { Icon } from "../look/icon.tsx";
import { addPapers, describePaper, dropPaper } from "../state/attachments.ts";
import { isReadOnly, useOpenCase } from "../state/open-case.ts";
import { text } from "../text.ts";
import { ControlNote } from "../wizard/controls/control-note.tsx";

/** Adds files to a slot: the window asks in a dialog of the system, a browser in its own. */
export function AddPapers({ slot }: { readonly slot: SlotReport }) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const readOnly = useOpenCase((state) => isReadOnly(state.opened));
  const name = slot.forName === undefined ? slot.title : `${slot.title}　${slot.forName}`;
  const add = async (files: readonly File[] | undefined) => {
    setBusy(true);
    const added = await addPapers(slot, files);
    setError(added.ok ? undefined : added.error);
    setBusy(false);
  };
  if (readOnly) return null;
  return (
    <>
      <Button
        size="small"
        icon={<Icon name="plus" size="small" />}
        aria-label={text.attachments.addTo(name)}
        loading={busy}
        onClick={() => (window.guohe === undefined ? input.current?.click() : void add(undefined))}
      >
        {text.attachments.add}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text.attachments.addTo(name)}
        aria-hidden="true"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.doc,.docx,.rtf,.odt,.wps"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) void add(files);
        }}
      />
      {error && <ControlNote kind="must">{shortErrorText(error).words}</ControlNote>}
    </>
  );
}

const SEALS = ["applicant", "department", "electronic", "none"] as const;

/** Whose seal a paper bears, and the way to take it off the list. */
export function PaperFacts({ attachment, sealed }: { readonly attachment: Attachment; readonly sealed: boolean }) {
  const readOnly = useOpenCase((state) => isReadOnly(state.opened));
  const name = attachment.file.replace(/^attachments\//, "");
  if (readOnly) return null;
  return (
    <span className="seal-line">
      {sealed && (
        <Select<(typeof SEALS)[number]>
          size="small"
          aria-label={text.attachments.sealOf(name)}
          placeholder={text.attachments.sealUnknown}
          {...(attachment.sealedBy ? { value: attachment.sealedBy } : {})}
          options={SEALS.map((seal) => ({ value: seal, label: text.attachments.sealedBy[seal] }))}
          popupMatchSelectWidth={false}
          onChange={(sealedBy) => describePaper(attachment.id, sealFacts(attachment, sealedBy))}
        />
      )}
      <button type="button" className="link dense" aria-label={text.attachments.dropOf(name)} onClick={() => dropPaper(attachment.id)}>
        {text.attachments.drop}
      </button>
    </span>
  );
}

/** A sealed paper is a sealed scan, unless somebody has checked it already. */
function sealFacts(attachment: Attachment, sealedBy: (typeof SEALS)[number]): Partial<Attachment> {
  if (attachment.state === "checked") return { sealedBy };
  return { sealedBy, state: sealedBy === "none" ? "received" : "sealed-scan" };
}
