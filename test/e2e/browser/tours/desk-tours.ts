import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCases } from "../../../fixtures/many-cases.ts";
import type { RunningApp } from "../running-app.ts";
import { type Look, slow, type Tour } from "./tour.ts";

async function open({ page }: RunningApp, folder: string, count: number): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: "工作台" })
    .or(page.getByRole("button", { name: "工作台" }))
    .first()
    .click();
  await page.getByLabel("工作台文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText(`${count} 个项目，`).waitFor(slow);
  await page.getByText("正在核对").waitFor({ state: "detached", ...slow });
}

async function overviews(app: RunningApp, look: Look): Promise<void> {
  const { page } = app;
  const place = await mkdtemp(join(tmpdir(), "guohe-desks-"));
  try {
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByText("还没有打开过。").waitFor();
    await look("choose");
    const folders: string[] = [];
    for (const count of [0, 1, 60, 500]) {
      const folder = join(place, `浦江样例大学科研院 ${count}`);
      folders.push(folder);
      await mkdir(folder);
      const cases = await makeCases(folder, count);
      if (count === 60) await writeFile(join(cases[3] ?? "", "case.json"), "{");
      await open(app, folder, count);
      await look(`${count}-cases`);
      if (count !== 60) continue;
      await page.locator("[data-case]").nth(2).click();
      await page.getByRole("button", { name: "复制成消息" }).and(page.locator(":enabled")).waitFor();
      await page.getByRole("treegrid").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await page.getByText("已选 2 个").waitFor();
      await look("60-cases-with-rail");
      await page.keyboard.press("Escape");
      await page.locator(".ant-segmented-item", { hasText: "待用印" }).click();
      await page.getByRole("button", { name: "设定内部截止" }).click();
      await look("60-cases-filtered");
    }
    await rm(folders[1] ?? "", { recursive: true });
    await page.getByRole("banner").getByRole("button", { name: "工作台" }).click();
    await page.getByText("找不到文件夹").waitFor();
    await look("recent");
  } finally {
    await rm(place, { recursive: true });
  }
}

export const deskTours: readonly Tour[] = [{ name: "desk", run: overviews }];
