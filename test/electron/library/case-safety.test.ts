import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { retryWhileHeld, writeAtomically } from "../../../electron/files/atomic-write.ts";
import { checkAttachmentFile, findAttachmentFile } from "../../../electron/files/attachment-files.ts";
import { sha256 } from "../../../electron/files/sha256.ts";
import { caseVersions, newestWhole } from "../../../electron/library/cases/case-versions.ts";
import { caseText, createCase, emptyCase, readCase } from "../../../electron/library/cases/cases.ts";
import { saveCase } from "../../../electron/library/cases/save-case.ts";
import { recentFolders, rememberFolder } from "../../../electron/library/remembered/recent-cases.ts";
import { keepWrittenFiles, nameToWrite, readWrittenFiles } from "../../../electron/library/remembered/written-files.ts";

const NOON = Date.parse("2026-05-25T04:00:00Z");
const theCase = emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版");

let parent: string;
let folder: string;
let file: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 安全 "));
  vi.stubEnv("GUOHE_HOME", join(parent, "home"));
  folder = join(parent, "项目");
  file = join(folder, "case.json");
  const created = await createCase(folder, theCase);
  if (!created.ok) throw new Error(created.error.kind);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true, force: true });
});

describe("a save", () => {
  test("does not replace a version that it could not keep", async () => {
    const before = await readFile(file, "utf8");
    // nothing can be put into a file
    await writeFile(join(folder, ".history"), "");
    const saved = await saveCase({ folder, base: sha256(before), case: { ...theCase, title: "第二版" }, now: NOON });
    expect(saved).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    expect(await readFile(file, "utf8")).toBe(before);
  });
});

describe("a file that is written", () => {
  // Windows knows no such rights
  test.runIf(process.platform !== "win32")("keeps the rights of the one that it replaces: colleagues who may read and write it still may", async () => {
    for (const mode of [0o640, 0o664, 0o600]) {
      await chmod(file, mode);
      expect(await writeAtomically(file, `${mode}`)).toMatchObject({ ok: true });
      expect((await stat(file)).mode & 0o777).toBe(mode);
    }
  });

  test("clears what an earlier program left half written of this very file, once nobody can be at it any more, and nothing else", async () => {
    const letter = join(folder, "承诺书.pdf");
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ["承诺书.pdf.guohe-1234567", "承诺书.pdf.20240101", "承诺书2.pdf.guohe-1234567"]) {
      await writeFile(join(folder, name), "half");
      await utimes(join(folder, name), old, old);
    }
    await writeFile(join(folder, "承诺书.pdf.guohe-7654321"), "being written");
    expect(await writeAtomically(letter, "whole")).toEqual({ ok: true, value: undefined });
    expect((await readdir(folder)).filter((name) => name.startsWith("承诺书")).sort()).toEqual(
      ["承诺书.pdf", "承诺书.pdf.guohe-7654321", "承诺书.pdf.20240101", "承诺书2.pdf.guohe-1234567"].sort(),
    );
  });

  test("is tried again only while another program holds it: a full disk is told at once", async () => {
    const attempts = async (code: string) => {
      let count = 0;
      const operation = async () => {
        count += 1;
        throw Object.assign(new Error(code), { code });
      };
      await expect(retryWhileHeld(operation, [1, 1, 1])).rejects.toThrow(code);
      return count;
    };
    for (const code of ["EBUSY", "EPERM", "EACCES"]) expect(await attempts(code), code).toBe(4);
    for (const code of ["ENOSPC", "EROFS", "ENOENT", "EXDEV"]) expect(await attempts(code), code).toBe(1);
  });
});

describe("a case file", () => {
  test("beyond what any case takes is refused before it is read", async () => {
    await truncate(file, 20_000_001);
    expect(await readCase(folder)).toMatchObject({ ok: false, error: { kind: "file-unreadable", cause: { code: "file-too-large" } } });
  });

  test("in which an answer stands twice is refused with its line: one of the two would be lost without a word", async () => {
    await writeFile(file, caseText(theCase).replace('"topic": "2"', '"topic": "2",\n  "topic": "1"'));
    expect(await readCase(folder)).toMatchObject({
      ok: false,
      error: { kind: "file-unreadable", cause: { code: "repeated-json-key", key: "topic", line: expect.any(Number) } },
    });
  });

  test("that is damaged is never replaced by a copy that is damaged too, were it the newest", async () => {
    const [whole, damaged] = [join(folder, "case (冲突副本).json"), join(folder, "case-2.json")];
    await writeFile(whole, caseText({ ...theCase, title: "整" }));
    await writeFile(damaged, "{");
    await utimes(whole, NOON / 1000, NOON / 1000);
    await utimes(damaged, NOON / 1000 + 60, NOON / 1000 + 60);
    expect(newestWhole(await caseVersions(folder))?.name).toBe("case (冲突副本).json");
  });
});

test.each([
  "../别处.pdf",
  "attachments/../../别处.pdf",
  "..\\别处.pdf",
  "/etc/别处.pdf",
  "C:\\别处.pdf",
])("an attachment registered outside of the folder (%s) is named as such, and nobody learns whether it is there", async (path) => {
  const attachment = { id: "a", slot: "other", file: path };
  for (const there of [false, true]) {
    if (there) await writeFile(join(parent, "别处.pdf"), "%PDF-1.7");
    expect(await findAttachmentFile(folder, attachment)).toMatchObject({ ok: false, error: { kind: "attachment-outside-case", file: path } });
  }
});

test("an attachment that was exchanged after it was registered is told of, and the registered one is not", async () => {
  await mkdir(join(folder, "attachments"), { recursive: true });
  await writeFile(join(folder, "attachments", "a.pdf"), "%PDF-1.7 registered");
  const attachment = { id: "a", slot: "other", file: "attachments/a.pdf", sha256: sha256("%PDF-1.7 registered").toUpperCase() };
  expect(await checkAttachmentFile(folder, attachment)).toMatchObject({ ok: true });
  await writeFile(join(folder, "attachments", "a.pdf"), "%PDF-1.7 exchanged!");
  expect(await checkAttachmentFile(folder, attachment)).toMatchObject({ ok: false, error: { kind: "attachment-changed", file: "attachments/a.pdf" } });
});

test("cases that are opened at the same moment all stand on the list of recent ones", async () => {
  const folders = Array.from({ length: 8 }, (_, number) => join(parent, `项目 ${number}`));
  await Promise.all(folders.map(rememberFolder));
  expect([...(await recentFolders())].sort()).toEqual(folders.sort());
});

describe("the name under which documents are written", () => {
  const files = [{ extension: "docx", bytes: Buffer.from("new") }];
  let documents: string;
  beforeEach(async () => {
    documents = join(parent, "文书");
    await mkdir(documents);
  });

  test("is their own where nothing lies, where the same lies, and where what lies there is what the product wrote", async () => {
    const written = await readWrittenFiles(documents);
    expect(await nameToWrite(written, "承诺书", files)).toEqual({ name: "承诺书", kept: [] });
    await writeFile(join(documents, "承诺书.docx"), "new");
    expect(await nameToWrite(written, "承诺书", files)).toEqual({ name: "承诺书", kept: [] });
    await writeFile(join(documents, "承诺书.docx"), "old");
    written.hashes.set("承诺书.docx", sha256("old"));
    await keepWrittenFiles(written);
    expect(await nameToWrite(await readWrittenFiles(documents), "承诺书", files)).toEqual({ name: "承诺书", kept: [] });
  });

  test("is another one where the user changed what lies there, which is named and stays", async () => {
    await writeFile(join(documents, "承诺书.docx"), "changed in Word");
    await writeFile(join(documents, "承诺书-2.docx"), "changed too");
    const written = await readWrittenFiles(documents);
    written.hashes.set("承诺书.docx", sha256("old"));
    expect(await nameToWrite(written, "承诺书", files)).toEqual({ name: "承诺书-3", kept: ["承诺书.docx", "承诺书-2.docx"] });
  });
});
