import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../electron/calls/handle-call.ts";
import { STAGED } from "../../electron/files/atomic-write.ts";
import { takeLock } from "../../electron/files/presence.ts";
import { buildBundle } from "../../electron/jobs/build/build-bundle.ts";
import { buildPackage } from "../../electron/jobs/build/build-package.ts";
import { verifyBundle } from "../../electron/jobs/build/verify-bundle.ts";
import { caseVersions, newestWhole } from "../../electron/library/cases/case-versions.ts";
import { caseText, createCase, emptyCase, readCase } from "../../electron/library/cases/cases.ts";
import { listVersions } from "../../electron/library/cases/history.ts";
import { saveCase } from "../../electron/library/cases/save-case.ts";
import { type AppError, ok } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { pdfOfPages } from "../fixtures/defective-files.ts";
import { failCalls } from "./failing-calls.ts";

const NOON = Date.parse("2026-05-25T04:00:00Z");
const HOUR = 3_600_000;
const openedSchema = z.object({ value: z.looseObject({ key: z.string(), base: z.string() }) });
const failedSchema = z.object({ ok: z.literal(false), error: z.custom<AppError>() });
const theCase = emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版");

let parent: string;
let folder: string;
let base: string;
let calls: CallHandler;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 耐久 "));
  vi.stubEnv("GUOHE_HOME", join(parent, "home"));
  folder = join(parent, "项目");
  const created = await createCase(folder, theCase);
  if (!created.ok) throw new Error(errorText(created.error));
  base = created.value.base;
  calls = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true, force: true });
});

const open = async (path = folder) => openedSchema.parse(await calls.handle("cases:open", [{ folder: path }])).value;
const wordsOf = (answer: unknown) => errorText(failedSchema.parse(answer).error);
const titleOnDisk = async () => z.object({ title: z.string() }).parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8"))).title;

describe("a file that another program holds open", () => {
  test.each(["EBUSY", "EPERM", "EACCES"])("for a moment (%s) costs nothing: the save is tried again", async (code) => {
    const { key, base: opened } = await open();
    const held = failCalls("rename", /[\\/]case\.json$/, code, 3);
    const saved = await calls.handle("cases:save", [{ key, base: opened, case: { ...theCase, title: "第二版" } }]);
    expect(held.stop()).toBe(3);
    expect(saved).toMatchObject({ ok: true });
    expect(await titleOnDisk()).toBe("第二版");
  });

  test("for long is named with what to do, the old case stays, the edit is kept apart, and the next save succeeds", async () => {
    const { key, base: opened } = await open();
    const edited = { ...theCase, title: "第二版" };
    const held = failCalls("rename", /[\\/]case\.json$/, "EBUSY", 1_000);
    const refused = await calls.handle("cases:save", [{ key, base: opened, case: edited }]);
    held.stop();
    expect(wordsOf(refused)).toMatch(/case\.json”：文件正被别的程序占用。请.*关闭正在使用该文件的程序后重试/);
    expect(await titleOnDisk()).toBe("第一版");
    expect((await readdir(folder)).filter((name) => STAGED.test(name))).toEqual([]);
    expect(await calls.handle("cases:version", [{ key, id: "unsaved" }])).toMatchObject({ ok: true, value: { case: { title: "第二版" } } });
    expect(await calls.handle("cases:save", [{ key, base: opened, case: edited }])).toMatchObject({ ok: true });
    expect(await titleOnDisk()).toBe("第二版");
  });

  test("in an earlier output leaves that output whole and names it", async () => {
    const [input, out] = [join(parent, "in"), join(parent, "out")];
    await mkdir(input);
    await writeFile(join(input, "1.pdf"), await pdfOfPages(1));
    expect((await buildBundle({ source: { kind: "files", paths: [input] }, out })).ok).toBe(true);
    const before = await readFile(join(out, "manifest.json"));
    await writeFile(join(input, "2.pdf"), await pdfOfPages(1));
    const held = failCalls("rename", /[\\/]out$/, "EBUSY", 1_000);
    const refused = await buildBundle({ source: { kind: "files", paths: [input] }, out });
    held.stop();
    expect(wordsOf(refused)).toMatch(/out.*文件正被别的程序占用。请/);
    expect(Buffer.compare(before, await readFile(join(out, "manifest.json")))).toBe(0);
    expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
    expect((await readdir(parent)).filter((name) => name.includes("guohe-"))).toEqual([]);
  });

  test("while a paper is added: tried again", async () => {
    const { key } = await open();
    const held = failCalls("rename", /扫描\.pdf$/, "EBUSY", 2);
    async function* paper() {
      yield Buffer.from("%PDF-1.7");
    }
    const added = await calls.attach(new URLSearchParams({ key, name: "扫描.pdf" }), paper());
    expect(held.stop()).toBe(2);
    expect(added).toMatchObject({ ok: true });
    expect(await readdir(join(folder, "attachments"))).toEqual(["扫描.pdf"]);
  });
});

describe("a clock that is put back", () => {
  const save = async (title: string, now: number, keep = false) => {
    const saved = await saveCase({ folder, base, case: { ...theCase, title }, now, keep });
    if (!saved.ok) throw new Error(errorText(saved.error));
    base = saved.value.base;
  };

  test("keeps older versions in the order in which they were made", async () => {
    await save("二", NOON);
    await save("三", NOON - 5 * HOUR, true);
    await save("四", NOON - 9 * HOUR, true);
    const titles = [];
    for (const { name } of await listVersions(folder)) titles.push(JSON.parse(await readFile(join(folder, ".history", name), "utf8")).title);
    expect(titles).toEqual(["三", "二", "第一版"]);
    const newest = newestWhole(await caseVersions(folder));
    expect(newest?.name).toBe((await listVersions(folder))[0]?.name);
  });

  test("does not let every save keep a version, which would push the older ones out", async () => {
    await save("二", NOON);
    for (let number = 0; number < 8; number += 1) await save(`改 ${number}`, NOON - HOUR + number * 1000);
    expect((await listVersions(folder)).length).toBeLessThanOrEqual(2);
  });

  test("costs no unmerged copy: two conflicts at one moment are two files", async () => {
    for (const title of ["甲", "乙"]) {
      await writeFile(join(folder, "case.json"), caseText({ ...theCase, title: `别处 ${title}` }));
      expect(await saveCase({ folder, base: "0", case: { ...theCase, title }, now: NOON })).toMatchObject({
        ok: false,
        error: { kind: "case-changed-on-disk" },
      });
    }
    const kept = (await readdir(folder)).filter((name) => name.startsWith("case-未合并-"));
    const titles = await Promise.all(kept.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")).title));
    expect(titles.sort()).toEqual(["乙", "甲"]);
  });

  test("does not make a dead lock from the future hold the case for ever", async () => {
    const heartbeat = new Date(NOON + 400 * 24 * HOUR).toISOString();
    await writeFile(join(folder, ".lock.json"), JSON.stringify({ user: "x", machine: "elsewhere", pid: 1, heartbeat }));
    const lock = await takeLock(folder, () => NOON);
    expect(lock.heldBy).toBeUndefined();
    await lock.release();
  });
});

test("a path longer than the 260 characters of Windows' old limit is no trouble: made, saved, added to, built, verified", async () => {
  const deep = join(parent, ...Array.from({ length: 5 }, (_, level) => `第${level}层${"很长的文件夹名".repeat(8)}`), "项目");
  expect(deep.length).toBeGreaterThan(260);
  const created = await createCase(deep, theCase);
  if (!created.ok) throw new Error(errorText(created.error));
  const { key, base: opened } = await open(deep);
  expect(await calls.handle("cases:save", [{ key, base: opened, case: { ...theCase, title: "第二版" } }])).toMatchObject({ ok: true });
  const [input, out] = [join(deep, "in"), join(deep, "成品")];
  await mkdir(input);
  await writeFile(join(input, `${"长".repeat(60)}.pdf`), await pdfOfPages(1));
  expect((await buildBundle({ source: { kind: "files", paths: [input] }, out })).ok).toBe(true);
  expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
});

test("a path longer than the system takes is refused by name, and nothing is left half made", async () => {
  const tooLong = join(parent, "甲".repeat(90));
  const refused = await createCase(tooLong, theCase);
  expect(wordsOf(refused)).toMatch(/文件名过长。请/);
  expect((await readdir(parent)).sort()).toEqual(["项目"]);
});

describe("a sync folder that renames under us", () => {
  test("while the package is built: the build says so, and neither half a package nor an empty folder stands at the old place", async () => {
    const elsewhere = join(parent, "项目（已移动）");
    let moved: Promise<void> | undefined;
    const request = { path: folder, out: join(folder, "成品"), moment: { kind: "instant", epochMs: NOON } as const };
    const built = await buildPackage(request, {
      onProgress: ({ step }) => {
        if (step.code === "writing-document") moved ??= rename(folder, elsewhere);
      },
    });
    await moved;
    expect(moved).toBeDefined();
    expect(wordsOf(built)).toMatch(/项目文件夹不见了|路径不存在/);
    expect((await readdir(parent)).filter((name) => name !== "home")).toEqual(["项目（已移动）"]);
    expect(await readCase(elsewhere)).toMatchObject({ ok: true });
  });

  test("puts a conflict copy in place of the case: the next save writes the case anew and the copy is shown", async () => {
    const { key, base: opened } = await open();
    await rename(join(folder, "case.json"), join(folder, "case (冲突副本).json"));
    expect(await calls.handle("cases:save", [{ key, base: opened, case: { ...theCase, title: "第二版" } }])).toMatchObject({ ok: true });
    expect(await titleOnDisk()).toBe("第二版");
    expect(await calls.handle("cases:look", [{ key }])).toMatchObject({ ok: true, value: { copies: [{ name: "case (冲突副本).json" }] } });
  });

  test("renames the folder: the save says so and what to do, makes no second folder, keeps the edit, and goes on when it is back", async () => {
    const { key, base: opened } = await open();
    const elsewhere = join(parent, "项目（已移动）");
    await rename(folder, elsewhere);
    const edited = { ...theCase, title: "第二版" };
    const refused = await calls.handle("cases:save", [{ key, base: opened, case: edited }]);
    expect(wordsOf(refused)).toMatch(/项目.*case\.json”：项目文件夹不见了，可能已移动、改名，或所在的磁盘已断开。请/);
    async function* paper() {
      yield Buffer.from("%PDF-1.7");
    }
    expect(await calls.attach(new URLSearchParams({ key, name: "扫描.pdf" }), paper())).toMatchObject({ ok: false });
    expect(await calls.handle("documents:make-template", [{ key, document: "truthfulness" }])).toMatchObject({ ok: false });
    await calls.close();
    await expect(readdir(folder)).rejects.toThrow("ENOENT");
    expect(await readCase(elsewhere)).toMatchObject({ ok: true, value: { case: { title: "第一版" } } });
    await rename(elsewhere, folder);
    const again = await open();
    expect(await calls.handle("cases:version", [{ key: again.key, id: "unsaved" }])).toMatchObject({ ok: true, value: { case: { title: "第二版" } } });
    expect(await calls.handle("cases:save", [{ key: again.key, base: again.base, case: edited }])).toMatchObject({ ok: true });
  });
});
