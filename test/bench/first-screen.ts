import type { Page } from "playwright-core";
import { startApp } from "../e2e/browser/running-app.ts";

const RUNS = 9;

type Start = { readonly painted: number; readonly interactive: number; readonly scripts: number };

/**
 * How long from the start of the page until the first screen stands there and takes a click, with nothing in the browser's cache:
 * first words painted, interactive (the program's own mark, set once the topics can be pressed), and the processor time of scripts.
 */
export async function benchFirstScreen(): Promise<void> {
  const starts: Start[] = [];
  // the first start warms up the disk
  for (let run = -1; run < RUNS; run += 1) {
    const app = await startApp();
    try {
      const start = await startOf(app.page);
      if (run >= 0) starts.push(start);
    } finally {
      await app.close();
    }
  }
  const at = (part: number, of: keyof Start) =>
    starts
      .map((start) => start[of])
      .toSorted((left, right) => left - right)
      [Math.floor(RUNS * part)]?.toFixed(0);
  console.log(
    `first      screen interactive ${at(0.5, "interactive")} ms after the page's start, at most ${at(0.99, "interactive")} ms; first paint ${at(0.5, "painted")} ms; scripts ${at(0.5, "scripts")} ms of processor (median of ${RUNS} starts with an empty cache; target: 1000 ms)`,
  );
}

async function startOf(page: Page): Promise<Start> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.reload();
  await page.getByRole("button", { name: "新建专题二" }).waitFor();
  const scripts = (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
  // no function with a name within: tsx would wrap it in one that the page does not have
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    interactive: performance.getEntriesByName("first-screen")[0]?.startTime ?? Number.NaN,
  }));
  return { ...times, scripts: scripts * 1000 };
}
