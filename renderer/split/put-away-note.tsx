import { forgetPutAway, isByHand, takeUpAgain, useSplit } from "../state/split.ts";
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
