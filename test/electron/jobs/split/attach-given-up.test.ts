import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { attachScansInWorker } from "../../../../electron/jobs/threads/job-client.ts";

/** A thread that finishes the scan that it is putting into its case, longer than other jobs are waited for, once it is given up. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
let task;
parentPort.on("message", ({ kind, id }) => {
  if (kind === "task") task = id;
  else setTimeout(() => parentPort.postMessage({ kind: "done", id: task, answer: { job: "attach-scans", result: { ok: true, value: [{ ok: true, value: "attachments/a.pdf" }] } } }), 5_400);
});
parentPort.postMessage({ kind: "ready" });
`;
vi.mock("../../../../electron/workers/start-thread.ts", () => ({ startThread: () => new Worker(PROGRAM, { eval: true }) }));

test("attaching that is given up tells what is in its case already: its thread is not ended in the middle of a file", async () => {
  const giveUp = new AbortController();
  const attached = attachScansInWorker({ job: "attach-scans", scans: [], files: [], pages: [], passwords: [], now: 0 }, { signal: giveUp.signal });
  giveUp.abort();
  expect(await attached).toEqual({ ok: true, value: [{ ok: true, value: "attachments/a.pdf" }] });
}, 20_000);
