import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo, openSample, pageShown, type RunningApp, startApp } from "./running-app.ts";

/** Every screen at both sizes, light and dark: nothing cut, nothing to scroll sideways, nothing that axe objects to. */
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = [
  { width: 1440, height: 900, colorScheme: "light", axe: true },
  { width: 1440, height: 900, colorScheme: "dark", axe: true },
  // the same words and colours on less room: what can differ is how they fit
  { width: 1280, height: 720, colorScheme: "light", axe: false },
  { width: 1280, height: 720, colorScheme: "dark", axe: false },
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

  test("the pages kept to their policy and to their host", () => {
    expect(app.faults).toEqual([]);
    expect(app.strangers).toEqual([]);
  });
});

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
