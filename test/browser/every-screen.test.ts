import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo, openSample, pageShown, type RunningApp, startApp } from "./running-app.ts";

/** Every screen at three sizes, light and dark: nothing cut, nothing to scroll sideways, nothing that axe objects to. */
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = [
  { width: 1440, height: 900, colorScheme: "light", axe: true },
  { width: 1440, height: 900, colorScheme: "dark", axe: true },
  // the same words and colours on less room: what can differ is how they fit
  { width: 1280, height: 720, colorScheme: "light", axe: false },
  { width: 1280, height: 720, colorScheme: "dark", axe: false },
  { width: 1920, height: 1080, colorScheme: "light", axe: false },
] as const;

describe.each(looks)("at $width × $height, $colorScheme", (look) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(look);
    await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  test("the start screen fits and is accessible", async () => {
    expect(await overflows(app.page)).toEqual([]);
    expect(await violations(app.page)).toEqual([]);
  });

  test("every section and page of a complete case fits and is accessible", async () => {
    await openSample(app.page);
    for (const name of await pageNames(app.page)) {
      await goTo(app.page, name);
      expect.soft(await overflows(app.page), name).toEqual([]);
      if (look.axe) expect.soft(await violations(app.page), name).toEqual([]);
    }
  }, 120_000);

  test("every section and page of a case full of faults fits and is accessible", async () => {
    await app.page.getByRole("button", { name: "申报项目", exact: true }).click();
    await openSample(app.page, /固态储能/);
    for (const name of await pageNames(app.page)) {
      await goTo(app.page, name);
      expect.soft(await overflows(app.page), name).toEqual([]);
      if (look.axe) expect.soft(await violations(app.page), name).toEqual([]);
    }
  }, 120_000);

  test("another topic before it is taken and a table before it is added fit and are accessible", async () => {
    const { page } = app;
    const looked = async (what: string) => {
      expect.soft(await overflows(page), what).toEqual([]);
      if (look.axe) expect.soft(await violations(page), what).toEqual([]);
    };
    await page.getByRole("button", { name: "申报项目", exact: true }).click();
    await openSample(page);
    await goTo(page, "项目、领域与期限");
    await page.getByRole("combobox", { name: "申报专题" }).click();
    await page.locator(".ant-select-item-option").filter({ hasText: "国际联合研究重点项目" }).click();
    await page.getByRole("region", { name: "换成专题一以后" }).waitFor();
    await page.locator(".ant-select-dropdown").waitFor({ state: "hidden" });
    await looked("topic");
    for (const [section, button] of [
      ["经费预算", "从表格粘贴预算科目"],
      ["国内合作与参与单位", "从表格粘贴国内单位"],
    ] as const) {
      await goTo(page, section);
      await page.getByRole("button", { name: button }).click();
      const panel = page.getByRole("region", { name: /^从表格添加/ });
      await panel.getByRole("textbox").waitFor();
      await looked(`${section}: where to paste`);
      await panel.getByRole("textbox").evaluate((box, table) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", table);
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, TABLE);
      await panel.getByText(/^读到 \d 行/).waitFor();
      await looked(`${section}: preview`);
    }
  }, 120_000);

  test("the pages kept to their policy and to their host", () => {
    expect(app.faults).toEqual([]);
    expect(app.strangers).toEqual([]);
  });
});

/** A column that fits nothing, an amount that is none, a cell of more words than it has room for. */
const TABLE = `科目\t单位全称\t金额（元）\t来源\t备注\n差旅费\t某单位\t约三万\t自筹\t乙\n${"国际合作与交流".repeat(12)}\t${"某某研究院".repeat(12)}\t80000\t其他\t\n`;

function pageNames(page: Page): Promise<readonly string[]> {
  return page.locator("[data-section] > span.grow, [data-page] > span.grow").allInnerTexts();
}

/** Boxes whose content is wider than themselves and not meant to scroll or to be cut with a title. */
function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("the window scrolls sideways");
    for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
      const style = getComputedStyle(element);
      if (element.clientWidth === 0 || element.closest(".visually-hidden, .ant-select, .cut, svg, input, textarea")) continue;
      if (style.display === "inline") continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });
}

/** What axe finds; the rule's id and the place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // the script above puts axe on the window
    const axe: {
      readonly run: (
        root: Document,
      ) => Promise<{ readonly violations: readonly { readonly id: string; readonly impact?: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
    } = Reflect.get(window, "axe");
    const { violations: all } = await axe.run(document);
    return all.map(
      (violation) =>
        `${violation.impact} ${violation.id}: ${violation.nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(" | ")}`,
    );
  });
}

test("every page of a case is styled when it is the first that is opened", async () => {
  const app = await startApp();
  const { page } = app;
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  const address = new URL(page.url());
  const [, , key = ""] = address.hash.split("/");
  for (const path of ["section/budget", "findings", "attachments", "documents", "policies", "finish"]) {
    await page.goto("about:blank");
    await page.goto(`${address.origin}/#/case/${key}/${path}`);
    await pageShown(page);
    await page.waitForTimeout(200);
    // a browser draws buttons that no style sheet speaks of with an outset border
    const bare = await page
      .locator("button")
      .evaluateAll((buttons) => buttons.filter((button) => getComputedStyle(button).borderTopStyle === "outset").map((button) => button.textContent));
    expect.soft(bare, path).toEqual([]);
  }
  await app.close();
}, 60_000);
