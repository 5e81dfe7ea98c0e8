import { afterEach, beforeEach, expect, test } from "vitest";
import { BUDGET_CELLS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";
import { twoAgreements } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { gatheredPapers } from "./gathered-papers.ts";
import { picture } from "./picture.ts";
import { answerOnDisk, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const row = (name: string) => app.page.locator(`[data-file="${name}"]`);

test("papers dropped on the start page become a project with its slots filled, in one step of undo", async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  await dropFiles(page.locator("body"), await gatheredPapers());
  await page.getByRole("heading", { name: "8 件材料" }).waitFor();
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
  expect(await row("~$可行性报告 v7.docx").textContent()).toContain("临时文件");
  expect(await row("空.pdf").textContent()).toContain("空文件");
  expect(await row("坏.pdf").textContent()).toContain("没有读出来");
  expect(await row("资助合同 中文译件 穆斯特机器人.pdf").textContent()).toContain("外方资助证明　中文译件");
  // 改 opens its list at once, with the way out first; Escape gives the focus back
  const change = row("资助合同 中文译件 穆斯特机器人.pdf").getByRole("button", { name: /^改/ });
  await change.click();
  await expect.poll(() => page.locator(".ant-select-item-option:visible").first().textContent()).toBe("不放入");
  await picture(page, "files-first-change");
  await page.keyboard.press("Escape");
  await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
  // what is offered of a partner stands under its name
  await page.locator("[data-of='partner 1'] h3").waitFor();
  // all that is offered is chosen at once, or nothing of it
  const boxes = page.locator(".found-offers input[type=checkbox]");
  const all = page.getByRole("checkbox", { name: "全选", exact: true });
  const checked = () => boxes.evaluateAll((found) => found.map((box) => box instanceof HTMLInputElement && box.checked));
  const first = await checked();
  await boxes.first().press("Control+a");
  await expect.poll(checked).toEqual(first.map(() => true));
  await all.uncheck();
  await expect.poll(checked).toEqual(first.map(() => false));
  for (const [index, on] of first.entries()) await boxes.nth(index).setChecked(on);
  // a doubt has no default, its files are named, its source is shown, and Space chooses
  const total = page.getByRole("radiogroup", { name: "总经费" });
  expect(await total.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await total.getByText(/\.(?:docx|xlsx)|留空/).allTextContents()).toEqual(["可行性报告 v7.docx", "预算.xlsx，申请资助与自筹之和", "不选的留空"]);
  await page.getByRole("button", { name: "申请资助的来源：报告第 9 段" }).click();
  await page.getByText("本项目总经费 145 万元，其中申请财政资助 70 万元。").waitFor();
  await page.keyboard.press("Enter");
  // what several files say alike is counted, and a passage is marked on its page
  await page.locator("[data-fact='applicant.name']").getByText("2 份文件说法相同").waitFor();
  await page
    .getByRole("button", { name: /^外方名称的来源：协议第 1 页/ })
    .first()
    .click();
  expect(await page.locator(".found-sheet [data-mark] rect").count()).toBeGreaterThan(0);
  expect(await page.locator(".found-foot > p.meta").innerText()).toMatch(/^放入 3 件，另 2 件只取内容，填 \d+ 项，1 项没有选定的留空$/u);
  // in a low window the choices below are named where the button is, and lead there
  await page.setViewportSize({ width: 960, height: 540 });
  await page.getByRole("button", { name: "请选定 1 项" }).click();
  await expect
    .poll(() =>
      total
        .getByRole("radio")
        .first()
        .evaluate((radio) => radio === document.activeElement),
    )
    .toBe(true);
  const top = (await total.boundingBox())?.y ?? Number.NaN;
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(480);
  await page.setViewportSize({ width: 1440, height: 900 });
  const room = async () => (await total.boundingBox())?.height;
  const before = await room();
  await page.getByRole("heading", { name: "请选定 1 项" }).waitFor();
  await total.getByRole("radio", { name: "137.50 万元" }).press("Space");
  // what is left to choose counts down
  await page.getByRole("heading", { name: "都已选定" }).waitFor();
  // the way back stands where its room was kept: what one chooses next has not moved
  await total.getByRole("button", { name: "都不填" }).waitFor();
  expect(await room()).toBe(before);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  // nothing waits for a place: what is lacking first is shown, with the way back
  await page.getByText(/^已放入 3 件材料，填入 \d+ 项$/).waitFor();
  expect(new URL(page.url()).hash).toMatch(/\/section\//);
  const places = async () => JSON.stringify(await answerOnDisk(app, "attachments"));
  await expect.poll(places, { timeout: 60_000 }).toContain("foreign-funding-translation");
  expect(JSON.parse(await places())).toMatchObject([
    { slot: "agreement-copy", for: "agreement-1" },
    { slot: "foreign-funding-proof", for: "partner-2" },
    { slot: "foreign-funding-translation", for: "partner-2" },
  ]);
  expect(await answerOnDisk(app, "partners")).toMatchObject([
    { name: "Musteruniversität Süderau", country: "DE" },
    { name: "Musterwerk Robotik GmbH", lead: "René Müsterlin", localFunding: { reference: "BSP-2023-0815" } },
  ]);
  expect(await answerOnDisk(app, "budget.total")).toBe(1_375_000);
  expect(await answerOnDisk(app, "topic")).toBe("2");
  await page.getByRole("button", { name: /撤销/ }).first().click();
  await waitUntilSaved(page);
  await expect.poll(() => answerOnDisk(app, "agreements"), { timeout: 30_000 }).toBeUndefined();
  // for a project that is there, what it lacks is hinted at in it, and one button puts all in
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.locator(".drop-field").waitFor();
  await dropFiles(page.locator("body"), await gatheredPapers());
  await page.getByRole("heading", { name: "8 件材料" }).waitFor();
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
  await page.getByRole("combobox", { name: "放进" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: "面向柔性装配" }).click();
  await page.getByRole("button", { name: /^放入本项目/ }).waitFor();
  await page.getByRole("button", { name: "开始", exact: true }).first().click();
  await page.locator(".recent .name").first().click();
  await page.getByText(/^材料已读完：.*可填入表单/).waitFor();
  await page.getByRole("button", { name: "去看看" }).click();
  await page
    .getByRole("button", { name: /^放入本项目/ })
    .and(page.locator(":enabled"))
    .waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await expect.poll(places, { timeout: 60_000 }).toContain("foreign-funding-translation");
  expect(await answerOnDisk(app, "partners")).toHaveLength(2);
  expect(await page.getByText(/^材料已读完：/).count()).toBe(0);
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
}, 400_000);

test("while dropped files are taken the window keeps its frame, says how many they are, and lets one stop", async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  let isHeld = true;
  const held: (() => void)[] = [];
  await page.route(/attach\?|files-screen/u, async (route) => {
    if (isHeld) await new Promise<void>((go) => held.push(go));
    // what was asked for on a page that is gone is no fault
    await route.continue().catch(() => undefined);
  });
  await dropFiles(page.locator("body"), [wordOf("一.docx", NOTE), wordOf("二.docx", PLATFORM)]);
  const taking = page.getByRole("status").getByText("正在读 2 件", { exact: true });
  // before the page's own part of the program is there, and with it
  await taking.waitFor();
  expect(await page.getByRole("navigation", { name: "主导航" }).isVisible()).toBe(true);
  expect(await page.locator(".bone").count()).toBeGreaterThan(3);
  await picture(page, "files-first-taking");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  isHeld = false;
  for (const go of held) go();
  // what is dropped next is taken alone
  await dropFiles(page.locator("body"), [wordOf("三.docx", NOTE)]);
  await row("三.docx").waitFor();
  await page.getByRole("heading", { name: "1 件材料" }).waitFor();
  expect(app.faults).toEqual([]);
}, 400_000);

test("a file with two agreements is told, and one click makes two files of it that each become an agreement", async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  await dropFiles(page.locator("body"), [{ name: "两份.pdf", base64: await twoAgreements() }]);
  const whole = row("两份.pdf");
  await whole.getByText("里面有几份协议：第 1–3 页、第 4–6 页").waitFor({ timeout: 240_000 });
  await whole.getByRole("button", { name: "拆开 两份.pdf" }).click();
  for (const name of ["两份（第 1–3 页）.pdf", "两份（第 4–6 页）.pdf"]) await row(name).getByText("合作协议", { exact: true }).waitFor({ timeout: 240_000 });
  expect(await page.locator("[data-group=known] .found-row").count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await picture(page, "two-agreements-found");
  expect(app.faults).toEqual([]);
}, 400_000);

/** 专题三方向一 with an agreement of two units here and a note, which calls itself nothing. */
const PLATFORM = `可降解材料联合实验室共建协议
甲方：示例生物材料研发（上海）有限公司
地址：上海市样例路1999弄6号
乙方：东样医科大学
地址：上海市样例东路5号
就共建“可降解材料联合实验室”（下称“联合实验室”）事宜，签订本协议。
一、共建内容
双方围绕支架开展合作研究、联合培养人才。
二、投入与分工
甲方每年投入研发经费不少于60万元，负责材料合成；乙方负责体内评价。双方成果共有。
三、合作期限
本协议有效期五年，自2024年11月1日起至2029年10月31日止。`;
const NOTE = `情况介绍
一、项目名称：可降解支架材料联合研究平台
二、负责人：祝镕样（研发总监）
三、单位：示例生物材料研发（上海）有限公司
四、起止：2026年8月1日至2029年7月31日
五、申报专题：专题三方向一
六、国际合作费用：30万元`;
const wordOf = (name: string, text: string) => {
  const body = text
    .split("\n")
    .map((line) => paragraph(line))
    .join("");
  return { name, base64: Buffer.from(wordFile(body)).toString("base64") };
};

test("the university of a platform agreement becomes a unit that shares the platform, a note gives the rest, and no name of a field is broken", async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  await dropFiles(page.locator("body"), [wordOf("共建协议.docx", PLATFORM), wordOf("情况.docx", NOTE)]);
  await row("情况.docx").getByText("项目情况", { exact: true }).waitFor({ timeout: 240_000 });
  await row("共建协议.docx").getByText("共建协议", { exact: true }).first().waitFor({ timeout: 240_000 });
  await page.locator("[data-fact='platform.units']").getByText("东样医科大学").waitFor();
  for (const [width, height] of [
    [1440, 900],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    const label = page.locator("[data-fact='budget.internationalCooperation'] .found-label");
    expect(await label.evaluate((element) => element.getClientRects().length)).toBe(1);
    // a span of days breaks between them at most
    const days = page.locator(".found-value").getByText(/^\d{4}-\d\d-\d\d$/);
    expect(await days.count()).toBeGreaterThan(1);
    expect(await days.evaluateAll((all) => all.map((element) => element.getClientRects().length))).not.toContain(2);
    expect(
      await label.evaluate(
        (element) => element.getBoundingClientRect().right <= (element.closest("li")?.querySelector(".found-value")?.getBoundingClientRect().left ?? 0),
      ),
    ).toBe(true);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press("Control+Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "units")).toMatchObject([{ name: "东样医科大学", kind: "university", inShanghai: true }]);
  expect(await answerOnDisk(app, "jointPlatform.units")).toEqual(["unit-1"]);
  expect(await answerOnDisk(app, "lead")).toMatchObject({ name: "祝镕样", title: "研发总监" });
  // the only unit is proposed where it was taken back, and nothing of an empty page can be kept
  await page.locator('[data-section="platform"]').click();
  const units = page.locator('[data-path="jointPlatform.units"]');
  await units.locator(".ant-select-selection-item-remove").click();
  await units.getByRole("button", { name: "填入“东样医科大学”" }).click();
  await expect.poll(() => answerOnDisk(app, "jointPlatform.units"), { timeout: 30_000 }).toEqual(["unit-1"]);
  expect(await units.getByRole("button", { name: /^填入/ }).count()).toBe(0);
  await page.locator('[data-section="applicant"]').click();
  await page.getByRole("button", { name: "存入档案" }).waitFor();
  await page.locator('[data-section="partners"]').click();
  await page.getByRole("heading", { name: "外方合作伙伴", exact: true }).waitFor();
  expect(await page.getByRole("button", { name: "存入档案" }).count()).toBe(0);
  expect(app.faults).toEqual([]);
}, 400_000);

test("a headed section of a report is offered by its beginning, with its source, and entered whole once it is chosen", async () => {
  const { page } = app;
  const basis = "双方自2019年起在柔性装配领域联合培养研究生，共同发表论文六篇，并互派访问学者。".repeat(4);
  const head = ["可行性研究报告", "项目名称：面向柔性装配的机器人联合研究", "申报专题：专题二", "申报单位：上海示例智能装备有限公司"];
  const lines = [...head, "一、国际合作基础", basis, "二、技术路线", "先建模。"];
  const report = await wordFile(lines.map((line) => paragraph(line)).join(""));
  await page.locator(".drop-field").waitFor();
  const note = await wordFile(paragraph("周三下午两点在三楼开会，请各位带好笔记本。"));
  await dropFiles(page.locator("body"), [
    { name: "可行性报告.docx", base64: Buffer.from(report).toString("base64") },
    { name: "通知（喆 䶮）.docx", base64: Buffer.from(note).toString("base64") },
  ]);
  await page.locator("[data-open=true]").getByText("通知（喆 䶮）.docx").waitFor({ timeout: 240_000 });
  const offer = page.getByRole("checkbox", { name: /国际合作基础/u });
  await offer.waitFor();
  expect(await offer.isChecked()).toBe(false);
  expect(await violations(page)).toEqual([]);
  await picture(page, "files-first-section");
  const row = page.locator("[data-fact='cooperation.basis']");
  await row.getByText(`共 ${basis.length} 字`).waitFor();
  const text = row.locator(".found-text");
  expect(await text.getAttribute("title")).toBe(basis);
  // two lines of it, whatever the window is like
  for (const width of [1440, 1280, 960]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await text.evaluate((element) => element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight))).toBeLessThan(2.5);
  }
  const { height } = (await row.boundingBox()) ?? {};
  await offer.press("Space");
  // chosen, it keeps its hint, and the row below its place under the pointer
  await row.getByText("可能是这一项，请核对").waitFor();
  expect((await row.boundingBox())?.height).toBe(height);
  // a file without a place is asked about before the project goes without it
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("region", { name: "1 件还没有选位置" });
  await question.getByText("通知（喆 䶮）.docx").waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, "files-first-unplaced");
  await question.getByRole("button", { name: "去选位置" }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("通知（喆 䶮）.docx 放到哪里");
  await page.keyboard.press("Control+Enter");
  await question.getByRole("button", { name: "不放入这些" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "cooperation.basis")).toBe(basis);
});

test("totals of which none is the sum of grant and own money say that it is computed", async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  const report = (total: string) => REPORT_ROWS.map((row) => paragraph(row.join("：").replace("145", total))).join("");
  const file = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString("base64") });
  await dropFiles(page.locator("body"), [
    file("可行性报告 v7.docx", wordFile(report("145"))),
    file("项目简介.docx", wordFile(report("150"))),
    file("预算.xlsx", workbook(BUDGET_CELLS.slice(0, 4))),
  ]);
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
  await page.getByText("都不等于申请资助与自筹之和").waitFor();
  await picture(page, "files-first-sum-computed");
  expect(await violations(page)).toEqual([]);
  expect(app.faults).toEqual([]);
});
