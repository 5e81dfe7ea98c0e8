import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { answerOnDisk, goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(app.page, /特大城市/);
});
afterAll(async () => {
  await app.close();
});

const onDisk = (path: string) => answerOnDisk(app, path);

test("letters that an input method still composes are no answer; what it commits is", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  const title = page.getByRole("textbox", { name: "项目名称" });
  await title.fill("");
  await title.focus();
  const keyboard = await app.context.newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "xiangmu", selectionStart: 7, selectionEnd: 7 });
  expect(await title.inputValue()).toBe("xiangmu");
  expect(await onDisk("title")).toBeUndefined();
  await keyboard.send("Input.insertText", { text: "项目" });
  expect(await title.inputValue()).toBe("项目");
  expect(await onDisk("title")).toBe("项目");
});

test("dates are taken as people write them, and words that are none stay with what is wrong", async () => {
  const { page } = app;
  const start = page.getByRole("textbox", { name: "开始日期" });
  for (const written of ["2026.8.1", "2026年8月1日", "20260801", "２０２６-８-１"]) {
    await start.fill(written);
    await start.blur();
    expect(await start.inputValue()).toBe("2026-08-01");
  }
  await start.fill("2026-02-30");
  await start.blur();
  await expect(page.getByText("没有这一天，请核对月和日。").count()).resolves.toBe(1);
  await start.blur();
  expect(await start.inputValue()).toBe("2026-02-30");
  await start.fill("2026-08-01");
  await start.blur();
  expect(await onDisk("period.start")).toBe("2026-08-01");
});

test("a list that has no entry can be said to have none, and rows come and go", async () => {
  const { page } = app;
  await goTo(page, "回避专家");
  await page.getByRole("radio", { name: "提出", exact: true }).check();
  await page.getByRole("button", { name: "添加专家" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-declarations.recusal.experts[0].name");
  await page.keyboard.type("甲示例");
  await page.getByRole("button", { name: "添加专家" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-declarations.recusal.experts[1].name");
  await page.keyboard.type("乙示例");
  expect(await onDisk("declarations.recusal.experts")).toEqual([{ name: "甲示例" }, { name: "乙示例" }]);
  await page.getByRole("button", { name: "删除“甲示例”" }).click();
  expect(await onDisk("declarations.recusal.experts")).toEqual([{ name: "乙示例" }]);
  await goTo(page, "项目负责人");
  const count = await page.getByRole("button", { name: /^删除“/ }).count();
  for (let left = count; left > 0; left -= 1)
    await page
      .getByRole("button", { name: /^删除“/ })
      .first()
      .click();
  expect(await onDisk("lead.ongoingProjects")).toBeUndefined();
  await page.getByRole("button", { name: "没有在研项目" }).click();
  expect(await onDisk("lead.ongoingProjects")).toEqual([]);
});

test("“asked, and there is none” is an answer of its own", async () => {
  const { page } = app;
  await goTo(page, "合作协议");
  await page.getByRole("checkbox", { name: "没有写日期" }).first().check();
  expect(await onDisk("agreements[0].signatories[0].date")).toBeNull();
  await expect.poll(() => page.locator("button[data-rule=agreement-signing-date]").first().getAttribute("data-outcome")).toBe("not-met");
  await page.keyboard.press("Control+z");
  expect(await onDisk("agreements[0].signatories[0].date")).toMatch(/^\d{4}-/);
});

test("an open reading becomes advice once its basis is written down, and open again when that is taken back", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  const line = page.locator("button.finding-line[data-rule=three-countries]");
  await line.click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await expect(detail.getByText("咨询热线").count()).resolves.toBe(1);
  await detail.getByRole("textbox", { name: "问答内容" }).fill("5月20日致电服务热线，答复：须有三个外国。");
  await detail.getByRole("textbox", { name: "确认人" }).fill("何佳样");
  // nothing is saved before it is said what the answer comes to
  const save = detail.getByRole("button", { name: "保存答复" });
  expect(await save.isDisabled()).toBe(true);
  await detail.getByText("先选答复是否认可").waitFor();
  await picture(page, "answer-asked");
  await detail.getByRole("radio", { name: "不认可" }).check();
  await save.click();
  await expect.poll(() => line.getAttribute("data-outcome")).toBe("not-met");
  await detail.getByText("答复不认可这样做：“5月20日致电服务热线，答复：须有三个外国。”").waitFor();
  await detail.getByRole("heading", { name: "答复：不认可这样做" }).waitFor();
  await picture(page, "answer-refused");
  expect(await onDisk("confirmations[0]")).toMatchObject({ rule: "three-countries", accepted: false, by: "何佳样", on: "2026-05-25" });
  await detail.getByRole("button", { name: "修改", exact: true }).click();
  expect(await detail.getByRole("radio", { name: "不认可" }).isChecked()).toBe(true);
  await detail.getByRole("radio", { name: "认可这样做" }).check();
  await save.click();
  // what was in the way is solved: the next one is shown, and this one has gone to the advice
  await page.getByRole("button", { name: /^建议/ }).click();
  await line.click();
  await expect.poll(() => line.getAttribute("data-outcome")).toBe("advice");
  expect(await onDisk("confirmations[0]")).toMatchObject({ rule: "three-countries", accepted: true });
  await detail.getByRole("button", { name: "撤回答复" }).click();
  await expect.poll(() => line.getAttribute("data-outcome")).toBe("cannot-tell");
});

test("an amount is judged once its field is left, and what is clicked behind it stands on that already", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const grant = page.locator('[data-path="budget.grant"]');
  const overCap = page.locator("main button[data-rule=grant-cap][data-outcome=not-met]");
  expect(await overCap.count()).toBe(0);
  // no frame and no timer comes until the clock goes on
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await grant.getByRole("textbox").fill("9999");
  expect(await grant.getByRole("textbox").inputValue()).toBe("9999");
  expect(await overCap.count()).toBe(0);
  await page
    .getByRole("navigation", { name: "申报项目" })
    .getByRole("button", { name: /^检查结果/ })
    .click();
  await overCap.waitFor();
  await page.clock.resume();
  expect(await onDisk("budget.grant")).toBe(99_990_000);
});

test("the whole run went without a fault", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
