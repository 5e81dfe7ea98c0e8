import { afterAll, beforeAll, expect, test } from "vitest";
import { openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 800 });
  await openSample(app.page, /特大城市/);
});

afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

type Row = { readonly height: number; readonly letters: number; readonly off: number; readonly counted: string; readonly isWhole: boolean };

const rows = (): Promise<readonly Row[]> =>
  app.page.locator(".sidebar .nav-item").evaluateAll((all) =>
    all.flatMap((item) => {
      const [icon, name, count] = [item.querySelector(".icon"), item.querySelector(".grow"), item.querySelector(".count:not(.visually-hidden)")];
      if (!icon || !name) return [];
      const middle = (part: Element) => (part.getBoundingClientRect().top + part.getBoundingClientRect().bottom) / 2;
      return [
        {
          height: item.getBoundingClientRect().height,
          letters: Number.parseFloat(getComputedStyle(item).lineHeight),
          off: Math.abs(middle(icon) - middle(name)),
          counted: count?.textContent ?? "",
          isWhole: !count || count.scrollHeight <= count.clientHeight + 1,
        },
      ];
    }),
  );

test("the rows of the task list grow with the letters, with their signs in the middle and what is left of each section in whole words", async () => {
  const { page } = app;
  const heights: number[] = [];
  for (const size of ["standard", "large", "largest"]) {
    await page.evaluate((value) => document.documentElement.setAttribute("data-text", value), size);
    const all = await rows();
    expect(all.length).toBeGreaterThan(15);
    expect(
      all.filter(({ off }) => off > 1),
      size,
    ).toEqual([]);
    expect(
      all.filter(({ height, letters }) => height < letters + 4),
      size,
    ).toEqual([]);
    expect(
      all.filter(({ isWhole }) => !isWhole),
      size,
    ).toEqual([]);
    expect(all.map(({ counted }) => counted)).toContain("1 项未明");
    heights.push(Math.min(...all.map(({ height }) => height)));
  }
  expect(heights).toEqual([24, 26, 28]);
  await page.evaluate(() => document.documentElement.removeAttribute("data-text"));
});
