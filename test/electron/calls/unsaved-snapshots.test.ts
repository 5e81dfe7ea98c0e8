import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ENTRY_FILE } from "../../../electron/library/cases/case-shortcut.ts";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { ok } from "../../../shared/errors.ts";

const opened = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string(), case: caseSchema, base: z.string() }) });
const saved = z.object({ ok: z.literal(true), value: z.looseObject({ base: z.string() }) });

let home: string;
let calls: CallHandler;
let handed: string | undefined;
let remembered: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 窗口 "));
  vi.stubEnv("GUOHE_HOME", home);
  handed = undefined;
  remembered = [];
  calls = createCallHandler({
    shell: "desktop",
    version: "0",
    openPath: async () => ok(undefined),
    emit: () => undefined,
    caseOpened: (folder) => remembered.push(folder),
    takeHanded: () => {
      const path = handed;
      handed = undefined;
      return path;
    },
  });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const openSample = async () => opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value;
const titleOnDisk = async (folder: string) => caseSchema.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8"))).title;
const titled = (theCase: Case, title: string): Case => ({ ...theCase, title });

test("what stood on the screen of a page that died is saved, though the page had not come to save it", async () => {
  const { key, base, folder, case: theCase } = await openSample();
  expect(await calls.handle("cases:hold", [{ key, base, case: titled(theCase, "最后一个字") }])).toEqual({ ok: true, value: undefined });
  expect(await titleOnDisk(folder)).not.toBe("最后一个字");
  await calls.saveSnapshots();
  expect(await titleOnDisk(folder)).toBe("最后一个字");
});

test("what was typed while a save ran counts from the bytes that this save wrote", async () => {
  const { key, base, folder, case: theCase } = await openSample();
  const saving = calls.handle("cases:save", [{ key, base, case: titled(theCase, "甲") }]);
  await calls.handle("cases:hold", [{ key, base, case: titled(theCase, "甲乙") }]);
  saved.parse(await saving);
  await calls.handle("cases:hold", [{ key, base, case: titled(theCase, "甲乙丙") }]);
  await calls.saveSnapshots();
  expect(await titleOnDisk(folder)).toBe("甲乙丙");
  expect((await readdir(folder)).filter((name) => name.includes("未合并"))).toEqual([]);
});

test("after a save nothing is held, and a page that dies later takes nothing back", async () => {
  const { key, base, folder, case: theCase } = await openSample();
  await calls.handle("cases:hold", [{ key, base, case: titled(theCase, "甲") }]);
  const first = saved.parse(await calls.handle("cases:save", [{ key, base, case: titled(theCase, "甲") }])).value;
  saved.parse(await calls.handle("cases:save", [{ key, base: first.base, case: titled(theCase, "乙") }]));
  await calls.saveSnapshots();
  expect(await titleOnDisk(folder)).toBe("乙");
});

test("a version that another program wrote is not overwritten by what a dead page held: both lie there", async () => {
  const { key, base, folder, case: theCase } = await openSample();
  await calls.handle("cases:hold", [{ key, base, case: titled(theCase, "窗口中的") }]);
  const elsewhere = createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
  const other = opened.parse(await elsewhere.handle("cases:open", [{ folder }])).value;
  saved.parse(await elsewhere.handle("cases:save", [{ key: other.key, base, case: titled(theCase, "别处改的") }]));
  await calls.saveSnapshots();
  expect(await titleOnDisk(folder)).toBe("别处改的");
  const kept = (await readdir(folder)).find((name) => name.includes("未合并"));
  expect(caseSchema.parse(JSON.parse(await readFile(join(folder, kept ?? ""), "utf8"))).title).toBe("窗口中的");
  await elsewhere.close();
});

test("a case that was double-clicked is opened once", async () => {
  const { folder, key } = await openSample();
  handed = folder;
  expect(opened.parse(await calls.handle("cases:open", [{ handed: true }])).value.key).toBe(key);
  expect(await calls.handle("cases:open", [{ handed: true }])).toEqual({ ok: true, value: undefined });
  expect(remembered).toEqual([folder, folder]);
});

test("a path that was double-clicked and is no case says which file is missing", async () => {
  handed = join(home, "不在", ENTRY_FILE);
  expect(await calls.handle("cases:open", [{ handed: true }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
});
