import { totalmem } from "node:os";
import { memoryUsage } from "node:process";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WorkerClient } from "../../../electron/workers/worker-client.ts";

/** Threads that are left by one client and go on with another of the same kind. */
type Step = readonly [name: string, value?: unknown];
type Answer = { readonly thread: number };
type Client = WorkerClient<readonly Step[], Answer, string>;

let started: Worker[] = [];
const clients: Client[] = [];
function clientOf(kind: string): Client {
  const start = () => {
    const worker = new Worker(new URL("../../fixtures/tiny-worker.mjs", import.meta.url));
    started.push(worker);
    return worker;
  };
  const client: Client = new WorkerClient(start, { kind });
  clients.push(client);
  return client;
}
const exited = (worker: Worker | undefined) => new Promise((resolve) => worker?.once("exit", resolve));
const isGone = (worker: Worker | undefined) => worker?.threadId === -1;

beforeEach(() => {
  started = [];
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all([...clients.splice(0).map((client) => client.close()), ...started.map((worker) => worker.terminate())]);
});

test("a thread that is left does the next task of its kind, under another client, and none of another kind", async () => {
  const first = clientOf("one");
  const done = await first.ask([]);
  const { lastThread } = first;
  await first.leave();
  expect(first.isStarted).toBe(false);
  const other = clientOf("other");
  await other.ask([]);
  expect(started.length).toBe(2);
  const second = clientOf("one");
  const told: string[] = [];
  expect(await second.ask([["tell", "here"]], { seconds: 60, onProgress: (word) => told.push(word) })).toEqual(done);
  expect([told, second.lastThread, started.length]).toEqual([["here"], lastThread, 2]);
  // nor two clients at once
  await clientOf("one").ask([]);
  expect(started.length).toBe(3);
});

test("one that is at work is ended, and so is one that ends by itself while nobody uses it", async () => {
  const busy = clientOf("busy");
  await busy.ask([]);
  const answer = busy.ask([["spin"]]);
  await busy.leave();
  expect(await answer).toEqual({ ok: false, error: { code: "cancelled" } });
  expect(isGone(started[0])).toBe(true);
  const ending = clientOf("busy");
  await ending.ask([["exit-soon", 100]]);
  await ending.leave();
  await exited(started[1]);
  expect(await clientOf("busy").ask([])).toMatchObject({ ok: true });
  expect(started.length).toBe(3);
});

test("one with which the program has come to take much more is ended at once, as is a third of its kind", async () => {
  const large = clientOf("large");
  await large.ask([["take", 700_000_000]]);
  await large.leave();
  expect(isGone(started[0])).toBe(true);
  const three = [clientOf("three"), clientOf("three"), clientOf("three")];
  await Promise.all(three.map((client) => client.ask([])));
  for (const client of three) await client.leave();
  expect(started.slice(1).filter(isGone).length).toBe(1);
});

test("one that nobody needs is ended after some seconds", async () => {
  const client = clientOf("idle");
  await client.ask([]);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await client.leave();
  vi.advanceTimersByTime(29_000);
  expect(isGone(started[0])).toBe(false);
  const ended = exited(started[0]);
  vi.advanceTimersByTime(2_000);
  await ended;
  expect(isGone(started[0])).toBe(true);
});

test("one is kept until the whole program takes an eighth of the machine's memory, or a gigabyte where that is more", async () => {
  const most = Math.max(1_000_000_000, totalmem() / 8);
  const taken = vi.spyOn(memoryUsage, "rss").mockReturnValue(most * 0.99);
  const below = clientOf("below");
  await below.ask([]);
  await below.leave();
  expect(isGone(started[0])).toBe(false);
  taken.mockReturnValue(most * 1.01);
  const above = clientOf("above");
  await above.ask([]);
  await above.leave();
  expect(isGone(started[1])).toBe(true);
});
