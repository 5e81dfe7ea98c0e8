import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BundleEdits } from "../../../../electron/bundle/edited-bundle.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { openPdfium, type Pdfium } from "../../../../electron/pdf/pdfium.ts";
import type { BundleSettings } from "../../../../shared/documents/bundle-settings.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";

let parent: string;
let input: string;
let base: string;
let pdfium: Pdfium;
const NONE: BundleEdits = { replace: new Map(), remove: new Set(), titles: new Map() };
const AT = "2026-05-25T10:00:00+08:00";

/** A paper whose pages say `WORD 1`, `WORD 2`; one of them reaches down into the place of the stamp. */
async function paper(path: string, word: string, pages: number): Promise<string> {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) pdf.addPage([595, 842]).drawText(`${word} ${page}`, { x: 100, y: page === 1 ? 15 : 400, size: 30 });
  await writeFile(path, await pdf.save());
  return path;
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-reopen-"));
  input = join(parent, "input");
  base = join(parent, "base");
  await mkdir(input);
  await paper(join(input, "甲.pdf"), "ALPHA", 2);
  await paper(join(input, "乙.pdf"), "BETA", 3);
  await paper(join(input, "丙.pdf"), "GAMMA", 1);
  pdfium = await openPdfium();
  const built = await buildBundle({ source: { kind: "files", paths: [input] }, out: base, createdAt: AT });
  if (!built.ok) throw new Error(errorText(built.error));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

let count = 0;
async function edited(edits: Partial<BundleEdits>, settings: Partial<BundleSettings> = {}, path = base) {
  const out = join(parent, `out-${++count}`);
  const built = await buildBundle({ source: { kind: "earlier", path, edits: { ...NONE, ...edits } }, out, createdAt: AT, settings });
  if (!built.ok) throw new Error(errorText(built.error));
  expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
  return { out, report: built.value, ...(await seen(built.value.bundle)) };
}

async function seen(path: string) {
  const document = pdfium.open(await readFile(path));
  if (typeof document === "string") throw new Error(document);
  const numbers = Array.from({ length: document.pageCount }, (_, index) => index + 1);
  const texts = numbers.map((page) => (document.text(page) ?? "").replace(/\s/gu, ""));
  const labels = numbers.map((page) => document.pageLabel(page));
  const bookmarks = document.bookmarks().map(({ title, page }) => `${title} ${page}`);
  document.close();
  return { texts, labels, bookmarks, words: texts.map((text) => text.match(/(ALPHA|BETA|GAMMA|NEW)\d/)?.[0] ?? "") };
}

// the order of the paper's names by code point: 丙, 乙, 甲
test("a bundle opened again without a change has the same pages, and no paper is read again", async () => {
  const { report, texts, words, out } = await edited({});
  expect(report.reused).toMatchObject({ reused: 3, redone: 0 });
  expect(words).toEqual(["", "", "GAMMA1", "BETA1", "BETA2", "BETA3", "ALPHA1", "ALPHA2"]);
  expect(texts).toEqual((await seen(join(base, "bundle.pdf"))).texts);
  for (const { path } of report.files) expect(await readFile(join(out, path))).toEqual(await readFile(join(base, path)));
});

test("one replaced paper is the only one that is read; numbers, bookmarks and labels move on", async () => {
  const file = await paper(join(parent, "新.pdf"), "NEW", 5);
  const { report, words, labels, bookmarks } = await edited({ replace: new Map([[2, file]]), titles: new Map([[3, "甲的新名称"]]) });
  expect(report.reused).toMatchObject({ reused: 2, redone: 1 });
  expect(words.slice(2)).toEqual(["GAMMA1", "NEW1", "NEW2", "NEW3", "NEW4", "NEW5", "ALPHA1", "ALPHA2"]);
  expect(labels).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
  expect(bookmarks.slice(-2)).toEqual(["附件2　新 4", "附件3　甲的新名称 9"]);
  // a name that was given stays with the paper that takes the place
  const named = await edited({ titles: new Map([[2, "乙的新名称"]]) });
  const replaced = await edited({ replace: new Map([[2, file]]) }, {}, named.out);
  expect(replaced.bookmarks.at(-2)).toBe("附件2　乙的新名称 4");
});

test("with kept numbers further pages are numbered 6-1 and 6-2, in stamp, label and index, and later papers keep their place", async () => {
  const file = await paper(join(parent, "更长.pdf"), "NEW", 5);
  const { texts, labels, words } = await edited({ replace: new Map([[2, file]]) }, { keepNumbers: true });
  expect(words.slice(2)).toEqual(["GAMMA1", "NEW1", "NEW2", "NEW3", "NEW4", "NEW5", "ALPHA1", "ALPHA2"]);
  expect(labels).toEqual(["1", "2", "3", "4", "5", "6", "6-1", "6-2", "7", "8"]);
  expect(texts[7]).toContain("总第6-2页");
  expect(texts[7]).toContain("第5页共5页");
  expect(texts[1]).toMatch(/附件3甲\.*7/);
});

test("with kept numbers fewer pages leave numbers out, and the index says which; opened once more they are still left out", async () => {
  const file = await paper(join(parent, "更短.pdf"), "NEW", 1);
  const shorter = await edited({ replace: new Map([[2, file]]) }, { keepNumbers: true });
  expect(shorter.labels).toEqual(["1", "2", "3", "4", "7", "8"]);
  expect(shorter.texts[1]).toContain("1页；第5—6页空缺");
  const again = await edited({}, {}, shorter.out);
  expect(again.report.reused).toMatchObject({ reused: 3, redone: 0 });
  expect(again.texts).toEqual(shorter.texts);
});

test("with kept numbers a paper taken out leaves its own number and its pages out; without, all that follow move up", async () => {
  const kept = await edited({ remove: new Set([2]) }, { keepNumbers: true });
  expect(kept.labels).toEqual(["1", "2", "3", "7", "8"]);
  expect(kept.texts[1]).toContain("其后附件2、第4—6页空缺");
  expect(kept.bookmarks.at(-1)).toBe("附件3　甲 4");
  const moved = await edited({ remove: new Set([2]) });
  expect(moved.labels).toEqual(["1", "2", "3", "4", "5"]);
  expect(moved.bookmarks.at(-1)).toBe("附件2　甲 4");
  expect(moved.report.files.map(({ path }) => path)).toEqual(["files/附件01_丙.pdf", "files/附件02_甲.pdf"]);
});

test("bundle.pdf alone opens too: its pages come without their old stamps, and the lack of originals is told", async () => {
  const alone = join(parent, "只有合订本.pdf");
  await copyFile(join(base, "bundle.pdf"), alone);
  const { report, texts, words, out } = await edited({ remove: new Set([1]) }, {}, alone);
  expect(report.reused).toMatchObject({ reused: 2, redone: 0 });
  expect(words.slice(2)).toEqual(["BETA1", "BETA2", "BETA3", "ALPHA1", "ALPHA2"]);
  for (const text of texts.slice(2)) expect(text.match(/总第/g)).toHaveLength(1);
  expect(report.warnings.map(({ kind }) => kind)).toEqual(["from-bundle", "from-bundle"]);
  const single = await seen(join(out, report.files[0]?.path ?? ""));
  expect(single.texts.join("")).not.toContain("总第");
});

test("papers that have not changed are not read again when a bundle is built anew at the same place", async () => {
  const out = join(parent, "anew");
  const folder = join(parent, "anew-input");
  await mkdir(folder);
  for (const name of ["甲.pdf", "乙.pdf"]) await copyFile(join(input, name), join(folder, name));
  const build = () => buildBundle({ source: { kind: "files", paths: [folder] }, out, createdAt: AT, settings: { keepNumbers: true } });
  expect(await build()).toMatchObject({ ok: true, value: { pages: 7 } });
  await paper(join(folder, "丁.pdf"), "NEW", 1);
  const second = await build();
  expect(second).toMatchObject({ ok: true, value: { reused: { reused: 2, redone: 1 } } });
  // a new paper comes behind the numbers that stay
  expect((await seen(join(out, "bundle.pdf"))).bookmarks.slice(2)).toEqual(["附件1　乙 3", "附件2　甲 6", "附件3　丁 8"]);
});

test("a bundle that was changed, is not ours or has no such paper is refused by name", async () => {
  const broken = join(parent, "改动.pdf");
  await copyFile(join(base, "bundle.pdf"), broken);
  await appendFile(broken, "%% changed\n");
  const open = (path: string, edits: Partial<BundleEdits> = {}) =>
    buildBundle({ source: { kind: "earlier", path, edits: { ...NONE, ...edits } }, out: join(parent, "never"), createdAt: AT });
  expect(await open(broken)).toMatchObject({ ok: false, error: { kind: "bundle-changed", file: broken } });
  const bytes = await readFile(join(base, "bundle.pdf"));
  bytes[bytes.indexOf("endstream")] = 0x45;
  await writeFile(broken, bytes);
  expect(await open(broken)).toMatchObject({ ok: false, error: { kind: "bundle-changed" } });
  expect(await open(join(input, "甲.pdf"))).toMatchObject({ ok: false, error: { kind: "bundle-without-plan" } });
  expect(await open(input)).toMatchObject({ ok: false, error: { kind: "not-a-bundle" } });
  expect(await open(base, { remove: new Set([9]) })).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  const { out } = await edited({});
  await appendFile(join(out, "files", "附件02_乙.pdf"), "%");
  expect(await open(out)).toMatchObject({ ok: false, error: { kind: "bundle-changed", file: join(out, "files", "附件02_乙.pdf") } });
});
