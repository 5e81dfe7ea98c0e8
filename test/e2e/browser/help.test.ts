import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
});
afterAll(async () => {
  await app.close();
});

const chapters = () => app.page.getByRole("navigation", { name: "手册目录" }).locator("li button");
const current = () => app.page.getByRole("navigation", { name: "手册目录" }).locator("[aria-current=page]").innerText();

test("who has no case yet is told what to do first, and finds the manual there", async () => {
  const { page } = app;
  const first = page.getByRole("region", { name: "第一次使用" });
  await first.waitFor();
  await expect(first.getByRole("listitem").count()).resolves.toBe(3);
  await first.getByRole("button", { name: "看使用手册（F1）" }).click();
  await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "新建申报项目" }).waitFor();
});

test("F1 opens the manual at the chapter about the page, and Esc leads back to it with all that was typed", async () => {
  const { page } = app;
  await openSample(page);
  await expect(page.getByRole("region", { name: "第一次使用" }).count()).resolves.toBe(0);
  await goTo(page, "项目负责人");
  await page.getByRole("textbox", { name: "职称或职务" }).fill("研究员（喆）");
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
  expect(await current()).toBe("填写与检查");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "项目负责人" }).waitFor();
  expect(await page.getByRole("textbox", { name: "职称或职务" }).inputValue()).toBe("研究员（喆）");
  await waitUntilSaved(page);
  await goTo(page, "生成与上传");
  await page.keyboard.press("F1");
  await expect.poll(current).toBe("生成与上传");
});

test("the list of chapters follows what is read", async () => {
  const { page } = app;
  for (const title of ["文书", "政策依据", "填写与检查"]) {
    await page.getByRole("heading", { level: 2, name: title, exact: true }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    await expect.poll(current).toBe(title);
  }
  await page.locator(".page-scroll").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(current).toBe("遇到问题");
  for (let time = 0; time < 2; time += 1) {
    await chapters().filter({ hasText: "快捷键" }).click();
    await expect.poll(current).toBe("快捷键");
    await page.locator(".page-scroll").evaluate((box) => box.scrollTo(0, 0));
    await expect.poll(current).toBe("第一次使用");
  }
});

test("the search narrows the chapters to those that hold the words, shows where, and Enter goes to the first", async () => {
  const { page } = app;
  const all = await chapters().count();
  const search = page.getByRole("textbox", { name: "在手册中查找" });
  await search.fill("少见字");
  await expect.poll(() => chapters().count()).toBeLessThan(all);
  expect(await chapters().allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("少见字")]));
  await search.press("Enter");
  const [first = ""] = await chapters().allInnerTexts();
  expect(first.startsWith(await current().then((words) => words.split("\n")[0] ?? ""))).toBe(true);
  await search.fill("没有这样的词");
  await page.getByText("没有找到，换个词试试").waitFor();
  await search.fill("");
  await expect.poll(() => chapters().count()).toBe(all);
});

test("no picture is broken, each has its words, and none is loaded before it is near", async () => {
  const { page } = app;
  const images = page.locator(".manual img");
  const count = await images.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index++) {
    const image = images.nth(index);
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((shown) => shown instanceof HTMLImageElement && shown.complete && shown.naturalWidth)).toBe(1280);
    expect((await image.getAttribute("alt"))?.length).toBeGreaterThan(6);
  }
});

test("a question with a clause behind it says why it is asked, the others have no button; what is awaited is marked", async () => {
  const { page } = app;
  await page.keyboard.press("Escape");
  await goTo(page, "申报单位");
  expect(await page.locator(".field .label .why").count()).toBeLessThan(await page.locator(".field .label").count());
  expect(await page.getByRole("button", { name: "为什么问“单位全称”" }).count()).toBe(0);
  const able = page.locator("[data-path='applicant.ableToCarryOut']");
  const marks = page.getByText("须答，未填");
  expect(await marks.count()).toBe(0);
  await able.getByText("清除", { exact: true }).click();
  await marks.waitFor({ state: "attached" });
  expect(await able.locator(".asked-mark").count()).toBe(1);
  // in the least window, too, it touches neither the edge of the page nor the label
  await page.setViewportSize({ width: 960, height: 540 });
  const room = await able.locator(".asked-mark .icon").evaluate((mark) => {
    const { left, right } = mark.getBoundingClientRect();
    const page = mark.closest(".page-scroll, .page, main")?.getBoundingClientRect();
    return { toLabel: (mark.closest(".label")?.getBoundingClientRect().left ?? 0) - right, inPage: left - (page?.left ?? 0) };
  });
  expect(room.toLabel).toBeGreaterThanOrEqual(4);
  expect(room.inPage).toBeGreaterThanOrEqual(1);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole("button", { name: "为什么问“单位性质”" }).click();
  await page.locator(".why-clauses .clause mark").first().waitFor();
});

test("in the whole run the page broke no rule of its policy, logged no error and asked nobody but its host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
