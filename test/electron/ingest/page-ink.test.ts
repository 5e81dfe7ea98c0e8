import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BUNDLE } from "../../../electron/bundle/manifest.ts";
import { verifyOutput } from "../../../electron/bundle/verify-output.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { showsContent } from "../../../electron/ingest/page-ink.ts";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { buildBundle } from "../../../electron/jobs/build/build-bundle.ts";
import { pageGeometry } from "../../../electron/pdf/page-geometry.ts";
import { digestOf, scanDigest } from "../../../electron/pdf/page-picture.ts";
import { openPdfium, type PdfiumDocument } from "../../../electron/pdf/pdfium.ts";
import { jpegPicture, type PageShape, pdfOf, pngPicture } from "../../fixtures/defective-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-ink-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pdfium = await openPdfium();

function open(bytes: Uint8Array): PdfiumDocument {
  const document = pdfium.open(bytes);
  if (typeof document === "string") throw new Error(document);
  return document;
}

/** Share of the page that is dark. */
function darkness(document: PdfiumDocument, page: number): number {
  const picture = document.renderBottom(page, 1, 120);
  if (!picture) throw new Error("the page cannot be rendered");
  return picture.pixels.reduce((sum, pixel) => sum + 255 - pixel, 0) / (255 * picture.pixels.length);
}

test.each([
  ["JPEG", "1.jpg", jpegPicture(300, 424)],
  ["turned JPEG", "1.jpg", jpegPicture(300, 424, 6)],
  ["PNG", "1.png", pngPicture(30, 42, [0, 0, 120], 255)],
  ["half clear PNG", "1.png", pngPicture(42, 30, [0, 0, 0], 128)],
])("a %s shows in the bundle as it does by itself", async (_, name, bytes) => {
  await mkdir(join(folder, "in"));
  await writeFile(join(folder, "in", name), bytes);
  const built = await buildBundle({ source: { kind: "files", paths: [join(folder, "in")] }, out: join(folder, "out") });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const alone = await readAttachment(bytes, name, { passwords: [], keepSizes: false }, pdfium);
  if (!alone.ok) throw new Error(JSON.stringify(alone.error));
  const own = darkness(alone.value.seen, 1);
  const bundled = darkness(open(await readFile(join(folder, "out", BUNDLE))), 3);
  expect(own).toBeGreaterThan(0.1);
  // a page scaled for its stamp has nine tenths of its ink
  expect(bundled / own).toBeGreaterThan(0.85);
  expect(bundled / own).toBeLessThan(1.1);
});

describe("the check after writing", () => {
  /** Checks a bundle of this one page, whose source had ink. */
  async function verified(shape: PageShape) {
    const bytes = await pdfOf([shape]);
    await writeFile(join(folder, BUNDLE), bytes);
    const geometry = pageGeometry((await PDFDocument.load(bytes)).getPage(0).node);
    const files = [{ path: BUNDLE, sha256: sha256(bytes), bytes: bytes.length, pages: 1 }];
    return verifyOutput(folder, files, { pages: 1, stamps: [], inked: [{ page: 1, geometry }], scans: [], bookmarks: [] }, pdfium, async () => undefined);
  }

  test("notices a page that lost its ink, its stamp aside", async () => {
    for (const shape of [{}, { footer: 30 }, { footer: 30, rotate: 0, width: 842, height: 595 }]) {
      expect(await verified(shape)).toMatchObject({
        ok: false,
        error: { kind: "bundle-differs", file: BUNDLE, problem: { code: "page-blank", page: 1 } },
      });
    }
  });

  test("notices a scan whose picture is not that of its source", async () => {
    const pdf = await PDFDocument.create();
    const image = await pdf.embedJpg(jpegPicture(300, 424));
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    const bytes = await pdf.save({ useObjectStreams: false });
    await writeFile(join(folder, BUNDLE), bytes);
    const files = [{ path: BUNDLE, sha256: sha256(bytes), bytes: bytes.length, pages: 1 }];
    const verify = (digest: string) =>
      verifyOutput(folder, files, { pages: 1, stamps: [], inked: [], scans: [{ page: 1, digest }], bookmarks: [] }, pdfium, async () => undefined);
    expect(scanDigest(open(bytes), 1)).toBe(digestOf(jpegPicture(300, 424)));
    expect(await verify(digestOf(jpegPicture(300, 424)))).toMatchObject({ ok: true });
    expect(await verify(digestOf(Buffer.from("another picture")))).toMatchObject({
      ok: false,
      error: { kind: "bundle-differs", problem: { code: "image-differs", page: 1 } },
    });
  });

  test("takes a page with a single word", async () => {
    expect(await verified({ words: "one" })).toMatchObject({ ok: true });
  });
});

test.each<[string, PageShape, boolean]>([
  ["a word", { words: "one" }, true],
  ["a word on a page across, turned", { words: "one", width: 842, height: 595, rotate: 90 }, true],
  ["nothing", {}, false],
  ["a line where the stamp goes", { footer: 20 }, false],
])("a page with %s: ink is %s", async (_, shape, inked) => {
  const bytes = await pdfOf([shape]);
  expect(showsContent(open(bytes), 1, pageGeometry((await PDFDocument.load(bytes)).getPage(0).node))).toBe(inked);
});
