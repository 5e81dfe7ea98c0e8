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

const WRONG = "91310115000000001Q";
const LINE = "button.finding-line[data-rule=answer-doubt]";
const count = (name: string) => app.page.locator(`[data-page=${name}] .count`).first();

test("a click that leaves a field falls where it was aimed, whatever is said of the field then", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  const code = page.getByRole("textbox", { name: "统一社会信用代码" });
  const right = await code.inputValue();
  const choice = page.locator(".field[data-path='applicant.registeredInShanghai']").getByText("外地法人在本市的分支机构", { exact: true });
  await code.fill(WRONG);
  const place = await choice.boundingBox();
  await page.mouse.move((place?.x ?? 0) + 8, (place?.y ?? 0) + 8);
  await page.mouse.down();
  await page.waitForTimeout(150);
  expect((await choice.boundingBox())?.y).toBe(place?.y);
  await page.mouse.up();
  await page.locator(".field[data-path='applicant.creditCode']").getByText("校验码不符").waitFor();
  await expect.poll(() => answerOnDisk(app, "applicant.registeredInShanghai")).toBe("branch");
  await page.keyboard.press("Control+z");
  await code.fill(right);
  await page.keyboard.press("Tab");
  await expect.poll(() => answerOnDisk(app, "applicant.creditCode")).toBe(right);
});

test("a doubted code is one open item on every screen, until it is said to stand so in the original", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  const code = page.getByRole("textbox", { name: "统一社会信用代码" });
  const right = await code.inputValue();
  await code.fill(WRONG);
  await page.keyboard.press("Tab");
  await expect.poll(() => count("findings").innerText()).toBe("信息不足 1");
  // nobody is asked for a name who may only have mistyped
  expect(await page.getByRole("textbox", { name: "核对人" }).count()).toBe(0);
  await expect.poll(() => page.locator("[data-section=applicant]").getAttribute("data-state")).toBe("doing");
  // what the form says beside the answer is read before signing off too
  await goTo(page, "核对答案");
  await page.locator(".answer-line", { hasText: WRONG }).getByText("校验码不符").waitFor();
  await goTo(page, "生成与上传");
  expect(await page.locator(".readiness").getAttribute("data-ready")).toBe("false");
  expect(await page.getByRole("main").getByText("材料已齐").count()).toBe(0);
  await goTo(page, "提交前核对");
  await page.locator("[data-self-check=findings]").getByText("信息不足 1").waitFor();
  await goTo(page, "检查结果");
  await page.locator(LINE).filter({ hasText: "统一社会信用代码　校验码不符" }).click();

  await page.getByRole("textbox", { name: "核对人" }).fill("沈若棠");
  await page.getByRole("button", { name: "照原件无误", exact: true }).click();
  await expect.poll(() => answerOnDisk(app, "confirmations[0].by")).toBe("沈若棠");
  await page.getByText("没有待处理的检查项。").waitFor();
  await goTo(page, "申报单位");
  await page.getByText("沈若棠　5月25日").waitFor();
  expect(await page.locator("[data-section=applicant]").getAttribute("data-state")).toBe("done");

  await page.keyboard.press("Control+z");
  await expect.poll(() => count("findings").innerText()).toBe("信息不足 1");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => page.locator(LINE).count()).toBe(0);
  await goTo(page, "申报单位");
  await code.fill("91310115000000002Q");
  await code.blur();
  await expect.poll(() => count("findings").innerText()).toBe("信息不足 1");
  await code.fill(right);
  await code.blur();
  await expect.poll(() => page.locator("[data-section=applicant]").getAttribute("data-state")).toBe("done");
  expect(app.faults).toEqual([]);
});
