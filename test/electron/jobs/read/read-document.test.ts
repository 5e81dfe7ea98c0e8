import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDocument } from "../../../../electron/jobs/read/read-document.ts";
import type { ReadDocument } from "../../../../shared/reading/read-document.ts";
import { encryptedPdf } from "../../../fixtures/defective-files.ts";
import { scanOf } from "../../../fixtures/scans.ts";

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 读取 "));
  folder = join(home, "案");
  await mkdir(join(folder, "attachments"), { recursive: true });
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function attach(name: string, ...pages: readonly string[]): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of pages) pdf.addPage([595, 842]).drawText(words, { x: 72, y: 700, size: 11, font });
  await writeFile(join(folder, "attachments", name), await pdf.save({ useObjectStreams: false }));
  return `attachments/${name}`;
}

async function read(
  files: readonly { readonly file: string; readonly order?: readonly number[] }[],
  onProgress?: (done: number) => void,
): Promise<ReadDocument> {
  const found = await readDocument({ folder, files, ocr: false, passwords: [] }, onProgress && { onProgress: ({ done }) => onProgress(done) });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const said = ({ pages }: ReadDocument) => pages.map(({ page, lines }) => [page, lines[0]?.text]);

test("the pages of several files are one document, numbered as they are shown", async () => {
  const files = [
    { file: await attach("甲.pdf", "one of the first", "two of the first"), order: [2, 1] },
    { file: await attach("乙.pdf", "one of the second") },
  ];
  expect(said(await read(files))).toEqual([
    [1, "two of the first"],
    [2, "one of the first"],
    [3, "one of the second"],
  ]);
});

test("what was read of a content is not read again, under whatever name it lies in the case", async () => {
  const file = await attach("甲.pdf", "Joint Research Agreement");
  const told: number[] = [];
  await read([{ file }], (done) => told.push(done));
  await writeFile(join(folder, "attachments", "乙.pdf"), await readFile(join(folder, file)));
  expect(said(await read([{ file: "attachments/乙.pdf" }], (done) => told.push(done)))).toEqual([[1, "Joint Research Agreement"]]);
  expect(told).toEqual([1]);
});

test("a page without text is told as unread, by its place in the document", async () => {
  await writeFile(join(folder, "attachments", "扫描.pdf"), await scanOf(2));
  const found = await read([{ file: await attach("甲.pdf", "Agreement") }, { file: "attachments/扫描.pdf" }]);
  expect(found.unread).toEqual([
    { page: 2, why: "no-engine" },
    { page: 3, why: "no-engine" },
  ]);
});

test("a file that is locked, missing or no document is an error, and one that is given up is cancelled", async () => {
  await writeFile(join(folder, "attachments", "锁.pdf"), await encryptedPdf({ user: "secret", owner: "owner" }));
  await writeFile(join(folder, "attachments", "乱.pdf"), "no document");
  const of = (file: string) => readDocument({ folder, files: [{ file: `attachments/${file}` }], ocr: false, passwords: [] });
  expect(await of("锁.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-encrypted" } });
  expect(await of("乱.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-damaged" } });
  expect(await of("无.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-missing" } });
  const stop = new AbortController();
  stop.abort();
  const given = await readDocument({ folder, files: [{ file: await attach("甲.pdf", "x") }], ocr: false, passwords: [] }, { signal: stop.signal });
  expect(given).toMatchObject({ ok: false, error: { kind: "cancelled" } });
});

test("a translation is told where it says something else than its original, unless pages of either could not be read", async () => {
  const original = [{ file: await attach("原件.pdf", "1. Harbour University provides EUR 180,000 for two test series.") }];
  const translation = [{ file: await attach("译件.pdf", "1. Harbour University provides EUR 18,000 for two test series.") }];
  const asked = { folder, ocr: false, passwords: [] };
  const compared = await readDocument({ ...asked, files: translation, original });
  expect(compared.ok && compared.value.differences?.map(({ kind, original: one, translation: other }) => [kind, one?.written, other?.written])).toEqual([
    ["amount", "EUR 180,000", "EUR 18,000"],
  ]);
  const alone = await readDocument({ ...asked, files: translation });
  expect(alone.ok && alone.value.differences).toBe(undefined);
  await writeFile(join(folder, "attachments", "扫描.pdf"), await scanOf(1));
  const unread = await readDocument({ ...asked, files: translation, original: [{ file: "attachments/扫描.pdf" }] });
  expect(unread.ok && unread.value.differences).toBe(undefined);
});

test("too little free memory is told with both figures before a scan is recognised, and not where all is text", async () => {
  await writeFile(join(folder, "attachments", "扫描.pdf"), await scanOf(1));
  const memoryOf = async (file: string, free: number) => {
    const found = await readDocument({ folder, files: [{ file }], ocr: false, passwords: [] }, {}, () => free);
    return found.ok ? found.value.memory : found.error;
  };
  expect(await memoryOf("attachments/扫描.pdf", 512_000_000)).toEqual({ free: 512_000_000, needed: 800_000_000 });
  expect(await memoryOf("attachments/扫描.pdf", 4_000_000_000)).toBeUndefined();
  expect(await memoryOf(await attach("文字.pdf", "text of a page"), 512_000_000)).toBeUndefined();
});
