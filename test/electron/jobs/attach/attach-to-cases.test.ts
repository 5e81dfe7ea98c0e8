import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { attachFiles } from "../../../../electron/jobs/attach/attach-files.ts";
import { attachToCases, filesByCase, sortFiles } from "../../../../electron/jobs/attach/attach-to-cases.ts";
import { importTable } from "../../../../electron/jobs/import-table/import-table.ts";
import { attachToCasesInWorker } from "../../../../electron/jobs/threads/job-client.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";

let folder = "";
const made: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 批量 "));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

const now = Date.parse("2026-05-25T02:00:00Z");
const moment = { kind: "instant", epochMs: now } as const;
const SCAN = "合作协议 中德双语 穆斯特机器人 用印扫描.pdf";
const cases = () => join(folder, "项目");

async function twoCases(): Promise<void> {
  const table = join(folder, "表.csv");
  const headings = "项目名称,专题,负责人,外方合作伙伴1中文名称,外方合作伙伴1外文名称,协议1协议名称,协议1签约的合作方";
  const partner = "穆斯特机器人有限公司,Musterwerk Robotik GmbH,合作协议,穆斯特机器人有限公司";
  await writeFile(table, `${headings}\r\n甲课题,专题二,王镕,${partner}\r\n乙课题,专题二,李喆,${partner}\r\n`);
  const report = await importTable(table, { into: cases(), dryRun: false, moment, now });
  expect(report.ok && report.value.rows.flatMap(({ problems }) => problems)).toEqual([]);
}
async function attach(from: string, sealed: boolean) {
  const sorted = await sortFiles([from], cases());
  if (!sorted.ok) throw new Error(JSON.stringify(sorted.error));
  const filled = await attachToCases(filesByCase(sorted.value.files), { sealed, moment, now });
  return { sorted: sorted.value.files, filled };
}
const attachmentsOf = async (title: string) => {
  const read = await readCase(join(cases(), title));
  return read.ok ? (read.value.case.attachments ?? []) : [];
};

test("files go to the cases that their folders name, sealed ones are said to be so, and those of nobody are left", { timeout: 60_000 }, async () => {
  await twoCases();
  const from = join(folder, "收来的");
  for (const lead of ["王镕", "李喆"]) {
    await mkdir(join(from, lead), { recursive: true });
    await copyFile(join(samplesFolder(), "topic-2", "attachments", SCAN), join(from, lead, SCAN));
  }
  await writeFile(join(from, "没写名字.pdf"), "x");
  const { sorted, filled } = await attach(from, true);
  expect(sorted.map(({ of }) => of.kind).toSorted()).toEqual(["found", "found", "none"]);
  expect(filled).toHaveLength(2);
  expect(await attachmentsOf("甲课题")).toMatchObject([{ slot: "agreement-copy", for: "agreement-1", state: "sealed-scan", sealedBy: "applicant" }]);
  expect(await attachmentsOf("乙课题")).toMatchObject([{ slot: "agreement-copy", state: "sealed-scan" }]);
  const again = await attach(from, true);
  expect(again.filled.map(({ result }) => result.ok && result.value.known.length)).toEqual([1, 1]);
  expect(await attachmentsOf("甲课题")).toHaveLength(1);
});

test("a file that comes again with another content takes the place of the first, which is kept", { timeout: 60_000 }, async () => {
  await twoCases();
  const from = join(folder, "收来的", "王镕");
  await mkdir(from, { recursive: true });
  const scan = join(samplesFolder(), "topic-2", "attachments", SCAN);
  await copyFile(scan, join(from, SCAN));
  await truncate(join(from, SCAN), 2_000);
  await attach(join(folder, "收来的"), true);
  await copyFile(scan, join(from, SCAN));
  const { filled } = await attach(join(folder, "收来的"), true);
  expect(filled[0]?.result).toMatchObject({ ok: true, value: { attached: [{ slot: "agreement-copy", replaced: `attachments/${SCAN}` }] } });
  const [only, ...others] = await attachmentsOf("甲课题");
  expect(others).toEqual([]);
  expect(only).toMatchObject({ slot: "agreement-copy", state: "sealed-scan", sealedBy: "applicant", earlierFiles: [`attachments/${SCAN}`] });
  expect(await readdir(join(cases(), "甲课题", "attachments"))).toHaveLength(2);
});

test("a sealed scan takes the place of the print that waits for the seal, by whatever name it comes; a part of it and a second scan do not", {
  timeout: 60_000,
}, async () => {
  await twoCases();
  const scan = join(samplesFolder(), "topic-2", "attachments", SCAN);
  expect((await placed("甲课题", "协议定稿.pdf"))?.pages).toBeGreaterThan(1);
  await placed("乙课题", "协议定稿.pdf");
  const from = join(folder, "收来的");
  await mkdir(join(from, "王镕"), { recursive: true });
  await mkdir(join(from, "李喆"), { recursive: true });
  await copyFile(scan, join(from, "王镕", SCAN));
  const part = await PDFDocument.create();
  part.addPage().drawText("seal");
  await writeFile(join(from, "李喆", "合作协议 用印页.pdf"), await part.save());
  const { filled } = await attach(from, true);
  const replaced = filled.map(({ result }) => result.ok && result.value.attached.map((one) => one.replaced));
  expect(replaced).toEqual([[undefined], ["attachments/协议定稿.pdf"]]);
  expect(await attachmentsOf("甲课题")).toMatchObject([
    { slot: "agreement-copy", state: "sealed-scan", sealedBy: "applicant", file: `attachments/${SCAN}`, earlierFiles: ["attachments/协议定稿.pdf"] },
  ]);
  expect((await attachmentsOf("乙课题")).map(({ state }) => state)).toEqual(["received", "sealed-scan"]);
  await copyFile(join(folder, "协议定稿.pdf"), join(from, "王镕", "合作协议 第二份用印.pdf"));
  await attach(from, true);
  expect((await attachmentsOf("甲课题")).map(({ state }) => state)).toEqual(["sealed-scan", "sealed-scan"]);

  /** the text that goes to the seal, in its place */
  async function placed(title: string, name: string) {
    const pdf = await PDFDocument.load(await readFile(scan));
    pdf.setTitle(name);
    await writeFile(join(folder, name), await pdf.save());
    await attachFiles(join(cases(), title), [join(folder, name)], { place: { slot: "agreement-copy", for: "agreement-1" }, moment, now });
    return (await attachmentsOf(title))[0];
  }
});

test("a scan that does not open takes the place of no print", async () => {
  await twoCases();
  const place = { slot: "agreement-copy", for: "agreement-1" };
  const into = join(cases(), "甲课题");
  await attachFiles(into, [join(samplesFolder(), "topic-2", "attachments", SCAN)], { place, moment, now });
  await writeFile(join(folder, "坏扫描.pdf"), "%PDF-1.4\n%broken transfer");
  await attachFiles(into, [join(folder, "坏扫描.pdf")], { place, sealed: true, moment, now });
  expect((await attachmentsOf("甲课题")).map(({ file, state }) => [file, state])).toEqual([
    [`attachments/${SCAN}`, "received"],
    ["attachments/坏扫描.pdf", "sealed-scan"],
  ]);
});

test.each([
  ["the scan of a checked translation keeps its check", false, { state: "checked", checkedBy: "何佳样" }],
  ["a later text of a checked translation does not", true, { state: "sealed-scan" }],
])("%s", async (_what, hasText, expected) => {
  const sample = join(samplesFolder(), "topic-2");
  const into = join(folder, "专题二");
  await cp(sample, into, { recursive: true });
  const stored = JSON.parse(await readFile(join(into, "case.json"), "utf8"));
  const print = stored.attachments.find(({ id }: { readonly id: string }) => id === "translation-suederau");
  Object.assign(print, { state: "checked", checkedBy: "何佳样", checkedOn: "2026-05-21", sealedBy: "none" });
  await writeFile(join(into, "case.json"), JSON.stringify(stored));
  const pdf = await PDFDocument.load(await readFile(join(sample, print.file)));
  pdf.setTitle("back");
  if (hasText) pdf.getPage(0).drawText("Cooperation agreement, second version");
  await writeFile(join(folder, "back.pdf"), await pdf.save());
  const place = { slot: "agreement-translation", for: "agreement-suederau" };
  const report = await attachFiles(into, [join(folder, "back.pdf")], { place, sealed: true, moment, now });
  expect(report.ok && report.value.attached).toMatchObject([{ replaced: print.file }]);
  const read = await readCase(into);
  const after = read.ok ? read.value.case.attachments?.find(({ id }) => id === print.id) : undefined;
  expect(after).toMatchObject({ file: "attachments/back.pdf", sealedBy: "applicant", ...expected });
  if (hasText) expect(after).not.toHaveProperty("checkedBy");
});

/** The first bytes of the sample: each length is another version of the file. */
async function version(file: string, bytes: number): Promise<void> {
  await copyFile(join(samplesFolder(), "topic-2", "attachments", SCAN), file);
  await truncate(file, bytes);
}

test("a file of the same name that may belong elsewhere replaces nothing and is not called sealed", { timeout: 60_000 }, async () => {
  await twoCases();
  const from = join(folder, "收来的", "王镕", "法方");
  await mkdir(from, { recursive: true });
  await version(join(folder, "证明.pdf"), 2_000);
  const path = join(cases(), "甲课题");
  await attachFiles(path, [join(folder, "证明.pdf")], { place: { slot: "agreement-copy", for: "agreement-1" }, moment, now });
  await version(join(from, "证明.pdf"), 2_100);
  const { filled } = await attach(join(folder, "收来的"), true);
  expect(filled).toMatchObject([{ result: { ok: true, value: { attached: [{ placed: false }] } } }]);
  expect(await attachmentsOf("甲课题")).toMatchObject([
    { slot: "agreement-copy", file: "attachments/证明.pdf" },
    { slot: "other", unplaced: true, state: "received", file: "attachments/证明 2.pdf" },
  ]);
});

test("two files of one name and one delivery replace nothing, nor does one by whose name two came", { timeout: 60_000 }, async () => {
  await twoCases();
  const from = join(folder, "收来的", "王镕");
  for (const part of ["德方", "法方"]) await mkdir(join(from, part), { recursive: true });
  await version(join(folder, "协议.pdf"), 2_000);
  await attachFiles(join(cases(), "甲课题"), [join(folder, "协议.pdf")], { moment, now });
  await version(join(from, "德方", "协议.pdf"), 2_100);
  await version(join(from, "法方", "协议.pdf"), 2_200);
  await attach(join(folder, "收来的"), true);
  await rm(join(from, "德方"), { recursive: true });
  await version(join(from, "法方", "协议.pdf"), 2_300);
  await attach(join(folder, "收来的"), true);
  const [first, ...others] = await attachmentsOf("甲课题");
  expect(first).toMatchObject({ slot: "agreement-copy", file: "attachments/协议.pdf" });
  expect(others.map(({ unplaced }) => unplaced)).toEqual([true, true, true]);
});

test("each further delivery of a file replaces the one before, whatever it is called in the case", { timeout: 60_000 }, async () => {
  await twoCases();
  const from = join(folder, "收来的", "王镕");
  await mkdir(from, { recursive: true });
  for (const name of ["协议.pdf", `合作协议 ${"长".repeat(70)}.pdf`]) {
    for (const bytes of [2_000, 2_100, 2_200]) {
      await version(join(from, name), name.length + bytes);
      await attach(join(folder, "收来的"), true);
    }
    await rm(join(from, name));
  }
  const lying = await attachmentsOf("甲课题");
  expect(lying.map(({ earlierFiles }) => earlierFiles?.length)).toEqual([2, 2]);
});

test("a case whose attaching is stopped keeps none of the files, copied or not", { timeout: 60_000 }, async () => {
  await twoCases();
  await version(join(folder, "协议.pdf"), 2_000);
  const stop = new AbortController();
  // stopped when the second file is asked for
  const files = Object.defineProperty([join(folder, "协议.pdf"), ""], 1, {
    get: () => {
      stop.abort();
      return join(folder, "没有.pdf");
    },
  });
  const path = join(cases(), "甲课题");
  const stopped = await attachToCases([{ case: path, files }], { sealed: false, moment, now }, { signal: stop.signal });
  expect(stopped).toEqual([]);
  expect(await attachmentsOf("甲课题")).toEqual([]);
  expect(await readdir(join(path, "attachments"))).toEqual([]);
});

test("files named after a case that cannot be read go to no other case, and its folder is told", { timeout: 60_000 }, async () => {
  await twoCases();
  for (const damaged of ["王镕 丙课题", "丁课题"]) {
    await mkdir(join(cases(), damaged));
    await writeFile(join(cases(), damaged, "case.json"), "{");
  }
  const from = join(folder, "收来的");
  for (const one of ["王镕", "王镕 丙课题", "丁课题", "甲课题"]) {
    await mkdir(join(from, one), { recursive: true });
    await writeFile(join(from, one, "协议.pdf"), "x");
  }
  const sorted = await sortFiles([from], cases());
  const of = (name: string) => (sorted.ok ? sorted.value.files.find(({ below }) => below === `${name}/协议.pdf`)?.of : undefined);
  expect(of("王镕")).toEqual({ kind: "several" });
  expect(of("王镕 丙课题")).toEqual({ kind: "unreadable", folder: "王镕 丙课题" });
  expect(of("丁课题")).toEqual({ kind: "unreadable", folder: "丁课题" });
  expect(of("甲课题")).toMatchObject({ kind: "found" });
});

test.skipIf(process.platform === "win32")(
  "a broken link and a link back are refused by name, and the other files are sorted",
  { timeout: 60_000 },
  async () => {
    await twoCases();
    const from = join(folder, "收来的", "王镕");
    await mkdir(from, { recursive: true });
    await writeFile(join(from, "协议.pdf"), "x");
    await symlink(join(folder, "没有了"), join(from, "断.pdf"));
    await symlink(from, join(from, "回来"));
    const sorted = await sortFiles([join(folder, "收来的")], cases());
    expect(sorted.ok && sorted.value.files.map(({ below }) => below)).toEqual(["王镕/协议.pdf"]);
    expect(sorted.ok && sorted.value.refused.map((error) => ("file" in error ? [error.file, error.kind] : [])).toSorted()).toEqual([
      ["王镕/回来", "file-unreadable"],
      ["王镕/断.pdf", "file-not-found"],
    ]);
  },
);

test("in a thread too, what is done when it is stopped is told", { timeout: 120_000 }, async () => {
  await twoCases();
  const file = join(folder, "协议.pdf");
  await version(file, 2_000);
  const stop = new AbortController();
  const done = await attachToCasesInWorker(
    { job: "attach-to-cases", cases: ["甲课题", "乙课题"].map((one) => ({ case: join(cases(), one), files: [file] })), sealed: false, moment, now },
    { signal: stop.signal, onProgress: () => stop.abort() },
  );
  expect(done).toMatchObject([{ case: join(cases(), "甲课题"), result: { ok: true, value: { attached: [{ slot: "agreement-copy" }] } } }]);
  expect(await attachmentsOf("乙课题")).toEqual([]);
});
