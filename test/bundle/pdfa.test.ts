import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName, PDFRawStream, rgb } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfaProblems } from "../../electron/bundle/pdfa/pdfa-problems.ts";
import { buildBundle } from "../../electron/jobs/build-bundle.ts";

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-pdfa-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function bundled(name: string, words: boolean) {
  const folder = join(parent, name);
  await mkdir(folder);
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.drawRectangle({ x: 100, y: 300, width: 200, height: 200, color: rgb(0.2, 0.4, 0.6) });
  if (words) page.drawText("not embedded", { x: 100, y: 600 });
  await writeFile(join(folder, "扫描.pdf"), await pdf.save());
  const out = join(parent, `${name}-out`);
  const built = await buildBundle({ source: { kind: "files", paths: [folder] }, out, createdAt: "2026-05-25T10:00:00+08:00", settings: { pdfa: true } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const bytes = await readFile(built.value.bundle);
  return { warnings: built.value.warnings, bytes, bundle: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

test("a bundle asked for as PDF/A-2b claims it, with colours defined, the same title in both places, and nothing that forbids it on any page", async () => {
  const { warnings, bytes, bundle } = await bundled("sound", false);
  expect(warnings).toEqual([]);
  const metadata = bundle.catalog.lookup(PDFName.of("Metadata"));
  const packet = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
  expect(packet).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
  expect(packet).toContain(bundle.getTitle() ?? "no title");
  expect(bundle.catalog.has(PDFName.of("OutputIntents"))).toBe(true);
  expect(bytes.toString("latin1")).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
  expect(pdfaProblems(bundle.getPages())).toEqual([]);
});

test("an attachment with a font that is not embedded is named, and the bundle is written without the claim", async () => {
  const { warnings, bundle } = await bundled("unsound", true);
  expect(warnings).toMatchObject([{ kind: "not-pdfa", file: "扫描.pdf" }]);
  expect(warnings[0]?.message).toContain("Helvetica");
  expect(bundle.catalog.has(PDFName.of("Metadata"))).toBe(false);
});
