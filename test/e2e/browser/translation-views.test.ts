import { expect, test } from "vitest";
import { caseOfGermanAgreement, chineseTranslation, compareTranslation, germanAgreement, scannedGermanAgreement } from "./agreement-case.ts";
import { overflows, violations } from "./every-screen.ts";
import { openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

/** Pictures as a desk and as a small dark screen have them; nothing may be cut or hard to see on either. */
async function looks(name: string): Promise<void> {
  const { page } = opened.app;
  await picture(page, name);
  const wrong = [...(await overflows(page)), ...(await violations(page))];
  await page.setViewportSize({ width: 960, height: 540 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("h1").first().waitFor();
  await picture(page, `${name}-small`);
  wrong.push(...(await overflows(page)), ...(await violations(page)));
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(wrong).toEqual([]);
}

test("the difference that is chosen stays chosen in every view, and its two pages are shown with its words marked on both", async () => {
  const { page } = opened.app;
  const list = await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await page.getByRole("button", { name: "对照译件" }).click();
  const sheet = page.getByRole("region", { name: "原件与译件的条款" });
  await sheet.waitFor();
  await list.getByRole("button", { name: /^\d 日期不同/ }).click();
  const chosen = () => list.locator("li.opened").innerText();
  const name = await chosen();
  await sheet.locator(".clause-pair.on").waitFor();
  expect(await page.locator(".compare-bar").evaluate((bar) => bar.clientHeight)).toBeLessThan(60);
  // what is to be done next stands clear of the lower edge, with a difference opened
  const below = () => page.locator(".check-form").evaluate((form) => window.innerHeight - form.getBoundingClientRect().bottom);
  expect(await below()).toBeGreaterThanOrEqual(16);
  await looks("compare-clauses");
  await page.keyboard.press("Alt+Digit3");
  const marked = page.locator(".compared-pages .page-mark.strong rect");
  await expect.poll(() => marked.count()).toBe(2);
  expect(await page.locator(".compared-pages .text-layer").evaluateAll((layers) => layers.map((layer) => layer.getAttribute("data-page")))).toEqual(["2", "2"]);
  expect(await chosen()).toBe(name);
  // both bars are as high: the two pages begin side by side
  const bars = page.locator(".compared-pages .paper-bar");
  for (const width of [1440, 1340, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const [left, right] = await bars.evaluateAll((both) => both.map((bar) => bar.clientHeight));
    expect(left, `${width}`).toBe(right);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await bars.first().evaluate((bar) => bar.clientHeight)).toBeLessThan(60);
  expect(await below()).toBeGreaterThanOrEqual(16);
  await looks("compare-pages");
  // the label of who checks stands beside its field, however narrow the list is
  const [label, field] = await Promise.all([page.locator(".check-form label").boundingBox(), page.locator(".check-form .checker").boundingBox()]);
  expect(Math.abs((label?.y ?? 0) + (label?.height ?? 0) / 2 - (field?.y ?? 0) - (field?.height ?? 0) / 2)).toBeLessThan(4);
  expect(await page.locator(".compare-bar").evaluate((bar) => bar.clientHeight)).toBeLessThan(60);
  // the next one is on other pages
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator(".compared-pages .text-layer").first().getAttribute("data-page")).toBe("3");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Alt+Digit1");
  await sheet.locator(".clause-pair.on").waitFor();
  expect(await sheet.locator(".clause-fold").count()).toBe(0);
  expect(await chosen()).toBe(name);
  await page.keyboard.press("Alt+Digit2");
  await sheet.locator(".clause-fold").first().waitFor();
  expect(await chosen()).toBe(name);
  // its item in the task list leads back to the elements
  await goTo(page, "协议核对");
  await sheet.waitFor({ state: "detached" });
  await page.locator("tr[data-element]").first().waitFor();
  // what was read once is there at once when one comes back
  await goTo(page, "附件");
  let again = 0;
  page.on("request", (request) => {
    if (/attachments:read/.test(decodeURIComponent(request.url()) + (request.postData() ?? ""))) again++;
  });
  await goTo(page, "协议核对");
  await list.locator("li").first().waitFor();
  expect(again).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("the bar over the pages takes one line, and how large they are and how they stand is chosen in its menu", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  const bars = () => page.locator(".paper-bar").evaluateAll((all) => all.map((bar) => [bar.clientHeight < 60, bar.scrollWidth <= bar.clientWidth]));
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ["原件", "中文译件"]) {
      await page.locator(".ant-segmented-item", { hasText: view }).first().click();
      await expect.poll(bars, { message: `${view} ${width}` }).toEqual([[true, true]]);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator(".ant-segmented-item", { hasText: "原件" }).first().click();
  const sheet = page.locator(".paper-sheet");
  const before = (await sheet.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "大小与方向" }).click();
  await page.getByRole("menuitem", { name: /^放大/ }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(before);
  await page.getByRole("button", { name: "大小与方向" }).click();
  await page.getByRole("menuitem", { name: /^适合宽度/ }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBe(before);
});

test("however large the letters are, both texts have more room than the list beside them, and both pages begin at one height", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await page.getByRole("button", { name: "对照译件" }).click();
  await page.locator(".clause-side").first().waitFor();
  // what is foreign is set as such, with the quotes of its letters
  const german = page.locator(".clause-side p[lang=de]");
  expect(await german.first().evaluate((one) => getComputedStyle(one).fontFamily)).toMatch(/^"?source-latin/u);
  // and a letter looks the same in every passage, Chinese or not
  const chinese = page.locator(".clause-side p:not([lang])");
  expect(await chinese.first().evaluate((one) => getComputedStyle(one).fontFamily)).toMatch(/^"?source-letters/u);
  expect(await page.locator(".compare-title").innerText()).toMatch(/^南郊应用科学大学/u);
  expect((await page.locator(".clause-side p:not([lang])").allInnerTexts()).every((said) => /\p{Script=Han}/u.test(said))).toBe(true);
  const widthOf = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((one) => one.clientWidth);
  const tops = () => page.locator(".compared-pages .paper-sheet").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  for (const [width, height, least] of [
    [1440, 900, 350],
    [1280, 720, 290],
    [960, 540, 190],
  ] as const)
    for (const letters of ["standard", "largest"]) {
      const look = `${width} ${letters}`;
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => document.documentElement.setAttribute("data-text", size), letters);
      await page.keyboard.press("Alt+Digit2");
      await page.locator(".clause-side").first().waitFor();
      expect(await widthOf(".agreement-panel"), look).toBeLessThanOrEqual(360);
      expect(await widthOf(".clause-side"), look).toBeGreaterThanOrEqual(least);
      await picture(page, `texts-${look}`);
      expect(await overflows(page), look).toEqual([]);
      await page.keyboard.press("Alt+Digit3");
      await expect.poll(async () => new Set(await tops()).size, { message: look }).toBe(1);
      await picture(page, `pages-${look}`);
      expect([...(await overflows(page)), ...(await violations(page))], look).toEqual([]);
    }
  expect(opened.app.faults).toEqual([]);
});

test("beside a foreign quote stands what the translation says there, with its page", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await page
    .locator("tr[data-element]")
    .filter({ hasText: "知识产权" })
    .getByRole("button", { name: /知识产权/ })
    .first()
    .click();
  const quote = page.locator("tr.editor .read-quote.translated").first();
  await quote.waitFor();
  const [own, chinese] = await quote.locator("blockquote").allInnerTexts();
  expect(own).toMatch(/^\p{Lu}.*\.$/su);
  expect(chinese).toMatch(/^[^A-Za-z]*\p{Script=Han}/u);
  await quote.getByTitle(/^知识产权.*，译件页 \d 的译文$/).click();
  await page.keyboard.press("Escape");
});

test("of an element with two sides each side's passage is quoted, with the way to its place on the page", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await page.getByRole("button", { name: "核对“各方投入”" }).click();
  const quotes = page.locator("tr.editor .read-quote");
  await expect.poll(() => quotes.count()).toBe(2);
  expect((await quotes.allInnerTexts()).join("\n")).toMatch(/Die HSÜ bringt.*Die NSU bringt/su);
  const strong = page.locator(".page-mark.strong");
  const heights = () => strong.locator("rect").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  const both = (await heights()).length;
  await picture(page, "quotes-of-both-sides");
  await quotes
    .nth(1)
    .getByRole("button", { name: /^各方投入.*第 1 页：Die NSU/ })
    .click();
  await expect.poll(async () => (await heights()).length).toBeLessThan(both);
  await looks("quote-of-one-side");
  await page.keyboard.press("Escape");
});

test("beside two papers the values that were read stay in view, and an opened line is not cut", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await page.getByText("原件", { exact: true }).first().click();
  const places = () => page.locator(".paper-place input").evaluateAll((all) => all.map((input) => (input instanceof HTMLInputElement ? input.value : "")));
  await page.locator(".agreement-main .paper-sheets").first().press("PageDown");
  await expect.poll(async () => Number((await places())[0])).toBeGreaterThan(1);
  // side by side both begin at the same page, wherever one was in either
  await page.getByText("并排", { exact: true }).click();
  await expect.poll(async () => [(await places()).length, new Set(await places()).size]).toEqual([2, 1]);
  const term = page.locator("tr[data-element]", { hasText: "合作期限" });
  // what still waits is in view; folded, the pages have the room
  const height = async () => (await page.locator(".agreement-main .paper-sheets").first().boundingBox())?.height ?? 0;
  const before = await height();
  await page.locator(".fold-elements").click();
  await term.waitFor({ state: "hidden" });
  expect(await height()).toBeGreaterThan(before);
  await page.locator(".fold-elements").click();
  for (const [width, height] of [
    [1280, 720],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    const value = term.getByText("2029-12-31").filter({ visible: true });
    expect(await value.count()).toBe(1);
    if ((await page.locator("tr.editor").count()) === 0) await term.getByRole("button", { name: /核对“合作期限”/ }).click();
    const cut = await page.locator("tr.editor").evaluate((editor) => {
      const edge = editor.closest(".page-scroll")?.getBoundingClientRect().right ?? 0;
      return [...editor.querySelectorAll("button, blockquote, input")].filter((part) => part.getBoundingClientRect().right > edge + 0.5).length;
    });
    expect(cut).toBe(0);
    await picture(page, `compare-both-${width}`);
    expect([...(await overflows(page)), ...(await violations(page))], `${width}`).toEqual([]);
  }
  expect(opened.app.faults).toEqual([]);
});

test("of a scan that is read well Enter says that the translation must be changed, beside its picture", { timeout: 400_000 }, async () => {
  const { page } = opened.app;
  const list = await compareTranslation(page, await scannedGermanAgreement(), await chineseTranslation());
  const date = list.locator("li", { hasText: "日期不同" });
  await date.getByRole("button", { name: /待定$/ }).click();
  await date.locator(".page-strip img[data-state=shown]").first().waitFor();
  await date.getByRole("button", { name: "识别读错" }).waitFor();
  await picture(page, "compare-strip-sure");
  await page.keyboard.press("Enter");
  await list.getByText("须改", { exact: true }).waitFor();
  expect(opened.app.faults).toEqual([]);
});
