import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Attachment, Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example, whose second translation is marked as checked, with what one section still asks and papers that nobody has checked. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const attachments = (theCase.attachments ?? []).map((one) => (one.id === "translation-suederau" ? { ...one, state: "checked", checkedBy: "何佳样" } : one));
  const { grant: _grant, ...budget } = theCase.budget ?? {};
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments, budget }));
  return folder;
});

test("beside a translation that is checked stands where one goes on", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  await page.getByRole("button", { name: "下一份协议" }).click();
  await page.getByRole("button", { name: "对照译件" }).first().click();
  await page.getByRole("heading", { level: 1, name: "对照译件" }).waitFor();
  // its pages are a region of the same name
  const panel = page.getByRole("region", { name: "中文译件" }).filter({ has: page.getByRole("heading", { level: 1 }) });
  const said = panel.getByText("这份协议的要素全部已确认");
  await said.waitFor();
  // in one line, above the way on, which has the next line to itself
  const next = panel.getByRole("button", { name: /^核对下一件/ });
  await expect.poll(() => said.evaluate((one) => one.getClientRects()[0]?.height ?? 0)).toBeLessThan(30);
  expect((await next.boundingBox())?.width).toBeGreaterThan(300);
  await picture(page, "after-translation");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  // others wait for the same: the way through all papers does not end here
  await expect.poll(() => page.locator("main .ant-btn-primary").allInnerTexts()).toEqual([expect.stringMatching(/^核对下一件（还有 \d+ 件）$/)]);
  await panel.getByRole("button", { name: /^核对下一件/ }).click();
  await page.locator(".paper-panel .check-step").waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("beside a translation that is checked its original is marked as checked too, where that is still to be done, before one goes on", async () => {
  const { page } = opened.app;
  const file = join(opened.folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const unchecked = (one: Attachment) => ({ ...one, state: "sealed-scan" as const, checkedBy: undefined, checkedOn: undefined });
  const attachments = theCase.attachments?.map((one) => (one.id === "copy-suederau" ? unchecked(one) : one));
  await writeFile(file, JSON.stringify({ ...theCase, attachments }));
  await page.reload();
  await goTo(page, "协议核对");
  await page.getByText(/^协议 [12] \/ 2$/).waitFor();
  if (await page.getByText("协议 1 / 2").isVisible()) await page.getByRole("button", { name: "下一份协议" }).click();
  await page.getByRole("button", { name: "对照译件" }).first().click();
  const original = page.getByRole("region", { name: "原件", exact: true });
  const mark = original.getByRole("button", { name: "没看完，仍标为已核对" });
  await mark.waitFor();
  expect(await page.getByRole("button", { name: /^核对下一/ }).count()).toBe(0);
  await picture(page, "original-still-unchecked");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await original.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await mark.focus();
  await page.keyboard.press("Enter");
  // the focus goes on to the next step
  const next = page.getByRole("button", { name: /^核对下一件/ });
  await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(async () => (await readCaseIn(opened.folder)).attachments?.find(({ id }) => id === "copy-suederau")?.state).toBe("checked");
  expect(opened.app.faults).toEqual([]);
});
