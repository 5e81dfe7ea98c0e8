import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openFolder, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "guohe-ways-"));
  const budget = { grant: 800_000, selfFunding: [], other: 0, internationalCooperation: 200_000 };
  const theCase = { formatVersion: 1, id: "ways", guide: "shanghai-intl-coop-2026", topic: "2", applicant: { kind: "university" }, budget };
  await writeFile(join(folder, "case.json"), JSON.stringify(theCase));
  await openFolder(app.page, folder);
  await goTo(app.page, "经费预算");
});
afterAll(async () => {
  // what is still being written would come back into the folder
  await waitUntilSaved(app.page);
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test("the grant at its cap is proposed before a lower one, in whole amounts", async () => {
  const helper = app.page.getByRole("region", { name: "改到符合" });
  await helper.locator("[data-adopt]").first().waitFor();
  const told = await helper.locator(".help-ways li p").allTextContents();
  expect(told.length).toBe(2);
  expect(told[0]).toMatch(/^申请资助降到 70\.00\s万元（减 10\.00\s万元），国际合作交流再增加 1\.00\s万元。/);
  expect(told[1]).toMatch(/^申请资助降到 66\.00\s万元/);
  // a round amount beside the exact one that a finding names says why it is another
  expect(told.map((one) => one.includes("金额已取整"))).toEqual([false, true]);
  // something must be put right: the first way is the next step, not the page after this one
  expect(await app.page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["采用"]);
});

test("beside a finding the ways stand open with the amounts before and after, and one button takes the chosen one", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  await page.locator(".finding-line[data-rule=grant-cap]").click();
  const ways = page.getByRole("table", { name: "改到符合" });
  await ways.getByRole("row", { name: /^现在（万元）.*80\.00/ }).waitFor();
  await ways
    .getByRole("row", { name: /70\.00/ })
    .first()
    .waitFor();
  expect(await page.locator(".detail details.help-others, .detail details.help-compared").count()).toBe(0);
  await page.keyboard.press("2");
  await expect.poll(() => ways.getByRole("radio").nth(1).isChecked()).toBe(true);
  expect(await page.locator(".detail .ant-btn-primary").allInnerTexts()).toEqual([expect.stringMatching(/^修正预算/)]);
  await page.locator(".detail [data-adopt]").click();
  await page.locator(".finding-line[data-rule=grant-cap][data-outcome=not-met]").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await goTo(page, "经费预算");
});

test("limits that are met with rows that do not come to the total are not all that is asked", async () => {
  const { page } = app;
  const helper = page.getByRole("region", { name: "改到符合" });
  await helper.locator("[data-adopt]").first().click();
  await helper.getByText(/^额度与比例都已达到，预算明细还差 [\d.]+\s万元。$/).waitFor();
  expect(await helper.getByText("额度与比例都已达到。").count()).toBe(0);
  expect(await page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["以往资助项目"]);
});
