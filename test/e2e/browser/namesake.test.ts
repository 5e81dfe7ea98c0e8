import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const title = () => app.page.getByRole("textbox", { name: "项目名称" });

/** A new project of topic 2 that bears this title. */
async function newCase(name: string): Promise<void> {
  const { page } = app;
  await page.getByRole("button", { name: "新建专题二", exact: true }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "项目、领域与期限");
  await title().fill(name);
  await title().blur();
  await waitUntilSaved(page);
}

test("a second project of the same title says so when it is typed, and nothing below moves", async () => {
  const { page } = app;
  await newCase("示例合作研究");
  const note = page.getByText(/^已有同名、同专题的项目（.+保存）。/u);
  expect(await note.count()).toBe(0);
  await toStart(page);
  await newCase("另一合作研究");
  expect(await note.count()).toBe(0);
  const below = async () => (await page.locator("[data-path=topic]").boundingBox())?.y;
  const before = await below();
  await title().fill("示例合作研究");
  await note.waitFor();
  expect(await below()).toBe(before);
  await title().fill("示例合作研究（二期）");
  await note.waitFor({ state: "detached" });
  expect(app.faults).toEqual([]);
});

test("a note on a wide field stands beside it, and nothing below moves", async () => {
  const { page } = app;
  const below = async () => (await page.locator("[data-path=topic]").boundingBox())?.y;
  const before = await below();
  await title().fill("示例合作研究\u200b（三期）\u00a0");
  await title().blur();
  await page.locator("[data-path=title] .control-note").waitFor();
  expect(await below()).toBe(before);
});
