import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { startApp } from "./running-app.ts";
import { lookName, Wardrobe, type WindowLook } from "./tours/looks.ts";
import type { Tour } from "./tours/tour.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LIGHT: WindowLook = { width: 1440, height: 900, scale: 1, colorScheme: "light" };
/** The least window: how words fit does not depend on the colours. */
const DARK: WindowLook = { width: 1280, height: 720, scale: 1, colorScheme: "dark" };
/** A full-HD screen at 200 %: here what can differ is how words fit. */
const NARROW: WindowLook = { width: 960, height: 540, scale: 2, colorScheme: "light" };

/** The sections of the other topics are built of the same questions: filled in they are looked at twice. */
const SAME_SECTIONS = /^example-(1|3-1|3-2)$/;

/**
 * Takes a tour and sees on each of its screens that nothing is cut, nothing scrolls sideways, nothing is too small, axe
 * objects to nothing in light or dark, and nothing was asked of anybody but the host. Motion is left out, to look sooner.
 */
export async function lookAtEveryScreen(tour: Tour): Promise<void> {
  const app = await startApp({ width: LIGHT.width, height: LIGHT.height, reducedMotion: "reduce", ...(tour.at === undefined ? {} : { at: tour.at }) });
  const { page } = app;
  let screens = 0;
  try {
    const wardrobe = await Wardrobe.of(page);
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await tour.run(app, async (name) => {
      screens += 1;
      for (const look of SAME_SECTIONS.test(tour.name) ? [DARK, LIGHT] : [DARK, NARROW, LIGHT]) {
        await wardrobe.put(look);
        expect.soft(await overflows(page), `${name}, ${lookName(look)}`).toEqual([]);
        if (look === LIGHT) expect.soft(await violations(page), `${name}, light`).toEqual([]);
        // what axe finds in the dark as well is found in the light: only colours differ
        if (look === DARK) expect.soft(await violations(page, ["color-contrast", "link-in-text-block"]), `${name}, dark`).toEqual([]);
      }
      expect.soft(await againstTheLook(page), name).toEqual([]);
    });
    expect(app.faults).toEqual([]);
    expect(app.strangers).toEqual([]);
  } finally {
    await app.close();
  }
  expect(screens).toBeGreaterThan(0);
}

/** Boxes whose content is wider than themselves and not meant to scroll or to be cut with a title. */
export function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("the window scrolls sideways");
    for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
      const style = getComputedStyle(element);
      if (element.clientWidth === 0 || element.closest(".visually-hidden, .ant-select, .cut, svg, input, textarea, #popups")) continue;
      if (style.display === "inline" || /auto|scroll/.test(style.overflowX)) continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });
}

/** What breaks the rules of the look: more than one filled button, type below 12 pixels, words cut without a way to read them. */
function againstTheLook(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.closest(".visually-hidden") === null;
    // a button and the arrow joined to it are one
    const filled = [...document.querySelectorAll(".ant-btn-primary")].filter((button) => shown(button) && !button.matches(".ant-btn-icon-only"));
    if (filled.length > 1) found.push(`filled buttons: ${filled.map((button) => button.textContent).join(", ")}`);
    for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
      if (!shown(element) || element.closest(".print-sheet, .sheet, svg, #popups")) continue;
      const style = getComputedStyle(element);
      const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
      if (hasWords && Number.parseFloat(style.fontSize) < 12) found.push(`${style.fontSize}: ${element.innerText.slice(0, 40)}`);
      const cut = style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1;
      if (cut && hasWords && element.closest("[title]") === null && !element.closest(".ant-select"))
        found.push(`cut without a title: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });
}

/** What axe finds, with all its rules or the named ones; the rule's id and the place. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // a page that was loaded anew has lost it
  if (await page.evaluate(() => Reflect.get(window, "axe") === undefined)) await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    type Violation = { readonly id: string; readonly impact?: string; readonly nodes: readonly { readonly html: string }[] };
    type Axe = { readonly run: (root: Document, options: object) => Promise<{ readonly violations: readonly Violation[] }> };
    const axe: Axe = Reflect.get(window, "axe");
    // only what is wrong is told in full, and by its text: telling all that is right, or a selector for each, takes longer than finding out
    const only = { resultTypes: ["violations"], preload: false, selectors: false };
    const { violations: all } = await axe.run(document, values === undefined ? only : { ...only, runOnly: { type: "rule", values } });
    return all.map(
      ({ impact, id, nodes }) =>
        `${impact} ${id}: ${nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(" | ")}`,
    );
  }, rules);
}
