import { Button } from "antd";
import type { NextAct } from "../../../shared/desk/next-act.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { startBatch, useBatch } from "../../state/batch.ts";
import { askForPack, useDesk } from "../../state/desk.ts";
import { type CaseToHandOver, toHandOver } from "../../state/hand-over.ts";
import { openCase } from "../../state/opening.ts";
import { go } from "../../state/route.ts";
import { shortFaultText } from "../../ui/error-text.ts";
import { caseLead, caseTitle } from "../common/case-label.ts";
import { CopyMany } from "../common/copy-many.tsx";
import { words } from "../common/words.ts";

type ActProps = { readonly next: NextAct; readonly loud: boolean; readonly label?: string | undefined };

/** The next thing to do with many cases. `loud`: it is the one of the page; `label`: what else it is called beside words that say of what. */
export function ActButton({ next: { act, keys }, loud, label }: ActProps) {
  const running = useBatch((state) => state.running !== undefined);
  if (act === "message") return <CopyMany keys={keys} label={words.selection.copy(keys.length)} loud={loud} />;
  const start = () => {
    if (act === "print-pack") askForPack(keys);
    else if (act === "check") void openCase({ kind: "recent", key: keys[0] ?? "" }, { page: { kind: "attachments" } });
    else if (act === "hand-over") handOver(keys);
    else batchOf("build", keys);
  };
  return (
    <Button size="small" type={loud ? "primary" : "default"} disabled={running && act !== "hand-over" && act !== "check"} onClick={start}>
      {label ?? words.acts[act](keys.length)}
    </Button>
  );
}

/** Does one thing to these cases, where one sees how far it is. */
export function batchOf(...[kind, keys, options]: Parameters<typeof startBatch>): void {
  const { workspace } = useDesk.getState();
  void startBatch(kind, keys, options);
  if (workspace) go({ kind: "desk", key: workspace.key, tool: "batch" });
}

/** Takes these cases to where they are handed over. */
export function handOver(keys: readonly string[]): void {
  const { rows, workspace } = useDesk.getState();
  toHandOver(keys.flatMap((key) => rows.get(key) ?? []).map(caseToHandOver), workspace?.key);
}

const caseToHandOver = (row: WorkspaceRow): CaseToHandOver => ({
  key: row.key,
  title: caseTitle(row),
  about: caseLead(row),
  ...("error" in row && { fault: shortFaultText(row.error) }),
});
