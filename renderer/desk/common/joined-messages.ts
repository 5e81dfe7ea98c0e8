import type { CaseMessage } from "../../../shared/desk/workspace.ts";
import type { AppError } from "../../../shared/errors.ts";

/** Between two messages that are copied at once. */
const BETWEEN = "\n\n――――――――\n\n";

/** `count`: messages in the text; `unread`: why the other cases have none, in their order. */
export type JoinedMessages = { readonly text: string; readonly count: number; readonly unread: readonly AppError[] };

/** The messages of cases in one text; a case that cannot be read holds up none of the others. */
export function joinedMessages(read: readonly CaseMessage[]): JoinedMessages {
  const messages = read.flatMap((one) => ("message" in one ? [one.message] : []));
  return { text: messages.join(BETWEEN), count: messages.length, unread: read.flatMap((one) => ("error" in one ? [one.error] : [])) };
}
