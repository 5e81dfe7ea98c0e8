import "./version-question.css";
import type { Attachment } from "../../shared/case/case.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { keepBoth, replaceVersion, takeForPrint, waitForPlace } from "../state/attachments.ts";
import { useOpenCase } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";

const words = text.attachments.versions;

type Props = {
  readonly newer: Attachment;
  readonly older: Attachment;
  /** the older one was printed for the seal, and the newer one may be its scan */
  readonly isPrint: boolean;
  /** the line of the newer one goes; or it stays, and the question goes: the focus goes on beside it */
  readonly onGone: () => void;
  readonly onKept: () => void;
};

/** Asks at its card what a file is to the one before it that is called alike: its new version, another paper, or both stay. Nothing is lost either way. */
export function VersionQuestion({ newer, older, isPrint, onGone, onKept }: Props) {
  const files = useOpenCase((state) => state.opened?.files);
  const [newName, oldName] = [attachmentName(newer.file), attachmentName(older.file)];
  const about = ({ file }: Attachment) => {
    const known = files?.find((one) => one.file === file);
    const when = known?.changedAt === undefined ? words.now : versionTimeText(known.changedAt);
    return [when, known?.bytes === undefined ? "" : sizeText(known.bytes)].filter(Boolean).join("，");
  };
  const replace = async () => {
    if (isPrint) await takeForPrint(newer, older);
    else replaceVersion(older, newer);
    onGone();
    sayChanged(words.replaced(oldName, newName));
  };
  return (
    <ControlNote kind="lack">
      <span className="block">{words.ask(oldName)}</span>
      <span className="meta block">{words.older(about(older))}</span>
      <span className="meta block">{words.newer(about(newer))}</span>
      <span className="version-choices">
        <button type="button" className="link dense" onClick={() => void replace()}>
          {words.replace}
        </button>
        <button
          type="button"
          className="link dense"
          onClick={() => {
            waitForPlace(newer);
            onGone();
            sayChanged(words.movedOut(newName));
          }}
        >
          {words.another}
        </button>
        <button
          type="button"
          className="link dense"
          onClick={() => {
            keepBoth(newer, older);
            onKept();
          }}
        >
          {words.both}
        </button>
      </span>
    </ControlNote>
  );
}
