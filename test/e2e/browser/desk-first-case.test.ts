import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { openFolderAsDesk } from "./open-desk.ts";
import { type RunningApp, startApp } from "./running-app.ts";
import { review } from "./tours/review-tours.ts";

let app: RunningApp;
let page: Page;
let folder: string;
let cases: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 科研院 "));
  cases = await makeCases(folder, 6);
  app = await startApp({ width: 960, height: 540 });
  page = app.page;
  await openFolderAsDesk(page, folder, 6);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const grid = () => page.getByRole("treegrid", { name: "项目与材料" });
const rail = () => page.locator(".case-rail");

test("where there is room the first case with something to do is shown beside the matrix, until it is put away", async () => {
  await page.waitForTimeout(300);
  expect(await rail().count()).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await rail().waitFor();
  expect(await page.locator("[data-case]").first().getAttribute("data-active")).toBe("true");
  await expect.poll(() => rail().getByRole("textbox").inputValue()).not.toBe("");
  await page.keyboard.press("Escape");
  await rail().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "重新读取" }).click();
  await page.getByText("正在核对").waitFor({ state: "detached" });
  await page.waitForTimeout(300);
  expect(await rail().count()).toBe(0);
});

test("open notes and sign-offs that fell are counted in the row of their case, and told in its rail", async () => {
  expect(await grid().getByRole("columnheader", { name: "未决批注" }).count()).toBe(0);
  await writeFile(join(cases[2] ?? "", "review.json"), JSON.stringify(review));
  await page.getByRole("button", { name: "重新读取" }).click();
  const cell = grid().locator('[title="未解决的批注 20"]');
  await cell.waitFor();
  expect(
    await grid()
      .getByLabel(/核对签认：项目负责人.*签后有改动，已失效/)
      .count(),
  ).toBe(1);
  expect(await grid().locator(".matrix-total .matrix-cell").last().innerText()).toBe("1");
  await cell.click();
  await page.locator(".case-rail").getByText("批注 20 条未解决，共 40 条").waitFor();
  // of a case that lacks nothing else it is the next step
  await writeFile(join(cases[0] ?? "", "review.json"), JSON.stringify({ ...review, notes: [] }));
  await page.getByRole("button", { name: "重新读取" }).click();
  await grid().locator("[data-case]", { hasText: "沈喆" }).locator(".matrix-cell.undone").waitFor();
  await grid().locator("[data-case]", { hasText: "沈喆" }).click();
  await expect.poll(() => page.locator(".case-next").innerText()).toContain("签后有改动，重新签认");
});

test("nothing went wrong in the page", () => {
  expect(app.faults).toEqual([]);
});
