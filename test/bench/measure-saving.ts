import { availableParallelism } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { productFolder } from "../../electron/library/paths.ts";
import { killWhileSaving } from "./kill-saving.ts";

/**
 * `npm run measure:saving [-- KILLS [SEED]]`: ends the program with SIGKILL at random moments of saving, 1,000 times, and
 * prints how often the case was the old or the new one, whole, with its history. Exit code 1 when it was not, once.
 */
const kills = Number(argv[2] ?? 1000);
const seed = Number(argv[3] ?? 20260603);
const program = [join(productFolder(), "dist", "desktop", "loopback.js")];
const report = await killWhileSaving({
  kills,
  lanes: Math.max(2, availableParallelism() * 2),
  seed,
  program,
  onKill: (count) => count % 100 === 0 && console.log(`${count} kills`),
});
for (const fault of report.faults) console.log(fault);
console.log(
  `${report.kills} kills (seed ${seed}) in ${(report.took / 1000).toFixed(0)} s: ${report.inside} before the answer to a save, ${report.aside} with a file still written aside`,
);
console.log(`${report.versions} older versions looked at`);
console.log(`case old or new and whole, history intact: ${report.kills - new Set(report.faults.map((fault) => fault.split(": ")[0])).size} of ${report.kills}`);
process.exitCode = report.faults.length > 0 ? 1 : 0;
