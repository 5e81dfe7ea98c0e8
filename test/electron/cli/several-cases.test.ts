import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

const sample = join(repository, "templates", "samples", "topic-2");
const AT = ["--at", "2026-05-25T10:00"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 几个项目 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, "home") } });
const cases = z.object({
  cases: z.array(z.looseObject({ path: z.string(), ready: z.boolean().optional(), error: z.looseObject({ kind: z.string() }).optional() })),
});

test("check of several cases reports each under its path; one that cannot be read holds up none of the others", async () => {
  const run = await guohe("check", sample, "没有", join(sample, "case.json"), ...AT, "--json");
  expect(run.exitCode).toBe(3);
  const { cases: found } = cases.parse(jsonOf(run));
  expect(found.map(({ path, ready, error }) => [path, ready, error?.kind])).toEqual([
    [sample, true, undefined],
    ["没有", undefined, "file-not-found"],
    [join(sample, "case.json"), true, undefined],
  ]);
  const lines = await guohe("check", sample, sample, ...AT);
  expect(lines.stdout.split("\n").filter((line) => line === `■ ${sample}`)).toHaveLength(2);
});

test("build of several cases gives each a folder of its own, also where their folders are called the same", async () => {
  const other = join(folder, "别处", "topic-2");
  await cp(sample, other, { recursive: true });
  const run = await guohe("build", sample, other, "--out", "全部", ...AT, "--json");
  expect(run.exitCode, run.stderr).toBe(0);
  expect(cases.parse(jsonOf(run)).cases.map(({ path, ready }) => [path, ready])).toEqual([
    [sample, true],
    [other, true],
  ]);
  expect((await readdir(join(folder, "全部"))).sort()).toEqual(["topic-2", "topic-2-2"]);
  expect((await readdir(join(folder, "全部", "topic-2-2"))).sort()).toEqual(["bundle", "check.json", "documents", "说明.txt"]);
});

test("write and verify take several too: a folder of its own for each case, and the report of each bundle under its path", async () => {
  const other = join(folder, "又一处", "topic-2");
  await cp(sample, other, { recursive: true });
  const run = await guohe("write", sample, other, "没有", "--only", "ethics", "--out", "文书", ...AT, "--json");
  expect(run.exitCode).toBe(3);
  const written = z.object({ cases: z.array(z.looseObject({ path: z.string(), documents: z.array(z.looseObject({ id: z.string() })).optional() })) });
  expect(written.parse(jsonOf(run)).cases.map(({ path, documents }) => [path, documents?.map(({ id }) => id)])).toEqual([
    [sample, ["ethics"]],
    [other, ["ethics"]],
    ["没有", undefined],
  ]);
  expect((await readdir(join(folder, "文书"))).sort()).toEqual(["topic-2", "topic-2-2"]);
  const bundles = ["甲", "乙"];
  for (const bundle of bundles) expect((await guohe("bundle", sample, "--out", bundle, ...AT)).exitCode).toBeLessThan(2);
  await writeFile(join(folder, "乙", "多出.txt"), "x");
  const verified = await guohe("verify", ...bundles, "--json");
  expect(verified.exitCode).toBe(1);
  expect(jsonOf(verified)).toMatchObject({
    cases: [
      { path: "甲", ok: true },
      { path: "乙", ok: false, extra: ["多出.txt"] },
    ],
  });
  expect((await guohe("verify", "--json")).stdout).toContain("缺少参数：附件汇编文件夹");
});

test("build writes letters and check although an attachment cannot be read, and the next build replaces them", async () => {
  const copy = join(folder, "坏附件");
  await cp(sample, copy, { recursive: true });
  const [first] = await readdir(join(copy, "attachments"));
  const file = join(copy, "attachments", first ?? "");
  const whole = await readFile(file);
  await writeFile(file, "%PDF-1.7 nothing");
  const run = await guohe("build", copy, "--out", "坏", ...AT, "--json");
  expect(run.exitCode).toBe(3);
  expect(jsonOf(run)).toMatchObject({ ready: expect.any(Boolean), documents: expect.any(Array), error: { kind: expect.stringMatching(/^attachment-/) } });
  expect(jsonOf(run)).not.toHaveProperty("bundle");
  expect((await readdir(join(folder, "坏"))).sort()).toEqual(["check.json", "documents"]);
  expect((await readdir(join(folder, "坏", "documents"))).length).toBeGreaterThan(4);
  const said = await guohe("build", copy, "--out", "坏", ...AT);
  expect(said.stdout).toContain("附件没有汇编");
  await writeFile(file, whole);
  expect((await guohe("build", copy, "--out", "坏", ...AT)).exitCode).toBe(0);
  await writeFile(file, "%PDF-1.7 nothing");
  // what was bundled last stays
  expect((await guohe("build", copy, "--out", "坏", ...AT)).exitCode).toBe(3);
  expect((await readdir(join(folder, "坏"))).sort()).toEqual(["bundle", "check.json", "documents"]);
});

test("build takes a file of passwords", async () => {
  const refused = await guohe("build", sample, "--out", "密码", "--password-file", "没有.txt", ...AT, "--json");
  expect(refused.exitCode).toBe(3);
  expect(jsonOf(refused)).toMatchObject({ error: { kind: "file-not-found" } });
  await writeFile(join(folder, "密码.txt"), "one\n");
  expect((await guohe("build", sample, "--out", "密码", "--password-file", "密码.txt", ...AT)).exitCode).toBe(0);
});
