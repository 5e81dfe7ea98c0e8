import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, pageShown, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  app.page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await app.close();
});

const root = (name: string) => app.page.evaluate((key) => document.documentElement.dataset[key], name);
const onDisk = async (): Promise<unknown> => JSON.parse(await readFile(join(app.home, "settings.json"), "utf8"));

test("Ctrl , opens the settings; appearance and size of text act at once, are kept, and hold after a reload", async () => {
  const { page } = app;
  await pageShown(page);
  await page.keyboard.press("Control+,");
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  await page.locator(".ant-segmented-item").filter({ hasText: "深色" }).click();
  await expect.poll(() => root("theme")).toBe("dark");
  await page.locator(".ant-segmented-item").filter({ hasText: "特大" }).click();
  await expect.poll(() => root("text")).toBe("largest");
  expect(await page.locator("h1").evaluate((title) => getComputedStyle(title).fontSize)).toBe("24px");
  await page.getByLabel("核对人").fill("周例清");
  await page.getByLabel("核对人").blur();
  await expect.poll(onDisk).toMatchObject({ appearance: "dark", textSize: "largest", checker: "周例清" });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  await expect.poll(() => root("theme")).toBe("dark");
  await page.locator(".ant-segmented-item").filter({ hasText: "跟随系统" }).click();
  await page.locator(".ant-segmented-item").filter({ hasText: "标准" }).click();
  await expect.poll(() => root("theme")).toBe("light");
  // from the choice that has the focus too
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
});

test("label, field and hint of a setting stand on one line, each in its column", async () => {
  const rows = await app.page.locator(".setting, .unit-quotas li").evaluateAll((all) =>
    all
      .filter((row) => row.children.length === 3)
      .map((row) => [...row.children].map((child) => child.getBoundingClientRect()))
      .map(([label, field, hint]) => ({
        left: [label?.left, field?.left, hint?.left].map((left) => Math.round(left ?? 0)),
        apart: Math.abs((label?.top ?? 0) - (hint?.top ?? 0)),
        inside: (hint?.top ?? 0) < (field?.bottom ?? 0),
        away: (hint?.left ?? 0) - (field?.left ?? 0),
      })),
  );
  // beside the widest of the fields, not across the page
  expect(rows.filter(({ away }) => away > 200)).toEqual([]);
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(rows.map(({ left }) => left.join())).size).toBe(1);
  expect(rows.filter(({ apart, inside }) => apart > 8 || !inside)).toEqual([]);
});

test("the unit's own last day and the sheets between papers are set here too, where they are used", async () => {
  const { page } = app;
  const deadline = page.getByLabel("内部截止日");
  await deadline.fill("5月底");
  await deadline.blur();
  await page.getByText(/^没有采用：请写成/).waitFor();
  expect(await deadline.inputValue()).toBe("5月底");
  await deadline.fill("2026年5月28日");
  await deadline.blur();
  await expect.poll(() => deadline.inputValue()).toBe("2026-05-28");
  expect(await page.getByText(/^没有采用/).count()).toBe(0);
  await page.locator(".ant-segmented-item").filter({ hasText: "不带" }).click();
  await expect.poll(onDisk).toMatchObject({ separators: false, deadlines: { "shanghai-intl-coop-2026": "2026-05-28" } });
  await page.locator(".ant-segmented-item").filter({ hasText: /^带$/ }).click();
  await deadline.fill("");
  await deadline.blur();
  await expect.poll(onDisk).toMatchObject({ separators: true });
  await expect.poll(async () => JSON.stringify(await onDisk())).not.toContain("2026-05-28");
});

test("new projects are put into the folder that was chosen, with the limit for one file that was set", async () => {
  const { page, home } = app;
  // where they go until then is told by its path
  await page.getByText(join(home, "申报项目"), { exact: true }).waitFor();
  await page.getByRole("button", { name: "更改" }).first().click();
  await page.getByLabel("文件夹的完整路径").fill(join(home, "我的申报"));
  await page.locator("form").getByRole("button", { name: "更改" }).click();
  await page.getByText(join(home, "我的申报")).waitFor();
  const limit = page.getByLabel("单个文件上限");
  await limit.fill("20");
  await limit.blur();
  await expect.poll(onDisk).toMatchObject({ fileMegabytes: 20 });
  // what cannot be taken stays as it was typed, with what is allowed
  await limit.fill("1.5");
  await limit.blur();
  await page.getByText("没有采用：请填 1 至 2000 的整数，不限请留空。").waitFor();
  expect(await limit.inputValue()).toBe("1.5");
  await limit.fill("20");
  await limit.blur();
  await page.getByText(/^没有采用/).waitFor({ state: "detached" });
  await expect.poll(onDisk).toMatchObject({ fileMegabytes: 20 });
  await page.getByRole("radiogroup", { name: "附件压缩" }).getByText("超过时压缩").click();
  await expect.poll(onDisk).toMatchObject({ compress: true });
  await picture(page, "settings-compression");
  await page.keyboard.press("Escape");
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.getByRole("button", { name: "新建专题二", exact: true }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  const file = join(home, "我的申报", "新项目 专题二", "case.json");
  await expect.poll(async () => JSON.parse(await readFile(file, "utf8"))).toMatchObject({ bundle: { maxFileBytes: 20 * 1024 * 1024, recompress: true } });
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

test("what is deleted can be taken back where it is told", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "经费预算");
  const rows = page.locator("[data-path^='budget.items['] [data-remove]");
  const before = await rows.count();
  await rows.first().click();
  await expect.poll(() => rows.count()).toBe(before - 1);
  await page.locator(".removed-line").getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => rows.count()).toBe(before);
  expect(await page.locator(".removed-line").count()).toBe(0);
});

test("before the submission one sees what is checked, what to open again online, who submits, and what to do when it comes back", async () => {
  const { page } = app;
  await goTo(page, "提交前核对");
  await page.locator("[data-self-check=findings][data-fine=true]").waitFor();
  await page.locator("[data-self-check=built][data-fine=false]").waitFor();
  await page.getByRole("checkbox", { name: "项目名称与负责人" }).check();
  await page.getByText("看过 1 / 4").waitFor();
  for (const words of ["由单位提交", "如被退回", "以单位提交的时间为准"]) await page.getByText(words).first().waitFor();
  // the rail tells what time is left; where it stands below the page, the foot of the task list does
  const foot = page.locator("button[data-page=plan]");
  expect(await foot.isVisible()).toBe(false);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 960, height: 540 });
  await foot.waitFor();
  if (size) await page.setViewportSize(size);
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByRole("heading", { level: 1, name: "生成与上传" }).waitFor();
  expect(app.faults).toEqual([]);
});

test("a command is found with Ctrl K and done, and after a build the next step is the upload, which begins with what nobody has checked", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  // nothing is open: the one loud button of the page is the next step, which is to check what nobody has
  const loud = () => page.locator("main .ant-btn-primary:visible").allInnerTexts();
  expect(await loud()).toEqual(["核对 5 件材料"]);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "查找" }).fill("生成附件包");
  await page.getByRole("option", { name: /生成附件包.*命令/ }).waitFor();
  await page.getByRole("option", { name: /生成附件包.*命令/ }).click();
  const next = page.getByRole("button", { name: "上传与提交前核对" });
  await next.waitFor({ timeout: 120_000 });
  expect(await loud()).toEqual(["上传与提交前核对"]);
  await next.click();
  await page.locator("[data-self-check=fresh][data-fine=true]").waitFor();
  expect(await loud()).toEqual(["核对 5 件材料"]);
  // ticks are of a build: what was looked at before it counts no more
  await page.getByText("看过 0 / 4").waitFor();
  // two numbers of pages, and how they go together
  await page.getByText("9 个文件，共 25 页").waitFor();
  await page.getByText("整册 27 页，其中附件 25 页").waitFor();
  await page.getByRole("checkbox", { name: "附件都能打开" }).check();
  const opened = () => app.openedPaths.at(-1)?.split("/").at(-1);
  await page.getByRole("button", { name: "打开上传清单" }).click();
  await expect.poll(opened).toBe("上传清单.pdf");
  await page.getByRole("button", { name: "所在文件夹" }).first().click();
  await expect.poll(opened).toBe("files");
  await page.getByRole("button", { name: "看预算" }).click();
  await page.getByRole("heading", { level: 1, name: "经费预算" }).waitFor();
  await goTo(page, "提交前核对");
  await page.getByRole("button", { name: "去协议核对" }).click();
  await page.locator("nav [aria-current=page]").getByText("协议核对").waitFor();
  await goTo(page, "提交前核对");
  await page.getByRole("button", { name: "单位退回了" }).click();
  await page.getByRole("textbox", { name: "退回意见" }).fill("签字页不清");
  await page.getByRole("textbox", { name: "提交人姓名" }).fill("周例清");
  await page.getByRole("button", { name: "登记再次提交" }).click();
  await page.getByRole("button", { name: "网上填报 3 项未核" }).waitFor();
  await page.getByRole("button", { name: "仍登记" }).click();
  await page.getByText("周例清 已提交").waitFor();
  await page.getByText(/单位退回　签字页不清$/).waitFor();
  await page.reload();
  await page.getByText("周例清 已提交").waitFor();
  await page.getByText("看过 1 / 4").waitFor();
  expect(app.faults).toEqual([]);
});

test("the unit that new projects begin with is chosen among the kept ones, which are one click away", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  await page.getByRole("button", { name: "存入档案" }).click();
  await page
    .getByText(/已存入/)
    .first()
    .waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("heading", { level: 1, name: "设置" }).waitFor();
  // what is kept has a page of its own, and is not listed here a second time
  expect(await page.getByRole("main").getByRole("table").count()).toBe(0);
  await page.getByText("申报单位 1", { exact: true }).waitFor();
  await page.getByRole("combobox", { name: "新项目的单位" }).click();
  await page.locator(".ant-select-item-option").nth(1).click();
  await expect.poll(async () => JSON.parse(await readFile(join(app.home, "profiles.json"), "utf8"))).toMatchObject({ newCases: expect.any(String) });
  await page.getByRole("button", { name: "修改档案" }).click();
  await page.getByRole("heading", { level: 1, name: "单位与人员档案" }).waitFor();
  expect(app.faults).toEqual([]);
});
