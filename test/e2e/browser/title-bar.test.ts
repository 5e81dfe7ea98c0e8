import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { picture } from "./picture.ts";
import { startApp } from "./running-app.ts";

test("a case without a title in a workspace named like the list of cases is led to by three steps of different names", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const place = join(app.home, "申报项目");
    await mkdir(place, { recursive: true });
    for (const folder of await makeCases(place, 2)) {
      const { title: _title, ...untitled } = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
      await writeFile(join(folder, "case.json"), JSON.stringify(untitled));
    }
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(place);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
    await page.locator("[data-case]").first().dblclick();
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    const steps = page.locator(".title-bar .where > *:not(svg)");
    await expect.poll(() => steps.allInnerTexts()).toEqual(["开始", "申报项目", "未命名项目"]);
    await picture(page, "title-bar-untitled");
    await page.locator(".title-bar").getByRole("button", { name: "申报项目", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "总览" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
