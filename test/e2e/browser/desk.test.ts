import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { dropFiles } from "./drop-files.ts";
import { openDesk } from "./open-desk.ts";
import { picture } from "./picture.ts";
import { type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
let page: Page;
let folder: string;
let cases: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 科研院 "));
  cases = await makeCases(folder, 24);
  app = await startApp();
  page = app.page;
  await openDesk(page, folder, 24);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const shown = () => page.locator("[data-case]");
const grid = () => page.getByRole("treegrid", { name: "项目与材料" });
const activeTitle = () => page.locator("[data-case][data-active=true] .middle-cut-whole").evaluate((name) => name.textContent);

test("all cases of a folder stand in one matrix, by department, with what is asked of each", async () => {
  await expect.poll(() => page.locator("[data-group]").count()).toBe(6);
  expect(await grid().getAttribute("aria-rowcount")).toBe(String(24 + 6 + 2));
  await expect.poll(() => page.getByRole("gridcell", { name: /^合作协议影印件：缺 [12]/ }).count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByRole("gridcell", { name: /^合作协议影印件：已核对/ }).count()).toBeGreaterThan(0);
  // what is said to be done first adds up to the number of its column, in the words of the legend
  const first = await page.getByText(/^先办.*自筹经费.* 个项目未齐：待用印 \d+，/).innerText();
  const [all = 0, ...parts] = [...first.matchAll(/(\d+) 个项目未齐|(?:待用印|缺|内容已变) (\d+)/g)].map(([, sum, part]) => Number(sum ?? part));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  await page.getByRole("button", { name: new RegExp(`自筹经费.*：${all} 个项目未齐，只看这些$`) }).waitFor();
});

test("each case is one low line, titles stand whole in it, cases of one name are told apart, and a column that says nothing of the cases that are shown is not there", async () => {
  const cut = () =>
    page
      .locator(".matrix-name")
      .evaluateAll(
        (names) => names.filter((name) => name.querySelector(".middle-cut-shown")?.textContent !== name.querySelector(".middle-cut-whole")?.textContent).length,
      );
  expect(await page.locator(".matrix-name").count()).toBeGreaterThan(12);
  await expect.poll(cut).toBe(0);
  expect(Math.max(...(await shown().evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))))).toBeLessThanOrEqual(30);
  const names = await shown().evaluateAll((rows) =>
    rows.map((row) => `${row.querySelector(".matrix-lead")?.textContent} ${row.querySelector(".matrix-title")?.textContent}`),
  );
  expect(new Set(names).size).toBe(names.length);
  const dashes = () =>
    grid().evaluate((table) => {
      const rows = [...table.querySelectorAll("[data-case]")].map((row) => [...row.querySelectorAll(".matrix-cell")]);
      return (rows[0] ?? []).filter((_cell, at) => rows.every((cells) => cells[at]?.querySelector(".cell-na") || cells[at]?.childElementCount === 0)).length;
    });
  expect(await dashes()).toBe(0);
  // nothing is built yet
  expect(await grid().getByRole("columnheader", { name: "成品核验" }).count()).toBe(0);
  const all = await grid().getByRole("columnheader").count();
  await page.getByLabel("按项目、负责人、单位、合作方筛选").fill("极端降水");
  await expect.poll(() => grid().getByRole("columnheader").count()).toBeLessThan(all);
  expect(await dashes()).toBe(0);
  await page.getByLabel("按项目、负责人、单位、合作方筛选").fill("");
});

test("the filter, the first row and the headings of groups count the same cases, and a search counts for all three", async () => {
  const counted = async (name: string) => {
    const filter = Number((await page.locator(".ant-segmented-item", { hasText: name }).innerText()).replace(/\D/g, ""));
    const groups = await page.locator(".matrix-group-name").allInnerTexts();
    // of cases, and not of what is open in them: 8 个须处理
    const inGroup = new RegExp(`(\\d+) 个${name.replace("必须", "须")}`);
    const sum = groups.reduce((total, words) => total + Number(inGroup.exec(words)?.[1] ?? 0), 0);
    const head = page.getByRole("button", { name: new RegExp(`^${name}：(\\d+) 个项目未齐`) });
    return { filter, sum, head: (await head.count()) === 0 ? 0 : Number(await head.innerText()) };
  };
  for (const query of ["", "联合研究（"]) {
    await page.getByLabel("按项目、负责人、单位、合作方筛选").fill(query);
    await expect.poll(async () => (await page.locator(".overview-sum").innerText()).includes("不在筛选内")).toBe(query !== "");
    for (const name of ["必须处理", "信息不足"]) {
      // the lines come back over several frames
      await expect
        .poll(async () => {
          const { filter, sum, head } = await counted(name);
          return { sum: sum - filter, head: head - filter, isNone: filter === 0 };
        })
        .toEqual({ sum: 0, head: 0, isNone: false });
    }
  }
  await page.getByLabel("按项目、负责人、单位、合作方筛选").fill("");
});

test("filters, a search and the number of a column narrow it down, and one link brings all back", async () => {
  await page.getByText("已齐", { exact: false }).first().waitFor();
  await page.locator(".ant-segmented-item", { hasText: "已齐" }).click();
  const ready = Number((await page.locator(".ant-segmented-item-selected").innerText()).replace(/\D/g, ""));
  await expect.poll(() => shown().count()).toBe(ready);
  await page.locator(".ant-segmented-item", { hasText: "全部" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("样例医院");
  await expect.poll(() => shown().count()).toBe(4);
  // from what was searched the keys lead on into what was found
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("treegrid");
  await page.keyboard.press("ArrowDown");
  await page.locator("[data-active=true]").waitFor();
  await page.getByLabel("按项目、负责人、单位、合作方筛选").fill("没有这样的");
  await page.getByRole("button", { name: "显示全部" }).click();
  await expect.poll(() => page.locator("[data-group]").count()).toBe(6);
  const count = page.getByRole("button", { name: /^自筹经费与申请资助经费比例承诺书：\d+ 个项目未齐/ });
  const number = Number(await count.innerText());
  await count.click();
  await expect.poll(() => shown().count()).toBe(number);
  await page.getByRole("button", { name: "取消", exact: true }).click();
  await expect.poll(() => page.locator("[data-group]").count()).toBe(6);
});

test("arrow keys go through the rows, space chooses, Enter opens, and one comes back to the row that was left", async () => {
  await grid().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const title = await activeTitle();
  await expect.poll(async () => title === (await page.locator(".case-rail-head h2").innerText())).toBe(true);
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("已选 2 个").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("已选 2 个").waitFor({ state: "detached" });
  const left = await page.locator("[data-case][data-active=true]").getAttribute("data-case");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await page
    .getByRole("banner")
    .getByRole("button", { name: folder.split("/").at(-1) ?? "" })
    .click();
  await grid().waitFor();
  await expect.poll(() => page.locator("[data-case][data-active=true]").getAttribute("data-case")).toBe(left);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("treegrid");
});

test("the rail has the message to the lead person, which can be changed before it is copied", async () => {
  await page.locator("[data-case]", { hasText: "联合研究（" }).first().click();
  // its days, as the case itself counts them
  await page
    .locator(".case-rail [data-days]")
    .getByText(/网上填报 6月3日 16:30　还有 \d+ 天/)
    .waitFor();
  await page
    .locator(".case-rail [data-days]")
    .getByText(/^用印最迟 5月\d+日$/)
    .waitFor();
  await picture(page, "case-rail");
  const message = page.getByLabel(/的消息$/);
  await expect.poll(() => message.inputValue()).toContain("项待办");
  await message.fill("请今天交。");
  // the cases may be looked at again meanwhile
  await page.getByRole("button", { name: "重新读取" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制成消息" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("请今天交。");
  const everyBox = page.getByRole("checkbox", { name: "全选", exact: true });
  await everyBox.click();
  await page.getByText("已选 24 个").waitFor();
  await everyBox.click();
  await page.getByText("已选 24 个").waitFor({ state: "detached" });
  await grid().focus();
  await page.keyboard.press("Control+a");
  await page.getByText("已选 24 个").waitFor();
  await page.getByRole("region", { name: "选中的项目" }).getByRole("button", { name: "复制 24 条消息" }).click();
  await page
    .getByText(/^已复制 \d+ 条$/)
    .first()
    .waitFor();
  const all = await page.evaluate(() => navigator.clipboard.readText());
  expect(all.split("――――――――").length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "取消选择" }).click();
});

test("the unit's own deadline is set beside the call's", async () => {
  await page.getByRole("button", { name: "设定内部截止" }).click();
  await page.getByLabel("本单位内部截止日").fill("5月28日");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("请写成 2026-05-28 的样子").waitFor();
  await page.getByLabel("本单位内部截止日").fill("2026-05-28");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("距本单位内部截止").waitFor();
  await expect.poll(() => page.getByRole("list", { name: "日程" }).innerText()).toContain("内部截止");
});

test("the overview is written as a table into the folder", async () => {
  await page.getByRole("button", { name: "导出表格" }).click();
  await page.getByText("已导出 总览_").waitFor();
  expect((await readdir(folder)).filter((name) => name.endsWith(".xlsx"))).toHaveLength(1);
  await page.getByRole("status").getByRole("button", { name: "打开" }).click();
  await expect.poll(() => app.openedPaths.length).toBe(1);
});

test("on paper each case has its line, the pages lie, and no control of the window stands on them", async () => {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize();
  expect(width).toBeGreaterThan(height);
  const words = (await pdfPages(bytes)).join("").replace(/\s+/gu, "");
  expect(words).toMatch(/负责人项目.*合作协议/);
  expect(words.match(/(?:学院|医院|企业)\d+个项目：\d+个(?:须处理|信息不足|已齐)/g)?.length).toBe(6);
  for (const control of ["导出表格", "重新读取", "排序", "只看这"]) expect(words).not.toContain(control);
});

test("a case that cannot be read keeps its row and says why", async () => {
  const file = join(cases[0] ?? "", "case.json");
  const whole = await readFile(file, "utf8");
  await writeFile(file, whole.slice(0, 200));
  await page.getByRole("button", { name: "重新读取" }).click();
  const why = page.locator(".matrix-error");
  await why.waitFor();
  // where in the file, without the path of the machine before it: that is all that there is room for
  expect(await why.innerText()).toMatch(/^项目文件损坏（case\.json 第 \d+ 行起读不出）$/);
  expect(await why.evaluate((one) => one.scrollWidth <= one.clientWidth && one.clientWidth > 300)).toBe(true);
  await writeFile(file, whole);
  await page.getByRole("button", { name: "重新读取" }).click();
  await page.locator(".matrix-error").waitFor({ state: "detached" });
});

test("what shows only across the cases is a list, each with the cases that it concerns", async () => {
  await page.getByRole("button", { name: /^跨项目核对 \d+$/ }).click();
  const agreements = page.getByRole("region", { name: /^同一份协议/ });
  await expect.poll(() => agreements.innerText()).toMatch(/是同一个文件，用在 \d+ 个项目里/);
  // the same project put in several times is told once, and the folder tells which is which
  const twice = page.getByRole("region", { name: /^同一个项目有几份/ });
  await expect.poll(() => twice.innerText()).toMatch(/项目名称和负责人相同/);
  await expect.poll(() => twice.innerText()).toMatch(/关键技术联合研究\s+电子信息学院\/\d{3} /);
  await agreements
    .getByRole("button", { name: /联合研究/ })
    .first()
    .click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await page
    .getByRole("banner")
    .getByRole("button", { name: folder.split("/").at(-1) ?? "" })
    .click();
  await grid().waitFor();
});

test("in the least window the matrix is as wide as its page, its order is read whole, and the case that is chosen begins in view", async () => {
  await page.setViewportSize({ width: 960, height: 540 });
  const hidden = (selector: string) => page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(() => hidden(".matrix")).toBe(0);
  expect(await hidden(".matrix-sort .ant-select-content")).toBeLessThanOrEqual(1);
  await shown().first().click();
  const heading = page.locator(".case-rail-head h2");
  await heading.waitFor();
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(540);
  expect(await hidden(".matrix-sort .ant-select-content")).toBeLessThanOrEqual(1);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("where one chooses a folder its projects are told by title, unit and what each lacks, and its path only on pointing at it", async () => {
  await page.getByRole("button", { name: "换一个文件夹" }).click();
  const known = page.locator(".known-projects").first();
  await known.waitFor();
  expect(await known.getByRole("listitem").count()).toBe(9);
  expect(await known.innerText()).toMatch(/缺 \d+ 件/u);
  expect(await known.innerText()).toContain("另有 16 个项目");
  const main = await page.getByRole("main").innerText();
  expect(main).not.toContain(folder);
  expect(main).not.toContain("case.json");
  expect(await page.locator(`[title="${folder}"]`).count()).toBe(1);
  // one that has come since is told on coming here again, without opening the folder
  const [first = ""] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith("case.json") && !name.includes(".history"));
  await cp(join(folder, dirname(first)), join(folder, "新到的项目"), { recursive: true });
  await page.reload();
  await known.getByText("另有 17 个项目").waitFor();
});

test("a folder that is dropped in a browser, which tells nobody where it is, is asked for by its path", async () => {
  await dropFiles(page.locator("body"), [{ name: "科研院", base64: "" }]);
  await page.getByText("请输入完整路径").waitFor();
});

test("nothing went wrong in the page, and nobody was asked but the host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
