import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { driveGuohe } from "../../sixty/drive-guohe.ts";
import { driveWindow } from "../../sixty/drive-window.ts";
import { makeApplications } from "../../sixty/many-applications.ts";
import { startApp } from "./running-app.ts";

const COUNT = 4;
const made: string[] = [];
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

test("applications of one table become verified packages, the broken and the missing file are reported and mended, the same by guohe", {
  timeout: 900_000,
}, async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe 四个 "));
  made.push(parent);
  const applications = await makeApplications(parent, COUNT);
  const { broken, missing } = applications;
  const folders = [join(parent, "窗口"), join(parent, "命令")] as const;
  for (const folder of folders) await mkdir(folder);
  const app = await startApp();
  const inWindow = await driveWindow(app.page, applications, folders[0]).finally(() => app.close());
  expect(inWindow.first.done).toHaveLength(COUNT - 2);
  expect([...inWindow.first.todo.keys()].toSorted()).toEqual([broken, missing].toSorted());
  expect(inWindow.first.todo.get(broken)).toContain("合作协议 中德双语 穆斯特机器人 用印扫描.pdf");
  expect(inWindow.first.todo.get(missing)).toMatch(/^补合作协议.*Cooperation Agreement.*影印件尚未提供/);
  expect(inWindow.last.todo.size).toBe(0);
  expect(inWindow.last.done).toHaveLength(COUNT);
  // as many for sixty: what is mended is all that counts
  expect(inWindow.steps.length).toBeLessThanOrEqual(30);
  expect(app.faults).toEqual([]);
  const byCommand = await driveGuohe(applications, folders[1], join(parent, "home"));
  expect(byCommand.first.done.toSorted()).toEqual(inWindow.first.done.toSorted());
  expect([...byCommand.first.todo.keys()].toSorted()).toEqual([...inWindow.first.todo.keys()].toSorted());
  expect(byCommand.first.todo.get(broken)).toContain("合作协议 中德双语 穆斯特机器人 用印扫描.pdf");
  expect(byCommand.last).toMatchObject({ todo: new Map() });
  expect(byCommand.last.done.toSorted()).toEqual(inWindow.last.done.toSorted());
});
