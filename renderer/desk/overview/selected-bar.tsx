import { Button, Checkbox } from "antd";
import { BATCH_KINDS, type BatchKind } from "../../../shared/desk/batch.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { startBatch, useBatch } from "../../state/batch.ts";
import { select, useDesk } from "../../state/desk.ts";
import { type CaseToHandOver, toHandOver } from "../../state/hand-over.ts";
import { go } from "../../state/route.ts";
import { useSeparators } from "../../state/separators.ts";
import { shortFaultText } from "../../ui/error-text.ts";
import { text } from "../../ui/text.ts";
import { batchWords } from "../batch/batch-words.ts";
import { caseLead, caseTitle } from "../common/case-label.ts";
import { CopyMany } from "../common/copy-many.tsx";
import { words } from "../common/words.ts";

/** What can be done with the chosen cases. */
export function SelectedBar({ shown }: { readonly shown: readonly WorkspaceRow[] }) {
  const selected = useDesk((state) => state.selected);
  const workspace = useDesk((state) => state.workspace);
  const running = useBatch((state) => state.running !== undefined);
  const [separators, setSeparators] = useSeparators();
  const inView = shown.filter(({ key }) => selected.has(key)).map(({ key }) => key);
  // in the order of the matrix; those outside of the view after them
  const keys = [...inView, ...[...selected].filter((key) => !inView.includes(key))];
  const hidden = keys.length - inView.length;
  const handOver = () => {
    const { rows } = useDesk.getState();
    toHandOver(keys.flatMap((key) => rows.get(key) ?? []).map(caseToHandOver), workspace?.key);
  };
  const start = (kind: BatchKind) => {
    void startBatch(kind, keys, { separators: separators && kind === "print-pack" });
    if (workspace) go({ kind: "desk", key: workspace.key, tool: "batch" });
  };
  return (
    <section className="selected-bar" aria-label={words.selection.label}>
      <b>{words.selection.count(keys.length)}</b>
      {BATCH_KINDS.map((kind) => (
        <Button key={kind} size="small" disabled={running} onClick={() => start(kind)}>
          {batchWords.actions[kind]}
        </Button>
      ))}
      <Checkbox checked={separators} disabled={running} title={text.attachments.seal.separatorsWhy} onChange={(event) => setSeparators(event.target.checked)}>
        {text.attachments.seal.separators}
      </Checkbox>
      <Button size="small" onClick={handOver}>
        {words.selection.handOver}
      </Button>
      <CopyMany keys={keys} label={words.selection.copy(keys.length)} />
      <span className="grow" />
      {hidden > 0 && <span className="meta">{words.selection.hidden(hidden)}</span>}
      <button type="button" className="link" onClick={() => select(keys, false)}>
        {words.selection.clear}
      </button>
      <kbd>Esc</kbd>
    </section>
  );
}

const caseToHandOver = (row: WorkspaceRow): CaseToHandOver => ({
  key: row.key,
  title: caseTitle(row),
  about: caseLead(row),
  ...("error" in row && { fault: shortFaultText(row.error) }),
});
