import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startBeside, windowsPath } from "../e2e/desktop/beside.ts";
import { connect, freePort } from "../e2e/desktop/connect.ts";
import { PACKED_PROGRAM, setup } from "../e2e/desktop/pack-once.ts";
import { findElectronUnderWine } from "../runner/tools.ts";
import { packEmptyApplication } from "./empty-application.ts";

/**
 * `npm run measure:start`: how long the packed program takes from its start until its page stands, beside an empty Electron
 * application that is packed in the same way, in the same run under Wine, turn by turn, and the memory of both when nothing happens.
 * Exit code 1 when ours takes more than 1.5 times as long. STARTS in the environment: how many turns.
 */
const STARTS = Number(process.env.STARTS ?? 7);
const IDLE_MS = 10_000;
const MOST = 1.5;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** `processor`: milliseconds of processor time of all its processes until then, which other work on the machine does not lengthen. */
type Start = { readonly milliseconds: number; readonly processor: number; readonly megabytes: number };

const wine = findElectronUnderWine();
if (wine === undefined) throw new Error("no Electron under Wine: test/e2e/desktop/wine/setup");
await setup();
const folder = await mkdtemp("/tmp/guohe-start-");
const empty = await packEmptyApplication(join(folder, "empty"), join(wine, "opt", "electron", "dist"));
const runs = { empty: [] as Start[], ours: [] as Start[] };
// one that stays: Windows itself (Wine) is then up, and no start pays for it
const keeper = spawn(join(root, "test", "e2e", "desktop", "wine", "run"), [`--user-data-dir=${folder}/keeper`], {
  cwd: root,
  stdio: "ignore",
  env: { ...process.env, GUOHE_HOME: windowsPath(join(folder, "home")), GUOHE_ELECTRON_WINE_EXE: empty, GUOHE_ELECTRON_WINE_SECONDS: "850" },
});
try {
  await wait(15_000);
  for (let turn = 0; turn <= STARTS; turn += 1) {
    const first = await start(turn, empty, [], "empty application");
    const second = await start(turn, PACKED_PROGRAM, ["--hidden", "--at=2026-05-25T10:00"], "国合申报匣");
    // the first turn fills the disk's cache for both
    if (turn === 0) continue;
    runs.empty.push(first);
    runs.ours.push(second);
  }
} finally {
  keeper.kill("SIGKILL");
  await wait(500);
  await rm(folder, { recursive: true, force: true });
}
const ratio = median(runs.ours, "milliseconds") / median(runs.empty, "milliseconds");
for (const [name, starts] of [["an empty Electron application", runs.empty] as const, ["the packed program", runs.ours] as const]) {
  const each = starts.map(({ milliseconds }) => (milliseconds / 1000).toFixed(2)).join(" ");
  console.log(
    `${name}: ${(median(starts, "milliseconds") / 1000).toFixed(2)} s to its page (median of ${each}), ${(median(starts, "processor") / 1000).toFixed(2)} s of processor time, ${median(starts, "megabytes").toFixed(0)} MB when idle`,
  );
}
const processors = median(runs.ours, "processor") / median(runs.empty, "processor");
const fastest = fastestOf(runs.ours) / fastestOf(runs.empty);
console.log(
  `ours takes ${ratio.toFixed(2)} times as long (at most ${MOST}), and ${processors.toFixed(2)} times the processor time; its fastest start ${fastest.toFixed(2)} times as long as the other's`,
);
process.exitCode = ratio <= MOST ? 0 : 1;

async function start(turn: number, exe: string, args: readonly string[], title: string): Promise<Start> {
  const port = await freePort();
  const data = `${folder}/user-${turn}-${port}`;
  const began = Date.now();
  const program = startBeside(keeper.pid ?? 0, exe, [`--remote-debugging-port=${port}`, `--user-data-dir=${data}`, ...args]);
  const browser = await connect(program, port, title);
  const page = browser?.contexts()[0]?.pages()[0];
  if (browser === undefined || page === undefined) throw new Error(`${title} did not start`);
  await page.waitForFunction(() => performance.getEntriesByName("first-screen").length > 0, undefined, { polling: 100 });
  const stood = await page.evaluate(() => performance.timeOrigin + (performance.getEntriesByName("first-screen")[0]?.startTime ?? 0));
  const processor = await processorTimeOf(data);
  await wait(IDLE_MS);
  const megabytes = await memoryOf(data);
  const ended = new Promise((resolve) => program.on("exit", resolve));
  await page.evaluate(() => window.close()).catch(() => undefined);
  await browser.close().catch(() => undefined);
  await Promise.race([ended, wait(15_000)]);
  program.kill("SIGKILL");
  return { milliseconds: stood - began, processor, megabytes };
}

/** What proc(5) says in this file of each process that was started with this folder of user data. */
async function ofProcesses(data: string, file: string): Promise<readonly string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const own: string[] = [];
  for (const id of ids) {
    const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
    if (command.includes(data) && !command.startsWith("nsenter")) own.push(await readFile(`/proc/${id}/${file}`, "utf8").catch(() => ""));
  }
  return own;
}

/** In MB, each page of memory counted to its share (Pss). */
async function memoryOf(data: string): Promise<number> {
  const rollups = await ofProcesses(data, "smaps_rollup");
  return rollups.reduce((sum, rollup) => sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0), 0) / 1024;
}

/** In milliseconds: the fields utime and stime, in hundredths of a second, behind the program's name in brackets. */
async function processorTimeOf(data: string): Promise<number> {
  const fields = (await ofProcesses(data, "stat")).map((stat) => stat.slice(stat.lastIndexOf(")") + 2).split(" "));
  return fields.reduce((sum, values) => sum + (Number(values[11] ?? 0) + Number(values[12] ?? 0)) * 10, 0);
}

function fastestOf(starts: readonly Start[]): number {
  return Math.min(...starts.map(({ milliseconds }) => milliseconds));
}

function median(starts: readonly Start[], what: keyof Start): number {
  const sorted = starts.map((start) => start[what]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
