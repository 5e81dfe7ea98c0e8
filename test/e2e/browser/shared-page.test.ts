import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** Short sections that share a page: each has its title and its place in the task list, and all are answered without turning a page. */

/** The complete example, whose short sections nobody has answered yet. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const { declarations: _none, ...theCase } = await readCaseIn(folder);
  await writeFile(join(folder, "case.json"), JSON.stringify(theCase));
  return folder;
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent);
const current = (page: Page) => page.locator("nav [data-section][aria-current=page]").getAttribute("data-section");
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("the section that one goes to is in view with the focus on its title, the others stand above and below it", async () => {
  const { page } = opened.app;
  await goTo(page, "伦理、数据与安全");
  await title(page, "伦理、数据与安全").waitFor();
  await expect.poll(() => focused(page)).toBe("伦理、数据与安全");
  await expect.poll(async () => (await title(page, "伦理、数据与安全").boundingBox())?.y).toBeLessThan(200);
  for (const name of ["以往资助项目", "回避专家", "声明与单位审核"])
    expect(await page.locator("main").getByRole("heading", { level: 2, name }).count()).toBe(2);
  await goTo(page, "以往资助项目");
  const scrolled = page.locator(".page-scroll");
  await expect.poll(() => scrolled.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  // the one that one is in is gone back to as well
  await scrolled.evaluate((element) => element.scrollBy({ top: 400, behavior: "instant" }));
  await page.locator("nav [data-section=prior-funding]").click();
  await expect.poll(() => scrolled.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  expect(await focused(page)).toBe("以往资助项目");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
});

test("keys lead through all of them, and the task list names the one that the focus is in, without a step for the way back", async () => {
  const { page } = opened.app;
  await goTo(page, "以往资助项目");
  await title(page, "以往资助项目").waitFor();
  const steps = await page.evaluate(() => window.history.length);
  await page.keyboard.press("Tab");
  await page.getByRole("radio", { name: "否", exact: true }).first().press("Space");
  expect(await current(page)).toBe("prior-funding");
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toBe("declarations.recusal.requested");
  await expect.poll(() => current(page)).toBe("recusal");
  await title(page, "回避专家").waitFor();
  await page.getByRole("radio", { name: "不提出" }).press("Space");
  await page.getByRole("radio", { name: "已承诺" }).click();
  await expect.poll(() => current(page)).toBe("declarations");
  expect(await focused(page)).toBe("declarations.truthful");
  expect(await page.evaluate(() => window.history.length)).toBe(steps);
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).declarations).toMatchObject({ buildsOnFundedProjects: false, recusal: { requested: false }, truthful: true });
  // a step back shows and focuses what it changed, on the same page
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => focused(page)).toBe("declarations.recusal.requested");
  await expect.poll(() => current(page)).toBe("recusal");
  expect(opened.app.faults).toEqual([]);
});

test("the way on stops at what is still unanswered further down, and so does Alt with the arrow", async () => {
  const { page } = opened.app;
  await goTo(page, "以往资助项目");
  const next = page.locator("footer.steps .ant-btn-primary");
  await expect.poll(() => next.innerText()).toBe("回避专家");
  await page.getByRole("radio", { name: "不提出" }).click();
  await goTo(page, "以往资助项目");
  await expect.poll(() => next.innerText()).toBe("伦理、数据与安全");
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => focused(page)).toBe("伦理、数据与安全");
  await page.keyboard.press("Alt+ArrowLeft");
  await title(page, "经费预算").waitFor();
});
