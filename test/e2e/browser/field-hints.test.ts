import { afterAll, beforeAll, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { answerOnDisk, goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

/** Hints beside fields, red borders and repairs of one click, in a new case of 专题二. */

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await app.page.getByRole("button", { name: "新建专题二" }).click();
  await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
});
afterAll(async () => {
  await app.close();
});

const onDisk = (path: string) => answerOnDisk(app, path);

test("a mail address that is not whole is hinted at when the field is left, not while it is typed, and is kept", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  const row = page.locator('[data-path="lead.email"]');
  const hint = row.getByText("格式不对，请改正");
  await row.locator("input").fill("a.b@sjtu");
  expect(await hint.isVisible()).toBe(false);
  await page.locator('[data-path="lead.name"] textarea').focus();
  await hint.waitFor();
  expect(await onDisk("lead.email")).toBe("a.b@sjtu");
  await row.locator("input").fill("a.b@sjtu.edu.cn");
  await page.locator('[data-path="lead.name"] textarea').focus();
  await hint.waitFor({ state: "detached" });
  // what cannot be an address is counted among what is open
  await row.locator("input").fill("w@@x");
  await page.locator('[data-path="lead.name"] textarea').focus();
  await hint.waitFor();
  await picture(page, "mail-address");
  await page.getByRole("complementary", { name: "本节检查" }).getByText("格式不对").waitFor();
  await row.locator("input").fill("");
});

test("a date that is none has the red border; one click writes the dates of the guide", async () => {
  const { page } = app;
  await goTo(page, "项目、领域与期限");
  const end = page.locator('[data-path="period.end"] input');
  await end.fill("2029-02-30");
  await end.blur();
  await page.getByText("没有这一天").waitFor();
  const border = () => end.evaluate((element) => getComputedStyle(element).borderColor);
  const wrong = await border();
  await page.locator("[data-repair=guide-period]").click();
  await page.getByText("没有这一天").waitFor({ state: "detached" });
  await page.locator('[data-path="title"] textarea').focus();
  await expect.poll(border).not.toBe(wrong);
  expect(await onDisk("period")).toEqual({ start: "2026-08-01", end: "2029-07-31" });
  expect(await onDisk("drafts")).toBeUndefined();
});

test("a section with questions that a finding of another section waits for is not done, and leads to them", async () => {
  const { page } = app;
  const section = page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: /^外方资助证明/ });
  await goTo(page, "外方合作伙伴");
  await page.getByRole("button", { name: "添加外方合作伙伴" }).click();
  await goTo(page, "外方资助证明");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await page.getByRole("radio", { name: "获得过" }).check();
  await expect.poll(() => section.textContent()).toContain("3 问须答");
  expect(await checks.textContent()).not.toContain("现在没有要检查的");
  await page.getByRole("radio", { name: "没有", exact: true }).check();
  await page.getByRole("button", { name: "撤销", exact: true }).first().click();
});

test("a grant above the cap comes down by one click, and the ticked items fill in the international spend", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.locator('[data-path="budget.grant"] input').fill("75");
  await page.locator('[data-path="budget.grant"] input').blur();
  await page.locator("[data-repair=grant-to-cap]").first().click();
  expect(await onDisk("budget.grant")).toBe(700_000);
  // nobody types the sum before there are rows for want of knowing that it is computed
  await page.locator('[data-path="budget.internationalCooperation"]').getByText("有明细时按勾选计算").waitFor();
  await picture(page, "international-blank");
  await page.getByRole("button", { name: "添加一项预算科目" }).or(page.locator("#field-budget\\.items")).first().click();
  await page.locator('[data-path="budget.items[0]"] input.ant-input').last().fill("42");
  await page.locator('[data-path="budget.items[0]"] input[type=checkbox]').check();
  // the amount follows what is ticked, and what one ticks next has not moved
  const tick = page.locator('[data-path="budget.items[0]"] input[type=checkbox]');
  const before = await tick.boundingBox();
  expect(await onDisk("budget.internationalCooperation")).toBe(420_000);
  await page.getByText("勾选的 1 行合计").waitFor();
  await tick.uncheck();
  expect(await onDisk("budget.internationalCooperation")).toBeUndefined();
  expect((await tick.boundingBox())?.y).toBe(before?.y);
  await tick.check();
  // an amount of one's own stays, and the sum is one click away
  await page.getByRole("button", { name: "另填数额" }).click();
  await page.locator('[data-path="budget.internationalCooperation"] input').first().fill("40");
  await page.locator('[data-path="budget.items[0]"] input.ant-input').last().fill("43");
  await page.locator("[data-from-items]").click();
  expect(await onDisk("budget.internationalCooperation")).toBe(430_000);
  expect(await page.locator("[data-from-items]").count()).toBe(0);
  expect(app.faults).toEqual([]);
});

test("a filled row of the budget shows its edges to the pointer and the focus, and one that lacks a part always; checks that do not apply are told", async () => {
  const own = await startApp();
  try {
    const { page } = own;
    await openSample(page);
    await goTo(page, "经费预算");
    const edge = (row: number) =>
      page
        .locator(`[data-path="budget.items[${row}]"] input.ant-input`)
        .first()
        .evaluate((field) => getComputedStyle(field).borderColor);
    const unseen = await edge(0);
    expect(unseen).toBe("rgba(0, 0, 0, 0)");
    await page.locator('[data-path="budget.items[0]"]').hover();
    await expect.poll(() => edge(0)).not.toBe(unseen);
    await page.locator('[data-path="budget.items[1]"] input.ant-input').first().focus();
    await expect.poll(() => edge(1)).not.toBe(unseen);
    await page.locator('[data-path="budget.items[2]"] input.ant-input').first().fill("");
    await page.locator("h1").first().hover();
    await page.locator('[data-path="budget.grant"] input').focus();
    await expect.poll(() => edge(2)).not.toBe(unseen);
    await expect.poll(() => edge(1)).toBe(unseen);
    await goTo(page, "回避专家");
    await page
      .getByRole("complementary", { name: "本节检查" })
      .getByText(/^\d+ 项不适用$/)
      .waitFor();
    expect(own.faults).toEqual([]);
  } finally {
    await own.close();
  }
});
