import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SAVE_LOCK_FILE, type SaveLockOptions, withSaveLock } from "../../../../electron/library/cases/save-lock.ts";
import { ok } from "../../../../shared/errors.ts";
import { watchFiles } from "../../../safety/watched-files.ts";

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-save-lock-"));
  lock = join(folder, SAVE_LOCK_FILE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hold = (holder: object) => writeFile(lock, JSON.stringify({ machine: hostname(), pid: process.pid, run: "another", token: "t", ...holder }));
const run = (options?: SaveLockOptions) => withSaveLock(folder, async () => ok("done"), options);

describe("the lock of one save", () => {
  test("lets one program in at a time, and is gone afterwards", async () => {
    const steps: string[] = [];
    const work = (name: string) =>
      withSaveLock(folder, async () => {
        steps.push(`${name} in`);
        await setTimeout(20);
        steps.push(`${name} out`);
        return ok(undefined);
      });
    await Promise.all(["甲", "乙", "丙"].map(work));
    for (let index = 0; index < steps.length; index += 2) expect(steps[index + 1]).toBe(steps[index]?.replace(" in", " out"));
    expect(steps).toHaveLength(6);
    expect(await readdir(folder)).toEqual([]);
  });

  test("is given back when the work fails by a bug", async () => {
    await expect(withSaveLock(folder, () => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
    expect(await readdir(folder)).toEqual([]);
  });

  test("of a process of this machine that has ended is taken at once", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await hold({ pid });
    expect(await run({ waitMs: 2_000 })).toEqual(ok("done"));
    expect(await readdir(folder)).toEqual([]);
  });

  test("of an earlier run that had our own number is taken at once", async () => {
    await hold({ pid: process.pid, run: "earlier" });
    expect(await run({ waitMs: 2_000 })).toEqual(ok("done"));
  });

  test("of a living process, and of another machine, is waited for and left alone, and the refusal names the file", async () => {
    for (const holder of [{ pid: process.ppid }, { machine: "办公室", pid: 99_999_999 }]) {
      await hold(holder);
      const before = await readFile(lock, "utf8");
      expect(await run({ waitMs: 100 })).toMatchObject({ ok: false, error: { kind: "output-unwritable", file: join(folder, "case.json") } });
      expect(await readFile(lock, "utf8")).toBe(before);
    }
  });

  test("of another machine is taken once it has not changed for long, and one that changes is not", async () => {
    await hold({ machine: "办公室" });
    const began = performance.now();
    expect(await run({ waitMs: 5_000, staleMs: 150 })).toEqual(ok("done"));
    expect(performance.now() - began).toBeGreaterThanOrEqual(145);
    let token = 0;
    await hold({ machine: "办公室", token: "0" });
    const busy = setInterval(() => void hold({ machine: "办公室", token: String(++token) }), 20);
    const refused = await run({ waitMs: 500, staleMs: 300 });
    clearInterval(busy);
    expect(refused).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
  });

  test("of this machine from before its last start is taken at once, although another program has its number now", async () => {
    await hold({ pid: process.ppid, at: Date.now() - 61_000 });
    expect(await run({ waitMs: 2_000 })).toEqual(ok("done"));
    await hold({ pid: process.ppid, at: Date.now() - 1_000 });
    expect(await run({ waitMs: 100 })).toMatchObject({ ok: false });
  });

  test("of a program that ended while it took an older lock away is no wall for a minute", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await hold({ pid });
    await writeFile(`${lock}.removing`, await readFile(lock));
    expect(await run({ waitMs: 2_000 })).toEqual(ok("done"));
    expect(await readdir(folder)).toEqual([]);
    await hold({ pid });
    await writeFile(`${lock}.removing`, "");
    expect(await run({ waitMs: 8_000 })).toEqual(ok("done"));
    expect(await readdir(folder)).toEqual([]);
  });

  test("that was created by a program that ended before its name was in it is taken within seconds, not after a minute", async () => {
    await writeFile(lock, "");
    expect(await run({ waitMs: 8_000 })).toEqual(ok("done"));
  });

  test("that was lost to another program while we slept is noticed, and theirs is not removed", async () => {
    const told = await withSaveLock(folder, async (stillHeld) => {
      const before = await stillHeld();
      await hold({ machine: "办公室" });
      return ok([before, await stillHeld()]);
    });
    expect(told).toEqual(ok([true, false]));
    expect(JSON.parse(await readFile(lock, "utf8"))).toMatchObject({ machine: "办公室" });
  });

  test("in a folder that has gone is refused as such, and the folder is not made anew", async () => {
    await rm(folder, { recursive: true });
    expect(await run()).toMatchObject({ ok: false, error: { cause: { code: "case-folder-gone" } } });
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
  });

  test("of a program that ended is left alone when another one has taken it since it was looked at", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await hold({ pid });
    // the other program is quicker: it takes the dead lock away and puts its own in the same place
    const watched = watchFiles({ opened: async (path) => (path === `${lock}.removing` ? hold({ machine: "办公室" }) : undefined) });
    const told = await run({ waitMs: 300 });
    watched.stop();
    expect(told).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    expect(JSON.parse(await readFile(lock, "utf8"))).toMatchObject({ machine: "办公室" });
    expect(await readdir(folder)).toEqual([SAVE_LOCK_FILE]);
  });

  test("is taken from a program that ended, by one of several that find it at once", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    let inside = 0;
    let most = 0;
    await hold({ pid });
    await Promise.all(
      Array.from({ length: 8 }, () =>
        withSaveLock(folder, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await setTimeout(5);
          inside -= 1;
          return ok(undefined);
        }),
      ),
    );
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});
