import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type RunningApp, startApp } from "../e2e/browser/running-app.ts";
import { makeCases } from "../fixtures/many-cases.ts";
import { runBuiltProgram } from "./built-programs.ts";
import { busiestTask } from "./busiest-task.ts";

const CASES = 500;
const BATCH = 60;

/** Opens a workspace of five hundred cases in Chromium, without and with its cache, and scrolls through it; then a batch on one core and on two. */
export async function benchDesk(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), "guohe-desk-"));
  const folder = join(place, "cases");
  await mkdir(folder);
  await makeCases(folder, CASES);
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(folder);
    const without = await untilRead(page, () => page.getByRole("button", { name: "打开", exact: true }).click());
    await page.reload();
    await page.getByText(`${CASES} 个项目，`).waitFor();
    await page.getByRole("banner").getByRole("button", { name: "工作台" }).click();
    const cached = await untilRead(page, () => page.getByRole("button", { name: "cases", exact: true }).click());
    const { longest, busiest } = await scroll(app);
    console.log(
      `desk       ${CASES} cases opened in ${without.toFixed(0)} ms without the cache, in ${cached.toFixed(0)} ms from it; scrolled through: longest task ${longest} ms, most processor time of one task ${busiest.toFixed(0)} ms (targets: 5000 ms without the cache, no task of 50 ms)`,
    );
  } finally {
    await app.close();
    await rm(place, { recursive: true, force: true });
  }
  benchWriting();
  benchBatch();
}

/** The documents of the same five hundred cases in one batch, and the most memory that it took in each tenth of them: many cases must take no more than few. */
function benchWriting(): void {
  const { seconds, documents, memory } = runBuiltProgram<{ readonly seconds: number; readonly documents: number; readonly memory: readonly number[] }>(
    "write-process",
    [String(CASES)],
  );
  const after = memory.map((bytes, tenth) => `${(bytes / 1e6).toFixed(0)} MB (${((tenth + 1) * CASES) / 10})`).join(", ");
  console.log(`writing    ${documents} documents of ${CASES} cases in one batch in ${seconds.toFixed(1)} s; most resident memory up to each case: ${after}`);
}

/**
 * The same cases, each with scans of its own, on one core and on two: kept to one core by the system, because one case alone already
 * reads its files on several threads. The processor's time tells what the threads cost, whatever else the machine did.
 */
export function benchBatch(): void {
  type Measured = { readonly seconds: number; readonly processor: number; readonly memory: readonly number[] };
  const run = (threads: number) => runBuiltProgram<Measured>("batch-process", [String(threads), String(BATCH)], { oneCore: threads === 1 });
  const one = run(1);
  const two = run(2);
  const figures = ({ seconds, processor }: Measured) => `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of the processor)`;
  console.log(
    `batch      ${BATCH} cases built and verified in ${figures(one)} on one core, in ${figures(two)} on two: ${(one.seconds / two.seconds).toFixed(2)} times as fast (target: 1.7); resident after a third and at the end: ${two.memory.map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`).join(", ")}`,
  );
}

/** Milliseconds from a click until all rows stand and nothing is read any more. */
async function untilRead(page: Page, click: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await click();
  await page.getByText(`${CASES} 个项目，`).waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: "重新读取" }).waitFor({ timeout: 120_000 });
  return performance.now() - started;
}

/**
 * The longest task of the page (Long Tasks API, from 50 ms; 0: none) while it is scrolled from end to end, and the most
 * processor time of one: what other programs take meanwhile does not count in that.
 */
async function scroll({ page, browser }: RunningApp): Promise<{ readonly longest: number; readonly busiest: number }> {
  await page.locator("[data-group]").first().waitFor();
  for (const group of await page.locator("[data-group][aria-expanded=false]").all()) await group.click();
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  const box = await page.locator(".matrix").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await browser.startTracing(page, { categories: ["toplevel"] });
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, step < 30 ? 500 : -500);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));
  }
  const long: readonly number[] = await page.evaluate(() => Reflect.get(window, "long"));
  return { longest: Math.max(0, ...long), busiest: busiestTask(await browser.stopTracing()) };
}
