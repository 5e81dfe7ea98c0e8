import { mkdtemp, readdir, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { dropAt } from "./drop-on.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

/** 工作台 in the real window: a folder of cases that is dropped opens its overview, and several cases are built in one batch. */
let app: RunningWindow;
let folder: string;
const patient = { timeout: 180_000 };

beforeAll(async () => {
  folder = await mkdtemp("/tmp/guohe-工作台-");
  await makeCases(folder, 3);
  app = await startWindow();
}, 400_000);
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a folder of cases that is dropped on the first screen, or on 工作台, opens its overview", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "工作台" }).first().waitFor(patient);
  await dropAt(page, { x: 700, y: 500 }, folder);
  await page.getByText("3 个项目，").waitFor(patient);
  await page.getByRole("banner").getByRole("button", { name: "工作台" }).click();
  await page.getByText("3 个项目，").waitFor({ state: "detached", ...patient });
  await page.getByRole("heading", { name: "最近的工作台" }).waitFor(patient);
  await dropAt(page, { x: 700, y: 500 }, folder);
  await page.getByText("3 个项目，").waitFor(patient);
  await page.getByText("正在核对").waitFor({ state: "detached", ...patient });
  await page.locator("[data-group]").first().waitFor();
  for (const group of await page.locator("[data-group][aria-expanded=false]").all()) await group.click();
  expect(await page.locator("[data-case]").count()).toBe(3);
}, 400_000);

test("several cases are built in one batch, with a report and a package beside each", async () => {
  const { page } = app;
  await page.getByRole("treegrid").focus();
  await page.keyboard.press("Control+a");
  await page.getByText("已选 3 个").waitFor();
  await page.getByRole("button", { name: "生成并核验" }).click();
  await page.getByRole("heading", { name: "生成并核验 3 个项目" }).waitFor({ timeout: 400_000 });
  const written = await readdir(folder, { recursive: true });
  expect(written.filter((name) => name.endsWith("manifest.json"))).toHaveLength(3);
  expect(written.some((name) => name.startsWith("批次报告_"))).toBe(true);
}, 600_000);
