import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOCK_FILE, readLock, takeLock } from "../../../electron/files/presence.ts";

const NOW = Date.parse("2026-05-25T04:00:00Z");
const BEAT_MS = 30_000;
/** Longer than writing a small file takes. */
const SETTLED_MS = 150;

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-heartbeat-"));
  folder = join(parent, "case");
  await mkdir(folder);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(parent, { recursive: true, force: true });
});

describe("the lock of a case that is open", () => {
  test("is renewed every half minute, so that it never looks as old as that of a program that has ended", async () => {
    let now = NOW;
    const lock = await takeLock(folder, () => now);
    for (let beat = 1; beat <= 3; beat += 1) {
      now = NOW + beat * BEAT_MS;
      vi.advanceTimersByTime(BEAT_MS);
      await expect.poll(async () => (await readLock(folder))?.heartbeat).toBe(new Date(now).toISOString());
    }
    await lock.release();
  });

  test("is gone after its release, though a heartbeat was being written at that moment, and comes back no more", async () => {
    const lock = await takeLock(folder, () => NOW);
    vi.advanceTimersByTime(BEAT_MS);
    await lock.release();
    await wait(SETTLED_MS);
    expect(await readLock(folder)).toBeUndefined();
    vi.advanceTimersByTime(2 * BEAT_MS);
    await wait(SETTLED_MS);
    expect(await readLock(folder)).toBeUndefined();
  });

  test("is not written again where its folder was moved away: no second folder is made", async () => {
    const lock = await takeLock(folder, () => NOW);
    await rename(folder, join(parent, "elsewhere"));
    vi.advanceTimersByTime(BEAT_MS);
    await wait(SETTLED_MS);
    await expect(stat(folder)).rejects.toThrow("ENOENT");
    await lock.release();
  });

  test("of another machine is not ours, were its process and run the same", async () => {
    const lock = await takeLock(folder, () => NOW);
    const own = await readLock(folder);
    await lock.release();
    await writeFile(join(folder, LOCK_FILE), JSON.stringify({ ...own, machine: "办公室" }));
    expect((await takeLock(folder, () => NOW)).heldBy).toContain("办公室");
  });

  test("that another program took meanwhile is left to it at the release", async () => {
    const lock = await takeLock(folder, () => NOW);
    const theirs = { user: "李四", machine: "办公室", pid: 1, heartbeat: new Date(NOW).toISOString() };
    await writeFile(join(folder, LOCK_FILE), JSON.stringify(theirs));
    await lock.release();
    expect(await readLock(folder)).toEqual(theirs);
  });
});
