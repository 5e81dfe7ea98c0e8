import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryUsage } from "node:process";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBundle } from "../../../electron/jobs/build/build-bundle.ts";

const FILES = 5;
const BYTES = 4 << 20;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-freed-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A PDF of one page, and of bytes that no page shows. */
async function largeFile(name: string, bytes: number): Promise<string> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawSquare({ x: 100, y: 300, size: 200 });
  pdf.context.register(pdf.context.stream(randomBytes(bytes)));
  const path = join(folder, name);
  await writeFile(path, await pdf.save({ useObjectStreams: false }));
  return path;
}

async function bundled(paths: readonly string[], out: string): Promise<void> {
  const built = await buildBundle({ source: { kind: "files", paths }, out: join(folder, out), createdAt: "2026-05-25T10:00:00+08:00" });
  expect(built).toMatchObject({ ok: true, value: { files: { length: paths.length } } });
}

test("the files of a package are free as soon as each is bundled, without waiting for the collector", async () => {
  const paths: string[] = [];
  for (let file = 1; file <= FILES; file++) paths.push(await largeFile(`${file}.pdf`, BYTES));
  // fonts and the like stay in memory
  await bundled([await largeFile("small.pdf", 1)], "warm");
  const before = memoryUsage().arrayBuffers;
  await bundled(paths, "out");
  // the last file may still be on its way back from its thread
  await expect.poll(() => memoryUsage().arrayBuffers - before, { timeout: 30_000 }).toBeLessThan(2 * BYTES);
});
