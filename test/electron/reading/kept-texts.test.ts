import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "../../../electron/files/sha256.ts";
import { keptText } from "../../../electron/reading/kept-texts.ts";
import { type ReadTextOptions, readText } from "../../../electron/reading/read-text.ts";
import { encryptedPdf, pdfOf } from "../../fixtures/defective-files.ts";
import { scanOf } from "../../fixtures/scans.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 读取 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** What comes of a file, and the pages that were read for it now. */
async function read(bytes: Uint8Array, options: Partial<ReadTextOptions> = {}) {
  const told: number[] = [];
  const text = await readText({ file: "甲.pdf", bytes }, { ocr: false, ...options, onPage: ({ page }) => told.push(page) });
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return { text: text.value, told };
}

const three = () => pdfOf(["one", "two", "three"].map((words) => ({ words })));

test("what was read of a content is kept, and only pages that were not asked for before are read", async () => {
  const bytes = await three();
  const first = await read(bytes, { pages: [2] });
  expect(first.told).toEqual([2]);
  const whole = await read(bytes);
  expect(whole.told).toEqual([1, 3]);
  expect(whole.text.pages.map(({ page }) => page)).toEqual([1, 2, 3]);
  const again = await read(bytes);
  expect(again.told).toEqual([]);
  expect(again.text).toEqual(whole.text);
});

test("a kept text that was damaged on the disk is read again", async () => {
  const bytes = await three();
  const { text } = await read(bytes);
  for (const name of await readdir(join(home, "readings"))) await writeFile(join(home, "readings", name), "0".repeat(200));
  expect(await keptText(sha256(bytes))).toBeUndefined();
  const again = await read(bytes);
  expect(again.told).toEqual([1, 2, 3]);
  expect(again.text).toEqual(text);
});

test("pages that no engine has read stay unread, and are told as such again", async () => {
  const bytes = await scanOf(1);
  await read(bytes);
  const again = await read(bytes);
  expect(again.told).toEqual([]);
  expect(again.text.unread).toEqual([{ page: 1, why: "no-engine" }]);
});

test("the text of a file with a password is not kept on the disk", async () => {
  const bytes = await encryptedPdf({ user: "open", owner: "master" });
  await read(bytes, { passwords: ["open"] });
  expect(await keptText(sha256(bytes))).toBeUndefined();
});
