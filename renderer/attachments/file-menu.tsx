import { Dropdown } from "antd";
import { useRef } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { placeOptions, takeOut, uncheck } from "../components/attachment-facts.tsx";
import { ATTACHMENT_ENDINGS } from "../components/choose-files.tsx";
import { replaceAttachment } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName } from "../state/file-drop.ts";
import { sayChanged } from "../state/removed.ts";
import { FileInput } from "../ui/file-input.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { moveFile } from "./move-file.tsx";

type Props = {
  readonly attachment: Attachment;
  /** takes one more file for the place of this one */
  readonly onAdd?: (file: File) => void;
  readonly onDropped: () => void;
};

/** What can be done with a listed file besides its next step: others take its place or come beside it, it goes elsewhere or away, it waits to be checked again. */
export function FileMenu({ attachment, onAdd, onDropped }: Props) {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const guide = useChecked((state) => state.guide);
  const replaced = useRef<HTMLInputElement>(null);
  const added = useRef<HTMLInputElement>(null);
  const name = attachmentName(attachment.file);
  const others = slots.filter(({ attachments }) => !attachments.includes(attachment.id));
  const places = placeOptions(others, guide).map(({ value, label }) => ({ key: `to ${value}`, label }));
  const acts: Readonly<Record<string, () => void>> = {
    replace: () => replaced.current?.click(),
    add: () => added.current?.click(),
    uncheck: () => uncheck(attachment),
    drop: () => {
      takeOut(attachment);
      // the menu gives the focus back to its button, which goes away
      requestAnimationFrame(onDropped);
    },
  };
  const choose = (key: string) => {
    const slot = others.find((candidate) => `to ${placeName(candidate)}` === key);
    if (slot) moveFile(attachment, slot, guide);
    else acts[key]?.();
  };
  const items = [
    { key: "replace", label: text.attachments.replace },
    ...(onAdd ? [{ key: "add", label: text.attachments.addAnother }] : []),
    ...(attachment.state === "checked" ? [{ key: "uncheck", label: text.attachments.uncheck }] : []),
    { key: "drop", label: text.attachments.drop, title: text.attachments.dropOf(name) },
    { type: "group" as const, key: "move", label: text.attachments.moveTo, children: places },
  ];
  return (
    <>
      <Dropdown menu={{ items, className: "file-acts", onClick: ({ key }) => choose(key) }} trigger={["click"]} autoFocus>
        <button
          type="button"
          className="icon-button file-menu"
          aria-haspopup="menu"
          title={text.attachments.fileMenu}
          aria-label={text.attachments.fileMenuOf(name)}
        >
          <Icon name="more" size="small" />
        </button>
      </Dropdown>
      <FileInput
        input={replaced}
        label={text.attachments.replaceOf(name)}
        accept={ATTACHMENT_ENDINGS}
        onFiles={([file]) => void putInPlaceOf(attachment, file)}
      />
      {onAdd && <FileInput input={added} label={text.attachments.addAnotherTo(name)} accept={ATTACHMENT_ENDINGS} onFiles={([file]) => onAdd(file)} />}
    </>
  );
}

/** Puts a file in the place of a listed one, and says so with the way back; what cannot be taken is named above the list. */
export async function putInPlaceOf(attachment: Attachment, file: File): Promise<void> {
  const [next] = await replaceAttachment(attachment, [file]);
  if (next) sayChanged(text.attachments.versions.replaced(attachmentName(attachment.file), attachmentName(next.file)));
}
