import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { goTo, openSample, waitUntilSaved } from "../browser/running-app.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

let app: RunningWindow;
const patient = { timeout: 120_000 };
const LETTER = "自筹经费与申请资助经费比例承诺书";
const TITLE = "在窗口里改过的项目名称（镕喆䶮）";

beforeAll(async () => {
  app = await startWindow();
  await openSample(app.page);
  await goTo(app.page, "项目、领域与期限");
  await app.page.getByRole("textbox", { name: "项目名称" }).fill(TITLE);
}, 400_000);
afterAll(async () => {
  await app?.close();
});

const squeezed = (words: string) => words.replace(/\s+/gu, "");
const textOnSheets = async (sheets: string) => squeezed((await app.page.locator(`${sheets} text`).allTextContents()).join(""));

/** The pages of the one file of this name that the program has written into its home. */
async function writtenPages(name: string): Promise<readonly string[]> {
  const found = (await readdir(app.home, { recursive: true })).filter((file) => file.endsWith(name));
  expect(found).toHaveLength(1);
  return (await pdfPages(await readFile(join(app.home, found[0] ?? "")))).map(squeezed);
}

async function openLetter(): Promise<void> {
  await goTo(app.page, "文书");
  const list = app.page.getByRole("region", { name: "文书", exact: true });
  await list
    .getByRole("button", { name: /^自筹经费承诺书/ })
    .first()
    .click();
  await expect.poll(() => textOnSheets(".print-sheet"), patient).toContain(TITLE);
}

test("the window shows a changed letter as it prints, and what it writes has the same words", async () => {
  const { page } = app;
  await openLetter();
  const shown = await textOnSheets(".print-sheet");
  await page.getByRole("region", { name: LETTER }).getByRole("button", { name: "写出", exact: true }).click();
  await page.getByText(/已写出自筹经费与申请资助经费比例承诺书\.docx、自筹经费与申请资助经费比例承诺书\.pdf/).waitFor(patient);
  const written = await writtenPages(`${LETTER}.pdf`);
  expect(written.join("")).toContain(TITLE);
  expect([...shown].sort()).toEqual([...written.join("")].sort());
}, 400_000);

test("the system's print dialog is asked for with the letter's name, and the letter's pages alone are what it would print", async () => {
  const { page } = app;
  await openLetter();
  // the dialog belongs to the system: what it is handed is looked at as paper (test/e2e/browser/documents.test.ts prints it to a file)
  await page.evaluate(() =>
    Object.assign(window, {
      print: () => {
        document.documentElement.dataset.asked = document.title;
      },
    }),
  );
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.asked), patient).toBe(LETTER);
  await page.emulateMedia({ media: "print" });
  expect(await textOnSheets("#print-sheets")).toContain("特此承诺");
  expect(await page.locator("#print-sheets .print-sheet").count()).toBe((await writtenPages(`${LETTER}.pdf`)).length);
  const onPaper = await page.evaluate(() => [...document.body.children].filter((part) => part.checkVisibility()).map((part) => part.id));
  expect(onPaper).toEqual(["print-sheets"]);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator("#print-sheets").count()).toBe(0);
}, 400_000);

test("the print pack of what the change has made unsealed is written with its list first and each letter after it", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await page.getByRole("checkbox", { name: "带分隔页" }).check();
  await page.getByRole("button", { name: "生成用印包", exact: true }).click();
  const made = page.locator(".made-pack");
  await made.waitFor(patient);
  expect(await made.innerText()).toContain("用印包.pdf");
  const pages = await writtenPages("用印包.pdf");
  expect(await made.innerText()).toContain(`共 ${pages.length} 页`);
  // each behind the sheet that says what it is
  const [sheet, list, ...papers] = pages;
  expect(sheet).toContain("扫描分隔页");
  expect(list).toContain("用印清单");
  const letters = papers.join("");
  for (const title of [LETTER, "无授权使用专利（技术）、无相互持股的技术转移承诺书"]) {
    expect(list).toContain(title);
    expect(letters).toContain(title);
  }
  expect(letters).toContain(TITLE);
}, 400_000);

test("the window searches the policies, keeps a clause and says so after the page is loaded again", async () => {
  const { page } = app;
  await goTo(page, "政策依据");
  await page.getByRole("radiogroup", { name: "政策依据的内容" }).getByText("条款", { exact: true }).click();
  await page.getByRole("textbox", { name: "查找条款中的词" }).fill("小而美");
  await expect.poll(() => page.locator("[data-clause]").count()).toBe(1);
  await page.locator("[data-clause]").click();
  await page.getByRole("button", { name: "选用", exact: true }).click();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole("heading", { name: /^已选用 1/ }).waitFor({ timeout: 60_000 });
}, 400_000);
