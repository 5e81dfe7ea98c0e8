import type { FileHandle } from "node:fs/promises";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DurableFiles } from "../../../electron/files/durable-files.ts";

/** Files that are open, and at most so many at once; the disk is full for those whose name says so. */
const disk = vi.hoisted(() => ({ open: new Set<string>(), most: 0, synced: [] as string[] }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open = async (path: string, flags: string): Promise<FileHandle> => {
    const handle = await real.open(path, flags);
    disk.open.add(path);
    disk.most = Math.max(disk.most, disk.open.size);
    const [sync, close] = [handle.sync.bind(handle), handle.close.bind(handle)];
    handle.sync = async () => {
      if (path.includes("full")) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      await sync();
      disk.synced.push(path);
    };
    handle.close = async () => {
      await close();
      disk.open.delete(path);
    };
    return handle;
  };
  return { ...real, open };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 落盘 "));
  disk.open.clear();
  disk.most = 0;
  disk.synced.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("files are all with the disk once they are settled, few at a time, with the bytes that they were given", async () => {
  const files = new DurableFiles();
  for (let number = 0; number < 40; number += 1) {
    const bytes = new Uint8Array(10_000).fill(number);
    await files.write(join(folder, "下层", `${number}`), bytes);
    // whoever wrote it may use its memory for something else
    bytes.fill(255);
  }
  await files.settle();
  expect(disk.synced).toHaveLength(40);
  expect([disk.open.size, disk.most <= 9]).toEqual([0, true]);
  for (const name of await readdir(join(folder, "下层"))) {
    const bytes = await readFile(join(folder, "下层", name));
    expect([bytes.length, new Set(bytes)]).toEqual([10_000, new Set([Number(name)])]);
  }
});

test("what the disk did not take is told at the latest when they are settled, and no file stays open", async () => {
  const files = new DurableFiles();
  await files.write(join(folder, "full"), new Uint8Array(10));
  await files.end();
  expect(disk.open.size).toBe(0);
  await expect(files.write(join(folder, "next"), new Uint8Array(10))).rejects.toMatchObject({ code: "ENOSPC" });
  await expect(files.settle()).rejects.toMatchObject({ code: "ENOSPC" });
  expect(disk.open.size).toBe(0);
});

test("a name that is taken is refused at once", async () => {
  const files = new DurableFiles();
  await files.write(join(folder, "one"), new Uint8Array(1));
  await expect(files.write(join(folder, "one"), new Uint8Array(2))).rejects.toMatchObject({ code: "EEXIST" });
  await files.settle();
  expect(disk.synced.map((path) => basename(path))).toEqual(["one"]);
});
