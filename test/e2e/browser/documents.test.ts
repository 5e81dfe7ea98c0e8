import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

const slow = { timeout: 180_000 };
const squeezed = (text: string | undefined) => (text ?? "").replace(/\s+/gu, "");
const sheets = () => app.page.locator(".print-sheet");
const textOnSheet = (index: number) =>
  sheets()
    .nth(index)
    .locator("text")
    .evaluateAll((runs) => runs.map((run) => run.textContent ?? "").join(""));
const choose = (name: RegExp) => app.page.getByRole("region", { name: "文书" }).getByRole("button", { name }).first().click();

async function caseFile(name: string): Promise<string> {
  const files = await readdir(app.home, { recursive: true });
  return join(app.home, files.find((file) => file.endsWith(name)) ?? name);
}

test("a letter stands on the screen page by page with the words and lines of its PDF, and its words stand beside it for a screen reader", async () => {
  const { page } = app;
  await goTo(page, "文书");
  await choose(/^自筹经费承诺书/);
  await sheets().first().waitFor(slow);
  await expect.poll(() => textOnSheet(0), slow).toContain("自筹经费与申请资助经费比例承诺书");
  // 沈喆: what 仿宋 lacks comes in a face like it, with nothing to say of it
  expect(await sheets().locator("text", { hasText: "喆" }).first().getAttribute("font-family")).toBe("print-NotoSerifSCLight");
  await expect.poll(() => page.evaluate(() => [...document.fonts].find(({ family }) => /NotoSerifSCLight/.test(family))?.status), slow).toBe("loaded");
  await expect(page.getByText("备用字体").count()).resolves.toBe(0);
  const detail = page.getByRole("region", { name: "自筹经费与申请资助经费比例承诺书" });
  const write = detail.getByRole("button", { name: "写出", exact: true });
  const before = await write.boundingBox();
  await write.click();
  await page.getByText(/已写出自筹经费与申请资助经费比例承诺书\.docx、自筹经费与申请资助经费比例承诺书\.pdf/).waitFor(slow);
  // the button stays where it was, and what was written begins where the title does
  expect(await write.boundingBox()).toEqual(before);
  const left = (selector: string) => detail.locator(selector).evaluate((one) => one.getBoundingClientRect().left);
  expect(await left(".write-result")).toBe(await left(".paper-head h2"));
  await picture(page, "written-letter");
  const pages = await pdfPages(await readFile(await caseFile("自筹经费与申请资助经费比例承诺书.pdf")));
  expect(await sheets().count()).toBe(pages.length);
  expect([...squeezed(await textOnSheet(0))].sort()).toEqual([...squeezed(pages[0])].sort());
  await expect(page.getByRole("heading", { level: 3, name: /自筹经费与申请资助/ }).count()).resolves.toBe(1);
});

test("what the answers make needless is folded away below what is written, and opens where it is shown", async () => {
  const { page } = app;
  await goTo(page, "文书");
  const list = page.getByRole("region", { name: "文书" }).first();
  const fold = list.getByText(/^按现在的答复不需要的 \d+ 份$/);
  const idle = list.locator("details .finding-line");
  const count = await idle.count();
  expect(await fold.innerText()).toBe(`按现在的答复不需要的 ${count} 份`);
  expect(await list.getByText("不需要", { exact: true }).filter({ visible: true }).count()).toBe(0);
  await fold.click();
  await idle.filter({ hasText: "政策依据对应表" }).click();
  await page.getByRole("heading", { name: "政策依据对应表" }).first().waitFor();
  await goTo(page, "附件");
  await goTo(page, "文书");
  await page.getByRole("button", { name: /^自筹经费承诺书/ }).click();
});

test("a sealed letter whose words would change shows what was sealed and what it would say now, and the scan stays", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("69");
  await goTo(page, "文书");
  await choose(/^自筹经费承诺书/);
  const notice = page.getByRole("region", { name: "内容已变" });
  await notice.waitFor(slow);
  await notice.getByText(/只能确定文字已经不同|删除线为原有文字/).waitFor(slow);
  await goTo(page, "附件");
  await expect.poll(() => page.locator("[data-slot=self-funding]").first().getAttribute("data-state")).toBe("outdated");
});

test("what changed since a document was last written is marked on its page and told in words", async () => {
  const { page } = app;
  await goTo(page, "文书");
  await choose(/^国际合作基础说明/);
  await page.getByText("版面", { exact: true }).click();
  await sheets().first().waitFor(slow);
  await expect(page.locator(".changed-ground").count()).resolves.toBe(0);
  await goTo(page, "项目、领域与期限");
  await page.getByRole("textbox", { name: "项目名称" }).fill("改过的项目名称");
  await goTo(page, "文书");
  await choose(/^国际合作基础说明/);
  await page.getByText("版面", { exact: true }).click();
  await expect.poll(() => page.locator(".changed-ground").count(), slow).toBeGreaterThan(0);
  await expect(page.locator("ins").filter({ hasText: "改过" }).count()).resolves.toBeGreaterThan(0);
});

test("words for the online form are copied section by section, with their count and a word that it was done", async () => {
  const { page, context } = app;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose(/^科学数据记录与汇交计划/);
  await page.getByRole("button", { name: "复制：责任" }).click();
  await page.getByText("已复制", { exact: true }).first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^申报单位.+科学数据汇交工作。$/s);
  await expect(page.getByText(`本段 ${[...copied.replace(/\s/gu, "")].length} 字`).count()).resolves.toBeGreaterThan(0);
  await page.getByRole("button", { name: /^复制全部/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("数据的种类、记录、保存与汇交安排");
  const whole = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s/gu, "");
  await expect(page.locator(".paste-all").innerText()).resolves.toContain(`共 ${[...whole].length} 字`);
});

test("a document that was edited in Word is not overwritten: the new one is written beside it, and the screen says so", async () => {
  const { page } = app;
  await choose(/^科学数据记录与汇交计划/);
  const detail = page.getByRole("region", { name: "科学数据记录与汇交计划" });
  await detail.getByRole("button", { name: "写出", exact: true }).click();
  await page.getByText(/已写出科学数据记录与汇交计划\.docx/).waitFor(slow);
  const file = await caseFile("科学数据记录与汇交计划.docx");
  await writeFile(file, "由我在 Word 中改过");
  await detail.getByRole("button", { name: "写出", exact: true }).click();
  await page.getByText(/科学数据记录与汇交计划\.docx在写出后改动过，没有覆盖/).waitFor(slow);
  expect(await readFile(file, "utf8")).toBe("由我在 Word 中改过");
  await expect(caseFile("科学数据记录与汇交计划-2.docx").then((path) => readFile(path))).resolves.toBeDefined();
});

test("printing goes through the system's dialog, with the pages alone on the paper", async () => {
  const { page } = app;
  await page.evaluate(() => {
    Object.assign(window, {
      print: () => {
        document.documentElement.dataset.asked = document.title;
      },
    });
  });
  await choose(/^材料真实性与科研诚信承诺书/);
  await sheets().first().waitFor(slow);
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.asked), slow).toBe("材料真实性与科研诚信承诺书");
  const printed = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(printed).toHaveLength(1);
  expect(squeezed(printed[0])).toContain("特此承诺");
  expect(squeezed(printed[0])).not.toContain("写出全部文书");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator("#print-sheets").count()).toBe(0);
});

test("a unit's own template begins with our letter, names all its mistakes with their place, and says where its PDF comes from", async () => {
  const { page } = app;
  await choose(/^技术转移承诺书/);
  await page.getByRole("button", { name: "本单位的 Word 模板" }).click();
  await page.getByRole("button", { name: "存一份起始模板" }).click();
  await page.getByText(/的版面由 Word 或 WPS 决定，本软件不生成它的 PDF/).waitFor(slow);
  await expect(page.getByText("按本单位的 Word 模板写出").first().isVisible()).resolves.toBe(true);
  await page.getByText("占位符写法和可用的占位符").click();
  await expect(page.getByRole("button", { name: "复制：((申报单位))" }).count()).resolves.toBe(1);
  await writeFile(await caseFile("no-licence-transfer.docx"), "没有模板");
  await page.getByRole("button", { name: "重新读取模板" }).click();
  await page.getByText(/有 1 处错误，改正前不会写出/).waitFor(slow);
});

test("in the whole run the page broke no rule of its policy, logged no error and asked nobody but its host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
