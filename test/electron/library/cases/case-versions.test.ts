import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../../electron/calls/handle-call.ts";
import { caseVersions, isCopy, readVersion } from "../../../../electron/library/cases/case-versions.ts";
import { caseText, createCase, emptyCase } from "../../../../electron/library/cases/cases.ts";
import { saveCase } from "../../../../electron/library/cases/save-case.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { ok } from "../../../../shared/errors.ts";

const NOON = Date.parse("2026-05-25T04:00:00Z");
const openedSchema = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), base: z.string() }) });

let home: string;
let folder: string;
let file: string;
let calls: CallHandler;
let theCase: Case;
let base: string;

const start = () => createCallHandler({ shell: "browser", version: "0", openPath: async () => ok(undefined), emit: () => undefined });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 版本 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
  folder = join(home, "项目");
  file = join(folder, "case.json");
  const created = await createCase(folder, emptyCase({ id: "shanghai-intl-coop-2026", edition: "2026" }, "2", "第一版"));
  if (!created.ok) throw new Error(created.error.kind);
  ({ case: theCase, base } = created.value);
  calls = start();
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const open = async () => openedSchema.parse(await calls.handle("cases:open", [{ folder }])).value;

/** A second version, so that the first one lies in the history. */
async function saveSecond(): Promise<string> {
  const saved = await saveCase({ folder, base, case: { ...theCase, title: "第二版" }, now: NOON });
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value.base;
}

describe("a damaged case file", () => {
  test.each([
    ["cut short", (text: string) => text.slice(0, text.length - 20)],
    ["of no bytes", () => ""],
    ["no JSON at all", () => "\u0000\u0000\u0000"],
    ["of another shape", (text: string) => text.replace('"topic": "2"', '"topic": 2')],
  ])("%s opens with the newest whole version, and nothing is written before the choice", async (_name, damage) => {
    await saveSecond();
    const damaged = damage(await readFile(file, "utf8"));
    await writeFile(file, damaged);
    const opened = await open();
    expect(opened).toMatchObject({ case: { title: "第一版" }, rescue: { from: { kind: "history", at: new Date(NOON).toISOString() } } });
    expect(await readFile(file, "utf8")).toBe(damaged);
    const rescue = z.looseObject({ from: z.looseObject({ id: z.string() }) }).parse(opened.rescue);
    expect(await calls.handle("cases:rescue", [{ key: opened.key, id: rescue.from.id }])).toMatchObject({ ok: true, value: { case: { title: "第一版" } } });
    const aside = (await readdir(folder)).filter((name) => name.startsWith("case-损坏-"));
    expect(aside).toHaveLength(damaged === "" ? 0 : 1);
    for (const name of aside) expect(await readFile(join(folder, name), "utf8")).toBe(damaged);
  });

  test("cut short can be gone on with by what is left of it", async () => {
    await saveSecond();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, text.indexOf('"topic"') + 13));
    expect(await readVersion(folder, "disk")).toMatchObject({ ok: true, value: { partial: true, case: { title: "第二版", topic: "2" } } });
  });

  test("that was deleted opens with the newest whole version too", async () => {
    await saveSecond();
    await rm(file);
    expect(await open()).toMatchObject({ case: { title: "第一版" }, rescue: { problem: { kind: "file-not-found" } } });
  });

  test("without any whole version says what is wrong with it", async () => {
    await writeFile(file, "{");
    expect(await calls.handle("cases:open", [{ folder }])).toMatchObject({ ok: false, error: { kind: "file-unreadable" } });
    expect(await calls.handle("cases:recent", [])).toMatchObject({ ok: true, value: [] });
  });
});

describe("the beginning and the end of a session", () => {
  const kinds = async () => (await caseVersions(folder)).filter(({ kind }) => kind !== "disk").map(({ kind }) => kind);

  test("are kept, so that a damaged file costs no more than the minutes since it was opened", async () => {
    await saveSecond();
    const { key, base: opened } = await open();
    await writeFile(file, "{");
    const read = await open();
    expect(read).toMatchObject({ case: { title: "第二版" }, rescue: { from: { kind: "session" } } });
    await writeFile(file, caseText({ ...theCase, title: "第二版" }));
    expect(await calls.handle("cases:save", [{ key, base: opened, case: { ...theCase, title: "第三版" } }])).toMatchObject({ ok: true });
    await calls.close();
    calls = start();
    await writeFile(file, "");
    expect(await open()).toMatchObject({ case: { title: "第三版" }, rescue: { from: { kind: "session" } } });
  });

  test("are kept once while nothing changes, the newest six of them, and take no place of the versions five minutes apart", async () => {
    for (let session = 0; session < 3; session += 1) {
      await open();
      await calls.close();
      calls = start();
    }
    expect(await kinds()).toEqual(["session"]);
    let last = await saveSecond();
    for (let session = 0; session < 8; session += 1) {
      const { key } = await open();
      const saved = await calls.handle("cases:save", [{ key, base: last, case: { ...theCase, title: `第 ${session} 次` } }]);
      last = openedSchema.shape.value.pick({ base: true }).parse(saved.ok ? saved.value : {}).base;
      await calls.close();
      calls = start();
    }
    expect((await kinds()).filter((kind) => kind === "session")).toHaveLength(6);
    expect((await kinds()).filter((kind) => kind === "history").length).toBeGreaterThanOrEqual(1);
  });

  test("of a folder that cannot be written to does not keep the case from being opened", async () => {
    await writeFile(join(folder, ".history"), "a file where the folder should be");
    expect(await open()).toMatchObject({ base });
  });
});

describe("a case of a newer format", () => {
  test("opens read-only with all that is understood, names what is not, and keeps its file", async () => {
    const newer = caseText(theCase).replace('"formatVersion": 1', '"formatVersion": 7, "period": "three years", "budget": { "grant": 700000 }');
    await writeFile(file, newer);
    expect(await open()).toMatchObject({ case: { title: "第一版", budget: { grant: 700_000 } }, readOnly: { formatVersion: 7, hidden: ["period"] } });
    expect(await readFile(file, "utf8")).toBe(newer);
  });
});

describe("copies beside the case", () => {
  test.each([
    "case (冲突副本).json",
    "case-DESKTOP-123.json",
    "case (1).json",
    "case.sync-conflict-20260520-ABC.json",
    "副本 case.json",
    "case-未合并-2026-05-25-040000.json",
  ])("%s is noticed", async (name) => {
    expect(isCopy(name)).toBe(true);
    await writeFile(join(folder, name), caseText({ ...theCase, title: "另一台电脑" }));
    const { key } = await open();
    expect(await calls.handle("cases:look", [{ key }])).toMatchObject({ ok: true, value: { base, copies: [{ id: `copy/${name}`, kind: "copy" }] } });
    expect(await calls.handle("cases:version", [{ key, id: `copy/${name}` }])).toMatchObject({ ok: true, value: { case: { title: "另一台电脑" } } });
    expect(await calls.handle("cases:settle", [{ key, id: `copy/${name}` }])).toMatchObject({ ok: true });
    expect(await calls.handle("cases:look", [{ key }])).toMatchObject({ ok: true, value: { copies: [] } });
    const versions = await caseVersions(folder);
    expect(versions.find(({ kind }) => kind === "settled")?.name).toContain(name);
  });

  test.each([
    "case.json",
    "case-损坏-2026-05-25-04-00-00.json",
    "check.json",
    "manifest.json",
    ".lock.json",
    "case.json.guohe-1234567",
  ])("%s is none", (name) => {
    expect(isCopy(name)).toBe(false);
  });

  test("are never looked for outside the folder of the case", async () => {
    const { key } = await open();
    await writeFile(join(home, "other.json"), caseText(theCase));
    for (const id of ["copy/../other.json", "copy/..", "history/../../other.json", "other.json", "/etc/passwd", "copy/sub/other.json"]) {
      expect(await calls.handle("cases:version", [{ key, id }]), id).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
  });
});

describe("what could not be saved", () => {
  test("is kept apart until a save succeeds, and is offered when the case is opened again", async () => {
    const { key, base: opened } = await open();
    await rm(file);
    await mkdir(file);
    expect(await calls.handle("cases:save", [{ key, base: opened, case: { ...theCase, title: "没存上" } }])).toMatchObject({ ok: false });
    await rm(file, { recursive: true });
    await writeFile(file, caseText(theCase));
    await calls.close();
    calls = start();
    const again = await open();
    expect(again.unsavedAt).toEqual(expect.any(String));
    expect(await calls.handle("cases:version", [{ key, id: "unsaved" }])).toMatchObject({ ok: true, value: { case: { title: "没存上" } } });
    expect(await calls.handle("cases:save", [{ key, base: again.base, case: { ...theCase, title: "存上了" } }])).toMatchObject({ ok: true });
    expect((await open()).unsavedAt).toBeUndefined();
  });

  test("a folder that has gone is not made anew without its attachments", async () => {
    const { key, base: opened } = await open();
    await rm(folder, { recursive: true });
    expect(await calls.handle("cases:save", [{ key, base: opened, case: theCase }])).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    await expect(readdir(folder)).rejects.toThrow();
  });
});

test("a program that did not end properly is told of when the case is opened again", async () => {
  await writeFile(join(folder, ".lock.json"), JSON.stringify({ user: "x", machine: "elsewhere", pid: 1, heartbeat: "2026-05-24T04:00:00.000Z" }));
  expect(await open()).toMatchObject({ interruptedAt: "2026-05-24T04:00:00.000Z" });
});

test("an older version that is restored leaves the one it replaces in the history, however soon", async () => {
  const { key } = await open();
  const second = await saveSecond();
  const saved = await calls.handle("cases:save", [{ key, base: second, case: theCase, keep: true }]);
  expect(saved).toMatchObject({ ok: true });
  const versions = (await caseVersions(folder)).filter(({ kind }) => kind !== "session");
  const titles = await Promise.all(versions.map(async ({ id }) => readVersion(folder, id)));
  expect(titles.map((read) => (read.ok ? read.value.case.title : "")).sort()).toEqual(["第一版", "第一版", "第二版"].sort());
});

test("what a killed program left half written is taken away when the case is opened again, unless another program has it open", async () => {
  const halves = [
    "case.json.guohe-1234567",
    ".lock.json.guohe-77",
    join("attachments", ".adding-0a1b"),
    join(".history", "case-2026-05-25T04-00-00-000Z.json.guohe-99"),
  ];
  const plant = async () => {
    await mkdir(join(folder, ".history"), { recursive: true });
    for (const name of halves) await writeFile(join(folder, name), "{");
  };
  const left = async () => (await readdir(folder, { recursive: true })).filter((name) => halves.includes(name)).length;
  await plant();
  await writeFile(join(folder, "attachments", "扫描.json.1"), "x");
  // a copy of the user's own
  await writeFile(join(folder, "case.json.20260501"), "{}");
  await open();
  expect(await left()).toBe(0);
  expect(await readdir(join(folder, "attachments"))).toEqual(["扫描.json.1"]);
  expect(await readdir(folder)).toContain("case.json.20260501");
  await calls.close();
  await plant();
  await writeFile(join(folder, ".lock.json"), JSON.stringify({ user: "x", machine: "elsewhere", pid: 1, heartbeat: new Date().toISOString() }));
  calls = start();
  await open();
  expect(await left()).toBe(halves.length);
});
