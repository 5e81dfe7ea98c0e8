import type { Attachment } from "../../shared/case/case.ts";
import { dropAttachments } from "../state/attachments.ts";
import { useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.attachments.placing.sheets;

/** The separators and lists of a print pack that were scanned with it, each as a file of its own: said once, and taken off the list at once. */
export function PackSheets({ papers }: { readonly papers: readonly Attachment[] }) {
  const readOnly = useReadOnly();
  if (papers.length === 0) return null;
  const takeOut = () => {
    dropAttachments(papers.map(({ id }) => id));
    sayChanged(words.tookOut(papers.length));
  };
  return (
    <ControlNote kind="advice">
      {words.found(papers.length)}
      {!readOnly && (
        <button type="button" className="link dense nowrap" onClick={takeOut}>
          {words.takeOut(papers.length)}
        </button>
      )}
    </ControlNote>
  );
}
