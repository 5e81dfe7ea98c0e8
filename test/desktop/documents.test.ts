import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample } from "../browser/running-app.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

let app: RunningWindow;
const patient = { timeout: 120_000 };

beforeAll(async () => {
  app = await startWindow();
});
afterAll(async () => {
  await app?.close();
});

test("the window shows a letter page by page as it prints, writes it, and makes the print pack of what is still to be sealed", async () => {
  const { page, home } = app;
  await openSample(page);
  await goTo(page, "项目、领域与期限");
  await page.getByRole("textbox", { name: "项目名称" }).fill("在窗口里改过的项目名称");
  await goTo(page, "文书");
  await page
    .getByRole("region", { name: "文书" })
    .getByRole("button", { name: /^自筹经费与申请资助经费比例承诺书/ })
    .first()
    .click();
  await expect.poll(async () => (await page.locator(".print-sheet text").allTextContents()).join(""), patient).toContain("在窗口里改过的项目名称");
  await page.getByRole("region", { name: "自筹经费与申请资助经费比例承诺书" }).getByRole("button", { name: "写出", exact: true }).click();
  await page.getByText(/已写出self-funding\.docx、self-funding\.pdf/).waitFor(patient);
  await goTo(page, "附件");
  await page
    .getByRole("button", { name: /用印包/ })
    .first()
    .click();
  await expect.poll(async () => (await readdir(home, { recursive: true })).some((file) => file.endsWith("用印包.pdf")), patient).toBe(true);
}, 400_000);
