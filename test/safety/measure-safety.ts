import { availableParallelism } from "node:os";
import { join } from "node:path";
import process, { argv } from "node:process";
import { productFolder } from "../../electron/files/paths.ts";
import { killWhileSaving } from "../bench/kill-saving.ts";
import { inContinuousIntegration } from "../runner/tools.ts";
import { type FuzzReport, fuzzCalls } from "./fuzz-calls.ts";
import { fuzzHost } from "./fuzz-host.ts";
import { canMount, onHardDisk } from "./hard-disk.ts";
import { killWhileBuilding } from "./kill-building.ts";
import { killCommand } from "./kill-commands.ts";
import type { KillReport } from "./kill-lanes.ts";
import { installation, printPack, wordConversion } from "./killed-commands.ts";

/**
 * `npm run measure:safety [-- SHARE [SEED]]`: what docs/security.md promises of security and durability, each with its count. SHARE of
 * the full counts, 1 by default. Exit code 1 when anything escaped, was lost, or could not be looked at in continuous
 * integration.
 */
const share = Number(argv[2] ?? 1);
const seed = Number(argv[3] ?? 20260603);
const times = (count: number) => Math.max(1, Math.round(count * share));
const program = [join(productFolder(), "dist", "desktop", "loopback.js")];
const lanes = Math.max(2, availableParallelism());
let faulty = 0;

async function measure(name: string, run: () => Promise<{ readonly line: string; readonly faults: readonly string[] }>): Promise<void> {
  const started = performance.now();
  const { line, faults } = await run();
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0) faulty += 1;
  console.log(`${faults.length === 0 ? "ok" : "FAILED"}: ${name}: ${line} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
}

const fuzzed = ({ messages, refused, kinds, faults }: FuzzReport) => ({
  line: `${messages} of ${kinds} kinds: ${refused} refused with an error, ${messages - refused} not, ${faults.length} escaped or crashed`,
  faults,
});

const killed = ({ kills, inside, left, lost, outliving }: KillReport) =>
  `${inside} inside, ${kills} in all: ${Math.max(0, kills - lost)} whole, ${lost} lost, ${outliving} programs outliving, ${left.length} left something aside`;

console.log(`seed ${seed}, ${share === 1 ? "full counts" : `${share} of the full counts`}`);
await measure("wrong messages to the window's calls", async () => fuzzed(await fuzzCalls("desktop", times(5_000), seed)));
await measure("wrong messages to the browser's calls", async () => fuzzed(await fuzzCalls("browser", times(5_000), seed + 1)));
await measure("wrong requests to the loopback host", async () => fuzzed(await fuzzHost(times(2_000), seed + 2)));
await measure("kills while saving", async () => {
  const { kills, inside, aside, versions, faults } = await killWhileSaving({ kills: times(1_000), lanes, seed, program });
  const lost = new Set(faults.map((fault) => fault.split(": ")[0])).size;
  return {
    line: `${inside} before the answer, ${kills} in all: ${kills - lost} whole, ${lost} lost (${aside} with a file aside, ${versions} older versions)`,
    faults,
  };
});
await measure("kills while building", async () => {
  const report = await killWhileBuilding({ kills: times(200), lanes, seed, program });
  const replacing = report.left.filter((names) => names.some((name) => name.includes(".guohe-old-"))).length;
  return { line: `${killed(report)}, ${replacing} between the two renames`, faults: report.faults };
});
for (const [name, make, kills] of [
  ["making a print pack", printPack, 200],
  ["converting a Word file", wordConversion, 200],
  ["installing guides and policies", installation, 200],
] as const) {
  await measure(`kills while ${name}`, async () => {
    const report = await killCommand({ kills: times(kills), lanes, seed, program: [join(productFolder(), "dist", "desktop", "guohe.js")] }, make);
    return { line: killed(report), faults: report.faults };
  });
}
for (const kind of ["full", "read-only"] as const) {
  const name = kind === "full" ? "a disk that fills up" : "a disk that is read-only";
  if (canMount()) await measure(name, () => onHardDisk(kind, times(kind === "full" ? 60 : 1)));
  else {
    // nothing is passed over in silence
    console.log(`${inContinuousIntegration ? "FAILED" : "left out"}: ${name}: this machine lets nobody mount a small disk (unshare, mount)`);
    if (inContinuousIntegration) faulty += 1;
  }
}
console.log(faulty === 0 ? "zero lost, zero escaped" : `${faulty} of the above failed`);
process.exitCode = faulty === 0 ? 0 : 1;
