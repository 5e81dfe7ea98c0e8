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
  expect(opened.app.faults).toEqual([]);
});
