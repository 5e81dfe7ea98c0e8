import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberBuild } from "../../../../electron/library/remembered/last-build.ts";
import { lastSubmission, rememberSubmission } from "../../../../electron/library/remembered/last-submission.ts";

const KEY = "0".repeat(32);
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 提交 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const build = async (builtAt: string) => {
  const folder = join(home, "成品");
  await mkdir(folder, { recursive: true });
  const bundle = { bundle: "a.pdf", pages: 1, bytes: 1, files: [], warnings: [] };
  await rememberBuild(KEY, { folder, builtAt, report: { ready: true, readyForReview: true, documents: [], skipped: [], warnings: [], bundle } });
};
const record = {
  build: "2026-06-03T07:20:00.000Z",
  ticked: ["title"],
  earlier: [{ returnedAt: "2026-06-03T07:25:00.000Z", reason: "签字页不清" }],
  submitted: { at: "2026-06-03T07:28:00.000Z", by: "周例清" },
};

test("what was said of a submission is kept for its build; with the next only who submitted it and why it came back", async () => {
  await build(record.build);
  expect(await lastSubmission(KEY)).toBeUndefined();
  expect(await rememberSubmission(KEY, record)).toMatchObject({ ok: true });
  expect(await lastSubmission(KEY)).toEqual(record);
  await build("2026-06-03T08:00:00.000Z");
  expect(await lastSubmission(KEY)).toEqual({ build: "2026-06-03T08:00:00.000Z", ticked: [], earlier: [...record.earlier, record.submitted] });
});

test("a broken record is none", async () => {
  await build(record.build);
  await mkdir(join(home, "submissions"));
  await writeFile(join(home, "submissions", `${KEY}.json`), "{");
  expect(await lastSubmission(KEY)).toBeUndefined();
});

test("a record of the former shape says why the package came back, and when that was kept", async () => {
  await build(record.build);
  await mkdir(join(home, "submissions"));
  await writeFile(join(home, "submissions", `${KEY}.json`), JSON.stringify({ build: record.build, ticked: ["title"], returned: "签字页不清" }));
  const { earlier, ...rest } = (await lastSubmission(KEY)) ?? {};
  expect(rest).toEqual({ build: record.build, ticked: ["title"] });
  expect(earlier).toEqual([{ returnedAt: expect.stringMatching(/^\d{4}-.*Z$/u), reason: "签字页不清" }]);
});
