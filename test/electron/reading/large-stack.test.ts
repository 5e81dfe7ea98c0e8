import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, expect, test, vi } from "vitest";
import { sha256 } from "../../../electron/files/sha256.ts";
import { loadFile } from "../../../electron/ingest/loaded-attachment.ts";
import { openForReading, openWhereItLies, readText } from "../../../electron/reading/read-text.ts";

/** The threads that were started for reading, and those of them that have ended. */
const threads = vi.hoisted(() => ({ started: 0, ended: 0 }));
vi.mock("../../../electron/workers/start-thread.ts", async (original) => {
  const real = await original<typeof import("../../../electron/workers/start-thread.ts")>();
  return {
    ...real,
    startThread: (...args: Parameters<typeof real.startThread>): Worker => {
      const worker = real.startThread(...args);
      threads.started += 1;
      worker.once("exit", () => {
        threads.ended += 1;
      });
      return worker;
    },
  };
});

const home = await mkdtemp(join(tmpdir(), "guohe 大叠 "));
vi.stubEnv("GUOHE_HOME", home);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** A stack of pictures that nothing can make smaller. */
async function stack(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    const [width, height] = [1240, 1754];
    const about = { Type: "XObject", Subtype: "Image", Width: width, Height: height, ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
    const picture = pdf.context.register(pdf.context.stream(randomBytes(width * height * 3), about));
    const sheet = pdf.addPage([595, 842]);
    sheet.node.set(PDFName.of("Resources"), pdf.context.obj({ XObject: { P: picture } }));
    sheet.node.set(PDFName.of("Contents"), pdf.context.register(pdf.context.stream("595 0 0 842 0 0 cm /P Do")));
  }
  return pdf.save({ useObjectStreams: false });
}

test("a large stack is looked at by one thread, which is gone when the stack is open: two would hold it six times over", async () => {
  const bytes = await stack(6);
  expect(bytes.length).toBeGreaterThan(32 << 20);
  const opened = await openForReading({ file: "一叠.pdf", bytes, sha256: sha256(bytes) }, [], undefined);
  expect(opened.ok && opened.value.inspected.length).toBe(6);
  expect(threads).toEqual({ started: 1, ended: 1 });
});

test("a large stack is read where it lies, and its bytes are gone once it is open; a small file stays in memory", async () => {
  const path = join(home, "一叠.pdf");
  await writeFile(path, await stack(6));
  const loaded = await loadFile(path, "一叠.pdf");
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { sha256: key, stored } = loaded.value;
  const opened = await openWhereItLies(loaded.value, [], { freesBytes: true });
  expect(opened.ok && opened.value.pdf).toEqual({ key, ...stored });
  expect(loaded.value.bytes.length).toBe(0);

  const small = join(home, "一页.pdf");
  await writeFile(small, await stack(1));
  const page = await loadFile(small, "一页.pdf");
  const held = page.ok ? await openWhereItLies(page.value, [], { freesBytes: true }) : page;
  expect(held.ok && "bytes" in held.value.pdf).toBe(true);
  expect(page.ok && page.value.bytes.length).toBeGreaterThan(0);
});

test("a large PDF that lies nowhere, as a program made it, is held while its own bytes are freed", async () => {
  const bytes = await stack(6);
  const read = await readText({ file: "转换.pdf", bytes }, { ocr: false, freesBytes: true });
  expect(read.ok && read.value.pages.length).toBe(6);
  expect(bytes.length).toBe(0);
});

test("a large stack that another program writes while it is read is refused, not read as half of each", async () => {
  const path = join(home, "改动.pdf");
  await writeFile(path, await stack(6));
  const loaded = await loadFile(path, "改动.pdf");
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  await writeFile(path, await stack(7));
  expect(await readText(loaded.value, { ocr: false })).toEqual({ ok: false, error: { kind: "scan-changing", file: "改动.pdf" } });
});
