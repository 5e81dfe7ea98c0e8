import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { orderOf, type Turn, turnOf } from "../../shared/case/page-changes.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { useAttachmentOverviews } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";

/** One page to be shown: of which attachment, where in its file (from 1), how it is turned, and how high it is for its width as seen. */
export type AttachmentPage = {
  readonly key: string;
  readonly attachment: Attachment;
  readonly page: number;
  readonly turn: Turn;
  readonly ratio: number;
};

export type AttachmentPages = { readonly pages: readonly AttachmentPage[]; readonly loading: boolean; readonly errors: readonly AppError[] };

const A4 = 297 / 210;

/** The pages of one or several attachments, one after the other, in the order of the bundle. */
function attachmentPages(papers: readonly (readonly [Attachment, Result<AttachmentOverview> | undefined])[]): AttachmentPages {
  const pages: AttachmentPage[] = [];
  const errors: AppError[] = [];
  for (const [attachment, look] of papers) {
    if (look === undefined) continue;
    if (!look.ok) {
      errors.push(look.error);
      continue;
    }
    for (const page of orderOf(attachment, look.value.pages)) {
      const turn = turnOf(attachment, page);
      const size = look.value.sizes[page - 1];
      const upright = size && size.width > 0 && size.height > 0 ? size.height / size.width : A4;
      pages.push({ key: `${attachment.id} ${page}`, attachment, page, turn, ratio: turn % 180 === 0 ? upright : 1 / upright });
    }
  }
  return { pages, errors, loading: papers.some(([, look]) => look === undefined) };
}

/** What is known of the files of several attachments. */
export function useLooksOf(attachments: readonly Attachment[]): AttachmentPages {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const looks = useAttachmentOverviews((state) => state.looks);
  return attachmentPages(attachments.map((attachment) => [attachment, looks.get(`${key}\n${attachment.file}`)] as const));
}
