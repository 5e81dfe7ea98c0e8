import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningApp, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

let app: RunningApp;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 表格 "));
  await mkdir(join(folder, "项目"));
  app = await startApp();
  page = app.page;
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const HEADINGS = "项目名称,申报人,学院,专题,手机,申请经费（万元）,国别代号,备注";
const table = async (...rows: readonly string[]) => {
  const file = join(folder, "申报汇总.csv");
  await writeFile(file, [HEADINGS, ...rows].join("\r\n"));
  return file;
};
async function choose(file: string): Promise<void> {
  await page.getByLabel("表格的完整路径").fill(file);
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByRole("heading", { name: "试运行" }).waitFor();
}
const group = (name: string) => page.getByRole("region", { name });
const written = () => page.getByRole("heading", { name: "已写入" });

test("a table becomes cases after a trial that says what is wrong; then it updates them, each change told before", async () => {
  await page.getByRole("button", { name: "工作台" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(join(folder, "项目"));
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("这个文件夹里还没有申报项目").waitFor();
  // nothing of how a project is kept on the disk, and the unit stands above its tools, not beside them
  expect(await page.getByRole("main").innerText()).not.toContain(".json");
  const lefts = await page.locator(".sidebar .case b, .sidebar h2").evaluateAll((words) =>
    words.map((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(new Set(lefts).size).toBe(1);
  await page.getByRole("main").getByRole("button", { name: "从表格新建" }).click();
  await page.getByRole("button", { name: "空白表样" }).click();
  await page.getByText("已写 空白表样.xlsx").waitFor();
  const rows = [
    "机器人联合研究,王镕,电子信息学院,专题二,13800000000,70,德国,急",
    "海洋观测,李喆,海洋学院,专题二,,约三百万,挪威,",
    "光学,张䶮,,专题二,,60,瑞士,",
  ];
  await choose(await table(...rows));
  expect(await group("有问题，整行不写入").getByRole("listitem").innerText()).toContain("F3 申请经费（万元）“约三百万”");
  expect(await group("新建").getByRole("listitem").count()).toBe(2);
  // an unknown heading is chosen, and that is kept
  await page.getByRole("combobox", { name: "“国别代号”填到" }).click();
  await page.keyboard.type("外方合作伙伴 1　国别");
  await page.keyboard.press("Enter");
  await page.getByText("还没有写入。").waitFor();
  expect(await readdir(join(folder, "项目"))).toEqual(["空白表样.xlsx"]);
  await page.getByRole("button", { name: "导出问题表" }).click();
  await page.getByText("已写 问题表_").waitFor();
  await page.getByRole("button", { name: "新建 2 个", exact: true }).click();
  await written().waitFor();
  expect(await group("没有写入").getByRole("listitem").count()).toBe(1);
  const file = join(folder, "项目", "电子信息学院", "机器人联合研究", "case.json");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ lead: { name: "王镕" }, budget: { grant: 700_000 }, partners: [{ country: "DE" }] });
  await page.getByRole("button", { name: "看总览" }).click();
  await page.getByText("2 个项目，").waitFor(slow);

  await page.getByRole("button", { name: "从表格新建" }).click();
  await page.getByRole("button", { name: "换表格" }).click();
  await choose(await table(...rows.map((row) => row.replace("约三百万", "55").replace(",70,", ",65,"))));
  await group("更新已有项目").getByText("改 1 处").waitFor();
  expect(await group("更新已有项目").getByRole("definition").allInnerTexts()).toEqual([
    expect.stringContaining("70.00 万元"),
    expect.stringContaining("65.00 万元"),
  ]);
  expect(await page.getByRole("row", { name: /国别代号/ }).innerText()).toContain("国别");
  await page.keyboard.press("Control+Enter");
  await written().waitFor();
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ budget: { grant: 650_000 } });
  await group("已新建").getByRole("button", { name: "打开 海洋观测" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
