import type { Attachment } from "../case/case.ts";
import { isRecord, readPath } from "../case/case-path.ts";
import type { ReviewNote } from "./review.ts";

const STEP = /\[([^\]]+)\]/g;

/**
 * The path of an answer with list items by their ids where they have one (`partners[0].name` as `partners[#p1].name`), so that it
 * leads to the same item after others were moved or taken out.
 */
export function stablePath(theCase: unknown, path: string): string {
  return path.replace(STEP, (step, index: string, offset: number) => {
    const item = readPath(theCase, `${path.slice(0, offset)}[${index}]`);
    return isRecord(item) && typeof item.id === "string" ? `[#${item.id}]` : step;
  });
}

/** The path of a `stablePath` in the case as it is now; `undefined`: the item that it leads to is no longer there. */
export function pathNow(theCase: unknown, stable: string): string | undefined {
  let path = "";
  let from = 0;
  for (const match of stable.matchAll(STEP)) {
    path += stable.slice(from, match.index);
    from = match.index + match[0].length;
    const [, step = ""] = match;
    const list = readPath(theCase, path);
    if (!Array.isArray(list)) return undefined;
    const index = step.startsWith("#") ? list.findIndex((item: unknown) => isRecord(item) && item.id === step.slice(1)) : Number(step);
    if (!(index in list)) return undefined;
    path += `[${index}]`;
  }
  return path + stable.slice(from);
}

/** Where in the list the attachment is that has this id, or had it before its file took the place of a print; -1: it is no longer there. */
export const attachmentNow = (attachments: readonly Attachment[], id: string): number => {
  const own = attachments.findIndex((attachment) => attachment.id === id);
  return own === -1 ? attachments.findIndex(({ earlierIds }) => earlierIds?.includes(id)) : own;
};

/**
 * Notes that came with another version of a case, as they are to stand with the own one: what is noted of an item that has another id
 * here (`ids`) names it by that. Those that are known here stay as they are.
 */
export function notesAtOwnIds(notes: readonly ReviewNote[], known: readonly ReviewNote[], ids: ReadonlyMap<string, string>): readonly ReviewNote[] {
  return notes.map((note) => {
    if (note.at.kind !== "answer" || known.some(({ id }) => id === note.id)) return note;
    const path = note.at.path.replace(/\[#([^\]]+)\]/gu, (step, id: string) => (ids.has(id) ? `[#${ids.get(id)}]` : step));
    return path === note.at.path ? note : { ...note, at: { ...note.at, path } };
  });
}
