import { create } from "zustand";
import type { Attachment } from "../../shared/case/case.ts";

/** The pages of attachments that were shown large since the program was opened, by their place in the file. */
export const useSeenPages = create<{ readonly seen: ReadonlyMap<string, ReadonlySet<number>> }>(() => ({ seen: new Map() }));

/** An attachment by its content: other pages in its place have not been seen. */
const seenName = (key: string, { file, sha256 }: Pick<Attachment, "file" | "sha256">) => [key, file, sha256 ?? ""].join("\n");

/** Notes that a page of an attachment is shown. @param key of the case */
export function pageSeen(key: string, attachment: Pick<Attachment, "file" | "sha256">, page: number): void {
  const { seen } = useSeenPages.getState();
  const name = seenName(key, attachment);
  const pages = seen.get(name);
  if (!pages?.has(page)) useSeenPages.setState({ seen: new Map([...seen, [name, new Set([...(pages ?? []), page])]]) });
}

const NONE: ReadonlySet<number> = new Set();

/** Those of an attachment. */
export const pagesSeen = (seen: ReadonlyMap<string, ReadonlySet<number>>, key: string, attachment: Pick<Attachment, "file" | "sha256">): ReadonlySet<number> =>
  seen.get(seenName(key, attachment)) ?? NONE;
