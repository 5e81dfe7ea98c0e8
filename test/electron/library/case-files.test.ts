import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkAttachmentFile } from "../../../electron/files/attachment-files.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { createCase, emptyCase, makeNewFolder, readCase, safeFolderName } from "../../../electron/library/cases/cases.ts";
import { readForScreen } from "../../../electron/library/cases/open-case.ts";
import type { Attachment } from "../../../shared/case/case.ts";
import { errorText } from "../../../shared/messages/error-text.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 案卷 "));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function readText(text: string | Uint8Array) {
  await writeFile(join(folder, "case.json"), text);
  return readCase(folder);
}

const minimal = '{ "formatVersion": 1, "id": "a", "guide": "g", "topic": "2" }';

describe("reading a case", () => {
  test("takes the folder or the path of its case.json", async () => {
    await writeFile(join(folder, "case.json"), minimal);
    for (const path of [folder, join(folder, "case.json")]) {
      expect(await readCase(path)).toMatchObject({ ok: true, value: { folder, case: { id: "a" }, base: sha256(minimal) } });
    }
  });

  test("takes a byte order mark, as Windows programs write it", async () => {
    expect(await readText(`\uFEFF${minimal}`)).toMatchObject({ ok: true, value: { base: sha256(`\uFEFF${minimal}`) } });
  });

  test.each([
    ["a missing comma", '{\n  "formatVersion": 1\n  "id": "a"\n}', "第 3 行"],
    ["a comma too many", '{\n  "formatVersion": 1,\n  "id": "a",\n}', "第 4 行"],
    ["a missing value", `{\n  "formatVersion": 1,\n  "title": "${"长".repeat(60)}",\n  "id": ,\n  "guide": "${"长".repeat(60)}"\n}`, "第 4 行"],
    ["a file cut short", '{\n  "formatVersion": 1,\n', "第 3 行"],
  ])("names the line of %s", async (_name, text, line) => {
    const read = await readText(text);
    if (read.ok || read.error.kind !== "file-unreadable") throw new Error("expected file-unreadable");
    expect(errorText(read.error)).toContain(line);
    expect(errorText(read.error)).toContain("case.json");
  });

  test("says of a zipped case, whatever its name and size, that it is to be unpacked, and shows nothing that lies beside it", async () => {
    const zip = join(folder, "申报项目.zip");
    await writeFile(zip, Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(21_000_000)]));
    const read = await readForScreen(zip);
    if (read.ok) throw new Error("expected file-unreadable");
    expect(errorText(read.error)).toMatch(/ZIP 压缩包，请先解压，再打开其中有 case.json 的文件夹。$/);
  });

  test("says that an empty file is empty and that another encoding is no UTF-8", async () => {
    expect(await readText("")).toMatchObject({ ok: false, error: { kind: "file-unreadable", cause: { code: "empty" } } });
    expect(await readText(Buffer.from([0x7b, 0xb9, 0xfa, 0x7d]))).toMatchObject({ ok: false, error: { kind: "file-unreadable", cause: { code: "not-utf8" } } });
  });

  test("names every field that is wrong", async () => {
    const read = await readText(
      '{ "formatVersion": 1, "id": "a", "guide": "g", "topic": "2", "budget": { "grant": 1.5 }, "agreements": [{ "id": "x", "term": { "end": "2029" } }] }',
    );
    expect(read).toMatchObject({ ok: false, error: { kind: "case-invalid", problems: [{ path: "budget.grant" }, { path: "agreements[0].term.end" }] } });
  });

  test("refuses a case of a later version without touching it", async () => {
    const text = minimal.replace("1", "2");
    expect(await readText(text)).toMatchObject({ ok: false, error: { kind: "case-too-new", formatVersion: 2 } });
    expect(await readFile(join(folder, "case.json"), "utf8")).toBe(text);
  });

  test("says that a path leads nowhere", async () => {
    expect(await readCase(join(folder, "没有"))).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
    expect(await readCase(folder)).toMatchObject({ ok: false, error: { kind: "file-not-found", file: join(folder, "case.json") } });
  });
});

describe("making a case", () => {
  test("fills an empty or a new folder with case.json and attachments, under a new id each time", async () => {
    const first = await createCase(join(folder, "新", "一"), emptyCase({ id: "g", edition: "1" }, "2"));
    const second = await createCase(join(folder, "新", "二"), emptyCase({ id: "g", edition: "1" }, "2"));
    if (!first.ok || !second.ok) throw new Error("expected two cases");
    expect(first.value.case.id).not.toBe(second.value.case.id);
    expect(first.value.case.id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  test("refuses a folder that holds anything", async () => {
    await writeFile(join(folder, "notes.txt"), "x");
    expect(await createCase(folder, emptyCase({ id: "g", edition: "1" }, "2"))).toMatchObject({ ok: false, error: { kind: "output-not-ours" } });
  });

  test("numbers folders of the same name, whatever the case of their letters", async () => {
    await mkdir(join(folder, "Robot"));
    expect(await makeNewFolder(folder, "robot")).toEqual({ ok: true, value: join(folder, "robot 2") });
  });

  test("gives two calls at once two folders", async () => {
    const made = await Promise.all(["甲", "甲"].map((name) => makeNewFolder(join(folder, "新"), name)));
    expect(new Set(made.map((result) => (result.ok ? result.value : result.error.kind)))).toEqual(
      new Set([join(folder, "新", "甲"), join(folder, "新", "甲 2")]),
    );
  });

  test.each([
    ["a/b\\c:d*e?f", "a_b_c_d_e_f"],
    ["  ... ", "申报项目"],
    ["CON", "申报项目"],
    ["尾点. ", "尾点"],
    ["..", "申报项目"],
  ])("makes of the title %j the folder name %j, which Windows takes too", (title, name) => {
    expect(safeFolderName(title)).toBe(name);
  });
});

describe("registered attachment files", () => {
  const attachment = (file: string, hash?: string): Attachment => ({ id: "x", slot: "other", file, ...(hash === undefined ? {} : { sha256: hash }) });

  beforeEach(async () => {
    await mkdir(join(folder, "case", "attachments"), { recursive: true });
    await writeFile(join(folder, "case", "attachments", "扫描 件.pdf"), "%PDF");
    await writeFile(join(folder, "outside.pdf"), "%PDF");
  });

  const check = (file: string, hash?: string) => checkAttachmentFile(join(folder, "case"), attachment(file, hash));

  test("are found by their path in the case folder, with either separator", async () => {
    expect(await check("attachments/扫描 件.pdf")).toMatchObject({ ok: true, value: { bytes: 4 } });
    expect(await check("attachments\\扫描 件.pdf")).toMatchObject({ ok: true, value: { bytes: 4 } });
  });

  test("must still be the registered bytes", async () => {
    expect(await check("attachments/扫描 件.pdf", sha256("%PDF").toUpperCase())).toMatchObject({ ok: true });
    expect(await check("attachments/扫描 件.pdf", sha256("%PDG"))).toMatchObject({ ok: false, error: { kind: "attachment-changed" } });
  });

  test("a name that macOS wrote with separate accents is found under the registered spelling, and the other way round", async () => {
    for (const [onDisk, registered] of [
      ["Su\u0308derau.pdf", "S\u00FCderau.pdf"],
      ["Mu\u0308ster \u00E9.pdf", "M\u00FCster e\u0301.pdf"],
    ] as const) {
      await writeFile(join(folder, "case", "attachments", onDisk), "%PDF");
      expect(await check(`attachments/${registered}`), registered).toMatchObject({ ok: true });
    }
  });

  test("must be there and hold something", async () => {
    await writeFile(join(folder, "case", "attachments", "empty.pdf"), "");
    expect(await check("attachments/没有.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-missing" } });
    expect(await check("attachments/empty.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-empty" } });
    expect(await check("attachments")).toMatchObject({ ok: false, error: { kind: "attachment-unsupported" } });
  });

  test("are refused outside the case folder, whichever way leads there", async () => {
    await symlink(join(folder, "outside.pdf"), join(folder, "case", "attachments", "link.pdf"));
    for (const file of [
      "../outside.pdf",
      "attachments/../../outside.pdf",
      "..\\outside.pdf",
      join(folder, "outside.pdf"),
      "C:\\outside.pdf",
      "attachments/link.pdf",
      ".",
    ]) {
      expect(await check(file), file).toMatchObject({ ok: false, error: { kind: "attachment-outside-case" } });
    }
  });
});
