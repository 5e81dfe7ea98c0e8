import { fail, ok, type Result } from "../../shared/errors.ts";
import { messagesOf } from "../state/desk.ts";

/** Between two messages that are copied at once. */
const BETWEEN = "\n\n――――――――\n\n";

/**
 * Puts the messages of cases on the clipboard, all in one text. Value: how many. Errors: those of `messagesOf`; that of the first
 * case which cannot be read; `unexpected` where the clipboard refuses.
 */
export async function copyMessages(keys: readonly string[], copy: (words: string) => Promise<boolean>): Promise<Result<number>> {
  const read = await messagesOf(keys);
  if (!read.ok) return read;
  const messages: string[] = [];
  for (const one of read.value) {
    if ("error" in one) return fail(one.error);
    messages.push(one.message);
  }
  return (await copy(messages.join(BETWEEN))) ? ok(messages.length) : fail({ kind: "unexpected", cause: { code: "thrown", detail: "clipboard" } });
}
