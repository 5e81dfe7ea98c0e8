import { create } from "zustand";
import type { Cells } from "../../shared/text/cells.ts";
import type { MoneyUnit } from "../../shared/wizard/amount.ts";
import type { TableLayout } from "../../shared/wizard/pasted-table.ts";
import { useOpenCase } from "./open-case.ts";

/** A pasted table that is previewed and not added yet, with what was chosen for it; `number`: which one it is, counted from the first. */
export type OpenPaste = { readonly cells: Cells; readonly number: number; readonly layout?: TableLayout; readonly unit?: MoneyUnit };

type OpenPastes = { readonly key: string | undefined; readonly pastes: ReadonlyMap<string, OpenPaste> };
const useOpenPastes = create<OpenPastes>(() => ({ key: undefined, pastes: new Map() }));

/** The table that waits for a list of the open case, also after one was in another section meanwhile. */
export function useOpenPaste(path: string): OpenPaste | undefined {
  const open = useOpenCase((state) => state.opened?.key);
  return useOpenPastes(({ key, pastes }) => (key === open ? pastes.get(path) : undefined));
}

/** Keeps what waits for a list of the open case; `undefined`: nothing does any more. What waited in another case goes with it. */
export function keepPaste(path: string, paste: Omit<OpenPaste, "number"> | undefined, isNew = false): void {
  const open = useOpenCase.getState().opened?.key;
  useOpenPastes.setState(({ key, pastes: old }) => {
    const pastes = new Map(key === open ? old : []);
    const number = pastes.get(path)?.number ?? 0;
    if (paste) pastes.set(path, { ...paste, number: isNew ? number + 1 : number });
    else pastes.delete(path);
    return { key: open, pastes };
  });
}
