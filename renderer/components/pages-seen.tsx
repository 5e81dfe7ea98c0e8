import type { Attachment } from "../../shared/case/case.ts";
import { orderOf } from "../../shared/case/page-changes.ts";
import { overviewName, useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { pagesSeen, useSeenPages } from "../state/seen-pages.ts";
import { text } from "../ui/text.ts";

/** Beside the button that marks an attachment as checked: which of its pages were looked at, where some were not. It keeps nobody from it. */
export function PagesSeen({ attachment }: { readonly attachment: Attachment }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const look = useAttachmentOverviews((state) => state.looks.get(overviewName(key, attachment.file)));
  const seen = useSeenPages((state) => state.seen);
  if (!look?.ok) return null;
  const pages = orderOf(attachment, look.value.pages);
  const own = pagesSeen(seen, key, attachment);
  const numbers = pages.flatMap((page, index) => (own.has(page) ? [index + 1] : []));
  if (numbers.length >= pages.length) return null;
  return <span className="meta">{text.attachments.pagesSeen(numbers, pages.length)}</span>;
}
