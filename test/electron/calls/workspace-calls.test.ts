import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { receiveHandOver } from "../../../electron/library/hand-over/read-hand-over.ts";
import { ok } from "../../../shared/errors.ts";

const chosen = z.object({ ok: z.literal(true), value: z.object({ key: z.string(), name: z.string() }) });
const read = z.object({ ok: z.literal(true), value: z.object({ fromCache: z.int(), rows: z.array(z.looseObject({ key: z.string(), folder: z.string() })) }) });

let home: string;
let calls: CallHandler;
const told: unknown[] = [];
/** Resolves when a reading first tells how far it is. */
let begun: Promise<void>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 工作台 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  for (const name of ["一", "二"]) await cp(join(samplesFolder(), `topic-${name === "一" ? "1" : "2"}`), join(home, "科研院", name), { recursive: true });
  told.length = 0;
  let tellBegun: () => void = () => undefined;
  begun = new Promise((resolve) => {
    tellBegun = resolve;
  });
  calls = createCallHandler({
    shell: "browser",
    version: "0",
    at: "2026-05-25T10:00",
    openPath: async () => ok(undefined),
    emit: (name, payload) => {
      if (name !== "workspace:progress") return;
      told.push(payload);
      tellBegun();
    },
  });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const choose = async () => chosen.parse(await calls.handle("workspace:choose", [{ typed: join(home, "科研院") }])).value;

test("a folder with many cases is read row by row, from the cache the second time, and its cases open by their keys", async () => {
  const { key, name } = await choose();
  expect(name).toBe("科研院");
  const first = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  expect(first.rows.map(({ folder }) => folder)).toEqual(["一", "二"]);
  expect(first.rows).toMatchObject([{ overview: { topic: "1", ready: false } }, { overview: { topic: "2", ready: true } }]);
  expect(JSON.stringify(first)).not.toContain(home);
  expect(told.at(-1)).toMatchObject({ key, reached: { done: 2, total: 2 } });
  const again = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  expect(again).toMatchObject({ fromCache: 2, rows: first.rows });
  const opened = await calls.handle("cases:open", [{ recent: first.rows[0]?.key }]);
  expect(opened).toMatchObject({ ok: true, value: { folder: join(home, "科研院", "一") } });
});

test("of two windows that read one folder the one that gives up takes nothing from the other, which sees what shows across cases", async () => {
  const { key } = await choose();
  // an example of which somebody has made an application
  const file = join(home, "科研院", "二", "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), title: "近海风电基础监测联合研究" }));
  await cp(join(home, "科研院", "二"), join(home, "科研院", "三"), { recursive: true });
  const [first, second] = ["a", "b"].map((by) => calls.handle("workspace:read", [{ key, by, afresh: true }]));
  await begun;
  expect(await calls.handle("workspace:cancel", [{ key, by: "b" }])).toEqual({ ok: true, value: undefined });
  expect(await second).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  expect(read.parse(await first).value.rows).toHaveLength(3);
  const across = await calls.handle("workspace:across", [{ key }]);
  expect(across).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ kind: "case-twice" })]) });
});

test("a reading that nobody waits for any more ends", async () => {
  const { key } = await choose();
  const reading = calls.handle("workspace:read", [{ key, by: "a", afresh: true }]);
  await begun;
  await calls.handle("workspace:cancel", [{ key, by: "b" }]);
  await calls.handle("workspace:cancel", [{ key, by: "a" }]);
  expect(await reading).toMatchObject({ ok: false, error: { kind: "cancelled" } });
});

test("chosen cases of the overview become one file, which only its password opens", async () => {
  const { key } = await choose();
  const { rows } = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  const typed = join(home, "交.guohe.zip");
  const cases = rows.map((row) => row.key);
  const written = await calls.handle("hand-over:export", [{ cases, password: "浦江-2026", typed }]);
  expect(written).toMatchObject({ ok: true, value: { file: typed, cases: 2, encrypted: true } });
  const taken = async (passwords: readonly string[]) => receiveHandOver(typed, join(home, "收"), { passwords, stamp: "收到" });
  expect(await taken([])).toMatchObject({ ok: false, error: { kind: "hand-over-locked" } });
  expect(await taken(["浦江-2026"])).toMatchObject({ ok: true, value: [{ state: "new" }, { state: "new" }] });
  expect(await calls.handle("hand-over:export", [{ cases: [...cases, "another"], typed }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("messages say what each case lacks, in the order asked for", async () => {
  const { key } = await choose();
  const { rows } = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  const [one = "", other = ""] = rows.map((row) => row.key);
  expect(await calls.handle("workspace:messages", [{ key, cases: [other, one] }])).toMatchObject({
    ok: true,
    value: [
      { key: other, message: expect.stringContaining("附件材料已齐") },
      { key: one, message: expect.stringContaining("项待办") },
    ],
  });
  expect(await calls.handle("workspace:messages", [{ key, cases: ["0".repeat(32)] }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("the overview is written as a table into the workspace, with the unit's own deadline, and opened from there", async () => {
  const { key } = await choose();
  const { rows } = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  const cases = rows.map((row) => row.key);
  expect(await calls.handle("workspace:set-deadline", [{ guide: "shanghai-intl-coop-2026", date: "2026-05-27" }])).toMatchObject({
    value: { deadlines: { "shanghai-intl-coop-2026": "2026-05-27" } },
  });
  expect(await calls.handle("workspace:save-table", [{ key, cases }])).toEqual({ ok: true, value: { file: "总览_20260525_1000.xlsx" } });
  expect(await readdir(join(home, "科研院"))).toContain("总览_20260525_1000.xlsx");
  expect(await calls.handle("workspace:show", [{ key, file: "总览_20260525_1000.xlsx", inFolder: false }])).toMatchObject({ ok: true });
  expect(await calls.handle("workspace:show", [{ key, file: "../data/settings.json", inFolder: false }])).toMatchObject({ ok: false });
  expect(await calls.handle("workspace:save-table", [{ key, cases: ["0".repeat(32)] }])).toMatchObject({ ok: false });
});

test("workspaces are listed, the last opened first, and forgotten with what was kept of them", async () => {
  const { key } = await choose();
  const samples = chosen.parse(await calls.handle("workspace:choose", [{ typed: samplesFolder() }])).value;
  expect(await calls.handle("workspace:list", [])).toMatchObject({ value: [{ key: samples.key }, { key, name: "科研院" }] });
  // how its projects stood when it was read last
  await calls.handle("workspace:read", [{ key }]);
  const complete = expect.objectContaining({
    title: expect.stringMatching(/./u),
    applicant: expect.any(String),
    lacks: expect.objectContaining({ missing: 0 }),
  });
  expect(await calls.handle("workspace:list", [])).toMatchObject({ value: [{ key: samples.key }, { key, projects: expect.arrayContaining([complete]) }] });
  await rm(join(home, "科研院"), { recursive: true });
  expect(await calls.handle("workspace:list", [])).toMatchObject({ value: [{ key: samples.key }, { key, missing: true }] });
  await calls.handle("workspace:forget", [{ key }]);
  expect(await calls.handle("workspace:list", [])).toMatchObject({ value: [{ key: samples.key }] });
  expect(await calls.handle("workspace:read", [{ key }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("what is no folder on this computer is refused", async () => {
  expect(await calls.handle("workspace:choose", [{ typed: "科研院" }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await calls.handle("workspace:choose", [{ typed: join(home, "nowhere") }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  const file = join(samplesFolder(), "topic-1", "case.json");
  expect(await calls.handle("workspace:choose", [{ typed: file }])).toMatchObject({ ok: false, error: { kind: "file-unreadable" } });
});

test.each(["workspace:forget", "batch:last"] as const)("a key that the program did not make names no file of the user's: %s", async (name) => {
  const profiles = join(home, "data", "profiles.json");
  await choose();
  await writeFile(profiles, "{}");
  for (const key of ["../profiles", "..\\profiles", `${"0".repeat(32)}\n`, "0".repeat(31), ""])
    expect(await calls.handle(name, [{ key }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await readFile(profiles, "utf8")).toBe("{}");
});

test("a folder that was dropped is opened in place of a chosen one, by its path that the program alone knows; two, or a file, are refused", async () => {
  const taken = (...paths: string[]) => calls.drop("folder", paths);
  expect(await calls.handle("workspace:choose", [{ dropped: true }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await taken(join(home, "科研院"), join(home, "科研院", "一"))).toMatchObject({ ok: false, error: { problem: { code: "drop-one-folder" } } });
  expect(await taken(join(home, "科研院", "一", "case.json"))).toMatchObject({ ok: false, error: { problem: { code: "drop-one-folder" } } });
  expect(await taken(join(home, "科研院"))).toEqual({ ok: true, value: { added: [], refused: [] } });
  const { key } = chosen.parse(await calls.handle("workspace:choose", [{ dropped: true }])).value;
  await taken(join(home, "科研院", "二"));
  const sorted = await calls.handle("case-files:choose", [{ key, dropped: true }]);
  expect(sorted).toMatchObject({ ok: true, value: { files: expect.arrayContaining([expect.objectContaining({ below: "case.json" })]) } });
});
