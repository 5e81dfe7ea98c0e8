import { afterAll, beforeAll, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { answerOnDisk, goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

const UNIT = "上海样例先进封装与异质集成材料器件工艺装备测试验证国家技术创新中心有限责任公司联合研究院（长三角）总部临港新片区";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
});
afterAll(async () => {
  await app.close();
});

test("a question about units of which there are none leads to where they are added, and the new one is offered on return", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "新建专题三方向一" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "共建平台");
  const units = page.locator('[data-path="jointPlatform.units"]');
  await units.getByText("还没有添加国内单位。").waitFor();
  expect(await units.getByRole("combobox").count()).toBe(0);
  await picture(page, "platform-without-units");
  await units.getByRole("button", { name: "到“国内合作与参与单位”一节添加" }).click();
  await page.getByRole("heading", { level: 1, name: "国内合作与参与单位" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-units");
  await page.keyboard.press("Enter");
  await page.locator('[id="field-units[0].name"]').fill(UNIT);
  await page.getByRole("button", { name: "添加好了，回到“共建平台”" }).click();
  await page.getByRole("heading", { level: 1, name: "共建平台" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-jointPlatform.units");
  await picture(page, "platform-with-one-unit");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await units.getByRole("button", { name: `填入“${UNIT}”` }).click();
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "jointPlatform.units")).toEqual(["unit-1"]);
  // an agreement may be with partners abroad and with units here
  await page.keyboard.press("Control+z");
  await goTo(page, "国内合作与参与单位");
  await page.getByRole("button", { name: /^删除/ }).first().click();
  await goTo(page, "合作协议");
  await page.getByRole("button", { name: "添加协议" }).click();
  const parties = page.locator('[data-path="agreements[0].partners"]');
  await parties.getByRole("button", { name: "到“外方合作伙伴”一节添加" }).click();
  await page.getByRole("heading", { level: 1, name: "外方合作伙伴" }).waitFor();
  await page.getByRole("button", { name: "添加好了，回到“合作协议”" }).click();
  await parties.getByRole("button", { name: "到“国内合作与参与单位”一节添加" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-agreements[0].partners");
  expect(app.faults).toEqual([]);
});
