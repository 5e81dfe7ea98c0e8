import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openSample, waitUntilSaved } from "../browser/running-app.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

let app: RunningWindow;

beforeAll(async () => {
  app = await startWindow();
});
afterAll(async () => {
  await app?.close();
});

test("the window searches the policies, keeps a clause and says so after the case is opened again", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "政策依据");
  await page.getByRole("radiogroup", { name: "政策依据的内容" }).getByText("条款", { exact: true }).click();
  await page.getByRole("textbox", { name: "查找条款中的词" }).fill("小而美");
  await expect.poll(() => page.locator("[data-clause]").count()).toBe(1);
  await page.locator("[data-clause]").click();
  await page.getByRole("button", { name: "选用", exact: true }).click();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByRole("heading", { name: /^已选用 1/ }).waitFor({ timeout: 60_000 });
}, 180_000);
