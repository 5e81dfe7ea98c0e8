import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The complete example, whose rows of the budget do not say whether they are spent on cooperation, as a table without that column leaves them. */
async function unmarkedExample(): Promise<string> {
  const folder = await copyOfExample();
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const items = (theCase.budget?.items ?? []).map((item) => ({ ...item, international: undefined }));
  await writeFile(file, JSON.stringify({ ...theCase, budget: { ...theCase.budget, items } }));
  return folder;
}

const opened = openedCase(unmarkedExample);

test("rows that do not say whether they are spent on cooperation look like it, tell how much is missing, and are settled by one click", async () => {
  const { page } = opened.app;
  await goTo(page, "经费预算");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.getByText(/^明细还差 [\d.]+ 万元$/u).waitFor();
  expect(await checks.innerText()).not.toMatch(/国际合作交流\s+未填/u);
  const boxes = page.locator(".items .tick");
  expect(await boxes.evaluateAll((all) => all.every((box) => (box as HTMLInputElement).indeterminate))).toBe(true);
  await picture(page, "unmarked-rows");
  await boxes.first().check();
  await page.locator("[data-rest-not]").click();
  await page.locator("[data-rest-not]").waitFor({ state: "detached" });
  await waitUntilSaved(page);
  const marks = async () => (await readCaseIn(opened.folder)).budget?.items?.map((item) => item?.international);
  expect(await marks()).toEqual([true, ...Array.from({ length: (await boxes.count()) - 1 }, () => false)]);
  // one step of undo
  await page.keyboard.press("ControlOrMeta+z");
  await page.locator("[data-rest-not]").waitFor();
  expect(opened.app.faults).toEqual([]);
});
