import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPath, writePath } from "../../../shared/case/case-path.ts";
import { answerOnDisk, caseFileOf, goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

/** What a hand at a keyboard with a Chinese input method, a spreadsheet and far too much text does to the sections. */
let app: RunningApp;
let keys: CDPSession;
beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  keys = await app.context.newCDPSession(app.page);
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(app.page, /先进封装材料/);
});
afterAll(async () => {
  await app.close();
});

const caseFile = () => caseFileOf(app);
const onDisk = (path: string) => answerOnDisk(app, path);

const table = (name: string) => fileURLToPath(new URL(`../../fixtures/tables/${name}`, import.meta.url));
const focused = () =>
  app.page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("aria-label") || document.activeElement?.tagName);
const field = (path: string) => app.page.locator(`[id="field-${path}"]`);

/** A real key of the keyboard, as the browser itself gets it from the system; `modifiers`: 1 Alt, 2 Ctrl. */
async function press(key: string, code: string, virtual: number, modifiers: number): Promise<void> {
  const event = { key, code, windowsVirtualKeyCode: virtual, nativeVirtualKeyCode: virtual, modifiers };
  await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

const compose = (text: string) => keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

test("while an input method composes, no shortcut acts and nothing is found wrong; what it commits is then judged", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  await field("lead.title").fill("研究员");
  await field("lead.name").fill("");
  await field("lead.name").focus();
  await compose("zhe");
  await press("z", "KeyZ", 90, 2);
  await press("ArrowRight", "ArrowRight", 39, 1);
  await press("s", "KeyS", 83, 2);
  expect(await field("lead.title").inputValue()).toBe("研究员");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("项目负责人");
  await compose("zhe'rong");
  await keys.send("Input.insertText", { text: "喆镕䶮" });
  expect(await field("lead.name").inputValue()).toContain("喆镕䶮");
  expect(await onDisk("lead.name")).toContain("喆镕䶮");

  await goTo(page, "经费预算");
  const grant = field("budget.grant");
  const before = await onDisk("budget.grant");
  await grant.fill("");
  await grant.focus();
  await compose("yibai");
  await page.waitForTimeout(200);
  expect(await page.getByText("请填数字").count()).toBe(0);
  expect(await onDisk("drafts")).toBeUndefined();
  await keys.send("Input.insertText", { text: "约一百" });
  await grant.blur();
  await page.getByText("请填数字").first().waitFor();
  expect(await onDisk("drafts")).toEqual({ "budget.grant": "约一百" });
  await grant.fill(String(Number(before) / 10_000));
  expect(await onDisk("budget.grant")).toBe(before);
  expect(await onDisk("drafts")).toBeUndefined();
});

test("ten thousand characters are kept whole in a long answer, and asked about in a short one", async () => {
  const { page } = app;
  const text = "国际联合研究的基础与能力。".repeat(800).slice(0, 10_000);
  await goTo(page, "外方合作伙伴");
  await field("cooperation.basis").fill(text);
  await field("cooperation.basis").blur();
  expect(await onDisk("cooperation.basis")).toBe(text);
  await goTo(page, "项目、领域与期限");
  const title = await field("title").inputValue();
  await field("title").fill(text);
  await page
    .getByText(/10[,，]?000/)
    .first()
    .waitFor();
  expect(await onDisk("title")).toBe(text);
  await goTo(page, "核对答案");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await page.getByRole("button", { name: "撤销" }).isVisible()).toBe(true);
  await goTo(page, "项目、领域与期限");
  await field("title").fill(title);
});

test("an .xlsx of Excel comes in with its numbers, formulas and days", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const own = readPath(JSON.parse(await readFile(await caseFile(), "utf8")), "budget.selfFunding");
  await page.getByRole("button", { name: "从表格粘贴自筹经费" }).click();
  const money = page.getByRole("region", { name: "从表格添加自筹经费" });
  await money.locator("input[type=file]").setInputFiles(table("self-funding.xlsx"));
  await money.getByRole("button", { name: "添加 2 项自筹经费" }).click();
  const added = [
    { unit: "applicant", amount: 800_000, source: "自有资金" },
    { unit: "applicant", amount: 123_456, source: "股东投入" },
  ];
  expect(await onDisk("budget.selfFunding")).toEqual([...(Array.isArray(own) ? own : []), ...added]);
  await page.getByRole("button", { name: "撤销" }).click();
  expect(await onDisk("budget.selfFunding")).toEqual(own);

  await goTo(page, "项目负责人");
  await page.getByRole("button", { name: "从表格粘贴在研项目" }).click();
  const projects = page.getByRole("region", { name: "从表格添加在研项目" });
  await projects.locator("input[type=file]").setInputFiles(table("ongoing-projects.xlsx"));
  await projects.getByRole("button", { name: "添加 2 项在研项目" }).click();
  const list = await onDisk("lead.ongoingProjects");
  expect(Array.isArray(list) ? list.slice(-2) : list).toEqual([
    { title: "城市热岛观测方法研究（镕喆䶮）", number: "23230000300", funder: "stcsm", role: "lead", end: "2026-09-30", accepted: false },
    { title: "装配工艺知识图谱构建", number: "样例2025-0007", funder: "other", role: "participant", end: "2027-12-31", accepted: true },
  ]);
});

test("the focus stays where one works when a row, an answer, a panel or a remark goes away", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  const remove = page.getByRole("button", { name: /^删除“/ });
  while ((await remove.count()) > 0) {
    await remove.first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).not.toBe("BODY");
  }
  await expect.poll(focused).toBe("field-lead.ongoingProjects");
  await page.getByRole("button", { name: "没有在研项目" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("field-lead.ongoingProjects");
  await page.getByRole("button", { name: "改为未填" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("field-lead.ongoingProjects");
  await page.getByRole("button", { name: "从表格粘贴在研项目" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "从表格添加在研项目" }).getByRole("textbox").waitFor();
  await page.getByRole("button", { name: "取消" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).not.toBe("BODY");
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "添加一项自筹" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toMatch(/^field-budget\.selfFunding\[\d+\]\.amount$/);
  await goTo(page, "声明与单位审核");
  const clear = page.locator(".clear").first();
  await clear.focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toMatch(/^field-declarations\./);
  // with the box for a table open, the list below it is filled in as ever: it takes the focus once, as it opens
  await goTo(page, "国内合作与参与单位");
  await page
    .getByRole("button", { name: /^从表格粘贴/ })
    .first()
    .click();
  await page.locator(".paste-box textarea").waitFor();
  await page.locator('[id="field-units[0].name"]').focus();
  await page.keyboard.type("样例");
  expect(await focused()).toBe("field-units[0].name");
  const kind = page.locator('[id="field-units[0].kind"]');
  await kind.click();
  await expect.poll(() => kind.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("field-units[0].kind");
  await goTo(page, "伦理、数据与安全");
  const third = page.locator(".ethics [role=radiogroup]").nth(2);
  await third.getByText("不涉及", { exact: true }).click();
  await third.getByRole("button", { name: "清除" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => third.evaluate((group) => group.contains(document.activeElement))).toBe(true);
});

test("a group that is said not to exist shows as 没有 at each of its questions", async () => {
  const { page } = app;
  await waitUntilSaved(page);
  const file = await caseFile();
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await writeFile(file, JSON.stringify(writePath(JSON.parse(await readFile(file, "utf8")), "units[0].keyLaboratory", null)));
  await page.locator("[data-recent] button.name").first().click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "国内合作与参与单位");
  for (const part of ["name", "kind", "level", "stableCooperation"]) {
    const none = page.locator(`.field[data-path="units[0].keyLaboratory.${part}"]`).getByRole("checkbox", { name: "没有" });
    expect.soft(await none.isChecked(), part).toBe(true);
  }
  await page.locator('.field[data-path="units[0].keyLaboratory.name"]').getByRole("checkbox", { name: "没有" }).uncheck();
  await field("units[0].keyLaboratory.name").fill("示例重点实验室");
  expect(await onDisk("units[0].keyLaboratory")).toEqual({ name: "示例重点实验室" });
});

test("nothing went wrong on the way", () => {
  expect(app.faults).toEqual([]);
});
