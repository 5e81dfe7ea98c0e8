import { attachmentName } from "../../shared/text/file-names.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

/** Names the Word files that have no pages, with the way to them: what says that all papers are there does not count them. */
export function WithoutPages({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <ControlNote kind="must">
      {text.attachments.withoutPages(files.map(attachmentName))}
      <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
        {text.findings.goAttachments}
      </button>
    </ControlNote>
  );
}
