import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { repository } from "../../fixtures/run-guohe.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
});

test("the budget helper says the least change once an amount is in, writes the chosen one, and a step back takes it away", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const helper = page.getByRole("region", { name: "改到符合" });
  await helper.getByText("额度与比例都已达到。").waitFor();
  const grant = page.getByLabel("申请资助", { exact: true });
  await grant.fill("80");
  await grant.blur();
  // one way is proposed, the others are folded
  const shown = () => helper.locator("[data-adopt]").evaluateAll((buttons) => buttons.filter((button) => button.checkVisibility()).length);
  await expect.poll(shown).toBe(1);
  await helper.getByText("另一种做法").click();
  expect(await shown()).toBeGreaterThan(1);
  await helper.getByText("申请资助降到 70.00 万元").first().waitFor();
  await page.getByRole("button", { name: "采用：降低申请资助", exact: true }).click();
  await helper.getByText("额度与比例都已达到。").waitFor();
  expect(await grant.inputValue()).toBe("70.00");
  await page.locator(".undo").getByRole("button", { name: "撤销" }).click();
  expect(await grant.inputValue()).toBe("80.00");
});

test("a section left with something unresolved stands as it stood when one comes back, and its checks name it beside", async () => {
  const { page } = app;
  await goTo(page, "申报单位");
  const kind = page.locator(".field[data-path='applicant.registeredInShanghai']");
  const below = page.locator(".field[data-path='applicant.legalRepresentative']");
  const topOf = async () => (await below.boundingBox())?.y;
  const before = await topOf();
  await kind.getByText("否", { exact: true }).click();
  await kind.locator(".control-note").waitFor();
  expect(await topOf()).toBe(before);
  await goTo(page, "经费预算");
  await goTo(page, "申报单位");
  await page.locator(".checks .check").first().waitFor();
  expect(await topOf()).toBe(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => kind.locator(".control-note").count()).toBe(0);
  await goTo(page, "经费预算");
});

test("the arrow keys go through the findings, and the chosen one is shown", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  const lines = page.locator(".finding-line");
  await lines.first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  expect(await lines.nth(1).getAttribute("aria-current")).toBe("true");
  expect(await lines.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
});

test("what does not fit beside the name of a finding begins flush with it in the next line", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 960, height: 540 });
  await goTo(page, "检查结果");
  await page.locator(".finding-line .result").first().waitFor();
  const indents = await page.locator(".finding-line:has(.result)").evaluateAll((lines) =>
    lines.flatMap((line) => {
      // the first letter, as the box of a part may begin with a space
      const start = (element: Element | null) => {
        const node = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        const at = node?.nodeValue?.search(/\S/u) ?? -1;
        if (!node || at < 0) return undefined;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      // as narrow as the name and what is wrong are in turn
      const words = line.querySelector<HTMLElement>(".grow");
      if (words) words.style.maxWidth = `${(line.querySelector("b")?.getBoundingClientRect().width ?? 0) + 20}px`;
      const [name, result] = [start(line.querySelector("b")), start(line.querySelector(".result"))];
      return name && result && result.top > name.bottom - 2 ? [Math.round(result.left - name.left)] : [];
    }),
  );
  expect(indents.length).toBeGreaterThan(0);
  expect(indents.every((indent) => Math.abs(indent) < 3)).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("Enter goes from a finding to its repair and only the next Enter repairs, which tells what else it solves; G goes to the field", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  await page.getByLabel("申请资助", { exact: true }).fill("80");
  await page.getByLabel("申请资助", { exact: true }).blur();
  await goTo(page, "检查结果");
  const line = page.locator(".finding-line[data-rule=grant-cap]");
  await line.focus();
  await page.keyboard.press("Enter");
  const repair = page.locator(".detail .ant-btn-primary[data-adopt]");
  await expect.poll(() => repair.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator(".detail .ant-btn-primary").count()).toBe(1);
  expect(await line.count()).toBe(1);
  expect(await page.locator(".detail .ways-table").textContent()).toMatch(/同时解决.*自筹/su);
  await page.keyboard.press("2");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-adopt"))).not.toBeNull();
  await page.keyboard.press("1");
  await line.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // nothing blocks any more: the keys are on the next step in the head, and what is met stays folded
  await line.waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("核对 5 件材料");
  expect(await page.evaluate(() => document.activeElement?.closest(".page-head") !== null)).toBe(true);
  expect(await page.locator("[aria-labelledby=group-met] .group-toggle").getAttribute("aria-expanded")).toBe("false");
  // undoing leads to the field that changed
  await page.keyboard.press("Control+z");
  await goTo(page, "检查结果");
  await line.click();
  await page.keyboard.press("g");
  await page.waitForFunction(() => document.activeElement?.id === "field-budget.grant");
});

test("no note that comes or goes moves the field that one types into", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, "经费预算");
  // the last item's amount stands far below the rows, bars and sums that its digits change
  await page.getByRole("button", { name: "另填数额" }).click();
  const amounts = page.getByRole("textbox", { name: /^金额/ });
  const fields = [page.getByLabel("国际合作交流", { exact: true }).first(), page.getByLabel("填报总经费", { exact: true }), amounts.first(), amounts.last()];
  for (const field of fields) {
    await field.focus();
    const top = async () => Math.round((await field.boundingBox())?.y ?? Number.NaN);
    const before = await field.inputValue();
    const start = await top();
    const tops = new Set<number>();
    for (const key of ["End", "1", "Backspace", "Backspace", "9", "x", "Backspace"]) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      tops.add(await top());
    }
    expect([...tops], await field.getAttribute("aria-label").then((name) => name ?? before)).toEqual([start]);
    await field.fill(before);
  }
});

test("in a small window the budget helper stands in view without scrolling, and a check shows its clause when asked", async () => {
  const { page } = app;
  await page.getByLabel("申请资助", { exact: true }).fill("80");
  await page.getByLabel("申请资助", { exact: true }).blur();
  const helper = page.getByRole("region", { name: "改到符合" });
  await helper.locator("[data-adopt]").first().waitFor();
  const adopt = await helper.locator("[data-adopt]").first().boundingBox();
  expect((adopt?.y ?? Number.NaN) + (adopt?.height ?? 0)).toBeLessThanOrEqual(720);
  const checks = page.getByRole("complementary", { name: "本节检查" });
  expect(await checks.locator("blockquote").count()).toBe(0);
  await checks.locator("button[data-rule=grant-cap]").click();
  await checks.getByRole("button", { name: /^条款原文/ }).click();
  await checks.getByText("每项资助额度不超过70万元").waitFor();
});

test("in the lowest window the last two pages stay in view, and an amount that does not pass leads to what does", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 960, height: 540 });
  await page.getByLabel("申请资助", { exact: true }).fill("80");
  await page.getByLabel("申请资助", { exact: true }).blur();
  const foot = await page.locator(".sidebar .foot").boundingBox();
  for (const name of ["生成与上传", "提交前核对"]) {
    const line = await page.locator(".last-pages").getByRole("button", { name }).boundingBox();
    expect((line?.y ?? Number.NaN) + (line?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  }
  await page.getByRole("button", { name: "怎么改" }).first().click();
  await expect.poll(async () => (await page.getByRole("region", { name: "改到符合" }).boundingBox())?.y ?? Number.NaN).toBeLessThan(400);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test("from a copy whose seal nobody has told the way leads to that choice, below its file", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-findings-"));
  const { page, close } = await startApp();
  try {
    const folder = join(parent, "case");
    await cp(join(repository, "templates", "samples", "topic-2"), folder, { recursive: true });
    const file = join(folder, "case.json");
    const theCase: Case = JSON.parse(await readFile(file, "utf8"));
    const copy = theCase.attachments?.findLast(({ slot }) => slot === "agreement-copy")?.id;
    const attachments = theCase.attachments?.map((one) => (one.id === copy ? { ...one, sealedBy: undefined } : one));
    await writeFile(file, JSON.stringify({ ...theCase, attachments }));
    await openFolder(page, folder);
    await goTo(page, "检查结果");
    await page.locator(".finding-line").filter({ hasText: "待确认用印" }).click();
    await page.keyboard.press("g");
    const focused = page.locator(`[data-attachment="${copy}"] .paper-line input:not([type=file])`);
    await expect.poll(() => focused.evaluate((element) => element === document.activeElement)).toBe(true);
  } finally {
    await close();
    await rm(parent, { recursive: true, force: true });
  }
});

test("a day by which others should have acted says that it is past", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await openSample(page, /固态储能/);
  await goTo(page, "检查结果");
  await page.getByText(/^\d+月\d+日前到齐，已过$/).waitFor();
  expect(await page.getByText(/^\d+月\d+日集中用印$/).count()).toBe(1);
});

test("what a repair of the budget does to its items is said beside it", async () => {
  const { page } = app;
  await goTo(page, "经费预算");
  const grant = page.getByRole("textbox", { name: "申请资助", exact: true });
  await grant.fill("150");
  await grant.blur();
  const helper = page.getByRole("region", { name: "改到符合" });
  await helper.getByText("另一种做法").click();
  await helper
    .getByText(/^明细随改：.+ → [\d.]+/)
    .first()
    .waitFor();
  await page.getByRole("textbox", { name: /金额.*第 1 行/ }).fill("0.37");
  await page.getByRole("textbox", { name: /金额.*第 1 行/ }).blur();
  await helper
    .getByText(/^采用后还须改：/)
    .first()
    .waitFor();
  // words that are no amount are called the same at the field and in the checks
  await grant.fill("大约八十");
  await grant.blur();
  await page.getByText("所填不能采用：请填数字").waitFor();
  await page.getByRole("complementary", { name: "本节检查" }).getByText("所填不能采用").waitFor();
});

test("before any amount is entered the limits of the guide are shown, and the questions that decide by name", async () => {
  const { page, close } = await startApp();
  try {
    const folder = await mkdtemp(join(tmpdir(), "guohe-new-"));
    await writeFile(
      join(folder, "case.json"),
      JSON.stringify({ formatVersion: 1, id: "new", guide: "shanghai-intl-coop-2026", topic: "2", applicant: { kind: "enterprise" } }),
    );
    await openFolder(page, folder);
    await goTo(page, "经费预算");
    const meters = page.getByRole("region", { name: "额度与比例" });
    expect((await meters.locator(".figure").allInnerTexts()).map((figure) => figure.replaceAll(/\s+/g, " "))).toEqual([
      "— 须 ≤ 70.00 万元",
      "— 须 ≥ 30%",
      "— 须 ≥ 1:1",
    ]);
    await picture(page, "budget-empty");
    const checks = page.getByRole("complementary", { name: "本节检查" });
    const deciding = () => checks.locator(".deciding").first().locator("button").allInnerTexts();
    await expect.poll(deciding).toEqual(expect.arrayContaining(["申请资助", "自筹经费"]));
    await goTo(page, "项目、领域与期限");
    await expect.poll(deciding).toEqual(expect.arrayContaining(["开始日期", "结束日期"]));
    await picture(page, "deciding");
    await rm(folder, { recursive: true, force: true });
  } finally {
    await close();
  }
});

test("a source of own money that is blank is as grave at its field as in the checks beside", async () => {
  const { page, close } = await startApp();
  try {
    await openSample(page);
    await goTo(page, "经费预算");
    await page
      .getByRole("textbox", { name: /^资金来源/ })
      .first()
      .fill("");
    // what is blank is said at the field; beside stands the requirement that waits for it
    const line = page.getByRole("complementary", { name: "本节检查" }).locator("button[data-rule=self-funding-commitment]");
    await line.getByText("自筹经费与申请资助经费比例承诺书").waitFor();
    const grave = await line.locator(".icon").first().getAttribute("class");
    expect(grave).toContain("must");
    await page.locator(".self-funding-from .control-note.must").waitFor();
    await picture(page, "source-blank");
    await page.getByRole("textbox", { name: "自筹经费", exact: true }).first().fill("62.5");
    await page.getByRole("textbox", { name: "自筹经费", exact: true }).first().blur();
    // by how much it falls short is said at the field, once
    await page.locator("[data-path='budget.selfFunding'] .amount-note").getByText("差 2.50 万元").waitFor();
    const ratio = page.getByRole("complementary", { name: "本节检查" }).locator("button[data-rule=self-funding-ratio]");
    expect(await ratio.innerText()).not.toContain("2.50");
    await picture(page, "budget-short");
  } finally {
    await close();
  }
});
