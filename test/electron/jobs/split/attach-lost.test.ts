import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { attachScansInWorker } from "../../../../electron/jobs/threads/job-client.ts";

/** A thread that attaches scans, and ends at one that is called so. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, task }) => {
  const value = [];
  for (const { title } of task.scans) {
    if (title === "ends here") return setTimeout(() => process.exit(3), 20);
    const scan = { ok: true, value: { file: title } };
    value.push(scan);
    const progress = { step: { code: "reading-attachments" }, done: value.length, total: task.scans.length, scan };
    parentPort.postMessage({ kind: "progress", id, progress });
  }
  parentPort.postMessage({ kind: "done", id, answer: { job: "attach-scans", result: { ok: true, value } } });
});
parentPort.postMessage({ kind: "ready" });
`;
vi.mock("../../../../electron/workers/start-thread.ts", () => ({ startThread: () => new Worker(PROGRAM, { eval: true }) }));

const END = "ends here";
test.each([
  { name: "the scan that it was at, and no other", scans: ["a", END, "b", END, "c"], attached: ["a", undefined, "b", undefined, "c"] },
  { name: "the last scan", scans: ["a", END], attached: ["a", undefined] },
  { name: "the others too where the next thread gets no further", scans: ["a", END, END, "b"], attached: ["a", undefined, undefined, undefined] },
])("a thread that is lost while scans are attached costs $name", async ({ scans, attached }) => {
  const told: number[] = [];
  const task = {
    job: "attach-scans" as const,
    scans: scans.map((title) => ({ place: { case: "", slot: "other" }, title, parts: [] })),
    files: [],
    pages: [],
    passwords: [],
    now: 0,
  };
  const done = await attachScansInWorker(task, { onProgress: ({ done: at }) => told.push(at) });
  if (!done.ok) throw new Error(done.error.kind);
  expect(done.value.map((one) => (one.ok ? one.value.file : one.error.kind === "unexpected" ? undefined : one.error))).toEqual(attached);
  expect(told).toEqual([...told].sort((one, other) => one - other));
});
