import type { Attachment } from "../../shared/case/case.ts";
import { orderOf, turnOf } from "../../shared/case/page-changes.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { PagePicture } from "../reader/page-picture.tsx";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** The first page as a small picture, and the way to read the attachment. */
export function FirstPage({ attachment, several = false }: { readonly attachment: Attachment; readonly several?: boolean }) {
  const look = useAttachmentOverview(attachment.file);
  const problem = useOpenCase((state) => state.opened?.files.some(({ file, problem: wrong }) => file === attachment.file && wrong !== undefined));
  const page = look?.ok ? (orderOf(attachment, look.value.pages)[0] ?? 1) : 1;
  return (
    <button
      type="button"
      className={several || (attachment.pages ?? 1) > 1 ? "sheet first-page several" : "sheet first-page"}
      aria-label={text.attachments.read(attachmentName(attachment.file))}
      onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}
    >
      {look?.ok && !problem && (
        <PagePicture key={`${page} ${turnOf(attachment, page)}`} attachment={attachment} page={page} turn={turnOf(attachment, page)} width={128} alt="" />
      )}
      {/* seen until the picture is drawn */}
      <Icon name={look && !look.ok && look.error.kind === "attachment-encrypted" ? "shield" : "file"} />
    </button>
  );
}
