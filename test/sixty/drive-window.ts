import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { slow } from "../e2e/browser/tours/tour.ts";
import type { Outcome } from "./drive-guohe.ts";
import type { Applications } from "./many-applications.ts";

/** What a person does with hands: a click, a key, a path that is pasted. */
class Hands {
  steps: string[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(name: string | RegExp, where: Page | ReturnType<Page["getByRole"]> = this.page): Promise<void> {
    this.steps.push(`click ${String(name)}`);
    await where
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click(slow);
  }

  async paste(label: string, text: string): Promise<void> {
    this.steps.push(`paste ${label}`);
    await this.page.getByLabel(label).fill(text);
  }

  async key(key: string): Promise<void> {
    this.steps.push(`key ${key}`);
    await this.page.keyboard.press(key);
  }

  async tick(label: string): Promise<void> {
    this.steps.push(`tick ${label}`);
    await this.page.getByLabel(label).check();
  }
}

const SEALED = "这些是用印后扫回的，需盖章的我都看过，盖有申报单位公章";

/** All of it in the window: from the table to packages that are verified, what is broken and missing reported, then mended. */
export async function driveWindow(page: Page, { table, files, repairs, count }: Applications, folder: string) {
  const hands = new Hands(page);
  const cases = join(folder, "项目");
  await mkdir(cases);
  const fill = async (from: string) => {
    await hands.click(/^批量放入附件/);
    await hands.paste("文件夹的完整路径", from);
    await hands.click("读取");
    await hands.tick(SEALED);
    await hands.click(/^放入 \d+ 个项目的 \d+ 个文件$/);
    await page.getByRole("heading", { name: "已放入" }).waitFor({ timeout: 1_800_000 });
  };
  await hands.click("工作台");
  await hands.paste("工作台文件夹的完整路径", cases);
  await hands.click("打开");
  await page.getByText("这个文件夹里还没有申报项目").waitFor(slow);
  await hands.click(/^从表格新建/);
  await hands.paste("表格的完整路径", table);
  await hands.click("读取");
  await hands.click(`新建 ${count} 个`);
  await page.getByRole("heading", { name: "已写入" }).waitFor(slow);
  await fill(files);
  await hands.click("看总览");
  await page.getByText(`${count} 个项目，`).waitFor(slow);
  await page.getByText("正在核对").waitFor({ state: "detached", ...slow });
  await page.getByRole("treegrid").focus();
  await hands.key("Control+a");
  await hands.click("生成并核验");
  const ended = page.getByRole("heading", { name: `生成并核验 ${count} 个项目` });
  await ended.waitFor({ timeout: 3_600_000 });
  const first = await outcome(page);
  await hands.click(/^批量放入附件/);
  await hands.click("换文件夹");
  await fill(repairs);
  await hands.click(/^批量办理/);
  await ended.waitFor(slow);
  for (let left = first.todo.size; left > 0; left -= 1) {
    await hands.click(/^再做一次：/);
    await page.getByRole("progressbar", { name: "批次的进度" }).waitFor(slow);
    await ended.waitFor(slow);
  }
  return { first, last: await outcome(page), steps: hands.steps };
}

async function outcome(page: Page): Promise<Outcome> {
  const todo = new Map<string, string>();
  for (const one of await page.getByRole("region", { name: /^待办/ }).getByRole("listitem").all()) {
    const title = (await one.locator("b").innerText()).split("　").at(-1) ?? "";
    todo.set(title, await one.locator("p").first().innerText());
  }
  const rows = await page.getByRole("region", { name: /^完成/ }).getByRole("row").all();
  const done = await Promise.all(rows.slice(2).map(async (row) => (await row.getByRole("cell").nth(1).innerText()).split("\n")[0] ?? ""));
  return { done, todo };
}
