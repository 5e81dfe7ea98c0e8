import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 800 });
  await openSample(app.page, /特大城市/);
  await goTo(app.page, "检查结果");
});

afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

test("the counts and the button that copies what is missing stand apart, in letters of any size", async () => {
  const { page } = app;
  for (const size of ["standard", "large", "largest"]) {
    await page.evaluate((value) => document.documentElement.setAttribute("data-text", value), size);
    const parts = await page.locator(".counted > .grow > span, .counted button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(parts.length, size).toBe(4);
    const button = parts.at(-1);
    for (const part of parts.slice(0, -1)) expect(part.right, size).toBeLessThanOrEqual(button.left - 4);
  }
  await page.evaluate(() => document.documentElement.removeAttribute("data-text"));
});

test("once a finding is repaired, the next that must be repaired is shown with the keys on it, and what is met stays folded", async () => {
  const { page } = app;
  const line = page.locator(".finding-line[data-rule=international-share]");
  const outcomes = () => page.locator("[data-side] .finding-line").evaluateAll((all) => all.map((one) => one.getAttribute("data-outcome")));
  const before = await outcomes();
  await line.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-adopt"))).toBe(true);
  const next = await line.evaluate((one) => one.closest("li")?.nextElementSibling?.querySelector("button")?.textContent);
  await page.keyboard.press("Enter");
  await line.waitFor({ state: "detached" });
  const current = page.locator(".finding-line[aria-current]");
  await expect.poll(() => current.textContent()).toBe(next);
  await expect.poll(() => current.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await current.getAttribute("data-outcome")).toBe("not-met");
  expect(await page.getByRole("article", { name: "检查结果详情" }).getAttribute("data-outcome")).toBe("not-met");
  expect((await outcomes()).length).toBe(before.length - 1);
  for (const toggle of await page.locator(".group-toggle").all()) expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  // where it was, and how to take it back, is told
  await page.getByText(/^已改：/).waitFor();
});

test("a step of undo that solves the finding that is shown still leads to where it was made, and back", async () => {
  const { page } = app;
  const said = page.locator(".removed-line");
  await goTo(page, "经费预算");
  await page.keyboard.press("Control+z");
  await said.filter({ hasText: "已撤销：" }).waitFor();
  await goTo(page, "检查结果");
  await page.locator(".finding-line[data-rule=international-share]").click();
  await page.keyboard.press("Control+y");
  await page.locator(".nav-item[aria-current=page]").filter({ hasText: "经费预算" }).waitFor();
  await said.filter({ hasText: "已重做：" }).getByRole("button", { name: "回到“检查结果”" }).click();
  await page.getByRole("heading", { level: 1, name: "检查结果" }).waitFor();
});
