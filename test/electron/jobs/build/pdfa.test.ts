import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, rgb } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { pdfaProblems } from "../../../../electron/pdf/pdfa/pdfa-problems.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import type { BundleSettings } from "../../../../shared/documents/bundle-settings.ts";
import { jpegPicture } from "../../../fixtures/defective-files.ts";

// each bundle starts threads and fonts, which a busy machine takes its time for

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-pdfa-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Two pages with shapes, and words in a font that is not embedded on those that are named. */
async function shapes(textOn: readonly number[] = []): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const number of [1, 2]) {
    const page = pdf.addPage([595, 842]);
    page.drawRectangle({ x: 100, y: 300, width: 200, height: 200, color: rgb(0.2, 0.4, 0.6) });
    if (textOn.includes(number)) page.drawText(`not embedded ${number}`, { x: 100, y: 600 });
  }
  return pdf.save();
}

let count = 0;
async function bundled(files: Readonly<Record<string, Uint8Array>>, settings: Partial<BundleSettings> = {}) {
  const folder = join(parent, `in-${++count}`);
  const out = join(parent, `out-${count}`);
  await mkdir(folder);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const createdAt = "2026-05-25T10:00:00+08:00";
  const built = await buildBundle({ source: { kind: "files", paths: [folder] }, out, createdAt, settings: { pdfa: true, ...settings } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
  const single = built.value.files.map(({ path }) => join(out, path));
  return { report: built.value, warnings: built.value.warnings, bundle: built.value.bundle, single };
}

const claims = async (file: string) => (await openedPdf(file)).catalog.has(PDFName.of("OutputIntents"));
const openedPdf = async (file: string) => PDFDocument.load(await readFile(file), { updateMetadata: false });

/**
 * What ISO 19005-2 asks of a file and can be seen from outside; each line names its clause. No validator from outside is at
 * hand: what stands inside fonts and colour profiles is not looked at.
 */
async function departures(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  const text = bytes.toString("latin1");
  const pdf = await openedPdf(file);
  const { catalog, context } = pdf;
  const found: string[] = [];
  const must = (clause: string, holds: boolean) => {
    if (!holds) found.push(clause);
  };
  must("6.1.2 header, and a comment of four bytes above 127", /^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(text));
  must("6.1.3 identifier in the trailer, no encryption", /\/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\]/.test(text) && !/\/Encrypt\b/.test(text));
  must("6.1.3 nothing behind the end", /%%EOF\r?\n?$/.test(text));
  must("6.1.9 objects begin and end on their own lines", !/\bobj<</.test(text) && !/>>endobj/.test(text));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    must(`6.1.7.1 length of stream ${ref.toString()}`, object.dict.lookup(PDFName.of("Length"))?.toString() === String(object.contents.length));
    must(`6.1.7 no data outside the file (${ref.toString()})`, !["F", "FFilter", "FDecodeParms"].some((key) => object.dict.has(PDFName.of(key))));
    must(
      `6.1.8 names of at most 127 bytes (${ref.toString()})`,
      object.dict.keys().every((key) => key.asString().length <= 128),
    );
  }
  const intents = catalog.lookup(PDFName.of("OutputIntents"));
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  const profile = intent instanceof PDFDict ? intent.lookup(PDFName.of("DestOutputProfile")) : undefined;
  must(
    "6.2.3 one output intent of PDF/A",
    intents instanceof PDFArray && intents.size() === 1 && intent instanceof PDFDict && intent.get(PDFName.of("S")) === PDFName.of("GTS_PDFA1"),
  );
  must("6.2.3 with a profile of three colours", profile instanceof PDFRawStream && profile.dict.lookup(PDFName.of("N"))?.toString() === "3");
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize();
    must("6.1.13 pages of 3 to 14,400 units", Math.min(width, height) >= 3 && Math.max(width, height) <= 14_400);
    must("6.2.2 resources named on the page", page.node.has(PDFName.of("Resources")));
    const notes = context.lookup(page.node.get(PDFName.of("Annots")));
    for (const note of notes instanceof PDFArray ? notes.asArray().map((ref) => context.lookup(ref)) : []) {
      const flags = note instanceof PDFDict ? Number(note.lookup(PDFName.of("F"))?.toString() ?? "0") : 0;
      must("6.3.2 notes are printed and not hidden", (flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0);
    }
  }
  must("6.2.11 and 6.3 pages as our own list of faults has them", pdfaProblems(pdf.getPages()).length === 0);
  must("6.4 no form that draws itself", !catalog.has(PDFName.of("AcroForm")));
  must("6.5 no actions", !["OpenAction", "AA"].some((key) => catalog.has(PDFName.of(key))));
  const names = catalog.lookup(PDFName.of("Names"));
  must("6.5, 6.8 no scripts or files inside", !(names instanceof PDFDict) || !["JavaScript", "EmbeddedFiles"].some((key) => names.has(PDFName.of(key))));
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const packet = metadata instanceof PDFRawStream && !metadata.dict.has(PDFName.of("Filter")) ? Buffer.from(metadata.contents).toString("utf8") : "";
  must("6.6.2 metadata that can be read without decoding", packet.startsWith('<?xpacket begin="\uFEFF"') && packet.endsWith('<?xpacket end="w"?>'));
  must("6.6.4 part and level", packet.includes("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
  must("6.6.3 the same title in both places", packet.includes(`>${pdf.getTitle() ?? "no title"}<`));
  return found;
}

test("a bundle asked for as PDF/A-2b is one as far as can be seen, its single files too, and nothing is warned of", async () => {
  const { warnings, bundle, single } = await bundled({ "图形.pdf": await shapes(), "扫描.jpg": jpegPicture(300, 420) });
  expect(warnings).toEqual([]);
  for (const file of [bundle, ...single]) expect(await departures(file), file).toEqual([]);
});

test("stamped and split single files are PDF/A-2b as well", async () => {
  const stamped = await bundled({ "图形.pdf": await shapes() }, { stampFiles: true });
  for (const file of stamped.single) expect(await departures(file)).toEqual([]);
  const large = await PDFDocument.create();
  for (let page = 0; page < 4; page++)
    large.addPage([595, 842]).drawImage(await large.embedJpg(jpegPicture(1200 + page, 1600)), { x: 0, y: 0, width: 595, height: 842 });
  const bytes = await large.save();
  const split = await bundled({ "大.pdf": bytes }, { split: true, maxFileBytes: Math.round(bytes.length * 0.6) + 20_000 });
  expect(split.single.length).toBeGreaterThan(1);
  for (const file of split.single) expect(await departures(file)).toEqual([]);
});

test("a file that is PDF/A already goes as it is", async () => {
  const first = await bundled({ "图形.pdf": await shapes() });
  const made = await readFile(first.single[0] ?? "");
  const again = await bundled({ "已是.pdf": made });
  expect((await readFile(again.single[0] ?? "")).equals(made)).toBe(true);
});

describe("an attachment with a font that is not embedded", () => {
  test("is named with its page, and neither bundle nor single file claims to be PDF/A; the others' single files still do", async () => {
    const { warnings, bundle, single } = await bundled({ "1.pdf": await shapes(), "2.pdf": await shapes([2]) });
    expect(warnings).toMatchObject([{ kind: "not-pdfa", file: "2.pdf", page: 2 }]);
    expect(warnings[0]?.message).toContain("Helvetica");
    expect(await Promise.all([bundle, ...single].map(claims))).toEqual([false, true, false]);
  });

  test("has that page, and no other, made a picture once the user agrees; what it showed is still there", async () => {
    const { warnings, bundle, single } = await bundled({ "2.pdf": await shapes([2]) }, { pdfaPictures: true });
    expect(warnings).toMatchObject([{ kind: "rasterised", file: "2.pdf", page: 2 }]);
    expect(warnings[0]?.message).toContain("第 2 页");
    for (const file of [bundle, ...single]) expect(await departures(file), file).toEqual([]);
    const document = (await openPdfium()).open(await readFile(single[0] ?? ""));
    if (typeof document === "string") throw new Error(document);
    const [first, second] = [1, 2].map((page) => document.renderBottom(page, 1, 595));
    const darkAt = (picture: typeof first, x: number, y: number) => (picture?.pixels[y * (picture?.width ?? 0) + x] ?? 255) < 140;
    expect(darkAt(first, 150, 842 - 400)).toBe(true);
    expect(darkAt(second, 150, 842 - 400)).toBe(true);
    const words = second?.pixels.subarray(595 * (842 - 625), 595 * (842 - 595)).some((pixel) => pixel < 140);
    expect(words).toBe(true);
    document.close();
  });
});

test("an empty page that becomes a picture is pointed out once, as it was before", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText(" ", { x: 100, y: 600 });
  const { warnings } = await bundled({ "空白.pdf": await pdf.save() }, { pdfaPictures: true });
  expect(warnings.map(({ kind }) => kind)).toEqual(["page-blank", "rasterised"]);
});

const poppler = spawnSync("pdffonts", ["-v"]).status === 0;
test.runIf(poppler)("Poppler finds every font of such a bundle embedded", async () => {
  const { bundle } = await bundled({ "图形.pdf": await shapes() });
  const fonts = spawnSync("pdffonts", [bundle], { encoding: "utf8" })
    .stdout.split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "");
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/ yes yes /);
});
