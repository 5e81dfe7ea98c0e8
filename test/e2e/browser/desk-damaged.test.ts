import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { picture } from "./picture.ts";
import { startApp } from "./running-app.ts";

test("a damaged case among many offers its last whole version in its row, and is neither ticked nor handed over", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const place = join(app.home, "全院");
    await mkdir(place);
    const [damaged = "", lost = ""] = await makeCases(place, 4);
    await mkdir(join(damaged, ".history"), { recursive: true });
    await copyFile(join(damaged, "case.json"), join(damaged, ".history", "case-2026-05-20T01-00-00-000Z.json"));
    for (const path of [damaged, lost]) await writeFile(join(path, "case.json"), "{");
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(place);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
    await expect.poll(() => page.getByText("项目文件损坏（case.json 第 1 行起读不出）").count()).toBe(2);
    // nothing to open where no earlier version is left
    const former = page.getByRole("treegrid").getByRole("button", { name: "打开上一版" });
    expect(await former.count()).toBe(1);

    await page.getByRole("treegrid").focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "移交", exact: true }).click();
    await page.getByText("工作台选中的 4 个项目，其中 2 个读不出，不能移交").waitFor();
    const listed = page.getByRole("list", { name: "要移交的项目" });
    expect(await listed.getByRole("checkbox", { checked: true }).count()).toBe(2);
    expect(await listed.getByText(/^不能移交：无法读取“case\.json”/).count()).toBe(2);
    const file = join(app.home, "全院.guohe.zip");
    await page.getByLabel("写到（完整路径").fill(file);
    await page.getByRole("button", { name: "导出 2 个项目" }).click();
    await page.getByText(/已导出 2 个项目/).waitFor();

    await page.getByRole("navigation", { name: "工作台" }).getByRole("button", { name: /^总览/ }).click();
    await former.click();
    await page.getByRole("heading", { level: 1, name: "项目文件已损坏" }).waitFor();
    await page
      .getByText(/5月20日 09:00/)
      .first()
      .waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("nothing is headed or counted before the first case is read, and of damaged cases alone the headings stand side by side", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const place = join(app.home, "全院");
    await mkdir(place);
    for (const path of await makeCases(place, 2)) await writeFile(join(path, "case.json"), "{");
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/call", async (route) => {
      if (route.request().postData()?.includes("workspace:read")) await held;
      await route.continue();
    });
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(place);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByText("正在读取……").waitFor();
    await picture(page, "desk-before-the-first-case");
    expect(await page.getByRole("treegrid").count()).toBe(0);
    const overview = page.getByRole("navigation", { name: "工作台" }).getByRole("button", { name: /^总览/ });
    expect(await overview.innerText()).toBe("总览");
    goOn();
    await page.getByRole("treegrid").waitFor();
    await picture(page, "desk-of-damaged-cases");
    await expect.poll(() => overview.innerText()).toMatch(/2$/);
    const heads = await page
      .getByRole("columnheader")
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()).map(({ left, right }) => [left, right] as const));
    for (const [at, [left]] of heads.entries()) expect(left).toBeGreaterThanOrEqual(heads[at - 1]?.[1] ?? 0);
    expect(heads.at(-1)?.[1]).toBeLessThanOrEqual(await page.evaluate(() => window.innerWidth));
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
