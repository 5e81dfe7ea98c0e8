import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberNewBuild } from "../../../../electron/library/remembered/build-history.ts";
import { lastBuild } from "../../../../electron/library/remembered/last-build.ts";
import { isNamedAfter } from "../../../../shared/text/file-names.ts";

const KEY = "0".repeat(32);
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 成品 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** Builds the case of a folder once more, as it is called then. */
async function built(name: string, title: string) {
  const folder = join(home, name);
  await mkdir(join(folder, "成品"), { recursive: true });
  await writeFile(join(folder, "case.json"), JSON.stringify({ formatVersion: 1, id: "c", guide: "g", topic: "2", title }));
  const bundle = { bundle: "a.pdf", pages: 1, bytes: 1, files: [], warnings: [] };
  const report = { ready: true, readyForReview: true, documents: [], skipped: [], warnings: [], bundle };
  await rememberNewBuild(KEY, { folder: join(folder, "成品"), builtAt: "2026-06-03T07:20:00.000Z", report });
  return (await lastBuild(KEY))?.namedAfter;
}

test("a package knows after which title the folder of its case is named, also once the title is another one", async () => {
  expect(await built("柔性装配联合研究", "柔性装配联合研究")).toBe("柔性装配联合研究");
  expect(await built("柔性装配联合研究", "另一个题目")).toBe("柔性装配联合研究");
});

test("of a folder that somebody named otherwise it knows no title", async () => {
  expect(await built("镕喆䶮课题组", "柔性装配联合研究")).toBeUndefined();
});

test("a folder is named after a title as its system can have it, with a number where the name was taken", () => {
  expect(isNamedAfter("/home/a/柔性装配 2", "柔性装配")).toBe(true);
  expect(isNamedAfter("C:\\项目\\柔性装配：试验", "柔性装配：试验")).toBe(true);
  expect(isNamedAfter("/home/a/柔性装配", "柔性装配研究")).toBe(false);
  expect(isNamedAfter("/home/a/申报项目", " ")).toBe(false);
});
