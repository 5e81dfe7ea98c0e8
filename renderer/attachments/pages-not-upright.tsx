import type { Attachment } from "../../shared/case/case.ts";
import { turnPages } from "../state/attachment-pages.ts";
import { useSeenOnPages } from "../state/inspecting.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.papers;

type Props = {
  readonly attachment: Attachment;
  /** beside other attachments: only what can be set right, once all of them are inspected */
  readonly inList?: boolean;
};

/** What the inspection saw of how the pages stand, and the way to set them upright. */
export function PagesNotUpright({ attachment, inList = false }: Props) {
  const found = useSeenOnPages(attachment, inList);
  if (!found || found.turns.length + (inList ? 0 : found.unknown.length) === 0) return null;
  return (
    <ControlNote kind="advice">
      {found.turns.length > 0 && words.notUpright(found.turns.map(({ page }) => page))}
      {!inList && found.unknown.length > 0 && words.directionUnknown(found.unknown)}
      {!inList && words.othersToo}
      {found.turns.length > 0 && (
        <button type="button" className="link" onClick={() => turnPages(attachment, found.turns)}>
          {words.setUpright}
        </button>
      )}
    </ControlNote>
  );
}
