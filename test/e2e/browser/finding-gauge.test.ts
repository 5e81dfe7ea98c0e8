import { afterAll, beforeAll, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await openSample(app.page);
});
afterAll(() => app.close());

test("a finding about money sets the amount beside its limit on a bar, marks the deciding words of its clause and shows its keys", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByLabel("申请资助", { exact: true }).fill("80");
  await page.keyboard.press("Tab");
  await goTo(page, "检查结果");
  await page.locator(".finding-line").filter({ hasText: "超 10.00 万元" }).first().click();
  const detail = page.locator(".detail");
  await expect.poll(() => detail.locator(".finding-gauge").innerText()).toMatch(/现申请 80\.00.万元[\s\S]*上限 70\.00.万元/u);
  const [bar, filled, tick] = await Promise.all([".bar", ".bar span", ".bar em"].map((one) => detail.locator(`.finding-gauge ${one}`).boundingBox()));
  // what is asked for goes beyond the tick, and neither leaves the bar
  expect((filled?.x ?? 0) + (filled?.width ?? 0)).toBeGreaterThan(tick?.x ?? Number.POSITIVE_INFINITY);
  expect(tick?.x).toBeLessThan((bar?.x ?? 0) + (bar?.width ?? 0));
  expect(await detail.locator(".clause mark").first().innerText()).toContain("每项资助额度不超过70万元");
  expect(await detail.locator(".key-hint").evaluateAll((hints) => hints.map((hint) => hint.getAttribute("data-key")))).toEqual(["Enter", "G"]);
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([...(await overflows(page)), ...(await violations(page))], `${width}`).toEqual([]);
  }
});
