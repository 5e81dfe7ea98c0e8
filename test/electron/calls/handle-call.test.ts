import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { ok } from "../../../shared/errors.ts";
import { furnish } from "../../fixtures/known-samples.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

const opened = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string(), case: caseSchema, base: z.string() }) });

let home: string;
let chosen: string | undefined;
let calls: CallHandler;

const start = (shell: "desktop" | "browser") =>
  createCallHandler({
    shell,
    version: "0",
    openPath: async () => ok(undefined),
    emit: () => undefined,
    ...(shell === "desktop" ? { chooseFolder: async () => chosen } : {}),
  });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 调用 "));
  vi.stubEnv("GUOHE_HOME", home);
  await furnish(home);
  calls = start("browser");
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const openSample = async () => opened.parse(await calls.handle("cases:open-sample", [{ sample: "topic-2" }])).value;

describe("calls of the screens", () => {
  test("read the guides and letters that checks and letters need", async () => {
    expect(await calls.handle("library:read", [])).toMatchObject({
      ok: true,
      value: { guides: [{ id: "shanghai-intl-coop-2026", letters: { "self-funding": expect.any(String) } }], unitTemplates: {} },
    });
  });

  test("list the samples of all tracks", async () => {
    const list = await calls.handle("samples:list", []);
    expect(list).toMatchObject({
      ok: true,
      value: expect.arrayContaining([expect.objectContaining({ id: "topic-2", topic: "2", topicName: "专题二", complete: true })]),
    });
    const faulty = ["topic-1", "topic-3-1", "topic-3-2"].map((id) => expect.objectContaining({ id, complete: false }));
    expect(list).toMatchObject({ value: expect.arrayContaining(faulty) });
  });

  test("open a copy of a sample, never the sample itself, and each time another one", async () => {
    const [first, second] = [await openSample(), await openSample()];
    expect(first.folder.startsWith(home)).toBe(true);
    expect(second.folder).not.toBe(first.folder);
    expect(first.files).toEqual(expect.arrayContaining([expect.objectContaining({ bytes: expect.any(Number) })]));
  });

  test("save, tell of another program's change, and keep both", async () => {
    const { key, folder, case: theCase, base } = await openSample();
    const first = await calls.handle("cases:save", [{ key, base, case: { ...theCase, title: "新题目" } }]);
    expect(first).toMatchObject({ ok: true, value: { base: expect.any(String), savedAt: expect.any(String) } });
    await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, title: "别处改的" }));
    const next = z.object({ value: z.object({ base: z.string() }) }).parse(first).value.base;
    const second = await calls.handle("cases:save", [{ key, base: next, case: { ...theCase, title: "再改" } }]);
    expect(second).toMatchObject({ ok: false, error: { kind: "case-changed-on-disk" } });
    expect(await readFile(join(folder, "case.json"), "utf8")).toContain("别处改的");
  });

  test("name the fields of a case that cannot be saved", async () => {
    const { key, base, case: theCase } = await openSample();
    const saved = await calls.handle("cases:save", [{ key, base, case: { ...theCase, budget: { grant: "700000" } } }]);
    expect(saved).toMatchObject({ ok: false, error: { kind: "case-invalid", problems: [{ path: "budget.grant" }] } });
  });

  test("make a case under its title, with nothing in it that leads elsewhere", async () => {
    const made = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "3-2", title: "../../甲/乙" }])).value;
    expect(made.folder.startsWith(join(home, "申报项目"))).toBe(true);
    expect(made.case).toMatchObject({ topic: "3-2", title: "../../甲/乙" });
    expect(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "9", title: "x" }])).toMatchObject({
      ok: false,
      error: { kind: "topic-unknown" },
    });
    expect(await calls.handle("cases:create", [{ guide: "none", topic: "2", title: "x" }])).toMatchObject({ ok: false, error: { kind: "guide-unknown" } });
  });

  test("list recent cases, the last opened first, and open them again by their key", async () => {
    const first = await openSample();
    const second = await openSample();
    expect(await calls.handle("cases:recent", [])).toMatchObject({ ok: true, value: [{ key: second.key, topic: "2" }, { key: first.key }] });
    expect(await calls.handle("cases:open", [{ recent: first.key }])).toMatchObject({ ok: true, value: { folder: first.folder } });
    await rm(second.folder, { recursive: true });
    expect(await calls.handle("cases:recent", [])).toMatchObject({ ok: true, value: [{ key: first.key }, { key: second.key, state: "missing" }] });
    expect(await calls.handle("cases:forget", [{ recent: second.key }])).toMatchObject({ ok: true });
    expect(await calls.handle("cases:recent", [])).toMatchObject({ ok: true, value: [{ key: first.key }] });
    expect(await calls.handle("cases:open", [{ recent: "0".repeat(32) }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });

  test("leave a case: its last words are a version, its lock is free, and its key is good for what still runs", async () => {
    const { key, folder } = await openSample();
    expect(await readdir(folder)).toContain(".lock.json");
    expect(await calls.handle("cases:leave", [{ key }])).toMatchObject({ ok: true });
    expect(await readdir(folder)).not.toContain(".lock.json");
    expect((await readdir(join(folder, ".history"))).length).toBeGreaterThan(0);
    expect(await calls.handle("cases:look", [{ key }])).toMatchObject({ ok: true });
    expect(await calls.handle("cases:open", [{ recent: key }])).toMatchObject({ ok: true });
    expect(await readdir(folder)).toContain(".lock.json");
    expect(await calls.handle("cases:leave", [{ key: "0".repeat(32) }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });

  test("take a typed folder in a browser", async () => {
    const { folder } = await openSample();
    expect(await calls.handle("cases:open", [{ folder: ` ${folder} ` }])).toMatchObject({ ok: true, value: { folder } });
    expect(await calls.handle("cases:open", [{ folder: join(home, "nowhere") }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
    expect(await calls.handle("cases:open", [{ folder: `"${folder}"` }])).toMatchObject({ ok: true, value: { folder } });
    for (const args of [{}, { folder: "" }, { folder: "templates/samples/topic-2" }]) {
      expect(await calls.handle("cases:open", [args])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
  });

  test("ask in a dialog on the desktop, and take no folder from the page there", async () => {
    const { folder } = await openSample();
    const desktop = start("desktop");
    chosen = folder;
    expect(await desktop.handle("cases:open", [{}])).toMatchObject({ ok: true, value: { folder } });
    expect(await desktop.handle("cases:open", [{ folder }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    chosen = undefined;
    expect(await desktop.handle("cases:open", [{}])).toEqual({ ok: true, value: undefined });
    await desktop.close();
  });

  test("ask for the folder of new cases in a dialog of its own, not in that of 工作台", async () => {
    const wanted = join(home, "课题组", "新项目");
    const desktop = createCallHandler({
      shell: "desktop",
      version: "0",
      openPath: async () => ok(undefined),
      emit: () => undefined,
      chooseWorkspace: async () => join(home, "工作台"),
      chooseNewCasesFolder: async () => wanted,
    });
    expect(await desktop.handle("settings:choose-folder", [{}])).toMatchObject({ ok: true, value: { casesFolder: wanted } });
    expect(await desktop.handle("settings:choose-folder", [{ typed: wanted }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    await desktop.close();
    const made = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }])).value;
    expect(made.folder.startsWith(wanted)).toBe(true);
  });

  test("do nothing for a case that is not open", async () => {
    for (const name of ["package:build", "package:verify", "package:last"]) {
      expect(await calls.handle(name, [{ key: "0".repeat(32) }]), name).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    }
  });

  test("know of no last package before one was built", async () => {
    const { key } = await openSample();
    expect(await calls.handle("package:last", [{ key }])).toEqual({ ok: true, value: undefined });
  });

  test("read guides that the user installed", async () => {
    const text = await singleGuide();
    await mkdir(join(home, "guides"));
    await writeFile(join(home, "guides", "next.yaml"), text.replace(/^id: .*$/m, "id: made-up-2027"));
    expect(await calls.handle("library:read", [])).toMatchObject({ ok: true, value: { guides: [{ id: "shanghai-intl-coop-2026" }, { id: "made-up-2027" }] } });
  });
});
