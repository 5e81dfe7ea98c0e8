import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { casesFolder, samplesFolder } from "../../../electron/files/paths.ts";
import { knownCases } from "../../../electron/library/guides/guide-shelf.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { rememberFolder } from "../../../electron/library/remembered/recent-cases.ts";
import { ok } from "../../../shared/errors.ts";

/** Folders that cannot be written: whoever runs the tests may be allowed everything. */
const refused = new Set<string>();
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const access: typeof real.access = async (path, mode) => {
    if (refused.has(String(path))) throw Object.assign(new Error("EROFS"), { code: "EROFS" });
    return real.access(path, mode);
  };
  return { ...real, access };
});

const keyOf = (answer: object) => z.object({ value: z.looseObject({ key: z.string() }) }).parse(answer).value.key;

let home: string;
let own: string;
let calls: CallHandler;

/** The user has chosen a folder of their own for new cases. */
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 移交 "));
  own = join(home, "自选");
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await mkdir(join(home, "data"));
  await writeFile(join(home, "data", "settings.json"), JSON.stringify({ casesFolder: own }));
  calls = createCallHandler({ shell: "browser", version: "0", at: "2026-05-20T10:00", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  refused.clear();
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const sample = (topic: string) => join(samplesFolder(), topic);
async function receive(...folders: readonly string[]) {
  const file = join(home, "x.guohe.zip");
  await writeHandOver(folders, file, { now: 0 });
  const key = keyOf(await calls.handle("hand-over:choose", [{ typed: file }]));
  return calls.handle("hand-over:receive", [{ key }]);
}

test("what is handed over comes into the folder for new cases that the user has chosen", async () => {
  expect(await receive(sample("topic-1"))).toMatchObject({ ok: true, value: [{ state: "new", received: { folder: join(own, "topic-1") } }] });
});

test("a case that lies in either folder for new cases is not taken for a new one", async () => {
  await cp(sample("topic-1"), join(own, "一"), { recursive: true });
  await cp(sample("topic-2"), join(casesFolder(), "二"), { recursive: true });
  expect(await receive(sample("topic-1"), sample("topic-2"))).toMatchObject({ ok: true, value: [{ state: "same" }, { state: "same" }] });
  expect(await readdir(own)).toEqual(["一"]);
});

test("cases in both folders for new cases count for a guide and for changed profiles", async () => {
  const answer = await calls.handle("profiles:put", [{ kind: "unit", values: { name: "甲" } }]);
  const { id } = z.object({ value: z.looseObject({ id: z.string() }) }).parse(answer).value;
  await calls.handle("profiles:put", [{ kind: "unit", id, values: { name: "乙" } }]);
  for (const folder of [join(own, "一"), join(casesFolder(), "二")]) {
    await mkdir(folder, { recursive: true });
    const theCase = JSON.parse(await readFile(join(sample("topic-1"), "case.json"), "utf8"));
    await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, profiles: { unit: { profile: id, version: 1 } } }));
  }
  const folders = [join(own, "一"), join(casesFolder(), "二")];
  expect((await knownCases()).map(({ folder }) => folder)).toEqual(folders);
  expect(await calls.handle("profiles:updates", [])).toMatchObject({ ok: true, value: folders.map((folder) => ({ folder })) });
});

test("a hand-over under a name that the program has changed replaces none that is there", async () => {
  const { key } = z.object({ value: z.looseObject({ key: z.string() }) }).parse(await calls.handle("cases:open-sample", [{ sample: "topic-1" }])).value;
  const typed = join(home, "报送.zip");
  const written = (name: string) => ({ ok: true, value: { file: join(home, name) } });
  expect(await calls.handle("hand-over:export", [{ cases: [key], typed }])).toMatchObject(written("报送.guohe.zip"));
  expect(await calls.handle("hand-over:export", [{ cases: [key], typed }])).toMatchObject(written("报送 2.guohe.zip"));
  expect(await calls.handle("hand-over:export", [{ cases: [key], typed: join(home, "报送.guohe.zip") }])).toMatchObject(written("报送.guohe.zip"));
});

test("a case that was opened once somewhere takes in what comes last of all, and only where it can be written", async () => {
  const [elsewhere, copy] = [join(home, "别处", "三"), join(home, "备份", "一")];
  for (const folder of [elsewhere, copy]) await cp(sample("topic-1"), folder, { recursive: true });
  await rememberFolder(copy);
  await rememberFolder(elsewhere);
  const at = (folder: string) => ({ ok: true, value: [{ state: "same", received: { folder } }] });
  expect(await receive(sample("topic-1"))).toMatchObject(at(elsewhere));
  await rememberFolder(elsewhere);
  refused.add(elsewhere);
  expect(await receive(sample("topic-1"))).toMatchObject(at(copy));
  refused.add(copy);
  expect(await receive(sample("topic-1"))).toMatchObject({ ok: true, value: [{ state: "new", received: { folder: join(own, "topic-1") } }] });
  refused.clear();
  // a folder that may be written, of which a part may not
  await rm(join(own, "topic-1"), { recursive: true });
  for (const folder of [copy, elsewhere]) await rememberFolder(folder);
  refused.add(join(elsewhere, "attachments"));
  expect(await receive(sample("topic-1"))).toMatchObject(at(copy));
  refused.add(join(copy, "case.json"));
  expect(await receive(sample("topic-1"))).toMatchObject({ ok: true, value: [{ state: "new", received: { folder: join(own, "topic-1") } }] });
  refused.clear();
  // the one in the unit's own folder comes first, whatever was opened last
  await rememberFolder(copy);
  expect(await receive(sample("topic-1"))).toMatchObject(at(join(own, "topic-1")));
});
