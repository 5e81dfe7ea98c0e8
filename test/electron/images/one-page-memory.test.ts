import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { JpegCodec } from "../../../electron/images/jpeg-codec.ts";

const [WIDTH, HEIGHT] = [4960, 7016];
/** What the program may have, and what of that it has before it is handed a page: Node, PDFium and the product's own code. */
const MOST = 400e6;
const PROGRAM = 110e6;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "one-page-"));
  const samples = new Uint8Array(WIDTH * HEIGHT * 3);
  let seed = 1;
  for (let at = 0; at < samples.length; at += 3) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const [x, y] = [(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    const level = (y % 100 < 40 && x % 60 < 8 ? 40 : 236) + ((seed >>> 24) % 9);
    const seal = x > 3000 && x < 4000 && y > 5000 && y < 6000 && x % 100 < 20;
    samples.set(seal ? [205, 40, 50] : [level, level - 2, level - 8], at);
  }
  const codec = await JpegCodec.open();
  await writeFile(join(folder, "jpeg.pdf"), await pageOf(codec.encode({ width: WIDTH, height: HEIGHT, components: 3, samples }, 88), "DCTDecode"));
  await writeFile(join(folder, "samples.pdf"), await pageOf(deflateSync(samples, { level: 1 }), "FlateDecode"));
  const filtered = deflateSync(filteredRows(samples), { level: 1 });
  await writeFile(join(folder, "rows.pdf"), await pageOf(filtered, "FlateDecode", { DecodeParms: { Predictor: 15, Colors: 3, Columns: WIDTH } }));
  await writeFile(join(folder, "scan.png"), png(filtered));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An A4 page that a picture of 600 dots an inch fills. */
async function pageOf(bytes: Uint8Array, filter: string, more: Record<string, Record<string, number>> = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595.28, 841.89]);
  const about = { Type: "XObject", Subtype: "Image", Width: WIDTH, Height: HEIGHT, ColorSpace: "DeviceRGB", BitsPerComponent: 8, Filter: filter, ...more };
  page.node.setXObject(PDFName.of("I"), pdf.context.register(pdf.context.stream(bytes, about)));
  page.node.set(PDFName.of("Contents"), pdf.context.register(pdf.context.stream("q 595.28 0 0 841.89 0 0 cm /I Do Q")));
  return pdf.save();
}

/** Each row as what it differs from the row above (ISO/IEC 15948, 9: filter 2). */
function filteredRows(samples: Uint8Array): Uint8Array {
  const row = WIDTH * 3;
  const rows = new Uint8Array((row + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    rows[y * (row + 1)] = 2;
    for (let x = 0; x < row; x++) rows[y * (row + 1) + 1 + x] = (samples[y * row + x] ?? 0) - (y > 0 ? (samples[(y - 1) * row + x] ?? 0) : 0);
  }
  return rows;
}

/** A scan in RGB of 8 bits. */
function png(data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  const chunk = (kind: string, content: Uint8Array) => {
    const part = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, "latin1"), content, Buffer.alloc(4)]);
    part.writeUInt32BE(content.length, 0);
    part.writeUInt32BE(crc32(part.subarray(4, -4)), part.length - 4);
    return part;
  };
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

test.each([
  ["read", "jpeg.pdf"],
  ["read", "samples.pdf"],
  ["read", "rows.pdf"],
  ["read", "scan.png"],
  ["compress", "jpeg.pdf"],
  ["compress", "samples.pdf"],
  ["compress", "rows.pdf"],
])("to %s a page of A4 in colour at 600 dpi, %s, takes at most 400 MB with the program", async (how, file) => {
  const program = join(import.meta.dirname, "one-page-alone.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program, how, join(folder, file)]);
  const { taken } = z.object({ before: z.number(), taken: z.number() }).parse(JSON.parse(stdout));
  expect(taken).toBeLessThan(MOST - PROGRAM);
});
