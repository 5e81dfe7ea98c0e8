import { expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { overflows } from "./every-screen.ts";
import { openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

test("what was read has the widest column and two lines, a state stands in one, and the ring of the keys goes round the row", {
  timeout: 120_000,
}, async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const base64 = Buffer.from(await germanAgreement()).toString("base64");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Kooperationsvertrag.pdf", base64 }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 60_000 });
  const line = page.locator("tr[data-element]").first();
  await line.locator(".element-name").focus();
  await page.keyboard.press("Escape");
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `agreement-columns-${width}`);
    const [, name = 0, read = 0] = await page.locator(".elements.read thead tr > *").evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(read).toBeGreaterThan(1.5 * name);
    const quote = page.locator("tr[data-element$='.content'] .read-value.quote");
    expect(await quote.evaluate((one) => Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)))).toBe(2);
    // round the row, and not round the name too
    const ring = (one: Element) => getComputedStyle(one).outlineStyle;
    expect([await line.evaluate(ring), await line.locator(".element-name").evaluate(ring)]).toEqual(["solid", "none"]);
    expect(await overflows(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
  await page.locator(".agreement-panel .page-scroll").evaluate((one) => one.scrollTo(0, 0));
  await picture(page, "agreement-columns-largest");
  // all decided, the form in which the file is marked as checked begins in the first screenful, below one line of each passage
  await line.locator(".element-name").press("Enter");
  for (let at = 0; at < 7; at++) {
    await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
    await page.keyboard.press("Enter");
  }
  await page.locator("tr.editor").waitFor();
  await page.keyboard.press("m");
  const form = page.locator(".copy-check .check-form");
  await form.waitFor();
  await page.locator(".agreement-panel .page-scroll").evaluate((one) => one.scrollTo(0, 0));
  await picture(page, "agreement-decided-largest");
  const [acts, keys] = [await form.locator("button").first().boundingBox(), await page.locator(".element-keys").boundingBox()];
  expect((acts?.y ?? Number.NaN) + (acts?.height ?? Number.NaN)).toBeLessThanOrEqual(keys?.y ?? Number.NaN);
  expect(opened.app.faults).toEqual([]);
});
