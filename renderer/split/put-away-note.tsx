import { type ReactNode, useState } from "react";
import { attachedLast } from "../../shared/desk/edit-stack.ts";
import { isByHand, type PutAway } from "../state/put-away.ts";
import { filesUnread, forgetPutAway, isAllAttached, readScans, takeUpAgain, useSplit } from "../state/split.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { words } from "./words.ts";

/** So many are said; the others on demand. */
const SAID = 2;

/** The stacks that somebody had put right by hand or attached, before they were read again, or another one chosen, or that a drop closed: nothing of that is lost. */
export function PutAwayNote() {
  const { putAway, running } = useSplit();
  const [isOpen, setOpen] = useState(false);
  if (running) return null;
  const said = isOpen ? putAway : putAway.slice(0, SAID);
  const more = putAway.length - said.length;
  return said.map((one, index) => (
    <Kept key={one.read.stack} one={one} isAlone={putAway.length === 1}>
      {more > 0 && index === said.length - 1 && <Action onClick={() => setOpen(true)}>{words.keptMore(more)}</Action>}
    </Kept>
  ));
}

/** One of them, by the names of its files where it is not the only one. */
function Kept({ one, isAlone, children }: { readonly one: PutAway; readonly isAlone: boolean; readonly children: ReactNode }) {
  const said = isByHand(one) ? words.keptByHand : attachedLast(one.stack).length > 0 ? words.keptAttached : words.keptRead;
  const actions = (
    <>
      <Action onClick={() => takeUpAgain(one)}>{said.takeUp}</Action>
      <Action onClick={() => forgetPutAway(one)}>{words.forget}</Action>
      {children}
    </>
  );
  return (
    <Notice kind="lack" actions={actions}>
      {said.is(isAlone ? [] : one.read.files.map(({ name }) => name))}
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
