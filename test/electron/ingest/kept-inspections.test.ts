import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "../../../electron/files/sha256.ts";
import type { FileInspection } from "../../../electron/ingest/inspection.ts";
import { inspectedAs } from "../../../electron/ingest/inspection.ts";
import { inspectorVersion, keepInspection, keptInspection } from "../../../electron/ingest/kept-inspections.ts";
import type { ReadingOptions } from "../../../electron/ingest/prepare-attachment.ts";
import { readSafely } from "../../../electron/ingest/read-attachment.ts";
import { buildBundle } from "../../../electron/jobs/build/build-bundle.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { Checkpoint } from "../../../electron/workers/checkpoint.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import type { BundleReport } from "../../../shared/report.ts";
import { encryptedPdf, jpegPicture, pdfOf, pdfWithForm, pngPicture } from "../../fixtures/defective-files.ts";

let home: string;
let papers: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 检查 "));
  papers = join(home, "材料");
  await mkdir(papers);
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** A page that is one JPEG: red where a seal stands, or with its data written over. */
async function scan(pages: number, damaged = false): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 1; page <= pages; page++) {
    const jpeg = Buffer.from(jpegPicture(600, 848 + page));
    if (damaged) jpeg.fill(0, jpeg.length >> 1, (jpeg.length >> 1) + 200);
    pdf.addPage([595.28, 841.89]).drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return pdf.save({ useObjectStreams: false });
}

/** Builds and tells which files had their pages looked at. */
async function built(out: string): Promise<{ readonly report: BundleReport; readonly looked: readonly string[]; readonly hashes: readonly string[] }> {
  const looked = new Set<string>();
  const report = await buildBundle(
    { source: { kind: "files", paths: [papers] }, out: join(home, out), createdAt: "2026-05-25T10:00:00+08:00", passwords: ["secret"] },
    { onProgress: ({ step }) => step.code === "reading-file" && looked.add(step.file) },
  );
  if (!report.ok) throw new Error(errorText(report.error));
  const written = [report.value.bundle, ...report.value.files.map(({ path }) => join(home, out, path))];
  return { report: report.value, looked: [...looked].sort(), hashes: await Promise.all(written.map(async (path) => sha256(await readFile(path)))) };
}

const inspections = () => readdir(join(home, "data", "inspections"));
const put = (name: string, bytes: Uint8Array) => writeFile(join(papers, name), bytes);

test("a file is inspected once for each content: the second build looks at no page and writes the very same bytes and warnings", async () => {
  await put("1.pdf", await scan(3));
  await put("2.pdf", await scan(2, true));
  await put("3.pdf", await pdfOf([{ words: "" }, { words: "words" }, { words: "turned", rotate: 90 }]));
  await put("4.pdf", await pdfWithForm());
  await put("5.png", pngPicture(300, 400, [200, 30, 30], 255));
  await put("6.jpg", jpegPicture(700, 900));
  await put("7.pdf", await encryptedPdf({ user: "secret", owner: "owner" }));
  const first = await built("first");
  expect(first.looked).toHaveLength(7);
  expect(await inspections()).toHaveLength(7);
  expect(first.report.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["picture-damaged", "page-blank", "decrypted"]));
  const second = await built("second");
  expect(second.looked).toEqual([]);
  expect(second.hashes).toEqual(first.hashes);
  expect(second.report.warnings).toEqual(first.report.warnings);
});

test("the same content under another name is not inspected again, and its warnings name it as it is called now", async () => {
  const bytes = await scan(2, true);
  await put("甲.pdf", bytes);
  await built("first");
  await rm(join(papers, "甲.pdf"));
  await put("乙.pdf", bytes);
  const { looked, report } = await built("second");
  expect(looked).toEqual([]);
  expect(report.warnings[0]?.message).toContain("乙.pdf");
});

test("changed content is inspected anew", async () => {
  await put("甲.pdf", await scan(1));
  await built("first");
  await put("甲.pdf", await scan(2));
  expect((await built("second")).looked).toEqual(["甲.pdf"]);
  expect(await inspections()).toHaveLength(2);
});

test("a page that is kept at its size is another inspection than the same page brought to A4", async () => {
  const inspector = await inspectorVersion();
  const hash = sha256("content");
  await keepInspection({ formatVersion: 1, ...inspectedAs(hash, inspector, false, undefined), asGiven: true, oddSizes: true, pages: [page] });
  expect(await keptInspection(inspectedAs(hash, inspector, false, undefined))).toBeDefined();
  expect(await keptInspection(inspectedAs(hash, inspector, true, undefined))).toBeUndefined();
  expect(await keptInspection(inspectedAs(hash, inspector, false, { pageTurns: [{ page: 1, degrees: 90 }] }))).toBeUndefined();
  expect(await keptInspection(inspectedAs(hash, `${inspector}0`, false, undefined))).toBeUndefined();
});

test.each([
  { size: [595.28, 841.89], odd: false },
  { size: [600, 848], odd: true },
])("one inspection serves a build that keeps the sizes of pages and a print pack that does not: $size", async ({ size: [width = 0, height = 0], odd }) => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([width, height]).drawImage(await pdf.embedJpg(jpegPicture(600, 848)), { x: 0, y: 0, width, height });
  const bytes = await pdf.save({ useObjectStreams: false });
  const pdfium = await openPdfium();
  const read = async (options: Omit<ReadingOptions, "passwords">) => {
    const steps: string[] = [];
    const checkpoint = new Checkpoint({ onProgress: ({ step }) => steps.push(step.code) });
    const attachment = await readSafely({ bytes, file: "扫描.pdf", sha256: sha256(bytes) }, { passwords: [], ...options }, pdfium, checkpoint);
    if (!attachment.ok) throw new Error(errorText(attachment.error));
    attachment.value.seen.close();
    const { pages, warnings } = attachment.value;
    return { isInspected: steps.includes("reading-file"), width: Math.round(pages.getPage(0).getWidth()), warnings };
  };
  expect(await read({ keepSizes: true })).toMatchObject({ isInspected: true, width: Math.round(width) });
  const packed = await read({ keepSizes: false, unstamped: true });
  expect(packed).toMatchObject({ isInspected: false, width: 595 });
  // the stamp stands elsewhere on a page of another size
  const stamped = await read({ keepSizes: false });
  expect(stamped).toEqual({ ...packed, isInspected: odd });
});

test.each<[string, (text: string) => string]>([
  ["cut off", (text) => text.slice(0, -20)],
  ["with one letter changed", (text) => text.replace('"blank":false', '"blank":true ')],
  ["empty", () => ""],
  ["of another file", (text) => withChecksum(text.slice(65).replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${"0".repeat(64)}"`))],
  ["of another format", (text) => withChecksum(text.slice(65).replace('"formatVersion":1', '"formatVersion":2'))],
  ["with fields that nobody knows", (text) => withChecksum(text.slice(65).replace("{", '{"more":1,'))],
])("a kept inspection that is %s counts as none", async (_, spoil) => {
  await put("甲.pdf", await scan(2));
  const first = await built("first");
  const [name = ""] = await inspections();
  const file = join(home, "data", "inspections", name);
  const text = await readFile(file, "utf8");
  await writeFile(file, spoil(text));
  const second = await built("second");
  expect(second.looked).toEqual(["甲.pdf"]);
  expect(second.hashes).toEqual(first.hashes);
  expect(await readFile(file, "utf8")).toBe(text);
});

test("a kept inspection of another number of pages than the file has is not used", async () => {
  const bytes = await scan(2);
  await put("甲.pdf", bytes);
  const inspection: FileInspection = {
    formatVersion: 1,
    ...inspectedAs(sha256(bytes), await inspectorVersion(), false, undefined),
    asGiven: true,
    oddSizes: false,
    pages: [page],
  };
  await keepInspection(inspection);
  const { looked, report } = await built("first");
  expect(looked).toEqual(["甲.pdf"]);
  expect(report.files[0]?.pages).toBe(2);
});

test("an encrypted file is not opened by what is known of it, but by its password alone", async () => {
  await put("甲.pdf", await encryptedPdf({ user: "secret", owner: "owner" }));
  await built("first");
  const without = await buildBundle({ source: { kind: "files", paths: [papers] }, out: join(home, "without") });
  expect(without).toMatchObject({ ok: false, error: { kind: "attachment-encrypted" } });
});

test("all inspections together are no larger than allowed; those used longest ago go first", async () => {
  const inspector = await inspectorVersion();
  const wanted = ["a", "b", "c"].map((letter) => inspectedAs(sha256(letter), inspector, false, undefined));
  const [oldest, used, newest] = wanted;
  if (!oldest || !used || !newest) throw new Error("three inspections");
  const keep = (one: typeof oldest, most?: number) =>
    keepInspection({ formatVersion: 1, ...one, asGiven: true, oddSizes: false, pages: Array.from({ length: 20 }, () => page) }, most);
  await keep(used);
  await keep(oldest);
  const folder = join(home, "data", "inspections");
  for (const name of await readdir(folder)) await utimes(join(folder, name), 1_000_000, 1_000_000);
  expect(await keptInspection(used)).toBeDefined();
  const size = (await readFile(join(folder, (await inspections())[0] ?? ""))).length;
  await keep(newest, Math.floor(2.5 * size));
  expect(await Promise.all([oldest, used, newest].map(async (one) => (await keptInspection(one)) !== undefined))).toEqual([false, true, true]);
});

const page: FileInspection["pages"][number] = { inBand: false, inked: true, blank: false, turn: 0, damage: [], seals: [], grey: false, scan: null };
const withChecksum = (content: string) => `${sha256(content)}\n${content}`;
