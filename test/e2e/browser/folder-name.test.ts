import { basename, dirname } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { caseFileOf, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await app.close();
});

test("where a new project is made its folder can be called otherwise, for who asks for it", async () => {
  const { page } = app;
  const name = page.getByRole("textbox", { name: "文件夹名" });
  expect(await name.count()).toBe(0);
  await page.getByRole("button", { name: "新建时指定文件夹名" }).click();
  await page.getByText("不填的先叫“新项目”").waitFor();
  await picture(page, "folder-name");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await name.fill("镕喆䶮课题组 柔性装配");
  await page.getByRole("button", { name: "新建专题二" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  expect(basename(dirname(await caseFileOf(app)))).toBe("镕喆䶮课题组 柔性装配");
  expect(app.faults).toEqual([]);
});
