import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";
import type { FileState } from "../../../shared/files-first/found-file.ts";
import { FOUND_FILES } from "../../../shared/ipc/found.ts";
import { BUDGET_CELLS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";

const listed = z.object({
  ok: z.literal(true),
  value: z.object({
    files: z.array(z.looseObject({ key: z.string(), name: z.string(), folder: z.string(), skipped: z.string().optional() })),
    cases: z.array(z.object({ key: z.string(), name: z.string(), kind: z.string() })),
    refused: z.array(z.unknown()),
  }),
});
const opened = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string() }) });

let home: string;
let folder: string;
let calls: CallHandler;
let states: Map<string, FileState[]>;
let told: { readonly file: string; readonly kind: FileState["kind"] }[];

const start = (shell: "desktop" | "browser") =>
  createCallHandler({
    shell,
    version: "0",
    openPath: async () => ok(undefined),
    emit: (name, payload) => {
      if (name !== "found:state" || !("file" in payload) || !("state" in payload)) return;
      told.push({ file: payload.file, kind: payload.state.kind });
      states.set(payload.file, [...(states.get(payload.file) ?? []), payload.state]);
    },
  });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 材料 "));
  folder = join(home, "材料");
  await mkdir(folder);
  states = new Map();
  told = [];
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  calls = start("desktop");
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const list = async () => listed.parse(await calls.handle("found:list", [])).value;
const last = (key: string) => states.get(key)?.at(-1);

describe("a folder that a project begins with", () => {
  test("all its files are listed, litter and empty files with their reason; a case inside is named and not looked through", async () => {
    await put("预算.xlsx", workbook(BUDGET_CELLS));
    await put("~$报告.docx", "x");
    await put("Thumbs.db", "x");
    await put("空.pdf", "");
    await mkdir(join(folder, "node_modules"));
    await writeFile(join(folder, "node_modules", "a.js"), "x");
    await mkdir(join(folder, "旧项目"));
    await writeFile(join(folder, "旧项目", "case.json"), "{}");
    expect(await calls.drop(FOUND_FILES, [folder])).toEqual({ ok: true, value: { added: [], refused: [] } });
    const { files, cases } = await list();
    expect(files.map(({ name, skipped }) => [name, skipped])).toEqual(
      expect.arrayContaining([
        ["预算.xlsx", undefined],
        ["~$报告.docx", "temporary"],
        ["Thumbs.db", "system"],
        ["空.pdf", "empty"],
        ["node_modules", "other-program"],
      ]),
    );
    expect(files).toHaveLength(5);
    expect(cases.map(({ name, kind }) => [name, kind])).toEqual([["旧项目", "case"]]);
  });

  test("each is read and told of; what cannot be read is named and holds up none of the others", async () => {
    await put("报告.docx", wordFile(REPORT_ROWS.map((row) => paragraph(row.join("："))).join("")));
    await put("预算.xlsx", workbook(BUDGET_CELLS));
    await put("坏.pdf", "%PDF-1.7\nnothing of it is left");
    await put("包.rar", "Rar!\u001a\u0007\u0000 x");
    await calls.drop(FOUND_FILES, [folder]);
    const { files } = await list();
    const keyOf = (name: string) => files.find((file) => file.name === name)?.key ?? "";
    expect(await calls.handle("found:read", [{ files: files.map(({ key }) => key) }])).toEqual({ ok: true, value: undefined });
    expect(last(keyOf("报告.docx"))).toMatchObject({ kind: "read", digest: { role: "report" } });
    expect(last(keyOf("预算.xlsx"))).toMatchObject({ kind: "read", digest: { role: "budget", facts: [{ source: { cell: "B3" } }, {}, {}] } });
    expect(last(keyOf("坏.pdf"))).toMatchObject({ kind: "failed", error: { kind: "attachment-damaged" } });
    expect(last(keyOf("包.rar"))).toMatchObject({ kind: "failed", error: { kind: "attachment-unsupported" } });
  });

  test("what has a text of its own is read before scans, and the pages of a scan are counted once, as they are recognised", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595, 842]).drawText("Cooperation Agreement between the Parties");
    await put("一 扫描.pdf", await scanOf(2));
    await put("二 协议.pdf", await pdf.save());
    await calls.drop(FOUND_FILES, [folder]);
    const { files } = await list();
    const [scan = "", text = ""] = ["一 扫描.pdf", "二 协议.pdf"].map((name) => files.find((file) => file.name === name)?.key);
    expect(await calls.handle("found:read", [{ files: [scan, text] }])).toEqual({ ok: true, value: undefined });
    expect(states.get(text)).toMatchObject([{ kind: "reading", pages: 0 }, { kind: "read" }]);
    expect(states.get(scan)).toMatchObject([
      { kind: "reading", done: 0, pages: 0 },
      { kind: "waiting", scanned: 2 },
      { kind: "reading", done: 0, pages: 2 },
      { kind: "reading", done: 1, pages: 2 },
      { kind: "reading", done: 2, pages: 2 },
      { kind: "read" },
    ]);
    const order = told.filter(({ kind }) => kind === "read" || kind === "waiting").map(({ file }) => file);
    expect(order).toEqual([scan, text, scan]);
  });

  test("of three readings asked for at once only the last one goes on", async () => {
    await put("预算.xlsx", workbook(BUDGET_CELLS));
    await calls.drop(FOUND_FILES, [folder]);
    const { files } = await list();
    const keys = files.map(({ key }) => key);
    const cancelled = { ok: false, error: { kind: "cancelled" } };
    const read = () => calls.handle("found:read", [{ files: keys }]);
    expect(await Promise.all([read(), read(), read()])).toEqual([cancelled, cancelled, { ok: true, value: undefined }]);
    expect(states.get(keys[0] ?? "")?.filter(({ kind }) => kind === "read")).toHaveLength(1);
  });

  test("a folder that a link leads back to is named and not looked through again, nor is one that lies too deep", async () => {
    await put("协议.pdf", "%PDF-1.7\nx");
    await symlink(folder, join(folder, "回到上面"), "junction");
    const deep = join(folder, ...Array.from({ length: 21 }, (_, index) => `第${index + 1}层`));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, "下面.pdf"), "x");
    await calls.drop(FOUND_FILES, [folder]);
    const { files, refused } = await list();
    expect(files.map(({ name }) => name)).toEqual(["协议.pdf"]);
    expect(refused).toEqual(
      expect.arrayContaining([
        { kind: "file-unreadable", file: "回到上面", cause: { code: "link-loop" } },
        { kind: "file-unreadable", file: expect.stringMatching(/^第\d+层$/), cause: { code: "too-deep", levels: 20 } },
      ]),
    );
    expect(refused).toHaveLength(2);
  });

  test("of so many files that they are not counted to the end it is said that there are at least so many more", async () => {
    for (let index = 0; index < 1010; index++) await put(`${index}.pdf`, "x");
    await calls.drop(FOUND_FILES, [folder]);
    expect((await list()).refused).toEqual([{ kind: "wrong-use", problem: { code: "too-many-files", most: 500, left: 500, isAtLeast: true } }]);
  });

  test("copying into a case leaves the originals, byte for byte", async () => {
    await put("协议.pdf", "%PDF-1.7\nx");
    await calls.drop(FOUND_FILES, [folder]);
    const [file] = (await list()).files;
    const theCase = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }])).value;
    expect(await calls.handle("found:copy", [{ key: theCase.key, files: [file?.key] }])).toMatchObject({
      ok: true,
      value: { added: [{ found: file?.key, file: "attachments/协议.pdf" }], refused: [] },
    });
    expect(await readFile(join(folder, "协议.pdf"), "utf8")).toBe("%PDF-1.7\nx");
    expect(await readFile(join(theCase.folder, "attachments", "协议.pdf"), "utf8")).toBe("%PDF-1.7\nx");
  });

  test("a dropped case opens by its key", async () => {
    const made = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }])).value;
    await calls.handle("cases:leave", [{ key: made.key }]);
    await calls.drop(FOUND_FILES, [made.folder]);
    const [found] = (await list()).cases;
    expect(opened.parse(await calls.handle("cases:open", [{ found: found?.key }])).value.folder).toBe(made.folder);
    expect(await calls.handle("cases:open", [{ found: "other" }])).toMatchObject({ ok: false });
  });

  test("what a browser sends is kept with its folder until it is forgotten, and then taken away", async () => {
    const send = async (name: string, text: string) =>
      calls.attach(
        new URLSearchParams({ key: FOUND_FILES, name }),
        (async function* () {
          yield Buffer.from(text);
        })(),
      );
    expect(await send("材料/../../协议.pdf", "%PDF-1.7")).toMatchObject({ ok: true, value: { file: "协议.pdf" } });
    expect(await send("交接.guohe.zip", "x")).toMatchObject({ ok: true });
    const { files, cases } = await list();
    expect(files.map(({ name }) => name)).toEqual(["协议.pdf"]);
    expect(cases.map(({ kind }) => kind)).toEqual(["hand-over"]);
    expect(await calls.handle("hand-over:choose", [{ found: cases[0]?.key }])).toMatchObject({ ok: true, value: { name: "交接.guohe.zip" } });
    const kept = join(home, "data", "incoming");
    expect(await readdir(kept)).toHaveLength(1);
    expect((await readdir(kept, { recursive: true })).some((name) => name.endsWith("协议.pdf"))).toBe(true);
    await calls.handle("found:forget", []);
    expect(await readdir(kept)).toEqual([]);
    expect((await list()).files).toEqual([]);
  });

  test("nothing but paths of the preload counts as a drop", async () => {
    expect(await calls.drop(FOUND_FILES, [])).toMatchObject({ ok: false });
    expect(await calls.drop(FOUND_FILES, "/etc")).toMatchObject({ ok: false });
  });
});
