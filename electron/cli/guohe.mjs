import { spawn } from "node:child_process";
import { importProgram } from "../built-or-source.mjs";

/** `npm run guohe`: the command line. */

/** Commands that recognise text, page after page. */
const RECOGNISING = ["compare", "review", "split"];

/**
 * With it, glibc's malloc gives the memory of pictures back to the system as soon as they are freed. By itself it soon keeps such memory for
 * the thread that asked, up to 64 MB for each, and cut to pieces: of a stack of 500 pages 923 MB were held after 172, now 562 MB at most. It is read once,
 * when a program starts, so that the program is started with it. Other systems give such memory back by themselves.
 */
const RETURNED = { MALLOC_MMAP_THRESHOLD_: String(256 << 10) };

const [, program = "", command = ""] = process.argv;
if (process.platform === "linux" && RECOGNISING.includes(command) && !("MALLOC_MMAP_THRESHOLD_" in process.env)) runAgain();
else {
  // who started it was killed: nobody is left to tell
  process.once("disconnect", () => process.exit(5));
  process.channel?.unref();
  await importProgram("guohe", "cli/main.ts");
}

/** Runs the same command in a program of its own, and ends as it ends. */
function runAgain() {
  const args = [...process.execArgv, program, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env: { ...process.env, ...RETURNED } });
  // a Ctrl-C reaches both; as SIGTERM it does not count as the second one, which ends at once
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 5));
}
