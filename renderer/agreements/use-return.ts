import { useEffect, useRef } from "react";
import { useOpenCase } from "../state/open-case.ts";

/** A line of a list, and all that is said on it. */
export type SaidLine = { readonly key: string; readonly state: string; readonly said: string };

/** After a step of undo that line is opened of which it took something back: first one that waits again. */
export function useReturn(lines: readonly SaidLine[], onReturn: (key: string) => void): void {
  const undone = useOpenCase((state) => state.future.length);
  const before = useRef({ lines, undone });
  useEffect(() => {
    const { lines: former, undone: was } = before.current;
    before.current = { lines, undone };
    if (undone <= was) return;
    const changed = lines.filter(({ key, said, state }) => former.some((one) => one.key === key && (one.said !== said || one.state !== state)));
    const back = changed.find(({ key, state }) => former.some((one) => one.key === key && one.state !== state)) ?? changed[0];
    if (back) onReturn(back.key);
  }, [lines, undone, onReturn]);
}
