import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import { markChecked } from "./mark-checked.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

/** The complete example, of two agreements, with every attachment checked but the copy of its first agreement. */
async function checkedExample(): Promise<string> {
  const folder = await copyOfExample();
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const attachments = (theCase.attachments ?? []).map((one) =>
    one.id === FIRST_COPY ? { ...one, state: "sealed-scan", checkedBy: undefined, checkedOn: undefined } : { ...one, state: "checked", checkedBy: "甲示例" },
  );
  await writeFile(file, JSON.stringify({ ...theCase, attachments }));
  return folder;
}

/** Has nobody answered a question of an agreement, such as its term. */
async function leaveOpen(index: number, question: "term" | "form"): Promise<void> {
  const { page } = opened.app;
  const file = join(opened.folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const agreements = (theCase.agreements ?? []).map((own, at) => (at === index ? { ...own, [question]: undefined } : own));
  await writeFile(file, JSON.stringify({ ...theCase, agreements }));
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
}

const FIRST_COPY = "copy-muster";
const opened = openedCase(checkedExample);

test("an agreement of which nothing waits is marked as checked beside its pages, and leads on to the next one", async () => {
  const { page } = opened.app;
  await leaveOpen(1, "term");
  await goTo(page, "协议核对");
  // something is left in the second one: that is shown first
  await page.getByText("协议 2 / 2").waitFor();
  await page.getByRole("button", { name: "上一份协议" }).click();
  const check = page.locator(".copy-check");
  // the copy may wait for its seal: the next agreement is read all the same
  const toNext = page.locator(".agreement-next").getByRole("button", { name: /^核对下一份：/ });
  await toNext.waitFor({ timeout: 240_000 });
  await toNext.click();
  await page.getByText("协议 2 / 2").waitFor();
  await page.getByRole("button", { name: "上一份协议" }).click();
  await check.getByText("看过每一页，签字、盖章、日期无误后：").waitFor({ timeout: 240_000 });
  await picture(page, "copy-check");
  // of its pages some were not shown: the button of whoever marks it all the same says so, and Enter behind the name shows the next one
  const mark = check.getByRole("button", { name: "没看完，仍标为已核对" });
  await mark.waitFor();
  const shown = await page.getByRole("spinbutton").first().inputValue();
  await check.getByRole("textbox", { name: "核对人" }).press("Enter");
  await expect.poll(() => page.getByRole("spinbutton").first().inputValue()).not.toBe(shown);
  expect((await readCaseIn(opened.folder)).attachments?.find(({ id }) => id === FIRST_COPY)?.state).not.toBe("checked");
  await mark.click();
  await check.waitFor({ state: "detached" });
  const copy = async () => (await readCaseIn(opened.folder)).attachments?.find(({ id }) => id === FIRST_COPY);
  await expect.poll(copy).toMatchObject({ state: "checked", checkedBy: "甲示例" });
  await page.getByText("这份协议的要素全部已确认").waitFor({ timeout: 240_000 });
  // who checked it stands where the form stood, with the way back
  const checked = page.locator(".copy-checked");
  expect((await checked.innerText()).replace(/\s+/g, " ")).toMatch(/^已核对 甲示例 \d+月\d+日 撤回核对$/);
  await picture(page, "copy-checked");
  await checked.getByRole("button", { name: /^撤回核对/ }).click();
  await markChecked(page);
  await checked.waitFor();
  await page.getByRole("button", { name: /^核对下一份：/ }).click();
  await page.getByText("Cooperation Agreement on Embodied Robotics for Flexible Assembly").first().waitFor();
  expect(await page.getByRole("button", { name: "核对下一份" }).count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("what an agreement is asked in the form alone is counted beside its confirmed elements, with the way there", async () => {
  const { page } = opened.app;
  await leaveOpen(0, "form");
  await goTo(page, "协议核对");
  const said = page.locator(".agreement-next [role=status]");
  await said.waitFor({ timeout: 240_000 });
  // it is not squeezed beside the way on
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await said.evaluate((one) => Math.round(one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight)))).toBeLessThan(3);
  // nor is the name of the next one cut, which stands there once the paper is checked
  await markChecked(page);
  const name = page.locator(".agreement-next .next-name");
  expect(await name.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
  expect(await page.locator(".reading-lines").innerText()).not.toMatch(/译件\s*译件/u);
  expect(await said.innerText()).toMatch(/^这份协议的要素全部已(?:填|确认)，“合作协议”一节\s*须答 1 问$/u);
  await picture(page, "still-asked");
  await said.getByRole("button").click();
  await page.getByRole("heading", { level: 1, name: "合作协议" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("from the last paper that was checked the loudest button leads on to building, to the upload and to the unit", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: /^查看“合作协议 中德双语/ }).click();
  await markChecked(page);
  const loud = page.locator("main .ant-btn-primary");
  await expect.poll(() => loud.allInnerTexts()).toEqual(["生成与上传"]);
  await picture(page, "last-check");
  await loud.click();
  await page.getByRole("heading", { name: "生成与上传" }).waitFor();
  await expect.poll(() => loud.allInnerTexts()).toEqual(["生成附件包"]);
  await loud.click();
  await expect.poll(() => loud.allInnerTexts(), { timeout: 240_000 }).toEqual(["上传与提交前核对"]);
  await loud.click();
  await page.getByText("4 / 4 项通过").waitFor();
  // the one click that counts is the unit's; what is opened again online is ticked beside it, in quiet lines
  expect(await loud.allInnerTexts()).toEqual(["复制提醒消息"]);
  await page.locator(".submit-step", { hasText: "由单位提交" }).getByText("未提交", { exact: true }).waitFor();
  await picture(page, "next-online");
  // who submits for the unit is named once, for all projects of the machine
  const step = page.locator(".submit-step", { hasText: "由单位提交" });
  await step.getByRole("button", { name: "更改提交人" }).click();
  for (const [label, words] of [
    ["提交人", "周例䶮"],
    ["部门", "科研处"],
    ["电话", "021-00000000"],
  ] as const)
    await step.getByRole("form").getByRole("textbox", { name: label, exact: true }).fill(words);
  await picture(page, "submitter-form");
  await page.keyboard.press("Enter");
  await step.getByText("科研处　021-00000000").waitFor();
  await expect.poll(() => step.getByRole("textbox", { name: "提交人姓名" }).inputValue()).toBe("周例䶮");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("更改提交人");
  await picture(page, "submitter");
  expect(opened.app.faults).toEqual([]);
});

test("where only the unit's review is left, the last paper that was checked leads on to building too", async () => {
  const { page } = opened.app;
  const theCase = await readCaseIn(opened.folder);
  const declarations = { ...theCase.declarations, unitReviewed: false };
  await writeFile(join(opened.folder, "case.json"), JSON.stringify({ ...theCase, declarations }));
  await page.reload();
  await goTo(page, "附件");
  await page.getByRole("button", { name: /^查看“合作协议 中德双语/ }).click();
  await markChecked(page);
  await expect.poll(() => page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["生成与上传"]);
});

test("after one letter whose seal is asked the other one is next, then the proof, and at the end the way to all attachments", async () => {
  const { page } = opened.app;
  const theCase = await readCaseIn(opened.folder);
  const change = (one: Attachment): Attachment => {
    if (one.id.startsWith("letter-")) return { ...one, state: "sealed-scan", sealedBy: undefined, checkedBy: undefined };
    if (one.id === FIRST_COPY) return { ...one, state: "checked", checkedBy: "甲示例" };
    return one.id === "proof-suederau" ? { ...one, state: "received", checkedBy: undefined } : one;
  };
  // another proof is missing: building is not the next step
  const attachments = (theCase.attachments ?? []).filter(({ id }) => id !== "proof-muster").map(change);
  await writeFile(join(opened.folder, "case.json"), JSON.stringify({ ...theCase, attachments }));
  await page.reload();
  await goTo(page, "附件");
  await page
    .getByRole("button", { name: /^查看“scan0004 承诺书b/ })
    .first()
    .click();
  const loud = page.locator(".check-step .ant-btn-primary");
  await page.getByText("先选所盖印章").waitFor();
  // what was seen of a seal's red is said where one says whose it is
  await page.locator(".check-form .check-seal").getByText("红色印迹").waitFor();
  await picture(page, "red-where-asked");
  // seal, signature and date stand at the foot of the page: all of it is in view where one is asked about them, until one wants it larger
  const overflow = () => page.locator(".paper-sheets").evaluate((desk) => desk.scrollHeight - desk.clientHeight);
  await page.locator(".paper-sheet img[data-state=shown]").waitFor();
  expect(await overflow()).toBe(0);
  await picture(page, "whole-letter");
  await page.getByRole("button", { name: "整页" }).click();
  await page.getByRole("button", { name: "适合宽度" }).waitFor();
  expect(await overflow()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "适合宽度" }).click();
  await expect.poll(overflow).toBe(0);
  await markChecked(page);
  await expect.poll(() => loud.allInnerTexts()).toEqual(["核对下一件（还有 2 件）"]);
  await loud.click();
  await page.getByRole("heading", { level: 1, name: /scan0005 承诺书c/ }).waitFor();
  await page.getByText("先选所盖印章").waitFor();
  await markChecked(page);
  await expect.poll(() => loud.allInnerTexts()).toEqual(["核对最后一件"]);
  await picture(page, "last-check-after-letters");
  await loud.click();
  await page.getByRole("heading", { level: 1, name: /Bewilligungsbescheid/ }).waitFor();
  await markChecked(page);
  await expect.poll(() => loud.allInnerTexts()).toEqual(["全部附件"]);
  await picture(page, "nothing-left-to-check");
  await loud.click();
  await page.getByRole("heading", { level: 1, name: "附件" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("with one attachment missing and one that is no scan and may be sealed, the one solid button leads to the latter", async () => {
  const { page } = opened.app;
  const theCase = await readCaseIn(opened.folder);
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Letter of commitment");
  await writeFile(join(opened.folder, "attachments", "承诺书 盖章.pdf"), await pdf.save());
  const attachments = (theCase.attachments ?? [])
    .filter(({ slot }) => slot !== "foreign-funding-proof")
    .map((one) => (one.slot === "no-licence-transfer" ? { id: one.id, slot: one.slot, file: "attachments/承诺书 盖章.pdf", state: "received" } : one));
  await writeFile(join(opened.folder, "case.json"), JSON.stringify({ ...theCase, attachments }));
  await page.reload();
  await goTo(page, "附件");
  await page.getByText(/^不是扫描件/).waitFor();
  await page.getByText("待确认用印").first().waitFor();
  const loud = page.locator("main .ant-btn-primary");
  await expect.poll(() => loud.allInnerTexts()).toEqual(["核对 1 件材料"]);
  await picture(page, "no-scan-sealed");
  await loud.click();
  await page
    .getByRole("heading", { name: /承诺书/ })
    .first()
    .waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("on a low screen the next step stays in view while the page goes by above it", async () => {
  const { page } = opened.app;
  await page.setViewportSize({ width: 960, height: 540 });
  await goTo(page, "附件");
  const step = page.locator(".rail > .next-step");
  const isInView = async () => {
    const box = await step.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 540;
  };
  await step.waitFor();
  expect(await isInView()).toBe(true);
  await page.locator(".main.with-rail").evaluate((main) => main.scrollTo(0, main.scrollHeight / 3));
  expect(await isInView()).toBe(true);
});

test("what only waits for the seal is blue with a stamp in the task list, among the checks and on the start page, until something is wrong besides", async () => {
  const { page } = opened.app;
  const theCase = await readCaseIn(opened.folder);
  const change = async (grant: number | undefined) => {
    const attachments = (theCase.attachments ?? []).map((one) => (one.id === FIRST_COPY ? { ...one, sealedBy: "none" } : one));
    const budget = { ...theCase.budget, ...(grant !== undefined && { grant }) };
    await writeFile(join(opened.folder, "case.json"), JSON.stringify({ ...theCase, attachments, budget }));
    await page.reload();
    await goTo(page, "检查结果");
    await page.locator(".finding-line", { hasText: "待用印" }).click();
  };
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  await change(undefined);
  const count = page.locator(".nav-item[data-page=findings] .count");
  await expect.poll(() => count.innerText()).toBe("必须处理 1");
  const blue = await colour(".nav-item[data-page=findings] .count");
  expect(await colour(".nav-item[data-page=attachments] .count")).toBe(blue);
  expect(await colour(".finding-line .icon.accent")).toBe(blue);
  expect(await colour(".detail .chip")).toBe(blue);
  await picture(page, "to-seal");
  await toStart(page);
  await page.locator(".count-line.accent").first().waitFor();
  expect(await page.locator(".count-line.must").count()).toBe(0);
  await picture(page, "to-seal-start");
  await openFolder(page, opened.folder);
  await change(800_000);
  await expect.poll(() => colour(".nav-item[data-page=findings] .count")).not.toBe(blue);
  // the letter that names the grant is to be printed and sealed anew
  expect(await colour(".finding-line .icon.accent")).toBe(blue);
  expect(opened.app.faults).toEqual([]);
});
