import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { mouse } from "./hands.ts";
import { openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 科研院 "));
  await makeCases(folder, 4);
  app = await startApp({ width: 1280, height: 720 });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test("whoever asks for the examples is taken to them, with a ring on the first, from wherever that is", async () => {
  const { page } = app;
  const isAtFirst = () =>
    page.evaluate(
      () => document.activeElement?.matches(".samples li:first-child .sample") && getComputedStyle(document.activeElement).outlineStyle === "solid",
    );
  await page.setViewportSize({ width: 960, height: 540 });
  await page.getByRole("button", { name: "从示例开始" }).click();
  await expect.poll(isAtFirst).toBe(true);
  await expect.poll(() => page.locator("#samples-heading").evaluate((heading) => heading.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await page.getByRole("button", { name: "工作台" }).click();
  await page.getByLabel("工作台文件夹的完整路径").waitFor();
  await page.getByRole("button", { name: "从示例开始" }).click();
  await expect.poll(isAtFirst).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test("the overview of a folder is looked at as it was last, and what is next is read whole in its row", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "工作台" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("4 个项目").first().waitFor();
  await page.getByText("正在核对").waitFor({ state: "detached" });
  // beside the case that is shown first there is no room for it
  await page.locator(".case-rail").waitFor();
  await page.keyboard.press("Escape");
  const next = page.locator(".matrix-body .matrix-next").first();
  await next.waitFor();
  expect(await next.evaluate((said) => said.scrollWidth <= said.clientWidth)).toBe(true);
  const pick = async (name: string, choice: string) =>
    mouse(page).pick((await page.getByRole("combobox", { name, exact: true }).getAttribute("id")) ?? "", [choice]);
  await pick("分组", "负责人");
  await pick("排序", "项目名称");
  // a page that is left at once takes back what it was about to save
  const saved = page.waitForResponse((response) => /settings:set.*"must"/su.test(response.request().postData() ?? ""));
  await page.locator(".ant-segmented-item", { hasText: "必须处理" }).click();
  await saved;
  await page.reload();
  await page.getByText("4 个项目").first().waitFor();
  await expect.poll(() => page.locator(".ant-segmented-item-selected").innerText()).toContain("必须处理");
  for (const choice of ["按负责人", "按项目名称"]) await page.locator(".matrix-select").getByText(choice, { exact: true }).waitFor();
});

test("in a low window the task list says that it goes on, and another window takes one line", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "开始", exact: true }).click();
  await openSample(page);
  await page.setViewportSize({ width: 960, height: 540 });
  const list = page.getByRole("navigation", { name: "申报项目" }).locator(".scroll");
  const arrow = () => page.locator(".last-pages").evaluate((last) => Number(getComputedStyle(last, "::after").opacity));
  await list.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(arrow).toBe(1);
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(arrow).toBe(0);
  // nor does a line stand cut at its beginning
  const goneUp = () => list.evaluate((box) => Number.parseFloat(getComputedStyle(box).getPropertyValue("--gone-up")));
  await list.evaluate((box) => box.scrollTo(0, box.scrollTop - 1));
  await expect.poll(goneUp).toBeGreaterThan(0);
  const whole = await list.evaluate((box) => {
    const top = box.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(box).getPropertyValue("--gone-up"));
    return [...box.querySelectorAll("h2, li")].every((line) => line.getBoundingClientRect().bottom <= top + 1 || line.getBoundingClientRect().top >= top - 1);
  });
  expect(whole).toBe(true);
  const second = await app.secondWindow();
  await second.goto(page.url());
  const notice = page.locator(".notices .notice").getByText("另一个窗口也打开了这个项目");
  await notice.waitFor();
  expect((await page.locator(".notices .notice").boundingBox())?.height).toBeLessThan(44);
  expect(app.faults).toEqual([]);
});
