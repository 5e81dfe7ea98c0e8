import type { WorkspaceRow } from "../../shared/desk/workspace.ts";
import { select, useDesk } from "../state/desk.ts";
import { CopyMany } from "./copy-many.tsx";
import { words } from "./words.ts";

/** What can be done with the chosen cases. */
export function SelectedBar({ shown }: { readonly shown: readonly WorkspaceRow[] }) {
  const selected = useDesk((state) => state.selected);
  const inView = shown.filter(({ key }) => selected.has(key)).map(({ key }) => key);
  // in the order of the matrix; those outside of the view after them
  const keys = [...inView, ...[...selected].filter((key) => !inView.includes(key))];
  return (
    <section className="selected-bar" aria-label={words.selection.label}>
      <b>{words.selection.count(keys.length, keys.length - inView.length)}</b>
      <CopyMany keys={keys} label={words.selection.copy(keys.length)} />
      <span className="grow" />
      <button type="button" className="link" onClick={() => select(keys, false)}>
        {words.selection.clear}
      </button>
      <kbd>Esc</kbd>
    </section>
  );
}
