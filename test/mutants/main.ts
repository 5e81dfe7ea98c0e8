import { fileURLToPath } from "node:url";
import { chooseFaults, problemsOf, readFaults } from "./faults.ts";
import { followMoves } from "./follow-moves.ts";
import { filesOf } from "./project-copy.ts";
import { runFaults, summary, type Verdict } from "./run-faults.ts";

/**
 * `npm run mutants` plants every fault of `faults/` and runs its tests; `npm run mutants -- AREA|ID …` some of them;
 * `--sample` the few that the run of all tests repeats; `--follow` runs none and writes the new paths of files that were
 * moved into the lists. The exit code is 0 when every fault was caught, or at least 95 %
 * of all and every one of the areas in which none may get through.
 */
const NONE_SURVIVES = new Set(["saving", "locks", "host", "window", "verification"]);
const SHARE_CAUGHT = 0.95;
const LANES = 2;

const root = fileURLToPath(new URL("../..", import.meta.url));
const argumentsGiven = process.argv.slice(2);
if (argumentsGiven.includes("--follow")) {
  const lost = followMoves(root, filesOf(root));
  for (const line of lost) console.error(line);
  process.exit(lost.length === 0 ? 0 : 2);
}
const all = readFaults();
const faults = argumentsGiven.includes("--sample") ? all.filter(({ sample }) => sample) : chooseFaults(all, argumentsGiven);

const problems = faults.flatMap((fault) => problemsOf(fault, root));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(2);
}

const started = performance.now();
const say = ({ fault, kind, reason, seconds }: Verdict) =>
  console.log(`${kind.toUpperCase().padEnd(8)} ${fault.area}/${fault.id} (${fault.file}, ${seconds.toFixed(1)} s): ${reason}`);
const verdicts = await runFaults(root, faults, LANES, say);

const missed = verdicts.filter(({ kind }) => kind !== "caught");
if (missed.length > 0) console.log(`\nNot caught:\n${missed.map(({ fault, kind, reason }) => `- ${kind}: ${fault.area}/${fault.id}: ${reason}`).join("\n")}`);
console.log(`\n${verdicts.length} faults in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
console.log(`\n${summary(verdicts)}`);
const tooMany = missed.length > verdicts.length * (1 - SHARE_CAUGHT);
const grave = missed.some(({ fault, kind }) => kind === "broken" || NONE_SURVIVES.has(fault.area));
process.exitCode = tooMany || grave ? 1 : 0;
