import { Button } from "antd";
import { BATCH_KINDS, type BatchKind } from "../../../shared/desk/batch.ts";
import { nextAct } from "../../../shared/desk/next-act.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { useBatch } from "../../state/batch.ts";
import { askForPack, select, useDesk } from "../../state/desk.ts";
import { batchWords } from "../batch/batch-words.ts";
import { CopyMany } from "../common/copy-many.tsx";
import { words } from "../common/words.ts";
import { ActButton, batchOf, handOver } from "./act-button.tsx";
import { PackPlan } from "./pack-plan.tsx";

/** What can be done with the chosen cases; the next useful thing is the loud one of the page. */
export function SelectedBar({ shown }: { readonly shown: readonly WorkspaceRow[] }) {
  const selected = useDesk((state) => state.selected);
  const rows = useDesk((state) => state.rows);
  const packing = useDesk((state) => state.packing);
  const filter = useDesk((state) => state.view.filter);
  const running = useBatch((state) => state.running !== undefined);
  const inView = shown.filter(({ key }) => selected.has(key)).map(({ key }) => key);
  // in the order of the matrix; those outside of the view after them
  const keys = [...inView, ...[...selected].filter((key) => !inView.includes(key))];
  const chosen = keys.flatMap((key) => rows.get(key) ?? []);
  const hidden = keys.length - inView.length;
  const next = nextAct(chosen, filter);
  const act = next?.act;
  const start = (kind: BatchKind) => (kind === "print-pack" ? askForPack(keys) : batchOf(kind, keys));
  const typeOf = (own: string) => (act === own ? "primary" : "default");
  return (
    <section className="selected-bar" aria-label={words.selection.label}>
      {packing ? (
        <PackPlan rows={chosen} />
      ) : (
        <>
          <b>{words.selection.count(keys.length)}</b>
          {next?.act === "check" && <ActButton next={next} loud />}
          {BATCH_KINDS.map((kind) => (
            <Button key={kind} size="small" type={typeOf(kind)} disabled={running} onClick={() => start(kind)}>
              {batchWords.actions[kind]}
            </Button>
          ))}
          <Button size="small" type={typeOf("hand-over")} onClick={() => handOver(keys)}>
            {words.selection.handOver}
          </Button>
          <CopyMany keys={keys} label={words.selection.copy(keys.length)} loud={act === "message"} />
          <span className="grow" />
          {hidden > 0 && <span className="meta">{words.selection.hidden(hidden)}</span>}
          <button type="button" className="link" onClick={() => select(keys, false)}>
            {words.selection.clear}
          </button>
          <kbd>Esc</kbd>
        </>
      )}
    </section>
  );
}
