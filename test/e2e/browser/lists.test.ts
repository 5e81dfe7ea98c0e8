import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { markChecked } from "./mark-checked.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 720 });
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
});
afterAll(async () => {
  await app.close();
});

test("in a case just begun no two lines of what is missing say the same", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "新建专题二" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "生成与上传");
  // the numbers of 检查结果, and the way there: nothing is listed twice
  const way = page.getByRole("region", { name: "还缺什么" }).getByRole("button", { name: /^检查结果：/ });
  const counted = (await way.innerText()).replace(/^检查结果：/, "").trim();
  expect(counted).not.toMatch(/ 0(?:，|$)/);
  expect(await page.locator("main .finding-line").count()).toBe(0);
  await way.click();
  await page.getByRole("heading", { level: 1, name: "检查结果" }).waitFor();
  expect(await page.locator(".counted > .grow").innerText()).toBe(counted);
  const listed = await page.locator("button.finding-line").allInnerTexts();
  expect(listed.length).toBeGreaterThanOrEqual(10);
  expect(new Set(listed).size).toBe(listed.length);
  // how many questions they wait for is no number of lines
  const sum = [...counted.replace(/须答 \d+ 问/, "").matchAll(/\d+/g)].reduce((all, [number]) => all + Number(number), 0);
  expect(await page.locator(".groups [data-side] .finding-line").count()).toBe(sum);
});

test("checks that wait for one and the same answer are one line in the rail, which leads to it", async () => {
  const { page } = app;
  await goTo(page, "合作协议");
  const rail = page.getByRole("complementary", { name: "本节检查" });
  const waiting = rail.locator("button[data-rule]");
  await expect.poll(() => waiting.allInnerTexts()).toEqual([expect.stringMatching(/尚未登记$/)]);
  await waiting.click();
  await rail.getByText("注明签署日期").waitFor();
  await rail.getByRole("button", { name: "去填写" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-agreements");
  await page.getByRole("button", { name: "添加协议" }).click();
  // an agreement in which nothing is entered yet is one line too
  await expect.poll(() => waiting.allInnerTexts()).toEqual([expect.stringMatching(/还须回答$/)]);
  await page.keyboard.press("Control+z");
  await goTo(page, "检查结果");
});

test("a list of one answer closes once it is chosen, and Tab in a list of several takes no choice back", async () => {
  const { page } = app;
  const option = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option");
  await goTo(page, "项目、领域");
  await page.getByRole("combobox", { name: "研究领域" }).click();
  await option.first().click();
  await expect.poll(() => option.count()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await page.locator(".ant-select-multiple .ant-select-selection-item").count()).toBe(1);
  await goTo(page, "合作协议");
  await page.getByRole("button", { name: "添加协议" }).click();
  const languages = page.locator(".ant-select", { has: page.getByRole("combobox", { name: "协议的文字" }) });
  await languages.click();
  await option.filter({ hasText: "英文" }).click();
  await page.keyboard.press("Tab");
  await expect.poll(() => option.count()).toBe(0);
  expect(await languages.innerText()).toContain("英文");
});

test("half a word leads to the research field of the guide; only the last line of the list takes the words as they are", async () => {
  const { page } = app;
  const option = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option");
  await goTo(page, "项目、领域");
  const field = page.getByRole("combobox", { name: "研究领域" });
  const answer = page.locator(".ant-select", { has: field }).locator(".ant-select-selection-item");
  const type = async (typed: string) => {
    await field.click();
    await field.pressSequentially(typed);
    await expect.poll(() => option.count()).toBeGreaterThan(0);
  };
  await type("智能机");
  expect(await option.allInnerTexts()).toEqual(["智能机器人", "自行填写：智能机"]);
  await field.press("Enter");
  await expect.poll(() => answer.allInnerTexts()).toEqual(["智能机器人"]);
  // named again it stays, and so it does where the field is left with half a word in it
  await type("机器");
  await field.press("Enter");
  await type("智能");
  await page.getByRole("heading", { name: "项目、领域与期限" }).click();
  await expect.poll(() => answer.allInnerTexts()).toEqual(["智能机器人"]);
  await type("智能机");
  await option.filter({ hasText: "自行填写" }).click();
  await expect.poll(() => answer.allInnerTexts()).toEqual(["智能机"]);
});

test("while an answer is missing the reading stays folded and what to fill in stands first", async () => {
  const { page } = app;
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=recusal-letter]").click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await expect(detail.getByText("无法判断").count()).resolves.toBe(0);
  await detail.getByText("指南未写明之处").click();
  await detail.locator("dl.reading").first().waitFor({ state: "visible" });
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

test("the names of those who signed can be read in full", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "合作协议");
  const cut = await page
    .locator(".two-line-row input")
    .evaluateAll((inputs) => inputs.filter((input) => input.scrollWidth > input.clientWidth).map((input) => input.getAttribute("value")));
  expect(cut).toEqual([]);
  const narrow = await page.locator(".two-line-row .kind-party, .two-line-row .kind-text").evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
  expect(Math.min(...narrow)).toBeGreaterThanOrEqual(300);
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

test("what was just removed is told beside the questions: no note among them moves out of view for it", async () => {
  const { page } = app;
  await openSample(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, "外方合作伙伴");
  await page.getByRole("button", { name: /^删除/ }).first().click();
  const told = page.locator(".removed-line");
  await told.waitFor();
  const note = page.getByText(/^还写着已删除的合作方“/);
  const [line, pane, warning] = await Promise.all([told, page.locator(".page-scroll"), note].map((one) => one.boundingBox()));
  expect(line?.x).toBeGreaterThan((pane?.x ?? 0) + (pane?.width ?? 0));
  expect((warning?.y ?? 0) + (warning?.height ?? 0)).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0));
  await told.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

/** The one loud button of the screen. */
const loudButtons = () => app.page.locator("main .ant-btn-primary").allInnerTexts();

test("all that must still be sealed becomes one PDF, with progress, and is opened; the loudest button is always the next step", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "附件");
  // all is there, and five are still to be checked: one by one, and the list of tasks says how many are left
  await expect.poll(loudButtons).toEqual(["核对 5 件材料"]);
  await page.getByRole("button", { name: "核对 5 件材料" }).click();
  // the first of them is a translation, which is checked beside its original
  await page.locator(".compared-pages").waitFor();
  await goTo(page, "附件");
  await page.getByRole("button", { name: "查看“scan0004 承诺书b.jpg”" }).click();
  await expect.poll(loudButtons).toEqual(["标为已核对"]);
  await page.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await markChecked(page);
  await expect.poll(loudButtons).toEqual(["核对下一件（还有 4 件）"]);
  await page.getByRole("navigation", { name: "申报项目" }).getByText("4 件待核对", { exact: true }).waitFor();
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  // the step says how many, and nothing beside it says so again
  await expect.poll(() => page.locator(".recent td.next").first().innerText()).toMatch(/^核对 4 件材料\s+9 \/ 9 件已到位$/);
  await openSample(page, /特大城市/);
  await goTo(page, "附件");
  // nothing is there yet that could be sealed: files come first, and no button is offered that could only fail
  await expect.poll(loudButtons).toEqual(["添加文件"]);
  expect(await page.getByRole("button", { name: "生成用印包" }).count()).toBe(0);
  await page.getByText("须盖章的还缺 3 件").waitFor();
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await openSample(page, /固态储能/);
  await goTo(page, "附件");
  await expect.poll(loudButtons).toEqual(["生成用印包"]);
  // however low the window is
  await page.setViewportSize({ width: 960, height: 540 });
  const box = await page.getByRole("button", { name: "生成用印包" }).boundingBox();
  expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(540);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "生成用印包" }).click();
  const open = page.getByRole("button", { name: "打开用印包" });
  await open.waitFor({ timeout: 180_000 });
  // what was made is told where the button was pressed, and the focus is there
  await page.locator(".next-step .made-pack.current").getByText("用印包.pdf", { exact: true }).waitFor();
  await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  await open.click();
  expect(await loudButtons()).toEqual(["打印"]);
  await expect.poll(() => app.openedPaths.length).toBe(1);
  expect(app.openedPaths[0]).toMatch(/用印包\.pdf$/);
  const files = await readdir(app.home, { recursive: true });
  expect(files.some((file) => file.endsWith("用印包.pdf"))).toBe(true);
  // and what comes after the seal: of this project, with the way back to it
  await page.getByText("盖章后整叠扫描").getByRole("button", { name: "扫描归位" }).click();
  await page.getByText("把扫描件或放扫描件的文件夹拖到这里").waitFor();
  await page.getByRole("button", { name: "回到项目" }).click();
  await page.getByRole("heading", { name: "附件", exact: true }).waitFor();
  expect(app.faults).toEqual([]);
});
