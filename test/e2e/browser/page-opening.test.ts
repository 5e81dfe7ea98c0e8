import { expect, test } from "vitest";
import { goTo, openSample, startApp } from "./running-app.ts";

/** What waits until it is opened. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open(), asked: 0 };
}

test("what is being opened says so once, where its page comes and in view, and a page in another size stays until it is drawn", {
  timeout: 120_000,
}, async () => {
  const app = await startApp({ width: 960, height: 540 });
  try {
    const { page } = app;
    await openSample(page);
    const file = gate();
    let pictures = gate();
    await page.route(/\/call$|\/page\?/u, async (route) => {
      const isPicture = route.request().url().includes("/page?");
      const held = isPicture ? pictures : route.request().postData()?.includes("attachments:look") ? file : undefined;
      if (held) held.asked += 1;
      await held?.opened;
      await route.continue().catch(() => undefined);
    });
    await goTo(page, "附件");
    await page.locator(".file-name button").first().click();
    const opening = page.getByText("正在打开", { exact: true }).and(page.locator(":visible"));
    await page.locator(".paper-sheet.coming").waitFor();
    await opening.waitFor();
    const place = async () => {
      expect(await opening.count()).toBe(1);
      const box = await opening.boundingBox();
      const sheet = await page.locator(".paper-sheet").boundingBox();
      if (box === null || sheet === null) throw new Error("nothing in view");
      expect(box.x).toBeGreaterThanOrEqual(sheet.x);
      expect(box.y + box.height).toBeLessThan(540);
      return box;
    };
    const first = await place();
    file.open();
    // the file is known, its page is still drawn: the words stay where they are
    await page.locator(".paper-sheet:not(.coming)").waitFor();
    expect(Math.abs((await place()).y - first.y)).toBeLessThan(8);
    pictures.open();
    const picture = page.locator(".paper-sheet img.page-picture[data-state=shown]");
    await picture.waitFor();
    expect(await opening.count()).toBe(0);
    // a larger picture of the same page is asked for: the one that is there stays
    pictures = gate();
    const reader = page.getByRole("region", { name: /第 1 页/ }).first();
    for (let times = 0; times < 3; times += 1) await reader.press("+");
    await expect.poll(() => pictures.asked).toBeGreaterThan(0);
    await page.waitForTimeout(400);
    expect(await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(0);
    expect(await opening.count()).toBe(0);
    pictures.open();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
