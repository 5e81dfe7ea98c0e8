import type { Page } from "playwright-core";
import { z } from "zod";

const timed = z.object({ toCallback: z.number(), toPainted: z.number(), told: z.number() });

/** One key in milliseconds since its event: to the callback of the next frame, to the task behind that frame, and Event Timing's duration. */
type TimedKey = z.infer<typeof timed>;

/** From now on the page notes how long each key takes to its next frame. The script runs as it stands: built programs name functions. */
export async function timeKeys(page: Page): Promise<void> {
  await page.evaluate(`
    const key = (window.timedKey = { toCallback: 0, toPainted: 0, told: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) key.told = Math.max(key.told, duration);
    }).observe({ type: "event", durationThreshold: 16 });
    const begin = (event) => {
      if (key.begun) return;
      key.begun = true;
      requestAnimationFrame(() => {
        key.toCallback = performance.now() - event.timeStamp;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          key.toPainted = performance.now() - event.timeStamp;
        };
        port2.postMessage(undefined);
      });
    };
    // what an input method puts in presses no key
    for (const kind of ["keydown", "beforeinput"]) window.addEventListener(kind, begin, { capture: true });
  `);
}

/** Before a key: what was noted of the one before is over. */
export async function clearTimedKey(page: Page): Promise<void> {
  await page.evaluate("Object.assign(timedKey, { begun: false, toCallback: 0, toPainted: 0, told: 0 })");
}

/** What was noted of the key since. */
export async function timedKey(page: Page): Promise<TimedKey> {
  return timed.parse(await page.evaluate("timedKey"));
}
