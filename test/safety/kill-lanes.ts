import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dice } from "../bench/dice.ts";

/** `kills`: so many inside the work: one that came after its end is looked at too, and made again. `program`: arguments of Node that start it. */
export type KillOptions = { readonly kills: number; readonly lanes: number; readonly seed: number; readonly program: readonly string[] };

/** One life of the program. `inside`: the work was under way when the kill came; `left`: names of what lay aside then; `outliving`: programs that it had started and that went on. */
export type Life = { readonly inside: boolean; readonly left: readonly string[]; readonly outliving: number; readonly faults: readonly string[] };

/** A place of its own in which one program after the other is started and killed. `last`: what is wrong once everything is done in peace. */
export type Lane = { readonly life: () => Promise<Life>; readonly last: () => Promise<readonly string[]> };

/** `left`: for each kill that left something aside, the names; `lost`: kills (and last looks) that something was wrong after; `took`: milliseconds. */
export type KillReport = {
  readonly kills: number;
  readonly inside: number;
  readonly left: readonly (readonly string[])[];
  readonly lost: number;
  readonly outliving: number;
  readonly took: number;
  readonly faults: readonly string[];
};

/** On a machine where the work ends before any kill comes, an end all the same: so many kills for each that was asked for. */
const MOST_TRIES = 3;

/** Kills in several lanes at the same time until so many came inside the work, and sums up what was found. Each lane has a folder of its own, taken away at the end. */
export async function killInLanes(
  { kills, lanes, seed }: Omit<KillOptions, "program">,
  makeLane: (folder: string, random: () => number) => Promise<Lane>,
): Promise<KillReport> {
  const started = performance.now();
  const parent = await mkdtemp(join(tmpdir(), "guohe 强制结束 "));
  const sum = { kills: 0, inside: 0, lost: 0, outliving: 0 };
  const left: (readonly string[])[] = [];
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) => {
    if (found.length > 0) sum.lost += 1;
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  let asked = kills;
  const run = async (number: number) => {
    const lane = await makeLane(join(parent, String(number)), dice(seed + number));
    while (asked > 0) {
      asked -= 1;
      const life = await lane.life();
      sum.kills += 1;
      note(`lane ${number}, kill ${sum.kills}`, life.faults);
      if (life.outliving > 0) faults.push(`lane ${number}, kill ${sum.kills}: ${life.outliving} programs outlive it`);
      sum.outliving += life.outliving;
      if (life.left.length > 0) left.push(life.left);
      if (life.inside) sum.inside += 1;
      else if (sum.kills < kills * MOST_TRIES) asked += 1;
    }
    note(`lane ${number}, at last`, await lane.last());
  };
  try {
    await Promise.all(Array.from({ length: lanes }, (_, number) => run(number)));
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 3 });
  }
  return { ...sum, left, took: performance.now() - started, faults };
}
