import type { Attachment } from "../../shared/case/case.ts";
import { orderOf } from "../../shared/case/page-changes.ts";
import { overviewName, useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { pagesSeen, useSeenPages } from "../state/seen-pages.ts";
import { text } from "../ui/text.ts";

/** Which pages of an attachment were looked at and which not, from 1; `undefined`: its pages are not known. */
export function usePagesSeen(attachment: Attachment): { readonly seen: readonly number[]; readonly unseen: readonly number[] } | undefined {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const look = useAttachmentOverviews((state) => state.looks.get(overviewName(key, attachment.file)));
  const seen = useSeenPages((state) => state.seen);
  if (!look?.ok) return undefined;
  const own = pagesSeen(seen, key, attachment);
  const pages = orderOf(attachment, look.value.pages).map((page, index) => ({ number: index + 1, isSeen: own.has(page) }));
  const numbers = (isSeen: boolean) => pages.filter((page) => page.isSeen === isSeen).map(({ number }) => number);
  return { seen: numbers(true), unseen: numbers(false) };
}

/** Beside the button that marks an attachment as checked: which of its pages were looked at, where some were not. It keeps nobody from it. */
export function PagesSeen({ attachment }: { readonly attachment: Attachment }) {
  const pages = usePagesSeen(attachment);
  if (!pages || pages.unseen.length === 0) return null;
  return <span className="meta">{text.attachments.pagesSeen(pages.seen, pages.seen.length + pages.unseen.length)}</span>;
}
