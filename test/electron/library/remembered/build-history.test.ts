import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberNewBuild } from "../../../../electron/library/remembered/build-history.ts";
import { lastBuild } from "../../../../electron/library/remembered/last-build.ts";

const KEY = "0".repeat(32);
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 成品 "));
  vi.stubEnv("GUOHE_HOME", home);
  await mkdir(join(home, "项目", "成品"), { recursive: true });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function built(content: object, minute: number) {
  await writeFile(join(home, "项目", "case.json"), JSON.stringify({ formatVersion: 1, id: "c", guide: "g", topic: "2", ...content }));
  const bundle = { bundle: "a.pdf", pages: 9, bytes: 1, files: [], warnings: [] };
  const report = { ready: true, readyForReview: true, documents: [], skipped: [], warnings: [], bundle };
  const builtAt = `2026-06-03T07:${minute}:00.000Z`;
  await rememberNewBuild(KEY, { folder: join(home, "项目", "成品"), builtAt, report });
  return (await lastBuild(KEY))?.made;
}

const paper = (file: string, sha256: string) => ({ id: file, slot: "agreement-copy", file, sha256 });

test("each package tells what it changed against the one before, the last one first", async () => {
  expect(await built({ title: "柔性装配", attachments: [paper("甲.pdf", "a".repeat(64))] }, 10)).toEqual([{ builtAt: "2026-06-03T07:10:00.000Z", pages: 9 }]);
  const made = await built({ title: "柔性装配研究", attachments: [paper("乙.pdf", "b".repeat(64))] }, 20);
  expect(made?.map(({ change }) => change)).toEqual([{ replaced: 1, added: 0, removed: 0, answers: 1 }, undefined]);
});

test("what is kept to compare the next package with is no case file that anybody could find as one", async () => {
  await built({ title: "柔性装配" }, 10);
  expect((await readdir(join(home, "builds"))).filter((file) => file.endsWith("case.json"))).toEqual([]);
});
