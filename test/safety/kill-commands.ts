import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { QUICK } from "../fixtures/compile-later.ts";
import { type KillOptions, type KillReport, killInLanes, type Life } from "./kill-lanes.ts";

/** A command of the program that is killed while it works, in one lane. */
export type KilledCommand = {
  readonly environment: Readonly<Record<string, string>>;
  /** Where a name like this appears the work has come far: every second kill waits for it, and up to so many milliseconds more. */
  readonly sign: { readonly folder: string; readonly name: RegExp; readonly milliseconds: number };
  /** What is written aside, and may be left by a kill: it is counted, and taken away for the next. */
  readonly aside: readonly { readonly folder: string; readonly name: RegExp }[];
  /** Changes what the command works on, and gives its arguments. */
  readonly next: (edit: number) => Promise<readonly string[]>;
  /** What is not as it was before, and not as this edit makes it either. `done`: the command said that it had done it. */
  readonly faults: (edit: number, done: boolean) => Promise<readonly string[]>;
  /** stands in the arguments of every program that the command starts: none may go on without it */
  readonly mark: string;
};

/** Longer than the guard of a converter needs on a busy machine. */
const LONGEST_OUTLIVING_MS = 20_000;

/**
 * Runs one command after the other and kills each (SIGKILL) at a random moment of its work. Behind each kill there must
 * be the old or the new one, whole, and no program that it had started; the last is left to its end.
 */
export function killCommand(options: KillOptions, make: (folder: string) => Promise<KilledCommand>): Promise<KillReport> {
  return killInLanes(options, async (folder, random) => {
    const command = await make(folder);
    let edit = 0;
    let pace: number | undefined;
    const oneLife = async (last: boolean): Promise<Life> => {
      edit += 1;
      const args = await command.next(edit);
      const started = performance.now();
      const running = start([...options.program, ...args], command.environment);
      // the first is left to its end, to learn how long one takes here
      if (pace !== undefined && !last) {
        const { sign } = command;
        const moment = random() < 0.5 ? signOf(running.child, sign).then(() => wait(random() * sign.milliseconds)) : wait(random() * 0.95 * pace);
        await Promise.race([moment, running.ended]);
        running.child.kill("SIGKILL");
      }
      const { code, said } = await running.ended;
      if (code === 0) pace = performance.now() - started;
      const faults = code === 0 || code === null ? [] : [`ended with ${code}: ${said.slice(0, 300)}`];
      return {
        inside: code === null,
        outliving: await outliving(command.mark),
        faults: [...faults, ...(await command.faults(edit, code === 0))],
        left: await takeAway(command.aside),
      };
    };
    return {
      life: () => oneLife(false),
      last: async () => {
        const { inside, outliving: count, faults } = await oneLife(true);
        return [...faults, ...(inside ? ["the command was ended by somebody else"] : []), ...(count > 0 ? [`${count} programs outlive it`] : [])];
      },
    };
  });
}

/** `code`: `null` when it was killed; `said`: what it wrote to the error stream. */
function start(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...QUICK, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, GUOHE_OWN_FONTS: "1", ...environment },
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString("utf8");
  });
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => done({ code, said }));
  });
  return { child, ended };
}

async function signOf(child: ChildProcess, { folder, name }: KilledCommand["sign"]): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if ((await namesIn(folder)).some((found) => name.test(found))) return;
    await wait(1);
  }
}

/** How many programs with this mark among their arguments go on: they need not end at the same moment, but soon. */
async function outliving(mark: string): Promise<number> {
  const end = performance.now() + LONGEST_OUTLIVING_MS;
  for (;;) {
    const { stdout } = await promisify(execFile)("ps", ["-A", "-ww", "-o", "args="], { maxBuffer: 2 ** 26 });
    const count = stdout.split("\n").filter((line) => line.includes(mark)).length;
    if (count === 0 || performance.now() > end) return count;
    await wait(50);
  }
}

async function takeAway(aside: KilledCommand["aside"]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { folder, name } of aside) {
    for (const found of (await namesIn(folder)).filter((one) => name.test(one))) {
      left.push(found);
      await rm(join(folder, found), { recursive: true, force: true, maxRetries: 3 });
    }
  }
  return left;
}

/** The names in a folder; none where there is no folder. */
export const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch((): string[] => []);
