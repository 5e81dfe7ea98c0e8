import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { WorkspaceThread } from "../../../../electron/jobs/many-cases/workspace-client.ts";

/** A thread whose reading never ends, and whose tables take longer than reading is waited for. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
const answer = { kind: "import", result: { ok: true, value: { rows: [], columns: [], left: 0, notes: [] } } };
parentPort.on("message", ({ kind, id, task }) => {
  if (kind === "task" && task.kind === "import") setTimeout(() => parentPort.postMessage({ kind: "done", id, answer }), 2_600);
});
parentPort.postMessage({ kind: "ready" });
`;
vi.mock("../../../../electron/workers/start-thread.ts", () => ({ startThread: () => new Worker(PROGRAM, { eval: true }) }));

test("reading that is given up does not end the thread that writes the rows of a table", async () => {
  const thread = new WorkspaceThread();
  const moment = { kind: "instant", epochMs: 0 } as const;
  const giveUp = new AbortController();
  const read = thread.read({ folder: "x", moment }, { signal: giveUp.signal });
  const written = thread.importTable(
    { cells: [], mapping: new Map(), guide: "x", into: "x", dryRun: false, moment, now: 0 },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  giveUp.abort();
  expect(await read).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  expect(await written).toMatchObject({ ok: true });
  await thread.close();
}, 20_000);
