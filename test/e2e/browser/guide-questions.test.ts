import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyQuestion } from "../../fixtures/guide-questions.ts";
import { answerOnDisk, goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
let folder: string;

/** A made-up call that asks every type of question of every object. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-questions-"));
  const made = await readFile(new URL("../../fixtures/guides/made-up-2027.yaml", import.meta.url), "utf8");
  const questions = everyQuestion.map(({ clause: _clause, ...question }) => question);
  await writeFile(join(folder, "asking-2027.yaml"), `${made}\nquestions: ${JSON.stringify(questions)}\n`);
  env.GUOHE_GUIDES = folder;
  app = await startApp({ at: "2027-03-10T09:00", width: 1280, height: 720 });
});
afterAll(async () => {
  delete env.GUOHE_GUIDES;
  await app.close();
  await rm(folder, { recursive: true });
});

test("the questions of a guide stand in their sections, take typed answers of each type, and outlive a reload", async () => {
  const { page } = app;
  await page
    .getByRole("button", { name: /专题甲/ })
    .last()
    .click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "项目负责人");
  const typed: readonly (readonly [string, string])[] = [
    ["lead-number", "41.5"],
    ["lead-money", "123.45"],
    ["lead-date", "1985-6-1"],
    ["lead-month", "2010年9月"],
    ["lead-code", "A1"],
    ["lead-text", "太短"],
  ];
  for (const [id, words] of typed) {
    await page.locator(`[id="field-lead.answers.${id}"]`).focus();
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  }
  await page.locator('[id="field-lead.answers.lead-yes-no"]').press("Space");
  await page.getByText("与要求的编号格式不符").waitFor();
  await page.getByText("现有 2 字，还少 2 字。").waitFor();
  await page.getByRole("button", { name: "添加里程碑" }).press("Enter");
  await page.locator('[id="field-lead.answers.lead-list[0].name"]').fill("样机");
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "lead.answers")).toEqual({
    "lead-number": 41.5,
    "lead-money": 1_234_500,
    "lead-date": "1985-06-01",
    "lead-month": "2010-09",
    "lead-code": "A1",
    "lead-text": "太短",
    "lead-yes-no": true,
    "lead-list": [{ name: "样机" }],
  });
  await page.reload();
  await goTo(page, "项目负责人");
  await expect(page.locator('[id="field-lead.answers.lead-number"]').inputValue()).resolves.toBe("41.5");
});

test("they are asked of each partner and each line of the budget", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByRole("button", { name: "添加一行" }).or(page.locator('[id="field-budget.items"]')).first().click();
  await page.locator('[id="field-budget.items[0].answers.budget-item-number"]').fill("3");
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "budget.items[0].answers")).toEqual({ "budget-item-number": 3 });
});
