import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import type { Case } from "../../shared/case/case.ts";
import { goTo, openFolder, startApp, waitUntilSaved } from "../e2e/browser/running-app.ts";
import { clearTimedKey, timedKey, timeKeys } from "./time-keys.ts";

/** Where one types, in words of the screen, and what: the title stands in both sealed letters, a partner in one of them. */
const PLACES = [
  { section: "项目、领域与期限", label: "项目名称", letters: "研究机器人联合" },
  { section: "外方合作伙伴", label: "外文名称", letters: "Robotik" },
  { section: "经费预算", label: "申请资助", letters: "1234567" },
] as const;
const EMPTY_PAGE = "<!doctype html><meta charset=utf-8><title>floor</title><label>floor <input></label>";
const KEYS = 60;
/** Frames of the screen come at random moments after a key; so do the keys of a person. */
const REST_MS = 60;
const TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

/** What one key cost, in milliseconds from the moment that the browser gives its event; `told` comes in steps of 8, and 0 is less than 16. */
type Key = {
  /** processor time of all scripts of the page, until two frames later */
  readonly scripts: number;
  /** until the callback of the next frame is called */
  readonly toCallback: number;
  /** until the page has laid out and painted that frame */
  readonly toPainted: number;
  /** until it is presented, as Event Timing tells it */
  readonly told: number;
};

/**
 * Types into a large case in Chromium and measures each key; then types the same into a page that is nothing but one plain
 * field, in the same browser: the floor, below which no page comes on this machine at this hour.
 */
export async function benchTyping(heavy: Case): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-typing-"));
  await mkdir(join(folder, "attachments"), { recursive: true });
  await writeFile(join(folder, "case.json"), JSON.stringify(heavy));
  const app = await startApp();
  try {
    const { page, context } = app;
    await openFolder(page, folder);
    const session = await context.newCDPSession(page);
    for (const { section, label, letters } of PLACES) {
      await goTo(page, section);
      await page.getByLabel(label, { exact: true }).first().click();
      const keys = await typeInto(page, session, letters, () => waitUntilSaved(page));
      console.log(`typing     ${label}: ${told(keys)} (${keys.length} keys, 30 partners, 60 attachments; target: next frame 95 % within 16)`);
    }
    const empty = await context.newPage();
    await empty.setContent(EMPTY_PAGE);
    await empty.getByLabel("floor").click();
    const floor = await typeInto(empty, await context.newCDPSession(empty), "Robotik", async () => undefined);
    console.log(`           floor, an empty page with one field: ${told(floor)}`);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function told(keys: readonly Key[]): string {
  const at = (part: number, of: keyof Key) =>
    (keys.map((key) => key[of]).toSorted((left, right) => left - right)[Math.floor(keys.length * part)] ?? Number.NaN).toFixed(1);
  const both = (of: keyof Key) => `${at(0.5, of)} ms, 95 % within ${at(0.95, of)}`;
  return `scripts ${both("scripts")}; to the callback of the next frame ${both("toCallback")}; to that frame painted ${both("toPainted")}; presented 95 % within ${Math.max(16, Number(at(0.95, "told")))}`;
}

/** @param settle waits until what the key before started (saving, a line for screen readers) has ended */
async function typeInto(page: Page, session: CDPSession, letters: string, settle: () => Promise<void>): Promise<readonly Key[]> {
  // processor time of the page's own thread: what other programs take meanwhile does not count
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.keyboard.press("End");
  await timeKeys(page);
  const keys: Key[] = [];
  for (let round = -6; round < KEYS; round += 1) {
    const letter = [...letters][(round + 60) % letters.length] ?? "a";
    await settle();
    await clearTimedKey(page);
    const before = await scriptSeconds(session);
    // every seventh letter is taken back, so that the words do not grow without end
    if (round % 7 === 6) await page.keyboard.press("Backspace");
    else if (/[ -~]/.test(letter)) await page.keyboard.press(letter);
    else await page.keyboard.insertText(letter);
    // asked for without Playwright, whose own script in the page would be counted too
    await session.send("Runtime.evaluate", { expression: TWO_FRAMES, awaitPromise: true });
    const scripts = ((await scriptSeconds(session)) - before) * 1000;
    await page.waitForTimeout(REST_MS);
    if (round >= 0) keys.push({ scripts, ...(await timedKey(page)) });
  }
  return keys;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}
