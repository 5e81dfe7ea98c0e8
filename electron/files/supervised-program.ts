import { platform } from "node:process";
import { POSIX_SHELL, type StartedProgram, startProgram, windowsCommand, windowsTaskEnder } from "./system-programs.ts";

export type ProgramLimits = {
  /** by the clock, in seconds */
  readonly seconds: number;
  /** of the processor, in seconds, for each process that it starts; held by the system, and not on Windows */
  readonly processorSeconds: number;
};

/** How a program ended; `stopped`: it was told to by the signal. */
export type ProgramEnd = "done" | "failed" | "not-started" | "too-slow" | "stopped";

/**
 * A group of processes of its own, with the shell as its head: the program, and a guard that reads from a pipe of ours.
 * The pipe ends when we close it and when we end, by whatever way (a thread that is ended, a crash, SIGKILL): the guard then ends the
 * whole group, whatever the program ignores. `$1` is the processor limit, the rest is the program with its arguments.
 */
const GUARDED = `ulimit -t "$1" 2>/dev/null; shift
exec 3<&0
"$@" 3<&- </dev/null >/dev/null 2>&1 &
program=$!
( read -r line <&3; kill -KILL 0 ) 2>/dev/null &
exec 3<&-
wait "$program"`;

/**
 * Runs a program of the user's to its end. However that comes about (by itself, by a limit, by the signal, or because this program
 * ended), none of the processes that it started is left over; only one that leaves its group by itself is.
 */
export function runSupervised(program: string, options: readonly string[], limits: ProgramLimits, signal?: AbortSignal): Promise<ProgramEnd> {
  if (signal?.aborted) return Promise.resolve("stopped");
  return new Promise((done) => {
    const child = platform === "win32" ? startOnWindows(program, options) : startInGroup(program, options, limits);
    let ended: ProgramEnd | undefined;
    const stop = (why: ProgramEnd) => {
      ended ??= why;
      child.end();
    };
    const timer = setTimeout(() => stop("too-slow"), limits.seconds * 1000);
    const onAbort = () => stop("stopped");
    signal?.addEventListener("abort", onAbort, { once: true });
    const finish = (how: ProgramEnd) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      // a program that ended may have left others behind
      child.end();
      done(ended ?? how);
    };
    child.process.once("error", () => finish("not-started"));
    child.process.once("exit", (code) => finish(code === 0 ? "done" : "failed"));
  });
}

type Supervised = { readonly process: StartedProgram; readonly end: () => void };

function startInGroup(program: string, options: readonly string[], { processorSeconds }: ProgramLimits): Supervised {
  const shell = startProgram(POSIX_SHELL, ["-c", GUARDED, "sh", String(processorSeconds), program, ...options], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.stdin?.on("error", () => undefined);
  const end = () => {
    try {
      if (shell.pid !== undefined) process.kill(-shell.pid, "SIGKILL");
    } catch {
      // nobody is left in the group
    }
    shell.stdin?.destroy();
  };
  return { process: shell, end };
}

/** Windows has no groups: a guard waits for the end of our pipe and has the system end the program with all that it started. */
function startOnWindows(program: string, options: readonly string[]): Supervised {
  const child = startProgram(program, options, { stdio: "ignore", windowsHide: true });
  if (child.pid === undefined) return { process: child, end: () => undefined };
  const tree = ["/T", "/F", "/PID", String(child.pid)];
  const { interpreter, lineReader } = windowsCommand();
  const guard = startProgram(interpreter, ["/d", "/s", "/c", `""${lineReader}" "^" >nul & "${windowsTaskEnder()}" ${tree.join(" ")}"`], {
    stdio: ["pipe", "ignore", "ignore"],
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
  guard.on("error", () => undefined);
  guard.stdin?.on("error", () => undefined);
  const end = () => {
    const alive = child.exitCode === null && child.signalCode === null;
    if (alive) startProgram(windowsTaskEnder(), tree, { stdio: "ignore", windowsHide: true }).on("error", () => child.kill("SIGKILL"));
    // first the guard, so that it ends nothing once its number may be somebody else's
    guard.kill("SIGKILL");
    guard.stdin?.destroy();
  };
  return { process: child, end };
}
