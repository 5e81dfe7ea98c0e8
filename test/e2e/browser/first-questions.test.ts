import { afterAll, beforeAll, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { answerOnDisk, goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1440, height: 900 });
});
afterAll(async () => {
  await app.close();
});

test("what the start page folds away below the topics is called rows of conditions, not more topics", async () => {
  await app.page.getByRole("button", { name: /^其余 \d+ 行条件$/ }).waitFor();
});

test("typing into a short list filters it, and Enter takes what is marked", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "新建专题三方向一" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "申报单位");
  await page.locator('[id="field-applicant.kind"]').focus();
  // a space opens it, as it does with a list that is not searched
  const shown = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option");
  await page.keyboard.press("Space");
  await expect.poll(() => shown.count()).toBeGreaterThan(2);
  await page.keyboard.type("高校");
  await expect.poll(() => shown.allInnerTexts()).toEqual(["高校"]);
  await page.locator(".ant-select-item-option-active", { hasText: "高校" }).waitFor();
  await page.keyboard.press("Enter");
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "applicant.kind")).toBe("university");
});

test("a topic that asks no share of its money for exchange has no gauge of it, and the others share the room", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const meters = page.getByRole("region", { name: "额度与比例" });
  expect(await meters.locator(".meter").count()).toBe(2);
  expect(await meters.innerText()).not.toContain("国际合作交流");
  // the amount itself can still be given
  await page.locator("main .amount-row").filter({ hasText: "国际合作交流" }).waitFor();
  const widths = await meters.locator(".meter").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  const room = await meters.evaluate((one) => one.getBoundingClientRect().width);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(room, 0);
  await picture(page, "two-gauges");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
});

test("a unit without a key laboratory is asked nothing more of one, and several counts stand flush below their heading", async () => {
  const { page } = app;
  await goTo(page, "国内合作与参与单位");
  await page.getByRole("button", { name: "添加国内单位" }).click();
  const ofLaboratory = page.locator('.field[data-path^="units[0].keyLaboratory."]');
  expect(await ofLaboratory.count()).toBe(4);
  const counts = page.locator(".checks-head .count-of");
  await expect.poll(() => counts.count()).toBeGreaterThan(1);
  const [head, ...lefts] = await page.locator(".checks-head").evaluate((one) => {
    const name = document.createRange();
    name.selectNodeContents(one.firstChild ?? one);
    const { left, bottom } = name.getBoundingClientRect();
    const boxes = [...one.querySelectorAll(".count-of")].map((count) => count.getBoundingClientRect());
    const tops = [...new Set(boxes.map(({ top }) => top))];
    return [left, ...tops.map((top) => (top < bottom - 4 ? Number.NaN : Math.min(...boxes.filter((box) => box.top === top).map((box) => box.left))))];
  });
  for (const left of lefts) expect(left).toBeCloseTo(head ?? Number.NaN, 0);
  await picture(page, "unit-asked");
  await ofLaboratory.first().getByRole("radio", { name: "均不是" }).check();
  await expect.poll(() => ofLaboratory.count()).toBe(1);
  const rail = page.getByRole("complementary", { name: "本节检查" });
  expect(await rail.innerText()).not.toMatch(/基地名称|基地类型|已建立稳定合作基础/);
  await picture(page, "unit-without-laboratory");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
});

test("of no agreement yet, the file is the loudest way to begin", async () => {
  const { page } = app;
  await goTo(page, "合作协议");
  const way = page.getByRole("button", { name: "选协议文件" });
  await way.waitFor();
  expect(await way.getAttribute("class")).toContain("ant-btn-primary");
  expect(await page.locator("main .ant-btn-primary").count()).toBe(1);
  await picture(page, "no-agreement-yet");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  expect(app.faults).toEqual([]);
});
