import { expect, test } from "vitest";
import { openSample, pageShown, startApp } from "./running-app.ts";

test("every page of a case is styled when it is the first that is opened", async () => {
  const app = await startApp();
  const { page } = app;
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  const address = new URL(page.url());
  const [, , key = ""] = address.hash.split("/");
  for (const path of ["section/budget", "findings", "attachments", "documents", "policies", "finish"]) {
    await page.goto("about:blank");
    await page.goto(`${address.origin}/#/case/${key}/${path}`);
    await pageShown(page);
    await page.waitForTimeout(200);
    // a browser draws buttons that no style sheet speaks of with an outset border
    const bare = await page
      .locator("button")
      .evaluateAll((buttons) => buttons.filter((button) => getComputedStyle(button).borderTopStyle === "outset").map((button) => button.textContent));
    expect.soft(bare, path).toEqual([]);
  }
  await app.close();
});
