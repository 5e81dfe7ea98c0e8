import type { Attachment } from "../../shared/case/case.ts";
import type { Turn } from "../../shared/case/page-changes.ts";

/** A picture of a page: of which file of which case, the page (from 1), how it is turned and how wide. `ticket`: names it where it is taken back. */
export type WantedPage = {
  readonly key: string;
  readonly attachment: Pick<Attachment, "file" | "sha256">;
  readonly page: number;
  readonly turn: Turn;
  readonly width: number;
  readonly ticket: string;
};

/** The address at which the program draws it. */
export function pageAddress({ key, attachment, page, turn, width, ticket }: WantedPage): string {
  const query = new URLSearchParams({
    key,
    file: attachment.file,
    stamp: (attachment.sha256 ?? "").slice(0, 16),
    page: String(page),
    width: String(width),
    turn: String(turn),
    ticket,
  });
  return `/page?${query}`;
}
