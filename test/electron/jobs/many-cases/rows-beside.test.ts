import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readWorkspace } from "../../../../electron/jobs/many-cases/read-workspace.ts";
import { cores, takeShare } from "../../../../electron/workers/cores.ts";
import { startThread } from "../../../../electron/workers/start-thread.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { makeCases } from "../../../fixtures/many-cases.ts";

vi.mock(import("../../../../electron/workers/start-thread.ts"), async (original) => {
  const real = await original();
  return { ...real, startThread: vi.fn(real.startThread) };
});

const moment = parseMoment("2026-05-25T10:00") ?? { kind: "instant" as const, epochMs: 0 };
const machine = cores();
const started = vi.mocked(startThread);
let home: string;
let folder: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe-rows-"));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  folder = join(home, "科研院");
  await mkdir(folder);
  await makeCases(folder, 60);
});
afterEach(async () => {
  takeShare(machine);
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function read(share: number) {
  takeShare(share);
  started.mockClear();
  const result = await readWorkspace({ folder, moment, afresh: true });
  if (!result.ok) throw new Error(result.error.kind);
  return { rows: result.value.rows, threads: started.mock.calls.length };
}

test("a workspace of sixty cases is read in two threads where there are two cores, with the same rows, though one thread be lost", {
  timeout: 180_000,
}, async () => {
  const alone = await read(1);
  expect([alone.threads, alone.rows.length]).toEqual([0, 60]);
  expect(await read(2)).toEqual({ rows: alone.rows, threads: 1 });
  const real = started.getMockImplementation();
  started.mockImplementationOnce((...asked) => {
    const lost = real?.(...asked);
    if (lost === undefined) throw new Error("no thread");
    void lost.terminate();
    return lost;
  });
  expect(await read(2)).toEqual({ rows: alone.rows, threads: 1 });
});
