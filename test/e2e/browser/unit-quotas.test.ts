import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goTo, openSample, startApp } from "./running-app.ts";

test("the unit's own limit is set on the page of what the guide does not ask, shown where one begins and ends, and blocks nothing", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    expect(await page.locator(".unit-quota").count()).toBe(0);
    await openSample(page);
    await goTo(page, "生成与上传");
    await page.locator(".readiness").waitFor();
    const readiness = await page.locator(".readiness").innerText();
    expect(await page.locator("[data-quota]").count()).toBe(0);
    await page.getByRole("button", { name: "指南没有要求哪些" }).click();
    await page.getByRole("heading", { name: "本单位限额" }).waitFor();
    const field = page.getByRole("textbox", { name: "专题二本单位限额" });
    await field.fill("10");
    await field.press("Tab");
    if (process.env.GUOHE_SHOTS) await page.screenshot({ path: join(process.env.GUOHE_SHOTS, "quota-help.png") });
    await expect.poll(() => readFile(join(app.home, "settings.json"), "utf8").catch(() => "")).toContain('"2": 10');
    await page.getByRole("button", { name: "返回" }).click();
    await expect.poll(() => page.locator("[data-quota]").innerText()).toContain("专题二 10 项");
    expect(await page.locator(".readiness").innerText()).toBe(readiness);
    if (process.env.GUOHE_SHOTS) await page.screenshot({ path: join(process.env.GUOHE_SHOTS, "quota-finish.png") });
    // another window reads it from the file
    const second = await app.secondWindow();
    await second.locator(".topic-quota").waitFor();
    expect(await second.locator(".topic-quota").allInnerTexts()).toEqual(["本单位限 10 项"]);
    await second.getByRole("button", { name: /^比较 4 个专题/ }).click();
    await second.locator(".unit-quota").waitFor();
    expect(await second.locator(".unit-quota td").allInnerTexts()).toEqual(["不限", "10 项", "不限", "不限"]);
    if (process.env.GUOHE_SHOTS) await second.screenshot({ path: join(process.env.GUOHE_SHOTS, "quota-start.png") });
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
