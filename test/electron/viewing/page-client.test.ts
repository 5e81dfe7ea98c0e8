import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryUsage } from "node:process";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { ViewedSource } from "../../../electron/viewing/opened-attachments.ts";
import { PageThread } from "../../../electron/viewing/page-client.ts";
import { endSpares, leaveSpare, takeSpare } from "../../../electron/workers/spare-threads.ts";

const picture = { kind: "picture", page: 1, width: 100, turn: 0 } as const;

let folder: string;
let source: ViewedSource;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "看页 "));
  source = { path: join(folder, "协议.pdf"), stamp: "1", file: "协议.pdf", passwords: [] };
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  await writeFile(source.path, await pdf.save());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  // how large the program of the tests is says nothing
  vi.spyOn(memoryUsage, "rss").mockReturnValue(100_000_000);
  await endSpares();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await endSpares();
});

/** What this program holds open, where the system tells. */
function openFiles(): readonly string[] {
  const folderOfOpen = "/proc/self/fd";
  if (!existsSync(folderOfOpen)) return [];
  return readdirSync(folderOfOpen).flatMap((name) => {
    try {
      return [readlinkSync(join(folderOfOpen, name))];
    } catch {
      // the one that lists the folder
      return [];
    }
  });
}

test("the thread of a window that is closed draws for the next one, and holds no file of the first open until then", async () => {
  const first = new PageThread();
  expect(await first.ask(source, picture)).toMatchObject({ ok: true });
  expect(openFiles().includes(source.path)).toBe(existsSync("/proc/self/fd"));
  await first.close();
  expect(openFiles()).not.toContain(source.path);
  const left = takeSpare("pages");
  expect(left).toBeDefined();
  if (left) await leaveSpare("pages", left);
  const second = new PageThread();
  expect(await second.ask(source, picture)).toMatchObject({ ok: true });
  expect(takeSpare("pages")).toBeUndefined();
  await second.close();
});

test("one that is drawing when its window is closed is ended, and one that was never needed is not begun", async () => {
  const drawing = new PageThread();
  const asked = drawing.ask(source, picture);
  await drawing.close();
  expect(await asked).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  await new PageThread().close();
  expect(takeSpare("pages")).toBeUndefined();
});

test("who asks while its thread is being left gets an answer", async () => {
  const thread = new PageThread();
  await thread.ask(source, picture);
  const closed = thread.close();
  const asked = thread.ask(source, picture);
  await closed;
  expect(await asked).toMatchObject({ ok: true });
  await thread.close();
});
