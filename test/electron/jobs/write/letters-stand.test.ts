import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pageOrientation } from "../../../../electron/ingest/orientation/page-orientation.ts";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import { type GrayscaleImage, openPdfium } from "../../../../electron/pdf/pdfium.ts";
import { checked, guide2026, sampleJson } from "../../../fixtures/letter-source.ts";

const folder = mkdtempSync(join(tmpdir(), "guohe-stand-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Turned clockwise by a quarter. */
function quarter({ width, height, pixels }: GrayscaleImage): GrayscaleImage {
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 255;
  return { width: height, height: width, pixels: out };
}

test("how each letter of ours stands is told in all four angles", { timeout: 60_000 }, async () => {
  const recusal = { requested: true, experts: [{ name: "司徒样", unit: "江左样例大学", reason: "师生关系。" }] };
  const request = checked(sampleJson({ "declarations.recusal": recusal }), guide2026);
  const written = await writeDocuments({ ...request, out: folder, only: ["no-licence-transfer", "self-funding", "recusal", "truthfulness"] });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const pdfium = await openPdfium();
  const said: Record<string, readonly unknown[]> = {};
  for (const { id, pdf } of written.value.documents) {
    const opened = pdfium.open(await readFile(pdf ?? ""));
    if (typeof opened === "string") throw new Error(opened);
    const upright = opened.renderBottom(1, 1, 827);
    opened.close();
    if (!upright) throw new Error(id);
    const turned = [upright];
    for (let angle = 1; angle < 4; angle++) turned.push(quarter(turned.at(-1) ?? upright));
    said[id] = turned.map(pageOrientation);
  }
  const needed = [0, 270, 180, 90];
  expect(said).toEqual({ "no-licence-transfer": needed, "self-funding": needed, recusal: needed, truthfulness: needed });
});
