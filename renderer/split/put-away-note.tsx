import { attachedLast } from "../../shared/desk/edit-stack.ts";
import { filesUnread, forgetPutAway, isAllAttached, isByHand, readScans, takeUpAgain, useSplit } from "../state/split.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { words } from "./words.ts";

/** The stack that somebody had put right by hand or attached, before it was read again, or another one chosen, or that a drop closed: nothing of that is lost. */
export function PutAwayNote() {
  const { putAway, running } = useSplit();
  if (putAway === undefined || running) return null;
  const said = isByHand(putAway) ? words.keptByHand : attachedLast(putAway.stack).length > 0 ? words.keptAttached : words.keptRead;
  const actions = (
    <>
      <Action onClick={takeUpAgain}>{said.takeUp}</Action>
      <Action onClick={forgetPutAway}>{words.forget}</Action>
    </>
  );
  return (
    <Notice kind="lack" actions={actions}>
      {said.is}
    </Notice>
  );
}

/**
 * Scans that were added while this stack was put away, or while it was read: they wait in the list, and come in when it is read again; where all
 * of it is in its cases they are a stack of their own, and it can still be taken back.
 */
export function UnreadNote() {
  const state = useSplit();
  const unread = filesUnread(state);
  if (unread.length === 0 || state.running) return null;
  const alone = isAllAttached(state.stack);
  const names = unread.map(({ name }) => name);
  return (
    <Notice kind="lack" actions={<Action onClick={() => void readScans(alone ? unread : undefined)}>{alone ? words.readAlone : words.again}</Action>}>
      {alone ? words.unreadAlone(names) : words.unread(names)}
    </Notice>
  );
}
