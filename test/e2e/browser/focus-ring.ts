import type { Page } from "playwright-core";

/** Width of the outline of the focused control or of the box around it; borders of 1 px in the accent do not count. */
export function outlineWidth(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (let element = document.activeElement; element instanceof HTMLElement; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.outlineStyle !== "none" && style.outlineWidth !== "0px") return style.outlineWidth;
      if (style.boxShadow !== "none") return style.boxShadow;
      if (element.matches(".field, .amount-row, tr, li, section")) break;
    }
    return "0px";
  });
}

/** The focused control where it shows no ring of the focus; empty where it does, or nothing has the focus. */
export async function withoutRing(page: Page): Promise<string> {
  const width = await outlineWidth(page);
  if (width !== "0px") return "";
  return page.evaluate(() => (document.activeElement === document.body ? "" : (document.activeElement?.outerHTML.slice(0, 160) ?? "")));
}
