import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { indexPolicies, searchPolicies } from "../../../shared/policies/search-policies.ts";
import { violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

/** The policy library as an applicant uses it: search, choose, comment, order, compare countries, install a file. */
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  page = app.page;
  await openSample(page, /先进封装材料/);
  await goTo(page, "政策依据");
});
afterAll(() => app.close());

const view = (name: string) => page.getByRole("radiogroup", { name: "政策依据的内容" }).getByText(name, { exact: true }).click();
const lines = () => page.locator("[data-clause]").evaluateAll((found) => found.map((line) => line.getAttribute("data-clause")));
const clause = (key: string) => page.locator(`[data-clause="${key}"]`).first();

describe("the policy library on screen", () => {
  test("proposes clauses with the words that carry them and the answers behind them", async () => {
    await clause("shanghai-global-partners-2026:c13").click();
    await page.getByRole("heading", { name: "支持外资企业在沪创新发展" }).waitFor();
    expect(await page.locator(".policy-detail .clause mark").allInnerTexts()).toContain("上海财政科技计划项目向外资企业平等开放申报与资助");
    expect(await page.locator(".reasons").innerText()).toContain("申报单位为外资企业");
  });

  test("keeps what the user chooses in the user's order, with a comment, and takes the rest back", async () => {
    for (const key of ["shanghai-global-partners-2026:c13", "shanghai-foreign-rd-centres-2024:m2"]) {
      await clause(key).click();
      await page.getByRole("button", { name: "选用", exact: true }).click();
    }
    await page.getByRole("textbox", { name: /与本项目的对应/ }).fill("平台按共建协议运行。");
    await page.getByRole("button", { name: "上移 鼓励外资研发中心加强开放创新" }).click();
    await clause("shanghai-global-partners-2026:c11").click();
    await page.getByRole("button", { name: "划去", exact: true }).click();
    await waitUntilSaved(page);
    const [folder = ""] = (await page.evaluate(() => location.hash)).split("/").slice(2, 3);
    expect(folder).not.toBe("");
    await page.reload();
    await page.getByRole("heading", { name: /^已选用 2/ }).waitFor();
    expect((await lines()).slice(0, 2)).toEqual(["shanghai-foreign-rd-centres-2024:m2", "shanghai-global-partners-2026:c13"]);
    expect(await lines()).not.toContain("shanghai-global-partners-2026:c11");
    await page.getByRole("button", { name: /^已划去 1/ }).click();
    expect(await lines()).toContain("shanghai-global-partners-2026:c11");
  });

  test("proposes by activities that the user ticks, and no longer by those that are crossed out", async () => {
    await page.getByRole("button", { name: /^本项目的活动/ }).click();
    await page.getByRole("checkbox", { name: "知识产权的归属、保护与运营" }).check();
    expect(await lines()).toContain("shanghai-foreign-rd-centres-2024:m6");
    await page.getByRole("checkbox", { name: "国际会议与论坛" }).uncheck();
    expect(await lines()).not.toContain("shanghai-proposal-0364-reply-2023:s1-2");
    await page.getByRole("button", { name: /^本项目的活动/ }).click();
  });

  test("finds what the command line finds, parts of words too, and marks it", async () => {
    await view("条款");
    const { policies } = await readPolicies();
    const search = page.getByRole("textbox", { name: "查找条款中的词" });
    for (const query of ["外资研发中心", "资研发", "ｆａｓｔｐａｓｓ", "知识产权 长三角"]) {
      await search.fill(query);
      const expected = searchPolicies(indexPolicies(policies), query).map(({ policy, clause: { id } }) => `${policy.id}:${id}`);
      await expect.poll(async () => [...(await lines())].sort()).toEqual([...expected].sort());
    }
    await search.fill("联合实验室");
    await clause("delta-open-innovation-2021:p3-2").click();
    expect(await page.locator(".policy-detail .clause mark").allInnerTexts()).toEqual(["联合实验室"]);
    await search.fill("");
  });

  test("says of the reply of 2023 that it is background, wherever it stands", async () => {
    await page.getByRole("textbox", { name: "查找条款中的词" }).fill("巴符州");
    await clause("shanghai-proposal-0364-reply-2023:s1-1").click();
    await page.getByText("不是可以援引的依据，只作背景使用", { exact: false }).waitFor();
    expect(await page.locator(".policy-detail").innerText()).toContain("（背景材料）");
  });

  test("sets countries and regions side by side and leads from each naming to its clause", async () => {
    await view("国别");
    // what the guide and what a policy says of one place is ticked on one line
    const ticks = await page
      .locator(".places tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("li:first-child > :has(svg) svg")].map((tick) => Math.round(tick.getBoundingClientRect().top))),
      );
    expect(ticks.filter((tops) => tops.length > 1).length).toBeGreaterThan(2);
    expect(ticks.filter((tops) => Math.max(...tops) - Math.min(...tops) > 1)).toEqual([]);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^德国巴登-符腾堡州/ }) });
    expect(await row.innerText()).toMatch(/德国巴登-符腾堡州[\s\S]*德国巴符州/);
    // a country that a policy calls by its own name is not told again in its line
    const same = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "芬兰", exact: true }) });
    expect(await same.getByRole("button", { name: "芬兰", exact: true }).allInnerTexts()).toEqual(["", ""]);
    await page.getByText("指南的名单有 16 个；政策文件点名签有协议的 7 个、设有双边合作项目的 3 个，都在指南的名单之内", { exact: false }).waitFor();
    await row.getByRole("button", { name: "德国巴符州" }).click();
    await page.getByRole("heading", { name: "持续推动国际合作网络建设" }).waitFor();
  });

  test("installs a policy of the unit's own, searches it, refuses a wrong file, and removes it", async () => {
    await view("已装");
    const text = await readFile(join(templatesFolder(), "policies/shanghai-global-partners-2026.yaml"), "utf8");
    const choose = async (words: string) =>
      page.locator("input[type=file][accept*=yaml]").setInputFiles({ name: "本单位.yaml", mimeType: "text/yaml", buffer: Buffer.from(words) });
    await choose("id: 错");
    await page.getByText("有误", { exact: false }).waitFor();
    await choose(text.replace(/^id: .*$/m, "id: unit-policy").replace(/^title: .*$/m, "title: 本单位国际合作办法"));
    await page.getByText("已安装“本单位国际合作办法”（2026版）。").waitFor();
    await view("条款");
    await page.getByRole("textbox", { name: "查找条款中的词" }).fill("本单位国际合作办法");
    await expect.poll(async () => (await lines()).every((line) => line?.startsWith("unit-policy:"))).toBe(true);
    await view("已装");
    await page.getByRole("button", { name: "移除 本单位国际合作办法" }).click();
    await page.getByText("已移除“本单位国际合作办法”", { exact: false }).waitFor();
  });

  test("kept to its policy and to its host", () => {
    expect(app.faults).toEqual([]);
    expect(app.strangers).toEqual([]);
  });
});

test("beside the empty list of a new project stands what will be there and when, with the ways there", async () => {
  const own = await startApp();
  try {
    await own.page.getByRole("button", { name: "新建专题一" }).click();
    await own.page.getByRole("navigation", { name: "申报项目" }).waitFor();
    await goTo(own.page, "政策依据");
    await own.page.getByText("这里显示选中的一条").waitFor();
    await picture(own.page, "policies-empty");
    expect(await violations(own.page)).toEqual([]);
    await own.page.getByRole("button", { name: "看全部条款" }).click();
    await own.page.locator(".policy-detail").waitFor();
    expect(await own.page.getByText("这里显示选中的一条").count()).toBe(0);
    expect(own.faults).toEqual([]);
  } finally {
    await own.close();
  }
});
