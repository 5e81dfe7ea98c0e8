import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { interruptedAt, LOCK_FILE, openByOthers, readLock, takeLock } from "../../../electron/files/presence.ts";
import { checkOutputPlace } from "../../../electron/library/cases/output-place.ts";
import { findGuide, readGuides } from "../../../electron/library/guides/guides.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-library-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the lock of a case", () => {
  const now = Date.parse("2026-05-25T04:00:00Z");
  const held = (lock: object) =>
    writeFile(join(folder, LOCK_FILE), JSON.stringify({ user: "李四", machine: "办公室", pid: 1, heartbeat: new Date(now).toISOString(), ...lock }));

  test("is taken, and given back with the end of the work", async () => {
    const lock = await takeLock(folder, () => now);
    expect(lock.heldBy).toBeUndefined();
    expect(await readLock(folder)).toMatchObject({ pid: process.pid, machine: hostname() });
    await lock.release();
    expect(await readLock(folder)).toBeUndefined();
  });

  test("names who holds it on another machine, leaves it to them, and is no wall", async () => {
    await held({ heartbeat: new Date(now - 119_000).toISOString() });
    const lock = await takeLock(folder, () => now);
    expect(lock.heldBy).toBe("李四（办公室）");
    await lock.release();
    expect(await readLock(folder)).toMatchObject({ user: "李四" });
  });

  test("shows the one who came first who came after, until that one has left or has not been heard of for two minutes", async () => {
    const first = await takeLock(folder, () => now);
    expect(await openByOthers(folder, () => now)).toEqual([]);
    // as another program leaves its mark
    const mark = join(folder, ".lock-0a1b.json");
    await writeFile(mark, JSON.stringify({ user: "王五", machine: "院办", pid: 1, run: "0a1b", heartbeat: new Date(now).toISOString() }));
    expect(await openByOthers(folder, () => now)).toEqual(["王五（院办）"]);
    expect(await openByOthers(folder, () => now + 121_000)).toEqual([]);
    await rm(mark);
    expect(await openByOthers(folder, () => now)).toEqual([]);
    await first.release();
  });

  test("of another leaves room for a mark of who comes after, which goes with him and outlives no one", async () => {
    await held({});
    await writeFile(join(folder, ".lock-dead.json"), JSON.stringify({ user: "x", machine: "y", pid: 1, heartbeat: new Date(now - 999_000).toISOString() }));
    const second = await takeLock(folder, () => now);
    expect(second.heldBy).toBe("李四（办公室）");
    const marks = (await readdir(folder)).filter((name) => name.startsWith(".lock-"));
    expect(marks).toHaveLength(1);
    expect(JSON.parse(await readFile(join(folder, marks[0] ?? ""), "utf8"))).toMatchObject({ pid: process.pid, machine: hostname() });
    await second.release();
    expect((await readdir(folder)).filter((name) => name.startsWith(".lock"))).toEqual([LOCK_FILE]);
  });

  test("that another program has taken over meanwhile is not removed when ours is given back", async () => {
    const lock = await takeLock(folder, () => now);
    for (const theirs of [{}, { machine: hostname(), pid: process.ppid }, { machine: hostname(), pid: process.pid, run: "another" }]) {
      await held(theirs);
      const before = await readFile(join(folder, LOCK_FILE), "utf8");
      await lock.release();
      expect(await readFile(join(folder, LOCK_FILE), "utf8")).toBe(before);
    }
  });

  test("is nobody's once its heartbeat has stopped for two minutes", async () => {
    await held({ heartbeat: new Date(now - 121_000).toISOString() });
    expect((await takeLock(folder, () => now)).heldBy).toBeUndefined();
  });

  test("is nobody's when the program of this machine that took it has ended", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await held({ machine: hostname(), pid });
    expect((await takeLock(folder, () => now)).heldBy).toBeUndefined();
  });

  test("of an earlier run that had our own number is nobody's, and is told of", async () => {
    const heartbeat = new Date(now - 5_000).toISOString();
    await held({ machine: hostname(), pid: process.pid, run: "earlier", heartbeat });
    expect(await interruptedAt(folder, () => now)).toBe(heartbeat);
    const lock = await takeLock(folder, () => now);
    expect(lock.heldBy).toBeUndefined();
    expect(await interruptedAt(folder, () => now)).toBeUndefined();
    await lock.release();
    expect(await readLock(folder)).toBeUndefined();
  });

  test("is nobody's when its file is broken", async () => {
    await writeFile(join(folder, LOCK_FILE), "{");
    expect((await takeLock(folder, () => now)).heldBy).toBeUndefined();
  });
});

describe("installed guides", () => {
  const official = () => join(templatesFolder(), "guides");

  test("are read from every folder, whether or not it exists", async () => {
    const text = await singleGuide();
    await writeFile(join(folder, "next.yaml"), text.replace(/^id: .*$/m, "id: made-up-2027"));
    const installed = await readGuides([official(), join(folder, "没有"), folder]);
    expect(installed.problems).toEqual([]);
    expect(installed.guides.map((guide) => guide.id)).toEqual(["shanghai-intl-coop-2026", "made-up-2027"]);
    expect(findGuide(installed, { guide: "made-up-2027" }).ok).toBe(true);
  });

  test("do not hide one another: the second of one id is a problem", async () => {
    const text = await singleGuide();
    await writeFile(join(folder, "copy.yaml"), text.replace(/^title: .*$/m, "title: 冒名"));
    const installed = await readGuides([official(), folder]);
    expect(installed.guides.map((guide) => guide.title)).not.toContain("冒名");
    expect(installed.problems).toMatchObject([{ kind: "guide-invalid", file: join(folder, "copy.yaml") }]);
  });

  test("that cannot be read are named with the line, or the field, and a case that needs one learns why", async () => {
    await writeFile(join(folder, "broken.yaml"), 'id: broken\ntitle: "open\n');
    await writeFile(join(folder, "empty.yaml"), "id: empty\n");
    const installed = await readGuides([folder]);
    expect(installed.guides).toEqual([]);
    expect(installed.problems).toMatchObject([{ kind: "guide-invalid" }, { kind: "guide-invalid" }]);
    expect(findGuide(installed, { guide: "broken" })).toMatchObject({
      ok: false,
      error: { kind: "guide-invalid", problems: [{ path: expect.stringMatching(/^第 \d+ 行$/) }] },
    });
    expect(findGuide(installed, { guide: "other" })).toMatchObject({ ok: false, error: { kind: "guide-unknown", guide: "other" } });
  });
});

describe("the place of an output", () => {
  test("is refused where it would mix with the files of the case", async () => {
    const theCase = join(folder, "case");
    await mkdir(join(theCase, "attachments"), { recursive: true });
    for (const out of [
      theCase,
      folder,
      join(theCase, "attachments"),
      join(theCase, "attachments", "new"),
      join(theCase, ".history", "x"),
      join(theCase, "sub", ".."),
    ]) {
      expect(await checkOutputPlace(theCase, out), out).toMatchObject({ ok: false, error: { kind: "output-inside-case" } });
    }
    for (const out of [join(folder, "out"), join(theCase, "成品"), join(folder, "case 2")])
      expect(await checkOutputPlace(theCase, out), out).toMatchObject({ ok: true });
  });
});
