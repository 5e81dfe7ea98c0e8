import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { furnish } from "../../fixtures/known-samples.ts";
import { endOf, startBeside, windowsPath } from "./beside.ts";
import { connect, freePort, START_SECONDS } from "./connect.ts";
import { PACKED_PROGRAM } from "./pack-once.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Wine now and then stops a program that is just starting; nothing of ours has run by then. */
const STARTS = 3;

/** The packed program with the real Electron (Windows build, under Wine), driven over its debugging port. */
export type RunningWindow = {
  readonly page: Page;
  readonly port: number;
  /** the program's own folder of settings and cases, as a path of this machine */
  readonly home: string;
  /** holds all that the program wrote; gone after `close` */
  readonly folder: string;
  /** Chromium's own record of everything that it did on the network; whole once the program has ended */
  readonly netLog: string;
  /** process under which all of the program's processes hang */
  readonly processId: number;
  /** from the start of the program until its page stood, in milliseconds */
  readonly startMilliseconds: number;
  /** the page again, after it died and was loaded anew */
  readonly pageAgain: () => Promise<Page>;
  /** starts the program a second time on the same computer, as a double click does; gives its exit code */
  readonly startBeside: (path: string) => Promise<number | null>;
  /** ends every process of the program at once, as a power cut does */
  readonly kill: () => Promise<void>;
  /** closes the window as its user would, and waits until the program has ended */
  readonly quit: () => Promise<number | null>;
  readonly close: () => Promise<void>;
};

/**
 * `folder`: one that an earlier start left, with its cases and settings; `chosen`: what the dialog for attachments, a guide or a hand-over gives back;
 * `opens`: what was double-clicked.
 */
export type WindowOptions = { readonly folder?: string; readonly chosen?: string; readonly opens?: string };

/** The window of the test that runs: where one fails, its words tell more than what was waited for. */
let shown: Page | undefined;
beforeEach(({ onTestFailed }) =>
  onTestFailed(async ({ task }) => {
    const words = await shown
      ?.locator("body")
      .innerText({ timeout: 5_000 })
      .catch(() => undefined);
    console.log(`the window at the end of “${task.name}”:\n${words ?? "does not answer"}`);
  }),
);

export async function startWindow(options: WindowOptions = {}): Promise<RunningWindow> {
  for (let start = 1; ; start += 1) {
    const running = await tryToStart(options);
    if (running !== undefined) return running;
    if (start === STARTS) throw new Error(`the window did not come up in ${STARTS} starts of ${START_SECONDS} s`);
    console.log(`the window did not come up in ${START_SECONDS} s: starting it again`);
  }
}

async function tryToStart(options: WindowOptions): Promise<RunningWindow | undefined> {
  // /tmp is the folder that both worlds see at the same place
  const folder = options.folder ?? (await mkdtemp("/tmp/guohe-desktop-"));
  const home = join(folder, "home");
  if (options.folder === undefined) await furnish(home);
  const netLog = join(folder, "net-log.json");
  const port = await freePort();
  const switches = [`--remote-debugging-port=${port}`, `--user-data-dir=${folder}/user`, `--log-net-log=${netLog}`];
  const chosen = options.chosen === undefined ? [] : [`--chosen=${windowsPath(options.chosen)}`];
  const opens = options.opens === undefined ? [] : [windowsPath(options.opens)];
  const started = performance.now();
  const program = spawn(join(root, "test", "e2e", "desktop", "wine", "run"), [...switches, "--hidden", "--at=2026-05-25T10:00", ...chosen, ...opens], {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, GUOHE_HOME: windowsPath(home), GUOHE_ELECTRON_WINE_EXE: PACKED_PROGRAM, GUOHE_ELECTRON_WINE_SECONDS: "900" },
  });
  const ended = new Promise<number | null>((resolve) => program.on("exit", resolve));
  const end = async () => {
    program.kill("SIGKILL");
    await ended;
  };
  let browser = await connect(program, port);
  const page = browser?.contexts()[0]?.pages()[0];
  const startMilliseconds = performance.now() - started;
  if (browser === undefined || page === undefined || program.pid === undefined) {
    await end();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    return undefined;
  }
  page.setDefaultTimeout(90_000);
  shown = page;
  return {
    page,
    port,
    home,
    folder,
    netLog,
    processId: program.pid,
    startMilliseconds,
    pageAgain: async () => {
      await browser?.close().catch(() => undefined);
      await wait(2_000);
      browser = await connect(program, port);
      const again = browser?.contexts()[0]?.pages()[0];
      if (again === undefined) throw new Error("the page did not come back");
      again.setDefaultTimeout(90_000);
      return again;
    },
    startBeside: (path) =>
      endOf(startBeside(program.pid ?? 0, PACKED_PROGRAM, [`--user-data-dir=${folder}/user`, "--hidden", windowsPath(path)]), START_SECONDS),
    kill: end,
    quit: async () => {
      const current = browser?.contexts()[0]?.pages()[0] ?? page;
      await current.evaluate(() => window.close()).catch(() => undefined);
      return Promise.race([ended, wait(60_000, null)]);
    },
    close: async () => {
      await browser?.close().catch(() => undefined);
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
