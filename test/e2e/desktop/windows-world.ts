import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endOf, NODE, startInside, windowsPath } from "./beside.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const UP_SECONDS = 300;
const RUN_SECONDS = 120;

/** One Windows (under Wine) in which programs are started one after the other, with one registry. */
export type WindowsWorld = {
  readonly processId: number;
  /** a folder of this machine that Windows sees too; gone after `close` */
  readonly folder: string;
  /** the user's own folder on drive C:, as a path of this machine */
  readonly userFolder: string;
  /** runs a program of Windows to its end; gives its exit code */
  readonly run: (exe: string, args?: readonly string[]) => Promise<number | null>;
  /** a key of the registry with all below it, as Windows exports it; empty: there is none */
  readonly registry: (key: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts a Windows that stays until it is closed. `wine`: the folder that `wine/setup` made. */
export async function startWindows(wine: string): Promise<WindowsWorld> {
  // /tmp is the folder that both worlds see at the same place
  const folder = await mkdtemp("/tmp/guohe-windows-");
  const up = join(folder, "up");
  const script = join(folder, "stay.js");
  const sign = JSON.stringify(windowsPath(up));
  await writeFile(script, `const fs = require("fs"); fs.writeFileSync(${sign}, ""); setInterval(() => fs.existsSync(${sign}) || process.exit(), 100);`);
  const environment = { ELECTRON_RUN_AS_NODE: "1", GUOHE_ELECTRON_WINE_PLAIN: "1", GUOHE_ELECTRON_WINE_EXE: NODE, GUOHE_ELECTRON_WINE_SECONDS: "900" };
  const program = spawn(join(root, "test", "e2e", "desktop", "wine", "run"), [windowsPath(script)], {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, ...environment, GUOHE_HOME: windowsPath(join(folder, "home")) },
  });
  const ended = new Promise<void>((resolve) => program.on("exit", () => resolve()));
  const limit = Date.now() + UP_SECONDS * 1000;
  while (!existsSync(up)) {
    if (program.exitCode !== null || Date.now() > limit) throw new Error("Windows did not come up under Wine");
    await wait(100);
  }
  const processId = program.pid ?? 0;
  const run = (exe: string, args: readonly string[] = []) => endOf(startInside(processId, exe, args), RUN_SECONDS);
  return {
    processId,
    folder,
    userFolder: join(wine, "root", "prefix", "drive_c", "users", "root"),
    run,
    registry: async (key) => {
      const file = join(folder, "registry.reg");
      await rm(file, { force: true });
      await run("reg", ["export", key, windowsPath(file), "/y"]);
      return existsSync(file) ? readFile(file, "utf16le") : "";
    },
    close: async () => {
      await rm(up, { force: true });
      await Promise.race([ended, wait(10_000)]);
      program.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
