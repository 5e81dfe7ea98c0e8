import { argv } from "node:process";
import type { Page } from "playwright-core";
import { goTo, openSample, pageShown, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

/**
 * `npm run measure:words`: how many characters one sees at 1440 × 900 on the screens that are read most, with the complete
 * example (专题二) and with a faulty one (专题一). Blanks are not counted, nor what is scrolled away, folded or only for screen readers.
 * `main`: without title bar and sidebar, which are the same everywhere.
 */
type Count = { readonly window: number; readonly main: number };

const CASES = [
  { name: "complete", sample: /材料齐全/ },
  { name: "faulty", sample: /特大城市/ },
] as const;
const SCREENS = [
  { name: "findings", page: "检查结果" },
  { name: "budget", page: "经费预算" },
  { name: "attachments", page: "附件" },
] as const;

const app = await startApp({ width: 1440, height: 900 });
try {
  await measure(app);
} finally {
  await app.close();
}

async function measure({ page }: RunningApp): Promise<void> {
  await pageShown(page);
  await report("start, first time", page);
  for (const { name, sample } of CASES) {
    await openSample(page, sample);
    for (const screen of SCREENS) {
      await goTo(page, screen.page);
      await report(`${screen.name}, ${name}`, page);
    }
    await waitUntilSaved(page);
    await toStart(page);
  }
  await report("start, two projects", page);
}

async function report(name: string, page: Page): Promise<void> {
  await page.mouse.move(720, 2);
  // what is still being drawn or read comes to rest
  await page.waitForTimeout(700);
  const { window, main } = await visibleCharacters(page);
  process.stdout.write(`${name.padEnd(24)} main ${String(main).padStart(5)}   window ${String(window).padStart(5)}\n`);
  if (argv[2] !== undefined) await page.screenshot({ path: `${argv[2]}/${name}.png` });
}

/** Characters of text nodes and filled fields inside the window and all the boxes that clip them. */
async function visibleCharacters(page: Page): Promise<Count> {
  // tsx names inner functions by a helper that the page does not know
  await page.evaluate("globalThis.__name ??= (value) => value");
  return page.evaluate(() => {
    const clips = (element: Element) => ["hidden", "auto", "scroll", "clip"].includes(getComputedStyle(element).overflowY);
    const isSeen = (box: DOMRect, parent: Element) => {
      if (box.width < 2 || box.height < 2) return false;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (middle.x < 0 || middle.y < 0 || middle.x > innerWidth || middle.y > innerHeight) return false;
      if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
      for (let one: Element | null = parent; one !== null; one = one.parentElement) {
        if (!clips(one)) continue;
        const { left, right, top, bottom } = one.getBoundingClientRect();
        if (right - left < 2 || middle.y < top || middle.y > bottom || middle.x < left || middle.x > right) return false;
      }
      return true;
    };
    const count = { window: 0, main: 0 };
    const add = (text: string, parent: Element) => {
      const length = [...text.replaceAll(/\s/g, "")].length;
      count.window += length;
      if (parent.closest("main") !== null) count.main += length;
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? "";
      if (parent === null || text.trim() === "" || parent.closest(".visually-hidden, script, style, textarea, option") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((box) => isSeen(box, parent))) add(text, parent);
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=radio], [type=checkbox]), textarea")) {
      if (isSeen(field.getBoundingClientRect(), field)) add(field.value || field.placeholder, field);
    }
    return count;
  });
}
