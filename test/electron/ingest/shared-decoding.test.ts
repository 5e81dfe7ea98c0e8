import { PDFDocument } from "@cantoo/pdf-lib";
import { encode } from "jpeg-js";
import { expect, test } from "vitest";
import { readInThread } from "../../../electron/ingest/decoding-client.ts";
import { prepareAttachment } from "../../../electron/ingest/prepare-attachment.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";

const options = { passwords: [], keepSizes: false };

/** Noise, which no coding makes small, with a red patch. */
function noisy(seed: number): Buffer {
  const [width, height] = [620, 877];
  const data = Buffer.alloc(width * height * 4, 255);
  let state = seed;
  for (let at = 0; at < data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data.fill(state >>> 24, at, at + 3);
  }
  for (let y = 300; y < 450; y++) for (let x = 200; x < 350; x++) data.set([200, 20, 20], (y * width + x) * 4);
  return Buffer.from(encode({ data, width, height }, 90).data);
}

/** Five scanned pages of more than a megabyte; the data of the first and the last, which is the same picture, is damaged. */
async function scans(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const jpegs = [1, 2, 3, 4].map(noisy);
  jpegs[0]?.fill(0, jpegs[0].length >> 1, (jpegs[0].length >> 1) + 500);
  const pictures = await Promise.all(jpegs.map((jpeg) => pdf.embedJpg(jpeg)));
  for (const picture of [...pictures, ...pictures.slice(0, 1)]) pdf.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595.28, height: 841.89 });
  return pdf.save({ useObjectStreams: false });
}

test("two threads that share the pages of a file see what one sees alone, and each page is told of once", async () => {
  const bytes = await scans();
  expect(bytes.length).toBeGreaterThan(1 << 20);
  const alone = await prepareAttachment(bytes, "扫描.pdf", options, await openPdfium());
  const told: string[] = [];
  const shared = await readInThread(bytes, "扫描.pdf", options, { onPage: (page, pages) => told.push(`${page}/${pages}`) });
  expect(shared).toEqual(alone);
  expect(told).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  const inspected = alone.ok ? alone.value.inspected : undefined;
  expect(inspected?.asGiven).toBe(true);
  // the picture is damaged once, on the first page that shows it
  expect(inspected?.pages.map(({ damage }) => damage)).toEqual([["picture-damaged"], [], [], [], []]);
  const [area] = inspected?.pages[1]?.seals ?? [];
  expect([area?.left, area?.top, area?.right, area?.bottom].map((at) => Math.round((at ?? 0) * 20) / 20)).toEqual([0.3, 0.35, 0.55, 0.5]);
});

test("a file whose reading is stopped leaves both threads good for the next one", async () => {
  const bytes = await scans();
  const stop = new AbortController();
  const reading = readInThread(bytes, "扫描.pdf", options, { signal: stop.signal, onPage: () => stop.abort(new Error("stopped")) });
  await expect(reading).rejects.toThrow("stopped");
  expect((await readInThread(bytes, "扫描.pdf", options)).ok).toBe(true);
});

test("a page that takes too long in one thread stops the file, named with its page", async () => {
  const slow = await readInThread(await scans(), "慢.pdf", options, { seconds: 0.001 });
  expect(slow).toMatchObject({ ok: false, error: { kind: "attachment-too-slow", file: "慢.pdf" } });
});
