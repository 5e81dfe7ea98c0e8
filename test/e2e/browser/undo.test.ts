import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  app.page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await app.close();
});

const said = () => app.page.locator(".removed-line");
const focused = () => app.page.evaluate(() => document.activeElement?.id);

test("采用 tells what it changed and tints it; Ctrl Z names and shows the field that really changed, and 重做 does it again", async () => {
  const { page } = app;
  await openSample(page, /先进封装/);
  await goTo(page, "经费预算");
  const own = page.locator("[id='field-budget.selfFunding[0].amount']");
  const before = await own.inputValue();
  await page.locator("[data-adopt]").first().click();
  await said().filter({ hasText: "已改：经费预算　自筹经费1" }).getByRole("button", { name: "撤销" }).waitFor();
  expect(await own.inputValue()).not.toBe(before);
  expect(await page.locator(".just-changed").count()).toBeGreaterThan(1);
  expect(await page.locator(".just-changed [id='field-budget.grant'], .just-changed[id='field-budget.grant']").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await said().filter({ hasText: "已撤销：经费预算　自筹经费1" }).waitFor();
  expect(await own.inputValue()).toBe(before);
  await expect.poll(focused).toBe("field-budget.selfFunding[0].amount");
  await said().getByRole("button", { name: "重做" }).click();
  await said().filter({ hasText: "已重做：" }).waitFor();
  expect(await own.inputValue()).not.toBe(before);
  // the next edit ends both
  await page.getByRole("textbox", { name: "其他来源" }).fill("1");
  await expect.poll(() => said().count()).toBe(0);
  expect(await page.locator(".just-changed").count()).toBe(0);
});

test("in 检查结果 Enter goes to the change by one click, which is before the way to the field, and the next Enter makes it", async () => {
  const { page } = app;
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await goTo(page, "检查结果");
  const line = page.locator(".finding-line[data-rule=self-funding-ratio]");
  await line.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-adopt"))).toBe("more-self-funding");
  const left = async (what: string) => (await page.locator(`.detail ${what}`).first().boundingBox())?.x ?? Number.NaN;
  expect(await left("[data-adopt]")).toBeLessThan(await left(".go-fill"));
  await page.keyboard.press("Enter");
  await said().filter({ hasText: "已改：经费预算" }).waitFor();
  await page.keyboard.press("Control+z");
  await said().filter({ hasText: "已撤销：" }).waitFor();
});

test("a row is named by what it is when it is deleted, and the sum that does not fit any more is told with its amount", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.locator("[data-path='budget.items[1]'] [data-remove]").click();
  await said().filter({ hasText: "已删除“国际会议与人才培养”" }).waitFor();
  await page
    .locator(".items .control-note")
    .filter({ hasText: /^合计还差 [^；]+$/ })
    .waitFor();
  // by how much stands at the items; beside them their line only leads to the clause
  await page.locator(".rail .checks").getByText("内部核对：预算合计").waitFor();
  await said().getByRole("button", { name: "撤销" }).click();
  await page.getByRole("textbox", { name: "其他来源" }).fill("1");
});

test("Enter in an amount of a row writes it as amounts are written and goes to the row below", async () => {
  const { page } = app;
  const [first, second] = [0, 1].map((row) => page.locator(`[id='field-budget.items[${row}].amount']`));
  const before = await first?.inputValue();
  await first?.fill("145.5");
  await first?.press("Enter");
  expect(await first?.inputValue()).toBe("145.50");
  expect(await second?.evaluate((field) => field === document.activeElement)).toBe(true);
  // below the last one there is a new row, whose name is typed next
  const rows = page.locator(".items tbody > tr[data-path]");
  const count = await rows.count();
  await page.locator(`[id='field-budget.items[${count - 1}].amount']`).press("Enter");
  await expect.poll(focused).toBe(`field-budget.items[${count}].name`);
  await picture(page, "row-by-enter");
  // in the tick at the end of a row it goes on to the next one
  await page.locator("[id='field-budget.items[0].international']").press("Enter");
  expect(await focused()).toBe("field-budget.items[1].name");
  // and below one without an amount none
  await page.locator(`[id='field-budget.items[${count}].amount']`).press("Enter");
  expect(await rows.count()).toBe(count + 1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => rows.count()).toBe(count);
  await page.keyboard.press("Control+z");
  await expect.poll(() => first?.inputValue()).toBe(before);
  // the step back takes the focus there: what is typed meanwhile would land there too
  await expect.poll(focused).toBe("field-budget.items[0].amount");
  await page.getByRole("textbox", { name: "其他来源" }).fill("2");
});

test("what was undone in one field is told beside the buttons until the next edit or the next page", async () => {
  const { page } = app;
  const told = page.locator(".undone");
  await page.keyboard.press("Control+z");
  await told.filter({ hasText: "已撤销：经费预算　其他来源" }).waitFor();
  await goTo(page, "项目负责人");
  await expect.poll(() => told.innerText()).toBe("");
  await page.getByRole("textbox", { name: "姓名" }).fill("喆䶮");
  await page.keyboard.press("Control+z");
  await told.filter({ hasText: "已撤销：项目负责人　姓名" }).waitFor();
  await page.getByRole("textbox", { name: "姓名" }).fill("某人");
  await expect.poll(() => told.innerText()).toBe("");
});

test("a step that was made on another page is shown there, with the way back to where one was", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("textbox", { name: "其他来源" }).fill("3");
  await goTo(page, "项目负责人");
  await page.getByRole("textbox", { name: "姓名" }).fill("某甲");
  await goTo(page, "附件");
  await page.keyboard.press("Control+z");
  await said().filter({ hasText: "已撤销：项目负责人　姓名" }).getByRole("button", { name: "回到“附件”" }).waitFor();
  // a second step leads further, and back to the same page
  await page.keyboard.press("Control+z");
  await said().filter({ hasText: "已撤销：经费预算　其他来源" }).getByRole("button", { name: "重做" }).waitFor();
  await expect.poll(() => page.locator(".nav-item[aria-current=page]").innerText()).toContain("经费预算");
  await said().getByRole("button", { name: "回到“附件”" }).click();
  await page.locator(".nav-item[data-page=attachments][aria-current=page]").waitFor();
  expect(await page.locator(".removed-line").count()).toBe(0);
});

test("on the page before the submission Ctrl Z takes back what was clicked there, never an older answer of another page", async () => {
  const { page } = app;
  await goTo(page, "提交前核对");
  const tick = page.getByRole("checkbox", { name: "项目名称与负责人" });
  await tick.check();
  await page.keyboard.press("Control+z");
  await expect.poll(() => tick.isChecked()).toBe(false);
  await page.locator(".undone").filter({ hasText: "已撤销：上传后网上核对" }).waitFor();
  await page.keyboard.press("Control+y");
  await expect.poll(() => tick.isChecked()).toBe(true);
  await goTo(page, "项目负责人");
  expect(await page.getByRole("textbox", { name: "姓名" }).inputValue()).toBe("某人");
  // from elsewhere it leads there and says so
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 1, name: "提交前核对" }).waitFor();
  await said().filter({ hasText: "已撤销：上传后网上核对" }).waitFor();
  expect(await tick.isChecked()).toBe(false);
});

test("a package with open findings: the next step is to deal with them, and a registration is asked once more and undone there", async () => {
  const { page } = app;
  await goTo(page, "生成与上传");
  await page.getByRole("button", { name: "生成附件包" }).click();
  // this example lacks papers: the package is whole, and never verified as all that is to be uploaded
  await page.getByText(/^成品与当时所收材料一致；当时未齐 \d+ 件。$/).waitFor({ timeout: 120_000 });
  await goTo(page, "提交前核对");
  await page
    .locator(".main .ant-btn-primary")
    .filter({ hasText: /^去处理 \d+ 项$/ })
    .waitFor();
  expect(await page.locator(".ant-btn-primary").count()).toBe(1);
  await page.getByLabel("提交人姓名").fill("何佳样");
  await page.getByRole("button", { name: "登记单位已提交" }).click();
  await page.getByRole("alert").filter({ hasText: "仍登记" }).getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "登记单位已提交" }).click();
  await page.getByRole("button", { name: "仍登记" }).click();
  await page.getByText("何佳样 已提交").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "登记单位已提交" }).waitFor();
  await page.locator(".undone").filter({ hasText: "已撤销：登记单位已提交" }).waitFor();
  await page.keyboard.press("Control+y");
  await page.getByText("何佳样 已提交").waitFor();
});

test("nothing went wrong on the way", () => {
  expect(app.faults).toEqual([]);
});
