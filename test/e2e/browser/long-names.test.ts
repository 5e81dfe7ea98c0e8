import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

const UNIT = "上海市国际合作与交换生物医药及先进制造联合创新中心暨长三角一体化示范区国际科技成果转移转化与知识产权运营服务促进研究院有限公司";
const TITLE = "面向极端环境服役的高可靠宽禁带半导体功率器件协同设计与先进封装关键技术国际联合研究及其在深远海风电装备中的应用示范验证";
const PARTNER = "北方滨海联邦应用科学与工程技术大学海洋能源装备及电力电子可靠性跨学科联合研究中心附属国家重点实验室";

const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const whole = await readCaseIn(folder);
  const partners = whole.partners?.map((partner, at) => (at === 0 ? { ...partner, nameZh: PARTNER } : partner));
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...whole, title: TITLE, applicant: { ...whole.applicant, name: UNIT }, partners }));
  return folder;
});

/** How many lines of its text a part shows. */
const linesOf = (part: Locator) => part.evaluate((words) => Math.round(words.clientHeight / Number.parseFloat(getComputedStyle(words).lineHeight)));

test("a change of long names takes two lines of its paper, with the way to compare the whole below", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const slot = page.locator("[data-slot=no-licence-transfer]");
  await expect.poll(() => slot.getAttribute("data-state")).toBe("outdated");
  expect(await linesOf(slot.locator(".marked-changes"))).toBe(2);
  await slot.getByRole("button", { name: "比较" }).waitFor();
  // of a unit that is called otherwise since, the end of its new name stands there too
  const renamed = page.locator("[data-slot=agreement-copy] .slot-change").first();
  await expect.poll(() => renamed.locator(".middle-cut-shown").innerText()).toMatch(new RegExp(`${UNIT.slice(-6)}$`, "u"));
  expect(await linesOf(renamed.locator(".middle-cut"))).toBe(2);
  expect(opened.app.faults).toEqual([]);
});

test("the long name of a partner takes two lines above its agreement, and stands whole where its line has the focus or is open", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  const head = page.locator(".agreement-panel h1");
  expect(await head.getAttribute("title")).toBe(PARTNER);
  await expect.poll(() => linesOf(head)).toBe(2);
  const name = page.locator("tr[data-element] button.element-name").nth(1);
  const isCut = () => name.evaluate((words) => words.scrollHeight > words.clientHeight + 1);
  expect(await name.getAttribute("title")).toContain(PARTNER);
  await expect.poll(isCut).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(isCut).toBe(false);
  await page.keyboard.press("ArrowDown");
  await expect.poll(isCut).toBe(true);
  await name.click();
  await expect.poll(isCut).toBe(false);
  expect(opened.app.faults).toEqual([]);
});

test("to hand over long names each field stands nearer to its own label than to the note above it", async () => {
  const { page } = opened.app;
  await toStart(page);
  await page.setViewportSize({ width: 960, height: 540 });
  await page.getByRole("button", { name: "移交文件" }).click();
  const label = page.getByText(/^写到（完整路径/);
  const [note, name, field] = await Promise.all([
    page.locator("#export-hint").boundingBox(),
    label.boundingBox(),
    page.locator("#export-target").boundingBox(),
  ]);
  if (note === null || name === null || field === null) throw new Error("nothing in view");
  expect(name.y - note.y - note.height).toBeGreaterThan(field.y - name.y - name.height + 4);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("a long unit leaves the topic of its project in view on the start page, at every width", async () => {
  const { page } = opened.app;
  await toStart(page);
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    const row = page.locator("tr[data-recent]").first();
    const topic = await row.getByText("专题二", { exact: true }).boundingBox();
    const cell = await row.locator("td").first().boundingBox();
    if (topic === null || cell === null) throw new Error("nothing in view");
    expect(topic.x + topic.width).toBeLessThanOrEqual(cell.x + cell.width);
    expect(topic.y + topic.height).toBeLessThanOrEqual(cell.y + cell.height);
    // all of the first project is in view, its next step the filled button of the page
    expect(cell.y + cell.height).toBeLessThanOrEqual(height);
    await row.locator(".ant-btn-primary.next-step").waitFor();
    expect(await page.locator(".main .ant-btn-primary").count()).toBe(1);
  }
});
