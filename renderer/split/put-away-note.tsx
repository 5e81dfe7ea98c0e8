import { forgetPutAway, takeUpAgain, useSplit } from "../state/split.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { words } from "./words.ts";

/** The stack that somebody had put right by hand before it was read again, or another one chosen: nothing of that is lost. */
export function PutAwayNote() {
  const hasOne = useSplit(({ putAway, running }) => putAway !== undefined && running === undefined);
  if (!hasOne) return null;
  const actions = (
    <>
      <Action onClick={takeUpAgain}>{words.takeUp}</Action>
      <Action onClick={forgetPutAway}>{words.forget}</Action>
    </>
  );
  return (
    <Notice kind="lack" actions={actions}>
      {words.putAway}
    </Notice>
  );
}
