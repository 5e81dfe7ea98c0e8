import { expect, test } from "vitest";
import { openSample, pageShown, startApp, waitUntilSaved } from "./running-app.ts";

test("every page of a case, with its parts of other rooms, is styled when it is the first that is opened", async () => {
  const app = await startApp();
  const { page } = app;
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  const address = new URL(page.url());
  const [, , key = ""] = address.hash.split("/");
  const openFirst = async (path: string) => {
    await page.goto("about:blank");
    await page.goto(`${address.origin}/#/case/${key}/${path}`);
    await pageShown(page);
  };
  for (const path of ["section/budget", "findings", "attachments", "documents", "policies", "finish"]) {
    await openFirst(path);
    await page.waitForTimeout(200);
    // a browser draws buttons that no style sheet speaks of with an outset border
    const bare = await page
      .locator("button")
      .evaluateAll((buttons) => buttons.filter((button) => getComputedStyle(button).borderTopStyle === "outset").map((button) => button.textContent));
    expect.soft(bare, path).toEqual([]);
  }
  await openFirst("review");
  await page.getByRole("button", { name: "给“整个项目”写批注" }).click();
  expect(await page.locator("input.checker").evaluate((name) => name.clientWidth)).toBeLessThan(120);
  await openFirst("section/budget");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("80");
  await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
  await waitUntilSaved(page);
  await openFirst("findings");
  await page.locator(".finding-line[data-rule=grant-cap]").click();
  expect(
    await page
      .locator(".ways-table")
      .first()
      .evaluate((ways) => getComputedStyle(ways).borderCollapse),
  ).toBe("collapse");
  await app.close();
});
