import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  // one whole way with all that moves, as most users see it
  app = await startApp({ reducedMotion: "no-preference" });
});
afterAll(async () => {
  await app.close();
});

const grant = () => app.page.getByRole("textbox", { name: "申请资助", exact: true });
const capLine = () => app.page.locator("button[data-rule=grant-cap]");

test("the start screen sets the topics side by side with caps, shares and ratios out of the guide", async () => {
  const { page } = app;
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  const table = page.getByRole("table").first();
  for (const name of ["专题一", "专题二", "专题三方向一", "专题三方向二"])
    await expect.soft(table.getByRole("columnheader", { name }).count()).resolves.toBe(1);
  const caps = await table.getByRole("row", { name: /每项资助额度/ }).innerText();
  expect(caps).toMatch(/300[\s\S]*70[\s\S]*200[\s\S]*100/);
  expect(await page.locator("[data-step=closes]").innerText()).toContain("6月3日 16:30");
  await expect(page.getByText("9 天 6 小时").filter({ visible: true }).count()).resolves.toBe(1);
});

test("the example of 专题二 opens complete: every section done, nothing to mend", async () => {
  await openSample(app.page);
  const states = await app.page.locator("[data-section]").evaluateAll((items) => items.map((item) => item.getAttribute("data-state")));
  expect(states).toHaveLength(12);
  expect(new Set(states)).toEqual(new Set(["done"]));
  await goTo(app.page, "检查结果");
  await expect(app.page.getByText("没有待处理的检查项。").count()).resolves.toBe(1);
});

test("a grant of 700,001 yuan is not met once its field is left, with the words of the clause, and 650,000 is met again", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await grant().fill("70.0001");
  await grant().blur();
  await expect.poll(() => capLine().getAttribute("data-outcome")).toBe("not-met");
  expect(await grant().getAttribute("aria-invalid")).toBe("true");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.locator("button[data-rule=grant-cap]").click();
  await checks.getByRole("button", { name: /^条款原文/ }).click();
  await expect(checks.getByText("每项资助额度不超过70万元").count()).resolves.toBeGreaterThan(0);
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=grant-cap]").click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await detail.getByText("每项资助额度不超过70万元").waitFor();
  await detail.getByRole("button", { name: "看全文" }).first().click();
  await expect(detail.locator("mark").first().innerText()).resolves.toBe("每项资助额度不超过70万元");
  await detail.getByRole("button", { name: /去修改/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.grant");
  await page.locator(".ant-segmented-item").filter({ hasText: /^元$/ }).click();
  expect(await grant().inputValue()).toBe("700,001");
  await grant().fill("650000");
  await grant().blur();
  await expect.poll(() => capLine().count()).toBe(0);
  await page
    .locator(".ant-segmented-item")
    .filter({ hasText: /^万元$/ })
    .click();
  expect(await grant().inputValue()).toBe("65.00");
});

test("undo and redo take back and give again what was typed, and the findings follow", async () => {
  const { page } = app;
  await grant().fill("80");
  await grant().blur();
  await expect.poll(() => capLine().getAttribute("data-outcome")).toBe("not-met");
  await page.keyboard.press("Control+z");
  await expect.poll(() => grant().inputValue()).toBe("65.00");
  await expect.poll(() => capLine().count()).toBe(0);
  await page.keyboard.press("Control+y");
  await expect.poll(() => grant().inputValue()).toBe("80.00");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => grant().inputValue()).toBe("65.00");
});

test("words that are no amount stay in the field with what is wrong, also in another section and after a reload", async () => {
  const { page } = app;
  await grant().fill("六十五左右");
  await grant().blur();
  await expect(page.getByText("请填数字，如 70 或 70.5。").count()).resolves.toBe(1);
  await goTo(page, "项目负责人");
  await goTo(page, "经费预算");
  expect(await grant().inputValue()).toBe("六十五左右");
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => grant().inputValue()).toBe("六十五左右");
  await expect(page.getByText("请填数字，如 70 或 70.5。").count()).resolves.toBe(1);
  // the cap and the shares all wait for this one amount
  await expect.poll(() => page.locator("button.check[data-members]:not([data-members='1'])").innerText()).toMatch(/申请资助\s+所填不能采用/);
  await grant().fill("65万");
  await grant().blur();
  expect(await grant().inputValue()).toBe("65.00");
});

test("what was typed is on disk: after a reload the same page of the case stands there with the answer", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  const title = page.getByRole("textbox", { name: "项目名称" });
  const before = await title.inputValue();
  await title.fill(`${before}（改）`);
  await waitUntilSaved(page);
  await page.reload();
  await expect.poll(() => page.getByRole("textbox", { name: "项目名称" }).inputValue()).toBe(`${before}（改）`);
  await page.getByRole("textbox", { name: "项目名称" }).fill(before);
  await waitUntilSaved(page);
});

test("another program's change is not overwritten: both versions are kept and the screen says so", async () => {
  const { page } = app;
  const [folder] = await caseFolders();
  const file = join(folder ?? "", "case.json");
  const { readFile, writeFile } = await import("node:fs/promises");
  const onDisk = await readFile(file, "utf8");
  await writeFile(file, onDisk.replace(/"phone": "021-00000001"/, '"phone": "021-00000002"'));
  await goTo(page, "项目负责人");
  await page.getByRole("textbox", { name: "职称或职务" }).fill("研究员");
  await page.getByRole("alert").filter({ hasText: "已被另一个程序修改" }).waitFor();
  await page.getByRole("button", { name: "改用文件夹里的版本" }).click();
  await expect.poll(() => page.getByRole("textbox", { name: "电话" }).inputValue()).toBe("021-00000002");
  await writeFile(file, onDisk);
  await page.reload();
  await expect.poll(() => page.getByRole("textbox", { name: "电话" }).inputValue()).toBe("021-00000001");
});

test("what is on screen can replace a file that another program left broken", async () => {
  const { page } = app;
  const [folder] = await caseFolders();
  const file = join(folder ?? "", "case.json");
  const { readFile, writeFile } = await import("node:fs/promises");
  const onDisk = await readFile(file, "utf8");
  await writeFile(file, "{ broken");
  await page.getByRole("textbox", { name: "职称或职务" }).fill("研究员");
  const notice = page.getByRole("alert").filter({ hasText: "已被另一个程序修改" });
  await page.getByRole("button", { name: "改用文件夹里的版本" }).click();
  // a version that cannot be read says so and leaves both ways open
  await notice.getByText(/无法读取“case\.json”/).waitFor();
  expect(await notice.innerText()).not.toContain(app.home);
  await page.getByRole("button", { name: "保留屏幕上的版本" }).click();
  await waitUntilSaved(page);
  expect(await readFile(file, "utf8")).toContain('"title": "研究员"');
  await writeFile(file, onDisk);
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
});

/** Holds the order to build until it is let go: on a quick machine the package would be done before one has looked. */
async function holdBuild(page: Page): Promise<() => Promise<void>> {
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/call", async (route) => {
    if (route.request().postData()?.includes("package:build")) await released;
    await route.continue();
  });
  return async () => {
    release?.();
    await page.unrouteAll({ behavior: "wait" });
  };
}

test("the package is built with progress, verified against its manifest, and its files lie on disk", async () => {
  const { page } = app;
  await goTo(page, "生成与上传");
  await expect(page.locator("[data-ready=true]").count()).resolves.toBe(1);
  const goOn = await holdBuild(page);
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByRole("complementary").getByRole("progressbar", { name: "生成进度" }).waitFor();
  // told once where it can be stopped; elsewhere in the room of the countdown, so that the task list stays as it is
  expect(await page.locator(".job-line").count()).toBe(0);
  const list = () => page.locator(".sidebar .scroll").evaluate((box) => box.clientHeight);
  const room = await list();
  await goTo(page, "经费预算");
  await page.locator(".job-line").waitFor();
  expect(await list()).toBe(room);
  await page.locator(".job-line").filter({ hasText: "正在生成" }).click();
  await page.getByRole("heading", { level: 1, name: "生成与上传" }).waitFor();
  await goOn();
  await page.getByText("已核验，与清单一致").waitFor({ timeout: 180_000 });
  await expect(page.getByRole("button", { name: "重新生成" }).count()).resolves.toBe(1);
  await page.getByRole("button", { name: "在文件夹中显示" }).first().click();
  await expect.poll(() => app.openedPaths.length).toBe(1);
  const names = await page.locator(".upload .file-name").allInnerTexts();
  expect(names.some((name) => name.startsWith("附件01_"))).toBe(true);
  const files = await readdir(app.home, { recursive: true });
  expect(files.some((file) => file.endsWith("bundle.pdf"))).toBe(true);
  expect(files.some((file) => file.endsWith("manifest.json"))).toBe(true);
});

test("a build that is cancelled leaves the package made before and no half-made one", async () => {
  const { page } = app;
  // inside the page: on a quick machine, or a slow test, the package would be done before the second click
  await page.evaluate(async () => {
    const press = (name: string) => {
      const button = [...document.querySelectorAll("button")].find(({ innerText }) => innerText.replace(/\s/g, "") === name);
      button?.click();
      return button !== undefined;
    };
    if (!press("重新生成")) throw new Error("no button to build again");
    await new Promise((done) => setTimeout(done, 100));
    while (!press("取消")) await new Promise((done) => setTimeout(done, 1));
  });
  await page.getByRole("button", { name: "重新生成" }).waitFor({ timeout: 180_000 });
  await page.getByText("已取消，上一次的成品未动。").waitFor();
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText("已核验，与清单一致").waitFor();
});

test("in the whole run the page broke no rule of its policy, logged no error and asked nobody but its host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});

async function caseFolders(): Promise<readonly string[]> {
  const files = await readdir(app.home, { recursive: true });
  return files.filter((file) => file.endsWith("case.json") && !file.includes(".history")).map((file) => join(app.home, file, ".."));
}
