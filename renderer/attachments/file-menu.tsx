import { Dropdown } from "antd";
import { useRef } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { placeOptions } from "../components/attachment-facts.tsx";
import { ATTACHMENT_ENDINGS } from "../components/choose-files.tsx";
import { replaceAttachment } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { placeName } from "../state/file-drop.ts";
import { sayChanged } from "../state/removed.ts";
import { FileInput } from "../ui/file-input.tsx";
import { text } from "../ui/text.ts";
import { moveFile } from "./move-file.tsx";

const REPLACE = "replace";

/** What can be done with a listed file besides checking it: another one takes its place, or it goes to another place. */
export function FileMenu({ attachment }: { readonly attachment: Attachment }) {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const guide = useChecked((state) => state.guide);
  const input = useRef<HTMLInputElement>(null);
  const name = attachmentName(attachment.file);
  const others = slots.filter(({ attachments }) => !attachments.includes(attachment.id));
  const places = placeOptions(others, guide).map(({ value, label }) => ({ key: value, label }));
  const choose = (key: string) => {
    if (key === REPLACE) return input.current?.click();
    const slot = others.find((candidate) => placeName(candidate) === key);
    if (slot) moveFile(attachment, slot, guide);
  };
  const items = [
    { key: REPLACE, label: text.attachments.replace },
    { type: "group" as const, key: "move", label: text.attachments.moveTo, children: places },
  ];
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={["click"]}>
        <button type="button" className="link dense" aria-haspopup="menu" aria-label={text.attachments.fileMenuOf(name)}>
          {text.attachments.fileMenu}
        </button>
      </Dropdown>
      <FileInput input={input} label={text.attachments.replaceOf(name)} accept={ATTACHMENT_ENDINGS} onFiles={([file]) => void putInPlaceOf(attachment, file)} />
    </>
  );
}

/** Puts a file in the place of a listed one, and says so with the way back; what cannot be taken is named above the list. */
async function putInPlaceOf(attachment: Attachment, file: File): Promise<void> {
  const [next] = await replaceAttachment(attachment, [file]);
  if (next) sayChanged(text.attachments.versions.replaced(attachmentName(attachment.file), attachmentName(next.file)));
}
