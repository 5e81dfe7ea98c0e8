import "./double-files.css";
import { Button } from "antd";
import { doubleFiles, soundFile } from "../../shared/attachments/double-files.ts";
import { earlierVersionOf } from "../../shared/attachments/paper-versions.ts";
import { isSameContent } from "../../shared/attachments/same-content.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { printAwaiting, type SealDocument } from "../../shared/documents/seal-list.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { takeOut } from "../components/attachment-facts.tsx";
import { keepOnly, printedText, replaceVersion, takeForPrint } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { useReadForPlace } from "../state/read-for-place.ts";
import { sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

type Props = {
  readonly slot: SlotReport;
  /** the letter of ours whose place it is */
  readonly letter: string | undefined;
  readonly documents: readonly SealDocument[];
  readonly onKept: () => void;
};

/**
 * One paper that lies in its place twice is named, and one of them is kept by a click: of a letter the one that says what it says now stands out, once both
 * are read.
 */
export function DoubleFiles({ slot, letter, documents, onKept }: Props) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const found = guide && doubleFiles(theCase, guide).find((one) => one.slot === slot.slot && one.for === slot.for);
  const isReading = useReadForPlace(({ ids }) => found?.files.some(({ id }) => ids.has(id)) === true);
  if (found === undefined) return null;
  const [older, newer, another] = found.files;
  const isPair = letter !== undefined && older !== undefined && newer !== undefined && another === undefined && !isSameContent(older, newer);
  // of what is called alike its own question is asked
  if (isPair && earlierVersionOf(newer, found.files)) return null;
  const sound = letter === undefined || isReading ? undefined : soundFile(found.files, printedText(slot.slot, slot.for).words ?? undefined);
  const kindOf = (file: Attachment) => (file === sound ? "primary" : "default");
  const keep = ({ id }: Attachment) => {
    keepOnly(
      id,
      found.files.map((file) => file.id),
    );
    onKept();
  };
  if (!isPair)
    return (
      <div className="double-files">
        <ControlNote kind="lack">{text.attachments.double(found.files.length)}</ControlNote>
        {!readOnly &&
          found.files.map((file) => (
            <Button key={file.id} size="small" type={kindOf(file)} title={attachmentName(file.file)} onClick={() => keep(file)}>
              <span className="cut">{text.attachments.keepOnly(attachmentName(file.file))}</span>
            </Button>
          ))}
      </div>
    );
  const [oldName, newName] = [attachmentName(older.file), attachmentName(newer.file)];
  const replace = async () => {
    // what was printed for the seal is kept with its scan
    const print = printAwaiting(
      newer,
      documents.filter(({ planned }) => planned?.source.kind !== "attachment" || planned.source.attachment.id !== newer.id),
    );
    if (print?.id === older.id) await takeForPrint(newer, older);
    else replaceVersion(older, newer);
    onKept();
    sayChanged(text.attachments.versions.replaced(oldName, newName));
  };
  return (
    <div className="double-files">
      <ControlNote kind="lack">{text.attachments.twoOfOne(oldName, newName)}</ControlNote>
      {!readOnly && (
        <>
          <Button size="small" type={kindOf(newer)} aria-label={text.attachments.replaceOldOf(oldName)} onClick={() => void replace()}>
            {text.attachments.replaceOld}
          </Button>
          <Button
            size="small"
            type={kindOf(older)}
            aria-label={text.attachments.leaveOutOf(newName)}
            onClick={() => {
              takeOut(newer);
              onKept();
            }}
          >
            {text.attachments.leaveOut}
          </Button>
        </>
      )}
    </div>
  );
}
