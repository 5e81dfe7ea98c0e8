import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import type { Case } from "../../shared/case/case.ts";
import { goTo, startApp } from "../e2e/browser/running-app.ts";

/** Where one types, in words of the screen, and what: the title stands in both sealed letters, a partner in one of them. */
const PLACES = [
  { section: "项目、领域与期限", label: "项目名称", letters: "研究机器人联合" },
  { section: "外方合作伙伴", label: "外文名称", letters: "Robotik" },
  { section: "经费预算", label: "申请资助", letters: "1234567" },
] as const;
const KEYS = 60;
const TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

/** What one key cost: milliseconds of scripts, and of the whole way to the next painted frame (Event Timing, in steps of 8). */
type Key = { readonly scripts: number; readonly toFrame: number };

/**
 * Types into a large case in Chromium and measures each key: `scripts` is what the tracing of the browser calls ScriptDuration
 * (processor time), from the key until two frames later; `toFrame` is the longest event of the key as Event Timing tells it. Keys that it does
 * not tell took less than 16 ms.
 */
export async function benchTyping(heavy: Case): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-typing-"));
  await mkdir(join(folder, "attachments"), { recursive: true });
  await writeFile(join(folder, "case.json"), JSON.stringify(heavy));
  const app = await startApp();
  try {
    const { page, context } = app;
    await page.getByRole("button", { name: "打开文件夹" }).click();
    await page.getByLabel("申报项目文件夹的完整路径").fill(folder);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    const session = await context.newCDPSession(page);
    // processor time of the page's own thread: what other programs take meanwhile does not count
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    for (const place of PLACES) {
      await goTo(page, place.section);
      const field = page.getByLabel(place.label, { exact: true }).first();
      await field.click();
      await page.keyboard.press("End");
      const keys = await typeInto(page, session, place.letters);
      const at = (part: number, of: keyof Key) =>
        keys.map((key) => key[of]).toSorted((left, right) => left - right)[Math.floor(keys.length * part)] ?? Number.NaN;
      console.log(
        `typing     ${place.label}: scripts ${at(0.5, "scripts").toFixed(1)} ms, 95 % within ${at(0.95, "scripts").toFixed(1)} ms; to the next frame 95 % within ${at(0.95, "toFrame")} ms (${keys.length} keys, 30 partners, 60 attachments)`,
      );
    }
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function typeInto(page: Page, session: CDPSession, letters: string): Promise<readonly Key[]> {
  await page.evaluate(() => {
    const told: number[] = [];
    Object.assign(window, { told });
    // durationThreshold (Event Timing, 4.1) is not yet in the types of the DOM
    const events: PerformanceObserverInit & { readonly durationThreshold: number } = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => told.push(...list.getEntries().map((entry) => entry.duration))).observe(events);
  });
  const keys: Key[] = [];
  for (let round = -6; round < KEYS; round += 1) {
    const letter = [...letters][(round + 60) % letters.length] ?? "a";
    await settle(page);
    await page.evaluate(() => Reflect.get(window, "told").splice(0));
    const before = await scriptSeconds(session);
    // every seventh letter is taken back, so that the words do not grow without end
    if (round % 7 === 6) await page.keyboard.press("Backspace");
    else if (/[ -~]/.test(letter)) await page.keyboard.press(letter);
    else await page.keyboard.insertText(letter);
    // asked for without Playwright, whose own script in the page would be counted too
    await session.send("Runtime.evaluate", { expression: TWO_FRAMES, awaitPromise: true });
    const scripts = ((await scriptSeconds(session)) - before) * 1000;
    await page.waitForTimeout(60);
    const told: number[] = await page.evaluate(() => Reflect.get(window, "told"));
    if (round >= 0) keys.push({ scripts, toFrame: Math.max(16, ...told) });
  }
  return keys;
}

/** Until what the key before started (saving, a line for screen readers) has ended. */
const settle = (page: Page) => page.locator("[data-saving=saved]").waitFor();

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}
