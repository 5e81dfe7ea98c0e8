import { Button } from "antd";
import { useRef, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { addAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useReadOnly } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

const words = text.documents.take;

/** Whether the attachment bears the seal already, or has just been exported from Word to be sealed. */
const KINDS = {
  sealed: { state: "sealed-scan", sealedBy: "applicant" },
  notSealed: { state: "generated", sealedBy: "none" },
} as const satisfies Record<string, Partial<Attachment>>;

/** Takes the sealed scan of a document back, or the PDF that Word or WPS made of it; the words of that moment are kept with it. */
export function TakeFilePanel({ planned }: { readonly planned: PlannedDocument }) {
  const slot = useChecked((state) => state.guide?.slots.find((candidate) => candidate.document === planned.document.id));
  const readOnly = useReadOnly();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<keyof typeof KINDS>("sealed");
  const [result, setResult] = useState<{ readonly file: string } | { readonly error: AppError }>();
  if (slot === undefined || readOnly || planned.outcome.kind !== "written") return <p className="meta">{words.notNow}</p>;
  const take = async (as: keyof typeof KINDS, files: readonly File[] | undefined) => {
    const added = await addAttachments({ slot: slot.id }, files, KINDS[as]);
    const [first] = added.ok ? added.value : [];
    setResult(added.ok ? first && { file: first.file } : { error: added.error });
  };
  const choose = (as: keyof typeof KINDS) => {
    setKind(as);
    // the window asks in a dialog of the system, a browser in its own
    if (window.guohe === undefined) input.current?.click();
    else void take(as, undefined);
  };
  return (
    <section className="document-panel" aria-label={words.title}>
      <p className="second">{words.intro}</p>
      <div className="panel-actions">
        <Button size="small" onClick={() => choose("sealed")}>
          {words.sealed}
        </Button>
        <Button size="small" onClick={() => choose("notSealed")}>
          {words.notSealed}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.title}
        aria-hidden="true"
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) void take(kind, files);
        }}
      />
      {result && "file" in result && (
        <div role="status">
          <ControlNote kind="met">{words.taken(attachmentName(result.file), slot.shortTitle)}</ControlNote>
        </div>
      )}
      {result && "error" in result && (
        <div role="alert">
          <ControlNote kind="must">{errorText(result.error)}</ControlNote>
        </div>
      )}
    </section>
  );
}
