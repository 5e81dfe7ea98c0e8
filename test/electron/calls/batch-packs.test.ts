import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { batchReportSchema, needsWork } from "../../../shared/desk/batch.ts";
import { ok } from "../../../shared/errors.ts";

const chosen = z.object({ value: z.object({ key: z.string() }) });
const read = z.object({ value: z.object({ rows: z.array(z.looseObject({ key: z.string(), folder: z.string() })) }) });
const batch = z.object({ ok: z.literal(true), value: batchReportSchema });

let home: string;
let calls: CallHandler;
let key: string;
let keys: readonly string[];
let onTold: (payload: unknown) => void = () => undefined;

const folderOf = (name: string) => join(home, "科研院", name);

/** A case of which nothing is sealed yet, so that its letters go into a print pack. */
async function unsealedCase(name: string): Promise<void> {
  await cp(join(samplesFolder(), "topic-2"), folderOf(name), { recursive: true });
  const file = join(folderOf(name), "case.json");
  const theCase = caseSchema.parse(JSON.parse(await readFile(file, "utf8")));
  await writeFile(file, JSON.stringify({ ...theCase, id: `case-${name}`, attachments: [] }));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-05-25T02:00:30Z") });
  home = await mkdtemp(join(tmpdir(), "guohe 用印 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  for (const name of ["甲", "乙"]) await unsealedCase(name);
  onTold = () => undefined;
  calls = createCallHandler({
    shell: "browser",
    version: "0",
    openPath: async () => ok(undefined),
    emit: (name, payload) => {
      if (name === "batch:progress") onTold(payload);
    },
  });
  key = chosen.parse(await calls.handle("workspace:choose", [{ typed: join(home, "科研院") }])).value.key;
  await readKeys();
});
afterEach(async () => {
  await calls.close();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function readKeys(): Promise<void> {
  const { rows } = read.parse(await calls.handle("workspace:read", [{ key }])).value;
  keys = ["甲", "乙"].flatMap((name) => rows.find((row) => row.folder === name)?.key ?? []);
}
const run = async (args: object = {}) => batch.parse(await calls.handle("batch:run", [{ key, cases: keys, kind: "print-pack", ...args }])).value;
const files = () => readdir(join(home, "科研院"));

describe("a print pack of many cases", () => {
  test("is reported by the name that it has, though a minute went by while it was made", async () => {
    onTold = () => vi.setSystemTime(Date.now() + 60_000);
    const { pack } = await run();
    expect(await files()).toContain(pack?.file);
  });

  test("makes the overview know which letters are printed, and no longer once the case is changed", async () => {
    const printed = async () => read.parse(await calls.handle("workspace:read", [{ key }])).value.rows.map((row) => [row.folder, row.printed]);
    expect((await printed()).map(([, slots]) => slots)).toEqual([undefined, undefined]);
    // what the disk says of a file is later than the time that stands still here
    vi.setSystemTime(Date.now() + 366 * 86_400_000);
    await run();
    expect((await printed()).map(([, slots]) => slots)).toEqual([expect.arrayContaining(["self-funding"]), expect.arrayContaining(["self-funding"])]);
    const file = join(folderOf("甲"), "case.json");
    await utimes(file, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000));
    expect(Object.fromEntries(await printed())).toEqual({ 甲: undefined, 乙: expect.arrayContaining(["self-funding"]) });
  });

  test("is made of all its cases again when one of them was repaired, beside the former one", async () => {
    const file = join(folderOf("甲"), "case.json");
    const whole = await readFile(file, "utf8");
    await writeFile(file, "{");
    const first = await run();
    expect(first.results.map((result) => [result.folder, needsWork(result)])).toEqual([
      ["甲", true],
      ["乙", false],
    ]);
    const before = await readFile(join(home, "科研院", first.pack?.file ?? ""));
    await writeFile(file, whole);
    await readKeys();
    const again = await run({ cases: [keys[0]], again: true });
    expect(again.results.map((result) => [result.folder, needsWork(result)])).toEqual([
      ["甲", false],
      ["乙", false],
    ]);
    expect(again.pack?.papers).toBe(2 * (first.pack?.papers ?? 0));
    expect(again.pack?.file).not.toBe(first.pack?.file);
    expect(await readFile(join(home, "科研院", first.pack?.file ?? ""))).toEqual(before);
    expect(await calls.handle("workspace:show", [{ key, file: again.pack?.file, inFolder: false }])).toMatchObject({ ok: true });
  });

  test("that none of its cases can be in names each with its own reason, and there is no pack", async () => {
    for (const name of ["甲", "乙"]) await writeFile(join(folderOf(name), "case.json"), name === "甲" ? "{" : "[]");
    const { results, pack } = await run();
    expect(results.map(({ folder, problem }) => [folder, problem !== undefined])).toEqual([
      ["甲", true],
      ["乙", true],
    ]);
    expect(new Set(results.map(({ problem }) => problem)).size).toBe(2);
    expect(pack).toBeUndefined();
    expect((await files()).filter((name) => name.endsWith(".pdf"))).toEqual([]);
  });

  test("stays in the report when making it again was cancelled", async () => {
    const first = await run();
    onTold = () => void calls.handle("batch:cancel", [{ key }]);
    const again = await run({ cases: [keys[0]], again: true });
    expect(again.pack).toEqual(first.pack);
    expect(again.results).toEqual(first.results);
  });
});
