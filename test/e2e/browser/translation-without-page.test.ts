import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { layOutSample } from "../../../electron/samples/lay-out-sample.ts";
import { documentNamed } from "../../../electron/samples/read-sample-document.ts";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const LOST_PAGE = 3;

/** The complete example of 专题二, its translated agreement alone, whose translation lacks the page with Articles 5 to 7 and is not checked. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const paper = documentNamed("agreement-suederau.zh");
  const bytes = await layOutSample({ ...paper, sheets: paper.sheets.filter((_, index) => index !== LOST_PAGE - 1) }, productFonts());
  const own = theCase.attachments?.find(({ id }) => id === "translation-suederau");
  if (!own) throw new Error("the example has no translation");
  await writeFile(join(folder, own.file), bytes);
  const { sha256: _sha256, pages: _pages, checkedBy: _checkedBy, checkedOn: _checkedOn, ...rest } = own;
  const attachments = theCase.attachments?.map((one) => (one === own ? { ...rest, state: "sealed-scan" } : one));
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments }));
  return folder;
});

/** Opens the comparison of the second agreement with its translation. */
async function compare(): Promise<void> {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  await page.getByRole("button", { name: "下一份协议" }).click();
  await page.getByRole("button", { name: "对照译件" }).first().click();
  await page.getByRole("heading", { level: 1, name: "对照译件" }).waitFor();
  await page.getByRole("region", { name: "原件与译件的条款" }).waitFor({ timeout: 120_000 });
}

test("a page that is missing is one difference, and each of its clauses is marked, unfolded and among what differs", async () => {
  const { page } = opened.app;
  await compare();
  const list = page.locator(".differences");
  await list.locator(".difference-name", { hasText: "译件缺第 3 页，没有第五至第七条" }).waitFor();
  expect(await list.locator("li").count()).toBe(1);
  const gone = page.locator(".clause-pair", { hasText: "译件没有这一条" });
  const titles = () => gone.evaluateAll((pairs) => pairs.map((pair) => /^Article \d/u.exec(pair.textContent ?? "")?.[0]));
  for (const view of ["全部条款", "只看不同"]) {
    await page.locator(".ant-segmented-item", { hasText: view }).click();
    await expect.poll(titles, { message: view }).toEqual(["Article 5", "Article 6", "Article 7"]);
    expect(await gone.locator(".clause-mid svg").count(), view).toBe(0);
    expect(await gone.locator(".clause-number").allInnerTexts(), view).toEqual(["1", "1", "1"]);
    await picture(page, `missing-page-${view}`);
    expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  }
  expect(opened.app.faults).toEqual([]);
});

test("its keys work as soon as one has come, by Enter too", async () => {
  const { page } = opened.app;
  await compare();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".differences li.opened") !== null)).toBe(true);
  const folds = page.locator(".clause-fold");
  await folds.first().waitFor();
  await page.keyboard.press("d");
  await expect.poll(() => folds.count()).toBe(0);
  // folded, the line that has the focus takes them too: of what may be read wrongly the first one opens it
  const line = page.locator(".difference-name");
  await page.keyboard.press("Escape");
  await expect.poll(() => line.getAttribute("aria-expanded")).toBe("false");
  await page.locator(".clause-keys", { hasText: "N 意思相同" }).waitFor();
  await page.keyboard.press("n");
  await picture(page, "keys-of-folded-line");
  if ((await line.getAttribute("aria-expanded")) === "true") await page.keyboard.press("n");
  // once nothing waits, the heading has them
  await page.getByRole("heading", { name: "1 处已核对" }).waitFor();
  await page.keyboard.press("Alt+Digit2");
  await folds.first().waitFor();
  await page.getByRole("button", { name: "回到要素" }).click();
  await page.getByRole("button", { name: "对照译件" }).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("对照译件");
  await page.keyboard.press("d");
  await expect.poll(() => folds.count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("the pages turn together, a missing one beside the page before it, and begin at the first or at what differs", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  await page.getByRole("button", { name: "下一份协议" }).click();
  const places = () => page.locator(".paper-place input").evaluateAll((all) => all.map((input) => (input instanceof HTMLInputElement ? input.value : "")));
  // wherever one was before
  await page.locator(".agreement-main .paper-sheets").first().press("PageDown");
  await expect.poll(places).toEqual(["2"]);
  await page.getByRole("button", { name: "对照译件" }).first().click();
  await page.locator(".differences li.opened").waitFor({ timeout: 120_000 });
  await page.locator(".ant-segmented-item", { hasText: "页面" }).click();
  await expect.poll(places).toEqual(["3", "2"]);
  await page.keyboard.press("PageDown");
  await expect.poll(places).toEqual(["4", "3"]);
  for (const wanted of [
    ["3", "2"],
    ["2", "2"],
    ["1", "1"],
    ["1", "1"],
  ]) {
    await page.keyboard.press("PageUp");
    await expect.poll(places).toEqual(wanted);
  }
  await page.locator(".compared-pages .paper-reader").last().getByRole("button", { name: "下一页" }).click();
  await expect.poll(places).toEqual(["2", "2"]);
  const [sheet, desk] = [page.locator(".compared-pages .paper-sheet").first(), page.locator(".compared-pages .paper-sheets").first()];
  const share = async () => ((await sheet.boundingBox())?.height ?? 0) / ((await desk.boundingBox())?.height ?? 1);
  await expect.poll(share).toBeGreaterThan(0.75);
  await picture(page, "pages-together");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  // nothing waits: the first pages
  await page.locator(".differences .difference-name").click();
  await page.locator(".differences .difference-name").click();
  await page.keyboard.press("n");
  await page.getByRole("heading", { name: "1 处已核对" }).waitFor();
  await page.getByRole("button", { name: "回到要素" }).click();
  await page.getByRole("button", { name: "对照译件" }).first().click();
  await expect.poll(places).toEqual(["1", "1"]);
  // the program was opened anew, and nobody has seen more of the translation than its first page: each of the others is the next step before it is marked as checked
  await page.reload();
  await compare();
  const loud = () => page.locator("main .ant-btn-primary").allInnerTexts();
  await expect.poll(loud, { timeout: 60_000 }).toEqual(["看第 2 页"]);
  await picture(page, "translation-unseen");
  const pages = Number(/只看过第 1 页，共 (\d) 页/u.exec(await page.locator(".check-form").innerText())?.[1]);
  expect(pages).toBeGreaterThan(2);
  for (let nth = 2; nth <= pages; nth++) {
    await expect.poll(loud).toEqual([`看第 ${nth} 页`]);
    await page.getByRole("button", { name: `看第 ${nth} 页` }).click();
    await expect.poll(async () => (await places())[1]).toBe(`${nth}`);
  }
  await expect.poll(loud).toEqual(["已核对，看下一件"]);
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});
