import { useEffect, useRef } from "react";
import { type ElementRow, isOwed } from "./checklist-rows.ts";
import { renamedOf } from "./decide-row.ts";
import { urgencyOf } from "./element-line.ts";
import { isFocusFree } from "./keep-focus-on-lines.ts";

/** Once a document is read, the line that needs a person most is opened, unless somebody is at work elsewhere on the screen. */
export function useFirstOpened(rows: readonly ElementRow[], isDone: boolean, open: string | undefined, onOpen: (key: string) => void): void {
  const wasOpened = useRef(false);
  const owed = rows.filter((row) => isOwed(row) && (row.reading?.proposal || row.differences || renamedOf(row)));
  const first = owed.toSorted((one, other) => urgencyOf(one) - urgencyOf(other))[0]?.key;
  useEffect(() => {
    if (!isDone || wasOpened.current) return;
    wasOpened.current = true;
    if (open === undefined && first !== undefined && isFocusFree()) onOpen(first);
  }, [isDone, first, open, onOpen]);
}
