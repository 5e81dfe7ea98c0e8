import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { WorkspaceThread } from "../../../../electron/jobs/many-cases/workspace-client.ts";

/** A thread whose reading never ends and lets nothing else through, and whose tables take longer than reading is waited for. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
const answer = { kind: "import", result: { ok: true, value: { rows: [], columns: [], left: 0, notes: [] } } };
let busy = false;
parentPort.on("message", ({ kind, id, task }) => {
  busy ||= task?.kind === "read";
  if (task?.kind === "across" && !busy) parentPort.postMessage({ kind: "done", id, answer: { kind: "across", notes: [] } });
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

test("what another window asked for is done all the same when reading is given up and its thread ended", async () => {
  const thread = new WorkspaceThread();
  const giveUp = new AbortController();
  const read = thread.read({ folder: "x", moment: { kind: "instant", epochMs: 0 } }, { signal: giveUp.signal });
  const across = thread.across(["x"]);
  giveUp.abort();
  expect(await read).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  expect(await across).toEqual({ ok: true, value: [] });
  // closed, nothing is asked a second time
  void thread.read({ folder: "x", moment: { kind: "instant", epochMs: 0 } }, {});
  const late = thread.across(["x"]);
  await thread.close();
  expect(await late).toMatchObject({ ok: false, error: { kind: "cancelled" } });
}, 20_000);
