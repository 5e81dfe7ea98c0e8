import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { openDesk } from "./open-desk.ts";
import { type RunningApp, startApp } from "./running-app.ts";

/** 57 characters, with ones that few fonts have. */
const UNIT = "上海市浦东新区䶮镕喆国际生物医药与智能制造交叉科学协同创新研究中心（原上海浦江样例大学附属转化医学研究院临港分院）";
const NAME = "浦江 样例大学 2026 年";

let app: RunningApp;
let page: Page;
let parent: string;
let cases: readonly string[];

async function change(path: string, values: object): Promise<void> {
  const file = join(path, "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), ...values }));
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 工作 台 "));
  await mkdir(join(parent, NAME));
  cases = await makeCases(join(parent, NAME), 8);
  for (const path of cases) {
    const { applicant } = JSON.parse(await readFile(join(path, "case.json"), "utf8"));
    await change(path, { applicant: { ...applicant, name: UNIT } });
  }
  app = await startApp({ width: 1280, height: 720 });
  page = app.page;
  await page.getByRole("button", { name: "设置" }).first().click();
  const quota = page.getByRole("textbox", { name: "专题二本单位限额" });
  await quota.fill("3");
  await quota.press("Tab");
  await openDesk(page, join(parent, NAME), 8);
});
afterAll(async () => {
  await app.close();
  await rm(parent, { recursive: true, force: true });
});

async function group(by: string): Promise<void> {
  await page.getByRole("combobox", { name: "分组" }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: by }).first().click();
}

test("a group of a unit with a long name leaves its numbers free, and tells the whole name", async () => {
  await group("申报单位");
  const name = page.getByTitle(UNIT, { exact: true });
  await name.waitFor();
  const line = page.locator("[data-group]", { has: name });
  const [count, end] = await Promise.all([line.locator(".matrix-group-name > .third").first().boundingBox(), line.boundingBox()]);
  expect(count && end && count.width > 0 && count.x + count.width <= end.x + end.width).toBe(true);
});

test("the unit's own limit stands on paper beside the number of its cases", async () => {
  await group("专题");
  await page.getByText(/\d \/ 3/).waitFor();
  const words = (await pdfPages(await page.pdf({ preferCSSPageSize: true }))).join("").replace(/\s+/gu, "");
  expect(words).toMatch(/专题二\d个项目：(?:\d个须处理，)?(?:\d个信息不足，)?\d个已齐本单位限额3个/);
});

test("a second window that reads the same workspace leaves the first one as it is, with what is new", async () => {
  const second = await app.secondWindow();
  await change(cases[1] ?? "", { title: "䶮镕另改的名称" });
  await second.getByRole("button", { name: "工作台" }).first().click();
  await second.getByRole("button", { name: NAME }).first().click();
  await second.getByText("䶮镕另改的名称").first().waitFor();
  await second.getByText("正在核对").waitFor({ state: "detached" });
  await page.getByText("䶮镕另改的名称").first().waitFor();
  expect(await page.getByText("正在核对").count()).toBe(0);
  await page.getByRole("button", { name: "重新读取" }).waitFor();
  expect(app.faults).toEqual([]);
});
