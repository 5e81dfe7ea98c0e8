import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAttachment } from "../../../../electron/library/cases/add-attachment.ts";
import { addFromDisk } from "../../../../electron/library/cases/add-from-disk.ts";
import { nameBytes } from "../../../../shared/text/file-names.ts";
import { scanOf } from "../../../fixtures/scans.ts";

let source: string;
let caseFolder: string;

beforeEach(async () => {
  source = await mkdtemp(join(tmpdir(), "U 盘 材料 "));
  caseFolder = await mkdtemp(join(tmpdir(), "申报 项目 "));
});
afterEach(async () => {
  for (const folder of [source, caseFolder]) await rm(folder, { recursive: true, force: true });
});

const inCase = () => readdir(join(caseFolder, "attachments"));

describe("files and folders that are dropped on the window", () => {
  test("are copied with all that lies in subfolders, in natural order, and the originals stay", async () => {
    await mkdir(join(source, "协议 与 译件", "第 2 批"), { recursive: true });
    const [one, two, three] = await Promise.all([1, 2, 3].map(scanOf));
    await writeFile(join(source, "协议 与 译件", "协议 10.pdf"), one ?? "");
    await writeFile(join(source, "协议 与 译件", "协议 2.pdf"), two ?? "");
    await writeFile(join(source, "协议 与 译件", "第 2 批", "镕喆䶮.pdf"), three ?? "");
    for (const litter of [".DS_Store", "Thumbs.db", "~$承诺书.docx"]) await writeFile(join(source, "协议 与 译件", litter), "litter");
    const { added, refused } = await addFromDisk(caseFolder, [join(source, "协议 与 译件")]);
    expect(refused).toEqual([]);
    expect(added.map(({ file, pages }) => [file, pages])).toEqual([
      ["attachments/协议 2.pdf", 2],
      ["attachments/协议 10.pdf", 1],
      ["attachments/镕喆䶮.pdf", 3],
    ]);
    expect(await readdir(join(source, "协议 与 译件"))).toContain("协议 10.pdf");
  });

  test("that cannot be taken are each named, and the others come in all the same", async () => {
    await writeFile(join(source, "空.pdf"), "");
    await writeFile(join(source, "安装.pdf"), Buffer.from("MZ\x90\0 a program"));
    await writeFile(join(source, "笔记.txt"), "only words");
    await symlink(join(source, "moved away"), join(source, "断.pdf"));
    await writeFile(join(source, "好.pdf"), await scanOf(1));
    const { added, refused } = await addFromDisk(caseFolder, [source, join(source, "没有.pdf")]);
    expect(added.map(({ file }) => file)).toEqual(["attachments/好.pdf"]);
    expect(refused.map((error) => [error.kind, "file" in error ? error.file : ""]).sort()).toEqual([
      ["attachment-empty", "空.pdf"],
      ["attachment-unsupported", "安装.pdf"],
      ["attachment-unsupported", "笔记.txt"],
      ["file-not-found", "断.pdf"],
      ["file-not-found", "没有.pdf"],
    ]);
    expect(await inCase()).toEqual(["好.pdf"]);
  });

  test("are not copied twice when the very same file lies there, whatever its name", async () => {
    const scan = await scanOf(1);
    await writeFile(join(source, "协议.pdf"), scan);
    await writeFile(join(source, "协议（副本）.pdf"), scan);
    const { added } = await addFromDisk(caseFolder, [join(source, "协议.pdf"), join(source, "协议（副本）.pdf")]);
    expect(added.map(({ file, known }) => [file, known])).toEqual([
      ["attachments/协议.pdf", undefined],
      ["attachments/协议.pdf", "协议（副本）.pdf"],
    ]);
    expect(await inCase()).toEqual(["协议.pdf"]);
  });

  test("keep a name that every system takes when theirs has two hundred characters, and two of one name both come in", async () => {
    async function* content(bytes: Uint8Array) {
      yield bytes;
    }
    const name = `${"协".repeat(200)}.pdf`;
    // what they were called is told whole
    for (const pages of [1, 2])
      expect(await addAttachment(caseFolder, name, content(await scanOf(pages)))).toMatchObject({ ok: true, value: { pages, givenName: name } });
    const names = await inCase();
    expect(names.length).toBe(2);
    for (const one of names) expect(nameBytes(one)).toBeLessThanOrEqual(255);
  });

  test("leave nothing behind when they can be read only in part, as a drive that is pulled out", async () => {
    async function* torn(): AsyncIterable<Uint8Array> {
      yield Buffer.from("%PDF-1.7\n");
      throw Object.assign(new Error("read"), { code: "EIO" });
    }
    expect(await addAttachment(caseFolder, "U盘.pdf", torn())).toEqual({
      ok: false,
      error: { kind: "file-unreadable", file: "U盘.pdf", cause: { code: "disk-fault" } },
    });
    expect(await inCase()).toEqual([]);
  });
});
