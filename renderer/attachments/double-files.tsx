import "./double-files.css";
import { doubleFiles } from "../../shared/attachments/double-files.ts";
import type { Attachment } from "../../shared/case/case.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { keepOnly } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

/** One paper that lies in its place twice is named, and one of them is kept by a click. */
export function DoubleFiles({ slot, onKept }: { readonly slot: SlotReport; readonly onKept: () => void }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const found = guide && doubleFiles(theCase, guide).find((one) => one.slot === slot.slot && one.for === slot.for);
  if (found === undefined) return null;
  const keep = ({ id }: Attachment) => {
    keepOnly(
      id,
      found.files.map((file) => file.id),
    );
    onKept();
  };
  return (
    <div className="double-files">
      <ControlNote kind="lack">{text.attachments.double(found.files.length)}</ControlNote>
      {!readOnly &&
        found.files.map((file) => (
          <button key={file.id} type="button" className="link dense" title={attachmentName(file.file)} onClick={() => keep(file)}>
            <span className="cut">{text.attachments.keepOnly(attachmentName(file.file))}</span>
          </button>
        ))}
    </div>
  );
}
