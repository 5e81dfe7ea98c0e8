import { filesUnread, forgetPutAway, isByHand, readScans, takeUpAgain, useSplit } from "../state/split.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { words } from "./words.ts";

/** The stack that somebody had put right by hand before it was read again, or another one chosen, or that a drop closed: nothing of that is lost. */
export function PutAwayNote() {
  const { putAway, running } = useSplit();
  if (putAway === undefined || running) return null;
  const byHand = isByHand(putAway);
  const actions = (
    <>
      <Action onClick={takeUpAgain}>{byHand ? words.takeUp : words.takeUpRead}</Action>
      <Action onClick={forgetPutAway}>{words.forget}</Action>
    </>
  );
  return (
    <Notice kind="lack" actions={actions}>
      {byHand ? words.putAway : words.putAwayRead}
    </Notice>
  );
}

/** Scans that were added while this stack was put away: they wait in the list, and come in when it is read again. */
export function UnreadNote() {
  const state = useSplit();
  const unread = filesUnread(state);
  if (unread.length === 0 || state.running) return null;
  return (
    <Notice kind="lack" actions={<Action onClick={() => void readScans()}>{words.again}</Action>}>
      {words.unread(unread.map(({ name }) => name))}
    </Notice>
  );
}
