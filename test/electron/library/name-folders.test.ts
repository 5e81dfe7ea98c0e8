import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeLock } from "../../../electron/files/presence.ts";
import { caseKey } from "../../../electron/library/cases/case-key.ts";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { copyFolder, nameNewFolders } from "../../../electron/library/new-cases/name-folders.ts";
import { rememberBatch } from "../../../electron/library/remembered/last-batch.ts";
import { recentFolders, rememberFolder } from "../../../electron/library/remembered/recent-cases.ts";
import { changeSettings } from "../../../electron/library/remembered/settings.ts";
import { keepWrittenFiles } from "../../../electron/library/remembered/written-files.ts";
import { unnamedFolder } from "../../../shared/text/file-names.ts";

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

async function topicName(at: number): Promise<string> {
  const name = (await readGuides()).guides[0]?.topics[at]?.name;
  if (name === undefined) throw new Error("the guide has no such topic");
  return name;
}

test("a folder called 新项目 gets the title of its project, a taken name a number, and the list knows", async () => {
  await made(unnamedFolder(await topicName(0)), "柔性装配联合研究");
  await made(`${unnamedFolder(await topicName(0))} 2`, "柔性装配联合研究");
  await made(copyFolder("旧题目"), "抄来的题目");
  await made(`${copyFolder(undefined)} 3`, "没有题目的抄件");
  await made("我自己起的名字", "另一个题目");
  await made("新项目 王老师", "王老师的题目");
  await nameNewFolders();
  const names = (await readdir(cases)).toSorted();
  expect(names).toEqual(["我自己起的名字", "抄来的题目", "新项目 王老师", "柔性装配联合研究", "柔性装配联合研究 2", "没有题目的抄件"].toSorted());
  expect((await recentFolders()).toSorted()).toEqual(names.map((name) => join(cases, name)).toSorted());
});

test("one without a title, elsewhere, open, or with something remembered by its place keeps its name", async () => {
  const untitled = await made(copyFolder("甲"), " ");
  const open = await made(copyFolder("乙"), "题目乙");
  const built = await made(copyFolder("丙"), "题目丙");
  const written = await made(copyFolder("丁"), "题目丁");
  const batched = await made(copyFolder("戊"), "题目戊");
  await made(copyFolder("己"), "题目己");
  await made(copyFolder("庚"), "题目庚", join(home, "elsewhere"));
  const lock = await takeLock(open);
  await mkdir(join(home, "builds"), { recursive: true });
  await writeFile(join(home, "builds", `${caseKey(built)}.json`), "{}");
  await mkdir(join(written, "文书"));
  await keepWrittenFiles({ folder: join(written, "文书"), hashes: new Map([["承诺书.docx", "0".repeat(64)]]) });
  const results = [{ key: caseKey(batched), folder: basename(batched), title: "题目戊" }];
  const at = "2026-05-01T00:00:00.000Z";
  await rememberBatch(caseKey(cases), { kind: "write", startedAt: at, endedAt: at, results, left: [] });
  await nameNewFolders();
  await lock.release();
  const kept = [untitled, open, built, written, batched].map((folder) => basename(folder));
  expect((await readdir(cases)).toSorted()).toEqual([...kept, "题目己"].toSorted());
  expect(await readdir(join(home, "elsewhere"))).toEqual([copyFolder("庚")]);
});
