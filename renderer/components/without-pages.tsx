import { attachmentName } from "../../shared/text/file-names.ts";
import type { FileWithoutPages } from "../state/attachment-overviews.ts";
import { useCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

type Props = { readonly files: readonly FileWithoutPages[] /** the way there is the next step of the screen, which is beside it */; readonly isNext?: boolean };

/** Names the files that have no pages, each with what is wrong and the way to it: what says that all papers are there does not count them. */
export function WithoutPages({ files, isNext = false }: Props) {
  const attachments = useCase().attachments ?? [];
  const words = files.filter(({ error }) => error.kind === "attachment-not-converted");
  const others = files.filter(({ error }) => error.kind !== "attachment-not-converted");
  return (
    <>
      {words.length > 0 && (
        <ControlNote kind="must">
          {text.attachments.withoutPages(words.map(({ file }) => attachmentName(file)))}
          {!isNext && (
            <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
              {text.findings.goAttachments}
            </button>
          )}
        </ControlNote>
      )}
      {others.map(({ file, error }) => (
        <ControlNote key={file} kind="must">
          {errorText(error)}
          {!isNext && <ToFile id={attachments.find((one) => one.file === file)?.id} />}
        </ControlNote>
      ))}
    </>
  );
}

/** Where the file is replaced, moved out, or its password is asked. */
function ToFile({ id }: { readonly id: string | undefined }) {
  return (
    <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", ...(id === undefined ? {} : { paper: id }) })}>
      {text.attachments.toFile}
    </button>
  );
}
