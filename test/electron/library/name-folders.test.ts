import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeLock } from "../../../electron/files/lock.ts";
import { caseKey } from "../../../electron/library/cases/case-key.ts";
import { nameNewFolders } from "../../../electron/library/new-cases/name-folders.ts";
import { recentFolders, rememberFolder } from "../../../electron/library/remembered/recent-cases.ts";
import { changeSettings } from "../../../electron/library/remembered/settings.ts";

let home: string;
let cases: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe-names-"));
  vi.stubEnv("GUOHE_HOME", home);
  cases = join(home, "cases");
  await changeSettings((settings) => ({ ...settings, casesFolder: cases }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

async function made(name: string, title: string, parent = cases): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "case.json"), JSON.stringify({ formatVersion: 1, id: name, guide: "g", topic: "2", title }));
  await rememberFolder(folder);
  return folder;
}

test("a folder called 新项目 gets the title of its project, a taken name a number, and the list knows", async () => {
  await made("新项目 专题二", "柔性装配联合研究");
  await made("新项目 专题二（2）", "柔性装配联合研究");
  await made("我自己起的名字", "另一个题目");
  await nameNewFolders();
  const names = (await readdir(cases)).toSorted();
  expect(names).toHaveLength(3);
  expect(names.filter((name) => name.startsWith("柔性装配联合研究"))).toHaveLength(2);
  expect(names).toContain("我自己起的名字");
  expect((await recentFolders()).toSorted()).toEqual(names.map((name) => join(cases, name)).toSorted());
});

test("one without a title, elsewhere, open, or with something remembered by its place keeps its name", async () => {
  await made("新项目 甲", " ");
  const open = await made("新项目 乙", "题目乙");
  const built = await made("新项目 丙", "题目丙");
  await made("新项目 丁", "题目丁", join(home, "elsewhere"));
  const lock = await takeLock(open);
  await mkdir(join(home, "builds"), { recursive: true });
  await writeFile(join(home, "builds", `${caseKey(built)}.json`), "{}");
  await nameNewFolders();
  await lock.release();
  expect((await readdir(cases)).toSorted()).toEqual(["新项目 丙", "新项目 乙", "新项目 甲"]);
  expect(await readdir(join(home, "elsewhere"))).toEqual(["新项目 丁"]);
});
