import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOnDisk, goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
let folder: string;

/** A made-up call with an element of agreements, categories of the budget and limits of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-short-forms-"));
  const made = await readFile(new URL("../../fixtures/guides/made-up-2027.yaml", import.meta.url), "utf8");
  const own = {
    agreementElements: [{ id: "data-sharing", title: "数据共享", clause: "req-1" }],
    budgetCategories: [
      { id: "equipment", title: "设备费" },
      { id: "labour", title: "劳务费" },
    ],
    upload: { maxFileMegabytes: 10, prefix: "{序号}-{附件简称}", formats: ["pdf"], cites: { clause: "how-1" } },
  };
  const lines = Object.entries(own).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  await writeFile(join(folder, "short-2027.yaml"), `${made.replace("partners, budget", "partners, agreements, budget")}\n${lines.join("")}`);
  env.GUOHE_GUIDES = folder;
  app = await startApp({ at: "2027-03-10T09:00", width: 1280, height: 720 });
});
afterAll(async () => {
  delete env.GUOHE_GUIDES;
  await app.close();
  await rm(folder, { recursive: true });
});

const look = async (name: string) => {
  if (env.GUOHE_LOOK !== undefined) await app.page.screenshot({ path: join(env.GUOHE_LOOK, `short-forms-${name}.png`) });
};

test("each line of the budget is given one of the guide's categories", async () => {
  const { page } = app;
  await page
    .getByRole("button", { name: /专题甲/ })
    .last()
    .click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "添加一行" }).or(page.locator('[id="field-budget.items"]')).first().click();
  await page.locator('[data-path="budget.items[0].answers.category"]').or(page.getByText("预算类别")).first().waitFor();
  await look("budget");
  await page.getByText("劳务费", { exact: true }).first().click();
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "budget.items[0].answers")).toEqual({ category: "labour" });
  await look("budget-answered");
});

test("the form of the bundle tells the guide's limits and where they stand", async () => {
  const { page } = app;
  await goTo(page, "生成与上传");
  const notice = page.getByText("指南规定：单个文件不超过 10 MB，文件名写作“{序号}-{附件简称}”");
  await notice.waitFor();
  expect(await notice.innerText()).toContain("（样例方式第1条）");
  await expect(page.locator("#bundle-maxFileBytes").inputValue()).resolves.toBe("10.0");
  await notice.scrollIntoViewIfNeeded();
  await look("finish");
});

test("an element of the guide stands in the table of each agreement and is confirmed there", async () => {
  const { page } = app;
  await goTo(page, "合作协议");
  await page.getByRole("button", { name: /添加/ }).first().click();
  // an agreement in which something is answered is gone through there without its file
  await page.locator('input[type=radio][name="agreements[0].content.stated"]').first().check();
  await goTo(page, "协议核对");
  const row = page.locator("[data-element='agreements[0].answers.data-sharing']");
  await row.waitFor();
  await row.getByRole("button").first().click();
  await page.getByRole("button", { name: "确认为“数据共享”" }).click();
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "agreements[0].answers")).toMatchObject({ "data-sharing": { stated: true } });
  await row.scrollIntoViewIfNeeded();
  await look("agreement");
});
