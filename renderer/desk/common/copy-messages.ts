import { type AppError, fail, ok, type Result } from "../../../shared/errors.ts";
import { messagesOf } from "../../state/desk.ts";
import { joinedMessages } from "./joined-messages.ts";
import { words } from "./words.ts";

/** How many messages were copied; `unread`: of the cases that could not be read. */
export type CopiedMessages = { readonly count: number; readonly unread: readonly AppError[] };

/**
 * Puts the messages of cases on the clipboard, all in one text. Errors: those of `messagesOf`; that of the first case where none can be
 * read; `unexpected` where the clipboard refuses.
 */
export async function copyMessages(keys: readonly string[], copy: (words: string) => Promise<boolean>): Promise<Result<CopiedMessages>> {
  const read = await messagesOf(keys);
  if (!read.ok) return read;
  const { text, count, unread } = joinedMessages(read.value);
  const [first] = unread;
  if (count === 0 && first !== undefined) return fail(first);
  if (!(await copy(text))) return fail({ kind: "unexpected", cause: { code: "thrown", detail: words.selection.clipboard } });
  return ok({ count, unread });
}
