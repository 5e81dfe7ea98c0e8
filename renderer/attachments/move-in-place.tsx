import type { Attachment } from "../../shared/case/case.ts";
import { moveAttachment } from "../state/attachments.ts";
import { Icon } from "../ui/icon.tsx";

type MoveProps = { readonly attachments: readonly Attachment[]; readonly id: string; readonly by: -1 | 1; readonly disabled: boolean; readonly label: string };

/** Moves one of several files of a place before or behind its neighbour. */
export function Move({ attachments, id, by, disabled, label }: MoveProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} disabled={disabled} onClick={() => moveAttachment(attachments, id, by)}>
      <Icon name={by < 0 ? "up" : "down"} size="small" />
    </button>
  );
}
