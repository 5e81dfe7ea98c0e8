import type { Attachment } from "../../shared/case/case.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { moveAttachment } from "../state/attachments.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

type MoveProps = { readonly attachments: readonly Attachment[]; readonly attachment: Attachment };

/** Moves one of several files of a place before or behind its neighbour. */
export function Move({ attachments, attachment: { id, file } }: MoveProps) {
  if (attachments.length < 2) return null;
  const name = attachmentName(file);
  const ways = [
    { by: -1, end: attachments[0], label: text.attachments.moveUp(name), icon: "up" },
    { by: 1, end: attachments.at(-1), label: text.attachments.moveDown(name), icon: "down" },
  ] as const;
  return (
    <span className="nowrap">
      {ways.map(({ by, end, label, icon }) => (
        <button
          key={icon}
          type="button"
          className="icon-button"
          aria-label={label}
          disabled={end?.id === id}
          onClick={() => moveAttachment(attachments, id, by)}
        >
          <Icon name={icon} size="small" />
        </button>
      ))}
    </span>
  );
}
