import { availableParallelism } from "node:os";
import { join } from "node:path";
import process, { argv, exit } from "node:process";
import { productFolder } from "../../electron/files/paths.ts";
import { type KillReport, killWhileSaving } from "./kill-saving.ts";

/**
 * `npm run measure:saving [-- KILLS [SEED]]`: ends the program with SIGKILL at random moments of saving, 1,000 times, and
 * prints as it goes how often the case was the old or the new one, whole, with its history. Exit code 1 when it was not, once.
 */
const kills = Number(argv[2] ?? 1000);
const seed = Number(argv[3] ?? 20260603);
const program = [join(productFolder(), "dist", "desktop", "loopback.js")];
const TOLD_EVERY = 25;
let last: KillReport | undefined;

const wholeOf = ({ kills: all, faults }: KillReport) => `${all - new Set(faults.map((fault) => fault.split(": ")[0])).size} of ${all}`;

function tell(report: KillReport): void {
  for (const fault of report.faults) console.log(fault);
  console.log(
    `${report.kills} kills (seed ${seed}) in ${(report.took / 1000).toFixed(0)} s: ${report.inside} before the answer to a save, ${report.aside} with a file still written aside`,
  );
  console.log(`${report.versions} older versions looked at`);
  console.log(`case old or new and whole, history intact: ${wholeOf(report)}`);
}

// a run that is broken off tells what it has found so far
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    console.log(`broken off by ${signal}`);
    if (last) tell(last);
    exit(1);
  });
}

const report = await killWhileSaving({
  kills,
  lanes: Math.max(2, availableParallelism() * 2),
  seed,
  program,
  onKill: (soFar) => {
    last = soFar;
    if (soFar.kills % TOLD_EVERY === 0) console.log(`${soFar.kills} of ${kills} kills: case and history whole after ${wholeOf(soFar)}`);
  },
});
tell(report);
process.exitCode = report.faults.length > 0 ? 1 : 0;
