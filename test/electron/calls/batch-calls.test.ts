import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { batchReportSchema, needsWork } from "../../../shared/desk/batch.ts";
import { ok } from "../../../shared/errors.ts";
import { furnish } from "../../fixtures/known-samples.ts";

/** The machine may be busy with other tests. */
const SLOW = { timeout: 30_000 };

const chosen = z.object({ value: z.object({ key: z.string() }) });
const read = z.object({ value: z.object({ rows: z.array(z.looseObject({ key: z.string(), folder: z.string() })) }) });
const batch = z.object({ ok: z.literal(true), value: batchReportSchema });
const lists = z.object({ ok: z.literal(true), value: z.object({ file: z.string(), pages: z.int(), without: z.array(z.string()) }) });
const progress = z.object({ batch: z.looseObject({ done: z.int(), total: z.int(), running: z.array(z.string()) }) });

const BROKEN = "合作协议 中德双语 穆斯特机器人 用印扫描.pdf";
let home: string;
let calls: CallHandler;
let key: string;
let keys: readonly string[];
const told: z.infer<typeof progress>["batch"][] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 批量 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await furnish(join(home, "data"));
  const copy = (sample: string, name: string) => cp(join(samplesFolder(), sample), join(home, "科研院", name), { recursive: true });
  await copy("topic-2", "1 齐");
  await copy("topic-2", "2 坏");
  await copy("topic-1", "3 缺");
  await copy("topic-2", "4 齐");
  await truncate(join(home, "科研院", "2 坏", "attachments", BROKEN), 2_000);
  calls = createCallHandler({
    shell: "browser",
    version: "0",
    at: "2026-05-25T10:00",
    openPath: async () => ok(undefined),
    emit: (name, payload) => {
      if (name === "batch:progress") told.push(progress.parse(payload).batch);
    },
  });
  key = chosen.parse(await calls.handle("workspace:choose", [{ typed: join(home, "科研院") }])).value.key;
  keys = await readKeys();
});
afterAll(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const readKeys = async () => read.parse(await calls.handle("workspace:read", [{ key }])).value.rows.map((row) => row.key);
const run = async (args: object) => batch.parse(await calls.handle("batch:run", [{ key, cases: keys, ...args }])).value;

describe("a batch of cases", () => {
  test("goes on after a failure, reports each case with what to do, and is done again for one that was repaired", { timeout: 400_000 }, async () => {
    const first = await run({ kind: "build" });
    expect(first.results.map(({ folder }) => folder)).toEqual(["1 齐", "2 坏", "3 缺", "4 齐"]);
    expect(first.results.map(needsWork)).toEqual([false, true, true, false]);
    expect(first.results[1]?.problem).toContain(BROKEN);
    expect(first.results[2]).toMatchObject({ lacks: expect.not.stringContaining("材料未齐"), verified: true });
    expect(first.results[0]).toMatchObject({ verified: true, attachments: expect.any(Number), bytes: expect.any(Number) });
    expect(told.at(-1)).toMatchObject({ done: 4, total: 4, running: [] });
    expect(await readdir(join(home, "科研院"))).toContain(first.table);

    await cp(join(samplesFolder(), "topic-2", "attachments", BROKEN), join(home, "科研院", "2 坏", "attachments", BROKEN));
    await readKeys();
    const again = await run({ kind: "build", cases: [keys[1]], again: true });
    expect(again.results.map(needsWork)).toEqual([false, false, true, false]);
    expect(again.startedAt).toBe(first.startedAt);
    expect(await calls.handle("batch:last", [{ key }])).toEqual({ ok: true, value: again });
  });

  test("verifies packages, and tells of one that was changed and of one that is not there", { timeout: 400_000 }, async () => {
    await writeFile(join(home, "科研院", "4 齐", "成品", "bundle", "bundle.pdf"), "changed");
    await rm(join(home, "科研院", "3 缺", "成品"), { recursive: true });
    const { results } = await run({ kind: "verify" });
    expect(results.map(({ verified }) => verified)).toEqual([true, true, undefined, false]);
    expect(results[2]?.problem).toContain("还没有生成");
    expect(results[3]?.problem).toContain("bundle.pdf 已改动");
  });

  test("joins the upload lists of packages into one to be printed, and names the case that has none", { timeout: 60_000 }, async () => {
    const joined = lists.parse(await calls.handle("batch:upload-lists", [{ key, cases: keys }])).value;
    expect(joined).toMatchObject({ file: "上传清单_20260525_1000.pdf", pages: expect.any(Number) });
    // of case 3 the package was taken away
    expect(joined.without).toHaveLength(1);
    const pdf = await PDFDocument.load(await readFile(join(home, "科研院", joined.file)));
    expect(pdf.getPageCount()).toBe(joined.pages);
    expect(joined.pages).toBeGreaterThanOrEqual(3);
    expect(await calls.handle("batch:upload-lists", [{ key, cases: [keys[2]] }])).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  });

  test("writes the documents of every case into its folder", { timeout: 400_000 }, async () => {
    const { results } = await run({ kind: "write" });
    expect(results.every(({ documents = 0 }) => documents > 0)).toBe(true);
    expect((await readdir(join(home, "科研院", "1 齐", "文书"))).length).toBeGreaterThan(1);
  });

  test("makes one print pack for the seal office in the order of the cases, without the one that cannot be read", { timeout: 400_000 }, async () => {
    const file = join(home, "科研院", "4 齐", "case.json");
    const whole = await readFile(file, "utf8");
    // of these nothing is sealed yet
    const unsealed = caseSchema.parse({ ...caseSchema.parse(JSON.parse(whole)), attachments: [] });
    for (const name of ["1 齐", "2 坏"]) await writeFile(join(home, "科研院", name, "case.json"), JSON.stringify(unsealed));
    await writeFile(file, "{");
    const { results, pack } = await run({ kind: "print-pack", cases: [...keys].reverse() });
    await writeFile(file, whole);
    expect(results.map(({ folder, attachments }) => [folder, (attachments ?? 0) > 0])).toEqual([
      ["4 齐", false],
      ["3 缺", false],
      ["2 坏", true],
      ["1 齐", true],
    ]);
    expect(results.filter(needsWork).map(({ folder }) => folder)).toEqual(["4 齐", "3 缺"]);
    expect(pack).toMatchObject({ file: "用印包_20260525_1000.pdf", papers: expect.any(Number) });
    expect((await readFile(join(home, "科研院", pack?.file ?? ""))).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  test("keeps what is done when it is cancelled, and names what was not come to", { timeout: 400_000 }, async () => {
    told.length = 0;
    const running = calls.handle("batch:run", [{ key, cases: keys, kind: "build" }]);
    await vi.waitFor(() => expect(told.at(-1)?.running.length).toBeGreaterThan(0), SLOW);
    expect(await calls.handle("batch:run", [{ key, cases: keys, kind: "build" }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
    await calls.handle("batch:cancel", [{ key }]);
    const { results, left } = batch.parse(await running).value;
    expect(results.length + left.length).toBe(4);
    expect(left.length).toBeGreaterThan(0);
    expect(await calls.handle("batch:run", [{ key, cases: ["0".repeat(32)], kind: "write" }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  });
});
