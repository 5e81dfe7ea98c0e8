import "./attachment-file.css";
import { useEffect, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { slotName } from "../../shared/desk/missing-list.ts";
import type { AppError } from "../../shared/errors.ts";
import type { SlotReport } from "../../shared/report.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { DropAttachment, PlaceChoice } from "../components/attachment-facts.tsx";
import { ChooseFiles } from "../components/choose-files.tsx";
import { bridge } from "../host/api.ts";
import { replaceAttachment, takeEarlierFile } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { forgetRefusedNow, useReceiving } from "../state/receiving.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText, shortErrorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { AttachmentMeta } from "./attachment-meta.tsx";
import { RegisterAgreement } from "./register-agreement.tsx";

const words = text.papers;

type Props = {
  readonly attachment: Attachment;
  readonly slot: SlotReport | undefined;
  /** what was seen of a seal is told where it is asked for */
  readonly isRedTold: boolean;
};

/** A file as such, in a small table: its place, its pages and the files that it replaced; below, what can be done with it. */
export function AttachmentFile({ attachment, slot, isRedTold }: Props) {
  const readOnly = useReadOnly();
  const guide = useChecked((state) => state.guide);
  const bytes = useOpenCase((state) => state.opened?.files.find(({ file, bytes: size }) => file === attachment.file && size !== undefined)?.bytes);
  const refused = useReceiving((state) => state.refusedNow[0]);
  useEffect(forgetRefusedNow, []);
  return (
    <>
      <dl className="file-facts">
        <div>
          <dt>{text.attachments.place}</dt>
          <dd>
            {readOnly ? (
              slot && attachment.unplaced !== true ? (
                slotName(slot, guide)
              ) : (
                text.attachments.outside
              )
            ) : (
              <>
                <PlaceChoice attachment={attachment} />
                <RegisterAgreement attachment={attachment} />
                <NextUnplaced after={attachment.id} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.pages}</dt>
          <dd>
            <AttachmentMeta attachment={attachment} bytes={bytes} sealed={readOnly} isRedTold={isRedTold} />
          </dd>
        </div>
        {!readOnly &&
          (attachment.earlierFiles ?? []).map((file) => (
            <div key={file}>
              <dt>{words.earlier}</dt>
              <dd className="earlier-file">
                <span>{attachmentName(file)}</span>
                <button
                  type="button"
                  className="link nowrap"
                  aria-label={words.takeEarlierOf(attachmentName(file))}
                  onClick={() => takeEarlierFile(attachment, file)}
                >
                  {words.takeEarlier}
                </button>
              </dd>
            </div>
          ))}
      </dl>
      <div className="file-tools">
        {!readOnly && (
          <ChooseFiles choose="one" label={words.replace} onFiles={(files) => void replaceAttachment(attachment, files)}>
            {words.replace}
          </ChooseFiles>
        )}
        <ShowFile file={attachment.file} />
        <DropAttachment attachment={attachment} />
      </div>
      {refused && <ControlNote kind="must">{shortErrorText(refused).words}</ControlNote>}
    </>
  );
}

/** Whoever chooses places while reading goes on to the next paper without one; attachments of a scanner come thirty at once. */
function NextUnplaced({ after }: { readonly after: string }) {
  const attachments = useOpenCase((state) => state.case?.attachments) ?? [];
  const here = attachments.findIndex(({ id }) => id === after);
  const others = [...attachments.slice(here + 1), ...attachments.slice(0, here)].filter(({ unplaced }) => unplaced === true);
  const [next] = others;
  if (next === undefined) return null;
  return (
    <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: next.id })}>
      {words.nextUnplaced(others.length)}
    </button>
  );
}

/** The way to the file itself, to be opened in another program or sent. */
function ShowFile({ file }: { readonly file: string }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [error, setError] = useState<AppError>();
  const show = async () => {
    const shown = await bridge.call("attachments:show", { key, file });
    setError(shown.ok ? undefined : shown.error);
  };
  return (
    <>
      <button type="button" className="link dense" onClick={() => void show()}>
        {text.showInFolder}
      </button>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
    </>
  );
}
