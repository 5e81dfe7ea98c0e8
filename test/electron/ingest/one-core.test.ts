import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { endIdleReaders, readInThread } from "../../../electron/ingest/decoding-client.ts";
import { cores, takeShare } from "../../../electron/workers/cores.ts";
import { startThread } from "../../../electron/workers/start-thread.ts";

vi.mock(import("../../../electron/workers/start-thread.ts"), async (original) => {
  const real = await original();
  return { ...real, startThread: vi.fn(real.startThread) };
});

const machine = cores();
afterEach(async () => {
  takeShare(machine);
  await endIdleReaders();
});

test("a thread whose share is one core reads two files one after the other, in one thread", { timeout: 120_000 }, async () => {
  const bytes = await readFile(join(samplesFolder(), "topic-2", "attachments", "Zuwendungsvertrag Müsterlin.pdf"));
  const both = () => Promise.all(["一.pdf", "二.pdf"].map((file) => readInThread(bytes, file, { passwords: [], keepSizes: false })));
  const started = vi.mocked(startThread);
  takeShare(1);
  const one = await both();
  expect(started).toHaveBeenCalledTimes(1);
  await endIdleReaders();
  started.mockClear();
  takeShare(2);
  expect(await both()).toEqual(one);
  expect(started).toHaveBeenCalledTimes(2);
});
