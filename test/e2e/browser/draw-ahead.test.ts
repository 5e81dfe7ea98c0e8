import { expect, test } from "vitest";
import { goTo, openSample, startApp } from "./running-app.ts";

const SMALLEST_READ = 640;

test("first pages are drawn as they will be read while the list of attachments is looked at, and one that is opened asks for the same picture", {
  timeout: 120_000,
}, async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const width = Number(searchParams.get("width"));
      if (pathname === "/page" && width >= SMALLEST_READ) asked.push(`${searchParams.get("file")} ${searchParams.get("page")} ${width}`);
    });
    await openSample(page);
    await goTo(page, "附件");
    const names = await page.locator(".file-name button").count();
    await expect.poll(() => new Set(asked).size, { timeout: 60_000 }).toBe(names);
    const ahead = new Set(asked);
    await page.locator(".file-name button").first().click();
    await page.locator(".paper-sheet img.page-picture[data-state=shown]").waitFor();
    // no second one in another width
    expect([...new Set(asked)].toSorted()).toEqual([...ahead].toSorted());
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
