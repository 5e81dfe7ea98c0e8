import { spawn } from "node:child_process";

/**
 * What a program is started with that recognises text. The GNU allocator keeps what was freed in an arena for each thread: of 40 scanned
 * pages the program held 859 MB at most, with one arena for all 640 MB, in the same time. Other systems do not look at it.
 */
const ONE_ARENA = { MALLOC_ARENA_MAX: "1" };

/** Runs a program in the place of this one: signals go on to it, and its exit code is this one's. */
export function runChild(program, args, options) {
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...ONE_ARENA }, ...options });
  // a terminal sends an interrupt to both by itself, and a second one ends a command at once
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on("error", (error) => {
    process.stderr.write(`无法启动 ${program}：${error.message}\n`);
    process.exitCode = 5;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 5);
    process.removeAllListeners("SIGINT");
  });
}
