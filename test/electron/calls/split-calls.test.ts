import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import type { Case } from "../../../shared/case/case.ts";
import { ok } from "../../../shared/errors.ts";
import { HUGE_BYTES } from "../../../shared/files-first/found-file.ts";
import { encryptedPdf } from "../../fixtures/defective-files.ts";
import { makeCase } from "../../split/split-set.ts";

const keyed = z.object({ ok: z.literal(true), value: z.object({ key: z.string() }) });
const files = z.object({ ok: z.literal(true), value: z.array(z.object({ key: z.string() })) });
const read = z.object({ ok: z.literal(true), value: z.looseObject({ pages: z.array(z.unknown()), refused: z.array(z.looseObject({ kind: z.string() })) }) });
const readOf = z.object({
  ok: z.literal(true),
  value: z.looseObject({ pages: z.array(z.unknown()), refused: z.array(z.unknown()), documents: z.array(z.looseObject({ project: z.string() })).min(1) }),
});

const dropped = z.object({
  ok: z.literal(true),
  value: z.object({ files: z.array(z.object({ key: z.string(), name: z.string() })), refused: z.array(z.unknown()) }),
});

let home: string;
let calls: CallHandler;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 回件 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-25T10:00", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test("an encrypted stack is refused with how many passwords were tried, and read and shown with the one that is given", { timeout: 120_000 }, async () => {
  await makeCase(join(home, "项目"), 0, false);
  const stack = join(home, "回件.pdf");
  await writeFile(stack, await encryptedPdf({ user: "2026", owner: "owner" }));
  const { key: workspace } = keyed.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value;
  const [file] = files.parse(await calls.handle("split:choose", [{ typed: stack }])).value;
  const readStack = async () => read.parse(await calls.handle("split:read", [{ workspace, files: [file?.key] }])).value;
  expect(await readStack()).toMatchObject({ pages: [], refused: [{ kind: "attachment-encrypted", file: stack, passwordsTried: 0 }] });
  const picture = () => calls.picture(new URLSearchParams({ key: "stack", file: file?.key ?? "", page: "1", width: "160", turn: "0", ticket: "t" }));
  expect((await picture()).ok).toBe(false);
  for (const password of ["2025", "2026"]) expect(await calls.handle("split:password", [{ password }])).toEqual({ ok: true, value: undefined });
  const opened = await readStack();
  expect(opened.refused).toEqual([]);
  expect(opened.pages).toHaveLength(1);
  expect((await picture()).ok).toBe(true);
});

/** An open case with a blank page as the file that waits for a place. */
async function openWithStack(): Promise<{ readonly folder: string; readonly key: string; readonly registered: () => Promise<Case["attachments"]> }> {
  const folder = await makeCase(home, 0, false);
  const pdf = await PDFDocument.create();
  pdf.addPage([500, 700]);
  await writeFile(join(folder, "attachments", "回件.pdf"), await pdf.save());
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const waiting = { id: "stack", slot: "self-funding", file: "attachments/回件.pdf", state: "received", unplaced: true };
  await writeFile(file, JSON.stringify({ ...theCase, attachments: [waiting] }));
  const { key } = keyed.parse(await calls.handle("cases:open", [{ folder }])).value;
  return { folder, key, registered: async () => JSON.parse(await readFile(file, "utf8")).attachments };
}

test("a file of an open case is the stack without anybody typing a path, and is read for that case", { timeout: 120_000 }, async () => {
  await makeCase(join(home, "别处"), 1, false);
  const { key } = await openWithStack();
  const [stack] = files.parse(await calls.handle("split:choose", [{ of: { key, file: "attachments/回件.pdf" } }])).value;
  const { pages, documents, refused } = readOf.parse(await calls.handle("split:read", [{ workspace: key, files: [stack?.key] }])).value;
  expect([pages.length, refused]).toEqual([1, []]);
  expect(new Set(documents.map(({ project }) => project)).size).toBe(1);
  expect(await calls.handle("split:choose", [{ of: { key, file: "../别处/项目2/case.json" } }])).toMatchObject({ ok: false });
});

test("a stack that was given out waits for a place no longer, and its file stays; one with a place is left alone", { timeout: 60_000 }, async () => {
  const { folder, key, registered } = await openWithStack();
  const [stack] = (await registered()) ?? [];
  expect(await calls.handle("split:settle", [{ key, file: "attachments/回件.pdf" }])).toEqual({ ok: true, value: undefined });
  expect(await registered()).toEqual([]);
  expect((await readFile(join(folder, "attachments", "回件.pdf"))).length).toBeGreaterThan(0);
  const { unplaced: _, ...placed } = stack ?? { id: "", slot: "", file: "" };
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), attachments: [placed] }));
  expect(await calls.handle("split:settle", [{ key, file: "attachments/回件.pdf" }])).toEqual({ ok: true, value: undefined });
  expect(await registered()).toEqual([placed]);
});

test("scans that are dropped come in natural order, folders with what is in them, and are read; a project among them is named", {
  timeout: 120_000,
}, async () => {
  const project = await makeCase(join(home, "项目"), 0, false);
  const pdf = await PDFDocument.create();
  pdf.addPage([500, 700]);
  const folder = join(home, "回件");
  await mkdir(folder);
  for (const name of ["扫描10.pdf", "扫描9.pdf", "Thumbs.db"]) await writeFile(join(folder, name), await pdf.save());
  await writeFile(join(home, "单页.pdf"), await pdf.save());
  const ask = async () => dropped.parse(await calls.handle("split:dropped", [])).value;
  expect(await ask()).toEqual({ files: [], refused: [] });
  expect(await calls.drop("split-scans", [folder, join(home, "单页.pdf"), project])).toMatchObject({ ok: true });
  const { files: given, refused } = await ask();
  expect(given.map(({ name }) => name)).toEqual(["单页.pdf", "扫描9.pdf", "扫描10.pdf"]);
  expect(refused).toMatchObject([{ kind: "file-unreadable", cause: { code: "case-among-scans" } }]);
  // what was asked for is not given again, and a path has one key however it came
  expect((await ask()).files).toEqual([]);
  expect(files.parse(await calls.handle("split:choose", [{ typed: join(home, "单页.pdf") }])).value.map(({ key }) => key)).toEqual([given[0]?.key]);
  const { key: workspace } = keyed.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value;
  expect(read.parse(await calls.handle("split:read", [{ workspace, files: given.map(({ key }) => key) }])).value.pages).toHaveLength(3);
});

test("an empty scan is refused by its name, a large one is taken as where it is chosen, and what systems keep is not spoken of", async () => {
  for (const name of ["空.pdf", "很大.pdf", "Thumbs.db"]) await writeFile(join(home, name), "");
  await truncate(join(home, "很大.pdf"), HUGE_BYTES + 1);
  await calls.drop(
    "split-scans",
    ["空.pdf", "很大.pdf", "Thumbs.db"].map((name) => join(home, name)),
  );
  const { files: given, refused } = dropped.parse(await calls.handle("split:dropped", [])).value;
  expect(given.map(({ name }) => name)).toEqual(["很大.pdf"]);
  expect(refused).toEqual([{ kind: "file-unreadable", file: "空.pdf", cause: { code: "empty" } }]);
});

const send = (name: string, content: Uint8Array) =>
  calls.attach(
    new URLSearchParams({ key: "split-scans", name }),
    (async function* () {
      yield content;
    })(),
  );

test("a scan that a browser sent stays for as long as the program runs, also where another one is sent after more than a day", async () => {
  const incoming = join(home, "data", "incoming");
  await mkdir(join(incoming, "left by a killed program"), { recursive: true });
  await send("扫描1.pdf", new Uint8Array(9));
  await calls.handle("split:dropped", []);
  const old = new Date(Date.now() - 2 * 86_400_000);
  for (const name of await readdir(incoming)) await utimes(join(incoming, name), old, old);
  await send("扫描2.pdf", new Uint8Array(9));
  const kept = await readdir(incoming, { recursive: true });
  expect(kept.filter((name) => name.endsWith(".pdf"))).toHaveLength(2);
  expect(kept).not.toContain("left by a killed program");
});

test("a scan that a browser sends is read like one on the disk, and goes when the program ends", { timeout: 120_000 }, async () => {
  await makeCase(join(home, "项目"), 0, false);
  const pdf = await PDFDocument.create();
  pdf.addPage([500, 700]);
  const content = await pdf.save();
  expect((await send("回件/扫描1.pdf", content)).ok).toBe(true);
  const [file] = dropped.parse(await calls.handle("split:dropped", [])).value.files;
  expect(file?.name).toBe("扫描1.pdf");
  const { key: workspace } = keyed.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value;
  expect(read.parse(await calls.handle("split:read", [{ workspace, files: [file?.key] }])).value.pages).toHaveLength(1);
  const kept = async () => (await readdir(join(home, "data", "incoming"), { recursive: true }).catch(() => [])).filter((name) => name.endsWith(".pdf"));
  expect(await kept()).toHaveLength(1);
  await calls.close();
  expect(await kept()).toEqual([]);
});

test("the copy of a scan that a browser sent goes when nothing needs it any more; others stay, and so does every file of the user", {
  timeout: 120_000,
}, async () => {
  await makeCase(join(home, "项目"), 0, false);
  const pdf = await PDFDocument.create();
  pdf.addPage([500, 700]);
  const content = await pdf.save();
  await send("扫描1.pdf", content);
  await send("扫描2.pdf", content);
  const own = join(home, "单页.pdf");
  await writeFile(own, content);
  await calls.drop("split-scans", [own]);
  const [mine, first, second] = dropped.parse(await calls.handle("split:dropped", [])).value.files;
  expect([mine, first, second].map((file) => file?.name)).toEqual(["单页.pdf", "扫描1.pdf", "扫描2.pdf"]);
  expect(await calls.handle("split:forget", [{ files: [mine?.key, first?.key, "unknown"] }])).toEqual({ ok: true, value: undefined });
  const kept = (await readdir(join(home, "data", "incoming"), { recursive: true })).filter((name) => name.endsWith(".pdf"));
  expect(kept).toEqual([expect.stringContaining("扫描2.pdf")]);
  expect(await readFile(own)).toEqual(Buffer.from(content));
  const { key: workspace } = keyed.parse(await calls.handle("workspace:choose", [{ typed: join(home, "项目") }])).value;
  expect(await calls.handle("split:read", [{ workspace, files: [first?.key] }])).toMatchObject({ ok: false });
  const { pages, stack } = read.parse(await calls.handle("split:read", [{ workspace, files: [mine?.key, second?.key] }])).value;
  expect(pages).toHaveLength(2);
  // the same goes for what is kept of a stack that was read
  const takeBack = () => calls.handle("split:take-back", [{ stack, documents: ["document-0"] }]);
  expect(await takeBack()).toEqual({ ok: true, value: [] });
  expect(await calls.handle("split:forget", [{ files: [], stacks: [stack] }])).toEqual({ ok: true, value: undefined });
  expect(await takeBack()).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});
