import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { rendererFolder } from "../../../electron/files/paths.ts";
import { startLoopbackHost } from "../../../electron/loopback/host.ts";
import { readPath } from "../../../shared/case/case-path.ts";
import { ok } from "../../../shared/errors.ts";
import { furnish } from "../../fixtures/known-samples.ts";
import { findChromium } from "../../runner/tools.ts";

/** The program behind a real browser, with a home of its own, and everything that went wrong in the page. */
export type RunningApp = {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** another window of the same browser, with the same session */
  readonly secondWindow: () => Promise<Page>;
  readonly home: string;
  /** violations of the Content-Security-Policy, errors of the console and uncaught ones */
  readonly faults: readonly string[];
  /** addresses asked for that are not the host's */
  readonly strangers: readonly string[];
  /** what the host was asked to open with the system's own programs */
  readonly openedPaths: readonly string[];
  readonly close: () => Promise<void>;
};

export type AppOptions = {
  readonly at?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** the system's scaling: 1.5 at 150 %; width and height are then the smaller ones that the page sees */
  readonly scale?: number;
  readonly contrast?: "no-preference" | "more";
  readonly forcedColors?: "none" | "active";
  readonly reducedMotion?: "no-preference" | "reduce";
  /** whether its user has opened the examples before; absent: yes */
  readonly knowsExamples?: boolean;
};

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Test files that share a process share its browser too, each with a context of its own: starting Chromium takes longer than many a test. */
const isShared = env.VITEST !== undefined;
let shared: Promise<Browser> | undefined;

async function openBrowser(): Promise<Browser> {
  const launch = () => chromium.launch({ executablePath: findChromium() ?? "chromium", args: FLAGS });
  if (!isShared) return launch();
  if (!(await shared)?.isConnected()) shared = launch();
  return shared ?? launch();
}

/** Starts the loopback host and opens its address in Debian's Chromium (`GUOHE_CHROMIUM`: another one). */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const { at = "2026-05-25T10:00", width = 1440, height = 900, scale = 1, knowsExamples = true, ...look } = options;
  const home = await mkdtemp(join(tmpdir(), "guohe-browser-"));
  env.GUOHE_HOME = home;
  if (knowsExamples) await furnish(home);
  const openedPaths: string[] = [];
  const host = await startLoopbackHost({
    version: "0.0.0-test",
    at,
    screens: rendererFolder(),
    openPath: async (path) => {
      openedPaths.push(path);
      return ok(undefined);
    },
  });
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: "light",
    // tests that do not ask for motion look sooner; measurements are made with what users see
    reducedMotion: isShared ? "reduce" : "no-preference",
    ...look,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    bypassCSP: false,
  });
  const faults: string[] = [];
  const strangers: string[] = [];
  const newPage = async (address: string) => {
    const opened = await context.newPage();
    // the machine may be busy with other tests
    opened.setDefaultTimeout(60_000);
    opened.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
    });
    opened.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
    await opened.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`)),
    );
    await opened.goto(address);
    return opened;
  };
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== `127.0.0.1:${host.port}`) strangers.push(request.url());
  });
  const page = await newPage(host.url);
  const close = async () => {
    await (isShared ? context : browser).close();
    await host.close();
    // what a thread of the program is still writing may come between
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const secondWindow = () => newPage(`http://127.0.0.1:${host.port}/`);
  return { browser, context, page, secondWindow, home, faults, strangers, openedPaths, close };
}

/** Opens the complete example of 专题二 from the first screen and waits for its task list. */
export async function openSample(page: Page, title: string | RegExp = /材料齐全/): Promise<void> {
  const named = page.getByRole("button", { name: title }).first();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  // who has projects sees the examples when they are asked for
  if ((await named.count()) === 0) await page.getByRole("button", { name: "从示例开始" }).click();
  await named.click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
}

/** Opens a case folder by its path, as a browser must, and waits for its task list. */
export async function openFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole("button", { name: "打开文件夹" }).click();
  await page.getByLabel("项目文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
}

/** Goes to a section or page of the open case by its name in the task list. */
export async function goTo(page: Page, name: string): Promise<void> {
  const item = page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: new RegExp(`^${name}`) });
  await item.click();
  // until then the page that is left stands there
  await item.and(page.locator("[aria-current=page]")).waitFor();
  await pageShown(page);
}

/** Waits for a page of the case: a part of the program that is still being loaded is none yet. */
export async function pageShown(page: Page): Promise<void> {
  await page.locator("main:not([aria-busy=true]) h1").first().waitFor();
}

/** Waits until all that was typed lies on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator("[data-saving=saved]").waitFor();
}

/** The `case.json` of the only case in the home of the program, once all is saved. */
export async function caseFileOf({ page, home }: RunningApp): Promise<string> {
  await waitUntilSaved(page);
  const files = await readdir(home, { recursive: true });
  return join(home, files.find((name) => name.endsWith("case.json") && !name.includes(".history")) ?? "");
}

/** An answer of that case as it lies on disk. */
export async function answerOnDisk(app: RunningApp, path: string): Promise<unknown> {
  return readPath(JSON.parse(await readFile(await caseFileOf(app), "utf8")), path);
}
