import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOnDisk, goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1440, height: 900 });
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

const grant = () => app.page.getByRole("textbox", { name: "申请资助", exact: true });
const capLine = () => app.page.locator("button.check[data-rule=grant-cap][data-outcome=not-met]");

test("words that are no amount put nothing right: what had to be is still said, and so are they", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await grant().fill("80");
  await grant().blur();
  await capLine().waitFor();
  for (const typed of ["7o万", "10,5", "大约七十"]) {
    await grant().click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    expect.soft(await capLine().count(), typed).toBe(1);
    await expect.poll(() => page.getByRole("complementary", { name: "本节检查" }).getByText("所填不能采用").count(), { message: typed }).toBe(1);
  }
  await grant().fill("7o万");
  await grant().blur();
  await page.getByText("“o”是字母，请改为数字 0。").waitFor();
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=grant-cap]").click();
  await page
    .locator("p.found")
    .filter({ hasText: /^按改前的 80\.00 万元：/ })
    .waitFor();
});

test("full-width digits and Chinese numerals are read, and how they were read is said", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  for (const [typed, shown] of [
    ["６５", "65.00"],
    ["十万", "10.00"],
    ["六十五万元整", "65.00"],
  ] as const) {
    await grant().fill(typed);
    await grant().blur();
    expect(await grant().inputValue()).toBe(shown);
    await page.getByText(`“${typed}”读作 ${shown} 万元`).waitFor();
  }
  await expect.poll(() => answerOnDisk(app, "budget.grant")).toBe(650_000);
  expect(await answerOnDisk(app, "draftsOver")).toBeUndefined();
  await expect.poll(() => capLine().count()).toBe(0);
  await grant().fill("65");
  await grant().blur();
  expect(await page.getByText(/读作/).count()).toBe(0);
  // what is said of an amount goes with it, and the amount in words stands there again
  await grant().fill("六十万");
  await grant().blur();
  await page.getByText("“六十万”读作 60.00 万元").waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => grant().inputValue()).toBe("65.00");
  expect(await page.getByText(/读作/).count()).toBe(0);
  expect(await page.locator("[data-path='budget.grant'] .amount-words").isVisible()).toBe(true);
  expect(app.faults).toEqual([]);
});

test("an amount typed in the other unit is told so, and one click puts it right; what is none is judged by nothing at the bars", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await grant().fill("700000");
  await grant().blur();
  await page.getByText("超 699,930.00 万元").first().waitFor();
  await page.getByRole("button", { name: "改成 70.00 万元" }).click();
  await expect.poll(() => answerOnDisk(app, "budget.grant")).toBe(700_000);
  await expect.poll(() => page.getByText("像是按元填的").count()).toBe(0);
  await grant().fill("80");
  await grant().blur();
  await capLine().waitFor();
  await grant().fill("大约八十");
  await grant().blur();
  await page.getByText("改前超 10.00 万元").first().waitFor();
  await expect.poll(() => page.locator(".meter .figure").first().innerText()).toMatch(/^—/);
});

test("by how much an amount is off is said once, at its field; the checks name the rule", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await grant().fill("65");
  await grant().blur();
  await page.locator('[id="field-budget.total"]').fill("");
  const own = page.locator('[id="field-budget.selfFunding[0].amount"]');
  await own.fill("60");
  await own.blur();
  const rail = page.getByRole("complementary", { name: "本节检查" });
  await expect
    .poll(() => rail.locator("button.check:has(.icon.must)").allInnerTexts())
    .toEqual([expect.stringMatching(/自筹与申请资助的比例$/), expect.stringMatching(/内部核对：预算合计$/)]);
  expect(await page.getByText(/差 5\.00 万元/).count()).toBe(1);
  await own.fill("65");
  await own.blur();
  await page.getByText("额度与比例都已达到，预算明细还对不上。").waitFor();
  expect(await page.getByText(/5\.35 万元/).allInnerTexts()).toEqual(["合计多出 5.35 万元"]);
});
