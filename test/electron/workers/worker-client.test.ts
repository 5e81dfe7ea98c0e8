import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AskOptions, unexpectedCause, WorkerClient, type WorkerClientOptions } from "../../../electron/workers/worker-client.ts";

type Step = readonly [name: string, value?: unknown];
type Answer = { readonly thread: number; readonly bytes?: Uint8Array; readonly left: number; readonly stopped: boolean };
type Client = WorkerClient<readonly Step[], Answer, string>;

let started: Worker[] = [];
const clientOf = (options?: WorkerClientOptions): Client =>
  new WorkerClient(() => {
    const worker = new Worker(new URL("../../fixtures/tiny-worker.mjs", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 64 } });
    started.push(worker);
    return worker;
  }, options);

let client: Client;
beforeEach(() => {
  started = [];
  client = clientOf();
});
afterEach(() => client.close());

const done = expect.objectContaining({ ok: true });
const lost = (code: string) => ({ ok: false, error: { code } });

/** Asks for something that never ends by itself, and waits until it runs. */
function begun(of: Client, options: AskOptions<string> = {}): Promise<{ readonly answer: ReturnType<Client["ask"]> }> {
  return new Promise((resolve) => {
    const answer = of.ask([["tell", "begun"], ["obey"], ["spin"]], { ...options, onProgress: () => resolve({ answer }) });
  });
}

describe("a client of worker threads", () => {
  test("starts its thread with the first task, hears its progress, and keeps it for the next", async () => {
    expect(client.isStarted).toBe(false);
    const told: string[] = [];
    const first = await client.ask(
      [
        ["tell", "一"],
        ["tell", "二"],
        ["move", 1000],
      ],
      { onProgress: (progress) => told.push(progress) },
    );
    expect(told).toEqual(["一", "二"]);
    expect(first).toMatchObject({ ok: true, value: { bytes: new Uint8Array(1000).fill(7), stopped: false } });
    // what was moved is no longer in the thread
    expect(await client.ask([])).toMatchObject({ ok: true, value: { left: 0 } });
    expect(started.length).toBe(1);
  });

  test("gives one thread one task at a time in the order asked, or several where it may", async () => {
    const ended: string[] = [];
    const askBoth = (of: Client) => Promise.all([of.ask([["wait", 300]]).then(() => ended.push("long")), of.ask([]).then(() => ended.push("short"))]);
    await askBoth(client);
    expect(ended.splice(0)).toEqual(["long", "short"]);
    const together = clientOf({ atOnce: 2 });
    await askBoth(together);
    await together.close();
    expect(ended).toEqual(["short", "long"]);
  });

  test("shares the tasks that wait among its threads", async () => {
    const pool = clientOf({ threads: 2 });
    const answers = await Promise.all([pool.ask([["wait", 200]]), pool.ask([["wait", 200]]), pool.ask([])]);
    await pool.close();
    expect(answers).toEqual([done, done, done]);
    expect(new Set(answers.map((answer) => answer.ok && answer.value.thread)).size).toBe(2);
  });
});

describe("a task is lost", () => {
  test("that gives no sign of life for too long, and the next one begins another thread", async () => {
    expect(await client.ask([["spin"]], { seconds: 0.2 })).toEqual(lost("too-slow"));
    expect(client.isStarted).toBe(false);
    expect(await client.ask([["wait", 1]], { seconds: 60 })).toEqual(done);
    expect(started.length).toBe(2);
  });

  test("never while it tells its progress in time", async () => {
    const steps = Array.from(
      { length: 5 },
      () =>
        [
          ["wait", 700],
          ["tell", "…"],
        ] as const,
    ).flat();
    expect(await client.ask(steps, { seconds: 3 })).toEqual(done);
  });

  test("that makes the program take too much memory, in the heap of its thread or outside", async () => {
    await client.ask([]);
    expect(await client.ask([["take", 400_000_000], ["spin"]], { memory: 200_000_000 })).toEqual(lost("too-large"));
    expect(await client.ask([["fill-heap"]])).toEqual(lost("out-of-memory"));
    expect(await client.ask([])).toEqual(done);
  });

  test("whose thread ends or throws, with all that it was at work on", async () => {
    expect(await client.ask([["exit", 3]])).toEqual({ ok: false, error: { code: "ended", exitCode: 3 } });
    const together = clientOf({ atOnce: 2 });
    const both = await Promise.all([together.ask([["throw-outside"], ["wait", 5000]]), together.ask([["wait", 5000]])]);
    await together.close();
    for (const answer of both) expect(answer).toMatchObject({ ok: false, error: { code: "thrown", error: { message: expect.stringContaining("field") } } });
    expect(await client.ask([])).toEqual(done);
  });

  test("alone when it throws itself; where WebAssembly stopped, with its thread", async () => {
    expect(await client.ask([["throw", "no such thing"]])).toMatchObject({ ok: false, error: { code: "thrown", error: { message: "no such thing" } } });
    expect(await client.ask([])).toEqual(done);
    expect(started.length).toBe(1);
    expect(await client.ask([["trap"]])).toEqual(lost("trapped"));
    expect(await client.ask([])).toEqual(done);
    expect(started.length).toBe(2);
  });

  test("and says so to whoever repairs the program", () => {
    expect(unexpectedCause({ code: "ended", exitCode: 3 }, "job")).toEqual({ code: "thread-ended", thread: "job", exitCode: 3 });
    expect(unexpectedCause({ code: "thrown", error: new Error("why") }, "job")).toEqual({ code: "thrown", detail: "why" });
    expect(unexpectedCause({ code: "not-started" }, "pages")).toEqual({ code: "thrown", detail: "not-started" });
  });
});

describe("a task is cancelled", () => {
  test("before it was sent and while it waits, without a thread being lost", async () => {
    expect(await client.ask([], { signal: AbortSignal.abort() })).toEqual(lost("cancelled"));
    expect(started.length).toBe(0);
    const stop = new AbortController();
    const answers = [client.ask([["wait", 200]]), client.ask([["spin"]], { signal: stop.signal }), client.ask([])];
    stop.abort();
    expect(await Promise.all(answers)).toEqual([done, lost("cancelled"), done]);
    expect(started.length).toBe(1);
  });

  test("while it runs: its thread is ended at once", async () => {
    const stop = new AbortController();
    const { answer } = await begun(client, { signal: stop.signal });
    stop.abort();
    expect(await answer).toEqual(lost("cancelled"));
    expect(await client.ask([])).toEqual(done);
    expect(started.length).toBe(2);
  });

  test("with time to stop by itself: it answers, or is ended when the time is over", async () => {
    for (const [steps, expected] of [
      [[["obey"]], { ok: true, value: { stopped: true } }],
      [[["obey"], ["spin"]], lost("cancelled")],
    ] as const) {
      const stop = new AbortController();
      const answer = client.ask([["tell", "begun"], ...steps], {
        signal: stop.signal,
        graceMs: steps.length === 1 ? 60_000 : 200,
        onProgress: () => stop.abort(),
      });
      expect(await answer).toMatchObject(expected);
    }
  });

  test("when the client is closed, and once its threads are gone it can be asked again", async () => {
    const { answer } = await begun(client);
    const waiting = client.ask([]);
    await client.close();
    expect(await Promise.all([answer, waiting])).toEqual([lost("cancelled"), lost("cancelled")]);
    expect(started[0]?.threadId).toBe(-1);
    expect(await client.ask([])).toEqual(done);
  });
});

describe("a client that is told to end its threads while they are idle", () => {
  test("leaves those at work alone, with what waits for them", async () => {
    const answers = [client.ask([["wait", 300]]), client.ask([["wait", 1]])];
    await client.endIdle();
    expect(client.isStarted).toBe(true);
    expect(await Promise.all(answers)).toEqual([done, done]);
    expect(started.length).toBe(1);
    const pool = clientOf({ threads: 2 });
    const long = pool.ask([["wait", 600]]);
    expect(await pool.ask([])).toEqual(done);
    // one is idle, one is not
    await pool.endIdle();
    expect(await long).toEqual(done);
    expect(started.slice(1).map(({ threadId }) => threadId > 0)).toEqual([true, true]);
    await pool.close();
  });

  test("waits until they are gone, and begins another with the next task", async () => {
    await client.endIdle();
    expect(started.length).toBe(0);
    await client.ask([]);
    await client.endIdle();
    expect([client.isStarted, started[0]?.threadId]).toEqual([false, -1]);
    expect(await client.ask([])).toEqual(done);
    expect(started.length).toBe(2);
  });
});

test("a program ends with a thread that has nothing to do", async () => {
  await client.ask([]);
  await setTimeout(1);
  // what keeps a program alive is listed here; the thread's own port is listed while it is at work
  const ports = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const idle = ports();
  const { answer } = await begun(client);
  expect(ports()).toBeGreaterThan(idle);
  await client.close();
  await answer;
});
