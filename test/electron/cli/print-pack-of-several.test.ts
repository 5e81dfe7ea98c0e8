import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 几包 "));
  await cp(join(repository, "templates", "samples", "topic-2"), join(folder, "甲"), { recursive: true });
  const file = join(folder, "甲", "case.json");
  const theCase = z.looseObject({ attachments: z.array(z.looseObject({ slot: z.string() })) }).parse(JSON.parse(await readFile(file, "utf8")));
  // nothing of it is sealed yet
  await writeFile(file, JSON.stringify({ ...theCase, attachments: [] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, "home") } });

test("a print pack of several cases holds those that can be packed, tells each other and has its exit code", async () => {
  const run = await guohe("print-pack", "没有", "甲", "也没有", "--out", "包.pdf", "--at", "2026-05-25", "--json");
  expect(run.exitCode, run.stderr).toBe(3);
  expect(jsonOf(run)).toMatchObject({
    papers: expect.arrayContaining([expect.objectContaining({ pages: 1 })]),
    failed: [
      { path: "没有", error: { kind: "file-not-found" } },
      { path: "也没有", error: { kind: "file-not-found" } },
    ],
  });
  expect((await readFile(join(folder, "包.pdf"))).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  const lines = await guohe("print-pack", "没有", "甲", "--out", "包2.pdf", "--at", "2026-05-25");
  expect(lines.stdout).toMatch(/用印包：.*包2\.pdf/);
  expect(lines.stdout).toMatch(/■ 没有 没有放入用印包：\n.*没有/);
});

test("several cases of which none can be packed leave no file, and each is told", async () => {
  const run = await guohe("print-pack", "没有", "也没有", "--out", "空.pdf", "--json");
  expect(run.exitCode).toBe(3);
  expect(jsonOf(run)).toMatchObject({ failed: [{ path: "没有" }, { path: "也没有" }] });
  await expect(readFile(join(folder, "空.pdf"))).rejects.toThrow(/ENOENT/);
});
